#include "core/outlook/contractbooks.h"

#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/outlook/amountsum.h"
#include "core/royalties/duedays.h"
#include "core/royalties/royaltyruns.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

[[noreturn]] void damaged(const QString &period)
{
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {period});
}

/// Amounts by their names, of a period's stored figures or of a pool in them.
class StoredAmounts
{
public:
    StoredAmounts(const Json &object, Currency currency, const QString &period)
        : m_object(object), m_digits(currency.digits()), m_period(period)
    {
    }
    [[nodiscard]] qint64 operator[](const char *name) const
    {
        const auto found = m_object.find(name);
        if (found == m_object.end() || !found->is_string())
            damaged(m_period);
        const auto scaled = parseScaled(found->get_ref<const std::string &>(), m_digits);
        const auto minor = scaled ? narrowed(*scaled) : std::nullopt;
        if (!minor)
            damaged(m_period);
        return *minor;
    }

private:
    const Json &m_object;
    int m_digits;
    const QString &m_period;
};

StoredFigures storedFigures(const Json &json, Currency currency, const QString &period)
{
    if (!json.is_object())
        damaged(period);
    const StoredAmounts amount(json, currency, period);
    StoredFigures out;
    out.earned = amount["earned"];
    out.apart = amount["apart"];
    out.gross = amount["gross"];
    out.base = amount["base"];
    out.fees = amount["fees"];
    out.marketingFund = amount["marketing_fund"];
    out.adjustments = amount["adjustments"];
    out.broughtForward = amount["brought_forward"];
    out.payable = amount["payable"];
    out.carriedForward = amount["carried_forward"];
    out.cashDue = amount["cash_due"];
    for (const Json &pool : json.value("pools", Json::array())) {
        const StoredAmounts of(pool, currency, period);
        out.pools.append({QString::fromStdString(pool.value("id", std::string())), of["earned"], of["guarantee_due"],
                          of["paid"], of["unrecouped"], of["payable"]});
    }
    return out;
}

/// The rows of a query about the contracts that the filter leaves. `sql` ends with a condition.
Statement filtered(Connection &db, QString sql, const BooksFilter &filter, const char *order)
{
    sql += QStringLiteral(" AND c.state <> 'draft' AND c.archived_on IS NULL");
    if (filter.institution.isSet())
        sql += QStringLiteral(" AND c.institution_id = ?");
    if (filter.brand.isSet())
        sql += QStringLiteral(" AND c.brand_id = ?");
    if (filter.contract.isSet())
        sql += QStringLiteral(" AND c.id = ?");
    Statement out(db, sql + QLatin1StringView(order));
    if (filter.institution.isSet())
        out.bind(filter.institution);
    if (filter.brand.isSet())
        out.bind(filter.brand);
    if (filter.contract.isSet())
        out.bind(filter.contract);
    return out;
}

PartyRef party(const Row &r, const char *id, const char *code, const char *en, const char *zh)
{
    return {r.integer(id), r.text(code), r.text(en), r.text(zh)};
}

/// What the contracts' records and parties say; their terms are read one by one.
struct Head {
    Id<Contract> contract;
    PartyRef institution;
    PartyRef brand;
};

QList<Head> heads(Connection &db, const BooksFilter &filter)
{
    return filtered(db,
                    QStringLiteral("SELECT c.id, i.id AS institution_id, i.code AS institution_code, "
                                   "i.name_en AS institution_en, i.name_zh AS institution_zh, b.id AS brand_id, "
                                   "b.code AS brand_code, b.name_en AS brand_en, b.name_zh AS brand_zh "
                                   "FROM contract c JOIN institution i ON i.id = c.institution_id "
                                   "JOIN brand b ON b.id = c.brand_id WHERE 1 = 1"),
                    filter, " ORDER BY c.number")
        .all<Head>([](const Row &r) {
            return Head{r.id<Contract>("id"),
                        party(r, "institution_id", "institution_code", "institution_en", "institution_zh"),
                        party(r, "brand_id", "brand_code", "brand_en", "brand_zh")};
        });
}

struct StatementRow {
    QString period;
    int edition = 1;
    StoredPeriod stored;
    QString currency;
    QString figures; ///< empty: not calculated
    QString terms;   ///< that it was calculated with
};

/// By contract, editions of a period in their order.
QHash<Id<Contract>, QList<StatementRow>> statements(Connection &db, const BooksFilter &filter)
{
    QHash<Id<Contract>, QList<StatementRow>> out;
    Statement rows =
        filtered(db,
                 QStringLiteral(
                     "SELECT s.id, s.contract_id, s.period, s.edition, s.state, s.closed_at, p.currency, p.figures, "
                     "p.terms "
                     "FROM statement s JOIN contract c ON c.id = s.contract_id "
                     "LEFT JOIN royalty_period p ON p.statement_id = s.id WHERE (s.edition = 1 OR s.state = 'closed')"),
                 filter, " ORDER BY s.contract_id, s.period, s.edition");
    while (rows.next()) {
        const Row r = rows.row();
        StatementRow row;
        row.period = r.text("period");
        row.edition = int(r.integer("edition"));
        row.stored.statement = r.id<SalesStatement>("id");
        row.stored.state = parseStatementState(r.text("state"));
        row.stored.closedOn = r.instant("closed_at").date();
        if (!r.isNull("figures")) {
            row.currency = r.text("currency");
            row.figures = r.text("figures");
            row.terms = r.text("terms");
        }
        out[r.id<Contract>("contract_id")].append(row);
    }
    return out;
}

/// Codes of what each contract grants, each once in their order: a collection stands for the assets it held at signing,
/// or for itself where it held none.
QHash<Id<Contract>, QStringList> grantedAssets(Connection &db, const BooksFilter &filter)
{
    struct Granted {
        QStringList codes;
        QStringList collections;
        bool hasMembers = false;
    };
    QHash<Id<Contract>, Granted> found;
    Statement rows = filtered(
        db,
        QStringLiteral(
            "SELECT DISTINCT g.contract_id, d.dimension, d.code, k.id AS collection FROM contract_grant_code d "
            "JOIN contract_grant g ON g.id = d.grant_id JOIN contract c ON c.id = g.contract_id "
            "LEFT JOIN collection k ON k.code = d.code WHERE d.dimension IN ('asset', 'member')"),
        filter, " ORDER BY g.contract_id, d.code, d.dimension");
    while (rows.next()) {
        const Row r = rows.row();
        Granted &granted = found[r.id<Contract>("contract_id")];
        const bool isMember = r.text("dimension") == u"member";
        granted.hasMembers = granted.hasMembers || isMember;
        (!isMember && !r.isNull("collection") ? granted.collections : granted.codes).append(r.text("code"));
    }
    QHash<Id<Contract>, QStringList> out;
    for (auto it = found.begin(); it != found.end(); ++it) {
        QStringList codes = it->hasMembers ? it->codes : it->codes + it->collections;
        codes.removeDuplicates();
        std::ranges::sort(codes);
        out.insert(it.key(), codes);
    }
    return out;
}

void addPeriods(ContractBooks &books, const QList<StatementRow> &rows)
{
    const Timeline timeline = books.timeline();
    const QString terms = QString::fromStdString(books.terms.toJson().dump());
    for (const StatementRow &row : rows) {
        const auto period = Period::parse(row.period.toStdString());
        const auto place = period ? timeline.find(*period) : std::nullopt;
        if (!place)
            continue;          // of another frequency: no look ahead can place it
        if (row.edition > 1) { // the first edition came before it
            books.isRestated = true;
            books.periods.at(*place).statement = row.stored.statement;
            continue;
        }
        StoredPeriod stored = row.stored;
        stored.bookedStatement = stored.statement;
        if (!row.figures.isEmpty()) {
            const auto currency = Currency::find(row.currency);
            if (!currency || *currency != books.terms.currency)
                damaged(row.period);
            const Json json = Json::parse(row.figures.toStdString(), nullptr, false);
            stored.figures = storedFigures(json, *currency, row.period);
        }
        if (stored.state == StatementState::Closed)
            books.isRestated = books.isRestated || row.terms != terms;
        books.periods.insert_or_assign(*place, stored);
    }
}

/// What the closed periods come to now. Only the engine can say: a restatement goes through every later tier and
/// guarantee, and what is stored of later closed periods is what they were booked with.
void recalculateClosed(Workspace &workspace, ContractBooks &books)
{
    Progress progress;
    const RoyaltyRun run = RoyaltyRuns(workspace, books.contract, progress).today();
    const Timeline timeline = books.timeline();
    for (auto &[place, period] : books.periods) {
        if (period.state != StatementState::Closed || !period.figures)
            continue;
        const QString name = timeline.period(place).name();
        const StoredFigures now = storedFigures(run.document(name), books.currency(), name);
        period.booked = std::exchange(*period.figures, now);
    }
    books.settled = settledDifferences(workspace.db, books.contract);
}

} // namespace

qint64 StoredFigures::due() const
{
    Int128 sum = Int128{apart} + fees + marketingFund;
    for (const StoredPool &pool : pools)
        sum += pool.payable;
    return forecastMinor(sum);
}

const StoredFigures *ContractBooks::figures(int place) const
{
    const auto found = periods.find(place);
    return found == periods.end() || !found->second.figures ? nullptr : &*found->second.figures;
}

std::map<int, qint64> ContractBooks::royalties() const
{
    std::map<int, qint64> out;
    for (const auto &[place, period] : periods) {
        if (period.figures)
            out.emplace(place, period.figures->royalties());
    }
    return out;
}

qint64 ContractBooks::unsettled(QDate day) const
{
    Int128 sum = 0;
    for (const auto &[place, period] : periods) {
        if (period.booked && period.isClosedBy(day))
            sum += Int128{period.figures->due()} - period.booked->due() - period.booked->adjustments;
    }
    for (const SettledDifference &difference : settled) {
        if (difference.issuedOn <= day)
            sum -= difference.minor;
    }
    return forecastMinor(sum);
}

std::map<int, qint64> ContractBooks::earnedOf(size_t pool) const
{
    std::map<int, qint64> out;
    for (const auto &[place, period] : periods) {
        if (period.figures && pool < size_t(period.figures->pools.size()))
            out.emplace(place, period.figures->pools[qsizetype(pool)].earned);
    }
    return out;
}

Books readBooks(Workspace &workspace, const BooksFilter &filter)
{
    Books out;
    const ContractService contracts(workspace);
    const auto reported = statements(workspace.db, filter);
    const auto assets = grantedAssets(workspace.db, filter);
    const QList<Head> found = heads(workspace.db, filter);
    for (const Head &head : found) {
        const auto stored = ContractRepository(workspace.db).find(head.contract);
        if (!stored) // gone since the list was read
            continue;
        const Contract &record = *stored;
        ContractBooks books;
        books.contract = head.contract;
        books.number = record.number;
        books.title = record.title;
        books.institution = head.institution;
        books.brand = head.brand;
        books.reportWithinDays = record.reportWithinDays;
        try {
            books.terms = contracts.royaltyTerms(record);
            books.paymentDays = paymentDays(books.terms);
            addPeriods(books, reported.value(head.contract));
            if (books.isRestated)
                recalculateClosed(workspace, books);
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::BadInput)
                throw;
            out.unreadable.append({head.contract, record.number, error.message()});
            continue;
        }
        books.lastSaleDay = record.lastDay().addDays(record.sellOffDays);
        books.assets = assets.value(head.contract);
        out.contracts.push_back(std::move(books));
    }
    return out;
}

QHash<QString, qint64> royaltiesBySku(Connection &db, Id<Contract> contract, const DaySpan &span)
{
    QHash<QString, qint64> out;
    QHash<QString, Id<SalesStatement>> counting;
    Statement found(db, QStringLiteral("SELECT s.id, s.period, s.edition FROM statement s "
                                       "JOIN royalty_period p ON p.statement_id = s.id "
                                       "WHERE s.contract_id = ? AND (s.edition = 1 OR s.state = 'closed') "
                                       "ORDER BY s.period, s.edition"));
    found.bind(contract);
    while (found.next()) {
        const auto period = Period::parse(found.row().text("period").toStdString());
        if (period && span.contains(period->span().end))
            counting.insert(found.row().text("period"), found.row().id<SalesStatement>("id"));
    }
    Statement sums(db,
                   QStringLiteral("SELECT l.sku, CAST(SUM(r.royalty_minor) AS BIGINT) AS minor FROM statement_line l "
                                  "JOIN royalty_period p ON p.statement_id = l.statement_id "
                                  "JOIN royalty_line r ON r.royalty_period_id = p.id AND r.line_number = l.line_number "
                                  "WHERE l.statement_id = ? GROUP BY l.sku"));
    for (const Id<SalesStatement> statement : std::as_const(counting)) {
        sums.bind(statement);
        while (sums.next())
            out[sums.row().text("sku")] += sums.row().integer("minor");
    }
    return out;
}

} // namespace lianming
