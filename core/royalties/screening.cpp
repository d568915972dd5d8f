#include "core/royalties/screening.h"

#include <algorithm>
#include <bit>
#include <deque>

namespace lianming {

namespace {

constexpr qint64 thousandths = 1000;
constexpr CodeId noSku = 0xffffffff; ///< of products of other contracts

constexpr const char *reasonCodes[] = {"category",       "territory",     "channel",         "date",
                                       "combination",    "no_rate",       "unknown_product", "unapproved_product",
                                       "duplicate_line", "price_pattern", "volume_pattern"};

struct LimitName {
    const char *name;
    qint64 ScreeningLimits::*value;
};
constexpr LimitName limitNames[] = {
    {"price_low", &ScreeningLimits::priceLow},      {"price_high", &ScreeningLimits::priceHigh},
    {"peer_low", &ScreeningLimits::peerLow},        {"peer_high", &ScreeningLimits::peerHigh},
    {"volume", &ScreeningLimits::volume},           {"volume_floor", &ScreeningLimits::volumeFloor},
    {"repeat_floor", &ScreeningLimits::repeatFloor}};

/// Finds lines that are the same. It keeps places only and compares the lines themselves, so that millions fit.
class SeenLines
{
public:
    explicit SeenLines(const std::vector<RoyaltyLine> &lines, size_t most)
        : m_lines(lines), m_slots(std::bit_ceil(std::max<size_t>(16, most * 2)), nothing)
    {
    }

    /// The place of a line seen before that is the same; otherwise the line is seen from now on.
    std::optional<size_t> find(size_t line)
    {
        const size_t mask = m_slots.size() - 1;
        size_t slot = hash(m_lines[line]) & mask;
        while (m_slots[slot] != nothing) {
            if (isSame(m_lines[m_slots[slot]], m_lines[line]))
                return m_slots[slot];
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = quint32(line);
        return {};
    }

private:
    static constexpr quint32 nothing = 0xffffffff;

    static bool isSame(const RoyaltyLine &a, const RoyaltyLine &b)
    {
        return a.sku == b.sku && a.territory == b.territory && a.channel == b.channel && a.units == b.units
               && a.gross == b.gross && a.date == b.date && a.currency == b.currency;
    }
    static size_t hash(const RoyaltyLine &line)
    {
        quint64 mixed = 0;
        for (const quint64 part : {quint64{line.sku} << 32 | line.territory, quint64(line.units), quint64(line.gross),
                                   quint64(line.date.toJulianDay()) ^ quint64{line.channel} << 40}) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15ULL;
            mixed ^= mixed >> 29;
        }
        return size_t(mixed ^ mixed >> 32);
    }

    const std::vector<RoyaltyLine> &m_lines;
    std::vector<quint32> m_slots;
};

/// What a SKU sold in one statement, in one currency.
struct Sold {
    SkuSales sales;
    qint64 net = 0;     ///< units with returns
    size_t largest = 0; ///< the line with the most units
    bool overflows = false;
};

/// All that one statement sold.
struct StatementSales {
    Period period;
    std::vector<Sold> all;
    std::unordered_map<quint64, quint32> places; ///< in `all`, by SKU and currency

    static quint64 key(CodeId sku, Currency currency)
    {
        const std::string_view code = currency.code();
        return quint64{sku} << 24 | quint64(quint8(code[0])) << 16 | quint64(quint8(code[1])) << 8 | quint8(code[2]);
    }
    [[nodiscard]] const Sold *find(CodeId sku, Currency currency) const
    {
        const auto found = places.find(key(sku, currency));
        return found == places.end() ? nullptr : &all[found->second];
    }
};

class Screening
{
public:
    Screening(const ScreeningInput &input, const std::function<void(const LineFlag &)> &found);

    void screen(const ScreenedStatement &statement);
    void compareWith(const ScreenedStatement &statement);
    void see(const ScreenedStatement &statement);
    [[nodiscard]] std::vector<SkuSales> lastSold() const;

private:
    struct Price {
        PricePerUnit price;
        CodeId sku;
    };
    /// Products of one category: some of the contract's own, and some of other contracts.
    struct Peers {
        std::vector<Price> prices; ///< in rising order
        std::optional<UsualPrice> all;

        [[nodiscard]] std::optional<UsualPrice> without(CodeId sku) const;
    };
    /// What a price of a SKU is compared with in the statement at hand.
    struct Usual {
        std::optional<UsualPrice> price;
        qint64 low = 0; ///< percents of its median
        qint64 high = 0;
    };

    void gather(const ScreenedStatement &statement);
    void screenProduct(size_t line, const ScreenedStatement &statement);
    void screenRepeats(size_t line, const ScreenedStatement &statement);
    void screenPrice(size_t line);
    void screenVolumes();
    [[nodiscard]] const Usual &usual(const RoyaltyLine &line);
    [[nodiscard]] std::optional<UsualPrice> ownHistory(CodeId sku, Currency currency) const;
    [[nodiscard]] std::optional<UsualPrice> peersOf(const RoyaltyLine &line);

    const ScreeningInput &m_input;
    const std::vector<RoyaltyLine> &m_lines;
    const std::function<void(const LineFlag &)> &m_found;
    SeenLines m_seen;
    std::vector<const LicensedProduct *> m_products; ///< by code of the SKU
    std::deque<StatementSales> m_past;               ///< of the last periods; the statement at hand at the end
    std::unordered_map<quint64, Usual> m_usual;      ///< by SKU and currency, of the statement at hand
    std::map<std::tuple<CodeId, std::string, int>, std::vector<PricePerUnit>> m_asked;
    std::map<std::pair<CodeId, std::string>, Peers> m_peers; ///< of the statement at hand
};

size_t seenLines(std::span<const ScreenedStatement> statements)
{
    size_t most = 0;
    for (const ScreenedStatement &statement : statements)
        most += statement.count;
    return most;
}

Screening::Screening(const ScreeningInput &input, const std::function<void(const LineFlag &)> &found)
    : m_input(input), m_lines(input.lines.lines), m_found(found), m_seen(m_lines, seenLines(input.statements))
{
    if (input.products.empty())
        return;
    m_products.resize(input.lines.codes.size());
    for (CodeId code = 0; code < m_products.size(); ++code) {
        const auto product = input.products.find(input.lines.codes.text(code));
        m_products[code] = product == input.products.end() ? nullptr : &product->second;
    }
}

/// Nothing the line sold or took back: it repeats nothing and has no price.
bool isEmpty(const RoyaltyLine &line)
{
    return line.free || (line.units == 0 && line.gross == 0);
}

void Screening::see(const ScreenedStatement &statement)
{
    for (size_t i = statement.first; i < statement.first + statement.count; ++i) {
        if (!isEmpty(m_lines[i]))
            (void)m_seen.find(i);
    }
}

void Screening::gather(const ScreenedStatement &statement)
{
    m_past.push_back({statement.period, {}, {}});
    while (statement.period.since(m_past.front().period) > ScreeningLimits::periodsBack)
        m_past.pop_front();
    StatementSales &now = m_past.back();
    quint64 lastKey = 0;
    Sold *last = nullptr;
    for (size_t i = statement.first; i < statement.first + statement.count; ++i) {
        const RoyaltyLine &line = m_lines[i];
        if (isEmpty(line))
            continue;
        const quint64 key = StatementSales::key(line.sku, line.currency);
        if (last == nullptr || key != lastKey) {
            const auto [place, isNew] = now.places.emplace(key, quint32(now.all.size()));
            if (isNew) {
                now.all.push_back({{line.sku, line.category, line.currency, 0, 0}, 0, i, false});
            }
            last = &now.all[place->second];
            lastKey = key;
        }
        last->overflows = __builtin_add_overflow(last->net, line.units, &last->net) || last->overflows;
        if (line.units > m_lines[last->largest].units)
            last->largest = i;
        if (line.units > 0) {
            last->overflows =
                __builtin_add_overflow(last->sales.units, line.units, &last->sales.units) || last->overflows;
            last->overflows =
                __builtin_add_overflow(last->sales.gross, line.gross, &last->sales.gross) || last->overflows;
        }
    }
}

std::vector<SkuSales> Screening::lastSold() const
{
    std::vector<SkuSales> out;
    for (const Sold &sold : m_past.back().all) {
        if (sold.sales.units > 0 && !sold.overflows)
            out.push_back(sold.sales);
    }
    return out;
}

void Screening::compareWith(const ScreenedStatement &statement)
{
    gather(statement);
}

void Screening::screen(const ScreenedStatement &statement)
{
    gather(statement);
    m_usual.clear();
    m_peers.clear();
    for (size_t i = statement.first; i < statement.first + statement.count; ++i) {
        if (!m_products.empty())
            screenProduct(i, statement);
        if (isEmpty(m_lines[i]))
            continue;
        screenRepeats(i, statement);
        screenPrice(i);
    }
    screenVolumes();
}

void Screening::screenProduct(size_t line, const ScreenedStatement &statement)
{
    const LicensedProduct *product = m_products[m_lines[line].sku];
    LineFlag flag;
    flag.line = line;
    flag.reason = product == nullptr ? FlagReason::UnknownProduct : FlagReason::UnapprovedProduct;
    flag.product = product;
    if (product == nullptr || !product->isApprovedFor(m_lines[line].date, statement.period.span()))
        m_found(flag);
}

void Screening::screenRepeats(size_t line, const ScreenedStatement &statement)
{
    const auto other = m_seen.find(line);
    if (!other)
        return;
    const bool isHere = *other >= statement.first && *other < statement.first + statement.count;
    const qint64 units = m_lines[line].units;
    if (!isHere && !m_lines[line].date.isValid() && units < m_input.limits.repeatFloor
        && units > -m_input.limits.repeatFloor)
        return;
    LineFlag flag;
    flag.line = line;
    flag.reason = FlagReason::DuplicateLine;
    flag.repeats = *other;
    m_found(flag);
}

std::optional<UsualPrice> Screening::ownHistory(CodeId sku, Currency currency) const
{
    std::vector<PricePerUnit> prices;
    for (size_t i = 0; i + 1 < m_past.size(); ++i) {
        const Sold *sold = m_past[i].find(sku, currency);
        if (sold != nullptr && sold->sales.units > 0 && !sold->overflows)
            prices.push_back(unitPrice(sold->sales.gross, sold->sales.units));
    }
    if (prices.empty())
        return {};
    const auto [low, high] = std::ranges::minmax(prices);
    return UsualPrice{low, high, medianOf(prices), int(prices.size()), 0};
}

std::optional<UsualPrice> Screening::Peers::without(CodeId sku) const
{
    std::vector<PricePerUnit> others;
    for (const Price &price : prices) {
        if (price.sku != sku)
            others.push_back(price.price);
    }
    if (others.size() < ScreeningLimits::peersNeeded)
        return {};
    const size_t quarter = others.size() / 4;
    return UsualPrice{others[quarter], others[others.size() - 1 - quarter], medianOf(others), 0, int(others.size())};
}

/// The same category's other products: the contract's own in this statement, and those of other contracts in the year.
std::optional<UsualPrice> Screening::peersOf(const RoyaltyLine &line)
{
    const std::string currency(line.currency.code());
    const auto [found, isNew] = m_peers.try_emplace({line.category, currency});
    Peers &peers = found->second;
    if (isNew) {
        std::vector<Price> own;
        for (const Sold &sold : m_past.back().all) {
            if (sold.sales.category == line.category && sold.sales.currency == line.currency && sold.sales.units > 0
                && !sold.overflows)
                own.push_back({unitPrice(sold.sales.gross, sold.sales.units), sold.sales.sku});
        }
        std::ranges::sort(own, {}, &Price::price);
        // Evenly chosen ones stand for all: a contract may have a hundred thousand products.
        const size_t step = std::max<size_t>(1, own.size() / ScreeningLimits::peersAsked);
        for (size_t i = step / 2; i < own.size(); i += step)
            peers.prices.push_back(own[i]);
        const int year = m_past.back().period.span().start.year();
        const auto [asked, isFirst] = m_asked.try_emplace({line.category, currency, year});
        if (isFirst && m_input.peers)
            asked->second = m_input.peers(m_input.lines.codes.text(line.category), line.currency, year);
        for (const PricePerUnit price : asked->second)
            peers.prices.push_back({price, noSku});
        std::ranges::sort(peers.prices, {}, &Price::price);
        peers.all = peers.without(noSku - 1);
    }
    const bool isAmongThem = std::ranges::find(peers.prices, line.sku, &Price::sku) != peers.prices.end();
    return isAmongThem ? peers.without(line.sku) : peers.all;
}

const Screening::Usual &Screening::usual(const RoyaltyLine &line)
{
    const auto [place, isNew] = m_usual.try_emplace(StatementSales::key(line.sku, line.currency));
    Usual &out = place->second;
    if (isNew) {
        out = {ownHistory(line.sku, line.currency), m_input.limits.priceLow, m_input.limits.priceHigh};
        if (!out.price)
            out = {peersOf(line), m_input.limits.peerLow, m_input.limits.peerHigh};
    }
    return out;
}

void Screening::screenPrice(size_t index)
{
    const RoyaltyLine &line = m_lines[index];
    if (line.units == 0)
        return;
    const Usual &compared = usual(line);
    if (!compared.price)
        return;
    const PricePerUnit price = unitPrice(line.gross, line.units);
    const PricePerUnit median = compared.price->median;
    if (price * 100 >= median * compared.low && price * 100 <= median * compared.high)
        return;
    LineFlag flag;
    flag.line = index;
    flag.reason = FlagReason::PricePattern;
    flag.price = price;
    flag.usual = *compared.price;
    m_found(flag);
}

/// A SKU's units stand at its largest line: there are as many reasons to look as there are SKUs, not lines.
void Screening::screenVolumes()
{
    for (const Sold &sold : m_past.back().all) {
        if (sold.net < m_input.limits.volumeFloor || sold.overflows)
            continue;
        Int128 before = 0;
        int periods = 0;
        for (size_t i = 0; i + 1 < m_past.size(); ++i) {
            const Sold *then = m_past[i].find(sold.sales.sku, sold.sales.currency);
            if (then == nullptr || then->net <= 0 || then->overflows)
                continue;
            before += then->net;
            ++periods;
        }
        if (periods == 0 || Int128{sold.net} * 100 * periods <= before * m_input.limits.volume)
            continue;
        LineFlag flag;
        flag.line = sold.largest;
        flag.reason = FlagReason::VolumePattern;
        flag.units = sold.net;
        flag.average = qint64(divideRounded(before, periods, Rounding::HalfUp));
        flag.periods = periods;
        m_found(flag);
    }
}

} // namespace

const char *flagReasonCode(FlagReason reason)
{
    return reasonCodes[size_t(reason)];
}

std::optional<FlagReason> parseFlagReason(QStringView code)
{
    const auto *const found =
        std::ranges::find_if(flagReasons, [code](FlagReason r) { return code == QLatin1String(flagReasonCode(r)); });
    return found == flagReasons.end() ? std::nullopt : std::optional(*found);
}

ScreeningLimits ScreeningLimits::parse(const JsonNode &node)
{
    constexpr qint64 most = 1'000'000;
    ScreeningLimits out;
    for (const LimitName &limit : limitNames) {
        const JsonNode value = node.member(limit.name);
        if (!value.isPresent())
            continue;
        out.*limit.value = value.integer();
        if (out.*limit.value < 0 || out.*limit.value > most)
            value.fail(QT_TRANSLATE_NOOP("core", "must lie between %1 and %2"),
                       {QString::number(0), QString::number(most)});
    }
    if (out.priceLow > out.priceHigh)
        node.member("price_low").fail(QT_TRANSLATE_NOOP("core", "must not be above the other end of the range"));
    if (out.peerLow > out.peerHigh)
        node.member("peer_low").fail(QT_TRANSLATE_NOOP("core", "must not be above the other end of the range"));
    return out;
}

OrderedJson ScreeningLimits::toJson() const
{
    OrderedJson out;
    for (const LimitName &limit : limitNames)
        out[limit.name] = this->*limit.value;
    return out;
}

PricePerUnit unitPrice(qint64 gross, qint64 units)
{
    return units > 0 ? divideRounded(Int128{gross} * thousandths, units, Rounding::HalfUp)
                     : divideRounded(-Int128{gross} * thousandths, -Int128{units}, Rounding::HalfUp);
}

PricePerUnit medianOf(std::vector<PricePerUnit> values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return divideRounded(*middle + *std::max_element(values.begin(), middle), 2, Rounding::HalfUp);
}

void screenLines(const ScreeningInput &input, const std::function<void(const LineFlag &)> &found,
                 const std::function<void(size_t, const std::vector<SkuSales> &)> &sold)
{
    Screening screening(input, found);
    // A closed statement's lines are there first, whenever they were sold: it is the open one that repeats them.
    for (const ScreenedStatement &statement : input.statements) {
        if (!statement.screened)
            screening.see(statement);
    }
    for (size_t i = 0; i < input.statements.size(); ++i) {
        if (input.statements[i].screened)
            screening.screen(input.statements[i]);
        else
            screening.compareWith(input.statements[i]);
        if (sold)
            sold(i, screening.lastSold());
    }
}

} // namespace lianming
