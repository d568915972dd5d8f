// Whether a seller is licensed: the rule against a slow model over random grants, and the way from a shop to a contract
// on both databases.
#include "core/brands/brandmerge.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "core/db/statement.h"
#include "core/institutions/institutionservice.h"
#include "core/signing/amendmentservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <rapidcheck.h>

using namespace lianming;

namespace {

const QDate firstDay(2026, 1, 1);

/// Is `code` the same as `above`, or one of its children by whole segments? Written anew, by segments.
bool liesIn(const QString &code, const QString &above)
{
    if (above == u"*")
        return true;
    const QStringList small = code.split(u'/');
    const QStringList large = above.split(u'/');
    return small.size() >= large.size() && small.mid(0, large.size()) == large;
}

bool liesInPlace(const QString &code, const QString &above)
{
    return above == u"WORLD" || code == above || code.startsWith(above + u'-');
}

enum class Cover { No, Unsure, Yes };

Cover coverOf(const std::vector<std::string> &granted, const std::string &asked,
              const std::function<bool(const QString &, const QString &)> &in)
{
    Cover out = Cover::No;
    for (const std::string &one : granted) {
        const QString code = QString::fromStdString(one);
        const QString wanted = QString::fromStdString(asked);
        if (code == u"*" || (!asked.empty() && in(wanted, code)))
            return Cover::Yes;
        if (asked.empty() || in(code, wanted))
            out = Cover::Unsure;
    }
    return out;
}

/// One grant's answer, day by day.
struct Slow {
    SellerStanding standing = SellerStanding::Never;
    int outside = 0;
    int unsure = 0;
    QDate until;
};

Slow slowStanding(const LicensedGrant &licence, const StandingQuestion &question)
{
    const Grant &grant = licence.grant;
    Slow out;
    const auto count = [&out](Cover cover) {
        out.outside += cover == Cover::No ? 1 : 0;
        out.unsure += cover == Cover::Unsure ? 1 : 0;
    };
    if (question.assets.empty()) {
        count(Cover::Unsure);
    } else {
        bool isGranted = false;
        for (const std::string &asset : question.assets) {
            for (const std::string &one : grant.assets)
                isGranted = isGranted || one == asset || (one == "*" && licence.institution == question.institution);
        }
        Cover cover = isGranted ? Cover::Yes : Cover::No;
        for (const std::string &one : grant.assets) {
            for (size_t i = 0; i < question.perhaps.size() && cover == Cover::No; ++i) {
                if (one == question.perhaps[i] || (one == "*" && licence.institution == question.perhapsOf[i]))
                    cover = Cover::Unsure;
            }
        }
        count(cover);
    }
    count(coverOf(grant.categories, question.category, liesIn));
    Cover place = coverOf(grant.territories, question.territory, liesInPlace);
    if (std::ranges::find(grant.territories, "WORLD") != grant.territories.end() && grant.territoriesExcept.empty())
        place = Cover::Yes;
    for (const std::string &one : grant.territoriesExcept) {
        const QString except = QString::fromStdString(one);
        const QString asked = QString::fromStdString(question.territory);
        if (!asked.isEmpty() && liesInPlace(asked, except))
            place = Cover::No;
        else if (place == Cover::Yes && !asked.isEmpty() && liesInPlace(except, asked))
            place = Cover::Unsure;
    }
    count(place);
    count(coverOf(grant.channels, question.channel, liesIn));

    QDate last; // live day
    bool isLiveToday = false;
    for (QDate day = firstDay; day < firstDay.addDays(200); day = day.addDays(1)) {
        const bool isLive =
            grant.days.start <= day && day <= grant.days.end && (!grant.terminatedOn || day <= *grant.terminatedOn);
        if (isLive)
            last = day;
        isLiveToday = isLiveToday || (isLive && day == question.on);
    }
    out.until = last.isValid() ? last : *grant.terminatedOn;
    if (isLiveToday)
        out.standing = SellerStanding::InScope;
    else if (last.isValid() && question.on < grant.days.start)
        out.standing = SellerStanding::NotYetBegun;
    else if (last.isValid() && last < question.on && question.on <= last.addDays(grant.sellOffDays.value_or(0)))
        out.standing = SellerStanding::SellOff;
    else
        out.standing = grant.terminatedOn && *grant.terminatedOn < grant.days.end ? SellerStanding::Terminated
                                                                                  : SellerStanding::Expired;
    if (out.standing == SellerStanding::SellOff)
        out.until = last.addDays(*grant.sellOffDays);
    if (out.outside > 0 && (out.standing == SellerStanding::InScope || out.standing == SellerStanding::SellOff))
        out.standing = SellerStanding::OutOfScope;
    return out;
}

/// What all of them come to: one question after the other.
SellerStanding slowStanding(const QList<LicensedGrant> &licences, const StandingQuestion &question)
{
    QList<Slow> all;
    for (const LicensedGrant &one : licences)
        all.append(slowStanding(one, question));
    for (const SellerStanding first :
         {SellerStanding::InScope, SellerStanding::SellOff, SellerStanding::OutOfScope, SellerStanding::NotYetBegun}) {
        for (const Slow &one : all) {
            if (one.standing == first)
                return first;
        }
    }
    if (all.isEmpty())
        return SellerStanding::Never;
    // Of what has ended: what covered more, then what is surer, then what ended last; the first of equals.
    const Slow *best = nullptr;
    for (const Slow &one : all) {
        const auto key = [](const Slow &s) {
            return std::make_tuple(s.outside, s.unsure, -s.until.toJulianDay());
        };
        if (best == nullptr || key(one) < key(*best))
            best = &one;
    }
    return best->standing;
}

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int below(int limit) { return int(m_random.bounded(limit)); }
    std::string one(const std::vector<std::string> &words) { return words[size_t(below(int(words.size())))]; }
    std::vector<std::string> some(const std::vector<std::string> &words)
    {
        std::vector<std::string> out;
        for (int i = below(3); i >= 0; --i)
            out.push_back(one(words));
        return out;
    }

private:
    QRandomGenerator m_random;
};

const std::vector<std::string> categoryCodes{"*",      "nice/24", "nice/24/bedding", "nice/24/bedding/sheets",
                                             "nice/2", "nice/25"};
const std::vector<std::string> places{"WORLD", "CN", "CN-ZJ", "HK", "US", "US-CA"};
const std::vector<std::string> exceptions{"CN-ZJ", "HK", "US"};
const std::vector<std::string> channelCodes{"*", "online", "online/marketplace", "online/marketplace/tmall", "retail"};

LicensedGrant randomGrant(Dice &dice)
{
    LicensedGrant out;
    out.institution = 1 + dice.below(2);
    out.grant.assets = dice.some({"A", "B", "C", "*"});
    out.grant.categories = dice.some(categoryCodes);
    out.grant.territories = dice.some(places);
    if (dice.below(3) == 0)
        out.grant.territoriesExcept = dice.some(exceptions);
    out.grant.channels = dice.some(channelCodes);
    out.grant.days.start = firstDay.addDays(20 + dice.below(60));
    out.grant.days.end = out.grant.days.start.addDays(dice.below(60));
    if (dice.below(3) == 0)
        out.grant.terminatedOn = firstDay.addDays(10 + dice.below(140));
    if (dice.below(2) == 0)
        out.grant.sellOffDays = dice.below(30);
    return out;
}

StandingQuestion randomQuestion(Dice &dice)
{
    StandingQuestion out;
    if (dice.below(8) != 0)
        out.assets = {dice.one({"A", "B", "D"})};
    if (!out.assets.empty() && dice.below(3) == 0)
        out.assets.push_back("C"); // the work that it was cut from
    out.institution = 1 + dice.below(2);
    if (!out.assets.empty() && dice.below(3) == 0) { // a motif of it, or what the same picture shows
        out.perhaps = {dice.one({"B", "E"})};
        out.perhapsOf = {1 + dice.below(2)};
    }
    const auto maybe = [&dice](const std::vector<std::string> &words) {
        std::string word = dice.below(4) == 0 ? std::string() : dice.one(words);
        return word == "*" || word == "WORLD" ? std::string() : word;
    };
    out.category = maybe(categoryCodes);
    out.territory = maybe(places);
    out.channel = maybe(channelCodes);
    out.on = firstDay.addDays(dice.below(200));
    return out;
}

LicensedGrant bedding(QDate from, QDate to, std::optional<qint64> sellOff = {})
{
    LicensedGrant out;
    out.contract = QStringLiteral("C-1");
    out.place = 1;
    out.institution = 1;
    out.grant.assets = {"A"};
    out.grant.categories = {"nice/24"};
    out.grant.territories = {"CN"};
    out.grant.territoriesExcept = {"CN-XJ"};
    out.grant.channels = {"online/marketplace/tmall"};
    out.grant.days = {from, to};
    out.grant.sellOffDays = sellOff;
    return out;
}

StandingQuestion asking(QDate on)
{
    return {{"A"}, 1, "nice/24/bedding", "CN-ZJ", "online/marketplace/tmall", on};
}

QList<ScopeDimension> outsideOf(const LicensedGrant &grant, const StandingQuestion &question)
{
    return standingOf(grant, question).outside;
}

Id<Seller> shop(Workspace &w, const char *name, const char *number = "")
{
    Seller seller;
    seller.platform = QStringLiteral("天猫");
    seller.name = QString::fromUtf8(name);
    seller.shopId = QString::fromUtf8(number);
    return SellerService(w).add(seller);
}

} // namespace

class TestSellerStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesTheTime();
    void namesWhatIsOutside();
    void whatNobodySaidSpeaksForTheSeller();
    void whatSpeaksForTheSellerComesFirst();
    void agreesWithASlowModel();
    void followsTheShopToTheContract();
    void sellOffOutlastsAnAmendmentThatNeverBegan_data();
    void sellOffOutlastsAnAmendmentThatNeverBegan();
    void offersCandidates_data();
    void offersCandidates();
    void ownStoresAreOwn();
    void ownStoresSellTheirOwn();
    void nobodyKnownIsNotNever();
    void nobodysUntilABrandSigns();
    void linksAreRemembered();
    void followsMergedBrandsAndAssets();
    void theCompanyIsLicensed();
    void theWorkMayShowWhatIsLicensed();
};

void TestSellerStanding::dividesTheTime()
{
    LicensedGrant grant = bedding(QDate(2026, 3, 1), QDate(2026, 8, 31), 30);
    const auto on = [&grant](int month, int day) {
        return standingOf(grant, asking(QDate(2026, month, day)));
    };
    QCOMPARE(on(2, 28).standing, SellerStanding::NotYetBegun);
    QCOMPARE(on(3, 1).standing, SellerStanding::InScope);
    QCOMPARE(on(8, 31).standing, SellerStanding::InScope);
    QCOMPARE(on(8, 31).until, QDate(2026, 8, 31));
    QCOMPARE(on(9, 1).standing, SellerStanding::SellOff);
    QCOMPARE(on(9, 30).standing, SellerStanding::SellOff);
    QCOMPARE(on(9, 30).until, QDate(2026, 9, 30));
    QCOMPARE(on(10, 1).standing, SellerStanding::Expired);
    QCOMPARE(on(10, 1).until, QDate(2026, 8, 31));
    grant.grant.terminatedOn = QDate(2026, 5, 10);
    QCOMPARE(on(5, 10).standing, SellerStanding::InScope);
    QCOMPARE(on(6, 9).standing, SellerStanding::SellOff);
    QCOMPARE(on(6, 10).standing, SellerStanding::Terminated);
    grant.grant.terminatedOn = QDate(2026, 2, 1); // before it began
    QCOMPARE(on(3, 5).standing, SellerStanding::Terminated);
}

void TestSellerStanding::namesWhatIsOutside()
{
    const LicensedGrant grant = bedding(QDate(2026, 1, 1), QDate(2026, 12, 31));
    StandingQuestion question = asking(QDate(2026, 6, 1));
    QVERIFY(outsideOf(grant, question).isEmpty());
    question.assets = {"B"};
    question.category = "nice/25";
    question.territory = "US";
    question.channel = "online/marketplace/taobao";
    const GrantStanding answer = standingOf(grant, question);
    QCOMPARE(answer.standing, SellerStanding::OutOfScope);
    QCOMPARE(answer.outside, QList<ScopeDimension>(std::begin(scopeDimensions), std::end(scopeDimensions)));
    question = asking(QDate(2026, 6, 1));
    question.territory = "CN-XJ"; // excepted
    QCOMPARE(outsideOf(grant, question), QList{ScopeDimension::Territory});
    question = asking(QDate(2026, 6, 1));
    question.category = "nice/2"; // not above nice/24
    QCOMPARE(outsideOf(grant, question), QList{ScopeDimension::Category});
    question = asking(QDate(2026, 6, 1));
    question.assets = {"A-motif", "A"}; // a part of the work
    QVERIFY(outsideOf(grant, question).isEmpty());
    // Everything of another institution is not everything of this one.
    LicensedGrant all = grant;
    all.grant.assets = {"*"};
    question = asking(QDate(2026, 6, 1));
    QVERIFY(outsideOf(all, question).isEmpty());
    question.institution = 2;
    QCOMPARE(outsideOf(all, question), QList{ScopeDimension::Asset});
}

void TestSellerStanding::whatNobodySaidSpeaksForTheSeller()
{
    const LicensedGrant grant = bedding(QDate(2026, 1, 1), QDate(2026, 12, 31));
    const GrantStanding answer = standingOf(grant, {{}, 0, "", "", "", QDate(2026, 6, 1)});
    QCOMPARE(answer.standing, SellerStanding::InScope);
    QCOMPARE(answer.unsure, QList<ScopeDimension>(std::begin(scopeDimensions), std::end(scopeDimensions)));
    // Said more broadly than it is granted: it may be the part that is.
    StandingQuestion broad = asking(QDate(2026, 6, 1));
    broad.category = "nice";
    broad.territory = "CN";
    broad.channel = "online";
    const GrantStanding second = standingOf(grant, broad);
    QCOMPARE(second.standing, SellerStanding::InScope);
    QCOMPARE(second.unsure.size(), 3);
}

void TestSellerStanding::whatSpeaksForTheSellerComesFirst()
{
    LicensedGrant other = bedding(QDate(2026, 1, 1), QDate(2026, 12, 31));
    other.grant.assets = {"B"};
    other.contract = QStringLiteral("C-2");
    LicensedGrant ended = bedding(QDate(2025, 1, 1), QDate(2025, 12, 31));
    LicensedGrant sellOff = bedding(QDate(2025, 1, 1), QDate(2026, 5, 20), 30);
    const StandingQuestion question = asking(QDate(2026, 6, 1));
    QCOMPARE(standingOf(QList<LicensedGrant>(), question).standing, SellerStanding::Never);
    QCOMPARE(standingOf({ended}, question).standing, SellerStanding::Expired);
    QCOMPARE(standingOf({ended, other}, question).standing, SellerStanding::OutOfScope);
    QCOMPARE(standingOf({ended, other, sellOff}, question).standing, SellerStanding::SellOff);
    const LicensedGrant live = bedding(QDate(2026, 1, 1), QDate(2026, 12, 31));
    const StandingAnswer answer = standingOf({ended, other, sellOff, live}, question);
    QCOMPARE(answer.standing, SellerStanding::InScope);
    QCOMPARE(answer.grants.size(), 4);
    QCOMPARE(answer.grants.first().licence.contract, QStringLiteral("C-1"));
    QCOMPARE(scopeLines(live.grant).join(u'\n'),
             QStringLiteral("assets A\ncategories nice/24\nterritories CN\nexcept CN-XJ\nchannels "
                            "online/marketplace/tmall"));
}

void TestSellerStanding::agreesWithASlowModel()
{
    std::map<SellerStanding, int> seen;
    const bool holds = rc::check("the standing is the slow model's", [&seen] {
        constexpr int perSeed = 100;
        Dice dice(*rc::gen::arbitrary<quint32>());
        for (int i = 0; i < perSeed; ++i) {
            QList<LicensedGrant> licences;
            for (int grants = dice.below(5); grants > 0; --grants)
                licences.append(randomGrant(dice));
            const StandingQuestion question = randomQuestion(dice);
            const StandingAnswer answer = standingOf(licences, question);
            ++seen[answer.standing];
            RC_ASSERT(sellerStandingCode(answer.standing)
                      == std::string(sellerStandingCode(slowStanding(licences, question))));
            RC_ASSERT(answer.grants.size() == licences.size());
            for (const LicensedGrant &one : licences) {
                const GrantStanding fast = standingOf(one, question);
                const Slow slow = slowStanding(one, question);
                RC_ASSERT(fast.standing == slow.standing);
                RC_ASSERT(fast.outside.size() == slow.outside);
                RC_ASSERT(fast.unsure.size() == slow.unsure);
                RC_ASSERT(fast.until == slow.until);
            }
        }
    });
    QVERIFY(holds);
    for (const SellerStanding standing :
         {SellerStanding::InScope, SellerStanding::SellOff, SellerStanding::OutOfScope, SellerStanding::NotYetBegun,
          SellerStanding::Terminated, SellerStanding::Expired, SellerStanding::Never})
        QVERIFY2(seen[standing] > 20, sellerStandingCode(standing));
}

void TestSellerStanding::followsTheShopToTheContract()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    const QString number = ContractService(*w).get(contract).number;
    SellerService service(*w);
    const Id<Seller> id = shop(*w, "某某家居专营店", "7788");
    const ListingScope scope{house.assets[0], QStringLiteral("nice/24"), QStringLiteral("CN"),
                             QStringLiteral("online/marketplace/tmall")};
    QCOMPARE(service.standing(service.get(id), scope).today.standing, SellerStanding::Never);
    service.linkBrand(id, 1, house.luolai, QStringLiteral("营业执照"));
    const Seller linked = service.named(QStringLiteral("tmall:7788"));
    QCOMPARE(linked.id, id);
    const auto on = [&](QDate day) {
        return service.standing(linked, scope, day).then.standing;
    };
    QCOMPARE(service.standing(linked, scope).today.standing, SellerStanding::NotYetBegun); // from July on
    QCOMPARE(on(QDate(2026, 7, 1)), SellerStanding::InScope);
    QCOMPARE(on(QDate(2028, 6, 30)), SellerStanding::InScope);
    const SellerView view = service.standing(linked, scope, QDate(2026, 8, 1));
    QCOMPARE(view.then.grants.first().licence.contract, number);
    QCOMPARE(view.then.grants.first().until, QDate(2028, 6, 30));
    QCOMPARE(view.brandCode, QStringLiteral("LUOLAI"));
    ListingScope other = scope;
    other.asset = house.assets[2];
    QCOMPARE(service.standing(linked, other, QDate(2026, 8, 1)).then.standing, SellerStanding::OutOfScope);
    QCOMPARE(service.standing(linked, other, QDate(2026, 8, 1)).then.grants.first().outside,
             QList{ScopeDimension::Asset});
}

void TestSellerStanding::sellOffOutlastsAnAmendmentThatNeverBegan_data()
{
    using Standing = SellerStanding;
    QTest::addColumn<QDate>("ended"); // the amendment takes effect on 1 July 2027
    QTest::addColumn<SellerStanding>("dayAfter");
    QTest::addColumn<SellerStanding>("lastDay"); // of sixty days
    QTest::newRow("long before") << QDate(2027, 4, 30) << Standing::SellOff << Standing::SellOff;
    QTest::newRow("the day before") << QDate(2027, 6, 30) << Standing::SellOff << Standing::SellOff;
    // Then it did begin, and what is sold off is what it granted.
    QTest::newRow("on its day") << QDate(2027, 7, 1) << Standing::OutOfScope << Standing::OutOfScope;
}

void TestSellerStanding::sellOffOutlastsAnAmendmentThatNeverBegan()
{
    QFETCH(const QDate, ended);
    QFETCH(const SellerStanding, dayAfter);
    QFETCH(const SellerStanding, lastDay);
    const TestWorkspace w;
    const Licensing house(*w);
    Contract draft = house.contract(house.luolai);
    draft.sellOffDays = 60;
    ContractService contracts(*w);
    const Id<Contract> id = contracts.add(draft);
    signOnPaper(*w, id, 1, QDate(2026, 6, 1));
    Contract after = contracts.get(id);
    after.grants[0].categories = {"nice/24/curtains"};
    Amendment curtains;
    curtains.title = QStringLiteral("Curtains");
    curtains.reason = QStringLiteral("Agreed");
    curtains.effectiveOn = QDate(2027, 7, 1);
    AmendmentService amendments(*w);
    amendments.sign(amendments.draft(curtains, after), 1, QDate(2026, 6, 1));
    contracts.terminate(id, contracts.get(id).version, ended, QStringLiteral("Breach"));
    SellerService service(*w);
    const Id<Seller> seller = shop(*w, "某某家居专营店", "7788");
    service.linkBrand(seller, 1, house.luolai, QStringLiteral("营业执照"));
    const ListingScope scope{house.assets[0], QStringLiteral("nice/24/bedding"), QStringLiteral("CN"),
                             QStringLiteral("online/marketplace/tmall")};
    const auto on = [&](QDate day) {
        return service.standing(service.get(seller), scope, day).then;
    };
    QCOMPARE(on(QDate(2027, 4, 30)).standing, SellerStanding::InScope);
    QCOMPARE(on(ended.addDays(1)).standing, dayAfter);
    QCOMPARE(on(ended.addDays(60)).standing, lastDay);
    QVERIFY(on(ended.addDays(61)).standing == SellerStanding::Terminated
            || on(ended.addDays(61)).standing == SellerStanding::Expired);
}

void TestSellerStanding::offersCandidates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("chinese") << QStringLiteral("罗莱") << QStringLiteral("LUOLAI");
    QTest::newRow("shop words") << QStringLiteral("罗莱旗舰店") << QStringLiteral("LUOLAI");
    QTest::newRow("begins with it") << QStringLiteral("罗莱家纺华东专卖店") << QStringLiteral("LUOLAI");
    QTest::newRow("holds it") << QStringLiteral("正品罗莱家纺") << QStringLiteral("LUOLAI");
    QTest::newRow("latin") << QStringLiteral("LUOLAI") << QStringLiteral("LUOLAI");
    QTest::newRow("traditional") << QStringLiteral("羅萊") << QStringLiteral("LUOLAI");
    QTest::newRow("by sound") << QStringLiteral("Taihuxue") << QStringLiteral("TAIHU-SNOW");
    QTest::newRow("nobody") << QStringLiteral("小王百货") << QString();
}

void TestSellerStanding::offersCandidates()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    SellerService service(*w);
    const Id<Seller> id = shop(*w, name.toUtf8().constData());
    const QList<SellerCandidate> found = service.candidates(id);
    QCOMPARE(found.isEmpty(), code.isEmpty());
    if (!code.isEmpty())
        QCOMPARE(found.first().code, code);
    // Who may be a licensee is not called unlicensed, until somebody has said who it is.
    const bool isLicensee = code == u"LUOLAI";
    QCOMPARE(service.standing(service.get(id), {}).today.standing,
             isLicensee ? SellerStanding::Unclear : SellerStanding::Never);
    service.linkNobody(id, 1, QStringLiteral("个体户"));
    QCOMPARE(service.standing(service.get(id), {}).today.standing, SellerStanding::Never);
}

void TestSellerStanding::ownStoresAreOwn()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Store> store{insertRow(w.db(), "store",
                                    {{"institution_id", house.institution},
                                     {"name_en", "Suzhou Museum Store"},
                                     {"name_zh", "苏州博物馆文创"},
                                     {"platform", "Tmall"},
                                     {"url", "https://szmuseum.tmall.com/"},
                                     {"notes", ""}})};
    SellerService service(*w);
    const Id<Seller> id = shop(*w, "苏州博物馆文创旗舰店");
    const QList<SellerCandidate> found = service.candidates(id);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().store, store);
    QCOMPARE(found.first().reason, QStringLiteral("store_name"));
    QCOMPARE(service.standing(service.get(id), {}).today.standing, SellerStanding::Unclear);
    service.linkOwn(id, 1, store, {});
    QCOMPARE(service.standing(service.get(id), {}).today.standing, SellerStanding::Own);
    Seller byAddress;
    byAddress.platform = QStringLiteral("tmall");
    byAddress.name = QStringLiteral("别的名字");
    byAddress.address = QStringLiteral("https://SZMuseum.tmall.com");
    const QList<SellerCandidate> second = service.candidates(service.add(byAddress));
    QCOMPARE(second.size(), 1);
    QCOMPARE(second.first().reason, QStringLiteral("store_address"));
}

void TestSellerStanding::ownStoresSellTheirOwn()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Institution other;
    other.code = QStringLiteral("NJM");
    other.nameEn = QStringLiteral("Nanjing Museum");
    const Id<Institution> otherId = InstitutionService(*w).add(other);
    const auto storeOf = [&w](Id<Institution> institution, const char *name) {
        return Id<Store>{insertRow(w.db(), "store",
                                   {{"institution_id", institution},
                                    {"name_en", name},
                                    {"name_zh", ""},
                                    {"platform", "Tmall"},
                                    {"url", ""},
                                    {"notes", ""}})};
    };
    SellerService service(*w);
    const Id<Seller> own = shop(*w, "A");
    const Id<Seller> foreign = shop(*w, "B");
    service.linkOwn(own, 1, storeOf(house.institution, "Suzhou"), {});
    service.linkOwn(foreign, 1, storeOf(otherId, "Nanjing"), {});
    LicenceBook book(w.db(), w->clock.today());
    const ListingScope scope{house.assets[0], {}, {}, {}};
    QCOMPARE(book.code(own, scope, book.today()), SellerStanding::Own);
    QCOMPARE(book.code(foreign, {}, book.today()), SellerStanding::Own);
    QCOMPARE(book.code(foreign, scope, book.today()), SellerStanding::Unclear);
    QCOMPARE(book.standing(foreign, scope, book.today()).doubt, StandingDoubt::OtherOwner);
}

void TestSellerStanding::nobodyKnownIsNotNever()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const ListingScope scope{house.assets[0], {}, {}, {}};
    LicenceBook book(w.db(), w->clock.today());
    QCOMPARE(book.code({}, scope, book.today()), SellerStanding::Unclear);
    QCOMPARE(book.standing(Id<Seller>(), scope, book.today()).doubt, StandingDoubt::SellerUnknown);
    QCOMPARE(SellerService(*w).standing(Seller(), scope).today.standing, SellerStanding::Unclear);
    // Somebody is named whom we do not know.
    QCOMPARE(book.code(shop(*w, "小王百货"), scope, book.today()), SellerStanding::Never);
}

void TestSellerStanding::nobodysUntilABrandSigns()
{
    const TestWorkspace w;
    const Licensing house(*w);
    SellerService service(*w);
    const Id<Seller> resembling = shop(*w, "罗莱旗舰店");
    const Id<Seller> stranger = shop(*w, "小王百货");
    service.linkNobody(resembling, 1, {});
    service.linkNobody(stranger, 1, {});
    QCOMPARE(service.standing(service.get(resembling), {}).today.standing, SellerStanding::Never);
    w->clock = Clock(QDateTime(QDate(2026, 6, 20), QTime(8, 0), Qt::UTC));
    const Id<Contract> contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 5, 25)); // on paper before, and nobody knew
    const SellerView view = service.standing(service.get(resembling), {});
    QCOMPARE(view.today.standing, SellerStanding::Unclear);
    QCOMPARE(view.today.doubt, StandingDoubt::SignedSince);
    QCOMPARE(view.candidates.first().code, QStringLiteral("LUOLAI"));
    QCOMPARE(service.standing(service.get(stranger), {}).today.standing, SellerStanding::Never);
    service.linkNobody(resembling, 2, QStringLiteral("营业执照不同")); // knowing of the contract
    QCOMPARE(service.standing(service.get(resembling), {}).today.standing, SellerStanding::Never);
}

void TestSellerStanding::linksAreRemembered()
{
    const TestWorkspace w;
    const Licensing house(*w);
    SellerService service(*w);
    const Id<Seller> id = shop(*w, "罗莱");
    service.linkBrand(id, 1, house.luolai, QStringLiteral("官网列出的店铺"));
    Seller linked = service.get(id);
    QCOMPARE(linked.link, SellerLink::Brand);
    QCOMPARE(linked.linkedBy, w->actor.name);
    QCOMPARE(linked.linkedAt, TestWorkspace::clock().now());
    VERIFY_ERROR(service.linkNobody(id, 1, {}), Error::Kind::Conflict);
    VERIFY_ERROR(service.linkBrand(id, 2, {4711}, {}), Error::Kind::NotFound);
    VERIFY_ERROR(service.linkBrand(id, 2, {}, {}), Error::Kind::BadInput);
    // What is seen of the shop later leaves the link alone.
    linked.notes = QStringLiteral("x");
    linked.link = SellerLink::Nobody;
    service.change(linked);
    QCOMPARE(service.get(id).link, SellerLink::Brand);
    VERIFY_ERROR(shop(*w, "罗莱"), Error::Kind::Duplicate);
    VERIFY_ERROR(shop(*w, "———"), Error::Kind::BadInput);
    service.unlink(id, 3);
    QCOMPARE(service.get(id).link, SellerLink::Open);
    QCOMPARE(service.history(id).size(), 4);
}

void TestSellerStanding::followsMergedBrandsAndAssets()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    Brand twin;
    twin.code = QStringLiteral("LUOLAI-2");
    twin.nameEn = QStringLiteral("Luolai Home Textile");
    const Id<Brand> twinId = BrandService(*w).add(twin);
    SellerService service(*w);
    const Id<Seller> id = shop(*w, "随便");
    service.linkBrand(id, 1, twinId, {});
    const ListingScope scope{house.assets[0], {}, {}, {}};
    const QDate later(2026, 8, 1);
    QCOMPARE(service.standing(service.get(id), scope, later).then.standing, SellerStanding::Never);
    BrandMergeService(*w).merge(house.luolai, twinId);
    QCOMPARE(service.standing(service.get(id), scope, later).then.standing, SellerStanding::InScope);
    // A motif of the licensed work, and a record that the licensed one stands for.
    Statement(w.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?"))
        .bind(house.assets[0], house.assets[2])
        .run();
    Statement(w.db(), QStringLiteral("UPDATE asset SET merged_into_id = ? WHERE id = ?"))
        .bind(house.assets[0], house.assets[3])
        .run();
    for (const int place : {2, 3}) {
        const ListingScope part{house.assets[place], {}, {}, {}};
        QCOMPARE(service.standing(service.get(id), part, later).then.standing, SellerStanding::InScope);
    }
    QCOMPARE(service.standing(service.get(id), {house.assets[1], {}, {}, {}}, later).then.standing,
             SellerStanding::OutOfScope);
}

void TestSellerStanding::theCompanyIsLicensed()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Contract> contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    Brand label;
    label.code = QStringLiteral("SECOND-LABEL");
    label.nameEn = QStringLiteral("Orchid");
    const Id<Brand> second = BrandService(*w).add(label);
    const Id<Seller> linked = shop(*w, "随便");
    const Id<Seller> open = shop(*w, "Orchid");
    SellerService service(*w);
    service.linkBrand(linked, 1, second, {});
    const ListingScope scope{house.assets[0], {}, {}, {}};
    const auto standing = [&](Id<Seller> id) {
        return service.standing(service.get(id), scope, QDate(2026, 8, 1)).then.standing;
    };
    QCOMPARE(standing(linked), SellerStanding::Never);
    QCOMPARE(standing(open), SellerStanding::Never);
    Statement(w.db(), QStringLiteral("UPDATE brand SET credit_code = '91310000MA1FL0000X' WHERE id IN (?, ?)"))
        .bind(house.luolai, second)
        .run();
    QCOMPARE(standing(linked), SellerStanding::InScope);
    QCOMPARE(standing(open), SellerStanding::Unclear);
}

void TestSellerStanding::theWorkMayShowWhatIsLicensed()
{
    const TestWorkspace w;
    const Licensing house(*w); // SZM/1 is licensed
    const Id<Contract> contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    SellerService service(*w);
    const Id<Seller> id = shop(*w, "随便");
    service.linkBrand(id, 1, house.luolai, {});
    const auto asked = [&](int asset) {
        const ListingScope scope{house.assets[asset], {}, {}, QStringLiteral("online")};
        return service.standing(service.get(id), scope, QDate(2026, 8, 1)).then;
    };
    for (const int asset : {1, 2, 3})
        QCOMPARE(asked(asset).standing, SellerStanding::OutOfScope);
    // It is a motif of SZM/3, and the fourth has its picture among its files.
    Statement(w.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?"))
        .bind(house.assets[2], house.assets[0])
        .run();
    const QString picture = Statement(w.db(), QStringLiteral("SELECT picture_sha256 FROM asset WHERE id = ?"))
                                .bind(house.assets[0])
                                .one<QString>()
                                .value_or(QString());
    insertRow(w.db(), "asset_file",
              {{"asset_id", house.assets[3]},
               {"sha256", picture},
               {"name", "x.png"},
               {"credit", ""},
               {"licence", ""},
               {"position", 1}});
    for (const int asset : {2, 3}) {
        const StandingAnswer answer = asked(asset);
        QCOMPARE(answer.standing, SellerStanding::InScope);
        QVERIFY(answer.grants.first().unsure.contains(ScopeDimension::Asset));
    }
    QVERIFY(!asked(0).grants.first().unsure.contains(ScopeDimension::Asset));
    QCOMPARE(asked(1).standing, SellerStanding::OutOfScope);
}

QTEST_GUILESS_MAIN(TestSellerStanding)
#include "tst_sellerstanding.moc"
