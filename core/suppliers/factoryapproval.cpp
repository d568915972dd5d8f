#include "core/suppliers/factoryapproval.h"

#include "core/base/codenamed.h"

#include <algorithm>

namespace lianming {

namespace {

/// How close an approval comes to what is asked: the less the better.
int distance(FactoryStanding standing)
{
    switch (standing) {
    case FactoryStanding::Approved: return 0;
    case FactoryStanding::OutOfTime: return 1;
    case FactoryStanding::Suspended: return 2;
    case FactoryStanding::Requested: return 3;
    case FactoryStanding::NotApproved: return 4;
    }
    return 4;
}

FactoryStanding standingOf(const FactoryApproval &approval, const DaySpan &days)
{
    switch (approval.state) {
    case FactoryApprovalState::Approved:
        return approval.valid.start <= days.start && days.end <= approval.valid.end ? FactoryStanding::Approved
                                                                                    : FactoryStanding::OutOfTime;
    case FactoryApprovalState::Suspended: return FactoryStanding::Suspended;
    case FactoryApprovalState::Requested: return FactoryStanding::Requested;
    case FactoryApprovalState::Refused:
    case FactoryApprovalState::Withdrawn: break;
    }
    return FactoryStanding::NotApproved;
}

} // namespace

const char *factoryApprovalStateCode(FactoryApprovalState state)
{
    switch (state) {
    case FactoryApprovalState::Requested: return "requested";
    case FactoryApprovalState::Approved: return "approved";
    case FactoryApprovalState::Suspended: return "suspended";
    case FactoryApprovalState::Refused: return "refused";
    case FactoryApprovalState::Withdrawn: return "withdrawn";
    }
    return "";
}

std::optional<FactoryApprovalState> parseFactoryApprovalState(QStringView code)
{
    return codeNamed(factoryApprovalStates, factoryApprovalStateCode, code);
}

bool canMove(FactoryApprovalState from, FactoryApprovalState to)
{
    using enum FactoryApprovalState;
    switch (from) {
    case Requested: return to == Approved || to == Refused;
    case Approved: return to == Suspended || to == Withdrawn;
    case Suspended: return to == Approved || to == Withdrawn;
    case Refused:
    case Withdrawn: break;
    }
    return false;
}

QList<FactoryApprovalProblem> validate(const FactoryApproval &approval)
{
    QList<FactoryApprovalProblem> out;
    if (approval.brand.isSet() == approval.contract.isSet())
        out.append(FactoryApprovalProblem::SubjectMissing);
    if (!approval.valid.start.isValid() || !approval.valid.end.isValid())
        out.append(FactoryApprovalProblem::DaysMissing);
    else if (approval.valid.end < approval.valid.start)
        out.append(FactoryApprovalProblem::DaysReversed);
    return out;
}

Message problemMessage(FactoryApprovalProblem problem)
{
    switch (problem) {
    case FactoryApprovalProblem::SubjectMissing:
        return {QT_TRANSLATE_NOOP("core", "Choose the brand or the contract that the factory is approved for"), {}};
    case FactoryApprovalProblem::DaysMissing:
        return {QT_TRANSLATE_NOOP("core", "An approval needs its first and its last day"), {}};
    case FactoryApprovalProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    }
    return {};
}

FactoryAnswer mayProduce(const QList<FactoryApproval> &approvals, Id<Contract> contract, Id<Brand> brand,
                         const DaySpan &days)
{
    FactoryAnswer out;
    for (const FactoryApproval &approval : approvals) {
        const bool isMeant = approval.contract.isSet() ? approval.contract == contract : approval.brand == brand;
        if (!isMeant)
            continue;
        const FactoryStanding standing = standingOf(approval, days);
        if (distance(standing) < distance(out.standing))
            out = {standing, standing == FactoryStanding::OutOfTime ? std::optional(approval.valid) : std::nullopt};
    }
    return out;
}

const char *factoryAuditKindCode(FactoryAuditKind kind)
{
    switch (kind) {
    case FactoryAuditKind::Social: return "social";
    case FactoryAuditKind::Quality: return "quality";
    case FactoryAuditKind::Security: return "security";
    }
    return "";
}

std::optional<FactoryAuditKind> parseFactoryAuditKind(QStringView code)
{
    return codeNamed(factoryAuditKinds, factoryAuditKindCode, code);
}

const char *factoryAuditResultCode(FactoryAuditResult result)
{
    switch (result) {
    case FactoryAuditResult::Passed: return "passed";
    case FactoryAuditResult::Findings: return "findings";
    case FactoryAuditResult::Failed: return "failed";
    }
    return "";
}

std::optional<FactoryAuditResult> parseFactoryAuditResult(QStringView code)
{
    return codeNamed(factoryAuditResults, factoryAuditResultCode, code);
}

QList<FactoryAuditProblem> validate(const FactoryAudit &audit)
{
    QList<FactoryAuditProblem> out;
    if (!audit.onDay.isValid())
        out.append(FactoryAuditProblem::DayMissing);
    if (audit.nextOn && *audit.nextOn <= audit.onDay)
        out.append(FactoryAuditProblem::NextTooEarly);
    if (std::ranges::any_of(audit.findings, [](const FactoryFinding &finding) {
            return finding.text.trimmed().isEmpty() || !finding.dueOn.isValid();
        }))
        out.append(FactoryAuditProblem::FindingIncomplete);
    if (audit.result == FactoryAuditResult::Findings && audit.findings.isEmpty())
        out.append(FactoryAuditProblem::FindingsMissing);
    return out;
}

Message problemMessage(FactoryAuditProblem problem)
{
    switch (problem) {
    case FactoryAuditProblem::DayMissing:
        return {QT_TRANSLATE_NOOP("core", "The day of the factory audit is needed"), {}};
    case FactoryAuditProblem::NextTooEarly:
        return {QT_TRANSLATE_NOOP("core", "The next audit must be after this one"), {}};
    case FactoryAuditProblem::FindingIncomplete:
        return {QT_TRANSLATE_NOOP("core", "A finding needs a text and the day by which it must be put right"), {}};
    case FactoryAuditProblem::FindingsMissing:
        return {QT_TRANSLATE_NOOP("core", "An audit that passed with findings needs at least one finding"), {}};
    }
    return {};
}

} // namespace lianming
