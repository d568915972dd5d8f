// The royalty statement as a PDF in Chinese or in English: who settles what with whom, the figures of the period so
// that every sum can be followed with a finger, products, exceptions, and by which rule each was rated. Fonts are
// embedded; the bytes follow from the document alone. Needs a QGuiApplication (any platform), on any thread. Where the
// values come from is statementsource's business.
#pragma once

#include "core/base/progress.h"
#include "core/reports/statementdocument.h"
#include "core/reports/words.h"

#include <functional>

class QIODevice;

namespace lianming {

class PrintFonts;

/// The statement's PDF; `fonts` is kept between documents, which saves most of the time of the next.
[[nodiscard]] QByteArray statementPdf(const StatementDocument &document, DocumentLanguage language, PrintFonts &fonts);

/// Writes the statement to an open device. Throws Error::Unavailable when it cannot be written.
void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, QIODevice &device);
/// Writes it to a file, which appears under its name only when complete.
void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, const QString &path);

struct StatementFile {
    StatementDocument document;
    QString path;
};
/// Writes many, as printRun() does: `read` is asked for each of 0 … count − 1 in the calling thread, drawing and
/// writing happen on others. The files are the same however many threads there are (0: as many as the machine can use).
void writeStatementPdfs(qint64 count, const std::function<StatementFile(qint64)> &read, DocumentLanguage language,
                        Progress &progress, int threads = 0);

} // namespace lianming
