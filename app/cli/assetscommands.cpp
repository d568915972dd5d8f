#include "app/cli/openworkspace.h"
#include "app/cli/progressline.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetimport.h"

#include <QFileInfo>

namespace lianming::cli {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

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

OrderedJson issueJson(const ImportIssue &issue)
{
    return {{"row", issue.row},
            {"line", issue.line},
            {"field", utf8(issue.field)},
            {"reason", importReasonCode(issue.reason)},
            {"value", utf8(issue.value)}};
}

OrderedJson rowJson(const AssetRow &row)
{
    return {{"code", utf8(row.code)},
            {"accession_number", utf8(row.accessionNumber)},
            {"kind", assetKindCode(row.kind)},
            {"title_en", utf8(row.titleEn)},
            {"title_zh", utf8(row.titleZh)},
            {"creator", utf8(row.creator)},
            {"period", utf8(row.period)},
            {"material", utf8(row.material)},
            {"rights_statement", utf8(row.rightsStatement)},
            {"has_picture", !row.pictureSha256.isEmpty()}};
}

/// For one line of a table on a terminal: no tabs, no line ends.
QString cell(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    return text;
}

OrderedJson previewJson(const ImportPreview &preview)
{
    OrderedJson out;
    out["encoding"] = utf8(preview.encoding);
    out["separator"] = std::string(1, preview.separator);
    out["remembered"] = preview.remembered;
    out["mapping"] = mappingJson(preview.mapping, preview.header);
    out["rows"] = OrderedJson::array();
    for (const ImportPreview::Line &line : preview.lines) {
        OrderedJson entry{{"row", line.row}};
        if (line.issue)
            entry["issue"] = issueJson(*line.issue);
        for (int i = 0; i < assetFieldCount; ++i) {
            const auto field = AssetField(i);
            if (field == AssetField::Title)
                continue;
            const QString text = fieldText(line.asset, field);
            if (!text.isEmpty())
                entry[assetFieldCode(field)] = utf8(text);
        }
        out["rows"].push_back(entry);
    }
    return out;
}

int import(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<Institution> institution = institutionOption(workspace, arguments);
    const QString file = arguments.operands().value(0);
    AssetImporter importer(workspace);
    const bool previewOnly = arguments.has("preview");
    ImportPreview preview = importer.preview(file, institution, std::nullopt, previewOnly ? 10 : 0);
    if (const auto mappingFile = arguments.value("mapping")) {
        const AssetMapping given = readMapping(readJsonFile(*mappingFile), *mappingFile, preview.header);
        preview = importer.preview(file, institution, given, previewOnly ? 10 : 0);
    }
    if (previewOnly) {
        writeJson(previewJson(preview));
        return 0;
    }
    Progress progress;
    const bool trial = arguments.has("dry-run");
    const ProgressLine line(progress);
    const ImportReport report = importer.run(file, preview.mapping, institution, progress, trial);
    if (arguments.json()) {
        OrderedJson out;
        out["run"] = report.run;
        out["present"] = report.present;
        out["added"] = report.added;
        out["updated"] = report.updated;
        out["unchanged"] = report.unchanged;
        out["refused"] = report.refused;
        out["mapping"] = mappingJson(preview.mapping, preview.header);
        out["issues"] = OrderedJson::array();
        for (const ImportIssue &issue : report.issues)
            out["issues"].push_back(issueJson(issue));
        writeJson(out);
        return 0;
    }
    QString text = QStringLiteral("present\t%1\nadded\t%2\nupdated\t%3\nunchanged\t%4\nrefused\t%5\n")
                       .arg(report.present)
                       .arg(report.added)
                       .arg(report.updated)
                       .arg(report.unchanged)
                       .arg(report.refused);
    for (const ImportIssue &issue : report.issues) {
        QString reason = QString::fromLatin1(importReasonCode(issue.reason));
        note(QStringLiteral("%1:%2: row %3, %4: %5: %6")
                 .arg(QFileInfo(file).fileName())
                 .arg(issue.line)
                 .arg(issue.row)
                 .arg(issue.field, reason.replace(u'_', u' '), cell(issue.value)));
    }
    write(text.toUtf8());
    return 0;
}

AssetFilter filterOf(Workspace &w, const Arguments &arguments, const QString &text)
{
    AssetFilter filter;
    filter.text = text;
    filter.institution = institutionOption(w, arguments);
    if (const auto code = arguments.value("collection")) {
        const auto collection = CollectionService(w).find(*code);
        if (!collection)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no collection with the code %1"),
                        {*code});
        filter.collection = *collection;
    }
    filter.rightsStatement = arguments.value("rights").value_or(QString());
    return filter;
}

int search(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AssetFilter filter = filterOf(workspace, arguments, arguments.operands().join(u' '));
    int limit = 20;
    if (const auto text = arguments.value("limit")) {
        bool isNumber = false;
        limit = text->toInt(&isNumber);
        if (!isNumber || limit < 1 || limit > 100'000)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number from 1 to 100000"),
                        {QStringLiteral("--limit"), *text});
    }
    const QList<AssetRow> rows = AssetService(workspace).firstPage(filter, limit);
    if (arguments.json()) {
        OrderedJson out = OrderedJson::array();
        for (const AssetRow &row : rows)
            out.push_back(rowJson(row));
        writeJson(out);
    } else {
        QString text;
        for (const AssetRow &row : rows)
            text +=
                QStringList{cell(row.code), cell(row.titleZh), cell(row.titleEn), cell(row.creator), cell(row.period)}
                    .join(u'\t')
                + u'\n';
        write(text.toUtf8());
    }
    return rows.isEmpty() ? 1 : 0;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString code = arguments.operands().value(0);
    const auto id = AssetService(workspace).find(code);
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset with the code %1"), {code});
    const AssetDetail detail = AssetService(workspace).detail(*id);
    OrderedJson out{{"code", utf8(detail.asset.code)}, {"institution", utf8(detail.institutionCode)}};
    for (int i = 0; i < assetFieldCount; ++i) {
        if (AssetField(i) != AssetField::Title)
            out[assetFieldCode(AssetField(i))] = utf8(fieldText(detail.asset, AssetField(i)));
    }
    out["archived"] = detail.asset.archivedOn.has_value();
    out["collections"] = OrderedJson::array();
    for (const CollectionRow &row : detail.collections)
        out["collections"].push_back(utf8(row.code));
    out["files"] = OrderedJson::array();
    for (const AssetFile &file : detail.files)
        out["files"].push_back({{"name", utf8(file.name)},
                                {"sha256", utf8(file.sha256)},
                                {"credit", utf8(file.credit)},
                                {"licence", utf8(file.licence)}});
    out["history"] = OrderedJson::array();
    for (const HistoryEntry &entry : detail.history)
        out["history"].push_back({{"at", utf8(entry.at.toString(Qt::ISODateWithMs))},
                                  {"actor", utf8(entry.actor)},
                                  {"action", utf8(entry.action)}});
    if (arguments.json()) {
        writeJson(out);
        return 0;
    }
    QString text;
    for (const auto &[name, value] : out.items()) {
        if (value.is_string() && !value.get<std::string>().empty())
            text +=
                QString::fromStdString(name) + u'\t' + cell(QString::fromStdString(value.get<std::string>())) + u'\n';
    }
    write(text.toUtf8());
    return 0;
}

int exportCsv(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AssetFilter filter = filterOf(workspace, arguments, arguments.value("search").value_or(QString()));
    Progress progress;
    const ProgressLine line(progress);
    const qint64 rows = exportAssets(workspace, filter, arguments.required("out"), progress);
    if (arguments.json())
        writeJson({{"rows", rows}});
    else
        note(QString::number(rows));
    return 0;
}

} // namespace

void addAssetsCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    const Option institution{"institution", "CODE", "the museum's code"};
    table.add({"assets",
               "import",
               "Import a museum's collection from a table (CSV)",
               {workspace,
                {"institution", "CODE", "the museum's code", true},
                {"mapping", "FILE", "which column is which field (JSON); without it: as remembered, or proposed"},
                {"preview", "", "show the mapping and the first rows as they will be read"},
                {"dry-run", "", "compare and count only"}},
               "FILE",
               import});
    table.add({"assets",
               "search",
               "Find assets by words, beginnings of words, Chinese, pinyin or number",
               {workspace,
                institution,
                {"collection", "CODE"},
                {"rights", "CODE", "rights statement"},
                {"limit", "N", "20 if not given"}},
               "WORD…",
               search});
    table.add({"assets", "show", "Show one asset", {workspace}, "CODE", show});
    table.add({"assets",
               "export",
               "Write assets as CSV; cells that look like formulas get an apostrophe in front",
               {workspace,
                institution,
                {"collection", "CODE"},
                {"rights", "CODE"},
                {"search", "TEXT"},
                {"out", "FILE", "", true}},
               "",
               exportCsv});
}

} // namespace lianming::cli
