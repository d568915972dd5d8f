// The words that stand for choices in royalty terms, each written once for reading and for printing.
#pragma once

#include "core/contracts/royaltyterms.h"

namespace lianming::termscodes {

template<class Choice>
struct Word {
    const char *code;
    Choice choice;
};

inline constexpr Word<DeductionKind> deductions[] = {
    {"discounts", DeductionKind::Discounts}, {"returns", DeductionKind::Returns}, {"taxes", DeductionKind::Taxes},
    {"freight", DeductionKind::Freight},     {"other", DeductionKind::Other},
};
inline constexpr Word<BaseKind> baseKinds[] = {
    {"net_sales", BaseKind::NetSales},
    {"gross_sales", BaseKind::GrossSales},
    {"retail", BaseKind::Retail},
    {"units", BaseKind::Units},
};
inline constexpr Word<Measure> measures[] = {{"base", Measure::Base}, {"units", Measure::Units}};
inline constexpr Word<Scope> scopes[] = {
    {"period", Scope::Period}, {"contract_year", Scope::ContractYear}, {"term", Scope::Term}};
inline constexpr Word<Scope> guaranteeScopes[] = {{"contract_year", Scope::ContractYear}, {"term", Scope::Term}};
inline constexpr Word<RateMode> modes[] = {
    {"marginal", RateMode::Marginal},
    {"prospective", RateMode::Prospective},
    {"period_end_rate", RateMode::PeriodEndRate},
    {"retroactive", RateMode::Retroactive},
};
inline constexpr Word<Rounding> roundings[] = {{"half_up", Rounding::HalfUp}, {"half_even", Rounding::HalfEven}};
inline constexpr Word<Unlicensed> unlicensed[] = {{"exclude", Unlicensed::Exclude},
                                                  {"highest_rate", Unlicensed::HighestRate}};
inline constexpr Word<Frequency> frequencies[] = {
    {"monthly", Frequency::Monthly},
    {"quarterly", Frequency::Quarterly},
    {"semiannual", Frequency::Semiannual},
    {"annual", Frequency::Annual},
};
inline constexpr Word<bool> interestPeriods[] = {{"year", false}, {"month", true}};
inline constexpr Word<LateInterest::Compound> compounds[] = {
    {"none", LateInterest::Compound::None},
    {"monthly", LateInterest::Compound::Monthly},
    {"yearly", LateInterest::Compound::Yearly},
};

template<class Choice, size_t count>
const char *code(const Word<Choice> (&words)[count], Choice choice)
{
    for (const auto &word : words) {
        if (word.choice == choice)
            return word.code;
    }
    return "";
}

} // namespace lianming::termscodes
