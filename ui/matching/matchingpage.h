// Matchmaking: the brands for an IP, the IPs for a brand, shortlists of pairs, and who should get scarce exclusives.
#pragma once

#include "ui/widgets/viewspage.h"

namespace lianming {

class ExclusivesView;
class MatchView;
class ShortlistsView;
class ThumbnailLoader;

class MatchingPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit MatchingPage(Session &session);

    /// As ViewsPage; {"asset": code} and {"brand": code} choose their views by themselves.
    void openRows(const QVariantMap &filter) override;

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;

private:
    ThumbnailLoader *m_thumbnails;
    MatchView *m_brands;
    MatchView *m_assets;
    ShortlistsView *m_shortlists;
    ExclusivesView *m_exclusives;
};

} // namespace lianming
