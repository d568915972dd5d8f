#include "core/db/migrator.h"

#include "core/db/backup.h"
#include "core/db/chainqueue.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace lianming {

namespace {

struct Applied {
    int number = 0;
    QString checksum;
};

QStringList tables(Connection &db)
{
    const QString sql =
        db.dialect().isSqlite()
            ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            : QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()");
    return Statement(db, sql).all<QString>([](const Row &row) { return row.textAt(0); });
}

QList<Applied> applied(Connection &db)
{
    const QStringList present = tables(db);
    if (present.isEmpty())
        return {};
    if (!present.contains(QStringLiteral("schema_migration")))
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP(
                        "core", "This database belongs to another program. Choose a Lianming workspace or a new name"));
    const auto out = Statement(db, QStringLiteral("SELECT number, checksum FROM schema_migration ORDER BY number"))
                         .all<Applied>([](const Row &row) {
                             return Applied{int(row.integer("number")), row.text("checksum")};
                         });
    // The table comes with the first step and its row, or not at all.
    if (out.isEmpty())
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "This workspace does not say which schema it has. Bring back a backup"));
    return out;
}

/// Copies the workspace to the first name "WORKSPACE.before-STEP.bak", "…-2.bak" and so on that nothing has: an upgrade
/// that was stopped has left its copy, and another program may begin at the same moment. Returns the name.
QString copyBefore(Connection &db, int step)
{
    const QString first = QStringLiteral("%1.before-%2").arg(db.address().path()).arg(step);
    const QString written = QStringLiteral("%1.%2.bak").arg(first, QUuid::createUuid().toString(QUuid::Id128));
    backupFile(db, written);
    for (int i = 1;; ++i) {
        const QString name = i == 1 ? first + QStringLiteral(".bak") : QStringLiteral("%1-%2.bak").arg(first).arg(i);
        if (QFile::rename(written, name))
            return name;
        if (!QFileInfo::exists(name))
            return written; // the copy is whole, and is called as it may be
    }
}

/// Parts of copies, of upgrades that were ended while they copied. One that is being written now stays.
void removeUnfinishedCopies(const QString &workspace)
{
    const QFileInfo file(workspace);
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QString prefix = file.fileName() + QStringLiteral(".before-");
    for (const QFileInfo &one : file.dir().entryInfoList(QDir::Files)) {
        if (one.fileName().startsWith(prefix) && one.fileName().endsWith(u".partial") && one.lastModified() < yesterday)
            QFile::remove(one.filePath());
    }
}

} // namespace

QString Migration::checksum() const
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QList<Migration> Migrator::shipped()
{
    QList<Migration> out;
    const QDir folder(QStringLiteral(":/lianming/migrations"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile text(folder.filePath(file));
        if (!text.open(QIODevice::ReadOnly))
            continue;
        out.append({file.left(4).toInt(), file.mid(5).chopped(4), QString::fromUtf8(text.readAll())});
    }
    if (out.isEmpty())
        throw Error(Error::Kind::Internal,
                    QT_TRANSLATE_NOOP("core", "The program was built without its database schema"));
    return out;
}

int Migrator::version(Connection &db)
{
    const auto rows = applied(db);
    return rows.isEmpty() ? 0 : rows.last().number;
}

bool Migrator::isBehind(Connection &db) const
{
    const auto rows = applied(db);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i >= m_migrations.size())
            throw Error(
                Error::Kind::NewerSchema,
                QT_TRANSLATE_NOOP(
                    "core",
                    "This workspace was written by a newer version of Lianming. Install that version to open it"));
        if (rows[i].number != m_migrations[i].number || rows[i].checksum != m_migrations[i].checksum())
            throw Error(
                Error::Kind::Corrupt,
                QT_TRANSLATE_NOOP("core", "Step %1 of this workspace's schema is not the one this program knows"),
                {QString::number(rows[i].number)});
    }
    return rows.size() < m_migrations.size();
}

void Migrator::run(Connection &db, const Clock &clock) const
{
    if (!isBehind(db))
        return;
    const int from = version(db);
    if (from == 0 || !db.address().isFile()) {
        runSteps(db, clock);
        return;
    }
    removeUnfinishedCopies(db.address().path());
    const QString copy = copyBefore(db, m_migrations.last().number);
    try {
        runSteps(db, clock);
    } catch (const Error &) {
        // As long as no step is done, the workspace is as it was: who tries again and again shall not fill the disk.
        if (isStillAt(db, from))
            QFile::remove(copy);
        throw;
    }
}

bool Migrator::isStillAt(Connection &db, int number)
{
    try {
        return version(db) == number;
    } catch (const Error &) {
        return false;
    }
}

void Migrator::runSteps(Connection &db, const Clock &clock) const
{
    for (const Migration &migration : m_migrations) {
        Transaction tx(db);
        tx.lock("migrate");
        // Asked again inside the transaction: another program may have done it while we waited for the lock.
        if (migration.number <= version(db))
            continue;
        for (const QString &sql : db.dialect().statements(migration.text))
            db.execute(sql);
        if (migration.name == u"chain")
            sealHistory(tx, clock.now());
        Statement(
            db, QStringLiteral("INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)"))
            .bind(migration.number, migration.name, migration.checksum(), clock.now())
            .run();
        tx.commit();
    }
}

} // namespace lianming
