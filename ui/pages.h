// The pages of the program, in the order of the side bar. Adding a page is one line in pages.cpp.
#pragma once

#include "ui/shell/pageentry.h"

namespace lianming {

[[nodiscard]] QList<PageEntry> allPages();

} // namespace lianming
