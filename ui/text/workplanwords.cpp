#include "ui/text/workplanwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

class WorkPlanWords
{
    Q_DECLARE_TR_FUNCTIONS(WorkPlanWords)
};

} // namespace

QString planPhaseText(PlanPhase phase)
{
    switch (phase) {
    case PlanPhase::SetUp: return WorkPlanWords::tr("Set-up");
    case PlanPhase::Listing: return WorkPlanWords::tr("Listing");
    case PlanPhase::Launch: return WorkPlanWords::tr("Launch");
    case PlanPhase::Operation: return WorkPlanWords::tr("Operation");
    case PlanPhase::Protection: return WorkPlanWords::tr("Protection of originals");
    }
    return {};
}

QString planSubjectText(PlanSubject subject)
{
    switch (subject) {
    case PlanSubject::Contract: return WorkPlanWords::tr("For a contract");
    case PlanSubject::Product: return WorkPlanWords::tr("For a product");
    case PlanSubject::Store: return WorkPlanWords::tr("For a store");
    }
    return {};
}

QString taskStateText(TaskState state)
{
    switch (state) {
    case TaskState::Open: return WorkPlanWords::tr("To do");
    case TaskState::InProgress: return WorkPlanWords::tr("In progress");
    case TaskState::Blocked: return WorkPlanWords::tr("Held up");
    case TaskState::Done: return WorkPlanWords::tr("Done");
    case TaskState::Dropped: return WorkPlanWords::tr("Dropped");
    }
    return {};
}

Tone taskStateTone(TaskState state)
{
    switch (state) {
    case TaskState::Open: return Tone::Quiet;
    case TaskState::InProgress: return Tone::Accent;
    case TaskState::Blocked: return Tone::Stop;
    case TaskState::Done: return Tone::Good;
    case TaskState::Dropped: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString workdaysText(qint64 days)
{
    return days == 0 ? WorkPlanWords::tr("Milestone") : WorkPlanWords::tr("%n working day(s)", nullptr, int(days));
}

QString factoryApprovalText(FactoryApprovalState state)
{
    switch (state) {
    case FactoryApprovalState::Requested: return WorkPlanWords::tr("Requested");
    case FactoryApprovalState::Approved: return WorkPlanWords::tr("Approved");
    case FactoryApprovalState::Suspended: return WorkPlanWords::tr("Suspended");
    case FactoryApprovalState::Refused: return WorkPlanWords::tr("Refused");
    case FactoryApprovalState::Withdrawn: return WorkPlanWords::tr("Withdrawn");
    }
    return {};
}

Tone factoryApprovalTone(FactoryApprovalState state)
{
    switch (state) {
    case FactoryApprovalState::Requested: return Tone::Wait;
    case FactoryApprovalState::Approved: return Tone::Good;
    case FactoryApprovalState::Suspended:
    case FactoryApprovalState::Refused: return Tone::Stop;
    case FactoryApprovalState::Withdrawn: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString factoryAuditKindText(FactoryAuditKind kind)
{
    switch (kind) {
    case FactoryAuditKind::Social: return WorkPlanWords::tr("Social responsibility");
    case FactoryAuditKind::Quality: return WorkPlanWords::tr("Quality");
    case FactoryAuditKind::Security: return WorkPlanWords::tr("Security of artwork and labels");
    }
    return {};
}

QString factoryAuditResultText(FactoryAuditResult result)
{
    switch (result) {
    case FactoryAuditResult::Passed: return WorkPlanWords::tr("Passed");
    case FactoryAuditResult::Findings: return WorkPlanWords::tr("Passed with findings");
    case FactoryAuditResult::Failed: return WorkPlanWords::tr("Failed");
    }
    return {};
}

Tone factoryAuditResultTone(FactoryAuditResult result)
{
    switch (result) {
    case FactoryAuditResult::Passed: return Tone::Good;
    case FactoryAuditResult::Findings: return Tone::Wait;
    case FactoryAuditResult::Failed: return Tone::Stop;
    }
    return Tone::Quiet;
}

QString orderStateText(OrderState state)
{
    switch (state) {
    case OrderState::Draft: return WorkPlanWords::tr("Draft");
    case OrderState::Ordered: return WorkPlanWords::tr("Ordered");
    case OrderState::InProduction: return WorkPlanWords::tr("In production");
    case OrderState::Completed: return WorkPlanWords::tr("Completed");
    case OrderState::Cancelled: return WorkPlanWords::tr("Cancelled");
    }
    return {};
}

Tone orderStateTone(OrderState state)
{
    switch (state) {
    case OrderState::Draft: return Tone::Quiet;
    case OrderState::Ordered: return Tone::Wait;
    case OrderState::InProduction: return Tone::Accent;
    case OrderState::Completed: return Tone::Good;
    case OrderState::Cancelled: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString sampleKindText(SampleKind kind)
{
    switch (kind) {
    case SampleKind::PreProduction: return WorkPlanWords::tr("Pre-production sample");
    case SampleKind::Production: return WorkPlanWords::tr("Production sample");
    case SampleKind::Packaging: return WorkPlanWords::tr("Packaging sample");
    }
    return {};
}

QString sampleStateText(SampleState state)
{
    switch (state) {
    case SampleState::Requested: return WorkPlanWords::tr("Requested");
    case SampleState::Received: return WorkPlanWords::tr("Received");
    case SampleState::Accepted: return WorkPlanWords::tr("Accepted");
    case SampleState::Rejected: return WorkPlanWords::tr("Rejected");
    case SampleState::Cancelled: return WorkPlanWords::tr("Cancelled");
    }
    return {};
}

Tone sampleStateTone(SampleState state)
{
    switch (state) {
    case SampleState::Requested: return Tone::Wait;
    case SampleState::Received: return Tone::Accent;
    case SampleState::Accepted: return Tone::Good;
    case SampleState::Rejected: return Tone::Stop;
    case SampleState::Cancelled: return Tone::Quiet;
    }
    return Tone::Quiet;
}

} // namespace lianming
