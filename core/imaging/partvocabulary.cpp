#include "core/imaging/partvocabulary.h"

#include "core/base/progress.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>
#include <random>

namespace lianming {

namespace {

constexpr int dimensions = PartVocabulary::dimensions;
using Shape = std::array<float, dimensions>;

/// Among the words of so many coarse centres the nearest are looked for.
constexpr int coarseAsked = 5;

/// Places and sizes are kept in 65,536ths.
constexpr float whole = 65536;

/// Eight sums side by side: one alone would wait for each addition before the next.
float distance(const float *a, const float *b)
{
    constexpr int lanes = 8;
    std::array<float, lanes> sums{};
    for (int i = 0; i < dimensions; i += lanes) {
        for (int lane = 0; lane < lanes; ++lane) {
            const float apart = a[i + lane] - b[i + lane];
            sums[size_t(lane)] += apart * apart;
        }
    }
    return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

size_t nearestOf(const std::vector<float> &centres, const float *shape)
{
    size_t best = 0;
    float least = std::numeric_limits<float>::max();
    for (size_t i = 0; i * dimensions < centres.size(); ++i) {
        if (const float d = distance(&centres[i * dimensions], shape); d < least) {
            least = d;
            best = i;
        }
    }
    return best;
}

/// A word stands for so many shapes at least: what a shape differs by from its word says nothing where the word was
/// made of hardly any other.
constexpr size_t shapesForWord = 30;
/// Far from every shape: a centre that is not used.
constexpr float nowhere = 1e6F;

/// k-means: at most `most` centres of the shapes; the rest of the list lies nowhere.
std::vector<float> centresOf(const std::vector<const Shape *> &shapes, size_t count, size_t most, std::mt19937 &random,
                             Progress *progress)
{
    std::vector<float> centres(most * dimensions, nowhere);
    count = std::clamp<size_t>(count, 1, most);
    if (shapes.empty())
        return centres;
    std::vector<size_t> order(shapes.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (size_t i = order.size() - 1; i > 0; --i) // not std::shuffle, which differs from library to library
        std::swap(order[i], order[random() % (i + 1)]);
    for (size_t i = 0; i < count; ++i)
        std::ranges::copy(*shapes[order[i % order.size()]], centres.begin() + qsizetype(i * dimensions));
    constexpr int rounds = 8;
    for (int round = 0; round < rounds; ++round) {
        if (progress)
            progress->setDone(progress->done()); // throws where somebody has asked to stop
        std::vector<float> sums(count * dimensions, 0);
        std::vector<int> members(count, 0);
        for (const Shape *shape : shapes) {
            const size_t nearest = nearestOf(centres, shape->data());
            ++members[nearest];
            for (size_t i = 0; i < dimensions; ++i)
                sums[nearest * dimensions + i] += (*shape)[i];
        }
        for (size_t centre = 0; centre < count; ++centre) {
            if (members[centre] == 0)
                continue;
            for (size_t i = 0; i < dimensions; ++i)
                centres[centre * dimensions + i] = sums[centre * dimensions + i] / float(members[centre]);
        }
    }
    return centres;
}

/// The shape turned in its 128 dimensions, so that each sign says something of all of them: three rounds of fixed signs
/// and a Walsh–Hadamard transform.
void turn(float *shape)
{
    static const auto signs = [] {
        std::array<std::array<float, dimensions>, 3> out{};
        std::mt19937 random(20'260'101);
        for (auto &round : out) {
            for (float &sign : round)
                sign = (random() & 1) != 0 ? 1.0F : -1.0F;
        }
        return out;
    }();
    for (const auto &round : signs) {
        for (size_t i = 0; i < dimensions; ++i)
            shape[i] *= round[i];
        for (size_t half = 1; half < dimensions; half *= 2) {
            for (size_t begin = 0; begin < dimensions; begin += 2 * half) {
                for (size_t i = begin; i < begin + half; ++i) {
                    const float a = shape[i];
                    const float b = shape[i + half];
                    shape[i] = a + b;
                    shape[i + half] = a - b;
                }
            }
        }
    }
}

} // namespace

quint8 sizeCode(float size, float longest)
{
    return quint8(std::clamp(16 * std::log2(size / longest * whole), 0.0F, 255.0F));
}

quint8 angleCode(float angle)
{
    return quint8(int(std::lround(angle / (2 * std::numbers::pi_v<float>)*256)) & 255);
}

// Differences of small values count as much as those of great ones (Arandjelović and Zisserman 2012).
Shape PartVocabulary::rooted(const std::array<quint8, 128> &shape)
{
    Shape out;
    float sum = 0;
    for (const quint8 value : shape)
        sum += value;
    const float factor = sum > 0 ? 1 / sum : 0;
    for (size_t i = 0; i < shape.size(); ++i)
        out[i] = std::sqrt(float(shape[i]) * factor);
    return out;
}

PartVocabulary PartVocabulary::learn(const std::vector<LocalPart> &sample, Progress *progress)
{
    std::mt19937 random(1);
    std::vector<Shape> shapes;
    shapes.reserve(sample.size());
    for (const LocalPart &part : sample)
        shapes.push_back(rooted(part.shape));
    std::vector<const Shape *> all;
    all.reserve(shapes.size());
    for (const Shape &shape : shapes)
        all.push_back(&shape);

    PartVocabulary out;
    out.m_coarse = centresOf(all, all.size() / (shapesForWord * 8), coarse, random, progress);
    std::vector<std::vector<const Shape *>> members(coarse);
    for (const Shape *shape : all)
        members[nearestOf(out.m_coarse, shape->data())].push_back(shape);
    for (const auto &of : members) {
        const std::vector<float> centres = centresOf(of, of.size() / shapesForWord, fine, random, progress);
        out.m_fine.insert(out.m_fine.end(), centres.begin(), centres.end());
    }
    out.turnWords();
    return out;
}

void PartVocabulary::turnWords()
{
    m_turned = m_fine;
    for (int word = 0; word < wordCount; ++word)
        turn(&m_turned[size_t(word) * dimensions]);
}

QByteArray PartVocabulary::bytes() const
{
    const auto bytesOf = [](const std::vector<float> &values) {
        return QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float)));
    };
    return bytesOf(m_coarse) + bytesOf(m_fine);
}

std::optional<PartVocabulary> PartVocabulary::ofBytes(const QByteArray &bytes)
{
    PartVocabulary out;
    out.m_coarse.resize(size_t(coarse) * dimensions);
    out.m_fine.resize(size_t(wordCount) * dimensions);
    const auto coarseBytes = qsizetype(out.m_coarse.size()) * qsizetype(sizeof(float));
    const auto fineBytes = qsizetype(out.m_fine.size()) * qsizetype(sizeof(float));
    if (bytes.size() != coarseBytes + fineBytes)
        return std::nullopt;
    std::memcpy(out.m_coarse.data(), bytes.constData(), size_t(coarseBytes));
    std::memcpy(out.m_fine.data(), bytes.constData() + coarseBytes, size_t(fineBytes));
    out.turnWords();
    return out;
}

void PartVocabulary::nearest(const std::array<float, dimensions> &shape, int count, std::vector<quint16> &words) const
{
    std::array<std::pair<float, int>, coarse> byCoarse;
    for (int i = 0; i < coarse; ++i)
        byCoarse[size_t(i)] = {distance(&m_coarse[size_t(i) * dimensions], shape.data()), i};
    const int looked = std::min<int>(count + 1, coarseAsked);
    std::partial_sort(byCoarse.begin(), byCoarse.begin() + looked, byCoarse.end());
    std::array<std::pair<float, int>, size_t(coarseAsked) * fine> byWord;
    size_t found = 0;
    for (int i = 0; i < looked; ++i) {
        const int first = byCoarse[size_t(i)].second * fine;
        for (int word = first; word < first + fine; ++word)
            byWord[found++] = {distance(&m_fine[size_t(word) * dimensions], shape.data()), word};
    }
    std::partial_sort(byWord.begin(), byWord.begin() + count, byWord.begin() + qsizetype(found));
    words.clear();
    for (int i = 0; i < count; ++i)
        words.push_back(quint16(byWord[size_t(i)].second));
}

std::array<quint64, 2> PartVocabulary::code(const std::array<float, dimensions> &shape, quint16 word) const
{
    Shape turned = shape;
    turn(turned.data());
    std::array<quint64, 2> out{};
    const float *centre = &m_turned[size_t(word) * dimensions];
    for (size_t i = 0; i < dimensions; ++i)
        out[i / 64] |= quint64(turned[i] > centre[i]) << (i % 64);
    return out;
}

std::vector<CodedPart> PartVocabulary::coded(const PictureParts &picture) const
{
    const auto share = [](float value, int of) {
        return quint16(std::clamp(value / float(of) * whole, 0.0F, whole - 1));
    };
    const auto longest = float(std::max(picture.size.width(), picture.size.height()));
    std::vector<CodedPart> out;
    std::vector<quint16> words;
    for (const LocalPart &part : picture.parts) {
        const Shape shape = rooted(part.shape);
        nearest(shape, 1, words);
        CodedPart coded;
        coded.word = words.front();
        coded.code = code(shape, coded.word);
        coded.x = share(part.x, picture.size.width());
        coded.y = share(part.y, picture.size.height());
        coded.size = sizeCode(part.size, longest);
        coded.angle = angleCode(part.angle);
        out.push_back(coded);
    }
    return out;
}

} // namespace lianming
