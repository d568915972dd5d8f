#include "core/royalties/sharecheck.h"

#include "core/db/bulk.h"
#include "core/db/workspace.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr Int128 whole = Int128{100} * Rate::one;

/// What makes lines the same goods.
struct Key {
    qint64 brand = 0;
    QString sku;
    QString period;
    QString territory;
    QString channel;

    friend bool operator==(const Key &, const Key &) = default;
};

Currency currencyOf(std::string_view code)
{
    const auto currency = Currency::find(code);
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"),
                    {QString::fromUtf8(code.data(), qsizetype(code.size()))});
    return *currency;
}

QString text(const BulkReader &reader, int column)
{
    const std::string_view found = reader.text(column);
    return QString::fromUtf8(found.data(), qsizetype(found.size()));
}

} // namespace

const char *shareProblemCode(ShareProblem problem)
{
    switch (problem) {
    case ShareProblem::AboveWhole: return "above_whole";
    case ShareProblem::GrossDiffers: return "gross_differs";
    case ShareProblem::UnitsDiffer: return "units_differ";
    case ShareProblem::SharesVary: return "shares_vary";
    }
    return "";
}

QList<ShareProblem> shareProblems(const QList<SharedPart> &parts)
{
    QList<ShareProblem> out;
    Int128 sum = 0;
    bool varies = false;
    bool grossDiffers = false;
    bool unitsDiffer = false;
    for (const SharedPart &part : parts) {
        sum += part.share.nanos;
        varies = varies || part.varies;
        unitsDiffer = unitsDiffer || part.units != parts.first().units;
        // Amounts of two currencies cannot be compared without a rate.
        grossDiffers =
            grossDiffers || (part.gross.currency == parts.first().gross.currency && part.gross != parts.first().gross);
    }
    if (sum > whole)
        out.append(ShareProblem::AboveWhole);
    if (grossDiffers)
        out.append(ShareProblem::GrossDiffers);
    if (unitsDiffer)
        out.append(ShareProblem::UnitsDiffer);
    if (varies)
        out.append(ShareProblem::SharesVary);
    return out;
}

ShareCheck shareCheck(Workspace &workspace, const ShareFilter &filter)
{
    requirePermission(workspace, Permission::SeeProgramme);
    Transaction tx(workspace.db, Transaction::Kind::Read);
    // The edition that counts of each period: the newest closed one, or the first.
    QString conditions;
    if (filter.brand.isSet())
        conditions += QStringLiteral(" AND c.brand_id = %1").arg(filter.brand.value);
    if (const auto period = Period::parse(filter.period.toStdString()))
        conditions += QStringLiteral(" AND s.period = '%1'").arg(period->name()); // as Period writes it: trusted
    else if (!filter.period.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no period"), {filter.period});
    const QString counting =
        QStringLiteral("s.edition = (SELECT MAX(n.edition) FROM statement n WHERE n.contract_id = s.contract_id "
                       "AND n.period = s.period AND (n.edition = 1 OR n.state = 'closed'))");
    BulkReader rows(
        workspace.db,
        QStringLiteral("SELECT c.brand_id, l.sku, s.period, l.territory, l.channel, c.number, c.id, s.id, "
                       "l.share, l.currency, CAST(SUM(l.units) AS BIGINT), "
                       "CAST(SUM(l.gross_minor) AS BIGINT), b.name_en, b.name_zh "
                       "FROM statement_line l JOIN statement s ON s.id = l.statement_id "
                       "JOIN contract c ON c.id = s.contract_id JOIN brand b ON b.id = c.brand_id "
                       "WHERE l.free = 0 AND c.archived_on IS NULL AND %1%2 "
                       "GROUP BY c.brand_id, l.sku, s.period, l.territory, l.channel, c.number, c.id, s.id, "
                       "l.share, l.currency, b.name_en, b.name_zh "
                       "ORDER BY c.brand_id, l.sku, s.period, l.territory, l.channel, c.number, l.currency, "
                       "l.share")
            .arg(counting, conditions));
    ShareCheck out;
    std::optional<Key> key;
    SharedProduct product;
    const auto finish = [&] {
        if (product.parts.size() < 2)
            return;
        ++out.products;
        Int128 shares = 0;
        for (const SharedPart &part : std::as_const(product.parts))
            shares += part.share.nanos;
        product.shares = Rate{shares};
        product.problems = shareProblems(product.parts);
        if (!product.problems.isEmpty())
            out.faulty.append(product);
    };
    while (rows.next()) {
        const Key at{rows.integer(0), text(rows, 1), text(rows, 2), text(rows, 3), text(rows, 4)};
        if (!key || !(*key == at)) {
            finish();
            key = at;
            product = {at.brand, text(rows, 12), text(rows, 13), at.sku, at.period, at.territory, at.channel, {}, {},
                       {}};
        }
        SharedPart part;
        part.contract = {rows.integer(6)};
        part.number = text(rows, 5);
        part.statement = {rows.integer(7)};
        part.share = Rate::parse(rows.text(8)).value_or(Rate());
        part.units = rows.integer(10);
        part.gross = {rows.integer(11), currencyOf(rows.text(9))};
        if (!product.parts.isEmpty() && product.parts.last().contract == part.contract) {
            // Further lines of the same contract: another share, or another currency.
            SharedPart &last = product.parts.last();
            last.varies = last.varies || last.share != part.share;
            last.share = std::max(last.share, part.share);
            last.units += part.units;
            if (last.gross.currency == part.gross.currency)
                last.gross = last.gross + part.gross;
            continue;
        }
        product.parts.append(part);
    }
    finish();
    return out;
}

} // namespace lianming
