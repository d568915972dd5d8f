// The rules by which two records may be one thing, as plain functions: what makes a number or a description the same,
// which fingerprints of pictures are close. They name candidates; a person decides.
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lianming {

/// Why two records are candidates; several may hold. The greater the number, the stronger the sign.
enum class Likeness {
    SameDescription = 1, ///< one institution: equal title, creator, period and dimensions
    ClosePicture = 2,    ///< fingerprints at most closestPrints bits apart
    SameNumber = 4,      ///< one institution: equal accession number, however it is spelled
    SamePicture = 8,     ///< the very same file
};
inline constexpr int likenessCount = 4;
/// "same_description", "close_picture", "same_number", "same_picture".
[[nodiscard]] const char *likenessCode(Likeness likeness);

/// Equal for spellings of one number: case, width, punctuation and leading zeros do not count, where digits end does
/// ("S-013", "s13"; but not "1.11" and "11.1"). Nothing for a number without letters and digits.
[[nodiscard]] std::optional<quint64> numberKey(std::string_view utf8);
/// Equal for records with the same title (in both languages), creator, period and dimensions as search folds them.
/// Nothing where there is no title, no dimensions, or neither creator nor period: too little to go by.
[[nodiscard]] std::optional<quint64> descriptionKey(std::string_view titleEn, std::string_view titleZh,
                                                    std::string_view creator, std::string_view period,
                                                    std::string_view dimensions);

/// A PDQ hash (Facebook's ThreatExchange, "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm",
/// 2019): 256 bits.
using PictureBits = std::array<quint64, 4>;
/// From 64 hexadecimal digits; nothing for another form.
[[nodiscard]] std::optional<PictureBits> pictureBits(std::string_view hex);
[[nodiscard]] int bitsApart(const PictureBits &a, const PictureBits &b);
inline constexpr int closestPrints = 31; ///< the distance that the paper proposes
inline constexpr int leastQuality = 50;  ///< of both pictures; below, the hash says little

/// Two places in a list, the smaller first.
using PlacePair = std::pair<quint32, quint32>;
/// All pairs at most closestPrints apart, at most `most` of them. A pair that close has at least one of its sixteen
/// words of 16 bits at most one bit apart, so only such are compared: a million in seconds.
[[nodiscard]] std::vector<PlacePair> closePairs(std::span<const PictureBits> prints, size_t most);

/// Records with equal keys, in pairs. Many alike are no duplicates but a series (the blank leaves of a sketchbook): a
/// group of more than `largest` gives none and counts one in `series`. `keyed` is sorted by this.
struct KeyedRecord {
    quint64 key = 0;
    qint64 id = 0;
    friend auto operator<=>(const KeyedRecord &, const KeyedRecord &) = default;
};
inline constexpr size_t largestGroup = 6;
[[nodiscard]] std::vector<std::pair<qint64, qint64>> equalPairs(std::vector<KeyedRecord> &keyed, qint64 &series,
                                                                size_t largest = largestGroup);

} // namespace lianming
