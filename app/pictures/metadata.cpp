#include "app/pictures/metadata.h"

#include <QStringList>
#include <exiv2/exiv2.hpp>
#include <tiffio.h>

#include <array>
#include <cstring>
#include <memory>

namespace lianming {

namespace {

/// Longest text that is written: a JPEG has 64 KiB for its XMP, IPTC 2,000 bytes for a caption.
constexpr qsizetype longestText = 2000;

struct RightsPlaces {
    QString PictureRights::*member;
    std::array<const char *, 3> xmp;  ///< the first is the one we write
    std::array<const char *, 2> iptc; ///< likewise
    const char *exif;
};

constexpr RightsPlaces rightsPlaces[] = {
    {&PictureRights::creator, {"Xmp.dc.creator"}, {"Iptc.Application2.Byline"}, "Exif.Image.Artist"},
    {&PictureRights::credit, {"Xmp.photoshop.Credit"}, {"Iptc.Application2.Credit"}, nullptr},
    {&PictureRights::copyrightNotice, {"Xmp.dc.rights"}, {"Iptc.Application2.Copyright"}, "Exif.Image.Copyright"},
    {&PictureRights::licensor, {"Xmp.plus.Licensor[1]/plus:LicensorName", "Xmp.plus.LicensorName"}, {}, nullptr},
    {&PictureRights::licensorUrl, {"Xmp.plus.Licensor[1]/plus:LicensorURL", "Xmp.plus.LicensorURL"}, {}, nullptr},
    {&PictureRights::licenceUrl, {"Xmp.xmpRights.WebStatement", "Xmp.cc.license"}, {}, nullptr},
    {&PictureRights::usageTerms, {"Xmp.xmpRights.UsageTerms"}, {}, nullptr},
    {&PictureRights::objectNumber,
     {"Xmp.iptcExt.ArtworkOrObject[1]/iptcExt:AOSourceInvNo", "Xmp.dc.identifier",
      "Xmp.photoshop.TransmissionReference"},
     {nullptr, "Iptc.Application2.TransmissionReference"},
     nullptr},
    {&PictureRights::title, {"Xmp.dc.title", "Xmp.photoshop.Headline"}, {"Iptc.Application2.ObjectName"}, nullptr},
    {&PictureRights::description, {"Xmp.dc.description"}, {"Iptc.Application2.Caption"}, "Exif.Image.ImageDescription"},
};

QString cleaned(std::string text)
{
    while (!text.empty() && (text.back() == '\0' || text.back() == ' '))
        text.pop_back();
    QString out = QString::fromUtf8(text.c_str());
    if (out.contains(QChar::ReplacementCharacter)) // older cameras and agencies wrote Latin-1
        out = QString::fromLatin1(text.c_str());
    return out.trimmed();
}

/// The values of a list joined; of a text in several languages the first (x-default comes first).
QString text(const Exiv2::Xmpdatum &datum)
{
    if (datum.typeId() == Exiv2::langAlt) {
        const auto &values = dynamic_cast<const Exiv2::LangAltValue &>(datum.value()).value_;
        const auto found = values.find("x-default");
        if (found != values.end())
            return cleaned(found->second);
        return values.empty() ? QString() : cleaned(values.begin()->second);
    }
    if (datum.typeId() == Exiv2::xmpText)
        return cleaned(datum.toString());
    QStringList out;
    for (long i = 0; i < datum.count(); ++i)
        out.append(cleaned(datum.toString(i)));
    return out.join(QStringLiteral("; "));
}

QString found(const Exiv2::XmpData &xmp, const char *key)
{
    const auto datum = xmp.findKey(Exiv2::XmpKey(key));
    return datum == xmp.end() ? QString() : text(*datum);
}

/// Of IPTC, every repetition of the field (several by-lines).
QString found(const Exiv2::IptcData &iptc, const char *key)
{
    QStringList out;
    for (const Exiv2::Iptcdatum &datum : iptc) {
        if (datum.key() == key)
            out.append(cleaned(datum.toString()));
    }
    return out.join(QStringLiteral("; "));
}

QString found(const Exiv2::ExifData &exif, const char *key)
{
    const auto datum = exif.findKey(Exiv2::ExifKey(key));
    return datum == exif.end() ? QString() : cleaned(datum->toString());
}

PictureRights rightsIn(const Exiv2::XmpData &xmp, const Exiv2::IptcData &iptc, const Exiv2::ExifData &exif)
{
    PictureRights out;
    for (const RightsPlaces &place : rightsPlaces) {
        QString &member = out.*place.member;
        for (const char *key : place.xmp) {
            if (key && member.isEmpty())
                member = found(xmp, key);
        }
        for (const char *key : place.iptc) {
            if (key && member.isEmpty())
                member = found(iptc, key);
        }
        if (place.exif && member.isEmpty())
            member = found(exif, place.exif);
    }
    return out;
}

void writeXmp(Exiv2::XmpData &xmp, const RightsPlaces &place, const std::string &text)
{
    const std::string key = place.xmp[0];
    const auto array = [&xmp](const char *name, Exiv2::XmpValue::XmpArrayType kind) {
        Exiv2::XmpTextValue empty;
        empty.setXmpArrayType(kind);
        if (xmp.findKey(Exiv2::XmpKey(name)) == xmp.end())
            xmp.add(Exiv2::XmpKey(name), &empty);
    };
    if (key.starts_with("Xmp.plus.Licensor["))
        array("Xmp.plus.Licensor", Exiv2::XmpValue::xaSeq);
    if (key.starts_with("Xmp.iptcExt.ArtworkOrObject["))
        array("Xmp.iptcExt.ArtworkOrObject", Exiv2::XmpValue::xaBag);
    xmp[key] = text;
}

void setBlob(VipsImage *image, const char *name, const std::string &bytes)
{
    if (!bytes.empty())
        vips_image_set_blob_copy(image, name, bytes.data(), bytes.size());
}

std::string xmpPacket(const Exiv2::XmpData &xmp)
{
    std::string out;
    if (Exiv2::XmpParser::encode(out, xmp, Exiv2::XmpParser::useCompactFormat) != 0)
        throw std::runtime_error("XMP");
    return out;
}

std::string exifBlock(Exiv2::ExifData &exif, std::string_view format)
{
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, exif);
    const std::string begin = format == "webp" ? std::string() : std::string("Exif\0\0", 6);
    return begin + std::string(blob.begin(), blob.end());
}

/// A TIFF has it as it is, a JPEG among Photoshop's resources.
std::string iptcBlock(const Exiv2::IptcData &iptc, std::string_view format)
{
    const bool isPlain = format == "tiff";
    const Exiv2::DataBuf block =
        isPlain ? Exiv2::IptcParser::encode(iptc) : Exiv2::Photoshop::setIptcIrb(nullptr, 0, iptc);
    std::string bytes(reinterpret_cast<const char *>(block.pData_), size_t(block.size_));
    if (isPlain)
        bytes.resize(bytes.size() * 4); // libvips counts in units of four, libtiff in bytes: the rest is not written
    return isPlain ? bytes : std::string("Photoshop 3.0\0", 14) + bytes;
}

std::string shortened(const QString &text)
{
    return text.left(longestText).toStdString();
}

} // namespace

void beginMetadata()
{
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize();
    Exiv2::XmpProperties::registerNs("http://creativecommons.org/ns#", "cc");
}

void endMetadata()
{
    Exiv2::XmpParser::terminate();
}

PictureRights readRights(const std::string &path)
{
    try {
        const auto image = Exiv2::ImageFactory::open(path, false);
        image->readMetadata();
        return rightsIn(image->xmpData(), image->iptcData(), image->exifData());
    } catch (const std::exception &) {
        return {}; // what a file says about itself may be broken; the picture is not
    }
}

vips::VImage withRights(const vips::VImage &image, const PictureRights &rights, std::string_view format)
{
    Exiv2::XmpData xmp;
    Exiv2::IptcData iptc;
    Exiv2::ExifData exif;
    iptc["Iptc.Envelope.CharacterSet"] = "\x1b%G"; // the texts are UTF-8
    for (const RightsPlaces &place : rightsPlaces) {
        const std::string text = shortened(rights.*place.member);
        if (text.empty())
            continue;
        writeXmp(xmp, place, text);
        if (place.iptc[0])
            iptc[place.iptc[0]] = text;
        if (place.exif)
            exif[place.exif] = text;
    }
    if (!rights.copyrightNotice.isEmpty())
        xmp["Xmp.xmpRights.Marked"] = "True";

    vips::VImage out = image.copy();
    VipsImage *raw = out.get_image();
    gchar **fields = vips_image_get_fields(raw);
    for (gchar **field = fields; *field; ++field) {
        // Whatever the original told (places, cameras, other rights) stays here.
        const std::string_view name(*field);
        if (name.starts_with("exif") || name.starts_with("xmp") || name.starts_with("iptc")
            || name.starts_with("photoshop") || name.starts_with("png-comment") || name == "image-description"
            || name.starts_with("jpeg-") || name == VIPS_META_ORIENTATION || name.starts_with("gif-"))
            vips_image_remove(raw, *field);
    }
    g_strfreev(fields);
    setBlob(raw, VIPS_META_XMP_NAME, xmpPacket(xmp));
    if (!exif.empty())
        setBlob(raw, VIPS_META_EXIF_NAME, exifBlock(exif, format));
    setBlob(raw, VIPS_META_IPTC_NAME, iptcBlock(iptc, format));
    return out;
}

bool addTiffRights(const std::string &path, const PictureRights &rights)
{
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    const std::unique_ptr<TIFF, decltype(&TIFFClose)> file(TIFFOpen(path.c_str(), "r+"), TIFFClose);
    if (!file)
        return false;
    bool isChanged = false;
    for (const RightsPlaces &place : rightsPlaces) {
        const std::string text = shortened(rights.*place.member);
        if (!place.exif || text.empty())
            continue;
        if (TIFFSetField(file.get(), Exiv2::ExifKey(place.exif).tag(), text.c_str()) == 0)
            return false;
        isChanged = true;
    }
    return !isChanged || TIFFRewriteDirectory(file.get()) != 0;
}

} // namespace lianming
