// A table of registrations that somebody sent: an office's list, an agent's, a museum's own. A text with separators or
// a sheet of a workbook, its columns found by the words of its first row, in English and Chinese. Read row by row; what
// becomes of a row is registrationimport's business.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/protection/registration.h"

#include <functional>

namespace lianming {

/// What a row says; what it does not say is empty. Institution and assets are as they stand there.
struct RegistrationFileRow {
    qint64 row = 0;  ///< of the table, its header being 1
    qint64 line = 0; ///< line of the file on which it begins; a sheet's row
    QString institution;
    QString kind; ///< the word; empty for none
    Registration registration;
    QStringList assets;
};

/// Why a row was not taken.
struct RefusedRegistration {
    qint64 row = 0;
    qint64 line = 0;
    QString field;  ///< "number", "classes", "expires_on" …; empty for the row as such
    QString reason; ///< "form", "too_long", "formula", "bad_day", "kind_unknown", "asset_unknown" …
    Message message;
    QString value; ///< beginning of what stood there
};

struct RegistrationFileUse {
    std::function<void(const RegistrationFileRow &)> row;
    std::function<void(const RefusedRegistration &)> refused; ///< what cannot even be read
};

/// Reads the file and hands out its rows in their order. Returns "CSV", "XLSX" or "ODS". Progress counts bytes. Throws
/// Error::BadInput for a file that is no table or has no column of numbers, Error::Cancelled.
[[nodiscard]] const char *readRegistrationFile(const QString &path, Progress &progress, const RegistrationFileUse &use);

/// "trademark", "商标", "作品登记" …: the kind that a list's word says; nothing for others.
[[nodiscard]] std::optional<RegistrationKind> registrationKindOfWord(const QString &word);

} // namespace lianming
