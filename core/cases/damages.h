// The damages worksheet: what may be claimed for an infringement, by the method that the law puts first where it can be
// established, times what malice adds, and reasonable costs; every figure with its source. Plain functions on exact
// amounts.
//
// The order of the methods, which is why each that is passed over needs a reason:
// - Copyright Law (2020) art. 54: the right holder's actual loss or the infringer's unlawful gains, as the right holder
//   chooses; where both are hard to calculate, by reference to the licence fee; one to five times that for an
//   intentional and serious infringement; where all are hard to calculate, RMB 500 to 5,000,000 as the court finds.
// - Trademark Law (2019) art. 63: actual loss; where that is hard to establish, the infringer's profit; where both are,
// a
//   reasonable multiple of the licence fee; one to five times that for a malicious and serious infringement; where all
//   are, up to RMB 5,000,000.
// - Patent Law (2020) art. 71, for designs: loss or profit; then a reasonable multiple of the licence fee; one to five
//   times that for an intentional and serious one; then RMB 30,000 to 5,000,000.
// Reasonable costs of stopping the infringement come on top in all three, and are never multiplied. What the court
// finds by itself is no base for a multiple (Supreme People's Court, interpretation on punitive damages of 2021, art.
// 5). The multiple is of the base as a whole: what courts add "one time on top" is a multiple of 2 here.
#pragma once

#include "core/base/json.h"
#include "core/base/message.h"
#include "core/base/money.h"
#include "core/protection/registration.h"

#include <QList>

namespace lianming {

struct Contract;

enum class DamagesMethod { Loss, Profit, LicenceFee, Statutory };
inline constexpr DamagesMethod damagesMethods[] = {DamagesMethod::Loss, DamagesMethod::Profit,
                                                   DamagesMethod::LicenceFee, DamagesMethod::Statutory};
/// "loss", "profit", "licence_fee", "statutory".
[[nodiscard]] const char *damagesMethodCode(DamagesMethod method);
[[nodiscard]] std::optional<DamagesMethod> parseDamagesMethod(QStringView code);

struct DamagesFigure {
    Money amount;
    QString source; ///< where it is from: a document, a calculation; never empty

    friend bool operator==(const DamagesFigure &, const DamagesFigure &) = default;
};

/// What a licence of the same asset was paid, or is to be: chosen by a person among what the contracts say.
struct ReferenceFee {
    qint64 contract = 0; ///< its id
    QString number;      ///< of the contract
    /// "fee:2026-01-01" by its day, "guarantee:g1" or "guarantee:g1:2" with the contract's year,
    /// "royalties:2025H1:2026H1" by the first and last period.
    QString what;
    Money amount;

    friend bool operator==(const ReferenceFee &, const ReferenceFee &) = default;
};

/// What a person has put into the worksheet.
struct DamagesInput {
    RegistrationKind right = RegistrationKind::Copyright; ///< copyright, trade mark or design
    Currency currency;
    std::optional<DamagesFigure> loss;
    QString lossUnknown; ///< why it is hard to establish
    std::optional<DamagesFigure> profit;
    QString profitUnknown;
    QList<ReferenceFee> fees; ///< their sum is the fee that is referred to
    QString feesUnknown;
    Rate feeMultiple{Rate::one};            ///< of the fee, for marks and designs: what is reasonable
    QString feeMultipleWhy;                 ///< where it is not 1
    std::optional<DamagesFigure> statutory; ///< what the court is asked for
    /// Of loss and profit, where the law leaves the choice; nothing: the higher.
    std::optional<DamagesMethod> chosen;
    std::optional<Rate> multiple; ///< for malice, 1 to 5; nothing: none is claimed
    QString maliceWhy;            ///< what shows intention and seriousness
    QList<DamagesFigure> costs;

    friend bool operator==(const DamagesInput &, const DamagesInput &) = default;
};

enum class DamagesProblem {
    Right, ///< no right that the law has damages for in this way
    CurrencyMixed,
    Negative,
    SourceMissing,
    NoFigure,   ///< nothing to claim by
    LossPassed, ///< passed over without a reason
    ProfitPassed,
    FeesPassed,
    Chosen,       ///< a method that is not there, or that the law puts after another
    FeeMultiple,  ///< not above 0, not 1 for copyright, or without a reason
    Multiple,     ///< not 1 to 5
    MultipleBase, ///< of what the court finds by itself
    MaliceMissing,
    StatutoryRange,
    StatutoryCurrency, ///< not RMB
    TooLarge,
};
[[nodiscard]] Message problemMessage(DamagesProblem problem);

/// What the court may find by itself, in RMB. From 0 for trade marks.
struct StatutoryRange {
    Money least;
    Money most;
    friend bool operator==(const StatutoryRange &, const StatutoryRange &) = default;
};
[[nodiscard]] std::optional<StatutoryRange> statutoryRange(RegistrationKind right);
/// The article that the worksheet follows: "Copyright Law art. 54".
[[nodiscard]] const char *damagesArticle(RegistrationKind right);

struct DamagesResult {
    QList<DamagesProblem> problems; ///< nothing: the figures stand
    std::optional<DamagesMethod> method;
    Money base; ///< by the method; of fees times their multiple, half a minor unit rounded away from zero
    Rate multiple{Rate::one};
    Money damages; ///< base × multiple, rounded the same
    Money costs;
    Money total;
};
[[nodiscard]] DamagesResult damagesOf(const DamagesInput &input);

/// "lianming-damages/1": what was put in, and for readers what comes of it.
[[nodiscard]] OrderedJson damagesJson(const DamagesInput &input);
/// Reads what a person has put in; figures that follow are not read. Throws Error::BadInput that names file and place.
[[nodiscard]] DamagesInput damagesInput(const Json &document, const QString &file);

} // namespace lianming
