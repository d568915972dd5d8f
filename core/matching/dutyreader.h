// Duties of brands that were kept or broken, read from the books: reports that were due, invoices that were to be paid,
// contracts that were ended early, and how products fared in their approval. Part of matchreader.h.
#pragma once

#include "core/approvals/reviewstage.h"
#include "core/db/connection.h"
#include "core/matching/matchfacts.h"

#include <QDate>

#include <unordered_map>

namespace lianming {

/// Those that were due before `today`; `brands`: numbers by id.
void readDuties(Connection &db, QDate today, const std::unordered_map<qint64, int> &brands, std::vector<DutyFact> &out);

/// An act of a product's approval on its Julian day.
struct ReviewTurn {
    ReviewAct act = ReviewAct::Begin;
    int day = 0;
};
/// What one approval says of the brand, its acts in their order. A round that was handed in and approved is kept, one
/// that was sent back is broken: a brand that needs three rounds has kept one of three. What was asked for again is
/// kept if it comes within 30 days, and broken on the day after.
[[nodiscard]] std::vector<DutyFact> reviewDuties(int brand, const std::vector<ReviewTurn> &turns, int today);

} // namespace lianming
