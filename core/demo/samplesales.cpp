#include "core/demo/samplesales.h"

#include <random>

namespace lianming::sample {

namespace {

/// A number from `low` to `high`; the same on every platform for the same state.
qint64 between(std::mt19937 &random, qint64 low, qint64 high)
{
    return low + qint64(random() % quint32(high - low + 1));
}

/// How a month sells, in percent of an average one: gifts at the turn of the year, the sales of June and November.
int season(int month)
{
    constexpr int percents[] = {105, 70, 85, 90, 100, 125, 85, 80, 110, 105, 145, 100};
    return percents[month - 1];
}

QByteArray amount(qint64 minor, Currency currency)
{
    return QByteArray::fromStdString(Money{minor, currency}.toString());
}

struct Line {
    QByteArray sku;
    QString category;
    QString territory;
    QString channel;
    QDate date;
    qint64 units = 0;
    qint64 price = 0; ///< what the shop gets for one, minor units
};

/// Lines in question, of the reports that wait to be settled.
struct OddReport {
    const char *report;
    OddLine line;
};
constexpr OddReport oddReports[] = {
    // Pastry boxes: one line twice, and one box that nobody approved.
    {"TBM-2025-001 2026Q1", {.repeatsLast = true}},
    {"TBM-2025-001 2026Q1", {.sku = "-205", .month = 1, .day = 12, .units = 85}},
    // Incense sets: sold abroad, far below price, and one still in review.
    {"HNM-2025-002 2026Q1", {.sku = "-101", .territory = "JP", .month = 1, .day = 20, .units = 36}},
    {"HNM-2025-002 2026Q1", {.sku = "-103", .channel = "retail/museum-shop", .day = 22, .units = 45, .percent = 12}},
    {"HNM-2025-002 2026Q1", {.sku = "-105", .month = 2, .day = 6, .units = 40}},
    // Jackets: to a wholesaler, and many more of one than ever before.
    {"NMC-2024-009 2026Q1", {.sku = "-103", .channel = "wholesale", .month = 1, .day = 3, .units = 60, .percent = 45}},
    {"NMC-2024-009 2026Q1", {.sku = "-102", .month = 2, .day = 17, .units = 420, .percent = 28}},
};

QByteArray row(const Line &line, Currency currency, std::mt19937 &random)
{
    const qint64 gross = line.units * line.price;
    // Most lines have a few returns; the tax in the price is 13 of 113.
    const qint64 returned = line.units * between(random, 0, 5) / 100;
    const qint64 returns = returned * line.price;
    const qint64 taxes = (gross - returns) * 13 / 113;
    return line.sku + ',' + line.category.toUtf8() + ',' + line.territory.toUtf8() + ',' + line.channel.toUtf8() + ','
           + dayText(line.date).toLatin1() + ',' + QByteArray::number(line.units) + ',' + currency.codeText().toLatin1()
           + ',' + amount(gross, currency) + ',' + amount(returns, currency) + ',' + amount(taxes, currency) + '\n';
}

} // namespace

QList<OddLine> oddLines(const QString &number, const QString &period)
{
    QList<OddLine> out;
    for (const OddReport &odd : oddReports) {
        if (QLatin1StringView(odd.report) == number + u' ' + period)
            out.append(odd.line);
    }
    return out;
}

QByteArray salesFile(const Sales &sales)
{
    constexpr int articles = 4;
    const ContractPlan &plan = *sales.plan;
    const Proposal &proposal = *sales.proposal;
    const Currency currency = proposal.value.currency;
    std::mt19937 random(sales.seed * 977 + quint32(sales.place));
    const DaySpan span = sales.period.span();
    const int months = 12 / periodsPerYear(sales.period.frequency());

    // What a month sells of one article in one channel and territory.
    qint64 volume = plan.volume * 100 / (months * articles * proposal.territories.size() * proposal.channels.size());
    for (int i = 0; i < sales.place; ++i)
        volume = volume * (100 + plan.growth) / 100;

    QByteArray out = "sku,category,territory,channel,date,units,currency,gross,returns,taxes\n";
    QByteArray last;
    const auto add = [&](const Line &line) {
        last = row(line, currency, random);
        out += last;
    };
    for (int month = 0; month < months; ++month) {
        const QDate first = span.start.addMonths(month);
        for (int article = 0; article < articles; ++article) {
            for (const QString &territory : proposal.territories) {
                for (const QString &channel : proposal.channels) {
                    const bool online = channel == u"online";
                    Line line;
                    line.sku = plan.sku.toLatin1() + '-' + QByteArray::number(101 + article);
                    line.category = proposal.categories.first();
                    line.territory = territory;
                    line.channel = online ? QStringLiteral("online/marketplace") : QStringLiteral("retail/museum-shop");
                    line.date = first.addDays(between(random, 0, 26));
                    line.units =
                        volume * season(first.month()) * between(random, 80, 120) * (online ? 130 : 70) / 100'000'000;
                    // The second article is the small one, the fourth the set.
                    constexpr int prices[] = {100, 45, 80, 160};
                    line.price = plan.price * prices[article] * (online ? 62 : 55) / 10'000;
                    if (sales.corrected && !online && month == months - 1)
                        line.units = line.units * 135 / 100;
                    if (line.units > 0)
                        add(line);
                }
            }
        }
    }
    if (sales.strayCategory) {
        const Line stray{plan.sku.toLatin1() + "-900",
                         QStringLiteral("nice/35/gifts"),
                         proposal.territories.first(),
                         QStringLiteral("retail/museum-shop"),
                         span.start.addDays(9),
                         12,
                         plan.price / 4};
        add(stray);
    }
    if (sales.corrected) {
        add({plan.sku.toLatin1() + "-104", proposal.categories.first(), proposal.territories.first(),
             QStringLiteral("retail/museum-shop"), span.end.addDays(-4), 48, plan.price * 88 / 100});
    }
    for (const OddLine &odd : oddLines(plan.number, sales.period.name())) {
        if (odd.repeatsLast) {
            out += last;
            continue;
        }
        const QString territory = QString::fromLatin1(odd.territory);
        add({plan.sku.toLatin1() + odd.sku, proposal.categories.first(),
             territory.isEmpty() ? proposal.territories.first() : territory, QString::fromLatin1(odd.channel),
             span.start.addMonths(odd.month).addDays(odd.day - 1), odd.units, plan.price * odd.percent / 100});
    }
    return out;
}

QList<Period> reportedPeriods(const ContractPlan &plan, const Proposal &proposal, QDate today)
{
    QList<Period> out;
    for (Period p = Period::containing(proposal.term.start, plan.frequency);
         p.span().end < today && p.span().start <= proposal.term.end; p = p.plus(1))
        out.append(p);
    return out;
}

} // namespace lianming::sample
