// The royalty terms stand with the contract; the calculation reads them from there.
#pragma once

#include "core/contracts/royaltyterms.h" // IWYU pragma: export
