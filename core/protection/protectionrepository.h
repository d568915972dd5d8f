// All SQL of registrations, evidence and custody. Reads only and small writes; who writes with a history is the
// service.
#pragma once

#include "core/db/statement.h"
#include "core/protection/evidence.h"
#include "core/protection/registration.h"

namespace lianming {

/// Which registrations a list shows.
struct RegistrationFilter {
    Id<Institution> institution; ///< unset: all
    std::optional<RegistrationKind> kind;
    Id<Asset> asset;                   ///< unset: all
    std::optional<QDate> expiresFrom;  ///< last day not before
    std::optional<QDate> expiresUntil; ///< last day not after; those that never lapse are left out
    bool archived = false;             ///< shows the archived ones instead
};

/// One line of the list of registrations.
struct RegistrationRow {
    Id<Registration> id;
    Id<Institution> institution;
    QString institutionCode;
    RegistrationKind kind = RegistrationKind::Copyright;
    QString number;
    QString title;
    QString holder;
    QStringList classes;
    QString territory;
    std::optional<QDate> grantedOn;
    std::optional<QDate> expiresOn;
    qint64 assets = 0; ///< how many it stands for
};

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
    bool superseded = false; ///< a later capture replaces it
};

class ProtectionRepository
{
public:
    explicit ProtectionRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] static Fields values(const Registration &registration);
    [[nodiscard]] static Fields values(const Evidence &evidence);

    [[nodiscard]] std::optional<Registration> findRegistration(Id<Registration> id);
    /// By expiry (those that never lapse last), then number.
    [[nodiscard]] QList<RegistrationRow> registrations(const RegistrationFilter &filter);
    /// Makes `assets` those that the registration stands for.
    void replaceAssets(Id<Registration> id, const QList<Id<Asset>> &assets);

    [[nodiscard]] std::optional<Evidence> findEvidence(Id<Evidence> id);
    /// Newest capture first.
    [[nodiscard]] QList<EvidenceRow> evidence(const EvidenceFilter &filter);
    [[nodiscard]] QList<Custody> custody(Id<Evidence> id);
    void addCustody(Id<Evidence> id, CustodyAct act, const QDateTime &at, const QString &actor, const QString &notes);
    [[nodiscard]] bool isSuperseded(Id<Evidence> id);
    [[nodiscard]] std::optional<QString> assetCode(Id<Asset> id);
    [[nodiscard]] std::optional<qint64> assetByCode(const QString &code);
    [[nodiscard]] std::optional<qint64> institutionByCode(const QString &code);

private:
    Connection *m_db;
};

} // namespace lianming
