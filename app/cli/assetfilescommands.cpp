// assets import and assets export: collections in from whatever museums hand over, and out again.
#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/assets/assetrepository.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetimport.h"
#include "core/exchange/iiifrules.h"
#include "core/reports/assetfiles.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming::cli {

namespace {

/// The rule that a file breaks, as a sentence.
std::optional<QString> brokenRule(const ImportIssue &issue)
{
    const auto rule = issue.reason == ImportReason::BrokenRule ? parseIiifRule(issue.value) : std::nullopt;
    return rule ? std::optional(iiifRuleMessage(*rule).english()) : std::nullopt;
}

OrderedJson issueJson(const ImportIssue &issue)
{
    OrderedJson out{{"row", issue.row},
                    {"line", issue.line},
                    {"field", utf8(issue.field)},
                    {"reason", importReasonCode(issue.reason)},
                    {"value", utf8(issue.value)}};
    if (const auto rule = brokenRule(issue))
        out["rule"] = utf8(*rule);
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
    if (report.warned > 0)
        out["warned"] = report.warned;
}

OrderedJson partJson(const PlanReport::Part &part, bool trial)
{
    OrderedJson out;
    addCounts(out, part.report);
    out["name"] = utf8(part.files.title());
    out["form"] = utf8(part.form);
    out["files"] = part.files.paths.size();
    out["mapping"] = mappingJson(part.mapping, part.header);
    if (!part.problems.isEmpty())
        out["lacks"] = "title";
    out["issues"] = OrderedJson::array();
    for (const ImportIssue &issue : part.report.issues)
        out["issues"].push_back(issueJson(issue));
    if (part.report.warned > 0) {
        out["warnings"] = OrderedJson::array();
        for (const ImportIssue &issue : part.report.warnings)
            out["warnings"].push_back(issueJson(issue));
    }
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

/// What a person does about it.
QString hintFor(const ImportIssue &issue)
{
    const bool isKind = issue.field == QLatin1StringView(assetFieldCode(AssetField::Kind));
    return isKind && issue.reason == ImportReason::UnknownCode
               ? QStringLiteral(" (kinds are object, image, pattern, mark, name; map the column to another field)")
               : QString();
}

void noteIssues(const PlanReport::Part &part)
{
    const ImportReport &report = part.report;
    if (!part.problems.isEmpty()) {
        note(QStringLiteral("%1: %2 records refused: no column gives them a title. Name one with --mapping, or use "
                            "--number-as-title")
                 .arg(part.files.title())
                 .arg(report.refused));
        return;
    }
    const auto noteEach = [&part](const QList<ImportIssue> &issues, const QString &kind) {
        for (const ImportIssue &issue : issues) {
            const QString reason = QString::fromLatin1(importReasonCode(issue.reason)).replace(u'_', u' ');
            note(QStringLiteral("%1:%2: %3row %4, %5: %6: %7%8")
                     .arg(issue.file.isEmpty() ? part.files.title() : issue.file)
                     .arg(issue.line)
                     .arg(kind)
                     .arg(issue.row)
                     .arg(issue.field, reason, brokenRule(issue).value_or(issue.value), hintFor(issue)));
        }
    };
    noteEach(report.issues, {});
    noteEach(report.warnings, QStringLiteral("warning: "));
    if (report.warnings.size() == ImportReport::keptWarnings)
        note(QStringLiteral("%1: these are the first warnings; %2 records are worth a look")
                 .arg(part.files.title())
                 .arg(report.warned));
    for (const ImportChange &change : report.changes) {
        for (const ImportChange::Field &field : change.fields)
            note(QStringLiteral("%1: %2: \"%3\" -> \"%4\"").arg(change.code, field.name, field.before, field.after));
    }
}

/// The mapping that was asked for, for each part; nothing for parts that are read as proposed.
QMap<qsizetype, AssetMapping> mappingsOf(AssetImporter &importer, const ImportPlan &plan, Id<Institution> institution,
                                         const Arguments &arguments)
{
    QMap<qsizetype, AssetMapping> out;
    const auto file = arguments.value("mapping");
    const bool namesByNumber = arguments.has("number-as-title");
    if (!file && !namesByNumber)
        return out;
    const Json document = file ? readJsonFile(*file) : Json();
    for (qsizetype i = 0; i < plan.parts.size(); ++i) {
        const ImportPreview seen =
            importer.preview(plan.parts[i], institution, file ? std::optional(AssetMapping()) : std::nullopt, 0);
        const AssetMapping mapping = file ? readMapping(document, *file, seen.header) : seen.mapping;
        if (file || lacksOnlyTitle(mapping, seen.header))
            out.insert(i, namesByNumber ? withNumberAsTitle(mapping) : mapping);
    }
    return out;
}

qint64 batchOf(const QString &text)
{
    constexpr qint64 most = 10'000'000;
    bool isNumber = false;
    const qint64 records = text.toLongLong(&isNumber);
    if (!isNumber || records < 1 || records > most)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number from 1 to 10000000"),
                    {QStringLiteral("--batch"), text});
    return records;
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
    if (const auto records = arguments.value("batch"))
        importer.setBatch(batchOf(*records));
    Progress progress;
    const ProgressLine line(progress);
    const ImportPlan plan = planImport(arguments.operands(), progress);
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
        std::ranges::for_each(report.parts, noteIssues);
        for (const ImportPlan::Left &left : report.left)
            note(left.path + QStringLiteral(": ") + left.why.english());
        write(countsText(report.sum).toUtf8());
    }
    const bool tookAny =
        std::ranges::any_of(report.parts, [](const PlanReport::Part &part) { return part.problems.isEmpty(); });
    return tookAny ? 0 : 1;
}

/// As --format says, otherwise by the file's ending.
AssetFormat formatOf(const Arguments &arguments, const QString &path)
{
    if (const auto code = arguments.value("format")) {
        if (const auto format = parseAssetFormat(*code))
            return *format;
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--format: \"%1\" is not csv, xlsx, lido or iiif"),
                    {*code});
    }
    static const QMap<QString, AssetFormat> endings{{QStringLiteral("csv"), AssetFormat::Csv},
                                                    {QStringLiteral("xlsx"), AssetFormat::Xlsx},
                                                    {QStringLiteral("xml"), AssetFormat::Lido},
                                                    {QStringLiteral("lido"), AssetFormat::Lido},
                                                    {QStringLiteral("json"), AssetFormat::Iiif}};
    const auto known = endings.constFind(QFileInfo(path).suffix().toLower());
    if (known == endings.cend())
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: its ending names no form. Say --format csv, xlsx, lido or iiif"),
                    {path});
    return *known;
}

int exportFiles(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AssetSelection selection = selectionOf(workspace, arguments);
    const QString path = arguments.required("out");
    const AssetFormat format = formatOf(arguments, path);
    requireNewFile(arguments, path);
    Progress progress;
    const ProgressLine line(progress);
    const qint64 rows =
        exportAssets(workspace, selection, format, path, progress, arguments.value("base").value_or(QString()));
    if (arguments.json())
        writeJson({{"rows", rows}});
    else
        note(QString::number(rows));
    return 0;
}

} // namespace

void addAssetFilesCommands(CommandTable &table)
{
    table.add(
        {"assets",
         "import",
         "Import a museum's collection: CSV, XLSX, ODS, LIDO, IIIF, Dublin Core, JSON, packed with gzip, folders",
         {workspaceOption(),
          {"institution", "CODE", "the museum's code", true},
          {"mapping", "FILE", "which column is which field (JSON); without it: as remembered, or proposed"},
          {"number-as-title", "", "objects that nothing gives a title are called by their numbers"},
          {"batch", "N", "records between two commits, 100000 if not given; a stopped import goes on behind them"},
          {"preview", "", "show the mapping and the first records as they will be read"},
          {"trial", "", "change nothing: count, and say what would change"},
          {"dry-run", "", "the same"}},
         "FILE…",
         import});
    table.add({"assets", "export", "Write assets as CSV, XLSX, LIDO or IIIF manifests",
               QList<Option>{workspaceOption()} + selectionOptions()
                   + QList<Option>{{"format", "FORM", "csv, xlsx, lido, iiif; by the ending of --out if not given"},
                                   {"base", "ADDRESS", "where IIIF manifests will be published: https://…/"},
                                   {"out", "FILE", "the file; for iiif a new folder, or FILE.json for one asset", true},
                                   overwriteOption()},
               "", exportFiles});
}

} // namespace lianming::cli
