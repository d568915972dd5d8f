// The words of printed documents in both languages, chosen by the document and not by the screen: a Chinese user prints
// an English statement for an English licensor. Numbers and days too are written the way of the document's language.
// Words on screen are ui/text's and the translations' business.
#pragma once

#include "core/base/currency.h"
#include "core/base/dates.h"
#include "core/base/decimal.h"

#include <QStringList>

#include <optional>

namespace lianming {

enum class DocumentLanguage { English, Chinese };
/// "en" or "zh"; nothing for another code.
[[nodiscard]] std::optional<DocumentLanguage> parseLanguage(const QString &code);

/// One word or sentence in both languages, with %1 … for values.
struct Bilingual {
    const char16_t *en;
    const char16_t *zh;
};

/// The document's words and forms.
class Words
{
public:
    explicit Words(DocumentLanguage language) : m_language(language) {}

    [[nodiscard]] DocumentLanguage language() const { return m_language; }
    [[nodiscard]] bool isChinese() const { return m_language == DocumentLanguage::Chinese; }
    [[nodiscard]] QString operator()(const Bilingual &word, const QStringList &args = {}) const;
    /// The name in the document's language, or in the other where it has none.
    [[nodiscard]] QString name(const QString &en, const QString &zh) const;

    /// "1,234.50", "-1,234.50": all the currency's digits, thousands grouped.
    [[nodiscard]] QString amount(qint64 minor, const Currency &currency) const;
    [[nodiscard]] QString count(qint64 value) const;
    /// "12.5 %", "12.5%".
    [[nodiscard]] QString percent(Rate rate) const;
    /// "1 March 2026", "2026年3月1日".
    [[nodiscard]] QString day(QDate day) const;
    [[nodiscard]] QString days(const DaySpan &span) const;
    /// "a, b", "a、b".
    [[nodiscard]] QString list(const QStringList &items) const;
    /// "2026 Q1 (January – March 2026)", "2026年第一季度（1月至3月）".
    [[nodiscard]] QString period(const Period &period) const;

private:
    DocumentLanguage m_language;
};

/// An amount in the capital figures of Chinese payment documents: 1,234.50 → 壹仟贰佰叁拾肆元伍角整. CNY only, up to
/// 9,999,999,999,999.99; empty beyond. (Rules for filling in bills and settlement vouchers, Payment and Settlement
/// Measures, annex 1.)
[[nodiscard]] QString capitalAmount(qint64 minor);

} // namespace lianming
