#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "core/diary/diarycalendar.h"
#include "core/diary/diaryservice.h"
#include "core/rights/rightsservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

Id<Contract> signedContract(Workspace &w, const Licensing &house)
{
    Contract contract;
    contract.institution = house.institution;
    contract.brand = house.luolai;
    contract.title = QStringLiteral("Bedding");
    contract.term = {QDate(2026, 7, 1), QDate(2027, 6, 30)};
    contract.sellOffDays = 90;
    contract.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
    GrantTerms grant;
    grant.assets = {"SZM/1"};
    grant.rights = {Right::Reproduction}; // no mark, so that the signature asks for no recordal
    grant.categories = {"nice/24"};
    grant.territories = {"CN"};
    grant.channels = {"*"};
    grant.days = contract.term;
    contract.grants = {grant};
    ContractService service(w);
    const auto id = service.add(contract);
    signOnPaper(w, id, 1, QDate(2026, 6, 1));
    return id;
}

QStringList shown(const QList<DiaryEntry> &entries)
{
    QStringList out;
    for (const DiaryEntry &entry : entries)
        out.append(dayText(entry.day) + u' ' + QString::fromLatin1(diaryKindCode(entry.kind)) + u' '
                   + QString::fromLatin1(dutyStateCode(entry.state)));
    return out;
}

} // namespace

class TestDiaryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obligationsAreKeptAndMarked();
    void optionsAreDecidedOnce();
    void noticesStand();
    void everyDayThatMatters();
    void asACalendar();
};

void TestDiaryService::obligationsAreKeptAndMarked()
{
    const TestWorkspace w;
    const Licensing house(*w);
    DiaryService service(*w);
    Obligation task;
    task.contract = signedContract(*w, house);
    task.kind = ObligationKind::Insurance;
    task.title = QStringLiteral("Product liability insurance");
    task.clause = QStringLiteral("8.3");
    task.owner = QStringLiteral("Licensing desk");
    task.dueOn = QDate(2026, 7, 15);
    task.every = Frequency::Annual;
    task.lastOn = QDate(2027, 7, 15);
    task.notes = QStringLiteral("Certificate");
    task.id = service.add(task);
    QCOMPARE(service.get(task.id), task);
    task.owner = QStringLiteral("Legal");
    service.change(task);
    task.version = 2;
    QCOMPARE(service.get(task.id), task);
    Obligation stale = task;
    stale.version = 1;
    stale.title = QStringLiteral("Other");
    VERIFY_ERROR(service.change(stale), Error::Kind::Conflict);

    service.mark(task.id, QDate(2026, 7, 15), MarkAct::Done, QDate(2026, 7, 10), {});
    auto items = service.obligations(task.contract);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().duties.size(), 2);
    QCOMPARE(items.first().duties[0].state, DutyState::Done);
    QCOMPARE(items.first().duties[0].mark->onDay, QDate(2026, 7, 10));
    QCOMPARE(items.first().duties[1].state, DutyState::Upcoming);
    VERIFY_ERROR(service.mark(task.id, QDate(2026, 7, 16), MarkAct::Done, QDate(2026, 7, 10), {}),
                 Error::Kind::BadInput);
    VERIFY_ERROR(service.mark(task.id, QDate(2027, 7, 15), MarkAct::Excused, QDate(2026, 7, 10), {}),
                 Error::Kind::BadInput);
    service.mark(task.id, QDate(2026, 7, 15), MarkAct::Reopened, QDate(2026, 7, 11), QStringLiteral("Wrong sum"));
    QCOMPARE(service.obligations(task.contract).first().duties[0].state, DutyState::Upcoming);
    VERIFY_ERROR(Statement(w.db(), QStringLiteral("DELETE FROM obligation_mark")).run(), Error::Kind::Rejected);

    service.setArchived(task.id, true);
    QVERIFY(service.obligations(task.contract).isEmpty());
    QCOMPARE(service.obligations(task.contract, true).size(), 1);
    VERIFY_ERROR(service.add(Obligation()), Error::Kind::BadInput);
    VERIFY_ERROR(static_cast<void>(service.get(Id<Obligation>{99})), Error::Kind::NotFound);
}

void TestDiaryService::optionsAreDecidedOnce()
{
    const TestWorkspace w;
    const Licensing house(*w);
    DiaryService service(*w);
    ContractOption option;
    option.contract = signedContract(*w, house);
    option.title = QStringLiteral("Second term");
    option.from = QDate(2027, 1, 1);
    option.by = QDate(2027, 3, 31);
    option.newEnd = QDate(2029, 6, 30);
    option.condition = QStringLiteral("Net sales of CNY 2,000,000");
    option.id = service.add(option);
    QCOMPARE(service.get(option.id), option);
    VERIFY_ERROR(service.decide(option.id, 1, OptionState::Exercised, QDate(2026, 12, 31), {}), Error::Kind::Rejected);
    service.decide(option.id, 1, OptionState::Exercised, QDate(2027, 2, 1), QStringLiteral("Letter of 1 February"));
    QCOMPARE(service.get(option.id).state, OptionState::Exercised);
    VERIFY_ERROR(service.decide(option.id, 2, OptionState::Declined, QDate(2027, 2, 2), {}), Error::Kind::Rejected);
    VERIFY_ERROR(service.change(service.get(option.id)), Error::Kind::Rejected);
}

void TestDiaryService::noticesStand()
{
    const TestWorkspace w;
    const Licensing house(*w);
    DiaryService service(*w);
    ContractNotice notice;
    notice.contract = signedContract(*w, house);
    notice.kind = NoticeKind::Breach;
    notice.sender = Party::Institution;
    notice.onDay = QDate(2026, 8, 3);
    notice.answerBy = QDate(2026, 8, 13);
    notice.channel = QStringLiteral("Letter");
    notice.text = QStringLiteral("The report for July is missing.");
    service.add(notice);
    const auto kept = service.notices(notice.contract);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().text, notice.text);
    QCOMPARE(kept.first().answerBy, notice.answerBy);
    QVERIFY(kept.first().at.isValid());
    VERIFY_ERROR(Statement(w.db(), QStringLiteral("UPDATE contract_notice SET text = 'x'")).run(),
                 Error::Kind::Rejected);
}

void TestDiaryService::everyDayThatMatters()
{
    const TestWorkspace w;
    const Licensing house(*w);
    DiaryService service(*w);
    const auto contract = signedContract(*w, house);
    Obligation task;
    task.contract = contract;
    task.title = QStringLiteral("Samples");
    task.dueOn = QDate(2026, 6, 20);
    task.every = Frequency::Monthly;
    task.lastOn = QDate(2026, 8, 20);
    task.id = service.add(task);
    service.mark(task.id, QDate(2026, 6, 20), MarkAct::Done, QDate(2026, 6, 1), {});
    ContractOption option;
    option.contract = contract;
    option.title = QStringLiteral("Second term");
    option.by = QDate(2027, 3, 31);
    option.newEnd = QDate(2029, 6, 30);
    service.add(option);
    RightsService rights(*w);
    Reservation hold;
    hold.institution = house.institution;
    hold.brand = house.taihu;
    hold.title = QStringLiteral("Silk");
    hold.terms.assets = {"SZM/3"};
    hold.terms.rights = {Right::All};
    hold.terms.categories = hold.terms.channels = {"*"};
    hold.terms.territories = {"CN"};
    hold.terms.days = {QDate(2026, 9, 1), QDate(2027, 8, 31)};
    hold.holdUntil = QDate(2026, 8, 1);
    rights.add(hold);
    RightsInRecord loan;
    loan.scope = {house.institution, house.assets[3], {}};
    loan.basis = RightsBasis::Lender;
    loan.holder = QStringLiteral("Lender");
    loan.held.rights = {Right::Reproduction};
    loan.held.categories = loan.held.channels = {"*"};
    loan.held.territories = {"CN"};
    loan.held.end = QDate(2026, 12, 31);
    rights.add(loan);

    DiaryFilter filter{{QDate(2026, 6, 1), QDate(2027, 12, 31)}};
    QCOMPARE(
        shown(service.entries(filter)),
        (QStringList{
            QStringLiteral("2026-06-20 obligation_due done"), QStringLiteral("2026-07-01 term_starts due"),
            QStringLiteral("2026-07-20 obligation_due upcoming"), QStringLiteral("2026-08-01 hold_lapses upcoming"),
            QStringLiteral("2026-08-20 obligation_due upcoming"), QStringLiteral("2026-12-31 rights_in_end upcoming"),
            QStringLiteral("2027-03-31 option_by upcoming"), QStringLiteral("2027-06-30 term_ends upcoming"),
            QStringLiteral("2027-09-28 sell_off_ends upcoming")}));
    filter.openOnly = true;
    QCOMPARE(service.entries(filter).size(), 8);
    filter.brand = house.taihu;
    QCOMPARE(shown(service.entries(filter)), QStringList{QStringLiteral("2026-08-01 hold_lapses upcoming")});
    filter.brand = {};
    filter.contract = contract;
    filter.kinds = {DiaryKind::ObligationDue, DiaryKind::OptionBy};
    QCOMPARE(service.entries(filter).size(), 3);
    // A termination moves the end and the sell-off.
    ContractService(*w).terminate(contract, 2, QDate(2026, 12, 31), QStringLiteral("Breach"));
    filter.kinds = {DiaryKind::TermEnds, DiaryKind::SellOffEnds};
    QCOMPARE(shown(service.entries(filter)), (QStringList{QStringLiteral("2026-12-31 term_ends upcoming"),
                                                          QStringLiteral("2027-03-31 sell_off_ends upcoming")}));
}

void TestDiaryService::asACalendar()
{
    const TestWorkspace w;
    const Licensing house(*w);
    signedContract(*w, house);
    const auto entries = DiaryService(*w).entries({{QDate(2026, 6, 1), QDate(2027, 12, 31)}});
    const Calendar chinese = diaryCalendar(entries, QStringLiteral("w"), Words(DocumentLanguage::Chinese));
    QCOMPARE(chinese.events.size(), size_t(3));
    QVERIFY(chinese.events[1].summary.startsWith(QStringLiteral("许可到期")));
    const Calendar english = diaryCalendar(entries, QStringLiteral("w"), Words(DocumentLanguage::English));
    QCOMPARE(english.events[1].uid, chinese.events[1].uid);
    QVERIFY(english.events[1].description.contains(QStringLiteral("Luolai")));
    QVERIFY(diaryCalendar(entries, QStringLiteral("other"), Words(DocumentLanguage::English)).events[1].uid
            != english.events[1].uid);
    QVERIFY(icalendar(english, w->clock.now()).contains("DTSTART;VALUE=DATE:20270630"));
}

QTEST_GUILESS_MAIN(TestDiaryService)
#include "tst_diaryservice.moc"
