// Sizes that the painted charts share, in pixels, so that charts beside each other look alike.
#pragma once

namespace lianming::chartparts {

inline constexpr int barHeight = 14;
inline constexpr int legendHeight = 24; ///< of the line that names the colours
inline constexpr int swatch = 10;       ///< the side of a colour's square in it

} // namespace lianming::chartparts
