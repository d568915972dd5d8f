#include "core/proposals/pipeline.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

constexpr int certain = 100;
constexpr int longestPatience = 3650;

struct Shipped {
    ProposalStage phase;
    int probability;
    int patienceDays;
};
constexpr Shipped shippedStages[] = {
    {ProposalStage::Inquiry, 10, 14},  {ProposalStage::Reviewing, 25, 30},      {ProposalStage::Negotiating, 50, 45},
    {ProposalStage::Accepted, 80, 30}, {ProposalStage::Contracted, certain, 0}, {ProposalStage::Declined, 0, 0},
    {ProposalStage::Withdrawn, 0, 0},
};

struct ShippedReason {
    ProposalStage outcome;
    const char *code;
    const char *text;
};
constexpr ShippedReason shippedReasons[] = {
    {ProposalStage::Declined, "rights_taken", QT_TRANSLATE_NOOP("core", "The rights are taken")},
    {ProposalStage::Declined, "unsuitable", QT_TRANSLATE_NOOP("core", "The product does not suit the collection")},
    {ProposalStage::Declined, "quality", QT_TRANSLATE_NOOP("core", "The quality is not enough")},
    {ProposalStage::Declined, "terms_too_low", QT_TRANSLATE_NOOP("core", "The offer is too low")},
    {ProposalStage::Declined, "brand_record", QT_TRANSLATE_NOOP("core", "The brand's record speaks against it")},
    {ProposalStage::Declined, "no_capacity", QT_TRANSLATE_NOOP("core", "We cannot look after it now")},
    {ProposalStage::Declined, "declined_other", QT_TRANSLATE_NOOP("core", "Declined for another reason")},
    {ProposalStage::Withdrawn, "budget", QT_TRANSLATE_NOOP("core", "The brand's budget was cut")},
    {ProposalStage::Withdrawn, "other_partner", QT_TRANSLATE_NOOP("core", "The brand chose another partner")},
    {ProposalStage::Withdrawn, "timing", QT_TRANSLATE_NOOP("core", "The time does not fit")},
    {ProposalStage::Withdrawn, "too_expensive", QT_TRANSLATE_NOOP("core", "Our terms were too high")},
    {ProposalStage::Withdrawn, "no_answer", QT_TRANSLATE_NOOP("core", "The brand no longer answers")},
    {ProposalStage::Withdrawn, "withdrawn_other", QT_TRANSLATE_NOOP("core", "Withdrawn for another reason")},
};

Pipeline makeShipped()
{
    Pipeline out;
    for (const Shipped &one : shippedStages) {
        HouseStage stage;
        stage.code = QString::fromLatin1(proposalStageCode(one.phase));
        stage.phase = one.phase;
        stage.probability = one.probability;
        stage.patienceDays = one.patienceDays;
        out.stages.append(stage);
    }
    for (const ShippedReason &one : shippedReasons) {
        HouseReason reason;
        reason.code = QString::fromLatin1(one.code);
        reason.outcome = one.outcome;
        out.reasons.append(reason);
    }
    return out;
}

bool isPipelineCode(const QString &code)
{
    constexpr qsizetype longest = 40;
    return !code.isEmpty() && code.size() <= longest && std::ranges::all_of(code, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

/// What stages and reasons have in common. A stage that ships needs no name: it is called as its phase is.
template<class T>
void checkNames(const QList<T> &list, QList<PipelineProblem> &out)
{
    QSet<QString> codes;
    for (const T &one : list) {
        if (!isPipelineCode(one.code))
            out.append(PipelineProblem::CodeForm);
        if (codes.contains(one.code))
            out.append(PipelineProblem::CodeTwice);
        codes.insert(one.code);
        if (one.nameEn.trimmed().isEmpty() && one.nameZh.trimmed().isEmpty())
            out.append(PipelineProblem::NameMissing);
    }
}

} // namespace

HouseStage Pipeline::stage(ProposalStage phase, const QString &code) const
{
    const auto named = std::ranges::find_if(
        stages, [&](const HouseStage &stage) { return stage.phase == phase && stage.code == code; });
    if (named != stages.end())
        return *named;
    const auto first = std::ranges::find(stages, phase, &HouseStage::phase);
    return first == stages.end() ? shippedPipeline().stages.at(int(phase)) : *first;
}

std::optional<HouseStage> Pipeline::find(const QString &code) const
{
    const auto found = std::ranges::find(stages, code, &HouseStage::code);
    return found == stages.end() ? std::nullopt : std::optional(*found);
}

std::optional<HouseReason> Pipeline::reason(const QString &code) const
{
    const auto found = std::ranges::find(reasons, code, &HouseReason::code);
    return found == reasons.end() ? std::nullopt : std::optional(*found);
}

QList<HouseReason> Pipeline::reasonsFor(ProposalStage outcome) const
{
    QList<HouseReason> out;
    std::ranges::copy_if(reasons, std::back_inserter(out),
                         [outcome](const HouseReason &reason) { return reason.outcome == outcome; });
    return out;
}

const Pipeline &shippedPipeline()
{
    static const Pipeline shipped = makeShipped();
    return shipped;
}

std::optional<Message> shippedReasonMessage(const QString &code)
{
    const auto found = std::ranges::find_if(
        shippedReasons, [&code](const ShippedReason &one) { return code == QLatin1StringView(one.code); });
    return found == std::end(shippedReasons) ? std::nullopt : std::optional(Message{found->text, {}});
}

Pipeline Pipelines::of(qint64 institution) const
{
    Pipeline out = m_own.value(institution);
    for (const Pipeline &next : {m_own.value(0), shippedPipeline()}) {
        if (out.stages.isEmpty())
            out.stages = next.stages;
        if (out.reasons.isEmpty())
            out.reasons = next.reasons;
    }
    if (!m_hasEstimates) {
        for (HouseStage &stage : out.stages)
            stage.probability = stage.patienceDays = 0;
    }
    return out;
}

QList<Pipeline> Pipelines::pastOf(qint64 institution) const
{
    return {of(institution), m_former.value(institution), m_own.value(0), m_former.value(0), shippedPipeline()};
}

HouseStage Pipelines::known(qint64 institution, ProposalStage phase, const QString &code) const
{
    if (!code.isEmpty()) {
        for (const Pipeline &pipeline : pastOf(institution)) {
            if (const auto stage = pipeline.find(code); stage && stage->phase == phase)
                return *stage;
        }
    }
    return of(institution).stage(phase, {});
}

std::optional<HouseReason> Pipelines::knownReason(qint64 institution, const QString &code) const
{
    for (const Pipeline &pipeline : pastOf(institution)) {
        if (auto reason = pipeline.reason(code))
            return reason;
    }
    return std::nullopt;
}

Pipelines Pipelines::withoutEstimates() const
{
    Pipelines out = *this;
    out.m_hasEstimates = false;
    return out;
}

QList<HouseStage> Pipelines::columns(const QSet<qint64> &institutions) const
{
    if (institutions.isEmpty())
        return of(0).stages;
    QList<HouseStage> out;
    for (const qint64 institution : institutions) {
        const QList<HouseStage> stages = of(institution).stages;
        if (!out.isEmpty() && out != stages)
            return shippedPipeline().stages;
        out = stages;
    }
    return out;
}

QList<PipelineProblem> validate(const QList<HouseStage> &stages)
{
    QList<PipelineProblem> out;
    checkNames(stages, out);
    QSet<int> phases;
    for (const HouseStage &stage : stages) {
        phases.insert(int(stage.phase));
        if (stage.probability < 0 || stage.probability > certain)
            out.append(PipelineProblem::ProbabilityRange);
        if (stage.patienceDays < 0 || stage.patienceDays > longestPatience)
            out.append(PipelineProblem::PatienceRange);
    }
    if (!stages.isEmpty() && phases.size() < std::ssize(proposalStages))
        out.append(PipelineProblem::PhaseMissing);
    return out;
}

QList<PipelineProblem> validate(const QList<HouseReason> &reasons)
{
    QList<PipelineProblem> out;
    checkNames(reasons, out);
    if (!std::ranges::all_of(reasons, [](const HouseReason &reason) { return needsReason(reason.outcome); }))
        out.append(PipelineProblem::OutcomeWrong);
    return out;
}

Message problemMessage(PipelineProblem problem)
{
    switch (problem) {
    case PipelineProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core", "The code must be 1 to 40 small letters, digits and low lines"), {}};
    case PipelineProblem::CodeTwice: return {QT_TRANSLATE_NOOP("core", "Two have the same code"), {}};
    case PipelineProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A name is needed, in English or in Chinese"), {}};
    case PipelineProblem::ProbabilityRange:
        return {QT_TRANSLATE_NOOP("core", "A probability is between 0 and 100 percent"), {}};
    case PipelineProblem::PatienceRange:
        return {QT_TRANSLATE_NOOP("core", "The days after which a card is stuck are between 0 (never) and 3650"), {}};
    case PipelineProblem::PhaseMissing:
        return {QT_TRANSLATE_NOOP("core", "Each phase needs at least one stage: inquiry, reviewing, negotiating, "
                                          "accepted, contracted, declined and withdrawn"),
                {}};
    case PipelineProblem::OutcomeWrong:
        return {QT_TRANSLATE_NOOP("core", "A reason is for declining or for withdrawing"), {}};
    }
    return {};
}

void sortStages(QList<HouseStage> &stages)
{
    std::ranges::stable_sort(stages, {}, &HouseStage::phase);
}

MoveBy moveBy(const HouseStage &from, const HouseStage &to)
{
    if (from.phase != to.phase)
        return moveBy(from.phase, to.phase);
    return from.code != to.code && isOpen(from.phase) ? MoveBy::Person : MoveBy::Nobody;
}

bool isStuck(const HouseStage &stage, qint64 daysInStage)
{
    return isOpen(stage.phase) && stage.patienceDays > 0 && daysInStage > stage.patienceDays;
}

} // namespace lianming
