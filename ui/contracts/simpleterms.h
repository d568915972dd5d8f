// The royalty terms that fit on one line of a form: a percentage or steps of it, and one guarantee over the term.
// Richer ones are left alone.
#pragma once

#include "core/base/json.h"
#include "core/base/money.h"
#include "core/contracts/contract.h"

namespace lianming {

/// One percentage tier as typed: from an amount (major units, decimal text) this percentage.
struct TypedTier {
    QString from;
    QString percent;

    friend bool operator==(const TypedTier &, const TypedTier &) = default;
};
/// "8" or "0: 8; 1000000: 10". Nothing for another form; the first from 0, then rising.
[[nodiscard]] std::optional<QList<TypedTier>> parseTiers(const QString &text, Currency currency);
/// The form that parseTiers() reads.
[[nodiscard]] QString tiersText(const QList<TypedTier> &tiers);

/// The contract's terms; an empty object for what is none.
[[nodiscard]] Json termsJson(const Contract &contract);
/// The tiers of terms that have one rule with percent tiers on the base; nothing for others.
[[nodiscard]] std::optional<QList<TypedTier>> simpleTiers(const Json &terms);
/// The one amount of terms that have one guarantee of one amount or none; nothing for others.
[[nodiscard]] std::optional<QString> simpleGuarantee(const Json &terms);
/// Write into simple terms; say whether that changes them. No money takes the guarantee away.
bool setTiers(Json &terms, const QList<TypedTier> &tiers);
bool setGuarantee(Json &terms, const Money &money);

} // namespace lianming
