#include "core/royalties/lineflags.h"

#include "core/base/money.h"
#include "core/db/bulk.h"
#include "core/products/productservice.h"
#include "core/royalties/lineresolution.h"
#include "core/royalties/royaltyruns.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto limitsSetting = "screening";

/// The reasons of a calculation's line, in the page's order: the first of FlagReason.
constexpr quint8 reasonBits[] = {CategoryReason, TerritoryReason,   ChannelReason,
                                 DateReason,     CombinationReason, NoRateReason};

/// A price in thousandths of a minor unit, in minor units.
qint64 inMinor(PricePerUnit price)
{
    return narrowed(divideRounded(price, 1000, Rounding::HalfUp)).value_or(std::numeric_limits<qint64>::max());
}

LineReason reasonOf(const LineFlag &flag, const LoadedLines &loaded)
{
    LineReason out;
    out.reason = flag.reason;
    if (flag.reason == FlagReason::UnapprovedProduct) {
        out.productState = flag.product->state;
        out.releasedOn = flag.product->releasedOn;
        out.withdrawnOn = flag.product->withdrawnOn;
    }
    if (flag.reason == FlagReason::DuplicateLine) {
        const auto part = std::ranges::find_if(loaded.parts, [&flag](const LoadedLines::Part &p) {
            return flag.repeats >= p.first && flag.repeats < p.first + p.count;
        });
        out.repeatsPeriod = part->statement.period;
        out.repeatsLine = loaded.numbers[flag.repeats];
    }
    out.price = inMinor(flag.price);
    out.low = inMinor(flag.usual.low);
    out.high = inMinor(flag.usual.high);
    out.median = inMinor(flag.usual.median);
    out.periods = flag.reason == FlagReason::VolumePattern ? flag.periods : flag.usual.periods;
    out.peers = flag.usual.peers;
    out.units = flag.units;
    out.average = flag.average;
    return out;
}

/// Flags on their way into the database. They are gathered first: while rows are written nothing else can be asked.
class FlagRows
{
public:
    explicit FlagRows(const LoadedLines &loaded) : m_loaded(&loaded) {}

    void add(size_t line, FlagReason reason, std::string detail)
    {
        m_rows.push_back({line, reason, std::move(detail)});
    }
    void add(const LineFlag &flag)
    {
        add(flag.line, flag.reason, reasonOf(flag, *m_loaded).detail(m_loaded->lines.lines[flag.line].currency).dump());
    }
    /// Returns how many lines they are about.
    qint64 write(Transaction &tx);

private:
    struct FlagRow {
        size_t line;
        FlagReason reason;
        std::string detail;
    };
    const LoadedLines *m_loaded;
    std::vector<FlagRow> m_rows;
};

qint64 FlagRows::write(Transaction &tx)
{
    std::ranges::sort(m_rows, {}, [](const FlagRow &row) { return std::pair(row.line, row.reason); });
    BulkWriter writer(tx, "line_flag", {"statement_id", "line_number", "reason", "detail"});
    auto part = m_loaded->parts.begin();
    qint64 lines = 0;
    size_t last = std::numeric_limits<size_t>::max();
    for (const FlagRow &row : m_rows) {
        while (row.line >= part->first + part->count)
            ++part;
        lines += row.line == last ? 0 : 1;
        last = row.line;
        writer.integer(part->statement.id.value);
        writer.integer(m_loaded->numbers[row.line]);
        writer.text(flagReasonCode(row.reason));
        writer.text(row.detail);
        writer.endRow();
    }
    writer.finish();
    return lines;
}

/// What statements sold, as other contracts ask for it.
class SkuPrices
{
public:
    SkuPrices(Transaction &tx, const LoadedLines &loaded);

    void replace(Transaction &tx) const;
    void hear(size_t statement, const std::vector<SkuSales> &sales);
    [[nodiscard]] std::vector<PricePerUnit> peers(const std::string &category, Currency currency, int year) const;

private:
    Connection *m_db;
    const LoadedLines *m_loaded;
    Id<Contract> m_contract;
    QSet<qint64> m_known; ///< statements whose sales are there and stay
    struct Sales {
        size_t statement;
        SkuSales sales;
    };
    std::vector<Sales> m_sales;
};

SkuPrices::SkuPrices(Transaction &tx, const LoadedLines &loaded)
    : m_db(&tx.db()), m_loaded(&loaded), m_contract(loaded.parts.front().statement.contract)
{
    Statement known(*m_db, QStringLiteral("SELECT DISTINCT statement_id FROM sku_price WHERE contract_id = ?"));
    known.bind(m_contract);
    while (known.next())
        m_known.insert(known.row().integer("statement_id"));
    for (const LoadedLines::Part &part : loaded.parts) {
        if (part.statement.state != StatementState::Closed)
            m_known.remove(part.statement.id.value);
    }
}

void SkuPrices::hear(size_t statement, const std::vector<SkuSales> &sales)
{
    if (m_known.contains(m_loaded->parts[statement].statement.id.value))
        return;
    // Peers are asked for by category and currency: a few products of each statement show its prices, and leave room
    // for other licensees'.
    const auto &codes = m_loaded->lines.codes;
    std::vector<const SkuSales *> ordered;
    ordered.reserve(sales.size());
    for (const SkuSales &one : sales)
        ordered.push_back(&one);
    std::ranges::sort(ordered, {}, [&codes](const SkuSales *one) {
        return std::tuple(one->category, one->currency.code(), std::string_view(codes.text(one->sku)));
    });
    int taken = 0;
    const SkuSales *last = nullptr;
    for (const SkuSales *one : ordered) {
        const bool isSame = last != nullptr && last->category == one->category && last->currency == one->currency;
        taken = isSame ? taken + 1 : 1;
        last = one;
        if (taken <= ScreeningLimits::peersOfStatement)
            m_sales.push_back({statement, *one});
    }
}

void SkuPrices::replace(Transaction &tx) const
{
    QStringList kept;
    for (const LoadedLines::Part &part : m_loaded->parts) {
        if (m_known.contains(part.statement.id.value))
            kept.append(QString::number(part.statement.id.value));
    }
    QString others = QStringLiteral("DELETE FROM sku_price WHERE contract_id = ?");
    if (!kept.isEmpty())
        others += QStringLiteral(" AND statement_id NOT IN (%1)").arg(kept.join(u','));
    Statement(*m_db, others).bind(m_contract).run();
    BulkWriter writer(tx, "sku_price",
                      {"statement_id", "sku", "currency", "contract_id", "year", "category", "units", "gross_minor"});
    for (const Sales &one : m_sales) {
        const SalesStatement &statement = m_loaded->parts[one.statement].statement;
        const auto period = Period::parse(statement.period.toStdString());
        writer.integer(statement.id.value);
        writer.text(m_loaded->lines.codes.text(one.sales.sku));
        writer.text(one.sales.currency.code());
        writer.integer(m_contract.value);
        writer.integer(period ? period->span().start.year() : 0);
        writer.text(m_loaded->lines.codes.text(one.sales.category));
        writer.integer(one.sales.units);
        writer.integer(one.sales.gross);
        writer.endRow();
    }
    writer.finish();
}

std::vector<PricePerUnit> SkuPrices::peers(const std::string &category, Currency currency, int year) const
{
    std::vector<PricePerUnit> out;
    Statement rows(*m_db, QStringLiteral("SELECT units, gross_minor FROM sku_price WHERE category = ? AND currency = ? "
                                         "AND year = ? AND contract_id <> ? ORDER BY statement_id DESC, sku LIMIT ?"));
    rows.bind(QString::fromStdString(category), currency.codeText(), year, m_contract, ScreeningLimits::peersAsked);
    while (rows.next())
        out.push_back(unitPrice(rows.row().integer("gross_minor"), rows.row().integer("units")));
    return out;
}

std::map<std::string, LicensedProduct, std::less<>> registerOf(Connection &db, Id<Contract> contract)
{
    std::map<std::string, LicensedProduct, std::less<>> out;
    for (const LicensedProduct &product : productsOf(db, contract))
        out.emplace(product.sku.toStdString(), product);
    return out;
}

} // namespace

OrderedJson LineReason::detail(Currency currency) const
{
    const auto amount = [currency](qint64 minor) {
        return Money{minor, currency}.toString();
    };
    OrderedJson out = OrderedJson::object();
    if (productState) {
        out["state"] = productStateCode(*productState);
        if (releasedOn)
            out["released_on"] = dayText(*releasedOn).toStdString();
        if (withdrawnOn)
            out["withdrawn_on"] = dayText(*withdrawnOn).toStdString();
    }
    if (repeatsLine != 0) {
        out["period"] = repeatsPeriod.toStdString();
        out["line"] = repeatsLine;
    }
    if (reason == FlagReason::PricePattern) {
        out["price"] = amount(price);
        out["low"] = amount(low);
        out["high"] = amount(high);
        out["median"] = amount(median);
    }
    if (reason == FlagReason::VolumePattern) {
        out["units"] = units;
        out["average"] = average;
    }
    if (periods != 0)
        out["periods"] = periods;
    if (peers != 0)
        out["peers"] = peers;
    return out;
}

LineReason LineReason::parse(const QString &reason, const QString &detail, Currency currency)
{
    const auto known = parseFlagReason(reason);
    const Json json = Json::parse(detail.toStdString(), nullptr, false);
    if (!known || !json.is_object())
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no reason for a question about a line"),
                    {reason});
    const auto text = [&json](const char *name) {
        return QString::fromStdString(json.value(name, std::string()));
    };
    const auto amount = [&](const char *name) {
        const auto money = Money::parse(json.value(name, std::string()), currency);
        return money ? money->minor : 0;
    };
    LineReason out;
    out.reason = *known;
    out.productState = parseProductState(text("state"));
    out.releasedOn = parseDay(text("released_on"));
    out.withdrawnOn = parseDay(text("withdrawn_on"));
    out.repeatsPeriod = text("period");
    out.repeatsLine = json.value("line", qint64{0});
    out.price = amount("price");
    out.low = amount("low");
    out.high = amount("high");
    out.median = amount("median");
    out.periods = json.value("periods", qint64{0});
    out.peers = json.value("peers", qint64{0});
    out.units = json.value("units", qint64{0});
    out.average = json.value("average", qint64{0});
    return out;
}

qint64 screenStatements(Transaction &tx, const LoadedLines &loaded, const RoyaltyResult &result,
                        Id<SalesStatement> only)
{
    const auto isOpen = [](const LoadedLines::Part &part) {
        return part.statement.state != StatementState::Closed;
    };
    const auto isWanted = [&](const LoadedLines::Part &part) {
        return isOpen(part) && (!only.isSet() || part.statement.id == only);
    };
    if (std::ranges::none_of(loaded.parts, isWanted))
        return 0;
    FlagRows flags(loaded);
    std::vector<ScreenedStatement> statements;
    for (const LoadedLines::Part &part : loaded.parts) {
        const auto period = Period::parse(part.statement.period.toStdString());
        statements.push_back({period.value_or(Period()), part.first, part.count, isOpen(part)});
        if (!isWanted(part))
            continue;
        removeFlags(tx, part.statement.id);
        for (size_t i = part.first; i < part.first + part.count; ++i) {
            const quint8 reasons = result.lines[i].reasons;
            for (size_t bit = 0; reasons != 0 && bit < std::size(reasonBits); ++bit) {
                if ((reasons & reasonBits[bit]) != 0)
                    flags.add(i, FlagReason(bit), "{}");
            }
        }
    }
    const auto take = [&](const LineFlag &flag) {
        const auto part = std::ranges::find_if(loaded.parts, [&flag](const LoadedLines::Part &p) {
            return flag.line >= p.first && flag.line < p.first + p.count;
        });
        if (isWanted(*part))
            flags.add(flag);
    };
    const auto products = registerOf(tx.db(), loaded.parts.front().statement.contract);
    SkuPrices prices(tx, loaded);
    const auto peers = [&prices](const std::string &category, Currency currency, int year) {
        return prices.peers(category, currency, year);
    };
    screenLines({loaded.lines, statements, products, peers, screeningLimits(tx.db())}, take,
                [&prices](size_t statement, const std::vector<SkuSales> &sales) { prices.hear(statement, sales); });
    prices.replace(tx);
    return flags.write(tx);
}

qint64 screenStatement(Transaction &tx, Workspace &workspace, Id<SalesStatement> id, Progress &progress)
{
    const SalesStatement statement = StatementRepository(tx.db()).get(id);
    if (statement.state == StatementState::Closed)
        return 0;
    const RoyaltyRun run = RoyaltyRuns(workspace, statement.contract, progress).of(statement);
    tx.touch(Area::Royalties);
    return screenStatements(tx, run.loaded, run.result, id);
}

QList<FlagReason> reasonsOf(Connection &db, const LineRef &line)
{
    QList<FlagReason> out;
    Statement flags(db, QStringLiteral("SELECT reason FROM line_flag WHERE statement_id = ? AND line_number = ?"));
    flags.bind(line.statement, line.line);
    while (flags.next()) {
        if (const auto reason = parseFlagReason(flags.row().textAt(0)))
            out.append(*reason);
    }
    std::ranges::sort(out);
    return out;
}

void removeFlags(Transaction &tx, Id<SalesStatement> statement)
{
    Statement(tx.db(), QStringLiteral("DELETE FROM line_flag WHERE statement_id = ?")).bind(statement).run();
}

ScreeningLimits screeningLimits(Connection &db)
{
    const auto stored =
        Statement(db, QStringLiteral("SELECT value FROM setting WHERE name = ?")).bind(limitsSetting).one<QString>();
    if (!stored)
        return {};
    const QString place = QStringLiteral("setting screening");
    const Json json = parseJson(stored->toUtf8(), place);
    return ScreeningLimits::parse(JsonNode(json, place));
}

void setScreeningLimits(Journal &journal, const ScreeningLimits &limits)
{
    Connection &db = journal.transaction().db();
    const QString before = QString::fromStdString(screeningLimits(db).toJson().dump());
    const QString value = QString::fromStdString(limits.toJson().dump());
    Statement(db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                 "ON CONFLICT (name) DO UPDATE SET value = excluded.value"))
        .bind(limitsSetting, value)
        .run();
    journal.note(Area::Royalties, "setting", 0, QString::fromLatin1(limitsSetting), "changed",
                 {{QStringLiteral("value"), before, value}});
}

} // namespace lianming
