// A sentence that the database keeps until somebody reads it, in whatever language that person reads: the template and
// its arguments, never the words of the language it was written in.
#pragma once

#include "core/base/message.h"

#include <functional>

namespace lianming {

/// As a JSON array: the template, then its arguments.
[[nodiscard]] QString storedMessage(const Message &message);

/// What storedMessage() wrote as a sentence: in English, or by the template that `translated` gives for the English
/// one. Text that it did not write is returned as it stands.
[[nodiscard]] QString storedMessageText(const QString &stored,
                                        const std::function<QString(const char *)> &translated = {});

} // namespace lianming
