// Decoded pixels of a picture in sRGB, as the plain functions on pictures take them. Refers to memory of its owner.
#pragma once

#include <QtGlobal>

namespace lianming {

struct Pixels {
    const quint8 *data = nullptr; ///< rows of red, green, blue, one byte each
    int width = 0;
    int height = 0;

    [[nodiscard]] const quint8 *at(int x, int y) const { return data + (qsizetype(y) * width + x) * 3; }
};

} // namespace lianming
