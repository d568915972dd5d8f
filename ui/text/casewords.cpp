#include "ui/text/casewords.h"

#include "core/reports/casewords.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace lianming {

namespace {

struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

} // namespace

QString caseStateText(CaseState state)
{
    switch (state) {
    case CaseState::Draft: return CaseWords::tr("Draft");
    case CaseState::Approved: return CaseWords::tr("Approved");
    case CaseState::Sent: return CaseWords::tr("Sent");
    case CaseState::Accepted: return CaseWords::tr("Accepted by the platform");
    case CaseState::Rejected: return CaseWords::tr("Rejected by the platform");
    case CaseState::Removed: return CaseWords::tr("Removed");
    case CaseState::CounterNotice: return CaseWords::tr("Counter-notice announced");
    case CaseState::Waiting: return CaseWords::tr("Waiting: fifteen days");
    case CaseState::Complaint: return CaseWords::tr("Complaint filed");
    case CaseState::Sued: return CaseWords::tr("Sued");
    case CaseState::Restored: return CaseWords::tr("Restored by the platform");
    case CaseState::Closed: return CaseWords::tr("Closed");
    }
    return {};
}

QString caseMoveText(CaseMove move)
{
    switch (move) {
    case CaseMove::Approve: return CaseWords::tr("Approve the notice");
    case CaseMove::Refuse: return CaseWords::tr("Refuse the notice");
    case CaseMove::Revise: return CaseWords::tr("Change the notice");
    case CaseMove::Send: return CaseWords::tr("The notice was sent");
    case CaseMove::Accept: return CaseWords::tr("The platform accepts it");
    case CaseMove::Reject: return CaseWords::tr("The platform rejects it");
    case CaseMove::Remove: return CaseWords::tr("Listings were removed");
    case CaseMove::AnswerAnnounced: return CaseWords::tr("The seller has answered");
    case CaseMove::AnswerArrived: return CaseWords::tr("The counter-notice has arrived");
    case CaseMove::FileComplaint: return CaseWords::tr("A complaint was filed");
    case CaseMove::Sue: return CaseWords::tr("A suit was filed");
    case CaseMove::Restore: return CaseWords::tr("The platform has restored the listings");
    case CaseMove::Close: return CaseWords::tr("Close the case");
    }
    return {};
}

QString caseOutcomeText(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::Won: return CaseWords::tr("Won");
    case CaseOutcome::Settled: return CaseWords::tr("Settled");
    case CaseOutcome::Lost: return CaseWords::tr("Lost");
    case CaseOutcome::Withdrawn: return CaseWords::tr("Withdrawn");
    case CaseOutcome::Dropped: return CaseWords::tr("Dropped");
    }
    return {};
}

QString noticeRegimeText(NoticeRegime regime)
{
    return regime == NoticeRegime::ECommerce
               ? CaseWords::tr("Goods on a platform (E-commerce Law)")
               : CaseWords::tr("Works that are stored or linked to (Regulations of 2006)");
}

QString recoveryKindText(RecoveryKind kind)
{
    switch (kind) {
    case RecoveryKind::Settlement: return CaseWords::tr("Settlement");
    case RecoveryKind::Damages: return CaseWords::tr("Damages");
    case RecoveryKind::LicenceFee: return CaseWords::tr("Licence fee");
    case RecoveryKind::Costs: return CaseWords::tr("Costs");
    }
    return {};
}

QString damagesMethodText(DamagesMethod method)
{
    switch (method) {
    case DamagesMethod::Loss: return CaseWords::tr("Actual loss");
    case DamagesMethod::Profit: return CaseWords::tr("Infringer's profit");
    case DamagesMethod::LicenceFee: return CaseWords::tr("Licence fee as reference");
    case DamagesMethod::Statutory: return CaseWords::tr("Statutory damages");
    }
    return {};
}

Tone caseStateTone(CaseState state)
{
    switch (state) {
    case CaseState::Draft: return Tone::Quiet;
    case CaseState::Approved:
    case CaseState::Sent:
    case CaseState::Accepted: return Tone::Accent;
    case CaseState::Rejected:
    case CaseState::Restored: return Tone::Stop;
    case CaseState::Removed:
    case CaseState::Closed: return Tone::Good;
    case CaseState::CounterNotice:
    case CaseState::Waiting:
    case CaseState::Complaint:
    case CaseState::Sued: return Tone::Wait;
    }
    return Tone::Quiet;
}

QString caseMoveCommand(CaseMove move)
{
    switch (move) {
    case CaseMove::Approve: return CaseWords::tr("Approve…");
    case CaseMove::Refuse: return CaseWords::tr("Refuse…");
    case CaseMove::Revise: return CaseWords::tr("Write anew…");
    case CaseMove::Send: return CaseWords::tr("Send the notice…");
    case CaseMove::Accept: return CaseWords::tr("Accepted…");
    case CaseMove::Reject: return CaseWords::tr("Rejected…");
    case CaseMove::Remove: return CaseWords::tr("Listings removed…");
    case CaseMove::AnswerAnnounced: return CaseWords::tr("Seller has answered…");
    case CaseMove::AnswerArrived: return CaseWords::tr("Counter-notice arrived…");
    case CaseMove::FileComplaint: return CaseWords::tr("Complaint filed…");
    case CaseMove::Sue: return CaseWords::tr("Suit filed…");
    case CaseMove::Restore: return CaseWords::tr("Listings restored…");
    case CaseMove::Close: return CaseWords::tr("Close the case…");
    }
    return {};
}

QString caseEventText(const QString &code)
{
    if (const auto move = parseCaseMove(code))
        return *move == CaseMove::Approve  ? CaseWords::tr("The notice was approved")
               : *move == CaseMove::Refuse ? CaseWords::tr("The notice was refused")
               : *move == CaseMove::Revise ? CaseWords::tr("The notice was changed")
               : *move == CaseMove::Close  ? CaseWords::tr("The case was closed")
                                           : caseMoveText(*move);
    if (code == u"opened")
        return CaseWords::tr("The case was opened");
    if (code == u"written")
        return CaseWords::tr("The notice was changed");
    if (code == u"scope_confirmed")
        return CaseWords::tr("Legal confirmed a notice to a licensee");
    return actionText(code);
}

QString damagesArticleText(RegistrationKind right)
{
    return Words(isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English)(damagesArticleWord(right));
}

QString referenceFeeText(const QString &what)
{
    return feeWord(Words(isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English), what);
}

Tone caseStandingTone(SellerStanding standing)
{
    switch (standing) {
    case SellerStanding::Own:
    case SellerStanding::InScope:
    case SellerStanding::SellOff: return Tone::Good;
    case SellerStanding::Unclear:
    case SellerStanding::OutOfScope:
    case SellerStanding::NotYetBegun: return Tone::Wait;
    case SellerStanding::Terminated:
    case SellerStanding::Expired:
    case SellerStanding::Never: return Tone::Stop;
    }
    return Tone::Quiet;
}

QString caseStampText(StampState state)
{
    switch (state) {
    case StampState::None: return CaseWords::tr("No time stamp");
    case StampState::Waiting: return CaseWords::tr("Waits for its time stamp");
    case StampState::Stamped: return CaseWords::tr("Time-stamped");
    }
    return {};
}

Tone caseStampTone(StampState state)
{
    switch (state) {
    case StampState::None: return Tone::Stop;
    case StampState::Waiting: return Tone::Wait;
    case StampState::Stamped: return Tone::Good;
    }
    return Tone::Quiet;
}

QString caseApprovalText(ApprovalAct act)
{
    switch (act) {
    case ApprovalAct::Approved: return CaseWords::tr("Approved");
    case ApprovalAct::Refused: return CaseWords::tr("Refused");
    case ApprovalAct::Withdrawn: return CaseWords::tr("Approval taken back");
    }
    return {};
}

} // namespace lianming
