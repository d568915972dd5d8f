// Text made comparable for searching: compatibility forms, case, accents and traditional characters folded away, and
// cut into words. Chinese and Japanese runs become single characters and pairs, so that 青花 is found; titles also
// their pinyin (qinghua, qh). The same folding makes the index and reads the query; both databases index the result as
// is. Words hold letters and digits only. Thread-safe.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <string>
#include <string_view>

namespace lianming {

/// The folded text, one blank between words: "Dürer" → "durer", "ＡＢＣ" → "abc", 畫 → 画.
[[nodiscard]] QString foldedText(QStringView text);

/// Gathers the words of one record, each once.
class IndexWords
{
public:
    /// Words of a text; at most `limit` bytes of it are read (UTF-8, cut at a character).
    void addText(std::string_view utf8, size_t limit = 2000);
    /// Words of a name (of a person, a period, a material) and their pinyin.
    void addName(std::string_view utf8);
    /// Words of a title, its pinyin, and, of one that is no longer than a search, the word that finds exactly it.
    void addTitle(std::string_view utf8);
    /// "T07799" → t07799, t, 07799; "2020.180" → 2020180, 2020, 180 …
    void addNumber(std::string_view utf8);
    /// The words, sorted, a blank between them. At most 100,000 bytes.
    [[nodiscard]] std::string joined() const;
    /// The words as they came, some of them several times.
    template<class Each>
    void forEach(Each each) const
    {
        for (size_t start = 0; start < m_text.size();) {
            const size_t end = m_text.find(' ', start);
            each(std::string_view(m_text).substr(start, end - start));
            start = end + 1;
        }
    }
    /// As forEach(): each followed by a blank.
    [[nodiscard]] std::string_view words() const { return m_text; }
    void clear();

private:
    void add(std::string_view word);
    void cut(std::string_view utf8, bool withPinyin);

    std::string m_text; ///< words, each followed by a blank
};

/// A query, cut as the index is. All words must occur.
struct SearchQuery {
    QStringList words;
    QStringList runs;     ///< Chinese and Japanese ones of two characters and more; runWords() are their words
    QStringList prefixes; ///< beginnings of words: the last Latin word or number
    QString exact;        ///< the word of a title that is exactly the query
    QString number;       ///< the query as one accession number; empty where it has no digit

    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && runs.isEmpty() && prefixes.isEmpty(); }
};
[[nodiscard]] SearchQuery parseSearch(QStringView text);
/// The words that a text with this run of characters has: its pairs, or the one character.
[[nodiscard]] QStringList runWords(const QString &run);

/// How a Chinese name sounds, without tones: 甘肃省 → "gansusheng" and "gss". Both empty where a character of the text
/// is not Chinese or has no reading. One reading a character: the most frequent one.
struct Pinyin {
    QString whole;
    QString initials;
};
[[nodiscard]] Pinyin pinyinOf(QStringView name);

/// At most `limit` bytes of UTF-8, cut between characters.
[[nodiscard]] std::string_view beginning(std::string_view utf8, size_t limit);

/// Whether the text holds a Chinese character.
[[nodiscard]] bool hasHan(std::string_view utf8);

} // namespace lianming
