// The verbs of registrations, which prove what is ours (spec/protection.md section 1): entering and changing them,
// renewing them with a history of it, the papers each needs, and the proven use of marks. What a registered mark
// bounds, the rights check reads from here itself (core/rights/registeredmark.h); what lapses, the diary does.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"
#include "core/protection/registrationrepository.h"

namespace lianming {

/// Everything about one registration.
struct RegistrationFile {
    Registration registration;
    RegistrationStanding standing = RegistrationStanding::Registered;
    std::optional<RenewalWindow> renewal;
    QList<RegistrationRenewal> renewals; ///< newest first
    QList<MarkUse> uses;                 ///< latest first
    std::optional<QDate> openToCancellation;
    QList<RegistrationPaperState> papers;
    QList<Attachment> documents;
};

/// How a registration is renewed.
struct RenewalRequest {
    QDate renewedOn; ///< the day of the application
    QDate expiresOn; ///< the new last day; invalid: ten years on, for the kinds that have them
    QString notes;
    QString document; ///< path of the certificate; may be empty
};

class RegistrationService
{
public:
    explicit RegistrationService(Workspace &workspace) : m_w(&workspace) {}

    // A record with problems is refused (Error::BadInput); a number that the same kind and territory has already is a
    // Duplicate; a change on top of another's is a Conflict.
    Id<Registration> addRegistration(const Registration &registration);
    /// Stores `registration` with its id and version, and its assets as listed.
    void changeRegistration(const Registration &registration);
    void archiveRegistration(Id<Registration> id, qint64 version);
    void restoreRegistration(Id<Registration> id, qint64 version);
    /// Moves its last day and keeps the renewal in its history. Throws Error::BadInput for what validateRenewal() finds
    /// and a document that cannot be read, Error::Conflict as changeRegistration().
    void renewRegistration(Id<Registration> id, qint64 version, const RenewalRequest &renewal,
                           Progress *progress = nullptr);
    /// Throws Error::NotFound.
    [[nodiscard]] Registration registration(Id<Registration> id);
    [[nodiscard]] RegistrationFile file(Id<Registration> id);
    [[nodiscard]] QList<RegistrationRow> registrations(const RegistrationFilter &filter = {});
    /// Those that lapse today or in the next `days` days, the next first.
    [[nodiscard]] QList<RegistrationRow> expiringRegistrations(int days);

    // Documents. Throw Error::NotFound, and BadInput for a file that cannot be read.
    /// Copies the file into the store; one that is attached already is a Duplicate.
    Attachment attachDocument(Id<Registration> id, const QString &path, Progress *progress = nullptr);
    /// Attaches the file, unless it is attached already, as that paper; what was that paper stays attached.
    Attachment putPaper(Id<Registration> id, RegistrationPaper paper, const QString &path,
                        Progress *progress = nullptr);
    /// Says which attached document is that paper; 0: none is. Throws Error::BadInput for another record's document.
    void setPaper(Id<Registration> id, RegistrationPaper paper, qint64 attachment);

    // Use of marks. Throw Error::BadInput for another kind and for a day that is to come or before the application,
    // Error::NotFound.
    Id<MarkUse> recordUse(Id<Registration> id, const MarkUse &use, const QString &document = {},
                          Progress *progress = nullptr);
    /// Takes back a use that was recorded in error; it stays in the history.
    void withdrawUse(Id<MarkUse> id, qint64 version);

    /// The records that people name by their codes and numbers. Throw Error::NotFound.
    [[nodiscard]] Id<Asset> assetByCode(const QString &code);
    [[nodiscard]] Id<Institution> institutionByCode(const QString &code);

private:
    [[nodiscard]] std::optional<StoredFile> storedFile(const QString &path, Progress *progress) const;

    Workspace *m_w;
};

} // namespace lianming
