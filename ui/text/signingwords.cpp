#include "ui/text/signingwords.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

struct SigningWords {
    Q_DECLARE_TR_FUNCTIONS(SigningWords)
};

} // namespace

QString gateText(Gate gate)
{
    switch (gate) {
    case Gate::Complete: return SigningWords::tr("Terms");
    case Gate::RightsFree: return SigningWords::tr("Rights");
    case Gate::TitleHeld: return SigningWords::tr("Title to the rights");
    case Gate::TradeMark: return SigningWords::tr("Trade marks");
    case Gate::Permits: return SigningWords::tr("Consents and permits");
    case Gate::Statutory: return SigningWords::tr("Statutory contents");
    case Gate::Text: return SigningWords::tr("Text");
    case Gate::Approvals: return SigningWords::tr("Approvals");
    }
    return {};
}

QString gateHint(Gate gate)
{
    switch (gate) {
    case Gate::Complete: return SigningWords::tr("Parties, grants, term and royalty terms are all agreed.");
    case Gate::RightsFree: return SigningWords::tr("Nobody else has these rights, and they are held for nobody else.");
    case Gate::TitleHeld: return SigningWords::tr("The institution itself has what it grants.");
    case Gate::TradeMark:
        return SigningWords::tr("Licensed marks are registered for the goods, the places and the whole term.");
    case Gate::Permits: return SigningWords::tr("Consents of artists and lenders and permits for relics are recorded.");
    case Gate::Statutory:
        return SigningWords::tr(
            "What Copyright Law art. 26 and Trademark Law art. 43 ask a licence to say, and its form.");
    case Gate::Text: return SigningWords::tr("No clause says other than the structured terms.");
    case Gate::Approvals:
        return SigningWords::tr("Exactly this content is approved by legal and by the programme lead.");
    }
    return {};
}

QString gateStateText(GateState state)
{
    switch (state) {
    case GateState::NotApplicable: return SigningWords::tr("Not asked");
    case GateState::Passed: return SigningWords::tr("Passed");
    case GateState::Waived: return SigningWords::tr("Waived");
    case GateState::Warning: return SigningWords::tr("Warning");
    case GateState::Blocked: return SigningWords::tr("Blocked");
    }
    return {};
}

QString gateLine(const GateResult &result)
{
    switch (result.state) {
    case GateState::Passed: return gateHint(result.gate);
    case GateState::Waived: return SigningWords::tr("A second person lets the contract pass");
    case GateState::Warning: return SigningWords::tr("Look at this before you sign");
    case GateState::Blocked: return SigningWords::tr("Stands in the way");
    case GateState::NotApplicable: break;
    }
    switch (result.gate) {
    case Gate::TradeMark: return SigningWords::tr("No trade mark is licensed");
    case Gate::Text: return SigningWords::tr("The contract has no text here");
    case Gate::Approvals: return SigningWords::tr("Not needed: nobody is entered under People");
    default: return SigningWords::tr("Asked once the terms are complete");
    }
}

QString approvalKindText(ApprovalKind kind)
{
    return kind == ApprovalKind::Legal ? SigningWords::tr("Legal") : SigningWords::tr("Programme");
}

QString approvalText(const ContractApproval &approval)
{
    const QString day = dateText(approval.at.date());
    const QString kind = approvalKindText(approval.kind);
    QString out;
    switch (approval.decision) {
    case ApprovalDecision::Approved:
        out = SigningWords::tr("%1: approved by %2, %3").arg(kind, approval.actor, day);
        break;
    case ApprovalDecision::Refused:
        out = SigningWords::tr("%1: refused by %2, %3").arg(kind, approval.actor, day);
        break;
    case ApprovalDecision::Withdrawn:
        out = SigningWords::tr("%1: taken back by %2, %3").arg(kind, approval.actor, day);
        break;
    }
    return approval.note.isEmpty() ? out : QStringLiteral("%1 · %2").arg(out, approval.note);
}

} // namespace lianming
