// A shortlist: pairs of an IP and a brand that somebody wants to come back to, with what was asked and what spoke for
// each when it was put in. Plain values.
#pragma once

#include "core/matching/matchprofile.h"
#include "core/matching/matchreason.h"

#include <QDate>
#include <QDateTime>

namespace lianming {

struct Proposal;

struct Shortlist {
    Id<Shortlist> id;
    qint64 version = 1;
    QString name;
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Shortlist &, const Shortlist &) = default;
};

struct ShortlistEntry {
    Id<ShortlistEntry> id;
    qint64 version = 1;
    Id<Shortlist> list;
    Id<Asset> asset;
    Id<Brand> brand;
    int score = 0; ///< in thousandths, when it was put in
    std::vector<MatchReason> reasons;
    MatchRights rights;
    // What was asked when it was ranked.
    Exclusivity exclusivity = Exclusivity::NonExclusive;
    DaySpan days = {}; ///< left open: two years from the day
    MatchWeights weights;
    QString note;
    Id<Proposal> proposal; ///< that was made of it; unset: none yet
    std::optional<QDate> removedOn;
    QDateTime at;
    QString actor;
};

/// One line of the list.
struct ShortlistItem {
    Shortlist list;
    qint64 entries = 0;
    qint64 proposals = 0; ///< that were made of it
};

/// An entry with what it is called.
struct ShortlistRow {
    ShortlistEntry entry;
    QString assetCode;
    QString assetEn;
    QString assetZh;
    QString picture;
    Id<Institution> institution;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString proposalNumber;
};

} // namespace lianming
