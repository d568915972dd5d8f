// Taking in a list of brands: what importing would do, found by a trial of the whole file, with every row that would
// not be taken and why. Nothing is changed before Import is pressed.
#pragma once

#include "core/exchange/brandimport.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

class BrandImportForm : public FormPanel
{
    Q_OBJECT

public:
    BrandImportForm(Session &session, const QString &path, QWidget *parent = nullptr);

    /// What was found; nothing while the file is being tried out.
    [[nodiscard]] const std::optional<BrandImportReport> &trial() const { return m_trial; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryOut();
    void showTrial();

    Session &m_session;
    QString m_path;
    Label *m_outcome;
    Label *m_refusedHead;
    Label *m_refused;
    std::optional<BrandImportReport> m_trial;
    std::optional<Message> m_failure; ///< the file cannot be read
};

/// "12 rows in the file: 8 new, 1 changed, …" of an import or its trial.
[[nodiscard]] QString brandImportText(const BrandImportReport &report);

} // namespace lianming
