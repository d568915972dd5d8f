#include "core/assets/collection.h"

#include <algorithm>

namespace lianming {

const char *collectionKindCode(CollectionKind kind)
{
    return kind == CollectionKind::Series ? "series" : "collection";
}

std::optional<CollectionKind> parseCollectionKind(QStringView code)
{
    for (const CollectionKind kind : {CollectionKind::Collection, CollectionKind::Series}) {
        if (code == QLatin1StringView(collectionKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

QList<CollectionProblem> validate(const Collection &collection)
{
    QList<CollectionProblem> out;
    if (!collection.institution.isSet())
        out.append(CollectionProblem::NoInstitution);
    if (collection.code.isEmpty())
        out.append(CollectionProblem::NoCode);
    const bool good =
        collection.code.size() <= 100 && std::ranges::all_of(collection.code, [](QChar c) {
            return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || QStringView(u"-_/.").contains(c);
        });
    if (!good)
        out.append(CollectionProblem::BadCode);
    if (collection.nameEn.trimmed().isEmpty() && collection.nameZh.trimmed().isEmpty())
        out.append(CollectionProblem::NoName);
    return out;
}

} // namespace lianming
