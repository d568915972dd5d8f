// Which stages a kind of product goes through, who reviews each and in how many working days. The house's own chain
// holds for everything; an institution may have others by kind of product, and a contract may agree its own. Plain
// values and the rule that chooses among them.
#pragma once

#include "core/approvals/reviewstage.h"
#include "core/base/id.h"
#include "core/base/message.h"

namespace lianming {

struct Contract;
struct Institution;

/// Who looks at a stage: motif, inscription and period; material and work; law; the museum's name and plans.
enum class Reviewer { Curator, Conservation, Legal, Licensing };
inline constexpr std::array reviewers{Reviewer::Curator, Reviewer::Conservation, Reviewer::Legal, Reviewer::Licensing};
/// "curator", "conservation", "legal", "licensing".
[[nodiscard]] const char *reviewerCode(Reviewer reviewer);
[[nodiscard]] std::optional<Reviewer> parseReviewer(QStringView code);
/// The roles that may speak as this reviewer.
[[nodiscard]] QList<Role> rolesOf(Reviewer reviewer);

struct ChainStage {
    ReviewStage stage = ReviewStage::Concept;
    int days = 10; ///< working days for the house to answer a round
    QList<Reviewer> reviewers;

    friend bool operator==(const ChainStage &, const ChainStage &) = default;
};

struct ReviewChain {
    Id<ReviewChain> id;
    qint64 version = 1;
    Id<Institution> institution; ///< of an institution's own
    Id<Contract> contract;       ///< of what a contract agrees; never both
    QString category;            ///< for products of this category and below; empty: of all
    QList<ChainStage> stages;
    /// So many working days without an answer are an approval. Only a contract can say so; otherwise silence is none.
    std::optional<int> silenceDays;

    [[nodiscard]] QList<ReviewStage> order() const;
    /// The stage's line; an empty one for a stage that it leaves out.
    [[nodiscard]] ChainStage at(ReviewStage stage) const;
    /// Whether what passes the stage must be covered by its contract: the first, and the last before the release.
    [[nodiscard]] bool asksContract(ReviewStage stage) const;
    friend bool operator==(const ReviewChain &, const ReviewChain &) = default;
};

/// All seven stages.
[[nodiscard]] ReviewChain houseChain();
/// The chain for a category among those of a contract and of its institution: the contract's before the institution's,
/// the narrower category before the wider, the house's if there is none.
[[nodiscard]] ReviewChain chainFor(const QList<ReviewChain> &chains, const QString &category);

/// One line a stage, "concept 10 curator,licensing", and back; nothing for another form.
[[nodiscard]] QStringList stageLines(const QList<ChainStage> &stages);
[[nodiscard]] std::optional<QList<ChainStage>> parseStageLines(const QStringList &lines);

enum class ChainProblem {
    NoStages,
    StagesOrder,
    DaysRange,
    ReviewersMissing,
    CategoryForm,
    SilenceNotOfContract,
    SilenceRange
};
[[nodiscard]] QList<ChainProblem> validate(const ReviewChain &chain);
[[nodiscard]] Message problemMessage(ChainProblem problem);

} // namespace lianming
