// The verbs on duplicates: finds pairs of records that may be one thing, remembers pairs that a person found to be two,
// lets one record stand for another (merge) and takes that back (split). What makes two records alike is duplicates'.
//
// A merge never changes what was agreed about rights: the record that goes keeps its code, which contracts name; while
// anything that is in force, or being agreed, speaks of it alone, it cannot go. Which that is, MergeObstacle says.
#pragma once

#include "core/assets/assetservice.h"
#include "core/assets/duplicates.h"
#include "core/base/message.h"
#include "core/base/progress.h"

namespace lianming {

struct DuplicatePair {
    Id<Asset> first; ///< the one with the smaller id
    Id<Asset> second;
    int likeness = 0;  ///< Likeness values, added
    int distance = -1; ///< of the fingerprints, where the pictures are close
    friend bool operator==(const DuplicatePair &, const DuplicatePair &) = default;
};
/// Those that hold, the strongest first.
[[nodiscard]] QList<Likeness> reasonsOf(const DuplicatePair &pair);

struct DuplicateFindings {
    QList<DuplicatePair> pairs; ///< of one institution and both patterns or neither first, then the strongest
    qint64 total = 0;           ///< pairs in all
    qint64 series = 0;          ///< groups left out because too many records are alike in them
};

enum class MergeObstacle {
    Same,         ///< a record and itself
    Institutions, ///< of two institutions
    Merged,       ///< one of them was merged already
    Archived,     ///< the one that is to stay is archived
    Part,         ///< one of them was cut from the other
    Contract,     ///< a draft, or a licence that runs, names the one that goes and not the one that stays
    Reservation,  ///< a hold or reservation does
    Proposal,     ///< an open proposal does
    RightsHeld,   ///< it has records of its own about what the institution holds
    Restriction,  ///< it has restrictions of its own
};
struct MergeProblem {
    MergeObstacle obstacle;
    QStringList numbers; ///< of the contracts, reservations, proposals
    friend bool operator==(const MergeProblem &, const MergeProblem &) = default;
};
[[nodiscard]] const char *mergeObstacleCode(MergeObstacle obstacle);
/// A sentence for a person.
[[nodiscard]] Message mergeProblemMessage(const MergeProblem &problem);

/// Two records side by side.
struct DuplicateComparison {
    AssetDetail first;
    AssetDetail second;
    QStringList firstTerms;
    QStringList secondTerms;
    QStringList differing; ///< columns in which both say something, and not the same
    QStringList onlyFirst; ///< columns in which only one says something
    QStringList onlySecond;
    QList<MergeProblem> intoFirst;  ///< what stands against the second going
    QList<MergeProblem> intoSecond; ///< what stands against the first going
};

struct MergeResult {
    QStringList filled; ///< columns of the record that stays which changed
    qint64 files = 0;
    qint64 terms = 0;
    qint64 registrations = 0;
    QStringList collections;     ///< that the record that stays came into
    QStringList leftCollections; ///< that it did not: rights records, contracts or reservations speak of them
};

struct SplitResult {
    Id<Asset> survivor;
    QStringList left; ///< columns of the record that stood for it which somebody changed since: left as they are
};

class DuplicateService
{
public:
    explicit DuplicateService(Workspace &workspace) : m_w(&workspace) {}

    /// Candidates among the records that are not archived, or one institution's; pictures are compared across
    /// institutions. Pairs found to be two things, and a motif and what it was cut from, are left out.
    [[nodiscard]] DuplicateFindings find(Id<Institution> institution, int limit, Progress &progress) const;
    /// Throws NotFound.
    [[nodiscard]] DuplicateComparison compare(Id<Asset> first, Id<Asset> second) const;

    /// Remembers that the two are two things, or no longer (`distinct` false).
    void setDistinct(Id<Asset> first, Id<Asset> second, bool distinct = true);

    /// Lets `survivor` stand for `duplicate`, which is archived. What is empty in the survivor is filled from the
    /// duplicate, and the columns of `taken` become the duplicate's; files, terms, collections and registrations are
    /// added. Evidence stays with the record it was captured for. Throws Error::InUse or Rejected for an obstacle,
    /// BadInput for a column that cannot be taken.
    MergeResult merge(Id<Asset> survivor, Id<Asset> duplicate, const QStringList &taken = {});
    /// Takes the merge back: the duplicate is a record of its own again. Throws Rejected where it was not merged.
    SplitResult split(Id<Asset> duplicate);

    /// The columns of two records that merge() may choose from.
    [[nodiscard]] static const QStringList &choices();

private:
    Workspace *m_w;
};

} // namespace lianming
