// The fields in which something that is made is said to be of a contract, and of one of its products.
#pragma once

#include "core/contracts/contract.h"
#include "core/products/product.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

/// Nothing is chosen at first; values are ids.
[[nodiscard]] ChoiceField *contractField(const QList<ContractItem> &contracts);
/// None in particular (0), which is chosen at first, and what offerProducts() adds. `none`: what that is called.
[[nodiscard]] ChoiceField *productField(const ChoiceField::Text &none = {});
/// The products of the contract that is chosen, in place of another's: read when it is chosen, as all contracts
/// together have far too many. The choice stays if it is still among them, and is none otherwise.
void offerProducts(ChoiceField &field, const QList<LicensedProduct> &products);
/// Leaves in the list the choices for which `isOffered`; takes the first of them if another one is chosen.
void offerOnly(ChoiceField &field, const std::function<bool(const QVariant &value)> &isOffered);

} // namespace lianming
