// Taking in a table of what brands look for and can do: a text or a workbook whose first row names the columns "brand",
// "terms", "audiences", "prices", "territories", "channels", "capacity", "budget", "currency", "notes". Lists are
// divided by ";", prices are written "everyday..premium". What a row says replaces what the profile said; columns that
// are not there and cells that are empty leave it; a budget without a currency is in that of the former one. Every row
// is taken or refused with its reason, and the numbers add up.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"

#include <QList>
#include <QString>

namespace lianming {

struct Workspace;

struct RefusedProfile {
    qint64 line = 0;
    QString field; ///< empty: the row as such
    Message message;
};

struct ProfileImportReport {
    qint64 present = 0; ///< rows: present = changed + unchanged + refused
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    QList<RefusedProfile> refusals; ///< the first 10,000
};

/// `trial`: reads and checks, and changes nothing. Throws Error::BadInput for a file that is no table or has no column
/// "brand", Error::Rejected for who may not, Error::Cancelled (rows before are taken, and
/// counted in the message).
ProfileImportReport importProfiles(Workspace &w, const QString &path, Progress &progress, bool trial = false);

} // namespace lianming
