// What changed from one version of a contract to another: its clauses (added, removed, moved, reworded word by word)
// and its structured terms (old value, new value, in words). Both are compared as they are read in one language.
#pragma once

#include "core/drafting/contracttext.h"
#include "core/drafting/worddiff.h"

namespace lianming {

/// A version of a contract: its text and what it agrees.
struct TextVersion {
    const ContractText &text;
    const ContractFacts &facts;
};

struct ClauseChange {
    QString code;
    std::optional<RenderedClause> before; ///< nothing: the clause is new
    std::optional<RenderedClause> after;  ///< nothing: the clause was taken out
    bool isMoved = false;                 ///< stands elsewhere among the clauses that both have
    std::vector<DiffRun> heading;
    std::vector<DiffRun> body;

    [[nodiscard]] bool isAdded() const { return !before; }
    [[nodiscard]] bool isRemoved() const { return !after; }
    [[nodiscard]] bool isReworded() const { return hasChanges(heading) || hasChanges(body); }
    [[nodiscard]] bool isUnchanged() const { return before && after && !isMoved && !isReworded(); }
};

struct TermChange {
    LicenceTerm term;
    QString before; ///< in words
    QString after;

    friend bool operator==(const TermChange &, const TermChange &) = default;
};

struct TextDiff {
    /// Every clause of either version, unchanged ones too: in the later one's order, each that was taken out after the
    /// clause that it stood behind.
    std::vector<ClauseChange> clauses;
    std::vector<TermChange> terms; ///< in the order of LicenceTerm

    [[nodiscard]] bool isEmpty() const;
};

/// Clauses are the same if they have the same code. `Grants` is listed only where a grant's days changed and nothing
/// else of it, which no other term says.
[[nodiscard]] TextDiff compareTexts(const TextVersion &before, const TextVersion &after, const ClauseLibrary &library,
                                    DocumentLanguage language);

} // namespace lianming
