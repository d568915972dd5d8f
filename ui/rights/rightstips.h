// A bar of the rights map and a cell of the rights matrix in words, for tool tips and for those who have them read out.
#pragma once

#include "core/rights/rightsmap.h"

#include <QString>

namespace lianming {

/// "TM-2026-0007 · Taihu Snow", then exclusivity and state, days, sell-off, rights and codes in words, a line each. An
/// empty number is left out.
[[nodiscard]] QString rightsBarText(const RightsBar &bar, const RightsBarTerms &terms, const QString &licensee,
                                    const QString &number, bool isTerminated);
/// "Class 24 Textiles · China", then the verdict, the number of grants and what else is marked, a line each.
[[nodiscard]] QString rightsCellText(const MatrixCell &cell, const QString &category, const QString &territory);
/// How many different grants stand in the cell.
[[nodiscard]] int grantCount(const MatrixCell &cell);

} // namespace lianming
