#include "core/exchange/linesfile.h"

#include "core/base/error.h"
#include "core/exchange/strictcsv.h"

namespace lianming {

namespace {

enum LineColumn : size_t {
    PeriodColumn,
    DateColumn,
    SkuColumn,
    CategoryColumn,
    TerritoryColumn,
    ChannelColumn,
    UnitsColumn,
    CurrencyColumn,
    GrossColumn,
    FirstDeductionColumn, // the five in the order of DeductionKind
    RetailPriceColumn = FirstDeductionColumn + deductionKinds,
    ShareColumn,
    FreeColumn,
};

constexpr StrictCsv::Column lineColumns[] = {
    {"period", true},   {"date", false},  {"sku", true},      {"category", true}, {"territory", true},
    {"channel", true},  {"units", true},  {"currency", true}, {"gross", true},    {"discounts", false},
    {"returns", false}, {"taxes", false}, {"freight", false}, {"other", false},   {"retail_price", false},
    {"share", false},   {"free", false},
};

enum FxColumn : size_t { FxDateColumn, FxCurrencyColumn, FxRateColumn };
constexpr StrictCsv::Column fxColumns[] = {{"date", true}, {"currency", true}, {"rate", true}};

QStringList quoted(std::string_view cell)
{
    return {QString::fromUtf8(cell.data(), qsizetype(cell.size()))};
}

/// A whole number of 10^-digits in 64 bits; 0 for an empty cell.
qint64 parseNumber(const StrictCsv &csv, size_t place, int digits)
{
    const std::string_view cell = csv.cell(place);
    if (cell.empty())
        return 0;
    const auto scaled = parseScaled(cell, digits);
    if (!scaled && digits == 0)
        csv.fail(place, QT_TRANSLATE_NOOP("core", "\"%1\" is no whole number"), quoted(cell));
    if (!scaled) {
        csv.fail(place, QT_TRANSLATE_NOOP("core", "\"%1\" is no decimal number with at most %2 digits after the point"),
                 quoted(cell) << QString::number(digits));
    }
    const auto value = narrowed(*scaled);
    if (!value)
        csv.fail(place, QT_TRANSLATE_NOOP("core", "is larger than an amount can be"));
    return *value;
}

QDate parseDayCell(const StrictCsv &csv, size_t place, std::string_view cell)
{
    const auto day = parseDay(cell);
    if (!day)
        csv.fail(place, QT_TRANSLATE_NOOP("core", "\"%1\" is no day"), quoted(cell));
    return *day;
}

Currency parseCurrency(const StrictCsv &csv, size_t place)
{
    const std::string_view cell = csv.required(place);
    const auto currency = Currency::find(cell);
    if (!currency)
        csv.fail(place, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), quoted(cell));
    return *currency;
}

Rate parseRate(const StrictCsv &csv, size_t place, std::string_view cell)
{
    const auto nanos = parseScaled(cell, Rate::digits);
    if (nanos.value_or(0) < 0)
        csv.fail(place, QT_TRANSLATE_NOOP("core", "must not be negative"));
    const auto rate = nanos == Int128{0} ? Rate() : Rate::parse(cell); // "-0" is 0
    if (nanos && !rate)
        csv.fail(place, QT_TRANSLATE_NOOP("core", "is larger than an amount can be"));
    if (!rate) {
        csv.fail(place, QT_TRANSLATE_NOOP("core", "\"%1\" is no decimal number with at most %2 digits after the point"),
                 quoted(cell) << QString::number(Rate::digits));
    }
    return *rate;
}

class LineParser
{
public:
    LineParser(std::string_view text, const QString &name) : m_csv(text, name, lineColumns) { m_out.source = name; }

    RoyaltyLines parse()
    {
        while (m_csv.next())
            m_out.lines.push_back(parseLine());
        return std::move(m_out);
    }

private:
    RoyaltyLine parseLine();
    CodeId code(size_t place);
    Currency currency();
    Rate share();
    bool isFree();

    StrictCsv m_csv;
    RoyaltyLines m_out;
    Currency m_currency; ///< of the line before
    bool m_hasCurrency = false;
};

CodeId LineParser::code(size_t place)
{
    return m_out.codes.id(m_csv.required(place));
}

/// Statements keep to one currency, so the line before knows it nearly always.
Currency LineParser::currency()
{
    if (!m_hasCurrency || m_csv.cell(CurrencyColumn) != m_currency.code())
        m_currency = parseCurrency(m_csv, CurrencyColumn);
    m_hasCurrency = true;
    return m_currency;
}

Rate LineParser::share()
{
    constexpr Rate whole{Int128{100} * Rate::one};
    const std::string_view cell = m_csv.cell(ShareColumn);
    if (cell.empty())
        return whole;
    const Rate share = parseRate(m_csv, ShareColumn, cell);
    if (share > whole)
        m_csv.fail(ShareColumn, QT_TRANSLATE_NOOP("core", "must be at most 100"));
    return share;
}

bool LineParser::isFree()
{
    const std::string_view cell = m_csv.cell(FreeColumn);
    if (!cell.empty() && cell != "yes" && cell != "no")
        m_csv.fail(FreeColumn, QT_TRANSLATE_NOOP("core", "\"%1\" is neither yes nor no"), quoted(cell));
    return cell == "yes";
}

RoyaltyLine LineParser::parseLine()
{
    RoyaltyLine line;
    const std::string_view periodName = m_csv.required(PeriodColumn);
    const auto period = Period::parse(periodName);
    if (!period)
        m_csv.fail(PeriodColumn, QT_TRANSLATE_NOOP("core", "\"%1\" is no period"), quoted(periodName));
    line.period = *period;
    const std::string_view date = m_csv.cell(DateColumn);
    if (!date.empty())
        line.date = parseDayCell(m_csv, DateColumn, date);
    line.sku = code(SkuColumn);
    line.category = code(CategoryColumn);
    line.territory = code(TerritoryColumn);
    line.channel = code(ChannelColumn);
    line.units = parseNumber(m_csv, UnitsColumn, 0);
    line.currency = currency();
    const int digits = line.currency.digits();
    line.gross = parseNumber(m_csv, GrossColumn, digits);
    for (size_t i = 0; i < deductionKinds; ++i)
        line.deductions[i] = parseNumber(m_csv, FirstDeductionColumn + i, digits);
    if (!m_csv.cell(RetailPriceColumn).empty())
        line.retailPrice = parseNumber(m_csv, RetailPriceColumn, digits);
    line.share = share();
    line.free = isFree();
    return line;
}

} // namespace

RoyaltyLines readRoyaltyLines(const QString &path)
{
    const FileBytes bytes(path);
    return parseRoyaltyLines(bytes.view(), path);
}

RoyaltyLines parseRoyaltyLines(std::string_view text, const QString &name)
{
    return LineParser(text, name).parse();
}

FxTable readFxTable(const QString &path, Currency contractCurrency)
{
    const FileBytes bytes(path);
    return parseFxTable(bytes.view(), path, contractCurrency);
}

FxTable parseFxTable(std::string_view text, const QString &name, Currency contractCurrency)
{
    FxTable table;
    StrictCsv csv(text, name, fxColumns);
    while (csv.next()) {
        const Currency currency = parseCurrency(csv, FxCurrencyColumn);
        if (currency == contractCurrency)
            continue;
        const QDate day = parseDayCell(csv, FxDateColumn, csv.required(FxDateColumn));
        const Rate rate = parseRate(csv, FxRateColumn, csv.required(FxRateColumn));
        if (rate == Rate())
            csv.fail(FxRateColumn, QT_TRANSLATE_NOOP("core", "must be more than 0"));
        if (!table.add(currency, day, rate)) {
            csv.fail(FxRateColumn, QT_TRANSLATE_NOOP("core", "%1 has a rate of %2 already"),
                     {currency.codeText(), dayText(day)});
        }
    }
    return table;
}

} // namespace lianming
