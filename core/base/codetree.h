// Codes that are nodes of trees (spec/avails.md section 1): a code stands for itself and everything below it.
// Slash trees serve categories and channels ("nice/24/bedding", "*" the root); the territory tree is WORLD, countries,
// subdivisions. Regions are no part of it: who holds their definitions replaces them by their members first.
#pragma once

#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace lianming {

/// Whether `code` is `above` or lies below it. Whole segments count: nice/2 is not above nice/24.
[[nodiscard]] bool isAtOrBelowPath(std::string_view code, std::string_view above);

/// Whether territory `code` is `above` or lies in it: WORLD over all, a country over its subdivisions.
[[nodiscard]] bool isAtOrBelowTerritory(std::string_view code, std::string_view above);

enum class TerritoryForm { World, Country, Subdivision, Region, None };
/// What `code` is by its form: WORLD; two capitals; two capitals, hyphen and one to three capitals or digits; a region
/// (EU, or at least three characters that are none of the others). CN-HK, CN-MO and CN-TW are None: they are written as
/// the countries HK, MO and TW. Whether a country or a region exists is not checked here.
[[nodiscard]] TerritoryForm territoryForm(std::string_view code);

/// Whether `code` is "*" or segments of letters, digits and hyphens joined by slashes (UTF-8; letters of any script, no
/// combining marks, no underscore).
[[nodiscard]] bool isPathCode(std::string_view code);

/// Codes as Qt's texts, in their order.
[[nodiscard]] QStringList codeTexts(const std::vector<std::string> &codes);

} // namespace lianming
