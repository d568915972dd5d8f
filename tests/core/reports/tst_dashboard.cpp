#include "core/reports/dashboardjson.h"
#include "core/reports/dashboardrows.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

const QDate today(2026, 6, 1);

Money yuan(qint64 minor)
{
    return {minor, Currency()};
}

ProposalFigure proposal(qint64 id, const char *stage, qint64 minor, QDate received, QDate since,
                        std::optional<QDate> ended = std::nullopt)
{
    return {id, QString::fromLatin1(stage), yuan(minor), received, since, ended, false};
}

ContractFigure contract(qint64 id, DaySpan term, int sellOff = 0)
{
    ContractFigure c;
    c.id = id;
    c.number = QStringLiteral("C%1").arg(id);
    c.state = QStringLiteral("signed");
    c.brandCode = QStringLiteral("B");
    c.terms = {term, std::nullopt, sellOff, Frequency::Quarterly, 30};
    c.signedOn = term.start;
    return c;
}

QList<qint64> minors(const Amounts &amounts)
{
    QList<qint64> out;
    for (const Money &amount : amounts)
        out.append(amount.minor);
    return out;
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsFollowTheCalendar();
    void pipelineByStage();
    void pipelineOverTime();
    void signedContracts();
    void royaltiesByMonthAndBrand();
    void whatExpires();
    void whatIsDue();
    void whatWaits();
    void readFromTheDatabase();
};

void TestDashboard::reportsFollowTheCalendar()
{
    ReportingTerms terms{{QDate(2025, 5, 15), QDate(2026, 2, 10)}, std::nullopt, 0, Frequency::Quarterly, 30};
    const auto names = [&terms](QDate until) {
        QStringList out;
        for (const ReportSlot &report : reportsDueUntil(terms, until))
            out.append(report.period.name());
        return out.join(u' ');
    };
    QCOMPARE(reportsDueUntil(terms, QDate(2025, 7, 30)),
             (QList<ReportSlot>{{*Period::parse("2025Q2"), QDate(2025, 7, 30)}}));
    QCOMPARE(names(QDate(2025, 7, 29)), QString());
    QCOMPARE(names(QDate(2030, 1, 1)), QStringLiteral("2025Q2 2025Q3 2025Q4 2026Q1"));
    terms.sellOffDays = 90;
    QCOMPARE(names(QDate(2030, 1, 1)), QStringLiteral("2025Q2 2025Q3 2025Q4 2026Q1 2026Q2"));
    terms.terminatedOn = QDate(2025, 6, 30);
    QCOMPARE(names(QDate(2030, 1, 1)), QStringLiteral("2025Q2 2025Q3"));
    terms.terminatedOn = QDate(2025, 1, 1);
    terms.sellOffDays = 0;
    QCOMPARE(names(QDate(2030, 1, 1)), QString());
}

void TestDashboard::pipelineByStage()
{
    DashboardRows rows;
    rows.proposals = {proposal(1, "inquiry", 100, QDate(2026, 5, 1), QDate(2026, 5, 1)),
                      proposal(2, "accepted", 300, QDate(2026, 4, 1), QDate(2026, 5, 20)),
                      proposal(3, "inquiry", 50, QDate(2026, 5, 2), QDate(2026, 5, 2)),
                      proposal(4, "declined", 900, QDate(2026, 5, 2), QDate(2026, 5, 3), QDate(2026, 5, 3))};
    rows.proposals[2].value.currency = *Currency::find("USD");
    const Dashboard d = dashboard(rows, today, {});
    QCOMPARE(d.pipeline.size(), 7);
    QCOMPARE(d.pipeline[0].stage, QStringLiteral("inquiry"));
    QCOMPARE(d.pipeline[0].proposals, (QList<qint64>{1, 3}));
    QCOMPARE(minors(d.pipeline[0].value), (QList<qint64>{100, 50}));
    QCOMPARE(minors(d.pipeline[1].value), QList<qint64>());
    QCOMPARE(minors(d.pipelineValue.value), (QList<qint64>{400, 50}));
    QCOMPARE(d.pipelineValue.records, (QList<qint64>{1, 2, 3}));
}

void TestDashboard::pipelineOverTime()
{
    DashboardRows rows;
    rows.proposals = {proposal(1, "inquiry", 100, QDate(2026, 3, 31), QDate(2026, 3, 31)),
                      proposal(2, "contracted", 10, QDate(2026, 1, 1), QDate(2026, 4, 30), QDate(2026, 4, 30)),
                      proposal(3, "inquiry", 1, QDate(2026, 6, 2), QDate(2026, 6, 2))};
    DashboardQuestion question;
    question.months = 5;
    const Dashboard d = dashboard(rows, today, question);
    QCOMPARE(d.pipelineValue.series.size(), 1);
    QCOMPARE(d.pipelineValue.series[0].minor, (QList<qint64>{10, 110, 100, 100, 100}));
}

void TestDashboard::signedContracts()
{
    DashboardRows rows;
    rows.contracts = {contract(1, {QDate(2026, 1, 1), QDate(2027, 12, 31)}),
                      contract(2, {QDate(2025, 12, 31), QDate(2027, 12, 31)}),
                      contract(3, {QDate(2026, 6, 1), QDate(2027, 12, 31)})};
    rows.contracts[0].value = yuan(100);
    rows.contracts[1].value = yuan(1000);
    const Dashboard d = dashboard(rows, today, {});
    QCOMPARE(d.signedThisYear.records, (QList<qint64>{1, 3}));
    QCOMPARE(minors(d.signedThisYear.value), QList<qint64>{100});
    QCOMPARE(d.signedThisYear.series[0].minor, (QList<qint64>{0, 0, 0, 0, 0, 1000, 100, 0, 0, 0, 0, 0}));
}

void TestDashboard::royaltiesByMonthAndBrand()
{
    const auto royalty = [](qint64 id, const char *period, QDate month, const char *brand, qint64 payable,
                            bool closed) {
        RoyaltyFigure r;
        r.cell.month = month;
        r.cell.period = QString::fromLatin1(period);
        r.cell.brandCode = QString::fromLatin1(brand);
        r.cell.earned = yuan(payable + 1);
        r.cell.payable = yuan(payable);
        r.cell.statements = {id};
        r.closed = closed;
        return r;
    };
    DashboardRows rows;
    rows.royalties = {
        royalty(1, "2026Q1", QDate(2026, 3, 1), "B", 10, true), royalty(2, "2026Q1", QDate(2026, 3, 1), "A", 5, false),
        royalty(3, "2026Q1", QDate(2026, 3, 1), "B", 7, false), royalty(4, "2024Q1", QDate(2024, 3, 1), "B", 99, true)};
    const Dashboard d = dashboard(rows, today, {});
    QCOMPARE(d.royalties.size(), 2);
    QCOMPARE(d.royalties[0].brandCode, QStringLiteral("A"));
    QCOMPARE(d.royalties[1].payable.minor, 17);
    QCOMPARE(d.royalties[1].earned.minor, 19);
    QCOMPARE(d.royalties[1].statements, (QList<qint64>{1, 3}));
    QCOMPARE(minors(d.royaltiesDue.value), QList<qint64>{12});
    QCOMPARE(d.royaltiesDue.records, (QList<qint64>{2, 3}));
    QCOMPARE(d.royaltiesDue.series[0].minor[7], 0);
    QCOMPARE(d.royaltiesDue.series[0].minor[8], 22); // March of the months July to June
}

void TestDashboard::whatExpires()
{
    DashboardRows rows;
    rows.contracts = {contract(1, {QDate(2025, 1, 1), QDate(2026, 8, 30)}),     // the last day of the horizon
                      contract(2, {QDate(2025, 1, 1), QDate(2026, 8, 31)}),     // one later
                      contract(3, {QDate(2025, 1, 1), QDate(2026, 5, 31)}, 30), // in its sell-off days
                      contract(4, {QDate(2025, 1, 1), QDate(2026, 6, 1)})};
    rows.contracts[3].state = QStringLiteral("draft");
    rows.registrations = {{9, true, QStringLiteral("17"), QStringLiteral("Deer"), QStringLiteral("DHA"), today}};
    const Dashboard d = dashboard(rows, today, {});
    QCOMPARE(d.expiring.size(), 3);
    QCOMPARE(d.expiring[0].kind, ExpiryKind::Registration);
    QCOMPARE(d.expiring[0].daysLeft, 0);
    QCOMPARE(d.expiring[1].kind, ExpiryKind::SellOff);
    QCOMPARE(d.expiring[1].on, QDate(2026, 6, 30));
    QCOMPARE(d.expiring[2].record, 1);
    QCOMPARE(d.expiring[2].daysLeft, 90);
    QCOMPARE(d.lapsingSoon, 3);
}

void TestDashboard::whatIsDue()
{
    DashboardRows rows;
    rows.contracts = {contract(1, {QDate(2025, 7, 1), QDate(2027, 6, 30)})};
    rows.statements = {{11, 1, QStringLiteral("2025Q3"), QStringLiteral("closed"), QDate(2025, 10, 20)},
                       {12, 1, QStringLiteral("2025Q4"), QStringLiteral("calculated"), QDate(2026, 1, 20)}};
    const Dashboard d = dashboard(rows, today, {});
    QCOMPARE(d.due.size(), 3);
    QCOMPARE(d.due[0].kind, DueKind::Approve);
    QCOMPARE(d.due[0].statement, 12);
    QCOMPARE(d.due[1].kind, DueKind::ReportLate);
    QCOMPARE(d.due[1].period, QStringLiteral("2026Q1"));
    QCOMPARE(d.due[1].on, QDate(2026, 4, 30));
    QCOMPARE(d.due[1].daysLeft, -32);
    QCOMPARE(d.due[2].kind, DueKind::ReportDue);
    QCOMPARE(d.due[2].on, QDate(2026, 7, 30));
}

void TestDashboard::whatWaits()
{
    DashboardRows rows;
    rows.proposals = {proposal(1, "inquiry", 1, QDate(2026, 5, 20), QDate(2026, 5, 20)),
                      proposal(2, "negotiating", 1, QDate(2026, 1, 1), QDate(2026, 5, 1)),
                      proposal(3, "negotiating", 1, QDate(2026, 1, 1), QDate(2026, 5, 2)),
                      proposal(4, "accepted", 1, QDate(2026, 1, 1), QDate(2026, 5, 20)),
                      proposal(5, "accepted", 1, QDate(2026, 1, 1), QDate(2026, 5, 20))};
    rows.proposals[4].hasContract = true;
    rows.contracts = {contract(7, {QDate(2026, 7, 1), QDate(2027, 6, 30)}),
                      contract(8, {QDate(2025, 10, 1), QDate(2027, 6, 30)})};
    rows.contracts[0].state = QStringLiteral("draft");
    rows.contracts[0].signedOn.reset();
    rows.registrations = {{20, true, QString(), QString(), QString(), QDate(2025, 12, 1)},
                          {21, true, QString(), QString(), QString(), QDate(2025, 11, 30)},
                          {22, true, QString(), QString(), QString(), QDate(2027, 6, 1)},
                          {23, true, QString(), QString(), QString(), QDate(2027, 6, 2)},
                          {24, false, QString(), QString(), QString(), QDate(2026, 12, 1)}};
    const Dashboard d = dashboard(rows, today, {});
    QList<std::pair<TaskKind, QList<qint64>>> found;
    for (const Task &task : d.waiting)
        found.append({task.kind, task.records});
    QCOMPARE(found, (QList<std::pair<TaskKind, QList<qint64>>>{{TaskKind::AnswerInquiry, {1}},
                                                               {TaskKind::MoveStuck, {2}},
                                                               {TaskKind::DraftContract, {4}},
                                                               {TaskKind::SignContract, {7}},
                                                               {TaskKind::ChaseReport, {8}},
                                                               {TaskKind::RenewMark, {20, 22}}}));
}

void TestDashboard::readFromTheDatabase()
{
    const TestWorkspace w;
    const auto sql = [&w](const char *text) {
        w.db().execute(QString::fromUtf8(text));
    };
    sql("INSERT INTO institution (code, name_en, name_zh, kind, country, city_en, city_zh, website, credit_line, notes) "
        "VALUES ('DHA', 'Academy', '', 'academy', 'CN', '', '', '', '', ''), ('PM', 'Museum', '', 'museum', 'CN', '', "
        "'', '', '', '')");
    sql("INSERT INTO brand (code, name_en, name_zh, company, credit_code, country, categories, website, notes) VALUES "
        "('SNOW', 'Snow', '雪', '', '', 'CN', '', '', '')");
    sql("INSERT INTO proposal (number, institution_id, brand_id, title, idea, stage, owner, rights, categories, "
        "territories, channels, exclusivity, start_on, end_on, offered_percent, offered_guarantee_minor, value_minor, "
        "currency, received_on, stage_since, next_step, reason) VALUES "
        "('P1', 1, 1, 'Silk', '', 'contracted', '', '', '', '', '', 'exclusive', '2026-01-01', '2027-12-31', '8', 0, "
        "9007199254740993, 'CNY', '2025-10-01', '2026-01-05', '', ''), "
        "('P2', 2, 1, 'Cup', '', 'inquiry', '', '', '', '', '', 'sole', '2026-01-01', '2027-12-31', '8', 0, 500, 'JPY', "
        "'2026-05-01', '2026-05-01', '', '')");
    sql("INSERT INTO proposal_move (proposal_id, from_stage, to_stage, reason, at, actor) VALUES "
        "(1, 'accepted', 'contracted', '', '2026-01-05T08:00:00.000Z', 'x')");
    sql("INSERT INTO contract (number, institution_id, brand_id, proposal_id, title, state, currency, start_on, end_on, "
        "sell_off_days, frequency, report_within_days, terms, signed_on) VALUES "
        "('C1', 1, 1, 1, 'Silk', 'signed', 'CNY', '2026-01-01', '2026-08-15', 0, 'quarterly', 30, '{}', '2026-01-05')");
    for (const char *row : {"'2026Q1', 1, '', 'closed', 1", "'2026Q1', 2, 'Returns', 'calculated', NULL",
                            "'2026Q2', 1, '', 'calculated', NULL"}) {
        w.db().execute(
            QStringLiteral("INSERT INTO statement (contract_id, period, edition, reason, state, closing, file_name, "
                           "received_on, line_count, units, prepared_by, approved_by) "
                           "VALUES (1, %1, 's.csv', '2026-04-10', 1, 1, 'Tester', 'Second')")
                .arg(QLatin1StringView(row)));
    }
    for (const char *row : {"1, '2026Q1', 100", "2, '2026Q1', 120", "3, '2026Q2', 30"}) {
        w.db().execute(QStringLiteral("INSERT INTO royalty_period (statement_id, period, earned_minor, contract_id, "
                                      "currency, contract_year, units, gross_minor, deductions_minor, base_minor, "
                                      "payable_minor, cash_due_minor, unrecouped_minor, figures, terms, "
                                      "calculated_at) VALUES (%1, 1, 'CNY', 1, 1, 0, 0, 0, 70, 70, 0, '', '', '')")
                           .arg(QLatin1StringView(row)));
    }
    sql("INSERT INTO registration (institution_id, kind, number, authority, title, holder, classes, territory, "
        "expires_on, notes) VALUES (1, 'trademark', '17', '', 'Deer', 'DHA', '24', 'CN', '2026-07-01', '')");

    const Dashboard d = DashboardService(*w).read();
    QCOMPARE(d.asOf, today);
    QCOMPARE(d.signedThisYear.value, Amounts{yuan(9007199254740993)});
    QCOMPARE(d.pipelineValue.value.size(), 1);
    QCOMPARE(d.pipelineValue.value[0].toString(), std::string("500"));
    // As booked: the second edition of the first quarter settles in a later period.
    QCOMPARE(d.royalties.size(), 2);
    QCOMPARE(d.royalties[0].earned.minor, 100);
    QCOMPARE(d.royalties[1].earned.minor, 30);
    QCOMPARE(d.royalties[0].month, QDate(2026, 3, 1));
    QCOMPARE(d.royalties[0].brandNameZh, QStringLiteral("雪"));
    QCOMPARE(d.royaltiesDue.value, Amounts{yuan(70)});
    QCOMPARE(d.royaltiesDue.records, QList<qint64>{3});
    QCOMPARE(d.expiring.size(), 2);
    QCOMPARE(d.expiring[0].kind, ExpiryKind::Registration);
    // The restatement waits beside the second quarter.
    QCOMPARE(d.due.size(), 2);
    QCOMPARE(d.due[0].period, QStringLiteral("2026Q1"));
    QCOMPARE(d.due[0].statement, 2);
    QCOMPARE(d.due[1].period, QStringLiteral("2026Q2"));

    DashboardQuestion palace;
    palace.institution = {2};
    const Dashboard p = DashboardService(*w).read(palace);
    QVERIFY(p.expiring.isEmpty() && p.due.isEmpty() && p.royalties.isEmpty());
    QCOMPARE(p.pipelineValue.records, QList<qint64>{2});

    const OrderedJson json = dashboardJson(d);
    QCOMPARE(json.at("key_figures").at("signed_this_year").at("value").dump(),
             std::string(R"({"CNY":"90071992547409.93"})"));
    QCOMPARE(json.at("pipeline").at(0).at("value").dump(), std::string(R"({"JPY":"500"})"));
}

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
