// One brand that was recorded twice: what stands against letting one record go in favour of the other, the merge, and
// the pairs that somebody found to be two. Contacts, proposals, drafts of contracts, holds, consents and remembered
// layouts of reports come along; what is empty in the record that stays is filled. What was signed, invoiced or paid
// names the licensee by its record and must keep its meaning: the record on which that rests is the one to stay.
#pragma once

#include "core/brands/brandduplicates.h"

namespace lianming {

struct Workspace;

enum class BrandMergeObstacle {
    Same,
    Merged,
    Archived, ///< the one that is to stay
    TwoCodes, ///< two unified social credit codes: two companies
    Contract, ///< signed by the one that is to go; numbers
    Accounts, ///< invoices or payments of the one that is to go; numbers
    Manager,  ///< somebody works for the brand that is to go, and would see the other's records; names
};
/// "same", "merged" …
[[nodiscard]] const char *brandMergeObstacleCode(BrandMergeObstacle obstacle);

struct BrandMergeProblem {
    BrandMergeObstacle obstacle;
    QStringList numbers;
};
[[nodiscard]] Message brandMergeMessage(const BrandMergeProblem &problem);

struct BrandMergeResult {
    qint64 proposals = 0;
    qint64 contracts = 0; ///< drafts
    qint64 contacts = 0;
    qint64 holds = 0;
    QStringList filled; ///< columns of the record that stays
};

class BrandMergeService
{
public:
    explicit BrandMergeService(Workspace &workspace) : m_w(&workspace) {}

    /// Pairs that are probably one brand and were not found to be two; the surest first.
    [[nodiscard]] QList<BrandPair> duplicates() const;
    /// What stands against it; nothing: it can be done.
    [[nodiscard]] QList<BrandMergeProblem> problems(Id<Brand> survivor, Id<Brand> duplicate) const;
    /// Throws Error::Rejected or InUse with the first of these problems.
    BrandMergeResult merge(Id<Brand> survivor, Id<Brand> duplicate);
    /// They are two: the pair is not offered again.
    void keepApart(Id<Brand> one, Id<Brand> other);

private:
    Workspace *m_w;
};

} // namespace lianming
