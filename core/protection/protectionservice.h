// The verbs of evidence, which proves what was seen (spec/protection.md section 2). Evidence and its custody only grow;
// the database refuses anything else. Registrations have a service of their own.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"
#include "core/protection/evidencebatch.h"
#include "core/protection/evidencesheet.h"
#include "core/protection/protectionrepository.h"

namespace lianming {

class StampTrust;

class ProtectionService
{
public:
    explicit ProtectionService(Workspace &workspace) : m_w(&workspace) {}

    // Evidence.
    /// Copies the file at `path` into the store and records it for `asset`; `supersedes` may name the capture it
    /// replaces, which must be of the same asset and not replaced yet. Throws Error::Rejected for circumstances with
    /// problems, BadInput for a file that cannot be read, NotFound for an unknown asset or capture.
    Id<Evidence> addEvidence(const QString &path, Id<Asset> asset, const Circumstances &circumstances,
                             Id<Evidence> supersedes = {}, Progress *progress = nullptr);
    /// Records files, and those in folders, for each of `assets`, with circumstances that hold for all: either all in
    /// one transaction or nothing. What cannot be taken comes back with its reason, and then nothing is recorded unless
    /// `rest` says so; a content that an asset has already is not recorded twice but said. Progress counts files.
    /// Throws as addEvidence() and planEvidence(), and Error::Cancelled, after which nothing is recorded.
    EvidenceBatch addEvidenceBatch(const QStringList &paths, const QList<Id<Asset>> &assets,
                                   const Circumstances &circumstances, RestOfBatch rest = RestOfBatch::Leave,
                                   Progress *progress = nullptr);
    /// Throws Error::NotFound.
    [[nodiscard]] Evidence evidence(Id<Evidence> id);
    [[nodiscard]] QList<EvidenceRow> evidenceList(const EvidenceFilter &filter = {});
    /// What was done with it, oldest first.
    [[nodiscard]] QList<Custody> custody(Id<Evidence> id);
    /// What its sheet says: with its asset, its custody, its stamp, and what hashing the stored file now has shown.
    [[nodiscard]] EvidenceSheet sheet(Id<Evidence> id);
    /// Adds an act that happened now: viewed in full, exported, or handed over, to whom in `notes`. Throws
    /// Error::BadInput for acts that come with the record itself, and where nobody is named whom it was handed to.
    void recordCustody(Id<Evidence> id, CustodyAct act, const QString &notes);

    /// Hashes the stored file again, and checks its timestamp (StampTrust).
    [[nodiscard]] EvidenceCheck verify(Id<Evidence> id);
    /// All evidence of `filter`, oldest record first.
    [[nodiscard]] QList<EvidenceCheck> verifyAll(const EvidenceFilter &filter = {}, Progress *progress = nullptr);

    /// The records that people name by their codes. Throw Error::NotFound.
    [[nodiscard]] Id<Asset> assetByCode(const QString &code);
    [[nodiscard]] Id<Institution> institutionByCode(const QString &code);

private:
    /// Writes one record with its custody and asks for its stamp. Tells nobody.
    Id<Evidence> write(class Journal &journal, const Evidence &e, const QString &assetCode);
    [[nodiscard]] EvidenceCheck check(const Evidence &e, const StampTrust &trust, Progress *progress = nullptr);

    Workspace *m_w;
};

} // namespace lianming
