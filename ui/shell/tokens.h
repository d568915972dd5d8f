// The look in numbers: colours of the light and the dark theme, type sizes, spaces. The only place that names a colour
// or a size; everything painted asks here. Which theme holds is read from the application's palette, so nothing keeps a
// copy.
#pragma once

#include <QColor>
#include <QFont>

class QPalette;

namespace lianming {

enum class Token {
    Ground,     ///< paper behind everything
    Surface,    ///< cards, tables, panels
    Raised,     ///< pop-ups
    Hover,      ///< a row or button under the pointer
    Selected,   ///< a selected row
    Ink,        ///< text
    Ink2,       ///< secondary text
    Ink3,       ///< hints, units; still readable (4.5 : 1)
    Line,       ///< hairlines
    LineStrong, ///< borders of inputs
    Accent,
    AccentHover,
    OnAccent, ///< text on accent
    Good,     ///< dots, bars
    GoodInk,  ///< text
    GoodSoft, ///< ground of a pill
    Wait,
    WaitInk,
    WaitSoft,
    Stop,
    StopInk,
    StopSoft,
    QuietSoft, ///< ground of a neutral pill, skeletons
};

/// The colour of `token` in the theme that holds now.
[[nodiscard]] QColor color(Token token);
/// The same in a given theme.
[[nodiscard]] QColor color(Token token, bool dark);
/// Colour of the chart series `index` (0–7; beyond: the eighth), in the fixed order.
[[nodiscard]] QColor seriesColor(int index);
[[nodiscard]] QColor seriesColor(int index, bool dark);
/// Whether the dark theme holds.
[[nodiscard]] bool isDark();
/// The palette of a theme for Qt's own widgets.
[[nodiscard]] QPalette themePalette(bool dark);
/// "#RRGGBB", for style sheets and rich text.
[[nodiscard]] QString colorName(Token token);

/// Pixels.
enum class TextSize { Note = 12, Body = 13, Section = 15, Title = 20, Figure = 28 };
/// The interface's face in a size of the scale; `strong` is weight 600, otherwise 400.
[[nodiscard]] QFont textFont(TextSize size = TextSize::Body, bool strong = false);

/// Spaces in pixels: 4 · 8 · 12 · 16 · 24 · 32.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

inline constexpr int cornerRadius = 6;
inline constexpr int rowHeight = 32;
inline constexpr int denseRowHeight = 26;
inline constexpr int inputHeight = 32;
/// How long a panel takes to slide, in milliseconds; 0 where the person asked for no motion (LIANMING_NO_MOTION,
/// offscreen).
[[nodiscard]] int motionTime();

} // namespace lianming
