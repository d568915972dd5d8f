// What tests of documents share: the text of a PDF and the parts of a workbook by programs that did not write them, and
// golden files.
#pragma once

#include "core/base/currency.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace lianming::test {

inline Currency currency(const char *code)
{
    return *Currency::find(std::string_view(code));
}

inline QString program(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

inline QByteArray outputOf(const char *name, const QStringList &arguments)
{
    QProcess process;
    process.start(program(name), arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

/// What pdftotext gives back, line by line with single blanks, without empty lines; pages end with a form feed.
inline QString textOfPdf(const QString &path)
{
    QStringList lines;
    const QString text =
        QString::fromUtf8(outputOf("pdftotext", {QStringLiteral("-layout"), path, QStringLiteral("-")}));
    for (const QString &line : QString(text).remove(u'\f').split(u'\n')) {
        if (const QString bare = line.simplified(); !bare.isEmpty())
            lines.append(bare);
    }
    return lines.join(u'\n') + u'\n';
}

inline QString textOfPdf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    return textOfPdf(path);
}

/// The golden file's text; with LIANMING_WRITE_GOLDEN=1 it is written anew from `text` first, and with
/// LIANMING_KEEP_PDF=FOLDER the PDF is kept there.
inline QString golden(const QString &name, const QString &text, const QByteArray &pdf)
{
    QFile file(QStringLiteral(LIANMING_TEST_DATA "/reports/") + name);
    if (qEnvironmentVariableIsSet("LIANMING_WRITE_GOLDEN")) {
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        file.close();
        if (const QString keep = qEnvironmentVariable("LIANMING_KEEP_PDF"); !keep.isEmpty()) {
            QFile copy(keep + u'/' + name.chopped(4) + QStringLiteral(".pdf"));
            if (copy.open(QIODevice::WriteOnly))
                copy.write(pdf);
        }
    }
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("no file %1").arg(name);
}

/// A part of a workbook as it stands.
inline QString partOf(const QString &workbook, const QString &part)
{
    return QString::fromUtf8(outputOf("unzip", {QStringLiteral("-p"), workbook, part}));
}

/// "B3" → the cell's XML, from <c to its end; empty where there is none.
inline QString cellOf(const QString &sheet, const QString &reference)
{
    const QRegularExpression cell(QStringLiteral("<c r=\"%1\"[^>]*?(/>|>.*?</c>)").arg(reference),
                                  QRegularExpression::DotMatchesEverythingOption);
    return cell.match(sheet).captured();
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace lianming::test
