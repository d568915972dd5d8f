// Everything a rights question is answered from: definitions of collections and regions, the licensor's grants, what it
// holds itself and what stands in the way (spec/avails.md section 5, grants.json). Cheap to build from storage: plain
// lists. Codes in it must be defined in it; availsjson.h checks that for documents.
#pragma once

#include "core/rights/collections.h"
#include "core/rights/rightsin.h"
#include "core/rights/territories.h"

namespace lianming {

struct RightsBook {
    Collections collections;
    Regions regions;
    std::vector<Grant> grants;
    std::map<std::string, std::vector<RightsIn>, std::less<>> rightsIn;        ///< by single asset
    std::map<std::string, std::vector<Restriction>, std::less<>> restrictions; ///< by single asset

    // A workspace's institution has more assets than its records name; grants.json names all there are.
    bool hasOthers = false;                      ///< "*" then asks for the others too, as the asset "*"
    std::vector<RightsIn> otherRightsIn;         ///< of assets that rightsIn does not name
    std::vector<Restriction> commonRestrictions; ///< of every asset, beside its own
};

} // namespace lianming
