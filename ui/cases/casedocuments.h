// A case on paper, taken out of the program: the notice as PDF in one language; notice and case file in both with the
// bundle of the evidence, in a folder of its own that a stranger can check. Both are jobs.
#pragma once

#include "core/cases/protectioncase.h"

namespace lianming {

class Page;

void saveNotice(Page &page, const ProtectionCase &record);
/// Asks for the folder to make it in.
void saveCaseFolder(Page &page, const ProtectionCase &record);

} // namespace lianming
