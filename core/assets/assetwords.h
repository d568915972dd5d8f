// What an asset is found by: the words of its texts (cut and folded by core/base/textfold), the names of the terms that
// it has or speaks of in both languages (of the house's own terms, which it can only be given, the further spellings as
// well), of the terms above them, and words that stand for its facets, which nobody can type. One rule for both
// databases, for an import of millions as for one record. Plain values; no database.
#pragma once

#include "core/base/textfold.h"
#include "core/vocabulary/termbook.h"

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
[[nodiscard]] std::string term(std::string_view code); ///< "motif.dragon", "motif.own.…"
[[nodiscard]] std::string colour(std::string_view code);
[[nodiscard]] std::string rights(std::string_view statement);
} // namespace facetword

/// Words that many assets have together: those of a period, a creator, a term. Who takes them a million times need look
/// at them only once.
struct WordList {
    quint32 number = 0; ///< another one for each list of an AssetWords, from 0
    std::string words;  ///< each followed by a blank
};

/// Makes the words; remembers those of texts that come again and again (periods, materials, creators, places).
class AssetWords
{
public:
    /// Takes what an asset has; a word may come several times.
    class Taker
    {
    public:
        Taker() = default;
        Taker(const Taker &) = delete;
        Taker &operator=(const Taker &) = delete;
        virtual ~Taker() = default;
        /// Words, each followed by a blank. `inTitle`: they stand in a title or number, where they weigh more.
        virtual void words(std::string_view words, bool inTitle) = 0;
        virtual void list(const WordList &list) = 0;
        /// A word for a facet, which may hold blanks.
        virtual void facet(std::string_view word) = 0;
    };

    /// The book must outlive this.
    explicit AssetWords(const TermBook &book) : m_book(&book) {}

    void of(const AssetTexts &asset, Taker &taker);

private:
    const WordList &remembered(char kind, std::string_view text);
    const WordList &ofTerm(const Term &term);
    const WordList &ofState(const AssetTexts &asset);

    const TermBook *m_book;
    IndexWords m_cut;
    std::unordered_map<std::string, WordList> m_known; ///< by kind and text
    std::unordered_map<const Term *, WordList> m_terms;
    std::vector<const Term *> m_found;
    std::string m_key;
    quint32 m_lists = 0; ///< made so far
};

} // namespace lianming
