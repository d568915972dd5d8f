#include "core/rights/records.h"

#include "core/assets/asset.h"
#include "core/base/codetree.h"

#include <algorithm>

namespace lianming {

namespace {

template<class Choice>
struct RecordWord {
    const char *code;
    Choice choice;
};

constexpr RecordWord<RightsBasis> bases[] = {
    {"own_work", RightsBasis::OwnWork},     {"public_domain", RightsBasis::PublicDomain},
    {"artist", RightsBasis::Artist},        {"photographer", RightsBasis::Photographer},
    {"lender", RightsBasis::Lender},        {"co_owner", RightsBasis::CoOwner},
    {"trade_mark", RightsBasis::TradeMark}, {"assumed", RightsBasis::Assumed},
};
constexpr RecordWord<ReservationKind> reservationKinds[] = {
    {"hold", ReservationKind::Hold},
    {"option", ReservationKind::Option},
    {"own_use", ReservationKind::OwnUse},
    {"holdback", ReservationKind::Holdback},
};

template<class Choice, size_t count>
const char *wordOf(const RecordWord<Choice> (&words)[count], Choice choice)
{
    const auto *found = std::ranges::find(words, choice, &RecordWord<Choice>::choice);
    return found == std::end(words) ? "" : found->code;
}

template<class Choice, size_t count>
std::optional<Choice> choiceOf(const RecordWord<Choice> (&words)[count], QStringView code)
{
    const auto *found =
        std::ranges::find_if(words, [code](const auto &word) { return code == QLatin1StringView(word.code); });
    return found == std::end(words) ? std::nullopt : std::optional(found->choice);
}

bool allPaths(const std::vector<std::string> &codes)
{
    return std::ranges::all_of(codes, [](const std::string &code) { return isPathCode(code); });
}

bool allTerritories(const std::vector<std::string> &codes)
{
    return std::ranges::all_of(codes,
                               [](const std::string &code) { return territoryForm(code) != TerritoryForm::None; });
}

bool isNiceClass(const std::string &code)
{
    return code.starts_with("nice/") && isPathCode(code);
}

/// Collects problems in the order in which they are asked for.
template<class Problem>
class Findings
{
public:
    void require(bool holds, Problem problem)
    {
        if (!holds)
            m_found.append(problem);
    }
    [[nodiscard]] const QList<Problem> &found() const { return m_found; }

private:
    QList<Problem> m_found;
};

} // namespace

const char *rightsBasisCode(RightsBasis basis)
{
    return wordOf(bases, basis);
}

std::optional<RightsBasis> parseRightsBasis(QStringView code)
{
    return choiceOf(bases, code);
}

bool needsHolder(RightsBasis basis)
{
    return basis != RightsBasis::OwnWork && basis != RightsBasis::PublicDomain && basis != RightsBasis::Assumed;
}

QList<RightsInProblem> validate(const RightsInRecord &record)
{
    Findings<RightsInProblem> out;
    const RightsIn &held = record.held;
    out.require(record.scope.institution.isSet(), RightsInProblem::InstitutionMissing);
    out.require(!record.scope.asset.isSet() || !record.scope.collection.isSet(), RightsInProblem::ScopeTwice);
    out.require(!needsHolder(record.basis) || !record.holder.trimmed().isEmpty(), RightsInProblem::HolderMissing);
    out.require(record.statement.isEmpty() || parseRightsStatement(record.statement) == record.statement,
                RightsInProblem::StatementUnknown);
    out.require(!held.rights.empty(), RightsInProblem::RightsMissing);
    out.require(!held.categories.empty(), RightsInProblem::CategoriesMissing);
    out.require(allPaths(held.categories), RightsInProblem::CategoryForm);
    out.require(!held.territories.empty(), RightsInProblem::TerritoriesMissing);
    out.require(allTerritories(held.territories) && allTerritories(held.territoriesExcept),
                RightsInProblem::TerritoryForm);
    out.require(!held.channels.empty(), RightsInProblem::ChannelsMissing);
    out.require(allPaths(held.channels), RightsInProblem::ChannelForm);
    out.require(!held.start || !held.end || *held.start <= *held.end, RightsInProblem::DaysReversed);
    if (record.basis == RightsBasis::TradeMark) {
        out.require(held.rights.empty() || held.rights == std::vector{Right::Trademark},
                    RightsInProblem::TradeMarkRights);
        out.require(held.categories.empty() || std::ranges::all_of(held.categories, isNiceClass),
                    RightsInProblem::TradeMarkClasses);
    }
    return out.found();
}

Message problemMessage(RightsInProblem problem)
{
    switch (problem) {
    case RightsInProblem::InstitutionMissing: return {QT_TRANSLATE_NOOP("core", "Choose the institution"), {}};
    case RightsInProblem::ScopeTwice:
        return {QT_TRANSLATE_NOOP("core", "Choose either an asset or a collection, not both"), {}};
    case RightsInProblem::HolderMissing:
        return {QT_TRANSLATE_NOOP("core", "Name whose right it is: the artist, the photographer, the lender …"), {}};
    case RightsInProblem::StatementUnknown:
        return {QT_TRANSLATE_NOOP("core", "This is no statement of RightsStatements.org or Creative Commons"), {}};
    case RightsInProblem::RightsMissing: return {QT_TRANSLATE_NOOP("core", "No kind of right is chosen yet"), {}};
    case RightsInProblem::CategoriesMissing:
        return {QT_TRANSLATE_NOOP("core", "No product category is chosen yet"), {}};
    case RightsInProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A category must be a code such as nice/24 or nice/24/bedding"), {}};
    case RightsInProblem::TerritoriesMissing: return {QT_TRANSLATE_NOOP("core", "No territory is chosen yet"), {}};
    case RightsInProblem::TerritoryForm:
        return {
            QT_TRANSLATE_NOOP(
                "core", "A territory must be WORLD, a country such as CN, a part of one such as CN-GS, or a region"),
            {}};
    case RightsInProblem::ChannelsMissing: return {QT_TRANSLATE_NOOP("core", "No sales channel is chosen yet"), {}};
    case RightsInProblem::ChannelForm:
        return {QT_TRANSLATE_NOOP("core", "A channel must be a code such as online/marketplace/tmall"), {}};
    case RightsInProblem::DaysReversed: return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    case RightsInProblem::TradeMarkRights:
        return {QT_TRANSLATE_NOOP("core", "A trade mark gives the right to the mark alone"), {}};
    case RightsInProblem::TradeMarkClasses:
        return {QT_TRANSLATE_NOOP("core", "A trade mark is registered for classes: write them as nice/24"), {}};
    }
    return {};
}

QList<RestrictionProblem> validate(const RestrictionRecord &record)
{
    Findings<RestrictionProblem> out;
    const bool isGrade = record.grade.isEmpty() || record.grade == u"1" || record.grade == u"2" || record.grade == u"3";
    out.require(record.scope.institution.isSet(), RestrictionProblem::InstitutionMissing);
    out.require(!record.scope.asset.isSet() || !record.scope.collection.isSet(), RestrictionProblem::ScopeTwice);
    out.require(allPaths(record.restriction.categories), RestrictionProblem::CategoryForm);
    out.require(isGrade, RestrictionProblem::GradeUnknown);
    out.require(record.grade.isEmpty() || record.restriction.kind == RestrictionKind::PermitNeeded,
                RestrictionProblem::GradeWithoutPermit);
    return out.found();
}

Message problemMessage(RestrictionProblem problem)
{
    switch (problem) {
    case RestrictionProblem::InstitutionMissing: return {QT_TRANSLATE_NOOP("core", "Choose the institution"), {}};
    case RestrictionProblem::ScopeTwice:
        return {QT_TRANSLATE_NOOP("core", "Choose either an asset or a collection, not both"), {}};
    case RestrictionProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A category must be a code such as nice/24 or nice/24/bedding"), {}};
    case RestrictionProblem::GradeUnknown: return {QT_TRANSLATE_NOOP("core", "The grade of a relic is 1, 2 or 3"), {}};
    case RestrictionProblem::GradeWithoutPermit:
        return {QT_TRANSLATE_NOOP("core", "A grade is stated where a permit is needed"), {}};
    }
    return {};
}

QList<ClearanceProblem> validate(const Clearance &clearance)
{
    Findings<ClearanceProblem> out;
    out.require(!clearance.givenBy.trimmed().isEmpty(), ClearanceProblem::GivenByMissing);
    out.require(clearance.givenOn.isValid(), ClearanceProblem::DayMissing);
    out.require(!clearance.validTo || !clearance.givenOn.isValid() || clearance.givenOn <= *clearance.validTo,
                ClearanceProblem::DaysReversed);
    return out.found();
}

Message problemMessage(ClearanceProblem problem)
{
    switch (problem) {
    case ClearanceProblem::GivenByMissing: return {QT_TRANSLATE_NOOP("core", "Say who gave it"), {}};
    case ClearanceProblem::DayMissing:
        return {QT_TRANSLATE_NOOP("core", "The day on which it was given is needed"), {}};
    case ClearanceProblem::DaysReversed: return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    }
    return {};
}

const char *reservationKindCode(ReservationKind kind)
{
    return wordOf(reservationKinds, kind);
}

std::optional<ReservationKind> parseReservationKind(QStringView code)
{
    return choiceOf(reservationKinds, code);
}

bool isForBrand(ReservationKind kind)
{
    return kind == ReservationKind::Hold || kind == ReservationKind::Option;
}

QList<ReservationProblem> validate(const Reservation &reservation)
{
    Findings<ReservationProblem> out;
    const GrantTerms &terms = reservation.terms;
    const bool hasDays = terms.days.start.isValid() && terms.days.end.isValid();
    out.require(reservation.institution.isSet(), ReservationProblem::InstitutionMissing);
    out.require(isForBrand(reservation.kind) == reservation.brand.isSet(), ReservationProblem::BrandMissing);
    out.require(!reservation.title.trimmed().isEmpty(), ReservationProblem::TitleMissing);
    out.require(!terms.assets.empty(), ReservationProblem::AssetsMissing);
    out.require(!terms.rights.empty(), ReservationProblem::RightsMissing);
    out.require(!terms.categories.empty(), ReservationProblem::CategoriesMissing);
    out.require(allPaths(terms.categories), ReservationProblem::CategoryForm);
    out.require(!terms.territories.empty(), ReservationProblem::TerritoriesMissing);
    out.require(allTerritories(terms.territories) && allTerritories(terms.territoriesExcept),
                ReservationProblem::TerritoryForm);
    out.require(!terms.channels.empty(), ReservationProblem::ChannelsMissing);
    out.require(allPaths(terms.channels), ReservationProblem::ChannelForm);
    out.require(hasDays, ReservationProblem::DaysMissing);
    out.require(!hasDays || terms.days.start <= terms.days.end, ReservationProblem::DaysReversed);
    out.require(isForBrand(reservation.kind) == reservation.holdUntil.has_value(),
                ReservationProblem::HoldUntilMissing);
    out.require(reservation.kind != ReservationKind::Holdback || terms.exclusivity == Exclusivity::Exclusive,
                ReservationProblem::HoldbackNotExclusive);
    out.require(reservation.kind != ReservationKind::OwnUse || terms.exclusivity != Exclusivity::Sole,
                ReservationProblem::OwnUseSole);
    return out.found();
}

Message problemMessage(ReservationProblem problem)
{
    switch (problem) {
    case ReservationProblem::InstitutionMissing: return {QT_TRANSLATE_NOOP("core", "Choose the institution"), {}};
    case ReservationProblem::BrandMissing:
        return {QT_TRANSLATE_NOOP("core", "A hold or an option is for a brand; the museum's own is for none"), {}};
    case ReservationProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "A title is needed"), {}};
    case ReservationProblem::AssetsMissing: return {QT_TRANSLATE_NOOP("core", "No asset is chosen yet"), {}};
    case ReservationProblem::RightsMissing: return {QT_TRANSLATE_NOOP("core", "No kind of right is chosen yet"), {}};
    case ReservationProblem::CategoriesMissing:
        return {QT_TRANSLATE_NOOP("core", "No product category is chosen yet"), {}};
    case ReservationProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A category must be a code such as nice/24 or nice/24/bedding"), {}};
    case ReservationProblem::TerritoriesMissing: return {QT_TRANSLATE_NOOP("core", "No territory is chosen yet"), {}};
    case ReservationProblem::TerritoryForm:
        return {
            QT_TRANSLATE_NOOP(
                "core", "A territory must be WORLD, a country such as CN, a part of one such as CN-GS, or a region"),
            {}};
    case ReservationProblem::ChannelsMissing: return {QT_TRANSLATE_NOOP("core", "No sales channel is chosen yet"), {}};
    case ReservationProblem::ChannelForm:
        return {QT_TRANSLATE_NOOP("core", "A channel must be a code such as online/marketplace/tmall"), {}};
    case ReservationProblem::DaysMissing:
        return {QT_TRANSLATE_NOOP("core", "The first and the last day are needed"), {}};
    case ReservationProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    case ReservationProblem::HoldUntilMissing:
        return {QT_TRANSLATE_NOOP("core", "A hold or an option needs the day on which it lapses; others have none"),
                {}};
    case ReservationProblem::HoldbackNotExclusive:
        return {QT_TRANSLATE_NOOP("core", "What is kept back is kept from everybody: it must be exclusive"), {}};
    case ReservationProblem::OwnUseSole:
        return {QT_TRANSLATE_NOOP("core", "The museum's own use is exclusive or non-exclusive"), {}};
    }
    return {};
}

const char *reservationStandingCode(ReservationStanding standing)
{
    switch (standing) {
    case ReservationStanding::Active: return "active";
    case ReservationStanding::Lapsed: return "lapsed";
    case ReservationStanding::Released: return "released";
    case ReservationStanding::Over: return "over";
    }
    return "";
}

ReservationStanding standingOf(const Reservation &reservation, QDate today)
{
    if (reservation.releasedOn && *reservation.releasedOn <= today)
        return ReservationStanding::Released;
    if (reservation.holdUntil && *reservation.holdUntil < today)
        return ReservationStanding::Lapsed;
    return reservation.terms.days.end < today ? ReservationStanding::Over : ReservationStanding::Active;
}

Grant grantOf(const Reservation &reservation)
{
    Grant out;
    static_cast<GrantTerms &>(out) = reservation.terms;
    out.id = reservation.number.toStdString();
    const std::optional<QDate> released =
        reservation.releasedOn ? std::optional(reservation.releasedOn->addDays(-1)) : std::nullopt;
    if (isForBrand(reservation.kind)) {
        out.state = GrantState::Held;
        out.holdUntil =
            released ? std::min(*released, reservation.holdUntil.value_or(*released)) : reservation.holdUntil;
    } else {
        out.licensee = selfLicensee;
        out.terminatedOn = released;
    }
    return out;
}

} // namespace lianming
