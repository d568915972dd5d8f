#include "core/copies/matchrepository.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace lianming {

namespace {

constexpr auto matchTable = "copy_match";
constexpr auto dismissalTable = "copy_dismissal";
constexpr auto scanTable = "copy_scan";

/// [[12.5,3],[…]]: a tenth of a pixel is more than a person sees.
QString regionText(const QList<QPointF> &region)
{
    constexpr double tenth = 10;
    nlohmann::json out = nlohmann::json::array();
    for (const QPointF &corner : region)
        out.push_back({std::round(corner.x() * tenth) / tenth, std::round(corner.y() * tenth) / tenth});
    return QString::fromStdString(out.dump());
}

QList<QPointF> regionOf(const QString &text)
{
    QList<QPointF> out;
    const auto json = nlohmann::json::parse(text.toStdString(), nullptr, false);
    if (!json.is_array())
        return out;
    for (const auto &corner : json) {
        if (corner.is_array() && corner.size() == 2 && corner[0].is_number() && corner[1].is_number())
            out.append({corner[0].get<double>(), corner[1].get<double>()});
    }
    return out;
}

QString sizeText(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

QSize sizeOf(const QString &text)
{
    return {text.section(u'x', 0, 0).toInt(), text.section(u'x', 1).toInt()};
}

constexpr double million = 1'000'000;

Fields found(const CopyMatch &match)
{
    return {{"kind", copyKindCode(match.kind)},
            {"distance", match.distance},
            {"inliers", match.inliers},
            {"score", scoreParts(match.score)},
            {"query_size", sizeText(match.querySize)},
            {"query_region", regionText(match.queryRegion)},
            {"asset_size", sizeText(match.assetSize)},
            {"asset_region", regionText(match.assetRegion)}};
}

constexpr auto matchColumns = "SELECT m.*, COALESCE(a.code, '') AS asset_code FROM copy_match m "
                              "LEFT JOIN asset a ON a.id = m.asset_id ";

StoredMatch matchOf(const Row &row)
{
    StoredMatch out;
    out.id = row.id<StoredMatch>("id");
    out.version = row.integer("version");
    out.picture = row.id<ListingPicture>("picture_id");
    out.listing = row.id<Listing>("listing_id");
    out.scan = row.id<CopyScanRun>("scan_id");
    CopyMatch &match = out.match;
    match.sha256 = row.text("our_sha256");
    match.file = row.text("our_file");
    match.asset = row.id<Asset>("asset_id");
    match.assetCode = row.text("asset_code");
    match.kind = row.text("kind") == QLatin1StringView(copyKindCode(CopyKind::Part)) ? CopyKind::Part : CopyKind::Whole;
    match.distance = int(row.integer("distance"));
    match.inliers = int(row.integer("inliers"));
    match.score = double(row.integer("score")) / million;
    match.querySize = sizeOf(row.text("query_size"));
    match.assetSize = sizeOf(row.text("asset_size"));
    match.queryRegion = regionOf(row.text("query_region"));
    match.assetRegion = regionOf(row.text("asset_region"));
    out.state = parseMatchState(row.text("state")).value_or(MatchState::Open);
    out.dismissal = row.id<CopyDismissal>("dismissal_id");
    out.foundAt = row.instant("found_at");
    return out;
}

CopyDismissal dismissalOf(const Row &row)
{
    CopyDismissal out;
    out.id = row.id<CopyDismissal>("id");
    out.version = row.integer("version");
    out.ourSha256 = row.text("our_sha256");
    out.asset = row.id<Asset>("asset_id");
    out.seller = row.id<Seller>("seller_id");
    out.theirSha256 = row.text("their_sha256");
    out.theirPdq = row.text("their_pdq");
    out.reason = parseDismissalReason(row.text("reason")).value_or(DismissalReason::Other);
    out.note = row.text("note");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    out.takenBackAt = row.instant("taken_back_at");
    out.takenBackBy = row.text("taken_back_by");
    out.takenBackNote = row.text("taken_back_note");
    return out;
}

constexpr auto runColumns =
    "SELECT s.*, (SELECT COUNT(*) FROM copy_scan_item i WHERE i.scan_id = s.id) AS pictures, "
    "(SELECT COUNT(*) FROM copy_scan_item i WHERE i.scan_id = s.id AND i.fault <> '') AS unreadable, "
    "(SELECT COUNT(*) FROM copy_scan_item i WHERE i.scan_id = s.id AND i.matches > 0) AS matched, "
    "(SELECT COALESCE(SUM(i.matches), 0) FROM copy_scan_item i WHERE i.scan_id = s.id) AS matches FROM copy_scan s ";

CopyScanRun runOf(const Row &row)
{
    CopyScanRun out;
    out.id = row.id<CopyScanRun>("id");
    out.version = row.integer("version");
    for (const ScanKind kind : {ScanKind::Picture, ScanKind::Folder, ScanKind::Listings}) {
        if (row.text("kind") == QLatin1StringView(scanKindCode(kind)))
            out.kind = kind;
    }
    for (const ScanState state : {ScanState::Running, ScanState::Finished, ScanState::Cancelled}) {
        if (row.text("state") == QLatin1StringView(scanStateCode(state)))
            out.state = state;
    }
    out.source = row.text("source");
    out.said = row.text("said");
    out.begunAt = row.instant("begun_at");
    out.endedAt = row.instant("ended_at");
    out.actor = row.text("actor");
    out.pictures = row.integer("pictures");
    out.unreadable = row.integer("unreadable");
    out.matched = row.integer("matched");
    out.matches = row.integer("matches");
    return out;
}

} // namespace

std::optional<StoredMatch> MatchRepository::find(Id<StoredMatch> id) const
{
    return Statement(*m_db, QLatin1StringView(matchColumns) + QStringLiteral("WHERE m.id = ?"))
        .bind(id)
        .one<StoredMatch>(matchOf);
}

std::optional<StoredMatch> MatchRepository::find(Id<ListingPicture> picture, const QString &ourSha256) const
{
    return Statement(*m_db,
                     QLatin1StringView(matchColumns) + QStringLiteral("WHERE m.picture_id = ? AND m.our_sha256 = ?"))
        .bind(picture, ourSha256)
        .one<StoredMatch>(matchOf);
}

QList<StoredMatch> MatchRepository::ofListing(Id<Listing> listing) const
{
    return Statement(*m_db, QLatin1StringView(matchColumns)
                                + QStringLiteral("WHERE m.listing_id = ? ORDER BY m.score DESC, m.id"))
        .bind(listing)
        .all<StoredMatch>(matchOf);
}

QList<StoredMatch> MatchRepository::openWith(const CopyDismissal &dismissal) const
{
    const bool isOfPicture = dismissal.reason == DismissalReason::NoCopy;
    return Statement(*m_db, QLatin1StringView(matchColumns)
                                + QStringLiteral(
                                    "WHERE (m.our_sha256 = ? OR m.asset_id = ?) AND m.state = 'open' ORDER BY m.id"))
        .bind(dismissal.ourSha256, isOfPicture ? Id<Asset>() : dismissal.asset)
        .all<StoredMatch>(matchOf);
}

QList<StoredMatch> MatchRepository::dismissedBy(Id<CopyDismissal> dismissal) const
{
    return Statement(*m_db, QLatin1StringView(matchColumns) + QStringLiteral("WHERE m.dismissal_id = ? ORDER BY m.id"))
        .bind(dismissal)
        .all<StoredMatch>(matchOf);
}

bool MatchRepository::isKnownCopier(Id<Seller> seller, Id<Asset> asset) const
{
    return Statement(*m_db,
                     QStringLiteral("SELECT COUNT(*) FROM copy_match m JOIN listing l ON l.id = m.listing_id WHERE "
                                    "m.asset_id = ? AND COALESCE(l.seller_id, 0) = ? AND m.state <> 'dismissed'"))
               .bind(asset, seller.value)
               .one<qint64>()
               .value_or(0)
           > 0;
}

Id<StoredMatch> MatchRepository::insert(Journal &journal, const StoredMatch &match, const QString &label)
{
    Fields fields{
        {"picture_id", match.picture},   {"listing_id", match.listing},          {"scan_id", match.scan},
        {"asset_id", match.match.asset}, {"our_sha256", match.match.sha256},     {"our_file", match.match.file},
        {"found_at", journal.now()},     {"state", matchStateCode(match.state)}, {"dismissal_id", match.dismissal}};
    return {journal.insert(Area::Protection, matchTable, label, fields + found(match.match))};
}

void MatchRepository::move(Journal &journal, const StoredMatch &match, MatchState to, Id<CopyDismissal> dismissal,
                           const QString &label)
{
    if (!canMove(match.state, to)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A match that is %1 cannot become %2"),
                    {QString::fromLatin1(matchStateCode(match.state)), QString::fromLatin1(matchStateCode(to))});
    }
    journal.update(Area::Protection, matchTable, label, match.id.value, match.version,
                   {{"state", matchStateCode(to)}, {"dismissal_id", dismissal}}, matchStateCode(to));
}

void MatchRepository::improve(Journal &journal, const StoredMatch &match, const QString &label)
{
    journal.update(Area::Protection, matchTable, label, match.id.value, match.version, found(match.match));
}

QString MatchRepository::label(const StoredMatch &match) const
{
    const QString ours = match.match.assetCode.isEmpty() ? match.match.file : match.match.assetCode;
    const QString theirs =
        Statement(*m_db, QStringLiteral("SELECT platform || ' ' || CASE WHEN number <> '' THEN number "
                                        "ELSE title END FROM listing WHERE id = ?"))
            .bind(match.listing)
            .one<QString>()
            .value_or(QString());
    return QStringLiteral("%1 · %2").arg(ours, theirs);
}

std::optional<CopyDismissal> MatchRepository::find(Id<CopyDismissal> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM copy_dismissal WHERE id = ?"))
        .bind(id)
        .one<CopyDismissal>(dismissalOf);
}

QList<CopyDismissal> MatchRepository::dismissals(const CopyMatch &match) const
{
    // That two pictures have nothing to do with each other is said of the two; what a seller may do, of the asset.
    return Statement(*m_db, QStringLiteral("SELECT * FROM copy_dismissal WHERE (our_sha256 = ? OR (asset_id = ? AND "
                                           "reason <> 'no_copy')) AND taken_back_at IS NULL ORDER BY id"))
        .bind(match.sha256, match.asset)
        .all<CopyDismissal>(dismissalOf);
}

QList<CopyDismissal> MatchRepository::dismissals(bool all, int limit) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM copy_dismissal%1 ORDER BY id DESC LIMIT ?")
                                .arg(all ? QString() : QStringLiteral(" WHERE taken_back_at IS NULL")))
        .bind(limit)
        .all<CopyDismissal>(dismissalOf);
}

Id<CopyDismissal> MatchRepository::insert(Journal &journal, const CopyDismissal &dismissal, const QString &label)
{
    return {journal.insert(Area::Protection, dismissalTable, label,
                           {{"our_sha256", dismissal.ourSha256},
                            {"asset_id", dismissal.asset},
                            {"seller_id", dismissal.seller},
                            {"their_sha256", dismissal.theirSha256},
                            {"their_pdq", dismissal.theirPdq},
                            {"reason", dismissalReasonCode(dismissal.reason)},
                            {"note", dismissal.note.trimmed()},
                            {"at", journal.now()},
                            {"actor", journal.actor().name},
                            {"taken_back_by", ""},
                            {"taken_back_note", ""}})};
}

void MatchRepository::takeBack(Journal &journal, const CopyDismissal &dismissal, const QString &note)
{
    journal.update(Area::Protection, dismissalTable, dismissal.ourSha256.left(12), dismissal.id.value,
                   dismissal.version,
                   {{"taken_back_at", journal.now()},
                    {"taken_back_by", journal.actor().name},
                    {"taken_back_note", note.trimmed()}},
                   "taken_back");
}

std::optional<CopyScanRun> MatchRepository::run(Id<CopyScanRun> id) const
{
    return Statement(*m_db, QLatin1StringView(runColumns) + QStringLiteral("WHERE s.id = ?"))
        .bind(id)
        .one<CopyScanRun>(runOf);
}

QList<CopyScanRun> MatchRepository::runs(int limit) const
{
    return Statement(*m_db, QLatin1StringView(runColumns) + QStringLiteral("ORDER BY s.id DESC LIMIT ?"))
        .bind(limit)
        .all<CopyScanRun>(runOf);
}

std::optional<CopyScanRun> MatchRepository::unfinished(const QString &key) const
{
    return Statement(*m_db,
                     QLatin1StringView(runColumns)
                         + QStringLiteral("WHERE s.source_key = ? AND s.state = 'running' ORDER BY s.id DESC LIMIT 1"))
        .bind(key)
        .one<CopyScanRun>(runOf);
}

Id<CopyScanRun> MatchRepository::insert(Journal &journal, const CopyScanRun &run, const QString &key)
{
    return {journal.insert(Area::Protection, scanTable, run.source,
                           {{"kind", scanKindCode(run.kind)},
                            {"source", run.source},
                            {"source_key", key},
                            {"said", run.said},
                            {"state", scanStateCode(ScanState::Running)},
                            {"begun_at", journal.now()},
                            {"actor", journal.actor().name}})};
}

void MatchRepository::end(Journal &journal, const CopyScanRun &run, ScanState state)
{
    journal.update(Area::Protection, scanTable, run.source, run.id.value, run.version,
                   {{"state", scanStateCode(state)}, {"ended_at", journal.now()}}, scanStateCode(state));
}

QStringList MatchRepository::donePaths(Id<CopyScanRun> run) const
{
    return Statement(*m_db, QStringLiteral("SELECT path FROM copy_scan_item WHERE scan_id = ?"))
        .bind(run)
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

QList<CopyScanItem> MatchRepository::items(Id<CopyScanRun> run, bool onlyFaults) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM copy_scan_item WHERE scan_id = ?%1 ORDER BY path")
                                .arg(onlyFaults ? QStringLiteral(" AND fault <> ''") : QString()))
        .bind(run)
        .all<CopyScanItem>([](const Row &row) {
            return CopyScanItem{row.text("path"), row.text("sha256"), row.integer("matches"), row.text("fault")};
        });
}

void MatchRepository::keep(Transaction &tx, Id<CopyScanRun> run, const CopyScanItem &item)
{
    Statement(tx.db(),
              QStringLiteral("INSERT INTO copy_scan_item (scan_id, path, sha256, matches, fault) VALUES (?, ?, "
                             "?, ?, ?) ON CONFLICT (scan_id, path) DO NOTHING"))
        .bind(run, item.path, item.sha256, item.matches, item.fault)
        .run();
}

} // namespace lianming
