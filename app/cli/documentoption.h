// What the verbs that print a document take: its language, its format and where it goes.
#pragma once

#include "app/cli/command.h"
#include "core/reports/words.h"

namespace lianming {
struct Workspace;
}

namespace lianming::cli {

enum class DocumentFormat { Pdf, Xlsx };

/// --out, --language and --format.
[[nodiscard]] QList<Option> documentOptions(const char *out = "FILE", const char *help = "Where to write it");
/// English unless said. Throws Error::BadInput for another code than en and zh.
[[nodiscard]] DocumentLanguage languageOption(const Arguments &arguments);
/// As --format says, otherwise by the ending of --out: XLSX for .xlsx, else PDF. Throws Error::BadInput for another
/// word.
[[nodiscard]] DocumentFormat formatOption(const Arguments &arguments);
/// --out, which must be free for writing (requireFreeForWriting()).
[[nodiscard]] QString outOption(const Workspace &workspace, const Arguments &arguments);
/// With --json says which file was written.
int written(const Arguments &arguments, const QString &path);

} // namespace lianming::cli
