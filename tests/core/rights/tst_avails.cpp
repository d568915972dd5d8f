#include "core/rights/grantindex.h"

#include <QTest>

using namespace lianming;

Q_DECLARE_METATYPE(lianming::Exclusivity)
Q_DECLARE_METATYPE(lianming::AvailsAnswer)

namespace {

using Codes = std::vector<std::string>;

constexpr auto exclusive = Exclusivity::Exclusive;
constexpr auto sole = Exclusivity::Sole;
constexpr auto nonExclusive = Exclusivity::NonExclusive;
const QDate today(2026, 6, 1);

/// Everything of asset A in the world for the year 2026.
GrantRequest requested(const char *licensee = "L1", Exclusivity exclusivity = nonExclusive)
{
    return {licensee,   {"A"}, {Right::All}, {"*"}, {"WORLD"}, {}, {"*"}, {QDate(2026, 1, 1), QDate(2026, 12, 31)},
            exclusivity};
}

Grant granted(const char *licensee = "L2", Exclusivity exclusivity = exclusive)
{
    Grant grant;
    static_cast<GrantTerms &>(grant) = requested(licensee, exclusivity);
    grant.id = std::string("X");
    return grant;
}

RightsIn everything()
{
    RightsIn record;
    record.rights = {Right::All};
    record.categories = {"*"};
    record.territories = {"WORLD"};
    record.channels = {"*"};
    return record;
}

RightsBook bookOf(std::vector<Grant> grants)
{
    RightsBook book;
    book.grants = std::move(grants);
    book.rightsIn["A"] = {everything()};
    return book;
}

/// The reasons of all conflicts in their order, joined by commas; checked by scan and by index.
QByteArray reasons(const RightsBook &book, const GrantRequest &request)
{
    const AvailsAnswer answer = checkAvails(book, request, today);
    if (GrantIndex(book).check(request, today) != answer)
        return "the index disagrees";
    QByteArrayList out;
    for (const Conflict &conflict : answer.conflicts)
        out << conflictReasonCode(conflict.reason);
    return out.join(',');
}

AvailsAnswer answerTo(const Grant &grant, const GrantRequest &request)
{
    return checkAvails(bookOf({grant}), request, today);
}

const char *verdict(const AvailsAnswer &answer)
{
    return verdictCode(answer.verdict);
}

Collections collectionsOf()
{
    return Collections::define({{"IN", {"A", "B"}},
                                {"OUT", {"collection:IN", "C"}},
                                {"SIDE", {"B", "C", "D"}},
                                {"NONE", {}},
                                {"HOLLOW", {"collection:NONE"}}});
}

} // namespace

class TestAvails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exclusivityForbids_data();
    void exclusivityForbids();
    void statesGiveReasons();
    void terminationCutsTheBox();
    void sellOffIsListed_data();
    void sellOffIsListed();
    void sellOffEndsWithTheCalendar();
    void sameLicenseeIsDuplicate();
    void assetsMeet_data();
    void assetsMeet();
    void territoriesMeet_data();
    void territoriesMeet();
    void titleIsCovered_data();
    void titleIsCovered();
    void titleJoinsDays();
    void titleCountsExclusivity();
    void titleOfUnknownAssets();
    void restrictionsBite();
    void remainderKeepsTheRequestsOrder();
    void remainderOfDays();
    void codesComeBack();
};

void TestAvails::exclusivityForbids_data()
{
    QTest::addColumn<Exclusivity>("asked");
    QTest::addColumn<bool>("askedBySelf");
    QTest::addColumn<Exclusivity>("given");
    QTest::addColumn<bool>("givenToSelf");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](Exclusivity asked, bool askedBySelf, Exclusivity given, bool givenToSelf,
                        const char *expected) {
        const QByteArray name = QByteArray(askedBySelf ? "self " : "") + exclusivityCode(asked) + " against "
                                + (givenToSelf ? "self " : "") + exclusivityCode(given);
        QTest::newRow(name.constData()) << asked << askedBySelf << given << givenToSelf << QByteArray(expected);
    };
    row(exclusive, false, exclusive, false, "rights_out");
    row(exclusive, false, sole, false, "rights_out");
    row(exclusive, false, nonExclusive, false, "rights_out");
    row(sole, false, exclusive, false, "rights_out");
    row(sole, false, sole, false, "rights_out");
    row(sole, false, nonExclusive, false, "rights_out");
    row(nonExclusive, false, exclusive, false, "rights_out");
    row(nonExclusive, false, sole, false, "rights_out");
    row(nonExclusive, false, nonExclusive, false, "");
    row(exclusive, false, exclusive, true, "own_use");
    row(exclusive, false, nonExclusive, true, "own_use");
    row(sole, false, exclusive, true, "own_use");
    row(sole, false, nonExclusive, true, "");
    row(nonExclusive, false, exclusive, true, "own_use");
    row(nonExclusive, false, nonExclusive, true, "");
    row(exclusive, true, exclusive, false, "rights_out");
    row(exclusive, true, sole, false, "rights_out");
    row(exclusive, true, nonExclusive, false, "rights_out");
    row(nonExclusive, true, exclusive, false, "rights_out");
    row(nonExclusive, true, sole, false, "");
    row(nonExclusive, true, nonExclusive, false, "");
    row(exclusive, true, exclusive, true, "duplicate");
}

void TestAvails::exclusivityForbids()
{
    QFETCH(Exclusivity, asked);
    QFETCH(bool, askedBySelf);
    QFETCH(Exclusivity, given);
    QFETCH(bool, givenToSelf);
    const RightsBook book = bookOf({granted(givenToSelf ? "self" : "L2", given)});
    QTEST(reasons(book, requested(askedBySelf ? "self" : "L1", asked)), "expected");
}

void TestAvails::statesGiveReasons()
{
    Grant grant = granted();
    grant.state = GrantState::Held;
    grant.holdUntil = today;
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray("option_held"));
    QCOMPARE(verdict(answerTo(grant, requested())), "conditional");
    grant.licensee = "self";
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray("option_held"));
    grant.holdUntil = today.addDays(-1);
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray());
    QCOMPARE(verdict(answerTo(grant, requested())), "available");
    grant.state = GrantState::Proposed;
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray("proposed"));
    QCOMPARE(verdict(answerTo(grant, requested())), "available");

    // Reasons in the page's order, then ids by code point.
    Grant one = granted();
    one.id = std::string("b");
    Grant two = granted();
    two.id = std::string("B");
    Grant own = granted("self");
    own.id = std::string("A");
    const AvailsAnswer answer = checkAvails(bookOf({grant, own, one, two}), requested(), today);
    QCOMPARE(answer.conflicts.size(), size_t{4});
    QCOMPARE(answer.conflicts[0].grant, std::string("B"));
    QCOMPARE(answer.conflicts[1].grant, std::string("b"));
    QCOMPARE(answer.conflicts[2].reason, ConflictReason::OwnUse);
    QCOMPARE(answer.conflicts[3].reason, ConflictReason::Proposed);
}

void TestAvails::terminationCutsTheBox()
{
    Grant grant = granted();
    grant.terminatedOn = QDate(2026, 3, 31);
    const AvailsAnswer answer = answerTo(grant, requested());
    QCOMPARE(answer.conflicts.at(0).days, (DaySpan{QDate(2026, 1, 1), QDate(2026, 3, 31)}));
    QCOMPARE(answer.remainder.days, (std::vector<DaySpan>{{QDate(2026, 4, 1), QDate(2026, 12, 31)}}));

    grant.terminatedOn = QDate(2030, 1, 1); // later than the end: changes nothing
    QCOMPARE(answerTo(grant, requested()).conflicts.at(0).days.end, QDate(2026, 12, 31));

    grant.terminatedOn = QDate(2025, 12, 31); // no days left, but old stock
    grant.sellOffDays = 31;
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray());
    QCOMPARE(reasons(bookOf({grant}), requested("L1", exclusive)), QByteArray("sell_off"));
    QCOMPARE(answerTo(grant, requested("L1", exclusive)).conflicts.at(0).days,
             (DaySpan{QDate(2026, 1, 1), QDate(2026, 1, 31)}));
}

void TestAvails::sellOffIsListed_data()
{
    QTest::addColumn<Exclusivity>("asked");
    QTest::addColumn<QByteArray>("licensee");
    QTest::addColumn<Exclusivity>("given");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QByteArray>("expected");

    const QString isSigned = QStringLiteral("signed");
    QTest::newRow("exclusive") << exclusive << QByteArray("L2") << nonExclusive << isSigned << QByteArray("sell_off");
    QTest::newRow("exclusive against self")
        << exclusive << QByteArray("self") << nonExclusive << isSigned << QByteArray("sell_off");
    QTest::newRow("sole") << sole << QByteArray("L2") << exclusive << isSigned << QByteArray("sell_off");
    QTest::newRow("sole against self") << sole << QByteArray("self") << exclusive << isSigned << QByteArray();
    QTest::newRow("non-exclusive") << nonExclusive << QByteArray("L2") << exclusive << isSigned << QByteArray();
    QTest::newRow("own old stock") << exclusive << QByteArray("L1") << exclusive << isSigned << QByteArray();
    QTest::newRow("held") << exclusive << QByteArray("L2") << exclusive << QStringLiteral("held") << QByteArray();
    QTest::newRow("proposed") << exclusive << QByteArray("L2") << exclusive << QStringLiteral("proposed")
                              << QByteArray();
}

void TestAvails::sellOffIsListed()
{
    QFETCH(Exclusivity, asked);
    QFETCH(QByteArray, licensee);
    QFETCH(Exclusivity, given);
    QFETCH(QString, state);
    QFETCH(QByteArray, expected);
    Grant grant = granted(licensee.constData(), given);
    grant.state = *parseGrantState(state.toStdString());
    grant.holdUntil = QDate(2027, 1, 1);
    grant.days = {QDate(2025, 1, 1), QDate(2025, 12, 31)};
    grant.sellOffDays = 90;
    QCOMPARE(reasons(bookOf({grant}), requested("L1", asked)), expected);
    if (expected.isEmpty())
        return;
    const AvailsAnswer answer = answerTo(grant, requested("L1", asked));
    QCOMPARE(verdict(answer), "conditional");
    QCOMPARE(answer.conflicts.at(0).days, (DaySpan{QDate(2026, 1, 1), QDate(2026, 3, 31)}));
    QCOMPARE(answer.remainder.days, (std::vector<DaySpan>{requested().days}));

    grant.days.end = QDate(2026, 11, 30); // collides, and leaves stock too
    QCOMPARE(reasons(bookOf({grant}), requested("L1", asked)),
             licensee == "self" ? QByteArray("own_use,sell_off") : QByteArray("rights_out,sell_off"));
}

void TestAvails::sellOffEndsWithTheCalendar()
{
    Grant grant = granted();
    grant.sellOffDays = std::numeric_limits<qint64>::max();
    QCOMPARE(sellOffDays(grant)->end, QDate(9999, 12, 31));
    grant.days.end = QDate(9999, 12, 31);
    QVERIFY(!sellOffDays(grant));
    grant.sellOffDays = 0;
    QVERIFY(!sellOffDays(grant));
}

void TestAvails::sameLicenseeIsDuplicate()
{
    Grant grant = granted("L1");
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray("duplicate"));
    QCOMPARE(verdict(answerTo(grant, requested())), "available");
    grant.state = GrantState::Proposed;
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray());
    grant.state = GrantState::Signed;
    grant.terminatedOn = QDate(2025, 6, 1);
    QCOMPARE(reasons(bookOf({grant}), requested()), QByteArray());
}

void TestAvails::assetsMeet_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("meets");

    const auto row = [](const char *asked, const char *given, const char *meets) {
        QTest::addRow("%s and %s", asked, given) << QByteArray(asked) << QByteArray(given) << QByteArray(meets);
    };
    row("A", "A", "A");
    row("A", "B", "");
    row("A", "*", "A");
    row("LONE", "*", "LONE");
    row("*", "*", "*");
    row("A", "collection:OUT", "A");
    row("D", "collection:OUT", "");
    row("collection:IN", "collection:IN", "collection:IN");
    row("collection:IN", "collection:OUT", "collection:IN");
    row("collection:IN", "collection:SIDE", "B");
    row("collection:OUT", "collection:SIDE", "B C");
    row("*", "collection:SIDE", "collection:SIDE");
    row("*", "collection:NONE", "");
    row("collection:HOLLOW", "collection:HOLLOW", "");
    row("collection:HOLLOW", "*", "");
    row("* A", "* B", "* A B");
    row("collection:IN A", "collection:OUT", "A collection:IN");
}

void TestAvails::assetsMeet()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, meets);
    const auto codes = [](const QByteArray &text) {
        Codes out;
        for (const QByteArray &code : text.split(' '))
            out.push_back(code.toStdString());
        return out;
    };
    for (const bool turned : {false, true}) {
        GrantRequest request = requested();
        Grant grant = granted();
        request.assets = codes(turned ? given : asked);
        grant.assets = codes(turned ? asked : given);
        RightsBook book = bookOf({grant});
        book.collections = collectionsOf();
        const AvailsAnswer answer = checkAvails(book, request, today);
        QVERIFY(GrantIndex(book).check(request, today) == answer);
        QCOMPARE(answer.conflicts.empty(), meets.isEmpty());
        if (!meets.isEmpty())
            QVERIFY(answer.conflicts[0].assets == codes(meets));
    }
}

void TestAvails::territoriesMeet_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("askedExcept");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("givenExcept");
    QTest::addColumn<QByteArray>("meets");

    const auto row = [](const char *asked, const char *askedExcept, const char *given, const char *givenExcept,
                        const char *meets) {
        QTest::addRow("%s but %s and %s but %s", asked, askedExcept, given, givenExcept)
            << QByteArray(asked) << QByteArray(askedExcept) << QByteArray(given) << QByteArray(givenExcept)
            << QByteArray(meets);
    };
    row("CN", "", "CN-GS", "", "CN-GS");
    row("WORLD", "", "CN", "", "CN");
    row("CN", "", "HK", "", "");
    row("CN", "", "GBA", "", "CN-GD");
    row("EUROPE", "", "DE-BY FR", "", "DE-BY FR");
    row("EU", "", "EUROPE", "", "DE FR");
    row("WORLD", "CN", "CN-GS", "", "");
    row("WORLD", "CN-GS", "CN", "", "CN");
    row("WORLD", "", "CN", "CN-GS", "CN");
    row("CN-GS", "", "CN", "CN-GS", "");
    row("WORLD", "EU", "EUROPE", "", "CH");
    row("EUROPE", "", "WORLD", "EU", "CH");
    row("WORLD", "", "WORLD", "WORLD", "");
}

void TestAvails::territoriesMeet()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, askedExcept);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, givenExcept);
    QFETCH(QByteArray, meets);
    const auto codes = [](const QByteArray &text) {
        Codes out;
        for (const QByteArray &code : text.isEmpty() ? QByteArrayList() : text.split(' '))
            out.push_back(code.toStdString());
        return out;
    };
    GrantRequest request = requested();
    Grant grant = granted();
    request.territories = codes(asked);
    request.territoriesExcept = codes(askedExcept);
    grant.territories = codes(given);
    grant.territoriesExcept = codes(givenExcept);
    RightsBook book = bookOf({grant});
    const Json regions = Json::parse(R"({"EU": ["DE", "FR"], "EUROPE": ["CH", "EU"], "GBA": ["CN-GD", "HK"]})");
    book.regions = Regions::parse(JsonNode(regions, QStringLiteral("regions")));
    const AvailsAnswer answer = checkAvails(book, request, today);
    QVERIFY(GrantIndex(book).check(request, today) == answer);
    QVERIFY((answer.conflicts.empty() ? Codes() : answer.conflicts[0].territories) == codes(meets));
}

void TestAvails::titleIsCovered_data()
{
    QTest::addColumn<QByteArray>("request"); // territories, but, then categories
    QTest::addColumn<QByteArray>("except");
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<QByteArray>("heldExcept");
    QTest::addColumn<bool>("covered");

    const auto row = [](const char *request, const char *except, const char *held, const char *heldExcept,
                        bool covered) {
        QTest::addRow("%s but %s in %s but %s", request, except, held, heldExcept)
            << QByteArray(request) << QByteArray(except) << QByteArray(held) << QByteArray(heldExcept) << covered;
    };
    row("WORLD", "", "WORLD", "", true);
    row("WORLD", "", "CN", "", false);
    row("CN-GS", "", "CN", "", true);
    row("CN", "", "CN-GS", "", false);
    row("CN", "", "WORLD", "CN", false);
    row("CN-GS", "", "WORLD", "CN", false);
    row("CN", "", "WORLD", "CN-GS", false);
    row("CN", "CN-GS", "WORLD", "CN-GS", true);
    row("WORLD", "CN", "WORLD", "CN-GS", true);
    row("WORLD", "CN-GS", "WORLD", "CN", false);
    row("DE", "", "WORLD", "CN", true);
}

void TestAvails::titleIsCovered()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, except);
    QFETCH(QByteArray, held);
    QFETCH(QByteArray, heldExcept);
    GrantRequest asked = requested();
    asked.rights = {Right::Name};
    asked.territories = {request.toStdString()};
    if (!except.isEmpty())
        asked.territoriesExcept = {except.toStdString()};
    RightsIn record = everything();
    record.territories = {held.toStdString()};
    if (!heldExcept.isEmpty())
        record.territoriesExcept = {heldExcept.toStdString()};
    RightsBook book = bookOf({});
    book.rightsIn["A"] = {record};
    const AvailsAnswer answer = checkAvails(book, asked, today);
    QTEST(answer.titleGaps.empty(), "covered");
    QCOMPARE(verdict(answer), answer.titleGaps.empty() ? "available" : "unavailable");
}

void TestAvails::titleJoinsDays()
{
    RightsIn first = everything();
    first.end = QDate(2026, 6, 30);
    RightsIn second = everything();
    second.start = QDate(2026, 7, 1);
    RightsBook book = bookOf({});
    book.rightsIn["A"] = {second, first};
    QVERIFY(checkAvails(book, requested(), today).titleGaps.empty());

    book.rightsIn["A"][0].start = QDate(2026, 7, 2);
    QCOMPARE(checkAvails(book, requested(), today).titleGaps.size(), size_t{6});

    // Each combination for itself: trade marks in one class do not help in another.
    book.rightsIn["A"][0].start = QDate(2026, 7, 1);
    book.rightsIn["A"][0].categories = {"nice/24"};
    GrantRequest request = requested();
    request.rights = {Right::Trademark};
    request.categories = {"nice/24/bedding"};
    QVERIFY(checkAvails(book, request, today).titleGaps.empty());
    request.categories.push_back("nice/2");
    QVERIFY((checkAvails(book, request, today).titleGaps == std::vector<TitleGap>{{"A", Right::Trademark}}));
}

void TestAvails::titleCountsExclusivity()
{
    for (const Exclusivity held : {exclusive, sole, nonExclusive}) {
        for (const Exclusivity asked : {exclusive, sole, nonExclusive}) {
            RightsBook book = bookOf({});
            book.rightsIn["A"][0].exclusivity = held;
            QCOMPARE(checkAvails(book, requested("L1", asked), today).titleGaps.empty(), held <= asked);
        }
    }
}

void TestAvails::titleOfUnknownAssets()
{
    RightsBook book = bookOf({});
    book.collections = collectionsOf();
    book.rightsIn["LONE"] = {};
    book.restrictions["MARKED"] = {{RestrictionKind::PermitNeeded, {}, {}, "Authority", {}}};
    GrantRequest request = requested();
    request.rights = {Right::Name, Right::Name};
    request.assets = {"*"};
    // A has a record; B, C, D a place in a collection; MARKED a restriction; LONE nothing.
    const std::vector<TitleGap> gaps{
        {"B", Right::Name}, {"C", Right::Name}, {"D", Right::Name}, {"MARKED", Right::Name}};
    QVERIFY(checkAvails(book, request, today).titleGaps == gaps);
    request.assets = {"LONE"};
    QVERIFY((checkAvails(book, request, today).titleGaps == std::vector<TitleGap>{{"LONE", Right::Name}}));
    request.assets = {"collection:HOLLOW"};
    QVERIFY(checkAvails(book, request, today).titleGaps.empty());
}

void TestAvails::restrictionsBite()
{
    RightsBook book = bookOf({});
    book.restrictions["A"] = {{RestrictionKind::PermitNeeded, {Right::Reproduction}, {"nice/14"}, "Authority", {}},
                              {RestrictionKind::ConsentNeeded, {}, {"nice/24/bedding"}, "", {}},
                              {RestrictionKind::ConsentNeeded, {Right::All}, {"nice/24"}, "", {}}};
    GrantRequest request = requested();
    request.rights = {Right::Name};
    request.categories = {"nice/24"};
    const AvailsAnswer answer = checkAvails(book, request, today);
    QVERIFY((answer.restrictions == std::vector<FoundRestriction>{{"A", RestrictionKind::ConsentNeeded, ""}}));
    QCOMPARE(verdict(answer), "conditional");

    book.restrictions["A"].push_back({RestrictionKind::Prohibited, {}, {}, "", {}});
    QCOMPARE(verdict(checkAvails(book, request, today)), "unavailable");
}

void TestAvails::remainderKeepsTheRequestsOrder()
{
    Grant grant = granted();
    grant.categories = {"nice/24"};
    grant.territories = {"CN"};
    grant.rights = {Right::Name};
    grant.channels = {"online/tmall"};
    GrantRequest request = requested();
    request.assets = {"B", "A", "B"};
    request.rights = {Right::Trademark, Right::All, Right::Trademark};
    request.categories = {"nice/9", "nice/24/bedding", "nice", "nice/2"};
    request.territories = {"JP", "CN-GS", "CN", "DE"};
    request.territoriesExcept = {"CN-GS"};
    request.channels = {"retail", "online", "online/own-shop"};
    const Remainder left = answerTo(grant, request).remainder;
    QVERIFY((left.assets == Codes{"B", "B"}));
    QVERIFY((left.rights == std::vector<Right>{Right::Trademark, Right::Trademark}));
    QVERIFY((left.categories == Codes{"nice/9", "nice/2"}));
    QVERIFY((left.territories == Codes{"JP", "CN-GS", "DE"}));
    QVERIFY((left.channels == Codes{"retail", "online/own-shop"}));
    QVERIFY(left.days.empty());

    grant.state = GrantState::Proposed; // nothing hard: all is left
    QVERIFY(answerTo(grant, request).remainder.categories == request.categories);
}

void TestAvails::remainderOfDays()
{
    std::vector<Grant> grants(3, granted());
    grants[0].id = std::string("1");
    grants[0].days = {QDate(2026, 5, 1), QDate(2026, 5, 31)};
    grants[1].id = std::string("2");
    grants[1].days = {QDate(2025, 1, 1), QDate(2026, 1, 31)};
    grants[2].id = std::string("3");
    grants[2].days = {QDate(2026, 5, 10), QDate(2026, 6, 10)};
    const std::vector<DaySpan> expected{{QDate(2026, 2, 1), QDate(2026, 4, 30)},
                                        {QDate(2026, 6, 11), QDate(2026, 12, 31)}};
    QVERIFY(checkAvails(bookOf(grants), requested(), today).remainder.days == expected);
}

void TestAvails::codesComeBack()
{
    for (const Right right : singleRights)
        QVERIFY(parseRight(rightCode(right)) == right);
    QVERIFY(parseRight("*") == Right::All);
    QVERIFY(parseConflictReason("sell_off") == ConflictReason::SellOff);
    QVERIFY(parseVerdict("conditional") == AvailsVerdict::Conditional);
    QVERIFY(parseExclusivity("sole") == sole);
    QVERIFY(parseRestrictionKind("permit_needed") == RestrictionKind::PermitNeeded);
    QVERIFY(!parseRight("all") && !parseConflictReason("") && !parseVerdict("yes") && !parseExclusivity("Sole")
            && !parseGrantState("draft") && !parseRestrictionKind("none"));
}

QTEST_APPLESS_MAIN(TestAvails)
#include "tst_avails.moc"
