#include "core/imaging/partindex.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numbers>
#include <opencv2/calib3d.hpp>
#include <random>
#include <span>

namespace lianming {

namespace {

constexpr int dimensions = PartVocabulary::dimensions;
using Shape = std::array<float, dimensions>;
constexpr int allWords = PartVocabulary::wordCount;

/// A query looks into the lists of so many words for each feature, among those of so many coarse centres.
constexpr int wordsAsked = 4;
constexpr int coarseAsked = 5;
/// Of the 128 signs, at most so many differ where two features are taken for the same.
constexpr int mostSignsApart = 42;
/// With fewer features that agree nothing is compared further.
constexpr int leastInliers = 5;
/// So many of the pictures that are met most often are compared in place.
constexpr size_t mostCompared = 80;
/// So many guesses are made about the change from one picture to the other, each from one pair of features.
constexpr size_t mostGuesses = 60;
/// Pictures are compared on a scale on which the longest edge of ours is this long.
constexpr double edge = 1000;

/// The square roots of the shape's parts, of length 1: differences of small values count as much as those of great ones
/// (Arandjelović and Zisserman 2012).
Shape rooted(const std::array<quint8, 128> &shape)
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

float distance(const float *a, const float *b)
{
    float sum = 0;
    for (int i = 0; i < dimensions; ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
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
std::vector<float> centresOf(const std::vector<const Shape *> &shapes, size_t count, size_t most, std::mt19937 &random)
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

int signsApart(const std::array<quint64, 2> &a, const std::array<quint64, 2> &b)
{
    return std::popcount(a[0] ^ b[0]) + std::popcount(a[1] ^ b[1]);
}

struct Place {
    double x = 0;
    double y = 0;
};

/// A pair of features that may be the same, on the scale of comparison.
struct Pair {
    quint32 feature = 0;
    int apart = 0;
    Place from;        ///< in the picture asked about
    Place to;          ///< in ours
    double growth = 0; ///< logarithm (base e) of how many times larger it is in ours
    double turned = 0; ///< radians
};

/// x' = (a x + b y + c) / w and so on, as OpenCV gives it.
struct Change {
    std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

    [[nodiscard]] Place of(Place p) const
    {
        const double w = m[6] * p.x + m[7] * p.y + m[8];
        return {(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
    }
    /// How many times larger an area becomes at `p`; negative where it is turned over.
    [[nodiscard]] double area(Place p) const
    {
        const double w = m[6] * p.x + m[7] * p.y + m[8];
        const Place q = of(p);
        const double xx = (m[0] - q.x * m[6]) / w;
        const double xy = (m[1] - q.x * m[7]) / w;
        const double yx = (m[3] - q.y * m[6]) / w;
        const double yy = (m[4] - q.y * m[7]) / w;
        return xx * yy - xy * yx;
    }
    [[nodiscard]] std::optional<Change> back() const
    {
        const cv::Matx33d forth(m.data());
        bool isInvertible = false;
        const cv::Matx33d back = forth.inv(cv::DECOMP_LU, &isInvertible);
        if (!isInvertible)
            return std::nullopt;
        Change out;
        std::copy_n(back.val, 9, out.m.begin());
        return out;
    }
};

Change guess(const Pair &pair)
{
    const double s = std::exp(pair.growth);
    const double c = s * std::cos(pair.turned);
    const double d = s * std::sin(pair.turned);
    Change out;
    out.m = {c, -d, pair.to.x - c * pair.from.x + d * pair.from.y,
             d, c,  pair.to.y - d * pair.from.x - c * pair.from.y,
             0, 0,  1};
    return out;
}

double angleApart(double a, double b)
{
    return std::abs(std::remainder(a - b, 2 * std::numbers::pi));
}

/// What a pair must fit to count for a change.
struct Tolerance {
    double place = 0;  ///< on the scale of comparison
    double growth = 0; ///< of the logarithm
    double turn = 0;   ///< radians
};

/// The pairs that fit, at most one for each feature and one for each place in our picture. `pairs` are sorted by
/// feature, the nearest first.
std::vector<int> fitting(const std::vector<Pair> &pairs, const Change &change, const Tolerance &tolerance)
{
    std::vector<int> out;
    const double limit = tolerance.place * tolerance.place;
    for (size_t i = 0; i < pairs.size(); ++i) {
        const Pair &pair = pairs[i];
        if (!out.empty() && pairs[size_t(out.back())].feature == pair.feature)
            continue;
        const Place there = change.of(pair.from);
        const double dx = there.x - pair.to.x;
        const double dy = there.y - pair.to.y;
        if (!(dx * dx + dy * dy <= limit))
            continue;
        const double area = change.area(pair.from);
        if (!(area > 0) || std::abs(std::log(area) / 2 - pair.growth) > tolerance.growth)
            continue;
        // The direction in which the change turns what lies to the right of the place.
        const Place right = change.of({pair.from.x + 1, pair.from.y});
        if (angleApart(std::atan2(right.y - there.y, right.x - there.x), pair.turned) > tolerance.turn)
            continue;
        out.push_back(int(i));
    }
    return out;
}

/// Of pairs that lie nearly at one place, one: features often stand on each other and say one thing.
std::vector<int> apart(const std::vector<Pair> &pairs, const std::vector<int> &chosen)
{
    constexpr double cell = 12; // on the scale of comparison
    std::vector<std::pair<qint64, qint64>> taken;
    const auto key = [](Place p) {
        return qint64(std::floor(p.x / cell)) * 100'000 + qint64(std::floor(p.y / cell));
    };
    std::vector<int> out;
    for (const int i : chosen) {
        const qint64 from = key(pairs[size_t(i)].from);
        const qint64 to = key(pairs[size_t(i)].to);
        const bool isNew =
            std::ranges::none_of(taken, [&](const auto &t) { return t.first == from || t.second == to; });
        if (!isNew)
            continue;
        taken.emplace_back(from, to);
        out.push_back(i);
    }
    return out;
}

/// The affine change that fits the chosen pairs best, by least squares.
std::optional<Change> affine(const std::vector<Pair> &pairs, const std::vector<int> &chosen)
{
    if (chosen.size() < 3)
        return std::nullopt;
    cv::Matx33d left = cv::Matx33d::zeros();
    cv::Vec3d right0{};
    cv::Vec3d right1{};
    for (const int i : chosen) {
        const Pair &pair = pairs[size_t(i)];
        const cv::Vec3d p(pair.from.x, pair.from.y, 1);
        left += p * p.t();
        right0 += p * pair.to.x;
        right1 += p * pair.to.y;
    }
    bool isSolved = false;
    const cv::Matx33d inverse = left.inv(cv::DECOMP_LU, &isSolved);
    if (!isSolved)
        return std::nullopt;
    const cv::Vec3d row0 = inverse * right0;
    const cv::Vec3d row1 = inverse * right1;
    Change out;
    out.m = {row0[0], row0[1], row0[2], row1[0], row1[1], row1[2], 0, 0, 1};
    return out;
}

std::optional<Change> projective(const std::vector<Pair> &pairs, const std::vector<int> &chosen, double tolerance)
{
    constexpr size_t fewest = 8;
    if (chosen.size() < fewest)
        return std::nullopt;
    std::vector<cv::Point2d> from;
    std::vector<cv::Point2d> to;
    for (const int i : chosen) {
        from.emplace_back(pairs[size_t(i)].from.x, pairs[size_t(i)].from.y);
        to.emplace_back(pairs[size_t(i)].to.x, pairs[size_t(i)].to.y);
    }
    cv::theRNG().state = 1; // the same answer each time
    const cv::Mat found = cv::findHomography(from, to, cv::RANSAC, tolerance, cv::noArray(), 500, 0.99);
    if (found.empty())
        return std::nullopt;
    Change out;
    std::copy_n(found.ptr<double>(), 9, out.m.begin());
    return out;
}

/// Whether a change is one that a camera, a printer or a designer makes: nothing is turned over or stretched beyond a
/// factor of four, and no part of the picture grows much more than another.
bool isPlausible(const Change &change, const std::vector<Pair> &pairs, const std::vector<int> &chosen)
{
    double least = std::numeric_limits<double>::max();
    double most = 0;
    for (const int i : chosen) {
        const double area = change.area(pairs[size_t(i)].from);
        least = std::min(least, area);
        most = std::max(most, area);
    }
    if (!(least > 0) || most > 25 * least)
        return false;
    const Place p = pairs[size_t(chosen.front())].from;
    const Place q = change.of(p);
    const Place x = change.of({p.x + 1, p.y});
    const Place y = change.of({p.x, p.y + 1});
    const cv::Matx22d local(x.x - q.x, y.x - q.x, x.y - q.y, y.y - q.y);
    const double det = local(0, 0) * local(1, 1) - local(0, 1) * local(1, 0);
    const double sum = cv::norm(local) * cv::norm(local);
    // The stretches s, t have st = det and s² + t² = sum.
    constexpr double mostStretch = 4;
    return det > 0 && sum <= det * (mostStretch + 1 / mostStretch);
}

/// −log10 of how often at least `k` of `n` pairs would fit by chance, each with probability `p` (Desolneux, Moisan and
/// Morel's a contrario reasoning), after `tries` guesses.
double surpriseOf(int k, int n, double p, double tries)
{
    if (k <= 0)
        return 0;
    double tail = 0;
    const double logs = std::log10(p);
    const double rest = std::log10(1 - p);
    for (int i = k; i <= n; ++i) {
        const double choose =
            (std::lgamma(n + 1.0) - std::lgamma(i + 1.0) - std::lgamma(n - i + 1.0)) / std::numbers::ln10;
        const double term = std::pow(10, choose + i * logs + (n - i) * rest);
        tail += term;
        if (term < tail * 1e-6)
            break;
    }
    return tail > 0 ? -std::log10(tail) - std::log10(tries) : 300;
}

} // namespace

// --- Vocabulary -----------------------------------------------------------------------------------------------------

PartVocabulary PartVocabulary::learn(const std::vector<LocalPart> &sample)
{
    std::mt19937 random(1);
    std::vector<Shape> shapes;
    shapes.reserve(sample.size());
    for (const LocalPart &part : sample)
        shapes.push_back(rooted(part.shape));
    std::vector<const Shape *> all;
    for (const Shape &shape : shapes)
        all.push_back(&shape);

    PartVocabulary out;
    out.m_coarse = centresOf(all, all.size() / (shapesForWord * 8), coarse, random);
    std::vector<std::vector<const Shape *>> members(coarse);
    for (const Shape *shape : all)
        members[nearestOf(out.m_coarse, shape->data())].push_back(shape);
    for (const auto &of : members) {
        const std::vector<float> centres = centresOf(of, of.size() / shapesForWord, fine, random);
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
    const auto coarseBytes = qsizetype(out.m_coarse.size() * sizeof(float));
    const auto fineBytes = qsizetype(out.m_fine.size() * sizeof(float));
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
    constexpr float whole = 65536;
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
        coded.size = quint8(std::clamp(16 * std::log2(part.size / longest * whole), 0.0F, 255.0F));
        coded.angle = quint8(int(std::lround(part.angle / (2 * std::numbers::pi_v<float>)*256)) & 255);
        out.push_back(coded);
    }
    return out;
}

// --- Matches --------------------------------------------------------------------------------------------------------

bool PartMatch::isCopy() const
{
    constexpr double leastAlike = 0.5;
    constexpr double leastDetail = 0.5;
    constexpr double someSurprise = 2;
    constexpr double muchSurprise = 20;
    constexpr double muchDetailAround = 0.6;
    constexpr double greatSurprise = 30;
    constexpr double clearlyAlike = 0.6;
    if (alike < leastAlike || surprise < someSurprise)
        return false;
    return detail >= leastDetail || (surprise >= muchSurprise && detailAround >= muchDetailAround)
           || (surprise >= greatSurprise && alike >= clearlyAlike);
}

double PartMatch::score() const
{
    constexpr double scale = 20;
    return 1 - std::pow(10, -std::max(0.0, surprise) / scale) * (1 - std::max(0.0, detail));
}

// --- Index ----------------------------------------------------------------------------------------------------------

void PartIndex::add(QSize size, const std::vector<CodedPart> &parts, GreyPicture grey)
{
    const auto picture = quint32(m_sizes.size());
    m_sizes.push_back(size);
    m_greys.push_back(std::move(grey));
    m_counts.push_back(quint32(parts.size()));
    m_new.insert(m_new.end(), parts.begin(), parts.end());
    m_newOwners.insert(m_newOwners.end(), parts.size(), picture);
}

void PartIndex::settle()
{
    std::vector<quint32> begins(allWords + 1, 0);
    for (const CodedPart &part : m_new)
        ++begins[part.word + 1U];
    for (size_t word = 0; word + 1 < begins.size() && !m_begins.empty(); ++word)
        begins[word + 1] += m_begins[word + 1] - m_begins[word];
    for (size_t word = 1; word < begins.size(); ++word)
        begins[word] += begins[word - 1];
    std::vector<std::array<quint64, 2>> codes(begins.back());
    std::vector<Entry> entries(begins.back());
    std::vector<quint32> next(begins.begin(), begins.end() - 1);
    for (size_t word = 0; word < allWords && !m_begins.empty(); ++word) {
        for (quint32 i = m_begins[word]; i < m_begins[word + 1]; ++i) {
            codes[next[word]] = m_codes[i];
            entries[next[word]++] = m_entries[i];
        }
    }
    for (size_t i = 0; i < m_new.size(); ++i) {
        const CodedPart &part = m_new[i];
        codes[next[part.word]] = part.code;
        entries[next[part.word]++] = {m_newOwners[i], part.x, part.y, part.size, part.angle};
    }
    m_begins = std::move(begins);
    m_codes = std::move(codes);
    m_entries = std::move(entries);
    m_new = {};
    m_newOwners = {};
}

/// A feature of the picture asked about and one of ours that may be the same.
struct PartIndex::Meeting {
    quint32 picture = 0;
    quint32 feature = 0;
    quint32 entry = 0;
    int apart = 0;
};

void PartIndex::meet(const std::vector<LocalPart> &parts, std::vector<Meeting> &out) const
{
    std::vector<quint16> words;
    for (size_t feature = 0; feature < parts.size(); ++feature) {
        const Shape shape = rooted(parts[feature].shape);
        m_vocabulary->nearest(shape, wordsAsked, words);
        for (const quint16 word : words) {
            const std::array<quint64, 2> code = m_vocabulary->code(shape, word);
            for (quint32 i = m_begins[word]; i < m_begins[word + 1U]; ++i) {
                if (const int apart = signsApart(code, m_codes[i]); apart <= mostSignsApart)
                    out.push_back({m_entries[i].picture, quint32(feature), i, apart});
            }
        }
    }
}

namespace {

struct Compared {
    std::vector<int> inliers;
    std::vector<Place> places; ///< of these, in our picture
    Change change;
    double surprise = 0;
};

/// The change that most pairs agree on.
std::optional<Compared> compare(const std::vector<Pair> &pairs, QSizeF ours)
{
    constexpr Tolerance loose{60, 0.7, 0.6};
    constexpr Tolerance closer{30, 0.55, 0.5};
    constexpr Tolerance close{15, 0.45, 0.4};
    std::vector<int> order(pairs.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::ranges::stable_sort(order, {}, [&pairs](int i) { return pairs[size_t(i)].apart; });
    order.resize(std::min(order.size(), mostGuesses));
    std::vector<std::pair<size_t, int>> guesses;
    for (const int i : order)
        guesses.emplace_back(fitting(pairs, guess(pairs[size_t(i)]), loose).size(), i);
    std::ranges::stable_sort(guesses, std::greater<>(), [](const auto &g) { return g.first; });

    std::optional<Compared> best;
    constexpr size_t refined = 3;
    for (size_t g = 0; g < std::min(guesses.size(), refined); ++g) {
        Change change = guess(pairs[size_t(guesses[g].second)]);
        std::vector<int> chosen = fitting(pairs, change, loose);
        for (const Tolerance &tolerance : {closer, close, close}) {
            const auto better = affine(pairs, apart(pairs, chosen));
            if (!better)
                break;
            std::vector<int> now = fitting(pairs, *better, tolerance);
            if (now.size() < 3)
                break;
            change = *better;
            chosen = std::move(now);
        }
        std::vector<int> inliers = fitting(pairs, change, close);
        if (const auto better = projective(pairs, fitting(pairs, change, closer), close.place / 2)) {
            std::vector<int> now = fitting(pairs, *better, close);
            if (now.size() > inliers.size() && isPlausible(*better, pairs, now)) {
                change = *better;
                inliers = std::move(now);
            }
        }
        inliers = apart(pairs, inliers);
        if (inliers.size() < 4 || !isPlausible(change, pairs, inliers))
            continue;
        // A pair fits by chance if it lies within the tolerance, and has the size and direction asked for.
        const double chance = std::numbers::pi * close.place * close.place / (ours.width() * ours.height())
                              * std::min(1.0, close.growth * 2 / 3) * close.turn / std::numbers::pi;
        const int taken = 3; // pairs that made the change fit anyhow
        const double surprise =
            surpriseOf(int(inliers.size()) - taken, int(pairs.size()) - taken, chance, double(order.size()));
        if (!best || surprise > best->surprise) {
            std::vector<Place> places;
            for (const int i : inliers)
                places.push_back(pairs[size_t(i)].to);
            best = Compared{std::move(inliers), std::move(places), change, surprise};
        }
    }
    return best;
}

/// The features' places with a margin, in fractions of our picture.
QRectF surroundings(const std::vector<Place> &places, QSizeF ours)
{
    constexpr double margin = 0.04;
    QRectF out;
    for (const Place &place : places) {
        const QPointF middle(place.x / ours.width(), place.y / ours.height());
        out |= QRectF(middle - QPointF(margin, margin), QSizeF(2 * margin, 2 * margin));
    }
    return out;
}

QPolygonF clipped(const QPolygonF &polygon, const QRectF &to)
{
    QPolygonF out = polygon.intersected(QPolygonF(to));
    if (!out.isEmpty() && out.isClosed())
        out.removeLast();
    return out;
}

QPolygonF through(const Change &change, const QPolygonF &polygon)
{
    QPolygonF out;
    for (const QPointF &p : polygon) {
        const Place q = change.of({p.x(), p.y()});
        out.append({q.x, q.y});
    }
    return out;
}

} // namespace

std::vector<PartMatch> PartIndex::search(const PictureParts &asked, size_t most, bool all) const
{
    std::vector<PartMatch> out;
    if (m_entries.empty())
        return out;
    const int width = asked.size.width();
    for (const bool isMirrored : {false, true}) {
        std::vector<LocalPart> parts = asked.parts;
        if (isMirrored) {
            for (LocalPart &part : parts)
                part = mirrored(part, width);
        }
        std::vector<Meeting> meetings;
        meet(parts, meetings);
        std::vector<float> votes(m_sizes.size(), 0);
        for (const Meeting &meeting : meetings)
            votes[meeting.picture] += float(mostSignsApart + 1 - meeting.apart);
        std::vector<quint32> order;
        for (quint32 i = 0; i < votes.size(); ++i) {
            if (votes[i] > 0) {
                votes[i] /= std::sqrt(float(m_counts[i]) + 20);
                order.push_back(i);
            }
        }
        const size_t compared = std::min(order.size(), mostCompared);
        std::partial_sort(order.begin(), order.begin() + qsizetype(compared), order.end(),
                          [&votes](quint32 a, quint32 b) { return std::tie(votes[b], a) < std::tie(votes[a], b); });
        std::vector<qint32> rank(m_sizes.size(), -1);
        for (size_t i = 0; i < compared; ++i)
            rank[order[i]] = qint32(i);
        std::vector<std::vector<Meeting>> byPicture(compared);
        for (const Meeting &meeting : meetings) {
            if (rank[meeting.picture] >= 0)
                byPicture[size_t(rank[meeting.picture])].push_back(meeting);
        }

        const std::vector<GreyPicture> greys = halves(isMirrored ? lianming::mirrored(asked.grey) : asked.grey);
        const double longestAsked = std::max(asked.size.width(), asked.size.height());
        const double askedScale = edge / longestAsked;
        for (size_t i = 0; i < compared; ++i) {
            auto &met = byPicture[i];
            if (met.size() < leastInliers)
                continue;
            std::ranges::stable_sort(met, {}, [](const Meeting &m) { return std::pair(m.feature, m.apart); });
            const QSize size = m_sizes[order[i]];
            const double longest = std::max(size.width(), size.height());
            const QSizeF ours(size.width() / longest * edge, size.height() / longest * edge);
            std::vector<Pair> pairs;
            pairs.reserve(met.size());
            for (const Meeting &meeting : met) {
                const LocalPart &part = parts[meeting.feature];
                const Entry &entry = m_entries[meeting.entry];
                Pair pair;
                pair.feature = meeting.feature;
                pair.apart = meeting.apart;
                pair.from = {part.x * askedScale, part.y * askedScale};
                pair.to = {entry.x / 65536.0 * ours.width(), entry.y / 65536.0 * ours.height()};
                const double sizeOurs = std::exp2(entry.size / 16.0) / 65536 * edge;
                pair.growth = std::log(sizeOurs / (part.size * askedScale));
                pair.turned = entry.angle / 256.0 * 2 * std::numbers::pi - part.angle;
                pairs.push_back(pair);
            }
            const auto found = compare(pairs, ours);
            if (!found || int(found->inliers.size()) < leastInliers)
                continue;

            PartMatch match;
            match.picture = order[i];
            match.inliers = int(found->inliers.size());
            match.surprise = found->surprise;
            match.isMirrored = isMirrored;
            const QRectF askedFrame(0, 0, asked.size.width() * askedScale, asked.size.height() * askedScale);
            const QRectF oursFrame(QPointF(0, 0), ours);
            if (const auto back = found->change.back()) {
                QPolygonF region = clipped(through(*back, QPolygonF(oursFrame)), askedFrame);
                QPolygonF taken = through(found->change, region);
                const auto there = [&](QPointF p) {
                    const Place q = back->of({p.x() * ours.width(), p.y() * ours.height()});
                    return QPointF(q.x / askedFrame.width(), q.y / askedFrame.height());
                };
                const QRectF frame(0, 0, 1, 1);
                const GreyPicture &grey = m_greys[order[i]];
                const Agreement whole = agreement(grey, QPolygonF(frame), greys, there);
                const Agreement around =
                    agreement(grey, QPolygonF(surroundings(found->places, ours).intersected(frame)), greys, there);
                match.alike = around.correlation;
                match.detail = whole.detail;
                match.detailAround = around.detail;
                for (QPointF &p : region) {
                    p /= askedScale;
                    if (isMirrored)
                        p.setX(width - p.x());
                }
                for (QPointF &p : taken)
                    p = {std::clamp(p.x() / ours.width(), 0.0, 1.0), std::clamp(p.y() / ours.height(), 0.0, 1.0)};
                match.queryRegion = region;
                match.pictureRegion = taken;
            }
            if (all || match.isCopy())
                out.push_back(match);
        }
    }
    std::ranges::stable_sort(out, std::greater<>(), &PartMatch::score);
    std::vector<PartMatch> once; // found as it is and mirrored: what is surer
    for (const PartMatch &match : out) {
        if (std::ranges::none_of(once, [&match](const PartMatch &m) { return m.picture == match.picture; }))
            once.push_back(match);
    }
    once.resize(std::min(once.size(), most));
    return once;
}

} // namespace lianming
