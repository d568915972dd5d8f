// A reminder as a letter on the museum's paper, in Chinese or in English: what is missing since when, until when it is
// asked for, in a tone that grows firmer from the first to the last.
#pragma once

#include "core/reports/reminderdocument.h"
#include "core/reports/words.h"

namespace lianming {

class PrintFonts;

[[nodiscard]] QByteArray reminderPdf(const ReminderDocument &document, DocumentLanguage language, PrintFonts &fonts);
/// Writes a file, which appears under its name only when complete. Throws Error::Unavailable.
void writeReminderPdf(const ReminderDocument &document, DocumentLanguage language, const QString &path);

/// The letter's text without its table, paragraph by paragraph: for a mail too.
struct ReminderText {
    QString subject;
    QString greeting;
    QStringList before; ///< the table
    QStringList after;
    QString closing;
};
[[nodiscard]] ReminderText reminderText(const ReminderDocument &document, DocumentLanguage language);

} // namespace lianming
