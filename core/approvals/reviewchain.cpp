#include "core/approvals/reviewchain.h"

#include "core/base/codenamed.h"
#include "core/base/codetree.h"

namespace lianming {

namespace {

constexpr int longestDays = 250; // about a year of work

/// How well a chain fits; less than 0: not at all.
qsizetype fit(const ReviewChain &chain, const QString &category)
{
    if (!chain.category.isEmpty() && !isAtOrBelowPath(category.toStdString(), chain.category.toStdString()))
        return -1;
    constexpr qsizetype aboveAnyCategory = 1'000'000;
    return chain.category.size() + (chain.contract.isSet() ? aboveAnyCategory : 0);
}

} // namespace

const char *reviewerCode(Reviewer reviewer)
{
    switch (reviewer) {
    case Reviewer::Curator: return "curator";
    case Reviewer::Conservation: return "conservation";
    case Reviewer::Legal: return "legal";
    case Reviewer::Licensing: return "licensing";
    }
    return "";
}

std::optional<Reviewer> parseReviewer(QStringView code)
{
    return codeNamed(reviewers, reviewerCode, code);
}

QList<Role> rolesOf(Reviewer reviewer)
{
    switch (reviewer) {
    case Reviewer::Curator: return {Role::Curator};
    case Reviewer::Conservation: return {Role::Conservator};
    case Reviewer::Legal: return {Role::Legal};
    case Reviewer::Licensing: return {Role::LicensingStaff, Role::Lead};
    }
    return {};
}

QList<ReviewStage> ReviewChain::order() const
{
    QList<ReviewStage> out;
    out.reserve(stages.size());
    for (const ChainStage &one : stages)
        out.append(one.stage);
    return out;
}

ChainStage ReviewChain::at(ReviewStage stage) const
{
    const auto found = std::ranges::find(stages, stage, &ChainStage::stage);
    return found == stages.end() ? ChainStage{stage, 0, {}} : *found;
}

bool ReviewChain::asksContract(ReviewStage stage) const
{
    return !stages.isEmpty() && (stage == stages.first().stage || stage == stages.last().stage);
}

ReviewChain houseChain()
{
    using enum Reviewer;
    ReviewChain out;
    out.stages = {{ReviewStage::Intake, 3, {Licensing}},
                  {ReviewStage::Concept, 10, {Curator, Licensing}},
                  {ReviewStage::FinalArtwork, 10, {Curator, Legal, Licensing}},
                  {ReviewStage::PreProduction, 10, {Curator, Conservation, Licensing}},
                  {ReviewStage::Production, 5, {Curator, Licensing}},
                  {ReviewStage::Packaging, 5, {Legal, Licensing}},
                  {ReviewStage::Marketing, 3, {Legal, Licensing}}};
    return out;
}

ReviewChain chainFor(const QList<ReviewChain> &chains, const QString &category)
{
    const ReviewChain *best = nullptr;
    for (const ReviewChain &chain : chains) {
        const qsizetype weight = fit(chain, category);
        if (weight >= 0 && (!best || weight > fit(*best, category)))
            best = &chain;
    }
    return best ? *best : houseChain();
}

QStringList stageLines(const QList<ChainStage> &stages)
{
    QStringList out;
    out.reserve(stages.size());
    for (const ChainStage &one : stages) {
        QStringList who;
        for (const Reviewer reviewer : one.reviewers)
            who.append(QString::fromLatin1(reviewerCode(reviewer)));
        out.append(QStringLiteral("%1 %2 %3")
                       .arg(QLatin1StringView(reviewStageCode(one.stage)))
                       .arg(one.days)
                       .arg(who.join(u',')));
    }
    return out;
}

std::optional<QList<ChainStage>> parseStageLines(const QStringList &lines)
{
    QList<ChainStage> out;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.size() != 3)
            return std::nullopt;
        bool isNumber = false;
        const auto stage = parseReviewStage(words[0]);
        ChainStage one{stage.value_or(ReviewStage::Intake), words[1].toInt(&isNumber), {}};
        for (const QString &word : words[2].split(u',')) {
            const auto reviewer = parseReviewer(word);
            if (!reviewer)
                return std::nullopt;
            one.reviewers.append(*reviewer);
        }
        if (!stage || !isNumber)
            return std::nullopt;
        out.append(one);
    }
    return out;
}

QList<ChainProblem> validate(const ReviewChain &chain)
{
    QList<ChainProblem> out;
    if (chain.stages.isEmpty())
        out.append(ChainProblem::NoStages);
    const auto order = chain.order();
    if (!std::ranges::is_sorted(order) || std::ranges::adjacent_find(order) != order.end())
        out.append(ChainProblem::StagesOrder);
    if (std::ranges::any_of(chain.stages, [](const ChainStage &one) { return one.days < 1 || one.days > longestDays; }))
        out.append(ChainProblem::DaysRange);
    if (std::ranges::any_of(chain.stages, [](const ChainStage &one) { return one.reviewers.isEmpty(); }))
        out.append(ChainProblem::ReviewersMissing);
    if (!chain.category.isEmpty() && !isPathCode(chain.category.toStdString()))
        out.append(ChainProblem::CategoryForm);
    if (chain.silenceDays && !chain.contract.isSet())
        out.append(ChainProblem::SilenceNotOfContract);
    if (chain.silenceDays && (*chain.silenceDays < 1 || *chain.silenceDays > longestDays))
        out.append(ChainProblem::SilenceRange);
    return out;
}

Message problemMessage(ChainProblem problem)
{
    switch (problem) {
    case ChainProblem::NoStages: return {QT_TRANSLATE_NOOP("core", "At least one stage is needed"), {}};
    case ChainProblem::StagesOrder:
        return {QT_TRANSLATE_NOOP("core",
                                  "Stages stand in their usual order, each once: intake, concept, final_artwork, "
                                  "pre_production, production, packaging, marketing"),
                {}};
    case ChainProblem::DaysRange: return {QT_TRANSLATE_NOOP("core", "A stage takes 1 to 250 working days"), {}};
    case ChainProblem::ReviewersMissing: return {QT_TRANSLATE_NOOP("core", "Each stage needs a reviewer"), {}};
    case ChainProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A category is a code such as nice/24, or nothing for all products"), {}};
    case ChainProblem::SilenceNotOfContract:
        return {QT_TRANSLATE_NOOP("core", "Only a contract can say that silence is an approval"), {}};
    case ChainProblem::SilenceRange:
        return {QT_TRANSLATE_NOOP("core", "Silence is an approval after 1 to 250 working days"), {}};
    }
    return {};
}

} // namespace lianming
