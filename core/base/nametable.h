// The names that come with Lianming for codes of the rights model (spec/avails.md section 1), in English and Chinese,
// and the words that find them: folded, Chinese ones also as pinyin and its initials. One table, made while building
// (makenametable.cpp), compiled in and read at the first call; it never changes afterwards, so all of this is
// thread-safe. What a workspace adds (regions, categories, channels of its own) is left to the catalogues built on it.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

enum class NameLanguage : quint8 { English, Chinese };

struct CodeName {
    enum class Kind : char {
        Territory = 'T',
        Group = 'G',  ///< a continent, "@142": a heading over countries, no code of the rights model
        Region = 'R', ///< words for a region that a workspace may define
        WrittenAs = 'X',
        Category = 'C',
        ProductWord = 'P', ///< "/bedding": a word for that last segment
        Channel = 'H',
        Right = 'A',
    };
    Kind kind;
    std::string_view code;
    std::string_view parent; ///< of a territory; of WrittenAs the code that is written instead
    std::string_view english;
    std::string_view chinese; ///< may be empty
    std::string_view keys;    ///< "|cn gs|gansu|甘肃省|gansusheng|~gss|": folded; initials behind "~"

    /// In that language, or in English where the table has no Chinese name.
    [[nodiscard]] QString name(NameLanguage language) const;
};

/// All of the table, in its order: territories (a parent before its children), then categories, channels and rights.
[[nodiscard]] const std::vector<CodeName> &codeNames();
/// The name of a territory, group, region or "written as"; nothing if there is none.
[[nodiscard]] const CodeName *territoryEntry(std::string_view code);

/// Keys in the table's form for names that are not in it.
[[nodiscard]] std::string codeKeys(const QStringList &names);

/// What a person types, compared with keys. Ranks: 0 the code itself, 1 a whole name, 2 the beginning of a name, 3 the
/// beginning of a word in it, or all its initials, 4 inside a name (Chinese, or from three letters on), or its first
/// initials; no rank: not found.
class CodeQuery
{
public:
    /// Case, accents, full-width forms and blanks are folded away; with `thorough` also traditional characters, which
    /// takes a fifth of a second the first time in the life of the program.
    explicit CodeQuery(QStringView typed, bool thorough = false);

    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    /// Whether a thorough query could find what this one does not.
    [[nodiscard]] bool hasHan() const { return m_hasHan; }
    [[nodiscard]] std::optional<int> rank(std::string_view code, std::string_view keys) const;
    /// Several words: whether each of them begins a word of `keys` or of `above`, and at least one of `keys`.
    [[nodiscard]] bool matchesWords(std::string_view keys, std::string_view above) const;

private:
    std::string m_code;     ///< as typed, in capitals
    std::string m_path;     ///< as typed, in small letters
    std::string m_text;     ///< folded
    std::string m_atStart;  ///< "|text"
    std::string m_atWord;   ///< " text"
    std::string m_initials; ///< "|~text"
    std::string m_together; ///< "|text" without its blanks, for pinyin typed syllable by syllable; empty if the same
    std::vector<std::string> m_words;
    bool m_hasHan = false;
};

} // namespace lianming
