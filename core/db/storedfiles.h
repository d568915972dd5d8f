// The database's side of the file store: one row of metadata for each content, written before any record may refer to
// it.
#pragma once

#include "core/db/filestore.h"
#include "core/db/transaction.h"

#include <QDateTime>

namespace lianming {

/// The media type of the file at `path`, judged by its content and never by its name ("image/png"; an unknown content
/// is "application/octet-stream" or "text/plain").
[[nodiscard]] QString mediaTypeOf(const QString &path);

/// Makes sure that `file` has its row. A content that is known keeps the row it has.
void rememberFile(Transaction &tx, const StoredFile &file, const QString &mediaType, const QDateTime &at);

} // namespace lianming
