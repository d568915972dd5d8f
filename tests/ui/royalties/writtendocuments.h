// What stands in documents that were written, by readers that did not write them.
#pragma once

#include "core/exchange/tablesource.h"
#include "tests/core/reports/documentsupport.h"

namespace lianming::test {

/// Whether the file is a PDF and its text has all of these. Where the machine has no reader of PDF: whether it is one.
inline QString missingInPdf(const QString &path, const QStringList &words)
{
    if (!bytesOf(path).startsWith("%PDF-"))
        return QStringLiteral("%1 is no PDF").arg(path);
    if (program("pdftotext").isEmpty())
        return {};
    const QString text = textOfPdf(path);
    QStringList missing;
    for (const QString &word : words) {
        if (!text.contains(word))
            missing.append(word);
    }
    return missing.isEmpty() ? QString() : missing.join(QStringLiteral(", ")) + QStringLiteral(" not in:\n") + text;
}

/// Every cell of every sheet, a row a line, cells between bars.
inline QString cellsOfWorkbook(const QString &path)
{
    QString out;
    const auto file = TableFile::open(path);
    for (const TableSheet &sheet : file->sheets()) {
        const auto rows = file->read(sheet.name, ',');
        while (rows->next()) {
            for (const std::string_view cell : rows->cells())
                out += QString::fromUtf8(cell.data(), qsizetype(cell.size())) + u'|';
            out += u'\n';
        }
    }
    return out;
}

} // namespace lianming::test

/// The PDF has all these words.
#define VERIFY_PDF(path, ...)                                                                                          \
    do {                                                                                                               \
        const QString missing = lianming::test::missingInPdf(path, QStringList __VA_ARGS__);                           \
        QVERIFY2(missing.isEmpty(), qPrintable(missing));                                                              \
    } while (false)
