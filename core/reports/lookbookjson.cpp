#include "core/reports/lookbookjson.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/safecell.h"
#include "core/reports/lookbookhtml.h"
#include "core/reports/lookbookwords.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

constexpr auto lookbookFormat = "lianming-lookbook/1";
constexpr auto choiceFormat = "lianming-lookbook-choice/1";
constexpr std::array choiceColumns{"number", "code", "title", "choice", "remark"};

OrderedJson textOrNull(const QString &text)
{
    return text.isEmpty() ? OrderedJson() : OrderedJson(text.toStdString());
}

template<class Code>
OrderedJson jsonListOf(const std::vector<Code> &codes)
{
    OrderedJson out = OrderedJson::array();
    for (const auto &code : codes) {
        if constexpr (std::is_same_v<Code, Right>)
            out.push_back(rightCode(code));
        else if constexpr (std::is_same_v<Code, RestrictionKind>)
            out.push_back(restrictionKindCode(code));
        else
            out.push_back(code);
    }
    return out;
}

OrderedJson rightsOf(const LookbookRights &rights)
{
    OrderedJson out;
    out["verdict"] = verdictCode(rights.verdict);
    out["taken"] = rights.isTaken;
    out["held"] = rights.isHeld;
    out["sell_off"] = rights.isSellOff;
    out["licensed_already"] = rights.isHad;
    out["non_exclusive_free"] = rights.isFreeWithOthers;
    out["not_held"] = jsonListOf(rights.notHeld);
    out["restrictions"] = jsonListOf(rights.restrictions);
    if (!rights.isTaken)
        return out;
    OrderedJson free;
    free["categories"] = jsonListOf(rights.remainder.categories);
    free["territories"] = jsonListOf(rights.remainder.territories);
    free["channels"] = jsonListOf(rights.remainder.channels);
    free["days"] = OrderedJson::array();
    for (const DaySpan &span : rights.remainder.days)
        free["days"].push_back({{"start", dayJson(span.start)}, {"end", dayJson(span.end)}});
    out["free"] = std::move(free);
    return out;
}

OrderedJson scopeOf(const GrantTerms &scope)
{
    OrderedJson out = grantTermsJson(scope);
    out.erase("licensee");
    out.erase("assets");
    return out;
}

OrderedJson itemJson(const Lookbook &book, const LookbookItem &item, QSize picture)
{
    const Asset &a = item.asset;
    OrderedJson out;
    out["number"] = item.number;
    out["code"] = a.code.toStdString();
    out["institution"] = book.institutionOf(item).facts.code.toStdString();
    out["accession_number"] = a.accessionNumber.toStdString();
    out["title_en"] = textOrNull(a.titleEn);
    out["title_zh"] = textOrNull(a.titleZh);
    out["creator"] = textOrNull(a.creator);
    out["period"] = textOrNull(a.period);
    out["material"] = textOrNull(a.material);
    out["dimensions"] = textOrNull(a.dimensions);
    out["credit_line"] = textOrNull(a.creditLine);
    out["rights_statement"] = textOrNull(a.rightsStatement);
    out["rights_statement_url"] = textOrNull(lookbookStatementAddress(a.rightsStatement));
    if (picture.isEmpty())
        out["picture"] = OrderedJson();
    else
        out["picture"] = {{"file", lookbookPictureName(item).toStdString()},
                          {"width", picture.width()},
                          {"height", picture.height()}};
    if (item.rights)
        out["rights"] = rightsOf(*item.rights);
    return out;
}

/// Collects the works that an answer names, each once.
class Collected
{
public:
    explicit Collected(QString file) : m_file(std::move(file)) {}

    void add(int number, const QString &code, const QString &remark = {})
    {
        const QString bare = code.trimmed();
        const bool isThere = std::ranges::any_of(choice.lines, [&](const auto &line) { return line.code == bare; });
        if (!bare.isEmpty() && !isThere)
            choice.lines.append({number, bare, remark.trimmed()});
    }
    [[nodiscard]] LookbookChoice done()
    {
        if (choice.lines.isEmpty())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: nothing is chosen in it"), {m_file});
        return std::move(choice);
    }

    LookbookChoice choice;

private:
    QString m_file;
};

LookbookChoice fromJson(const QByteArray &content, const QString &file)
{
    const Json document = parseJson(content, file);
    const JsonNode root(document, file);
    if (const JsonNode format = root.member("format"); !format.isPresent() || format.string() != choiceFormat)
        root.fail(QT_TRANSLATE_NOOP("core", "this is no answer to a lookbook (\"format\": \"%1\")"),
                  {QString::fromLatin1(choiceFormat)});
    Collected out(file);
    out.choice.lookbook = QString::fromStdString(root.member("lookbook").string());
    if (const JsonNode remark = root.member("remark"); remark.isPresent())
        out.choice.remark = QString::fromStdString(remark.string());
    for (const JsonNode &one : root.member("choices").items())
        out.add(int(std::clamp<qint64>(one.member("number").integer(), 0, LookbookOrder::mostAssets)),
                QString::fromStdString(one.member("code").string()));
    return out.done();
}

LookbookChoice fromTable(const QByteArray &content, const QString &file)
{
    Collected out(file);
    CsvReader reader({content.constData(), size_t(content.size())}, {.strict = false, .cellLimit = 100'000});
    bool isHead = true;
    while (reader.next()) {
        const auto cells = reader.cells();
        const auto cell = [&cells](size_t place) {
            QString text = place < cells.size()
                               ? QString::fromUtf8(cells[place].data(), qsizetype(cells[place].size())).trimmed()
                               : QString();
            // The apostrophe that keeps a spreadsheet from calculating it.
            return text.startsWith(u'\'') && looksLikeFormula(QStringView(text).mid(1)) ? text.mid(1) : text;
        };
        if (std::exchange(isHead, false))
            continue;
        if (!cell(3).isEmpty())
            out.add(cell(0).toInt(), cell(1), cell(4));
        else if (cell(0) == u"lookbook")
            out.choice.lookbook = cell(1);
    }
    if (reader.fault() != CsvFault::None)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2 cannot be read as a table"),
                    {file, QString::number(reader.line())});
    return out.done();
}

/// "1 | SZM/1 | Vase", "choice=1 | SZM/1 | Vase" as browsers mail a form; a line of anything else is passed over.
LookbookChoice fromText(const QByteArray &content, const QString &file)
{
    static const QRegularExpression reference(QStringLiteral("LB-[0-9]{8}-[0-9A-F]{8}"));
    static const QRegularExpression chosen(
        QStringLiteral("^[\\s>*•-]*(?:choice=)?([0-9]{1,4}) \\| (.+?)(?: \\| .*)?$"));
    Collected out(file);
    const QString text = QString::fromUtf8(content);
    out.choice.lookbook = reference.match(text).captured();
    for (const QString &line : text.split(u'\n')) {
        if (const auto match = chosen.match(line.trimmed()); match.hasMatch())
            out.add(match.captured(1).toInt(), match.captured(2));
        else if (line.startsWith(u"remark="))
            out.choice.remark = line.mid(7).trimmed();
    }
    return out.done();
}

bool isTable(const QByteArray &content)
{
    QByteArray head = content.left(200);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.left(head.indexOf('\n')).simplified().replace('"', "");
    return head.startsWith("number,code,");
}

} // namespace

OrderedJson lookbookJson(const Lookbook &book, const std::vector<QSize> &pictures)
{
    OrderedJson out;
    out["format"] = lookbookFormat;
    out["reference"] = book.reference.toStdString();
    out["title"] = textOrNull(book.title);
    out["note"] = textOrNull(book.note);
    out["brand"] = book.brandCode.isEmpty() ? OrderedJson()
                                            : OrderedJson{{"code", book.brandCode.toStdString()},
                                                          {"name_en", textOrNull(book.brandEn)},
                                                          {"name_zh", textOrNull(book.brandZh)}};
    out["issued_on"] = dayJson(book.issuedOn);
    out["valid_to"] = dayJson(book.validTo);
    out["institutions"] = OrderedJson::array();
    for (const LookbookInstitution &one : book.institutions) {
        OrderedJson contacts = OrderedJson::array();
        for (const Contact &contact : one.contacts)
            contacts.push_back({{"name", contact.name.toStdString()},
                                {"role", textOrNull(contact.role)},
                                {"email", textOrNull(contact.email)},
                                {"phone", textOrNull(contact.phone)}});
        out["institutions"].push_back({{"code", one.facts.code.toStdString()},
                                       {"name_en", textOrNull(one.facts.nameEn)},
                                       {"name_zh", textOrNull(one.facts.nameZh)},
                                       {"website", textOrNull(one.facts.website)},
                                       {"contacts", std::move(contacts)}});
    }
    out["asked"] = book.scope ? scopeOf(*book.scope) : OrderedJson();
    out["works"] = OrderedJson::array();
    for (size_t i = 0; i < book.items.size(); ++i)
        out["works"].push_back(itemJson(book, book.items[i], i < pictures.size() ? pictures[i] : QSize()));
    return out;
}

QByteArray lookbookSchema()
{
    QFile schema(QStringLiteral(":/lianming/lookbook/lianming-lookbook-1.schema.json"));
    if (!schema.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The schema is missing"));
    return schema.readAll();
}

QByteArray lookbookChoiceTable(const Lookbook &book)
{
    std::string out = "\xEF\xBB\xBF";
    const auto line = [&out](std::initializer_list<std::string> cells) {
        bool isFirst = true;
        for (const std::string &cell : cells) {
            if (!std::exchange(isFirst, false))
                out += ',';
            appendSafeCsvCell(out, cell);
        }
        out += "\r\n";
    };
    line({choiceColumns[0], choiceColumns[1], choiceColumns[2], choiceColumns[3], choiceColumns[4]});
    for (const LookbookItem &item : book.items)
        line({std::to_string(item.number), item.asset.code.toStdString(), assetTitle(book, item.asset).toStdString(),
              "", ""});
    line({"lookbook", book.reference.toStdString(), "", "", ""});
    return QByteArray::fromStdString(out);
}

LookbookChoice readLookbookChoice(const QByteArray &content, const QString &file)
{
    if (content.trimmed().startsWith('{'))
        return fromJson(content, file);
    return isTable(content) ? fromTable(content, file) : fromText(content, file);
}

bool isLookbookChoice(const QByteArray &beginning)
{
    static const QRegularExpression reference(QStringLiteral("(^|\\s)LB-[0-9]{8}-[0-9A-F]{8}\\b"));
    if (beginning.trimmed().startsWith('{'))
        return beginning.contains(choiceFormat);
    if (isTable(beginning))
        return beginning.left(beginning.indexOf('\n')).contains("choice");
    return reference.match(QString::fromUtf8(beginning)).hasMatch();
}

} // namespace lianming
