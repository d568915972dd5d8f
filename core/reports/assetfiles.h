// Assets of a selection in any of the forms in which they are given away.
#pragma once

#include "core/exchange/assetexport.h"

namespace lianming {

enum class AssetFormat { Csv, Xlsx, Lido, Iiif };
/// "csv", "xlsx", "lido", "iiif".
[[nodiscard]] const char *assetFormatCode(AssetFormat format);
[[nodiscard]] std::optional<AssetFormat> parseAssetFormat(QStringView code);

/// Writes a workbook, columns named as the fields. Returns the rows. Throws Error::Rejected, naming the asset, for a
/// text beyond what a cell holds: cut, it would come back by the next import; Error::Unavailable where it cannot be
/// written.
qint64 exportAssetsXlsx(Workspace &w, const AssetSelection &selection, const QString &path, Progress &progress);

/// Writes the form; `base` is IIIF's alone. Returns how many assets. Throws as the form's own function does.
qint64 exportAssets(Workspace &w, const AssetSelection &selection, AssetFormat format, const QString &path,
                    Progress &progress, const QString &base = {});

} // namespace lianming
