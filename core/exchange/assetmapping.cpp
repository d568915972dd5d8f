#include "core/exchange/assetmapping.h"

#include "core/base/textfold.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array<const char *, assetFieldCount> fieldCodes = {
    "accession_number", "title",      "title_en",    "title_zh",    "kind",          "creator",     "period",
    "material",         "dimensions", "place",       "inscription", "credit_line",   "description", "rights_statement",
    "rights_note",      "source_url", "picture_url", "subjects",    "earliest_year", "latest_year"};

/// Words that headers use for a field, folded and without blanks; the better come first.
struct HeaderWords {
    AssetField field;
    QStringList words;
};

const QList<HeaderWords> &headerWords()
{
    using F = AssetField;
    const auto words = [](const char *list) {
        return QString::fromUtf8(list).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<HeaderWords> table = {
        {F::AccessionNumber,
         words(
             "accessionnumber accessionno accession accnum inventorynumber inventoryno inventorynum invno objectnumber objectno "
             "museumnumber registrationnumber acno accessionid identifier catalogueno catalognumber 藏品编号 文物编号 登记号 总登记号 藏品号 馆藏号 "
             "编号 典藏号 文物号 统一编号")},
        {F::TitleZh,
         words("titlezh titlecn titlechinese chinesetitle namezh namecn chinesename 中文题名 中文名称 中文名")},
        {F::TitleEn, words("titleen titleenglish englishtitle nameen englishname 英文题名 英文名称 英文名")},
        {F::Title,
         words(
             "title objecttitle name objectname worktitle label 名称 题名 文物名称 藏品名称 作品名称 品名 标题 文物名")},
        {F::Kind, words("kind assetkind")},
        {F::Creator,
         words(
             "creator artist artistname artistdisplayname allartists maker author painter creatorsdescription 作者 创作者 艺术家 "
             "制作者 画家")},
        {F::Period,
         words("period datetext dating era date creationdate displaydate objectdate dated dynasty dateofcreation "
               "datecreated productiondate created temporal 年代 时代 朝代 时期 创作年代 year 年份")},
        {F::Material,
         words("material materials medium technique mediumtechnique materialtechnique 材质 质地 材料 媒材 类型 "
               "质地材料 工艺")},
        {F::Dimensions, words("dimensions dimension size measurements extent 尺寸 规格 大小")},
        {F::Place,
         words(
             "place placeoforigin origin findspot excavationlocation placeofproduction placecreated geography coverage "
             "spatial 产地 出土地 出土地点 "
             "地点 产地出土地 发现地")},
        {F::Inscription, words("inscription inscriptions marks 铭文 款识 题跋 题识")},
        {F::CreditLine,
         words(
             "creditline credit attribution acquisitioncredit collectionlocation holder 来源 捐赠 收藏单位 收藏地 藏地 "
             "入藏信息")},
        {F::Description,
         words("description tombstone summary notes didyouknow walldescription 描述 说明 简介 介绍 备注")},
        {F::RightsStatement,
         words("rightsstatement rights licence license sharelicensestatus sharelicense 权利声明 许可 授权状态")},
        {F::RightsNote,
         words("rightsnote copyright thumbnailcopyright rightsholder copyrightnotice 版权 权利说明 版权说明")},
        {F::SourceUrl, words("sourceurl url objecturl link website webpage permalink 网址 链接 页面")},
        {F::PictureUrl,
         words("pictureurl imageurl image imageweb imagesweburl thumbnailurl thumbnail primaryimage picture photo 图片 "
               "图片地址 图像 缩略图")},
        {F::Subjects, words("subjects subject keywords keyword tags tagsterm subjectschildrenchildrenchildrenname "
                            "主题 题材 关键词 标签")},
        {F::EarliestYear, words("earliestyear earliestdate objectbegindate creationdateearliest daterangestartyear "
                                "yearfrom fromyear startyear 起始年 起年")},
        {F::LatestYear, words("latestyear latestdate objectenddate creationdatelatest daterangeendyear yearto toyear "
                              "endyear 终止年 止年")},
    };
    return table;
}

QString bareHeader(const QString &text)
{
    QString spaced;
    for (const QChar c : text)
        spaced += c == u'_' || c == u'-' || c == u'.' || c == u':' ? QChar(u' ') : c;
    const QString bare = foldedText(spaced).remove(u' ');
    // Dublin Core's elements, as tables name them.
    for (const QString &prefix : {QStringLiteral("dcterms"), QStringLiteral("dc")}) {
        if (text.startsWith(prefix, Qt::CaseInsensitive) && text.size() > prefix.size()
            && !text[prefix.size()].isLetterOrNumber())
            return bare.mid(prefix.size());
    }
    return bare;
}

bool isAddress(const QString &text)
{
    return text.startsWith(u"http://") || text.startsWith(u"https://");
}

bool isPictureAddress(const QString &text)
{
    static const QRegularExpression ending(QStringLiteral("\\.(jpe?g|png|gif|webp|tiff?)([?#].*)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return isAddress(text) && ending.match(text).hasMatch();
}

bool isMeasure(const QString &text)
{
    static const QRegularExpression measure(QStringLiteral("\\d\\s*[x×]\\s*\\d|\\d\\s*(mm|cm|in\\.|厘米|毫米|公分)"));
    return measure.match(text).hasMatch();
}

/// What the values of one column look like.
struct ColumnLook {
    int filled = 0;
    int addresses = 0;
    int pictures = 0;
    int measures = 0;
    int statements = 0;
    int shortOnes = 0; ///< at most 30 characters with a digit
    bool unique = true;
    bool uniquePart = true; ///< of addresses: what follows the last slash
    qsizetype letters = 0;
};

ColumnLook look(const QList<QStringList> &rows, qsizetype column)
{
    ColumnLook out;
    QSet<QString> seen;
    QSet<QString> parts;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty() || meansNone(cell.toStdString()))
            continue;
        ++out.filled;
        out.letters += cell.size();
        out.unique &= !seen.contains(cell);
        seen.insert(cell);
        if (isAddress(cell)) {
            ++out.addresses;
            const QString part = cell.section(u'/', -1);
            out.uniquePart &= !part.isEmpty() && !parts.contains(part);
            parts.insert(part);
        }
        out.pictures += isPictureAddress(cell) ? 1 : 0;
        out.measures += isMeasure(cell) ? 1 : 0;
        out.statements += parseRightsStatement(cell) ? 1 : 0;
        out.shortOnes += cell.size() <= 30 && cell.contains(QRegularExpression(QStringLiteral("\\d"))) ? 1 : 0;
    }
    return out;
}

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

std::optional<AssetField> fieldNamed(const QString &words)
{
    static const QHash<QString, AssetField> fields = [] {
        QHash<QString, AssetField> out;
        for (const HeaderWords &entry : headerWords()) {
            for (const QString &word : entry.words)
                out.insert(word, entry.field);
        }
        return out;
    }();
    const auto found = fields.constFind(bareHeader(words));
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
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

bool meansNone(std::string_view text)
{
    constexpr std::array<std::string_view, 9> words = {"no_image", "no image", "none", "null", "n/a",
                                                       "na",       "-",        "无",   "暂无"};
    return text.size() <= 10 && std::ranges::any_of(words, [text](std::string_view word) {
               return std::ranges::equal(text, word, {},
                                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
           });
}

AssetMapping proposeMapping(const QStringList &header, const QList<QStringList> &rows)
{
    QStringList names;
    QList<ColumnLook> looks;
    for (qsizetype i = 0; i < header.size(); ++i) {
        names.append(bareHeader(header[i]));
        looks.append(look(rows, i));
    }
    AssetMapping out;
    QSet<int> taken;
    const auto use = [&](qsizetype column, AssetField field, ColumnUse::Take take = ColumnUse::Take::Whole) {
        out.columns.append({int(column), field, take});
        taken.insert(int(column));
    };
    // By the header's words: the best word of each field, where the values do not speak against it.
    for (const HeaderWords &entry : headerWords()) {
        const bool wantsAddress = entry.field == AssetField::SourceUrl || entry.field == AssetField::PictureUrl;
        for (const QString &word : entry.words) {
            const qsizetype column = names.indexOf(word);
            if (column < 0 || taken.contains(int(column)))
                continue;
            const ColumnLook &values = looks[column];
            if (wantsAddress && values.addresses < values.filled)
                continue;
            // A number that comes twice is hardly the object's own, unless the column says that it is meant.
            if (entry.field == AssetField::AccessionNumber && !values.unique
                && word != bareHeader(QStringLiteral("accession_number")))
                continue;
            if (entry.field == AssetField::Title && (out.uses(AssetField::TitleEn) || out.uses(AssetField::TitleZh)))
                continue;
            use(column, entry.field);
            if (entry.field != AssetField::Description)
                break;
        }
    }
    // By the values, for what is still missing.
    const auto firstFree = [&](auto fits) -> qsizetype {
        for (qsizetype i = 0; i < looks.size(); ++i) {
            if (!taken.contains(int(i)) && looks[i].filled > 0 && fits(looks[i]))
                return i;
        }
        return -1;
    };
    const auto byLook = [&](AssetField field, auto fits) {
        if (out.uses(field))
            return;
        if (const qsizetype column = firstFree(fits); column >= 0)
            use(column, field);
    };
    byLook(AssetField::PictureUrl, [](const ColumnLook &l) { return l.pictures == l.filled; });
    byLook(AssetField::SourceUrl, [](const ColumnLook &l) { return l.addresses == l.filled && l.pictures == 0; });
    byLook(AssetField::Dimensions,
           [](const ColumnLook &l) { return l.measures * 4 > l.filled * 3 && l.letters < l.filled * 120; });
    byLook(AssetField::RightsStatement, [](const ColumnLook &l) { return l.statements == l.filled; });
    if (!out.uses(AssetField::AccessionNumber)) {
        // The address of an object's page mostly ends in its number; a mere row number is the last resort.
        const auto page = std::ranges::find(out.columns, AssetField::SourceUrl, &ColumnUse::field);
        if (page != out.columns.end() && looks[page->column].uniquePart && looks[page->column].filled == rows.size()) {
            use(page->column, AssetField::AccessionNumber, ColumnUse::Take::LastPathPart);
        } else {
            const qsizetype all = rows.size();
            byLook(AssetField::AccessionNumber,
                   [all](const ColumnLook &l) { return l.unique && l.filled == all && l.shortOnes == l.filled; });
        }
    }
    if (!out.uses(AssetField::Title) && !out.uses(AssetField::TitleEn) && !out.uses(AssetField::TitleZh)) {
        const qsizetype all = rows.size();
        byLook(AssetField::Title, [all](const ColumnLook &l) {
            return l.filled == all && l.addresses == 0 && l.shortOnes * 2 < l.filled && l.letters > l.filled * 2;
        });
    }
    std::ranges::stable_sort(out.columns, {}, &ColumnUse::column);
    return out;
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
