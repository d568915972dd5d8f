#include "core/exchange/brandfile.h"

#include "core/base/nametable.h"
#include "core/base/textfold.h"
#include "core/brands/brandname.h"
#include "core/exchange/tablerows.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

enum class BrandColumn { Code, Name, NameEn, NameZh, Company, CreditCode, Country, Categories, Website, Notes };

struct BrandColumnWords {
    BrandColumn column;
    const char *code;
    qsizetype longest;
    const char *headers; ///< folded, without blanks and signs
};
constexpr BrandColumnWords brandColumnWords[] = {
    {BrandColumn::Code, "code", 32, "code brandcode 代码 品牌代码"},
    {BrandColumn::NameZh, "name_zh", 200,
     "namezh chinesename namechinese brandnamezh namecn brandnamecn 中文名 中文名称 品牌中文名 品牌中文名称"},
    {BrandColumn::NameEn, "name_en", 200,
     "nameen englishname nameenglish brandnameen 英文名 英文名称 品牌英文名 品牌英文名称"},
    {BrandColumn::Name, "name", 200, "name brand brandname 名称 品牌 品牌名 品牌名称 品牌方"},
    {BrandColumn::Company, "company", 300,
     "company companyname legalname legalentity registeredname 公司 公司名称 企业名称 单位名称 公司全称 企业全称"},
    {BrandColumn::CreditCode, "credit_code", 40,
     "creditcode uscc unifiedsocialcreditcode socialcreditcode unifiedcreditcode 统一社会信用代码 社会信用代码 "
     "信用代码 统一信用代码"},
    {BrandColumn::Country, "country", 100, "country countrycode countryregion 国家 国别 国家地区 国家代码"},
    {BrandColumn::Categories, "categories", 2000,
     "categories category nice niceclass niceclasses classes makes products 类别 品类 尼斯分类 商品类别 产品类别 "
     "经营类目"},
    {BrandColumn::Website, "website", 500, "website url web homepage 网站 网址 官网"},
    {BrandColumn::Notes, "notes", 10'000, "notes note remarks comment comments 备注 说明"},
};

QString bareHeader(const QString &text)
{
    QString out;
    for (const QChar c : foldedText(text)) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

using BrandColumns = std::vector<const BrandColumnWords *>;

/// Which column each cell fills; none for those that say nothing about brands.
BrandColumns columnsOf(std::span<const std::string_view> header)
{
    BrandColumns out;
    out.reserve(header.size());
    for (const std::string_view cell : header) {
        constexpr size_t longest = 200;
        const QString bare = bareHeader(QString::fromUtf8(cell.substr(0, longest)));
        const auto *found = std::ranges::find_if(brandColumnWords, [&](const BrandColumnWords &column) {
            return !bare.isEmpty() && QString::fromUtf8(column.headers).split(u' ').contains(bare);
        });
        const bool isNew = found != std::end(brandColumnWords) && std::ranges::count(out, found) == 0;
        out.push_back(isNew ? found : nullptr);
    }
    return out;
}

bool isNames(const BrandColumnWords *column)
{
    return column != nullptr
           && (column->column == BrandColumn::Name || column->column == BrandColumn::NameEn
               || column->column == BrandColumn::NameZh);
}

/// Neither characters that steer a screen nor those that turn the direction of writing belong into a name.
QString clean(std::string_view cell, bool inLines)
{
    QString out;
    for (const QChar c : QString::fromUtf8(cell.data(), qsizetype(cell.size()))) {
        const bool isBreak = c == u'\n' || c == u'\t';
        if (c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && !isBreak))
            continue;
        out += c;
    }
    return inLines ? out.trimmed() : out.simplified();
}

/// "中国", "China", "cn": "CN"; what is not known stays as it is.
QString countryCode(const QString &word)
{
    const QString code = word.toUpper();
    if (word.isEmpty() || (code.size() == 2 && territoryEntry(code.toStdString()) != nullptr))
        return code;
    static const QHash<QString, QString> byName = [] {
        QHash<QString, QString> out;
        for (const CodeName &one : codeNames()) {
            if (one.kind != CodeName::Kind::Territory || one.code.size() != 2)
                continue;
            for (const NameLanguage language : {NameLanguage::English, NameLanguage::Chinese})
                out.insert(foldedText(one.name(language)), QString::fromUtf8(one.code.data(), 2));
        }
        return out;
    }();
    return byName.value(foldedText(word), word);
}

/// "24、25" and "nice/24; nice/25" alike.
QStringList categoryCodes(const QString &text)
{
    QString divided = text;
    for (const QChar sign : QStringLiteral("，、；,|\n\t"))
        divided.replace(sign, u';');
    QStringList out;
    for (const QString &part : divided.split(u';', Qt::SkipEmptyParts)) {
        QString code = part.trimmed();
        bool isNumber = false;
        const int number = code.toInt(&isNumber);
        if (isNumber)
            code = QStringLiteral("nice/%1").arg(number, 2, 10, QLatin1Char('0'));
        if (!code.isEmpty() && !out.contains(code))
            out.append(code);
    }
    return out;
}

/// "罗莱 LUOLAI", "Haier/海尔", "太湖雪（Taihu Snow）": the name in either script. One that only mixes the two
/// (TCL集团) is no pair and stays whole.
QStringList namesOf(const QString &text)
{
    static const QString dividers = QStringLiteral(" /／|｜(（");
    const auto isHan = [](const QString &part) {
        return hasHan(part.toStdString());
    };
    const auto isLatin = [](const QString &part) {
        return std::ranges::any_of(part, [](QChar c) { return c.script() == QChar::Script_Latin; });
    };
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (!dividers.contains(text.at(i)))
            continue;
        const QString before = text.left(i).trimmed();
        QString after = text.mid(i + 1).trimmed();
        if (text.at(i) == u'(' || text.at(i) == u'（') {
            if (!after.endsWith(u')') && !after.endsWith(u'）'))
                continue;
            after.chop(1);
        }
        const bool isPair = (isHan(before) && !isLatin(before) && isLatin(after) && !isHan(after))
                            || (isLatin(before) && !isHan(before) && isHan(after) && !isLatin(after));
        // A form of company (Co., Ltd.) is no name.
        if (isPair && !dividers.contains(after.front()) && !brandKey(before).isEmpty() && !brandKey(after).isEmpty())
            return {before, after.trimmed()};
    }
    return {text};
}

void put(Brand &brand, BrandColumn column, const QString &text)
{
    switch (column) {
    case BrandColumn::Code: brand.code = text; break;
    case BrandColumn::NameEn: brand.nameEn = text; break;
    case BrandColumn::NameZh: brand.nameZh = text; break;
    case BrandColumn::Name:
        for (const QString &one : namesOf(text)) {
            QString &name = hasHan(one.toStdString()) ? brand.nameZh : brand.nameEn;
            if (name.isEmpty())
                name = one;
        }
        break;
    case BrandColumn::Company: brand.company = text; break;
    case BrandColumn::CreditCode: brand.creditCode = text.toUpper().remove(u' ').remove(u'-'); break;
    case BrandColumn::Country: brand.country = countryCode(text); break;
    case BrandColumn::Categories: brand.categories = categoryCodes(text); break;
    case BrandColumn::Website:
        brand.website = text.isEmpty() || text.contains(u"://") ? text : QStringLiteral("https://") + text;
        break;
    case BrandColumn::Notes: brand.notes = text; break;
    }
}

/// What both forms of tables share: the header, then row by row.
class BrandTable
{
public:
    BrandTable(QString file, const BrandFileUse &use) : m_file(std::move(file)), m_use(&use) {}

    void header(std::span<const std::string_view> cells)
    {
        m_columns = columnsOf(cells);
        if (!std::ranges::any_of(m_columns, isNames)) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: the first row must name a column with the names of the brands: "
                                                  "name, name_en, name_zh or 品牌名称"),
                        {m_file});
        }
    }

    void row(qint64 row, qint64 line, std::span<const std::string_view> cells, std::span<const CellNote> notes)
    {
        // A workbook's rows end with their last cell that holds something.
        if (cells.size() > m_columns.size()) {
            unread(row, line, QString::number(cells.size()));
            return;
        }
        BrandRow out;
        out.row = row;
        out.line = line;
        for (size_t i = 0; i < cells.size(); ++i) {
            const BrandColumnWords *column = m_columns[i];
            if (column == nullptr)
                continue;
            const QString text = clean(cells[i], column->column == BrandColumn::Notes);
            if (const auto fault = cellFault(notes, i)) {
                refuse(row, line, *column, fault->reason, fault->message, text);
                return;
            }
            if (text.size() > column->longest) {
                refuse(row, line, *column, "too_long",
                       {QT_TRANSLATE_NOOP("core", "The text is longer than %1 characters"),
                        {QString::number(column->longest)}},
                       text);
                return;
            }
            if (!text.isEmpty())
                put(out.brand, column->column, text);
        }
        m_use->row(out);
    }

    void unread(qint64 row, qint64 line, const QString &value) const
    {
        m_use->refused({row,
                        line,
                        {},
                        QStringLiteral("form"),
                        {QT_TRANSLATE_NOOP("core", "The row cannot be read: its quotes or its cells do not match"), {}},
                        value.left(shown)});
    }

private:
    void refuse(qint64 row, qint64 line, const BrandColumnWords &column, const char *reason, const Message &message,
                const QString &value) const
    {
        m_use->refused(
            {row, line, QString::fromLatin1(column.code), QString::fromLatin1(reason), message, value.left(shown)});
    }

    static constexpr qsizetype shown = 200;
    QString m_file;
    const BrandFileUse *m_use;
    BrandColumns m_columns;
};

} // namespace

const char *readBrandFile(const QString &path, Progress &progress, const BrandFileUse &use)
{
    BrandTable table(QFileInfo(path).fileName(), use);
    return readTableRows(path, progress,
                         {[&table](std::span<const std::string_view> cells) { table.header(cells); },
                          [&table](qint64 row, qint64 line, std::span<const std::string_view> cells,
                                   std::span<const CellNote> notes) { table.row(row, line, cells, notes); },
                          [&table](qint64 row, qint64 line) {
                              table.unread(row, line, {});
                          }});
}

} // namespace lianming
