#include "core/royalties/lineflags.h"

#include "core/base/money.h"
#include "core/db/bulk.h"
#include "core/products/productrepository.h"
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

/// What statements sold, as other contracts ask for it.
class SkuPrices
{
public:
    SkuPrices(Transaction &tx, const LoadedLines &loaded);

    /// `sold`: what each statement sold; asked for those only whose sales are not there yet.
    void replace(Transaction &tx, const std::function<std::vector<SkuSales>(size_t statement)> &sold) const;
    [[nodiscard]] std::vector<PricePerUnit> peers(const std::string &category, Currency currency, int year) const;

private:
    Connection *m_db;
    const LoadedLines *m_loaded;
    Id<Contract> m_contract;
    QSet<qint64> m_known; ///< statements whose sales are there and stay
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

/// Peers are asked for by category and currency: a few products of each statement, the first by SKU, show its prices
/// and leave room for other licensees'.
std::vector<SkuSales> shown(const std::vector<SkuSales> &sales, const CodeTable &codes)
{
    std::map<std::pair<CodeId, std::string_view>, std::vector<SkuSales>> groups;
    for (const SkuSales &one : sales)
        groups[{one.category, one.currency.code()}].push_back(one);
    std::vector<SkuSales> out;
    for (auto &[group, products] : groups) {
        const auto taken = std::min<size_t>(products.size(), ScreeningLimits::peersOfStatement);
        std::ranges::partial_sort(products, products.begin() + qsizetype(taken), {},
                                  [&codes](const SkuSales &one) { return std::string_view(codes.text(one.sku)); });
        out.insert(out.end(), products.begin(), products.begin() + qsizetype(taken));
    }
    return out;
}

void SkuPrices::replace(Transaction &tx, const std::function<std::vector<SkuSales>(size_t)> &sold) const
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
    for (size_t i = 0; i < m_loaded->parts.size(); ++i) {
        const SalesStatement &statement = m_loaded->parts[i].statement;
        if (m_known.contains(statement.id.value))
            continue;
        const auto period = Period::parse(statement.period.toStdString());
        for (const SkuSales &one : sold(i)) {
            writer.integer(statement.id.value);
            writer.text(m_loaded->lines.codes.text(one.sku));
            writer.text(one.currency.code());
            writer.integer(m_contract.value);
            writer.integer(period ? period->span().start.year() : 0);
            writer.text(m_loaded->lines.codes.text(one.category));
            writer.integer(one.units);
            writer.integer(one.gross);
            writer.endRow();
        }
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
    for (const LicensedProduct &product : ProductRepository(db).list(contract))
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

struct StatementScreening::Impl {
    Impl(Connection &db, const LoadedLines &given, const RoyaltyResult &calculated, Id<SalesStatement> only)
        : loaded(given), result(calculated), products(registerOf(db, loaded.parts.front().statement.contract)),
          statements(screened(loaded)), lines({loaded.lines, statements, products, screeningLimits(db)})
    {
        for (const LoadedLines::Part &part : loaded.parts)
            wanted.push_back(part.statement.state != StatementState::Closed
                             && (!only.isSet() || part.statement.id == only));
        openSold.resize(loaded.parts.size());
        for (size_t i = 0; i < loaded.parts.size(); ++i) {
            if (!loaded.parts[i].statement.isClosed())
                openSold[i] = sold(i);
        }
    }

    [[nodiscard]] std::vector<SkuSales> sold(size_t statement) const
    {
        return shown(lines.sold(statement), loaded.lines.codes);
    }

    static std::vector<ScreenedStatement> screened(const LoadedLines &loaded)
    {
        std::vector<ScreenedStatement> out;
        out.reserve(loaded.parts.size());
        for (const LoadedLines::Part &part : loaded.parts)
            out.push_back({Period::parse(part.statement.period.toStdString()).value_or(Period()), part.first,
                           part.count, part.statement.state != StatementState::Closed});
        return out;
    }

    const LoadedLines &loaded;
    const RoyaltyResult &result;
    const std::map<std::string, LicensedProduct, std::less<>> products;
    const std::vector<ScreenedStatement> statements;
    LineScreening lines;
    std::vector<bool> wanted;                    ///< by part
    std::vector<std::vector<SkuSales>> openSold; ///< by part; of those that are not closed
};

StatementScreening::StatementScreening(Connection &db, const LoadedLines &loaded, const RoyaltyResult &result,
                                       Id<SalesStatement> only)
    : m_impl(std::make_unique<Impl>(db, loaded, result, only))
{
}

StatementScreening::~StatementScreening() = default;

void StatementScreening::finish(Transaction &tx)
{
    const SkuPrices prices(tx, m_impl->loaded);
    m_impl->lines.compareWithPeers([&prices](const std::string &category, Currency currency, int year) {
        return prices.peers(category, currency, year);
    });
    prices.replace(tx, [this](size_t statement) {
        return m_impl->loaded.parts[statement].statement.isClosed() ? m_impl->sold(statement)
                                                                    : m_impl->openSold[statement];
    });
    for (size_t i = 0; i < m_impl->loaded.parts.size(); ++i) {
        if (m_impl->wanted[i])
            removeFlags(tx, m_impl->loaded.parts[i].statement.id);
    }
}

qint64 StatementScreening::write(BulkWriter &rows) const
{
    struct FlagRow {
        size_t line;
        FlagReason reason;
        const LineFlag *flag; ///< null: of the calculation
    };
    const LoadedLines &loaded = m_impl->loaded;
    qint64 lines = 0;
    std::vector<FlagRow> flags;
    flags.reserve(m_impl->lines.found().size());
    for (const LineFlag &flag : m_impl->lines.found())
        flags.push_back({flag.line, flag.reason, &flag});
    for (size_t i = 0; i < loaded.parts.size(); ++i) {
        const LoadedLines::Part &part = loaded.parts[i];
        for (size_t line = part.first; m_impl->wanted[i] && line < part.first + part.count; ++line) {
            const quint8 reasons = m_impl->result.lines[line].reasons;
            for (size_t bit = 0; reasons != 0 && bit < std::size(reasonBits); ++bit) {
                if ((reasons & reasonBits[bit]) != 0)
                    flags.push_back({line, FlagReason(bit), nullptr});
            }
        }
    }
    std::ranges::sort(flags, {}, [](const FlagRow &row) { return std::pair(row.line, row.reason); });
    size_t place = 0;
    size_t last = std::numeric_limits<size_t>::max();
    for (const FlagRow &row : flags) {
        while (row.line >= loaded.parts[place].first + loaded.parts[place].count)
            ++place;
        if (!m_impl->wanted[place])
            continue;
        lines += row.line == last ? 0 : 1;
        last = row.line;
        rows.integer(loaded.parts[place].statement.id.value);
        rows.integer(loaded.numbers[row.line]);
        rows.text(flagReasonCode(row.reason));
        rows.text(row.flag == nullptr
                      ? "{}"
                      : reasonOf(*row.flag, loaded).detail(loaded.lines.lines[row.line].currency).dump());
        rows.endRow();
    }
    return lines;
}

qint64 StatementScreening::write(Transaction &tx, std::span<const std::shared_ptr<StatementScreening>> screenings)
{
    for (const auto &screening : screenings)
        screening->finish(tx);
    BulkWriter rows(tx, "line_flag", {"statement_id", "line_number", "reason", "detail"});
    qint64 lines = 0;
    for (const auto &screening : screenings)
        lines += screening->write(rows);
    rows.finish();
    return lines;
}

qint64 screenStatement(Transaction &tx, Workspace &workspace, Id<SalesStatement> id, Progress &progress)
{
    const SalesStatement statement = StatementRepository(tx.db()).get(id);
    if (statement.state == StatementState::Closed)
        return 0;
    const RoyaltyRun run = RoyaltyRuns(workspace, statement.contract, progress).of(statement);
    tx.touch(Area::Royalties);
    const auto screening = std::make_shared<StatementScreening>(tx.db(), run.loaded, run.result, id);
    return StatementScreening::write(tx, {&screening, 1});
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
