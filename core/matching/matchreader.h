// Reads from the database what matchmaking knows (matchfacts.h): brands and their profiles, live assets with their
// terms and positions, proposals and contracts, duties kept and broken. Archived brands and assets are left out.
#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"
#include "core/matching/matchfacts.h"
#include "core/rights/territories.h"

#include <QDate>

#include <unordered_map>

namespace lianming {

struct MatchReading {
    MatchFacts facts;
    std::unordered_map<qint64, int> brands; ///< numbers by id
    std::unordered_map<qint64, int> assets;
    std::unordered_map<qint64, int> institutions;
};

/// `today`: up to which duties are counted.
[[nodiscard]] MatchReading readMatching(Connection &db, const Regions &regions, QDate today);

} // namespace lianming
