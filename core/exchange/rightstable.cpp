#include "core/exchange/rightsfile.h"

#include "core/base/textfold.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/textsource.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

/// A column: where its text goes, the code that reports name, and what headers call it in English and Chinese, folded
/// and without blanks and signs (the units of Spectrum first).
struct RightsColumn {
    QString RightsEntry::*text; ///< null for the object's number
    const char *code;
    const char *headers;
};

constexpr RightsColumn rightsColumns[] = {
    {nullptr, "object_number",
     "objectnumber objectidentificationnumber objectno accessionnumber accessionno inventorynumber inventoryno invno "
     "museumnumber identifier 藏品编号 总登记号 登记号 文物编号 藏品号 馆藏号 编号"},
    {&RightsEntry::type, "type",
     "righttype rightstype objectrighttype rightintype rightsintype typeofright typeofrights rightname 权利类型 "
     "权利种类 权利名称"},
    {&RightsEntry::holder, "holder",
     "rightholder rightsholder objectrightholder rightinholder rightsinholder copyrightholder holder 权利人 "
     "权利持有人 著作权人 版权人 权利所有人"},
    {&RightsEntry::contact, "contact",
     "rightholdercontact rightsholdercontact holderscontact holdercontact objectrightholdercontact contact 联系方式 "
     "权利人联系方式 联系人"},
    {&RightsEntry::reference, "reference",
     "rightreferencenumber rightsreferencenumber objectrightreferencenumber rightreference rightsreference rightnumber "
     "rightinreferencenumber rightsinreferencenumber referencenumber reference 权利编号 合同编号 许可编号 参考号 "
     "注册号"},
    {&RightsEntry::begin, "begin_date",
     "rightbegindate rightsbegindate objectrightbegindate rightinbegindate rightsinbegindate begindate startdate "
     "validfrom 开始日期 起始日期 生效日期 权利开始日期"},
    {&RightsEntry::end, "end_date",
     "rightenddate rightsenddate objectrightenddate rightinenddate rightsinenddate enddate expirydate expires validto "
     "validuntil 结束日期 截止日期 到期日期 权利结束日期"},
    {&RightsEntry::direction, "direction", "rightsinout rightsinorout rightinout direction inout 方向 权利方向"},
    {&RightsEntry::consent, "consent",
     "consent consentnote consentstatus rightconsentstatus objectrightconsentstatus restriction restrictions "
     "restrictionnote userestriction sensitivity 限制 使用限制 限制说明 同意 敏感"},
    {&RightsEntry::note, "note",
     "rightnote rightsnote objectrightnote rightinnote rightsinnote note 权利说明 说明 备注"},
    {&RightsEntry::credit, "credit", "creditline credit 署名 署名要求"},
    {&RightsEntry::statement, "statement",
     "statementuri rightsstatement rightsstatementuri statement rightsuri licence license licenceuri licenseuri 权利声明 "
     "许可协议"},
    {&RightsEntry::classes, "classes", "niceclasses niceclass classes class 商标类别 尼斯分类 类别"},
};

QString bareRightsHeader(const QString &text)
{
    QString out;
    for (const QChar c : foldedText(text)) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

/// Which column each cell of a row fills; none for those that say nothing about rights.
std::vector<const RightsColumn *> columnsOf(const QStringList &header)
{
    std::vector<const RightsColumn *> out;
    for (const QString &name : header) {
        const QString bare = bareRightsHeader(name);
        const auto *found = std::ranges::find_if(rightsColumns, [&](const RightsColumn &column) {
            return !bare.isEmpty() && QString::fromUtf8(column.headers).split(u' ').contains(bare);
        });
        const bool isNew = found != std::end(rightsColumns) && !std::ranges::count(out, found);
        out.push_back(isNew ? found : nullptr);
    }
    return out;
}

QString rightsCellText(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed();
}

QStringList readRightsHeader(CsvReader &reader, const QString &file)
{
    QStringList header;
    if (reader.next()) {
        for (const std::string_view cell : reader.cells())
            header.append(cell.size() > 1000 ? QString() : rightsCellText(cell));
    }
    const auto columns = columnsOf(header);
    const auto isOf = [](std::initializer_list<const char *> codes) {
        return [codes](const RightsColumn *column) {
            return column != nullptr && std::ranges::any_of(codes, [column](const char *code) {
                       return std::string_view(column->code) == code;
                   });
        };
    };
    if (!std::ranges::any_of(columns, isOf({"object_number"}))
        || !std::ranges::any_of(columns, isOf({"type", "holder", "statement", "consent"}))) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core",
                                      "%1: the first row must name a column with the objects' numbers and one with the "
                                      "type of right, its holder, a statement or a consent"),
                    {file});
    }
    return header;
}

} // namespace

void readRightsTable(const QString &path, Progress &progress, const RightsFileUse &use)
{
    const TextSource source(path);
    constexpr size_t cellLimit = 1 << 20;
    CsvReader reader(source.text(), {guessSeparator(source.text().substr(0, 1 << 20)), '"', true, cellLimit});
    const QStringList header = readRightsHeader(reader, QFileInfo(path).fileName());
    const std::vector<const RightsColumn *> columns = columnsOf(header);
    progress.setTotal(qint64(source.text().size()));
    for (qint64 count = 0;; ++count) {
        if (count % 64 == 0)
            progress.setDone(qint64(reader.position()));
        const bool isRead = reader.next();
        const auto refuse = [&](const char *field, RightsRefusal reason, const QString &value) {
            use.refused({reader.record(), reader.line(), QString::fromLatin1(field), reason, value.left(200)});
        };
        if (!isRead) {
            if (reader.fault() == CsvFault::None)
                break;
            refuse("", RightsRefusal::Form, header.value(reader.column() - 1));
            reader.recover();
            continue;
        }
        if (reader.isBlank())
            continue;
        const auto cells = reader.cells();
        if (cells.size() != columns.size()) {
            refuse("", RightsRefusal::Form, QString::number(cells.size()));
            continue;
        }
        RightsEntry entry;
        entry.row = reader.record();
        entry.line = reader.line();
        const RightsColumn *tooLong = nullptr;
        for (size_t i = 0; i < cells.size(); ++i) {
            if (columns[i] == nullptr)
                continue;
            const QString text = rightsCellText(cells[i]).remove(QChar(0));
            if (text.size() > longestRightsText)
                tooLong = columns[i];
            else if (columns[i]->text != nullptr)
                entry.*columns[i]->text = text;
            else if (!text.isEmpty())
                entry.objects.append(text);
        }
        if (tooLong != nullptr)
            refuse(tooLong->code, RightsRefusal::TooLong, {});
        else
            use.entry(entry);
    }
    progress.setDone(progress.total());
}

} // namespace lianming
