// How assets stand towards licensing today, all at once: what the institution holds of them (rights-in, restrictions),
// what is licensed by running contracts, what is on sale. An overview for facets and lists, by asset alone; whether a
// certain licence can be given is the rights check's question (core/rights), which knows territories, categories and
// days.
#pragma once

#include "core/assets/assetsearch.h"
#include "core/base/id.h"

namespace lianming {

struct Brand;

/// Values of Facet::Rights, by the rules of spec/avails.md section 4: an asset's own records stand alone, else those of
/// its collections, else those of the work that it was cut from, else the institution's. A motif is restricted and
/// licensed as its work is, beside what concerns it alone.
namespace standing {
inline constexpr auto held = "held";       ///< on a ground that somebody recorded, in force today
inline constexpr auto limited = "limited"; ///< held, but a restriction asks for a consent or permit or names uses
inline constexpr auto unclear = "unclear"; ///< nothing recorded, or only assumed
inline constexpr auto blocked = "blocked"; ///< licensing is prohibited altogether
/// Values of Facet::Licence.
inline constexpr auto exclusive = "exclusive"; ///< to one licensee alone somewhere, or sole
inline constexpr auto licensed = "licensed";   ///< by a running contract, in whatever form
inline constexpr auto unlicensed = "free";     ///< by none
/// Value of Facet::Released.
inline constexpr auto released = "released";
} // namespace standing

/// The sets behind Facet::Rights, Licence and Released. A brand sees of licences and products only its
/// own.
[[nodiscard]] DerivedFacets standingsOn(Connection &db, QDate day, std::optional<Id<Brand>> brand,
                                        const AssetSearch &search);

} // namespace lianming
