// Where a case against a copy stands and what may happen to it next: the one table of states and moves, and what each
// move asks for. Plain functions on plain values; who may do it, and what a notice must say, are others' business.
//
// draft → approved → sent → accepted | rejected → removed → counter-notice → waiting → complaint | sued → restored |
// closed (spec/protection.md section 4). Where the rules come from:
// - E-commerce Law art. 42: a notice with preliminary proof to the platform, which takes measures in time and passes it
//   on. Who is wrong pays, who is malicious twice. Hence two approvals before a notice is sent.
// - art. 43: the seller may answer with a statement that nothing is infringed, with its own preliminary proof; the
//   platform passes it on and tells the right holder that a complaint or a suit is open. Within fifteen days after the
//   statement has reached the right holder the platform must hear of one of them, or it ends its measures in time: what
//   counts is the day on which it hears. Day 15 is caseclock.h's. Delay by a notary or the like, beyond the right
//   holder's control, does not count, up to twenty working days (Supreme People's Court, Fa Shi 2020 No. 9, item 3).
// - art. 44: the platform publishes notices, statements and what came of them. art. 45: a platform that knows of an
//   infringement and does nothing answers for it with the seller: what was sent, and when, must be kept.
// - Regulations on the Right of Network Dissemination art. 14 to 17, for works that a service stores or links to: the
//   notice (14) is followed by removal at once (15), the user's explanation (16) by restoring at once, and then the
//   right holder may not ask the service again (17). There no fifteen days run, and what is left is a complaint or a
//   suit.
// - Civil Code art. 1195 and 1196, for network services in general: a notice with preliminary proof and the right
//   holder's identity (1195), the user's statement, and restoring where no complaint or suit becomes known within "a
//   reasonable time" (1196). How many days that is the law does not say, and so nothing here counts them: the
//   Regulations, which restore at once, are what the dissemination regime goes by.
#pragma once

#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <array>
#include <optional>

namespace lianming {

enum class CaseState {
    Draft,
    Approved, ///< by two people, of exactly this content
    Sent,
    Accepted,      ///< the platform has taken the notice up
    Rejected,      ///< by the platform
    Removed,       ///< the listings are down
    CounterNotice, ///< the seller has answered the platform; the answer has not reached us
    Waiting,       ///< it has: fifteen days run
    Complaint,     ///< filed with an authority; if fifteen days ran, the platform was told
    Sued,          ///< filed with a court; likewise
    Restored,      ///< the platform has ended its measures
    Closed,
};
inline constexpr std::array caseStates{CaseState::Draft,         CaseState::Approved, CaseState::Sent,
                                       CaseState::Accepted,      CaseState::Rejected, CaseState::Removed,
                                       CaseState::CounterNotice, CaseState::Waiting,  CaseState::Complaint,
                                       CaseState::Sued,          CaseState::Restored, CaseState::Closed};
/// "draft", "approved", "sent", "accepted", "rejected", "removed", "counter_notice", "waiting", "complaint", "sued",
/// "restored", "closed".
[[nodiscard]] const char *caseStateCode(CaseState state);
[[nodiscard]] std::optional<CaseState> parseCaseState(QStringView code);

enum class CaseMove {
    Approve,         ///< with the second approval of one content the case is approved
    Refuse,          ///< an approver says no, or takes back an approval
    Revise,          ///< the notice is written anew: its approvals are gone
    Send,            ///< the notice went to the platform
    Accept,          ///< the platform takes it up
    Reject,          ///< the platform does not
    Remove,          ///< the platform has taken listings down
    AnswerAnnounced, ///< the seller has answered the platform
    AnswerArrived,   ///< that answer has reached us, as the first news of it or not: the fifteen days begin
    FileComplaint,   ///< with an authority; while the fifteen days run, it counts once the platform was told
    Sue,             ///< before a court; likewise
    Restore,         ///< the platform has ended its measures
    Close,
};
inline constexpr std::array caseMoves{
    CaseMove::Approve,       CaseMove::Refuse,        CaseMove::Revise, CaseMove::Send,
    CaseMove::Accept,        CaseMove::Reject,        CaseMove::Remove, CaseMove::AnswerAnnounced,
    CaseMove::AnswerArrived, CaseMove::FileComplaint, CaseMove::Sue,    CaseMove::Restore,
    CaseMove::Close};
/// "approve", "refuse", "revise", "send", "accept", "reject", "remove", "answer_announced", "answer_arrived",
/// "file_complaint", "sue", "restore", "close".
[[nodiscard]] const char *caseMoveCode(CaseMove move);
[[nodiscard]] std::optional<CaseMove> parseCaseMove(QStringView code);

/// The law under which the notice is sent.
enum class NoticeRegime {
    ECommerce,     ///< goods on a platform: E-commerce Law
    Dissemination, ///< works that a service stores or links to: the Regulations of 2006
};
/// "ecommerce", "dissemination".
[[nodiscard]] const char *noticeRegimeCode(NoticeRegime regime);
[[nodiscard]] std::optional<NoticeRegime> parseNoticeRegime(QStringView code);

/// How a case ended.
enum class CaseOutcome {
    Won,       ///< the listings are down for good, or an authority or a court said so
    Settled,   ///< by agreement
    Lost,      ///< an authority or a court said no, or the listings stay
    Withdrawn, ///< we took the notice back
    Dropped,   ///< nothing was ever sent
};
/// "won", "settled", "lost", "withdrawn", "dropped".
[[nodiscard]] const char *caseOutcomeCode(CaseOutcome outcome);
[[nodiscard]] std::optional<CaseOutcome> parseCaseOutcome(QStringView code);

/// Where a move leads from a state; nothing where it is not possible there. Approving leads on with the second approval
/// only; filing, while the fifteen days run, once the platform was told; restoring, once nothing is down any more.
[[nodiscard]] std::optional<CaseState> stateAfter(CaseState from, CaseMove move, NoticeRegime regime);
/// The moves that are possible in a state, in their order.
[[nodiscard]] QList<CaseMove> movesFrom(CaseState from, NoticeRegime regime);
/// Whether the notice may still be written: nothing of it has left.
[[nodiscard]] bool mayBeWritten(CaseState state);
/// Whether a notice has left the house.
[[nodiscard]] bool wasSent(CaseState state);

/// What a move asks for beside the state.
enum class MoveGate {
    NoticeComplete,  ///< noticegates.h finds nothing that blocks
    NotTheWriter,    ///< whoever wrote last in the notice approves nothing
    AnotherApprover, ///< nobody counts twice for the same content
    TwoApprovals,    ///< of exactly the content that is sent
    Day,             ///< a day, not after today and not before what the case went through already
    Reason,
    Correction, ///< an arrival that is recorded already is corrected with a reason
    Reference,  ///< the number under which the authority, the court or the platform has it
    Told,       ///< the day on which the platform was told, where one is given: not before the filing, not to come
    InTime,     ///< while the fifteen days run: told on their last day at the latest, or the reason says why it counts
    RestoreDue, ///< while the fifteen days run: they are over, or the reason says why the platform was earlier
    Outcome,    ///< fits what the case went through
};
/// "notice_complete", "not_the_writer", "another_approver", "two_approvals", "day", "reason", "correction",
/// "reference", "told", "in_time", "restore_due", "outcome".
[[nodiscard]] const char *moveGateCode(MoveGate gate);
/// The gates of a move, in the order in which they are asked.
[[nodiscard]] QList<MoveGate> gatesOf(CaseMove move);

/// What the gates look at.
struct MoveFacts {
    CaseState state = CaseState::Draft;
    NoticeRegime regime = NoticeRegime::ECommerce;
    QDate today;
    QDate lastDay;   ///< of what the case went through; invalid: nothing yet
    QDate sentOn;    ///< invalid: never
    QDate day;       ///< of the move
    QDate told;      ///< when the platform was told of a filing; invalid: not yet
    QDate fifteenth; ///< the last of the fifteen days; invalid: they do not run
    QDate latest;    ///< until when what happens comes in time: the fifteenth, or later (CounterClock::latest)
    QString reason;
    QString reference;
    std::optional<CaseOutcome> outcome;
    std::optional<Message> noticeGap; ///< the first thing that the notice lacks
    QString writer;                   ///< who wrote last in the notice
    QString actor;                    ///< who makes the move
    QStringList approvers;            ///< of this content, without those who took it back
    std::optional<CaseMove> filed;    ///< what was filed last: a complaint or a suit; no gate looks at it
    bool isOnePersons = false;        ///< the workspace has no people
    bool wasSentBefore = false;       ///< a notice that is written anew: an earlier one was sent
    bool isAllDown = false;           ///< no listing of the case is up
};

/// How many people approve a notice.
inline constexpr qsizetype noticeApprovals = 2;

struct MoveRefusal {
    std::optional<MoveGate> gate; ///< nothing: the state does not allow the move
    Message message;
};
/// Why the move cannot be made; nothing where it can.
[[nodiscard]] std::optional<MoveRefusal> refusalOf(CaseMove move, const MoveFacts &facts);
/// What the case says where the fifteen days are over and the platform heard of neither complaint nor suit; `latest` is
/// their last day (CounterClock::latest), `today` in the place where the answer arrived. Nothing before.
[[nodiscard]] std::optional<Message> restoreDue(CaseState state, QDate latest, QDate today);

} // namespace lianming
