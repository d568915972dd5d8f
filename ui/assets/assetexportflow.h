// Giving assets away as files: asks for the form and the place, writes in the background, says what was written.
#pragma once

#include "core/assets/asset.h"

namespace lianming {

class Page;

/// Of the page that shows them. Nothing is written where the person gives up.
void exportSelection(Page &page, const AssetSelection &selection);

} // namespace lianming
