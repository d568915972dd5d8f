// A legal text as an OpenDocument text (ODF 1.3, ISO/IEC 26300), to be worked on further: real headings with outline
// levels, numbered paragraphs, tables whose heads repeat, head and foot with page numbers. Texts are written as text
// only; nothing in them becomes markup, a field or a formula. The bytes follow from the document alone.
// (Qt's own ODF writer knows no headings and puts the time of writing into the package.)
#pragma once

#include "core/reports/legaldocument.h"

namespace lianming {

[[nodiscard]] QByteArray legalOdt(const LegalDocument &document);

} // namespace lianming
