#include "core/royalties/royaltybook.h"

#include "core/db/bulk.h"
#include "core/royalties/computejson.h"
#include "core/royalties/lineresolution.h"

#include <algorithm>

namespace lianming {

namespace {

Currency currencyOf(std::string_view code)
{
    const auto currency = Currency::find(code);
    if (!currency) {
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"),
                    {QString::fromUtf8(code.data(), qsizetype(code.size()))});
    }
    return *currency;
}

/// Values that stand in line after line, each parsed once in a row.
template<class T>
class Repeated
{
public:
    template<class Parse>
    const T &of(std::string_view text, Parse parse)
    {
        if (!m_known || text != m_text) {
            m_text.assign(text);
            m_value = parse(text);
            m_known = true;
        }
        return m_value;
    }

private:
    std::string m_text;
    T m_value{};
    bool m_known = false;
};

RoyaltyPeriodRow periodRow(const Row &r)
{
    RoyaltyPeriodRow out;
    out.id = r.id<RoyaltyPeriodRow>("id");
    out.statement = r.id<SalesStatement>("statement_id");
    out.period = r.text("period");
    out.edition = int(r.integer("edition"));
    out.currency = currencyOf(r.text("currency").toStdString());
    out.figures = Json::parse(r.text("figures").toStdString(), nullptr, false);
    out.terms = r.text("terms");
    out.calculatedAt = r.instant("calculated_at");
    out.frozen = r.truth("frozen");
    if (!out.figures.is_object())
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"),
                    {out.period});
    return out;
}

Fields values(const LoadedLines::Part &part, const RoyaltyTerms &terms, const PeriodFigures &figures,
              const QDateTime &at)
{
    return {{"statement_id", part.statement.id},
            {"contract_id", part.statement.contract},
            {"period", part.statement.period},
            {"currency", terms.currency.codeText()},
            {"contract_year", figures.contractYear},
            {"units", figures.units},
            {"gross_minor", figures.gross},
            {"deductions_minor", figures.deductions},
            {"base_minor", figures.base},
            {"earned_minor", figures.earned},
            {"payable_minor", figures.payable},
            {"cash_due_minor", figures.cashDue},
            {"unrecouped_minor", figures.unrecouped},
            {"figures", QString::fromStdString(periodJson(terms, figures).dump())},
            {"terms", QString::fromStdString(terms.toJson().dump())},
            {"calculated_at", at},
            {"frozen", 0}};
}

/// The reasons as they are stored, joined by line feeds; made once for each combination.
class ReasonTexts
{
public:
    const std::string &of(quint8 reasons)
    {
        std::string &text = m_texts[reasons];
        if (text.empty() && reasons != 0) {
            for (const char *code : exceptionReasonCodes(reasons))
                text += text.empty() ? std::string(code) : std::string("\n") + code;
        }
        return text;
    }

private:
    std::array<std::string, 256> m_texts;
};

} // namespace

const LoadedLines::Part *LoadedLines::part(const QString &period) const
{
    const auto found = std::ranges::find_if(parts, [&](const Part &p) { return p.statement.period == period; });
    return found == parts.end() ? nullptr : &*found;
}

size_t LoadedLines::index(const Part &part, qint64 lineNumber) const
{
    const auto begin = numbers.begin() + qsizetype(part.first);
    const auto end = begin + qsizetype(part.count);
    const auto found = std::lower_bound(begin, end, lineNumber);
    if (found == end || *found != lineNumber)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The statement has no line %1"),
                    {QString::number(lineNumber)});
    return size_t(found - numbers.begin());
}

qint64 RoyaltyPeriodRow::amount(const char *name) const
{
    const auto found = figures.find(name);
    const auto scaled = found != figures.end() && found->is_string()
                            ? parseScaled(found->get<std::string>(), currency.digits())
                            : std::nullopt;
    const auto minor = scaled ? narrowed(*scaled) : std::nullopt;
    if (!minor)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {period});
    return *minor;
}

qint64 RoyaltyPeriodRow::units() const
{
    const auto found = figures.find("units");
    return found != figures.end() && found->is_number_integer() ? found->get<qint64>() : 0;
}

BookedPeriod RoyaltyPeriodRow::booked() const
{
    const auto damaged = [this] {
        return Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {period});
    };
    Int128 due = Int128{amount("apart")} + amount("fees") + amount("marketing_fund");
    const auto pools = figures.find("pools");
    if (pools == figures.end() || !pools->is_array())
        throw damaged();
    for (const Json &pool : *pools) {
        const auto payable = parseScaled(pool.value("payable", std::string()), currency.digits());
        if (!payable)
            throw damaged();
        due += *payable;
    }
    const auto narrow = narrowed(due);
    if (!narrow)
        throw damaged();
    return {*narrow, amount("adjustments"), amount("brought_forward"), amount("carried_forward")};
}

LoadedLines RoyaltyBook::load(const QList<SalesStatement> &statements, const QString &source, Progress &progress) const
{
    LoadedLines out;
    out.lines.source = source;
    qint64 total = 0;
    for (const SalesStatement &statement : statements) {
        out.parts.push_back({statement, 0, 0});
        total += statement.lineCount;
    }
    out.lines.lines.reserve(size_t(total));
    out.numbers.reserve(size_t(total));
    progress.setTotal(total);
    const auto code = [&out](std::string_view text) {
        return out.lines.codes.id(text);
    };
    Repeated<CodeId> sku;
    Repeated<CodeId> category;
    Repeated<CodeId> territory;
    Repeated<CodeId> channel;
    Repeated<Currency> currency;
    Repeated<Rate> share;
    Repeated<QDate> day;
    for (LoadedLines::Part &part : out.parts) {
        const auto period = Period::parse(part.statement.period.toStdString());
        if (!period)
            throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no period"),
                        {part.statement.period});
        part.first = out.lines.lines.size();
        BulkReader reader(
            *m_db,
            QStringLiteral(
                "SELECT line_number, sold_on, sku, category, territory, channel, currency, units, gross_minor, discounts_minor, returns_minor, "
                "taxes_minor, freight_minor, other_minor, retail_price_minor, share, free FROM statement_line WHERE statement_id = %1 "
                "ORDER BY line_number")
                .arg(part.statement.id.value));
        while (reader.next()) {
            constexpr size_t step = 8192;
            if (out.numbers.size() % step == 0)
                progress.setDone(qint64(out.numbers.size()));
            out.numbers.push_back(reader.integer(0));
            RoyaltyLine &line = out.lines.lines.emplace_back();
            line.period = *period;
            line.date = day.of(reader.text(1), [](std::string_view text) {
                return text.empty() ? QDate() : parseDay(text).value_or(QDate());
            });
            line.sku = sku.of(reader.text(2), code);
            line.category = category.of(reader.text(3), code);
            line.territory = territory.of(reader.text(4), code);
            line.channel = channel.of(reader.text(5), code);
            line.currency = currency.of(reader.text(6), currencyOf);
            line.units = reader.integer(7);
            line.gross = reader.integer(8);
            for (size_t i = 0; i < deductionKinds; ++i)
                line.deductions[i] = reader.integer(9 + int(i));
            if (!reader.isNull(14))
                line.retailPrice = reader.integer(14);
            line.share = share.of(reader.text(15), [](std::string_view text) {
                const auto rate = Rate::parse(text);
                if (!rate)
                    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no percent"),
                                {QString::fromUtf8(text.data(), qsizetype(text.size()))});
                return *rate;
            });
            line.free = reader.integer(16) != 0;
        }
        part.count = out.lines.lines.size() - part.first;
        for (const auto &[number, settlement] : settlements(*m_db, part.statement.id))
            out.lines.settlements.emplace(out.index(part, number), settlement);
    }
    return out;
}

std::optional<RoyaltyPeriodRow> RoyaltyBook::period(Id<SalesStatement> statement) const
{
    return Statement(*m_db, QStringLiteral("SELECT p.*, s.edition FROM royalty_period p "
                                           "JOIN statement s ON s.id = p.statement_id WHERE p.statement_id = ?"))
        .bind(statement)
        .one<RoyaltyPeriodRow>(periodRow);
}

QList<RoyaltyPeriodRow> RoyaltyBook::periods(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral("SELECT p.*, s.edition FROM royalty_period p "
                                           "JOIN statement s ON s.id = p.statement_id "
                                           "WHERE p.contract_id = ? AND s.edition = 1 ORDER BY p.period"))
        .bind(contract)
        .all<RoyaltyPeriodRow>(periodRow);
}

Id<RoyaltyPeriodRow> RoyaltyBook::store(const LoadedLines::Part &part, const RoyaltyTerms &terms,
                                        const PeriodFigures &figures, const QDateTime &at) const
{
    StatementRepository(*m_db).removeResult(part.statement.id);
    return {insertRow(*m_db, "royalty_period", values(part, terms, figures, at))};
}

void RoyaltyBook::storeLines(Transaction &tx, std::span<const ResultRows> results)
{
    ReasonTexts reasons;
    // Alone: what was stored is not frozen, its statements were looked at in this transaction.
    BulkWriter writer(tx, "royalty_line",
                      {"royalty_period_id", "line_number", "rule", "pool", "base_minor", "royalty_minor", "exceptions"},
                      BulkWriter::Mode::Alone);
    for (const auto &[period, loaded, part, terms, result] : results) {
        const std::vector<std::string> pools = poolIds(*terms);
        for (size_t i = part->first; i < part->first + part->count; ++i) {
            const LineFigures &line = result->lines[i];
            writer.integer(period.value);
            writer.integer(loaded->numbers[i]);
            if (line.rule >= 0)
                writer.text(terms->rates[size_t(line.rule)].id);
            else
                writer.null();
            if (line.pool >= 0)
                writer.text(pools[size_t(line.pool)]);
            else
                writer.null();
            writer.integer(line.base);
            writer.integer(line.royalty);
            writer.text(reasons.of(line.reasons));
            writer.endRow();
        }
    }
    writer.finish();
}

void RoyaltyBook::freeze(Id<SalesStatement> statement) const
{
    Statement(*m_db, QStringLiteral("UPDATE royalty_period SET frozen = 1 WHERE statement_id = ?"))
        .bind(statement)
        .run();
}

std::optional<qint64> RoyaltyBook::differingLine(const LoadedLines &loaded, const LoadedLines::Part &part,
                                                 const RoyaltyTerms &terms, const RoyaltyResult &result) const
{
    const std::vector<std::string> pools = poolIds(terms);
    ReasonTexts reasons;
    BulkReader reader(
        *m_db,
        QStringLiteral(
            "SELECT l.line_number, l.rule, l.pool, l.base_minor, l.royalty_minor, l.exceptions FROM royalty_line l "
            "JOIN royalty_period p ON p.id = l.royalty_period_id WHERE p.statement_id = %1 ORDER BY l.line_number")
            .arg(part.statement.id.value));
    size_t i = part.first;
    for (; reader.next(); ++i) {
        if (i == part.first + part.count)
            return reader.integer(0);
        const LineFigures &line = result.lines[i];
        const std::string_view rule =
            line.rule >= 0 ? std::string_view(terms.rates[size_t(line.rule)].id) : std::string_view();
        const std::string_view pool = line.pool >= 0 ? std::string_view(pools[size_t(line.pool)]) : std::string_view();
        if (reader.integer(0) != loaded.numbers[i] || reader.text(1) != rule || reader.text(2) != pool
            || reader.integer(3) != line.base || reader.integer(4) != line.royalty
            || reader.text(5) != reasons.of(line.reasons))
            return loaded.numbers[i];
    }
    return i == part.first + part.count ? std::nullopt : std::optional(loaded.numbers[i]);
}

QList<ExceptionLine> RoyaltyBook::exceptions(Id<SalesStatement> statement, int limit) const
{
    const auto make = [](const Row &r) {
        ExceptionLine out;
        out.line = r.integer("line_number");
        out.soldOn = r.day("sold_on");
        out.sku = r.text("sku");
        out.category = r.text("category");
        out.territory = r.text("territory");
        out.channel = r.text("channel");
        out.currency = currencyOf(r.text("currency").toStdString());
        out.units = r.integer("units");
        out.gross = r.integer("gross_minor");
        out.reasons = r.text("exceptions").split(u'\n');
        return out;
    };
    return Statement(
               *m_db,
               QStringLiteral(
                   "SELECT s.line_number, s.sold_on, s.sku, s.category, s.territory, s.channel, s.currency, s.units, s.gross_minor, l.exceptions "
                   "FROM royalty_line l JOIN royalty_period p ON p.id = l.royalty_period_id "
                   "JOIN statement_line s ON s.statement_id = p.statement_id AND s.line_number = l.line_number "
                   "WHERE p.statement_id = ? AND l.exceptions <> '' ORDER BY l.line_number LIMIT ?"))
        .bind(statement, limit)
        .all<ExceptionLine>(make);
}

qint64 RoyaltyBook::exceptionCount(Id<SalesStatement> statement) const
{
    return Statement(
               *m_db,
               QStringLiteral("SELECT COUNT(*) FROM royalty_line l JOIN royalty_period p ON p.id = l.royalty_period_id "
                              "WHERE p.statement_id = ? AND l.exceptions <> ''"))
        .bind(statement)
        .one<qint64>()
        .value_or(0);
}

FxTable RoyaltyBook::rates(Currency currency) const
{
    FxTable out;
    Statement rates(*m_db, QStringLiteral("SELECT currency, day, rate FROM exchange_rate WHERE to_currency = ?"));
    rates.bind(currency.codeText());
    while (rates.next()) {
        const Row r = rates.row();
        (void)out.add(currencyOf(r.text("currency").toStdString()), r.day("day"), r.rate("rate"));
    }
    return out;
}

} // namespace lianming
