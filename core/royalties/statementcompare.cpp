#include "core/royalties/statementcompare.h"

#include "core/db/bulk.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/royalties/royaltybook.h"

#include <algorithm>
#include <span>

namespace lianming {

namespace {

using Line = StatementComparison::Line;
using Pair = StatementComparison::Pair;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The lines in the order in which they are matched: by what, where and when, then as they stood.
std::vector<Line> linesOf(Connection &db, Id<SalesStatement> statement)
{
    std::vector<Line> out;
    BulkReader reader(
        db, QStringLiteral("SELECT s.line_number, s.sold_on, s.sku, s.category, s.territory, s.channel, s.currency, "
                           "s.units, s.gross_minor, s.discounts_minor, s.returns_minor, s.taxes_minor, "
                           "s.freight_minor, s.other_minor, s.retail_price_minor, s.share, s.free, l.base_minor, "
                           "l.royalty_minor FROM royalty_period p "
                           "JOIN royalty_line l ON l.royalty_period_id = p.id "
                           "JOIN statement_line s ON s.statement_id = p.statement_id AND s.line_number = l.line_number "
                           "WHERE p.statement_id = %1 ORDER BY s.line_number")
                .arg(statement.value));
    while (reader.next()) {
        Line &line = out.emplace_back();
        line.number = reader.integer(0);
        line.soldOn = parseDay(reader.text(1)).value_or(QDate());
        line.sku = textOf(reader.text(2));
        line.category = textOf(reader.text(3));
        line.territory = textOf(reader.text(4));
        line.channel = textOf(reader.text(5));
        line.currency = Currency::find(reader.text(6)).value_or(Currency());
        line.units = reader.integer(7);
        line.gross = reader.integer(8);
        for (size_t i = 0; i < deductionKinds; ++i)
            line.deductions[i] = reader.integer(9 + int(i));
        if (!reader.isNull(14))
            line.retailPrice = reader.integer(14);
        line.share = Rate::parse(reader.text(15)).value_or(Rate());
        line.free = reader.integer(16) != 0;
        line.base = reader.integer(17);
        line.royalty = reader.integer(18);
    }
    return out;
}

auto identity(const Line &line)
{
    return std::tie(line.sku, line.territory, line.channel, line.category, line.soldOn);
}

/// What is reported of the sale.
auto sales(const Line &line)
{
    return std::tuple(line.currency.code(), line.units, line.gross, line.deductions, line.retailPrice, line.share.nanos,
                      line.free);
}

bool isSame(const Line &a, const Line &b)
{
    return sales(a) == sales(b) && a.base == b.base && a.royalty == b.royalty;
}

/// Matches lines of the same product, place and day: those with the same sales first, the others in their order.
void matchGroup(std::span<Line> before, std::span<Line> after, std::vector<Pair> &pairs, qint64 &equal)
{
    const auto bySales = [](const Line &a, const Line &b) {
        return sales(a) < sales(b);
    };
    std::ranges::stable_sort(before, bySales);
    std::ranges::stable_sort(after, bySales);
    std::vector<const Line *> onlyBefore;
    std::vector<const Line *> onlyAfter;
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() && b != after.end()) {
        if (sales(*a) < sales(*b)) {
            onlyBefore.push_back(&*a++);
        } else if (sales(*b) < sales(*a)) {
            onlyAfter.push_back(&*b++);
        } else {
            if (isSame(*a, *b))
                ++equal;
            else
                pairs.push_back({*a, *b});
            ++a;
            ++b;
        }
    }
    for (; a != before.end(); ++a)
        onlyBefore.push_back(&*a);
    for (; b != after.end(); ++b)
        onlyAfter.push_back(&*b);
    const auto byNumber = [](const Line *one, const Line *other) {
        return one->number < other->number;
    };
    std::ranges::sort(onlyBefore, byNumber);
    std::ranges::sort(onlyAfter, byNumber);
    for (size_t i = 0; i < std::max(onlyBefore.size(), onlyAfter.size()); ++i) {
        Pair pair;
        if (i < onlyBefore.size())
            pair.before = *onlyBefore[i];
        if (i < onlyAfter.size())
            pair.after = *onlyAfter[i];
        pairs.push_back(std::move(pair));
    }
}

void matchLines(std::vector<Line> before, std::vector<Line> after, StatementComparison &out)
{
    const auto byIdentity = [](const Line &a, const Line &b) {
        return identity(a) < identity(b);
    };
    std::ranges::stable_sort(before, byIdentity);
    std::ranges::stable_sort(after, byIdentity);
    std::vector<Pair> pairs;
    const auto groupEnd = [](const std::vector<Line> &lines, size_t from) {
        size_t end = from;
        while (end < lines.size() && identity(lines[end]) == identity(lines[from]))
            ++end;
        return end;
    };
    for (size_t a = 0, b = 0; a < before.size() || b < after.size();) {
        const bool takesA = b == after.size() || (a < before.size() && identity(before[a]) <= identity(after[b]));
        const bool takesB = a == before.size() || (b < after.size() && identity(after[b]) <= identity(before[a]));
        const size_t endA = takesA ? groupEnd(before, a) : a;
        const size_t endB = takesB ? groupEnd(after, b) : b;
        matchGroup(std::span(before).subspan(a, endA - a), std::span(after).subspan(b, endB - b), pairs, out.equal);
        a = endA;
        b = endB;
    }
    const auto number = [](const Pair &pair) {
        return pair.after ? pair.after->number : pair.before->number;
    };
    std::ranges::stable_sort(pairs, [&](const Pair &a, const Pair &b) { return number(a) < number(b); });
    out.differing = qint64(pairs.size());
    pairs.resize(std::min(pairs.size(), StatementComparison::lineLimit));
    out.lines = std::move(pairs);
}

void compareFigures(const RoyaltyPeriodRow &before, const RoyaltyPeriodRow &after, StatementComparison &out)
{
    for (const PeriodAmount &amount : periodAmounts()) {
        out.figures.push_back(
            {QString::fromLatin1(amount.name), before.amount(amount.name), after.amount(amount.name)});
        if (amount.value == &PeriodFigures::base)
            out.figures.push_back({QStringLiteral("units"), before.units(), after.units()});
    }
    const auto pools = [](const RoyaltyPeriodRow &row) {
        return row.figures.value("pools", Json::array());
    };
    const auto minor = [](const RoyaltyPeriodRow &row, const Json &pool, const char *name) {
        const auto scaled = parseScaled(pool.value(name, std::string("0")), row.currency.digits());
        return scaled ? narrowed(*scaled).value_or(0) : 0;
    };
    const Json was = pools(before);
    const Json is = pools(after);
    if (was.size() != is.size() || was.size() < 2) // one pool says no more than the period
        return;
    for (size_t i = 0; i < is.size(); ++i) {
        for (const char *name : {"earned", "guarantee_due", "paid", "unrecouped", "payable"}) {
            out.figures.push_back({QStringLiteral("%1.%2").arg(QString::fromStdString(is[i].value("id", std::string())),
                                                               QLatin1String(name)),
                                   minor(before, was[i], name), minor(after, is[i], name)});
        }
    }
}

OrderedJson lineJson(const std::optional<Line> &line, Currency currency)
{
    if (!line)
        return nullptr;
    const auto reported = [digits = line->currency.digits()](qint64 minor) {
        return formatScaled(minor, digits);
    };
    OrderedJson out{{"line", line->number},
                    {"date", dayText(line->soldOn).toStdString()},
                    {"sku", line->sku.toStdString()},
                    {"category", line->category.toStdString()},
                    {"territory", line->territory.toStdString()},
                    {"channel", line->channel.toStdString()},
                    {"currency", std::string(line->currency.code())},
                    {"units", line->units},
                    {"gross", reported(line->gross)}};
    for (size_t i = 0; i < deductionKinds; ++i)
        out[deductionCode(DeductionKind(i))] = reported(line->deductions[i]);
    out["retail_price"] = line->retailPrice ? OrderedJson(reported(*line->retailPrice)) : OrderedJson(nullptr);
    out["share"] = line->share.toString();
    out["free"] = line->free;
    out["base"] = formatScaled(line->base, currency.digits());
    out["royalty"] = formatScaled(line->royalty, currency.digits());
    return out;
}

} // namespace

StatementComparison compareStatements(Workspace &workspace, Id<SalesStatement> before, Id<SalesStatement> after)
{
    const Access access = requireMoney(workspace);
    access.requireShown(before);
    access.requireShown(after);
    Transaction tx(workspace.db, Transaction::Kind::Read);
    const StatementRepository statements(workspace.db);
    const RoyaltyBook book(workspace.db);
    StatementComparison out;
    out.before = statements.get(before);
    out.after = statements.get(after);
    if (out.before.contract != out.after.contract || out.before.period != out.after.period)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Only two editions of the same statement can be compared"));
    const ReportingContract contract = reportingContract(workspace.db, out.after.contract);
    out.contractNumber = contract.number;
    const auto was = book.period(before);
    const auto is = book.period(after);
    if (!was || !is) {
        const SalesStatement &missing = was ? out.after : out.before;
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is not calculated yet"),
                    {statementLabel(contract, missing.period, missing.edition)});
    }
    out.currency = is->currency;
    compareFigures(*was, *is, out);
    matchLines(linesOf(workspace.db, before), linesOf(workspace.db, after), out);
    return out;
}

OrderedJson comparisonJson(const StatementComparison &c)
{
    OrderedJson out;
    out["contract"] = c.contractNumber.toStdString();
    out["period"] = c.after.period.toStdString();
    out["before"] = c.before.edition;
    out["after"] = c.after.edition;
    out["reason"] = c.after.reason.toStdString();
    out["figures"] = OrderedJson::array();
    for (const StatementComparison::Figure &figure : c.figures) {
        const int digits = figure.name == u"units" ? 0 : c.currency.digits();
        out["figures"].push_back({{"name", figure.name.toStdString()},
                                  {"before", formatScaled(figure.before, digits)},
                                  {"after", formatScaled(figure.after, digits)},
                                  {"difference", formatScaled(Int128{figure.after} - figure.before, digits)}});
    }
    out["lines"] = OrderedJson::array();
    for (const Pair &pair : c.lines)
        out["lines"].push_back(
            {{"before", lineJson(pair.before, c.currency)}, {"after", lineJson(pair.after, c.currency)}});
    out["differing"] = c.differing;
    out["equal"] = c.equal;
    return out;
}

} // namespace lianming
