#include "core/diary/contractoption.h"

namespace lianming {

const char *optionHolderCode(OptionHolder holder)
{
    switch (holder) {
    case OptionHolder::Institution: return "institution";
    case OptionHolder::Brand: return "brand";
    case OptionHolder::Automatic: return "automatic";
    }
    return "";
}

std::optional<OptionHolder> parseOptionHolder(QStringView code)
{
    for (const OptionHolder holder : {OptionHolder::Institution, OptionHolder::Brand, OptionHolder::Automatic}) {
        if (code == QLatin1StringView(optionHolderCode(holder)))
            return holder;
    }
    return std::nullopt;
}

const char *optionStateCode(OptionState state)
{
    switch (state) {
    case OptionState::Open: return "open";
    case OptionState::Exercised: return "exercised";
    case OptionState::Declined: return "declined";
    }
    return "";
}

std::optional<OptionState> parseOptionState(QStringView code)
{
    for (const OptionState state : {OptionState::Open, OptionState::Exercised, OptionState::Declined}) {
        if (code == QLatin1StringView(optionStateCode(state)))
            return state;
    }
    return std::nullopt;
}

QList<OptionProblem> validate(const ContractOption &option)
{
    QList<OptionProblem> out;
    const auto require = [&out](bool holds, OptionProblem problem) {
        if (!holds)
            out.append(problem);
    };
    const bool hasDays = option.by.isValid() && option.newEnd.isValid();
    require(option.contract.isSet(), OptionProblem::ContractMissing);
    require(!option.title.trimmed().isEmpty(), OptionProblem::TitleMissing);
    require(hasDays, OptionProblem::DaysMissing);
    require(!hasDays || ((!option.from || *option.from <= option.by) && option.by <= option.newEnd),
            OptionProblem::DaysReversed);
    return out;
}

Message problemMessage(OptionProblem problem)
{
    switch (problem) {
    case OptionProblem::ContractMissing: return {QT_TRANSLATE_NOOP("core", "Choose the contract"), {}};
    case OptionProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "A title is needed"), {}};
    case OptionProblem::DaysMissing:
        return {QT_TRANSLATE_NOOP("core", "The day by which it is used and the new last day are needed"), {}};
    case OptionProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "An option is used from one day to a later one, before the new last day"),
                {}};
    }
    return {};
}

bool canExercise(const ContractOption &option, QDate on)
{
    return option.state == OptionState::Open && (!option.from || *option.from <= on) && on <= option.by;
}

} // namespace lianming
