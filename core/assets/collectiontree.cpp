#include "core/assets/collectiontree.h"

#include "core/assets/assetrepository.h"

namespace lianming {

QList<CollectionNode> collectionTree(Workspace &w, Id<Institution> institution)
{
    const QList<CollectionRow> rows = CollectionService(w).list(institution); // asks for the permission
    QMap<qint64, QList<CollectionRow>> below;
    QSet<qint64> ids;
    for (const CollectionRow &row : rows)
        ids.insert(row.id.value);
    for (const CollectionRow &row : rows)
        below[ids.contains(row.parent.value) ? row.parent.value : 0].append(row);
    const AssetRepository repository(w.db);
    QList<CollectionNode> out;
    out.reserve(rows.size());
    const auto add = [&](const auto &self, qint64 parent, int depth) -> void {
        for (const CollectionRow &row : below.value(parent)) {
            const bool isLeaf = !below.contains(row.id.value);
            out.append({row, depth, isLeaf ? row.assets : repository.insideCollection(row.id).count()});
            self(self, row.id.value, depth + 1);
        }
    };
    add(add, 0, 0);
    return out;
}

void moveCollection(Workspace &w, Id<Collection> id, Id<Collection> parent)
{
    CollectionService service(w);
    Collection collection = service.get(id);
    collection.parent = parent;
    service.update(collection);
}

} // namespace lianming
