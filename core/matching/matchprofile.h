// What matchmaking is told by people: what a brand looks for and can do (its profile), and where a museum wants its IP
// to be (the position of a work, of a collection or of everything it has). All of it may be left open. Plain values and
// the rules that one record must keep.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/money.h"

#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace lianming {

struct Asset;
struct Brand;
struct Collection;
struct Institution;

enum class Audience { Children, Students, YoungAdults, Families, Seniors, Women, Men, Collectors, Tourists, Business };
inline constexpr std::array allAudiences{
    Audience::Children, Audience::Students, Audience::YoungAdults, Audience::Families, Audience::Seniors,
    Audience::Women,    Audience::Men,      Audience::Collectors,  Audience::Tourists, Audience::Business};
/// "children", "students", "young_adults" …
[[nodiscard]] const char *audienceCode(Audience audience);
[[nodiscard]] std::optional<Audience> parseAudience(QStringView code);

/// What a product costs its buyer, from what one takes along to what one saves for.
enum class PriceBand { Entry, Everyday, Middle, Premium, Luxury };
inline constexpr std::array allPriceBands{PriceBand::Entry, PriceBand::Everyday, PriceBand::Middle, PriceBand::Premium,
                                          PriceBand::Luxury};
/// "entry", "everyday", "middle", "premium", "luxury".
[[nodiscard]] const char *priceBandCode(PriceBand band);
[[nodiscard]] std::optional<PriceBand> parsePriceBand(QStringView code);

/// Neighbouring bands.
struct PriceRange {
    PriceBand from = PriceBand::Entry;
    PriceBand to = PriceBand::Luxury;

    friend bool operator==(const PriceRange &, const PriceRange &) = default;
};

struct BrandProfile {
    Id<BrandProfile> id;
    qint64 version = 1;
    Id<Brand> brand;
    QStringList terms;         ///< codes of motifs, themes, materials and periods that it wants
    QList<Audience> audiences; ///< to whom it sells; each once
    std::optional<PriceRange> prices;
    QStringList territories; ///< where it sells
    QStringList channels;
    std::optional<qint64> capacity; ///< how many collaborations it can carry at a time
    Money budget;                   ///< what it puts into one licence; 0: not known
    QString notes;

    friend bool operator==(const BrandProfile &, const BrandProfile &) = default;
};

/// Where the museum wants its IP to be. What is said of a work goes before what is said of a collection that it is in,
/// and that before what is said of all that the institution has.
struct IpPosition {
    Id<IpPosition> id;
    qint64 version = 1;
    Id<Institution> institution;
    Id<Collection> collection; ///< unset, as the asset: all that the institution has
    Id<Asset> asset;
    QStringList categories; ///< products wanted
    QList<Audience> audiences;
    std::optional<PriceRange> prices;
    QStringList territories; ///< where it wants to be sold
    QStringList channels;

    friend bool operator==(const IpPosition &, const IpPosition &) = default;
};

/// What can have a position of a work: the work itself, a collection that it is in, or its institution.
struct PositionScope {
    Id<Institution> institution;
    Id<Collection> collection;
    Id<Asset> asset;
    QString nameEn;
    QString nameZh;
    bool isSaid = false; ///< it has one
};

enum class ProfileProblem {
    TermForm,
    PricesReversed,
    TerritoryForm,
    ChannelForm,
    CategoryForm,
    CapacityNegative,
    BudgetNegative,
    TooLong, ///< more than 200 codes in one list, or notes above 20,000 characters
};
/// Codes' forms only; whether a term exists is the service's to see.
[[nodiscard]] QList<ProfileProblem> validate(const BrandProfile &profile);
[[nodiscard]] QList<ProfileProblem> validate(const IpPosition &position);
[[nodiscard]] Message problemMessage(ProfileProblem problem);

// As they are stored and matched: a bit by audience, a bit by price band; 0 for nothing said.
[[nodiscard]] quint32 audienceBits(const QList<Audience> &audiences);
[[nodiscard]] quint32 priceBits(const std::optional<PriceRange> &range);

} // namespace lianming
