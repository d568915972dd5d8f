// The name by which an ICC profile describes itself.
#pragma once

#include <string>
#include <string_view>

namespace lianming {

/// UTF-8; "ICC" when it has no name that can be read (ICC.1:2010, 10.13 multiLocalizedUnicodeType; ICC.1:2001, 6.5.17
/// textDescriptionType).
[[nodiscard]] std::string profileName(std::string_view profile);

} // namespace lianming
