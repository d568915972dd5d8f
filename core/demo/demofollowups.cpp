// What follows on reports: corrections of closed periods, reminders, the agents' part, and the rates of the day.
#include "core/demo/demosteps.h"
#include "core/royalties/payees.h"
#include "core/royalties/reminders.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/salesstatement.h"

#include <algorithm>

namespace lianming {

namespace {

/// The period that is restated for good.
constexpr auto jackets = "NMC-2024-009";
constexpr auto jacketsPeriod = "2025Q2";

/// Reminds of what stands in the list for a contract and a period: the report, or else its invoice.
void remind(DemoSteps &steps, const QString &number, const QString &period, LetterLanguage language)
{
    ReminderService service(*steps.w);
    const QDate today = steps.w->clock.today();
    const QList<ReminderItem> due = service.due(today);
    const auto item = std::ranges::find_if(
        due, [&](const ReminderItem &one) { return one.number == number && one.period == period; });
    if (item == due.end())
        throw Error(Error::Kind::Internal, "%1", {DemoSteps::reportName(number, period)});
    const ReminderLetter letter = reminderLetter(*item, language, today);
    service.record(*item, QStringLiteral("email"), letter.subject + QStringLiteral("\n\n") + letter.body);
}

Rate rateOf(const char *text)
{
    return Rate::parse(text).value_or(Rate());
}

} // namespace

void DemoSteps::planRestatements()
{
    const auto begin = [this](QDate on, const char *contract, const char *name, const char *why) {
        const QString number = QString::fromLatin1(contract);
        const QString period = QString::fromLatin1(name);
        later(on, 3, accountant, [this, number, period, why] {
            RoyaltyService(*w).restate(contracts.value(number), period, inWords(why));
        });
        later(on.addDays(1), 3, desk, [this, number, period] {
            sample::Sales sales = reports.value(reportName(number, period));
            sales.corrected = true;
            importReport(sales);
        });
        later(on.addDays(2), 3, accountant, [this, number] {
            Progress lines;
            RoyaltyService(*w).calculate(contracts.value(number), lines);
        });
    };
    // One took effect: its difference is with the first open quarter.
    begin(in2026(5, 11), jackets, jacketsPeriod,
          "被授权方补报2025年6月博物馆商店销售 The licensee adds museum shop sales of June 2025");
    const auto edition = [this] {
        return statementOf(QString::fromLatin1(jackets), QString::fromLatin1(jacketsPeriod));
    };
    later(in2026(5, 15), 6, finance, [this, edition] {
        const SalesStatement s = edition();
        RoyaltyService(*w).approve(s.id, s.version);
    });
    later(in2026(5, 15), 7, finance, [this, edition] {
        const SalesStatement s = edition();
        Progress lines;
        RoyaltyService(*w).close(s.id, s.version, lines);
    });
    // One waits for its approval.
    begin(in2026(6, 18), "HNM-2025-002", "2025Q4",
          "被授权方更正2025年12月专柜销售 The licensee corrects counter sales of December 2025");
}

void DemoSteps::planFollowUps()
{
    struct Letter {
        int month;
        int day;
        const char *contract;
        const char *period;
        LetterLanguage language = LetterLanguage::Chinese;
    };
    constexpr Letter letters[] = {
        {5, 7, "SXD-2024-001", "2026Q1"},  {5, 26, "SXD-2024-001", "2026Q1"},
        {6, 16, "SXD-2024-001", "2026Q1"}, {5, 26, "SZM-2025-003", "2026Q1", LetterLanguage::English},
        {5, 20, "PM-2024-007", "2026-02"}, {6, 10, "PM-2024-007", "2026-02"},
        {6, 12, "PM-2024-007", "2026-03"}};
    for (const Letter &letter : letters) {
        later(in2026(letter.month, letter.day), 8, desk, [this, letter] {
            remind(*this, QString::fromLatin1(letter.contract), QString::fromLatin1(letter.period), letter.language);
        });
    }

    // Agents: one for a museum's contracts, by what comes in; one for a contract abroad; one whose time is over.
    const QString cloudbridge = inWords("云桥授权代理（示例） Cloudbridge Licensing (sample)");
    const auto mandate = [this](QDate on, const AgentMandate &terms, const char *institution, const char *contract) {
        later(on, 8, licensing, [this, terms, institution, contract] {
            AgentMandate record = terms;
            record.institution = institutions.value(QString::fromLatin1(institution));
            record.contract = contracts.value(QString::fromLatin1(contract));
            PayeeService(*w).add(record);
        });
    };
    AgentMandate terms;
    terms.party = cloudbridge;
    terms.percent = rateOf("10");
    terms.basis = CommissionBasis::Received;
    terms.from = QDate(2025, 1, 1);
    mandate(QDate(2024, 12, 27), terms, "SZM", "");
    terms.percent = rateOf("8");
    terms.basis = CommissionBasis::Payable;
    terms.from = QDate(2024, 7, 1);
    terms.to = QDate(2025, 6, 30);
    mandate(QDate(2024, 6, 27), terms, "GSPM", "");
    terms.party = inWords("海港代理（示例） Harborside Agency (sample)");
    terms.percent = rateOf("15");
    terms.from = QDate(2025, 1, 1);
    terms.to = {};
    terms.days = 45;
    mandate(QDate(2024, 12, 27), terms, "", "DHA-2024-006");

    later(in2026(6, 29), 8, accountant, [this] {
        std::vector<NewRate> rates;
        struct Day {
            int month;
            int day;
            const char *euro;
            const char *yen;
            const char *dollar;
        };
        for (const Day &day : {Day{3, 31, "8.2165", "0.04612", "7.0821"}, Day{4, 30, "8.1947", "0.04588", "7.0745"},
                               Day{5, 29, "8.2310", "0.04570", "7.0690"}, Day{6, 29, "8.2452", "0.04601", "7.0618"}}) {
            for (const auto &[code, rate] : {std::pair("EUR", day.euro), {"JPY", day.yen}, {"USD", day.dollar}})
                rates.push_back({Currency::find(QString::fromLatin1(code)).value_or(Currency()),
                                 in2026(day.month, day.day), rateOf(rate)});
        }
        RoyaltyService(*w).setRates(Currency(), rates, inWords("示例汇率 Sample rates"));
    });
}

} // namespace lianming
