// Whether a seller is licensed for what a listing shows: the grants of the seller's contracts against the asset,
// category, territory and channel of the listing, on a day (spec/protection.md section 4). Plain functions on plain
// values; which contracts a seller has is LicenceBook's. It keeps true: whoever is or may be licensed is never called
// unlicensed. What nobody has said of a listing (its category, say), and what was said more broadly than the licence,
// does not speak against the seller. The rights of a grant (reproduction …) are not compared: a picture does not show
// which is used.
#pragma once

#include "core/rights/grant.h"

#include <QList>
#include <QString>

namespace lianming {

/// From the one that most forbids a notice to the one that least does.
enum class SellerStanding {
    Own,         ///< an institution's own shop
    InScope,     ///< a live licence covers it
    SellOff,     ///< the licence has ended and stock may still be sold
    Unclear,     ///< nobody has said enough of the seller to know: StandingDoubt says why
    OutOfScope,  ///< a licensee, but not for this
    NotYetBegun, ///< the licence covers it from a later day on
    Terminated,  ///< ended before its term, and no stock may be sold any more
    Expired,
    Never,
};
inline constexpr SellerStanding sellerStandings[] = {
    SellerStanding::Own,        SellerStanding::InScope,    SellerStanding::SellOff,
    SellerStanding::Unclear,    SellerStanding::OutOfScope, SellerStanding::NotYetBegun,
    SellerStanding::Terminated, SellerStanding::Expired,    SellerStanding::Never};
/// "own", "in_scope", "sell_off", "unclear", "out_of_scope", "not_yet_begun", "terminated", "expired", "never".
[[nodiscard]] const char *sellerStandingCode(SellerStanding standing);
[[nodiscard]] std::optional<SellerStanding> parseSellerStanding(QStringView code);
/// Whether goods of such a seller may be on sale: nothing may be sent.
[[nodiscard]] constexpr bool maySell(SellerStanding standing)
{
    return standing <= SellerStanding::SellOff;
}
/// Whether it is sure that no licence covers it.
[[nodiscard]] constexpr bool isUnlicensed(SellerStanding standing)
{
    return standing >= SellerStanding::OutOfScope;
}

/// Why a standing is Unclear.
enum class StandingDoubt {
    None,
    SellerUnknown, ///< nobody knows whose listing it is
    Resembles,     ///< the seller resembles a licensee, and nobody has said whether it is one
    SignedSince,   ///< it was said to be nobody's, and a brand that it resembles has signed a contract since
    OtherOwner,    ///< another institution's own shop than the one whose asset it sells
};
/// "", "seller_unknown", "resembles", "signed_since", "other_owner".
[[nodiscard]] const char *standingDoubtCode(StandingDoubt doubt);

enum class ScopeDimension { Asset, Category, Territory, Channel };
inline constexpr ScopeDimension scopeDimensions[] = {ScopeDimension::Asset, ScopeDimension::Category,
                                                     ScopeDimension::Territory, ScopeDimension::Channel};
/// "asset", "category", "territory", "channel".
[[nodiscard]] const char *scopeDimensionCode(ScopeDimension dimension);

/// One grant of a signed contract: collections as the assets they held at signing, regions replaced.
struct LicensedGrant {
    QString contract; ///< its number
    qint64 contractId = 0;
    int place = 0;          ///< of the grant in the contract, from 1
    qint64 institution = 0; ///< whose assets "*" means
    Grant grant;
};

/// What is asked about.
struct StandingQuestion {
    std::vector<std::string> assets; ///< the asset and the works that it was cut from; empty: not known
    qint64 institution = 0;          ///< whose asset it is
    std::string category;            ///< "nice/24/bedding"; empty: not known
    std::string territory;           ///< "CN"; empty: not known
    std::string channel;             ///< "online/marketplace/tmall"; empty: not known
    QDate on;
    // What is seen of the asset may be these instead: motifs cut from it, and assets that the same picture shows.
    std::vector<std::string> perhaps{};
    std::vector<qint64> perhapsOf{}; ///< the institutions of these
};

/// What one grant says to the question.
struct GrantStanding {
    SellerStanding standing = SellerStanding::Never;
    LicensedGrant licence;
    QList<ScopeDimension> outside; ///< what of the question the grant does not cover
    QList<ScopeDimension> unsure;  ///< what it covers in part, or was not said
    QDate from;                    ///< its first day
    QDate until;                   ///< the last day: of the licence, or of the sell-off where that is asked in it
};

struct StandingAnswer {
    SellerStanding standing = SellerStanding::Never;
    /// The grants, what speaks for the seller first; the first is what the standing is taken from.
    QList<GrantStanding> grants;
    StandingDoubt doubt = StandingDoubt::None; ///< of one that is Unclear
};

[[nodiscard]] GrantStanding standingOf(const LicensedGrant &licence, const StandingQuestion &question);
[[nodiscard]] StandingAnswer standingOf(const QList<LicensedGrant> &licences, const StandingQuestion &question);

/// The box in codes, a line for each dimension: "assets SZM/1 SZM/2", "categories nice/24" …
[[nodiscard]] QStringList scopeLines(const GrantTerms &terms);

} // namespace lianming
