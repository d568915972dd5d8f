// What can be done with matchmaking. Rankings of brands are the house's; somebody who works for a brand is shown the
// works for that brand, and nothing of others. Each verb that writes is one transaction with its line in the history.
#pragma once

#include "core/matching/matchdesk.h"
#include "core/matching/matchreason.h"
#include "core/matching/matchrepository.h"

namespace lianming {

/// What is asked when something is ranked.
struct MatchQuestion {
    Exclusivity exclusivity = Exclusivity::NonExclusive;
    DaySpan days = {};                        ///< left open: two years from today
    size_t count = 50;                        ///< of a surprise at most mostSurprises
    std::optional<MatchWeights> weights = {}; ///< instead of those kept
    /// "Surprise me": others than the obvious, drawn by this seed; the same one draws the same.
    std::optional<quint32> surprise = {};
    std::vector<qint64> among = {};   ///< ids of assets; none: all
    Id<Institution> institution = {}; ///< only its assets

    static constexpr size_t mostSurprises = 500;
};
/// The days of a licence that is asked about. Throws Error::BadInput if they are reversed or over.
[[nodiscard]] DaySpan licenceDays(DaySpan days, QDate today);

struct RankedPair {
    Id<Asset> asset;
    Id<Brand> brand;
    float fit = 0;
    float score = 0;
    MatchRights rights;
    std::vector<MatchReason> reasons;
    /// Where only a part is free: of the dimension that is best off ("territories", "categories", "channels") the codes
    /// that could be had and those that are taken.
    QString dimension;
    QStringList freeCodes;
    QStringList takenCodes;
};

struct MatchList {
    std::vector<RankedPair> pairs;   ///< the best first
    std::optional<MatchModel> model; ///< by which it was ranked; none for a brand's own manager
    qint64 looked = 0;               ///< how many were looked at
};

/// What becomes of shortlisted pairs.
struct Proposed {
    QList<Id<Proposal>> proposals;
    qint64 pairs = 0;
};

class MatchService
{
public:
    explicit MatchService(Workspace &workspace) : m_w(&workspace) {}

    /// An empty one where nothing was said yet; without the budget for who may see no amounts.
    [[nodiscard]] BrandProfile profile(Id<Brand> brand) const;
    [[nodiscard]] IpPosition position(Id<Institution> institution, Id<Collection> collection, Id<Asset> asset) const;
    /// The work, the collections that it is in, its institution.
    [[nodiscard]] QList<PositionScope> positionScopes(Id<Asset> asset) const;
    /// Throw Error::BadInput for an invalid record or an unknown term, Error::Conflict when somebody else changed it.
    void save(const BrandProfile &profile);
    /// Throws what save() would throw for what the record says; nothing is written.
    void check(const BrandProfile &profile) const;
    void save(const IpPosition &position);

    /// The institution's weights, those of all, or the default ones; `institution` of what is returned tells whose.
    [[nodiscard]] KeptWeights weights(Id<Institution> institution = {}) const;
    /// `read`: what weights() said when the person began. Throws Error::BadInput, Error::Conflict (with the difference)
    /// when somebody else has set the institution's since.
    void setWeights(Id<Institution> institution, const MatchWeights &weights, const KeptWeights &read);
    /// What would be learned from the institution's decided proposals (unset: from all), and how good it is. Where the
    /// weights in use were learned, it begins with those that ship.
    [[nodiscard]] MatchLesson lesson(Id<Institution> institution = {}) const;
    /// The same, kept. Throws Error::Rejected where there are too few cases.
    MatchLesson learn(Id<Institution> institution = {});

    /// Brands for a work, works for a brand: only those whose rights are free, or free in part. Throw Error::NotFound.
    /// A brand's own manager is told no weights, may try none, and no reason that speaks of other brands' dealings.
    [[nodiscard]] MatchList brands(Id<Asset> asset, const MatchQuestion &question = {}) const;
    [[nodiscard]] MatchList assets(Id<Brand> brand, const MatchQuestion &question = {}) const;

    [[nodiscard]] QList<ShortlistItem> shortlists() const;
    [[nodiscard]] QList<ShortlistRow> entries(Id<Shortlist> list) const;
    /// Throws Error::BadInput without a name, Duplicate for one that another has.
    Id<Shortlist> save(const Shortlist &list);
    void archive(Id<Shortlist> list);
    /// With what is asked and what speaks for the pair today; one that is in already stays as it was. Returns how many
    /// came in.
    qint64 add(Id<Shortlist> list, const std::vector<std::pair<Id<Asset>, Id<Brand>>> &pairs,
               const MatchQuestion &question = {});
    void remove(Id<ShortlistEntry> entry);
    /// Makes proposals of a brand's pairs: one for each institution whose works they are and each licence that was
    /// asked about (exclusivity, days), as inquiries of today.
    Proposed propose(Id<Shortlist> list, Id<Brand> brand);

private:
    [[nodiscard]] MatchAsk askOf(const MatchQuestion &question) const;
    [[nodiscard]] MatchModel modelOf(const MatchQuestion &question, qint64 institution) const;

    Workspace *m_w;
};

} // namespace lianming
