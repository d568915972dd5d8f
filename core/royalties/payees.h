// Who gets a part of what licensees pay: rights holders by the contract's splits (spec/royalties.md 5.10), agents by
// their mandates. Statements of closed periods only, and each amount stands beside what it is a part of.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/money.h"

#include <QList>

namespace lianming {

struct Contract;
struct Institution;
struct Workspace;

enum class CommissionBasis {
    Payable,  ///< of what closed periods pay
    Received, ///< of what came in on their invoices
};
/// "payable", "received".
[[nodiscard]] const char *commissionBasisCode(CommissionBasis basis);
[[nodiscard]] std::optional<CommissionBasis> parseCommissionBasis(QStringView code);

/// An agent's share of an institution's contracts, or of one contract.
struct AgentMandate {
    Id<AgentMandate> id;
    qint64 version = 1;
    QString party;               ///< the agent's name, as on statements
    Id<Institution> institution; ///< one of the two is set
    Id<Contract> contract;
    Rate percent;
    CommissionBasis basis = CommissionBasis::Payable;
    QDate from;              ///< first day; periods that end before it and money that came before it earn nothing
    std::optional<QDate> to; ///< last day
    qint64 days = 30;        ///< after the statement in which it is paid
    QString notes;
    std::optional<QDate> archivedOn;

    [[nodiscard]] bool covers(QDate day) const { return from <= day && (!to || day <= *to); }
    friend bool operator==(const AgentMandate &, const AgentMandate &) = default;
};

enum class MandateProblem { PartyMissing, ScopeMissing, PercentRange, FromMissing, Reversed, DaysRange };
[[nodiscard]] QList<MandateProblem> validate(const AgentMandate &mandate);
[[nodiscard]] Message mandateProblemMessage(MandateProblem problem);

enum class PayeeKind { Split, Commission };
/// "split", "commission".
[[nodiscard]] const char *payeeKindCode(PayeeKind kind);

struct PayeeRow {
    PayeeKind kind = PayeeKind::Split;
    Id<Contract> contract;
    QString number;
    QString title;
    QString brandEn;
    QString brandZh;
    QString period;
    Currency currency;
    Rate percent;
    qint64 of = 0; ///< what it is a percent of: payable less the fund, payable, or money received; minor units
    CommissionBasis basis = CommissionBasis::Payable;
    qint64 minor = 0; ///< of a split as apportioned at the close; of a commission rounded half up
    QDate on;         ///< the period's last day; of a commission on receipts the last receipt's
};

struct PayeeStatement {
    QString party;
    DaySpan span;
    QList<PayeeRow> rows; ///< by contract, period, kind
    QList<Money> totals;  ///< by currency
};

/// percent of `of`, exact, rounded half up.
[[nodiscard]] qint64 commission(qint64 of, Rate percent);

class PayeeService
{
public:
    explicit PayeeService(Workspace &workspace) : m_w(&workspace) {}

    /// Rows of the closed periods that end in `span` (commissions on receipts: of the money that came in then). An
    /// unknown party has none. Throws Error::BadInput where a total does not fit 64 bits.
    [[nodiscard]] PayeeStatement statement(const QString &party, const DaySpan &span) const;
    /// Everybody who stands in a closed period's splits or has a mandate, by name.
    [[nodiscard]] QStringList parties() const;

    [[nodiscard]] QList<AgentMandate> mandates(bool withArchived = false) const;
    /// Throws Error::NotFound.
    [[nodiscard]] AgentMandate mandate(Id<AgentMandate> id) const;
    /// Throw Error::BadInput for an invalid one, Conflict when somebody else changed it.
    Id<AgentMandate> add(const AgentMandate &mandate);
    void change(const AgentMandate &mandate);
    void setArchived(Id<AgentMandate> id, qint64 version, bool archived);

private:
    Workspace *m_w;
};

} // namespace lianming
