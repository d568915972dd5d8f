// Collections and series as the tree that people order them in, with what lies in each and in all below it.
#pragma once

#include "core/assets/assetservice.h"

namespace lianming {

struct CollectionNode {
    CollectionRow row;
    int depth = 0;
    qint64 inside = 0; ///< assets in it and in those below it, each once
};

/// Those that are not archived, each before those below it, sisters by code; one institution's or all. Whoever may
/// list collections may.
[[nodiscard]] QList<CollectionNode> collectionTree(Workspace &w, Id<Institution> institution = {});

/// Puts a collection below another one of its institution, or at the top. Throws as CollectionService::update().
void moveCollection(Workspace &w, Id<Collection> id, Id<Collection> parent);

} // namespace lianming
