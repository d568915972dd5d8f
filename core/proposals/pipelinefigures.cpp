#include "core/proposals/pipelinefigures.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lianming {

namespace {

constexpr ProposalStage funnelSteps[] = {ProposalStage::Inquiry, ProposalStage::Reviewing, ProposalStage::Negotiating,
                                         ProposalStage::Accepted, ProposalStage::Contracted};
constexpr qint64 wholeHundredths = 10'000; ///< 100 %

/// How far it ever came; declined and withdrawn are no step on the way.
ProposalStage farthest(const ProposalCourse &course)
{
    ProposalStage out = ProposalStage::Inquiry;
    for (const StageStay &stay : course.stays) {
        if (std::ranges::find(funnelSteps, stay.phase) != std::end(funnelSteps))
            out = std::max(out, stay.phase);
    }
    return out;
}

void addTo(QList<Money> &sums, const Money &value)
{
    if (value.minor == 0)
        return;
    const auto same = std::ranges::find(sums, value.currency, &Money::currency);
    if (same == sums.end())
        sums.append(value);
    else
        *same = *same + value;
}

/// The column in which a proposal of that stage counts; -1: none.
qsizetype columnOf(const QList<HouseStage> &columns, ProposalStage phase, const QString &code)
{
    const auto own = std::ranges::find_if(
        columns, [&](const HouseStage &column) { return column.phase == phase && column.code == code; });
    const auto found = own != columns.end() ? own : std::ranges::find(columns, phase, &HouseStage::phase);
    return found == columns.end() ? -1 : found - columns.begin();
}

/// Where it stood at the end of a day, as people here count days; null before it came in.
const StageStay *stayAt(const ProposalCourse &course, QDate day)
{
    const QDateTime end = day.addDays(1).startOfDay();
    const StageStay *out = nullptr;
    for (const StageStay &stay : course.stays) {
        if (stay.from < end)
            out = &stay;
    }
    return out;
}

/// Half up; both not negative.
qint64 divided(const Int128 &value, qint64 by)
{
    return qint64((value + by / 2) / by);
}

int hundredths(qsizetype part, qsizetype whole)
{
    return int(divided(Int128(part) * wholeHundredths, whole));
}

/// "nice/24" of "nice/24/bedding".
QString broad(const QString &category)
{
    return category.section(u'/', 0, 1);
}

} // namespace

QList<FunnelStep> funnel(const QList<ProposalCourse> &courses, const FigureSpan &received)
{
    QList<FunnelStep> out;
    for (const ProposalStage phase : funnelSteps) {
        FunnelStep step;
        step.phase = phase;
        for (const ProposalCourse &course : courses) {
            if (!received.holds(course.receivedOn) || farthest(course) < phase)
                continue;
            step.proposals.append(course.id.value);
            addTo(step.values, course.value);
        }
        if (!out.isEmpty() && out.last().proposals.size() >= fewProposals)
            step.conversion = hundredths(step.proposals.size(), out.last().proposals.size());
        out.append(step);
    }
    return out;
}

QList<StageValue> valueByStage(const QList<ProposalCourse> &courses, const QList<HouseStage> &columns,
                               Currency currency, int months, QDate today)
{
    QList<HouseStage> open;
    std::ranges::copy_if(columns, std::back_inserter(open),
                         [](const HouseStage &column) { return isOpen(column.phase); });
    QList<StageValue> out;
    for (int back = months - 1; back >= 0; --back) {
        const QDate month = today.addMonths(-back);
        const QDate on = back == 0 ? today : QDate(month.year(), month.month(), month.daysInMonth());
        const qsizetype first = out.size();
        for (const HouseStage &column : std::as_const(open))
            out.append({on, column.code, Money{0, currency}, {}});
        for (const ProposalCourse &course : courses) {
            if (course.value.currency != currency)
                continue;
            const StageStay *stay = stayAt(course, on);
            if (!stay || !isOpen(stay->phase) || (course.archived && !stay->to.isValid()))
                continue;
            const qsizetype place = columnOf(open, stay->phase, stay->code);
            if (place < 0)
                continue;
            StageValue &cell = out[first + place];
            cell.value = cell.value + course.value;
            cell.proposals.append(course.id.value);
        }
    }
    return out;
}

QList<StageTime> timeInStage(const QList<ProposalCourse> &courses, const QList<HouseStage> &columns)
{
    constexpr double day = 86'400;
    constexpr double half = 0.5;
    constexpr double nineTenths = 0.9;
    QList<HouseStage> open;
    std::ranges::copy_if(columns, std::back_inserter(open),
                         [](const HouseStage &column) { return isOpen(column.phase); });
    QList<StageTime> out;
    QList<QList<double>> days(open.size());
    for (const HouseStage &column : std::as_const(open))
        out.append({column.code, {}, 0, 0, 0});
    for (const ProposalCourse &course : courses) {
        for (qsizetype i = 0; i < course.stays.size(); ++i) {
            const StageStay &first = course.stays.at(i);
            const qsizetype place = columnOf(open, first.phase, first.code);
            if (place < 0)
                continue;
            while (i + 1 < course.stays.size()
                   && columnOf(open, course.stays.at(i + 1).phase, course.stays.at(i + 1).code) == place)
                ++i;
            const QDateTime to = course.stays.at(i).to;
            if (!to.isValid()) {
                out[place].standing += course.archived ? 0 : 1;
                continue;
            }
            out[place].proposals.append(course.id.value);
            days[place].append(double(first.from.secsTo(to)) / day);
        }
    }
    for (qsizetype i = 0; i < out.size(); ++i) {
        std::ranges::sort(days[i]);
        out[i].median = quantile(days[i], half);
        out[i].p90 = quantile(days[i], nineTenths);
    }
    return out;
}

QList<ForecastMonth> weightedForecast(const QList<ProposalCourse> &courses, Currency currency, QDate today)
{
    constexpr qint64 hundred = 100;
    struct Sum {
        ForecastMonth month;
        Int128 weighted = 0; ///< in hundredths of a minor unit
    };
    std::map<QDate, Sum> sums; // an invalid day comes first
    const QDate now(today.year(), today.month(), 1);
    for (const ProposalCourse &course : courses) {
        if (course.archived || !isOpen(course.stage.phase) || course.value.currency != currency)
            continue;
        QDate month(course.termStart.year(), course.termStart.month(), 1);
        if (month < now)
            month = {};
        Sum &sum = sums.try_emplace(month, Sum{{month, Money{0, currency}, Money{0, currency}, {}}, 0}).first->second;
        sum.month.value = sum.month.value + course.value;
        sum.month.proposals.append(course.id.value);
        sum.weighted += Int128(course.value.minor) * course.stage.probability;
    }
    QList<ForecastMonth> out;
    for (auto &[month, sum] : sums) {
        sum.month.weighted.minor = divided(sum.weighted, hundred);
        out.append(sum.month);
    }
    return out;
}

std::optional<int> OutcomeGroup::rate() const
{
    const qsizetype all = won.size() + lost.size();
    return all < fewProposals ? std::nullopt : std::optional(hundredths(won.size(), all));
}

QList<OutcomeGroup> outcomes(const QList<ProposalCourse> &courses, OutcomeBy by, const FigureSpan &decided)
{
    std::map<QString, OutcomeGroup> groups;
    const auto add = [&groups](const ProposalCourse &course, const QString &key, const QString &en,
                               const QString &zh) -> OutcomeGroup & {
        OutcomeGroup &group = groups.try_emplace(key, OutcomeGroup{key, {}, en, zh, {}, {}}).first->second;
        (course.stage.phase == ProposalStage::Contracted ? group.won : group.lost).append(course.id.value);
        return group;
    };
    for (const ProposalCourse &course : courses) {
        if (isOpen(course.stage.phase) || course.stays.isEmpty()
            || !decided.holds(course.stays.constLast().from.toLocalTime().date()))
            continue;
        switch (by) {
        case OutcomeBy::Brand: add(course, QString::number(course.brand.value), course.brandEn, course.brandZh); break;
        case OutcomeBy::Institution:
            add(course, QString::number(course.institution.value), course.institutionEn, course.institutionZh);
            break;
        case OutcomeBy::Category: {
            QStringList categories;
            for (const QString &category : course.categories)
                categories.append(broad(category));
            categories.removeDuplicates();
            for (const QString &category : std::as_const(categories))
                add(course, category, {}, {});
            break;
        }
        case OutcomeBy::Reason:
            if (course.stage.phase != ProposalStage::Contracted)
                add(course, QStringList{course.reasonCode, course.reasonEn, course.reasonZh}.join(u'\n').trimmed(),
                    course.reasonEn, course.reasonZh)
                    .code = course.reasonCode;
            break;
        }
    }
    QList<OutcomeGroup> out;
    for (const auto &[key, group] : groups)
        out.append(group);
    std::ranges::stable_sort(out, std::ranges::greater(),
                             [](const OutcomeGroup &group) { return group.won.size() + group.lost.size(); });
    return out;
}

QList<Currency> currenciesOf(const QList<ProposalCourse> &courses)
{
    std::map<QString, int> counts;
    for (const ProposalCourse &course : courses)
        ++counts[course.value.currency.codeText()];
    QList<std::pair<int, QString>> sorted;
    for (const auto &[code, count] : counts)
        sorted.append({-count, code});
    std::ranges::sort(sorted);
    QList<Currency> out;
    for (const auto &[count, code] : std::as_const(sorted))
        out.append(Currency::find(code).value_or(Currency()));
    return out;
}

double quantile(const QList<double> &sorted, double share)
{
    if (sorted.isEmpty())
        return 0;
    const double place = share * double(sorted.size() - 1);
    const auto below = qsizetype(std::floor(place));
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    return sorted.at(below) + (place - double(below)) * (sorted.at(above) - sorted.at(below));
}

} // namespace lianming
