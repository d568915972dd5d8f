#include "core/audit/journal.h"

#include "core/base/json.h"
#include "core/db/chainqueue.h"

#include <QHash>

namespace lianming {

namespace {

std::string encoded(const QList<HistoryEntry::Change> &changes)
{
    OrderedJson list = OrderedJson::array();
    for (const auto &change : changes)
        list.push_back({change.field.toStdString(), change.before.toStdString(), change.after.toStdString()});
    return list.dump();
}

/// Nothing for what encoded() did not write: somebody altered the row past the program. The chain names it; nobody else
/// is to end for it.
QList<HistoryEntry::Change> decoded(const QString &text)
{
    const Json list = Json::parse(text.toStdString(), nullptr, false);
    if (!list.is_array())
        return {};
    QList<HistoryEntry::Change> out;
    for (const Json &item : list) {
        if (!item.is_array() || item.size() < 3 || !std::ranges::all_of(item, &Json::is_string))
            return {};
        const auto at = [&item](size_t i) {
            return QString::fromStdString(item[i].get<std::string>());
        };
        out.append({at(0), at(1), at(2)});
    }
    return out;
}

HistoryEntry entry(const Row &row)
{
    return {row.integer("id"),        row.instant("at"), row.text("actor"),
            row.text("action"),       row.text("area"),  row.text("record_table"),
            row.integer("record_id"), row.text("label"), decoded(row.text("changes"))};
}

constexpr auto historyColumns = "id, at, actor, action, area, record_table, record_id, label, changes";

} // namespace

qint64 Journal::insert(Area area, const char *table, const QString &label, const Fields &fields)
{
    const qint64 id = insertRow(m_tx->db(), table, fields);
    note(area, table, id, label, "created");
    return id;
}

qint64 Journal::insertForGood(Area area, const char *table, const QString &label, const Fields &fields)
{
    const qint64 id = insertRow(m_tx->db(), table, fields);
    QList<HistoryEntry::Change> changes;
    for (const Field &field : fields)
        changes.append({QString::fromLatin1(field.column), QString(), field.value.text()});
    note(area, table, id, label, "created", changes);
    return id;
}

void Journal::update(Area area, const char *table, const QString &label, qint64 id, qint64 version,
                     const Fields &fields, const char *action)
{
    QStringList names;
    for (const Field &field : fields)
        names.append(QString::fromLatin1(field.column));
    QList<HistoryEntry::Change> changes;
    Statement before(
        m_tx->db(), QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(names.join(u','), QString::fromLatin1(table)));
    before.bind(id);
    if (before.next()) {
        for (int i = 0; i < fields.size(); ++i) {
            const QString old = before.row().textAt(i);
            if (old != fields[i].value.text())
                changes.append({names[i], old, fields[i].value.text()});
        }
    }
    before.finish();
    updateRow(m_tx->db(), table, id, version, fields);
    if (changes.isEmpty() && qstrcmp(action, "changed") == 0)
        return;
    note(area, table, id, label, action, changes);
}

void Journal::note(Area area, const char *table, qint64 id, const QString &label, const char *action,
                   const QList<HistoryEntry::Change> &details)
{
    notes(area, table, action, {{id, label, details}});
}

void Journal::notes(Area area, const char *table, const char *action, const std::vector<HistoryLine> &lines)
{
    const std::string at = Value(m_now).text().toStdString();
    const std::string actor = m_actor.name.toStdString();
    ChainQueue &chain = m_tx->chain();
    for (const HistoryLine &line : lines) {
        const std::string label = line.label.toStdString();
        const std::string changes = encoded(line.changes);
        chain.add(ChainedTable::History, {at, actor, action, areaCode(area), table, line.id, label, changes});
    }
    if (chain.isLarge() && m_tx->db().dialect().writersAreAlone())
        m_tx->writeChain();
    m_tx->touch(area);
}

QList<HistoryEntry> historyOf(Connection &db, const char *table, qint64 id, int limit)
{
    return Statement(db,
                     QStringLiteral(
                         "SELECT %1 FROM audit_log WHERE record_table = ? AND record_id = ? ORDER BY id DESC LIMIT ?")
                         .arg(QLatin1String(historyColumns)))
        .bind(table, id, limit)
        .all<HistoryEntry>(entry);
}

bool isAsInserted(Connection &db, const char *table, qint64 id, const Fields &columns)
{
    const auto line = Statement(db, QStringLiteral("SELECT %1 FROM audit_log WHERE record_table = ? AND record_id = ? "
                                                   "AND action IN ('created', '%2') AND changes <> '[]' "
                                                   "ORDER BY id LIMIT 1")
                                        .arg(QLatin1String(historyColumns), QLatin1String(recordedAction)))
                          .bind(table, id)
                          .one<HistoryEntry>(entry);
    if (!line)
        return false;
    QHash<QString, QString> said;
    for (const HistoryEntry::Change &change : line->changes)
        said.insert(change.field, change.after);
    QStringList names;
    for (const Field &field : columns)
        names.append(QString::fromLatin1(field.column));
    const auto isSame = [&](const Row &row) {
        for (int i = 0; i < int(names.size()); ++i) {
            if (row.textAt(i) != said.value(names[i]))
                return false;
        }
        return true;
    };
    return Statement(db, QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(names.join(u','), QLatin1String(table)))
        .bind(id)
        .one<bool>(isSame)
        .value_or(false);
}

QList<HistoryEntry> recentHistory(Connection &db, int limit)
{
    return Statement(
               db,
               QStringLiteral("SELECT %1 FROM audit_log ORDER BY id DESC LIMIT ?").arg(QLatin1String(historyColumns)))
        .bind(limit)
        .all<HistoryEntry>(entry);
}

} // namespace lianming
