#include "core/imaging/localparts.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/features2d.hpp>
#include <opencv2/imgproc.hpp>

namespace lianming {

namespace {

/// A small picture has too few features at its own size: it is enlarged to this, but at most so many times.
constexpr int smallestEdge = 480;
constexpr double mostEnlarged = 2;
/// How far a pixel may be from its margin's colour, of 255: the noise of JPEG.
constexpr int marginNoise = 12;
/// Of a margin's row or column, so many in a thousand may be further away.
constexpr int marginSpecks = 5;

/// Whether a row or column has one colour from `begin` to `end`.
bool isEven(const Pixels &pixels, const quint8 *colour, bool isRow, int line, int begin, int end)
{
    int strangers = 0;
    for (int i = begin; i < end; ++i) {
        const quint8 *pixel = isRow ? pixels.at(i, line) : pixels.at(line, i);
        for (int band = 0; band < 3; ++band) {
            if (std::abs(pixel[band] - colour[band]) > marginNoise) {
                ++strangers;
                break;
            }
        }
    }
    return strangers * 1000 <= (end - begin) * marginSpecks;
}

/// The first of the lines from `begin` to `end` that is not even.
int contentBegin(const Pixels &pixels, bool isRow, int begin, int end, int step, int across0, int across1)
{
    const quint8 *colour = isRow ? pixels.at(across0, begin) : pixels.at(begin, across0);
    int at = begin;
    while (at != end && isEven(pixels, colour, isRow, at, across0, across1))
        at += step;
    return at;
}

cv::Mat workingPicture(const Pixels &pixels, const QRect &content, int largestEdge, double &factor)
{
    const cv::Mat all(pixels.height, pixels.width, CV_8UC3, const_cast<quint8 *>(pixels.data));
    cv::Mat grey;
    cv::cvtColor(all(cv::Rect(content.x(), content.y(), content.width(), content.height())), grey, cv::COLOR_RGB2GRAY);
    const int edge = std::max(grey.cols, grey.rows);
    factor = std::min(double(std::clamp(edge, smallestEdge, largestEdge)) / edge, mostEnlarged);
    if (edge >= smallestEdge && edge <= largestEdge)
        return grey;
    cv::Mat out;
    cv::resize(grey, out, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return out;
}

/// The clearest points, from all over the picture: each field of a grid gives its clearest in turn, so that whatever is
/// cut out of the picture still holds some.
std::vector<cv::KeyPoint> spread(const std::vector<cv::KeyPoint> &points, cv::Size size, size_t most)
{
    constexpr int fields = 6; // in each direction
    std::vector<std::vector<cv::KeyPoint>> byField(size_t(fields) * fields);
    for (const cv::KeyPoint &point : points) {
        const int x = std::min(int(point.pt.x) * fields / size.width, fields - 1);
        const int y = std::min(int(point.pt.y) * fields / size.height, fields - 1);
        byField[size_t(y) * fields + size_t(x)].push_back(point);
    }
    for (auto &field : byField) {
        std::ranges::stable_sort(field, std::greater<>(), [](const cv::KeyPoint &p) { return p.response; });
    }
    // Half of them by field, the other half wherever they are clearest.
    std::vector<cv::KeyPoint> out;
    std::vector<cv::KeyPoint> rest;
    const size_t each = std::max<size_t>(1, most / 2 / byField.size());
    for (const auto &field : byField) {
        const auto cut = field.begin() + qsizetype(std::min(each, field.size()));
        out.insert(out.end(), field.begin(), cut);
        rest.insert(rest.end(), cut, field.end());
    }
    std::ranges::stable_sort(rest, std::greater<>(), [](const cv::KeyPoint &p) { return p.response; });
    rest.resize(std::min(rest.size(), most - std::min(most, out.size())));
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

} // namespace

QRect contentOf(const Pixels &pixels)
{
    const int w = pixels.width;
    const int h = pixels.height;
    const int top = contentBegin(pixels, true, 0, h, 1, 0, w);
    if (top == h)
        return {0, 0, w, h}; // one even field
    const int bottom = contentBegin(pixels, true, h - 1, top, -1, 0, w) + 1;
    const int left = contentBegin(pixels, false, 0, w, 1, top, bottom);
    const int right = contentBegin(pixels, false, w - 1, left, -1, top, bottom) + 1;
    const QRect found(left, top, right - left, bottom - top);
    return found.width() * 8 < w || found.height() * 8 < h ? QRect(0, 0, w, h) : found;
}

PictureParts pictureParts(const Pixels &pixels, PartsWanted wanted)
{
    PictureParts out;
    out.size = {pixels.width, pixels.height};
    out.content = contentOf(pixels);
    out.pdq = pdq(pixels);
    out.grey = greyPicture(pixels, wanted.greyEdge);
    double factor = 1;
    const cv::Mat picture = workingPicture(pixels, out.content, wanted.edge, factor);
    if (out.content.size() == out.size) {
        out.contentPdq = out.pdq;
    } else {
        std::vector<quint8> inner(size_t(out.content.width()) * size_t(out.content.height()) * 3);
        for (int y = 0; y < out.content.height(); ++y)
            std::copy_n(pixels.at(out.content.x(), out.content.y() + y), size_t(out.content.width()) * 3,
                        inner.begin() + qsizetype(y) * out.content.width() * 3);
        out.contentPdq = pdq({inner.data(), out.content.width(), out.content.height()});
    }

    cv::setNumThreads(1); // one picture at a time on each core
    std::vector<cv::KeyPoint> points;
    cv::Mat shapes;
    const auto sift = cv::SIFT::create(0, 3, 0.015, 12, 1.6, CV_8U);
    constexpr int smallestPicture = 16; // in less there is no place with surroundings
    if (std::min(picture.cols, picture.rows) >= smallestPicture)
        sift->detect(picture, points);
    points = spread(points, picture.size(), size_t(wanted.most));
    if (!points.empty())
        sift->compute(picture, points, shapes);
    out.parts.reserve(points.size());
    for (size_t i = 0; i < points.size(); ++i) {
        const cv::KeyPoint &point = points[i];
        LocalPart part;
        part.x = float(point.pt.x / factor + out.content.x());
        part.y = float(point.pt.y / factor + out.content.y());
        part.size = float(point.size / factor);
        part.angle = float(point.angle * std::numbers::pi / 180);
        std::copy_n(shapes.ptr<quint8>(int(i)), part.shape.size(), part.shape.begin());
        out.parts.push_back(part);
    }
    return out;
}

LocalPart mirrored(const LocalPart &part, int width)
{
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    LocalPart out = part;
    out.x = float(width - 1) - part.x;
    out.angle = turn / 2 - part.angle;
    if (out.angle < 0)
        out.angle += turn;
    // Seen along its own direction, the mirrored place has its rows of fields and its directions the other way round.
    for (size_t row = 0; row < 4; ++row) {
        for (size_t column = 0; column < 4; ++column) {
            for (size_t direction = 0; direction < 8; ++direction)
                out.shape[(row * 4 + column) * 8 + direction] =
                    part.shape[((3 - row) * 4 + column) * 8 + (8 - direction) % 8];
        }
    }
    return out;
}

} // namespace lianming
