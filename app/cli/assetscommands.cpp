#include "app/cli/openworkspace.h"
#include "core/assets/assetservice.h"
#include "core/assets/motif.h"
#include "core/assets/tagservice.h"
#include "core/exchange/assetdraft.h"
#include "core/reports/lookbookservice.h"

namespace lianming::cli {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
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

OrderedJson codesOf(const QList<AssetRow> &rows)
{
    OrderedJson out = OrderedJson::array();
    for (const AssetRow &row : rows)
        out.push_back(utf8(row.code));
    return out;
}

std::string codeOf(const std::optional<AssetRow> &row)
{
    return row ? utf8(row->code) : std::string();
}

/// What else is recorded of it, and where it belongs.
void addRelations(Workspace &w, const AssetDetail &detail, OrderedJson &out)
{
    const AssetRelations relations = MotifService(w).relations(detail.asset.id);
    out["archived"] = detail.asset.archivedOn.has_value();
    out["archived_on"] = detail.asset.archivedOn ? utf8(detail.asset.archivedOn->toString(Qt::ISODate)) : std::string();
    out["merged_into"] = codeOf(relations.survivor);
    out["stands_for"] = codesOf(relations.merged);
    out["cut_from"] = codeOf(relations.work);
    out["cut_region"] = utf8(relations.region);
    out["motifs"] = codesOf(relations.motifs);
    const AssetTerms terms = TagService(w).of(detail.asset.id);
    out["terms"] = OrderedJson::array();
    for (const QString &term : terms.given)
        out["terms"].push_back(utf8(term));
    out["terms_read"] = OrderedJson::array();
    for (const QString &term : terms.read)
        out["terms_read"].push_back(utf8(term));
    out["picture"] = std::string();
    for (const AssetFile &file : detail.files) {
        if (file.sha256 == detail.asset.pictureSha256)
            out["picture"] = utf8(file.name);
    }
}

/// A value to be read by eye; empty: there is nothing to say.
QString textOf(const OrderedJson &value)
{
    if (value.is_string())
        return cell(QString::fromStdString(value.get<std::string>()));
    if (value.is_boolean())
        return value.get<bool>() ? QStringLiteral("yes") : QString();
    QStringList parts;
    for (const OrderedJson &one : value)
        parts.append(textOf(one.is_object() ? one.value("name", OrderedJson("")) : one));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
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
    addRelations(workspace, detail, out);
    out["collections"] = OrderedJson::array();
    for (const CollectionRow &row : detail.collections)
        out["collections"].push_back(utf8(row.code));
    out["files"] = OrderedJson::array();
    for (const AssetFile &file : detail.files)
        out["files"].push_back({{"name", utf8(file.name)},
                                {"sha256", utf8(file.sha256)},
                                {"credit", utf8(file.credit)},
                                {"licence", utf8(file.licence)}});
    out["shown_to"] = OrderedJson::array();
    for (const LookbookShown &shown : LookbookService(workspace).shownTo(detail.asset.id))
        out["shown_to"].push_back({{"at", utf8(shown.at.toString(Qt::ISODateWithMs))},
                                   {"lookbook", utf8(shown.reference)},
                                   {"brand_en", utf8(shown.brandEn)},
                                   {"brand_zh", utf8(shown.brandZh)}});
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
        if (const QString words = textOf(value); !words.isEmpty())
            text += QString::fromStdString(name) + u'\t' + words + u'\n';
    }
    write(text.toUtf8());
    return 0;
}

} // namespace

void addAssetsCommands(CommandTable &table)
{
    table.add({"assets", "show", "Show one asset", {workspaceOption()}, "CODE", show});
}

} // namespace lianming::cli
