// Words for what core/contracts says in codes, and royalty terms as sentences that a person can check against the
// paper.
#pragma once

#include "core/contracts/contractservice.h"

namespace lianming {

[[nodiscard]] QString standingText(ContractStanding standing);
[[nodiscard]] QString frequencyText(Frequency frequency);
[[nodiscard]] QString reportStateText(ReportState state);
[[nodiscard]] QString timelineText(const TimelineEvent &event);
/// "ends in 40 days", "starts in 3 days", "sell-off ends in 12 days", "ended 100 days ago"; empty where nothing is
/// said.
[[nodiscard]] QString lifeText(ContractStanding standing, const DaySpan &term, qint64 sellOffDays, QDate today);
/// "8 %", from a percent.
[[nodiscard]] QString percentOfText(Rate percent);
/// "8 % up to CNY 1,000,000.00, then 10 %", one line a rule, with what it is for and over what it counts.
[[nodiscard]] QStringList rateTexts(const RoyaltyTerms &terms);
/// What royalties are paid on, and what is deducted: "Net sales, less returns and taxes".
[[nodiscard]] QStringList baseTexts(const RoyaltyTerms &terms);
[[nodiscard]] QStringList guaranteeTexts(const RoyaltyTerms &terms);
/// Withholding tax, VAT, reserve, marketing fund, late interest, smallest payment.
[[nodiscard]] QStringList otherTermTexts(const RoyaltyTerms &terms);

} // namespace lianming
