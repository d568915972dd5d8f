#include "ui/cases/casedocuments.h"

#include "core/imaging/pictureworker.h"
#include "core/protection/bundleexport.h"
#include "core/reports/casedocument.h"
#include "core/reports/documentsheet.h"
#include "core/reports/printface.h"
#include "ui/shell/jobs.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/documentorder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace lianming {

namespace {

struct CaseDocuments {
    Q_DECLARE_TR_FUNCTIONS(CaseDocuments)
};

/// A stored picture as JPEG, by the other program; nothing where it cannot be read: the page says that there is none.
CasePictures storedCasePictures(PictureWorker &worker, const FileStore &files)
{
    return [&worker, files](const QString &sha256, int edge) {
        CasePicture out;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("picture.jpg"));
        PictureExport how;
        how.edge = edge;
        try {
            if (!files.contains(sha256))
                return out;
            out.size = worker.write(files.path(sha256), path, how, sha256);
        } catch (const PictureError &) {
            return out;
        }
        QFile made(path);
        if (made.open(QIODevice::ReadOnly))
            out.jpeg = made.readAll();
        return out;
    };
}

} // namespace

void saveNotice(Page &page, const ProtectionCase &record)
{
    DocumentOrder order;
    order.title = CaseDocuments::tr("Save the notice");
    order.job = CaseDocuments::tr("Printing the notice");
    order.name = record.number;
    order.write = [id = record.id](Workspace &w, DocumentLanguage language, const QString &path, Progress &) {
        PrintFonts fonts;
        writeDocument(noticePaper(w, id, language, fonts), path);
    };
    orderDocument(page, order, CaseDocuments::tr("In which language is the notice?"));
}

void saveCaseFolder(Page &page, const ProtectionCase &record)
{
    Session &session = page.session();
    session.prompts.openFolder(
        &page, {CaseDocuments::tr("Choose where to put the folder of the case")},
        [&page, record](const QString &folder) {
            const QString path = QDir(folder).filePath(safeFileName(record.number));
            page.load(
                page.session().jobs.run(
                    CaseDocuments::tr("Writing the case file of %1").arg(record.number),
                    [id = record.id, path, &pictures = page.session().pictures](Workspace &w, Progress &progress) {
                        CaseFolderOrder order;
                        order.folder = path;
                        order.pictures = storedCasePictures(pictures, w.files);
                        order.bundle = [&w, &progress](const QList<Id<Evidence>> &evidence, const QString &caseText,
                                                       const QString &target) {
                            BundleService bundles(w);
                            bundles.exportBundle({evidence, caseText, target}, bundles.authority(&progress), &progress);
                        };
                        return writeCaseFolder(w, id, order);
                    }),
                [&page, path](const QStringList &names) {
                    tellWritten(page.session().messages, Notice::Level::Done,
                                CaseDocuments::tr("%n file(s) written to %1.", nullptr, int(names.size())).arg(path),
                                names.join(QStringLiteral(" · ")), path);
                });
        });
}

} // namespace lianming
