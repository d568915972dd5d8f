#include "core/cases/caseservice.h"

#include "core/cases/casereferences.h"
#include "core/cases/caserepository.h"
#include "core/cases/noticecontent.h"
#include "core/copies/platform.h"
#include "core/copies/sellerrepository.h"
#include "core/db/numbering.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/protection/protectionrepository.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

void requireSoundCase(const ProtectionCase &record)
{
    if (const auto problems = validate(record); !problems.isEmpty()) {
        const Message message = problemMessage(problems.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
}

template<class T>
void sortOnce(QList<Id<T>> &ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
}

[[noreturn]] void refuseMissing()
{
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
}

/// What of a case may change once its notice is out.
void takeLateChanges(ProtectionCase &to, const ProtectionCase &from)
{
    to.title = from.title;
    to.owner = from.owner;
    to.notes = from.notes;
    to.version = from.version;
}

} // namespace

ProtectionCase requireCase(Connection &db, Id<ProtectionCase> id, std::optional<qint64> version)
{
    auto found = CaseRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This case no longer exists"));
    if (version && *version != found->version)
        refuseChangedMeanwhile();
    return *std::move(found);
}

void tellOfCase(Journal &journal, const ProtectionCase &record, const char *code, const QStringList &args,
                const QList<Role> &asked)
{
    notify(journal, {.code = code,
                     .record = {QStringLiteral("protection_case"), record.id.value},
                     .label = record.number,
                     .args = args,
                     .to = {record.owner},
                     .roles = asked,
                     .also = {{QStringLiteral("institution"), record.institution.value}},
                     .needs = Permission::SeeProtection});
}

QList<CaseRow> CaseService::list(const CaseFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    return CaseRepository(m_w->db).list(filter);
}

ProtectionCase CaseService::get(Id<ProtectionCase> id) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    return requireCase(m_w->db, id);
}

ProtectionCase CaseService::get(const QString &number) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    const auto id = CaseRepository(m_w->db).find(number);
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no case %1"), {number});
    return requireCase(m_w->db, *id);
}

CaseDetail CaseService::detail(Id<ProtectionCase> id) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    CaseDetail out;
    out.record = requireCase(m_w->db, id);
    out.facts = noticeFacts(*m_w, out.record, m_answers, false);
    const CaseLog log(m_w->db);
    out.events = log.events(id);
    const CaseEvent *sending = sendingOf(out.events);
    out.fingerprint = sending ? sending->fingerprint : noticeFingerprint(out.facts);
    out.approvals = log.approvals(id);
    out.approvers = approversOf(out.approvals, out.fingerprint, out.record.writer);
    out.moves = movesFrom(out.record.state, out.record.regime);
    if (out.record.state == CaseState::Approved && out.approvers.size() >= noticeApprovals)
        out.moves.removeAll(CaseMove::Approve);
    out.moveFacts = moveFacts(out.record, out.facts);
    out.letters = log.letters(id);
    out.recoveries = log.recoveries(id);
    out.damages = log.damages(id);
    if (out.record.arrivedAt.isValid() && out.record.state == CaseState::Waiting) {
        out.clock = timeOf(out.record, m_w->clock.now());
        out.due = restoreDue(out.record.state, out.clock->latest, out.clock->today);
    }
    return out;
}

NoticeCheck CaseService::check(Id<ProtectionCase> id) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    const NoticeFacts facts = hashedFacts(id);
    NoticeCheck out;
    out.findings = noticeFindings(facts);
    out.standing = facts.standing;
    out.fingerprint = noticeFingerprint(facts);
    out.approvers = approversOf(CaseLog(m_w->db).approvals(id), out.fingerprint, facts.record.writer);
    return out;
}

QList<HistoryEntry> CaseService::history(Id<ProtectionCase> id) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    return historyOf(m_w->db, "protection_case", id.value);
}

NoticeFacts CaseService::hashedFacts(Id<ProtectionCase> id) const
{
    return noticeFacts(*m_w, requireCase(m_w->db, id), m_answers, true);
}

ProtectionCase CaseService::draftFor(Id<Institution> institution, const QList<qint64> &listings) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    const CaseRepository repository(m_w->db);
    ProtectionCase out;
    out.institution = institution;
    QSet<QString> addresses;
    for (const qint64 id : listings) {
        const auto found = repository.listing(id, institution);
        if (!found)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no listing %1"),
                        {QString::number(id)});
        if (!out.items.isEmpty() && (found->seller != out.seller || found->platform != out.platform)) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "The listing %1 is another seller's: a case is against one seller"),
                        {found->item.title.isEmpty() ? found->item.url : found->item.title});
        }
        out.seller = found->seller;
        out.platform = found->platform;
        const QString address = comparableUrl(found->item.url);
        if (!address.isEmpty() && addresses.contains(address))
            continue;
        addresses.insert(address);
        out.items.append(found->item);
    }
    const QString seller = repository.sellerName(out.seller).first;
    out.title = seller.isEmpty() ? out.platform : seller;
    if (const auto known = repository.newestOf(institution)) {
        out.holder = known->holder;
        out.contactName = known->contactName;
        out.contact = known->contact;
        out.address = known->address;
    }
    return out;
}

QList<std::pair<qint64, Message>> leftOutOf(const ProtectionCase &draft, const QList<qint64> &listings)
{
    QList<std::pair<qint64, Message>> out;
    for (const qint64 id : listings) {
        if (std::ranges::find(draft.items, id, &CaseItem::listing) == draft.items.end())
            out.emplaceBack(
                id, Message{QT_TRANSLATE_NOOP("core", "Another listing of this notice has the same address"), {}});
    }
    return out;
}

Id<ProtectionCase> CaseService::open(ProtectionCase record)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSoundCase(record);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    const auto id = store(journal, std::move(record));
    tx.commit();
    return id;
}

Id<ProtectionCase> CaseService::store(Journal &journal, ProtectionCase record) const
{
    Connection &db = journal.transaction().db();
    const QDate today = m_w->clock.today();
    ProtectionCase stored;
    // What follows from moves is not the caller's.
    stored.title = record.title;
    stored.institution = record.institution;
    stored.seller = record.seller;
    stored.platform = record.platform;
    stored.regime = record.regime;
    stored.right = record.right;
    stored.holder = record.holder;
    stored.contactName = record.contactName;
    stored.contact = record.contact;
    stored.address = record.address;
    stored.reasons = record.reasons;
    stored.similarity = record.similarity;
    stored.declared = record.declared;
    stored.items = record.items;
    stored.registrations = record.registrations;
    stored.evidence = record.evidence;
    stored.unstampedNote = record.unstampedNote;
    stored.owner = record.owner;
    stored.notes = record.notes;
    stored.batch = record.batch;
    sortOnce(stored.registrations);
    sortOnce(stored.evidence);
    for (CaseItem &item : stored.items) {
        item.removedOn.reset();
        item.restoredOn.reset();
    }
    joinKnown(db, stored);
    requireSoundCase(stored);
    requireCaseReferences(db, stored);
    stored.version = 1;
    stored.number = nextNumber(journal.transaction(), "protection_case", "PC", today.year());
    stored.state = CaseState::Draft;
    stored.stateOn = stored.openedOn = today;
    stored.writer = journal.actor().name;
    if (const auto standing = m_answers.standing(*m_w, stored, today)) {
        stored.standing = QString::fromLatin1(sellerStandingCode(standing->standing));
        stored.standingOn = today;
        stored.standingNote = QStringList{standing->licence, standing->note}.join(u' ').trimmed();
    }
    stored.id = CaseRepository::insert(journal, stored);
    CaseLog::add(journal, stored,
                 CaseEvent{QStringLiteral("opened"), {}, QStringLiteral("draft"), today, {}, {}, {}, {}, {}});
    CaseRepository::moveMatches(journal, stored, MatchState::Open, MatchState::InCase);
    followOwn(journal, {QStringLiteral("protection_case"), stored.id.value});
    tellOfCase(journal, stored, "case_opened", {stored.title});
    return stored.id;
}

BatchOutcome CaseService::openForSellers(const ProtectionCase &common, const QList<qint64> &listings)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    const CaseRepository repository(m_w->db);
    BatchOutcome out;
    out.batch =
        common.batch.trimmed().isEmpty() ? repository.nextBatch(m_w->clock.today().year()) : common.batch.trimmed();
    std::map<qint64, QList<qint64>> bySeller;
    QList<qint64> known;
    for (const qint64 id : listings) {
        if (known.contains(id))
            continue;
        known.append(id);
        const auto listing = repository.listing(id, common.institution);
        if (!listing) {
            out.leftOut.emplaceBack(
                id, Message{QT_TRANSLATE_NOOP("core", "There is no listing %1"), {QString::number(id)}});
        } else if (const auto other = repository.openCaseOf(id, {})) {
            out.leftOut.emplaceBack(id, Message{QT_TRANSLATE_NOOP("core", "It is in the case %1 already"), {*other}});
        } else if (const auto same = repository.openCaseAt(listing->item.url, listing->seller, {})) {
            out.leftOut.emplaceBack(id, Message{QT_TRANSLATE_NOOP("core", "It is in the case %1 already"), {*same}});
        } else if (listing->isDismissed) {
            out.leftOut.emplaceBack(id, Message{QT_TRANSLATE_NOOP("core", "Somebody has dismissed all that the search "
                                                                          "found on it: take that back first"),
                                                {}});
        } else if (listing->item.asset.isSet()
                   && repository.institutionOf(listing->item.asset) != common.institution.value) {
            out.leftOut.emplaceBack(id,
                                    Message{QT_TRANSLATE_NOOP("core", "It copies a work of another institution"), {}});
        } else if (listing->seller == 0) {
            out.leftOut.emplaceBack(id, Message{QT_TRANSLATE_NOOP("core", "Nobody has said whose listing it is"), {}});
        } else {
            bySeller[listing->seller].append(id);
        }
    }
    const SellerRepository sellerRows(m_w->db);
    QList<Seller> sellers;
    for (const auto &[seller, theirs] : bySeller) {
        if (auto found = sellerRows.find(Id<Seller>{seller}))
            sellers.append(*std::move(found));
    }
    ProtectionRepository evidence(m_w->db);
    for (const auto &[seller, theirs] : bySeller) {
        // Of two listings with one address the first of these cases has taken it.
        QList<qint64> free;
        for (const qint64 id : theirs) {
            const auto listing = repository.listing(id, common.institution);
            if (const auto other = repository.openCaseAt(listing ? listing->item.url : QString(), seller, {})) {
                out.leftOut.emplaceBack(id,
                                        Message{QT_TRANSLATE_NOOP("core", "It is in the case %1 already"), {*other}});
            } else {
                free.append(id);
            }
        }
        if (free.isEmpty())
            continue;
        const ProtectionCase own = draftFor(common.institution, free);
        out.leftOut += leftOutOf(own, free);
        ProtectionCase record = common;
        record.seller = own.seller;
        record.platform = own.platform;
        record.items = own.items;
        record.declared = false; // of a notice that nobody has read yet nobody declares that it is true
        const auto whose = std::ranges::find(sellers, Id<Seller>{seller}, &Seller::id);
        record.evidence.removeIf([&](Id<Evidence> id) {
            const auto found = evidence.findEvidence(id);
            return found && whose != sellers.end() && !mayProve(*found, *whose, sellers);
        });
        record.batch = out.batch;
        record.title = common.title.trimmed().isEmpty() ? own.title : common.title.trimmed() + u' ' + own.title;
        const auto orOwn = [](QString &text, const QString &before) {
            if (text.trimmed().isEmpty())
                text = before;
        };
        orOwn(record.holder, own.holder);
        orOwn(record.contactName, own.contactName);
        orOwn(record.contact, own.contact);
        orOwn(record.address, own.address);
        requireSoundCase(record);
        out.cases.append(store(journal, record));
    }
    tx.commit();
    return out;
}

QList<qint64> CaseService::openListings(qint64 seller) const
{
    requirePermission(*m_w, Permission::SeeProtection);
    return CaseRepository(m_w->db).openListings(seller);
}

void CaseService::change(const ProtectionCase &record)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSoundCase(record);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    write(journal, requireCase(m_w->db, record.id, record.version), record, "changed");
    tx.commit();
}

void CaseService::write(Journal &journal, ProtectionCase before, ProtectionCase after, const char *action) const
{
    sortOnce(after.registrations);
    sortOnce(after.evidence);
    // What moves have made of the case stays; of the rest the caller says what it is to be.
    ProtectionCase stored = before;
    takeLateChanges(stored, after);
    ProtectionCase written = after;
    written.number = before.number;
    written.state = before.state;
    written.stateOn = before.stateOn;
    written.writer = before.writer;
    written.batch = before.batch;
    written.standing = before.standing;
    written.standingOn = before.standingOn;
    written.standingNote = before.standingNote;
    written.scopeReason = before.scopeReason;
    written.scopeLicence = before.scopeLicence;
    written.scopeBy = before.scopeBy;
    written.scopeOn = before.scopeOn;
    written.reference = before.reference;
    written.sentOn = before.sentOn;
    written.arrivedAt = before.arrivedAt;
    written.arrivedZone = before.arrivedZone;
    written.respondBy = before.respondBy;
    written.filedWith = before.filedWith;
    written.filedReference = before.filedReference;
    written.filedOn = before.filedOn;
    written.toldOn = before.toldOn;
    written.outcome = before.outcome;
    written.openedOn = before.openedOn;
    written.closedOn = before.closedOn;
    const QString content = noticeFingerprint(noticeFacts(*m_w, before, m_answers, false));
    const auto isOther = [&] {
        return noticeFingerprint(noticeFacts(*m_w, written, m_answers, false)) != content;
    };
    // A note alone does not make it another notice, whatever has been taken in since.
    if (mayBeWritten(before.state) && isOther()) {
        joinKnown(m_w->db, written);
        requireSoundCase(written);
    }
    if (!isOther()) {
        CaseRepository::update(journal, stored, action, false);
        return;
    }
    if (!mayBeWritten(before.state)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The notice of %1 was sent and stays as it is: title, owner and notes "
                                              "can still be changed"),
                    {before.number});
    }
    requireCaseReferences(m_w->db, written);
    // Legal has let this notice pass against this seller, and whoever declared it true had read it.
    if (written.seller != before.seller || written.items != before.items || written.right != before.right
        || written.registrations != before.registrations) {
        written.scopeReason.clear();
        written.scopeLicence.clear();
        written.scopeBy.clear();
        written.scopeOn.reset();
    }
    if (before.declared && journal.actor().name != before.writer)
        written.declared = false;
    written.writer = journal.actor().name;
    written.state = CaseState::Draft;
    if (before.state != CaseState::Draft)
        written.stateOn = m_w->clock.today();
    CaseRepository::moveMatches(journal, before, MatchState::InCase, MatchState::Open);
    CaseRepository::update(journal, written, action, true);
    CaseRepository::moveMatches(journal, written, MatchState::Open, MatchState::InCase);
    if (before.state == CaseState::Draft)
        return;
    CaseLog::add(journal, written,
                 CaseEvent{QString::fromLatin1(caseMoveCode(CaseMove::Revise)),
                           QString::fromLatin1(caseStateCode(before.state)),
                           QStringLiteral("draft"),
                           m_w->clock.today(),
                           {},
                           {},
                           {},
                           {},
                           {}});
    tellOfCase(journal, written, "case_revised", {});
}

void CaseService::addEvidence(Id<ProtectionCase> id, qint64 version, const QList<Id<Evidence>> &evidence)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    tx.lock(caseLock);
    Journal journal(tx, *m_w);
    const ProtectionCase before = requireCase(m_w->db, id, version);
    ProtectionRepository repository(m_w->db);
    for (const Id<Evidence> one : evidence) {
        const auto found = repository.findEvidence(one);
        if (!found)
            refuseMissing();
        if (repository.isSuperseded(one)) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "A later capture replaces the evidence %1: add that one"),
                        {found->fileName});
        }
    }
    ProtectionCase after = before;
    after.evidence.append(evidence);
    write(journal, before, after, "evidence added");
    tx.commit();
}

} // namespace lianming
