#include "core/matching/matchprofile.h"

#include "core/base/codetree.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr qsizetype mostCodes = 200;
constexpr qsizetype longestNotes = 20'000;

constexpr std::array audienceCodes{"children", "students", "young_adults", "families", "seniors",
                                   "women",    "men",      "collectors",   "tourists", "business"};
constexpr std::array priceBandCodes{"entry", "everyday", "middle", "premium", "luxury"};

template<class Word, size_t count>
std::optional<Word> wordOf(QStringView code, const std::array<const char *, count> &codes)
{
    for (size_t i = 0; i < count; ++i) {
        if (code == QLatin1StringView(codes[i]))
            return Word(i);
    }
    return std::nullopt;
}

bool arePaths(const QStringList &codes)
{
    return std::ranges::all_of(codes, [](const QString &code) { return isPathCode(code.toStdString()); });
}

bool areTerritories(const QStringList &codes)
{
    return std::ranges::all_of(
        codes, [](const QString &code) { return territoryForm(code.toStdString()) != TerritoryForm::None; });
}

bool isTooLong(std::initializer_list<qsizetype> sizes)
{
    return std::ranges::any_of(sizes, [](qsizetype size) { return size > mostCodes; });
}

} // namespace

const char *audienceCode(Audience audience)
{
    return audienceCodes[size_t(audience)];
}

std::optional<Audience> parseAudience(QStringView code)
{
    return wordOf<Audience>(code, audienceCodes);
}

const char *priceBandCode(PriceBand band)
{
    return priceBandCodes[size_t(band)];
}

std::optional<PriceBand> parsePriceBand(QStringView code)
{
    return wordOf<PriceBand>(code, priceBandCodes);
}

QList<ProfileProblem> validate(const BrandProfile &profile)
{
    QList<ProfileProblem> out;
    const auto check = [&out](bool isWrong, ProfileProblem problem) {
        if (isWrong)
            out.append(problem);
    };
    check(
        std::ranges::any_of(profile.terms, [](const QString &code) { return code.isEmpty() || code.contains(u'\n'); }),
        ProfileProblem::TermForm);
    check(profile.prices && profile.prices->from > profile.prices->to, ProfileProblem::PricesReversed);
    check(!areTerritories(profile.territories), ProfileProblem::TerritoryForm);
    check(!arePaths(profile.channels), ProfileProblem::ChannelForm);
    check(profile.capacity && *profile.capacity < 0, ProfileProblem::CapacityNegative);
    check(profile.budget.minor < 0, ProfileProblem::BudgetNegative);
    check(isTooLong({profile.terms.size(), profile.territories.size(), profile.channels.size()})
              || profile.notes.size() > longestNotes,
          ProfileProblem::TooLong);
    return out;
}

QList<ProfileProblem> validate(const IpPosition &position)
{
    QList<ProfileProblem> out;
    const auto check = [&out](bool isWrong, ProfileProblem problem) {
        if (isWrong)
            out.append(problem);
    };
    check(position.prices && position.prices->from > position.prices->to, ProfileProblem::PricesReversed);
    check(!areTerritories(position.territories), ProfileProblem::TerritoryForm);
    check(!arePaths(position.channels), ProfileProblem::ChannelForm);
    check(!arePaths(position.categories), ProfileProblem::CategoryForm);
    check(isTooLong({position.categories.size(), position.territories.size(), position.channels.size()}),
          ProfileProblem::TooLong);
    return out;
}

Message problemMessage(ProfileProblem problem)
{
    switch (problem) {
    case ProfileProblem::TermForm:
        return {QT_TRANSLATE_NOOP("core", "Name terms by their codes, such as motif.lotus"), {}};
    case ProfileProblem::PricesReversed: return {QT_TRANSLATE_NOOP("core", "The lower price band comes first"), {}};
    case ProfileProblem::TerritoryForm:
        return {QT_TRANSLATE_NOOP("core", "Write territories as WORLD, CN, CN-GS or the name of a region"), {}};
    case ProfileProblem::ChannelForm:
        return {QT_TRANSLATE_NOOP("core", "Write channels as online/marketplace/tmall or *"), {}};
    case ProfileProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "Write categories as nice/24/bedding or *"), {}};
    case ProfileProblem::CapacityNegative:
        return {QT_TRANSLATE_NOOP("core", "How many collaborations a brand can carry is not below 0"), {}};
    case ProfileProblem::BudgetNegative: return {QT_TRANSLATE_NOOP("core", "A budget is not below 0"), {}};
    case ProfileProblem::TooLong: return {QT_TRANSLATE_NOOP("core", "Too much for one field"), {}};
    }
    return {};
}

quint32 audienceBits(const QList<Audience> &audiences)
{
    quint32 bits = 0;
    for (const Audience audience : audiences)
        bits |= 1U << unsigned(audience);
    return bits;
}

quint32 priceBits(const std::optional<PriceRange> &range)
{
    quint32 bits = 0;
    for (const PriceBand band : allPriceBands) {
        if (range && range->from <= band && band <= range->to)
            bits |= 1U << unsigned(band);
    }
    return bits;
}

} // namespace lianming
