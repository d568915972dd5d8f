#include "ui/matching/matchingpage.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/matching/exclusivesview.h"
#include "ui/matching/matchview.h"
#include "ui/matching/shortlistsview.h"

namespace lianming {

namespace {

const QString matchBrandsKey = QStringLiteral("brands");
const QString matchAssetsKey = QStringLiteral("assets");
const QString shortlistsKey = QStringLiteral("shortlists");
const QString exclusivesKey = QStringLiteral("exclusives");

} // namespace

MatchingPage::MatchingPage(Session &session)
    : ViewsPage(session, QStringLiteral("matching")),
      m_thumbnails(new ThumbnailLoader(FileStore(session.address.filesFolder()), session.pictures, this)),
      m_brands(new MatchView(*this, MatchDirection::Brands, *m_thumbnails)),
      m_assets(new MatchView(*this, MatchDirection::Assets, *m_thumbnails)),
      m_shortlists(new ShortlistsView(*this, *m_thumbnails)), m_exclusives(new ExclusivesView(*this))
{
    addView(matchBrandsKey, m_brands);
    addView(matchAssetsKey, m_assets);
    addView(shortlistsKey, m_shortlists);
    addView(exclusivesKey, m_exclusives);
    for (MatchView *view : {m_brands, m_assets})
        connect(view, &MatchView::shortlistWanted, m_shortlists, &ShortlistsView::take);
}

QString MatchingPage::viewTitle(const QString &key) const
{
    if (key == matchAssetsKey)
        return tr("For a brand");
    if (key == shortlistsKey)
        return tr("Shortlists");
    if (key == exclusivesKey)
        return tr("Exclusives");
    return tr("For an IP asset");
}

void MatchingPage::openRows(const QVariantMap &filter)
{
    if (filter.contains(QStringLiteral("brand")) && !filter.contains(QStringLiteral("view")))
        goTo(matchAssetsKey, [this, filter] { m_assets->openRows(filter); });
    else
        ViewsPage::openRows(filter);
}

} // namespace lianming
