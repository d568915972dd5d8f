// What is kept on a contract's way to its signature: approvals of a content by role, and waivers of a gate that one
// person asks for and a second one grants. Both are only ever added to. Plain values and the rules on them.
#pragma once

#include "core/base/id.h"
#include "core/people/role.h"
#include "core/signing/gate.h"

#include <QDateTime>

namespace lianming {

enum class ApprovalKind { Legal, Business };
inline constexpr std::array approvalKinds{ApprovalKind::Legal, ApprovalKind::Business};
/// "legal", "business".
[[nodiscard]] const char *approvalKindCode(ApprovalKind kind);
[[nodiscard]] std::optional<ApprovalKind> parseApprovalKind(QStringView code);
/// Who may give it.
[[nodiscard]] Permission permissionFor(ApprovalKind kind);

enum class ApprovalDecision { Approved, Refused, Withdrawn };
/// "approved", "refused", "withdrawn".
[[nodiscard]] const char *approvalDecisionCode(ApprovalDecision decision);
[[nodiscard]] std::optional<ApprovalDecision> parseApprovalDecision(QStringView code);

struct ContractApproval {
    Id<ContractApproval> id;
    Id<Contract> contract;
    ApprovalKind kind = ApprovalKind::Legal;
    ApprovalDecision decision = ApprovalDecision::Approved;
    QString fingerprint; ///< of the content that it is about
    QString note;        ///< why; only an approval may be without
    QDateTime at;        ///< UTC
    QString actor;

    friend bool operator==(const ContractApproval &, const ContractApproval &) = default;
};

/// The one of `kind` that counts for a content: the newest about it, or else the newest about another content, which
/// approves nothing. `approvals` in the order in which they were given.
[[nodiscard]] std::optional<ContractApproval> countingApproval(const QList<ContractApproval> &approvals,
                                                               ApprovalKind kind, const QString &fingerprint);
/// What the gate `approvals` finds.
[[nodiscard]] QList<GateFinding> approvalFindings(const QList<ContractApproval> &approvals, const QString &fingerprint);

struct WaiverDecision {
    bool isGranted = false;
    QString note; ///< why; only a grant may be without
    QDateTime at; ///< UTC
    QString actor;

    friend bool operator==(const WaiverDecision &, const WaiverDecision &) = default;
};

struct GateWaiver {
    Id<GateWaiver> id;
    Id<Contract> contract;
    Gate gate = Gate::RightsFree;
    QString fingerprint; ///< of the content that it is about
    QStringList covers;  ///< the keys of the findings that it covers; nothing else
    QString reason;
    QString documentSha256; ///< in the file store
    QString documentName;
    QDateTime at; ///< UTC
    QString actor;
    std::optional<WaiverDecision> decision; ///< nothing: it waits for a second person

    friend bool operator==(const GateWaiver &, const GateWaiver &) = default;
};

/// The keys of a gate's findings that granted waivers of this content cover.
[[nodiscard]] QStringList waivedKeys(const QList<GateWaiver> &waivers, Gate gate, const QString &fingerprint);

} // namespace lianming
