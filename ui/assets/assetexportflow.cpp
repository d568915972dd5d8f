#include "ui/assets/assetexportflow.h"

#include "core/reports/assetfiles.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

constexpr auto addressSetting = "assets/publishedAt";

class AssetExport
{
    Q_DECLARE_TR_FUNCTIONS(AssetExport)

public:
    static void ask(Page &page, const AssetSelection &selection)
    {
        static const QList<AssetFormat> forms{AssetFormat::Xlsx, AssetFormat::Csv, AssetFormat::Lido,
                                              AssetFormat::Iiif};
        const ChoiceQuestion question{
            tr("Export %n asset(s) in which form?", nullptr, int(selection.ids.size())),
            tr("Workbook and CSV can be opened in a spreadsheet and imported again. LIDO is what "
               "portals and other museum systems read, IIIF what viewers show."),
            {tr("Workbook"), tr("CSV"), tr("LIDO"), tr("IIIF")},
            false};
        page.session().prompts.ask(&page, question, [&page, selection](int choice) {
            if (forms[choice] == AssetFormat::Iiif)
                askForAddress(page, selection);
            else
                askForFile(page, selection, forms[choice]);
        });
    }

private:
    static void askForFile(Page &page, const AssetSelection &selection, AssetFormat form)
    {
        FileQuestion question{tr("Export assets"), tr("Excel workbook (*.xlsx)"), QStringLiteral("assets.xlsx")};
        if (form == AssetFormat::Csv)
            question = {tr("Export assets"), tr("CSV (*.csv)"), QStringLiteral("assets.csv")};
        else if (form == AssetFormat::Lido)
            question = {tr("Export assets"), tr("LIDO (*.xml)"), QStringLiteral("assets.lido.xml")};
        page.session().prompts.saveFile(
            &page, question, [&page, selection, form](const QString &path) { write(page, selection, form, path, {}); });
    }

    /// The ids of manifests are addresses: where they will be found.
    static void askForAddress(Page &page, const AssetSelection &selection)
    {
        Session &session = page.session();
        const QString last =
            session.settings.value(QString::fromLatin1(addressSetting), QString::fromLatin1(noPublishedBase))
                .toString();
        session.prompts.line(&page, tr("Export IIIF manifests"), tr("Address under which they will be published"), last,
                             [&page, selection](const QString &base) {
                                 page.session().settings.setValue(QString::fromLatin1(addressSetting), base);
                                 page.session().prompts.openFolder(
                                     &page, {tr("Write the manifests into which folder?")},
                                     [&page, selection, base](const QString &folder) {
                                         write(page, selection, AssetFormat::Iiif, folder, base);
                                     });
                             });
    }

    static void write(Page &page, const AssetSelection &selection, AssetFormat form, const QString &path,
                      const QString &base)
    {
        page.load(page.session().jobs.run(tr("Exporting assets"),
                                          [selection, form, path, base](Workspace &w, Progress &progress) {
                                              return exportAssets(w, selection, form, path, progress, base);
                                          }),
                  [&page, path](qint64 rows) {
                      page.session().messages.done(tr("%1 assets written to %2.").arg(countText(rows), path));
                  });
    }
};

} // namespace

void exportSelection(Page &page, const AssetSelection &selection)
{
    AssetExport::ask(page, selection);
}

} // namespace lianming
