// The words into which local features fall, and a feature as an index keeps it: the word it is nearest to and 128 signs
// of what sets it apart from that word (Jégou, Douze and Schmid's Hamming embedding).
#pragma once

#include "core/imaging/localparts.h"

#include <QByteArray>

#include <optional>

namespace lianming {

class Progress;

/// A feature as the index keeps it.
struct CodedPart {
    quint16 word = 0;
    std::array<quint64, 2> code{};
    quint16 x = 0;    ///< of the picture's width, in 65,536ths
    quint16 y = 0;    ///< of its height
    quint8 size = 0;  ///< sixteen times the logarithm (base 2) of the diameter, as 65,536ths of the longest edge
    quint8 angle = 0; ///< in 256ths of a turn
};

/// As an index keeps them. `longest`: edge of the picture in which the part was found, in the same pixels.
[[nodiscard]] quint8 sizeCode(float size, float longest);
[[nodiscard]] quint8 angleCode(float angle);

/// Into which words features fall. Learned once from pictures, then kept with the index made by it.
class PartVocabulary
{
public:
    static constexpr int coarse = 64;
    static constexpr int fine = 64;
    static constexpr int wordCount = coarse * fine;
    static constexpr int dimensions = 128;

    /// The same for the same parts, in the same order. Takes seconds: throws Error::Cancelled when `progress` is told
    /// to stop.
    [[nodiscard]] static PartVocabulary learn(const std::vector<LocalPart> &sample, Progress *progress = nullptr);
    /// The shape as words are compared with it: square roots, of length 1.
    [[nodiscard]] static std::array<float, dimensions> rooted(const std::array<quint8, 128> &shape);
    /// The `count` nearest words, the nearest first.
    void nearest(const std::array<float, dimensions> &shape, int count, std::vector<quint16> &words) const;
    /// The signs that set a shape apart from the word.
    [[nodiscard]] std::array<quint64, 2> code(const std::array<float, dimensions> &shape, quint16 word) const;
    /// As the picture's coordinates say, for the index.
    [[nodiscard]] std::vector<CodedPart> coded(const PictureParts &picture) const;

    [[nodiscard]] QByteArray bytes() const;
    /// Nothing for what bytes() did not write.
    [[nodiscard]] static std::optional<PartVocabulary> ofBytes(const QByteArray &bytes);

private:
    void turnWords();

    std::vector<float> m_coarse; ///< centres, one after the other
    std::vector<float> m_fine;   ///< of the words, by coarse centre
    std::vector<float> m_turned; ///< the words as code() compares them
};

} // namespace lianming
