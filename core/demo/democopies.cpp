// The sample's listings: pictures made from our own drawings as copies look, with what the copy search finds in them
// (resources/sample/listings.json), taken in by the verbs that people use. One shop is licensed, one sells beyond its
// licence, one resembles a licensee, the others have none.
#include "core/base/storedmessage.h"
#include "core/copies/copyscan.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/protection/protectionservice.h"

namespace lianming {

namespace {

constexpr double tenths = 10;
constexpr double thousandths = 1000;
constexpr auto watchedFolder = "Pinduoduo 2026-06 (sample)";

QString textOf(const JsonNode &node, const char *key)
{
    const JsonNode member = node.member(key);
    return member.isPresent() ? QString::fromStdString(member.string()) : QString();
}

QList<QPointF> regionOf(const JsonNode &node)
{
    QList<QPointF> out;
    for (const JsonNode &corner : node.items()) {
        const auto places = corner.items();
        out.append({double(places.at(0).integer()) / tenths, double(places.at(1).integer()) / tenths});
    }
    return out;
}

QSize sizeOf(const JsonNode &node)
{
    const auto sides = node.items();
    return {int(sides.at(0).integer()), int(sides.at(1).integer())};
}

/// The hash of a drawing, as the store names it.
QString hashOfDrawing(Workspace &w, const QString &file)
{
    return w.files.addFile(sample::resource(QStringLiteral("pictures/") + file)).sha256;
}

QList<CopyMatch> matchesOf(Workspace &w, const JsonNode &listing)
{
    constexpr int drawingEdge = 720;
    QList<CopyMatch> out;
    for (const JsonNode &node : listing.member("matches").items()) {
        CopyMatch match;
        match.assetCode = textOf(node, "asset");
        match.asset = ProtectionService(w).assetByCode(match.assetCode);
        match.file = textOf(node, "file");
        match.sha256 = hashOfDrawing(w, match.file);
        match.kind =
            textOf(node, "kind") == QLatin1StringView(copyKindCode(CopyKind::Whole)) ? CopyKind::Whole : CopyKind::Part;
        match.distance = int(node.member("distance").integer());
        match.inliers = int(node.member("inliers").integer());
        match.score = double(node.member("score").integer()) / thousandths;
        match.querySize = sizeOf(listing.member("size"));
        match.assetSize = {drawingEdge, drawingEdge};
        match.queryRegion = regionOf(node.member("query_region"));
        match.assetRegion = regionOf(node.member("asset_region"));
        out.append(match);
    }
    return out;
}

ListingDraft draftOf(const JsonNode &node, const QDateTime &seenAt)
{
    ListingDraft out;
    out.platform = textOf(node, "platform");
    out.shopName = textOf(node, "shop");
    out.shopId = textOf(node, "shop_id");
    out.number = textOf(node, "number");
    out.title = textOf(node, "title");
    out.priceShown = textOf(node, "price");
    out.unitsShown = textOf(node, "units");
    out.category = textOf(node, "category");
    out.territory = textOf(node, "territory");
    out.seenAt = seenAt;
    return out;
}

} // namespace

void DemoSteps::addCopies()
{
    as("Legal office");
    const QString name = QStringLiteral("listings.json");
    const Json document = readJsonFile(sample::resource(name));
    CopyScan scan(*w);
    std::optional<CopyScanRun> run;
    for (const JsonNode &node : JsonNode(document, name).items()) {
        const QDate found = *parseDay(textOf(node, "found"));
        at(found, QTime(3, 20));
        const QString file = textOf(node, "picture");
        const QString path = sample::resource(QStringLiteral("listings/") + file);
        const QList<CopyMatch> matches = matchesOf(*w, node);
        const PictureMark mark{textOf(node, "pdq"), int(node.member("quality").integer())};
        const ListingDraft draft = draftOf(node, w->clock.now());
        QList<Id<StoredMatch>> ids;
        if (node.member("run").isPresent()) { // of a folder that was searched
            if (!run)
                run = scan.begin(ScanKind::Folder, QString::fromUtf8(watchedFolder));
            ids = scan.record(run->id, {file, path, matches, mark, {}, draft}).ids;
        } else {
            if (run) {
                at(run->begunAt.date(), QTime(3, 40));
                scan.record(run->id, {QStringLiteral("broken.jpg"),
                                      {},
                                      {},
                                      {},
                                      storedMessage({QT_TRANSLATE_NOOP("core", "%1: the picture is damaged"),
                                                     {QStringLiteral("broken.jpg")}}),
                                      {}});
                scan.finish(run->id);
                run.reset();
                at(found, QTime(3, 20));
            }
            const CopySearcher searched{[matches](const QString &) { return matches; },
                                        [mark](const QString &) {
                                            return mark;
                                        }};
            ids = scan.picture(path, draft, searched).taken.ids;
        }
        TriageService triage(*w);
        SellerService sellers(*w);
        const auto seller = triage.detail(ids.first()).seller;
        at(found, QTime(6, 0));
        if (const QString brand = textOf(node, "brand"); !brand.isEmpty())
            sellers.linkBrand(seller->id, seller->version, brands.value(brand), textOf(node, "note"));
        else if (node.member("nobody").isPresent())
            sellers.linkNobody(seller->id, seller->version, textOf(node, "note"));
        if (const auto reason = parseDismissalReason(textOf(node, "dismissed")))
            triage.dismiss(ids, *reason, textOf(node, "why"));
        step();
    }
}

} // namespace lianming
