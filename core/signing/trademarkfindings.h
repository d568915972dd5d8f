// The gate `trade_mark`: whether the marks that a contract licenses are registered for its goods, in its places and for
// its whole term (Trademark Law art. 43 with art. 39 and 56: a mark is licensed for what it is registered for, as long
// as it is). Where they are not, it says what is lacking.
#pragma once

#include "core/rights/ledger.h"
#include "core/signing/gate.h"

#include <functional>

namespace lianming {

/// Asks the rights of a narrower request.
using AskRights = std::function<AvailsAnswer(const GrantRequest &)>;

/// By grant and asset. `requests` and `answers` of the grants, in their order; `ask` answers narrower ones, to find
/// which of the goods, places or days lack a registration.
[[nodiscard]] QList<GateFinding> tradeMarkFindings(const std::vector<GrantRequest> &requests,
                                                   const std::vector<AvailsAnswer> &answers, const AskRights &ask);

} // namespace lianming
