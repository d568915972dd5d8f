// Assets of a selection as files for others: a table (CSV), LIDO 1.1, IIIF Presentation 3. What an import takes in
// comes out again without loss. As a workbook: core/reports/assetbook.
#pragma once

#include "core/assets/asset.h"
#include "core/base/progress.h"
#include "core/exchange/assetmapping.h"

#include <functional>

namespace lianming {

struct Workspace;

/// An asset as exports see it.
struct ExportedAsset {
    Asset asset;
    QStringList terms; ///< codes that somebody gave it
    QString institutionEn;
    QString institutionZh;
    QString institutionCode;
};

/// Hands out the assets of the selection in its order, one state of the workspace from the first to the last. Returns
/// how many. Progress counts assets.
qint64 forEachAsset(Workspace &w, const AssetSelection &selection, Progress &progress,
                    const std::function<void(const ExportedAsset &)> &use);
/// The fields of a table's columns, in their order.
[[nodiscard]] const QList<AssetField> &exportedFields();
/// One field's text in a table.
[[nodiscard]] QString exportedText(const ExportedAsset &asset, AssetField field);

/// Writes a table (UTF-8 with byte-order mark, CRLF), columns named as the fields, so that it can be imported again.
/// Cells that a spreadsheet would take for a formula (beginning with = + - @, tab or CR) get an apostrophe in front;
/// importing takes it off again. Throws Error::Unavailable when the file cannot be written. Returns the rows.
qint64 exportAssetsCsv(Workspace &w, const AssetSelection &selection, const QString &path, Progress &progress);
/// LIDO 1.1: one document, lidoWrap around the records.
qint64 exportAssetsLido(Workspace &w, const AssetSelection &selection, const QString &path, Progress &progress);
/// IIIF Presentation 3. A path that ends with .json: the manifest of the one asset that is selected; throws
/// Error::BadInput for another number. Else a folder, which is made or is empty: a manifest for each and
/// collection.json; throws Error::BadInput for one that holds something. `base` is the address under which the files
/// will be published (https://…/), which makes their ids.
qint64 exportAssetsIiif(Workspace &w, const AssetSelection &selection, const QString &path, const QString &base,
                        Progress &progress);
/// The base for who names none; nothing is there.
inline constexpr auto noPublishedBase = "https://example.org/iiif/";

} // namespace lianming
