// A named group of an institution's assets; collections nest. Grants may name a collection's code instead of each
// asset.
#pragma once

#include "core/assets/asset.h"

namespace lianming {

enum class CollectionKind { Collection, Series };
/// "collection", "series".
[[nodiscard]] const char *collectionKindCode(CollectionKind kind);
[[nodiscard]] std::optional<CollectionKind> parseCollectionKind(QStringView code);

struct Collection {
    Id<Collection> id;
    qint64 version = 0;
    Id<Institution> institution;
    Id<Collection> parent; ///< unset: at the top
    QString code;          ///< unique, upper case letters, digits, "-", "_", "/" and "."
    QString nameEn;
    QString nameZh;
    QString notes;
    std::optional<QDate> archivedOn;
    CollectionKind kind = CollectionKind::Collection;

    friend bool operator==(const Collection &, const Collection &) = default;
};

enum class CollectionProblem { NoInstitution, NoCode, BadCode, NoName };
[[nodiscard]] QList<CollectionProblem> validate(const Collection &collection);

/// One line of the list of collections.
struct CollectionRow {
    Id<Collection> id;
    Id<Collection> parent;
    Id<Institution> institution;
    QString code;
    QString nameEn;
    QString nameZh;
    qint64 assets = 0; ///< directly in it
    CollectionKind kind = CollectionKind::Collection;
};

} // namespace lianming
