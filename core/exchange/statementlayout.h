// Which column of a licensee's sales file is what: a mapping, proposed from the words of the header (English and
// Chinese), corrected by a person, remembered per brand and layout. It also says how ambiguous values are meant (dates,
// decimal comma, columns in ten thousands), what columns that the file lacks stand for, and which words of the file
// mean which codes of ours. Reading the values themselves is left to StatementRowReader.
#pragma once

#include "core/base/json.h"
#include "core/exchange/tablesource.h"

#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lianming {

/// What a cell of a statement can be: the columns of royalties.md section 9, and the price per unit that gross sales
/// follow from where a file has no column for them.
enum class StatementField {
    Period,
    Date,
    Sku,
    Category,
    Territory,
    Channel,
    Units,
    Currency,
    Gross,
    Discounts,
    Returns,
    Taxes,
    Freight,
    Other,
    RetailPrice,
    Share,
    Free,
    UnitPrice,
};
constexpr size_t statementFields = 18;

/// "period" … "unit_price": the column names of our own layout, and the names in a stored mapping.
[[nodiscard]] const char *statementFieldCode(StatementField field);
[[nodiscard]] std::optional<StatementField> parseStatementField(std::string_view code);

struct StatementMapping {
    /// How days such as 03.04.2026 and 3/4/2026 are meant. Unstated: such a day is refused unless only one reading
    /// exists.
    enum class DateOrder { Unstated, DayFirst, MonthFirst };

    char separator = ',';
    std::string sheet;    ///< of a workbook; empty for the first one shown
    int headerRecord = 1; ///< number of the record (a sheet's row) that holds the header; what stands above is a title
    std::array<int, statementFields> columns = noColumns(); ///< by StatementField: place from 0, or -1
    std::array<std::string, statementFields>
        constants{}; ///< by StatementField: what an empty or missing cell stands for
    std::map<StatementField, std::map<std::string, std::string>> codes; ///< by field: word in the file → our code
    std::array<int, statementFields> tens{}; ///< by StatementField: zeros that the column's unit adds (万元: 4)
    DateOrder dateOrder = DateOrder::Unstated;
    bool decimalComma = false;       ///< 1.234,50
    bool deductionsNegative = false; ///< the file writes what is taken off with a minus sign

    [[nodiscard]] int column(StatementField field) const { return columns[size_t(field)]; }
    void setColumn(StatementField field, int place) { columns[size_t(field)] = place; }
    [[nodiscard]] const std::string &constant(StatementField field) const { return constants[size_t(field)]; }
    void setConstant(StatementField field, std::string value) { constants[size_t(field)] = std::move(value); }

    [[nodiscard]] int tensOf(StatementField field) const { return tens[size_t(field)]; }
    void setTens(StatementField field, int zeros) { tens[size_t(field)] = zeros; }

    [[nodiscard]] OrderedJson toJson() const;
    /// Throws Error::BadInput that names the place.
    [[nodiscard]] static StatementMapping parse(const JsonNode &node);

    friend bool operator==(const StatementMapping &, const StatementMapping &) = default;

private:
    static constexpr std::array<int, statementFields> noColumns()
    {
        std::array<int, statementFields> out{};
        out.fill(-1);
        return out;
    }
};

/// Required fields that neither a column nor a constant gives: sku, category, territory, channel, currency, units, and
/// gross (or unit_price in its place).
[[nodiscard]] QList<StatementField> missingFields(const StatementMapping &mapping);

/// Whether a column of this field holds amounts or counts, which may be in thousands or ten thousands.
[[nodiscard]] bool isNumberField(StatementField field);

/// The mapping that the header's words suggest. Finds the header among the first records (title lines may stand above)
/// and, in a workbook, the sheet with the best one; hidden sheets come last. Our own layout maps completely. Units of
/// columns are taken from the header ("销售额（万元）", "Gross ('000)") and from a title ("单位：万元").
/// `sheet` and `headerRecord` (a record's number) where a person has chosen them. Throws Error::BadInput if there is no
/// such sheet.
[[nodiscard]] StatementMapping proposeMapping(const TableFile &file, const std::optional<QString> &sheet = {},
                                              const std::optional<int> &headerRecord = {});
/// The same for a text in UTF-8.
[[nodiscard]] StatementMapping proposeMapping(std::string_view text);
/// The field that a header word names, and how surely (0: none, 100: exactly).
struct HeaderGuess {
    StatementField field = StatementField::Sku;
    int sureness = 0;
};
[[nodiscard]] HeaderGuess guessField(const QString &header);

/// Zeros that the unit in a header word adds: "销售额（万元）" 4, "Gross (CNY '000)" 3, "金额" 0.
[[nodiscard]] int headerTens(const QString &header);

/// The header's cells by `mapping`; none if the file has no such record. What is merged over several columns stands in
/// each of them.
[[nodiscard]] QStringList headerCells(const TableFile &file, const StatementMapping &mapping);
[[nodiscard]] QStringList headerCells(std::string_view text, const StatementMapping &mapping);
/// What a layout is remembered by: the SHA-256 of its header's cells.
[[nodiscard]] QString layoutOf(const QStringList &header);

} // namespace lianming
