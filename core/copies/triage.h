// The matches as people go through them: rows best first, groups by seller and by platform, figures for charts. Read
// only; how a seller stands is worked out as of today whenever it is asked, never stored, so that no list shows a
// licence that has ended, or hides one. Rows are handed out in pages behind a key, so that a hundred thousand stay
// quick.
#pragma once

#include "core/copies/copyintake.h"
#include "core/db/connection.h"

#include <QSet>

#include <functional>
#include <map>

namespace lianming {

struct Institution;

struct TriageFilter {
    /// A match that was dismissed as licensed, while the licence has ended since, counts as open.
    QList<MatchState> states{MatchState::Open};
    QStringList platforms{};
    Id<Seller> seller{};
    bool withoutSeller = false;        ///< only listings whose seller nobody knows
    QList<SellerStanding> standings{}; ///< today's; none: all
    Id<Asset> asset{};
    Id<Institution> institution{};
    double minScore = 0;
    QDate since{}; ///< found on this day, as it is here, or later
    QDate until{}; ///< found on this day or earlier
};

enum class TriageSort {
    Score, ///< the best first
    Found, ///< the newest first
    Units, ///< what sells most first
};
/// "score", "found", "units".
[[nodiscard]] const char *triageSortCode(TriageSort sort);
[[nodiscard]] std::optional<TriageSort> parseTriageSort(QStringView code);

/// Where a page ended: hand it back for the next one.
struct TriageKey {
    QString value; ///< of what is sorted by
    qint64 id = 0; ///< 0: from the beginning
};

struct TriageRow {
    SellerStanding standing = SellerStanding::Never;     ///< today
    SellerStanding standingThen = SellerStanding::Never; ///< on the day when the listing was seen
    QString contract; ///< whose number the standing is taken from; empty where there is none
    QDate until;      ///< that contract's last day, or its sell-off's
    Id<StoredMatch> match;
    qint64 version = 1;
    MatchState state = MatchState::Open;
    bool lapsed = false; ///< dismissed as licensed, and open again because the licence has ended
    CopyKind kind = CopyKind::Whole;
    double score = 0;
    int distance = -1;
    int inliers = 0;
    QDateTime foundAt;
    Id<Asset> asset;
    QString assetCode;
    QString titleEn;
    QString titleZh;
    QString ourSha256;
    QString ourFile;
    Id<ListingPicture> picture;
    QString theirSha256;
    Id<Seller> seller;
    QString sellerName;
    QString shopId;
    Listing listing; ///< without its notes
};

struct TriagePage {
    QList<TriageRow> rows;
    TriageKey next; ///< id 0: there are no more
};

/// The matches of one seller, or on one platform.
struct TriageGroup {
    QString platform;
    Id<Seller> seller; ///< unset: nobody knows; also of a platform's group
    QString sellerName;
    QString shopId;
    SellerStanding standing = SellerStanding::Never; ///< the one that most forbids a notice
    std::map<SellerStanding, qint64> standings;      ///< matches by standing
    qint64 matches = 0;
    qint64 listings = 0;
    double best = 0;       ///< score
    qint64 units = 0;      ///< sold as shown, of its listings, each counted once
    QList<Money> exposure; ///< price × units, by currency
    QDateTime newest;      ///< found
};

enum class TriageGrouping { Seller, Platform };

struct TriageFigures {
    struct Count {
        QString code; ///< of a state, platform or week ("2026-W22"); a seller's name
        Id<Seller> seller;
        qint64 matches = 0;
    };
    QList<Count> states;
    QList<Count> platforms; ///< the most first, as sellers
    QList<Count> sellers;   ///< the first twenty
    QList<Count> weeks;     ///< of finding, in their order
};

class Triage
{
public:
    Triage(Connection &db, QDate today) : m_db(&db), m_book(db, today) {}

    [[nodiscard]] TriagePage page(const TriageFilter &filter, TriageSort sort, const TriageKey &after, int limit);
    /// Those with the most matches first.
    [[nodiscard]] QList<TriageGroup> groups(const TriageFilter &filter, TriageGrouping grouping);
    [[nodiscard]] TriageFigures figures(const TriageFilter &filter);
    /// The ids of matches that were dismissed as licensed although the seller is no longer. A transaction must be open,
    /// as for the others.
    [[nodiscard]] const QSet<qint64> &lapsed();

private:
    struct Light; ///< what groups and figures need of a match

    [[nodiscard]] QString condition(const TriageFilter &filter);
    /// Of a match that the condition lets pass: what has lapsed counts as open.
    [[nodiscard]] bool hasState(const TriageFilter &filter, const Light &light);
    [[nodiscard]] SellerStanding standing(const Light &light);
    /// Those that the filter lets pass, in the order of `tail` (" ORDER BY …"), until `use` says false.
    void forEach(const TriageFilter &filter, const QString &tail, const std::function<bool(const Light &)> &use);
    [[nodiscard]] QList<TriageRow> rows(const QList<qint64> &ids);
    void complete(TriageRow &row);

    Connection *m_db;
    LicenceBook m_book;
    std::optional<QSet<qint64>> m_lapsed;
};

} // namespace lianming
