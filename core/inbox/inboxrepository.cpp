#include "core/inbox/inboxrepository.h"

#include <algorithm>

namespace lianming {

namespace {

InboxItem inboxItem(const Row &row)
{
    return {row.integer("id"),
            row.instant("at"),
            row.text("actor"),
            row.text("code"),
            {row.text("record_table"), row.integer("record_id")},
            row.text("label"),
            row.list("args"),
            !row.isNull("read_at")};
}

/// What people call the records of a table that something is told of.
struct Named {
    const char *table;
    const char *name; ///< a column, or an expression
};
constexpr Named named[] = {
    {"proposal", "number"},
    {"contract", "number"},
    {"reservation", "number"},
    {"asset", "code"},
    {"brand", "code"},
    {"institution", "code"},
    {"licensed_product", "(SELECT c.number FROM contract c WHERE c.id = contract_id) || '/' || sku"},
    {"review_package", "uuid"},
    {"work_plan", "number"},
    {"work_task", "(SELECT p.number FROM work_plan p WHERE p.id = plan_id) || '/' || CAST(place AS TEXT)"},
    {"production_order", "number"},
    {"protection_case", "number"},
    {"supplier", "code"}};

/// Of the entries and what they tell, the reader's; binds the person and the actor.
QString readBy(const InboxReader &reader)
{
    const QString sql = QStringLiteral(" FROM inbox_entry e JOIN happening h ON h.id = e.happening_id "
                                       "WHERE e.person = ? AND h.actor <> ?");
    return reader.brand ? sql + QStringLiteral(" AND h.brand_id = %1").arg(reader.brand->value) : sql;
}

QStringList people(Connection &db, const RecordRef &record, bool stopped)
{
    return Statement(db, QStringLiteral("SELECT person FROM following WHERE record_table = ? AND record_id = ? AND "
                                        "stopped = ? ORDER BY person"))
        .bind(record.table, record.id, stopped)
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

} // namespace

QStringList followableTables()
{
    QStringList out;
    for (const Named &one : named)
        out.append(QString::fromLatin1(one.table));
    return out;
}

QList<InboxItem> InboxRepository::list(const InboxReader &reader, const InboxItemFilter &filter) const
{
    QString sql = QStringLiteral("SELECT h.id, h.at, h.actor, h.code, h.record_table, h.record_id, h.label, h.args, "
                                 "e.read_at")
                  + readBy(reader);
    if (filter.unreadOnly)
        sql += QStringLiteral(" AND e.read_at IS NULL");
    if (filter.before > 0)
        sql += QStringLiteral(" AND (h.at, h.id) < (SELECT b.at, b.id FROM happening b WHERE b.id = %1)")
                   .arg(filter.before);
    return Statement(*m_db, sql + QStringLiteral(" ORDER BY h.at DESC, h.id DESC LIMIT ?"))
        .bind(reader.person, reader.actor, filter.limit)
        .all<InboxItem>(inboxItem);
}

qint64 InboxRepository::unread(const InboxReader &reader) const
{
    return Statement(*m_db,
                     QStringLiteral("SELECT COUNT(*)") + readBy(reader) + QStringLiteral(" AND e.read_at IS NULL"))
        .bind(reader.person, reader.actor)
        .one<qint64>()
        .value_or(0);
}

void InboxRepository::markRead(const QString &person, const QList<qint64> &items, const QDateTime &at) const
{
    Statement mark(*m_db, QStringLiteral("UPDATE inbox_entry SET read_at = ? WHERE person = ? AND happening_id = ? AND "
                                         "read_at IS NULL"));
    for (const qint64 item : items)
        mark.bind(at, person, item).run();
}

void InboxRepository::markAllRead(const QString &person, const QDateTime &at) const
{
    Statement(*m_db, QStringLiteral("UPDATE inbox_entry SET read_at = ? WHERE person = ? AND read_at IS NULL"))
        .bind(at, person)
        .run();
}

QStringList InboxRepository::followers(const RecordRef &record) const
{
    return people(*m_db, record, false);
}

QStringList InboxRepository::stopped(const RecordRef &record) const
{
    return people(*m_db, record, true);
}

bool InboxRepository::isFollowing(const QString &person, const RecordRef &record) const
{
    return Statement(*m_db, QStringLiteral("SELECT 1 FROM following WHERE record_table = ? AND record_id = ? AND "
                                           "person = ? AND stopped = 0"))
        .bind(record.table, record.id, person)
        .one<qint64>()
        .has_value();
}

void InboxRepository::follow(const QString &person, const RecordRef &record, bool again) const
{
    Statement(*m_db, QStringLiteral("INSERT INTO following (record_table, record_id, person, stopped) VALUES "
                                    "(?, ?, ?, 0) ON CONFLICT (record_table, record_id, person) DO ")
                         + (again ? QStringLiteral("UPDATE SET stopped = 0") : QStringLiteral("NOTHING")))
        .bind(record.table, record.id, person)
        .run();
}

void InboxRepository::stop(const QString &person, const RecordRef &record) const
{
    Statement(*m_db, QStringLiteral("INSERT INTO following (record_table, record_id, person, stopped) VALUES "
                                    "(?, ?, ?, 1) ON CONFLICT (record_table, record_id, person) DO UPDATE SET "
                                    "stopped = 1"))
        .bind(record.table, record.id, person)
        .run();
}

std::optional<qint64> InboxRepository::recordNamed(const QString &table, const QString &name) const
{
    const auto found =
        std::ranges::find_if(named, [&table](const Named &one) { return table == QLatin1StringView(one.table); });
    if (found == std::end(named))
        return std::nullopt;
    return Statement(*m_db, QStringLiteral("SELECT id FROM %1 WHERE %2 = ?")
                                .arg(QLatin1StringView(found->table), QLatin1StringView(found->name)))
        .bind(name)
        .one<qint64>();
}

qint64 InboxRepository::insert(Journal &journal, const Happening &happening)
{
    journal.transaction().touch(Area::Inbox);
    return insertRow(journal.transaction().db(), "happening",
                     {{"at", journal.now()},
                      {"actor", happening.by.isEmpty() ? journal.actor().name : happening.by},
                      {"code", happening.code},
                      {"record_table", happening.record.table},
                      {"record_id", happening.record.id},
                      {"label", happening.label},
                      {"brand_id", happening.brand},
                      {"args", happening.args}});
}

void InboxRepository::tell(Journal &journal, qint64 happening, const QString &person)
{
    Statement(journal.transaction().db(),
              QStringLiteral("INSERT INTO inbox_entry (person, happening_id) VALUES (?, ?)"))
        .bind(person, happening)
        .run();
}

} // namespace lianming
