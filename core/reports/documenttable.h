// A table of a document as values, so that paper and workbook say the same: the PDF prints its cells as text
// (documentsheet.h), the workbook keeps numbers as numbers and days as days (workbookout.h).
#pragma once

#include "core/base/dates.h"
#include "core/base/money.h"
#include "core/reports/words.h"

#include <variant>
#include <vector>

namespace lianming {

enum class RowStyle {
    Plain,
    Quiet,  ///< beside the point: in a quieter colour
    Total,  ///< a sum: strong, with a line above
    Strong, ///< the figure it all comes to: larger
};

/// Nothing, words, an amount, a count, a day, or a percent.
using Cell = std::variant<std::monostate, QString, Money, qint64, QDate, Rate>;

struct TableColumn {
    QString title;
    double width = 0; ///< points on paper; 0: a share of what the others leave
    bool right = false;
    double share = 1;
};

struct TableRow {
    std::vector<Cell> cells;
    RowStyle style = RowStyle::Plain;
};

struct DocumentTable {
    QString title;     ///< the section's, and the sheet's in a workbook
    Currency currency; ///< of its amounts; others are written with their code
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    double size = 8.5; ///< of the type on paper, points

    /// Two columns without heads: words and amounts.
    [[nodiscard]] static DocumentTable figures(QString title, Currency currency);
    void add(std::vector<Cell> cells, RowStyle style = RowStyle::Plain);
    /// A row of words and an amount in the table's currency.
    void addFigure(const QString &word, qint64 minor, RowStyle style = RowStyle::Plain);
    [[nodiscard]] Money money(qint64 minor) const { return {minor, currency}; }
};

/// A figure that is taken off stands with its sign, so that a column adds up as it stands.
[[nodiscard]] inline qint64 takenOff(qint64 minor)
{
    return minor == 0 ? 0 : -minor;
}

/// The cell as a document of that language prints it. Amounts in another currency than `currency` begin with their
/// code; days are written "2026-03-31".
[[nodiscard]] QString cellText(const Cell &cell, const Words &words, const Currency &currency);

} // namespace lianming
