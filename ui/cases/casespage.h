// Cases against copies: the list with one case at its right, and how they go, in figures.
#pragma once

#include "ui/shell/pageentry.h"
#include "ui/widgets/viewspage.h"

namespace lianming {

class CasesPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit CasesPage(Session &session);

    /// As ViewsPage; of the list:
    /// {"case": id} opens one. {"new": true} begins one, with {"listings": ids}, {"sellers": ids}, {"evidence": ids}
    /// and
    /// {"institution": id} as its first contents. Rows: {"state": code}, {"platform": code}, {"seller": id},
    /// {"institution": id}, {"outcome": code}, {"stillUp": true}, {"batch": name}, {"ids": ids}, {"which": "open",
    /// "mine", "running" or "alarm"}; all of them hold together, none shows all.
    void openRows(const QVariantMap &filter) override;

    /// Finds cases by number, title, seller or address for the palette.
    static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;
};

} // namespace lianming
