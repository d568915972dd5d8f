// What can be done with rights: recording what an institution holds and what stands in the way, holding and keeping
// back, and asking. Each verb that writes is one transaction with its line in the history.
#pragma once

#include "core/audit/attachment.h"
#include "core/rights/ledger.h"
#include "core/rights/reservationrepository.h"
#include "core/rights/rightsrepository.h"

namespace lianming {

struct Workspace;

class RightsService
{
public:
    explicit RightsService(Workspace &workspace) : m_w(&workspace) {}

    // Records. add… throw Error::BadInput for an invalid record or one whose asset or collection is another
    // institution's; change… also Error::Conflict when somebody else changed it since it was read.
    [[nodiscard]] QList<RightsInItem> rightsIn(const RightsFilter &filter = {}) const;
    [[nodiscard]] QList<RestrictionItem> restrictions(const RightsFilter &filter = {}) const;
    /// Throw Error::NotFound.
    [[nodiscard]] RightsInRecord get(Id<RightsInRecord> id) const;
    [[nodiscard]] RestrictionRecord get(Id<RestrictionRecord> id) const;
    Id<RightsInRecord> add(const RightsInRecord &record);
    void change(const RightsInRecord &record);
    void setArchived(Id<RightsInRecord> id, bool archived);
    Id<RestrictionRecord> add(const RestrictionRecord &record);
    void change(const RestrictionRecord &record);
    void setArchived(Id<RestrictionRecord> id, bool archived);

    [[nodiscard]] QList<ClearanceItem> clearances(Id<RestrictionRecord> restriction, bool withArchived = false) const;
    Id<Clearance> add(const Clearance &clearance);
    void setArchived(Id<Clearance> id, bool archived);

    // Reservations.
    [[nodiscard]] QList<ReservationItem> reservations(const ReservationFilter &filter = {}) const;
    [[nodiscard]] Reservation get(Id<Reservation> id) const;
    [[nodiscard]] Reservation reservation(const QString &number) const;
    /// Without a number it gets the next one of this year. Inside its transaction the rights are asked: throws
    /// Error::Rejected where what is reserved is taken; for the rest as the records.
    Id<Reservation> add(Reservation reservation);
    /// As add(). One that was released no longer changes (Error::Rejected).
    void change(const Reservation &reservation);
    /// Gives it up on `on`. Throws Error::Rejected if it was given up before.
    void release(Id<Reservation> id, qint64 version, QDate on, const QString &reason);

    // Documents of the records above, by their table and id.
    [[nodiscard]] QList<Attachment> attachments(const char *table, qint64 id) const;
    /// Copies the file into the store. Throws Error::BadInput for a file that cannot be read.
    void attach(const char *table, qint64 id, const QString &path, Progress *progress = nullptr);

    /// The answer for assets of whatever institutions, as of today: the rights of each institution are asked about its
    /// own (`institution`: whose "*" is meant). Throws Error::BadInput for an asset or collection that does not exist
    /// and for a request of no codes.
    [[nodiscard]] AvailsAnswer ask(Id<Institution> institution, const GrantRequest &request) const;

    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(const char *table, qint64 id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
