#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/assets/assetrepository.h"
#include "core/assets/bulkservice.h"
#include "core/assets/duplicateservice.h"

namespace lianming::cli {

namespace {

using Act = BulkChange::Act;

OrderedJson changesJson(const QList<HistoryEntry::Change> &changes)
{
    OrderedJson out = OrderedJson::array();
    for (const HistoryEntry::Change &change : changes)
        out.push_back({{"field", utf8(change.field)}, {"before", utf8(change.before)}, {"after", utf8(change.after)}});
    return out;
}

/// "period=明": a field and its text.
BulkChange fieldChange(Act act, const char *option, const QString &given)
{
    const qsizetype sign = given.indexOf(u'=');
    if (sign <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is not of the form field=text"),
                    {QStringLiteral("--") + QLatin1StringView(option), given});
    BulkChange out;
    out.act = act;
    out.field = given.left(sign);
    out.text = given.mid(sign + 1);
    return out;
}

QList<BulkChange> changesOf(const Arguments &arguments)
{
    QList<BulkChange> out;
    for (const QString &given : arguments.values("set"))
        out.append(fieldChange(Act::Set, "set", given));
    for (const QString &given : arguments.values("append"))
        out.append(fieldChange(Act::Append, "append", given));
    if (const auto given = arguments.value("replace")) {
        BulkChange change = fieldChange(Act::Replace, "replace", *given);
        change.find = change.text;
        change.text = text(arguments, "with");
        out.append(change);
    }
    const auto add = [&](const char *option, Act act, QString BulkChange::*member) {
        for (const QString &given : arguments.values(option)) {
            BulkChange change;
            change.act = act;
            change.*member = given;
            out.append(change);
        }
    };
    add("clear", Act::Clear, &BulkChange::field);
    add("put-into", Act::PutInto, &BulkChange::collection);
    add("take-out", Act::TakeOut, &BulkChange::collection);
    const auto addTerms = [&](const char *option, Act act) {
        BulkChange change;
        change.act = act;
        change.terms = arguments.values(option);
        if (!change.terms.isEmpty())
            out.append(change);
    };
    addTerms("add-term", Act::AddTerms);
    addTerms("remove-term", Act::RemoveTerms);
    if (arguments.has("archive"))
        out.append({Act::Archive});
    if (arguments.has("restore"))
        out.append({Act::Restore});
    return out;
}

void printPreview(const Arguments &arguments, const BulkPreview &preview, qint64 edit, bool withLines)
{
    OrderedJson out;
    if (edit != 0)
        out["edit"] = edit;
    out["selected"] = preview.selected;
    out["changed"] = preview.changing;
    out["unchanged"] = preview.staying;
    out["refused"] = preview.refused;
    out["refusals"] = OrderedJson::array();
    for (const BulkPreview::Refused &refused : preview.refusals)
        out["refusals"].push_back({{"reason", bulkRefusalCode(refused.reason)},
                                   {"assets", refused.assets},
                                   {"codes", listJson(refused.codes)}});
    if (withLines) {
        out["lines"] = OrderedJson::array();
        for (const BulkPreview::Line &line : preview.lines)
            out["lines"].push_back({{"code", utf8(line.code)}, {"changes", changesJson(line.changes)}});
    }
    printRecord(arguments, out);
}

int bulkEdit(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QList<BulkChange> changes = changesOf(arguments);
    const AssetSelection selection = selectionOf(workspace, arguments);
    Progress progress;
    const ProgressLine line(progress);
    BulkEditService service(workspace);
    if (arguments.has("trial")) {
        const BulkPreview preview = service.preview(selection, changes, progress);
        printPreview(arguments, preview, 0, true);
        return preview.changing > 0 ? 0 : 1;
    }
    const BulkOutcome done = service.apply(selection, changes, progress);
    printPreview(arguments, done.counts, done.edit, false);
    return done.edit != 0 ? 0 : 1;
}

OrderedJson editJson(const BulkEditRow &row)
{
    return {{"edit", row.id},
            {"at", utf8(row.at.toString(Qt::ISODateWithMs))},
            {"actor", utf8(row.actor)},
            {"step", bulkStepCode(row.step)},
            {"names", listJson(row.names)},
            {"assets", row.assets},
            {"undone_at", row.undoneAt ? OrderedJson(utf8(row.undoneAt->toString(Qt::ISODateWithMs))) : OrderedJson()},
            {"changes", bulkChangesJson(row.changes)}};
}

int bulkEdits(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson out = OrderedJson::array();
    for (const BulkEditRow &row : BulkEditService(workspace).list(200))
        out.push_back(editJson(row));
    if (!arguments.json()) {
        for (OrderedJson &row : out) {
            row["names"] = row["names"].dump();
            row["changes"] = row["changes"].dump();
        }
    }
    printRows(arguments, out);
    return out.empty() ? 1 : 0;
}

/// The edit that is named, or one's own latest that fits.
qint64 editOf(const Arguments &arguments, const BulkEditService &service, bool undone)
{
    if (const QString number = arguments.operands().value(0); !number.isEmpty()) {
        bool isNumber = false;
        const qint64 edit = number.toLongLong(&isNumber);
        if (!isNumber || edit < 1)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no number of a bulk edit"),
                        {number});
        return edit;
    }
    if (const auto latest = service.latestOwn(undone))
        return latest->id;
    throw Error(Error::Kind::NotFound,
                undone ? QT_TRANSLATE_NOOP("core",
                                           "You have undone no bulk edit that could be done again. Name the number "
                                           "of another's")
                       : QT_TRANSLATE_NOOP("core", "There is no bulk edit of yours to undo. Name the number of "
                                                   "another's"));
}

int undo(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    BulkEditService service(workspace);
    const bool again = arguments.has("redo");
    const qint64 edit = editOf(arguments, service, again);
    Progress progress;
    const ProgressLine line(progress);
    const BulkUndone done = again ? service.redo(edit, progress) : service.undo(edit, progress);
    OrderedJson out{{"edit", again ? done.edit : edit}, {"restored", done.restored}, {"left", done.left}};
    out["codes"] = listJson(done.codes);
    printRecord(arguments, out);
    return done.left == 0 ? 0 : 1;
}

int duplicates(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Id<Institution> institution;
    if (const auto code = arguments.value("institution")) {
        const auto found = AssetRepository(workspace.db).institution(*code);
        if (!found)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                        {*code});
        institution = found->id;
    }
    Progress progress;
    const ProgressLine line(progress);
    constexpr int mostShown = 1000;
    const DuplicateFindings found = DuplicateService(workspace).find(institution, mostShown, progress);
    std::vector<qint64> ids;
    ids.reserve(size_t(found.pairs.size()) * 2);
    for (const DuplicatePair &pair : found.pairs) {
        ids.push_back(pair.first.value);
        ids.push_back(pair.second.value);
    }
    const QList<AssetRow> rows = AssetService(workspace).rows(ids); // in this order
    OrderedJson pairs = OrderedJson::array();
    for (qsizetype i = 0; i < found.pairs.size(); ++i) {
        const AssetRow &first = rows[2 * i];
        const AssetRow &second = rows[2 * i + 1];
        OrderedJson reasons = OrderedJson::array();
        for (const Likeness one : reasonsOf(found.pairs[i]))
            reasons.push_back(likenessCode(one));
        pairs.push_back({{"first", utf8(first.code)},
                         {"second", utf8(second.code)},
                         {"reasons", reasons},
                         {"first_title", utf8(first.titleZh.isEmpty() ? first.titleEn : first.titleZh)},
                         {"second_title", utf8(second.titleZh.isEmpty() ? second.titleEn : second.titleZh)}});
    }
    if (arguments.json())
        writeJson({{"total", found.total}, {"series", found.series}, {"pairs", pairs}});
    else
        printRows(arguments, pairs);
    return pairs.empty() ? 1 : 0;
}

int merge(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<Asset> survivor = assetNamed(workspace, arguments.operands().value(0));
    const Id<Asset> duplicate = assetNamed(workspace, arguments.operands().value(1));
    const MergeResult done = DuplicateService(workspace).merge(survivor, duplicate, arguments.values("take"));
    printRecord(arguments, {{"filled", listJson(done.filled)},
                            {"files", done.files},
                            {"terms", done.terms},
                            {"registrations", done.registrations},
                            {"collections", listJson(done.collections)},
                            {"left_collections", listJson(done.leftCollections)}});
    return 0;
}

int split(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const SplitResult done = DuplicateService(workspace).split(assetNamed(workspace, arguments.operands().value(0)));
    printRecord(arguments,
                {{"survivor", utf8(AssetService(workspace).get(done.survivor).code)}, {"left", listJson(done.left)}});
    return 0;
}

int distinct(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    DuplicateService(workspace).setDistinct(assetNamed(workspace, arguments.operands().value(0)),
                                            assetNamed(workspace, arguments.operands().value(1)),
                                            !arguments.has("undo"));
    return 0;
}

} // namespace

void addAssetOrderingCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    table.add({"assets", "bulk-edit", "Change many assets as one step that can be undone",
               QList<Option>{workspace,
                             {"set", "FIELD=TEXT", "fields as in the history: period, credit_line, curated (1 or 0) …"},
                             {"append", "FIELD=TEXT", "exactly as it stands"},
                             {"replace", "FIELD=OLD", "each OLD in the field becomes the text of --with"},
                             {"with", "TEXT"},
                             {"clear", "FIELD"},
                             {"add-term", "TERM", "a term's code; may be given several times, as the others"},
                             {"remove-term", "TERM"},
                             {"put-into", "COLLECTION"},
                             {"take-out", "COLLECTION"},
                             {"archive"},
                             {"restore"},
                             {"trial", "", "count, and show the first changes; nothing is changed"}}
                   + selectionOptions(),
               "", bulkEdit});
    table.add({"assets",
               "bulk-edits",
               "List what can be undone as one step: bulk edits, terms that were merged, folders of pictures",
               {workspace},
               "",
               bulkEdits});
    table.add({"assets",
               "undo",
               "Undo a bulk edit, a merge of terms or a folder of pictures, your latest if none is named; records that "
               "were changed or used since are left and named",
               {workspace, {"redo", "", "do again the one that is named, or that you undid last"}},
               "[NUMBER]",
               undo});
    table.add({"assets",
               "duplicates",
               "List pairs of records that may be one thing: same number, description or picture",
               {workspace, {"institution", "CODE", "the museum's code"}},
               "",
               duplicates});
    table.add(
        {"assets",
         "merge",
         "Let one record stand for another, which is archived",
         {workspace, {"take", "FIELD", "from the duplicate although both say something; may be given several times"}},
         "SURVIVOR DUPLICATE",
         merge});
    table.add({"assets", "split", "Take a merge back", {workspace}, "DUPLICATE", split});
    table.add({"assets",
               "distinct",
               "Remember that two records are two things",
               {workspace, {"undo", "", "forget it again"}},
               "CODE CODE",
               distinct});
}

} // namespace lianming::cli
