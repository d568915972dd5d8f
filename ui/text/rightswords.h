// Words for what the rights records say in codes: on what ground something is held, what stands in the way, what is
// held or kept back and whether it still stands. The words of rights, exclusivity and answers are in proposalwords.h,
// those of territories, channels and categories in codewords.h.
#pragma once

#include "core/rights/reservationrepository.h"
#include "core/rights/rightsrepository.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString rightsBasisText(RightsBasis basis);
/// Wait for what is only assumed, quiet for the others.
[[nodiscard]] Tone rightsBasisTone(RightsBasis basis);
/// "Consent needed", "Permit needed", "Prohibited".
[[nodiscard]] QString restrictionKindText(RestrictionKind kind);
[[nodiscard]] Tone restrictionKindTone(RestrictionKind kind);
/// "Relic of grade 1"; empty for none.
[[nodiscard]] QString relicGradeText(const QString &grade);

[[nodiscard]] QString reservationKindText(ReservationKind kind);
[[nodiscard]] Tone reservationKindTone(ReservationKind kind);
[[nodiscard]] QString reservationStandingText(ReservationStanding standing);
[[nodiscard]] Tone reservationStandingTone(ReservationStanding standing);
/// The sentence of its life: for whom it stands, until when, what it would give; or how it ended.
[[nodiscard]] QString reservationLifeText(const ReservationItem &item, QDate today);
/// "for 20 more days", "lapsed 3 days ago": the last days of what is held, empty where nothing lapses.
[[nodiscard]] QString reservationLapseText(const Reservation &reservation, QDate today);

/// What a record is about: "Everything of Suzhou Museum", "Collection: Lotus", or the asset's title.
[[nodiscard]] QString rightsSubjectText(const RightsSubject &subject);
/// "China, Japan", "Worldwide, except Japan".
[[nodiscard]] QString rightsTerritoriesText(const std::vector<std::string> &territories,
                                            const std::vector<std::string> &except);
/// "without limit", "from 1 Mar 2026", "until 28 Feb 2028", or both days.
[[nodiscard]] QString rightsDaysText(const std::optional<QDate> &start, const std::optional<QDate> &end);
/// The days that still matter and how far off the last one is: "until 31 Dec 2026, in 184 days", "until 31 Dec 2025,
/// lapsed".
[[nodiscard]] QString rightsTermText(const std::optional<QDate> &start, const std::optional<QDate> &end, QDate today);

enum class TermStanding {
    Running,
    EndsSoon, ///< its last day is within 180 days
    Ended,
};
[[nodiscard]] TermStanding termStandingOf(const std::optional<QDate> &end, QDate today);
/// Ink, or the ink of wait and stop for what ends soon and what has ended.
[[nodiscard]] Token termInk(TermStanding standing);

/// The history of rights records in their own words: codes of choices in words, and a reservation that was released is
/// given up. What only numbers other records is left out of what was created.
[[nodiscard]] QList<HistoryEntry> rightsHistory(QList<HistoryEntry> entries);

/// The address of a statement of RightsStatements.org or Creative Commons; empty for another text.
[[nodiscard]] QString rightsStatementAddress(const QString &statement);

} // namespace lianming
