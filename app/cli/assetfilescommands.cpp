// assets import and assets export: collections in from whatever museums hand over, and out again.
#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/progressline.h"
#include "core/assets/assetrepository.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetimport.h"
#include "core/reports/assetfiles.h"

namespace lianming::cli {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

OrderedJson issueJson(const ImportIssue &issue)
{
    OrderedJson out{{"row", issue.row},
                    {"line", issue.line},
                    {"field", utf8(issue.field)},
                    {"reason", importReasonCode(issue.reason)},
                    {"value", utf8(issue.value)}};
    if (!issue.file.isEmpty())
        out["file"] = utf8(issue.file);
    return out;
}

OrderedJson previewJson(const ImportPreview &preview)
{
    OrderedJson out;
    out["form"] = utf8(preview.form);
    out["encoding"] = utf8(preview.encoding);
    if (preview.separator != '\0')
        out["separator"] = std::string(1, preview.separator);
    out["remembered"] = preview.remembered;
    out["mapping"] = mappingJson(preview.mapping, preview.header);
    out["rows"] = OrderedJson::array();
    for (const ImportPreview::Line &line : preview.lines) {
        OrderedJson entry{{"row", line.row}};
        if (line.issue)
            entry["issue"] = issueJson(*line.issue);
        for (const AssetField field : exportedFields()) {
            const QString text = fieldText(line.asset, field);
            if (!text.isEmpty())
                entry[assetFieldCode(field)] = utf8(text);
        }
        if (!line.terms.isEmpty())
            entry["subjects"] = utf8(line.terms.join(QStringLiteral("; ")));
        out["rows"].push_back(entry);
    }
    return out;
}

OrderedJson changeJson(const ImportChange &change)
{
    OrderedJson out{{"code", utf8(change.code)}, {"title", utf8(change.title)}, {"fields", OrderedJson::object()}};
    for (const ImportChange::Field &field : change.fields)
        out["fields"][utf8(field.name)] = {utf8(field.before), utf8(field.after)};
    return out;
}

void addCounts(OrderedJson &out, const ImportReport &report)
{
    out["run"] = report.run;
    out["present"] = report.present;
    out["added"] = report.added;
    out["updated"] = report.updated;
    out["unchanged"] = report.unchanged;
    out["refused"] = report.refused;
    if (report.resumedAt > 0)
        out["resumed_at"] = report.resumedAt;
}

OrderedJson partJson(const PlanReport::Part &part, bool trial)
{
    OrderedJson out;
    addCounts(out, part.report);
    out["name"] = utf8(part.files.title());
    out["form"] = utf8(part.form);
    out["files"] = part.files.paths.size();
    out["mapping"] = mappingJson(part.mapping, part.header);
    out["issues"] = OrderedJson::array();
    for (const ImportIssue &issue : part.report.issues)
        out["issues"].push_back(issueJson(issue));
    if (trial) {
        out["changes"] = OrderedJson::array();
        for (const ImportChange &change : part.report.changes)
            out["changes"].push_back(changeJson(change));
    }
    return out;
}

QString countsText(const ImportReport &report)
{
    return QStringLiteral("present\t%1\nadded\t%2\nupdated\t%3\nunchanged\t%4\nrefused\t%5\n")
        .arg(report.present)
        .arg(report.added)
        .arg(report.updated)
        .arg(report.unchanged)
        .arg(report.refused);
}

void noteIssues(const ImportReport &report, const QString &name)
{
    for (const ImportIssue &issue : report.issues) {
        const QString reason = QString::fromLatin1(importReasonCode(issue.reason)).replace(u'_', u' ');
        note(QStringLiteral("%1:%2: row %3, %4: %5: %6")
                 .arg(issue.file.isEmpty() ? name : issue.file)
                 .arg(issue.line)
                 .arg(issue.row)
                 .arg(issue.field, reason, issue.value));
    }
    for (const ImportChange &change : report.changes) {
        for (const ImportChange::Field &field : change.fields)
            note(QStringLiteral("%1: %2: \"%3\" -> \"%4\"").arg(change.code, field.name, field.before, field.after));
    }
}

/// The mapping that was asked for, for each part.
QMap<qsizetype, AssetMapping> mappingsOf(AssetImporter &importer, const ImportPlan &plan, Id<Institution> institution,
                                         const Arguments &arguments)
{
    QMap<qsizetype, AssetMapping> out;
    if (const auto file = arguments.value("mapping")) {
        const Json document = readJsonFile(*file);
        for (qsizetype i = 0; i < plan.parts.size(); ++i) {
            const ImportPreview seen = importer.preview(plan.parts[i], institution, AssetMapping(), 0);
            out.insert(i, readMapping(document, *file, seen.header));
        }
    }
    return out;
}

int import(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString code = arguments.required("institution");
    const auto museum = AssetRepository(workspace.db).institution(code);
    if (!museum)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                    {code});
    AssetImporter importer(workspace);
    Progress looking;
    const ImportPlan plan = planImport(arguments.operands(), looking);
    const auto mappings = mappingsOf(importer, plan, museum->id, arguments);
    const bool isSingle = plan.parts.size() == 1 && plan.left.isEmpty();
    if (arguments.has("preview")) {
        constexpr int shown = 10;
        OrderedJson out = OrderedJson::array();
        for (qsizetype i = 0; i < plan.parts.size(); ++i) {
            const auto chosen = mappings.contains(i) ? std::optional(mappings.value(i)) : std::nullopt;
            out.push_back(previewJson(importer.preview(plan.parts[i], museum->id, chosen, shown)));
        }
        writeJson(isSingle ? out.front() : out);
        return 0;
    }
    const bool trial = arguments.has("dry-run") || arguments.has("trial");
    Progress progress;
    const ProgressLine line(progress);
    const PlanReport report = importer.runAll(plan, mappings, museum->id, progress, trial);
    if (arguments.json()) {
        OrderedJson out;
        if (isSingle) {
            out = partJson(report.parts.first(), trial);
        } else {
            addCounts(out, report.sum);
            out["parts"] = OrderedJson::array();
            for (const PlanReport::Part &part : report.parts)
                out["parts"].push_back(partJson(part, trial));
        }
        out["left"] = OrderedJson::array();
        for (const ImportPlan::Left &left : report.left)
            out["left"].push_back({{"file", utf8(left.path)}, {"why", utf8(left.why.english())}});
        writeJson(out);
    } else {
        noteIssues(report.sum, isSingle ? plan.parts.first().title() : QString());
        for (const ImportPlan::Left &left : report.left)
            note(left.path + QStringLiteral(": ") + left.why.english());
        write(countsText(report.sum).toUtf8());
    }
    return report.parts.isEmpty() ? 1 : 0;
}

int exportFiles(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AssetSelection selection = selectionOf(workspace, arguments);
    const QString code = arguments.value("format").value_or(QStringLiteral("csv"));
    const auto format = parseAssetFormat(code);
    if (!format)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--format: \"%1\" is not csv, xlsx, lido or iiif"),
                    {code});
    Progress progress;
    const ProgressLine line(progress);
    const qint64 rows = exportAssets(workspace, selection, *format, arguments.required("out"), progress,
                                     arguments.value("base").value_or(QString()));
    if (arguments.json())
        writeJson({{"rows", rows}});
    else
        note(QString::number(rows));
    return 0;
}

} // namespace

void addAssetFilesCommands(CommandTable &table)
{
    table.add({"assets",
               "import",
               "Import a museum's collection: CSV, XLSX, ODS, LIDO, IIIF, Dublin Core, JSON, packed with gzip, folders",
               {workspaceOption(),
                {"institution", "CODE", "the museum's code", true},
                {"mapping", "FILE", "which column is which field (JSON); without it: as remembered, or proposed"},
                {"preview", "", "show the mapping and the first records as they will be read"},
                {"trial", "", "change nothing: count, and say what would change"},
                {"dry-run", "", "the same"}},
               "FILE…",
               import});
    table.add({"assets", "export", "Write assets as CSV, XLSX, LIDO or IIIF manifests",
               QList<Option>{workspaceOption()} + selectionOptions()
                   + QList<Option>{{"format", "FORM", "csv (if not given), xlsx, lido, iiif"},
                                   {"base", "ADDRESS", "where IIIF manifests will be published: https://…/"},
                                   {"out", "FILE", "the file; for iiif a folder, or FILE.json for one asset", true}},
               "", exportFiles});
}

} // namespace lianming::cli
