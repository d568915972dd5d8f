// All SQL about cases: the records with their listings, registrations and evidence, and the lists of them. What is only
// ever added to them (approvals, moves, letters, money) is caselog.h's.
#pragma once

#include "core/audit/journal.h"
#include "core/cases/casefigures.h"
#include "core/copies/copyrecord.h"

namespace lianming {

class CaseRepository
{
public:
    explicit CaseRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] std::optional<ProtectionCase> find(Id<ProtectionCase> id) const;
    [[nodiscard]] std::optional<Id<ProtectionCase>> find(const QString &number) const;
    /// Newest first.
    [[nodiscard]] QList<CaseRow> list(const CaseFilter &filter) const;
    /// Listings of those of them that were sent.
    [[nodiscard]] QList<RemovalRow> removals(const CaseFilter &filter) const;
    [[nodiscard]] QList<RecoveryRow> recoveries(const CaseFilter &filter) const;
    /// Cases whose fifteen days run.
    [[nodiscard]] QList<Id<ProtectionCase>> waiting() const;
    /// The newest case of the institution, for what its notices say of the right holder.
    [[nodiscard]] std::optional<ProtectionCase> newestOf(Id<Institution> institution) const;

    /// What a listing says to a case.
    struct ListingFacts {
        qint64 id = 0;
        qint64 seller = 0;
        QString platform;
        CaseItem item;
        QString category;
        QString territory;
        QString channel;          ///< the listing's, or its platform's
        QDateTime seenAt;         ///< last
        bool isDismissed = false; ///< it has matches, and somebody has dismissed all of them
    };
    /// With the match that shows most clearly what was taken; of `institution`'s works before others.
    [[nodiscard]] std::optional<ListingFacts> listing(qint64 id, Id<Institution> institution = {}) const;
    /// The listing that has this address, if somebody has taken it in; on a page that many sellers share, `seller`'s
    /// (0: not known, and then none).
    [[nodiscard]] std::optional<qint64> listingAt(const QString &platform, const QString &url, qint64 seller) const;
    /// Listings of a seller with a match that nobody has decided about.
    [[nodiscard]] QList<qint64> openListings(qint64 seller) const;
    /// The number of the open case that has the listing, if one has.
    [[nodiscard]] std::optional<QString> openCaseOf(qint64 listing, Id<ProtectionCase> except) const;
    /// Likewise of one that has its address, typed or not; on a page that many sellers share, of one against `seller`.
    [[nodiscard]] std::optional<QString> openCaseAt(const QString &url, qint64 seller, Id<ProtectionCase> except) const;
    /// The number of another case that notified the same listing, `seller`'s, under the Regulations of 2006, and whose
    /// listing was restored; empty: none. Where a case records a restoring and nothing that was taken down before, all
    /// of its listings count as restored.
    [[nodiscard]] QString restoredIn(const CaseItem &item, qint64 seller, Id<ProtectionCase> except) const;
    /// "PB-2026-0001": a name that no batch of the year has; the caller holds the lock of cases.
    [[nodiscard]] QString nextBatch(int year) const;
    /// What its listings copy and its evidence is of, without repeats.
    [[nodiscard]] QList<Id<Asset>> assetsOf(const ProtectionCase &record) const;
    [[nodiscard]] std::optional<qint64> institutionOf(Id<Asset> asset) const;
    /// The asset with the works that it was cut from and the records that were merged with it.
    [[nodiscard]] QList<Id<Asset>> familyOf(Id<Asset> asset) const;
    /// How a seller is called: its name and its number on the platform.
    [[nodiscard]] std::pair<QString, QString> sellerName(qint64 seller) const;
    /// In English and Chinese.
    [[nodiscard]] std::pair<QString, QString> institutionName(Id<Institution> institution) const;

    static Id<ProtectionCase> insert(Journal &journal, const ProtectionCase &record);
    /// The record alone; with what belongs to its notice where `withContent`. Throws as Journal::update().
    static void update(Journal &journal, const ProtectionCase &record, const char *action, bool withContent);
    /// When listings were taken down or put up again. Nothing else of them changes once a notice was sent.
    static void markItems(Journal &journal, const ProtectionCase &record);
    /// Moves the matches of the case's listings on from one state to another.
    static void moveMatches(Journal &journal, const ProtectionCase &record, MatchState from, MatchState to);

private:
    Connection *m_db;
};

} // namespace lianming
