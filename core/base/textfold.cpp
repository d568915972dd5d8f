#include "core/base/textfold.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <vector>

namespace lianming {

namespace {

/// What one character becomes. Made once for each block of 256 characters that is met, because ICU's transliterators
/// cost microseconds a call and an index of millions of records needs nanoseconds.
struct Folded {
    enum class Kind : char { Gap, Nothing, Word, Cjk };
    Kind kind = Kind::Gap;
    std::string text;   ///< UTF-8; of a Word possibly with blanks ("½" → "1 2")
    std::string pinyin; ///< of a Chinese character, without tone
};
using Block = std::array<Folded, 256>;

std::unique_ptr<icu::Transliterator> transliterator(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> out(
        icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(out) : nullptr;
}

bool isCjk(UChar32 c)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || c == 0x30FC;
}

class Folding
{
public:
    static const Folded &of(UChar32 c)
    {
        static Folding folding;
        const size_t place = size_t(c) >> 8;
        const Block *block = folding.m_blocks[place].load(std::memory_order_acquire);
        if (!block)
            block = folding.make(place);
        return (*block)[size_t(c) & 0xff];
    }

private:
    Folding()
        : m_latin(transliterator("Latin-ASCII")), m_simplify(transliterator("Traditional-Simplified")),
          m_pinyin(transliterator("Han-Latin"))
    {
        UErrorCode status = U_ZERO_ERROR;
        m_nfkd = icu::Normalizer2::getNFKDInstance(status);
    }

    const Block *make(size_t place)
    {
        const std::lock_guard lock(m_mutex);
        if (const Block *made = m_blocks[place].load(std::memory_order_acquire))
            return made;
        m_kept.push_back(std::make_unique<Block>());
        Block &block = *m_kept.back();
        for (size_t i = 0; i < block.size(); ++i)
            block[i] = fold(UChar32(place << 8 | i));
        m_blocks[place].store(&block, std::memory_order_release);
        return &block;
    }

    [[nodiscard]] icu::UnicodeString decomposed(const icu::UnicodeString &text) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString out = m_nfkd ? m_nfkd->normalize(text, status) : text;
        return U_SUCCESS(status) ? out : text;
    }

    [[nodiscard]] Folded fold(UChar32 c) const
    {
        Folded out;
        if (U_IS_SURROGATE(c))
            return out;
        const auto general = u_charType(c);
        if (general == U_NON_SPACING_MARK || general == U_ENCLOSING_MARK || general == U_FORMAT_CHAR) {
            out.kind = Folded::Kind::Nothing;
            return out;
        }
        icu::UnicodeString text(c);
        bool cjk = false;
        // Some characters need a second round: what one step makes, an earlier step would change.
        for (int round = 0; round < 2; ++round) {
            text = decomposed(text);
            text.foldCase();
            text = decomposed(text);
            cjk = isCjk(text.char32At(0));
            if (!cjk && m_latin && u_isalpha(c))
                m_latin->transliterate(text);
            if (cjk && m_simplify)
                m_simplify->transliterate(text);
            text.foldCase();
        }

        icu::UnicodeString kept;
        for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
            const UChar32 part = text.char32At(i);
            if (u_isalnum(part) || u_charType(part) == U_OTHER_NUMBER || u_charType(part) == U_LETTER_NUMBER)
                kept.append(part);
            else if ((U_GET_GC_MASK(part) & U_GC_M_MASK) == 0)
                kept.append(u' ');
        }
        kept.toUTF8String(out.text);
        if (out.text.find_first_not_of(' ') == std::string::npos)
            return out;
        out.kind = cjk && kept.countChar32() == 1 ? Folded::Kind::Cjk : Folded::Kind::Word;
        if (out.kind == Folded::Kind::Cjk && m_pinyin) {
            icu::UnicodeString sound(c); // of the character as written: simplified ones have more readings
            m_pinyin->transliterate(sound);
            for (const UChar32 letter : letters(decomposed(sound)))
                out.pinyin += char(letter);
        }
        return out;
    }

    static std::vector<UChar32> letters(const icu::UnicodeString &text)
    {
        std::vector<UChar32> out;
        for (int32_t i = 0; i < text.length(); ++i) {
            const UChar32 letter = u_tolower(text.charAt(i));
            if (letter >= 'a' && letter <= 'z')
                out.push_back(letter);
        }
        return out;
    }

    std::array<std::atomic<const Block *>, 0x1100> m_blocks{};
    std::vector<std::unique_ptr<Block>> m_kept;
    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_latin;
    std::unique_ptr<icu::Transliterator> m_simplify;
    std::unique_ptr<icu::Transliterator> m_pinyin;
    const icu::Normalizer2 *m_nfkd = nullptr;
};

constexpr size_t longestWord = 60; // bytes; both sides cut alike, so longer words still find themselves

/// Walks through UTF-8 and calls `word(text)` for each folded word and `run(characters)` for each Chinese or Japanese
/// run.
template<class Word, class Run>
void walk(std::string_view utf8, Word word, Run run)
{
    std::string current;
    std::vector<const Folded *> characters;
    const auto endWord = [&] {
        if (current.size() > longestWord) {
            size_t end = longestWord;
            while ((current[end] & 0xC0) == 0x80)
                --end;
            current.resize(end);
        }
        if (!current.empty())
            word(current);
        current.clear();
    };
    const auto endRun = [&] {
        if (!characters.empty())
            run(characters);
        characters.clear();
    };
    const auto size = int32_t(utf8.size());
    for (int32_t i = 0; i < size;) {
        const char byte = utf8[size_t(i)];
        if ((byte & 0x80) == 0) { // most bytes of most museums
            ++i;
            const bool upper = byte >= 'A' && byte <= 'Z';
            if (upper || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
                if (!characters.empty())
                    endRun();
                current += upper ? char(byte | 0x20) : byte;
            } else {
                endWord();
                endRun();
            }
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(utf8.data(), i, size, c);
        if (c < 0) {
            endWord();
            endRun();
            continue;
        }
        const Folded &folded = Folding::of(c);
        switch (folded.kind) {
        case Folded::Kind::Nothing: break;
        case Folded::Kind::Gap:
            endWord();
            endRun();
            break;
        case Folded::Kind::Cjk:
            endWord();
            characters.push_back(&folded);
            break;
        case Folded::Kind::Word:
            endRun();
            for (const char part : folded.text) {
                if (part == ' ')
                    endWord();
                else
                    current += part;
            }
            break;
        }
    }
    endWord();
    endRun();
}

/// The word for a whole title or number: a hash of its letters and digits, in a spelling that nobody types.
std::string exactWord(std::string_view utf8)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a
    size_t bytes = 0;
    const auto feed = [&](const std::string &text) {
        for (const char c : text)
            hash = (hash ^ quint8(c)) * 1099511628211ULL;
        bytes += text.size();
    };
    walk(utf8, feed, [&](const std::vector<const Folded *> &run) {
        for (const Folded *character : run)
            feed(character->text);
    });
    if (bytes == 0)
        return {};
    std::string out = "xq";
    for (int i = 0; i < 12; ++i, hash /= 36)
        out += "0123456789abcdefghijklmnopqrstuvwxyz"[hash % 36];
    return out;
}

} // namespace

std::string_view beginning(std::string_view utf8, size_t limit)
{
    if (utf8.size() <= limit)
        return utf8;
    while (limit > 0 && (utf8[limit] & 0xC0) == 0x80)
        --limit;
    return utf8.substr(0, limit);
}

void IndexWords::cut(std::string_view utf8, bool withPinyin)
{
    const auto add = [this](const std::string &word) {
        IndexWords::add(word);
    };
    walk(utf8, add, [&](const std::vector<const Folded *> &run) {
        for (size_t i = 0; i < run.size(); ++i) {
            add(run[i]->text);
            if (i + 1 < run.size())
                add(run[i]->text + run[i + 1]->text);
        }
        constexpr size_t longestRun = 16;
        if (!withPinyin || run.size() < 2 || run.size() > longestRun)
            return;
        // Two, three and four characters from each place, and all that follow: queries are matched as beginnings.
        for (size_t i = 0; i + 1 < run.size(); ++i) {
            std::string whole;
            std::string initials;
            for (size_t j = i; j < run.size(); ++j) {
                if (run[j]->pinyin.empty())
                    break;
                whole += run[j]->pinyin;
                initials += run[j]->pinyin.front();
                const size_t length = j - i + 1;
                if (length >= 2 && (length <= 4 || j + 1 == run.size()) && whole.size() <= longestWord) {
                    add(whole);
                    add(initials);
                }
            }
        }
    });
}

void IndexWords::add(std::string_view word)
{
    if (word.empty())
        return;
    m_text += word;
    m_text += ' ';
}

void IndexWords::addText(std::string_view utf8, size_t limit)
{
    cut(beginning(utf8, limit), false);
}

void IndexWords::addName(std::string_view utf8)
{
    cut(beginning(utf8, 400), true);
}

void IndexWords::addTitle(std::string_view utf8)
{
    constexpr size_t longestAsked = 48; // a longer title is found by its words, which few others share
    cut(beginning(utf8, 2000), true);
    if (utf8.size() <= longestAsked)
        add(exactWord(utf8));
}

namespace {

/// The letters and digits of a number without what stands between them.
std::string wholeNumber(std::string_view utf8)
{
    std::string out;
    walk(
        utf8, [&out](const std::string &part) { out += part; },
        [&out](const std::vector<const Folded *> &run) {
            for (const Folded *character : run)
                out += character->text;
        });
    return std::string(beginning(out, longestWord));
}

} // namespace

void IndexWords::addNumber(std::string_view utf8)
{
    const std::string_view number = beginning(utf8, 400);
    cut(number, false);
    const std::string whole = wholeNumber(number);
    std::string part; // "t07799" → "t", "07799"
    for (const char c : whole) {
        const bool digit = c >= '0' && c <= '9';
        const bool wasDigit = !part.empty() && part.back() >= '0' && part.back() <= '9';
        if (!part.empty() && digit != wasDigit) {
            add(part);
            part.clear();
        }
        part += c;
    }
    add(part);
    add(whole);
}

std::string IndexWords::joined() const
{
    std::vector<std::string_view> words;
    forEach([&words](std::string_view word) { words.push_back(word); });
    std::ranges::sort(words);
    const auto rest = std::ranges::unique(words);
    words.erase(rest.begin(), rest.end());
    std::string out;
    out.reserve(m_text.size());
    for (const std::string_view word : words) {
        constexpr size_t most = 100'000;
        if (out.size() + word.size() + 1 > most)
            break;
        if (!out.empty())
            out += ' ';
        out += word;
    }
    return out;
}

void IndexWords::clear()
{
    m_text.clear();
}

QString foldedText(QStringView text)
{
    std::string out;
    const auto add = [&out](const std::string &word) {
        if (!out.empty())
            out += ' ';
        out += word;
    };
    walk(text.toString().toStdString(), add, [&](const std::vector<const Folded *> &run) {
        std::string whole;
        for (const Folded *character : run)
            whole += character->text;
        add(whole);
    });
    return QString::fromStdString(out);
}

SearchQuery parseSearch(QStringView text)
{
    SearchQuery out;
    constexpr qsizetype longest = 400;
    const std::string utf8 = text.left(longest).toString().toStdString();
    bool lastIsLatin = false;
    const auto word = [&](const std::string &found) {
        out.words.append(QString::fromStdString(found));
        lastIsLatin = true;
    };
    walk(utf8, word, [&](const std::vector<const Folded *> &run) {
        std::string whole;
        for (const Folded *character : run)
            whole += character->text;
        (run.size() == 1 ? out.words : out.runs).append(QString::fromStdString(whole));
        lastIsLatin = false;
    });
    if (lastIsLatin)
        out.prefixes.append(out.words.takeLast());
    out.words.removeDuplicates();
    out.runs.removeDuplicates();
    out.exact = QString::fromStdString(exactWord(utf8));
    if (std::ranges::any_of(utf8, [](char c) { return c >= '0' && c <= '9'; }))
        out.number = QString::fromStdString(wholeNumber(utf8));
    return out;
}

QStringList runWords(const QString &run)
{
    QStringList out;
    QString before;
    for (const char32_t c : run.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        if (!before.isEmpty())
            out.append(before + character);
        before = character;
    }
    if (out.isEmpty())
        out.append(before);
    out.removeDuplicates();
    return out;
}

Pinyin pinyinOf(QStringView name)
{
    Pinyin out;
    for (const char32_t c : name.toUcs4()) {
        const Folded &folded = Folding::of(UChar32(c));
        if (folded.pinyin.empty())
            return {};
        out.whole += QString::fromStdString(folded.pinyin);
        out.initials += QLatin1Char(folded.pinyin.front());
    }
    return out;
}

bool hasHan(std::string_view utf8)
{
    const auto size = int32_t(utf8.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), i, size, c);
        UErrorCode status = U_ZERO_ERROR;
        if (c >= 0x2E80 && uscript_getScript(c, &status) == USCRIPT_HAN)
            return true;
    }
    return false;
}

} // namespace lianming
