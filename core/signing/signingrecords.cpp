#include "core/signing/signingrecords.h"

#include <QLatin1StringView>

#include <algorithm>

namespace lianming {

namespace {

/// Of one kind: nobody decided, refused, taken back, given to another content.
struct ApprovalSentences {
    const char *missing;
    const char *refused;
    const char *withdrawn;
    const char *changed;
};

ApprovalSentences sentencesOf(ApprovalKind kind)
{
    if (kind == ApprovalKind::Legal) {
        return {QT_TRANSLATE_NOOP("core", "Legal has not approved the contract yet"),
                QT_TRANSLATE_NOOP("core", "Legal has refused the contract"),
                QT_TRANSLATE_NOOP("core", "Legal has taken its approval back"),
                QT_TRANSLATE_NOOP("core", "The contract was changed since legal approved it")};
    }
    return {QT_TRANSLATE_NOOP("core", "The programme has not approved the contract yet"),
            QT_TRANSLATE_NOOP("core", "The programme has refused the contract"),
            QT_TRANSLATE_NOOP("core", "The programme has taken its approval back"),
            QT_TRANSLATE_NOOP("core", "The contract was changed since the programme approved it")};
}

} // namespace

const char *approvalKindCode(ApprovalKind kind)
{
    return kind == ApprovalKind::Legal ? "legal" : "business";
}

std::optional<ApprovalKind> parseApprovalKind(QStringView code)
{
    for (const ApprovalKind kind : approvalKinds) {
        if (code == QLatin1StringView(approvalKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

Permission permissionFor(ApprovalKind kind)
{
    return kind == ApprovalKind::Legal ? Permission::ApproveContractLegal : Permission::ApproveContractBusiness;
}

const char *approvalDecisionCode(ApprovalDecision decision)
{
    switch (decision) {
    case ApprovalDecision::Approved: return "approved";
    case ApprovalDecision::Refused: return "refused";
    case ApprovalDecision::Withdrawn: return "withdrawn";
    }
    return "";
}

std::optional<ApprovalDecision> parseApprovalDecision(QStringView code)
{
    for (const auto decision : {ApprovalDecision::Approved, ApprovalDecision::Refused, ApprovalDecision::Withdrawn}) {
        if (code == QLatin1StringView(approvalDecisionCode(decision)))
            return decision;
    }
    return std::nullopt;
}

std::optional<ContractApproval> countingApproval(const QList<ContractApproval> &approvals, ApprovalKind kind,
                                                 const QString &fingerprint)
{
    std::optional<ContractApproval> out;
    for (const ContractApproval &one : approvals) {
        if (one.kind == kind && (one.fingerprint == fingerprint || !out || out->fingerprint != fingerprint))
            out = one;
    }
    return out;
}

QList<GateFinding> approvalFindings(const QList<ContractApproval> &approvals, const QString &fingerprint)
{
    QList<GateFinding> out;
    for (const ApprovalKind kind : approvalKinds) {
        const auto found = countingApproval(approvals, kind, fingerprint);
        const bool isOfThis = found && found->fingerprint == fingerprint;
        if (isOfThis && found->decision == ApprovalDecision::Approved)
            continue;
        const ApprovalSentences sentences = sentencesOf(kind);
        const char *sentence = sentences.missing;
        const char *state = "missing";
        if (found && found->decision == ApprovalDecision::Approved) {
            sentence = sentences.changed;
            state = "changed";
        } else if (isOfThis) {
            sentence = found->decision == ApprovalDecision::Refused ? sentences.refused : sentences.withdrawn;
            state = approvalDecisionCode(found->decision);
        }
        const QString code = QString::fromLatin1(approvalKindCode(kind));
        out.append({.key = code + u' ' + QLatin1StringView(state), .message = {sentence, {}}, .detail = code});
    }
    return out;
}

QStringList waivedKeys(const QList<GateWaiver> &waivers, Gate gate, const QString &fingerprint)
{
    QStringList out;
    for (const GateWaiver &waiver : waivers) {
        if (waiver.gate == gate && waiver.fingerprint == fingerprint && waiver.decision && waiver.decision->isGranted)
            out.append(waiver.covers);
    }
    return out;
}

} // namespace lianming
