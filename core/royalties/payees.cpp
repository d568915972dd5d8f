#include "core/royalties/payees.h"

#include "core/audit/journal.h"
#include "core/base/json.h"
#include "core/people/access.h"
#include "core/royalties/claims.h"
#include "core/royalties/exact.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto mandateTable = "agent_mandate";

/// A closed period's figures with what a payee's row says about it.
struct ClosedPeriod {
    Id<Contract> contract;
    Id<Institution> institution;
    QString number;
    QString title;
    QString brandEn;
    QString brandZh;
    Period period;
    Currency currency;
    qint64 payable = 0;
    Json figures;
    Json splits; ///< of the terms it was calculated by
};

qint64 amount(const Json &object, const char *name, Currency currency, const QString &period)
{
    const auto found = object.find(name);
    const auto scaled = found != object.end() && found->is_string()
                            ? parseScaled(found->get_ref<const std::string &>(), currency.digits())
                            : std::nullopt;
    const auto minor = scaled ? narrowed(*scaled) : std::nullopt;
    if (!minor)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {period});
    return *minor;
}

/// Closed periods as they are booked: a restatement's difference is in the period that settles it.
QList<ClosedPeriod> closedPeriods(Connection &db)
{
    QList<ClosedPeriod> out;
    Statement rows(
        db, QStringLiteral("SELECT p.contract_id, c.institution_id, c.number, c.title, b.name_en, b.name_zh, p.period, "
                           "p.currency, p.payable_minor, p.figures, p.terms FROM royalty_period p "
                           "JOIN statement s ON s.id = p.statement_id JOIN contract c ON c.id = p.contract_id "
                           "JOIN brand b ON b.id = c.brand_id WHERE p.frozen = 1 AND s.edition = 1 "
                           "ORDER BY c.number, p.period"));
    while (rows.next()) {
        const Row r = rows.row();
        const auto period = Period::parse(r.text("period").toStdString());
        const auto currency = Currency::find(r.text("currency"));
        const Json figures = Json::parse(r.text("figures").toStdString(), nullptr, false);
        if (!period || !currency || !figures.is_object())
            throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"),
                        {r.text("period")});
        const Json terms = Json::parse(r.text("terms").toStdString(), nullptr, false);
        out.append({r.id<Contract>("contract_id"), r.id<Institution>("institution_id"), r.text("number"),
                    r.text("title"), r.text("name_en"), r.text("name_zh"), *period, *currency,
                    r.integer("payable_minor"), figures,
                    terms.is_object() ? terms.value("splits", Json::array()) : Json::array()});
    }
    return out;
}

PayeeRow rowOf(const ClosedPeriod &closed, PayeeKind kind)
{
    PayeeRow out;
    out.kind = kind;
    out.contract = closed.contract;
    out.number = closed.number;
    out.title = closed.title;
    out.brandEn = closed.brandEn;
    out.brandZh = closed.brandZh;
    out.period = closed.period.name();
    out.currency = closed.currency;
    out.on = closed.period.span().end;
    return out;
}

/// The rows of one party's splits, as they were apportioned when the period was closed.
void addSplits(QList<PayeeRow> &out, const ClosedPeriod &closed, const QString &party)
{
    const Json splits = closed.figures.value("splits", Json::array());
    for (size_t i = 0; i < splits.size(); ++i) {
        if (QString::fromStdString(splits[i].value("party", std::string())) != party)
            continue;
        PayeeRow row = rowOf(closed, PayeeKind::Split);
        const qint64 fund = amount(closed.figures, "marketing_fund", closed.currency, row.period);
        row.of = std::max<qint64>(0, closed.payable - std::max<qint64>(0, fund));
        row.minor = amount(splits[i], "amount", closed.currency, row.period);
        if (i < closed.splits.size())
            row.percent = Rate::parse(closed.splits[i].value("percent", std::string())).value_or(Rate());
        out.append(row);
    }
}

bool isOf(const AgentMandate &mandate, const ClosedPeriod &closed)
{
    return mandate.contract.isSet() ? mandate.contract == closed.contract : mandate.institution == closed.institution;
}

void addCommission(QList<PayeeRow> &out, const ClosedPeriod &closed, const AgentMandate &mandate, qint64 of, QDate on)
{
    PayeeRow row = rowOf(closed, PayeeKind::Commission);
    row.percent = mandate.percent;
    row.basis = mandate.basis;
    row.of = of;
    row.minor = commission(of, mandate.percent);
    row.on = on;
    if (row.of != 0)
        out.append(row);
}

Fields values(const AgentMandate &m)
{
    return {{"party", m.party.trimmed()},
            {"institution_id", m.institution},
            {"contract_id", m.contract},
            {"percent", m.percent},
            {"basis", commissionBasisCode(m.basis)},
            {"from_on", m.from},
            {"to_on", m.to},
            {"days", m.days},
            {"notes", m.notes},
            {"archived_on", m.archivedOn}};
}

AgentMandate mandateOf(const Row &r)
{
    AgentMandate out;
    out.id = r.id<AgentMandate>("id");
    out.version = r.integer("version");
    out.party = r.text("party");
    out.institution = r.id<Institution>("institution_id");
    out.contract = r.id<Contract>("contract_id");
    out.percent = r.rate("percent");
    out.basis = parseCommissionBasis(r.text("basis")).value_or(CommissionBasis::Payable);
    out.from = r.day("from_on");
    out.to = r.optionalDay("to_on");
    out.days = r.integer("days");
    out.notes = r.text("notes");
    out.archivedOn = r.optionalDay("archived_on");
    return out;
}

void requireSound(const AgentMandate &mandate)
{
    if (const auto problems = validate(mandate); !problems.isEmpty()) {
        const Message message = mandateProblemMessage(problems.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
}

} // namespace

const char *commissionBasisCode(CommissionBasis basis)
{
    return basis == CommissionBasis::Received ? "received" : "payable";
}

std::optional<CommissionBasis> parseCommissionBasis(QStringView code)
{
    for (const CommissionBasis basis : {CommissionBasis::Payable, CommissionBasis::Received}) {
        if (code == QLatin1StringView(commissionBasisCode(basis)))
            return basis;
    }
    return std::nullopt;
}

const char *payeeKindCode(PayeeKind kind)
{
    return kind == PayeeKind::Commission ? "commission" : "split";
}

QList<MandateProblem> validate(const AgentMandate &mandate)
{
    constexpr qint64 longest = 3660;
    QList<MandateProblem> out;
    if (mandate.party.trimmed().isEmpty())
        out.append(MandateProblem::PartyMissing);
    if (mandate.institution.isSet() == mandate.contract.isSet())
        out.append(MandateProblem::ScopeMissing);
    if (mandate.percent.nanos > Int128{100} * Rate::one)
        out.append(MandateProblem::PercentRange);
    if (!mandate.from.isValid())
        out.append(MandateProblem::FromMissing);
    if (mandate.to && *mandate.to < mandate.from)
        out.append(MandateProblem::Reversed);
    if (mandate.days < 0 || mandate.days > longest)
        out.append(MandateProblem::DaysRange);
    return out;
}

Message mandateProblemMessage(MandateProblem problem)
{
    switch (problem) {
    case MandateProblem::PartyMissing: return {QT_TRANSLATE_NOOP("core", "Name the agent"), {}};
    case MandateProblem::ScopeMissing:
        return {QT_TRANSLATE_NOOP("core", "A mandate is for one institution or for one contract"), {}};
    case MandateProblem::PercentRange:
        return {QT_TRANSLATE_NOOP("core", "The commission is a percent from 0 to 100"), {}};
    case MandateProblem::FromMissing: return {QT_TRANSLATE_NOOP("core", "Give the mandate's first day"), {}};
    case MandateProblem::Reversed:
        return {QT_TRANSLATE_NOOP("core", "The mandate's last day lies before its first"), {}};
    case MandateProblem::DaysRange:
        return {QT_TRANSLATE_NOOP("core", "The commission is paid within 0 to 3,660 days"), {}};
    }
    return {};
}

qint64 commission(qint64 of, Rate percent)
{
    ExactSum sum(Int128{100} * Rate::one);
    sum.add({of, percent.nanos});
    // At most 100 percent of 64 bits.
    return qint64(sum.rounded(Rounding::HalfUp).value_or(0));
}

PayeeStatement PayeeService::statement(const QString &party, const DaySpan &span) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    PayeeStatement out{party, span, {}, {}};
    QList<AgentMandate> agreed;
    for (const AgentMandate &mandate : mandates(true)) {
        if (mandate.party == party)
            agreed.append(mandate);
    }
    const QList<ClosedPeriod> closed = closedPeriods(m_w->db);
    for (const ClosedPeriod &period : closed) {
        const QDate end = period.period.span().end;
        if (!span.contains(end))
            continue;
        addSplits(out.rows, period, party);
        for (const AgentMandate &mandate : std::as_const(agreed)) {
            if (mandate.basis == CommissionBasis::Payable && mandate.covers(end) && isOf(mandate, period))
                addCommission(out.rows, period, mandate, period.payable, end);
        }
    }
    for (const AgentMandate &mandate : std::as_const(agreed)) {
        const auto days = span.shared({mandate.from, mandate.to.value_or(span.end)});
        if (mandate.basis != CommissionBasis::Received || !days || mandate.from > span.end)
            continue;
        for (const Receipt &receipt : receipts(m_w->db, *days)) {
            const auto of = std::ranges::find_if(closed, [&](const ClosedPeriod &period) {
                return period.contract == receipt.contract && period.period.name() == receipt.period;
            });
            if (of != closed.end() && isOf(mandate, *of))
                addCommission(out.rows, *of, mandate, receipt.money.minor, receipt.lastOn);
        }
    }
    std::ranges::stable_sort(out.rows, [](const PayeeRow &a, const PayeeRow &b) {
        return std::tie(a.number, a.period, a.kind) < std::tie(b.number, b.period, b.kind);
    });
    std::map<QString, Money> totals;
    for (const PayeeRow &row : std::as_const(out.rows)) {
        const Money money{row.minor, row.currency};
        const auto [entry, isNew] = totals.try_emplace(row.currency.codeText(), money);
        if (!isNew)
            entry->second = entry->second + money;
    }
    for (const auto &[code, total] : totals)
        out.totals.append(total);
    return out;
}

QStringList PayeeService::parties() const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    QStringList out;
    for (const AgentMandate &mandate : mandates(false))
        out.append(mandate.party);
    for (const ClosedPeriod &period : closedPeriods(m_w->db)) {
        for (const Json &split : period.figures.value("splits", Json::array()))
            out.append(QString::fromStdString(split.value("party", std::string())));
    }
    out.removeDuplicates();
    std::ranges::sort(out);
    return out;
}

QList<AgentMandate> PayeeService::mandates(bool withArchived) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    const QString condition = withArchived ? QString() : QStringLiteral("WHERE archived_on IS NULL ");
    return Statement(m_w->db,
                     QStringLiteral("SELECT * FROM agent_mandate %1ORDER BY party, from_on, id").arg(condition))
        .all<AgentMandate>(mandateOf);
}

AgentMandate PayeeService::mandate(Id<AgentMandate> id) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    auto out = Statement(m_w->db, QStringLiteral("SELECT * FROM agent_mandate WHERE id = ?"))
                   .bind(id)
                   .one<AgentMandate>(mandateOf);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such mandate"));
    return *out;
}

Id<AgentMandate> PayeeService::add(const AgentMandate &mandate)
{
    requirePermission(*m_w, Permission::PostAccounts);
    requireSound(mandate);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<AgentMandate> id{journal.insert(Area::Royalties, mandateTable, mandate.party.trimmed(), values(mandate))};
    tx.commit();
    return id;
}

void PayeeService::change(const AgentMandate &mandate)
{
    requirePermission(*m_w, Permission::PostAccounts);
    requireSound(mandate);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Royalties, mandateTable, mandate.party.trimmed(), mandate.id.value, mandate.version,
                   values(mandate));
    tx.commit();
}

void PayeeService::setArchived(Id<AgentMandate> id, qint64 version, bool archived)
{
    requirePermission(*m_w, Permission::PostAccounts);
    AgentMandate record = mandate(id);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    record.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    journal.update(Area::Royalties, mandateTable, record.party, id.value, version, values(record),
                   archived ? "archived" : "restored");
    tx.commit();
}

} // namespace lianming
