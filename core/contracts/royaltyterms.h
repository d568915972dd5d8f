// The royalty terms of a contract (spec/royalties.md section 2) as plain values: what a contract record stores as JSON
// and the calculation reads. Terms that come from parse() keep every rule of the page; regions among the territories
// are kept as written and replaced where they are used. What the calculation does not read is carried along untouched.
#pragma once

#include "core/base/currency.h"
#include "core/base/dates.h"
#include "core/base/decimal.h"
#include "core/rights/territories.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lianming {

enum class DeductionKind { Discounts, Returns, Taxes, Freight, Other };
constexpr size_t deductionKinds = 5;
/// "discounts" … "other": the words of terms and the column names of lines.
[[nodiscard]] const char *deductionCode(DeductionKind kind);

enum class BaseKind { NetSales, GrossSales, Retail, Units };
enum class Measure { Base, Units };
/// Over what something runs: a cap, an accumulator, a guarantee (never a period).
enum class Scope { Period, ContractYear, Term };
enum class RateMode { Marginal, Prospective, PeriodEndRate, Retroactive };
enum class TierKind { Percent, PerUnit };
enum class Unlicensed { Exclude, HighestRate };

[[nodiscard]] const char *scopeCode(Scope scope);
[[nodiscard]] const char *rateModeCode(RateMode mode);
[[nodiscard]] const char *measureCode(Measure measure);
[[nodiscard]] const char *baseKindCode(BaseKind kind);

/// Which lines a rule or a pool takes. An absent list fits all, an empty one nothing.
struct LineMatch {
    using List = std::optional<std::vector<std::string>>;
    List categories;  ///< at or below one of them
    List territories; ///< at or below one of them, regions as written
    List channels;    ///< at or below one of them
    List skus;        ///< one of them exactly

    friend bool operator==(const LineMatch &, const LineMatch &) = default;
};

struct RoyaltyGrant {
    std::vector<std::string> categories;
    std::vector<std::string> territories; ///< regions as written
    std::vector<std::string> territoriesExcept;
    std::vector<std::string> channels;
    std::optional<QDate> start;  ///< the term's if absent
    std::optional<QDate> end;    ///< the term's if absent
    Json other = Json::object(); ///< what avails.md adds: assets, rights, exclusivity …

    friend bool operator==(const RoyaltyGrant &, const RoyaltyGrant &) = default;
};

/// A ceiling on deductions of some kinds together, as a percent of gross.
struct DeductionCap {
    std::vector<DeductionKind> kinds;
    Rate percent;
    Scope basis = Scope::Period;

    friend bool operator==(const DeductionCap &, const DeductionCap &) = default;
};

struct BaseTerms {
    BaseKind kind = BaseKind::NetSales;
    std::array<bool, deductionKinds> allowed{}; ///< by DeductionKind
    std::vector<DeductionCap> caps;
    std::optional<Rate> minimumPerUnit; ///< floor price per unit, major units of the contract's currency

    friend bool operator==(const BaseTerms &, const BaseTerms &) = default;
};

struct DatedAmount {
    QDate due;
    qint64 minor = 0; ///< minor units of the contract's currency

    friend bool operator==(const DatedAmount &, const DatedAmount &) = default;
};

struct Tier {
    qint64 from = 0; ///< minor units, or units, by the rule's measure
    Rate rate;       ///< percent, or major units per unit, by the rule's tier kind

    friend bool operator==(const Tier &, const Tier &) = default;
};

struct RateRule {
    /// Unique, but for the rules that amendments put in each other's place: these share it, one for each stretch of
    /// time.
    std::string id;
    /// Rates the periods whose first day of the term is from `from` to `until`; absent: from the beginning, to the end.
    std::optional<QDate> from;
    std::optional<QDate> until;
    LineMatch match;
    Measure measure = Measure::Base;
    Scope scope = Scope::Period;
    RateMode mode = RateMode::Marginal;
    TierKind tierKind = TierKind::Percent;
    std::vector<Tier> tiers; ///< at least one; the first from 0, rising strictly
    std::optional<Rate> minimumPerUnit;
    Json other = Json::object();

    /// Whether it rates the period whose first day of the term is `day`.
    [[nodiscard]] bool appliesOn(QDate day) const { return (!from || *from <= day) && (!until || day <= *until); }
    friend bool operator==(const RateRule &, const RateRule &) = default;
};

/// A guarantee, which is a recoupment pool of its own.
struct Guarantee {
    std::string id;
    LineMatch match;
    Scope scope = Scope::Term;   ///< ContractYear or Term
    std::vector<qint64> amounts; ///< minor units, by contract year; the last repeats; at most one for Term
    std::vector<DatedAmount> instalments;
    bool carryForward = false;
    Json other = Json::object();

    friend bool operator==(const Guarantee &, const Guarantee &) = default;
};

struct Reserve {
    Rate percent;
    qint64 releaseAfterPeriods = 1; ///< at least 1

    friend bool operator==(const Reserve &, const Reserve &) = default;
};

struct Split {
    std::string party;
    Rate percent;

    friend bool operator==(const Split &, const Split &) = default;
};

struct LateInterest {
    enum class Compound { None, Monthly, Yearly };
    Rate percent;
    bool perMonth = false; ///< percent is per month (12 × a year); otherwise per year of 365 days
    qint64 graceDays = 0;
    Compound compound = Compound::None;

    friend bool operator==(const LateInterest &, const LateInterest &) = default;
};

struct RoyaltyTerms {
    std::string number; ///< of the contract
    Currency currency;
    Rounding rounding = Rounding::HalfUp;
    DaySpan term;
    qint64 sellOffDays = 0;
    bool sellOffCounts = false; ///< whether sell-off sales count toward guarantees and are recouped
    Frequency periods = Frequency::Quarterly;
    Regions regions;
    std::vector<RoyaltyGrant> grants;
    BaseTerms base;
    std::vector<DatedAmount> fees;
    std::vector<RateRule> rates; ///< at least one
    Unlicensed unlicensed = Unlicensed::Exclude;
    std::vector<Guarantee> guarantees;
    Rate marketingFundPercent;
    std::optional<Reserve> reserve;
    qint64 minimumPayment = 0; ///< minor units
    Rate withholdingPercent;
    Rate vatPercent;
    std::vector<Split> splits; ///< none, or adding up to 100 percent
    std::optional<LateInterest> lateInterest;
    std::map<std::string, qint64> openingAccumulated; ///< by rule: minor units or units, by its measure
    std::map<std::string, qint64> openingUnrecouped;  ///< by pool: minor units
    Json other = Json::object();

    /// The last day on which stock may be sold.
    [[nodiscard]] QDate lastSellOffDay() const { return term.end.addDays(sellOffDays); }

    /// Reads terms by section 2. Throws Error::BadInput that names the file and the field.
    [[nodiscard]] static RoyaltyTerms parse(const JsonNode &node);
    /// The terms as parse() reads them back without loss; what has its default is left out.
    [[nodiscard]] OrderedJson toJson() const;

    friend bool operator==(const RoyaltyTerms &, const RoyaltyTerms &) = default;
};

} // namespace lianming
