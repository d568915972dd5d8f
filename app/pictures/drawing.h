// Whether a drawing (SVG) from a stranger can be shown: it must stand alone and do nothing.
#pragma once

#include <string>

namespace lianming {

/// False for scripts, handlers of events, entities, included files, style sheets and pictures from elsewhere, and
/// nesting deeper than 200. Links (`a`) to web addresses are harmless: nobody follows them. Throws Refusal for what is
/// no well-formed XML, and for more filters, references and blur than a drawing needs.
[[nodiscard]] bool isSafeDrawing(const std::string &content);

} // namespace lianming
