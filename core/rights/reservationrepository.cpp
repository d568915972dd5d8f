#include "core/rights/reservationrepository.h"

#include "core/institutions/partyfields.h"
#include "core/rights/codelists.h"

namespace lianming {

namespace {

constexpr auto reservationTable = "reservation";
constexpr CodeListTable reservationCodes{"reservation_code", "reservation_id"};

Fields values(const Reservation &reservation)
{
    return {{"number", reservation.number},
            {"institution_id", reservation.institution},
            {"brand_id", reservation.brand},
            {"kind", reservationKindCode(reservation.kind)},
            {"title", reservation.title.trimmed()},
            {"exclusivity", exclusivityCode(reservation.terms.exclusivity)},
            {"start_on", reservation.terms.days.start},
            {"end_on", reservation.terms.days.end},
            {"hold_until", reservation.holdUntil},
            {"reason", reservation.reason},
            {"released_on", reservation.releasedOn},
            {"archived_on", reservation.archivedOn}};
}

Reservation reservation(const Row &row)
{
    Reservation out;
    out.id = row.id<Reservation>("id");
    out.version = row.integer("version");
    out.number = row.text("number");
    out.institution = row.id<Institution>("institution_id");
    out.brand = row.id<Brand>("brand_id");
    out.kind = parseReservationKind(row.text("kind")).value_or(ReservationKind::Holdback);
    out.title = row.text("title");
    out.terms.exclusivity = parseExclusivity(row.text("exclusivity").toStdString()).value_or(Exclusivity::Exclusive);
    out.terms.days = {row.day("start_on"), row.day("end_on")};
    out.holdUntil = row.optionalDay("hold_until");
    out.reason = row.text("reason");
    out.releasedOn = row.optionalDay("released_on");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

ReservationItem item(const Row &row)
{
    ReservationItem out{reservation(row),           row.text("institution_code"), row.text("institution_en"),
                        row.text("institution_zh"), row.text("brand_code"),       row.text("brand_en"),
                        row.text("brand_zh")};
    out.reservation.terms.licensee = out.brandCode.isEmpty() ? std::string(selfLicensee) : out.brandCode.toStdString();
    return out;
}

} // namespace

QList<ReservationItem> ReservationRepository::read(const QString &conditions, const Fields &bound) const
{
    Statement rows(*m_db, QStringLiteral("SELECT r.*, i.code AS institution_code, i.name_en AS institution_en, "
                                         "i.name_zh AS institution_zh, COALESCE(b.code, '') AS brand_code, "
                                         "COALESCE(b.name_en, '') AS brand_en, COALESCE(b.name_zh, '') AS brand_zh "
                                         "FROM reservation r JOIN institution i ON i.id = r.institution_id "
                                         "LEFT JOIN brand b ON b.id = r.brand_id WHERE %1 "
                                         "ORDER BY COALESCE(r.hold_until, r.end_on), r.id")
                              .arg(conditions));
    rows.bindFields(bound);
    QList<ReservationItem> out = rows.all<ReservationItem>(item);
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < out.size(); ++i)
        places.insert(out[i].reservation.id.value, i);
    readCodeLists(*m_db, reservationCodes, QStringLiteral("SELECT r.id FROM reservation r WHERE ") + conditions, bound,
                  [&](qint64 owner, const QString &dimension, const QString &code) {
                      addCode(out[places.value(owner)].reservation.terms, dimension, code);
                  });
    return out;
}

QList<ReservationItem> ReservationRepository::list(const ReservationFilter &filter, QDate today) const
{
    QStringList conditions{QStringLiteral("r.id > 0")};
    Fields bound;
    if (!filter.withArchived)
        conditions.append(QStringLiteral("r.archived_on IS NULL"));
    if (filter.institution.isSet()) {
        conditions.append(QStringLiteral("r.institution_id = ?"));
        bound.append({"", filter.institution});
    }
    if (filter.brand.isSet()) {
        conditions.append(QStringLiteral("r.brand_id = ?"));
        bound.append({"", filter.brand});
    }
    QList<ReservationItem> out = read(conditions.join(QStringLiteral(" AND ")), bound);
    out.removeIf([&](const ReservationItem &one) {
        const bool isActive = standingOf(one.reservation, today) == ReservationStanding::Active;
        return (filter.activeOnly && !isActive)
               || !matchesWords(filter.text, {one.reservation.number, one.reservation.title, one.brandCode, one.brandEn,
                                              one.brandZh, one.institutionCode, one.institutionEn, one.institutionZh});
    });
    return out;
}

std::optional<Reservation> ReservationRepository::find(Id<Reservation> id) const
{
    const auto found = read(QStringLiteral("r.id = ?"), {{"", id}});
    return found.isEmpty() ? std::nullopt : std::optional(found.first().reservation);
}

std::optional<Reservation> ReservationRepository::find(const QString &number) const
{
    const auto found = read(QStringLiteral("r.number = ?"), {{"", number}});
    return found.isEmpty() ? std::nullopt : std::optional(found.first().reservation);
}

Id<Reservation> ReservationRepository::insert(Journal &journal, const Reservation &reservation)
{
    const qint64 id = journal.insert(Area::Rights, reservationTable, reservation.number, values(reservation));
    writeCodeLists(journal.transaction().db(), reservationCodes, id, codeListsOf(reservation.terms));
    return {id};
}

void ReservationRepository::update(Journal &journal, const Reservation &reservation, const char *action)
{
    Connection &db = journal.transaction().db();
    const auto before = ReservationRepository(db).find(reservation.id);
    journal.update(Area::Rights, reservationTable, reservation.number, reservation.id.value, reservation.version,
                   values(reservation), action);
    const QList<CodeList> old = codeListsOf(before->terms);
    const QList<CodeList> now = codeListsOf(reservation.terms);
    if (printed(old) == printed(now))
        return;
    writeCodeLists(db, reservationCodes, reservation.id.value, now);
    journal.note(Area::Rights, reservationTable, reservation.id.value, reservation.number, "changed",
                 {{QStringLiteral("scope"), printed(old), printed(now)}});
}

} // namespace lianming
