// What can be asked of this program, and its answers.
#pragma once

#include "core/imaging/pictureframe.h"

namespace lianming {

/// Does what the frame asks for. Every failure is an answer, with the fault's code.
[[nodiscard]] PictureFrame answerTo(const PictureFrame &request);

} // namespace lianming
