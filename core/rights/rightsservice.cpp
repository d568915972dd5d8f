#include "core/rights/rightsservice.h"

#include "core/brands/brandrepository.h"
#include "core/db/numbering.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/rights/shownanswer.h"

namespace lianming {

namespace {

template<class Record>
void requireValid(const Record &record)
{
    const auto problems = validate(record);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

void requireWithin(Connection &db, const RightsScope &scope)
{
    if (!RightsRepository(db).isWithin(scope)) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The asset or collection belongs to another institution"));
    }
}

template<class Record>
Record requireRecord(Connection &db, Id<Record> id)
{
    const auto found = RightsRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

Reservation requireReservation(Connection &db, Id<Reservation> id)
{
    const auto found = ReservationRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This reservation no longer exists"));
    return *found;
}

/// Archives a record, or takes it back; nothing if it stands so already.
template<class Record>
void archive(Workspace &w, Id<Record> id, bool archived)
{
    Transaction tx(w.db);
    Journal journal(tx, w);
    Record record = requireRecord(w.db, id);
    if (record.archivedOn.has_value() == archived)
        return;
    record.archivedOn = archived ? std::optional(w.clock.today()) : std::nullopt;
    RightsRepository::update(journal, record, archived ? "archived" : "restored");
    tx.commit();
}

template<class Record>
Id<Record> insertRecord(Workspace &w, const Record &record)
{
    requireValid(record);
    Transaction tx(w.db);
    Journal journal(tx, w);
    requireWithin(w.db, record.scope);
    const Id<Record> id = RightsRepository::insert(journal, record);
    tx.commit();
    return id;
}

template<class Record>
void updateRecord(Workspace &w, const Record &record)
{
    requireValid(record);
    Transaction tx(w.db);
    Journal journal(tx, w);
    (void)requireRecord(w.db, record.id);
    requireWithin(w.db, record.scope);
    RightsRepository::update(journal, record);
    tx.commit();
}

/// Who follows it, its brand or its institution hears of it: the house alone, whose plans they are.
void tellOf(Journal &journal, Id<Reservation> id, const Reservation &reservation, const char *code,
            const QStringList &args = {})
{
    notify(journal, {.code = code,
                     .record = {QStringLiteral("reservation"), id.value},
                     .label = reservation.number,
                     .args = args,
                     .also = {{QStringLiteral("brand"), reservation.brand.value},
                              {QStringLiteral("institution"), reservation.institution.value}}});
}

/// What is reserved must be free, apart from what stands there as a hold.
void requireFree(Workspace &w, Reservation &reservation)
{
    reservation.terms.licensee = selfLicensee;
    if (reservation.brand.isSet()) {
        const auto brand = BrandRepository(w.db).find(reservation.brand);
        if (!brand)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand no longer exists"));
        reservation.terms.licensee = brand->code.toStdString();
    }
    const AvailsAnswer answer = RightsLedger(w.db).ask(reservation.institution, reservation.terms, w.clock.today(),
                                                       {.reservation = reservation.id});
    const bool isTaken = std::ranges::any_of(answer.conflicts, &Conflict::isHard);
    // A product line of the museum's own needs no title from others to be noted; what it takes must be free.
    if (isTaken)
        throw rightsTaken(answer);
}

} // namespace

QList<RightsInItem> RightsService::rightsIn(const RightsFilter &filter) const
{
    if (requireMember(*m_w).brand())
        return {};
    return RightsRepository(m_w->db).rightsIn(filter);
}

QList<RestrictionItem> RightsService::restrictions(const RightsFilter &filter) const
{
    if (requireMember(*m_w).brand())
        return {};
    return RightsRepository(m_w->db).restrictions(filter);
}

RightsInRecord RightsService::get(Id<RightsInRecord> id) const
{
    requireHouse(*m_w);
    return requireRecord(m_w->db, id);
}

RestrictionRecord RightsService::get(Id<RestrictionRecord> id) const
{
    requireHouse(*m_w);
    return requireRecord(m_w->db, id);
}

Id<RightsInRecord> RightsService::add(const RightsInRecord &record)
{
    requirePermission(*m_w, Permission::EditRights);
    return insertRecord(*m_w, record);
}

void RightsService::change(const RightsInRecord &record)
{
    requirePermission(*m_w, Permission::EditRights);
    updateRecord(*m_w, record);
}

void RightsService::setArchived(Id<RightsInRecord> id, bool archived)
{
    requirePermission(*m_w, Permission::EditRights);
    archive(*m_w, id, archived);
}

Id<RestrictionRecord> RightsService::add(const RestrictionRecord &record)
{
    requirePermission(*m_w, Permission::EditRights);
    return insertRecord(*m_w, record);
}

void RightsService::change(const RestrictionRecord &record)
{
    requirePermission(*m_w, Permission::EditRights);
    updateRecord(*m_w, record);
}

void RightsService::setArchived(Id<RestrictionRecord> id, bool archived)
{
    requirePermission(*m_w, Permission::EditRights);
    archive(*m_w, id, archived);
}

QList<ClearanceItem> RightsService::clearances(Id<RestrictionRecord> restriction, bool withArchived) const
{
    if (requireMember(*m_w).brand())
        return {};
    return RightsRepository(m_w->db).clearances(restriction, withArchived);
}

Id<Clearance> RightsService::add(const Clearance &clearance)
{
    requirePermission(*m_w, Permission::EditRights);
    requireValid(clearance);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    (void)requireRecord(m_w->db, clearance.restriction);
    const Id<Clearance> id = RightsRepository::insert(journal, clearance);
    tx.commit();
    return id;
}

void RightsService::setArchived(Id<Clearance> id, bool archived)
{
    requirePermission(*m_w, Permission::EditRights);
    archive(*m_w, id, archived);
}

QList<ReservationItem> RightsService::reservations(const ReservationFilter &filter) const
{
    ReservationFilter shown = filter;
    if (!requireMember(*m_w).narrow(shown.brand))
        return {};
    return ReservationRepository(m_w->db).list(shown, m_w->clock.today());
}

Reservation RightsService::get(Id<Reservation> id) const
{
    const Access access = requireMember(*m_w);
    Reservation out = requireReservation(m_w->db, id);
    if (!access.shows(out.brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This reservation no longer exists"));
    return out;
}

Reservation RightsService::reservation(const QString &number) const
{
    const Access access = requireMember(*m_w);
    const auto found = ReservationRepository(m_w->db).find(number);
    if (!found || !access.shows(found->brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no reservation %1"), {number});
    return *found;
}

Id<Reservation> RightsService::add(Reservation reservation)
{
    requirePermission(*m_w, Permission::EditRights);
    reservation.id = {};
    reservation.releasedOn.reset();
    requireValid(reservation);
    Transaction tx(m_w->db);
    tx.lock("sign");
    Journal journal(tx, *m_w);
    requireFree(*m_w, reservation);
    if (reservation.number.isEmpty())
        reservation.number = nextNumber(tx, "reservation", "H", m_w->clock.today().year());
    if (ReservationRepository(m_w->db).find(reservation.number)) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a reservation %1 already"),
                    {reservation.number});
    }
    const Id<Reservation> id = ReservationRepository::insert(journal, reservation);
    followOwn(journal, {QStringLiteral("reservation"), id.value});
    tellOf(journal, id, reservation, "reservation_made",
           {reservation.holdUntil ? dayText(*reservation.holdUntil) : QString(), reservation.title});
    tx.commit();
    return id;
}

void RightsService::change(const Reservation &changed)
{
    requirePermission(*m_w, Permission::EditRights);
    requireValid(changed);
    Transaction tx(m_w->db);
    tx.lock("sign");
    Journal journal(tx, *m_w);
    const Reservation before = requireReservation(m_w->db, changed.id);
    if (before.releasedOn) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The reservation %1 was given up"),
                    {before.number});
    }
    Reservation after = changed;
    after.number = before.number;
    after.releasedOn.reset();
    requireFree(*m_w, after);
    ReservationRepository::update(journal, after);
    tellOf(journal, after.id, after, "reservation_changed");
    tx.commit();
}

void RightsService::release(Id<Reservation> id, qint64 version, QDate on, const QString &reason)
{
    requirePermission(*m_w, Permission::EditRights);
    if (!on.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day on which it is given up is needed"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Reservation reservation = requireReservation(m_w->db, id);
    if (reservation.releasedOn) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The reservation %1 was given up"),
                    {reservation.number});
    }
    reservation.version = version;
    reservation.releasedOn = on;
    if (!reason.trimmed().isEmpty())
        reservation.reason = reason.trimmed();
    ReservationRepository::update(journal, reservation, "released");
    tellOf(journal, id, reservation, "reservation_released", {dayText(on)});
    tx.commit();
}

QList<Attachment> RightsService::attachments(const char *table, qint64 id) const
{
    if (requireMember(*m_w).brand())
        return {};
    return attachmentsOf(m_w->db, table, id);
}

void RightsService::attach(const char *table, qint64 id, const QString &path, Progress *progress)
{
    requirePermission(*m_w, Permission::EditRights);
    lianming::attach(*m_w, Area::Rights, table, id, QString(), path, progress);
}

AvailsAnswer RightsService::ask(Id<Institution> institution, const GrantRequest &request) const
{
    const Access access = requireMember(*m_w);
    return shownAnswer(RightsLedger(m_w->db).ask(institution, request, m_w->clock.today(), {}), access);
}

QList<HistoryEntry> RightsService::history(const char *table, qint64 id) const
{
    if (requireMember(*m_w).brand())
        return {};
    return historyOf(m_w->db, table, id);
}

} // namespace lianming
