#include "core/royalties/screening.h"

#include <algorithm>
#include <unordered_map>

namespace lianming {

namespace {

constexpr qint64 thousandths = 1000;

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

} // namespace

/// What a screening keeps in mind.
namespace screening {

/// Finds lines that are the same.
class SeenLines
{
public:
    explicit SeenLines(const std::vector<RoyaltyLine> &lines, size_t most) : m_lines(lines), m_places(most) {}

    /// The place of a line seen before that is the same; otherwise the line is seen from now on.
    std::optional<size_t> find(size_t line)
    {
        const RoyaltyLine &wanted = m_lines[line];
        const quint32 hash = hashOf(wanted);
        const quint32 found = m_places.find(hash, [&](quint32 place) { return isSame(m_lines[place], wanted); });
        if (found != FlatIndex::none)
            return found;
        m_places.add(hash, quint32(line));
        return {};
    }

private:
    static bool isSame(const RoyaltyLine &a, const RoyaltyLine &b)
    {
        return a.sku == b.sku && a.territory == b.territory && a.channel == b.channel && a.units == b.units
               && a.gross == b.gross && a.date == b.date && a.currency == b.currency;
    }
    static quint32 hashOf(const RoyaltyLine &line)
    {
        quint64 hash = hashSeed();
        for (const quint64 part : {quint64{line.sku} << 32 | line.territory, quint64(line.units), quint64(line.gross),
                                   quint64(line.date.toJulianDay()) ^ quint64{line.channel} << 40})
            hash = hashMixed(hash, part);
        return quint32(hash >> 32);
    }

    const std::vector<RoyaltyLine> &m_lines;
    FlatIndex m_places;
};

/// What a SKU sold in one statement, in one currency.
struct Sold {
    SkuSales sales;
    qint64 net = 0;     ///< units with returns
    size_t largest = 0; ///< the line with the most units
    bool overflows = false;
};

/// All that one statement sold, by SKU and currency.
class StatementSales
{
public:
    std::vector<Sold> all;

    /// The place of what the line's SKU sold in its currency; a new one behind the others if `line` is the first.
    quint32 place(const RoyaltyLine &line, size_t index)
    {
        const quint32 hash = hashOf(line.sku, line.currency);
        const quint32 known = find(hash, line.sku, line.currency);
        if (known != FlatIndex::none)
            return known;
        m_places.add(hash, quint32(all.size()));
        all.push_back({{line.sku, line.category, line.currency, 0, 0}, 0, index, false});
        return quint32(all.size() - 1);
    }
    [[nodiscard]] const Sold *find(CodeId sku, Currency currency) const
    {
        const quint32 found = find(hashOf(sku, currency), sku, currency);
        return found == FlatIndex::none ? nullptr : &all[found];
    }

private:
    static quint32 hashOf(CodeId sku, Currency currency)
    {
        const std::string_view code = currency.code();
        return quint32(
            hashMixed(quint64{sku}, quint64(quint8(code[0])) << 16 | quint64(quint8(code[1])) << 8 | quint8(code[2]))
            >> 32);
    }
    [[nodiscard]] quint32 find(quint32 hash, CodeId sku, Currency currency) const
    {
        return m_places.find(
            hash, [&](quint32 place) { return all[place].sales.sku == sku && all[place].sales.currency == currency; });
    }

    FlatIndex m_places;
};

inline size_t seenLines(std::span<const ScreenedStatement> statements)
{
    size_t most = 0;
    for (const ScreenedStatement &statement : statements)
        most += statement.count;
    return most;
}

/// Nothing the line sold or took back: it repeats nothing and has no price.
inline bool isEmpty(const RoyaltyLine &line)
{
    return line.free || (line.units == 0 && line.gross == 0);
}

constexpr CodeId noSku = 0xffffffff; ///< of products of other contracts

/// Products of one category: some of the contract's own, and some of other contracts.
class Peers
{
public:
    void add(PricePerUnit price, CodeId sku) { m_prices.push_back({price, sku}); }
    /// Once all are there.
    void finish()
    {
        std::ranges::sort(m_prices, {}, &Price::price);
        for (size_t i = 0; i < m_prices.size(); ++i) {
            if (m_prices[i].sku != noSku)
                m_places.emplace(m_prices[i].sku, i);
        }
    }
    /// What is usual among the products other than `sku`; nothing if they are too few.
    [[nodiscard]] std::optional<UsualPrice> without(CodeId sku) const
    {
        const auto found = m_places.find(sku);
        const size_t left = found == m_places.end() ? m_prices.size() : found->second;
        const size_t others = m_prices.size() - (found == m_places.end() ? 0 : 1);
        if (others < ScreeningLimits::peersNeeded)
            return {};
        const auto at = [&](size_t i) {
            return m_prices[i < left ? i : i + 1].price;
        };
        const PricePerUnit median =
            others % 2 == 1 ? at(others / 2) : divideRounded(at(others / 2) + at(others / 2 - 1), 2, Rounding::HalfUp);
        return UsualPrice{at(others / 4), at(others - 1 - others / 4), median, 0, int(others)};
    }

private:
    struct Price {
        PricePerUnit price;
        CodeId sku;
    };
    std::vector<Price> m_prices;                 ///< in rising order
    std::unordered_map<CodeId, size_t> m_places; ///< of the contract's own, each there once
};

} // namespace screening

struct LineScreening::Impl {
    explicit Impl(const ScreeningInput &given)
        : input(given), lines(given.lines.lines), seen(lines, screening::seenLines(given.statements)),
          sales(given.statements.size()), newProducts(given.statements.size())
    {
    }

    /// A SKU whose prices have no past to be compared with.
    struct NewProduct {
        quint32 place;   ///< among the statement's sales
        CodeId category; ///< whose peers it is compared with
        PricePerUnit lowest;
        PricePerUnit highest;
    };

    void see(const ScreenedStatement &statement);
    void gather(size_t statement);
    void compareProducts(const ScreenedStatement &statement);
    void compareLines(const ScreenedStatement &statement);
    void compareUnits(size_t statement);
    void comparePrices(size_t statement);
    void compareNewProducts(size_t statement);
    [[nodiscard]] std::vector<const screening::StatementSales *> before(size_t statement) const;
    [[nodiscard]] screening::Peers ownPeers(size_t statement, CodeId category, Currency currency) const;
    void question(size_t line, PricePerUnit price, const UsualPrice &usual);

    const ScreeningInput input;
    const std::vector<RoyaltyLine> &lines;
    screening::SeenLines seen;
    std::vector<screening::StatementSales> sales; ///< by statement
    std::vector<LineFlag> found;
    std::vector<std::vector<NewProduct>> newProducts;                          ///< by statement
    std::map<std::tuple<size_t, CodeId, std::string>, screening::Peers> peers; ///< by statement, category and currency
};

void LineScreening::Impl::see(const ScreenedStatement &statement)
{
    for (size_t i = statement.first; i < statement.first + statement.count; ++i) {
        if (!screening::isEmpty(lines[i]))
            (void)seen.find(i);
    }
}

void LineScreening::Impl::gather(size_t statement)
{
    screening::StatementSales &now = sales[statement];
    const RoyaltyLine *before = nullptr;
    screening::Sold *last = nullptr;
    const size_t first = input.statements[statement].first;
    for (size_t i = first; i < first + input.statements[statement].count; ++i) {
        const RoyaltyLine &line = lines[i];
        if (screening::isEmpty(line))
            continue;
        if (last == nullptr || line.sku != before->sku || line.currency != before->currency)
            last = &now.all[now.place(line, i)];
        before = &line;
        last->overflows = __builtin_add_overflow(last->net, line.units, &last->net) || last->overflows;
        if (line.units > lines[last->largest].units)
            last->largest = i;
        if (line.units > 0) {
            last->overflows =
                __builtin_add_overflow(last->sales.units, line.units, &last->sales.units) || last->overflows;
            last->overflows =
                __builtin_add_overflow(last->sales.gross, line.gross, &last->sales.gross) || last->overflows;
        }
    }
}

void LineScreening::Impl::compareProducts(const ScreenedStatement &statement)
{
    if (input.products.empty())
        return;
    std::vector<const LicensedProduct *> products(input.lines.codes.size()); // by code of the SKU
    for (CodeId code = 0; code < products.size(); ++code) {
        const auto product = input.products.find(input.lines.codes.text(code));
        products[code] = product == input.products.end() ? nullptr : &product->second;
    }
    for (size_t i = statement.first; i < statement.first + statement.count; ++i) {
        const LicensedProduct *product = products[lines[i].sku];
        if (product != nullptr && product->isApprovedFor(lines[i].date, statement.period.span()))
            continue;
        LineFlag flag;
        flag.line = i;
        flag.reason = product == nullptr ? FlagReason::UnknownProduct : FlagReason::UnapprovedProduct;
        flag.product = product;
        found.push_back(flag);
    }
}

void LineScreening::Impl::compareLines(const ScreenedStatement &statement)
{
    for (size_t i = statement.first; i < statement.first + statement.count; ++i) {
        if (screening::isEmpty(lines[i]))
            continue;
        const auto other = seen.find(i);
        if (!other)
            continue;
        const bool isHere = *other >= statement.first && *other < statement.first + statement.count;
        const qint64 units = lines[i].units;
        if (!isHere && !lines[i].date.isValid() && units < input.limits.repeatFloor
            && units > -input.limits.repeatFloor)
            continue;
        LineFlag flag;
        flag.line = i;
        flag.reason = FlagReason::DuplicateLine;
        flag.repeats = *other;
        found.push_back(flag);
    }
}

/// The sales of the periods that a statement is compared with.
std::vector<const screening::StatementSales *> LineScreening::Impl::before(size_t statement) const
{
    std::vector<const screening::StatementSales *> out;
    const Period period = input.statements[statement].period;
    for (size_t i = statement; i > 0; --i) {
        if (period.since(input.statements[i - 1].period) > ScreeningLimits::periodsBack)
            break;
        out.push_back(&sales[i - 1]);
    }
    return out;
}

/// A SKU's units stand at its largest line: there are as many reasons to look as there are SKUs, not lines.
void LineScreening::Impl::compareUnits(size_t statement)
{
    const std::vector<const screening::StatementSales *> past = before(statement);
    for (const screening::Sold &sold : sales[statement].all) {
        if (sold.net < input.limits.volumeFloor || sold.overflows)
            continue;
        Int128 sum = 0;
        int periods = 0;
        for (const screening::StatementSales *period : past) {
            const screening::Sold *then = period->find(sold.sales.sku, sold.sales.currency);
            if (then == nullptr || then->net <= 0 || then->overflows)
                continue;
            sum += then->net;
            ++periods;
        }
        if (periods == 0 || Int128{sold.net} * 100 * periods <= sum * input.limits.volume)
            continue;
        LineFlag flag;
        flag.line = sold.largest;
        flag.reason = FlagReason::VolumePattern;
        flag.units = sold.net;
        flag.average = qint64(divideRounded(sum, periods, Rounding::HalfUp));
        flag.periods = periods;
        found.push_back(flag);
    }
}

/// The contract's own products of a category in the statement.
screening::Peers LineScreening::Impl::ownPeers(size_t statement, CodeId category, Currency currency) const
{
    std::vector<std::pair<PricePerUnit, CodeId>> own;
    for (const screening::Sold &sold : sales[statement].all) {
        if (sold.sales.category == category && sold.sales.currency == currency && sold.sales.units > 0
            && !sold.overflows)
            own.emplace_back(unitPrice(sold.sales.gross, sold.sales.units), sold.sales.sku);
    }
    std::ranges::sort(own);
    // Evenly chosen ones stand for all: a contract may have a hundred thousand products.
    const size_t step = std::max<size_t>(1, own.size() / ScreeningLimits::peersAsked);
    screening::Peers out;
    for (size_t i = step / 2; i < own.size(); i += step)
        out.add(own[i].first, own[i].second);
    return out;
}

void LineScreening::Impl::question(size_t line, PricePerUnit price, const UsualPrice &usual)
{
    LineFlag flag;
    flag.line = line;
    flag.reason = FlagReason::PricePattern;
    flag.price = price;
    flag.usual = usual;
    found.push_back(flag);
}

void LineScreening::Impl::comparePrices(size_t statement)
{
    struct Known {
        bool isLookedUp = false;
        std::optional<UsualPrice> past;
        size_t newProduct = 0; ///< without a past: its place among them
    };
    std::vector<Known> known(sales[statement].all.size());
    const std::vector<const screening::StatementSales *> past = before(statement);
    std::vector<PricePerUnit> prices;
    const size_t first = input.statements[statement].first;
    for (size_t i = first; i < first + input.statements[statement].count; ++i) {
        const RoyaltyLine &line = lines[i];
        if (screening::isEmpty(line) || line.units == 0)
            continue;
        const auto place = size_t(sales[statement].find(line.sku, line.currency) - sales[statement].all.data());
        Known &compared = known[place];
        const PricePerUnit price = unitPrice(line.gross, line.units);
        if (!compared.isLookedUp) {
            compared.isLookedUp = true;
            prices.clear();
            for (const screening::StatementSales *period : past) {
                const screening::Sold *sold = period->find(line.sku, line.currency);
                if (sold != nullptr && sold->sales.units > 0 && !sold->overflows)
                    prices.push_back(unitPrice(sold->sales.gross, sold->sales.units));
            }
            if (!prices.empty()) {
                const auto [low, high] = std::ranges::minmax(prices);
                compared.past = UsualPrice{low, high, medianOf(prices), int(prices.size()), 0};
            } else {
                compared.newProduct = newProducts[statement].size();
                newProducts[statement].push_back({quint32(place), line.category, price, price});
                const std::tuple key(statement, line.category, std::string(line.currency.code()));
                if (!peers.contains(key))
                    peers.emplace(key, ownPeers(statement, line.category, line.currency));
            }
        }
        if (!compared.past) {
            NewProduct &product = newProducts[statement][compared.newProduct];
            product.lowest = std::min(product.lowest, price);
            product.highest = std::max(product.highest, price);
        } else if (!compared.past->allows(price, input.limits.priceLow, input.limits.priceHigh)) {
            question(i, price, *compared.past);
        }
    }
}

void LineScreening::Impl::compareNewProducts(size_t statement)
{
    std::map<quint32, UsualPrice> outside; // places of products with a price that is not usual
    for (const NewProduct &product : newProducts[statement]) {
        const SkuSales &sold = sales[statement].all[product.place].sales;
        const auto usual = peers.at({statement, product.category, std::string(sold.currency.code())}).without(sold.sku);
        if (usual
            && !(usual->allows(product.lowest, input.limits.peerLow, input.limits.peerHigh)
                 && usual->allows(product.highest, input.limits.peerLow, input.limits.peerHigh)))
            outside.emplace(product.place, *usual);
    }
    const size_t first = input.statements[statement].first;
    for (size_t i = first; !outside.empty() && i < first + input.statements[statement].count; ++i) {
        const RoyaltyLine &line = lines[i];
        if (screening::isEmpty(line) || line.units == 0)
            continue;
        const auto usual =
            outside.find(quint32(sales[statement].find(line.sku, line.currency) - sales[statement].all.data()));
        if (usual == outside.end())
            continue;
        const PricePerUnit price = unitPrice(line.gross, line.units);
        if (!usual->second.allows(price, input.limits.peerLow, input.limits.peerHigh))
            question(i, price, usual->second);
    }
}

LineScreening::LineScreening(const ScreeningInput &input) : m_impl(std::make_unique<Impl>(input))
{
    // A closed statement's lines are there first, whenever they were sold: it is the open one that repeats them.
    for (const ScreenedStatement &statement : input.statements) {
        if (!statement.screened)
            m_impl->see(statement);
    }
    for (size_t i = 0; i < input.statements.size(); ++i) {
        m_impl->gather(i);
        if (!input.statements[i].screened)
            continue;
        m_impl->compareProducts(input.statements[i]);
        m_impl->compareLines(input.statements[i]);
        m_impl->compareUnits(i);
        m_impl->comparePrices(i);
    }
}

LineScreening::~LineScreening() = default;

void LineScreening::compareWithPeers(const PeerPrices &ask)
{
    std::map<std::tuple<CodeId, std::string, int>, std::vector<PricePerUnit>> asked;
    for (auto &[key, peers] : m_impl->peers) {
        const auto &[statement, category, currency] = key;
        const int year = m_impl->input.statements[statement].period.span().start.year();
        const auto [others, isFirst] = asked.try_emplace({category, currency, year});
        if (isFirst)
            others->second = ask(m_impl->input.lines.codes.text(category), *Currency::find(currency), year);
        for (const PricePerUnit price : others->second)
            peers.add(price, screening::noSku);
        peers.finish();
    }
    for (size_t i = 0; i < m_impl->input.statements.size(); ++i)
        m_impl->compareNewProducts(i);
}

const std::vector<LineFlag> &LineScreening::found() const
{
    return m_impl->found;
}

std::vector<SkuSales> LineScreening::sold(size_t statement) const
{
    std::vector<SkuSales> out;
    for (const screening::Sold &sold : m_impl->sales[statement].all) {
        if (sold.sales.units > 0 && !sold.overflows)
            out.push_back(sold.sales);
    }
    return out;
}

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

} // namespace lianming
