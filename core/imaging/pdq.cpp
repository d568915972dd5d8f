#include "core/imaging/pdq.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <vector>

namespace lianming {

namespace {

/// The picture is reduced to so many values in each direction, and of their cosine transform so many are kept.
constexpr int reduced = 64;
constexpr int kept = 16;
using Transform = std::array<float, size_t(kept) * kept>;
using Reduced = std::array<float, size_t(reduced) * reduced>;

/// Where row i, column j of a table of `width` columns lies.
constexpr size_t place(int i, int j, int width)
{
    return size_t(i) * size_t(width) + size_t(j);
}

/// Width of the box that is moved over a row of `length`: half of what falls on one of the reduced values.
int windowFor(int length)
{
    return (length + 2 * reduced - 1) / (2 * reduced);
}

/// The mean of the window around each of `length` values that lie `stride` apart; shorter windows at both ends.
void smooth(const float *in, float *out, int length, qsizetype stride, int window)
{
    const int half = (window + 2) / 2;
    float sum = 0;
    int inside = 0;
    int right = 0;
    for (; right < half - 1; ++right, ++inside)
        sum += in[right * stride];
    int left = 0;
    for (int at = 0; at < length; ++at) {
        if (right < length) {
            sum += in[right * stride];
            ++right;
            ++inside;
        }
        if (inside > window || (right == length && at + half > length)) {
            sum -= in[left * stride];
            ++left;
            --inside;
        }
        out[at * stride] = sum / float(inside);
    }
}

Reduced reducedLuminance(const Pixels &pixels)
{
    const int width = pixels.width;
    const int height = pixels.height;
    std::vector<float> luminance(size_t(width) * size_t(height));
    for (size_t i = 0; i < luminance.size(); ++i) {
        const quint8 *pixel = pixels.data + i * 3;
        luminance[i] = 0.299F * float(pixel[0]) + 0.587F * float(pixel[1]) + 0.114F * float(pixel[2]);
    }
    std::vector<float> other(luminance.size());
    for (int round = 0; round < 2; ++round) {
        for (int y = 0; y < height; ++y)
            smooth(luminance.data() + qsizetype(y) * width, other.data() + qsizetype(y) * width, width, 1,
                   windowFor(width));
        for (int x = 0; x < width; ++x)
            smooth(other.data() + x, luminance.data() + x, height, width, windowFor(height));
    }
    Reduced out{};
    for (int i = 0; i < reduced; ++i) {
        const int y = int((i + 0.5) * height / reduced);
        for (int j = 0; j < reduced; ++j)
            out[place(i, j, reduced)] = luminance[size_t(y) * size_t(width) + size_t((j + 0.5) * width / reduced)];
    }
    return out;
}

/// How much there is in the picture to tell it by: differences between neighbours, in hundredths of the whole range.
int qualityOf(const Reduced &values)
{
    int sum = 0;
    const auto step = [&values](int a, int b) {
        return std::abs(int((values[size_t(a)] - values[size_t(b)]) * 100 / 255));
    };
    for (int i = 0; i < reduced; ++i) {
        for (int j = 0; j < reduced; ++j) {
            const int at = i * reduced + j;
            if (i + 1 < reduced)
                sum += step(at, at + reduced);
            if (j + 1 < reduced)
                sum += step(at, at + 1);
        }
    }
    return std::min(100, sum / 90);
}

/// Rows 1 to 16 of the cosine transform's matrix: the constant part of the picture does not count.
const std::array<float, size_t(kept) * reduced> &cosines()
{
    static const auto table = [] {
        std::array<float, size_t(kept) * reduced> out{};
        for (int i = 0; i < kept; ++i) {
            for (int j = 0; j < reduced; ++j)
                out[place(i, j, reduced)] =
                    float(std::sqrt(2.0 / reduced) * std::cos(std::numbers::pi / 2 / reduced * (i + 1) * (2 * j + 1)));
        }
        return out;
    }();
    return table;
}

Transform transformOf(const Reduced &values)
{
    const auto &rows = cosines();
    std::array<float, size_t(kept) * reduced> half{};
    for (int i = 0; i < kept; ++i) {
        for (int j = 0; j < reduced; ++j) {
            float sum = 0;
            for (int k = 0; k < reduced; ++k)
                sum += rows[place(i, k, reduced)] * values[place(k, j, reduced)];
            half[place(i, j, reduced)] = sum;
        }
    }
    Transform out{};
    for (int i = 0; i < kept; ++i) {
        for (int j = 0; j < kept; ++j) {
            float sum = 0;
            for (int k = 0; k < reduced; ++k)
                sum += half[place(i, k, reduced)] * rows[place(j, k, reduced)];
            out[place(i, j, kept)] = sum;
        }
    }
    return out;
}

Pdq hashOf(const Transform &values)
{
    Transform sorted = values;
    const auto middle = sorted.begin() + sorted.size() / 2 - 1; // the lower of the two in the middle
    std::ranges::nth_element(sorted, middle);
    Pdq out;
    for (size_t k = 0; k < values.size(); ++k) {
        if (values[k] > *middle)
            out.words[k / 64] |= quint64(1) << (k % 64);
    }
    return out;
}

bool bitOf(const Pdq &hash, int i, int j)
{
    const auto k = place(i, j, kept);
    return (hash.words[k / 64] >> (k % 64)) & 1;
}

/// The hash of the picture after it was mirrored along its falling diagonal (or not) and then left to right, top to
/// bottom (or not). A mirrored picture has the odd waves upside down, which are those in the even rows and columns
/// here.
Pdq variant(const Pdq &hash, bool isTransposed, bool isMirrored, bool isFlipped)
{
    Pdq out;
    for (int i = 0; i < kept; ++i) {
        for (int j = 0; j < kept; ++j) {
            bool bit = isTransposed ? bitOf(hash, j, i) : bitOf(hash, i, j);
            if (isMirrored && j % 2 == 0)
                bit = !bit;
            if (isFlipped && i % 2 == 0)
                bit = !bit;
            const auto k = place(i, j, kept);
            out.words[k / 64] |= quint64(bit) << (k % 64);
        }
    }
    return out;
}

} // namespace

PdqResult pdq(const Pixels &pixels)
{
    if (pixels.width < 2 || pixels.height < 2)
        return {};
    const Reduced values = reducedLuminance(pixels);
    return {hashOf(transformOf(values)), qualityOf(values)};
}

int pdqDistance(const Pdq &a, const Pdq &b)
{
    int out = 0;
    for (size_t i = 0; i < a.words.size(); ++i)
        out += std::popcount(a.words[i] ^ b.words[i]);
    return out;
}

std::array<Pdq, 8> pdqVariants(const Pdq &hash)
{
    return {hash,
            variant(hash, true, true, false),
            variant(hash, false, true, true),
            variant(hash, true, false, true),
            variant(hash, false, true, false),
            variant(hash, false, false, true),
            variant(hash, true, false, false),
            variant(hash, true, true, true)};
}

QString pdqText(const Pdq &hash)
{
    QString out;
    for (size_t i = hash.words.size(); i-- > 0;)
        out += QStringLiteral("%1").arg(hash.words[i], 16, 16, QLatin1Char('0'));
    return out;
}

std::optional<Pdq> parsePdq(QStringView text)
{
    Pdq out;
    if (text.size() != 64)
        return std::nullopt;
    for (size_t i = 0; i < out.words.size(); ++i) {
        bool isNumber = false;
        out.words[3 - i] = text.mid(qsizetype(i) * 16, 16).toULongLong(&isNumber, 16);
        if (!isNumber)
            return std::nullopt;
    }
    return out;
}

} // namespace lianming
