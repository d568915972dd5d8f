#include "core/suppliers/factoryapproval.h"

#include "core/base/codenamed.h"

#include <algorithm>

namespace lianming {

namespace {

/// The days of approvals, those that meet or overlap as one, by first day.
QList<DaySpan> runsOf(QList<DaySpan> spans)
{
    std::ranges::sort(spans, {}, &DaySpan::start);
    QList<DaySpan> out;
    for (const DaySpan &span : std::as_const(spans)) {
        if (!out.isEmpty() && span.start <= out.last().end.addDays(1))
            out.last().end = std::max(out.last().end, span.end);
        else
            out.append(span);
    }
    return out;
}

bool covers(const QList<DaySpan> &runs, const DaySpan &days)
{
    return std::ranges::any_of(runs,
                               [&days](const DaySpan &run) { return run.start <= days.start && days.end <= run.end; });
}

bool touches(const DaySpan &one, const DaySpan &other)
{
    return one.start <= other.end && other.start <= one.end;
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
    QList<DaySpan> own; // approved for this contract
    QList<DaySpan> any;
    bool isStopped = false; // for this contract, on some of the days
    bool isSuspended = false;
    bool isRequested = false;
    for (const FactoryApproval &approval : approvals) {
        const bool isOwn = approval.contract.isSet();
        if (isOwn ? approval.contract != contract : approval.brand != brand)
            continue;
        if (approval.state == FactoryApprovalState::Approved) {
            any.append(approval.valid);
            if (isOwn)
                own.append(approval.valid);
        }
        if (approval.state == FactoryApprovalState::Suspended) {
            isSuspended = true;
            isStopped = isStopped || (isOwn && touches(approval.valid, days));
        }
        isRequested = isRequested || approval.state == FactoryApprovalState::Requested;
    }
    const QList<DaySpan> runs = runsOf(any);
    if (covers(runsOf(own), days) || (!isStopped && covers(runs, days)))
        return {FactoryStanding::Approved, std::nullopt};
    if (isStopped)
        return {FactoryStanding::Suspended, std::nullopt};
    if (!runs.isEmpty()) {
        const auto near = std::ranges::find_if(runs, [&days](const DaySpan &run) { return touches(run, days); });
        return {FactoryStanding::OutOfTime, near == runs.end() ? runs.last() : *near};
    }
    return {isSuspended   ? FactoryStanding::Suspended
            : isRequested ? FactoryStanding::Requested
                          : FactoryStanding::NotApproved,
            std::nullopt};
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
