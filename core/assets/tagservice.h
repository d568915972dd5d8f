// The terms that describe assets: which ones an asset was given and which its words speak of, and the terms that the
// house adds to the vocabularies that ship. Giving and taking of many is a bulk edit (bulkservice), so that it can be
// undone as one step; each asset's history gets its line. What assets are found by follows in the same transaction.
#pragma once

#include "core/assets/asset.h"
#include "core/assets/houseterm.h"
#include "core/base/progress.h"
#include "core/db/workspace.h"

namespace lianming {

/// One line of the list of terms.
struct TermRow {
    Term term;
    Id<HouseTerm> house; ///< unset: it ships
    qint64 given = 0;    ///< how many assets somebody gave it
    qint64 found = 0;    ///< how many live assets are found by it: given it or one below it, or their words speak of it
};

/// The terms of one asset, by code.
struct AssetTerms {
    QStringList given; ///< sorted
    QStringList read;  ///< from its words, without those given and those above others of the list
    friend bool operator==(const AssetTerms &, const AssetTerms &) = default;
};

struct TermsMerged {
    qint64 assets = 0; ///< that had the term
    qint64 step = 0;   ///< what BulkEditService::undo() takes
};

/// What the asset's words speak of, terms above included: its period, its material, and what its titles say.
[[nodiscard]] std::vector<const Term *> termsRead(const Asset &asset);

class TagService
{
public:
    explicit TagService(Workspace &workspace) : m_w(&workspace) {}

    /// The terms that can be given, those that ship first, each below its parents; of one vocabulary or of all.
    [[nodiscard]] QList<TermRow> terms(std::optional<Vocabulary> vocabulary = {}) const;
    /// The terms of the house's own that are not archived.
    [[nodiscard]] QList<HouseTerm> houseTerms() const;
    /// Throws Error::NotFound.
    [[nodiscard]] AssetTerms of(Id<Asset> asset) const;

    /// Gives terms to assets, or takes them away. Returns how many assets changed. Throws Error::BadInput for a code
    /// that is none, or an archived one (giving).
    qint64 give(const AssetSelection &assets, const QStringList &terms, Progress &progress);
    qint64 take(const AssetSelection &assets, const QStringList &terms, Progress &progress);
    /// Makes these the terms of one asset. Throws NotFound, BadInput.
    void set(Id<Asset> asset, const QStringList &terms);

    /// Stores a new term; its code is made of its name. Throws Rejected when validate() finds a problem or the parent
    /// is none of the vocabulary, Duplicate when a term of the vocabulary is called so already.
    Id<HouseTerm> add(const HouseTerm &term);
    /// Stores other names or another parent; the assets that have it or a term below are found by them from now on.
    /// Throws as add(), NotFound, Conflict.
    void update(const HouseTerm &term);
    /// It can no longer be given; the assets that have it keep it. Throws InUse while other terms lie below it.
    void archive(Id<HouseTerm> term);
    /// As if it had never been. Throws InUse while assets have it or other terms lie below it.
    void remove(Id<HouseTerm> term);
    /// Puts another term of the vocabulary in its place: on assets, above the terms below it, in saved searches; a term
    /// of the house's own takes its names as further spellings. It is archived. Can be undone as one step
    /// (bulkservice). Throws NotFound, BadInput for a code that is none, Rejected for another vocabulary or a term
    /// below it.
    TermsMerged merge(Id<HouseTerm> term, const QString &into, Progress &progress);

private:
    Workspace *m_w;
};

} // namespace lianming
