#include "app/cli/assetselection.h"
#include "app/cli/matchprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/brands/brandrepository.h"
#include "core/brands/brandservice.h"
#include "core/exchange/profileimport.h"
#include "core/matching/lessonjson.h"
#include "core/matching/matchservice.h"

namespace lianming::cli {

namespace {

Id<Institution> institutionOption(Workspace &w, const Arguments &arguments)
{
    const auto code = arguments.value("institution");
    if (!code)
        return {};
    const auto found = AssetRepository(w.db).institution(*code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                    {*code});
    return found->id;
}

Option institutionChoice(const char *help)
{
    return {"institution", "CODE", help};
}

MatchList ranked(Workspace &w, const Arguments &arguments, bool isBrands)
{
    MatchQuestion question = matchQuestionOption(arguments);
    const MatchService service(w);
    if (isBrands)
        return service.brands(assetNamed(w, arguments.operands().first()), question);
    question.institution = institutionOption(w, arguments);
    return service.assets(BrandService(w).get(arguments.operands().first()).id, question);
}

int rank(const Arguments &arguments, bool isBrands)
{
    Workspace workspace = openWorkspace(arguments);
    const MatchList found = ranked(workspace, arguments, isBrands);
    if (arguments.json())
        writeJson(matchesJson(workspace, found));
    else
        write(matchesText(workspace, found, isBrands));
    return found.pairs.empty() ? 1 : 0;
}

int rankBrands(const Arguments &arguments)
{
    return rank(arguments, true);
}

int rankAssets(const Arguments &arguments)
{
    return rank(arguments, false);
}

void printWeights(const Arguments &arguments, const KeptWeights &kept)
{
    OrderedJson out{{"weights", weightsJson(kept.model.weights)},
                    {"learned", kept.lesson ? lessonJson(*kept.lesson) : OrderedJson()}};
    if (arguments.json()) {
        writeJson(out);
        return;
    }
    printRecord(arguments, weightsJson(kept.model.weights));
}

int weights(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    MatchService service(workspace);
    const Id<Institution> institution = institutionOption(workspace, arguments);
    const KeptWeights kept = service.weights(institution);
    MatchWeights changed = kept.model.weights;
    const QStringList given = arguments.values("set");
    for (const QString &one : given) {
        const auto feature = parseMatchFeature(one.section(u'=', 0, 0));
        bool isNumber = false;
        const int value = one.section(u'=', 1).toInt(&isNumber);
        if (!feature || !isNumber)
            refuseWord("set", one);
        changed.set(*feature, value);
    }
    if (arguments.has("default"))
        changed = {};
    if (!given.isEmpty() || arguments.has("default"))
        service.setWeights(institution, changed, kept);
    printWeights(arguments, service.weights(institution));
    return 0;
}

int learn(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    MatchService service(workspace);
    const Id<Institution> institution = institutionOption(workspace, arguments);
    const MatchLesson lesson = arguments.has("keep") ? service.learn(institution) : service.lesson(institution);
    OrderedJson out = lessonJson(lesson);
    if (lesson.isEnough)
        out["weights"] = weightsJson(lesson.model.weights);
    if (arguments.json())
        writeJson(out);
    else
        write(lessonText(lesson));
    return lesson.isEnough ? 0 : 1;
}

int profile(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    MatchService service(workspace);
    BrandProfile record = service.profile(BrandService(workspace).get(arguments.operands().first()).id);
    if (readProfileOptions(arguments, record))
        service.save(record);
    printRecord(arguments, profileJson(service.profile(record.brand)));
    return 0;
}

int importBrandProfiles(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Progress progress;
    ProfileImportReport report;
    {
        const ProgressLine shown(progress);
        report = importProfiles(workspace, arguments.operands().first(), progress, arguments.has("dry-run"));
    }
    OrderedJson refusals = OrderedJson::array();
    for (const RefusedProfile &refused : std::as_const(report.refusals)) {
        refusals.push_back(
            {{"line", refused.line}, {"field", utf8(refused.field)}, {"message", utf8(refused.message.english())}});
    }
    printRecord(arguments, {{"present", report.present},
                            {"changed", report.changed},
                            {"unchanged", report.unchanged},
                            {"refused", report.refused},
                            {"refusals", std::move(refusals)}});
    return report.refused == 0 ? 0 : 1;
}

int position(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    MatchService service(workspace);
    Id<Institution> institution = institutionOption(workspace, arguments);
    Id<Collection> collection;
    Id<Asset> asset;
    if (const auto code = arguments.value("asset")) {
        asset = assetNamed(workspace, *code);
        institution = AssetService(workspace).get(asset).institution;
    } else if (const auto inside = arguments.value("collection")) {
        const auto found = CollectionService(workspace).find(*inside);
        if (!found)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no collection with the code %1"),
                        {*inside});
        collection = *found;
        institution = CollectionService(workspace).get(collection).institution;
    } else if (!institution.isSet()) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Say whose position: --institution, --collection or --asset"));
    }
    IpPosition record = service.position(institution, collection, asset);
    if (readPositionOptions(arguments, record))
        service.save(record);
    printRecord(arguments, positionJson(service.position(institution, collection, asset)));
    return 0;
}

Id<Shortlist> shortlistNamed(const MatchService &service, const QString &name)
{
    for (const ShortlistItem &item : service.shortlists()) {
        if (item.list.name.compare(name, Qt::CaseInsensitive) == 0)
            return item.list.id;
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no shortlist named %1"), {name});
}

int listShortlists(const Arguments &arguments, const MatchService &service)
{
    OrderedJson rows = OrderedJson::array();
    for (const ShortlistItem &item : service.shortlists()) {
        rows.push_back({{"name", utf8(item.list.name)},
                        {"notes", utf8(item.list.notes)},
                        {"entries", item.entries},
                        {"proposals", item.proposals}});
    }
    printRows(arguments, rows);
    return rows.empty() ? 1 : 0;
}

void addToShortlist(Workspace &w, const Arguments &arguments, MatchService &service, const QString &name)
{
    const auto lists = service.shortlists();
    const bool isThere = std::ranges::any_of(
        lists, [&name](const ShortlistItem &item) { return item.list.name.compare(name, Qt::CaseInsensitive) == 0; });
    Shortlist list;
    list.name = name;
    list.notes = text(arguments, "notes");
    const Id<Shortlist> id = isThere ? shortlistNamed(service, name) : service.save(list);
    std::vector<std::pair<Id<Asset>, Id<Brand>>> pairs;
    for (const QString &asset : arguments.values("asset")) {
        for (const QString &brand : arguments.values("brand"))
            pairs.emplace_back(assetNamed(w, asset), BrandService(w).get(brand).id);
    }
    (void)service.add(id, pairs, matchQuestionOption(arguments));
}

int shortlist(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    MatchService service(workspace);
    if (arguments.operands().isEmpty())
        return listShortlists(arguments, service);
    const QString name = arguments.operands().first();
    if (arguments.has("asset") || arguments.has("brand"))
        addToShortlist(workspace, arguments, service, name);
    const Id<Shortlist> id = shortlistNamed(service, name);
    for (const QString &pair : arguments.values("remove")) {
        const auto isMeant = [&pair](const ShortlistRow &row) {
            return pair == row.assetCode + u' ' + row.brandCode;
        };
        const QList<ShortlistRow> rows = service.entries(id);
        const auto found = std::ranges::find_if(rows, isMeant);
        if (found == rows.end())
            refuseWord("remove", pair);
        service.remove(found->entry.id);
    }
    if (const auto brand = arguments.value("propose"))
        (void)service.propose(id, BrandService(workspace).get(*brand).id);
    const QList<ShortlistRow> rows = service.entries(id);
    if (arguments.has("archive"))
        service.archive(id);
    printRows(arguments, shortlistJson(rows));
    return 0;
}

} // namespace

void addMatchingCommands(CommandTable &table)
{
    table.add({"matching", "brands", "Rank the brands for a work, where its rights are free",
               QList<Option>{workspaceOption()} + matchQuestionOptions(), "ASSET", rankBrands});
    table.add({"matching", "assets", "Rank the works for a brand, where their rights are free",
               QList<Option>{workspaceOption(), institutionChoice("Only its works")} + matchQuestionOptions(), "BRAND",
               rankAssets});
    table.add({"matching",
               "weights",
               "Print how much each feature counts, or set it",
               {workspaceOption(),
                institutionChoice("Its own; those of all if not given"),
                {"set", "FEATURE=POINTS", "style=30; points from 0 to 100; several"},
                {"default", "", "Back to those that ship"}},
               "",
               weights});
    table.add({"matching",
               "learn",
               "Learn the weights from decided proposals and tell how good they are; status 1 for too few",
               {workspaceOption(),
                institutionChoice("From its own; from all if not given"),
                {"keep", "", "Use them from now on"}},
               "",
               learn});
    table.add({"matching", "profile", "Print what a brand looks for and can do, or change it",
               QList<Option>{workspaceOption()} + profileOptions(), "BRAND", profile});
    table.add({"matching",
               "profiles-import",
               "Take in a table of what brands look for and can do; status 1 if rows are refused",
               {workspaceOption(), {"dry-run", "", "Only read and check"}},
               "FILE",
               importBrandProfiles});
    table.add({"matching", "position", "Print where the museum wants its works to be, or change it",
               QList<Option>{workspaceOption(),
                             institutionChoice("All that it has"),
                             {"collection", "CODE", "A collection"},
                             {"asset", "CODE", "A work"}}
                   + positionOptions(),
               "", position});
    table.add({"matching", "shortlist", "Print the shortlists, or one; put pairs in, take them out, propose them",
               QList<Option>{workspaceOption(),
                             {"asset", "CODE", "Works to put in; several"},
                             {"brand", "CODE", "Brands to put in with each of them; several"},
                             {"notes", "TEXT", "Of a new shortlist"},
                             {"remove", "ASSET BRAND", "A pair to take out; several"},
                             {"propose", "BRAND", "Make proposals of its pairs"},
                             {"archive", ""}}
                   + matchQuestionOptions(),
               "[NAME]", shortlist});
    addAllocationCommand(table);
}

} // namespace lianming::cli
