#include "core/contracts/amendmentrepository.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto amendmentTable = "amendment";

Fields values(const Amendment &amendment)
{
    return {{"contract_id", amendment.contract},
            {"number", amendment.number},
            {"title", amendment.title.trimmed()},
            {"reason", amendment.reason.trimmed()},
            {"effective_on", amendment.effectiveOn},
            {"state", amendmentStateCode(amendment.state)},
            {"signed_on", amendment.signedOn},
            {"option_id", amendment.option},
            {"base", amendment.base},
            {"before_terms", amendment.before},
            {"after_terms", amendment.after}};
}

Amendment amendment(const Row &row)
{
    Amendment out;
    out.id = row.id<Amendment>("id");
    out.version = row.integer("version");
    out.contract = row.id<Contract>("contract_id");
    out.number = int(row.integer("number"));
    out.title = row.text("title");
    out.reason = row.text("reason");
    out.effectiveOn = row.day("effective_on");
    out.state = parseAmendmentState(row.text("state")).value_or(AmendmentState::Draft);
    out.signedOn = row.optionalDay("signed_on");
    out.option = row.id<ContractOption>("option_id");
    out.base = int(row.integer("base"));
    out.before = row.text("before_terms");
    out.after = row.text("after_terms");
    return out;
}

/// "C-2026-0001/A2", as the history calls it.
QString labelOf(const Amendment &amendment, const QString &contractNumber)
{
    return contractNumber + QStringLiteral("/A") + QString::number(amendment.number);
}

} // namespace

QList<Amendment> AmendmentRepository::of(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM amendment WHERE contract_id = ? ORDER BY number"))
        .bind(contract)
        .all<Amendment>(amendment);
}

QList<Amendment> AmendmentRepository::signedOf(Id<Contract> contract) const
{
    QList<Amendment> out = of(contract);
    out.removeIf([](const Amendment &one) { return one.state != AmendmentState::Signed; });
    std::ranges::sort(out, {}, &Amendment::base); // the order in which they were signed
    return out;
}

std::optional<Amendment> AmendmentRepository::find(Id<Amendment> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM amendment WHERE id = ?")).bind(id).one<Amendment>(amendment);
}

int AmendmentRepository::nextNumber(Id<Contract> contract) const
{
    return int(
        Statement(*m_db, QStringLiteral("SELECT COALESCE(MAX(number), 0) + 1 FROM amendment WHERE contract_id = ?"))
            .bind(contract)
            .one<qint64>()
            .value_or(1));
}

Id<Amendment> AmendmentRepository::insert(Journal &journal, const Amendment &amendment, const QString &contractNumber)
{
    return {journal.insert(Area::Contracts, amendmentTable, labelOf(amendment, contractNumber), values(amendment))};
}

void AmendmentRepository::update(Journal &journal, const Amendment &amendment, const QString &contractNumber,
                                 const char *action)
{
    journal.update(Area::Contracts, amendmentTable, labelOf(amendment, contractNumber), amendment.id.value,
                   amendment.version, values(amendment), action);
}

} // namespace lianming
