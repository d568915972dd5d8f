#include "core/assets/duplicates.h"

#include "core/base/textfold.h"

#include <algorithm>
#include <bit>
#include <string>

namespace lianming {

namespace {

class Hash
{
public:
    void feed(char c) { m_value = (m_value ^ quint8(c)) * 1099511628211ULL; }
    void feed(std::string_view text)
    {
        for (const char c : text)
            feed(c);
    }
    /// What ends one part, so that "ab" "c" is not "a" "bc".
    void end() { feed('\x1f'); }
    [[nodiscard]] quint64 value() const
    {
        quint64 out = m_value; // FNV-1a leaves the upper bits of short texts alike
        out = (out ^ (out >> 33)) * 0xff51afd7ed558ccdULL;
        return out ^ (out >> 33);
    }

private:
    quint64 m_value = 14695981039346656037ULL;
};

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return quint8(c) < 0x80; });
}

/// As search folds it; Latin text, which most of it is, without the way through QString.
std::string folded(std::string_view utf8)
{
    if (!isPlain(utf8))
        return foldedText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).toStdString();
    std::string out;
    out.reserve(utf8.size());
    bool gap = false;
    for (const char c : utf8) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (!upper && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
            gap = !out.empty();
            continue;
        }
        if (gap)
            out += ' ';
        gap = false;
        out += upper ? char(c | 0x20) : c;
    }
    return out;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr int bands = 16;

quint16 band(const PictureBits &print, int number)
{
    return quint16(print[size_t(number / 4)] >> (16 * (number % 4)));
}

#if defined(__x86_64__) && defined(__GNUC__)
#define LIANMING_WITH_POPCNT __attribute__((target_clones("popcnt", "default")))
#else
#define LIANMING_WITH_POPCNT
#endif

/// Adds those of the prints from `from` to `to` that are close to the one at `place`. Nearly all are not: the first two
/// words tell.
LIANMING_WITH_POPCNT void addClose(const PictureBits *prints, quint32 place, quint32 from, quint32 to,
                                   std::vector<quint32> &close)
{
    const PictureBits &one = prints[place];
    for (quint32 i = from; i < to; ++i) {
        const PictureBits &other = prints[i];
        const int half = std::popcount(one[0] ^ other[0]) + std::popcount(one[1] ^ other[1]);
        if (half <= closestPrints
            && half + std::popcount(one[2] ^ other[2]) + std::popcount(one[3] ^ other[3]) <= closestPrints)
            close.push_back(i);
    }
}

/// Whether an earlier band than `number` would have brought the two together already.
bool metBefore(const PictureBits &a, const PictureBits &b, int number)
{
    for (int earlier = 0; earlier < number; ++earlier) {
        if (std::popcount(quint16(band(a, earlier) ^ band(b, earlier))) <= 1)
            return true;
    }
    return false;
}

/// One band's prints by its value, in runs.
struct BandRuns {
    std::vector<quint32> starts; ///< of each value's run, and the end
    std::vector<quint32> places;
    std::vector<PictureBits> prints; ///< in the order of `places`: neighbours are compared

    BandRuns(std::span<const PictureBits> all, int number) : starts((1U << 16) + 1), places(all.size())
    {
        for (const PictureBits &print : all)
            ++starts[size_t(band(print, number)) + 1];
        for (size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        std::vector<quint32> next(starts.begin(), starts.end() - 1);
        prints.resize(all.size());
        for (size_t i = 0; i < all.size(); ++i) {
            const quint32 place = next[band(all[i], number)]++;
            places[place] = quint32(i);
            prints[place] = all[i];
        }
    }
};

} // namespace

const char *likenessCode(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameDescription: return "same_description";
    case Likeness::ClosePicture: return "close_picture";
    case Likeness::SameNumber: return "same_number";
    case Likeness::SamePicture: return "same_picture";
    }
    return "";
}

std::optional<quint64> numberKey(std::string_view utf8)
{
    Hash hash;
    bool any = false;
    char last = ' ';
    bool zeros = false; ///< the run of digits has only zeros so far
    const std::string text = folded(utf8);
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ') {
            last = c;
            continue;
        }
        if (last == ' ' || isDigit(c) != isDigit(last)) {
            if (any)
                hash.end();
            zeros = isDigit(c);
        }
        last = c;
        any = true;
        const bool more = i + 1 < text.size() && isDigit(text[i + 1]);
        if (isDigit(c) && zeros && c == '0' && more)
            continue; // a leading zero; the last digit counts
        zeros = false;
        hash.feed(c);
    }
    return any ? std::optional(hash.value()) : std::nullopt;
}

std::optional<quint64> descriptionKey(std::string_view titleEn, std::string_view titleZh, std::string_view creator,
                                      std::string_view period, std::string_view dimensions)
{
    const bool isEnough =
        (!titleEn.empty() || !titleZh.empty()) && !dimensions.empty() && (!creator.empty() || !period.empty());
    if (!isEnough)
        return std::nullopt;
    Hash hash;
    size_t letters = 0;
    for (const std::string_view part : {titleEn, titleZh}) {
        const std::string text = folded(part);
        letters += text.size();
        hash.feed(text);
        hash.end();
    }
    if (letters == 0)
        return std::nullopt;
    for (const std::string_view part : {creator, period, dimensions}) {
        hash.feed(folded(part));
        hash.end();
    }
    return hash.value();
}

std::optional<PictureBits> pictureBits(std::string_view hex)
{
    if (hex.size() != 64)
        return std::nullopt;
    PictureBits out{};
    for (size_t i = 0; i < hex.size(); ++i) {
        const char c = hex[i];
        const int digit = isDigit(c)             ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return std::nullopt;
        out[i / 16] = out[i / 16] << 4 | quint64(digit);
    }
    return out;
}

int bitsApart(const PictureBits &a, const PictureBits &b)
{
    int out = 0;
    for (size_t i = 0; i < a.size(); ++i)
        out += std::popcount(a[i] ^ b[i]);
    return out;
}

std::vector<PlacePair> closePairs(std::span<const PictureBits> prints, size_t most)
{
    std::vector<PlacePair> out;
    std::vector<quint32> close;
    for (int number = 0; number < bands && out.size() < most; ++number) {
        const BandRuns runs(prints, number);
        for (quint32 value = 0; value < 1U << 16 && out.size() < most; ++value) {
            for (quint32 a = runs.starts[value]; a < runs.starts[value + 1]; ++a) {
                close.clear();
                addClose(runs.prints.data(), a, a + 1, runs.starts[value + 1], close);
                for (quint32 bit = 1; bit < 1U << 16; bit <<= 1) {
                    const quint32 next = value | bit; // a value without the bit came to this one before
                    if (next != value)
                        addClose(runs.prints.data(), a, runs.starts[next], runs.starts[next + 1], close);
                }
                for (const quint32 b : close) {
                    if (out.size() < most && !metBefore(runs.prints[a], runs.prints[b], number))
                        out.emplace_back(std::minmax(runs.places[a], runs.places[b]));
                }
            }
        }
    }
    std::ranges::sort(out);
    return out;
}

std::vector<std::pair<qint64, qint64>> equalPairs(std::vector<KeyedRecord> &keyed, qint64 &series, size_t largest)
{
    std::ranges::sort(keyed);
    std::vector<std::pair<qint64, qint64>> out;
    for (size_t from = 0; from < keyed.size();) {
        size_t to = from + 1;
        while (to < keyed.size() && keyed[to].key == keyed[from].key)
            ++to;
        if (to - from > largest) {
            ++series;
        } else {
            for (size_t a = from; a < to; ++a) {
                for (size_t b = a + 1; b < to; ++b)
                    out.emplace_back(keyed[a].id, keyed[b].id);
            }
        }
        from = to;
    }
    return out;
}

} // namespace lianming
