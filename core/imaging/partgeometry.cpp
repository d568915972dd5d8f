#include "core/imaging/partgeometry.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <opencv2/calib3d.hpp>

namespace lianming {

namespace {

/// So many guesses are made about the change from one picture to the other, each from one pair of features.
constexpr size_t mostGuesses = 60;

PerspectiveChange guess(const PartPair &pair)
{
    const double s = std::exp(pair.growth);
    const double c = s * std::cos(pair.turned);
    const double d = s * std::sin(pair.turned);
    PerspectiveChange out;
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
std::vector<int> fitting(const std::vector<PartPair> &pairs, const PerspectiveChange &change,
                         const Tolerance &tolerance)
{
    std::vector<int> out;
    const double limit = tolerance.place * tolerance.place;
    for (size_t i = 0; i < pairs.size(); ++i) {
        const PartPair &pair = pairs[i];
        if (!out.empty() && pairs[size_t(out.back())].feature == pair.feature)
            continue;
        const PartPlace there = change.of(pair.from);
        const double dx = there.x - pair.to.x;
        const double dy = there.y - pair.to.y;
        if (!(dx * dx + dy * dy <= limit))
            continue;
        const double area = change.area(pair.from);
        if (!(area > 0) || std::abs(std::log(area) / 2 - pair.growth) > tolerance.growth)
            continue;
        // The direction in which the change turns what lies to the right of the place.
        const PartPlace right = change.of({pair.from.x + 1, pair.from.y});
        if (angleApart(std::atan2(right.y - there.y, right.x - there.x), pair.turned) > tolerance.turn)
            continue;
        out.push_back(int(i));
    }
    return out;
}

/// Of pairs that lie nearly at one place, one: features often stand on each other and say one thing.
std::vector<int> apart(const std::vector<PartPair> &pairs, const std::vector<int> &chosen)
{
    constexpr double cell = 12; // on the scale of comparison
    std::vector<std::pair<qint64, qint64>> taken;
    const auto key = [](PartPlace p) {
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
std::optional<PerspectiveChange> affine(const std::vector<PartPair> &pairs, const std::vector<int> &chosen)
{
    if (chosen.size() < 3)
        return std::nullopt;
    cv::Matx33d left = cv::Matx33d::zeros();
    cv::Vec3d right0{};
    cv::Vec3d right1{};
    for (const int i : chosen) {
        const PartPair &pair = pairs[size_t(i)];
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
    PerspectiveChange out;
    out.m = {row0[0], row0[1], row0[2], row1[0], row1[1], row1[2], 0, 0, 1};
    return out;
}

std::optional<PerspectiveChange> projective(const std::vector<PartPair> &pairs, const std::vector<int> &chosen,
                                            double tolerance)
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
    PerspectiveChange out;
    std::copy_n(found.ptr<double>(), 9, out.m.begin());
    return out;
}

/// Whether a change is one that a camera, a printer or a designer makes: nothing is turned over or stretched beyond a
/// factor of four, and no part of the picture grows much more than another.
bool isPlausible(const PerspectiveChange &change, const std::vector<PartPair> &pairs, const std::vector<int> &chosen)
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
    const PartPlace p = pairs[size_t(chosen.front())].from;
    const PartPlace q = change.of(p);
    const PartPlace x = change.of({p.x + 1, p.y});
    const PartPlace y = change.of({p.x, p.y + 1});
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

/// The part of a convex polygon in which `side`, which changes evenly over the plane, is not negative.
QPolygonF cut(const QPolygonF &convex, const std::function<double(QPointF)> &side)
{
    QPolygonF out;
    for (qsizetype i = 0; i < convex.size(); ++i) {
        const QPointF a = convex.at(i);
        const QPointF b = convex.at((i + 1) % convex.size());
        const double sideA = side(a);
        const double sideB = side(b);
        if (sideA >= 0)
            out.append(a);
        if ((sideA < 0) != (sideB < 0))
            out.append(a + (b - a) * (sideA / (sideA - sideB)));
    }
    return out;
}

} // namespace

QPolygonF commonPart(const QPolygonF &convex, const QRectF &rect)
{
    QPolygonF out = cut(convex, [&rect](QPointF p) { return p.x() - rect.left(); });
    out = cut(out, [&rect](QPointF p) { return rect.right() - p.x(); });
    out = cut(out, [&rect](QPointF p) { return p.y() - rect.top(); });
    return cut(out, [&rect](QPointF p) { return rect.bottom() - p.y(); });
}

PartPlace PerspectiveChange::of(PartPlace p) const
{
    const double w = depth(p);
    return {(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
}

QPolygonF PerspectiveChange::of(const QPolygonF &polygon) const
{
    QPolygonF out;
    for (const QPointF &p : polygon) {
        const PartPlace q = of(PartPlace{p.x(), p.y()});
        out.append({q.x, q.y});
    }
    return out;
}

QPolygonF PerspectiveChange::beforeHorizon(const QPolygonF &convex, PartPlace near) const
{
    constexpr double least = 0.1; // of how far before it `near` lies
    const double unit = depth(near);
    return cut(convex, [&](QPointF p) { return depth({p.x(), p.y()}) / unit - least; });
}

double PerspectiveChange::area(PartPlace p) const
{
    const double w = depth(p);
    const PartPlace q = of(p);
    const double xx = (m[0] - q.x * m[6]) / w;
    const double xy = (m[1] - q.x * m[7]) / w;
    const double yx = (m[3] - q.y * m[6]) / w;
    const double yy = (m[4] - q.y * m[7]) / w;
    return xx * yy - xy * yx;
}

std::optional<PerspectiveChange> PerspectiveChange::back() const
{
    const cv::Matx33d forth(m.data());
    bool isInvertible = false;
    const cv::Matx33d inverse = forth.inv(cv::DECOMP_LU, &isInvertible);
    if (!isInvertible)
        return std::nullopt;
    PerspectiveChange out;
    std::copy_n(inverse.val, 9, out.m.begin());
    return out;
}

std::optional<Arrangement> arrangementOf(const std::vector<PartPair> &pairs, QSizeF ours)
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
    guesses.reserve(order.size());
    for (const int i : order)
        guesses.emplace_back(fitting(pairs, guess(pairs[size_t(i)]), loose).size(), i);
    std::ranges::stable_sort(guesses, std::greater<>(), [](const auto &g) { return g.first; });

    std::optional<Arrangement> best;
    constexpr size_t refined = 3;
    for (size_t g = 0; g < std::min(guesses.size(), refined); ++g) {
        PerspectiveChange change = guess(pairs[size_t(guesses[g].second)]);
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
        if (int(inliers.size()) < fewestThatAgree || !isPlausible(change, pairs, inliers))
            continue;
        // A pair fits by chance if it lies within the tolerance, and has the size and direction asked for.
        const double chance = std::numbers::pi * close.place * close.place / (ours.width() * ours.height())
                              * std::min(1.0, close.growth * 2 / 3) * close.turn / std::numbers::pi;
        const int taken = 3; // pairs that made the change fit anyhow
        const double surprise =
            surpriseOf(int(inliers.size()) - taken, int(pairs.size()) - taken, chance, double(order.size()));
        if (!best || surprise > best->surprise) {
            std::vector<PartPlace> places;
            places.reserve(inliers.size());
            for (const int i : inliers)
                places.push_back(pairs[size_t(i)].to);
            best = Arrangement{change, std::move(places), surprise};
        }
    }
    return best;
}

} // namespace lianming
