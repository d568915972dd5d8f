#include "app/cli/openworkspace.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/exchange/assetdraft.h"

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

} // namespace

void addAssetsCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    const Option institution{"institution", "CODE", "the museum's code"};
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
}

} // namespace lianming::cli
