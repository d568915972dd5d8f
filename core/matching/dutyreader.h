// Duties of brands that were kept or broken, read from the books: reports that were due, invoices that were to be paid,
// contracts that were ended early. Part of matchreader.h.
#pragma once

#include "core/db/connection.h"
#include "core/matching/matchfacts.h"

#include <QDate>

#include <unordered_map>

namespace lianming {

/// Those that were due before `today`; `brands`: numbers by id.
void readDuties(Connection &db, QDate today, const std::unordered_map<qint64, int> &brands, std::vector<DutyFact> &out);

} // namespace lianming
