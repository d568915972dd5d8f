// An explanation as a proof: steps that unfold into the steps they rest on, each a sentence with its numbers, down to
// the row that the licensee reported and the clause of the contract. Made from the documents of
// core/royalties/explain.h and from stored sums: every number was put there by the calculation, none is computed here.
// What it looks like is WhyView's business.
#pragma once

#include "core/base/json.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/statementlines.h"
#include "core/royalties/terms.h"

namespace lianming {

struct ProofStep {
    enum class Kind {
        Step,   ///< a figure and what it comes from
        Clause, ///< what the contract says
        Fact,   ///< a name and a value
        Link,   ///< leads to lines of the statement
    };
    enum class Leads { Nowhere, Contract, Lines };

    Kind kind = Kind::Step;
    QString title;
    QString value = {};  ///< the figure, as people read it; may be empty
    QString words = {};  ///< how it comes about, one sentence or formula
    QString hint = {};   ///< the same in the letters of royalties.md; may be empty
    QString figure = {}; ///< the period's figure that it explains ("payable")
    std::vector<ProofStep> parts = {};
    Leads leads = Leads::Nowhere;
    StatementLineFilter lines = {}; ///< Leads::Lines, and the lines it unfolds into
    qint64 line = 0;                ///< the line that it unfolds into
    bool unfoldsLater = false;      ///< further parts are asked for when it is unfolded
};

/// All that a statement's proof is made of.
struct ProofSource {
    QString contractNumber;
    QString period;
    int edition = 1;
    QString fileName; ///< of the report; may be empty
    Currency currency;
    RoyaltyTerms terms; ///< those that the figures come from
    OrderedJson document;
    QList<RuleEarnings> earnings;
};

/// Reads it; throws Error::NotFound where the statement was not calculated, and as RoyaltyService::explainPeriod().
[[nodiscard]] ProofSource proofSource(Workspace &workspace, Id<SalesStatement> statement);
/// The same without the period's document, for lines alone.
[[nodiscard]] ProofSource lineProofSource(Workspace &workspace, Id<SalesStatement> statement);

/// How the period comes to what is due.
[[nodiscard]] ProofStep periodProof(const ProofSource &source);
/// How a line comes to its royalty; `document` is RoyaltyService::explainLine()'s.
[[nodiscard]] ProofStep lineProof(const ProofSource &source, const OrderedJson &document);
/// A line to be unfolded.
[[nodiscard]] ProofStep lineStep(const ProofSource &source, const StatementLineRow &row);
/// What is said where there are more lines than are unfolded.
[[nodiscard]] ProofStep allLinesStep(const StatementLineFilter &filter, qint64 lines);

/// The step and all below it as text, a line each, deeper ones further in.
[[nodiscard]] QString proofText(const ProofStep &step, int depth = 0);

} // namespace lianming
