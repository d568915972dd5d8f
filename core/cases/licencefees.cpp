#include "core/cases/licencefees.h"

#include "core/base/dates.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"

namespace lianming {

namespace {

/// Signed contracts that grant one of the assets: by name, as a member of a collection, or with all of the
/// institution's.
QList<Id<Contract>> contractsOver(Connection &db, const QList<Id<Asset>> &assets)
{
    QList<Id<Contract>> out;
    for (const Id<Asset> asset : assets) {
        const auto found =
            Statement(db, QStringLiteral(
                              "SELECT DISTINCT c.id, c.number FROM contract c JOIN contract_grant g ON g.contract_id = "
                              "c.id JOIN contract_grant_code k ON k.grant_id = g.id JOIN asset a ON a.id = ? WHERE "
                              "c.state <> 'draft' AND k.dimension IN ('asset', 'member') AND (k.code = a.code OR "
                              "(k.code = '*' AND c.institution_id = a.institution_id)) ORDER BY c.number"))
                .bind(asset)
                .all<Id<Contract>>([](const Row &row) { return row.id<Contract>("id"); });
        for (const Id<Contract> one : found) {
            if (!out.contains(one))
                out.append(one);
        }
    }
    return out;
}

void addTerms(Workspace &w, const Contract &contract, QList<ReferenceFee> &out)
{
    const auto add = [&](const QString &what, qint64 minor) {
        if (minor > 0)
            out.append({contract.id.value, contract.number, what, {minor, contract.currency}});
    };
    try {
        const RoyaltyTerms terms = ContractService(w).royaltyTerms(contract);
        for (const DatedAmount &fee : terms.fees)
            add(QStringLiteral("fee:") + dayText(fee.due), fee.minor);
        for (const Guarantee &guarantee : terms.guarantees) {
            const QString name = QStringLiteral("guarantee:") + QString::fromStdString(guarantee.id);
            int year = 0;
            for (const qint64 minor : guarantee.amounts) {
                ++year;
                add(guarantee.scope == Scope::ContractYear ? QStringLiteral("%1:%2").arg(name).arg(year) : name, minor);
            }
        }
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::BadInput)
            throw;
    }
}

void addRoyalties(Connection &db, const Contract &contract, QList<ReferenceFee> &out)
{
    Statement sums(
        db,
        QStringLiteral("SELECT p.currency, MIN(p.period) AS first_period, MAX(p.period) AS last_period, "
                       "CAST(SUM(p.earned_minor) AS BIGINT) AS earned FROM royalty_period p "
                       "JOIN statement s ON s.id = p.statement_id WHERE s.contract_id = ? AND s.state = 'closed' "
                       "AND s.edition = (SELECT MAX(x.edition) FROM statement x WHERE x.contract_id = s.contract_id "
                       "AND x.period = s.period AND x.state = 'closed') GROUP BY p.currency ORDER BY p.currency"));
    sums.bind(contract.id);
    while (sums.next()) {
        const Row row = sums.row();
        const auto currency = Currency::find(QStringView(row.text("currency")));
        if (!currency || row.integer("earned") <= 0)
            continue;
        out.append({contract.id.value,
                    contract.number,
                    QStringLiteral("royalties:%1:%2").arg(row.text("first_period"), row.text("last_period")),
                    {row.integer("earned"), *currency}});
    }
}

} // namespace

QList<ReferenceFee> licenceFees(Workspace &w, const QList<Id<Asset>> &assets)
{
    QList<ReferenceFee> out;
    for (const Id<Contract> id : contractsOver(w.db, assets)) {
        const auto contract = ContractRepository(w.db).find(id);
        if (!contract)
            continue;
        addTerms(w, *contract, out);
        addRoyalties(w.db, *contract, out);
    }
    return out;
}

} // namespace lianming
