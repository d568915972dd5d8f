// All SQL about reservations: holds, options, the institution's own use and what it keeps back.
#pragma once

#include "core/audit/journal.h"
#include "core/rights/records.h"

namespace lianming {

struct ReservationItem {
    Reservation reservation;
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    QString brandCode; ///< empty for the institution's own
    QString brandEn;
    QString brandZh;
};

struct ReservationFilter {
    Id<Institution> institution = {};
    Id<Brand> brand = {};
    QString text = {};       ///< words in number, title, brand, institution
    bool activeOnly = false; ///< neither lapsed, released nor over
    bool withArchived = false;
};

class ReservationRepository
{
public:
    explicit ReservationRepository(Connection &db) : m_db(&db) {}

    /// Those that lapse or end first, first.
    [[nodiscard]] QList<ReservationItem> list(const ReservationFilter &filter, QDate today) const;
    [[nodiscard]] std::optional<Reservation> find(Id<Reservation> id) const;
    [[nodiscard]] std::optional<Reservation> find(const QString &number) const;

    static Id<Reservation> insert(Journal &journal, const Reservation &reservation);
    static void update(Journal &journal, const Reservation &reservation, const char *action = "changed");

private:
    [[nodiscard]] QList<ReservationItem> read(const QString &conditions, const Fields &bound) const;

    Connection *m_db;
};

} // namespace lianming
