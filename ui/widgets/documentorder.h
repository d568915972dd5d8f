// A document that a person takes out of the program: where to is asked with a good name proposed, a job writes it, and
// the message bar tells where it is and leads there. What stands in it is for whoever orders it. The workspace's own
// files are never written over; a file that is there only where the person said so to the file dialog.
#pragma once

#include "core/reports/words.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"

#include <array>

namespace lianming {

enum class DocumentFormat { Pdf, Xlsx, Odt, Data, Odrl };
/// What every document comes as; some come as more.
inline constexpr std::array documentFormats{DocumentFormat::Pdf, DocumentFormat::Xlsx};
/// "pdf", "xlsx", "odt", "json", "jsonld": also the ending of the file.
[[nodiscard]] const char *documentFormatCode(DocumentFormat format);
/// "PDF", "Workbook (XLSX)" …
[[nodiscard]] QString documentFormatText(DocumentFormat format);
/// Name of the icon.
[[nodiscard]] QString documentFormatIcon(DocumentFormat format);
/// "en", "zh": stands in file names.
[[nodiscard]] QString languageCode(DocumentLanguage language);

struct DocumentOrder {
    QString title; ///< of the question where to: "Save statement"
    QString job;   ///< "Printing statement"
    QString name;  ///< proposed, without language and ending: "TM-2026-0007 2026Q1"
    DocumentFormat format = DocumentFormat::Pdf;
    /// Runs on the worker.
    std::function<void(Workspace &, DocumentLanguage, const QString &path, Progress &)> write;
};

/// Asks where to, writes and tells. `written` is called after success.
void saveDocument(Page &page, const DocumentOrder &order, DocumentLanguage language,
                  const std::function<void()> &written = {});
/// The same after asking for the language: `question` in one sentence.
void orderDocument(Page &page, const DocumentOrder &order, const QString &question);

/// Says what is written, with the way to the folder where it is.
void tellWritten(Messages &messages, Notice::Level level, const QString &text, const QString &advice,
                 const QString &folder);

/// The name without what a file name cannot have on any system, of a length that every system takes.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace lianming
