#include "core/approvals/reviewhouseservice.h"

#include "core/audit/journal.h"
#include "core/people/access.h"

namespace lianming {

namespace {

Fields values(const ReviewChain &chain)
{
    return {{"institution_id", chain.institution},
            {"contract_id", chain.contract},
            {"category", chain.category},
            {"stages", stageLines(chain.stages)},
            {"silence_days", chain.silenceDays}};
}

ReviewChain chain(const Row &row)
{
    const auto stages = parseStageLines(row.list("stages"));
    const auto silence = row.optionalInteger("silence_days");
    return {row.id<ReviewChain>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            row.id<Contract>("contract_id"),
            row.text("category"),
            stages.value_or(QList<ChainStage>()),
            silence ? std::optional(int(*silence)) : std::nullopt};
}

Fields values(const HouseDay &day)
{
    return {{"institution_id", day.institution},
            {"day", day.day.day},
            {"is_worked", day.day.isWorked},
            {"name_en", day.day.nameEn},
            {"name_zh", day.day.nameZh}};
}

HouseDay houseDay(const Row &row)
{
    return {row.id<HouseDay>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            {row.day("day"), row.truth("is_worked"), row.text("name_en"), row.text("name_zh")}};
}

/// What a chain is called in the history: "SZM nice/24", "TM-2026-0007".
QString labelOf(Connection &db, const ReviewChain &chain)
{
    const auto name = [&db](const char *sql, qint64 id) {
        return Statement(db, QString::fromLatin1(sql)).bind(id).one<QString>();
    };
    std::optional<QString> owner = QStringLiteral("*");
    if (chain.contract.isSet())
        owner = name("SELECT number FROM contract WHERE id = ?", chain.contract.value);
    else if (chain.institution.isSet())
        owner = name("SELECT code FROM institution WHERE id = ?", chain.institution.value);
    if (!owner)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return (*owner + u' ' + chain.category).trimmed();
}

void removeRow(Journal &journal, const char *table, qint64 id, const QString &name)
{
    const qint64 gone = Statement(journal.transaction().db(),
                                  QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(QLatin1StringView(table)))
                            .bind(id)
                            .run();
    if (gone == 0)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    journal.note(Area::Products, table, id, name, "removed");
}

/// Adds it, or changes what was said of the day before.
void storeDay(Journal &journal, const HouseDay &wanted)
{
    if (!wanted.day.day.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say which day"));
    const auto known =
        Statement(journal.transaction().db(),
                  QStringLiteral("SELECT * FROM calendar_day WHERE COALESCE(institution_id, 0) = ? AND day = ?"))
            .bind(wanted.institution.value, wanted.day.day)
            .one<HouseDay>(houseDay);
    const QString name = dayText(wanted.day.day);
    if (!known)
        journal.insert(Area::Products, "calendar_day", name, values(wanted));
    else if (known->day != wanted.day)
        journal.update(Area::Products, "calendar_day", name, known->id.value, known->version, values(wanted));
}

} // namespace

ReviewChain chainThatHolds(Connection &db, Id<Contract> contract, const QString &category)
{
    const auto chains = Statement(db, QStringLiteral("SELECT r.* FROM review_chain r WHERE r.contract_id = ? OR "
                                                     "(r.contract_id IS NULL AND (r.institution_id IS NULL OR "
                                                     "r.institution_id = (SELECT c.institution_id FROM contract c "
                                                     "WHERE c.id = ?))) ORDER BY CASE WHEN r.institution_id IS NULL "
                                                     "THEN 1 ELSE 0 END, r.id"))
                            .bind(contract, contract)
                            .all<ReviewChain>(chain);
    return chainFor(chains, category);
}

QList<ReviewChain> ReviewHouseService::chains() const
{
    const Access access = requireMember(*m_w);
    auto out = Statement(m_w->db, QStringLiteral("SELECT * FROM review_chain ORDER BY CASE WHEN contract_id IS NULL "
                                                 "THEN 0 ELSE 1 END, institution_id, contract_id, category"))
                   .all<ReviewChain>(chain);
    out.removeIf([&access](const ReviewChain &one) {
        return one.contract.isSet() && !access.shows(BrandRecord::Contract, one.contract.value);
    });
    return out;
}

ReviewChain ReviewHouseService::chainFor(Id<Contract> contract, const QString &category) const
{
    requireMember(*m_w).requireShown(contract);
    return chainThatHolds(m_w->db, contract, category);
}

QString ReviewHouseService::label(const ReviewChain &one) const
{
    const Access access = requireMember(*m_w);
    if (one.contract.isSet())
        access.requireShown(one.contract);
    return labelOf(m_w->db, one);
}

void ReviewHouseService::saveChain(const ReviewChain &wanted)
{
    requirePermission(*m_w, Permission::CloseReviews);
    if (const auto problems = validate(wanted); !problems.isEmpty()) {
        const Message message = problemMessage(problems.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const QString name = labelOf(m_w->db, wanted);
    if (wanted.id.isSet()) {
        journal.update(Area::Products, "review_chain", name, wanted.id.value, wanted.version, values(wanted));
    } else {
        tx.lock("review chains");
        const auto known =
            Statement(m_w->db, QStringLiteral("SELECT * FROM review_chain WHERE COALESCE(institution_id, 0) = ? AND "
                                              "COALESCE(contract_id, 0) = ? AND category = ?"))
                .bind(wanted.institution.value, wanted.contract.value, wanted.category)
                .one<ReviewChain>(chain);
        if (known)
            throw Error(Error::Kind::Conflict,
                        QT_TRANSLATE_NOOP("core", "These products have stages of their own already. Nothing was "
                                                  "saved: look again"));
        journal.insert(Area::Products, "review_chain", name, values(wanted));
    }
    tx.commit();
}

void ReviewHouseService::removeChain(Id<ReviewChain> id)
{
    requirePermission(*m_w, Permission::CloseReviews);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto known =
        Statement(m_w->db, QStringLiteral("SELECT * FROM review_chain WHERE id = ?")).bind(id).one<ReviewChain>(chain);
    removeRow(journal, "review_chain", id.value, known ? labelOf(m_w->db, *known) : QString());
    tx.commit();
}

WorkingCalendar ReviewHouseService::calendar(Id<Institution> institution) const
{
    requireMember(*m_w);
    return calendarOf(m_w->db, institution);
}

WorkingCalendar ReviewHouseService::publicCalendar(Id<Institution> institution) const
{
    requireMember(*m_w);
    return publicCalendarOf(m_w->db, institution);
}

QList<HouseDay> ReviewHouseService::days() const
{
    requireMember(*m_w);
    return Statement(m_w->db, QStringLiteral("SELECT * FROM calendar_day ORDER BY COALESCE(institution_id, 0), day"))
        .all<HouseDay>(houseDay);
}

void ReviewHouseService::saveDay(const HouseDay &wanted)
{
    requirePermission(*m_w, Permission::CloseReviews);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    storeDay(journal, wanted);
    tx.commit();
}

void ReviewHouseService::setDays(Id<Institution> institution, const QList<CalendarDay> &read,
                                 const QList<CalendarDay> &wanted)
{
    requirePermission(*m_w, Permission::CloseReviews);
    Transaction tx(m_w->db);
    tx.lock("house days");
    Journal journal(tx, *m_w);
    QHash<QDate, HouseDay> stored;
    for (const HouseDay &known : days()) {
        if (known.institution == institution)
            stored.insert(known.day.day, known);
    }
    const auto in = [](const QList<CalendarDay> &days, QDate day) -> std::optional<CalendarDay> {
        const auto found = std::ranges::find(days, day, &CalendarDay::day);
        return found == days.end() ? std::nullopt : std::optional(*found);
    };
    const auto requireAsRead = [&](QDate day) {
        const auto now = stored.constFind(day);
        const auto there = now == stored.constEnd() ? std::nullopt : std::optional(now->day);
        if (there != in(read, day) && there != in(wanted, day)) {
            throw Error(Error::Kind::Conflict,
                        QT_TRANSLATE_NOOP("core", "Somebody else said something else about %1 meanwhile. Nothing was "
                                                  "saved: look again"),
                        {dayText(day)});
        }
    };
    for (const CalendarDay &day : read) {
        if (in(wanted, day.day))
            continue;
        requireAsRead(day.day);
        if (stored.contains(day.day))
            removeRow(journal, "calendar_day", stored[day.day].id.value, dayText(day.day));
    }
    for (const CalendarDay &day : wanted) {
        if (day == in(read, day.day))
            continue;
        requireAsRead(day.day);
        storeDay(journal, {{}, 1, institution, day});
    }
    tx.commit();
}

void ReviewHouseService::removeDay(Id<HouseDay> id)
{
    requirePermission(*m_w, Permission::CloseReviews);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto known =
        Statement(m_w->db, QStringLiteral("SELECT * FROM calendar_day WHERE id = ?")).bind(id).one<HouseDay>(houseDay);
    removeRow(journal, "calendar_day", id.value, known ? dayText(known->day.day) : QString());
    tx.commit();
}

} // namespace lianming
