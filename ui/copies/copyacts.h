// What people do with matches, wherever they are shown: dismissing them, taking them into a case, saying whose shop a
// seller is. Asks in the panel at the right and tells what came of it.
#pragma once

#include "core/copies/triageservice.h"
#include "ui/shell/page.h"

namespace lianming {

class CopyActs : public QObject
{
    Q_OBJECT

public:
    explicit CopyActs(Page &page) : QObject(&page), m_page(page) {}

    /// `maySell`: the seller may sell today.
    void dismiss(const QList<Id<StoredMatch>> &matches, bool maySell, const std::function<void()> &then = {});
    /// One case for each seller of the listings, for the institution of `asset`.
    void takeIntoCase(const QList<qint64> &listings, Id<Asset> asset, const std::function<void()> &then = {});
    void linkSeller(Id<Seller> seller, const std::function<void()> &then = {});
    /// Asks what the shop is called now.
    void renameSeller(const Seller &seller);

private:
    void openCases(const QList<qint64> &listings, Id<Asset> asset, const std::function<void()> &then);

    Page &m_page;
};

} // namespace lianming
