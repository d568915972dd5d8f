// The gates before a contract is signed, as a person reads them: each a row with where it stands; what is blocked,
// waived or warned about opens with its reasons, its waivers and what the person at work can do about it.
#pragma once

#include "core/signing/signingservice.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

struct Workspace;

/// What the view shows, read in one go.
struct ShownGates {
    GateReport report;
    QList<ContractApproval> approvals;
    QList<GateWaiver> waivers;
    QString actor;
    bool mayApproveLegal = false;
    bool mayApproveBusiness = false;
    bool mayAsk = false; ///< for a waiver
    bool mayWaive = false;
    bool maySign = false;

    [[nodiscard]] bool mayApprove(ApprovalKind kind) const
    {
        return kind == ApprovalKind::Legal ? mayApproveLegal : mayApproveBusiness;
    }
};
[[nodiscard]] ShownGates shownGates(Workspace &w, const Contract &contract);

class GatesView : public QWidget
{
    Q_OBJECT

public:
    explicit GatesView(const ShownGates &shown, QWidget *parent = nullptr);

Q_SIGNALS:
    void approveWanted(lianming::ApprovalKind kind);
    void refuseApprovalWanted(lianming::ApprovalKind kind);
    void waiverWanted(lianming::Gate gate);
    void decisionWanted(qint64 waiver, bool isGranted);
    /// Whoever has the rights: a contract's number, or a proposal's.
    void numberWanted(const QString &number);

private:
    void addGate(QVBoxLayout *column, const GateResult &result);
    void addReasons(QVBoxLayout *column, const GateResult &result);
    void addConflicts(QVBoxLayout *column);
    void addApprovals(QVBoxLayout *column);
    void addWaivers(QVBoxLayout *column, const GateResult &result);

    ShownGates m_shown;
};

} // namespace lianming
