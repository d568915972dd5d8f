// The rights records that an institution keeps: what it holds and from whom (rights-in), what stands in the way
// (restrictions and the clearances that answer them), and what it holds for a brand or keeps for itself (reservations).
// Plain values and the rules each record must keep; how they answer a question is avails.h's business.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/rights/rightsin.h"

#include <QList>
#include <QString>

namespace lianming {

struct Asset;
struct Brand;
struct Collection;
struct Institution;

/// What a record is about: one asset, the assets of a collection, or (neither) everything the institution has.
struct RightsScope {
    Id<Institution> institution;
    Id<Asset> asset;
    Id<Collection> collection;

    friend bool operator==(const RightsScope &, const RightsScope &) = default;
};

/// On what ground something is held.
enum class RightsBasis {
    OwnWork,      ///< made by the institution: its photographs, drawings, designs
    PublicDomain, ///< the work is free; what is licensed is the institution's picture and name
    Artist,       ///< licensed by the artist or the estate
    Photographer,
    Lender,    ///< the work is on loan
    CoOwner,   ///< owned with somebody
    TradeMark, ///< a registered mark: its classes, its registration's days
    Assumed,   ///< taken as given; nobody has said on what ground
};

/// "own_work", "public_domain", "artist", "photographer", "lender", "co_owner", "trade_mark", "assumed".
[[nodiscard]] const char *rightsBasisCode(RightsBasis basis);
[[nodiscard]] std::optional<RightsBasis> parseRightsBasis(QStringView code);
/// Whether somebody else gave it, who must be named.
[[nodiscard]] bool needsHolder(RightsBasis basis);

/// One rights-in record (avails.md section 4; the units of Spectrum's rights group: reference, type, holder, contact,
/// begin, end, note).
struct RightsInRecord {
    Id<RightsInRecord> id;
    qint64 version = 1;
    RightsScope scope;
    RightsBasis basis = RightsBasis::OwnWork;
    QString holder;    ///< whose right it is or was; may be empty for the institution's own
    QString contact;   ///< how the holder is reached
    QString reference; ///< number of the licence, the loan, the registration
    QString statement; ///< a code of rightsStatements(), or empty
    QString terms;     ///< what was agreed, in words
    RightsIn held;
    std::optional<QDate> archivedOn;

    friend bool operator==(const RightsInRecord &, const RightsInRecord &) = default;
};

enum class RightsInProblem {
    InstitutionMissing,
    ScopeTwice, ///< both an asset and a collection
    HolderMissing,
    StatementUnknown,
    RightsMissing,
    CategoriesMissing,
    CategoryForm,
    TerritoriesMissing,
    TerritoryForm,
    ChannelsMissing,
    ChannelForm,
    DaysReversed,
    TradeMarkRights,  ///< a trade mark gives the right to the mark, nothing else
    TradeMarkClasses, ///< a trade mark is registered for classes: nice/24
};
/// Everything that is wrong, in the order of the form.
[[nodiscard]] QList<RightsInProblem> validate(const RightsInRecord &record);
[[nodiscard]] Message problemMessage(RightsInProblem problem);

struct RestrictionRecord {
    Id<RestrictionRecord> id;
    qint64 version = 1;
    RightsScope scope;
    Restriction restriction;
    QString grade;  ///< "1", "2" or "3" of a graded relic, for a permit; or empty
    QString reason; ///< why, in words
    std::optional<QDate> archivedOn;

    friend bool operator==(const RestrictionRecord &, const RestrictionRecord &) = default;
};

enum class RestrictionProblem { InstitutionMissing, ScopeTwice, CategoryForm, GradeUnknown, GradeWithoutPermit };
[[nodiscard]] QList<RestrictionProblem> validate(const RestrictionRecord &record);
[[nodiscard]] Message problemMessage(RestrictionProblem problem);

/// A consent or a permit that was given under a restriction.
struct Clearance {
    Id<Clearance> id;
    qint64 version = 1;
    Id<RestrictionRecord> restriction;
    Id<Brand> brand; ///< for whom; unset: for all
    QString givenBy;
    QString number;
    QDate givenOn;
    std::optional<QDate> validTo; ///< last day; none: it does not lapse
    QString scope;                ///< what it is for, in words
    std::optional<QDate> archivedOn;

    friend bool operator==(const Clearance &, const Clearance &) = default;
};

enum class ClearanceProblem { GivenByMissing, DayMissing, DaysReversed };
[[nodiscard]] QList<ClearanceProblem> validate(const Clearance &clearance);
[[nodiscard]] Message problemMessage(ClearanceProblem problem);

enum class ReservationKind {
    Hold,     ///< for a brand while it is negotiated with; lapses
    Option,   ///< a brand's right to take a licence; lapses
    OwnUse,   ///< the institution's own product line
    Holdback, ///< kept from everybody
};

/// "hold", "option", "own_use", "holdback".
[[nodiscard]] const char *reservationKindCode(ReservationKind kind);
[[nodiscard]] std::optional<ReservationKind> parseReservationKind(QStringView code);
/// Whether it is for a brand and lapses.
[[nodiscard]] bool isForBrand(ReservationKind kind);

struct Reservation {
    Id<Reservation> id;
    qint64 version = 1;
    QString number; ///< "H-2026-0001"; made by the service if empty
    Id<Institution> institution;
    Id<Brand> brand; ///< set for holds and options
    ReservationKind kind = ReservationKind::Hold;
    QString title;
    GrantTerms terms;               ///< the licensee is the brand's code or "self"; repositories fill it in
    std::optional<QDate> holdUntil; ///< last day of a hold or option
    QString reason;
    std::optional<QDate> releasedOn; ///< given up on that day
    std::optional<QDate> archivedOn;

    friend bool operator==(const Reservation &, const Reservation &) = default;
};

enum class ReservationProblem {
    InstitutionMissing,
    BrandMissing,
    TitleMissing,
    AssetsMissing,
    RightsMissing,
    CategoriesMissing,
    CategoryForm,
    TerritoriesMissing,
    TerritoryForm,
    ChannelsMissing,
    ChannelForm,
    DaysMissing,
    DaysReversed,
    HoldUntilMissing,
    HoldbackNotExclusive,
    OwnUseSole, ///< sole to oneself says nothing (avails.md section 2)
};
[[nodiscard]] QList<ReservationProblem> validate(const Reservation &reservation);
[[nodiscard]] Message problemMessage(ReservationProblem problem);

enum class ReservationStanding { Active, Lapsed, Released, Over };
/// "active", "lapsed", "released", "over": over is one whose days have passed.
[[nodiscard]] const char *reservationStandingCode(ReservationStanding standing);
[[nodiscard]] ReservationStanding standingOf(const Reservation &reservation, QDate today);

/// As a grant of the rights check, its id the number: held until holdUntil, or the institution's own, signed. One that
/// was given up stands until the day before.
[[nodiscard]] Grant grantOf(const Reservation &reservation);

} // namespace lianming
