// The royalty terms of a contract in full. The record's own fields (number, currency, term, sell-off, frequency,
// grants) are the source of truth; the rest stands in its terms JSON. Put together they are a document of royalties.md
// section 2.
#pragma once

#include "core/base/money.h"
#include "core/contracts/contract.h"
#include "core/rights/territories.h"

namespace lianming {

/// Members of the document that the record's fields say; they have no place in Contract::terms. "sell_off" has: all of
/// it but its days.
[[nodiscard]] bool isContractField(const std::string &member);

/// The document: the fields, then the terms JSON in the order of its keys. Grants carry their whole box, without
/// the licensee. The terms must be a JSON object.
[[nodiscard]] OrderedJson termsDocument(const Contract &contract);
/// Contract::terms from a document: what is no field of the record.
[[nodiscard]] QString termsOf(const Json &document);

/// The regions that the contract means: its terms' own, or else the workspace's. Throws Error::BadInput for terms that
/// cannot be read.
[[nodiscard]] Regions regionsOf(const Contract &contract, const Regions &workspace);

/// Terms for a first draft: net sales, returns and taxes deducted, one percent for everything, and a guarantee over the
/// term unless it is 0.
[[nodiscard]] QString draftTerms(Rate percent, const Money &guarantee);

} // namespace lianming
