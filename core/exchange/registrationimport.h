// Taking in a list of registrations (registrationfile.h): the whole file in one transaction, each registration with its
// line in the history. A row is about a registration that is there already if it has its kind, territory and number;
// such a registration is given what it lacks (classes and assets, too: offices list a mark once a class) and keeps what
// it has. A row that knows other days than we do is refused: renewing is an act of its own, and where a right may end
// earlier, somebody must look; only a last day from before a renewal is passed over. Without a last day a mark and a
// recordal have ten years from their grant. Every row is taken or refused with its reason, and the numbers add up;
// importing a file twice changes nothing.
#pragma once

#include "core/exchange/registrationfile.h"

namespace lianming {

struct Workspace;

/// What rows say that do not say it themselves.
struct RegistrationImportDefaults {
    Id<Institution> institution; ///< may be unset
    std::optional<RegistrationKind> kind;
    QString territory = QStringLiteral("CN");
};

struct RegistrationImportReport {
    QString form;       ///< "CSV", "XLSX" or "ODS"
    qint64 present = 0; ///< rows: present = added + changed + unchanged + refused
    qint64 added = 0;
    qint64 changed = 0;   ///< gave a registration what it lacked
    qint64 unchanged = 0; ///< say nothing new
    qint64 refused = 0;
    QList<RefusedRegistration> refusals; ///< the first 10,000
};

class RegistrationImporter
{
public:
    explicit RegistrationImporter(Workspace &workspace) : m_w(&workspace) {}

    /// `trial`: reads, compares and counts, and changes nothing. Throws Error::BadInput for a file that cannot be read,
    /// Error::Cancelled; then nothing was changed.
    RegistrationImportReport run(const QString &path, const RegistrationImportDefaults &defaults, Progress &progress,
                                 bool trial = false);

private:
    Workspace *m_w;
};

} // namespace lianming
