#include "ui/shell/tokens.h"

#include <QApplication>
#include <QPalette>

#include <array>

namespace lianming {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

constexpr Pair pairOf(Token token)
{
    switch (token) {
    case Token::Ground: return {0xF6F4EF, 0x16181B};
    case Token::Surface: return {0xFFFFFF, 0x1E2125};
    case Token::Raised: return {0xFFFFFF, 0x262A2F};
    case Token::Hover: return {0xF1EEE7, 0x282C31};
    case Token::Selected: return {0xE3ECF1, 0x263844};
    case Token::Ink: return {0x1F2328, 0xECEDEE};
    case Token::Ink2: return {0x555B62, 0xB0B6BC};
    case Token::Ink3: return {0x666C73, 0x9197A0};
    case Token::Line: return {0xE4E0D8, 0x33383E};
    case Token::LineStrong: return {0xCFC9BD, 0x474D55};
    case Token::Accent: return {0x22577A, 0x6BA6CC};
    case Token::AccentHover: return {0x1A4763, 0x86B8D8};
    case Token::OnAccent: return {0xFFFFFF, 0x10202B};
    case Token::Good: return {0x3F7D58, 0x7CC096};
    case Token::GoodInk: return {0x2F6A47, 0x8CCBA4};
    case Token::GoodSoft: return {0xE6F0EA, 0x22332A};
    case Token::Wait: return {0xB7791F, 0xE0B15C};
    case Token::WaitInk: return {0x85540B, 0xE6BC70};
    case Token::WaitSoft: return {0xF8EFDC, 0x37301F};
    case Token::Stop: return {0xB3392F, 0xE5786D};
    case Token::StopInk: return {0xA5322A, 0xEE8E84};
    case Token::StopSoft: return {0xF8E7E4, 0x3B2725};
    case Token::QuietSoft: return {0xEFECE5, 0x2B3036};
    }
    return {0, 0};
}

// Eight hues of near-equal weight in an order in which neighbours differ for every kind of colour vision.
constexpr std::array<Pair, 8> series{{
    {0x22577A, 0x6BA6CC}, // indigo
    {0xC9822B, 0xE3AE63}, // gamboge
    {0x3E8E74, 0x74C2A8}, // malachite
    {0xB0473C, 0xE58A7E}, // cinnabar
    {0x6F5A9E, 0xAD9BD6}, // wisteria
    {0x5AA0C4, 0x9CCFE8}, // sky after rain
    {0x8A7A3B, 0xC7B877}, // tea
    {0x9A9489, 0x8A9097}, // ash, for "other"
}};

} // namespace

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

QColor color(Token token, bool dark)
{
    const Pair pair = pairOf(token);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor color(Token token)
{
    return color(token, isDark());
}

QColor seriesColor(int index, bool dark)
{
    const Pair pair = series[size_t(qBound(0, index, int(series.size()) - 1))];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor seriesColor(int index)
{
    return seriesColor(index, isDark());
}

QString colorName(Token token)
{
    return color(token).name();
}

QPalette themePalette(bool dark)
{
    const auto c = [dark](Token token) {
        return color(token, dark);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Token::Ground));
    palette.setColor(QPalette::WindowText, c(Token::Ink));
    palette.setColor(QPalette::Base, c(Token::Surface));
    palette.setColor(QPalette::AlternateBase, c(Token::Surface));
    palette.setColor(QPalette::Text, c(Token::Ink));
    palette.setColor(QPalette::PlaceholderText, c(Token::Ink3));
    palette.setColor(QPalette::Button, c(Token::Surface));
    palette.setColor(QPalette::ButtonText, c(Token::Ink));
    palette.setColor(QPalette::BrightText, c(Token::StopInk));
    palette.setColor(QPalette::Highlight, c(Token::Selected));
    palette.setColor(QPalette::HighlightedText, c(Token::Ink));
    palette.setColor(QPalette::Link, c(Token::Accent));
    palette.setColor(QPalette::LinkVisited, c(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, c(Token::Raised));
    palette.setColor(QPalette::ToolTipText, c(Token::Ink));
    palette.setColor(QPalette::Light, c(Token::Line));
    palette.setColor(QPalette::Midlight, c(Token::Line));
    palette.setColor(QPalette::Mid, c(Token::LineStrong));
    palette.setColor(QPalette::Dark, c(Token::LineStrong));
    palette.setColor(QPalette::Shadow, c(Token::LineStrong));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c(Token::Ink3));
    return palette;
}

QFont textFont(TextSize size, bool strong)
{
    QFont font = QApplication::font();
    font.setPixelSize(int(size));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int motionTime()
{
    static const bool still =
        qEnvironmentVariableIsSet("LIANMING_NO_MOTION") || QGuiApplication::platformName() == u"offscreen";
    return still ? 0 : 120;
}

} // namespace lianming
