// One row of a licensee's sales file as the line it stands for: every value brought to our form and checked, without
// copying what already has it. Amounts such as "1,234.50", "(12.00)" and full-width digits, days in the usual
// spellings, words for codes. Knows no database; whether a sale fits the contract is the calculation's business
// (spec/royalties.md section 3).
#pragma once

#include "core/base/currency.h"
#include "core/base/dates.h"
#include "core/base/decimal.h"
#include "core/base/message.h"
#include "core/exchange/statementlayout.h"

#include <QDate>

#include <unordered_map>

namespace lianming {

enum class StatementFault {
    Missing,          ///< a required value is not there
    NoNumber,         ///< not a number in a form that has only one reading
    NoWholeNumber,    ///< units must be whole
    TooFine,          ///< more digits than the currency has
    TooLarge,         ///< beyond 64 bits
    Negative,         ///< must not be negative
    Above100,         ///< a share above 100 percent
    NoDay,            ///< no day of the calendar
    AmbiguousDay,     ///< 03.04.2026: say in the mapping which comes first
    NoCurrency,       ///< no ISO 4217 code
    NoTerritory,      ///< no country or subdivision
    NoPeriod,         ///< another period than the statement's
    NoChoice,         ///< neither yes nor no
    ControlCharacter, ///< a line end or another control character inside a code
    CellCount,        ///< the record has more or fewer cells than the header
    BrokenRecord,     ///< quotes do not match; reading ends here
    CellError,        ///< a workbook's cell shows an error such as #REF!
    NoResult,         ///< a formula whose result the workbook does not hold
    MergedNumber,     ///< one amount for several rows
};
constexpr int statementFaults = int(StatementFault::MergedNumber) + 1;
/// "missing" … "merged_number": as stored and printed.
[[nodiscard]] const char *statementFaultCode(StatementFault fault);
/// The sentence for a person, without its place.
[[nodiscard]] const char *statementFaultText(StatementFault fault);

struct StatementIssue {
    qint64 row = 0;  ///< data row from 1, the header not counted
    qint64 line = 0; ///< line of text from 1
    StatementField field = StatementField::Sku;
    StatementFault fault = StatementFault::Missing;
    QString value; ///< as it stands in the file, shortened

    friend bool operator==(const StatementIssue &, const StatementIssue &) = default;
};

/// A checked line. The views point into the file's text or into the reader and hold until its next read().
struct StatementRow {
    std::string_view soldOn; ///< "YYYY-MM-DD" or empty
    std::string_view sku;
    std::string_view category;
    std::string_view territory;
    std::string_view channel;
    Currency currency;
    qint64 units = 0;
    qint64 gross = 0; ///< minor units of the currency, as all its amounts
    std::array<qint64, 5> deductions{};
    std::optional<qint64> retailPrice;
    std::string_view share; ///< percent in its shortest form
    bool free = false;
};

/// What parsing a number came to.
struct ReadNumber {
    std::optional<Int128> scaled; ///< × 10^digits
    StatementFault fault = StatementFault::NoNumber;
};
/// A number as people write it, as a whole number of 10^-digits: grouped thousands, "(12.00)" and "12.00-" negative,
/// full-width digits and signs, the sign or code of `currency` beside it, zeros beyond `digits`, Chinese units
/// ("1.2万", "12万元" where the currency is CNY). One reading only, or none. `tens`: zeros that the column's unit adds;
/// a unit in the cell besides has no single reading.
[[nodiscard]] ReadNumber readNumber(std::string_view text, int digits, bool decimalComma,
                                    std::string_view currency = {}, int tens = 0);

/// What parsing a day came to.
struct ReadDay {
    QDate day;
    StatementFault fault = StatementFault::NoDay;
};
/// A day as people write it; a time of day after it is left out.
[[nodiscard]] ReadDay readDayText(std::string_view text, StatementMapping::DateOrder order);

class StatementRowReader
{
public:
    /// `period` is the statement's; a period column must name it. `width` is the header's number of cells: a record
    /// with more (that are not empty) or fewer has slipped. `mapping` must outlive the reader.
    StatementRowReader(const StatementMapping &mapping, const Period &period, size_t width);

    enum class Kind { Line, Bad, Blank, Total };
    /// Reads a record. Bad: faults() has what is wrong, field by field. Blank: nothing in it, or a subtotal. Total: the
    /// sum line ("合计"), which is no sale but says what the lines come to.
    [[nodiscard]] Kind read(std::span<const std::string_view> cells, StatementRow &row);
    /// The same for a source's record: a workbook's cells say what they are, and a row without a product that sums up
    /// the rows above it is a Total too (Blank, if it does not begin with the first of them).
    [[nodiscard]] Kind read(const TableSource &source, StatementRow &row);

    struct Finding {
        StatementField field;
        StatementFault fault;
        std::string_view value;
    };
    [[nodiscard]] const std::vector<Finding> &faults() const { return m_faults; }

    /// The sums a Total record names, where it has them.
    [[nodiscard]] std::optional<qint64> totalUnits(std::span<const std::string_view> cells) const;
    [[nodiscard]] std::optional<qint64> totalGross(std::span<const std::string_view> cells, Currency currency) const;

private:
    enum class Check { Text, Territory };
    /// A column of codes: what its words mean is decided once for each word.
    struct Codes {
        struct Text {
            std::string code;
            bool good = true;
        };
        StatementField field;
        Check check = Check::Text;
        std::unordered_map<std::string, Text> known;
        std::string_view last;
        const Text *lastText = nullptr;
    };

    [[nodiscard]] std::string_view cell(std::span<const std::string_view> cells, StatementField field) const;
    [[nodiscard]] Kind kind(std::span<const std::string_view> cells) const;
    /// Notes what is wrong with a field; the first of it counts.
    void fail(StatementField field, StatementFault fault, std::string_view value);
    void checkNotes(std::span<const std::string_view> cells);
    /// Whether the file holds the field as a number or a day, which has no other reading.
    [[nodiscard]] bool isStored(StatementField field) const;
    [[nodiscard]] bool usesComma(StatementField field) const;
    [[nodiscard]] std::string_view code(std::span<const std::string_view> cells, Codes &codes);
    void readCurrency(std::span<const std::string_view> cells, StatementRow &row);
    [[nodiscard]] qint64 number(StatementField field, std::string_view value, int digits, std::string_view currency);
    [[nodiscard]] std::optional<qint64> total(std::span<const std::string_view> cells, StatementField field, int digits,
                                              std::string_view currency) const;
    void readDay(std::string_view value, StatementRow &row);
    void readShare(std::string_view value, StatementRow &row);
    void readFree(std::string_view value, StatementRow &row);
    void readGross(std::span<const std::string_view> cells, StatementRow &row);

    const StatementMapping &m_mapping;
    [[nodiscard]] bool isPeriod(std::string_view word);

    Period m_period;
    std::string m_periodName;
    std::unordered_map<std::string, bool> m_periodWords; ///< ways of naming a period met so far
    size_t m_width;
    std::span<const CellNote> m_notes; ///< of the record being read
    qint64 m_sumFrom = 0;
    Codes m_category{StatementField::Category, Check::Text, {}, {}, nullptr};
    Codes m_territory{StatementField::Territory, Check::Territory, {}, {}, nullptr};
    Codes m_channel{StatementField::Channel, Check::Text, {}, {}, nullptr};
    std::unordered_map<std::string, ReadDay> m_days; ///< spellings met so far
    std::string m_day;
    std::string m_share;
    std::string m_lastCurrencyText;
    std::optional<Currency> m_lastCurrency;
    std::vector<Finding> m_faults;
};

} // namespace lianming
