// What a picture looks like, in 128 bytes, so that a million of them are compared in a few milliseconds: pictures with
// the same palette, layout or pattern lie near each other. The sum of the bytes' differences is the distance; what
// counts how much is already in the bytes.
#pragma once

#include "core/imaging/pixels.h"

#include <QString>

#include <array>
#include <optional>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace lianming {

inline constexpr int lookBytes = 128;

struct Look {
    std::array<quint8, lookBytes> bytes{};

    friend bool operator==(const Look &, const Look &) = default;
};

[[nodiscard]] Look look(const Pixels &pixels);

/// 0 for equal looks, at most 128 × 255. A few nanoseconds: a search compares a million.
[[nodiscard]] inline int lookDistance(const quint8 *a, const quint8 *b)
{
#if defined(__SSE2__)
    __m128i sums = _mm_setzero_si128();
    for (int i = 0; i < lookBytes; i += 16) {
        const __m128i left = _mm_loadu_si128(reinterpret_cast<const __m128i *>(a + i));
        const __m128i right = _mm_loadu_si128(reinterpret_cast<const __m128i *>(b + i));
        sums = _mm_add_epi64(sums, _mm_sad_epu8(left, right));
    }
    return _mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_srli_si128(sums, 8));
#else
    int sum = 0;
    for (int i = 0; i < lookBytes; ++i)
        sum += a[i] > b[i] ? a[i] - b[i] : b[i] - a[i];
    return sum;
#endif
}
[[nodiscard]] inline int lookDistance(const Look &a, const Look &b)
{
    return lookDistance(a.bytes.data(), b.bytes.data());
}

/// Base64, as table picture keeps it; and back.
[[nodiscard]] QString lookText(const Look &look);
[[nodiscard]] std::optional<Look> parseLook(QStringView text);

} // namespace lianming
