// The unified social credit code of Chinese organisations (统一社会信用代码), GB 32100-2015: 18 characters, the last of
// which checks the others.
#pragma once

#include <QStringView>

namespace lianming {

/// Whether `code` has the form and the right check character: digits and capital letters without I, O, S, V and Z;
/// check = (31 − Σ valueᵢ × 3^(i−1) mod 31) mod 31 over the first 17 (GB 32100-2015, section 5 and appendix).
[[nodiscard]] bool isCreditCode(QStringView code);

} // namespace lianming
