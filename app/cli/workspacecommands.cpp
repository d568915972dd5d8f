#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/db/workspacecopy.h"
#include "core/people/access.h"
#include "core/royalties/royaltyservice.h"

namespace lianming::cli {

namespace {

OrderedJson checkJson(const WorkspaceCheck &check)
{
    OrderedJson rows;
    for (const TableCount &count : check.rows)
        rows[utf8(count.table)] = count.rows;
    return {{"sound", check.isSound()},
            {"database", listJson(check.database)},
            {"missing_files", listJson(check.missingFiles)},
            {"damaged_files", listJson(check.damagedFiles)},
            {"files", check.files},
            {"bytes", check.bytes},
            {"rows", rows}};
}

OrderedJson findingsJson(const QList<RecomputeFinding> &findings)
{
    OrderedJson out = OrderedJson::array();
    for (const RecomputeFinding &finding : findings) {
        out.push_back({{"contract", utf8(finding.contractNumber)},
                       {"period", utf8(finding.period)},
                       {"figure", utf8(finding.figure)},
                       {"stored", utf8(finding.stored)},
                       {"recomputed", utf8(finding.recomputed)}});
    }
    return out;
}

void print(const Arguments &arguments, const WorkspaceCheck &check, const QList<RecomputeFinding> &royalties = {})
{
    OrderedJson out = checkJson(check);
    if (arguments.has("recompute")) {
        out["royalties"] = findingsJson(royalties);
        out["sound"] = check.isSound() && royalties.isEmpty();
    }
    if (!arguments.json()) {
        out.erase("rows");
        for (const TableCount &count : check.rows)
            out[utf8(count.table)] = count.rows;
    }
    printRecord(arguments, out);
}

int create(const Arguments &arguments)
{
    const Workspace workspace = openWorkspace(arguments, true);
    printRecord(arguments, {{"workspace", utf8(workspace.db.address().label())}});
    return 0;
}

int check(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    requireMember(workspace);
    const WorkspaceCheck found = checkWorkspace(workspace.db, workspace.files);
    QList<RecomputeFinding> royalties;
    if (arguments.has("recompute")) {
        Progress progress;
        royalties = RoyaltyService(workspace).recomputeClosed(progress);
    }
    print(arguments, found, royalties);
    return found.isSound() && royalties.isEmpty() ? 0 : 1;
}

int backup(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    requirePermission(workspace, Permission::ImportExport);
    print(arguments, backupWorkspace(workspace, arguments.required("out")));
    return 0;
}

int restore(const Arguments &arguments)
{
    print(arguments,
          restoreWorkspace(arguments.required("from"), Address::parse(arguments.required("workspace")), Clock()));
    return 0;
}

} // namespace

void addWorkspaceCommands(CommandTable &table)
{
    table.add({"create", "", "Make an empty workspace, or bring one up to date", {workspaceOption()}, "", create});
    table.add({"check",
               "",
               "Check the database and every stored file; exit status 1 if anything is wrong",
               {workspaceOption(), {"recompute", "", "Also calculate every closed royalty period anew and compare"}},
               "",
               check});
    table.add({"backup",
               "",
               "Write database and files into a new folder, while others may work",
               {workspaceOption(), {"out", "FOLDER", "Must not exist yet", true}},
               "",
               backup});
    table.add({"restore",
               "",
               "Bring a backup back as a new file, or into an empty PostgreSQL database",
               {workspaceOption(), {"from", "FOLDER", "What backup wrote", true}},
               "",
               restore});
}

} // namespace lianming::cli
