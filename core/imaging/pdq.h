// PDQ, the published perceptual hash (256 bits and a quality): copies of a picture, re-encoded, resized, slightly
// recoloured, differ in few bits. Made as its description says; equal to the reference on the pictures of tests/data.
#pragma once

#include "core/imaging/pixels.h"

#include <QString>

#include <array>
#include <optional>

namespace lianming {

struct Pdq {
    /// Bit 16·i+j, row i and column j of the hash's 16×16 matrix, lies in words[(16·i+j) / 64].
    std::array<quint64, 4> words{};

    friend bool operator==(const Pdq &, const Pdq &) = default;
    friend auto operator<=>(const Pdq &, const Pdq &) = default;
};

struct PdqResult {
    Pdq hash;
    int quality = 0; ///< 0 to 100
};

/// Pictures of a pixel or two give a hash of quality 0.
[[nodiscard]] PdqResult pdq(const Pixels &pixels);

/// How many bits differ, 0 to 256. Up to 31 is the published limit for "the same picture".
[[nodiscard]] int pdqDistance(const Pdq &a, const Pdq &b);

/// The hashes that the picture has when it is turned and mirrored: as it is, turned by 90, 180, 270 degrees, mirrored
/// left to right, top to bottom, along either diagonal. Made of the hash alone, so a few bits from the exact ones.
[[nodiscard]] std::array<Pdq, 8> pdqVariants(const Pdq &hash);

/// 64 hexadecimal digits as published, the highest bit first; and back.
[[nodiscard]] QString pdqText(const Pdq &hash);
[[nodiscard]] std::optional<Pdq> parsePdq(QStringView text);

} // namespace lianming
