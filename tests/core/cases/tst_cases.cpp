// Cases as they are stored and worked with, on both databases: opening, approving by two, sending, the platform's
// course, the fifteen days, money, figures.
#include "core/audit/stampqueue.h"
#include "core/contracts/contractservice.h"
#include "core/copies/triageservice.h"
#include "core/diary/diaryservice.h"
#include "core/inbox/inboxservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/core/cases/casehouse.h"
#include "tests/support/people.h"

using namespace lianming;
using test::CaseHouse;

namespace {

QString sentence(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Error &error) {
        return error.message().english();
    }
    return {};
}

QStringList gaps(const NoticeCheck &check)
{
    QStringList out;
    for (const NoticeFinding &one : check.findings)
        out.append(QString::fromLatin1(noticeGapCode(one.gap)));
    return out;
}

MatchState matchOf(Connection &db, qint64 listing)
{
    return MatchRepository(db).ofListing({listing}).first().state;
}

QStringList inbox(Workspace &w)
{
    QStringList out;
    for (const InboxItem &item : InboxService(w).list())
        out.append(item.code);
    return out;
}

} // namespace

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesComeBackAsTheyWent();
    void draftsTakeWhatIsKnown();
    void aListingIsInOneOpenCase();
    void bulkMakesACaseASeller();
    void twoOthersApprove();
    void oneAloneNeedsTwoNames();
    void changesDropApprovals();
    void whatBothApprovedComesBack();
    void lateArrivalsAlarmAtOnce();
    void servicesAreNotAskedTwice();
    void refusalsBeginAnew();
    void sendingAsksEverythingAgain();
    void alteredEvidenceStopsIt();
    void licensedSellersAreLeftAlone();
    void legalConfirmsWhatIsOutOfScope();
    void theCourseIsRecorded();
    void rejectedNoticesAreWrittenAnew();
    void listingsGoOneByOne();
    void theFifteenDaysAreShown();
    void theDiaryWaitsForWorkedDays();
    void alarmsAreTold();
    void arrivalsComeLateAndAreCorrected();
    void filingCountsOnceThePlatformWasTold();
    void theFirstWordCounts();
    void correctionsThrowNothingBack();
    void removalsAreHeardOfLate();
    void courtsTakeDownInAnyState();
    void typedAddressesAreJoined();
    void addressesWrittenOverAreOtherListings();
    void sharedPagesAreEachSellers();
    void numbersOfPlatformsAreJoined();
    void notesDropNothing();
    void casesKeepToTheirMuseum();
    void dismissedListingsStayOut();
    void proofIsFromDaysWithoutALicence();
    void nobodysWordIsNoWord();
    void platformsAreChannels();
    void legalsWordIsAboutOneLicence();
    void stampsAreChecked();
    void closedCasesTakeNotes();
    void whatWasSentStays();
    void theDatabaseRefuses();
    void lettersAreKept();
    void moneyIsCounted();
    void feesAreThoseOfContracts();
    void damagesAreKept();
    void figuresLeadToTheirRows();
    void listsNarrow();
    void onlyOneOfTwoMoves();
    void twoApproveAtOnce();
};

void TestCases::casesComeBackAsTheyWent()
{
    CaseHouse h;
    ProtectionCase record = h.complete(h.listings);
    record.notes = QStringLiteral("n");
    record.unstampedNote = QStringLiteral("u");
    record.regime = NoticeRegime::Dissemination;
    const auto id = h.cases("Tester").open(record);
    const ProtectionCase known = h.cases("Tester").get(id);
    QCOMPARE(known.number, QStringLiteral("PC-2026-0001"));
    QCOMPARE(known.state, CaseState::Draft);
    QCOMPARE(known.writer, QStringLiteral("Tester"));
    QCOMPARE(known.openedOn, CaseHouse::today());
    QCOMPARE(known.standing, QStringLiteral("never"));
    QCOMPARE(known.items.size(), 2);
    QCOMPARE(known.items[0].asset, h.house.assets[0]);
    QVERIFY(known.items[0].match != 0);
    ProtectionCase expected = record;
    expected.id = known.id;
    expected.version = 1;
    expected.number = known.number;
    expected.stateOn = expected.openedOn = CaseHouse::today();
    expected.writer = known.writer;
    expected.standing = known.standing;
    expected.standingOn = known.standingOn;
    expected.items[0].id = known.items[0].id;
    expected.items[1].id = known.items[1].id;
    QCOMPARE(known, expected);
    QCOMPARE(h.cases("Tester").get(QStringLiteral("PC-2026-0001")).id, id);
    VERIFY_ERROR((void)h.cases("Tester").get(QStringLiteral("PC-2026-0002")), Error::Kind::NotFound);
    QCOMPARE(matchOf(h.home().db(), h.listings[0]), MatchState::InCase);
    QCOMPARE(h.cases("Tester").detail(id).events.size(), 1);
    QCOMPARE(h.cases("Tester").history(id).size(), 1);
}

void TestCases::draftsTakeWhatIsKnown()
{
    CaseHouse h;
    QCOMPARE(h.cases("Tester").openListings(h.seller), h.listings);
    const auto id = h.cases("Tester").open(h.complete({h.listings[0]}));
    Q_UNUSED(id);
    QCOMPARE(h.cases("Tester").openListings(h.seller), QList<qint64>{h.listings[1]});
    const ProtectionCase next = h.cases("Tester").draftFor(h.house.institution, {h.listings[1]});
    QCOMPARE(next.holder, QStringLiteral("苏州博物馆"));
    QCOMPARE(next.contactName, QStringLiteral("张三"));
    QVERIFY(!next.declared);
    QCOMPARE(next.seller, h.seller);
    QCOMPARE(next.title, QStringLiteral("仿品小店"));
    const qint64 other = h.addListing(h.addSeller(QStringLiteral("Other"), QStringLiteral("9002")), 3);
    VERIFY_ERROR((void)h.cases("Tester").draftFor(h.house.institution, {h.listings[0], other}), Error::Kind::BadInput);
    VERIFY_ERROR((void)h.cases("Tester").draftFor(h.house.institution, {4711}), Error::Kind::NotFound);
    ProtectionCase bad = next;
    bad.items[0].url = QStringLiteral("javascript:alert(1)");
    VERIFY_ERROR((void)h.cases("Tester").open(bad), Error::Kind::BadInput);
    bad = next;
    bad.items.append(bad.items[0]);
    VERIFY_ERROR((void)h.cases("Tester").open(bad), Error::Kind::BadInput);
    bad = next;
    bad.registrations = {{4711}};
    VERIFY_ERROR((void)h.cases("Tester").open(bad), Error::Kind::NotFound);
}

void TestCases::aListingIsInOneOpenCase()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    VERIFY_ERROR((void)h.opened(), Error::Kind::Duplicate);
    h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("a mistake"), {}, CaseOutcome::Dropped);
    QCOMPARE(matchOf(h.home().db(), h.listings[0]), MatchState::Open);
    QVERIFY(h.opened().isSet());
}

void TestCases::bulkMakesACaseASeller()
{
    CaseHouse h;
    const qint64 second = h.addSeller(QStringLiteral("第二家"), QStringLiteral("9002"));
    const qint64 theirs = h.addListing(second, 3);
    const qint64 nobodys = h.addListing(0, 4);
    ProtectionCase common = h.complete({});
    common.title = QStringLiteral("Spring");
    const auto first = h.cases("Tester").open(h.complete({h.listings[0]}));
    const BatchOutcome out =
        h.cases("Tester").openForSellers(common, {h.listings[0], h.listings[1], theirs, nobodys, 4711, theirs});
    QCOMPARE(out.batch, QStringLiteral("PB-2026-0001"));
    QCOMPARE(out.cases.size(), 2);
    QCOMPARE(out.leftOut.size(), 3);
    QCOMPARE(out.leftOut[0].first, h.listings[0]);
    QVERIFY(out.leftOut[0].second.english().contains(h.cases("Tester").get(first).number));
    const ProtectionCase made = h.cases("Tester").get(out.cases[1]);
    QCOMPARE(made.seller, second);
    QCOMPARE(made.title, QStringLiteral("Spring 第二家"));
    QCOMPARE(made.items.size(), 1);
    QCOMPARE(made.registrations, QList{h.registration});
    // The page of the first shop proves nothing against the second, and what nobody has read nobody declares.
    QCOMPARE(made.evidence, QList<Id<Evidence>>());
    QCOMPARE(h.cases("Tester").get(out.cases[0]).evidence, QList{h.evidence});
    QVERIFY(!made.declared);
    CaseFilter filter;
    filter.batch = out.batch;
    QCOMPARE(h.cases("Tester").list(filter).size(), 2);
    const qint64 later = h.addListing(second, 5);
    QCOMPARE(h.cases("Tester").openForSellers(common, {later}).batch, QStringLiteral("PB-2026-0002"));
}

void TestCases::twoOthersApprove()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened("legal");
    // Who wrote it is not among the two, and nobody counts twice.
    QVERIFY(sentence([&] { h.cases("legal").approve(id, h.version(id)); }).contains(QStringLiteral("wrote")));
    h.cases("lead").approve(id, h.version(id), QStringLiteral("fine"));
    QCOMPARE(h.state(id), CaseState::Draft);
    QVERIFY(sentence([&] { h.cases("lead").approve(id, h.version(id)); }).contains(QStringLiteral("already")));
    QVERIFY(sentence([&] { h.step(id, CaseMove::Send, CaseHouse::today()); }).contains(QStringLiteral("cannot")));
    // The staff may not, whoever wrote it.
    VERIFY_ERROR(h.cases("writer").approve(id, h.version(id)), Error::Kind::Rejected);
    Member second;
    second.name = QStringLiteral("second lawyer");
    second.role = Role::Legal;
    PeopleService(h.as("Tester")).add(second);
    h.cases("second lawyer").approve(id, h.version(id));
    QCOMPARE(h.state(id), CaseState::Approved);
    const CaseDetail detail = h.cases("lead").detail(id);
    QCOMPARE(detail.approvers, (QStringList{QStringLiteral("lead"), QStringLiteral("second lawyer")}));
    QCOMPARE(detail.events.last().fingerprint, detail.fingerprint);
    QVERIFY(inbox(h.as("legal")).contains(QStringLiteral("case_approved")));
    QVERIFY(inbox(h.as("legal")).contains(QStringLiteral("case_approved_once")));
}

void TestCases::oneAloneNeedsTwoNames()
{
    CaseHouse h;
    const auto id = h.opened("me");
    const QString why = sentence([&] { h.cases("me").approve(id, 1); });
    QVERIFY2(why.contains(QStringLiteral("own name")), qPrintable(why));
    h.cases("one").approve(id, 1);
    VERIFY_ERROR(h.cases("one").approve(id, 1), Error::Kind::Rejected);
    h.cases("other").approve(id, 1);
    QCOMPARE(h.state(id), CaseState::Approved);
}

void TestCases::changesDropApprovals()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    // What is nobody's business outside changes nothing.
    ProtectionCase record = h.cases("colleague").get(id);
    record.title = QStringLiteral("Another title");
    record.notes = QStringLiteral("call them");
    h.cases("colleague").change(record);
    QCOMPARE(h.state(id), CaseState::Approved);
    QCOMPARE(h.cases("colleague").get(id).writer, QStringLiteral("writer"));
    VERIFY_ERROR(h.cases("colleague").change(record), Error::Kind::Conflict);
    record = h.cases("colleague").get(id);
    record.reasons += QStringLiteral(" And more.");
    h.cases("colleague").change(record);
    QCOMPARE(h.state(id), CaseState::Draft);
    CaseDetail detail = h.cases("lead").detail(id);
    QCOMPARE(detail.record.writer, QStringLiteral("colleague"));
    QVERIFY(detail.approvers.isEmpty());
    QCOMPARE(detail.approvals.size(), 2);
    // Whoever declared it true has not read what it says now.
    QVERIFY(!detail.record.declared);
    VERIFY_ERROR(h.cases("legal").approve(id, h.version(id)), Error::Kind::Rejected);
    record = detail.record;
    record.declared = true;
    h.cases("colleague").change(record);
    // Once more, by evidence alone.
    h.approve(id);
    const auto second = h.addEvidence(QStringLiteral("second.txt"), "more");
    h.cases("colleague").addEvidence(id, h.version(id), {second, h.evidence});
    detail = h.cases("lead").detail(id);
    QVERIFY(detail.record.declared);
    QCOMPARE(detail.record.state, CaseState::Draft);
    QCOMPARE(detail.record.evidence, (QList{h.evidence, second}));
    QVERIFY(detail.approvers.isEmpty());
    // And where something that it rests on becomes another thing, it is not sent.
    h.approve(id);
    Registration right = RegistrationService(h.as("legal")).registration(h.registration);
    right.number += u'x';
    RegistrationService(h.as("legal")).changeRegistration(right);
    const QString why = sentence([&] { h.step(id, CaseMove::Send, CaseHouse::today()); });
    QVERIFY2(why.contains(QStringLiteral("0 of 2")), qPrintable(why));
    // The two read it again; nobody has to write it anew for that.
    h.approve(id);
    QVERIFY(!h.cases("lead").detail(id).moves.contains(CaseMove::Approve));
    VERIFY_ERROR(h.cases("lead").approve(id, h.version(id)), Error::Kind::Rejected);
    h.step(id, CaseMove::Send, CaseHouse::today());
    QCOMPARE(h.state(id), CaseState::Sent);
}

void TestCases::whatBothApprovedComesBack()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    const QString reasons = h.cases("writer").get(id).reasons;
    for (const QString &text : {reasons + u'x', reasons}) {
        ProtectionCase record = h.cases("writer").get(id);
        record.reasons = text;
        h.cases("writer").change(record);
        QCOMPARE(h.state(id), CaseState::Draft);
    }
    // Both have said yes to what it says again; one of them says so once more, and it can go out.
    const CaseDetail detail = h.cases("lead").detail(id);
    QCOMPARE(detail.approvers.size(), noticeApprovals);
    QVERIFY(detail.moves.contains(CaseMove::Approve));
    VERIFY_ERROR(h.step(id, CaseMove::Send, CaseHouse::today()), Error::Kind::Rejected);
    h.cases("lead").approve(id, h.version(id));
    QCOMPARE(h.state(id), CaseState::Approved);
    QVERIFY(!h.cases("lead").detail(id).moves.contains(CaseMove::Approve));
    h.step(id, CaseMove::Send, CaseHouse::today());
    QCOMPARE(h.state(id), CaseState::Sent);
}

void TestCases::lateArrivalsAlarmAtOnce()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    for (const CaseMove move : {CaseMove::Send, CaseMove::Remove, CaseMove::AnswerAnnounced})
        h.step(id, move, CaseHouse::today());
    h.setNow(QDateTime(QDate(2026, 6, 14), QTime(8, 0), Qt::UTC));
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(CaseHouse::today(), QTime(2, 0), Qt::UTC);
    h.cases("writer").record(id, h.version(id), arrived);
    QCOMPARE(inbox(h.as("legal")).count(QStringLiteral("case_answer_due")), 1);
    QVERIFY(h.cases("lead").tellAlarms().isEmpty());
}

void TestCases::servicesAreNotAskedTwice()
{
    CaseHouse h;
    h.hire();
    ProtectionCase record = h.complete(h.listings);
    record.regime = NoticeRegime::Dissemination;
    const auto first = h.cases("writer").open(record);
    h.approve(first);
    for (const CaseMove move : {CaseMove::Send, CaseMove::Remove, CaseMove::AnswerAnnounced, CaseMove::Restore})
        h.step(first, move, CaseHouse::today());
    h.step(first, CaseMove::Close, CaseHouse::today(), QStringLiteral("restored"), {}, CaseOutcome::Lost);
    record.items.removeLast();
    const auto again = h.cases("writer").open(record);
    QCOMPARE(gaps(h.cases("writer").check(again)), QStringList{QStringLiteral("item_asked_before")});
    // The E-commerce Law has no such rule.
    record = h.cases("writer").get(again);
    record.regime = NoticeRegime::ECommerce;
    h.cases("writer").change(record);
    QCOMPARE(gaps(h.cases("writer").check(again)), QStringList());
    // Likewise where nobody had recorded that it was taken down; but what stayed up beside it was not put up again.
    const auto after = [](bool isRemovalRecorded, qsizetype place) {
        CaseHouse other;
        other.hire();
        ProtectionCase notified = other.complete(other.listings);
        notified.regime = NoticeRegime::Dissemination;
        const auto id = other.cases("writer").open(notified);
        other.approve(id);
        other.step(id, CaseMove::Send, CaseHouse::today());
        if (isRemovalRecorded) {
            CaseStep remove;
            remove.move = CaseMove::Remove;
            remove.day = CaseHouse::today();
            remove.items = {other.cases("writer").get(id).items[0].id};
            other.cases("writer").record(id, other.version(id), remove);
        }
        other.step(id, CaseMove::AnswerAnnounced, CaseHouse::today());
        other.step(id, CaseMove::Restore, CaseHouse::today());
        other.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("restored"), {}, CaseOutcome::Lost);
        notified.items = {notified.items[place]};
        return gaps(other.cases("writer").check(other.cases("writer").open(notified)));
    };
    QCOMPARE(after(false, 0), QStringList{QStringLiteral("item_asked_before")});
    QCOMPARE(after(true, 0), QStringList{QStringLiteral("item_asked_before")});
    QCOMPARE(after(true, 1), QStringList());
}

void TestCases::refusalsBeginAnew()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    VERIFY_ERROR(h.cases("legal").refuse(id, h.version(id), QStringLiteral(" ")), Error::Kind::Rejected);
    h.cases("legal").approve(id, h.version(id));
    h.cases("lead").refuse(id, h.version(id), QStringLiteral("too thin"));
    QCOMPARE(h.cases("lead").detail(id).approvals.last().act, ApprovalAct::Refused);
    QVERIFY(h.cases("lead").detail(id).approvers.isEmpty());
    h.approve(id);
    QCOMPARE(h.state(id), CaseState::Approved);
    h.cases("lead").refuse(id, h.version(id), QStringLiteral("second thoughts"));
    QCOMPARE(h.state(id), CaseState::Draft);
    const CaseDetail detail = h.cases("lead").detail(id);
    QCOMPARE(detail.approvals.last().act, ApprovalAct::Withdrawn);
    QCOMPARE(detail.approvers, QStringList{QStringLiteral("legal")});
    h.cases("lead").approve(id, h.version(id));
    QCOMPARE(h.state(id), CaseState::Approved);
}

void TestCases::sendingAsksEverythingAgain()
{
    CaseHouse h;
    h.hire();
    ProtectionCase bare = h.complete(h.listings);
    bare.holder.clear();
    bare.declared = false;
    bare.evidence.clear();
    const auto id = h.cases("writer").open(bare);
    QCOMPARE(gaps(h.cases("writer").check(id)),
             (QStringList{QStringLiteral("holder_missing"), QStringLiteral("declaration_missing"),
                          QStringLiteral("evidence_missing")}));
    VERIFY_ERROR(h.cases("legal").approve(id, h.version(id)), Error::Kind::Rejected);
    ProtectionCase record = h.cases("writer").get(id);
    record.holder = QStringLiteral("苏州博物馆");
    record.declared = true;
    record.evidence = {h.evidence};
    h.cases("writer").change(record);
    h.approve(id);
    // A mark that lapsed, a stamp that is gone, a seller who became a licensee since.
    h.stamps = StampState::None;
    VERIFY_ERROR(h.step(id, CaseMove::Send, CaseHouse::today()), Error::Kind::Rejected);
    h.stamps = StampState::Stamped;
    h.standing = NoticeStanding{SellerStanding::InScope, QStringLiteral("C-2026-0001#1"), {}};
    VERIFY_ERROR(h.step(id, CaseMove::Send, CaseHouse::today()), Error::Kind::Rejected);
    h.standing.reset();
    VERIFY_ERROR(h.step(id, CaseMove::Send, CaseHouse::today().addDays(1)), Error::Kind::Rejected);
    h.step(id, CaseMove::Send, CaseHouse::today(), {}, QStringLiteral("TB-1"));
    record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Sent);
    QCOMPARE(record.sentOn, CaseHouse::today());
    QCOMPARE(record.reference, QStringLiteral("TB-1"));
    const auto custody = ProtectionService(h.as("legal")).custody(h.evidence);
    QCOMPARE(custody.last().act, CustodyAct::HandedOver);
    QVERIFY(custody.last().notes.contains(record.number));
}

void TestCases::alteredEvidenceStopsIt()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    // The record first, past the program; then the file.
    Connection &db = h.home().db();
    db.execute(db.dialect().isSqlite() ? QStringLiteral("DROP TRIGGER evidence_no_update")
                                       : QStringLiteral("DROP TRIGGER evidence_no_update ON evidence"));
    const auto set = [&db](const QString &device) {
        Statement(db, QStringLiteral("UPDATE evidence SET device = ?")).bind(device).run();
    };
    const QString device = ProtectionService(*h).evidence(h.evidence).circumstances.device;
    set(QStringLiteral("another"));
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList{QStringLiteral("evidence_changed")});
    set(device);
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList());
    const QString path = (*h).files.path(ProtectionService(*h).evidence(h.evidence).sha256);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write("W") == 1);
    file.close();
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList{QStringLiteral("evidence_changed")});
    VERIFY_ERROR(h.cases("legal").approve(id, h.version(id)), Error::Kind::Rejected);
    QVERIFY(file.remove());
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList{QStringLiteral("evidence_lost")});
    const auto better = h.addEvidence(QStringLiteral("better.txt"), "again", h.evidence);
    VERIFY_ERROR(h.cases("writer").addEvidence(id, h.version(id), {h.evidence}), Error::Kind::Rejected);
    QVERIFY(better.isSet());
}

void TestCases::licensedSellersAreLeftAlone()
{
    // The workspace's own contracts answer: LUOLAI sells bedding of SZM/1 in China from July on.
    CaseHouse h;
    const auto contract = ContractService(*h).add(h.house.contract(h.house.luolai));
    signOnPaper(*h, contract, 1, CaseHouse::today());
    Statement(h.home().db(), QStringLiteral("UPDATE seller SET link = 'brand', brand_id = ? WHERE id = ?"))
        .bind(h.house.luolai, h.seller)
        .run();
    const auto id = h.opened("Tester");
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList{QStringLiteral("seller_unconfirmed")}); // not begun
    h.setNow(QDateTime(QDate(2026, 8, 1), QTime(8, 0), Qt::UTC));
    const NoticeCheck inTerm = h.cases("Tester").check(id);
    QCOMPARE(gaps(inTerm), QStringList{QStringLiteral("seller_licensed")});
    QVERIFY(inTerm.standing->licence.startsWith(QStringLiteral("C-2026-0001#1")));
    VERIFY_ERROR(h.cases("other").approve(id, h.version(id)), Error::Kind::Rejected);
    h.setNow(QDateTime(QDate(2029, 1, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList());
}

void TestCases::legalConfirmsWhatIsOutOfScope()
{
    CaseHouse h;
    h.hire();
    h.standing =
        NoticeStanding{SellerStanding::OutOfScope, QStringLiteral("C-2026-0001#1"), QStringLiteral("outside:category")};
    const auto id = h.opened();
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList{QStringLiteral("seller_unconfirmed")});
    VERIFY_ERROR(h.cases("writer").confirmScope(id, h.version(id), QStringLiteral("x")), Error::Kind::Rejected);
    VERIFY_ERROR(h.cases("lead").confirmScope(id, h.version(id), QStringLiteral("x")), Error::Kind::Rejected);
    VERIFY_ERROR(h.cases("legal").confirmScope(id, h.version(id), {}), Error::Kind::BadInput);
    h.cases("legal").confirmScope(id, h.version(id), QStringLiteral("Toys were never granted"));
    const ProtectionCase record = h.cases("legal").get(id);
    QCOMPARE(record.scopeBy, QStringLiteral("legal"));
    QCOMPARE(record.writer, QStringLiteral("writer"));
    QVERIFY(record.standingNote.contains(QStringLiteral("C-2026-0001#1")));
    h.approve(id);
    QCOMPARE(h.state(id), CaseState::Approved);
    // Said again, it is another notice.
    h.cases("legal").confirmScope(id, h.version(id), QStringLiteral("Nor were lamps"));
    QCOMPARE(h.state(id), CaseState::Draft);
    h.standing = NoticeStanding{SellerStanding::Never, {}, {}};
    VERIFY_ERROR(h.cases("legal").confirmScope(id, h.version(id), QStringLiteral("x")), Error::Kind::Rejected);
}

void TestCases::theCourseIsRecorded()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    ProtectionCase record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Waiting);
    QCOMPARE(record.respondBy, QDate(2026, 6, 16));
    QCOMPARE(record.arrivedZone, QStringLiteral("Asia/Shanghai"));
    VERIFY_ERROR(h.step(id, CaseMove::Sue, CaseHouse::today()), Error::Kind::Rejected); // without a number
    CaseStep sue;
    sue.move = CaseMove::Sue;
    sue.day = CaseHouse::today();
    sue.party = QStringLiteral("Hangzhou Internet Court");
    sue.reference = QStringLiteral("(2026) 浙0192民初1号");
    sue.toldOn = CaseHouse::today();
    h.cases("writer").record(id, h.version(id), sue);
    record = h.cases("writer").get(id);
    QCOMPARE(record.filedWith, sue.party);
    QCOMPARE(record.filedReference, sue.reference);
    h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("judgment"), {}, CaseOutcome::Won);
    record = h.cases("writer").get(id);
    QCOMPARE(record.outcome, CaseOutcome::Won);
    QCOMPARE(matchOf(h.home().db(), h.listings[1]), MatchState::Settled);
    QStringList course;
    for (const CaseEvent &event : h.cases("writer").detail(id).events)
        course.append(event.move + u'>' + event.to);
    QCOMPARE(course.join(u' '),
             QStringLiteral("opened>draft approve>draft approve>approved send>sent remove>removed "
                            "answer_announced>counter_notice answer_arrived>waiting sue>sued close>closed"));
    VERIFY_ERROR(h.step(id, CaseMove::Restore, CaseHouse::today()), Error::Kind::Rejected);
    QVERIFY(inbox(h.as("colleague")).contains(QStringLiteral("case_moved_because"))); // its owner
    CaseStep wrong;
    wrong.move = CaseMove::Approve;
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), wrong), Error::Kind::BadInput);
}

void TestCases::rejectedNoticesAreWrittenAnew()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.step(id, CaseMove::Reject, CaseHouse::today(), QStringLiteral("no certificate"));
    ProtectionCase record = h.cases("writer").get(id);
    record.reasons += QStringLiteral(" See the certificate.");
    h.cases("writer").change(record);
    QCOMPARE(h.state(id), CaseState::Draft);
    VERIFY_ERROR(h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("x"), {}, CaseOutcome::Dropped),
                 Error::Kind::Rejected);
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    QCOMPARE(h.state(id), CaseState::Sent);
}

void TestCases::listingsGoOneByOne()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    CaseStep remove;
    remove.move = CaseMove::Remove;
    remove.day = CaseHouse::today();
    remove.items = {h.cases("writer").get(id).items[1].id};
    h.cases("writer").record(id, h.version(id), remove);
    ProtectionCase record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Removed);
    QVERIFY(record.items[0].isUp());
    QVERIFY(!record.items[1].isUp());
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), remove), Error::Kind::Rejected);
    h.setNow(QDateTime(QDate(2026, 6, 5), QTime(8, 0), Qt::UTC));
    h.step(id, CaseMove::Remove, QDate(2026, 6, 4));
    record = h.cases("writer").get(id);
    QCOMPARE(record.items[0].removedOn, QDate(2026, 6, 4));
    QCOMPARE(record.items[1].removedOn, CaseHouse::today());
    h.step(id, CaseMove::Restore, QDate(2026, 6, 5));
    record = h.cases("writer").get(id);
    QVERIFY(record.items[0].isUp() && record.items[1].isUp());
    QCOMPARE(record.state, CaseState::Restored);
    remove.day = QDate(2026, 6, 5);
    remove.items = {{4711}};
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), remove), Error::Kind::NotFound);
}

void TestCases::theFifteenDaysAreShown()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    DiaryFilter days;
    days.days = {QDate(2026, 6, 1), QDate(2026, 7, 31)};
    days.kinds = {DiaryKind::CounterNoticeEnds};
    const auto entries = DiaryService(h.as("lead")).entries(days);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().day, QDate(2026, 6, 16));
    QCOMPARE(entries.first().record, id.value);
    QCOMPARE(entries.first().number, QStringLiteral("PC-2026-0001"));
    // Whoever may not see cases sees none in the diary.
    Member curator;
    curator.name = QStringLiteral("curator");
    curator.role = Role::Curator;
    PeopleService(h.as("Tester")).add(curator);
    QVERIFY(DiaryService(h.as("curator")).entries(days).isEmpty());
    // Until midnight in China, which is 16:00 UTC.
    h.setNow(QDateTime(QDate(2026, 6, 16), QTime(15, 59), Qt::UTC));
    QCOMPARE(h.cases("lead").clocks().first().time.standing, CounterStanding::LastDay);
    QVERIFY(!h.cases("lead").detail(id).due);
    VERIFY_ERROR(h.step(id, CaseMove::Restore, QDate(2026, 6, 16)), Error::Kind::Rejected); // without a reason
    h.setNow(QDateTime(QDate(2026, 6, 16), QTime(16, 0), Qt::UTC));
    const auto over = h.cases("lead").clocks().first();
    QCOMPARE(over.time.standing, CounterStanding::Over);
    QVERIFY(over.due);
    const CaseDetail detail = h.cases("lead").detail(id);
    QVERIFY(detail.due && detail.due->english().contains(QStringLiteral("2026-06-16")));
    // What the platform hears now comes too late; that it restored is recorded first.
    CaseStep filed;
    filed.move = CaseMove::FileComplaint;
    filed.day = filed.toldOn = QDate(2026, 6, 17);
    filed.reference = QStringLiteral("1");
    const QString late = sentence([&] { h.cases("writer").record(id, h.version(id), filed); });
    QVERIFY2(late.contains(QStringLiteral("2026-06-16")), qPrintable(late));
    h.step(id, CaseMove::Restore, QDate(2026, 6, 17));
    h.step(id, CaseMove::FileComplaint, QDate(2026, 6, 17), {}, QStringLiteral("1"));
    QVERIFY(h.cases("lead").clocks().isEmpty());
    QVERIFY(DiaryService(h.as("lead")).entries(days).isEmpty());
    // Arrivals that cannot be.
    CaseHouse other;
    other.hire();
    const auto second = other.opened();
    other.approve(second);
    other.step(second, CaseMove::Send, CaseHouse::today());
    other.step(second, CaseMove::Remove, CaseHouse::today());
    other.step(second, CaseMove::AnswerAnnounced, CaseHouse::today());
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    VERIFY_ERROR(other.cases("writer").record(second, other.version(second), arrived), Error::Kind::BadInput);
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 1), QTime(8, 1), Qt::UTC);
    VERIFY_ERROR(other.cases("writer").record(second, other.version(second), arrived), Error::Kind::BadInput);
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 1), QTime(7, 0), Qt::UTC);
    arrived.zone = QStringLiteral("Mars/Base");
    VERIFY_ERROR(other.cases("writer").record(second, other.version(second), arrived), Error::Kind::BadInput);
}

void TestCases::theDiaryWaitsForWorkedDays()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    for (const CaseMove move : {CaseMove::Send, CaseMove::Remove, CaseMove::AnswerAnnounced})
        h.step(id, move, CaseHouse::today());
    h.setNow(QDateTime(QDate(2026, 9, 16), QTime(8, 0), Qt::UTC));
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(QDate(2026, 9, 16), QTime(2, 0), Qt::UTC);
    h.cases("writer").record(id, h.version(id), arrived);
    // Day 15 is the National Day: the days end with the 8th, when work begins again.
    DiaryFilter days;
    days.days = {QDate(2026, 9, 1), QDate(2026, 10, 31)};
    days.kinds = {DiaryKind::CounterNoticeEnds};
    const auto standing = [&](QDate today) {
        h.setNow(QDateTime(today, QTime(8, 0), Qt::UTC));
        const auto entries = DiaryService(h.as("lead")).entries(days);
        return entries.size() == 1 && entries.first().day == QDate(2026, 10, 1)
                   ? QString::fromLatin1(dutyStateCode(entries.first().state))
                   : QString();
    };
    QCOMPARE(standing(QDate(2026, 10, 1)), QStringLiteral("due"));
    QCOMPARE(standing(QDate(2026, 10, 3)), QStringLiteral("due"));
    QCOMPARE(standing(QDate(2026, 10, 8)), QStringLiteral("due"));
    QCOMPARE(standing(QDate(2026, 10, 9)), QStringLiteral("overdue"));
}

void TestCases::alarmsAreTold()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    const auto told = [&](QDate day) {
        h.setNow(QDateTime(day, QTime(8, 0), Qt::UTC));
        QList<int> out;
        for (const CaseAlarm &one : h.cases("lead").tellAlarms())
            out.append(one.daysLeft);
        return out;
    };
    QCOMPARE(told(QDate(2026, 6, 1)), QList<int>());
    QCOMPARE(told(QDate(2026, 6, 11)), QList<int>{5});
    QCOMPARE(told(QDate(2026, 6, 11)), QList<int>());
    QCOMPARE(told(QDate(2026, 6, 14)), QList<int>{2});
    QCOMPARE(told(QDate(2026, 6, 16)), QList<int>{0});
    QCOMPARE(told(QDate(2026, 6, 17)), QList<int>{-1});
    QCOMPARE(told(QDate(2026, 6, 20)), QList<int>());
    const auto all = inbox(h.as("legal"));
    QCOMPARE(all.count(QStringLiteral("case_answer_due")), 3);
    QCOMPARE(all.count(QStringLiteral("case_answer_over")), 1);
    QVERIFY(inbox(h.as("writer")).contains(QStringLiteral("case_answer_over")));
}

void TestCases::arrivalsComeLateAndAreCorrected()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.setNow(QDateTime(QDate(2026, 6, 14), QTime(8, 0), Qt::UTC));
    h.step(id, CaseMove::Remove, QDate(2026, 6, 14));
    // The platform's letter came thirteen days ago, and is the first that anybody heard of an answer.
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(CaseHouse::today(), QTime(2, 0), Qt::UTC);
    h.cases("writer").record(id, h.version(id), arrived);
    ProtectionCase record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Waiting);
    QCOMPARE(record.respondBy, QDate(2026, 6, 16));
    QCOMPARE(record.stateOn, QDate(2026, 6, 14));
    // It was the 9th, not the 1st: said with a reason, and all that follows from it moves along.
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 9), QTime(2, 0), Qt::UTC);
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), arrived), Error::Kind::Rejected);
    arrived.reason = QStringLiteral("misread");
    h.cases("writer").record(id, h.version(id), arrived);
    QCOMPARE(h.cases("writer").get(id).respondBy, QDate(2026, 6, 24));
    QCOMPARE(h.cases("lead").clocks().first().time.daysLeft, 10);
    h.setNow(QDateTime(QDate(2026, 6, 19), QTime(8, 0), Qt::UTC));
    QCOMPARE(h.cases("lead").tellAlarms().first().daysLeft, 5);
    // Nothing reaches us before there was a notice.
    arrived.arrivedAt = QDateTime(QDate(2026, 5, 30), QTime(2, 0), Qt::UTC);
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), arrived), Error::Kind::Rejected);
}

void TestCases::filingCountsOnceThePlatformWasTold()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    h.setNow(QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC));
    CaseStep sue;
    sue.move = CaseMove::Sue;
    sue.day = QDate(2026, 6, 15);
    sue.party = QStringLiteral("Hangzhou Internet Court");
    sue.reference = QStringLiteral("1");
    h.cases("writer").record(id, h.version(id), sue);
    ProtectionCase record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Waiting);
    QCOMPARE(record.filedOn, QDate(2026, 6, 15));
    QVERIFY(!record.toldOn);
    QCOMPARE(h.cases("lead").tellAlarms().first().daysLeft, 0);
    h.setNow(QDateTime(QDate(2026, 6, 18), QTime(8, 0), Qt::UTC));
    QVERIFY(h.cases("lead").clocks().first().due);
    sue.toldOn = QDate(2026, 6, 18);
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), sue), Error::Kind::Rejected);
    sue.toldOn = QDate(2026, 6, 16); // it was told in time, and nobody had recorded it
    h.cases("writer").record(id, h.version(id), sue);
    record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Sued);
    QCOMPARE(record.toldOn, QDate(2026, 6, 16));
    QCOMPARE(h.cases("writer").detail(id).events.last().toldOn, QDate(2026, 6, 16));
    QVERIFY(h.cases("lead").clocks().isEmpty());
    // An answer that arrives after the suit: the platform must hear of it within its days as well.
    CaseHouse other;
    other.hire();
    const auto second = other.opened();
    other.approve(second);
    other.step(second, CaseMove::Send, CaseHouse::today());
    other.setNow(QDateTime(QDate(2026, 6, 18), QTime(8, 0), Qt::UTC));
    other.cases("writer").record(second, other.version(second), sue);
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 17), QTime(2, 0), Qt::UTC);
    other.cases("writer").record(second, other.version(second), arrived);
    QCOMPARE(other.state(second), CaseState::Waiting);
    QCOMPARE(other.cases("lead").clocks().size(), 1);
}

void TestCases::theFirstWordCounts()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    h.setNow(QDateTime(QDate(2026, 6, 20), QTime(8, 0), Qt::UTC));
    const auto file = [&](CaseMove move, QDate day, QDate told, const QString &number) {
        CaseStep made;
        made.move = move;
        made.day = day;
        made.toldOn = told;
        made.reference = number;
        h.cases("writer").record(id, h.version(id), made);
        return h.cases("writer").get(id);
    };
    const auto newest = [&] {
        return h.cases("writer").detail(id).events.last();
    };
    QCOMPARE(file(CaseMove::FileComplaint, QDate(2026, 6, 3), QDate(2026, 6, 5), QStringLiteral("77")).toldOn,
             QDate(2026, 6, 5));
    // The suit comes later, and the platform hears of it later still: what it heard in time stays.
    ProtectionCase record = file(CaseMove::Sue, QDate(2026, 6, 18), {}, QStringLiteral("1"));
    QCOMPARE(record.state, CaseState::Sued);
    QCOMPARE(record.filedOn, QDate(2026, 6, 18));
    QCOMPARE(record.toldOn, QDate(2026, 6, 5));
    QVERIFY(!newest().toldOn);
    record = file(CaseMove::Sue, QDate(2026, 6, 18), QDate(2026, 6, 19), QStringLiteral("1"));
    QCOMPARE(record.state, CaseState::Sued);
    QCOMPARE(record.toldOn, QDate(2026, 6, 5));
    QCOMPARE(newest().toldOn, QDate(2026, 6, 19));

    // Filed where no days run: the platform is told a week later, and a wrong day of it is put right.
    CaseHouse other;
    other.hire();
    const auto second = other.opened();
    other.approve(second);
    other.step(second, CaseMove::Send, CaseHouse::today());
    other.setNow(QDateTime(QDate(2026, 6, 20), QTime(8, 0), Qt::UTC));
    other.step(second, CaseMove::FileComplaint, QDate(2026, 6, 3), {}, QStringLiteral("78"));
    QCOMPARE(other.state(second), CaseState::Complaint);
    QVERIFY(!other.cases("writer").get(second).toldOn);
    for (const QDate told : {QDate(2026, 6, 10), QDate(2026, 6, 11)}) {
        CaseStep made;
        made.move = CaseMove::FileComplaint;
        made.day = QDate(2026, 6, 3);
        made.toldOn = told;
        made.reference = QStringLiteral("78");
        other.cases("writer").record(second, other.version(second), made);
        QCOMPARE(other.state(second), CaseState::Complaint);
        QCOMPARE(other.cases("writer").get(second).toldOn, told);
    }
}

void TestCases::correctionsThrowNothingBack()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    h.setNow(QDateTime(QDate(2026, 6, 22), QTime(8, 0), Qt::UTC));
    CaseStep sue;
    sue.move = CaseMove::Sue;
    sue.day = sue.toldOn = QDate(2026, 6, 10);
    sue.reference = QStringLiteral("1");
    h.cases("writer").record(id, h.version(id), sue);
    const auto alarms = inbox(h.as("legal")).count(QStringLiteral("case_answer_over"));
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 3), QTime(2, 0), Qt::UTC);
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), arrived), Error::Kind::Rejected); // says not why
    arrived.reason = QStringLiteral("misread");
    h.cases("writer").record(id, h.version(id), arrived);
    ProtectionCase record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Sued);
    QCOMPARE(record.respondBy, QDate(2026, 6, 18));
    QCOMPARE(record.toldOn, QDate(2026, 6, 10));
    QVERIFY(h.cases("lead").clocks().isEmpty());
    QCOMPARE(inbox(h.as("legal")).count(QStringLiteral("case_answer_over")), alarms);

    // Recorded late, an answer that the suit followed in time leaves the suit as it is.
    CaseHouse other;
    other.hire();
    const auto second = other.opened();
    other.approve(second);
    other.step(second, CaseMove::Send, CaseHouse::today());
    other.setNow(QDateTime(QDate(2026, 6, 22), QTime(8, 0), Qt::UTC));
    other.cases("writer").record(second, other.version(second), sue);
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 4), QTime(2, 0), Qt::UTC);
    arrived.reason.clear();
    other.cases("writer").record(second, other.version(second), arrived);
    QCOMPARE(other.state(second), CaseState::Sued);
    QCOMPARE(other.cases("writer").get(second).respondBy, QDate(2026, 6, 19));
    // By the corrected days the platform heard of it too late: that is somebody's to see to.
    sue.toldOn = QDate(2026, 6, 18);
    other.cases("writer").record(second, other.version(second), sue);
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 2), QTime(2, 0), Qt::UTC);
    arrived.reason = QStringLiteral("misread");
    other.cases("writer").record(second, other.version(second), arrived);
    QCOMPARE(other.state(second), CaseState::Waiting);
}

void TestCases::removalsAreHeardOfLate()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.setNow(QDateTime(QDate(2026, 6, 8), QTime(8, 0), Qt::UTC));
    // The counter-notice is the first that is heard; what it answers was done before.
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(QDate(2026, 6, 5), QTime(2, 0), Qt::UTC);
    h.cases("writer").record(id, h.version(id), arrived);
    VERIFY_ERROR(h.step(id, CaseMove::Remove, QDate(2026, 5, 31)), Error::Kind::Rejected);
    h.step(id, CaseMove::Remove, QDate(2026, 6, 2));
    ProtectionCase record = h.cases("writer").get(id);
    QCOMPARE(record.state, CaseState::Waiting);
    QCOMPARE(record.stateOn, QDate(2026, 6, 5));
    QCOMPARE(record.items[0].removedOn, QDate(2026, 6, 2));
    // One is put up again: it is not down again before.
    CaseStep restore;
    restore.move = CaseMove::Restore;
    restore.day = QDate(2026, 6, 7);
    restore.reason = QStringLiteral("the platform's mistake");
    restore.items = {record.items[0].id};
    h.cases("writer").record(id, h.version(id), restore);
    const QString why = sentence([&] { h.step(id, CaseMove::Remove, QDate(2026, 6, 6)); });
    QVERIFY2(why.contains(QStringLiteral("restored on 2026-06-07")), qPrintable(why));
    h.step(id, CaseMove::Remove, QDate(2026, 6, 8));
    record = h.cases("writer").get(id);
    QVERIFY(!record.items[0].isUp());
    QCOMPARE(record.items[0].removedOn, QDate(2026, 6, 2));
    // Each step says which listings it was about; where it was all of them, it says nothing.
    QList<QList<int>> about;
    for (const CaseEvent &event : h.cases("writer").detail(id).events) {
        if (event.move == u"remove" || event.move == u"restore")
            about.append(event.items);
    }
    QCOMPARE(about, (QList<QList<int>>{{}, {1}, {1}}));
}

void TestCases::courtsTakeDownInAnyState()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.step(id, CaseMove::Reject, CaseHouse::today(), QStringLiteral("no"));
    h.step(id, CaseMove::Sue, CaseHouse::today(), {}, QStringLiteral("1"));
    h.step(id, CaseMove::Remove, CaseHouse::today());
    QCOMPARE(h.state(id), CaseState::Sued);
    QCOMPARE(h.cases("lead").figures().removal.stillUp, 0);
    // One of two is put up again: the case goes on about the other, until that is up as well.
    CaseStep restore;
    restore.move = CaseMove::Restore;
    restore.day = CaseHouse::today();
    restore.items = {h.cases("writer").get(id).items[0].id};
    h.cases("writer").record(id, h.version(id), restore);
    QCOMPARE(h.state(id), CaseState::Sued);
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), restore), Error::Kind::Rejected);
    restore.items.clear();
    h.cases("writer").record(id, h.version(id), restore);
    QCOMPARE(h.state(id), CaseState::Restored);
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), restore), Error::Kind::Rejected); // nothing is down
    h.step(id, CaseMove::Remove, CaseHouse::today());
    QCOMPARE(h.state(id), CaseState::Restored);
    h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("second instance"), {}, CaseOutcome::Won);
    QCOMPARE(h.cases("lead").figures().removal.stillUp, 0);
}

void TestCases::typedAddressesAreJoined()
{
    CaseHouse h;
    const auto typed = [&](const QString &url) {
        ProtectionCase record = h.complete({});
        record.title = QStringLiteral("Typed");
        CaseItem item;
        item.url = item.title = url;
        record.items = {item};
        return record;
    };
    const QString known = QStringLiteral("http://www.Shop.example/item/70001/?utm_source=x");
    // Nobody walks round a listing's seller by typing its address.
    ProtectionCase other = typed(known);
    other.seller = h.addSeller(QStringLiteral("Never licensed"), QStringLiteral("9009"));
    VERIFY_ERROR((void)h.cases("Tester").open(other), Error::Kind::BadInput);
    const auto id = h.cases("Tester").open(typed(known));
    const ProtectionCase made = h.cases("Tester").get(id);
    QCOMPARE(made.items[0].listing, h.listings[0]);
    QCOMPARE(made.items[0].asset, h.house.assets[0]);
    QCOMPARE(made.items[0].title, QStringLiteral("瓶纹抱枕 1"));
    QCOMPARE(made.seller, h.seller);
    QCOMPARE(made.platform, QStringLiteral("taobao"));
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList());
    VERIFY_ERROR((void)h.cases("Tester").open(typed(known)), Error::Kind::Duplicate);
    ProtectionCase twice = h.cases("Tester").get(id);
    CaseItem again;
    again.url = QStringLiteral("https://shop.example/item/70001");
    twice.items.append(again);
    VERIFY_ERROR(h.cases("Tester").change(twice), Error::Kind::BadInput);
    // An address that nobody has taken in is in one open case as well; its platform is that of its host.
    const QString fresh = QStringLiteral("https://item.taobao.com/item.htm?id=6012345678&spm=1");
    const auto first = h.cases("Tester").open(typed(fresh));
    QCOMPARE(h.cases("Tester").get(first).platform, QStringLiteral("taobao"));
    VERIFY_ERROR((void)h.cases("Tester").open(typed(QStringLiteral("https://item.taobao.com/item.htm?id=6012345678"))),
                 Error::Kind::Duplicate);
    // Of an address that nothing is known of somebody has to say all; what was captured there says which work it is.
    ProtectionCase shown = typed(QStringLiteral("https://nowhere.example/9"));
    const auto unknown = h.cases("Tester").open(shown);
    QCOMPARE(gaps(h.cases("Tester").check(unknown)),
             (QStringList{QStringLiteral("platform_missing"), QStringLiteral("item_asset_missing"),
                          QStringLiteral("seller_unasked")}));
    Circumstances c = ProtectionService(*h).evidence(h.evidence).circumstances;
    c.sourceUrl = QStringLiteral("https://nowhere.example/9?utm_source=x");
    const QString page = QDir(h.home().folder()).filePath(QStringLiteral("page.txt"));
    const auto captured = ProtectionService(*h).addEvidence(page, h.house.assets[0], c);
    h.cases("Tester").addEvidence(unknown, h.version(unknown), {captured});
    QCOMPARE(h.cases("Tester").get(unknown).items[0].asset, h.house.assets[0]);
}

void TestCases::addressesWrittenOverAreOtherListings()
{
    CaseHouse h;
    const auto id = h.cases("Tester").open(h.complete({h.listings[0]}));
    const auto moved = [&](const char *url) {
        ProtectionCase record = h.cases("Tester").get(id);
        record.items[0].url = QString::fromLatin1(url);
        h.cases("Tester").change(record);
        return h.cases("Tester").get(id).items[0];
    };
    // The same address in other words is the same listing.
    QCOMPARE(moved("http://www.Shop.example/item/70001/?utm_source=x").listing, h.listings[0]);
    CaseItem item = moved("https://shop.example/item/70002");
    QCOMPARE(item.listing, h.listings[1]);
    QCOMPARE(item.match, MatchRepository(h.home().db()).ofListing({h.listings[1]}).first().id.value);
    QCOMPARE(item.number, QStringLiteral("70002"));
    QCOMPARE(matchOf(h.home().db(), h.listings[0]), MatchState::Open);
    QCOMPARE(matchOf(h.home().db(), h.listings[1]), MatchState::InCase);
    // Of an address that nobody has taken in nothing is known.
    item = moved("https://item.taobao.com/item.htm?id=6012345678");
    QCOMPARE(item.listing, qint64{0});
    QCOMPARE(item.match, qint64{0});
    QCOMPARE(item.number, QStringLiteral("6012345678"));
    QCOMPARE(item.priceShown, QString());
    QCOMPARE(matchOf(h.home().db(), h.listings[1]), MatchState::Open);
}

void TestCases::sharedPagesAreEachSellers()
{
    CaseHouse h;
    Connection &db = h.home().db();
    const qint64 second = h.addSeller(QStringLiteral("第二家"), QStringLiteral("9002"));
    const qint64 third = h.addSeller(QStringLiteral("第三家"), QStringLiteral("9003"));
    Statement(db, QStringLiteral("UPDATE seller SET platform = 'amazon'")).run();
    const auto offer = [&](qint64 seller, int number) {
        const qint64 id = h.addListing(seller, number);
        Statement(db, QStringLiteral("UPDATE listing SET platform = 'amazon', number = 'B0ABCD1234', url = "
                                     "'https://www.amazon.cn/dp/B0ABCD1234', listing_key = ? WHERE id = ?"))
            .bind(QStringLiteral("no:%1:B0ABCD1234").arg(seller), id)
            .run();
        return id;
    };
    const QList<qint64> offers{offer(h.seller, 3), offer(second, 4)};
    ProtectionCase common = h.complete({});
    common.title = QStringLiteral("Spring");
    const BatchOutcome out = h.cases("Tester").openForSellers(common, offers);
    QCOMPARE(out.cases.size(), 2);
    QCOMPARE(out.leftOut.size(), 0);
    for (const Id<ProtectionCase> one : out.cases)
        h.step(one, CaseMove::Close, CaseHouse::today(), QStringLiteral("a mistake"), {}, CaseOutcome::Dropped);
    // What is typed is the offer of the seller that the case is against; without one it is nobody's.
    const auto typed = [&](qint64 seller) {
        ProtectionCase record = common;
        CaseItem item;
        item.title = QStringLiteral("Lotus");
        item.url = QStringLiteral("https://www.amazon.cn/Lotus/dp/B0ABCD1234?ref=x");
        record.items = {item};
        record.seller = seller;
        return h.cases("Tester").get(h.cases("Tester").open(record));
    };
    QCOMPARE(typed(second).items[0].listing, offers[1]);
    VERIFY_ERROR((void)typed(second), Error::Kind::Duplicate);
    const ProtectionCase nobodys = typed(0);
    QCOMPARE(nobodys.seller, qint64{0});
    QCOMPARE(nobodys.items[0].listing, qint64{0});
    QCOMPARE(typed(third).items[0].listing, qint64{0});
    VERIFY_ERROR((void)typed(third), Error::Kind::Duplicate); // by its address alone
    // Elsewhere one address is one listing: the second case of a batch leaves it out, and the first is opened.
    const QList<qint64> same{h.addListing(h.seller, 5), h.addListing(second, 6)};
    Statement(db, QStringLiteral("UPDATE listing SET url = 'https://shop.example/item/70005' WHERE id = ?"))
        .bind(same[1])
        .run();
    const BatchOutcome again = h.cases("Tester").openForSellers(common, same);
    QCOMPARE(again.cases.size(), 1);
    QCOMPARE(again.leftOut.size(), 1);
    QCOMPARE(again.leftOut[0].first, same[1]);
    QVERIFY(again.leftOut[0].second.english().contains(h.cases("Tester").get(again.cases[0]).number));
    // Two numbers of one shop on one page are named once.
    const QList<qint64> doubled{h.addListing(h.seller, 7), h.addListing(h.seller, 8)};
    Statement(db, QStringLiteral("UPDATE listing SET url = 'https://shop.example/item/70007' WHERE id = ?"))
        .bind(doubled[1])
        .run();
    const ProtectionCase draft = h.cases("Tester").draftFor(h.house.institution, doubled);
    QCOMPARE(draft.items.size(), 1);
    QCOMPARE(leftOutOf(draft, doubled).size(), 1);
    QCOMPARE(leftOutOf(draft, doubled)[0].first, doubled[1]);
    const BatchOutcome once = h.cases("Tester").openForSellers(common, doubled);
    QCOMPARE(once.cases.size(), 1);
    QCOMPARE(h.cases("Tester").get(once.cases[0]).items.size(), 1);
    QCOMPARE(once.leftOut.size(), 1);
    QCOMPARE(once.leftOut[0].first, doubled[1]);
}

void TestCases::numbersOfPlatformsAreJoined()
{
    CaseHouse h;
    const auto typed = [&](const char *url) {
        ProtectionCase record = h.complete({});
        record.title = QStringLiteral("Typed");
        CaseItem item;
        item.url = item.title = QString::fromLatin1(url);
        record.items = {item};
        return h.cases("Tester").get(h.cases("Tester").open(record)).items[0].listing;
    };
    const auto number = [&](qint64 listing, const char *text, const char *key) {
        Statement(h.home().db(), QStringLiteral("UPDATE listing SET number = ?, listing_key = ? WHERE id = ?"))
            .bind(QString::fromLatin1(text), QString::fromLatin1(key), listing)
            .run();
    };
    // An article number of the shop's is not the platform's, however alike the two look.
    number(h.listings[0], "20260501", "url:shop.example/item/70001");
    QCOMPARE(typed("https://item.taobao.com/item.htm?id=20260501"), qint64{0});
    number(h.listings[1], "6012345678", "no:6012345678");
    QCOMPARE(typed("https://item.taobao.com/item.htm?spm=1&id=6012345678"), h.listings[1]);
}

void TestCases::notesDropNothing()
{
    CaseHouse h;
    h.hire();
    ProtectionCase record = h.complete({});
    record.title = QStringLiteral("Typed");
    record.seller = h.seller;
    CaseItem item;
    item.url = item.title = QStringLiteral("https://shop.example/typed");
    item.asset = h.house.assets[0];
    record.items = {item};
    const auto id = h.cases("writer").open(record);
    h.approve(id);
    // The search takes the listing in afterwards.
    Statement(h.home().db(), QStringLiteral("UPDATE listing SET url = ?, listing_key = 'url:shop.example/typed' "
                                            "WHERE id = ?"))
        .bind(item.url, h.listings[0])
        .run();
    record = h.cases("colleague").get(id);
    record.notes = QStringLiteral("call them");
    h.cases("colleague").change(record);
    CaseDetail detail = h.cases("lead").detail(id);
    QCOMPARE(detail.record.state, CaseState::Approved);
    QCOMPARE(detail.record.writer, QStringLiteral("writer"));
    QCOMPARE(detail.record.notes, QStringLiteral("call them"));
    QVERIFY(detail.record.declared);
    QCOMPARE(detail.approvers.size(), 2);
    // Whoever writes in the notice itself has it joined.
    record = detail.record;
    record.reasons += QStringLiteral(" And more.");
    h.cases("colleague").change(record);
    detail = h.cases("lead").detail(id);
    QCOMPARE(detail.record.state, CaseState::Draft);
    QCOMPARE(detail.record.items[0].listing, h.listings[0]);
}

void TestCases::casesKeepToTheirMuseum()
{
    CaseHouse h;
    Institution other;
    other.code = QStringLiteral("HNM");
    other.nameEn = QStringLiteral("Henan Museum");
    const auto museum = InstitutionService(*h).add(other);
    const auto theirs = insertAsset(*h, museum, QStringLiteral("HNM"), QStringLiteral("1"));
    const qint64 listing = h.addListing(h.seller, 3, theirs);
    ProtectionCase record = h.complete({listing});
    VERIFY_ERROR((void)h.cases("Tester").open(record), Error::Kind::BadInput);
    const BatchOutcome out = h.cases("Tester").openForSellers(h.complete({}), {h.listings[0], listing});
    QCOMPARE(out.cases.size(), 1);
    QCOMPARE(out.leftOut.size(), 1);
    QVERIFY(out.leftOut[0].second.english().contains(QStringLiteral("another institution")));
    // A match is one of this very listing.
    record = h.complete({h.listings[1]});
    record.items[0].match = MatchRepository(h.home().db()).ofListing({h.listings[0]}).first().id.value;
    VERIFY_ERROR((void)h.cases("Tester").open(record), Error::Kind::NotFound);
}

void TestCases::dismissedListingsStayOut()
{
    CaseHouse h;
    const auto match = MatchRepository(h.home().db()).ofListing({h.listings[0]}).first().id;
    QCOMPARE(TriageService(*h).dismiss({match}, DismissalReason::Permitted, QStringLiteral("a quotation")), 1);
    ProtectionCase record = h.complete({h.listings[0]});
    record.items[0].asset = h.house.assets[0];
    const auto id = h.cases("Tester").open(record);
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList{QStringLiteral("item_dismissed")});
    h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("permitted"), {}, CaseOutcome::Dropped);
    const BatchOutcome out = h.cases("Tester").openForSellers(h.complete({}), h.listings);
    QCOMPARE(out.leftOut.size(), 1);
    QCOMPARE(out.leftOut[0].first, h.listings[0]);
    QVERIFY(out.leftOut[0].second.english().contains(QStringLiteral("dismissed")));
}

void TestCases::proofIsFromDaysWithoutALicence()
{
    // LUOLAI sells bedding of SZM/1 in China from July 2026 to June 2028.
    CaseHouse h;
    const auto contract = ContractService(*h).add(h.house.contract(h.house.luolai));
    signOnPaper(*h, contract, 1, CaseHouse::today());
    Connection &db = h.home().db();
    Statement(db, QStringLiteral("UPDATE seller SET link = 'brand', brand_id = ? WHERE id = ?"))
        .bind(h.house.luolai, h.seller)
        .run();
    const auto seen = [&](const char *at) {
        Statement(db, QStringLiteral("UPDATE listing SET seen_at = ? WHERE id = ?"))
            .bind(QString::fromLatin1(at), h.listings[0])
            .run();
    };
    h.setNow(QDateTime(QDate(2029, 1, 1), QTime(8, 0), Qt::UTC));
    const auto id = h.cases("Tester").open(h.complete({h.listings[0]}));
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList()); // seen before anything was licensed
    seen("2027-03-01T08:00:00.000Z");
    NoticeCheck check = h.cases("Tester").check(id);
    QCOMPARE(gaps(check), QStringList{QStringLiteral("seller_was_licensed")});
    QVERIFY2(check.findings[0].message.english().contains(QStringLiteral("2027-03-01")),
             qPrintable(check.findings[0].message.english()));
    VERIFY_ERROR(h.cases("other").approve(id, h.version(id)), Error::Kind::Rejected);
    // Seen again since: what the notice encloses still shows a lawful sale.
    seen("2028-12-30T08:00:00.000Z");
    const auto captured = [&](const char *name, QDate day) {
        const auto proof = h.addEvidence(QString::fromLatin1(name), name, {}, QDateTime(day, QTime(3, 30), Qt::UTC));
        h.cases("Tester").addEvidence(id, h.version(id), {proof});
    };
    captured("lawful.txt", QDate(2027, 3, 1));
    check = h.cases("Tester").check(id);
    QCOMPARE(gaps(check), QStringList{QStringLiteral("seller_was_licensed")});
    QCOMPARE(check.findings[0].place, QStringLiteral("lawful.txt"));
    captured("later.txt", QDate(2028, 12, 31));
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList());
    h.step(id, CaseMove::Close, QDate(2029, 1, 1), QStringLiteral("a mistake"), {}, CaseOutcome::Dropped);
    // What shows one listing alone on a licensed day says nothing of another, whose work was never licensed.
    seen("2026-06-01T08:00:00.000Z");
    const qint64 never = h.addListing(h.seller, 3, h.house.assets[1]);
    Statement(db, QStringLiteral("UPDATE listing SET first_seen_at = '2026-06-01T08:00:00.000Z', seen_at = "
                                 "'2026-06-01T08:00:00.000Z' WHERE id = ?"))
        .bind(never)
        .run();
    const auto shown = [&](QDate day) {
        Circumstances c = ProtectionService(*h).evidence(h.evidence).circumstances;
        c.sourceUrl = QStringLiteral("https://shop.example/item/70003");
        c.capturedAt = QDateTime(day, QTime(3, 30), Qt::UTC);
        const QString page = QDir(h.home().folder()).filePath(QStringLiteral("page.txt"));
        return ProtectionService(*h).addEvidence(page, h.house.assets[1], c);
    };
    ProtectionCase two = h.complete({h.listings[0], never});
    two.evidence.append(shown(QDate(2027, 3, 1)));
    const auto both = h.cases("Tester").open(two);
    QVERIFY(!gaps(h.cases("Tester").check(both)).contains(QStringLiteral("seller_was_licensed")));
    // One that is of no listing is taken to show them all.
    Circumstances letter = ProtectionService(*h).evidence(h.evidence).circumstances;
    letter.sourceUrl.clear();
    letter.capturedAt = QDateTime(QDate(2027, 4, 1), QTime(3, 30), Qt::UTC);
    const QString page = QDir(h.home().folder()).filePath(QStringLiteral("page.txt"));
    const auto general = ProtectionService(*h).addEvidence(page, h.house.assets[0], letter);
    h.cases("Tester").addEvidence(both, h.version(both), {general});
    QVERIFY(gaps(h.cases("Tester").check(both)).contains(QStringLiteral("seller_was_licensed")));
}

void TestCases::nobodysWordIsNoWord()
{
    CaseHouse h;
    const qint64 open = h.addSeller(QStringLiteral("Nobody has looked"), QStringLiteral("9003"), SellerLink::Open);
    const auto id = h.cases("Tester").open(h.complete({h.addListing(open, 3)}));
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList{QStringLiteral("seller_unclear")});
    Statement(h.home().db(), QStringLiteral("UPDATE seller SET link = 'nobody' WHERE id = ?")).bind(open).run();
    QCOMPARE(gaps(h.cases("Tester").check(id)), QStringList());
}

void TestCases::platformsAreChannels()
{
    // Licensed for another platform alone: outside, although nobody has typed the listing's channel.
    CaseHouse h;
    Contract contract = h.house.contract(h.house.luolai);
    contract.grants[0].channels = {"online/marketplace/tmall"};
    signOnPaper(*h, ContractService(*h).add(contract), 1, CaseHouse::today());
    Statement(h.home().db(), QStringLiteral("UPDATE seller SET link = 'brand', brand_id = ? WHERE id = ?"))
        .bind(h.house.luolai, h.seller)
        .run();
    h.setNow(QDateTime(QDate(2026, 8, 1), QTime(8, 0), Qt::UTC));
    ProtectionCase record = h.complete({h.listings[0]});
    CaseItem item;
    item.url = item.title = QStringLiteral("https://shop.example/typed");
    item.asset = h.house.assets[0];
    const auto known = h.cases("Tester").open(record);
    QCOMPARE(gaps(h.cases("Tester").check(known)), QStringList{QStringLiteral("seller_unconfirmed")});
    record.items = {item};
    const auto typed = h.cases("Tester").open(record);
    QCOMPARE(h.cases("Tester").check(typed).standing->standing, SellerStanding::OutOfScope);
}

void TestCases::legalsWordIsAboutOneLicence()
{
    CaseHouse h;
    h.hire();
    h.standing = NoticeStanding{SellerStanding::OutOfScope, QStringLiteral("C-2026-0001#1"), {}};
    const auto id = h.opened();
    h.cases("legal").confirmScope(id, h.version(id), QStringLiteral("Toys were never granted"));
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList());
    // Another licence was signed meanwhile.
    h.standing->licence = QStringLiteral("C-2026-0002#1");
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList{QStringLiteral("seller_unconfirmed")});
    h.standing->licence = QStringLiteral("C-2026-0001#1");
    // The words may be changed, the listings not.
    ProtectionCase record = h.cases("writer").get(id);
    record.reasons += u'x';
    h.cases("writer").change(record);
    QVERIFY(!h.cases("writer").get(id).scopeReason.isEmpty());
    record = h.cases("writer").get(id);
    record.items.removeLast();
    h.cases("writer").change(record);
    record = h.cases("writer").get(id);
    QVERIFY(record.scopeReason.isEmpty() && record.scopeBy.isEmpty() && record.scopeLicence.isEmpty());
    QCOMPARE(gaps(h.cases("legal").check(id)), QStringList{QStringLiteral("seller_unconfirmed")});
}

void TestCases::stampsAreChecked()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    Connection &db = h.home().db();
    const auto waiting = stampOf(db, StampPurpose::Evidence, ProtectionService(*h).evidence(h.evidence).sha256);
    QVERIFY(waiting);
    TimestampFacts facts;
    facts.at = QDateTime(QDate(2026, 5, 21), QTime(0, 0), Qt::UTC);
    facts.authority = QStringLiteral("CN=Nobody");
    Transaction tx(db);
    storeStamp(tx, waiting->id, QByteArray("no token"), QStringLiteral("https://tsa.example"), facts,
               h.home()->clock.now());
    tx.commit();
    // The row says "stamped"; what stands in it proves nothing.
    CaseService service(h.as("Tester"));
    QCOMPARE(service.detail(id).facts.evidence.first().stamp, StampState::Stamped);
    QCOMPARE(gaps(service.check(id)), QStringList{QStringLiteral("evidence_stamp_broken")});
    VERIFY_ERROR(CaseService(h.as("one")).approve(id, h.version(id)), Error::Kind::Rejected);
}

void TestCases::closedCasesTakeNotes()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("a mistake"), {}, CaseOutcome::Dropped);
    (void)h.opened("Tester"); // its listings go on in another
    ProtectionCase record = h.cases("Tester").get(id);
    record.notes = QStringLiteral("See the next one");
    h.cases("Tester").change(record);
    QCOMPARE(h.cases("Tester").get(id).notes, record.notes);
}

void TestCases::whatWasSentStays()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    ProtectionCase record = h.cases("writer").get(id);
    record.reasons += u'x';
    VERIFY_ERROR(h.cases("writer").change(record), Error::Kind::Rejected);
    VERIFY_ERROR(h.cases("writer").addEvidence(id, record.version, {h.addEvidence(QStringLiteral("x.txt"), "late")}),
                 Error::Kind::Rejected);
    record = h.cases("writer").get(id);
    record.owner = QStringLiteral("writer");
    h.cases("writer").change(record);
    QCOMPARE(h.cases("writer").get(id).owner, QStringLiteral("writer"));
    // Nobody makes a case anything by writing it.
    record = h.cases("writer").get(id);
    record.state = CaseState::Closed;
    record.outcome = CaseOutcome::Won;
    h.cases("writer").change(record);
    QCOMPARE(h.state(id), CaseState::Sent);
}

void TestCases::theDatabaseRefuses()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    const auto run = [&](const char *sql) {
        Statement(h.home().db(), QString::fromLatin1(sql)).run();
    };
    VERIFY_ERROR(run("UPDATE case_approval SET decision = 'approved'"), Error::Kind::Rejected);
    VERIFY_ERROR(run("DELETE FROM case_event"), Error::Kind::Rejected);
    VERIFY_ERROR(run("DELETE FROM case_evidence"), Error::Kind::Rejected);
    VERIFY_ERROR(run("DELETE FROM case_registration"), Error::Kind::Rejected);
    VERIFY_ERROR(run("DELETE FROM case_item"), Error::Kind::Rejected);
    VERIFY_ERROR(run("UPDATE case_item SET url = 'https://other.example'"), Error::Kind::Rejected);
    Statement writers(h.home().db(),
                      QStringLiteral("INSERT INTO case_approval (case_id, decision, fingerprint, note, at, actor) "
                                     "VALUES (?, 'approved', ?, '', '2026-06-01T08:00:00.000Z', 'writer')"));
    writers.bind(id, QString(64, u'a'));
    VERIFY_ERROR(writers.run(), Error::Kind::Rejected);
}

void TestCases::lettersAreKept()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    QFile reply(QDir(h.home().folder()).filePath(QStringLiteral("reply.txt")));
    QVERIFY(reply.open(QIODevice::WriteOnly));
    reply.write("We have received your complaint");
    reply.close();
    CaseLetter letter;
    letter.isIncoming = true;
    letter.day = CaseHouse::today();
    letter.party = QStringLiteral("Taobao");
    letter.channel = QStringLiteral("platform form");
    letter.reference = QStringLiteral("TB-1");
    h.cases("writer").addLetter(id, letter, reply.fileName());
    letter.day = CaseHouse::today().addDays(-1);
    letter.isIncoming = false;
    letter.text = QStringLiteral("The notice");
    h.cases("writer").addLetter(id, letter);
    const auto letters = h.cases("writer").detail(id).letters;
    QCOMPARE(letters.size(), 2);
    QCOMPARE(letters[0].text, QStringLiteral("The notice"));
    QCOMPARE(letters[1].fileName, QStringLiteral("reply.txt"));
    QCOMPARE((*h).files.read(letters[1].fileSha256), QByteArray("We have received your complaint"));
    letter.text.clear();
    VERIFY_ERROR(h.cases("writer").addLetter(id, letter), Error::Kind::BadInput);
    letter.text = QStringLiteral("x");
    letter.party.clear();
    VERIFY_ERROR(h.cases("writer").addLetter(id, letter), Error::Kind::BadInput);
    letter.party = QStringLiteral("x");
    letter.day = CaseHouse::today().addDays(1);
    VERIFY_ERROR(h.cases("writer").addLetter(id, letter), Error::Kind::BadInput);
}

void TestCases::moneyIsCounted()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    CaseRecovery money;
    money.kind = RecoveryKind::Settlement;
    money.amount = *Money::parse("50000.00", Currency());
    money.day = CaseHouse::today();
    h.cases("writer").addRecovery(id, money);
    money.amount = {-20000'00, Currency()};
    h.cases("writer").addRecovery(id, money);
    VERIFY_ERROR(h.cases("writer").addRecovery(id,
                                               [&] {
                                                   CaseRecovery more = money;
                                                   more.amount.minor = -30000'01;
                                                   return more;
                                               }()),
                 Error::Kind::BadInput);
    money.kind = RecoveryKind::Costs;
    money.amount = *Money::parse("100.00", *Currency::find("USD"));
    h.cases("writer").addRecovery(id, money);
    const CaseFigures figures = h.cases("lead").figures();
    QCOMPARE(figures.recovered.size(), 2);
    QCOMPARE(figures.recoveredInAll,
             (QList{*Money::parse("30000.00", Currency()), *Money::parse("100.00", *Currency::find("USD"))}));
    money.amount.minor = 0;
    VERIFY_ERROR(h.cases("writer").addRecovery(id, money), Error::Kind::BadInput);
}

void TestCases::feesAreThoseOfContracts()
{
    CaseHouse h;
    Contract contract = h.house.contract(h.house.taihu);
    contract.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}],
        "fees": [{"due": "2026-07-01", "amount": "20000.00"}],
        "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["100000.00", "120000.50"]}]})");
    const auto id = ContractService(*h).add(contract);
    Contract other = h.house.contract(h.house.luolai);
    other.grants[0].assets = {"SZM/2"};
    const auto second = ContractService(*h).add(other);
    signOnPaper(*h, second, 1, CaseHouse::today());
    const auto record = h.opened("Tester");
    QVERIFY(
        h.cases("Tester").feeReferences(record).isEmpty()); // a draft says nothing, and the other is of another work
    signOnPaper(*h, id, 1, CaseHouse::today());
    QStringList said;
    for (const ReferenceFee &fee : h.cases("Tester").feeReferences(record))
        said.append(fee.what + u' ' + fee.amount.text());
    QCOMPARE(said, (QStringList{QStringLiteral("fee:2026-07-01 20000.00"), QStringLiteral("guarantee:G1:1 100000.00"),
                                QStringLiteral("guarantee:G1:2 120000.50")}));
}

void TestCases::damagesAreKept()
{
    CaseHouse h;
    Contract contract = h.house.contract(h.house.taihu);
    contract.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}],
        "fees": [{"due": "2026-07-01", "amount": "20000.00"}]})");
    signOnPaper(*h, ContractService(*h).add(contract), 1, CaseHouse::today());
    const auto id = h.opened("Tester");
    DamagesInput in;
    in.lossUnknown = in.profitUnknown = QStringLiteral("no books");
    in.fees = h.cases("Tester").feeReferences(id);
    QCOMPARE(in.fees.size(), 1);
    h.cases("Tester").saveDamages(id, in, 0);
    VERIFY_ERROR(h.cases("Tester").saveDamages(id, in, 0), Error::Kind::Conflict);
    in.costs = {{*Money::parse("1200.00", Currency()), QStringLiteral("notary")}};
    h.cases("Tester").saveDamages(id, in, 1);
    const auto known = h.cases("Tester").detail(id).damages;
    QVERIFY(known);
    QCOMPARE(known->version, qint64{2});
    QCOMPARE(known->input, in);
    QCOMPARE(damagesOf(known->input).total, *Money::parse("21200.00", Currency()));
    in.fees[0].amount.minor += 1;
    VERIFY_ERROR(h.cases("Tester").saveDamages(id, in, 2), Error::Kind::BadInput);
    in = DamagesInput();
    in.right = RegistrationKind::Trademark;
    VERIFY_ERROR(h.cases("Tester").saveDamages(id, in, 2), Error::Kind::BadInput);
}

void TestCases::figuresLeadToTheirRows()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.setNow(QDateTime(QDate(2026, 6, 8), QTime(8, 0), Qt::UTC));
    CaseStep remove;
    remove.move = CaseMove::Remove;
    remove.day = QDate(2026, 6, 4);
    remove.items = {h.cases("writer").get(id).items[0].id};
    h.cases("writer").record(id, h.version(id), remove);
    const CaseFigures figures = h.cases("lead").figures();
    QCOMPARE(figures.byState.size(), qsizetype(caseStates.size()));
    for (const CaseFigures::Count &count : figures.byState) {
        CaseFilter filter;
        filter.states = {*parseCaseState(count.key)};
        QCOMPARE(h.cases("lead").list(filter).size(), count.cases);
    }
    QCOMPARE(figures.removal.sent, 2);
    QCOMPARE(figures.removal.removed, 1);
    QCOMPARE(figures.removal.stillUp, 1);
    QCOMPARE(figures.removal.medianDays, 3);
    QCOMPARE(figures.removal.p90Days, 3);
    CaseFilter up;
    up.stillUpOnly = true;
    QCOMPARE(h.cases("lead").list(up).size(), 1);
    CaseFilter of;
    of.platform = figures.byPlatform.first().key;
    QCOMPARE(h.cases("lead").list(of).size(), figures.byPlatform.first().cases);
    of = {};
    of.seller = figures.bySeller.first().key.toLongLong();
    QCOMPARE(h.cases("lead").list(of).size(), figures.bySeller.first().cases);
    // Ranks of days: nobody waited what is printed unless somebody did.
    QList<RemovalRow> rows;
    for (int days = 1; days <= 10; ++days)
        rows.append({id, QStringLiteral("x"), QDate(2026, 1, 1), QDate(2026, 1, 1).addDays(days), {}});
    QCOMPARE(removalTimes(rows).medianDays, 5);
    QCOMPARE(removalTimes(rows).p90Days, 9);
    rows[0].restoredOn = QDate(2026, 2, 1);
    rows.append({id, QStringLiteral("x"), QDate(2026, 1, 1), {}, {}});
    QCOMPARE(removalTimes(rows).stillUp, 2);
    QCOMPARE(removalTimes(rows).restored, 1);
    QVERIFY(!removalTimes({}).medianDays);
}

void TestCases::listsNarrow()
{
    CaseHouse h;
    const auto first = h.cases("Tester").open(h.complete({h.listings[0]}));
    const auto second = h.cases("Tester").open(h.complete({h.listings[1]}));
    const auto count = [&](const CaseFilter &filter) {
        return h.cases("Tester").list(filter).size();
    };
    QCOMPARE(h.cases("Tester").list().first().id, second);
    QCOMPARE(count({.text = QStringLiteral("ITEM/70002")}), 1);
    QCOMPARE(count({.text = QStringLiteral("仿品")}), 2);
    QCOMPARE(count({.text = QStringLiteral("%")}), 0);
    QCOMPARE(count({.asset = h.house.assets[0]}), 2);
    QCOMPARE(count({.asset = h.house.assets[1]}), 0);
    QCOMPARE(count({.institution = h.house.institution, .openOnly = true}), 2);
    QCOMPARE(count({.platform = QStringLiteral("taobao' OR '1' = '1")}), 0);
    QCOMPARE(count({.owner = QStringLiteral("colleague")}), 2);
    QCOMPARE(count({.outcome = CaseOutcome::Dropped}), 0);
    QCOMPARE(count({.sentFrom = CaseHouse::today()}), 0);
    QVERIFY(first.isSet());
}

void TestCases::onlyOneOfTwoMoves()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    h.cases("one").approve(id, h.version(id));
    h.cases("other").approve(id, h.version(id));
    const qint64 version = h.version(id);
    Person one(h.home(), QStringLiteral("one"));
    Person other(h.home(), QStringLiteral("other"));
    const Deed send = [&](Workspace &w) {
        CaseStep step;
        step.move = CaseMove::Send;
        step.day = CaseHouse::today();
        CaseService(w, h.answers()).record(id, version, step);
    };
    const Both both = together(one, send, other, send);
    QCOMPARE(both.done(), 1);
    const auto &refusal = both.first ? both.first : both.second;
    QVERIFY2(refusal->kind() == Error::Kind::Conflict, qPrintable(both.text()));
    QCOMPARE(h.cases("one").detail(id).events.last().move, QStringLiteral("send"));
    // One writes while the other approves: what is approved is what is there.
    CaseHouse next;
    const auto second = next.opened("Tester");
    Person writer(next.home(), QStringLiteral("w"));
    Person approver(next.home(), QStringLiteral("a"));
    ProtectionCase record = next.cases("w").get(second);
    record.reasons += QStringLiteral(" more");
    const Both mixed = together(
        writer, [&](Workspace &w) { CaseService(w, next.answers()).change(record); }, approver,
        [&](Workspace &w) { CaseService(w, next.answers()).approve(second, record.version); });
    QVERIFY2(!mixed.first, qPrintable(mixed.text())); // an approval alone raises no version
    QVERIFY2(!mixed.second || mixed.second->kind() == Error::Kind::Conflict, qPrintable(mixed.text()));
    QVERIFY(next.cases("w").detail(second).approvers.isEmpty());
}

void TestCases::twoApproveAtOnce()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    Person one(h.home(), QStringLiteral("one"));
    Person other(h.home(), QStringLiteral("other"));
    const Deed approve = [&](Workspace &w) {
        CaseService(w, h.answers()).approve(id, 1);
    };
    const Both both = together(one, approve, other, approve);
    QVERIFY2(both.done() == 2, qPrintable(both.text()));
    QCOMPARE(h.state(id), CaseState::Approved);
    QCOMPARE(h.cases("one").detail(id).approvers.size(), 2);
}

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
