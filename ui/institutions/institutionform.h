// The form of an institution.
#pragma once

#include "core/institutions/institution.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class InstitutionForm : public FormPanel
{
    Q_OBJECT

public:
    explicit InstitutionForm(const Institution &institution, QWidget *parent = nullptr);

    [[nodiscard]] Institution value() const;

private:
    Institution m_institution;
    QLineEdit *m_code;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    ChoiceField *m_kind;
    QLineEdit *m_country;
    QLineEdit *m_cityZh;
    QLineEdit *m_cityEn;
    QLineEdit *m_website;
    QLineEdit *m_credit;
    QPlainTextEdit *m_notes;
};

/// Museum, library, academy, other.
[[nodiscard]] QString institutionKindText(InstitutionKind kind);

} // namespace lianming
