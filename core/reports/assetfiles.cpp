#include "core/reports/assetfiles.h"

#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/reports/workbookout.h"

#include <array>

namespace lianming {

namespace {

constexpr std::array<const char *, 4> formatCodes = {"csv", "xlsx", "lido", "iiif"};

void requireFits(const ExportedAsset &asset, AssetField field, const QString &text)
{
    if (text.size() > WorkbookOut::textLimit)
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core", "%1: its %2 has %3 characters, a workbook's cell holds %4. Export as CSV"),
            {asset.asset.code, QString::fromLatin1(assetFieldCode(field)), QString::number(text.size()),
             QString::number(WorkbookOut::textLimit)});
}

} // namespace

const char *assetFormatCode(AssetFormat format)
{
    return formatCodes[size_t(format)];
}

std::optional<AssetFormat> parseAssetFormat(QStringView code)
{
    for (size_t i = 0; i < formatCodes.size(); ++i) {
        if (code == QLatin1StringView(formatCodes[i]))
            return AssetFormat(i);
    }
    return std::nullopt;
}

qint64 exportAssetsXlsx(Workspace &w, const AssetSelection &selection, const QString &path, Progress &progress)
{
    requirePermission(w, Permission::ImportExport);
    requireFreeForWriting(w, path);
    DocumentTable table;
    table.title = QStringLiteral("assets");
    for (const AssetField field : exportedFields())
        table.columns.push_back({QString::fromLatin1(assetFieldCode(field))});
    WorkbookOut book(path, {table.title, w.clock.today()}, DocumentLanguage::English);
    book.sheet(table.title);
    book.beginTable(table);
    const qint64 rows = forEachAsset(w, selection, progress, [&book](const ExportedAsset &asset) {
        TableRow row;
        row.cells.reserve(size_t(exportedFields().size()));
        for (const AssetField field : exportedFields()) {
            const QString text = exportedText(asset, field);
            requireFits(asset, field, text);
            const bool isNumber = field == AssetField::EarliestYear || field == AssetField::LatestYear;
            if (text.isEmpty())
                row.cells.emplace_back();
            else if (isNumber)
                row.cells.emplace_back(text.toLongLong());
            else
                row.cells.emplace_back(text);
        }
        book.row(row);
    });
    book.endTable();
    book.finish();
    return rows;
}

qint64 exportAssets(Workspace &w, const AssetSelection &selection, AssetFormat format, const QString &path,
                    Progress &progress, const QString &base)
{
    switch (format) {
    case AssetFormat::Csv: return exportAssetsCsv(w, selection, path, progress);
    case AssetFormat::Xlsx: return exportAssetsXlsx(w, selection, path, progress);
    case AssetFormat::Lido: return exportAssetsLido(w, selection, path, progress);
    case AssetFormat::Iiif: return exportAssetsIiif(w, selection, path, base, progress);
    }
    return 0;
}

} // namespace lianming
