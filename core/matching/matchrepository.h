// All SQL about profiles, positions, weights and shortlists.
#pragma once

#include "core/audit/journal.h"
#include "core/matching/matchlearning.h"
#include "core/matching/shortlist.h"

namespace lianming {

/// Weights as they are kept: for an institution, or for all that have none of their own.
struct KeptWeights {
    Id<KeptWeights> id;
    qint64 version = 1;
    Id<Institution> institution;
    MatchModel model;
    std::optional<MatchLesson> lesson; ///< how well they were learned; none: a person set them
    bool hasLearned = false;           ///< they, or those that a person changed into them, were learned from cases
};

class MatchRepository
{
public:
    explicit MatchRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] QList<BrandProfile> profiles() const;
    [[nodiscard]] std::optional<BrandProfile> profile(Id<Brand> brand) const;
    static Id<BrandProfile> save(Journal &journal, const BrandProfile &profile, const QString &label);

    [[nodiscard]] QList<IpPosition> positions() const;
    /// Of exactly this: a work, a collection, or all that an institution has.
    [[nodiscard]] std::optional<IpPosition> position(Id<Institution> institution, Id<Collection> collection,
                                                     Id<Asset> asset) const;
    /// The asset, the collections that it is in, and its institution; none for an asset that is not there.
    [[nodiscard]] QList<PositionScope> positionScopes(Id<Asset> asset) const;
    static Id<IpPosition> save(Journal &journal, const IpPosition &position, const QString &label);

    /// The institution's own; none: those of all.
    [[nodiscard]] std::optional<KeptWeights> weights(Id<Institution> institution) const;
    static Id<KeptWeights> save(Journal &journal, const KeptWeights &weights, const QString &label);

    [[nodiscard]] QList<ShortlistItem> shortlists() const;
    [[nodiscard]] std::optional<Shortlist> shortlist(Id<Shortlist> id) const;
    static Id<Shortlist> save(Journal &journal, const Shortlist &list, const char *action = "changed");
    /// Those that are in, in the order in which they were put in.
    [[nodiscard]] QList<ShortlistRow> entries(Id<Shortlist> list) const;
    [[nodiscard]] std::optional<ShortlistEntry> entry(Id<ShortlistEntry> id) const;
    /// A pair's entry, in or removed.
    [[nodiscard]] std::optional<ShortlistEntry> entry(Id<Shortlist> list, Id<Asset> asset, Id<Brand> brand) const;
    static Id<ShortlistEntry> save(Journal &journal, const ShortlistEntry &entry, const QString &label,
                                   const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
