// Taking over what a museum's collection system knows about the rights in its objects (rightsfile.h, rightsreading.h):
// the whole file in one transaction, each record with its line in the history. An object is known by its accession
// number or its code; a record is known again by object, basis, holder, reference, statement and first day, so that
// importing a file twice changes nothing. Every entry is taken or refused with its reason; the two always add up.
#pragma once

#include "core/exchange/rightsreading.h"

namespace lianming {

struct Workspace;

struct RightsImportReport {
    QString form;         ///< "CSV" or "LIDO"
    qint64 present = 0;   ///< entries: present = added + changed + unchanged + refused
    qint64 added = 0;     ///< made a new record of what is held, or a new restriction
    qint64 changed = 0;   ///< gave a record another end, contact or terms
    qint64 unchanged = 0; ///< say what is recorded already, archived records too
    qint64 refused = 0;
    qint64 held = 0;               ///< new records of what is held
    qint64 restrictions = 0;       ///< new restrictions
    qint64 assets = 0;             ///< different assets that entries were taken for
    QList<RefusedRights> refusals; ///< the first 10,000
};

class RightsImporter
{
public:
    explicit RightsImporter(Workspace &workspace) : m_w(&workspace) {}

    /// Imports the file into the institution's records. `trial`: reads, compares and counts, and changes nothing. What
    /// people have changed in an imported record since (rights, products, territories, exclusivity) stays. Throws
    /// Error::BadInput for a file that cannot be read, NotFound for the institution, Cancelled through `progress`
    /// (bytes); then nothing was changed.
    RightsImportReport run(const QString &path, Id<Institution> institution, Progress &progress, bool trial = false);

private:
    Workspace *m_w;
};

} // namespace lianming
