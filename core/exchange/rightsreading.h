// What an entry of a museum's file says in our terms (rightsfile.h): which rights-in record it makes and which
// restriction. Plain functions; careful where the file leaves something open, because a licence rests on it.
//
// Basis, by the first that applies:
//   1. The word for the type of right, in English or Chinese: public domain, own work, photograph, loan, joint
//   ownership,
//      trade mark; copyright and its holder's names (artist, author, estate) make `artist`. "Public domain" counts
//      for nothing beside a statement that it is in copyright.
//   2. The statement: CC0, Public Domain Mark and No Copyright make `public_domain`; In Copyright and the Creative
//      Commons licences make `artist` (of a picture `photographer`) where somebody is named.
//   3. A holder who is named: of a picture `photographer`, else `assumed`.
//   What is the institution's own (it is named as the holder of a copyright, or of a picture) is `own_work`. Copyright
//   without a holder is refused, but for works whose holder cannot be found (InC-RUU, InC-OW-EU). Not evaluated,
//   undetermined and no known copyright (CNE, UND, NKC) stay `assumed`.
// Extent: everything, as the file gives none; for a trade mark its classes and the right to the mark; for NoC-US the
//   United States. Exclusive only what nobody else can hold: own work, public domain and marks; what a public licence
//   gives to all, and what comes from others, is not exclusive until a person says so.
// Consent is needed (a restriction): where the consent or restriction says so in words; for commercial use under
//   somebody else's NC licence, InC-NC, InC-EDU and NoC-NC; for adaptation under somebody else's ND licence; for NoC-CR
//   and NoC-OKLR; where the holder cannot be found. Other words go into the record's terms, a line each: consent, note,
//   credit line, and a statement that we do not know by name.
#pragma once

#include "core/exchange/rightsfile.h"
#include "core/rights/records.h"

#include <variant>

namespace lianming {

/// The names under which files speak of the institution itself.
struct OwnNames {
    QString code;
    QString nameEn;
    QString nameZh;

    [[nodiscard]] bool has(const QString &holder) const;
};

struct RightsReading {
    std::optional<RightsInRecord> held;           ///< scope left open
    std::optional<RestrictionRecord> restriction; ///< likewise
};
/// Why an entry says nothing that can be recorded: reason, field and value; row and line are the entry's.
[[nodiscard]] std::variant<RightsReading, RefusedRights> readingOf(const RightsEntry &entry, const OwnNames &own);

/// A day of a file: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日; a month or a year alone is its first day, or its last
/// one for an end. Nothing for another form, such as 01/03/2026, which has two readings.
[[nodiscard]] std::optional<QDate> rightsDay(QStringView text, bool isEnd);

} // namespace lianming
