// Words for the codes that core writes: actions and fields of the history, areas. A code without a word is shown as it
// is, with blanks for underscores.
#pragma once

#include "core/base/area.h"

#include <QString>

namespace lianming {

/// "created" → "Created".
[[nodiscard]] QString actionText(const QString &code);
/// "accession_no" → "Accession number".
[[nodiscard]] QString fieldText(const QString &code);
[[nodiscard]] QString areaText(Area area);

struct NamePair {
    QString en;
    QString zh;
};
/// A text of the program in both languages, whatever the window's: for what somebody may keep as a name of their own.
/// `context` as for QCoreApplication::translate().
[[nodiscard]] NamePair inBothLanguages(const char *context, const char *text);

} // namespace lianming
