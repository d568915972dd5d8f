// What a status means for the person, and the three colours that say so beside the word.
#pragma once

#include "ui/shell/tokens.h"

namespace lianming {

enum class Tone {
    Quiet, ///< neutral: draft, archived
    Good,  ///< available, released, paid
    Wait,  ///< held, due soon, in review
    Stop,  ///< unavailable, overdue, infringing
    Accent ///< in progress, chosen
};

[[nodiscard]] constexpr Token toneInk(Tone tone)
{
    switch (tone) {
    case Tone::Quiet: return Token::Ink2;
    case Tone::Good: return Token::GoodInk;
    case Tone::Wait: return Token::WaitInk;
    case Tone::Stop: return Token::StopInk;
    case Tone::Accent: return Token::Accent;
    }
    return Token::Ink2;
}

[[nodiscard]] constexpr Token toneSoft(Tone tone)
{
    switch (tone) {
    case Tone::Quiet: return Token::QuietSoft;
    case Tone::Good: return Token::GoodSoft;
    case Tone::Wait: return Token::WaitSoft;
    case Tone::Stop: return Token::StopSoft;
    case Tone::Accent: return Token::Selected;
    }
    return Token::QuietSoft;
}

[[nodiscard]] constexpr Token toneDot(Tone tone)
{
    switch (tone) {
    case Tone::Quiet: return Token::Ink3;
    case Tone::Good: return Token::Good;
    case Tone::Wait: return Token::Wait;
    case Tone::Stop: return Token::Stop;
    case Tone::Accent: return Token::Accent;
    }
    return Token::Ink3;
}

} // namespace lianming
