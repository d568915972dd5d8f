// How much a thread matters.
#pragma once

namespace lianming {

/// From here on the calling thread runs where others of the program leave a processor to it: of several that work for
/// one result, those that are ahead of the one on which all wait.
void giveWay();

} // namespace lianming
