#include "app/pictures/requests.h"

#include "app/pictures/decoder.h"
#include "app/pictures/documentpage.h"
#include "app/pictures/metadata.h"
#include "app/pictures/watermark.h"
#include "core/imaging/localparts.h"
#include "core/imaging/prints.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <deque>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace lianming {

using vips::VImage;

namespace {

/// Fingerprints are taken of at most so many pixels in each direction; a larger picture is shrunk to them first.
constexpr int printsEdge = 1024;
constexpr int tileEdge = 256;
/// Of the time that a picture may take, a drawing has this part.
constexpr unsigned drawingShare = 10;
/// As many levels of pyramids stay open as somebody who looks at a few pictures needs.
constexpr size_t mostOpenLevels = 12;

PictureFrame fault(PictureFault what)
{
    return {{{"fault", pictureFaultCode(what)}}, {}};
}

Json infoHead(const OpenPicture &picture, const PictureRights &rights)
{
    return {{"media_type", mediaType(picture.kind)},
            {"width", picture.width},
            {"height", picture.height},
            {"pages", picture.pages},
            {"profile", picture.profile},
            {"rights", toJson(rights)}};
}

/// The pixels of an image, as bytes.
QByteArray pixelsOf(const VImage &image)
{
    size_t size = 0;
    void *data = image.write_to_memory(&size);
    QByteArray out(static_cast<const char *>(data), qsizetype(size));
    g_free(data);
    return out;
}

PictureFrame pixelsFrame(const VImage &image)
{
    PictureFrame out{{{"width", image.width()}, {"height", image.height()}, {"bands", image.bands()}}, {}};
    out.content = pixelsOf(image);
    return out;
}

PictureFrame shrunk(const OpenPicture &picture, const Json &request, bool asFile)
{
    VImage image = shrunkPicture(picture, request.at("box").at(0), request.at("box").at(1));
    if (!asFile)
        return pixelsFrame(image);
    image = image.copy_memory(); // small by now, and looked at twice
    constexpr double opaque = 255;
    if (image.bands() == 4 && image.extract_band(3).min() >= opaque)
        image = image.extract_band(0, VImage::option()->set("n", 3));
    const bool isPng = image.bands() == 4;
    VipsBlob *blob = isPng ? image.pngsave_buffer(VImage::option()->set("strip", true)->set("compression", 1))
                           : image.jpegsave_buffer(VImage::option()->set("strip", true)->set("Q", 82));
    size_t size = 0;
    const void *data = vips_blob_get(blob, &size);
    PictureFrame out{{{"png", isPng}}, QByteArray(static_cast<const char *>(data), qsizetype(size))};
    vips_area_unref(VIPS_AREA(blob));
    return out;
}

/// The picture as fingerprints are taken of it.
VImage pictureForPrints(const OpenPicture &picture)
{
    const bool isLarge = std::max(picture.width, picture.height) > printsEdge || picture.kind == PictureKind::Svg;
    return onPaper(isLarge ? shrunkPicture(picture, printsEdge, printsEdge) : wholePicture(picture));
}

PictureFrame described(const OpenPicture &picture)
{
    const VImage image = pictureForPrints(picture);
    const QByteArray bytes = pixelsOf(image);
    const PicturePrints prints =
        picturePrints({reinterpret_cast<const quint8 *>(bytes.constData()), image.width(), image.height()});
    PictureFrame out{infoHead(picture, readRights(picture.path)), {}};
    out.head["pdq"] = pdqText(prints.pdq).toStdString();
    out.head["quality"] = prints.quality;
    out.head["look"] = lookText(prints.look).toStdString();
    out.head["colours"] = coloursText(prints.colours).toStdString();
    return out;
}

PictureFrame partsOf(const OpenPicture &picture, const Json &request)
{
    const VImage image = pictureForPrints(picture);
    const QByteArray bytes = pixelsOf(image);
    PictureParts found =
        pictureParts({reinterpret_cast<const quint8 *>(bytes.constData()), image.width(), image.height()},
                     {request.at("most"), request.at("edge"), request.at("grey")});
    // Into pixels of the whole picture.
    const double x = double(picture.width) / image.width();
    const double y = double(picture.height) / image.height();
    for (LocalPart &part : found.parts) {
        part.x = float(part.x * x);
        part.y = float(part.y * y);
        part.size = float(part.size * x);
    }
    const auto scaled = [](int value, double by, int most) {
        return std::min(int(std::lround(value * by)), most);
    };
    const int left = scaled(found.content.x(), x, picture.width - 1);
    const int top = scaled(found.content.y(), y, picture.height - 1);
    PictureFrame out{{{"width", picture.width}, {"height", picture.height}}, {}};
    out.head["content"] = {left, top, std::max(1, scaled(found.content.width(), x, picture.width - left)),
                           std::max(1, scaled(found.content.height(), y, picture.height - top))};
    out.head["pdq"] = pdqText(found.pdq.hash).toStdString();
    out.head["quality"] = found.pdq.quality;
    out.head["content_pdq"] = pdqText(found.contentPdq.hash).toStdString();
    out.head["content_quality"] = found.contentPdq.quality;
    out.head["grey_width"] = found.grey.width;
    out.head["grey_height"] = found.grey.height;
    out.content =
        QByteArray(reinterpret_cast<const char *>(found.grey.pixels.data()), qsizetype(found.grey.pixels.size()));
    out.content.append(reinterpret_cast<const char *>(found.parts.data()),
                       qsizetype(found.parts.size()) * qsizetype(sizeof(LocalPart)));
    return out;
}

/// An opened level, kept for the next part of it.
struct OpenLevel {
    std::string path;
    long long changed = 0;
    int level = 0;
    VImage image;
};

long long changeOf(const std::string &path)
{
    struct stat facts {
    };
    stat(path.c_str(), &facts);
    return facts.st_mtim.tv_sec * 1'000'000'000LL + facts.st_mtim.tv_nsec;
}

VImage openedLevel(const OpenPicture &picture, int level)
{
    static std::deque<OpenLevel> open;
    const long long changed = changeOf(picture.path);
    for (const OpenLevel &known : open) {
        if (known.path == picture.path && known.changed == changed && known.level == level)
            return known.image;
    }
    open.push_front({picture.path, changed, level, pyramidLevel(picture, level)});
    if (open.size() > mostOpenLevels)
        open.pop_back();
    return open.front().image;
}

/// The level that holds the picture shrunk by `shrink`, or the next larger one. `left` is what remains to be shrunk.
VImage levelFor(const OpenPicture &picture, int shrink, int &left)
{
    left = shrink;
    VImage image = openedLevel(picture, 0);
    if (picture.kind != PictureKind::Tiff)
        return image;
    for (int level = 1; level < picture.pages && left > 1; ++level) {
        VImage next = openedLevel(picture, level);
        if (!isNextLevel(image, next))
            break; // pages of a document, no pyramid
        image = next;
        left /= 2;
    }
    return image;
}

PictureFrame region(const OpenPicture &picture, const Json &request)
{
    int left = 1;
    const int shrink = std::max(1, request.at("shrink").get<int>());
    const VImage image = levelFor(picture, shrink, left);
    const int factor = shrink / left; // of the level that was found
    const auto place = [&](int index) {
        return request.at("area").at(index).get<int>() / factor;
    };
    const int x = std::clamp(place(0), 0, image.width() - 1);
    const int y = std::clamp(place(1), 0, image.height() - 1);
    const int width = std::clamp(place(2), 1, image.width() - x);
    const int height = std::clamp(place(3), 1, image.height() - y);
    VImage part = image.crop(x, y, width, height);
    if (left > 1)
        part = part.shrink(std::min(left, width), std::min(left, height));
    return pixelsFrame(part);
}

PictureFrame pyramid(const OpenPicture &picture, const Json &request)
{
    const VImage image = onPaper(wholePicture(picture));
    image.tiffsave(request.at("target").get<std::string>().c_str(),
                   VImage::option()
                       ->set("compression", VIPS_FOREIGN_TIFF_COMPRESSION_JPEG)
                       ->set("Q", 88)
                       ->set("tile", true)
                       ->set("tile_width", tileEdge)
                       ->set("tile_height", tileEdge)
                       ->set("pyramid", true)
                       ->set("bigtiff", 1LL * picture.width * picture.height > 700'000'000)
                       ->set("strip", true));
    return {{{"width", picture.width}, {"height", picture.height}}, {}};
}

/// The part that "pct:x,y,w,h" (IIIF Image API 3.0, 4.1) names.
VImage partOf(const VImage &image, const std::string &region)
{
    const QString text = QString::fromStdString(region);
    const QStringList numbers = text.mid(4).split(u',');
    if (!text.startsWith(u"pct:") || numbers.size() != 4)
        throw Refusal{PictureFault::Damaged};
    const auto part = [&numbers](int place, int size) {
        return int(std::lround(std::clamp(numbers[place].toDouble(), 0.0, 100.0) / 100 * size));
    };
    const int x = std::min(part(0, image.width()), image.width() - 1);
    const int y = std::min(part(1, image.height()), image.height() - 1);
    return image.crop(x, y, std::clamp(part(2, image.width()), 1, image.width() - x),
                      std::clamp(part(3, image.height()), 1, image.height() - y));
}

void save(const VImage &image, const Json &request)
{
    const std::string format = request.at("format");
    const std::string target = request.at("target");
    vips::VOption *options = VImage::option()->set("profile", "srgb");
    if (format == "png") {
        image.pngsave(target.c_str(), options->set("compression", 6));
    } else if (format == "tiff") {
        image.tiffsave(target.c_str(), options->set("compression", VIPS_FOREIGN_TIFF_COMPRESSION_LZW)
                                           ->set("predictor", VIPS_FOREIGN_TIFF_PREDICTOR_HORIZONTAL));
        if (!addTiffRights(target, pictureRights(request.at("rights").get<std::string>())))
            throw std::runtime_error("TIFF");
    } else if (format == "webp") {
        image.webpsave(target.c_str(), options->set("Q", request.at("quality").get<int>()));
    } else {
        image.jpegsave(target.c_str(),
                       options->set("Q", request.at("quality").get<int>())->set("optimize_coding", true));
    }
}

PictureFrame written(const OpenPicture &picture, const Json &request)
{
    const int edge = request.at("edge");
    const std::string part = request.at("region");
    VImage image;
    if (part.empty() && edge > 0) {
        image = shrunkPicture(picture, edge, edge); // reads no more than it needs
    } else {
        image = wholePicture(picture);
        if (!part.empty())
            image = partOf(image, part);
        if (edge > 0 && std::max(image.width(), image.height()) > edge)
            image = image.thumbnail_image(edge, VImage::option()->set("height", edge)->set("size", VIPS_SIZE_DOWN));
    }
    if (request.at("format") == "jpeg")
        image = onPaper(image);
    if (const std::string words = request.at("watermark"); !words.empty())
        image = withWatermark(image, words, request.at("repeated"));
    image = withRights(image, pictureRights(request.at("rights").get<std::string>()),
                       request.at("format").get<std::string>());
    save(image, request);
    return {{{"width", image.width()}, {"height", image.height()}}, {}};
}

PictureFrame done(const PictureFrame &request)
{
    const Json &head = request.head;
    const std::string verb = head.at("verb");
    const DecoderLimits limits{head.at("file_bytes"), head.at("pixels"), head.at("whole_pixels")};
    // One picture at a time on each core; what is large is worth all of them.
    const bool isLong = verb == "pyramid" || verb == "write";
    vips_concurrency_set(isLong ? int(std::thread::hardware_concurrency()) : 1);

    if (verb == "page") {
        const DocumentPage page = documentPage(request.content.toStdString(), head.at("page"), head.at("box").at(0),
                                               head.at("box").at(1), limits);
        PictureFrame out = pixelsFrame(page.image);
        out.head["pages"] = page.pages;
        return out;
    }
    const OpenPicture picture = openPicture(request.content.toStdString(), limits);
    if (picture.kind == PictureKind::Svg) // a few lines may ask for hours of work, which no scan of that size does
        alarm(std::max(1U, head.value("seconds", 60U) / drawingShare));
    if (verb == "info")
        return {infoHead(picture, readRights(picture.path)), {}};
    if (verb == "shrink" || verb == "shrunk")
        return shrunk(picture, head, verb == "shrunk");
    if (verb == "describe")
        return described(picture);
    if (verb == "parts")
        return partsOf(picture, head);
    if (verb == "region")
        return region(picture, head);
    if (verb == "pyramid")
        return pyramid(picture, head);
    if (verb == "write")
        return written(picture, head);
    return fault(PictureFault::Damaged);
}

} // namespace

PictureFrame answerTo(const PictureFrame &request)
{
    vips_error_clear();
    try {
        return done(request);
    } catch (const Refusal &refusal) {
        return fault(refusal.fault);
    } catch (const vips::VError &error) {
        const PictureFault what = faultOf(error.what());
        const bool isShort = what == PictureFault::Damaged && looksCutOff(request.content.toStdString());
        return fault(isShort ? PictureFault::CutOff : what);
    } catch (const std::bad_alloc &) {
        return fault(PictureFault::TooMuch);
    } catch (const std::exception &) {
        return fault(PictureFault::Damaged);
    }
}

} // namespace lianming
