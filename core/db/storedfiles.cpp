#include "core/db/storedfiles.h"

#include "core/db/statement.h"

#include <QMimeDatabase>

namespace lianming {

QString mediaTypeOf(const QString &path)
{
    return QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent).name();
}

void rememberFile(Transaction &tx, const StoredFile &file, const QString &mediaType, const QDateTime &at)
{
    Statement(tx.db(),
              QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, ?, ?, ?) "
                             "ON CONFLICT (sha256) DO NOTHING"))
        .bind(file.sha256, file.bytes, mediaType, at)
        .run();
}

} // namespace lianming
