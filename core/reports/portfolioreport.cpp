#include "core/reports/portfolioreport.h"

#include "core/drafting/documentcodes.h"
#include "core/reports/legalcodes.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

constexpr const char *byCodes[] = {"institution", "brand",     "expiry_month", "expiry_quarter",
                                   "exclusivity", "territory", "obligations"};
constexpr const char *columnCodes[] = {"number",   "title",       "institution", "brand",   "state",      "start",
                                       "end",      "exclusivity", "assets",      "rights",  "goods",      "territories",
                                       "channels", "guarantee",   "earned",      "payable", "obligation", "bearer",
                                       "due",      "duty_state",  "clauses"};
static_assert(std::size(columnCodes) == portfolioColumns);

/// One group that a row belongs to: its key, names, and what groups are sorted by.
struct GroupName {
    QString key;
    QString en;
    QString zh;
    QString order;
};

GroupName byExclusivity(const PortfolioRow &row)
{
    if (!row.exclusivity)
        return {QStringLiteral("none"), QStringLiteral("nothing granted"), QStringLiteral("未约定授权"),
                QStringLiteral("9")};
    const Words en(DocumentLanguage::English);
    const Words zh(DocumentLanguage::Chinese);
    return {QString::fromLatin1(exclusivityCode(*row.exclusivity)), exclusivityWord(en, *row.exclusivity),
            exclusivityWord(zh, *row.exclusivity), QString::number(int(*row.exclusivity))};
}

GroupName byDuty(const PortfolioRow &row)
{
    // What is late first, what is over last.
    static const QString orders = QStringLiteral("21034"); // by DutyState
    const DutyState state = row.duty ? row.duty->state : DutyState::Upcoming;
    return {QString::fromLatin1(dutyStateCode(state)), dutyStateWord(Words(DocumentLanguage::English), state),
            dutyStateWord(Words(DocumentLanguage::Chinese), state), QString(orders[int(state)])};
}

GroupName byExpiry(const PortfolioRow &row, Frequency frequency)
{
    if (!row.lastDay.isValid())
        return {QStringLiteral("none"), QStringLiteral("no last day"), QStringLiteral("未约定截止日"),
                QStringLiteral("~")};
    const Period period = Period::containing(row.lastDay, frequency);
    const QString name = period.name();
    return {name, name, name, dayText(period.span().start)};
}

/// The groups of a row; of a territory grouping as many as it has territories.
QList<GroupName> groupsOf(const PortfolioRow &row, PortfolioBy by)
{
    const ContractItem &c = row.contract;
    switch (by) {
    case PortfolioBy::Institution: return {{c.institutionCode, c.institutionEn, c.institutionZh, c.institutionCode}};
    case PortfolioBy::Brand: return {{c.brandCode, c.brandEn, c.brandZh, c.brandCode}};
    case PortfolioBy::ExpiryMonth: return {byExpiry(row, Frequency::Monthly)};
    case PortfolioBy::ExpiryQuarter: return {byExpiry(row, Frequency::Quarterly)};
    case PortfolioBy::Exclusivity: return {byExclusivity(row)};
    case PortfolioBy::Obligations: return {byDuty(row)};
    case PortfolioBy::Territory: break;
    }
    QList<GroupName> out;
    for (const std::string &code : row.territories) {
        const QString text = QString::fromStdString(code);
        out.append({text, territoryName(Words(DocumentLanguage::English), text),
                    territoryName(Words(DocumentLanguage::Chinese), text),
                    text == u"WORLD" ? QString() : text}); // the whole world first
    }
    if (out.isEmpty())
        out.append({QStringLiteral("none"), QStringLiteral("no territory"), QStringLiteral("未约定地域"),
                    QStringLiteral("~")});
    return out;
}

void addTo(PortfolioSums &sums, const PortfolioRow &row)
{
    PortfolioMoney &sum = sums[row.contract.currency.codeText()];
    if (row.money.guarantee)
        sum.guarantee = sum.guarantee.value_or(0) + *row.money.guarantee;
    sum.earned += row.money.earned;
    sum.payable += row.money.payable;
}

} // namespace

const char *portfolioByCode(PortfolioBy by)
{
    return byCodes[int(by)];
}

std::optional<PortfolioBy> parsePortfolioBy(QStringView code)
{
    for (const PortfolioBy by : portfolioGroupings) {
        if (code == QLatin1String(portfolioByCode(by)))
            return by;
    }
    return {};
}

const char *portfolioColumnCode(PortfolioColumn column)
{
    return columnCodes[int(column)];
}

std::optional<PortfolioColumn> parsePortfolioColumn(QStringView code)
{
    for (int i = 0; i < portfolioColumns; ++i) {
        if (code == QLatin1String(columnCodes[i]))
            return PortfolioColumn(i);
    }
    return {};
}

QList<PortfolioColumn> usualColumns(PortfolioBy by)
{
    using enum PortfolioColumn;
    switch (by) {
    case PortfolioBy::Institution: return {Number, Title, Brand, State, End, Exclusivity, Clauses, Guarantee, Earned};
    case PortfolioBy::Brand: return {Number, Title, Institution, State, End, Exclusivity, Clauses, Guarantee, Earned};
    case PortfolioBy::ExpiryMonth:
    case PortfolioBy::ExpiryQuarter: return {End, Number, Title, Institution, Brand, State, Exclusivity, Clauses};
    case PortfolioBy::Exclusivity: return {Number, Brand, Institution, Goods, Territories, Channels, End, Clauses};
    case PortfolioBy::Territory: return {Number, Brand, Institution, Exclusivity, Goods, Channels, End, Clauses};
    case PortfolioBy::Obligations: return {Due, Obligation, Bearer, Number, Brand, Institution, Clauses};
    }
    return {};
}

PortfolioReport portfolioReport(const PortfolioQuestion &question, std::vector<PortfolioRow> rows, QDate asOf,
                                const QString &preparedBy)
{
    PortfolioReport out{question, asOf, preparedBy, {}, 0, {}};
    struct Making {
        PortfolioGroup group;
        QSet<qint64> seen;
    };
    std::map<std::pair<QString, QString>, Making> groups; // by order, then key
    QSet<qint64> seen;
    for (const PortfolioRow &row : rows) {
        const qint64 id = row.contract.id.value;
        if (!seen.contains(id)) {
            seen.insert(id);
            addTo(out.sums, row);
        }
        for (const GroupName &name : groupsOf(row, question.by)) {
            Making &making = groups[{name.order, name.key}];
            making.group.key = name.key;
            making.group.nameEn = name.en;
            making.group.nameZh = name.zh;
            if (!making.seen.contains(id)) {
                making.seen.insert(id);
                addTo(making.group.sums, row);
            }
            making.group.rows.push_back(row);
        }
    }
    out.contracts = seen.size();
    const auto before = [&question](const PortfolioRow &a, const PortfolioRow &b) {
        const auto key = [&question](const PortfolioRow &row) {
            const bool isByDay = question.by == PortfolioBy::Obligations;
            const QDate day = isByDay && row.duty ? row.duty->dueOn : row.lastDay;
            return std::tuple(day, row.contract.number, row.grant);
        };
        return key(a) < key(b);
    };
    for (auto &[order, making] : groups) {
        making.group.contracts = making.seen.size();
        std::ranges::stable_sort(making.group.rows, before);
        out.groups.push_back(std::move(making.group));
    }
    return out;
}

} // namespace lianming
