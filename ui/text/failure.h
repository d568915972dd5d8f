// What went wrong, in the person's language: core's templates filled in, and per kind of error what was kept and what
// to do.
#pragma once

#include "core/base/error.h"

namespace lianming {

/// A core message in the language that holds now (translation context "core").
[[nodiscard]] QString messageText(const Message &message);
/// The sentence of an error.
[[nodiscard]] QString errorText(const Error &error);
/// What to do next; may be empty.
[[nodiscard]] QString adviceText(Error::Kind kind);

} // namespace lianming
