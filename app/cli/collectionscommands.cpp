#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/assets/assetrepository.h"
#include "core/assets/bulkservice.h"
#include "core/assets/collectiontree.h"

namespace lianming::cli {

namespace {

Id<Collection> collectionNamed(Workspace &w, const QString &code)
{
    const auto id = CollectionService(w).find(code);
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no collection with the code %1"),
                    {code});
    return *id;
}

Id<Institution> institutionNamed(Workspace &w, const QString &code)
{
    const auto found = AssetRepository(w.db).institution(code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                    {code});
    return found->id;
}

int listCollections(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Id<Institution> institution;
    if (const auto code = arguments.value("institution"))
        institution = institutionNamed(workspace, *code);
    QHash<qint64, QString> codes;
    OrderedJson out = OrderedJson::array();
    for (const CollectionNode &node : collectionTree(workspace, institution)) {
        codes.insert(node.row.id.value, node.row.code);
        out.push_back({{"code", utf8(node.row.code)},
                       {"parent", utf8(codes.value(node.row.parent.value))},
                       {"kind", collectionKindCode(node.row.kind)},
                       {"depth", node.depth},
                       {"english", utf8(node.row.nameEn)},
                       {"chinese", utf8(node.row.nameZh)},
                       {"assets", node.row.assets},
                       {"inside", node.inside}});
    }
    printRows(arguments, out);
    return out.empty() ? 1 : 0;
}

void fillCollection(Workspace &w, Collection &collection, const Arguments &arguments)
{
    if (const auto given = arguments.value("name-en"))
        collection.nameEn = *given;
    if (const auto given = arguments.value("name-zh"))
        collection.nameZh = *given;
    if (const auto given = arguments.value("notes"))
        collection.notes = *given;
    if (const auto given = arguments.value("kind")) {
        const auto kind = parseCollectionKind(*given);
        if (!kind)
            refuseWord("kind", *given);
        collection.kind = *kind;
    }
    if (const auto given = arguments.value("parent"))
        collection.parent = given->isEmpty() ? Id<Collection>() : collectionNamed(w, *given);
}

int addCollection(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Collection collection;
    collection.institution = institutionNamed(workspace, arguments.required("institution"));
    collection.code = arguments.required("code");
    fillCollection(workspace, collection, arguments);
    (void)CollectionService(workspace).add(collection);
    printRecord(arguments, {{"code", utf8(collection.code)}});
    return 0;
}

int changeCollection(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    CollectionService service(workspace);
    Collection collection = service.get(collectionNamed(workspace, arguments.operands().value(0)));
    fillCollection(workspace, collection, arguments);
    service.update(collection);
    printRecord(arguments, {{"code", utf8(collection.code)}});
    return 0;
}

int archiveCollection(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString code = arguments.operands().value(0);
    CollectionService(workspace).archive(collectionNamed(workspace, code));
    printRecord(arguments, {{"code", utf8(code)}});
    return 0;
}

int moveAssets(const Arguments &arguments, bool put)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<Collection> id = collectionNamed(workspace, arguments.operands().value(0));
    const std::vector<qint64> assets = selectedIds(workspace, selectionOf(workspace, arguments));
    CollectionService service(workspace);
    qint64 others = 0;
    const qint64 changed = put ? service.addAssets(id, assets, &others) : service.removeAssets(id, assets);
    OrderedJson out{{"selected", assets.size()}, {"changed", changed}};
    if (put)
        out["of_other_institutions"] = others;
    printRecord(arguments, out);
    return others > 0 && others == qint64(assets.size()) ? 1 : 0;
}

QList<Option> collectionOptions()
{
    return {workspaceOption(),   {"name-en", "TEXT"},
            {"name-zh", "TEXT"}, {"kind", "KIND", "collection or series"},
            {"notes", "TEXT"},   {"parent", "CODE", "the collection it lies in; \"\" for the top"}};
}

QList<Option> putOptions()
{
    return QList<Option>{workspaceOption()} + selectionOptions();
}

} // namespace

void addCollectionsCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    const Option institution{"institution", "CODE", "the museum's code"};
    table.add({"assets",
               "collections",
               "List collections and series as a tree, with what lies in each and in all below it",
               {workspace, institution},
               "",
               listCollections});
    table.add({"assets", "collection-add", "Add a collection or a series",
               collectionOptions()
                   + QList<Option>{{"institution", "CODE", "the museum's code", true},
                                   {"code", "CODE", "capital letters, digits, hyphens", true}},
               "", addCollection});
    table.add({"assets", "collection-change", "Rename or move a collection", collectionOptions(), "COLLECTION",
               changeCollection});
    table.add({"assets",
               "collection-archive",
               "Archive a collection that holds no others",
               {workspace},
               "COLLECTION",
               archiveCollection});
    table.add({"assets", "collection-put", "Put assets into a collection", putOptions(), "COLLECTION",
               [](const Arguments &arguments) {
                   return moveAssets(arguments, true);
               }});
    table.add({"assets", "collection-take", "Take assets out of a collection", putOptions(), "COLLECTION",
               [](const Arguments &arguments) {
                   return moveAssets(arguments, false);
               }});
}

} // namespace lianming::cli
