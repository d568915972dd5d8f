// How a house reviews: its chains of stages by institution, kind of product and contract, and the days on which it
// works. Each verb that writes is one transaction with its line in the history. What is in approval already goes on by
// the stages it began with.
#pragma once

#include "core/approvals/reviewchain.h"
#include "core/approvals/workingcalendar.h"

namespace lianming {

struct Workspace;

/// A day that an institution, or the whole house (unset), says itself.
struct HouseDay {
    Id<HouseDay> id;
    qint64 version = 1;
    Id<Institution> institution;
    CalendarDay day;

    friend bool operator==(const HouseDay &, const HouseDay &) = default;
};

class ReviewHouseService
{
public:
    explicit ReviewHouseService(Workspace &workspace) : m_w(&workspace) {}

    /// Institutions' own, then contracts'. Those of other brands are not shown to a brand's manager.
    [[nodiscard]] QList<ReviewChain> chains() const;
    /// The one that a new product of the contract goes through.
    [[nodiscard]] ReviewChain chainFor(Id<Contract> contract, const QString &category) const;
    /// Whose it is and for what: "* nice/24", "SZM", "PM-2024-003 nice/24". Throws Error::NotFound.
    [[nodiscard]] QString label(const ReviewChain &chain) const;
    /// Adds it, or with its id changes it. Throws Error::BadInput for an invalid one, and Error::Conflict when somebody
    /// else changed it since it was read, or has given these products stages already.
    void saveChain(const ReviewChain &chain);
    /// What is above it holds again. Throws Error::NotFound.
    void removeChain(Id<ReviewChain> id);

    [[nodiscard]] WorkingCalendar calendar(Id<Institution> institution) const;
    /// The same without the days that the house or the institution says itself.
    [[nodiscard]] WorkingCalendar publicCalendar(Id<Institution> institution) const;
    /// The house's own days, by institution and day.
    [[nodiscard]] QList<HouseDay> days() const;
    /// Says what a day is, whatever was said of it before. Throws Error::BadInput for no day.
    void saveDay(const HouseDay &day);
    /// Throws Error::NotFound.
    void removeDay(Id<HouseDay> id);
    /// Makes of the days of `read`, which somebody was shown, those of `wanted`; what others entered meanwhile stays.
    /// Throws Error::BadInput for no day, Error::Conflict where others said something else of a day that differs.
    void setDays(Id<Institution> institution, const QList<CalendarDay> &read, const QList<CalendarDay> &wanted);

private:
    Workspace *m_w;
};

/// The chain for products of a contract and category.
[[nodiscard]] ReviewChain chainThatHolds(Connection &db, Id<Contract> contract, const QString &category);

} // namespace lianming
