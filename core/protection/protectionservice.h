// The verbs of protection: registrations that prove what is ours, and evidence that proves what was seen
// (spec/protection.md sections 1 and 2). Evidence and its custody only grow; the database refuses anything else.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"
#include "core/protection/protectionrepository.h"

namespace lianming {

class ProtectionService
{
public:
    explicit ProtectionService(Workspace &workspace) : m_w(&workspace) {}

    // Registrations. A record with problems is refused (Error::BadInput); a number that the same kind and territory has
    // already is a Duplicate; a change on top of another's is a Conflict.
    Id<Registration> addRegistration(const Registration &registration);
    /// Stores `registration` with its id and version, and its assets as listed.
    void changeRegistration(const Registration &registration);
    void archiveRegistration(Id<Registration> id, qint64 version);
    void restoreRegistration(Id<Registration> id, qint64 version);
    /// Throws Error::NotFound.
    [[nodiscard]] Registration registration(Id<Registration> id);
    [[nodiscard]] QList<RegistrationRow> registrations(const RegistrationFilter &filter = {});
    /// Those that lapse today or in the next `days` days, the next first.
    [[nodiscard]] QList<RegistrationRow> expiringRegistrations(int days);

    // Evidence.
    /// Copies the file at `path` into the store and records it for `asset`; `supersedes` may name the capture it
    /// replaces, which must be of the same asset and not replaced yet. Throws Error::Rejected for circumstances with
    /// problems, BadInput for a file that cannot be read, NotFound for an unknown asset or capture.
    Id<Evidence> addEvidence(const QString &path, Id<Asset> asset, const Circumstances &circumstances,
                             Id<Evidence> supersedes = {}, Progress *progress = nullptr);
    /// Throws Error::NotFound.
    [[nodiscard]] Evidence evidence(Id<Evidence> id);
    [[nodiscard]] QList<EvidenceRow> evidenceList(const EvidenceFilter &filter = {});
    /// What was done with it, oldest first.
    [[nodiscard]] QList<Custody> custody(Id<Evidence> id);
    /// Adds an act that happened now: viewed in full, handed over to somebody.
    void recordCustody(Id<Evidence> id, CustodyAct act, const QString &notes);

    /// Hashes the stored file again.
    [[nodiscard]] EvidenceCheck verify(Id<Evidence> id);
    /// All evidence of `filter`, oldest record first.
    [[nodiscard]] QList<EvidenceCheck> verifyAll(const EvidenceFilter &filter = {}, Progress *progress = nullptr);

    /// Writes one piece of evidence into `folder`, which must be missing or empty: evidence.json (its sheet), the file
    /// under files/ and SHA256SUMS for `sha256sum -c`. The export stands in the custody, in the sheet too. Throws
    /// Error::Corrupt when the stored file does not hold, and Unavailable when the folder cannot be written.
    void exportEvidence(Id<Evidence> id, const QString &folder);

    /// The records that people name by their codes. Throw Error::NotFound.
    [[nodiscard]] Id<Asset> assetByCode(const QString &code);
    [[nodiscard]] Id<Institution> institutionByCode(const QString &code);

private:
    Workspace *m_w;
};

} // namespace lianming
