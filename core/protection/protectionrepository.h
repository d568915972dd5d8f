// All SQL of evidence and custody. Reads only and small writes; who writes with a history is the
// service.
#pragma once

#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/protection/evidence.h"

namespace lianming {

struct Institution;

/// Which evidence a list shows.
struct EvidenceFilter {
    Id<Asset> asset;             ///< unset: all
    Id<Institution> institution; ///< unset: all
};

/// One line of the list of evidence.
struct EvidenceRow {
    Id<Evidence> id;
    Id<Asset> asset;
    QString assetCode;
    QString assetTitleEn;
    QString assetTitleZh;
    EvidenceKind kind = EvidenceKind::Other;
    QString fileName;
    QString mediaType;
    qint64 bytes = 0;
    QString sha256;
    QDateTime capturedAt;
    QString seller;
    QString platform;
    bool superseded = false;            ///< a later capture replaces it
    std::optional<QDateTime> stampedAt; ///< the timestamp's time; nothing: it waits
};

class ProtectionRepository
{
public:
    explicit ProtectionRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] static Fields values(const Evidence &evidence);

    [[nodiscard]] std::optional<Evidence> findEvidence(Id<Evidence> id);
    /// Whether the record says what it said when it was recorded, as the history has it. Its file is not looked at.
    [[nodiscard]] bool isAsRecorded(Id<Evidence> id);
    /// Newest capture first.
    [[nodiscard]] QList<EvidenceRow> evidence(const EvidenceFilter &filter);
    [[nodiscard]] QList<Custody> custody(Id<Evidence> id);
    /// A row that the transaction leaves when it commits; to read it before, see Transaction::writeChain().
    static void addCustody(Transaction &tx, Id<Evidence> id, CustodyAct act, const QDateTime &at, const QString &actor,
                           const QString &notes);
    [[nodiscard]] bool isSuperseded(Id<Evidence> id) { return replacedBy(id).isSet(); }
    /// The capture that replaces it; unset: none.
    [[nodiscard]] Id<Evidence> replacedBy(Id<Evidence> id);
    /// The first record of this content for this asset; unset: none.
    [[nodiscard]] Id<Evidence> evidenceOf(Id<Asset> asset, const QString &sha256);
    [[nodiscard]] std::optional<QString> assetCode(Id<Asset> id);
    /// English and Chinese name of the institution whose asset it is.
    [[nodiscard]] std::pair<QString, QString> holderNames(Id<Asset> id);
    [[nodiscard]] std::optional<qint64> assetByCode(const QString &code);
    [[nodiscard]] std::optional<qint64> institutionByCode(const QString &code);

private:
    Connection *m_db;
};

} // namespace lianming
