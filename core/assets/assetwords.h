// What an asset is found by: the words of its texts (cut and folded by core/base/textfold), the names of the terms that
// it has or speaks of in both languages, and words that stand for its facets, which nobody can type. One rule for both
// databases, for an import of millions as for one record. Plain values; no database.
#pragma once

#include "core/base/textfold.h"
#include "core/vocabulary/thesaurus.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lianming {

/// The fields that matter, as views of UTF-8 that somebody else holds.
struct AssetTexts {
    qint64 id = 0;
    qint64 institution = 0;
    std::string_view accessionNumber;
    std::string_view kind;
    std::string_view titleEn;
    std::string_view titleZh;
    std::string_view creator;
    std::string_view period;
    std::string_view material;
    std::string_view place;
    std::string_view inscription;
    std::string_view description;
    std::string_view rightsStatement;
    std::string_view colours;            ///< of its picture, as picture.colours
    std::vector<std::string_view> terms; ///< codes that somebody gave it
    bool hasPicture = false;
    bool curated = false;
    bool archived = false;
};

/// Words for what is no text. They begin with "=".
namespace facetword {
inline constexpr std::string_view live = "=live"; ///< not archived
inline constexpr std::string_view archived = "=archived";
inline constexpr std::string_view curated = "=curated";
inline constexpr std::string_view picture = "=picture";
[[nodiscard]] std::string institution(qint64 id);
[[nodiscard]] std::string kind(std::string_view code);
[[nodiscard]] std::string term(std::string_view code); ///< "motif.dragon", "house.…"
[[nodiscard]] std::string colour(std::string_view code);
[[nodiscard]] std::string rights(std::string_view statement);
} // namespace facetword

/// Makes the words; remembers those of texts that come again and again (periods, materials, creators, places).
class AssetWords
{
public:
    /// A word, and whether it stands in a title or number, where it weighs more. May come several times.
    using Take = std::function<void(std::string_view word, bool inTitle)>;

    void of(const AssetTexts &asset, const Take &take);

private:
    const std::string &remembered(char kind, std::string_view text);
    const std::string &ofTerm(const Term &term);

    IndexWords m_cut;
    std::unordered_map<std::string, std::string> m_known; ///< by kind and text: words, each followed by a blank
    std::unordered_map<const Term *, std::string> m_terms;
    std::vector<const Term *> m_found;
    std::string m_key;
};

} // namespace lianming
