#include "core/rights/records.h"

#include <QTest>

using namespace lianming;

namespace {

RightsInRecord complete()
{
    RightsInRecord out;
    out.scope.institution = {1};
    out.held.rights = {Right::Reproduction};
    out.held.categories = {"*"};
    out.held.territories = {"CN"};
    out.held.channels = {"*"};
    return out;
}

Reservation hold()
{
    Reservation out;
    out.institution = {1};
    out.brand = {1};
    out.number = QStringLiteral("H-2026-0001");
    out.title = QStringLiteral("Bedding");
    out.terms.licensee = "LUOLAI";
    out.terms.assets = {"SZM/1"};
    out.terms.rights = {Right::All};
    out.terms.categories = {"nice/24"};
    out.terms.territories = {"CN"};
    out.terms.channels = {"*"};
    out.terms.days = {QDate(2026, 7, 1), QDate(2027, 6, 30)};
    out.terms.exclusivity = Exclusivity::Exclusive;
    out.holdUntil = QDate(2026, 8, 31);
    return out;
}

} // namespace

class TestRightsRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldMustBeSaid_data();
    void whatIsHeldMustBeSaid();
    void restrictionsAndClearances();
    void reservationsMustBeWhole_data();
    void reservationsMustBeWhole();
    void aHoldLapsesByItself();
    void theMuseumsOwnIsSigned();
};

void TestRightsRecords::whatIsHeldMustBeSaid_data()
{
    using Change = std::function<void(RightsInRecord &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<RightsInProblem>>("problems");
    const auto row = [](const char *name, const Change &change, const QList<RightsInProblem> &problems) {
        QTest::newRow(name) << change << problems;
    };
    using enum RightsInProblem;
    row("complete", [](auto &) {}, {});
    row("no institution", [](auto &r) { r.scope.institution = {}; }, {InstitutionMissing});
    row("asset and collection", [](auto &r) { r.scope = {{1}, {2}, {3}}; }, {ScopeTwice});
    for (const RightsBasis basis :
         {RightsBasis::Artist, RightsBasis::Photographer, RightsBasis::Lender, RightsBasis::CoOwner})
        row(rightsBasisCode(basis), [basis](auto &r) { r.basis = basis; }, {HolderMissing});
    row("artist named",
        [](auto &r) {
            r.basis = RightsBasis::Artist;
            r.holder = QStringLiteral("Studio");
        },
        {});
    row("blank holder",
        [](auto &r) {
            r.basis = RightsBasis::Lender;
            r.holder = QStringLiteral("  ");
        },
        {HolderMissing});
    row("statement", [](auto &r) { r.statement = QStringLiteral("CC0-1.0"); }, {});
    row("no statement", [](auto &r) { r.statement = QStringLiteral("free for all"); }, {StatementUnknown});
    row("empty lists", [](auto &r) { r.held = {}; },
        {RightsMissing, CategoriesMissing, TerritoriesMissing, ChannelsMissing});
    row("forms",
        [](auto &r) {
            r.held.categories = {"nice//24"};
            r.held.territories = {"CN-HK"};
            r.held.channels = {"on line"};
        },
        {CategoryForm, TerritoryForm, ChannelForm});
    row("exception's form", [](auto &r) { r.held.territoriesExcept = {"cn"}; }, {TerritoryForm});
    row("days",
        [](auto &r) {
            r.held.start = QDate(2027, 1, 1);
            r.held.end = QDate(2026, 12, 31);
        },
        {DaysReversed});
    const auto mark = [](auto &r) {
        r.basis = RightsBasis::TradeMark;
        r.holder = QStringLiteral("Museum");
        r.held.rights = {Right::Trademark};
        r.held.categories = {"nice/24", "nice/25"};
    };
    row("trade mark", mark, {});
    row("trade mark of everything",
        [mark](auto &r) {
            mark(r);
            r.held.categories = {"*"};
        },
        {TradeMarkClasses});
    row("trade mark and copyright",
        [mark](auto &r) {
            mark(r);
            r.held.rights = {Right::Trademark, Right::Reproduction};
        },
        {TradeMarkRights});
}

void TestRightsRecords::whatIsHeldMustBeSaid()
{
    QFETCH(std::function<void(RightsInRecord &)>, change);
    QFETCH(QList<RightsInProblem>, problems);
    RightsInRecord record = complete();
    change(record);
    QCOMPARE(validate(record), problems);
    for (const RightsInProblem problem : problems)
        QVERIFY(!problemMessage(problem).english().isEmpty());
}

void TestRightsRecords::restrictionsAndClearances()
{
    RestrictionRecord record;
    QCOMPARE(validate(record), QList{RestrictionProblem::InstitutionMissing});
    record.scope.institution = {1};
    record.restriction.kind = RestrictionKind::PermitNeeded;
    for (const char *grade : {"", "1", "2", "3"}) {
        record.grade = QString::fromLatin1(grade);
        QVERIFY(validate(record).isEmpty());
    }
    record.grade = QStringLiteral("4");
    QCOMPARE(validate(record), QList{RestrictionProblem::GradeUnknown});
    record.grade = QStringLiteral("1");
    record.restriction.kind = RestrictionKind::ConsentNeeded;
    QCOMPARE(validate(record), QList{RestrictionProblem::GradeWithoutPermit});

    Clearance clearance;
    QCOMPARE(validate(clearance), (QList{ClearanceProblem::GivenByMissing, ClearanceProblem::DayMissing}));
    clearance.givenBy = QStringLiteral("Authority");
    clearance.givenOn = QDate(2026, 5, 1);
    clearance.validTo = QDate(2026, 4, 30);
    QCOMPARE(validate(clearance), QList{ClearanceProblem::DaysReversed});
    clearance.validTo = QDate(2026, 5, 1);
    QVERIFY(validate(clearance).isEmpty());
}

void TestRightsRecords::reservationsMustBeWhole_data()
{
    using Change = std::function<void(Reservation &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<ReservationProblem>>("problems");
    const auto row = [](const char *name, const Change &change, const QList<ReservationProblem> &problems) {
        QTest::newRow(name) << change << problems;
    };
    using enum ReservationProblem;
    row("hold", [](auto &) {}, {});
    row("option", [](auto &r) { r.kind = ReservationKind::Option; }, {});
    row("hold for nobody", [](auto &r) { r.brand = {}; }, {BrandMissing});
    row("hold without end", [](auto &r) { r.holdUntil.reset(); }, {HoldUntilMissing});
    row("own use for a brand",
        [](auto &r) {
            r.kind = ReservationKind::OwnUse;
            r.holdUntil.reset();
        },
        {BrandMissing});
    row("own use that lapses",
        [](auto &r) {
            r.kind = ReservationKind::OwnUse;
            r.brand = {};
        },
        {HoldUntilMissing});
    row("own use, sole",
        [](auto &r) {
            r.kind = ReservationKind::OwnUse;
            r.brand = {};
            r.holdUntil.reset();
            r.terms.exclusivity = Exclusivity::Sole;
        },
        {OwnUseSole});
    row("holdback, shared",
        [](auto &r) {
            r.kind = ReservationKind::Holdback;
            r.brand = {};
            r.holdUntil.reset();
            r.terms.exclusivity = Exclusivity::NonExclusive;
        },
        {HoldbackNotExclusive});
    row("empty box", [](auto &r) { r.terms = {}; },
        {AssetsMissing, RightsMissing, CategoriesMissing, TerritoriesMissing, ChannelsMissing, DaysMissing});
    row("reversed", [](auto &r) { r.terms.days = {QDate(2027, 1, 2), QDate(2027, 1, 1)}; }, {DaysReversed});
    row("untitled", [](auto &r) { r.title = QStringLiteral(" "); }, {TitleMissing});
}

void TestRightsRecords::reservationsMustBeWhole()
{
    QFETCH(std::function<void(Reservation &)>, change);
    QFETCH(QList<ReservationProblem>, problems);
    Reservation reservation = hold();
    change(reservation);
    QCOMPARE(validate(reservation), problems);
    for (const ReservationProblem problem : problems)
        QVERIFY(!problemMessage(problem).english().isEmpty());
}

void TestRightsRecords::aHoldLapsesByItself()
{
    Reservation reservation = hold();
    QCOMPARE(standingOf(reservation, QDate(2026, 8, 31)), ReservationStanding::Active);
    QCOMPARE(standingOf(reservation, QDate(2026, 9, 1)), ReservationStanding::Lapsed);
    Grant grant = grantOf(reservation);
    QCOMPARE(grant.state, GrantState::Held);
    QVERIFY(!isLapsedHold(grant, QDate(2026, 8, 31)));
    QVERIFY(isLapsedHold(grant, QDate(2026, 9, 1)));

    // Given up on a day, it does not stand on that day any more.
    reservation.releasedOn = QDate(2026, 7, 15);
    QCOMPARE(standingOf(reservation, QDate(2026, 7, 14)), ReservationStanding::Active);
    QCOMPARE(standingOf(reservation, QDate(2026, 7, 15)), ReservationStanding::Released);
    grant = grantOf(reservation);
    QVERIFY(!isLapsedHold(grant, QDate(2026, 7, 14)));
    QVERIFY(isLapsedHold(grant, QDate(2026, 7, 15)));
    // Giving up later than it lapses changes nothing.
    reservation.releasedOn = QDate(2026, 12, 1);
    QVERIFY(isLapsedHold(grantOf(reservation), QDate(2026, 9, 1)));
}

void TestRightsRecords::theMuseumsOwnIsSigned()
{
    Reservation own = hold();
    own.kind = ReservationKind::Holdback;
    own.brand = {};
    own.holdUntil.reset();
    Grant grant = grantOf(own);
    QCOMPARE(grant.state, GrantState::Signed);
    QVERIFY(grant.isSelf());
    QCOMPARE(grant.id, std::string("H-2026-0001"));
    QCOMPARE(standingOf(own, QDate(2027, 6, 30)), ReservationStanding::Active);
    QCOMPARE(standingOf(own, QDate(2027, 7, 1)), ReservationStanding::Over);
    own.releasedOn = QDate(2026, 10, 1);
    grant = grantOf(own);
    QVERIFY(boxDays(grant) == (DaySpan{QDate(2026, 7, 1), QDate(2026, 9, 30)}));
}

QTEST_GUILESS_MAIN(TestRightsRecords)
#include "tst_rightsrecords.moc"
