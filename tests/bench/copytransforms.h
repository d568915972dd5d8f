// What people do to a picture that they copy: each of the changes of spec/protection.md section 3, for bench_copies.
#pragma once

#include <QImage>

#include <functional>
#include <random>
#include <vector>

namespace lianming {

struct CopyTransform {
    const char *code; ///< as core/copies/copyrecall.h has it
    const char *name;
    double least;                                               ///< recall asked for, percent
    std::function<QImage(const QImage &, std::mt19937 &)> make; ///< from and to Format_RGB888
};

[[nodiscard]] const std::vector<CopyTransform> &copyTransforms();

} // namespace lianming
