// The way of proposals in an institution's own words: its stages, each of which stands for one of the program's
// (proposalstage.h, here called its phase), how likely a contract is from there, after how many days a card is stuck;
// and its reasons for which proposals are declined or withdrawn. What may move where is a matter of the phases alone.
// An institution without a list of its own goes by the house's, the house without one by what ships. Plain values.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/proposals/proposalstage.h"

#include <QDate>
#include <QHash>

namespace lianming {

struct Institution;

struct HouseStage {
    Id<HouseStage> id; ///< not set: it ships
    qint64 version = 1;
    QString code; ///< unique in its pipeline: small letters, digits, "_"
    ProposalStage phase = ProposalStage::Inquiry;
    QString nameEn; ///< both empty for what ships: it is called as its phase is
    QString nameZh;
    int probability = 0;  ///< of a contract, in percent
    int patienceDays = 0; ///< after which a card is stuck; 0: never

    friend bool operator==(const HouseStage &, const HouseStage &) = default;
};

struct HouseReason {
    Id<HouseReason> id; ///< not set: it ships
    qint64 version = 1;
    QString code;
    ProposalStage outcome = ProposalStage::Declined; ///< or withdrawn
    QString nameEn;                                  ///< both empty for what ships: see shippedReasonMessage()
    QString nameZh;

    friend bool operator==(const HouseReason &, const HouseReason &) = default;
};

struct Pipeline {
    QList<HouseStage> stages; ///< by phase, then in the order they were given
    QList<HouseReason> reasons;

    /// The stage of the code if it is of the phase, else the phase's first.
    [[nodiscard]] HouseStage stage(ProposalStage phase, const QString &code) const;
    [[nodiscard]] std::optional<HouseStage> find(const QString &code) const;
    [[nodiscard]] std::optional<HouseReason> reason(const QString &code) const;
    [[nodiscard]] QList<HouseReason> reasonsFor(ProposalStage outcome) const;

    friend bool operator==(const Pipeline &, const Pipeline &) = default;
};

/// What ships: a stage for each phase.
[[nodiscard]] const Pipeline &shippedPipeline();
/// How a reason that ships is called; nothing for a code that does not.
[[nodiscard]] std::optional<Message> shippedReasonMessage(const QString &code);

/// The pipelines of a workspace.
class Pipelines
{
public:
    Pipelines() = default;
    /// By institution; 0: the house's. A list that is empty is taken from the next one: the house's, what ships.
    /// `former`: what was given up since, likewise.
    explicit Pipelines(QHash<qint64, Pipeline> own, QHash<qint64, Pipeline> former = {})
        : m_own(std::move(own)), m_former(std::move(former))
    {
    }

    [[nodiscard]] Pipeline of(qint64 institution) const;
    [[nodiscard]] Pipeline of(Id<Institution> institution) const { return of(institution.value); }
    /// What a proposal of the institution once came to, under the name it has or had: the code may be of a list that
    /// was given up since. A code that nobody knows is the first stage of the phase.
    [[nodiscard]] HouseStage known(qint64 institution, ProposalStage phase, const QString &code) const;
    /// Likewise; a code that nobody knows is no reason.
    [[nodiscard]] std::optional<HouseReason> knownReason(qint64 institution, const QString &code) const;
    /// Whether it has stages, or reasons, of its own.
    [[nodiscard]] bool hasOwnStages(qint64 institution) const { return !m_own.value(institution).stages.isEmpty(); }
    [[nodiscard]] bool hasOwnReasons(qint64 institution) const { return !m_own.value(institution).reasons.isEmpty(); }
    /// The columns of a board with proposals of these institutions: their stages where all go by the same, else a
    /// column for each phase, as ships.
    [[nodiscard]] QList<HouseStage> columns(const QSet<qint64> &institutions) const;
    /// The same without what the house thinks of its chances and of its own pace: for those who are not of the house.
    [[nodiscard]] Pipelines withoutEstimates() const;

private:
    /// Where a code of the institution's past may stand, the nearest first.
    [[nodiscard]] QList<Pipeline> pastOf(qint64 institution) const;

    QHash<qint64, Pipeline> m_own;
    QHash<qint64, Pipeline> m_former;
    bool m_hasEstimates = true;
};

enum class PipelineProblem {
    CodeForm,
    CodeTwice,
    NameMissing,
    ProbabilityRange,
    PatienceRange,
    PhaseMissing, ///< each phase needs a stage: proposals may come to it
    OutcomeWrong, ///< of a reason
};

/// What keeps a list from being saved; an empty one is right: there is no own list.
[[nodiscard]] QList<PipelineProblem> validate(const QList<HouseStage> &stages);
[[nodiscard]] QList<PipelineProblem> validate(const QList<HouseReason> &reasons);
[[nodiscard]] Message problemMessage(PipelineProblem problem);

/// By phase, in the order given within each.
void sortStages(QList<HouseStage> &stages);

/// What a move is to whom: within a phase, between two of its stages, a person may move while work goes on.
[[nodiscard]] MoveBy moveBy(const HouseStage &from, const HouseStage &to);
/// A card's: work on it goes on, and it has stood there for longer than the stage's patience.
[[nodiscard]] bool isStuck(const HouseStage &stage, qint64 daysInStage);

} // namespace lianming
