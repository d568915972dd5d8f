#include "core/db/workspacecopy.h"

#include "core/db/backup.h"
#include "core/db/migrator.h"
#include "core/db/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

namespace lianming {

namespace {

constexpr auto fileName = "workspace.lianming";

QString databaseIn(const QString &folder)
{
    return QDir(folder).filePath(QString::fromLatin1(fileName));
}

FileStore filesOf(const QString &database)
{
    return FileStore(Address::file(database).filesFolder());
}

[[noreturn]] void cannotWrite(const QString &path)
{
    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
}

/// A copy that shares nothing with the original but its content, flushed before it gets its name.
void copyFile(const QString &from, const QString &to)
{
    const QString partial = to + QStringLiteral(".partial");
    QFile::remove(partial);
    if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::copy(from, partial))
        cannotWrite(to);
    QFile copy(partial);
    if (!QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup)
        || !copy.open(QIODevice::ReadWrite) || ::fsync(copy.handle()) != 0)
        cannotWrite(to);
    copy.close();
    if (!copy.rename(to))
        cannotWrite(to);
}

/// Copies the files that `db` refers to.
void copyFiles(Connection &db, const FileStore &from, const FileStore &to, Progress *progress)
{
    const QStringList all = Statement(db, QStringLiteral("SELECT sha256 FROM stored_file ORDER BY sha256"))
                                .all<QString>([](const Row &row) { return row.textAt(0); });
    if (progress)
        progress->setTotal(all.size());
    if (!QDir().mkpath(to.folder()))
        cannotWrite(to.folder());
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!from.contains(all[i]))
            throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored file %1 is missing"), {all[i]});
        if (!to.contains(all[i])) {
            copyFile(from.path(all[i]), to.path(all[i]));
            QFile::setPermissions(to.path(all[i]), QFile::ReadOwner | QFile::ReadGroup);
        }
        if (progress)
            progress->setDone(i + 1);
    }
}

/// The database as a SQLite file at `path`, at this version's schema.
void copyDatabase(Workspace &workspace, const QString &path, Progress *progress)
{
    if (workspace.db.dialect().isSqlite()) {
        backupFile(workspace.db, path);
        return;
    }
    Connection copy(Address::file(path));
    Migrator().run(copy, workspace.clock);
    (void)transferRows(workspace.db, copy, progress);
    // One file, readable where nothing may be written beside it.
    Statement(copy, QStringLiteral("PRAGMA journal_mode = DELETE")).next();
}

WorkspaceCheck requireSound(const QString &database, Progress *progress)
{
    Connection db(Address::file(database), Connection::Mode::ReadOnly);
    const WorkspaceCheck check = checkWorkspace(db, filesOf(database), progress);
    if (!check.isSound()) {
        const QStringList found = check.database + check.missingFiles + check.damagedFiles;
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "%1 is damaged: %2"), {database, found.first()});
    }
    return check;
}

void restoreToServer(const QString &source, const Address &address, const Clock &clock, Progress *progress)
{
    // A backup of an older version is brought up to date in a copy; the backup stays as it is.
    const QTemporaryDir place;
    const QString copyPath = place.filePath(QString::fromLatin1(fileName));
    if (!QFile::copy(source, copyPath) || !QFile::setPermissions(copyPath, QFile::ReadOwner | QFile::WriteOwner))
        cannotWrite(copyPath);
    Workspace copy(Address::file(copyPath), Actor{}, clock);
    Workspace target(address, Actor{}, clock, true);
    copyFiles(copy.db, filesOf(source), target.files, progress);
    (void)transferRows(copy.db, target.db, progress);
}

void restoreToFile(const QString &source, const Address &address, Progress *progress)
{
    const QString path = address.path();
    if (QFileInfo::exists(path)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 exists already. Choose another name"), {path});
    }
    {
        Connection db(Address::file(source), Connection::Mode::ReadOnly);
        copyFiles(db, filesOf(source), FileStore(address.filesFolder()), progress);
    }
    copyFile(source, path);
}

} // namespace

WorkspaceCheck backupWorkspace(Workspace &workspace, const QString &folder, Progress *progress)
{
    if (QFileInfo::exists(folder)) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 exists already. Choose another name"),
                    {folder});
    }
    const QString partial = QDir(folder).absolutePath() + QStringLiteral(".partial");
    QDir(partial).removeRecursively(); // of an attempt that was cut off
    if (!QDir().mkpath(partial))
        cannotWrite(folder);
    try {
        const QString database = databaseIn(partial);
        copyDatabase(workspace, database, progress);
        {
            Connection copy(Address::file(database), Connection::Mode::ReadOnly);
            copyFiles(copy, workspace.files, filesOf(database), progress);
        }
        const WorkspaceCheck check = requireSound(database, progress);
        if (!QDir().rename(partial, QDir(folder).absolutePath()))
            cannotWrite(folder);
        return check;
    } catch (...) {
        QDir(partial).removeRecursively();
        throw;
    }
}

WorkspaceCheck restoreWorkspace(const QString &folder, const Address &address, const Clock &clock, Progress *progress)
{
    const QString source = databaseIn(folder);
    if (!QFileInfo(source).isFile()) {
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no backup in %1"), {folder});
    }
    const WorkspaceCheck check = requireSound(source, progress);
    if (address.isFile())
        restoreToFile(source, address, progress);
    else
        restoreToServer(source, address, clock, progress);
    return check;
}

} // namespace lianming
