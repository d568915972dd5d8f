#include "ui/widgets/documentorder.h"

#include "core/db/workspace.h"
#include "ui/shell/jobs.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace lianming {

namespace {

/// Han takes three bytes of the 255 that file systems give a name; language, number and ending come on top.
constexpr qsizetype longestName = 70;

QString filterOf(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Pdf: return QCoreApplication::translate("Documents", "PDF (*.pdf)");
    case DocumentFormat::Xlsx: return QCoreApplication::translate("Documents", "Excel workbook (*.xlsx)");
    case DocumentFormat::Odt: return QCoreApplication::translate("Documents", "OpenDocument text (*.odt)");
    case DocumentFormat::Data: return QCoreApplication::translate("Documents", "JSON (*.json)");
    case DocumentFormat::Odrl: return QCoreApplication::translate("Documents", "ODRL in JSON-LD (*.jsonld)");
    }
    return {};
}

/// Whether the file has a language: what machines read has none.
bool hasLanguage(DocumentFormat format)
{
    return format != DocumentFormat::Data && format != DocumentFormat::Odrl;
}

} // namespace

const char *documentFormatCode(DocumentFormat format)
{
    constexpr const char *codes[] = {"pdf", "xlsx", "odt", "json", "jsonld"};
    return codes[int(format)];
}

QString documentFormatText(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Pdf: return QCoreApplication::translate("Documents", "PDF");
    case DocumentFormat::Xlsx: return QCoreApplication::translate("Documents", "Workbook (XLSX)");
    case DocumentFormat::Odt: return QCoreApplication::translate("Documents", "Text document (ODT)");
    case DocumentFormat::Data: return QCoreApplication::translate("Documents", "For machines (JSON)");
    case DocumentFormat::Odrl: return QCoreApplication::translate("Documents", "For machines (ODRL)");
    }
    return {};
}

QString documentFormatIcon(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Pdf: return QStringLiteral("pdf");
    case DocumentFormat::Xlsx: return QStringLiteral("table");
    default: return QStringLiteral("file");
    }
}

QString languageCode(DocumentLanguage language)
{
    return language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

QString safeFileName(const QString &name)
{
    QString out = name.simplified();
    for (QChar &c : out) {
        if (!c.isPrint() || QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    }
    out = out.left(longestName);
    while (out.endsWith(u' ') || out.endsWith(u'.') || (!out.isEmpty() && out.back().isHighSurrogate()))
        out.chop(1);
    return out.isEmpty() || out.startsWith(u'.') ? u'-' + out : out;
}

void tellWritten(Messages &messages, Notice::Level level, const QString &text, const QString &advice,
                 const QString &folder)
{
    messages.show({level, text, advice, QCoreApplication::translate("Documents", "Open folder"), [folder] {
                       QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                   }});
}

void saveDocument(Page &page, const DocumentOrder &order, DocumentLanguage language,
                  const std::function<void()> &written)
{
    const QString called = safeFileName(order.name);
    const QString name =
        QStringLiteral("%1.%2").arg(hasLanguage(order.format) ? called + u' ' + languageCode(language) : called,
                                    QString::fromLatin1(documentFormatCode(order.format)));
    page.session().prompts.saveFile(
        &page, {order.title, filterOf(order.format), name}, [&page, order, language, written](const QString &path) {
            page.load(page.session().jobs.run(order.job,
                                              [write = order.write, language, path](Workspace &w, Progress &progress) {
                                                  requireFreeForWriting(w, path);
                                                  write(w, language, path, progress);
                                              }),
                      [&page, path, written] {
                          tellWritten(page.session().messages, Notice::Level::Done,
                                      QCoreApplication::translate("Documents", "Written to %1.").arg(path), {},
                                      QFileInfo(path).absolutePath());
                          if (written)
                              written();
                      });
        });
}

void orderDocument(Page &page, const DocumentOrder &order, const QString &question)
{
    const ChoiceQuestion asked{
        question,
        {},
        {QCoreApplication::translate("Documents", "Chinese"), QCoreApplication::translate("Documents", "English")}};
    page.session().prompts.ask(&page, asked, [&page, order](int choice) {
        saveDocument(page, order, choice == 0 ? DocumentLanguage::Chinese : DocumentLanguage::English);
    });
}

} // namespace lianming
