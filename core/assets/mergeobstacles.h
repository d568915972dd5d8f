// What stands against letting one record go in favour of another: whatever is agreed, being agreed or recorded about
// rights and speaks of the one that goes, and not of the one that stays. Part of DuplicateService.
#pragma once

#include "core/assets/duplicateservice.h"

namespace lianming {

[[nodiscard]] QList<MergeProblem> mergeProblems(Workspace &w, const Asset &survivor, const Asset &duplicate);

/// Whether rights records, contracts that are not over or reservations speak of a collection: coming into it would then
/// change what is agreed.
[[nodiscard]] bool bearsRights(Workspace &w, const QString &collectionCode);

} // namespace lianming
