// The columns of an asset that verbs on many assets read, compare and write, each as text: how a bulk edit, a merge and
// their undoing say what a record held before and holds now. One record's own form is AssetRepository's.
#pragma once

#include "core/assets/asset.h"

namespace lianming {

struct AssetColumn {
    const char *name;
    QString (*text)(const Asset &asset);
    void (*set)(Asset &asset, const QString &text);
    bool isOptional = false; ///< an empty text stands for NULL
    bool isNumber = false;
};

/// All that such verbs may change, in the order of the table.
[[nodiscard]] const QList<AssetColumn> &assetColumns();
/// Null for a name that is none of them.
[[nodiscard]] const AssetColumn *assetColumn(QStringView name);

} // namespace lianming
