// An option of a contract: a right to go on beyond its term, or a renewal that comes by itself unless somebody objects.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>

namespace lianming {

struct Contract;

/// Who may use it. Automatic: it comes by itself unless a notice is given in time.
enum class OptionHolder { Institution, Brand, Automatic };
/// "institution", "brand", "automatic".
[[nodiscard]] const char *optionHolderCode(OptionHolder holder);
[[nodiscard]] std::optional<OptionHolder> parseOptionHolder(QStringView code);

enum class OptionState { Open, Exercised, Declined };
/// "open", "exercised", "declined".
[[nodiscard]] const char *optionStateCode(OptionState state);
[[nodiscard]] std::optional<OptionState> parseOptionState(QStringView code);

struct ContractOption {
    Id<ContractOption> id;
    qint64 version = 1;
    Id<Contract> contract;
    OptionHolder holder = OptionHolder::Brand;
    QString title;
    QString clause;            ///< number of the clause that says so; may be empty
    std::optional<QDate> from; ///< first day on which it can be used
    QDate by;                  ///< last day on which it can be used, or objected to
    QDate newEnd;              ///< the licence's last day once it is used
    QString condition;         ///< what must hold, in words: "net sales of 20 million in the third year"
    OptionState state = OptionState::Open;
    std::optional<QDate> decidedOn;
    QString decision; ///< what was said
    std::optional<QDate> archivedOn;

    friend bool operator==(const ContractOption &, const ContractOption &) = default;
};

enum class OptionProblem { ContractMissing, TitleMissing, DaysMissing, DaysReversed };
[[nodiscard]] QList<OptionProblem> validate(const ContractOption &option);
[[nodiscard]] Message problemMessage(OptionProblem problem);

/// Whether it can be used on a day: open, not too early, not too late.
[[nodiscard]] bool canExercise(const ContractOption &option, QDate on);

} // namespace lianming
