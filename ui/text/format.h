// Amounts, counts and dates for people, in the language that holds now. Exact forms for files and logs are in
// core/base.
#pragma once

#include "core/base/dates.h"
#include "core/base/money.h"

#include <QDateTime>

namespace lianming {

/// "1,234.50", all digits of the currency, grouped.
[[nodiscard]] QString amountText(const Money &money);
/// "CNY 1,234.50" with a no-break space.
[[nodiscard]] QString moneyText(const Money &money);
/// Short, for charts and cards: "CNY 1.23 m", "CNY 45 k" (Chinese: "123.4万", "1.2亿"). Three significant digits,
/// truncated towards zero, so that a rounded figure never claims more than there is.
[[nodiscard]] QString shortMoneyText(const Money &money);
/// The same without the currency.
[[nodiscard]] QString shortCountText(qint64 count);
/// "69,202".
[[nodiscard]] QString countText(qint64 count);
/// "8.5 %" from an exact decimal fraction of `numerator` / 10^`digits` ("0.085").
[[nodiscard]] QString percentText(qint64 numerator, int digits);

/// "1 Mar 2026" / "2026年3月1日"; an invalid day gives "".
[[nodiscard]] QString dateText(QDate day);
/// "1 Mar 2026 – 28 Feb 2028" / "2026年3月1日至2028年2月28日".
[[nodiscard]] QString spanText(const DaySpan &span);
/// "1 Mar 2026, 14:05" in the local time zone.
[[nodiscard]] QString timeText(const QDateTime &instant);
/// "today", "in 12 days", "3 days ago".
[[nodiscard]] QString relativeText(QDate day, QDate today);
/// "Mar 2026" / "2026年3月".
[[nodiscard]] QString monthText(QDate day);
/// "Mar" / "3月".
[[nodiscard]] QString shortMonthText(QDate day);
/// "3.4 MB".
[[nodiscard]] QString sizeText(qint64 bytes);

/// Whether the language that holds now is Chinese.
[[nodiscard]] bool isChinese();

} // namespace lianming
