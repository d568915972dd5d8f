// Words of legal texts that their renderers add, and what they share.
#pragma once

#include "core/reports/legaldocument.h"

namespace lianming {

namespace say {

inline constexpr Bilingual overview{u"Overview", u"概要"};
inline constexpr Bilingual fullText{u"Text", u"正文"};
inline constexpr Bilingual legalSection{u"Section", u"章节"};
inline constexpr Bilingual legalText{u"Text", u"内容"};
inline constexpr Bilingual legalClause{u"Clause", u"条款依据"};
inline constexpr Bilingual legalTable{u"Table %1", u"表%1"};

} // namespace say

/// "3  Term": the heading of a section, and its bookmark.
[[nodiscard]] QString numberedTitle(const LegalSection &section);

} // namespace lianming
