#include "core/exchange/statementlayout.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

constexpr std::array<const char *, statementFields> fieldCodes = {
    "period",    "date",    "sku",   "category", "territory", "channel",      "units", "currency", "gross",
    "discounts", "returns", "taxes", "freight",  "other",     "retail_price", "share", "free",     "unit_price",
};

/// Header words by field, folded: small letters, no blanks and punctuation. More particular words stand in their own
/// field, so that "unit price" is not taken for units.
struct Words {
    StatementField field;
    std::initializer_list<const char16_t *> words;
};
const Words headerWords[] = {
    {StatementField::Period,
     {u"period", u"reportingperiod", u"statementperiod", u"期间", u"报告期", u"结算期", u"账期", u"报告期间"}},
    {StatementField::Date,
     {u"date", u"saledate", u"salesdate", u"solddate", u"soldon", u"orderdate", u"invoicedate", u"transactiondate",
      u"日期", u"销售日期", u"订单日期", u"下单日期", u"交易日期", u"开票日期", u"销售时间", u"下单时间"}},
    {StatementField::Sku,
     {u"sku",        u"skucode",  u"skuid",    u"productcode", u"productno", u"productid", u"itemcode", u"itemno",
      u"itemnumber", u"item",     u"article",  u"articleno",   u"stockcode", u"styleno",   u"style",    u"upc",
      u"ean",        u"barcode",  u"商品编码", u"商品编号",    u"商品代码",  u"货号",      u"产品编码", u"产品编号",
      u"款号",       u"物料编码", u"条码",     u"商品条码",    u"规格编码",  u"商品sku",   u"sku编码"}},
    {StatementField::Category,
     {u"category", u"productcategory", u"categorycode", u"productclass", u"class", u"producttype", u"productgroup",
      u"品类", u"类目", u"商品类别", u"产品类别", u"商品品类", u"产品品类", u"类别", u"分类", u"商品分类"}},
    {StatementField::Territory,
     {u"territory", u"territorycode", u"country", u"countrycode", u"region", u"market", u"salescountry",
      u"countryofsale", u"shipto", u"地区", u"国家", u"区域", u"销售地区", u"销售区域", u"市场", u"国家地区", u"省份",
      u"国家或地区"}},
    {StatementField::Channel,
     {u"channel", u"saleschannel", u"channelcode", u"platform", u"store", u"outlet", u"shop", u"渠道", u"销售渠道",
      u"平台", u"店铺", u"门店", u"销售平台"}},
    {StatementField::Units,
     {u"units", u"quantity", u"qty", u"unitssold", u"netunits", u"qtysold", u"soldqty", u"salesqty", u"quantitysold",
      u"pcs", u"pieces", u"数量", u"销量", u"销售数量", u"件数", u"销售件数", u"商品数量", u"净销量"}},
    {StatementField::Currency, {u"currency", u"currencycode", u"ccy", u"cur", u"币种", u"货币", u"币别", u"货币单位"}},
    {StatementField::UnitPrice,
     {u"unitprice", u"price", u"sellingprice", u"salesprice", u"priceperunit", u"单价", u"销售单价", u"成交价",
      u"成交单价", u"售价"}},
    {StatementField::Gross,
     {u"gross", u"grosssales", u"grossamount", u"grossrevenue", u"sales", u"salesamount", u"salesvalue", u"amount",
      u"revenue", u"turnover", u"gmv", u"销售额", u"销售金额", u"总销售额", u"金额", u"成交金额", u"销售收入",
      u"营业额", u"销售总额"}},
    {StatementField::Discounts,
     {u"discount", u"discounts", u"discountamount", u"allowances", u"allowance", u"rebate", u"rebates", u"promotion",
      u"promotions", u"coupon", u"折扣", u"折让", u"优惠", u"优惠金额", u"折扣金额", u"折扣额"}},
    {StatementField::Returns,
     {u"returns", u"return", u"returnamount", u"returnsamount", u"refund", u"refunds", u"refundamount", u"退货",
      u"退款", u"退货金额", u"退款金额", u"退货额"}},
    {StatementField::Taxes,
     {u"tax", u"taxes", u"taxamount", u"vat", u"salestax", u"gst", u"税", u"税额", u"税金", u"增值税", u"税费"}},
    {StatementField::Freight,
     {u"freight", u"shipping", u"shippingcost", u"shippingfee", u"postage", u"delivery", u"运费", u"邮费", u"物流费",
      u"快递费"}},
    {StatementField::Other,
     {u"other", u"otherdeductions", u"otherdeduction", u"其他", u"其它", u"其他扣除", u"其他扣减", u"其他费用"}},
    {StatementField::RetailPrice,
     {u"retailprice", u"rrp", u"srp", u"msrp", u"listprice", u"recommendedretailprice", u"suggestedretailprice",
      u"零售价", u"吊牌价", u"建议零售价", u"标价", u"零售单价"}},
    {StatementField::Share,
     {u"share", u"propertyshare", u"ipshare", u"sharepercent", u"占比", u"份额", u"ip占比", u"分摊比例"}},
    {StatementField::Free,
     {u"free", u"freegoods", u"sample", u"samples", u"gift", u"gifts", u"complimentary", u"赠品", u"样品", u"免费",
      u"是否赠品", u"赠送"}},
};

/// What stands in brackets ("销售额（元）", "Gross (CNY)") is left out, as are blanks and punctuation.
QString headerKey(const QString &header)
{
    QString out;
    int depth = 0;
    for (const QChar c : header.normalized(QString::NormalizationForm_KC)) {
        if (c == u'(' || c == u'[')
            ++depth;
        else if (c == u')' || c == u']')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

QString cellText(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed();
}

} // namespace

const char *statementFieldCode(StatementField field)
{
    return fieldCodes[size_t(field)];
}

std::optional<StatementField> parseStatementField(std::string_view code)
{
    for (size_t i = 0; i < statementFields; ++i) {
        if (code == fieldCodes[i])
            return StatementField(i);
    }
    return {};
}

OrderedJson StatementMapping::toJson() const
{
    OrderedJson out;
    out["separator"] = std::string(1, separator);
    if (!sheet.empty())
        out["sheet"] = sheet;
    out["header_record"] = headerRecord;
    out["columns"] = OrderedJson::object();
    out["constants"] = OrderedJson::object();
    for (size_t i = 0; i < statementFields; ++i) {
        if (columns[i] >= 0)
            out["columns"][fieldCodes[i]] = columns[i];
        if (!constants[i].empty())
            out["constants"][fieldCodes[i]] = constants[i];
    }
    out["codes"] = OrderedJson::object();
    for (const auto &[field, words] : codes) {
        for (const auto &[word, code] : words)
            out["codes"][statementFieldCode(field)][word] = code;
    }
    for (size_t i = 0; i < statementFields; ++i) {
        if (tens[i] > 0)
            out["zeros"][fieldCodes[i]] = tens[i];
    }
    if (dateOrder != DateOrder::Unstated)
        out["date_order"] = dateOrder == DateOrder::DayFirst ? "day_first" : "month_first";
    out["decimal_comma"] = decimalComma;
    out["deductions_negative"] = deductionsNegative;
    return out;
}

StatementMapping StatementMapping::parse(const JsonNode &node)
{
    const auto field = [](const JsonNode &at, const std::string &code) {
        const auto found = parseStatementField(code);
        if (!found)
            at.fail(QT_TRANSLATE_NOOP("core", "is no field of a statement"));
        return *found;
    };
    StatementMapping out;
    if (const JsonNode separator = node.member("separator"); separator.isPresent()) {
        const std::string value = separator.string();
        if (value.size() != 1 || value == "\"" || value == "\n")
            separator.fail(QT_TRANSLATE_NOOP("core", "must be one character"));
        out.separator = value[0];
    }
    if (const JsonNode sheet = node.member("sheet"); sheet.isPresent())
        out.sheet = sheet.string();
    if (const JsonNode record = node.member("header_record"); record.isPresent()) {
        const qint64 value = record.integer();
        if (value < 1 || value > 1000)
            record.fail(QT_TRANSLATE_NOOP("core", "must be from 1 to 1000"));
        out.headerRecord = int(value);
    }
    for (const auto &[code, place] : node.member("columns").members()) {
        const qint64 value = place.integer();
        if (value < 0 || value > 10000)
            place.fail(QT_TRANSLATE_NOOP("core", "is no column"));
        out.setColumn(field(place, code), int(value));
    }
    for (const auto &[code, value] : node.member("constants").members())
        out.setConstant(field(value, code), value.string());
    for (const auto &[code, words] : node.member("codes").members()) {
        for (const auto &[word, meaning] : words.members())
            out.codes[field(words, code)][word] = meaning.string();
    }
    for (const auto &[code, zeros] : node.member("zeros").members()) {
        const qint64 value = zeros.integer();
        const StatementField of = field(zeros, code);
        if (value < 0 || value > 9 || !isNumberField(of))
            zeros.fail(QT_TRANSLATE_NOOP("core", "must be from 0 to 9, of a column of numbers"));
        out.setTens(of, int(value));
    }
    if (const JsonNode order = node.member("date_order"); order.isPresent()) {
        const std::string value = order.string();
        if (value != "day_first" && value != "month_first")
            order.fail(QT_TRANSLATE_NOOP("core", "must be day_first or month_first"));
        out.dateOrder = value == "day_first" ? DateOrder::DayFirst : DateOrder::MonthFirst;
    }
    if (const JsonNode flag = node.member("decimal_comma"); flag.isPresent())
        out.decimalComma = flag.boolean();
    if (const JsonNode flag = node.member("deductions_negative"); flag.isPresent())
        out.deductionsNegative = flag.boolean();
    return out;
}

QList<StatementField> missingFields(const StatementMapping &mapping)
{
    const auto given = [&mapping](StatementField field) {
        return mapping.column(field) >= 0 || !mapping.constant(field).empty();
    };
    QList<StatementField> out;
    for (const StatementField field : {StatementField::Sku, StatementField::Category, StatementField::Territory,
                                       StatementField::Channel, StatementField::Units, StatementField::Currency}) {
        if (!given(field))
            out.append(field);
    }
    if (!given(StatementField::Gross) && !given(StatementField::UnitPrice))
        out.append(StatementField::Gross);
    return out;
}

HeaderGuess guessField(const QString &header)
{
    if (const auto own = parseStatementField(header.trimmed().toStdString()))
        return {*own, 100};
    const QString bare = headerKey(header);
    HeaderGuess best;
    for (const Words &entry : headerWords) {
        for (const char16_t *written : entry.words) {
            const QString word = QString::fromUtf16(written);
            int sureness = 0;
            if (bare == word)
                sureness = 99;
            else if (word.size() >= (word[0].unicode() < 0x80 ? 5 : 2) && bare.contains(word))
                sureness = int(std::min<qsizetype>(10 + 8 * word.size() * (word[0].unicode() < 0x80 ? 1 : 3), 90))
                           - (bare.endsWith(word) ? 0 : 5);
            if (sureness > best.sureness)
                best = {entry.field, sureness};
        }
    }
    return best;
}

bool isNumberField(StatementField field)
{
    switch (field) {
    case StatementField::Units:
    case StatementField::Gross:
    case StatementField::Discounts:
    case StatementField::Returns:
    case StatementField::Taxes:
    case StatementField::Freight:
    case StatementField::Other:
    case StatementField::RetailPrice:
    case StatementField::UnitPrice: return true;
    default: return false;
    }
}

int headerTens(const QString &header)
{
    const QString plain = header.normalized(QString::NormalizationForm_KC).toLower();
    // "（万元）", "(单位: 千件)", "[CNY '000]", and without brackets at the end: "销售额万元".
    static const QRegularExpression chinese(QStringLiteral(
        "(?:[(\\[【][^)\\]】]*?|[^十百千万亿])(十万|百万|千万|百|千|万|亿) ?"
        "(?:[元円]|人民币|美元|欧元|港[币元]|日元|英镑|韩元|件|个|套|只|枚|张|本|份|盒|rmb|cny|usd|hkd|eur)?\\s*(?:[)\\]】]|$)"));
    static const QRegularExpression bracketed(QStringLiteral("[(\\[【]"));
    static const QRegularExpression english(QStringLiteral(
        "[(\\[][^)\\]]*?(?:(['’]000s?|\\bthousands?|,000s?|\\b000s?)|(\\bmillions?\\b|\\bmn\\b))[^)\\]]*[)\\]]"));
    if (const auto match = english.match(plain); match.hasMatch())
        return match.captured(1).isEmpty() ? 6 : 3;
    const auto match = chinese.match(plain);
    if (!match.hasMatch())
        return 0;
    // Without brackets only with what is counted: "上千" is no unit.
    static const QRegularExpression counted(QStringLiteral("[元円件个套只枚张本份盒]\\s*$"));
    if (!bracketed.match(plain).hasMatch() && !counted.match(plain).hasMatch())
        return 0;
    const QString unit = match.captured(1);
    struct Unit {
        const char16_t *word;
        int zeros;
    };
    for (const Unit known : {Unit{u"百", 2}, Unit{u"千", 3}, Unit{u"万", 4}, Unit{u"十万", 5}, Unit{u"百万", 6},
                             Unit{u"千万", 7}, Unit{u"亿", 8}}) {
        if (unit == QString::fromUtf16(known.word))
            return known.zeros;
    }
    return 0;
}

namespace {

/// A header row as it may be meant, and how much speaks for it.
struct Candidate {
    StatementMapping mapping;
    int score = 0;
};

Candidate candidate(const QStringList &cells)
{
    struct Guess {
        int column;
        HeaderGuess guess;
    };
    std::vector<Guess> guesses;
    for (int i = 0; i < cells.size(); ++i) {
        const HeaderGuess guess = guessField(cells[i]);
        if (guess.sureness > 0)
            guesses.push_back({i, guess});
    }
    std::ranges::stable_sort(guesses, std::greater(), [](const Guess &g) { return g.guess.sureness; });
    Candidate out;
    for (const Guess &guess : guesses) {
        const StatementField field = guess.guess.field;
        if (out.mapping.column(field) >= 0)
            continue;
        out.mapping.setColumn(field, guess.column);
        out.score += guess.guess.sureness;
        if (isNumberField(field))
            out.mapping.setTens(field, headerTens(cells[guess.column]));
    }
    return out;
}

QStringList texts(const TableSource &source)
{
    QStringList out;
    for (const std::string_view cell : source.spread())
        out.append(cellText(cell));
    return out;
}

/// The zeros of a title that says in what all amounts are ("单位：万元"); -1 if none does.
int titleTens(const QStringList &cells)
{
    static const QRegularExpression unit(QStringLiteral("(?:单位|unit)\\s*[:：]\\s*(\\S+)"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (const QString &cell : cells) {
        if (const auto match = unit.match(cell); match.hasMatch() && match.captured(1).contains(u'元'))
            return headerTens(u'(' + match.captured(1) + u')');
    }
    return -1;
}

Candidate propose(const TableFile &file, const QString &sheet, std::optional<int> headerRecord)
{
    constexpr qint64 searched = 30; // records from the top
    const char separator = file.separator();
    const auto source = file.read(sheet, separator);
    Candidate best;
    best.mapping.headerRecord = headerRecord.value_or(1);
    int titles = -1;
    while (source->next() && source->record() <= headerRecord.value_or(searched)) {
        const QStringList cells = texts(*source);
        if (headerRecord && source->record() < *headerRecord) {
            titles = std::max(titles, titleTens(cells));
            continue;
        }
        Candidate found = candidate(cells);
        if (found.score > best.score || headerRecord) {
            best = found;
            best.mapping.headerRecord = int(source->record());
            if (titles > 0) {
                for (size_t i = 0; i < statementFields; ++i) {
                    const auto field = StatementField(i);
                    if (isNumberField(field) && field != StatementField::Units && best.mapping.column(field) >= 0
                        && best.mapping.tens[i] == 0)
                        best.mapping.setTens(field, titles);
                }
            }
        }
        titles = std::max(titles, titleTens(cells));
    }
    best.mapping.separator = separator;
    best.mapping.sheet = sheet.toStdString();
    return best;
}

} // namespace

StatementMapping proposeMapping(const TableFile &file, const std::optional<QString> &sheet,
                                const std::optional<int> &headerRecord)
{
    if (sheet || !file.isWorkbook())
        return propose(file, sheet.value_or(QString()), headerRecord).mapping;
    std::optional<Candidate> best;
    for (const bool hidden : {false, true}) {
        for (const TableSheet &each : file.sheets()) {
            if (each.hidden != hidden)
                continue;
            Candidate found = propose(file, each.name, headerRecord);
            if (!best || found.score > best->score || (found.score == best->score && each.active && !hidden))
                best = std::move(found);
        }
        if (best && best->score > 0)
            break;
    }
    return best->mapping;
}

StatementMapping proposeMapping(std::string_view text)
{
    return proposeMapping(*TableFile::ofText(text));
}

QStringList headerCells(const TableFile &file, const StatementMapping &mapping)
{
    const auto source = file.read(QString::fromStdString(mapping.sheet), mapping.separator);
    while (source->next() && source->record() <= mapping.headerRecord) {
        if (source->record() == mapping.headerRecord)
            return texts(*source);
    }
    return {};
}

QStringList headerCells(std::string_view text, const StatementMapping &mapping)
{
    return headerCells(*TableFile::ofText(text), mapping);
}

QString layoutOf(const QStringList &header)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(header.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace lianming
