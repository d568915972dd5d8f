// Reading a code back: the one of an enum's values whose code it is. The writing side is a switch, so that the compiler
// names the values it lacks.
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

namespace lianming {

template<class Code, size_t N>
[[nodiscard]] std::optional<Code> codeNamed(const std::array<Code, N> &all, const char *(*codeOf)(Code),
                                            QStringView code)
{
    const auto found = std::ranges::find_if(all, [&](Code one) { return code == QLatin1StringView(codeOf(one)); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace lianming
