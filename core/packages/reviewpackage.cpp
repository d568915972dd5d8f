#include "core/packages/reviewpackage.h"

namespace lianming {

const char *packageWayCode(PackageWay way)
{
    switch (way) {
    case PackageWay::Sent: return "sent";
    case PackageWay::Received: return "received";
    }
    return "";
}

const char *keyStateCode(KeyState state)
{
    switch (state) {
    case KeyState::First: return "first";
    case KeyState::Waiting: return "waiting";
    case KeyState::Confirmed: return "confirmed";
    case KeyState::Refused: return "refused";
    }
    return "";
}

std::optional<KeyState> parseKeyState(QStringView code)
{
    for (const KeyState state : {KeyState::First, KeyState::Waiting, KeyState::Confirmed, KeyState::Refused}) {
        if (code == QLatin1StringView(keyStateCode(state)))
            return state;
    }
    return std::nullopt;
}

bool isTrusted(KeyState state)
{
    return state == KeyState::First || state == KeyState::Confirmed;
}

} // namespace lianming
