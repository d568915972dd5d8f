#include "core/cases/casestate.h"

#include "core/base/dates.h"

#include <QLatin1StringView>

#include <algorithm>

namespace lianming {

namespace {

struct Step {
    CaseMove move;
    CaseState from;
    CaseState to;
};

/// Under the E-commerce Law. Approve leads to Approved with the second approval only; before, the draft stays one. A
/// complaint and a suit are open at any time once a notice is out, and courts have listings taken down in any state.
constexpr Step steps[] = {
    {CaseMove::Approve, CaseState::Draft, CaseState::Approved},
    {CaseMove::Approve, CaseState::Approved, CaseState::Approved}, // anew, once what is printed is no longer the same
    {CaseMove::Refuse, CaseState::Draft, CaseState::Draft},
    {CaseMove::Refuse, CaseState::Approved, CaseState::Draft},
    {CaseMove::Revise, CaseState::Draft, CaseState::Draft},
    {CaseMove::Revise, CaseState::Approved, CaseState::Draft},
    {CaseMove::Revise, CaseState::Rejected, CaseState::Draft},
    {CaseMove::Send, CaseState::Approved, CaseState::Sent},
    {CaseMove::Accept, CaseState::Sent, CaseState::Accepted},
    {CaseMove::Reject, CaseState::Sent, CaseState::Rejected},
    {CaseMove::Reject, CaseState::Accepted, CaseState::Rejected},
    {CaseMove::Remove, CaseState::Sent, CaseState::Removed},
    {CaseMove::Remove, CaseState::Accepted, CaseState::Removed},
    {CaseMove::Remove, CaseState::Rejected, CaseState::Removed}, // on second thoughts
    {CaseMove::Remove, CaseState::Removed, CaseState::Removed},  // one listing after the other
    {CaseMove::Remove, CaseState::CounterNotice, CaseState::CounterNotice},
    {CaseMove::Remove, CaseState::Waiting, CaseState::Waiting},
    {CaseMove::Remove, CaseState::Complaint, CaseState::Complaint},
    {CaseMove::Remove, CaseState::Sued, CaseState::Sued},
    {CaseMove::Remove, CaseState::Restored, CaseState::Restored},
    {CaseMove::AnswerAnnounced, CaseState::Sent, CaseState::CounterNotice},
    {CaseMove::AnswerAnnounced, CaseState::Accepted, CaseState::CounterNotice},
    {CaseMove::AnswerAnnounced, CaseState::Removed, CaseState::CounterNotice},
    {CaseMove::AnswerArrived, CaseState::Sent, CaseState::Waiting}, // usually the first that is heard of it
    {CaseMove::AnswerArrived, CaseState::Accepted, CaseState::Waiting},
    {CaseMove::AnswerArrived, CaseState::Removed, CaseState::Waiting},
    {CaseMove::AnswerArrived, CaseState::CounterNotice, CaseState::Waiting},
    {CaseMove::AnswerArrived, CaseState::Waiting, CaseState::Waiting},   // corrected
    {CaseMove::AnswerArrived, CaseState::Complaint, CaseState::Waiting}, // filed first: the platform must hear of it
    {CaseMove::AnswerArrived, CaseState::Sued, CaseState::Waiting},
    {CaseMove::FileComplaint, CaseState::Sent, CaseState::Complaint},
    {CaseMove::FileComplaint, CaseState::Accepted, CaseState::Complaint},
    {CaseMove::FileComplaint, CaseState::Rejected, CaseState::Complaint},
    {CaseMove::FileComplaint, CaseState::Removed, CaseState::Complaint},
    {CaseMove::FileComplaint, CaseState::CounterNotice, CaseState::Complaint},
    {CaseMove::FileComplaint, CaseState::Waiting, CaseState::Complaint},
    {CaseMove::FileComplaint, CaseState::Complaint, CaseState::Complaint}, // the platform was told since
    {CaseMove::FileComplaint, CaseState::Restored, CaseState::Complaint},
    {CaseMove::Sue, CaseState::Sent, CaseState::Sued},
    {CaseMove::Sue, CaseState::Accepted, CaseState::Sued},
    {CaseMove::Sue, CaseState::Rejected, CaseState::Sued},
    {CaseMove::Sue, CaseState::Removed, CaseState::Sued},
    {CaseMove::Sue, CaseState::CounterNotice, CaseState::Sued},
    {CaseMove::Sue, CaseState::Waiting, CaseState::Sued},
    {CaseMove::Sue, CaseState::Complaint, CaseState::Sued},
    {CaseMove::Sue, CaseState::Sued, CaseState::Sued},
    {CaseMove::Sue, CaseState::Restored, CaseState::Sued},
    {CaseMove::Restore, CaseState::Removed, CaseState::Restored},
    {CaseMove::Restore, CaseState::CounterNotice, CaseState::Restored},
    {CaseMove::Restore, CaseState::Waiting, CaseState::Restored},
    {CaseMove::Restore, CaseState::Complaint, CaseState::Restored},
    {CaseMove::Restore, CaseState::Sued, CaseState::Restored},
    {CaseMove::Restore, CaseState::Restored, CaseState::Restored}, // what was down again since
};

std::optional<CaseState> found(CaseState from, CaseMove move)
{
    const auto *step = std::ranges::find_if(steps, [&](const Step &s) { return s.from == from && s.move == move; });
    return step == std::end(steps) ? std::nullopt : std::optional(step->to);
}

template<class E, size_t N>
std::optional<E> parsed(const std::array<E, N> &all, const char *(*code)(E), QStringView word)
{
    const auto one = std::ranges::find_if(all, [&](E e) { return word == QLatin1StringView(code(e)); });
    return one == all.end() ? std::nullopt : std::optional(*one);
}

/// Which ends a case can have where it stands.
bool fits(CaseOutcome outcome, const MoveFacts &facts)
{
    const CaseState state = facts.state;
    if (!wasSent(state)) {
        return facts.wasSentBefore ? outcome == CaseOutcome::Lost || outcome == CaseOutcome::Settled
                                   : outcome == CaseOutcome::Dropped;
    }
    switch (outcome) {
    case CaseOutcome::Won:
        return state == CaseState::Removed || state == CaseState::Complaint || state == CaseState::Sued
               || (state == CaseState::Restored && facts.isAllDown);
    case CaseOutcome::Settled: return true;
    case CaseOutcome::Lost:
        return state == CaseState::Rejected || state == CaseState::Restored || state == CaseState::Complaint
               || state == CaseState::Sued;
    case CaseOutcome::Withdrawn: return state != CaseState::Rejected && state != CaseState::Restored;
    case CaseOutcome::Dropped: return false;
    }
    return false;
}

bool isFiling(CaseMove move)
{
    return move == CaseMove::FileComplaint || move == CaseMove::Sue;
}

/// Whether a listing can have been taken down before the case came to where it stands, and nobody had heard of it. What
/// was restored is down again only later: where all is, the state says when.
bool isLateNews(CaseMove move, const MoveFacts &facts)
{
    return move == CaseMove::Remove && facts.state != CaseState::Restored
           && stateAfter(facts.state, move, facts.regime) == facts.state;
}

/// From which day on a move can have happened. What reaches us, and what we file, waits for nothing that the platform
/// does: it can be older than what was recorded meanwhile.
QDate possibleFrom(CaseMove move, const MoveFacts &facts)
{
    const bool isFree = isFiling(move) || move == CaseMove::AnswerArrived || isLateNews(move, facts);
    return isFree && facts.sentOn.isValid() ? facts.sentOn : facts.lastDay;
}

std::optional<Message> dayRefusal(CaseMove move, const MoveFacts &facts)
{
    if (!facts.day.isValid())
        return Message{QT_TRANSLATE_NOOP("core", "Say on which day it happened"), {}};
    if (facts.day > facts.today) {
        return Message{QT_TRANSLATE_NOOP("core", "%1 is still to come: record it when it has happened"),
                       {dayText(facts.day)}};
    }
    const QDate from = possibleFrom(move, facts);
    if (!from.isValid() || facts.day >= from)
        return std::nullopt;
    if (from == facts.sentOn) {
        return Message{QT_TRANSLATE_NOOP("core", "%1 is before %2, when the notice was sent"),
                       {dayText(facts.day), dayText(from)}};
    }
    return Message{QT_TRANSLATE_NOOP("core", "%1 is before %2, when the case came to where it stands"),
                   {dayText(facts.day), dayText(from)}};
}

std::optional<Message> toldRefusal(const MoveFacts &facts)
{
    if (!facts.told.isValid())
        return std::nullopt;
    if (facts.told > facts.today) {
        return Message{QT_TRANSLATE_NOOP("core", "%1 is still to come: record it when it has happened"),
                       {dayText(facts.told)}};
    }
    if (facts.told < facts.day) {
        return Message{
            QT_TRANSLATE_NOOP("core", "The platform cannot have been told on %1 of what was filed only on %2"),
            {dayText(facts.told), dayText(facts.day)}};
    }
    return std::nullopt;
}

std::optional<Message> lateRefusal(const MoveFacts &facts)
{
    const bool isLate = facts.state == CaseState::Waiting && facts.told.isValid() && facts.latest.isValid()
                        && facts.told > facts.latest;
    if (!isLate || !facts.reason.trimmed().isEmpty())
        return std::nullopt;
    return Message{
        QT_TRANSLATE_NOOP(
            "core",
            "The platform was told on %1, and the fifteen days ended on %2: say why it still counts as in time (a delay for notarisation does, up to twenty working days), or record first that the platform restored the listings"),
        {dayText(facts.told), dayText(facts.latest)}};
}

std::optional<Message> approverRefusal(const MoveFacts &facts)
{
    if (facts.actor != facts.writer)
        return std::nullopt;
    if (facts.isOnePersons) {
        return Message{QT_TRANSLATE_NOOP("core",
                                         "You wrote this notice last, so two others approve it. In a workspace without "
                                         "people each of them opens it under an own name"),
                       {}};
    }
    return Message{QT_TRANSLATE_NOOP("core", "You wrote this notice last: two others approve it"), {}};
}

std::optional<Message> gateRefusal(MoveGate gate, CaseMove move, const MoveFacts &facts)
{
    switch (gate) {
    case MoveGate::NoticeComplete: return facts.noticeGap;
    case MoveGate::NotTheWriter: return approverRefusal(facts);
    case MoveGate::AnotherApprover:
        if (facts.state == CaseState::Approved && facts.approvers.size() >= noticeApprovals)
            return Message{QT_TRANSLATE_NOOP("core", "This notice has both of its approvals already"), {}};
        // A draft that is again what both approved becomes the notice once one of them says so.
        if (facts.approvers.contains(facts.actor) && facts.approvers.size() < noticeApprovals) {
            return Message{QT_TRANSLATE_NOOP("core", "You have approved this notice already: a second person approves "
                                                     "it too"),
                           {}};
        }
        return std::nullopt;
    case MoveGate::TwoApprovals:
        if (facts.approvers.size() < noticeApprovals) {
            return Message{QT_TRANSLATE_NOOP("core", "Of this content the notice has %1 of %2 approvals"),
                           {QString::number(facts.approvers.size()), QString::number(noticeApprovals)}};
        }
        return std::nullopt;
    case MoveGate::Day: return dayRefusal(move, facts);
    case MoveGate::Reason:
        if (facts.reason.trimmed().isEmpty())
            return Message{QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"), {}};
        return std::nullopt;
    case MoveGate::Correction:
        if (facts.fifteenth.isValid() && facts.reason.trimmed().isEmpty())
            return Message{QT_TRANSLATE_NOOP("core", "Say why the arrival is corrected"), {}};
        return std::nullopt;
    case MoveGate::Reference:
        if (facts.reference.trimmed().isEmpty()) {
            return Message{QT_TRANSLATE_NOOP("core", "Give the number under which it was filed: the platform asks for "
                                                     "it"),
                           {}};
        }
        return std::nullopt;
    case MoveGate::Told: return toldRefusal(facts);
    case MoveGate::InTime: return lateRefusal(facts);
    case MoveGate::RestoreDue:
        if (facts.state == CaseState::Waiting && facts.day <= facts.latest && facts.reason.trimmed().isEmpty()) {
            return Message{QT_TRANSLATE_NOOP("core", "The fifteen days run until %1: say why the platform restored the "
                                                     "listings before"),
                           {dayText(facts.latest)}};
        }
        return std::nullopt;
    case MoveGate::Outcome:
        if (!facts.outcome)
            return Message{QT_TRANSLATE_NOOP("core", "Say how the case ended"), {}};
        if (!fits(*facts.outcome, facts)) {
            return Message{QT_TRANSLATE_NOOP("core", "A case that is %1 cannot end as %2"),
                           {QString::fromLatin1(caseStateCode(facts.state)),
                            QString::fromLatin1(caseOutcomeCode(*facts.outcome))}};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

const char *caseStateCode(CaseState state)
{
    switch (state) {
    case CaseState::Draft: return "draft";
    case CaseState::Approved: return "approved";
    case CaseState::Sent: return "sent";
    case CaseState::Accepted: return "accepted";
    case CaseState::Rejected: return "rejected";
    case CaseState::Removed: return "removed";
    case CaseState::CounterNotice: return "counter_notice";
    case CaseState::Waiting: return "waiting";
    case CaseState::Complaint: return "complaint";
    case CaseState::Sued: return "sued";
    case CaseState::Restored: return "restored";
    case CaseState::Closed: return "closed";
    }
    return "";
}

std::optional<CaseState> parseCaseState(QStringView code)
{
    return parsed(caseStates, caseStateCode, code);
}

const char *caseMoveCode(CaseMove move)
{
    switch (move) {
    case CaseMove::Approve: return "approve";
    case CaseMove::Refuse: return "refuse";
    case CaseMove::Revise: return "revise";
    case CaseMove::Send: return "send";
    case CaseMove::Accept: return "accept";
    case CaseMove::Reject: return "reject";
    case CaseMove::Remove: return "remove";
    case CaseMove::AnswerAnnounced: return "answer_announced";
    case CaseMove::AnswerArrived: return "answer_arrived";
    case CaseMove::FileComplaint: return "file_complaint";
    case CaseMove::Sue: return "sue";
    case CaseMove::Restore: return "restore";
    case CaseMove::Close: return "close";
    }
    return "";
}

std::optional<CaseMove> parseCaseMove(QStringView code)
{
    return parsed(caseMoves, caseMoveCode, code);
}

const char *noticeRegimeCode(NoticeRegime regime)
{
    return regime == NoticeRegime::ECommerce ? "ecommerce" : "dissemination";
}

std::optional<NoticeRegime> parseNoticeRegime(QStringView code)
{
    return parsed(std::array{NoticeRegime::ECommerce, NoticeRegime::Dissemination}, noticeRegimeCode, code);
}

const char *caseOutcomeCode(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::Won: return "won";
    case CaseOutcome::Settled: return "settled";
    case CaseOutcome::Lost: return "lost";
    case CaseOutcome::Withdrawn: return "withdrawn";
    case CaseOutcome::Dropped: return "dropped";
    }
    return "";
}

std::optional<CaseOutcome> parseCaseOutcome(QStringView code)
{
    return parsed(std::array{CaseOutcome::Won, CaseOutcome::Settled, CaseOutcome::Lost, CaseOutcome::Withdrawn,
                             CaseOutcome::Dropped},
                  caseOutcomeCode, code);
}

std::optional<CaseState> stateAfter(CaseState from, CaseMove move, NoticeRegime regime)
{
    if (move == CaseMove::Close)
        return from == CaseState::Closed ? std::nullopt : std::optional(CaseState::Closed);
    // Under the Regulations of 2006 the service restores at once (art. 17): no days are waited for.
    if (regime == NoticeRegime::Dissemination && move == CaseMove::AnswerArrived)
        return std::nullopt;
    return found(from, move);
}

QList<CaseMove> movesFrom(CaseState from, NoticeRegime regime)
{
    QList<CaseMove> out;
    for (const CaseMove move : caseMoves) {
        if (stateAfter(from, move, regime))
            out.append(move);
    }
    return out;
}

bool mayBeWritten(CaseState state)
{
    return state == CaseState::Draft || state == CaseState::Approved || state == CaseState::Rejected;
}

bool wasSent(CaseState state)
{
    return state != CaseState::Draft && state != CaseState::Approved;
}

const char *moveGateCode(MoveGate gate)
{
    switch (gate) {
    case MoveGate::NoticeComplete: return "notice_complete";
    case MoveGate::NotTheWriter: return "not_the_writer";
    case MoveGate::AnotherApprover: return "another_approver";
    case MoveGate::TwoApprovals: return "two_approvals";
    case MoveGate::Day: return "day";
    case MoveGate::Reason: return "reason";
    case MoveGate::Correction: return "correction";
    case MoveGate::Reference: return "reference";
    case MoveGate::Told: return "told";
    case MoveGate::InTime: return "in_time";
    case MoveGate::RestoreDue: return "restore_due";
    case MoveGate::Outcome: return "outcome";
    }
    return "";
}

QList<MoveGate> gatesOf(CaseMove move)
{
    switch (move) {
    case CaseMove::Approve: return {MoveGate::NotTheWriter, MoveGate::AnotherApprover, MoveGate::NoticeComplete};
    case CaseMove::Refuse: return {MoveGate::Reason};
    case CaseMove::Revise: return {};
    case CaseMove::Send: return {MoveGate::TwoApprovals, MoveGate::NoticeComplete, MoveGate::Day};
    case CaseMove::Accept:
    case CaseMove::Remove:
    case CaseMove::AnswerAnnounced: return {MoveGate::Day};
    case CaseMove::AnswerArrived: return {MoveGate::Day, MoveGate::Correction};
    case CaseMove::Reject: return {MoveGate::Day, MoveGate::Reason};
    case CaseMove::FileComplaint:
    case CaseMove::Sue: return {MoveGate::Day, MoveGate::Reference, MoveGate::Told, MoveGate::InTime};
    case CaseMove::Restore: return {MoveGate::Day, MoveGate::RestoreDue};
    case CaseMove::Close: return {MoveGate::Day, MoveGate::Reason, MoveGate::Outcome};
    }
    return {};
}

std::optional<MoveRefusal> refusalOf(CaseMove move, const MoveFacts &facts)
{
    if (!stateAfter(facts.state, move, facts.regime)) {
        return MoveRefusal{
            std::nullopt,
            {QT_TRANSLATE_NOOP("core", "For a case that is %1 this cannot be recorded: %2"),
             {QString::fromLatin1(caseStateCode(facts.state)), QString::fromLatin1(caseMoveCode(move))}}};
    }
    for (const MoveGate gate : gatesOf(move)) {
        if (auto message = gateRefusal(gate, move, facts))
            return MoveRefusal{gate, *std::move(message)};
    }
    return std::nullopt;
}

std::optional<Message> restoreDue(CaseState state, QDate latest, QDate today)
{
    if (state != CaseState::Waiting || !latest.isValid() || today <= latest)
        return std::nullopt;
    return Message{QT_TRANSLATE_NOOP("core", "The fifteen days ended on %1, and nobody has recorded that the platform "
                                             "was told of a complaint or a suit: without that it ends its measures "
                                             "(E-commerce Law art. 43). Record when it was told, or when it restored "
                                             "the listings"),
                   {dayText(latest)}};
}

} // namespace lianming
