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
    // The other picture at about the size at which ours is looked at.
    const QPointF middle = area.boundingRect().center();
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
    std::vector<bool> isCompared(count, false);
    std::vector<double> one(count, 0);
    std::vector<double> two(count, 0);
    for (int y = 0; y < ours.height; ++y) {
        for (int x = 0; x < ours.width; ++x) {
            const QPointF here((x + 0.5) / ours.width, (y + 0.5) / ours.height);
            if (!area.containsPoint(here, Qt::OddEvenFill))
                continue;
            const QPointF p = there(here);
            if (!(p.x() >= 0 && p.x() <= 1 && p.y() >= 0 && p.y() <= 1))
                continue;
            const size_t at = size_t(y) * size_t(ours.width) + size_t(x);
            isCompared[at] = true;
            one[at] = ours.pixels[at];
            two[at] = valueAt(seen, p.x(), p.y());
            ++out.places;
        }
    }
    out.correlation = correlation(one, two, isCompared);
    out.detail = correlation(detail(one, isCompared, ours.width), detail(two, isCompared, ours.width), isCompared);
    return out;
}

} // namespace lianming
