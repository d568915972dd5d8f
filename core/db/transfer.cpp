#include "core/db/transfer.h"

#include "core/db/bulk.h"
#include "core/db/migrator.h"
#include "core/db/statement.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr auto ownTable = "schema_migration";
/// What follows from other tables and is made again when it is missing.
constexpr std::array derivedTables = {"asset_posting", "asset_index"};

/// Column names by table.
QHash<QString, QStringList> columns(Connection &db)
{
    QHash<QString, QStringList> out;
    Statement names(db, db.dialect().schemaQuery());
    while (names.next()) {
        const QString name = names.row().textAt(0);
        out[name.section(u'.', 0, 0)].append(name.section(u'.', 1));
    }
    return out;
}

qint64 copyTable(Connection &from, Transaction &to, const QString &table, const QStringList &names, Progress *progress,
                 qint64 doneBefore)
{
    std::vector<QByteArray> bytes;
    std::vector<const char *> list;
    bytes.reserve(size_t(names.size()));
    list.reserve(size_t(names.size()));
    for (const QString &name : names)
        bytes.push_back(name.toLatin1());
    for (const QByteArray &name : bytes)
        list.push_back(name.constData());
    BulkReader reader(from, QStringLiteral("SELECT %1 FROM %2").arg(names.join(u','), table));
    BulkWriter writer(to, table.toLatin1().constData(), list);
    constexpr qint64 step = 4096;
    // Numbers travel as their digits: both databases turn them back by the column's type. Bytes are told apart.
    while (reader.next()) {
        for (int i = 0; i < int(list.size()); ++i) {
            if (reader.isNull(i))
                writer.null();
            else if (reader.isBytes(i))
                writer.bytes(reader.bytes(i));
            else
                writer.text(reader.text(i));
        }
        writer.endRow();
        if (progress && writer.rows() % step == 0)
            progress->setDone(doneBefore + writer.rows());
    }
    writer.finish();
    return writer.rows();
}

} // namespace

QStringList schemaTables()
{
    static const QRegularExpression definition(QStringLiteral("^(CREATE|ALTER) TABLE (\\w+)(.*?);$"),
                                               QRegularExpression::MultilineOption
                                                   | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression reference(QStringLiteral("\\bREFERENCES (\\w+)"));
    static const QRegularExpression renaming(QStringLiteral("^ RENAME TO (\\w+)$"));
    QStringList created;
    QHash<QString, QStringList> references;
    for (const Migration &migration : Migrator::shipped()) {
        for (auto it = definition.globalMatch(migration.text); it.hasNext();) {
            const QRegularExpressionMatch found = it.next();
            const QString table = found.captured(2);
            if (const auto renamed = renaming.match(found.captured(3)); renamed.hasMatch()) {
                // A table that was made anew takes the place of the one before.
                const QString name = renamed.captured(1);
                created.removeAll(name);
                created.replace(created.indexOf(table), name);
                references[name] = references.take(table);
                continue;
            }
            if (found.captured(1) == u"CREATE")
                created.append(table);
            for (auto one = reference.globalMatch(found.captured(3)); one.hasNext();)
                references[table].append(one.next().captured(1));
        }
    }
    created.removeAll(QString::fromLatin1(ownTable));
    for (const char *table : derivedTables)
        created.removeAll(QString::fromLatin1(table));
    // As they were made, but for those that a later column refers to: these first.
    QStringList out;
    while (!created.isEmpty()) {
        const auto isReady = [&](const QString &table) {
            return std::ranges::all_of(references.value(table), [&](const QString &other) {
                return other == table || !created.contains(other);
            });
        };
        const auto ready = std::ranges::find_if(std::as_const(created), isReady);
        out.append(created.takeAt(ready == created.cend() ? 0 : ready - created.cbegin()));
    }
    return out;
}

QList<TableCount> rowCounts(Connection &db)
{
    QList<TableCount> out;
    for (const QString &table : schemaTables()) {
        out.append({table, Statement(db, QStringLiteral("SELECT COUNT(*) FROM ") + table).one<qint64>().value_or(0)});
    }
    return out;
}

QList<TableCount> transferRows(Connection &from, Connection &to, Progress *progress)
{
    Transaction source(from, Transaction::Kind::Read);
    Transaction target(to);
    for (const TableCount &count : rowCounts(to)) {
        if (count.rows > 0) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "The database is not empty: %1 holds records. Nothing was changed"),
                        {count.table});
        }
    }
    if (progress) {
        qint64 total = 0;
        for (const TableCount &count : rowCounts(from))
            total += count.rows;
        progress->setTotal(total);
    }
    const QHash<QString, QStringList> names = columns(from);
    QStringList order = schemaTables();
    for (const QString &sql : to.dialect().beginTransfer(order))
        to.execute(sql);
    if (to.dialect().transfersBackwards())
        std::ranges::reverse(order);
    QList<TableCount> out;
    qint64 done = 0;
    for (const QString &table : order) {
        out.append({table, copyTable(from, target, table, names.value(table), progress, done)});
        done += out.last().rows;
    }
    QStringList identities;
    for (const QString &table : order) {
        const QStringList &list = names.value(table);
        if (list.first() == u"id")
            identities.append(table);
    }
    for (const QString &sql : to.dialect().endTransfer(order, identities))
        to.execute(sql);
    target.commit();
    if (to.dialect().transfersBackwards())
        std::ranges::reverse(out);
    return out;
}

} // namespace lianming
