// Taking over what a file of a collection system says about rights: whose it is, then what importing would do, found by
// a trial of the whole file, with every entry that would not be taken and why. Nothing is changed before Import is
// pressed.
#pragma once

#include "core/exchange/rightsimport.h"
#include "ui/rights/rightsfields.h"
#include "ui/shell/session.h"

namespace lianming {

class RightsImportForm : public FormPanel
{
    Q_OBJECT

public:
    RightsImportForm(Session &session, const QString &path, const QList<InstitutionItem> &institutions,
                     Id<Institution> chosen, QWidget *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Id<Institution> institution() const { return {m_institution->value().toLongLong()}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryOut();
    void showTrial();
    [[nodiscard]] QString refusalText(const RefusedRights &refused) const;

    Session &m_session;
    QString m_path;
    ChoiceField *m_institution;
    Label *m_outcome;
    Label *m_refusedHead;
    Label *m_refused;
    std::optional<RightsImportReport> m_trial;
    std::optional<Message> m_failure; ///< the file cannot be read
    qint64 m_round = 0;               ///< of the trial asked for last
};

/// "12 entries in the file: 8 new, 1 changed, …" of an import or its trial.
[[nodiscard]] QString rightsImportText(const RightsImportReport &report);

} // namespace lianming
