// The words of codes that reports for lawyers print: standings, rights, kinds of obligations and notices, what happened
// to a record. In the document's language; on screen the same codes are ui/text's.
#pragma once

#include "core/base/words.h"
#include "core/contracts/contract.h"
#include "core/diary/contractoption.h"
#include "core/diary/notice.h"
#include "core/rights/records.h"

namespace lianming {

[[nodiscard]] QString standingWord(const Words &w, ContractStanding standing);
/// "exclusive", "独占许可": the kind of licence alone.
[[nodiscard]] QString exclusivityWord(const Words &w, Exclusivity exclusivity);
[[nodiscard]] QString rightWord(const Words &w, Right right);
[[nodiscard]] QString rightsWord(const Words &w, const std::vector<Right> &rights);
[[nodiscard]] QString sublicensingWord(const Words &w, Sublicensing sublicensing);
[[nodiscard]] QString basisWord(const Words &w, RightsBasis basis);
[[nodiscard]] QString restrictionWord(const Words &w, RestrictionKind kind);
[[nodiscard]] QString obligationWord(const Words &w, ObligationKind kind);
[[nodiscard]] QString dutyStateWord(const Words &w, DutyState state);
[[nodiscard]] QString partyWord(const Words &w, Party party);
[[nodiscard]] QString holderWord(const Words &w, OptionHolder holder);
[[nodiscard]] QString optionStateWord(const Words &w, OptionState state);
[[nodiscard]] QString noticeWord(const Words &w, NoticeKind kind);
/// What was done to a record, and the name of its field, as the history has them; unknown ones as they are.
[[nodiscard]] QString actionWord(const Words &w, const QString &action);
[[nodiscard]] QString fieldWord(const Words &w, const QString &field);

/// Days with what is open: "from 1 July 2026", "without limit".
[[nodiscard]] QString spanWords(const Words &w, const std::optional<QDate> &start, const std::optional<QDate> &end);
/// "2026-07-01 – 2028-06-30": for tables.
[[nodiscard]] QString shortSpan(const DaySpan &days);

} // namespace lianming
