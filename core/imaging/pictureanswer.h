// What lianming-pictures answers, as values. A decoder that a picture broke may answer anything: what is no answer of a
// sound program throws UnsoundAnswer, so that whoever reckons with the values may rely on them.
#pragma once

#include "core/imaging/pictureframe.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

struct UnsoundAnswer {
};

/// A member of an answer's head, if it is of the kind it must be; `otherwise` where it is missing.
template<class T>
T valueOf(const Json &head, const char *key, T otherwise)
{
    const auto found = head.find(key);
    if (found == head.end())
        return otherwise;
    if (std::is_same_v<T, int> && !found->is_number_integer())
        throw UnsoundAnswer();
    try {
        return found->get<T>();
    } catch (const Json::exception &) {
        throw UnsoundAnswer();
    }
}

[[nodiscard]] QSize sizeOf(const Json &head);
[[nodiscard]] PictureInfo infoOf(const Json &head);
[[nodiscard]] PicturePrints printsOf(const Json &head);
/// Places lie within the picture, and there is no more of anything than was wanted.
[[nodiscard]] PictureParts partsOf(const PictureFrame &answer, PartsWanted wanted);
[[nodiscard]] QImage imageOf(const PictureFrame &answer);

} // namespace lianming
