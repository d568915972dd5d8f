#include "core/imaging/agreement.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace lianming {

namespace {

double valueAt(const GreyPicture &picture, double x, double y)
{
    const double px = std::clamp(x * picture.width - 0.5, 0.0, double(picture.width - 1));
    const double py = std::clamp(y * picture.height - 0.5, 0.0, double(picture.height - 1));
    const int x0 = int(px);
    const int y0 = int(py);
    const int x1 = std::min(x0 + 1, picture.width - 1);
    const int y1 = std::min(y0 + 1, picture.height - 1);
    const auto at = [&picture](int column, int row) {
        return double(picture.pixels[size_t(row) * size_t(picture.width) + size_t(column)]);
    };
    const double fx = px - x0;
    const double fy = py - y0;
    return (at(x0, y0) * (1 - fx) + at(x1, y0) * fx) * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy;
}

double correlation(const std::vector<double> &one, const std::vector<double> &two, const std::vector<bool> &isCompared)
{
    double n = 0;
    double sumA = 0;
    double sumB = 0;
    double sumAA = 0;
    double sumBB = 0;
    double sumAB = 0;
    for (size_t i = 0; i < one.size(); ++i) {
        if (!isCompared[i])
            continue;
        ++n;
        sumA += one[i];
        sumB += two[i];
        sumAA += one[i] * one[i];
        sumBB += two[i] * two[i];
        sumAB += one[i] * two[i];
    }
    if (n < 1)
        return 0;
    const double varA = sumAA - sumA * sumA / n;
    const double varB = sumBB - sumB * sumB / n;
    if (varA < n / 4 || varB < n / 4) // half a level of grey is nothing to go by
        return 0;
    return (sumAB - sumA * sumB / n) / std::sqrt(varA * varB);
}

/// What each value differs by from the mean of those around it.
std::vector<double> detail(const std::vector<double> &values, const std::vector<bool> &isCompared, int width)
{
    constexpr int reach = 3;
    const int height = int(values.size()) / width;
    std::vector<double> out(values.size(), 0);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const size_t at = size_t(y) * size_t(width) + size_t(x);
            if (!isCompared[at])
                continue;
            double sum = 0;
            int count = 0;
            for (int v = std::max(0, y - reach); v <= std::min(height - 1, y + reach); ++v) {
                for (int u = std::max(0, x - reach); u <= std::min(width - 1, x + reach); ++u) {
                    const size_t near = size_t(v) * size_t(width) + size_t(u);
                    if (isCompared[near]) {
                        sum += values[near];
                        ++count;
                    }
                }
            }
            out[at] = values[at] - sum / count;
        }
    }
    return out;
}

/// Our pixels and what lies on them in the other picture.
struct Laid {
    std::vector<double> one;
    std::vector<double> two;
    std::vector<bool> isCompared;
};

Laid laidOn(const GreyPicture &ours, const QPolygonF &area, const std::vector<GreyPicture> &other,
            const std::function<QPointF(QPointF)> &there)
{
    // The other picture at about the size at which ours is looked at.
    const QRectF box = area.boundingRect();
    const QPointF middle = box.center();
    const double step = 1.0 / std::max(ours.width, ours.height);
    const QPointF a = there(middle);
    const QPointF b = there(middle + QPointF(step, 0));
    const QPointF c = there(middle + QPointF(0, step));
    const GreyPicture &full = other.front();
    const auto pixelsApart = [&full](QPointF p, QPointF q) {
        return std::hypot((p.x() - q.x()) * full.width, (p.y() - q.y()) * full.height);
    };
    const double pixels = std::max(pixelsApart(a, b), pixelsApart(a, c));
    const auto level = size_t(std::clamp(int(std::lround(std::log2(std::max(1.0, pixels)))), 0, int(other.size()) - 1));
    const GreyPicture &seen = other[level];

    const auto count = size_t(ours.width) * size_t(ours.height);
    Laid out{std::vector<double>(count, 0), std::vector<double>(count, 0), std::vector<bool>(count, false)};
    const int top = std::max(0, int(std::floor(box.top() * ours.height)));
    const int bottom = std::min(ours.height, int(std::ceil(box.bottom() * ours.height)));
    const int left = std::max(0, int(std::floor(box.left() * ours.width)));
    const int right = std::min(ours.width, int(std::ceil(box.right() * ours.width)));
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            const QPointF here((x + 0.5) / ours.width, (y + 0.5) / ours.height);
            if (!area.containsPoint(here, Qt::OddEvenFill))
                continue;
            const QPointF p = there(here);
            if (!(p.x() >= 0 && p.x() <= 1 && p.y() >= 0 && p.y() <= 1))
                continue;
            const size_t at = size_t(y) * size_t(ours.width) + size_t(x);
            out.isCompared[at] = true;
            out.one[at] = ours.pixels[at];
            out.two[at] = valueAt(seen, p.x(), p.y());
        }
    }
    return out;
}

/// 1 where light and dark agree in the pixels around.
cv::Mat agreeing(const Laid &laid, int width)
{
    constexpr int reach = 4;
    constexpr double least = 0.7;
    constexpr int fewest = 30; // pixels that were compared
    const int height = int(laid.one.size()) / width;
    const auto sums = [width, height](const auto &valueAtPlace) {
        cv::Mat values(height, width, CV_64F);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                values.at<double>(y, x) = valueAtPlace(size_t(y) * size_t(width) + size_t(x));
        }
        cv::Mat out;
        cv::boxFilter(values, out, CV_64F, {2 * reach + 1, 2 * reach + 1}, {-1, -1}, false, cv::BORDER_CONSTANT);
        return out;
    };
    const cv::Mat n = sums([&](size_t i) { return laid.isCompared[i] ? 1.0 : 0.0; });
    const cv::Mat one = sums([&](size_t i) { return laid.one[i]; });
    const cv::Mat two = sums([&](size_t i) { return laid.two[i]; });
    const cv::Mat oneOne = sums([&](size_t i) { return laid.one[i] * laid.one[i]; });
    const cv::Mat twoTwo = sums([&](size_t i) { return laid.two[i] * laid.two[i]; });
    const cv::Mat oneTwo = sums([&](size_t i) { return laid.one[i] * laid.two[i]; });
    cv::Mat out = cv::Mat::zeros(height, width, CV_8U);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double count = n.at<double>(y, x);
            if (!laid.isCompared[size_t(y) * size_t(width) + size_t(x)] || count < fewest)
                continue;
            const double a = one.at<double>(y, x);
            const double b = two.at<double>(y, x);
            const double varA = oneOne.at<double>(y, x) - a * a / count;
            const double varB = twoTwo.at<double>(y, x) - b * b / count;
            const double both = oneTwo.at<double>(y, x) - a * b / count;
            if (varA >= count / 4 && varB >= count / 4 && both >= least * std::sqrt(varA * varB))
                out.at<quint8>(y, x) = 1;
        }
    }
    return out;
}

} // namespace

GreyPicture greyPicture(const Pixels &pixels, int edge)
{
    const cv::Mat all(pixels.height, pixels.width, CV_8UC3, const_cast<quint8 *>(pixels.data));
    cv::Mat grey;
    cv::cvtColor(all, grey, cv::COLOR_RGB2GRAY);
    const double factor = std::min(1.0, double(edge) / std::max(grey.cols, grey.rows));
    const cv::Size size(std::max(1, int(std::lround(grey.cols * factor))),
                        std::max(1, int(std::lround(grey.rows * factor))));
    cv::Mat small;
    cv::resize(grey, small, size, 0, 0, cv::INTER_AREA);
    GreyPicture out{small.cols, small.rows, {}};
    for (int row = 0; row < small.rows; ++row)
        out.pixels.insert(out.pixels.end(), small.ptr<quint8>(row), small.ptr<quint8>(row) + small.cols);
    return out;
}

std::vector<GreyPicture> halves(const GreyPicture &picture)
{
    constexpr int smallest = 8;
    std::vector<GreyPicture> out{picture};
    while (std::min(out.back().width, out.back().height) >= 2 * smallest) {
        const GreyPicture &from = out.back();
        GreyPicture half{from.width / 2, from.height / 2, {}};
        half.pixels.reserve(size_t(half.width) * size_t(half.height));
        for (int y = 0; y < half.height; ++y) {
            for (int x = 0; x < half.width; ++x) {
                const size_t at = size_t(2 * y) * size_t(from.width) + size_t(2 * x);
                const auto row = size_t(from.width);
                half.pixels.push_back(quint8(
                    (from.pixels[at] + from.pixels[at + 1] + from.pixels[at + row] + from.pixels[at + row + 1] + 2)
                    / 4));
            }
        }
        out.push_back(std::move(half));
    }
    return out;
}

GreyPicture mirrored(const GreyPicture &picture)
{
    GreyPicture out = picture;
    for (int y = 0; y < out.height; ++y)
        std::reverse(out.pixels.begin() + qsizetype(y) * out.width, out.pixels.begin() + qsizetype(y + 1) * out.width);
    return out;
}

Agreement agreement(const GreyPicture &ours, const QPolygonF &area, const std::vector<GreyPicture> &other,
                    const std::function<QPointF(QPointF)> &there)
{
    Agreement out;
    if (ours.pixels.empty() || other.empty() || area.size() < 3)
        return out;
    const Laid laid = laidOn(ours, area, other, there);
    out.places = int(std::ranges::count(laid.isCompared, true));
    out.correlation = correlation(laid.one, laid.two, laid.isCompared);
    out.detail = correlation(detail(laid.one, laid.isCompared, ours.width),
                             detail(laid.two, laid.isCompared, ours.width), laid.isCompared);
    return out;
}

QPolygonF seenPart(const GreyPicture &ours, const std::vector<QPointF> &sure, const std::vector<GreyPicture> &other,
                   const std::function<QPointF(QPointF)> &there)
{
    if (ours.pixels.empty() || other.empty())
        return {};
    cv::Mat isSeen = agreeing(laidOn(ours, QPolygonF(QRectF(0, 0, 1, 1)), other, there), ours.width);
    // Single pixels agree by chance and join what has nothing to do with each other.
    cv::morphologyEx(isSeen, isSeen, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    std::vector<cv::Point> places;
    constexpr int aroundFeature = 2; // pixels
    for (const QPointF &p : sure) {
        places.emplace_back(int(p.x() * ours.width), int(p.y() * ours.height));
        cv::circle(isSeen, places.back(), aroundFeature, 1, cv::FILLED);
    }
    cv::Mat pieces;
    cv::connectedComponents(isSeen, pieces);
    std::vector<bool> isSure(size_t(ours.width) * size_t(ours.height) + 1, false);
    const cv::Rect frame(0, 0, ours.width, ours.height);
    for (const cv::Point &place : places) {
        if (frame.contains(place))
            isSure[size_t(pieces.at<int>(place))] = true;
    }
    std::vector<cv::Point2f> corners;
    for (int y = 0; y < ours.height; ++y) {
        for (int x = 0; x < ours.width; ++x) {
            if (!isSure[size_t(pieces.at<int>(y, x))])
                continue;
            for (const auto &[dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(1, 1), std::pair(0, 1)})
                corners.emplace_back(float(x + dx), float(y + dy));
        }
    }
    std::vector<cv::Point2f> hull;
    if (!corners.empty())
        cv::convexHull(corners, hull);
    QPolygonF out;
    for (const cv::Point2f &p : hull)
        out.append(QPointF(double(p.x) / ours.width, double(p.y) / ours.height));
    return out;
}

} // namespace lianming
