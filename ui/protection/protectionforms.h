// The form of a registration.
#pragma once

#include "core/institutions/institution.h"
#include "core/protection/registration.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class AssetPicker;

class RegistrationForm : public FormPanel
{
    Q_OBJECT

public:
    RegistrationForm(Session &session, const Registration &registration, const QList<InstitutionItem> &institutions,
                     QWidget *parent = nullptr);

    [[nodiscard]] Registration value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    [[nodiscard]] static std::optional<QDate> day(const QLineEdit *line);

    Registration m_registration;
    ChoiceField *m_institution;
    ChoiceField *m_kind;
    ChoiceField *m_subject;
    QLineEdit *m_number;
    QLineEdit *m_title;
    QLineEdit *m_authority;
    QLineEdit *m_holder;
    QLineEdit *m_classes;
    QLineEdit *m_territory;
    QLineEdit *m_filed;
    QLineEdit *m_granted;
    QLineEdit *m_expires;
    QLineEdit *m_cancelled;
    QLineEdit *m_reason;
    QPlainTextEdit *m_notes;
    AssetPicker *m_assets;
};

} // namespace lianming
