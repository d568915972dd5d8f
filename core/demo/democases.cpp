// Cases against copies in the sample, in different states, made by the verbs that people use: one whose fifteen days
// run, one that the platform restored, one removed with money that came in, one won, one sent, one ready to be sent, a
// draft that lacks things, and one against a licensee out of scope. Shops, listings and what the search would have
// found in their pictures are invented; the pictures are the sample's drawings laid into others, so that the regions
// are true.
#include "core/cases/caseservice.h"
#include "core/copies/copyscan.h"
#include "core/copies/sellerservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr auto office = "Licensing office";
constexpr auto counsel = "Legal office";
constexpr auto lead = "Programme lead";

/// A shop, what it sells, and what of ours that copies.
struct CaseShop {
    const char *key;
    const char *name;
    const char *shopId;
    const char *platform;
    const char *institution;
    const char *asset;   ///< accession number
    const char *drawing; ///< file under pictures, without its ending
    const char *goods;
    const char *category;
    const char *price;
    const char *units;
    int listings;
    const char *registration;
    RegistrationKind right;
    const char *brand; ///< whose shop it is; empty: nobody's
    QDate seen;
};

const CaseShop caseShops[] = {
    {"closed",
     "示例小店四号 Sample shop 4",
     "S-4004",
     "douyin",
     "PM",
     "M001",
     "blue-green-landscape",
     "山水纹笔记本 Landscape notebook",
     "nice/16/stationery",
     "¥29.00",
     "已售 800+",
     1,
     "SAMPLE-TM-0002",
     RegistrationKind::Trademark,
     "",
     {2026, 2, 3}},
    {"removed",
     "示例小店三号 Sample shop 3",
     "S-4003",
     "pinduoduo",
     "HNM",
     "M001",
     "cracked-ice",
     "冰裂纹香插 Cracked ice incense stand",
     "nice/21/incense",
     "¥58.00",
     "已售 2300+",
     2,
     "SAMPLE-CR-0002",
     RegistrationKind::Copyright,
     "",
     {2026, 2, 24}},
    {"restored",
     "示例小店二号 Sample shop 2",
     "S-4002",
     "jd",
     "SXHM",
     "M001",
     "grapevine",
     "葡萄纹手镯 Grapevine bangle",
     "nice/14/jewellery",
     "¥168.00",
     "已售 310",
     1,
     "SAMPLE-CR-0001",
     RegistrationKind::Copyright,
     "",
     {2026, 3, 26}},
    {"waiting",
     "示例小店一号 Sample shop 1",
     "S-4001",
     "taobao",
     "DHA",
     "M001",
     "nine-coloured-deer",
     "九色鹿抱枕套 Deer cushion cover",
     "nice/24/bedding",
     "¥39.90",
     "已售 1.2万+",
     3,
     "SAMPLE-TM-0001",
     RegistrationKind::Trademark,
     "",
     {2026, 5, 11}},
    {"sent",
     "示例小店五号 Sample shop 5",
     "S-4005",
     "1688",
     "PM",
     "M001",
     "blue-green-landscape",
     "山水纹床品 Landscape bed linen",
     "nice/24/bed-linen",
     "¥199.00",
     "已售 90",
     2,
     "SAMPLE-TM-0002",
     RegistrationKind::Trademark,
     "",
     {2026, 6, 15}},
    {"draft",
     "示例小店六号 Sample shop 6",
     "S-4006",
     "xiaohongshu",
     "SXD",
     "M002",
     "sun-wheel",
     "太阳轮拼图 Sun wheel puzzle",
     "nice/28/games",
     "¥45.00",
     "已售 60",
     1,
     "SAMPLE-TM-0003",
     RegistrationKind::Trademark,
     "",
     {2026, 6, 17}},
    {"licensee",
     "示例松冈旗舰店 Songgang store (sample)",
     "S-4007",
     "tmall",
     "DHA",
     "M002",
     "baoxiang",
     "宝相花餐盘 Baoxiang plate",
     "nice/21/tableware",
     "¥88.00",
     "已售 1500+",
     1,
     "SAMPLE-TM-0001",
     RegistrationKind::Trademark,
     "SONGGANG",
     {2026, 6, 22}},
    {"approved",
     "示例小店七号 Sample shop 7",
     "S-4008",
     "taobao",
     "SZM",
     "M001",
     "garden-window",
     "花窗茶盘 Garden window tea tray",
     "nice/21/tea-ware",
     "¥128.00",
     "已售 430",
     1,
     "SAMPLE-DS-0001",
     RegistrationKind::Design,
     "",
     {2026, 6, 23}},
};

/// A shop's picture: a drawing of ours laid into one of goods, with what the copy search finds in it.
struct CasePhoto {
    QString path;
    CopyMatch match;
};

CasePhoto casePhoto(Workspace &w, const CaseShop &shop, int number)
{
    const QString name = QStringLiteral("%1-%2.jpg").arg(QLatin1StringView(shop.key)).arg(number + 1);
    const QString list = QStringLiteral("cases.json");
    const Json document = readJsonFile(sample::resource(list));
    const auto corners = [](const JsonNode &region) {
        constexpr double tenthsOfPixel = 10;
        QList<QPointF> out;
        for (const JsonNode &corner : region.items())
            out.append({double(corner.items().at(0).integer()) / tenthsOfPixel,
                        double(corner.items().at(1).integer()) / tenthsOfPixel});
        return out;
    };
    CasePhoto out;
    out.path = sample::resource(QStringLiteral("cases/") + name);
    for (const JsonNode &node : JsonNode(document, list).items()) {
        if (node.member("picture").string() != name.toStdString())
            continue;
        constexpr double wholeScore = 1000;
        constexpr int drawingSide = 720;
        const auto size = node.member("size").items();
        out.match.file = QStringLiteral("%1.png").arg(QLatin1StringView(shop.drawing));
        out.match.sha256 = w.files.addFile(sample::resource(QStringLiteral("pictures/") + out.match.file)).sha256;
        out.match.assetCode = inWords(shop.institution) + u'/' + inWords(shop.asset);
        out.match.kind = CopyKind::Part;
        out.match.inliers = int(node.member("inliers").integer());
        out.match.score = double(node.member("score").integer()) / wholeScore;
        out.match.querySize = {int(size.at(0).integer()), int(size.at(1).integer())};
        out.match.assetSize = {drawingSide, drawingSide};
        out.match.queryRegion = corners(node.member("query_region"));
        out.match.assetRegion = corners(node.member("asset_region"));
    }
    return out;
}

class DemoCases
{
public:
    explicit DemoCases(DemoSteps &steps) : m_steps(&steps) {}

    void make()
    {
        for (const CaseShop &shop : caseShops) {
            later(shop.seen, 2, counsel, [this, &shop] { see(shop); });
            later(shop.seen.addDays(1), 3, office, [this, &shop] { open(shop); });
        }
        plan();
        std::ranges::stable_sort(m_deeds, {}, &DemoSteps::Deed::at);
        for (const DemoSteps::Deed &deed : std::as_const(m_deeds)) {
            m_steps->w->clock = Clock(deed.at);
            m_steps->as(deed.actor);
            deed.act();
            m_steps->step();
        }
    }
    [[nodiscard]] int planned()
    {
        plan();
        return int(m_deeds.size() + 2 * std::size(caseShops));
    }

private:
    struct Seen {
        QList<qint64> listings;
        Id<Evidence> evidence;
        Id<ProtectionCase> id;
    };

    void later(QDate day, int hour, const char *actor, std::function<void()> act)
    {
        m_deeds.append({QDateTime(day, QTime(hour, 0), Qt::UTC), actor, std::move(act)});
    }
    [[nodiscard]] CaseService cases() const { return CaseService(*m_steps->w); }
    [[nodiscard]] Seen &of(const char *key) { return m_seen[QString::fromLatin1(key)]; }

    /// The shop's listings come in with their pictures, and the first picture is kept as evidence.
    void see(const CaseShop &shop)
    {
        Workspace &w = *m_steps->w;
        Seen &seen = of(shop.key);
        const auto asset = assetsOf(w, inWords(shop.institution), {inWords(shop.asset)}).first();
        Circumstances c;
        c.kind = EvidenceKind::Screenshot;
        c.capturedAt = w.clock.now().addSecs(-600);
        c.capturedZone = QStringLiteral("Asia/Shanghai");
        c.capturedBy = inWords(counsel);
        c.device = QStringLiteral("Office computer, web browser (sample)");
        c.seller = inWords(shop.name);
        c.sellerId = inWords(shop.shopId);
        c.platform = inWords(shop.platform);
        c.notes = QStringLiteral("Invented.");
        for (int i = 0; i < shop.listings; ++i) {
            CasePhoto photo = casePhoto(w, shop, i);
            photo.match.asset = asset;
            ListingDraft draft;
            draft.platform = inWords(shop.platform);
            draft.shopId = inWords(shop.shopId);
            draft.shopName = inWords(shop.name);
            draft.number = QStringLiteral("9%1%2").arg(QString::fromLatin1(shop.shopId).mid(2)).arg(i + 1);
            draft.url = QStringLiteral("https://shop.example/item/%1").arg(draft.number);
            draft.title = inWords(shop.goods);
            if (shop.listings > 1)
                draft.title += QStringLiteral(" %1").arg(i + 1);
            draft.priceShown = inWords(shop.price);
            draft.unitsShown = inWords(shop.units);
            draft.category = inWords(shop.category);
            draft.territory = QStringLiteral("CN");
            CopySearcher searcher;
            searcher.search = [&photo](const QString &) {
                return QList<CopyMatch>{photo.match};
            };
            const PictureFindings found = CopyScan(w).picture(photo.path, draft, searcher);
            seen.listings.append(found.listing.value);
            if (i == 0) {
                c.listing = draft.number;
                c.sourceUrl = draft.url;
                c.priceShown = draft.priceShown;
                c.unitsSold = draft.unitsShown;
                seen.evidence = ProtectionService(w).addEvidence(photo.path, asset, c);
            }
        }
        SellerService sellers(w);
        const Seller seller = sellers.named(inWords(shop.platform) + u':' + inWords(shop.shopId));
        if (*shop.brand)
            sellers.linkBrand(seller.id, seller.version, m_steps->brands.value(inWords(shop.brand)),
                              QStringLiteral("The shop names its company. Invented."));
        else
            sellers.linkNobody(seller.id, seller.version, QStringLiteral("No brand of ours. Invented."));
    }
    void open(const CaseShop &shop)
    {
        Seen &seen = of(shop.key);
        const QString key = QString::fromLatin1(shop.key);
        ProtectionCase record = cases().draftFor(m_steps->institutions.value(inWords(shop.institution)), seen.listings);
        record.title = inWords(shop.goods);
        record.right = shop.right;
        const auto holders = sample::institutions();
        record.holder = std::ranges::find(holders, inWords(shop.institution), &Institution::code)->nameZh;
        record.contactName = inWords("示例联系人 Sample contact");
        record.contact = QStringLiteral("rights@example.org");
        record.address = inWords("示例市示例路1号 1 Sample Road (invented)");
        record.owner = inWords(office);
        record.reasons =
            inWords("未经许可在商品上复制、发行我馆作品。 Goods that reproduce our work are sold without a licence.");
        for (const RegistrationRow &row : RegistrationService(*m_steps->w).registrations()) {
            if (row.number == inWords(shop.registration))
                record.registrations = {row.id};
        }
        record.evidence = {seen.evidence};
        record.unstampedNote =
            inWords("示例工作区不联网，时间戳排队等待。 The sample asks no network: the time stamp is queued.");
        if (key != u"draft") {
            record.similarity =
                inWords("整体构图与线条一致，仅有旋转和缩放。 The same composition and lines, turned and scaled.");
            record.declared = true;
        }
        seen.id = cases().open(record);
    }

    void approve(const char *key, const char *note)
    {
        const auto id = of(key).id;
        cases().approve(id, cases().get(id).version, inWords(note));
    }
    void step(const char *key, CaseStep step)
    {
        const auto id = of(key).id;
        step.day = m_steps->w->clock.today();
        cases().record(id, cases().get(id).version, step);
    }
    void planApproved(const char *key, QDate first, QDate second)
    {
        later(first, 6, counsel, [this, key] { approve(key, "Proof and registration seen."); });
        later(second, 7, lead, [this, key] { approve(key, ""); });
    }
    void planStep(const char *key, QDate day, CaseMove move, const char *reason = "", const char *reference = "",
                  std::optional<CaseOutcome> outcome = {})
    {
        later(day, 8, office, [this, key, move, reason, reference, outcome] {
            CaseStep made;
            made.move = move;
            made.reason = inWords(reason);
            made.reference = inWords(reference);
            made.outcome = outcome;
            step(key, made);
        });
    }
    /// Sent after two approvals, taken down some days later.
    void planSent(const char *key, QDate approved, const char *reference, int daysUntilRemoval)
    {
        planApproved(key, approved, approved.addDays(1));
        planStep(key, approved.addDays(1), CaseMove::Send, "By the platform's form.", reference);
        if (daysUntilRemoval > 0)
            planStep(key, approved.addDays(1 + daysUntilRemoval), CaseMove::Remove);
    }
    void planAnswer(const char *key, QDate announced)
    {
        planStep(key, announced, CaseMove::AnswerAnnounced, "The seller says that the drawing is its own.");
        later(announced.addDays(1), 9, office, [this, key] {
            CaseStep arrived;
            arrived.move = CaseMove::AnswerArrived;
            arrived.zone = QStringLiteral("Asia/Shanghai");
            arrived.arrivedAt = m_steps->w->clock.now().addSecs(-3600);
            arrived.reason = inWords("A design of its own, without proof of its date.");
            step(key, arrived);
            CaseLetter letter;
            letter.isIncoming = true;
            letter.day = m_steps->w->clock.today();
            letter.party = inWords("平台 The platform");
            letter.channel = QStringLiteral("platform form");
            letter.text = inWords("转送不侵权声明。 Passes the counter-notice on.");
            cases().addLetter(of(key).id, letter);
        });
    }
    void planMoney(const char *key, QDate day, RecoveryKind kind, qint64 yuan)
    {
        later(day, 5, office, [this, key, kind, yuan] {
            CaseRecovery recovery;
            recovery.kind = kind;
            recovery.amount = Money{yuan * 100, *Currency::find(QStringView(u"CNY"))};
            recovery.day = m_steps->w->clock.today();
            recovery.note = QStringLiteral("Invented.");
            cases().addRecovery(of(key).id, recovery);
        });
    }
    void planDamages(const char *key, QDate day)
    {
        later(day, 10, counsel, [this, key] {
            const auto id = of(key).id;
            DamagesInput input;
            input.right = cases().get(id).right;
            input.currency = *Currency::find(QStringView(u"CNY"));
            input.lossUnknown = QStringLiteral("Our own sales of the motif did not change in a way that can be shown.");
            input.profitUnknown = QStringLiteral("The seller's costs are not known.");
            for (const ReferenceFee &fee : cases().feeReferences(id)) {
                if (input.fees.isEmpty() && fee.amount.currency == input.currency)
                    input.fees = {fee};
            }
            input.costs = {
                {Money{200'000, input.currency}, QStringLiteral("Keeping the evidence, invoice (invented)")}};
            cases().saveDamages(id, input, 0);
        });
    }

    void plan()
    {
        planSent("closed", in2026(2, 9), "DY-SAMPLE-0210", 2);
        planMoney("closed", in2026(3, 18), RecoveryKind::Settlement, 8'000);
        planStep("closed", in2026(3, 20), CaseMove::Close, "The shop has signed that it stops.", "", CaseOutcome::Won);
        planSent("removed", in2026(3, 2), "PDD-SAMPLE-0303", 3);
        planMoney("removed", in2026(4, 20), RecoveryKind::Settlement, 12'000);
        planMoney("removed", in2026(4, 20), RecoveryKind::Costs, 3'000);
        planSent("restored", in2026(4, 1), "JD-SAMPLE-0402", 5);
        planAnswer("restored", in2026(4, 15));
        planStep("restored", in2026(5, 2), CaseMove::Restore, "Nothing was filed within the fifteen days.");
        planSent("waiting", in2026(5, 17), "TB-SAMPLE-0518", 4);
        planAnswer("waiting", in2026(6, 18));
        planDamages("waiting", in2026(6, 22));
        planSent("sent", in2026(6, 21), "1688-SAMPLE-0622", 0);
        planStep("sent", in2026(6, 24), CaseMove::Accept);
        planApproved("approved", in2026(6, 26), in2026(6, 29));
    }

    DemoSteps *m_steps;
    QList<DemoSteps::Deed> m_deeds;
    std::map<QString, Seen> m_seen;
};

} // namespace

void DemoSteps::addCases()
{
    DemoCases(*this).make();
}

int DemoSteps::plannedCaseSteps()
{
    return DemoCases(*this).planned();
}

} // namespace lianming
