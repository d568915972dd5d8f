// Words for bulk edits, duplicates and merges, which core says in codes.
#pragma once

#include "core/assets/bulkrepository.h"
#include "core/assets/duplicates.h"

namespace lianming {

/// What a change does, to choose from: "Set a field".
[[nodiscard]] QString bulkActText(BulkChange::Act act);
/// What a change did, in a few words: "Period: 清乾隆".
[[nodiscard]] QString bulkChangeText(const BulkChange &change);
/// What a step did: its changes, the terms that it merged, the folder whose pictures it added.
[[nodiscard]] QString bulkStepText(const BulkEditRow &step);
/// "yes", a kind's name, a rights statement's name; other values as they are.
[[nodiscard]] QString columnValueText(const QString &column, const QString &value);
[[nodiscard]] QString likenessText(Likeness likeness);

} // namespace lianming
