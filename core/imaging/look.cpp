// The 128 bytes, in this order. Lengths of the parts and what they count were chosen on crops, re-encodings and
// pictures of one kind (tests/bench/bench_looks prints how well they do).
//  0 – 47  layout: 4 × 4 fields, the mean of each in OKLab (lightness, green–red, blue–yellow)
// 48 – 79  palette: how much of the picture has which of 32 colours, without regard to where
// 80 – 111 pattern: 2 × 2 fields, the directions of edges in each in 8 steps
// 112 – 127 detail: 4 × 4 fields, how much goes on in each
#include "core/imaging/look.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace lianming {

namespace {

constexpr int side = 64; ///< the picture is reduced to so many values in each direction
constexpr int fields = 4;
constexpr int fieldSide = side / fields;
constexpr int directions = 8;
constexpr int paletteAt = 48;
constexpr int patternAt = 80;
constexpr int detailAt = 112;

struct OkLab {
    float l = 0; ///< 0 to 1
    float a = 0; ///< about -0.4 to 0.4
    float b = 0;
};
using Field64 = std::vector<OkLab>;

constexpr size_t cellAt(int row, int column, int width)
{
    return size_t(row) * size_t(width) + size_t(column);
}

float linear(float value)
{
    return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

/// sRGB to OKLab (B. Ottosson, 2020).
OkLab okLab(float red, float green, float blue)
{
    const float r = linear(red);
    const float g = linear(green);
    const float b = linear(blue);
    const float l = std::cbrt(0.4122214708F * r + 0.5363325363F * g + 0.0514459929F * b);
    const float m = std::cbrt(0.2119034982F * r + 0.6806995451F * g + 0.1073969566F * b);
    const float s = std::cbrt(0.0883024619F * r + 0.2817188376F * g + 0.6299787005F * b);
    return {0.2104542553F * l + 0.7936177850F * m - 0.0040720468F * s,
            1.9779984951F * l - 2.4285922050F * m + 0.4505937099F * s,
            0.0259040371F * l + 0.7827717662F * m - 0.8086757660F * s};
}

/// The picture as 64 × 64 means, whatever its shape.
Field64 reducedPicture(const Pixels &pixels)
{
    Field64 out;
    out.reserve(size_t(side) * side);
    for (int y = 0; y < side; ++y) {
        const int top = y * pixels.height / side;
        const int bottom = std::max(top + 1, (y + 1) * pixels.height / side);
        for (int x = 0; x < side; ++x) {
            const int left = x * pixels.width / side;
            const int right = std::max(left + 1, (x + 1) * pixels.width / side);
            std::array<qint64, 3> sum{};
            for (int row = top; row < bottom; ++row) {
                for (int column = left; column < right; ++column) {
                    for (size_t band = 0; band < 3; ++band)
                        sum[band] += pixels.at(column, row)[band];
                }
            }
            const float count = float(bottom - top) * float(right - left) * 255.0F;
            out.push_back(okLab(float(sum[0]) / count, float(sum[1]) / count, float(sum[2]) / count));
        }
    }
    return out;
}

quint8 byteOf(float value)
{
    return quint8(std::clamp(std::lround(value), 0L, 255L));
}

void putLayout(const Field64 &picture, Look &out)
{
    constexpr float lightnessCounts = 150;
    constexpr float colourCounts = 380;
    for (int field = 0; field < fields * fields; ++field) {
        OkLab mean;
        for (int i = 0; i < fieldSide * fieldSide; ++i) {
            const int y = field / fields * fieldSide + i / fieldSide;
            const int x = field % fields * fieldSide + i % fieldSide;
            const OkLab &value = picture[cellAt(y, x, side)];
            mean.l += value.l;
            mean.a += value.a;
            mean.b += value.b;
        }
        constexpr float count = fieldSide * fieldSide;
        out.bytes[cellAt(field, 0, 3)] = byteOf(mean.l / count * lightnessCounts);
        out.bytes[cellAt(field, 1, 3)] = byteOf(128 + mean.a / count * colourCounts);
        out.bytes[cellAt(field, 2, 3)] = byteOf(128 + mean.b / count * colourCounts);
    }
}

/// Eight greys and, for each of eight hues, three: pale, strong and dark, strong and light. A colour between two of
/// them counts in both, so that a little more light does not change everything.
void putPalette(const Field64 &picture, Look &out)
{
    constexpr int greys = 8;
    constexpr int hues = 8;
    constexpr float counts = 330;
    constexpr float greyChroma = 0.025F; // below, there is no hue to speak of
    constexpr float fullChroma = 0.07F;
    constexpr float strongChroma = 0.11F;
    std::array<float, 32> share{};
    for (const OkLab &value : picture) {
        const float chroma = std::hypot(value.a, value.b);
        const float coloured = std::clamp((chroma - greyChroma) / (fullChroma - greyChroma), 0.0F, 1.0F);
        const float grey = std::clamp(value.l * greys - 0.5F, 0.0F, greys - 1.0F);
        const int below = std::min(int(grey), greys - 2);
        share[size_t(below)] += (1 - coloured) * (1 - (grey - float(below)));
        share[size_t(below) + 1] += (1 - coloured) * (grey - float(below));
        if (coloured <= 0)
            continue;
        const float turn = (std::atan2(value.b, value.a) / (2 * std::numbers::pi_v<float>)+1) * hues;
        const float part = turn - std::floor(turn);
        const float strong = std::clamp((chroma - fullChroma) / (strongChroma - fullChroma), 0.0F, 1.0F);
        const float light = std::clamp((value.l - 0.45F) / 0.25F, 0.0F, 1.0F);
        const std::array<float, 3> kinds{1 - strong, strong * (1 - light), strong * light};
        for (int side2 = 0; side2 < 2; ++side2) {
            const int hue = (int(turn) + side2) % hues;
            for (size_t kind = 0; kind < kinds.size(); ++kind)
                share[greys + cellAt(hue, int(kind), 3)] += coloured * kinds[kind] * (side2 == 0 ? 1 - part : part);
        }
    }
    for (size_t i = 0; i < share.size(); ++i) // the root: a little of a colour tells much
        out.bytes[paletteAt + i] = byteOf(std::sqrt(share[i] / float(picture.size())) * counts);
}

void putPattern(const Field64 &picture, Look &out)
{
    constexpr float patternCounts = 110;
    constexpr float detailCounts = 420;
    std::array<std::array<float, directions>, 4> strength{};
    std::array<float, size_t(fields) * fields> detail{};
    for (int y = 1; y < side - 1; ++y) {
        for (int x = 1; x < side - 1; ++x) {
            const size_t at = cellAt(y, x, side);
            const float across = picture[at + 1].l - picture[at - 1].l;
            const float down = picture[at + side].l - picture[at - side].l;
            const float size = std::hypot(across, down);
            float turn = std::atan2(down, across) / std::numbers::pi_v<float>; // an edge has no sign
            turn = (turn - std::floor(turn)) * directions;
            const float part = turn - std::floor(turn);
            auto &here = strength[cellAt(y / (side / 2), x / (side / 2), 2)];
            here[size_t(turn) % directions] += size * (1 - part);
            here[(size_t(turn) + 1) % directions] += size * part;
            detail[cellAt(y / fieldSide, x / fieldSide, fields)] += size;
        }
    }
    for (size_t field = 0; field < strength.size(); ++field) {
        float all = 0.5F; // where hardly anything goes on, directions mean little
        for (const float value : strength[field])
            all += value;
        for (size_t i = 0; i < directions; ++i)
            out.bytes[patternAt + field * directions + i] = byteOf(std::sqrt(strength[field][i] / all) * patternCounts);
    }
    for (size_t i = 0; i < detail.size(); ++i)
        out.bytes[detailAt + i] = byteOf(std::sqrt(detail[i] / (fieldSide * fieldSide)) * detailCounts / 2);
}

} // namespace

Look look(const Pixels &pixels)
{
    Look out;
    if (pixels.width < 1 || pixels.height < 1)
        return out;
    const Field64 picture = reducedPicture(pixels);
    putLayout(picture, out);
    putPalette(picture, out);
    putPattern(picture, out);
    return out;
}

QString lookText(const Look &look)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(look.bytes.data()), lookBytes).toBase64());
}

std::optional<Look> parseLook(QStringView text)
{
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    if (bytes.size() != lookBytes)
        return std::nullopt;
    Look out;
    std::ranges::copy(bytes, reinterpret_cast<char *>(out.bytes.data()));
    return out;
}

} // namespace lianming
