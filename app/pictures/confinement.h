// What this program may do, decided before it looks at any file: a limit to its memory, no network, no other program,
// and files written in one folder only. What the kernel does not know is left out; the rest holds.
#pragma once

#include <string>

namespace lianming {

void confine(const std::string &folder, long long memoryBytes);

} // namespace lianming
