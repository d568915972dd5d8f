#include "core/exchange/assetmapping.h"

#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array<const char *, assetFieldCount> fieldCodes = {
    "accession_number", "title",      "title_en",    "title_zh",    "kind",          "creator",     "period",
    "material",         "dimensions", "place",       "inscription", "credit_line",   "description", "rights_statement",
    "rights_note",      "source_url", "picture_url", "subjects",    "earliest_year", "latest_year"};

/// A name that finds the column again: its header, or its number where the header is empty or not unique.
Json columnName(const QStringList &header, int column)
{
    const QString name = header.value(column);
    if (name.isEmpty() || header.count(name) > 1)
        return column + 1;
    return name.toStdString();
}

QString layoutOf(const QStringList &header)
{
    const QByteArray bytes = header.join(QChar(0x1f)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

const char *assetFieldCode(AssetField field)
{
    return fieldCodes[size_t(field)];
}

std::optional<AssetField> parseAssetField(QStringView code)
{
    for (size_t i = 0; i < fieldCodes.size(); ++i) {
        if (code == QLatin1StringView(fieldCodes[i]))
            return AssetField(i);
    }
    return std::nullopt;
}

bool isPlainColumn(AssetField field)
{
    return field != AssetField::Title && field < AssetField::Subjects;
}

bool AssetMapping::uses(AssetField field) const
{
    return std::ranges::any_of(columns, [field](const ColumnUse &use) { return use.field == field; });
}

QList<MappingProblem> validate(const AssetMapping &mapping, qsizetype columns)
{
    QList<MappingProblem> out;
    const bool english = mapping.uses(AssetField::TitleEn);
    const bool chinese = mapping.uses(AssetField::TitleZh);
    if (!mapping.uses(AssetField::AccessionNumber))
        out.append(MappingProblem::NoAccessionNumber);
    if (!mapping.uses(AssetField::Title) && !english && !chinese)
        out.append(MappingProblem::NoTitle);
    if (mapping.uses(AssetField::Title) && (english || chinese))
        out.append(MappingProblem::TitleTwice);
    if (std::ranges::any_of(mapping.columns,
                            [columns](const ColumnUse &use) { return use.column < 0 || use.column >= columns; }))
        out.append(MappingProblem::ColumnOutside);
    const auto isUnique = [](const auto &constant) {
        return constant.first <= AssetField::TitleZh;
    };
    if (std::ranges::any_of(mapping.constants, isUnique))
        out.append(MappingProblem::ConstantForUnique);
    return out;
}

bool lacksOnlyTitle(const AssetMapping &mapping, const QStringList &header)
{
    return validate(mapping, header.size()) == QList{MappingProblem::NoTitle}
           && std::ranges::any_of(mapping.columns, [&header](const ColumnUse &use) {
                  return use.field == AssetField::AccessionNumber
                         && fieldNamed(header.value(use.column)) == AssetField::AccessionNumber;
              });
}

AssetMapping withNumberAsTitle(AssetMapping mapping)
{
    if (mapping.uses(AssetField::Title) || mapping.uses(AssetField::TitleEn) || mapping.uses(AssetField::TitleZh))
        return mapping;
    const auto number = std::ranges::find(mapping.columns, AssetField::AccessionNumber, &ColumnUse::field);
    if (number == mapping.columns.end())
        return mapping;
    const ColumnUse title{number->column, AssetField::Title, number->take};
    mapping.columns.insert(number - mapping.columns.begin() + 1, title);
    return mapping;
}

OrderedJson mappingJson(const AssetMapping &mapping, const QStringList &header)
{
    OrderedJson out;
    out["columns"] = OrderedJson::array();
    for (const ColumnUse &use : mapping.columns) {
        OrderedJson entry;
        entry["column"] = columnName(header, use.column);
        entry["field"] = assetFieldCode(use.field);
        if (use.take == ColumnUse::Take::LastPathPart)
            entry["take"] = "last_path_part";
        out["columns"].push_back(entry);
    }
    if (!mapping.constants.isEmpty()) {
        for (const auto &[field, value] : mapping.constants)
            out["constants"][assetFieldCode(field)] = value.toStdString();
    }
    return out;
}

AssetMapping readMapping(const Json &document, const QString &file, const QStringList &header)
{
    const JsonNode root(document, file);
    AssetMapping out;
    const auto field = [](const JsonNode &node, const std::string &code) {
        const auto found = parseAssetField(QString::fromStdString(code));
        if (!found)
            node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no field of an asset"), {QString::fromStdString(code)});
        return *found;
    };
    for (const JsonNode &entry : root.member("columns").items()) {
        ColumnUse use;
        const JsonNode column = entry.member("column");
        if (column.isPresent() && column.raw().is_number()) {
            const qint64 number = column.integer();
            if (number < 1 || number > header.size())
                column.fail(QT_TRANSLATE_NOOP("core", "the file has no column %1"), {QString::number(number)});
            use.column = int(number - 1);
        } else {
            const QString name = QString::fromStdString(column.string());
            use.column = int(header.indexOf(name));
            if (use.column < 0)
                column.fail(QT_TRANSLATE_NOOP("core", "the file has no column %1"), {name});
        }
        const JsonNode code = entry.member("field");
        use.field = field(code, code.string());
        if (const JsonNode take = entry.member("take"); take.isPresent()) {
            if (take.string() != "last_path_part")
                take.fail(QT_TRANSLATE_NOOP("core", "must be \"last_path_part\""));
            use.take = ColumnUse::Take::LastPathPart;
        }
        out.columns.append(use);
    }
    for (const auto &[code, value] : root.member("constants").members())
        out.constants.append({field(value, code), QString::fromStdString(value.string())});
    return out;
}

std::optional<AssetMapping> rememberedMapping(Workspace &w, Id<Institution> institution, const QStringList &header)
{
    const auto text =
        Statement(w.db,
                  QStringLiteral(
                      "SELECT mapping FROM import_mapping WHERE kind = 'assets' AND institution_id = ? AND layout = ?"))
            .bind(institution, layoutOf(header))
            .one<QString>();
    if (!text)
        return std::nullopt;
    return readMapping(parseJson(text->toUtf8(), QStringLiteral("mapping")), QStringLiteral("mapping"), header);
}

void rememberMapping(Transaction &tx, Id<Institution> institution, const QStringList &header,
                     const AssetMapping &mapping)
{
    const QString text = QString::fromStdString(mappingJson(mapping, header).dump());
    const QString layout = layoutOf(header);
    const qint64 changed =
        Statement(tx.db(), QStringLiteral("UPDATE import_mapping SET mapping = ?, version = version + 1 "
                                          "WHERE kind = 'assets' AND institution_id = ? AND layout = ?"))
            .bind(text, institution, layout)
            .run();
    if (changed == 0)
        insertRow(tx.db(), "import_mapping",
                  {{"kind", "assets"}, {"institution_id", institution}, {"layout", layout}, {"mapping", text}});
}

} // namespace lianming
