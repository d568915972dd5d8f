#include "core/db/backup.h"

#include "core/db/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lianming {

void backupFile(Connection &db, const QString &path)
{
    if (QFileInfo::exists(path))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 exists already. Choose another name"), {path});
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);
    try {
        Statement(db, QStringLiteral("VACUUM INTO ?")).bind(partial).run();
    } catch (...) {
        QFile::remove(partial);
        throw;
    }
    if (!QFile::rename(partial, path)) {
        QFile::remove(partial);
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
    }
}

QStringList integrityFindings(Connection &db)
{
    if (!db.dialect().isSqlite())
        return {};
    QStringList out = Statement(db, QStringLiteral("PRAGMA integrity_check(100)")).all<QString>([](const Row &row) {
        return row.textAt(0);
    });
    out.removeAll(QStringLiteral("ok"));
    out += Statement(db, QStringLiteral("PRAGMA foreign_key_check")).all<QString>([](const Row &row) {
        return QStringLiteral("%1 %2 → %3").arg(row.textAt(0), row.textAt(1), row.textAt(2));
    });
    return out.mid(0, 100);
}

} // namespace lianming
