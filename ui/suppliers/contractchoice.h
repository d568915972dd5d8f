// The fields in which something that is made is said to be of a contract, and of one of its products.
#pragma once

#include "core/contracts/contract.h"
#include "core/products/product.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

/// Nothing is chosen at first; values are ids.
[[nodiscard]] ChoiceField *contractField(const QList<ContractItem> &contracts);
/// Offers the products of the contract that is chosen, and none in particular (0), which is chosen at first and when
/// the contract becomes another.
[[nodiscard]] ChoiceField *productField(ChoiceField &contract, const QList<LicensedProduct> &products);
/// Leaves in the list the choices for which `isOffered`; takes the first of them if another one is chosen.
void offerOnly(ChoiceField &field, const std::function<bool(const QVariant &value)> &isOffered);

} // namespace lianming
