// Guessing which column is which field: by the words of its header (English, Chinese), then by what its values look
// like.
#include "core/base/textfold.h"
#include "core/exchange/assetmapping.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

/// Words that headers use for a field, folded and without blanks; the better come first.
struct HeaderWords {
    AssetField field;
    QStringList words;
};

const QList<HeaderWords> &headerWords()
{
    using Field = AssetField;
    const auto words = [](const char *list) {
        return QString::fromUtf8(list).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<HeaderWords> table = {
        {Field::AccessionNumber,
         words(
             "accessionnumber accessionno accession accnum inventorynumber inventoryno inventorynum invno objectnumber objectno "
             "museumnumber registrationnumber acno accessionid identifier catalogueno catalognumber 藏品编号 文物编号 登记号 总登记号 藏品号 馆藏号 "
             "编号 典藏号 文物号 统一编号")},
        {Field::TitleZh,
         words("titlezh titlecn titlechinese chinesetitle namezh namecn chinesename 中文题名 中文名称 中文名")},
        {Field::TitleEn, words("titleen titleenglish englishtitle nameen englishname 英文题名 英文名称 英文名")},
        {Field::Title,
         words(
             "title objecttitle name objectname worktitle label 名称 题名 文物名称 藏品名称 作品名称 品名 标题 文物名")},
        {Field::Kind, words("kind assetkind")},
        {Field::Creator,
         words(
             "creator artist artistname artistdisplayname allartists maker author painter creatorsdescription 作者 创作者 艺术家 "
             "制作者 画家")},
        {Field::Period,
         words("period datetext dating era date creationdate displaydate objectdate dated dynasty dateofcreation "
               "datecreated productiondate created temporal 年代 时代 朝代 时期 创作年代 year 年份")},
        {Field::Material,
         words("material materials medium technique mediumtechnique materialtechnique 材质 质地 材料 媒材 类型 "
               "质地材料 工艺")},
        {Field::Dimensions, words("dimensions dimension size measurements extent 尺寸 规格 大小")},
        {Field::Place,
         words(
             "place placeoforigin origin findspot excavationlocation placeofproduction placecreated geography coverage "
             "spatial 产地 出土地 出土地点 "
             "地点 产地出土地 发现地")},
        {Field::Inscription, words("inscription inscriptions marks 铭文 款识 题跋 题识")},
        {Field::CreditLine,
         words(
             "creditline credit attribution acquisitioncredit collectionlocation holder 来源 捐赠 收藏单位 收藏地 藏地 "
             "入藏信息")},
        {Field::Description,
         words("description tombstone summary notes didyouknow walldescription 描述 说明 简介 介绍 备注")},
        {Field::RightsStatement,
         words("rightsstatement rights licence license sharelicensestatus sharelicense 权利声明 许可 授权状态")},
        {Field::RightsNote,
         words("rightsnote copyright thumbnailcopyright rightsholder copyrightnotice 版权 权利说明 版权说明")},
        {Field::SourceUrl, words("sourceurl url objecturl link website webpage permalink 网址 链接 页面")},
        {Field::PictureUrl,
         words("pictureurl imageurl image imageweb imagesweburl thumbnailurl thumbnail primaryimage picture photo 图片 "
               "图片地址 图像 缩略图")},
        {Field::Subjects, words("subjects subject keywords keyword tags tagsterm subjectschildrenchildrenchildrenname "
                                "主题 题材 关键词 标签")},
        {Field::EarliestYear, words("earliestyear earliestdate objectbegindate creationdateearliest daterangestartyear "
                                    "yearfrom fromyear startyear 起始年 起年")},
        {Field::LatestYear,
         words("latestyear latestdate objectenddate creationdatelatest daterangeendyear yearto toyear "
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

bool isPictureFile(const QString &text)
{
    static const QRegularExpression ending(QStringLiteral("\\.(jpe?g|png|gif|webp|tiff?)([?#].*)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return ending.match(text).hasMatch();
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
    int pictures = 0; ///< addresses of them
    int files = 0;    ///< names or addresses of pictures
    int measures = 0;
    int statements = 0;
    int kinds = 0;
    int shortOnes = 0; ///< at most 30 characters with a digit
    bool unique = true;
    bool uniquePart = true; ///< of addresses: what follows the last slash
    qsizetype letters = 0;
    qsizetype distinct = 0;
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
        out.files += isPictureFile(cell) ? 1 : 0;
        out.pictures += isAddress(cell) && isPictureFile(cell) ? 1 : 0;
        out.measures += isMeasure(cell) ? 1 : 0;
        out.statements += parseRightsStatement(cell) ? 1 : 0;
        out.kinds += parseAssetKind(cell) ? 1 : 0;
        out.shortOnes += cell.size() <= 30 && cell.contains(QRegularExpression(QStringLiteral("\\d"))) ? 1 : 0;
    }
    out.distinct = seen.size();
    return out;
}

} // namespace

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
            // Other words than ours would have every record refused.
            if (entry.field == AssetField::Kind && values.kinds < values.filled)
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
            const bool isNamelike =
                l.addresses == 0 && l.files == 0 && l.shortOnes * 2 < l.filled && l.letters > l.filled * 2;
            return l.filled == all && isNamelike && l.distinct * 4 > l.filled; // few words again and again are a class
        });
    }
    std::ranges::stable_sort(out.columns, {}, &ColumnUse::column);
    return out;
}

} // namespace lianming
