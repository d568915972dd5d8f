// A contract as a policy of the W3C's Open Digital Rights Language: ODRL 2.2, in JSON-LD, with the profile
// resources/contracts/odrl-profile.ttl for what ODRL has no words for (trade marks, names, exclusivity, codes of
// product categories and channels). What it says: who may do what with which assets where, when, on what and through
// which channel, what is forbidden, and what is owed. Royalties that are calculated stand in lianming-contract/1 only.
//
//  - Each grant and right is a permission; "*" is each of the six rights. What is not limited (WORLD, "*") has no
//    constraint. Exceptions are constraints of the permission, and prohibitions too where no other grant of the
//    contract reaches them. A termination ends permissions on its day.
//  - Each exact amount (fees, instalments, guarantees) is a duty to compensate; exclusive and sole grants are duties of
//    the licensor; reporting and the payment of royalties are duties of the licensee.
//  - A draft is an Offer, what is or was signed an Agreement.
#pragma once

#include "core/contracts/contractjson.h"

namespace lianming {

/// The namespace of the profile, "urn:lianming:odrl:1:", for which "lm:" stands in the policy.
inline constexpr std::string_view odrlProfile = "urn:lianming:odrl:1:";

/// `regions` replaces named regions by their members; a region that it does not define is written as such. Throws
/// Error::BadInput for royalty terms that cannot be read.
[[nodiscard]] OrderedJson contractOdrl(const Contract &contract, const ContractParties &parties,
                                       const Regions &regions);

/// "urn:lianming:asset:SZM/1", "urn:lianming:collection:BLUE", and for "*" "urn:lianming:holdings:SZM".
[[nodiscard]] std::string assetUrn(std::string_view code, const QString &institution);

} // namespace lianming
