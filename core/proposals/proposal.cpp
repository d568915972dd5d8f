#include "core/proposals/proposal.h"

#include "core/base/codetree.h"

#include <algorithm>

namespace lianming {

QList<ProposalProblem> validate(const Proposal &proposal)
{
    QList<ProposalProblem> out;
    const auto require = [&out](bool holds, ProposalProblem problem) {
        if (!holds)
            out.append(problem);
    };
    const auto isPath = [](const QString &code) {
        return isPathCode(code.toStdString());
    };
    const auto isTerritory = [](const QString &code) {
        return territoryForm(code.toStdString()) != TerritoryForm::None;
    };
    const bool hasTerm = proposal.term.start.isValid() && proposal.term.end.isValid();
    constexpr qint64 hundred = 100;
    require(proposal.institution.isSet(), ProposalProblem::InstitutionMissing);
    require(proposal.brand.isSet(), ProposalProblem::BrandMissing);
    require(!proposal.title.trimmed().isEmpty(), ProposalProblem::TitleMissing);
    require(hasTerm, ProposalProblem::TermMissing);
    require(!hasTerm || proposal.term.start <= proposal.term.end, ProposalProblem::TermReversed);
    require(proposal.receivedOn.isValid(), ProposalProblem::ReceivedMissing);
    require(std::ranges::all_of(proposal.categories, isPath), ProposalProblem::CategoryForm);
    require(std::ranges::all_of(proposal.territories, isTerritory), ProposalProblem::TerritoryForm);
    require(std::ranges::all_of(proposal.channels, isPath), ProposalProblem::ChannelForm);
    require(proposal.offeredPercent.nanos <= Int128(hundred) * Rate::one, ProposalProblem::PercentAbove100);
    require(proposal.guarantee.minor >= 0 && proposal.value.minor >= 0, ProposalProblem::AmountNegative);
    require(proposal.guarantee.currency == proposal.value.currency, ProposalProblem::CurrenciesDiffer);
    return out;
}

QList<ProposalProblem> openPoints(const Proposal &proposal)
{
    QList<ProposalProblem> out;
    if (proposal.assets.isEmpty())
        out.append(ProposalProblem::AssetsMissing);
    if (proposal.rights.empty())
        out.append(ProposalProblem::RightsMissing);
    if (proposal.categories.isEmpty())
        out.append(ProposalProblem::CategoriesMissing);
    if (proposal.territories.isEmpty())
        out.append(ProposalProblem::TerritoriesMissing);
    if (proposal.channels.isEmpty())
        out.append(ProposalProblem::ChannelsMissing);
    return out;
}

Message problemMessage(ProposalProblem problem)
{
    switch (problem) {
    case ProposalProblem::InstitutionMissing:
        return {QT_TRANSLATE_NOOP("core", "Choose the institution that is asked"), {}};
    case ProposalProblem::BrandMissing: return {QT_TRANSLATE_NOOP("core", "Choose the brand that asks"), {}};
    case ProposalProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "A title is needed"), {}};
    case ProposalProblem::TermMissing: return {QT_TRANSLATE_NOOP("core", "The first and the last day are needed"), {}};
    case ProposalProblem::TermReversed: return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    case ProposalProblem::ReceivedMissing:
        return {QT_TRANSLATE_NOOP("core", "The day on which it was received is needed"), {}};
    case ProposalProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A category must be a code such as nice/24 or nice/24/bedding"), {}};
    case ProposalProblem::TerritoryForm:
        return {
            QT_TRANSLATE_NOOP(
                "core", "A territory must be WORLD, a country such as CN, a part of one such as CN-GS, or a region"),
            {}};
    case ProposalProblem::ChannelForm:
        return {QT_TRANSLATE_NOOP("core", "A channel must be a code such as online/marketplace/tmall"), {}};
    case ProposalProblem::PercentAbove100: return {QT_TRANSLATE_NOOP("core", "A percentage cannot be above 100"), {}};
    case ProposalProblem::AmountNegative: return {QT_TRANSLATE_NOOP("core", "An amount cannot be negative"), {}};
    case ProposalProblem::CurrenciesDiffer:
        return {QT_TRANSLATE_NOOP("core", "Guarantee and value must be in one currency"), {}};
    case ProposalProblem::AssetsMissing: return {QT_TRANSLATE_NOOP("core", "No asset is chosen yet"), {}};
    case ProposalProblem::RightsMissing: return {QT_TRANSLATE_NOOP("core", "No kind of right is chosen yet"), {}};
    case ProposalProblem::CategoriesMissing:
        return {QT_TRANSLATE_NOOP("core", "No product category is chosen yet"), {}};
    case ProposalProblem::TerritoriesMissing: return {QT_TRANSLATE_NOOP("core", "No territory is chosen yet"), {}};
    case ProposalProblem::ChannelsMissing: return {QT_TRANSLATE_NOOP("core", "No sales channel is chosen yet"), {}};
    }
    return {};
}

} // namespace lianming
