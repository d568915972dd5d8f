// Files in which a museum's collection system gives away what it knows about rights: a table whose columns are the
// units of Spectrum's rights group (5.0 and 5.1: object number, right type, holder, holder's contact, reference number,
// begin and end date, note), or LIDO 1.0 and 1.1 (rightsWorkSet and rightsResource of each record). Read as they stand,
// entry by entry and in bounded memory; what an entry means is rightsreading's business.
// It keeps true: nothing outside the file is ever opened; a document type (and with it every entity of its own), deep
// nesting and texts out of proportion are refused.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"

#include <QStringList>

#include <functional>

namespace lianming {

/// What one row of a table, or one set of rights of a LIDO record, says. Texts are trimmed; what is not said is empty.
struct RightsEntry {
    qint64 row = 0;         ///< of the table, its header being 1; of the LIDO record in its file, from 1
    qint64 line = 0;        ///< line of the file on which it begins
    QStringList objects;    ///< numbers of the object, the likeliest first
    bool isPicture = false; ///< about a picture of the object (LIDO's rightsResource), not about the object
    QString type;
    QString holder;
    QString contact;
    QString reference;
    QString begin;
    QString end;
    QString direction; ///< rights in or out
    QString consent;   ///< consent needed, restriction, sensitivity
    QString note;
    QString credit;
    QString statement; ///< the address or name of a RightsStatements.org statement or a Creative Commons licence
    QString classes;   ///< of Nice, for a trade mark
};

enum class RightsRefusal {
    Form,           ///< a table's row that cannot be read: quotes, the number of cells
    TooLong,        ///< a text above 10,000 characters
    NoObject,       ///< no number of an object
    UnknownObject,  ///< the workspace has no asset of this number; value: the number
    RightsOut,      ///< a right the museum gave away: a grant, not what it holds
    NothingSaid,    ///< neither type, holder, statement nor consent
    HolderMissing,  ///< the type or the statement says that it is somebody else's right, and nobody is named
    BadDay,         ///< value: what stands there
    DaysReversed,   ///< it ends before it begins
    ClassesMissing, ///< a trade mark without its classes
};
/// "form", "too_long", "no_object" …
[[nodiscard]] const char *rightsRefusalCode(RightsRefusal refusal);
[[nodiscard]] Message refusalMessage(RightsRefusal refusal);

/// Why an entry was not taken.
struct RefusedRights {
    qint64 row = 0;
    qint64 line = 0;
    QString field; ///< "object_number", "holder" …; empty for the entry as such
    RightsRefusal reason = RightsRefusal::Form;
    QString value; ///< beginning of what stood there

    friend bool operator==(const RefusedRights &, const RefusedRights &) = default;
};

struct RightsFileUse {
    std::function<void(const RightsEntry &)> entry;
    std::function<void(const RefusedRights &)> refused; ///< what cannot even be read
};

/// Reads the file, told apart by what it contains, and hands out its entries in their order. Returns "CSV" or "LIDO".
/// Progress counts bytes. Throws Error::BadInput for a file that is neither: no header with an object's number and
/// something about rights, no well-formed XML, no LIDO record, a document type; and Error::Cancelled.
[[nodiscard]] const char *readRightsFile(const QString &path, Progress &progress, const RightsFileUse &use);

/// The parts of it, by form.
void readRightsTable(const QString &path, Progress &progress, const RightsFileUse &use);
void readRightsLido(const QString &path, Progress &progress, const RightsFileUse &use);

/// Texts longer than this are refused.
inline constexpr qsizetype longestRightsText = 10'000;

} // namespace lianming
