#include "ui/text/approvalwords.h"

#include "ui/text/assetwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

struct ApprovalWords {
    Q_DECLARE_TR_FUNCTIONS(ApprovalWords)
};

/// A clock is near its end with so many working days left.
constexpr int soon = 2;

} // namespace

QString reviewStageText(ReviewStage stage)
{
    switch (stage) {
    case ReviewStage::Intake: return ApprovalWords::tr("Intake");
    case ReviewStage::Concept: return ApprovalWords::tr("Concept");
    case ReviewStage::FinalArtwork: return ApprovalWords::tr("Final artwork");
    case ReviewStage::PreProduction: return ApprovalWords::tr("Pre-production sample");
    case ReviewStage::Production: return ApprovalWords::tr("Production sample");
    case ReviewStage::Packaging: return ApprovalWords::tr("Packaging and listing");
    case ReviewStage::Marketing: return ApprovalWords::tr("Marketing script");
    }
    return {};
}

QString reviewStateText(ReviewState state)
{
    switch (state) {
    case ReviewState::Awaiting: return ApprovalWords::tr("To be handed in");
    case ReviewState::InReview: return ApprovalWords::tr("In review");
    case ReviewState::OnHold: return ApprovalWords::tr("On hold");
    case ReviewState::ChangesDue: return ApprovalWords::tr("Changes to be made");
    case ReviewState::Resubmit: return ApprovalWords::tr("To be handed in again");
    case ReviewState::NotApproved: return ApprovalWords::tr("Not approved");
    case ReviewState::Cancelled: return ApprovalWords::tr("Cancelled");
    case ReviewState::Released: return ApprovalWords::tr("Released");
    case ReviewState::Withdrawn: return ApprovalWords::tr("Withdrawn");
    }
    return {};
}

Tone reviewStateTone(ReviewState state)
{
    switch (state) {
    case ReviewState::InReview: return Tone::Accent;
    case ReviewState::Awaiting:
    case ReviewState::OnHold:
    case ReviewState::Cancelled: return Tone::Quiet;
    case ReviewState::ChangesDue:
    case ReviewState::Resubmit: return Tone::Wait;
    case ReviewState::NotApproved:
    case ReviewState::Withdrawn: return Tone::Stop;
    case ReviewState::Released: return Tone::Good;
    }
    return Tone::Quiet;
}

QString reviewSideText(ReviewSide side)
{
    switch (side) {
    case ReviewSide::House: return ApprovalWords::tr("The house");
    case ReviewSide::Licensee: return ApprovalWords::tr("The licensee");
    case ReviewSide::Nobody: return ApprovalWords::tr("Nobody");
    }
    return {};
}

QString reviewActText(ReviewAct act)
{
    switch (act) {
    case ReviewAct::Begin: return ApprovalWords::tr("Begun");
    case ReviewAct::Submit: return ApprovalWords::tr("Handed in");
    case ReviewAct::Approve: return ApprovalWords::tr("Approved");
    case ReviewAct::ApproveWithChanges: return ApprovalWords::tr("Approved with changes");
    case ReviewAct::AskAgain: return ApprovalWords::tr("To be handed in again");
    case ReviewAct::Refuse: return ApprovalWords::tr("Not approved");
    case ReviewAct::Hold: return ApprovalWords::tr("Put on hold");
    case ReviewAct::Resume: return ApprovalWords::tr("Review resumed");
    case ReviewAct::FinishChanges: return ApprovalWords::tr("Changes made");
    case ReviewAct::LetPass: return ApprovalWords::tr("Approved by silence, as the contract says");
    case ReviewAct::Cancel: return ApprovalWords::tr("Cancelled");
    case ReviewAct::TakeUp: return ApprovalWords::tr("Taken up again");
    case ReviewAct::Withdraw: return ApprovalWords::tr("Withdrawn after approval");
    }
    return {};
}

QString reviewActCommand(ReviewAct act)
{
    switch (act) {
    case ReviewAct::Begin: return ApprovalWords::tr("Begin approval…");
    case ReviewAct::Submit: return ApprovalWords::tr("Hand in…");
    case ReviewAct::Approve: return ApprovalWords::tr("Approve…");
    case ReviewAct::ApproveWithChanges: return ApprovalWords::tr("Approve with changes…");
    case ReviewAct::AskAgain: return ApprovalWords::tr("Ask for another round…");
    case ReviewAct::Refuse: return ApprovalWords::tr("Do not approve…");
    case ReviewAct::Hold: return ApprovalWords::tr("Put on hold…");
    case ReviewAct::Resume: return ApprovalWords::tr("Go on with the review");
    case ReviewAct::FinishChanges: return ApprovalWords::tr("Changes made");
    case ReviewAct::LetPass: return ApprovalWords::tr("Record the approval by silence");
    case ReviewAct::Cancel: return ApprovalWords::tr("Cancel the product…");
    case ReviewAct::TakeUp: return ApprovalWords::tr("Take up again…");
    case ReviewAct::Withdraw: return ApprovalWords::tr("Withdraw…");
    }
    return {};
}

QString reviewerText(Reviewer reviewer)
{
    switch (reviewer) {
    case Reviewer::Curator: return ApprovalWords::tr("Curator");
    case Reviewer::Conservation: return ApprovalWords::tr("Conservation");
    case Reviewer::Legal: return ApprovalWords::tr("Legal");
    case Reviewer::Licensing: return ApprovalWords::tr("Licensing");
    }
    return {};
}

QString opinionText(Opinion opinion)
{
    switch (opinion) {
    case Opinion::Approve: return ApprovalWords::tr("Approve");
    case Opinion::ApproveWithChanges: return ApprovalWords::tr("Approve with changes");
    case Opinion::Resubmit: return ApprovalWords::tr("Another round");
    case Opinion::Refuse: return ApprovalWords::tr("Do not approve");
    }
    return {};
}

Tone opinionTone(Opinion opinion)
{
    switch (opinion) {
    case Opinion::Approve: return Tone::Good;
    case Opinion::ApproveWithChanges:
    case Opinion::Resubmit: return Tone::Wait;
    case Opinion::Refuse: return Tone::Stop;
    }
    return Tone::Quiet;
}

QString productName(const LicensedProduct &product)
{
    const QString name = titleText(product.nameEn, product.nameZh);
    return name.isEmpty() ? product.sku : name;
}

QString clockText(const ReviewClock &clock, QDate today)
{
    if (clock.dueOn && *clock.dueOn < today)
        return ApprovalWords::tr("%n working day(s) late", nullptr, std::max(clock.used - clock.allowed, 1));
    if (clock.dueOn)
        return ApprovalWords::tr("%n working day(s) left", nullptr, std::max(clock.left(), 0));
    if (clock.side == ReviewSide::Licensee)
        return ApprovalWords::tr("With the licensee for %n day(s)", nullptr, int(clock.since.daysTo(today)));
    if (clock.allowed > 0)
        return ApprovalWords::tr("The clock stands");
    return {};
}

Tone clockTone(const ReviewClock &clock, QDate today)
{
    if (clock.isOverdue(today))
        return Tone::Stop;
    return clock.dueOn && clock.left() <= soon ? Tone::Wait : Tone::Quiet;
}

} // namespace lianming
