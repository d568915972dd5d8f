#include "core/exchange/statementrow.h"

#include "core/base/codetree.h"
#include "core/exchange/periodwords.h"

#include <algorithm>

namespace lianming {

namespace {

using Fault = StatementFault;

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view wideBlank = "\u3000";
    constexpr std::string_view hardBlank = "\u00A0";
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
            text.remove_prefix(1);
        }
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
            text.remove_suffix(1);
        }
        for (const std::string_view blank : {wideBlank, hardBlank}) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            } else if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

struct Meaning {
    std::string_view word;
    std::string_view code;
};

/// Names that statements write in place of codes; others are named in the mapping.
constexpr Meaning territoryNames[] = {
    {"中国", "CN"},           {"中国大陆", "CN"}, {"中国内地", "CN"}, {"大陆", "CN"},           {"China", "CN"},
    {"Mainland China", "CN"}, {"PRC", "CN"},      {"香港", "HK"},     {"中国香港", "HK"},       {"Hong Kong", "HK"},
    {"澳门", "MO"},           {"中国澳门", "MO"}, {"Macao", "MO"},    {"Macau", "MO"},          {"台湾", "TW"},
    {"中国台湾", "TW"},       {"Taiwan", "TW"},   {"日本", "JP"},     {"Japan", "JP"},          {"韩国", "KR"},
    {"South Korea", "KR"},    {"Korea", "KR"},    {"新加坡", "SG"},   {"Singapore", "SG"},      {"马来西亚", "MY"},
    {"Malaysia", "MY"},       {"泰国", "TH"},     {"Thailand", "TH"}, {"美国", "US"},           {"USA", "US"},
    {"United States", "US"},  {"英国", "GB"},     {"UK", "GB"},       {"United Kingdom", "GB"}, {"法国", "FR"},
    {"France", "FR"},         {"德国", "DE"},     {"Germany", "DE"},  {"意大利", "IT"},         {"Italy", "IT"},
    {"西班牙", "ES"},         {"Spain", "ES"},    {"加拿大", "CA"},   {"Canada", "CA"},         {"澳大利亚", "AU"},
    {"Australia", "AU"},
};
constexpr Meaning currencyNames[] = {
    {"人民币", "CNY"}, {"RMB", "CNY"},  {"元", "CNY"},   {"美元", "USD"}, {"欧元", "EUR"},     {"港币", "HKD"},
    {"港元", "HKD"},   {"日元", "JPY"}, {"英镑", "GBP"}, {"韩元", "KRW"}, {"新加坡元", "SGD"}, {"新台币", "TWD"},
};

template<size_t count>
std::string_view named(const Meaning (&meanings)[count], std::string_view word)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.word == word)
            return meaning.code;
    }
    return {};
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, text) != words.end();
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return out;
}

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    return out;
}

/// Units without what they are counted in: "120件".
std::string_view withoutMeasure(std::string_view text)
{
    for (const std::string_view measure : {"件", "个", "套", "只", "枚", "张", "本", "份", "盒", "瓶", "条", "双", "册",
                                           "支", "台", "包", "pcs", "PCS", "units"}) {
        if (text.size() > measure.size() && text.ends_with(measure))
            return withoutBlanks(text.substr(0, text.size() - measure.size()));
    }
    return text;
}

bool hasControl(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

/// The usual form, digits with at most `digits` after a point, in one pass; nothing for any other.
std::optional<qint64> plainNumber(std::string_view text, int digits)
{
    if (text.empty() || text.size() > 17)
        return {};
    const bool negative = text.front() == '-';
    qint64 value = 0;
    int decimals = -1;
    for (size_t i = negative ? 1 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            decimals += decimals >= 0 ? 1 : 0;
        } else if (c == '.' && decimals < 0 && i > (negative ? 1U : 0U)) {
            decimals = 0;
        } else {
            return {};
        }
    }
    if (decimals == 0 || decimals > digits || text.size() == (negative ? 1U : 0U))
        return {};
    for (int i = std::max(decimals, 0); i < digits; ++i) {
        if (__builtin_mul_overflow(value, qint64{10}, &value))
            return {};
    }
    return negative ? -value : value;
}

/// "2026-03-01" and a day that exists.
bool isPlainDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int part[3] = {0, 0, 0};
    for (size_t i = 0, at = 0; i < 10; ++i) {
        if (i == 4 || i == 7) {
            ++at;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return false;
        part[at] = part[at] * 10 + (text[i] - '0');
    }
    return part[0] > 0 && part[1] > 0 && part[2] > 0 && part[1] <= 12
           && (part[2] <= 28 || QDate::isValid(part[0], part[1], part[2]));
}

constexpr const char *faultCodes[] = {
    "missing",    "no_number",     "no_whole_number", "too_fine",     "too_large",     "negative",  "above_100",
    "no_day",     "ambiguous_day", "no_currency",     "no_territory", "other_period",  "no_choice", "control_character",
    "cell_count", "broken_record", "cell_error",      "no_result",    "merged_number",
};

} // namespace

const char *statementFaultCode(StatementFault fault)
{
    return faultCodes[size_t(fault)];
}

const char *statementFaultText(StatementFault fault)
{
    switch (fault) {
    case Fault::Missing: return QT_TRANSLATE_NOOP("core", "is missing");
    case Fault::NoNumber: return QT_TRANSLATE_NOOP("core", "is no number");
    case Fault::NoWholeNumber: return QT_TRANSLATE_NOOP("core", "must be a whole number");
    case Fault::TooFine: return QT_TRANSLATE_NOOP("core", "has more digits after the point than the currency");
    case Fault::TooLarge: return QT_TRANSLATE_NOOP("core", "is larger than an amount can be");
    case Fault::Negative: return QT_TRANSLATE_NOOP("core", "must not be negative");
    case Fault::Above100: return QT_TRANSLATE_NOOP("core", "must be at most 100");
    case Fault::NoDay: return QT_TRANSLATE_NOOP("core", "is no day");
    case Fault::AmbiguousDay:
        return QT_TRANSLATE_NOOP("core", "can be read as two days; say whether the day or the month comes first");
    case Fault::NoCurrency: return QT_TRANSLATE_NOOP("core", "is no currency");
    case Fault::NoTerritory: return QT_TRANSLATE_NOOP("core", "is no country or subdivision");
    case Fault::NoPeriod: return QT_TRANSLATE_NOOP("core", "is not the statement's period");
    case Fault::NoChoice: return QT_TRANSLATE_NOOP("core", "is neither yes nor no");
    case Fault::ControlCharacter: return QT_TRANSLATE_NOOP("core", "contains a line end or another control character");
    case Fault::CellCount: return QT_TRANSLATE_NOOP("core", "the record has more or fewer cells than the header");
    case Fault::BrokenRecord:
        return QT_TRANSLATE_NOOP("core", "the quotes do not match; nothing after this could be read");
    case Fault::CellError: return QT_TRANSLATE_NOOP("core", "is an error in the workbook");
    case Fault::NoResult:
        return QT_TRANSLATE_NOOP("core",
                                 "is a formula without a stored result; save the workbook in a spreadsheet program");
    case Fault::MergedNumber:
        return QT_TRANSLATE_NOOP("core",
                                 "is one number for several rows (merged cells); how it is divided is not said");
    }
    return "";
}

StatementRowReader::StatementRowReader(const StatementMapping &mapping, const Period &period, size_t width)
    : m_mapping(mapping), m_period(period), m_periodName(period.name().toStdString()), m_width(width)
{
}

std::string_view StatementRowReader::cell(std::span<const std::string_view> cells, StatementField field) const
{
    const int place = m_mapping.column(field);
    if (place >= 0 && size_t(place) < cells.size()) {
        const std::string_view value = withoutBlanks(cells[size_t(place)]);
        if (!value.empty())
            return value;
    }
    return m_mapping.constant(field);
}

/// Line unless it is plainly something else.
StatementRowReader::Kind StatementRowReader::kind(std::span<const std::string_view> cells) const
{
    const int place = m_mapping.column(StatementField::Sku);
    const std::string_view sku =
        place >= 0 && size_t(place) < cells.size() ? withoutBlanks(cells[size_t(place)]) : std::string_view();
    if (m_sumFrom > 0 && sku.empty() && place >= 0)
        return m_sumFrom <= m_mapping.headerRecord + 1 ? Kind::Total : Kind::Blank;
    const auto named =
        std::ranges::find_if(cells, [](std::string_view value) { return !withoutBlanks(value).empty(); });
    if (named == cells.end())
        return Kind::Blank;
    const std::string_view first = withoutBlanks(*named);
    if ((!sku.empty() && sku.data() != first.data()) || first.size() > 18)
        return Kind::Line;
    std::string bare = lower(first);
    while (!bare.empty() && (bare.back() == ':' || bare.back() == ' '))
        bare.pop_back();
    if (isOneOf(bare, {"合计", "总计", "合计：", "总计：", "共计", "total", "totals", "grand total", "sum"}))
        return Kind::Total;
    return isOneOf(bare, {"小计", "小计：", "subtotal", "sub-total"}) ? Kind::Blank : Kind::Line;
}

void StatementRowReader::fail(StatementField field, StatementFault fault, std::string_view value)
{
    if (std::ranges::find(m_faults, field, &Finding::field) == m_faults.end())
        m_faults.push_back({field, fault, value});
}

bool StatementRowReader::isStored(StatementField field) const
{
    const int place = m_mapping.column(field);
    return place >= 0 && size_t(place) < m_notes.size() && m_notes[size_t(place)].kind != CellNote::Kind::Text;
}

bool StatementRowReader::usesComma(StatementField field) const
{
    return m_mapping.decimalComma && !isStored(field);
}

/// What a workbook says of the cells that are used and that no reading of their text can know.
void StatementRowReader::checkNotes(std::span<const std::string_view> cells)
{
    for (size_t i = 0; i < statementFields; ++i) {
        const auto field = StatementField(i);
        const int place = m_mapping.column(field);
        if (place < 0 || size_t(place) >= m_notes.size())
            continue;
        const CellNote &note = m_notes[size_t(place)];
        if (note.kind == CellNote::Kind::Fault)
            fail(field, Fault::CellError, cells[size_t(place)]);
        else if (note.kind == CellNote::Kind::NoValue)
            fail(field, Fault::NoResult, {});
        else if (note.merged && isNumberField(field) && field != StatementField::RetailPrice
                 && field != StatementField::UnitPrice)
            fail(field, Fault::MergedNumber, cells[size_t(place)]);
    }
}

StatementRowReader::Kind StatementRowReader::read(const TableSource &source, StatementRow &row)
{
    m_notes = source.notes();
    m_sumFrom = source.sumFrom();
    return read(source.cells(), row);
}

StatementRowReader::Kind StatementRowReader::read(std::span<const std::string_view> cells, StatementRow &row)
{
    m_faults.clear();
    if (const Kind found = kind(cells); found != Kind::Line)
        return found;
    if (!m_notes.empty()) {
        checkNotes(cells); // cells of a sheet cannot slip
    } else if (cells.size() < m_width || std::ranges::any_of(cells.subspan(m_width), [](std::string_view v) {
                   return !withoutBlanks(v).empty();
               })) {
        fail(StatementField::Sku, Fault::CellCount, {});
        return Kind::Bad;
    }
    if (const std::string_view period = cell(cells, StatementField::Period);
        !period.empty() && period != m_periodName && !isPeriod(period))
        fail(StatementField::Period, Fault::NoPeriod, period);
    readDay(cell(cells, StatementField::Date), row);
    row.sku = cell(cells, StatementField::Sku);
    if (row.sku.empty())
        fail(StatementField::Sku, Fault::Missing, {});
    else if (hasControl(row.sku))
        fail(StatementField::Sku, Fault::ControlCharacter, row.sku);
    row.category = code(cells, m_category);
    row.territory = code(cells, m_territory);
    row.channel = code(cells, m_channel);
    if (const std::string_view units = cell(cells, StatementField::Units); !units.empty())
        row.units = number(StatementField::Units, units, 0, {});
    else
        fail(StatementField::Units, Fault::Missing, {});
    readCurrency(cells, row);
    readGross(cells, row);
    const int digits = row.currency.digits();
    for (size_t i = 0; i < row.deductions.size(); ++i) {
        const auto field = StatementField(size_t(StatementField::Discounts) + i);
        const std::string_view value = cell(cells, field);
        row.deductions[i] = value.empty() ? 0 : number(field, value, digits, row.currency.code());
        if (m_mapping.deductionsNegative)
            row.deductions[i] = -row.deductions[i];
    }
    row.retailPrice.reset();
    if (const std::string_view price = cell(cells, StatementField::RetailPrice); !price.empty()) {
        row.retailPrice = number(StatementField::RetailPrice, price, digits, row.currency.code());
        if (*row.retailPrice < 0)
            fail(StatementField::RetailPrice, Fault::Negative, price);
    }
    readShare(cell(cells, StatementField::Share), row);
    readFree(cell(cells, StatementField::Free), row);
    return m_faults.empty() ? Kind::Line : Kind::Bad;
}

/// Whether a word, or the day of a cell that shows a month, names the statement's period.
bool StatementRowReader::isPeriod(std::string_view word)
{
    const auto known = m_periodWords.find(std::string(word));
    if (known != m_periodWords.end())
        return known->second;
    const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
    const QList<DaySpan> spans = spansNamed(text);
    bool out = spans.size() == 1 && spans.first() == m_period.span();
    if (const auto day = parseDay(word); day && isStored(StatementField::Period))
        out = m_period.span().contains(*day);
    constexpr size_t manyWords = 1000;
    if (m_periodWords.size() > manyWords)
        m_periodWords.clear();
    return m_periodWords.emplace(std::string(word), out).first->second;
}

std::string_view StatementRowReader::code(std::span<const std::string_view> cells, Codes &codes)
{
    const std::string_view word = cell(cells, codes.field);
    if (word.empty()) {
        fail(codes.field, Fault::Missing, {});
        return {};
    }
    if (!codes.lastText || word != codes.last) {
        auto known = codes.known.find(std::string(word));
        if (known == codes.known.end()) {
            Codes::Text text{std::string(word), true};
            const auto words = m_mapping.codes.find(codes.field);
            const bool mapped = words != m_mapping.codes.end() && words->second.contains(text.code);
            if (mapped)
                text.code = words->second.at(text.code);
            if (codes.check == Check::Territory) {
                if (const std::string_view name = named(territoryNames, word); !mapped && !name.empty())
                    text.code = name;
                text.code = upper(text.code);
                const TerritoryForm form = territoryForm(text.code);
                text.good = form == TerritoryForm::Country || form == TerritoryForm::Subdivision;
            } else {
                text.good = !hasControl(text.code);
            }
            known = codes.known.emplace(std::string(word), std::move(text)).first;
        }
        codes.last = known->first;
        codes.lastText = &known->second;
    }
    if (!codes.lastText->good)
        fail(codes.field, codes.check == Check::Territory ? Fault::NoTerritory : Fault::ControlCharacter, word);
    return codes.lastText->code;
}

void StatementRowReader::readCurrency(std::span<const std::string_view> cells, StatementRow &row)
{
    const std::string_view word = cell(cells, StatementField::Currency);
    if (word.empty())
        return fail(StatementField::Currency, Fault::Missing, {});
    if (word != m_lastCurrencyText) {
        m_lastCurrencyText = word;
        const std::string_view name = named(currencyNames, word);
        m_lastCurrency = Currency::find(name.empty() ? std::string_view(upper(word)) : name);
    }
    if (!m_lastCurrency)
        return fail(StatementField::Currency, Fault::NoCurrency, word);
    row.currency = *m_lastCurrency;
}

qint64 StatementRowReader::number(StatementField field, std::string_view value, int digits, std::string_view currency)
{
    const bool comma = usesComma(field);
    const int tens = m_mapping.tensOf(field);
    if (const auto plain = comma || tens > 0 ? std::nullopt : plainNumber(value, digits))
        return *plain;
    if (isOneOf(value, {"-", "—", "–", "——", "－"})) // accountants' nothing
        return 0;
    const ReadNumber read =
        readNumber(field == StatementField::Units ? withoutMeasure(value) : value, digits, comma, currency, tens);
    const auto narrow = read.scaled ? narrowed(*read.scaled) : std::nullopt;
    if (narrow && *narrow != std::numeric_limits<qint64>::min())
        return *narrow;
    fail(field, read.scaled ? Fault::TooLarge : read.fault, value);
    return 0;
}

void StatementRowReader::readGross(std::span<const std::string_view> cells, StatementRow &row)
{
    const int digits = row.currency.digits();
    row.gross = 0;
    if (const std::string_view gross = cell(cells, StatementField::Gross); !gross.empty()) {
        row.gross = number(StatementField::Gross, gross, digits, row.currency.code());
        return;
    }
    const std::string_view price = cell(cells, StatementField::UnitPrice);
    if (price.empty())
        return fail(m_mapping.column(StatementField::UnitPrice) >= 0 ? StatementField::UnitPrice
                                                                     : StatementField::Gross,
                    Fault::Missing, {});
    const ReadNumber read = readNumber(price, Rate::digits, usesComma(StatementField::UnitPrice), row.currency.code(),
                                       m_mapping.tensOf(StatementField::UnitPrice));
    Int128 product = 0;
    if (!read.scaled || __builtin_mul_overflow(*read.scaled, Int128{row.units}, &product))
        return fail(StatementField::UnitPrice, read.scaled ? Fault::TooLarge : read.fault, price);
    Int128 unit = 1;
    for (int i = digits; i < Rate::digits; ++i)
        unit *= 10;
    const auto gross = narrowed(divideRounded(product, unit, Rounding::HalfUp));
    if (!gross)
        return fail(StatementField::UnitPrice, Fault::TooLarge, price);
    row.gross = *gross;
}

void StatementRowReader::readDay(std::string_view value, StatementRow &row)
{
    row.soldOn = value;
    if (value.empty() || isPlainDay(value))
        return;
    constexpr size_t manySpellings = 20'000;
    if (m_days.size() > manySpellings)
        m_days.clear();
    auto known = m_days.find(std::string(value));
    if (known == m_days.end())
        known = m_days.emplace(std::string(value), readDayText(value, m_mapping.dateOrder)).first;
    if (!known->second.day.isValid())
        return fail(StatementField::Date, known->second.fault, value);
    m_day = dayText(known->second.day).toStdString();
    row.soldOn = m_day;
}

void StatementRowReader::readShare(std::string_view value, StatementRow &row)
{
    row.share = "100";
    if (value.empty() || value == "100")
        return;
    std::string_view bare = value;
    if (bare.ends_with('%'))
        bare = withoutBlanks(bare.substr(0, bare.size() - 1));
    const ReadNumber read = readNumber(bare, Rate::digits, usesComma(StatementField::Share));
    if (!read.scaled)
        return fail(StatementField::Share, read.fault == Fault::TooFine ? Fault::NoNumber : read.fault, value);
    if (*read.scaled < 0)
        return fail(StatementField::Share, Fault::Negative, value);
    if (*read.scaled > Int128{100} * Rate::one)
        return fail(StatementField::Share, Fault::Above100, value);
    m_share = Rate{*read.scaled}.toString();
    row.share = m_share;
}

void StatementRowReader::readFree(std::string_view value, StatementRow &row)
{
    row.free = false;
    if (value.empty() || value == "no")
        return;
    const std::string word = lower(value);
    row.free = isOneOf(word, {"yes", "y", "true", "1", "是", "赠品", "样品", "免费"});
    if (!row.free && !isOneOf(word, {"no", "n", "false", "0", "否", "-"}))
        fail(StatementField::Free, Fault::NoChoice, value);
}

std::optional<qint64> StatementRowReader::totalUnits(std::span<const std::string_view> cells) const
{
    return total(cells, StatementField::Units, 0, {});
}

std::optional<qint64> StatementRowReader::totalGross(std::span<const std::string_view> cells, Currency currency) const
{
    return total(cells, StatementField::Gross, currency.digits(), currency.code());
}

std::optional<qint64> StatementRowReader::total(std::span<const std::string_view> cells, StatementField field,
                                                int digits, std::string_view currency) const
{
    const int place = m_mapping.column(field);
    if (place < 0 || size_t(place) >= cells.size())
        return {};
    const std::string_view value = withoutBlanks(cells[size_t(place)]);
    const ReadNumber read = readNumber(field == StatementField::Units ? withoutMeasure(value) : value, digits,
                                       usesComma(field), currency, m_mapping.tensOf(field));
    return read.scaled ? narrowed(*read.scaled) : std::nullopt;
}

} // namespace lianming
