#include "core/imaging/pictureanswer.h"

#include <algorithm>
#include <cstring>

namespace lianming {

namespace {

constexpr int longestEdge = 1 << 30;

bool isSound(const PictureParts &parts, PartsWanted wanted)
{
    const float longest = float(std::max(parts.size.width(), parts.size.height()));
    const auto isPlace = [&](const LocalPart &part) { // false for what is no number
        return part.x >= -1 && part.x <= float(parts.size.width()) + 1 && part.y >= -1
               && part.y <= float(parts.size.height()) + 1 && part.size > 0 && part.size <= 2 * longest
               && part.angle >= 0 && part.angle <= 7;
    };
    const auto isQuality = [](const PdqResult &print) {
        return print.quality >= 0 && print.quality <= 100;
    };
    return parts.content.isValid() && QRect(QPoint(0, 0), parts.size).contains(parts.content) && isQuality(parts.pdq)
           && isQuality(parts.contentPdq) && parts.parts.size() <= size_t(wanted.most)
           && std::ranges::all_of(parts.parts, isPlace);
}

} // namespace

QSize sizeOf(const Json &head)
{
    return {valueOf(head, "width", 0), valueOf(head, "height", 0)};
}

PictureInfo infoOf(const Json &head)
{
    PictureInfo out;
    out.mediaType = QString::fromStdString(valueOf(head, "media_type", std::string()));
    out.size = sizeOf(head);
    out.pages = valueOf(head, "pages", 1);
    out.profile = QString::fromStdString(valueOf(head, "profile", std::string()));
    out.rights = pictureRights(valueOf(head, "rights", std::string()));
    return out;
}

PicturePrints printsOf(const Json &head)
{
    PicturePrints out;
    const auto text = [&head](const char *key) {
        return QString::fromStdString(valueOf(head, key, std::string()));
    };
    out.pdq = parsePdq(text("pdq")).value_or(Pdq());
    out.quality = valueOf(head, "quality", 0);
    out.look = parseLook(text("look")).value_or(Look());
    out.colours = parseColours(text("colours"));
    return out;
}

PictureParts partsOf(const PictureFrame &answer, PartsWanted wanted)
{
    const Json &head = answer.head;
    const auto print = [&head](const char *hash, const char *quality) {
        const QString text = QString::fromStdString(valueOf(head, hash, std::string()));
        return PdqResult{parsePdq(text).value_or(Pdq()), valueOf(head, quality, 0)};
    };
    PictureParts out;
    out.size = sizeOf(head);
    const auto edges = valueOf(head, "content", std::vector<int>());
    out.grey.width = valueOf(head, "grey_width", 0);
    out.grey.height = valueOf(head, "grey_height", 0);
    const auto isEdge = [](int edge, int most) {
        return edge >= 1 && edge <= most;
    };
    const bool isSized = isEdge(out.grey.width, wanted.greyEdge) && isEdge(out.grey.height, wanted.greyEdge)
                         && isEdge(out.size.width(), longestEdge) && isEdge(out.size.height(), longestEdge);
    const qsizetype greyBytes = isSized ? qsizetype(out.grey.width) * out.grey.height : 0;
    const qsizetype partBytes = answer.content.size() - greyBytes;
    if (!isSized || edges.size() != 4 || partBytes < 0 || partBytes % qsizetype(sizeof(LocalPart)) != 0)
        throw UnsoundAnswer();
    const auto isWithin = [&edges](size_t place, int most) {
        return edges[place] >= 0 && edges[place] < most && edges[place + 2] >= 1 && edges[place + 2] <= most;
    };
    if (!isWithin(0, out.size.width()) || !isWithin(1, out.size.height()))
        throw UnsoundAnswer();
    out.content = QRect(edges[0], edges[1], edges[2], edges[3]);
    out.pdq = print("pdq", "quality");
    out.contentPdq = print("content_pdq", "content_quality");
    out.grey.pixels.assign(answer.content.begin(), answer.content.begin() + greyBytes);
    out.parts.resize(size_t(partBytes) / sizeof(LocalPart));
    if (partBytes > 0)
        std::memcpy(out.parts.data(), answer.content.constData() + greyBytes, size_t(partBytes));
    if (!isSound(out, wanted))
        throw UnsoundAnswer();
    return out;
}

QImage imageOf(const PictureFrame &answer)
{
    const QSize size = sizeOf(answer.head);
    const int bands = valueOf(answer.head, "bands", 3);
    if (size.isEmpty() || size.width() > longestEdge || size.height() > longestEdge || (bands != 3 && bands != 4)
        || answer.content.size() != qsizetype(size.width()) * size.height() * bands)
        throw UnsoundAnswer();
    const QImage seen(reinterpret_cast<const uchar *>(answer.content.constData()), size.width(), size.height(),
                      qsizetype(size.width()) * bands, bands == 4 ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    return seen.convertToFormat(bands == 4 ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace lianming
