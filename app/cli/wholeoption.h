// Whole numbers among the options: ids, quantities, days.
#pragma once

#include "app/cli/printing.h"

namespace lianming::cli {

/// The option's number; nothing if it was not given. Throws Error::BadInput for anything else.
[[nodiscard]] inline std::optional<qint64> wholeOption(const Arguments &arguments, const char *option)
{
    const auto word = arguments.value(option);
    if (!word)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = word->toLongLong(&isNumber);
    if (!isNumber) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no whole number"),
                    {QString::fromLatin1(option), *word});
    }
    return number;
}

} // namespace lianming::cli
