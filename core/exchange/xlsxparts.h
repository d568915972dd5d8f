// How the parts of an Excel workbook refer to one another (ECMA-376 part 2): relations from one part to others, by
// their id. Relations to something outside the file are left out: nothing is ever followed there.
#pragma once

#include "core/exchange/workbookzip.h"

#include <map>

namespace lianming {

struct XlsxRelation {
    std::string type; ///< what follows the last slash of its address
    std::string target;
};

/// The relations of the part at `path` (empty: of the workbook as a whole). Throws Error::BadInput for damaged data.
[[nodiscard]] std::map<std::string, XlsxRelation> xlsxRelations(const WorkbookZip &zip, const std::string &path);

} // namespace lianming
