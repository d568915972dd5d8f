#include "core/exchange/registrationfile.h"

#include "core/base/textfold.h"
#include "core/exchange/rightsreading.h"
#include "core/exchange/tablerows.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

enum class ListColumn {
    Institution,
    Kind,
    Number,
    Title,
    Holder,
    Authority,
    Classes,
    Territory,
    Filed,
    Granted,
    Expires,
    Assets,
    Subject,
    Notes
};

struct ListColumnWords {
    ListColumn column;
    const char *code;
    qsizetype longest;
    const char *headers; ///< folded, without blanks and signs
};
constexpr ListColumnWords listColumnWords[] = {
    {ListColumn::Number, "number", 100,
     "number registrationnumber regno regnumber no certificatenumber recordalnumber 注册号 登记号 申请号注册号 证书号 "
     "备案号 专利号 编号 号码 注册号申请号"},
    {ListColumn::Kind, "kind", 100, "kind type registrationkind 类型 种类 权利类型 登记类型"},
    {ListColumn::Title, "title", 300,
     "title name mark markname trademark work workname 名称 商标 商标名称 作品名称 作品 外观设计名称 题名"},
    {ListColumn::Holder, "holder", 300,
     "holder owner rightholder applicant registrant proprietor 权利人 著作权人 注册人 申请人 专利权人 所有人 商标注册人"},
    {ListColumn::Authority, "authority", 200, "authority office registry 机关 登记机关 登记机构 注册机关 受理机关"},
    {ListColumn::Classes, "classes", 1000,
     "classes class niceclass niceclasses nice internationalclass 类别 国际分类 商标类别 尼斯分类 作品类别 商品类别"},
    {ListColumn::Territory, "territory", 40, "territory country countrycode region 国家 地区 国家地区 地域"},
    {ListColumn::Filed, "filed_on", 40, "filed filedon filingdate applicationdate 申请日 申请日期 申请时间"},
    {ListColumn::Granted, "granted_on", 40,
     "granted grantedon grantdate registrationdate registeredon registered 注册日 注册日期 登记日 登记日期 登记时间 "
     "授权日 授权公告日 核准日期 备案生效日期 注册公告日期"},
    {ListColumn::Expires, "expires_on", 40,
     "expires expireson expiry expirydate expirationdate validuntil validto 到期日 到期日期 有效期至 有效期截止 截止日期 "
     "专用权期限 专用期限至 失效日期"},
    {ListColumn::Assets, "assets", 10'000,
     "assets asset assetcode assetcodes codes 藏品 藏品编号 资产 资产代码 关联藏品 素材编号 藏品代码"},
    {ListColumn::Subject, "subject", 40, "subject protects basis 保护对象 客体 权利基础"},
    {ListColumn::Institution, "institution", 300, "institution institutioncode museum 机构 机构代码 博物馆 单位"},
    {ListColumn::Notes, "notes", 10'000, "notes note remarks comment comments 备注 说明"},
};

QString bareListHeader(const QString &text)
{
    QString out;
    for (const QChar c : foldedText(text)) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

/// Neither characters that steer a screen nor those that turn the direction of writing belong into a record.
QString cleanCell(std::string_view cell, bool inLines)
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

QStringList parted(const QString &text, const QString &signs)
{
    QString divided = text;
    for (const QChar sign : signs)
        divided.replace(sign, u';');
    QStringList out;
    for (const QString &part : divided.split(u';', Qt::SkipEmptyParts)) {
        const QString one = part.trimmed();
        if (!one.isEmpty() && !out.contains(one))
            out.append(one);
    }
    return out;
}

/// "24、25", "第24类", "nice/24" and "09": the numbers as registrations write them. Other words stay.
QStringList classNumbers(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:nice/|class\\s*|第)?\\s*0*([1-9]\\d*)\\s*类?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList out;
    for (const QString &part : parted(text, QStringLiteral("，、；,|\n\t"))) {
        const QRegularExpressionMatch match = form.match(part);
        const QString one = match.hasMatch() ? match.captured(1) : part;
        if (!out.contains(one))
            out.append(one);
    }
    return out;
}

QString territoryOfWord(const QString &word)
{
    const QString folded = foldedText(word);
    if (folded == foldedText(QStringLiteral("中国")) || folded == u"china"
        || folded == foldedText(QStringLiteral("中国大陆")))
        return QStringLiteral("CN");
    return word.toUpper();
}

/// Up to which day: "2017-06-15至2027-06-14" says the second.
QString lastDayText(const QString &text)
{
    static const QRegularExpression span(QStringLiteral("(?:至|到|~|～|—)\\s*(\\d{4}.*)$"));
    const QRegularExpressionMatch match = span.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

class RegistrationTable
{
public:
    RegistrationTable(QString file, const RegistrationFileUse &use) : m_file(std::move(file)), m_use(&use) {}

    void header(std::span<const std::string_view> cells)
    {
        for (const std::string_view cell : cells) {
            constexpr size_t longest = 200;
            const QString bare = bareListHeader(QString::fromUtf8(cell.substr(0, longest)));
            const auto *found = std::ranges::find_if(listColumnWords, [&](const ListColumnWords &column) {
                return !bare.isEmpty() && QString::fromUtf8(column.headers).split(u' ').contains(bare);
            });
            const bool isNew = found != std::end(listColumnWords) && std::ranges::count(m_columns, found) == 0;
            m_columns.push_back(isNew ? found : nullptr);
        }
        const bool hasNumbers = std::ranges::any_of(m_columns, [](const ListColumnWords *column) {
            return column != nullptr && column->column == ListColumn::Number;
        });
        if (!hasNumbers)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: the first row must name a column with the numbers of the "
                                                  "registrations: number, 注册号 or 登记号"),
                        {m_file});
    }

    void row(qint64 row, qint64 line, std::span<const std::string_view> cells, std::span<const CellNote> notes)
    {
        if (cells.size() > m_columns.size()) {
            unread(row, line, QString::number(cells.size()));
            return;
        }
        RegistrationFileRow out;
        out.row = row;
        out.line = line;
        for (size_t i = 0; i < cells.size(); ++i) {
            const ListColumnWords *column = m_columns[i];
            if (column == nullptr)
                continue;
            const QString text = cleanCell(cells[i], column->column == ListColumn::Notes);
            // Taken as empty, a last day that is computed would become the usual one.
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
            if (!text.isEmpty() && !put(out, *column, text))
                return;
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
    void refuse(qint64 row, qint64 line, const ListColumnWords &column, const char *reason, const Message &message,
                const QString &value) const
    {
        m_use->refused(
            {row, line, QString::fromLatin1(column.code), QString::fromLatin1(reason), message, value.left(shown)});
    }

    /// False where the row was refused.
    bool put(RegistrationFileRow &out, const ListColumnWords &column, const QString &text) const
    {
        Registration &r = out.registration;
        switch (column.column) {
        case ListColumn::Institution: out.institution = text; break;
        case ListColumn::Kind: out.kind = text; break;
        case ListColumn::Number: r.number = text; break;
        case ListColumn::Title: r.title = text; break;
        case ListColumn::Holder: r.holder = text; break;
        case ListColumn::Authority: r.authority = text; break;
        case ListColumn::Classes: r.classes = classNumbers(text); break;
        case ListColumn::Territory: r.territory = territoryOfWord(text); break;
        case ListColumn::Assets: out.assets = parted(text, QStringLiteral("，、；,|\n\t")); break;
        case ListColumn::Notes: r.notes = text; break;
        case ListColumn::Subject:
            if (const auto subject = parseRegistrationSubject(text.toLower())) {
                r.subject = *subject;
                break;
            }
            refuse(
                out.row, out.line, column, "subject_unknown",
                {QT_TRANSLATE_NOOP("core", "What is protected is photograph, design, mark, name, access or work"), {}},
                text);
            return false;
        case ListColumn::Filed: return putDay(out, column, text, r.filedOn);
        case ListColumn::Granted: return putDay(out, column, text, r.grantedOn);
        case ListColumn::Expires: return putDay(out, column, lastDayText(text), r.expiresOn);
        }
        return true;
    }

    bool putDay(const RegistrationFileRow &out, const ListColumnWords &column, const QString &text,
                std::optional<QDate> &day) const
    {
        static const QRegularExpression wholeDay(QStringLiteral("\\d{4}\\D+\\d{1,2}\\D+\\d{1,2}"));
        const QString alone = text.section(u' ', 0, 0); // a time of day may follow
        if (wholeDay.match(alone).hasMatch())
            day = rightsDay(alone, false);
        if (!day)
            refuse(out.row, out.line, column, "bad_day",
                   {QT_TRANSLATE_NOOP("core", "This is no day such as 2027-06-14 or 2027年6月14日"), {}}, text);
        return day.has_value();
    }

    static constexpr qsizetype shown = 200;
    QString m_file;
    const RegistrationFileUse *m_use;
    std::vector<const ListColumnWords *> m_columns;
};

} // namespace

const char *readRegistrationFile(const QString &path, Progress &progress, const RegistrationFileUse &use)
{
    RegistrationTable table(QFileInfo(path).fileName(), use);
    return readTableRows(path, progress,
                         {[&table](std::span<const std::string_view> cells) { table.header(cells); },
                          [&table](qint64 row, qint64 line, std::span<const std::string_view> cells,
                                   std::span<const CellNote> notes) { table.row(row, line, cells, notes); },
                          [&table](qint64 row, qint64 line) {
                              table.unread(row, line, {});
                          }});
}

std::optional<RegistrationKind> registrationKindOfWord(const QString &word)
{
    struct KindWords {
        RegistrationKind kind;
        const char *words; ///< folded, without blanks and signs
    };
    static constexpr KindWords kindWords[] = {
        {RegistrationKind::Trademark, "trademark mark 商标 注册商标"},
        {RegistrationKind::Copyright, "copyright work 著作权 版权 作品 作品登记 版权登记 著作权登记 美术作品 摄影作品"},
        {RegistrationKind::Design, "design designpatent 外观设计 外观设计专利"},
        {RegistrationKind::Data, "data datarights digitalcollection 数据 数据权益 数据知识产权 数字藏品"},
        {RegistrationKind::Customs, "customs recordal customsrecordal 海关 海关备案 知识产权海关保护备案"},
    };
    const QString bare = bareListHeader(word);
    for (const KindWords &one : kindWords) {
        if (!bare.isEmpty() && QString::fromUtf8(one.words).split(u' ').contains(bare))
            return one.kind;
    }
    return std::nullopt;
}

} // namespace lianming
