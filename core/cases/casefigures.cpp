#include "core/cases/casefigures.h"

#include <algorithm>

namespace lianming {

namespace {

/// The value of the nearest rank: the smallest that at least `percent` of all do not exceed. `sorted` is not empty.
int nearestRank(const QList<int> &sorted, int percent)
{
    const qsizetype rank = (sorted.size() * percent + 99) / 100;
    return sorted.at(std::max<qsizetype>(rank, 1) - 1);
}

void countUp(std::map<QString, CaseFigures::Count> &counts, const QString &key, const QString &name = {})
{
    CaseFigures::Count &one = counts[key];
    one.key = key;
    one.name = name;
    ++one.cases;
}

QList<CaseFigures::Count> mostFirst(const std::map<QString, CaseFigures::Count> &counts)
{
    QList<CaseFigures::Count> out;
    for (const auto &[key, count] : counts)
        out.append(count);
    std::ranges::stable_sort(out, std::greater(), &CaseFigures::Count::cases);
    return out;
}

} // namespace

RemovalTimes removalTimes(const QList<RemovalRow> &rows)
{
    RemovalTimes out;
    QList<int> days;
    for (const RemovalRow &row : rows) {
        ++out.sent;
        if (row.removedOn)
            days.append(int(row.sentOn.daysTo(*row.removedOn)));
        if (row.restoredOn)
            ++out.restored;
        if (row.removedOn && !row.restoredOn)
            ++out.removed;
        else
            ++out.stillUp;
    }
    if (days.isEmpty())
        return out;
    std::ranges::sort(days);
    constexpr int half = 50;
    constexpr int most = 90;
    out.medianDays = nearestRank(days, half);
    out.p90Days = nearestRank(days, most);
    return out;
}

CaseFigures caseFigures(const QList<CaseRow> &cases, const QList<RemovalRow> &removals,
                        const QList<RecoveryRow> &recoveries)
{
    CaseFigures out;
    std::map<QString, CaseFigures::Count> platforms;
    std::map<QString, CaseFigures::Count> sellers;
    std::map<QString, CaseFigures::Count> outcomes;
    std::map<CaseState, int> states;
    for (const CaseRow &row : cases) {
        ++states[row.state];
        countUp(platforms, row.platform);
        if (row.seller != 0)
            countUp(sellers, QString::number(row.seller), row.sellerName);
        if (row.outcome)
            countUp(outcomes, QString::fromLatin1(caseOutcomeCode(*row.outcome)));
    }
    for (const CaseState state : caseStates)
        out.byState.append({QString::fromLatin1(caseStateCode(state)), {}, states[state]});
    out.byPlatform = mostFirst(platforms);
    out.bySeller = mostFirst(sellers);
    out.byOutcome = mostFirst(outcomes);

    out.removal = removalTimes(removals);
    std::map<QString, QList<RemovalRow>> byPlatform;
    for (const RemovalRow &row : removals)
        byPlatform[row.platform].append(row);
    for (const auto &[platform, rows] : byPlatform)
        out.removalByPlatform.emplace_back(platform, removalTimes(rows));

    std::map<std::pair<QString, QString>, Money> byKind;
    std::map<QString, Money> inAll;
    const auto add = [](auto &sums, const auto &key, const Money &amount) {
        const auto [place, isNew] = sums.try_emplace(key, amount);
        if (!isNew)
            place->second = place->second + amount;
    };
    for (const RecoveryRow &row : recoveries) {
        add(byKind, std::pair(row.amount.currency.codeText(), row.kind), row.amount);
        add(inAll, row.amount.currency.codeText(), row.amount);
    }
    for (const auto &[key, amount] : byKind)
        out.recovered.append({key.second, amount});
    for (const auto &[currency, amount] : inAll)
        out.recoveredInAll.append(amount);
    return out;
}

const char *recoveryKindCode(RecoveryKind kind)
{
    switch (kind) {
    case RecoveryKind::Settlement: return "settlement";
    case RecoveryKind::Damages: return "damages";
    case RecoveryKind::LicenceFee: return "licence_fee";
    case RecoveryKind::Costs: return "costs";
    }
    return "";
}

std::optional<RecoveryKind> parseRecoveryKind(QStringView code)
{
    for (const RecoveryKind kind :
         {RecoveryKind::Settlement, RecoveryKind::Damages, RecoveryKind::LicenceFee, RecoveryKind::Costs}) {
        if (code == QLatin1StringView(recoveryKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

} // namespace lianming
