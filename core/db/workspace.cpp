#include "core/db/workspace.h"

#include "core/db/migrator.h"
#include "core/db/statement.h"

#include <QFile>
#include <QFileInfo>

namespace lianming {

namespace {

/// Whether the file is an SQLite database in the mode in which databases are made; ours write ahead (SQLite's file
/// format, bytes 18 and 19 of the header: 2).
bool hasRollbackJournal(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(20);
    return header.startsWith("SQLite format 3") && header.size() == 20 && header.at(18) == 1;
}

/// Refuses, before anything is opened for writing, what is no workspace: opening a database to write already changes
/// its file.
const Address &checked(const Address &address, bool create)
{
    if (!address.isFile())
        return address;
    const QFileInfo file(address.path());
    if (!create && !file.exists())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no workspace file %1"),
                    {address.path()});
    if (!create && file.isFile() && file.size() == 0)
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "%1 is empty, so it is no workspace. Bring back a backup of it"),
                    {address.path()});
    if (hasRollbackJournal(address.path())) {
        Connection db(address, Connection::Mode::ReadOnly);
        (void)Migrator::version(db);
    }
    return address;
}

} // namespace

Workspace::Workspace(const Address &address, Actor who, Clock time, bool create)
    : db(checked(address, create)), files(address.filesFolder()), actor(std::move(who)), clock(std::move(time))
{
    Migrator().run(db, clock);
    if (!clock.isSystem())
        return;
    const auto instant =
        Statement(db, QStringLiteral("SELECT value FROM setting WHERE name = ?")).bind(standsAt).one<QString>();
    if (instant)
        clock = Clock::from(QDateTime::fromString(*instant, Qt::ISODate));
}

void requireFreeForWriting(const Workspace &workspace, const QString &path)
{
    const QFileInfo target(path);
    const QString place = target.exists() ? target.canonicalFilePath() : target.absoluteFilePath();
    const Address &address = workspace.db.address();
    const QString files = QFileInfo(address.filesFolder()).absoluteFilePath() + u'/';
    const bool own = address.isFile()
                     && (place == address.path() || place == address.path() + QStringLiteral("-wal")
                         || place == address.path() + QStringLiteral("-shm"));
    if (own || place.startsWith(files))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 belongs to the workspace. Write to another place"), {path});
    if (target.exists() && !target.isFile())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: this is no file"), {path});
}

} // namespace lianming
