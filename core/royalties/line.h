// Lines of a licensee's statement as the royalty calculation takes them (spec/royalties.md section 3): plain numbers,
// codes as small ids, so that a million of them stay cheap. Whoever makes lines (a file reader, a repository) sees to
// the form of each field; whether a line fits the contract is the calculation's business.
#pragma once

#include "core/base/currency.h"
#include "core/base/dates.h"
#include "core/base/decimal.h"
#include "core/base/flatindex.h"
#include "core/contracts/royaltyterms.h"

#include <array>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

using CodeId = quint32;

/// Texts that come again and again (SKUs, categories, territories, channels), each with a number from 0.
class CodeTable
{
public:
    /// The number of `text`, which is added if it is new.
    [[nodiscard]] CodeId id(std::string_view text);
    [[nodiscard]] const std::string &text(CodeId id) const { return m_texts[id]; }
    [[nodiscard]] size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts; ///< a deque, so that what text() gave stays valid
    FlatIndex m_ids;
};

struct RoyaltyLine {
    Period period;
    QDate date; ///< invalid if not given
    Currency currency;
    CodeId sku = 0;
    CodeId category = 0;
    CodeId territory = 0;
    CodeId channel = 0;
    qint64 units = 0;                                ///< negative for returned goods
    qint64 gross = 0;                                ///< minor units of the line's currency, as all its amounts
    std::array<qint64, deductionKinds> deductions{}; ///< by DeductionKind
    std::optional<qint64> retailPrice;               ///< per unit
    Rate share{Int128{100} * Rate::one};             ///< percent of the product that is this contract's, at most 100
    bool free = false;                               ///< samples and gifts

    [[nodiscard]] bool hasFullShare() const { return share.nanos == Int128{100} * Rate::one; }
};

/// What a person decided that a line earns, in place of grants and rules. The line's deductions count as 0 and its base
/// follows section 3 step 6; it stays out of caps and accumulators and counts apart, as a highest-rate line does. What
/// earns 0 is taken out: a line that was reported twice.
struct LineSettlement {
    enum class Kind : quint8 {
        Percent, ///< base × percent
        PerUnit, ///< units × per_unit × share
        Fee,     ///< an amount for the whole line
    };
    Kind kind = Kind::Percent;
    Rate rate;          ///< percent, or major units of the contract's currency for a unit
    qint64 fee = 0;     ///< minor units of the contract's currency
    std::string reason; ///< why, and by whom: for the explanation only
    std::string by;

    friend bool operator==(const LineSettlement &, const LineSettlement &) = default;
};
/// "percent", "per_unit", "fee".
[[nodiscard]] const char *settlementCode(LineSettlement::Kind kind);

/// A statement's lines in its order, with the codes they use. `source` names them in errors: "lines.csv".
struct RoyaltyLines {
    QString source;
    CodeTable codes;
    std::vector<RoyaltyLine> lines;
    std::map<size_t, LineSettlement> settlements; ///< by place in `lines`; of few or none of them
};

/// Throws Error::BadInput "source: line N: field: complaint"; `index` counts from 0, N from 1.
[[noreturn]] void failLine(const QString &source, qsizetype index, const char *field, const char *text,
                           const QStringList &args = {});
/// Throws the error of section 1 for a line's figure that does not fit 64 bits.
[[noreturn]] void failLineOverflow(const QString &source, qsizetype index, const char *figure);
/// Likewise for a period's.
[[noreturn]] void failPeriodOverflow(const QString &source, const Period &period, const char *figure);

} // namespace lianming
