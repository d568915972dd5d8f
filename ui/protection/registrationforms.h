// The forms beside that of a registration itself: its renewal, a proven use of a mark, and taking in a list.
#pragma once

#include "core/exchange/registrationimport.h"
#include "core/institutions/institution.h"
#include "core/protection/registrationservice.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class RenewalForm : public FormPanel
{
    Q_OBJECT

public:
    RenewalForm(const Registration &registration, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] RenewalRequest value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Registration m_registration;
    QDate m_today;
    QLineEdit *m_on;
    QLineEdit *m_until;
    QPlainTextEdit *m_notes;
};

class MarkUseForm : public FormPanel
{
    Q_OBJECT

public:
    MarkUseForm(const Registration &registration, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] MarkUse value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Registration m_registration;
    QDate m_today;
    QLineEdit *m_on;
    QPlainTextEdit *m_notes;
};

/// What importing would do, found by a trial of the whole file, with every row that would not be taken and why. Nothing
/// is changed before Import is pressed.
class RegistrationImportForm : public FormPanel
{
    Q_OBJECT

public:
    RegistrationImportForm(Session &session, const QString &path, const QList<InstitutionItem> &institutions,
                           QWidget *parent = nullptr);

    [[nodiscard]] RegistrationImportDefaults defaults() const;
    /// What was found; nothing while the file is being tried out.
    [[nodiscard]] const std::optional<RegistrationImportReport> &trial() const { return m_trial; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryOut();
    void showTrial();

    Session &m_session;
    QString m_path;
    ChoiceField *m_institution;
    ChoiceField *m_kind;
    Label *m_outcome;
    Label *m_refusedHead;
    Label *m_refused;
    int m_round = 0; ///< the answer to an earlier trial is no longer waited for
    std::optional<RegistrationImportReport> m_trial;
    std::optional<Message> m_failure; ///< the file cannot be read
};

/// "12 rows in the file: 8 new, …" of an import or its trial.
[[nodiscard]] QString registrationImportText(const RegistrationImportReport &report);

} // namespace lianming
