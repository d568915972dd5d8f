// Why a picture was not read, as a code that is stored and a sentence that names the file.
#pragma once

#include "core/base/error.h"

#include <QStringView>

#include <optional>

namespace lianming {

enum class PictureFault {
    Unreadable,   ///< the file is missing, may not be read, or is no regular file
    NotAPicture,  ///< none of the formats we take, whatever its name says
    Damaged,      ///< says it is a picture and cannot be decoded
    CutOff,       ///< ends before its picture does
    TooLarge,     ///< more pixels than PictureLimits allows
    TooManyBytes, ///< a larger file than PictureLimits allows
    Bomb,         ///< claims hundreds of pixels for each byte that it has; a drawing: asks for endless work
    Unsafe,       ///< a drawing with scripts, entities or references to other files
    TooLong,      ///< took longer than it may
    TooMuch,      ///< took more memory than it may, or the decoder broke over it
};
inline constexpr int pictureFaultCount = int(PictureFault::TooMuch) + 1;

/// "unreadable", "not_a_picture", "damaged" …
[[nodiscard]] const char *pictureFaultCode(PictureFault fault);
[[nodiscard]] std::optional<PictureFault> parsePictureFault(QStringView code);
/// The sentence, English template; %1 is the file's name.
[[nodiscard]] const char *pictureFaultText(PictureFault fault);

/// Error::BadInput (Unavailable for Unreadable) with the sentence of a fault.
class PictureError : public Error
{
public:
    PictureError(PictureFault fault, const QString &name);

    [[nodiscard]] PictureFault fault() const { return m_fault; }
    void raise() const override { throw *this; }
    [[nodiscard]] PictureError *clone() const override { return new PictureError(*this); }

private:
    PictureFault m_fault;
};

} // namespace lianming
