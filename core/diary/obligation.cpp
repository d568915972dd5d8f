#include "core/diary/obligation.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int mostDays = 600;
constexpr int soonDays = 30;

struct KindWord {
    const char *code;
    ObligationKind kind;
};
constexpr KindWord kindWords[] = {
    {"samples", ObligationKind::Samples},
    {"insurance", ObligationKind::Insurance},
    {"marketing_spend", ObligationKind::MarketingSpend},
    {"audit_window", ObligationKind::AuditWindow},
    {"recordal", ObligationKind::Recordal},
    {"filing", ObligationKind::Filing},
    {"final_account", ObligationKind::FinalAccount},
    {"destruction", ObligationKind::Destruction},
    {"other", ObligationKind::Other},
};

constexpr int monthsPerYear = 12;

DutyState stateOf(QDate dueOn, const std::optional<ObligationMark> &mark, QDate today)
{
    if (mark && mark->act == MarkAct::Done)
        return DutyState::Done;
    if (mark && mark->act == MarkAct::Excused)
        return DutyState::Excused;
    if (dueOn < today)
        return DutyState::Overdue;
    return dueOn <= today.addDays(soonDays) ? DutyState::Due : DutyState::Upcoming;
}

} // namespace

const char *obligationKindCode(ObligationKind kind)
{
    return std::ranges::find(kindWords, kind, &KindWord::kind)->code;
}

std::optional<ObligationKind> parseObligationKind(QStringView code)
{
    for (const KindWord &word : kindWords) {
        if (code == QLatin1StringView(word.code))
            return word.kind;
    }
    return std::nullopt;
}

const char *partyCode(Party party)
{
    return party == Party::Institution ? "institution" : "brand";
}

std::optional<Party> parseParty(QStringView code)
{
    for (const Party party : {Party::Institution, Party::Brand}) {
        if (code == QLatin1StringView(partyCode(party)))
            return party;
    }
    return std::nullopt;
}

const char *markActCode(MarkAct act)
{
    switch (act) {
    case MarkAct::Done: return "done";
    case MarkAct::Excused: return "excused";
    case MarkAct::Reopened: return "reopened";
    }
    return "";
}

const char *dutyStateCode(DutyState state)
{
    switch (state) {
    case DutyState::Upcoming: return "upcoming";
    case DutyState::Due: return "due";
    case DutyState::Overdue: return "overdue";
    case DutyState::Done: return "done";
    case DutyState::Excused: return "excused";
    }
    return "";
}

QList<ObligationProblem> validate(const Obligation &obligation)
{
    QList<ObligationProblem> out;
    const auto require = [&out](bool holds, ObligationProblem problem) {
        if (!holds)
            out.append(problem);
    };
    require(obligation.contract.isSet(), ObligationProblem::ContractMissing);
    require(!obligation.title.trimmed().isEmpty(), ObligationProblem::TitleMissing);
    require(obligation.dueOn.isValid(), ObligationProblem::DayMissing);
    require(obligation.every.has_value() == obligation.lastOn.has_value(), ObligationProblem::LastMissing);
    if (obligation.dueOn.isValid() && obligation.lastOn) {
        require(obligation.dueOn <= *obligation.lastOn, ObligationProblem::DaysReversed);
        require(dueDays(obligation).size() <= mostDays, ObligationProblem::TooMany);
    }
    return out;
}

Message problemMessage(ObligationProblem problem)
{
    switch (problem) {
    case ObligationProblem::ContractMissing: return {QT_TRANSLATE_NOOP("core", "Choose the contract"), {}};
    case ObligationProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "A title is needed"), {}};
    case ObligationProblem::DayMissing:
        return {QT_TRANSLATE_NOOP("core", "The day by which it must be done is needed"), {}};
    case ObligationProblem::LastMissing:
        return {QT_TRANSLATE_NOOP("core", "What comes again needs its last day; what comes once has none"), {}};
    case ObligationProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    case ObligationProblem::TooMany:
        return {QT_TRANSLATE_NOOP("core", "It would fall due more than 600 times: choose an earlier last day"), {}};
    }
    return {};
}

QList<QDate> dueDays(const Obligation &obligation)
{
    if (!obligation.every || !obligation.lastOn)
        return {obligation.dueOn};
    const int step = monthsPerYear / periodsPerYear(*obligation.every);
    QList<QDate> out;
    for (int i = 0; out.size() <= mostDays; ++i) {
        const QDate day = obligation.dueOn.addMonths(i * step);
        if (*obligation.lastOn < day)
            break;
        out.append(day);
    }
    return out;
}

QList<Duty> dutiesOf(const Obligation &obligation, const QList<ObligationMark> &marks, QDate today)
{
    QHash<QDate, ObligationMark> newest;
    for (const ObligationMark &mark : marks)
        newest.insert(mark.dueOn, mark);
    QList<Duty> out;
    for (const QDate day : dueDays(obligation)) {
        const auto mark = newest.constFind(day);
        Duty duty{day, {}, mark == newest.cend() ? std::nullopt : std::optional(*mark)};
        duty.state = stateOf(day, duty.mark, today);
        out.append(duty);
    }
    return out;
}

} // namespace lianming
