#include "core/copies/listingfile.h"

#include "core/base/textfold.h"
#include "core/exchange/statementrow.h"
#include "core/exchange/tablesource.h"
#include "core/exchange/textsource.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace lianming {

namespace {

constexpr qsizetype shownValue = 200;
constexpr size_t listingCellLimit = 1 << 20;

struct ListingColumnWords {
    ListingField field;
    const char *code;
    const char *headers; ///< folded, without blanks and signs
};
/// A column called "number", 编号, SKU or 货号 counts the sheet's rows or is the maker's: not what a platform gives.
constexpr ListingColumnWords listingColumnWords[] = {
    {ListingField::Platform, "platform", "platform site marketplace channel 平台 电商平台 渠道 来源平台 网站 站点"},
    {ListingField::ShopId, "shop_id",
     "shopid sellerid storeid shopnumber shopno sellernumber sellerno 店铺id 店铺编号 卖家id 卖家编号 店铺号 商家id"},
    {ListingField::ShopName, "shop_name",
     "shop seller store shopname sellername storename merchant vendor 店铺 店铺名 店铺名称 卖家 卖家名称 商家 商家名称 "
     "店名 卖家昵称 掌柜"},
    {ListingField::ShopAddress, "shop_address",
     "shopaddress shopurl storeurl sellerurl selleraddress shoplink 店铺链接 店铺地址 店铺网址 卖家地址 店铺主页"},
    {ListingField::Number, "number",
     "listing listingid listingnumber listingno itemid itemno itemnumber productid asin 商品id 商品编号 宝贝id 链接id "
     "商品号"},
    {ListingField::Url, "url",
     "url link address listingurl itemurl producturl weblink 链接 商品链接 网址 地址 商品地址 宝贝链接 商品网址 "
     "侵权链接 链接地址"},
    {ListingField::Title, "title",
     "title name product producttitle productname itemtitle itemname listingtitle 标题 商品标题 商品名称 商品名 名称 "
     "宝贝标题 商品 宝贝名称"},
    {ListingField::Price, "price", "price saleprice unitprice listprice 价格 售价 单价 商品价格 销售价 到手价 券后价"},
    {ListingField::Currency, "currency", "currency 币种 货币"},
    {ListingField::Units, "units",
     "units unitssold sold sales quantitysold salesvolume monthlysales 销量 已售 月销量 累计销量 销售量 件数 付款人数 "
     "月销 总销量"},
    {ListingField::Category, "category", "category categorycode class niceclass 类别 品类 类目 商品类别 商品类目"},
    {ListingField::Territory, "territory", "territory country region 地区 国家 销售地区"},
    {ListingField::SeenOn, "seen",
     "seen seenon seenat date captured capturedon capturedat found foundon 日期 时间 抓取时间 发现时间 采集时间 "
     "发现日期 采集日期 取证时间"},
    {ListingField::Picture, "picture",
     "picture image photo pic img file picturefile imagefile screenshot mainimage imageurl pictureurl thumbnail 图片 "
     "主图 商品图片 截图 图 图片文件 图片链接 商品主图 图片地址 照片"},
    {ListingField::Notes, "notes", "notes note remarks remark comment comments 备注 说明"},
};

QString bareListingHeader(std::string_view cell)
{
    constexpr size_t longest = 200;
    QString out;
    for (const QChar c : foldedText(QString::fromUtf8(cell.substr(0, longest)))) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

std::map<ListingField, int> columnsIn(std::span<const std::string_view> header)
{
    std::map<ListingField, int> out;
    for (size_t i = 0; i < header.size(); ++i) {
        const QString bare = bareListingHeader(header[i]);
        const auto *found = std::ranges::find_if(listingColumnWords, [&bare](const ListingColumnWords &words) {
            return !bare.isEmpty() && QString::fromUtf8(words.headers).split(u' ').contains(bare);
        });
        if (found != std::end(listingColumnWords))
            out.try_emplace(found->field, int(i));
    }
    return out;
}

/// Characters that steer a screen or turn the direction of writing belong into no record.
QString cleanCell(std::string_view cell)
{
    QString out;
    for (const QChar c : QString::fromUtf8(cell.data(), qsizetype(cell.size()))) {
        if (c.category() == QChar::Other_Format)
            continue;
        out += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return out.trimmed();
}

bool isBlankRow(std::span<const std::string_view> cells)
{
    return std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
}

/// Noon in UTC of a day is that day nearly everywhere.
QDateTime seenOnDay(QDate day, const QDateTime &asOf)
{
    for (const QTime time : {QTime(12, 0), QTime(0, 0)}) {
        const QDateTime out(day, time, Qt::UTC);
        if (out <= asOf)
            return out;
    }
    return day <= asOf.toLocalTime().date() ? asOf : QDateTime(day, QTime(12, 0), Qt::UTC);
}

/// What both forms of tables share.
class ListingTable
{
public:
    ListingTable(const QString &file, const ListingMapping &mapping, const ListingDraft &common, const QDateTime &asOf,
                 const ListingFileUse &use)
        : m_file(file), m_mapping(&mapping), m_common(&common), m_asOf(asOf), m_use(&use)
    {
        const auto has = [&mapping](ListingField field) {
            return mapping.columns.contains(field);
        };
        if (!has(ListingField::Number) && !has(ListingField::Url) && !has(ListingField::Picture)
            && !has(ListingField::Title)) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: the header must name a column with the listings' numbers, "
                                                  "addresses or pictures: item id, url, picture, 商品链接 or 图片"),
                        {file});
        }
    }

    void row(qint64 row, qint64 line, std::span<const std::string_view> cells, std::span<const CellNote> notes)
    {
        if (row <= m_mapping->headerRecord || isBlankRow(cells))
            return;
        if (++m_rows > mostListingRows) {
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: has more than %2 rows. Divide it"),
                        {m_file, QString::number(mostListingRows)});
        }
        ListingRow out;
        out.row = row;
        out.line = line;
        out.draft = *m_common;
        out.draft.seenAt = m_asOf;
        for (const auto &[field, place] : m_mapping->columns) {
            if (place < 0 || size_t(place) >= cells.size())
                continue;
            const CellNote note = size_t(place) < notes.size() ? notes[size_t(place)] : CellNote();
            if (!take(out, field, cells[size_t(place)], note))
                return;
        }
        m_use->row(out);
    }

    void unread(qint64 row, qint64 line) const
    {
        if (row > m_mapping->headerRecord) {
            m_use->refused(
                {row,
                 line,
                 {},
                 QStringLiteral("form"),
                 {QT_TRANSLATE_NOOP("core", "The row cannot be read: its quotes or its cells do not match"), {}},
                 {}});
        }
    }

private:
    /// False: the row was refused.
    bool take(ListingRow &row, ListingField field, std::string_view cell, const CellNote &note) const
    {
        const auto refuse = [&](const char *reason, const Message &message) {
            m_use->refused({row.row, row.line, QString::fromLatin1(listingFieldCode(field)),
                            QString::fromLatin1(reason), message, cleanCell(cell.substr(0, 800)).left(shownValue)});
            return false;
        };
        if (note.kind == CellNote::Kind::NoValue)
            return refuse("formula",
                          {QT_TRANSLATE_NOOP("core", "A formula whose result the workbook does not hold. Open "
                                                     "it, let it compute and save it"),
                           {}});
        if (note.kind == CellNote::Kind::Fault)
            return refuse("cell_error", {QT_TRANSLATE_NOOP("core", "The cell shows an error"), {}});
        if (cell.size() > size_t(longestCopyText) * 4)
            return refuse("too_long", {QT_TRANSLATE_NOOP("core", "The text is longer than %1 characters"),
                                       {QString::number(longestCopyText)}});
        const QString text = cleanCell(cell);
        if (text.isEmpty())
            return true;
        ListingDraft &draft = row.draft;
        switch (field) {
        case ListingField::Platform: draft.platform = text; break;
        case ListingField::ShopId: draft.shopId = text; break;
        case ListingField::ShopName: draft.shopName = text.simplified(); break;
        case ListingField::ShopAddress: draft.shopAddress = text; break;
        case ListingField::Number: draft.number = text; break;
        case ListingField::Url: draft.url = text; break;
        case ListingField::Title: draft.title = text; break;
        case ListingField::Price: draft.priceShown = text; break;
        case ListingField::Currency: {
            const QString code =
                text.toUpper() == u"RMB" || text == QStringLiteral("人民币") ? QStringLiteral("CNY") : text.toUpper();
            const auto known = lianming::Currency::find(code);
            if (!known)
                return refuse("currency",
                              {QT_TRANSLATE_NOOP("core", "There is no currency %1"), {text.left(shownValue)}});
            draft.currency = *known;
            break;
        }
        case ListingField::Units: draft.unitsShown = text; break;
        case ListingField::Category: draft.category = text; break;
        case ListingField::Territory: draft.territory = text.toUpper(); break;
        case ListingField::SeenOn: {
            const ReadDay day = readDayText(text.toStdString(), StatementMapping::DateOrder::Unstated);
            if (!day.day.isValid())
                return refuse("day", {statementFaultText(day.fault), {}});
            draft.seenAt = seenOnDay(day.day, m_asOf);
            break;
        }
        case ListingField::Picture: row.picture = text; break;
        case ListingField::Notes: draft.notes = text; break;
        }
        return true;
    }

    QString m_file;
    const ListingMapping *m_mapping;
    const ListingDraft *m_common;
    QDateTime m_asOf;
    const ListingFileUse *m_use;
    qint64 m_rows = 0;
};

void readListingText(const QString &path, Progress &progress, ListingTable &table)
{
    const TextSource source(path);
    CsvReader reader(source.text(),
                     {guessSeparator(source.text().substr(0, listingCellLimit)), '"', true, listingCellLimit});
    progress.setTotal(qint64(source.text().size()));
    for (qint64 count = 0;; ++count) {
        if (count % 64 == 0)
            progress.setDone(qint64(reader.position()));
        if (!reader.next()) {
            if (reader.fault() == CsvFault::None)
                break;
            table.unread(reader.record(), reader.line());
            reader.recover();
            continue;
        }
        table.row(reader.record(), reader.line(), reader.cells(), {});
    }
    progress.setDone(progress.total());
}

void readListingSheet(const TableFile &file, const QString &sheet, Progress &progress, ListingTable &table)
{
    const std::unique_ptr<TableSource> source = file.read(sheet, ',');
    progress.setTotal(source->total());
    while (source->next()) {
        progress.setDone(source->position());
        table.row(source->record(), source->line(), source->cells(), source->notes());
    }
    progress.setDone(progress.total());
}

} // namespace

const char *listingFieldCode(ListingField field)
{
    const auto *found = std::ranges::find(listingColumnWords, field, &ListingColumnWords::field);
    return found == std::end(listingColumnWords) ? "" : found->code;
}

std::optional<ListingField> parseListingField(QStringView code)
{
    const auto *found = std::ranges::find_if(
        listingColumnWords, [code](const ListingColumnWords &words) { return code == QLatin1StringView(words.code); });
    return found == std::end(listingColumnWords) ? std::nullopt : std::optional(found->field);
}

ListingLayout proposeListingLayout(const TableFile &file, const std::optional<QString> &sheet)
{
    constexpr int firstRecords = 12;
    QStringList sheets;
    if (sheet)
        sheets.append(*sheet);
    for (const TableSheet &one : file.sheets()) {
        if (!sheet && !one.hidden)
            sheets.append(one.name);
    }
    if (sheets.isEmpty())
        sheets.append(QString());
    ListingLayout best;
    for (const QString &name : std::as_const(sheets)) {
        const std::unique_ptr<TableSource> source = file.read(name, file.separator());
        for (int i = 0; i < firstRecords && source->next(); ++i) {
            const auto columns = columnsIn(source->cells());
            const bool isFirst = best.header.isEmpty() && !isBlankRow(source->cells());
            if (!isFirst && columns.size() <= best.mapping.columns.size())
                continue;
            best.mapping = {name, int(source->record()), columns};
            best.header.clear();
            for (const std::string_view cell : source->cells())
                best.header.append(cleanCell(cell).left(shownValue));
        }
    }
    return best;
}

ListingLayout proposeListingLayout(const QString &path, const std::optional<QString> &sheet)
{
    return proposeListingLayout(*TableFile::open(path), sheet);
}

const char *readListingFile(const QString &path, const ListingMapping &mapping, const ListingDraft &common,
                            const QDateTime &asOf, Progress &progress, const ListingFileUse &use)
{
    ListingTable table(QFileInfo(path).fileName(), mapping, common, asOf, use);
    const std::unique_ptr<TableFile> file = TableFile::open(path);
    if (!file->isWorkbook()) {
        readListingText(path, progress, table);
        return "CSV";
    }
    readListingSheet(*file, mapping.sheet, progress, table);
    return qstrcmp(file->form(), "ODS") == 0 ? "ODS" : "XLSX";
}

} // namespace lianming
