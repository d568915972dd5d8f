// A registration bounds what of a mark can be licensed, and the answer names it: by class, place and days, of assets,
// of motifs and of rights-in records that name its number.
#include "core/protection/registrationservice.h"
#include "core/rights/availsjson.h"
#include "core/rights/grantindex.h"
#include "core/rights/rightsservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

/// A museum that holds everything of its four assets, and asks for their mark on bedding in China for two years.
struct MarkHouse {
    TestWorkspace w;
    Licensing house{*w};

    Registration mark(const QString &number, const QList<Id<Asset>> &assets) const
    {
        Registration r;
        r.institution = house.institution;
        r.kind = RegistrationKind::Trademark;
        r.number = number;
        r.holder = QStringLiteral("SZM");
        r.classes = {QStringLiteral("24"), QStringLiteral("25")};
        r.territory = QStringLiteral("CN");
        r.filedOn = QDate(2016, 5, 1);
        r.grantedOn = QDate(2017, 6, 15);
        r.expiresOn = QDate(2037, 6, 14);
        r.assets = assets;
        return r;
    }
    static GrantRequest request(std::vector<std::string> assets)
    {
        GrantRequest out;
        out.licensee = "LUOLAI";
        out.assets = std::move(assets);
        out.rights = {Right::Reproduction, Right::Trademark};
        out.categories = {"nice/24/bedding"};
        out.territories = {"CN"};
        out.channels = {"online"};
        out.days = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
        return out;
    }
    std::vector<TitleGap> gaps(const GrantRequest &request) const
    {
        return RightsService(*w).ask(house.institution, request).titleGaps;
    }
};

} // namespace

class TestRegisteredMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegistrationBoundsTheMark();
    void theReasonIsNamed();
    void whatIsNotRegisteredAnyMoreGivesNothing();
    void aRecordThatNamesTheNumberIsTheRegistration();
    void motifsHaveTheMarksOfTheirWork();
    void lacksAreFoundByEachDimension();
    void regionsAreWhatTheyConsistOf();
    void theAnswerNamesWhatAMarkOfTheUnionLacks();
};

void TestRegisteredMarks::aRegistrationBoundsTheMark()
{
    const MarkHouse m;
    // Nobody has registered a mark: what is held says so.
    QVERIFY(m.gaps(MarkHouse::request({"SZM/1"})).empty());
    RegistrationService service(*m.w);
    Registration r = m.mark(QStringLiteral("17000001"), {m.house.assets[0]});
    r.id = service.addRegistration(r);
    QVERIFY(m.gaps(MarkHouse::request({"SZM/1"})).empty());
    QVERIFY(m.gaps(MarkHouse::request({"SZM/2"})).empty()); // another's mark

    GrantRequest wider = MarkHouse::request({"SZM/1"});
    wider.categories = {"nice/24", "nice/18"};
    const std::vector<TitleGap> onlyTheMark{{"SZM/1", Right::Trademark}};
    QCOMPARE(m.gaps(wider), onlyTheMark);
    wider = MarkHouse::request({"SZM/1"});
    wider.territories = {"CN", "JP"};
    QCOMPARE(m.gaps(wider), onlyTheMark);
    wider = MarkHouse::request({"SZM/1"});
    wider.days.end = QDate(2037, 6, 15);
    QCOMPARE(m.gaps(wider), onlyTheMark);
    wider.rights = {Right::All};
    QCOMPARE(m.gaps(wider), onlyTheMark);
    wider.rights = {Right::Reproduction, Right::Name};
    QVERIFY(m.gaps(wider).empty());

    // A renewal, another class and a second mark each give more.
    wider.rights = {Right::Trademark};
    r.version = 1;
    r.expiresOn = QDate(2037, 6, 15);
    service.changeRegistration(r);
    QVERIFY(m.gaps(wider).empty());
    wider.categories = {"nice/24", "nice/18"};
    QCOMPARE(m.gaps(wider), onlyTheMark);
    Registration second = m.mark(QStringLiteral("17000002"), {m.house.assets[0]});
    second.classes = {QStringLiteral("18")};
    second.expiresOn.reset();
    service.addRegistration(second);
    QVERIFY(m.gaps(wider).empty());
    // Every asset is asked about in one index, too.
    const RightsBook book = RightsLedger(m.w.db()).book(m.house.institution);
    wider.categories = {"nice/9"};
    QCOMPARE(checkAvails(book, wider, m.w->clock.today()).titleGaps, onlyTheMark);
}

void TestRegisteredMarks::theReasonIsNamed()
{
    const MarkHouse m;
    RegistrationService service(*m.w);
    service.addRegistration(m.mark(QStringLiteral("17000001"), {m.house.assets[0]}));
    GrantRequest request = MarkHouse::request({"SZM/1"});
    request.categories = {"nice/18", "nice/25"};
    request.days.end = QDate(2038, 1, 1);
    const auto gaps = m.gaps(request);
    QCOMPARE(gaps.size(), size_t(1));
    QCOMPARE(gaps[0].marks.size(), size_t(1));
    const MarkLack &lack = gaps[0].marks[0];
    QCOMPARE(lack.registration, std::string("17000001"));
    QCOMPARE(lack.classes, (std::vector<std::string>{"nice/24", "nice/25"}));
    QCOMPARE(lack.categories, std::vector<std::string>{"nice/18"});
    QVERIFY(lack.territories.empty());
    QCOMPARE(lack.until, QDate(2037, 6, 14));
    QVERIFY(!lack.from);
    QCOMPARE(markLackText(lack), QStringLiteral("17000001; nice/24, nice/25; -nice/18; …2037-06-14"));
    const OrderedJson document = availsJson(RightsService(*m.w).ask(m.house.institution, request));
    QCOMPARE(QString::fromStdString(document["title_gaps"].dump()),
             QStringLiteral("[{\"asset\":\"SZM/1\",\"right\":\"trademark\",\"registrations\":[{\"number\":"
                            "\"17000001\",\"classes\":[\"nice/24\",\"nice/25\"],\"lacks_categories\":["
                            "\"nice/18\"],\"until\":\"2037-06-14\"}]}]"));
}

void TestRegisteredMarks::whatIsNotRegisteredAnyMoreGivesNothing()
{
    const MarkHouse m;
    RegistrationService service(*m.w);
    Registration r = m.mark(QStringLiteral("1"), {m.house.assets[0]});
    r.grantedOn.reset();
    r.expiresOn.reset();
    r.id = service.addRegistration(r);
    const GrantRequest request = MarkHouse::request({"SZM/1"});
    QVERIFY(m.gaps(request).empty()); // an application bounds nothing
    r.version = 1;
    r.grantedOn = QDate(2017, 6, 15);
    r.cancelledOn = QDate(2027, 1, 1);
    r.cancelReason = QStringLiteral("invalidated");
    service.changeRegistration(r);
    const auto gaps = m.gaps(request);
    QCOMPARE(gaps.size(), size_t(1));
    QCOMPARE(gaps[0].marks.at(0).until, QDate(2026, 12, 31));
    r.version = 2;
    r.cancelledOn = QDate(2017, 1, 1); // before it was granted: void from the beginning
    service.changeRegistration(r);
    QCOMPARE(m.gaps(request).size(), size_t(1));
    service.archiveRegistration(r.id, 3);
    QVERIFY(m.gaps(request).empty());
}

void TestRegisteredMarks::aRecordThatNamesTheNumberIsTheRegistration()
{
    const MarkHouse m;
    RightsService rights(*m.w);
    // A mark by hand, for clothing alone, beside what is held of SZM/2 without the right to its mark.
    RightsInRecord photographs;
    photographs.scope = {m.house.institution, m.house.assets[1], {}};
    photographs.held.rights = {Right::Reproduction};
    photographs.held.categories = photographs.held.channels = {"*"};
    photographs.held.territories = {"WORLD"};
    rights.add(photographs);
    RightsInRecord byHand = photographs;
    byHand.basis = RightsBasis::TradeMark;
    byHand.holder = QStringLiteral("SZM");
    byHand.reference = QStringLiteral("17000001");
    byHand.held.rights = {Right::Trademark};
    byHand.held.categories = {"nice/24"};
    rights.add(byHand);
    GrantRequest request = MarkHouse::request({"SZM/2"});
    QVERIFY(m.gaps(request).empty());
    Registration r = m.mark(QStringLiteral("17000001"), {});
    r.expiresOn = QDate(2027, 6, 14);
    RegistrationService service(*m.w);
    r.id = service.addRegistration(r);
    auto gaps = m.gaps(request); // the registration is the truth
    QCOMPARE(gaps.size(), size_t(1));
    QCOMPARE(gaps[0].marks.at(0).registration, std::string("17000001"));
    QCOMPARE(gaps[0].marks.at(0).until, QDate(2027, 6, 14));
    request.days.end = QDate(2027, 6, 14);
    request.categories = {"nice/25"};
    QVERIFY(m.gaps(request).empty());
    service.archiveRegistration(r.id, 1);
    QCOMPARE(m.gaps(request).size(), size_t(1)); // the record counts again, for its own class
}

void TestRegisteredMarks::motifsHaveTheMarksOfTheirWork()
{
    const MarkHouse m;
    Statement(m.w.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?"))
        .bind(m.house.assets[0], m.house.assets[2])
        .run();
    RegistrationService service(*m.w);
    service.addRegistration(m.mark(QStringLiteral("1"), {m.house.assets[0]}));
    GrantRequest request = MarkHouse::request({"SZM/3"});
    QVERIFY(m.gaps(request).empty());
    request.categories = {"nice/18"};
    QCOMPARE(m.gaps(request), (std::vector<TitleGap>{{"SZM/3", Right::Trademark, "SZM/1"}}));
    QCOMPARE(m.gaps(request)[0].marks.size(), size_t(1));
    // A mark of its own comes on top.
    Registration own = m.mark(QStringLiteral("2"), {m.house.assets[2]});
    own.classes = {QStringLiteral("18")};
    service.addRegistration(own);
    QVERIFY(m.gaps(request).empty());
    request.categories = {"nice/24"};
    QVERIFY(m.gaps(request).empty());
    request.assets = {"SZM/1"};
    request.categories = {"nice/18"};
    QCOMPARE(m.gaps(request).size(), size_t(1)); // what is said of a part says nothing of the whole
}

void TestRegisteredMarks::lacksAreFoundByEachDimension()
{
    QCOMPARE(niceClassOf("nice/24/bedding"), 24);
    QCOMPARE(niceClassOf("nice/9"), 9);
    QCOMPARE(niceClassOf("nice/46"), 0);
    QCOMPARE(niceClassOf("nice/24a"), 0);
    QCOMPARE(niceClassOf("books/24"), 0);
    QCOMPARE(niceClassOf("*"), 0);
    RightsIn mark;
    mark.registration = "1";
    mark.rights = {Right::Trademark};
    mark.categories = {"nice/24"};
    mark.territories = {"CN"};
    mark.channels = {"*"};
    mark.start = QDate(2026, 8, 1);
    RightsIn other = mark;
    other.registration.clear();
    GrantRequest request = MarkHouse::request({"A"});
    const auto lacks = markLacks(request, {mark, other, mark}, {});
    QCOMPARE(lacks.size(), size_t(1));
    QCOMPARE(lacks[0].from, QDate(2026, 8, 1));
    mark.start.reset();
    QVERIFY(markLacks(request, {mark}, {}).empty());
    request.territories = {"CN-GS", "WORLD"};
    QCOMPARE(markLacks(request, {mark}, {})[0].territories, std::vector<std::string>{"WORLD"});
}

void TestRegisteredMarks::regionsAreWhatTheyConsistOf()
{
    using Codes = std::vector<std::string>;
    const Json definitions = Json::parse(R"({"EU": ["DE", "FR", "IT"]})");
    const Regions regions = Regions::parse(JsonNode(definitions, QStringLiteral("regions")));
    RightsIn mark;
    mark.registration = "1";
    mark.rights = {Right::Trademark};
    mark.categories = {"nice/24"};
    mark.territories = {"EU"};
    GrantRequest request = MarkHouse::request({"A"});
    request.territories = {"DE"};
    QVERIFY(markLacks(request, {mark}, regions).empty());
    request.categories = {"nice/25"};
    const auto onlyTheClass = markLacks(request, {mark}, regions);
    QCOMPARE(onlyTheClass.size(), size_t(1));
    QCOMPARE(onlyTheClass[0].categories, Codes{"nice/25"});
    QCOMPARE(onlyTheClass[0].territories, Codes());
    request = MarkHouse::request({"A"});
    request.territories = {"EU", "DE-BY"};
    mark.territories = {"DE"};
    QCOMPARE(markLacks(request, {mark}, regions).at(0).territories, (Codes{"FR", "IT"}));
    request.territoriesExcept = {"IT"};
    QCOMPARE(markLacks(request, {mark}, regions).at(0).territories, Codes{"FR"});
    request.territoriesExcept = {"EU"};
    QVERIFY(markLacks(request, {mark}, regions).empty());
}

void TestRegisteredMarks::theAnswerNamesWhatAMarkOfTheUnionLacks()
{
    const MarkHouse m;
    Registration r = m.mark(QStringLiteral("018000001"), {m.house.assets[0]});
    r.territory = QStringLiteral("EU");
    RegistrationService(*m.w).addRegistration(r);
    GrantRequest request = MarkHouse::request({"SZM/1"});
    request.territories = {"DE"};
    QVERIFY(m.gaps(request).empty());
    request.categories = {"nice/18"};
    const RightsBook book = RightsLedger(m.w.db()).book(m.house.institution);
    for (const auto &gaps : {m.gaps(request), checkAvails(book, request, m.w->clock.today()).titleGaps,
                             GrantIndex(book).check(request, m.w->clock.today()).titleGaps}) {
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps[0].marks.at(0).categories, std::vector<std::string>{"nice/18"});
        QVERIFY(gaps[0].marks[0].territories.empty());
    }
}

QTEST_GUILESS_MAIN(TestRegisteredMarks)
#include "tst_registeredmarks.moc"
