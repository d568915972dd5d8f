#include "core/cases/caserepository.h"
#include "core/cases/caseservice.h"
#include "core/cases/noticecontent.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"
#include "core/protection/protectionrepository.h"

#include <algorithm>

namespace lianming {

namespace {

QString stateWord(CaseState state)
{
    return QStringLiteral("case:") + QLatin1StringView(caseStateCode(state));
}

[[noreturn]] void refuseMove(const MoveRefusal &refusal)
{
    throw Error(Error::Kind::Rejected, refusal.message.text, refusal.message.args);
}

CaseEvent eventOf(CaseMove move, CaseState from, CaseState to, QDate day)
{
    CaseEvent out;
    out.move = QString::fromLatin1(caseMoveCode(move));
    out.from = QString::fromLatin1(caseStateCode(from));
    out.to = QString::fromLatin1(caseStateCode(to));
    out.day = day;
    return out;
}

/// What was found of the files before the transaction, as hashing may take long.
void takeAnswers(NoticeFacts &facts, const NoticeFacts &hashed)
{
    for (NoticeEvidence &one : facts.evidence) {
        const auto known =
            std::ranges::find(hashed.evidence, one.evidence.id, [](const NoticeEvidence &e) { return e.evidence.id; });
        one.answer = known == hashed.evidence.end() ? EvidenceCheck::Answer::Missing : known->answer;
        one.stampFault = known == hashed.evidence.end() ? std::nullopt : known->stampFault;
    }
}

void takeStanding(ProtectionCase &record, const NoticeFacts &facts)
{
    if (!facts.standing)
        return;
    record.standing = QString::fromLatin1(sellerStandingCode(facts.standing->standing));
    record.standingOn = facts.today;
    record.standingNote = QStringList{facts.standing->licence, facts.standing->note}.join(u' ').trimmed();
}

std::optional<Message> firstGap(const NoticeFacts &facts)
{
    const auto findings = noticeFindings(facts);
    return findings.isEmpty() ? std::nullopt : std::optional(findings.first().message);
}

/// The listings that a removal or restoring is about. Throws where there is none, or one is no listing of the case.
QList<CaseItem *> meantItems(ProtectionCase &record, const CaseStep &step)
{
    const bool isRemoval = step.move == CaseMove::Remove;
    QList<CaseItem *> out;
    for (const Id<CaseItem> id : step.items) {
        if (std::ranges::find(record.items, id, &CaseItem::id) == record.items.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    }
    for (CaseItem &item : record.items) {
        if (item.isUp() == isRemoval && (step.items.isEmpty() || step.items.contains(item.id)))
            out.append(&item);
    }
    const bool isTwice = !step.items.isEmpty() && out.size() < step.items.size();
    if (isRemoval && (out.isEmpty() || isTwice)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The listing is recorded as taken down already"));
    }
    if (isTwice || (out.isEmpty() && record.state == CaseState::Restored)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The listing is not recorded as taken down"));
    }
    return out;
}

/// Returns the numbers of the listings in the case where they are not all of them. Throws as meantItems().
QList<int> markItems(ProtectionCase &record, const CaseStep &step)
{
    QList<int> numbers;
    const QList<CaseItem *> meant = meantItems(record, step);
    for (CaseItem *item : meant) {
        numbers.append(int(item - record.items.data()) + 1);
        if (step.move == CaseMove::Remove) {
            if (item->restoredOn && step.day < *item->restoredOn) {
                throw Error(Error::Kind::Rejected,
                            QT_TRANSLATE_NOOP("core", "The listing was restored on %1: it cannot have been taken down "
                                                      "again before"),
                            {dayText(*item->restoredOn)});
            }
            // Of one that was up again the first day stays: how long the platform took.
            if (!item->removedOn)
                item->removedOn = step.day;
            item->restoredOn.reset();
        } else {
            item->restoredOn = step.day;
        }
    }
    return meant.size() == record.items.size() ? QList<int>() : numbers;
}

/// When the answer arrived, checked. Throws Error::BadInput.
void takeArrival(ProtectionCase &record, const CaseStep &step, const QDateTime &now)
{
    const auto zone = counterZone(step.zone);
    if (!zone)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no time zone such as Asia/Shanghai"),
                    {step.zone});
    if (!step.arrivedAt.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say when the answer reached the right holder"));
    if (step.arrivedAt > now) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The answer cannot have arrived later than now"));
    }
    record.arrivedAt = step.arrivedAt.toUTC();
    record.arrivedZone = QString::fromLatin1(zone->id());
    record.respondBy = counterClock(record.arrivedAt, *zone).lastDay;
}

/// Whether the platform has heard of what was filed, as the days say that follow from an arrival. `before`: the days as
/// they were until it was corrected; nothing: it is the first, and the platform must hear of it in its fifteen days.
bool wasTold(const ProtectionCase &record, const std::optional<CounterClock> &before)
{
    if (!record.toldOn)
        return false;
    const CounterClock clock = clockOf(record);
    if (!before)
        return *record.toldOn >= clock.arrivedOn && *record.toldOn <= clock.latest;
    // What was late before counts by its reason.
    return *record.toldOn <= clock.latest || *record.toldOn > before->latest;
}

/// When the platform was told. While the days run the newest word counts; else the first, and what is recorded once
/// more of the same filing corrects it. `events`: before the filing `made`.
std::optional<QDate> toldAfter(const ProtectionCase &record, CaseState from, const QList<CaseEvent> &events,
                               const CaseStep &made)
{
    if (!made.toldOn.isValid())
        return record.toldOn;
    if (from == CaseState::Waiting || !record.toldOn)
        return made.toldOn;
    const QLatin1StringView move(caseMoveCode(made.move));
    const bool isAnothers = std::ranges::any_of(events, [&](const CaseEvent &event) {
        return event.toldOn == record.toldOn && (event.move != move || event.reference != made.reference.trimmed());
    });
    return isAnothers ? record.toldOn : made.toldOn;
}

/// Whether the case stays where it is: some of its listings are down still, the platform has not heard of what was
/// filed while the fifteen days run, or it has, by the days that follow from an arrival. `before`: see wasTold().
bool staysBehind(const ProtectionCase &record, const CaseStep &step, const std::optional<CounterClock> &before)
{
    switch (step.move) {
    case CaseMove::Restore: return !std::ranges::all_of(record.items, &CaseItem::isUp);
    case CaseMove::FileComplaint:
    case CaseMove::Sue: return record.state == CaseState::Waiting && !step.toldOn.isValid();
    case CaseMove::AnswerArrived: return record.state != CaseState::Waiting && wasTold(record, before);
    default: return false;
    }
}

/// A paper of the notice becomes a letter that went out. Throws where it prints another content than what is sent.
void keepPaper(Journal &journal, const ProtectionCase &record, const CaseStep &step, const NoticePaper &paper,
               const StoredFile &file, const QString &fingerprint)
{
    if (paper.fingerprint != fingerprint)
        refuseChangedMeanwhile();
    rememberFile(journal.transaction(), file, QStringLiteral("application/pdf"), journal.now());
    CaseLetter letter;
    letter.day = step.day;
    letter.party = record.platform;
    letter.channel = step.reason;
    letter.reference = step.reference;
    letter.fileSha256 = file.sha256;
    letter.fileName = paper.name;
    CaseLog::add(journal, record, letter);
}

/// Tells of days that are near or over, once; nothing where there is nothing to tell.
std::optional<CaseAlarm> tellAlarm(Journal &journal, const ProtectionCase &record, const QDateTime &now)
{
    constexpr int overDays = -1; // what is told once the days are over
    const CounterTime time = timeOf(record, now);
    const QList<int> told = CaseLog(journal.transaction().db()).alarms(record.id, record.respondBy);
    const bool isOver = time.standing == CounterStanding::Over;
    const auto alarm =
        isOver ? (told.contains(overDays) ? std::nullopt : std::optional(overDays)) : counterAlarm(time, told);
    if (!alarm)
        return std::nullopt;
    CaseLog::addAlarm(journal, record, *alarm);
    tellOfCase(journal, record, isOver ? "case_answer_over" : "case_answer_due",
               {dayText(isOver ? time.latest : record.respondBy)}, {Role::LicensingStaff, Role::Legal});
    return CaseAlarm{record.id, record.number, record.respondBy, time.daysLeft};
}

/// Today where the fifteen days are counted, or here.
QDate todayOf(const ProtectionCase &record, const Workspace &w)
{
    if (!record.arrivedAt.isValid())
        return w.clock.today();
    return timeOf(record, w.clock.now()).today;
}

} // namespace

MoveFacts CaseService::moveFacts(const ProtectionCase &record, const NoticeFacts &notice) const
{
    const CaseLog log(m_w->db);
    MoveFacts out;
    out.state = record.state;
    out.regime = record.regime;
    out.today = todayOf(record, *m_w);
    out.lastDay = record.stateOn;
    out.sentOn = record.sentOn.value_or(QDate());
    out.fifteenth = record.respondBy;
    if (record.arrivedAt.isValid())
        out.latest = clockOf(record).latest;
    out.noticeGap = firstGap(notice);
    out.writer = record.writer;
    out.actor = m_w->actor.name;
    out.approvers = approversOf(log.approvals(record.id), noticeFingerprint(notice), record.writer);
    out.isOnePersons = Access::of(*m_w).isOpen();
    out.wasSentBefore = log.wasSent(record.id);
    out.isAllDown = std::ranges::none_of(record.items, &CaseItem::isUp);
    for (const CaseEvent &event : log.events(record.id)) {
        const auto move = parseCaseMove(event.move);
        if (move == CaseMove::FileComplaint || move == CaseMove::Sue)
            out.filed = move;
    }
    return out;
}

void CaseService::approve(Id<ProtectionCase> id, qint64 version, const QString &note)
{
    requirePermission(*m_w, Permission::ApproveNotices);
    const NoticeFacts hashed = hashedFacts(id);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    ProtectionCase stored = requireCase(m_w->db, id, version);
    NoticeFacts notice = noticeFacts(*m_w, stored, m_answers, false);
    takeAnswers(notice, hashed);
    const MoveFacts facts = moveFacts(stored, notice);
    if (const auto refusal = refusalOf(CaseMove::Approve, facts))
        refuseMove(*refusal);
    CaseApproval approval;
    approval.fingerprint = noticeFingerprint(notice);
    approval.note = note;
    CaseLog::add(journal, stored, approval);
    const CaseState from = stored.state; // Approved where something that is printed has changed since
    const bool isLast = facts.approvers.size() + (facts.approvers.contains(facts.actor) ? 0 : 1) >= noticeApprovals;
    CaseEvent event = eventOf(CaseMove::Approve, from, isLast ? CaseState::Approved : from, facts.today);
    event.note = note;
    event.fingerprint = approval.fingerprint;
    CaseLog::add(journal, stored, event);
    if (isLast) {
        stored.state = CaseState::Approved;
        stored.stateOn = facts.today;
        takeStanding(stored, notice);
        CaseRepository::update(journal, stored, "approved", false);
        tellOfCase(journal, stored, "case_approved", {}, {Role::LicensingStaff});
    } else {
        tellOfCase(journal, stored, "case_approved_once", {}, {Role::Legal, Role::Lead});
    }
    tx.commit();
}

void CaseService::refuse(Id<ProtectionCase> id, qint64 version, const QString &note)
{
    requirePermission(*m_w, Permission::ApproveNotices);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    ProtectionCase stored = requireCase(m_w->db, id, version);
    MoveFacts facts = moveFacts(stored, noticeFacts(*m_w, stored, m_answers, false));
    facts.reason = note;
    if (const auto refusal = refusalOf(CaseMove::Refuse, facts))
        refuseMove(*refusal);
    CaseApproval approval;
    approval.act = facts.approvers.contains(facts.actor) ? ApprovalAct::Withdrawn : ApprovalAct::Refused;
    approval.fingerprint = noticeFingerprint(noticeFacts(*m_w, stored, m_answers, false));
    approval.note = note;
    CaseLog::add(journal, stored, approval);
    CaseEvent event = eventOf(CaseMove::Refuse, stored.state, CaseState::Draft, facts.today);
    event.note = note;
    event.fingerprint = approval.fingerprint;
    CaseLog::add(journal, stored, event);
    if (stored.state != CaseState::Draft) {
        stored.state = CaseState::Draft;
        stored.stateOn = facts.today;
        CaseRepository::update(journal, stored, "refused", false);
    }
    tellOfCase(journal, stored, "case_refused", {note.trimmed()}, {Role::LicensingStaff});
    tx.commit();
}

void CaseService::record(Id<ProtectionCase> id, qint64 version, const CaseStep &step)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (step.move == CaseMove::Approve || step.move == CaseMove::Refuse || step.move == CaseMove::Revise) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This is no step of a notice that was sent: %1"),
                    {QString::fromLatin1(caseMoveCode(step.move))});
    }
    const bool isSending = step.move == CaseMove::Send;
    const NoticeFacts hashed = isSending ? hashedFacts(id) : NoticeFacts();
    QList<StoredFile> papers; // complete on disk before any row refers to them
    for (const NoticePaper &paper : step.papers)
        papers.append(m_w->files.add(paper.content));
    Transaction tx(m_w->db);
    if (isSending)
        tx.lock("sign"); // nobody licenses the seller in the middle of it
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    ProtectionCase stored = requireCase(m_w->db, id, version);
    NoticeFacts notice = noticeFacts(*m_w, stored, m_answers, false);
    if (isSending)
        takeAnswers(notice, hashed);
    MoveFacts facts = moveFacts(stored, notice);
    CaseStep made = step;
    std::optional<CounterClock> daysBefore;
    if (stored.arrivedAt.isValid())
        daysBefore = clockOf(stored);
    if (made.move == CaseMove::AnswerArrived) {
        takeArrival(stored, made, m_w->clock.now());
        facts.today = todayOf(stored, *m_w);
        made.day = clockOf(stored).arrivedOn;
    }
    facts.day = made.day;
    facts.told = made.toldOn;
    facts.reason = made.reason;
    facts.reference = made.reference;
    facts.outcome = made.outcome;
    if (const auto refusal = refusalOf(made.move, facts))
        refuseMove(*refusal);

    const CaseState from = stored.state;
    QList<int> numbers;
    if (made.move == CaseMove::Remove || made.move == CaseMove::Restore)
        numbers = markItems(stored, made);
    if (!staysBehind(stored, made, daysBefore))
        stored.state = *stateAfter(from, made.move, stored.regime);
    // What arrived, and what was filed, may be older than what the platform did meanwhile.
    stored.stateOn = std::max(stored.stateOn, made.day);
    CaseEvent event = eventOf(made.move, from, stored.state, made.day);
    event.note = made.reason;
    event.reference = made.reference;
    event.items = numbers;
    switch (made.move) {
    case CaseMove::Send:
        stored.sentOn = made.day;
        stored.reference = made.reference;
        takeStanding(stored, notice);
        event.fingerprint = noticeFingerprint(notice);
        event.content = keptNotice(notice);
        for (qsizetype i = 0; i < papers.size(); ++i)
            keepPaper(journal, stored, made, made.papers[i], papers[i], event.fingerprint);
        for (const NoticeEvidence &one : notice.evidence) {
            ProtectionRepository::addCustody(tx, one.evidence.id, CustodyAct::HandedOver, journal.now(),
                                             journal.actor().name,
                                             QStringLiteral("%1, %2").arg(stored.number, stored.platform));
        }
        break;
    case CaseMove::Accept:
        if (!made.reference.trimmed().isEmpty())
            stored.reference = made.reference;
        break;
    case CaseMove::FileComplaint:
    case CaseMove::Sue:
        stored.filedWith = made.party;
        stored.filedReference = made.reference;
        stored.filedOn = made.day;
        stored.toldOn = toldAfter(stored, from, CaseLog(tx.db()).events(stored.id), made);
        event.toldOn = made.toldOn.isValid() ? std::optional(made.toldOn) : std::nullopt;
        if (!made.party.trimmed().isEmpty())
            event.note = QStringList{made.party.trimmed(), made.reason.trimmed()}.join(u' ').trimmed();
        break;
    case CaseMove::Close:
        stored.outcome = made.outcome;
        stored.closedOn = made.day;
        break;
    case CaseMove::Approve:
    case CaseMove::Refuse:
    case CaseMove::Revise:
    case CaseMove::Reject:
    case CaseMove::Remove:
    case CaseMove::AnswerAnnounced:
    case CaseMove::AnswerArrived:
    case CaseMove::Restore: break;
    }
    CaseRepository::update(journal, stored, caseMoveCode(made.move), false);
    if (made.move == CaseMove::Remove || made.move == CaseMove::Restore)
        CaseRepository::markItems(journal, stored);
    if (made.move == CaseMove::Close)
        CaseRepository::moveMatches(journal, stored, MatchState::InCase,
                                    made.outcome == CaseOutcome::Dropped ? MatchState::Open : MatchState::Settled);
    CaseLog::add(journal, stored, event);
    if (made.move == CaseMove::AnswerArrived) {
        tellOfCase(journal, stored, "case_answered", {dayText(stored.respondBy)}, {Role::LicensingStaff, Role::Legal});
        // Where it came days ago the next daily round may be too late.
        if (stored.state == CaseState::Waiting)
            (void)tellAlarm(journal, stored, m_w->clock.now());
    } else if (made.reason.trimmed().isEmpty())
        tellOfCase(journal, stored, "case_moved", {stateWord(stored.state)});
    else
        tellOfCase(journal, stored, "case_moved_because", {stateWord(stored.state), made.reason.trimmed()});
    tx.commit();
}

void CaseService::confirmScope(Id<ProtectionCase> id, qint64 version, const QString &reason)
{
    const Access access = requirePermission(*m_w, Permission::ApproveNotices);
    if (!access.isOpen() && !access.roles().contains(Role::Legal)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only legal may confirm a notice to a licensee"));
    }
    if (reason.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    ProtectionCase stored = requireCase(m_w->db, id, version);
    const NoticeFacts notice = noticeFacts(*m_w, stored, m_answers, false);
    if (!mayBeWritten(stored.state) || !notice.standing || !needsConfirmation(notice.standing->standing)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Nothing is to be confirmed: the seller is no licensee out of scope, or "
                                              "the notice was sent"));
    }
    const CaseState from = stored.state;
    stored.scopeReason = reason.trimmed();
    stored.scopeLicence = notice.standing->licence;
    stored.scopeBy = journal.actor().name;
    stored.scopeOn = m_w->clock.today();
    takeStanding(stored, notice);
    // What was approved before did not have this in it.
    if (stored.state == CaseState::Approved) {
        stored.state = CaseState::Draft;
        stored.stateOn = m_w->clock.today();
    }
    CaseRepository::update(journal, stored, "scope confirmed", false);
    CaseEvent event = eventOf(CaseMove::Revise, from, stored.state, m_w->clock.today());
    event.move = QStringLiteral("scope_confirmed");
    event.note = stored.scopeReason;
    event.reference = notice.standing->licence;
    CaseLog::add(journal, stored, event);
    tellOfCase(journal, stored, "case_scope", {stored.scopeReason}, {Role::LicensingStaff});
    tx.commit();
}

QList<CaseClockRow> CaseService::clocks() const
{
    requirePermission(*m_w, Permission::SeeProtection);
    CaseFilter filter;
    filter.states = {CaseState::Waiting};
    QList<CaseClockRow> out;
    const CaseRepository repository(m_w->db);
    for (const CaseRow &row : repository.list(filter)) {
        const auto found = repository.find(row.id);
        if (!found)
            continue;
        CaseClockRow one;
        one.row = row;
        one.time = timeOf(*found, m_w->clock.now());
        one.due = restoreDue(found->state, one.time.latest, one.time.today);
        out.append(one);
    }
    std::ranges::stable_sort(out, {}, [](const CaseClockRow &one) { return one.time.daysLeft; });
    return out;
}

QList<CaseAlarm> CaseService::tellAlarms()
{
    requirePermission(*m_w, Permission::SeeProtection);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    const CaseRepository repository(m_w->db);
    QList<CaseAlarm> out;
    for (const Id<ProtectionCase> id : repository.waiting()) {
        if (auto alarm = tellAlarm(journal, requireCase(m_w->db, id), m_w->clock.now()))
            out.append(*std::move(alarm));
    }
    tx.commit();
    return out;
}

} // namespace lianming
