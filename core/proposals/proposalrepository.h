// All SQL about proposals, their assets and their moves.
#pragma once

#include "core/audit/journal.h"
#include "core/proposals/proposal.h"

namespace lianming {

class ProposalRepository
{
public:
    explicit ProposalRepository(Connection &db) : m_db(&db) {}

    /// The newest first; daysInStage as of `now`.
    [[nodiscard]] QList<ProposalItem> list(const ProposalFilter &filter, const QDateTime &now) const;
    [[nodiscard]] std::optional<Proposal> find(Id<Proposal> id) const;
    [[nodiscard]] std::optional<Proposal> find(const QString &number) const;
    [[nodiscard]] QList<ProposalMove> moves(Id<Proposal> id) const;
    /// Names of owners in use, by name.
    [[nodiscard]] QStringList owners() const;
    /// How many of `assets` are none of the institution's.
    [[nodiscard]] qint64 foreignAssets(Id<Institution> institution, const QList<Id<Asset>> &assets) const;
    /// Codes of the assets, in their order.
    [[nodiscard]] QStringList assetCodes(const QList<Id<Asset>> &assets) const;

    static Id<Proposal> insert(Journal &journal, const Proposal &proposal);
    static void update(Journal &journal, const Proposal &proposal, const char *action = "changed");
    /// Sets the stage and logs the move; the caller has checked that it is allowed.
    static void move(Journal &journal, Proposal proposal, const ProposalTarget &target);

private:
    [[nodiscard]] Proposal complete(Proposal proposal) const;

    Connection *m_db;
};

} // namespace lianming
