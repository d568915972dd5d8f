// Who is to be reminded of what, and that what was sent stays.
#include "core/royalties/reminders.h"
#include "tests/core/royalties/reported.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestReminders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatIsDue();
    void leavesOutWhatCameIn();
    void overdueInvoices();
    void countsWhatWasSent();
    void keepsWhatWasSent();

private:
    [[nodiscard]] QList<ReminderItem> due(QDate today, int soon = 14) const
    {
        return ReminderService(**m_workspace).due(today, soon);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    Id<Contract> m_contract;
};

void TestReminders::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_contract = makeReportingContract(**m_workspace); // quarters from 2026, reported within 30 days
}

void TestReminders::cleanup()
{
    m_workspace.reset();
}

void TestReminders::listsWhatIsDue()
{
    // Q1 ends on 31 March and is due on 30 April.
    QVERIFY(due(QDate(2026, 4, 15)).isEmpty());
    QCOMPARE(due(QDate(2026, 4, 16)).size(), 1);
    QCOMPARE(due(QDate(2026, 4, 16))[0].kind, ReminderKind::ReportSoon);
    QCOMPARE(due(QDate(2026, 4, 15), 15).size(), 1);
    QCOMPARE(due(QDate(2026, 4, 30))[0].kind, ReminderKind::ReportDue);
    const auto late = due(QDate(2026, 5, 1));
    QCOMPARE(late.size(), 1);
    QCOMPARE(late[0].kind, ReminderKind::ReportLate);
    QCOMPARE(late[0].due, QDate(2026, 4, 30));
    QCOMPARE(late[0].number, QStringLiteral("TM-2026-0007"));
    QCOMPARE(late[0].brandZh, QStringLiteral("太湖雪"));
    QVERIFY(!late[0].lastAt.isValid());
    QCOMPARE(late[0].level(), 1);
    const auto both = due(QDate(2026, 7, 20));
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0].period, QStringLiteral("2026Q1")); // the longest due first
}

void TestReminders::leavesOutWhatCameIn()
{
    report(**m_workspace, m_contract, QStringLiteral("2026Q1"), {});
    QVERIFY(due(QDate(2026, 6, 1)).isEmpty());
}

void TestReminders::overdueInvoices()
{
    const auto brand = Statement(m_workspace->db(), QStringLiteral("SELECT brand_id FROM contract")).one<qint64>();
    Transaction tx(m_workspace->db());
    insertRow(m_workspace->db(), "invoice",
              {{"number", "INV-2026-0003"},
               {"kind", "audit"},
               {"brand_id", *brand},
               {"contract_id", m_contract},
               {"statement_id", nullptr},
               {"period", "2026Q1"},
               {"currency", "CNY"},
               {"net_minor", 123'456'700},
               {"vat_minor", 0},
               {"withholding_minor", 0},
               {"cash_due_minor", 123'456'700},
               {"issued_on", "2026-03-01"},
               {"due_on", "2026-03-31"},
               {"refers_to_id", nullptr},
               {"interest_from", nullptr},
               {"interest_to", nullptr},
               {"prepared_by", "Test"},
               {"reason", "Audit"},
               {"posted_at", "2026-03-01T08:00:00.000Z"}});
    tx.commit();
    QVERIFY(due(QDate(2026, 3, 31)).isEmpty());
    const auto found = due(QDate(2026, 4, 1));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].kind, ReminderKind::InvoiceOverdue);
    QCOMPARE(found[0].open->minor, 123'456'700);
    const ReminderLetter letter = reminderLetter(found[0], LetterLanguage::English, QDate(2026, 4, 1));
    QVERIFY2(letter.body.contains(QStringLiteral("CNY 1,234,567.00")), qPrintable(letter.body));
    const ReminderLetter chinese = reminderLetter(found[0], LetterLanguage::Chinese, QDate(2026, 4, 1));
    QVERIFY2(chinese.body.contains(QStringLiteral("人民币1,234,567.00元")), qPrintable(chinese.body));
    // Reminding of the invoice is no reminding of the report.
    ReminderService(**m_workspace).record(found[0], QStringLiteral("email"), letter.body);
    const auto later = due(QDate(2026, 5, 1));
    QCOMPARE(later.size(), 2);
    QCOMPARE(later[0].reminded, 1);
    QCOMPARE(later[1].reminded, 0);
}

void TestReminders::countsWhatWasSent()
{
    ReminderService service(**m_workspace);
    service.record(due(QDate(2026, 4, 20))[0], QStringLiteral("email"), QStringLiteral("soon"));
    service.record(due(QDate(2026, 5, 2))[0], QStringLiteral("email"), QStringLiteral("late"));
    const auto found = due(QDate(2026, 5, 20));
    QCOMPARE(found[0].reminded, 2); // before and after the day: the same report
    QCOMPARE(found[0].level(), 3);
    QCOMPARE(found[0].lastAt.date(), QDate(2026, 6, 1)); // by the workspace's clock
    const auto sent = service.sent(m_contract);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0].level, 2);
    QCOMPARE(sent[0].kind, ReminderKind::ReportLate);
    QCOMPARE(sent[1].text, QStringLiteral("soon"));
    service.record(found[0], QStringLiteral("letter"), QStringLiteral("third"));
    service.record(found[0], QStringLiteral("letter"), QStringLiteral("fourth"));
    QCOMPARE(service.sent(m_contract)[0].level, 3); // there is none above
}

void TestReminders::keepsWhatWasSent()
{
    ReminderService service(**m_workspace);
    const ReminderItem item = due(QDate(2026, 5, 2))[0];
    VERIFY_ERROR(service.record(item, QStringLiteral(" "), QStringLiteral("text")), Error::Kind::BadInput);
    VERIFY_ERROR(service.record(item, QStringLiteral("email"), {}), Error::Kind::BadInput);
    service.record(item, QStringLiteral("email"), QStringLiteral("text"));
    VERIFY_ERROR(m_workspace->db().execute(QStringLiteral("UPDATE report_reminder SET level = 1")),
                 Error::Kind::Rejected);
    VERIFY_ERROR(m_workspace->db().execute(QStringLiteral("DELETE FROM report_reminder")), Error::Kind::Rejected);
    QCOMPARE(historyOf(m_workspace->db(), "contract", m_contract.value).first().action, QStringLiteral("reminded"));
    ReminderItem unknown = item;
    unknown.contract = {999};
    VERIFY_ERROR(service.record(unknown, QStringLiteral("email"), QStringLiteral("text")), Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
