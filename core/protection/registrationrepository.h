// All SQL of registrations, their renewals, uses and papers. Reads only and small writes; who writes with a history is
// the service.
#pragma once

#include "core/audit/attachment.h"
#include "core/db/statement.h"
#include "core/protection/registration.h"

namespace lianming {

/// Which registrations a list shows.
struct RegistrationFilter {
    Id<Institution> institution; ///< unset: all
    std::optional<RegistrationKind> kind;
    Id<Asset> asset;                              ///< unset: all
    std::optional<QDate> expiresFrom;             ///< last day not before
    std::optional<QDate> expiresUntil;            ///< last day not after; those that never lapse are left out
    bool archived = false;                        ///< shows the archived ones instead
    QString text;                                 ///< words in number, title, holder, authority
    int niceClass = 0;                            ///< trade marks of this class; 0: all
    std::optional<RegistrationStanding> standing; ///< as of the service's day
    std::optional<QDate> unusedBy;                ///< marks open to cancellation for want of use on that day
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
    RegistrationSubject subject = RegistrationSubject::NotSaid;
    RegistrationStanding standing = RegistrationStanding::Registered; ///< on the day that was asked about
    std::optional<RenewalWindow> renewal;
    std::optional<QDate> lastUsedOn;
    std::optional<QDate> openToCancellation; ///< openToCancellationFrom()
    qint64 documents = 0;
    qint64 missingPapers = 0; ///< required papers without a document
};

/// A paper with the document that is it.
struct RegistrationPaperState {
    RegistrationPaper paper = RegistrationPaper::Certificate;
    bool isRequired = false;
    std::optional<Attachment> document; ///< nothing: missing
};

class RegistrationRepository
{
public:
    explicit RegistrationRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] static Fields values(const Registration &registration);

    [[nodiscard]] std::optional<Registration> find(Id<Registration> id);
    /// Archived ones too.
    [[nodiscard]] std::optional<Id<Registration>> byNumber(RegistrationKind kind, const QString &territory,
                                                           const QString &number);
    /// By expiry (those that never lapse last), then number.
    [[nodiscard]] QList<RegistrationRow> registrations(const RegistrationFilter &filter, QDate today);
    /// Makes `assets` those that the registration stands for.
    void replaceAssets(Id<Registration> id, const QList<Id<Asset>> &assets);

    /// Newest first.
    [[nodiscard]] QList<RegistrationRenewal> renewals(Id<Registration> id);
    void addRenewal(Id<Registration> id, const RegistrationRenewal &renewal);
    /// The latest use first, without archived entries.
    [[nodiscard]] QList<MarkUse> uses(Id<Registration> id);
    [[nodiscard]] std::optional<MarkUse> findUse(Id<MarkUse> id, Id<Registration> *registration = nullptr);
    /// Required ones and those that have a document.
    [[nodiscard]] QList<RegistrationPaperState> papers(const Registration &registration);
    /// Which document is that paper; 0: none.
    void setPaper(Id<Registration> id, RegistrationPaper paper, qint64 attachment);

private:
    Connection *m_db;
};

} // namespace lianming
