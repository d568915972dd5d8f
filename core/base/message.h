// A sentence for a person, as core writes it: an English template and its arguments.
// Core never translates. The faces (ui/text, app/cli) look the template up in the translation context "core",
// so every template must stand inside QT_TRANSLATE_NOOP("core", "…") where it is written.
#pragma once

#include <QString>
#include <QStringList>

namespace lianming {

struct Message {
    const char *text = ""; ///< English template with %1 … %9; a string literal
    QStringList args;      ///< values for the places, in order

    /// The sentence in English, places filled.
    [[nodiscard]] QString english() const;
    /// The sentence from another template (a translation of `text`), places filled.
    [[nodiscard]] QString filled(const QString &translated) const;
};

} // namespace lianming
