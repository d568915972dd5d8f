// Taking in a list of brands (brandfile.h): the whole file in one transaction, each brand with its line in the history.
// A row is about a brand that is there already if it has its code; its name in either script, with no other company and
// no other name in the other script against it; or its unified social credit code and nearly its name. What was merged
// stands for the brand that it was merged into; what was archived is found by its code alone. Such a brand is given
// what it lacks and keeps what it has. The code of one company with the credit code of another is refused. Every row is
// taken or refused with its reason, and the numbers add up; importing a file twice changes nothing. What is only alike
// (a company may have several brands, and names resemble each other) are two brands until a person merges them
// (brandmerge.h).
#pragma once

#include "core/exchange/brandfile.h"

namespace lianming {

struct Workspace;

struct BrandImportReport {
    QString form;       ///< "CSV", "XLSX" or "ODS"
    qint64 present = 0; ///< rows: present = added + changed + unchanged + refused
    qint64 added = 0;
    qint64 changed = 0;   ///< were given what they lacked
    qint64 unchanged = 0; ///< say nothing new of a brand that is there
    qint64 refused = 0;
    qint64 near = 0;              ///< new ones whose name is nearly that of another: to be looked at
    QList<RefusedBrand> refusals; ///< the first 10,000
};

class BrandImporter
{
public:
    explicit BrandImporter(Workspace &workspace) : m_w(&workspace) {}

    /// `trial`: reads, compares and counts, and changes nothing. Throws Error::BadInput for a file that cannot be read,
    /// Error::Cancelled; then nothing was changed.
    BrandImportReport run(const QString &path, Progress &progress, bool trial = false);

private:
    Workspace *m_w;
};

} // namespace lianming
