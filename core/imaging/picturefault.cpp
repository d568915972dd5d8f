#include "core/imaging/picturefault.h"

namespace lianming {

namespace {

struct FaultEntry {
    PictureFault fault;
    const char *code;
    const char *text;
};

constexpr FaultEntry faultEntries[pictureFaultCount] = {
    {PictureFault::Unreadable, "unreadable", QT_TRANSLATE_NOOP("core", "%1: the file cannot be read")},
    {PictureFault::NotAPicture, "not_a_picture",
     QT_TRANSLATE_NOOP("core", "%1: not a picture in JPEG, PNG, WebP, TIFF, GIF, BMP or SVG")},
    {PictureFault::Damaged, "damaged", QT_TRANSLATE_NOOP("core", "%1: the picture is damaged")},
    {PictureFault::CutOff, "cut_off",
     QT_TRANSLATE_NOOP("core", "%1: the file ends before its picture does. Copy it again from where it came from.")},
    {PictureFault::TooLarge, "too_large",
     QT_TRANSLATE_NOOP("core", "%1: the picture has more pixels than can be read")},
    {PictureFault::TooManyBytes, "too_many_bytes", QT_TRANSLATE_NOOP("core", "%1: the file is too large")},
    {PictureFault::Bomb, "bomb",
     QT_TRANSLATE_NOOP("core", "%1: the file claims a picture hundreds of times larger than its content")},
    {PictureFault::Unsafe, "unsafe",
     QT_TRANSLATE_NOOP("core", "%1: the drawing contains scripts, entities or references to other files")},
    {PictureFault::TooLong, "too_long", QT_TRANSLATE_NOOP("core", "%1: reading the picture took too long")},
    {PictureFault::TooMuch, "too_much",
     QT_TRANSLATE_NOOP("core", "%1: reading the picture took too much memory or broke the reader")},
};

const FaultEntry &entry(PictureFault fault)
{
    return faultEntries[size_t(fault)];
}

} // namespace

const char *pictureFaultCode(PictureFault fault)
{
    return entry(fault).code;
}

std::optional<PictureFault> parsePictureFault(QStringView code)
{
    for (const FaultEntry &known : faultEntries) {
        if (code == QLatin1String(known.code))
            return known.fault;
    }
    return std::nullopt;
}

const char *pictureFaultText(PictureFault fault)
{
    return entry(fault).text;
}

PictureError::PictureError(PictureFault fault, const QString &name)
    : Error(fault == PictureFault::Unreadable ? Kind::Unavailable : Kind::BadInput, pictureFaultText(fault), {name}),
      m_fault(fault)
{
}

} // namespace lianming
