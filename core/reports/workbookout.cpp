#include "core/reports/workbookout.h"

#include "core/base/error.h"
#include "core/exchange/safecell.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <xlsxwriter.h>

namespace lianming {

namespace {

/// Spreadsheets keep 15 digits of a number; what is longer would change and is written as text.
constexpr qint64 exactLimit = 1'000'000'000'000'000;

constexpr double wordsWidth = 44; ///< characters
constexpr double valueWidth = 22;
constexpr double amountWidth = 18;

double widthOf(const TableColumn &column)
{
    return column.width > 0 ? std::clamp(column.width / 4.6, 8.0, valueWidth)
                            : std::clamp(28 * column.share, 14.0, 44.0);
}

/// "_x003D_" stands for the character of this number (ECMA-376, 22.4.2.4): what only looks so is written otherwise.
void hideEscapes(QString &text)
{
    // Only its first sign, as two may share one.
    static const QRegularExpression begin(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    if (text.contains(u"_x"))
        text.replace(begin, QStringLiteral("_x005F_"));
}

/// A value scaled by a power of ten; exact for the 15 digits that are written of it.
double scaled(qint64 value, int digits)
{
    return double(value) / std::pow(10.0, digits);
}

} // namespace

WorkbookOut::WorkbookOut(QString path, const About &about, DocumentLanguage language)
    : m_path(std::move(path)), m_w(language), m_sheetRows(about.sheetRows),
      m_folder(QFileInfo(m_path).absolutePath() + QStringLiteral("/.lianming-XXXXXX"))
{
    if (!m_folder.isValid())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {m_path, m_folder.errorString()});
    m_file = QFile::encodeName(m_folder.filePath(QStringLiteral("workbook.xlsx")));
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    options.use_zip64 = LXW_FALSE;
    m_book = workbook_new_opt(m_file.constData(), &options);
    if (m_book == nullptr)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The document cannot be written"));
    QByteArray title = about.title.toUtf8();
    QByteArray author("Lianming");
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    const QDate day = about.created.isValid() ? about.created : QDate(2000, 1, 1);
    properties.created = day.startOfDay(Qt::UTC).toSecsSinceEpoch();
    check(workbook_set_properties(m_book, &properties));
}

WorkbookOut::~WorkbookOut()
{
    if (m_book != nullptr)
        lxw_workbook_free(m_book);
}

void WorkbookOut::check(int error) const
{
    if (error != LXW_NO_ERROR)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {m_path, QString::fromUtf8(lxw_strerror(lxw_error(error)))});
}

QString WorkbookOut::freeName(const QString &name)
{
    QString plain = name.simplified();
    for (QChar &c : plain) {
        if (QStringLiteral("[]:*?/\\'").contains(c))
            c = u'-';
    }
    plain = plain.left(31);
    if (plain.isEmpty())
        plain = QStringLiteral("-");
    QString out = plain;
    for (int n = 2; m_names.contains(out, Qt::CaseInsensitive); ++n) {
        const QString suffix = QStringLiteral(" %1").arg(n);
        out = plain.left(31 - suffix.size()) + suffix;
    }
    m_names.append(out);
    return out;
}

void WorkbookOut::sheet(const QString &name)
{
    m_sheetName = name;
    m_sheet = workbook_add_worksheet(m_book, freeName(name).toUtf8().constData());
    if (m_sheet == nullptr)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The document cannot be written"));
    m_row = 0;
    m_headRow = -1;
    check(worksheet_set_column(m_sheet, 0, 0, wordsWidth, nullptr));
    check(worksheet_set_column(m_sheet, 1, 1, valueWidth, nullptr));
    check(worksheet_set_column(m_sheet, 2, 11, amountWidth, nullptr));
    worksheet_set_paper(m_sheet, 9); // A4
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
}

lxw_format *WorkbookOut::format(Kind kind, RowStyle style, int digits, const QString &code, bool right)
{
    lxw_format *&out = m_formats
        [QStringLiteral("%1 %2 %3 %4 %5").arg(int(kind)).arg(int(style)).arg(digits).arg(code).arg(int(right))];
    if (out != nullptr)
        return out;
    out = workbook_add_format(m_book);
    if (style == RowStyle::Total || style == RowStyle::Strong) {
        format_set_bold(out);
        format_set_top(out, LXW_BORDER_THIN);
    }
    if (style == RowStyle::Quiet)
        format_set_font_color(out, 0x5B6168);
    if (right)
        format_set_align(out, LXW_ALIGN_RIGHT);
    switch (kind) {
    case Kind::Text: break;
    case Kind::Formula: format_set_num_format_index(out, 49); break; // "@": stays text when somebody edits the cell
    case Kind::Number: format_set_num_format(out, "#,##0"); break;
    case Kind::Money: {
        QString pattern = QStringLiteral("#,##0");
        if (digits > 0)
            pattern += u'.' + QString(digits, u'0');
        if (!code.isEmpty())
            pattern.prepend(QStringLiteral("\"%1\" ").arg(code));
        format_set_num_format(out, pattern.toUtf8().constData());
        break;
    }
    case Kind::Day: format_set_num_format(out, "yyyy-mm-dd"); break;
    case Kind::Head:
        format_set_bold(out);
        format_set_bottom(out, LXW_BORDER_THIN);
        format_set_text_wrap(out);
        format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
        break;
    case Kind::Heading:
        format_set_bold(out);
        format_set_font_size(out, 14);
        format_set_font_color(out, 0x22577A);
        break;
    case Kind::Paragraph:
        format_set_text_wrap(out);
        format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
        break;
    }
    return out;
}

void WorkbookOut::text(int column, const QString &text, Kind kind, RowStyle style, bool right)
{
    if (text.isEmpty() && style != RowStyle::Total && style != RowStyle::Strong)
        return;
    if (kind == Kind::Text && looksLikeFormula(text))
        kind = Kind::Formula;
    QString cell;
    cell.reserve(text.size());
    for (const QChar c : text) { // XML has no other control characters
        if (c >= u' ' || c == u'\t' || c == u'\n')
            cell.append(c >= u'\uFFFE' ? QChar(QChar::ReplacementCharacter) : c);
    }
    if (cell.size() > textLimit)
        cell = cell.left(textLimit - 1) + u'…';
    hideEscapes(cell);
    check(worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(column), cell.toUtf8().constData(),
                                 format(kind, style, 0, {}, right)));
}

void WorkbookOut::number(int column, qint64 value, int digits, Kind kind, RowStyle style, const QString &code)
{
    if (value >= exactLimit || value <= -exactLimit) {
        const QString plain = QString::fromStdString(formatScaled(value, digits));
        text(column, code.isEmpty() ? plain : code + u' ' + plain, Kind::Text, style, true);
        return;
    }
    check(worksheet_write_number(m_sheet, lxw_row_t(m_row), lxw_col_t(column), scaled(value, digits),
                                 format(kind, style, digits, code)));
}

void WorkbookOut::cell(int column, const Cell &cell, RowStyle style, const Currency &currency, bool right)
{
    if (const auto *words = std::get_if<QString>(&cell)) {
        text(column, *words, Kind::Text, style, right);
    } else if (const auto *money = std::get_if<Money>(&cell)) {
        number(column, money->minor, money->currency.digits(), Kind::Money, style,
               money->currency == currency ? QString() : money->currency.codeText());
    } else if (const auto *count = std::get_if<qint64>(&cell)) {
        number(column, *count, 0, Kind::Number, style, {});
    } else if (const auto *day = std::get_if<QDate>(&cell); day != nullptr && day->year() >= 1900) {
        lxw_datetime value{day->year(), day->month(), day->day(), 0, 0, 0};
        check(worksheet_write_datetime(m_sheet, lxw_row_t(m_row), lxw_col_t(column), &value, format(Kind::Day, style)));
    } else {
        text(column, cellText(cell, m_w, currency), Kind::Text, style, right);
    }
}

void WorkbookOut::heading(const QString &text)
{
    this->text(0, text, Kind::Heading, RowStyle::Plain);
    ++m_row;
}

void WorkbookOut::fact(const QString &word, const Cell &value)
{
    text(0, word, Kind::Text, RowStyle::Quiet);
    if (const auto *money = std::get_if<Money>(&value)) // stands alone, so it names its currency
        number(1, money->minor, money->currency.digits(), Kind::Money, RowStyle::Plain, money->currency.codeText());
    else
        cell(1, value, RowStyle::Plain, {}, false);
    ++m_row;
}

void WorkbookOut::paragraph(const QString &text)
{
    // Merged cells would be taken apart by whoever sorts or copies: one wide cell that wraps.
    this->text(0, text, Kind::Paragraph, RowStyle::Plain);
    ++m_row;
}

void WorkbookOut::heads()
{
    for (size_t i = 0; i < m_table.columns.size(); ++i)
        text(int(i), m_table.columns[i].title, Kind::Head, RowStyle::Plain, m_table.columns[i].right);
    ++m_row;
}

void WorkbookOut::beginTable(const DocumentTable &table)
{
    m_table = {table.title, table.currency, table.columns, {}, table.size};
    const bool hasHead = std::ranges::any_of(table.columns, [](const TableColumn &c) { return !c.title.isEmpty(); });
    if (m_row == 0 && hasHead) {
        for (size_t i = 0; i < table.columns.size(); ++i)
            check(worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), widthOf(table.columns[i]), nullptr));
        m_headRow = m_row;
        m_lastRow = m_row;
        worksheet_freeze_panes(m_sheet, lxw_row_t(m_row) + 1, 0);
        worksheet_repeat_rows(m_sheet, lxw_row_t(m_row), lxw_row_t(m_row));
    }
    if (hasHead)
        heads();
}

void WorkbookOut::row(const TableRow &row)
{
    if (m_row >= m_sheetRows) {
        const DocumentTable table = m_table;
        endTable();
        sheet(m_sheetName);
        beginTable(table);
    }
    const bool isSum = row.style == RowStyle::Total || row.style == RowStyle::Strong;
    if (isSum)
        filter();
    const size_t count = std::min(row.cells.size(), m_table.columns.size());
    for (size_t i = 0; i < count; ++i)
        cell(int(i), row.cells[i], row.style, m_table.currency, m_table.columns[i].right);
    if (!isSum)
        m_lastRow = m_row;
    ++m_row;
}

/// Must be said before a row below the last one is begun: rows that are written are gone.
void WorkbookOut::filter()
{
    if (m_headRow >= 0 && m_lastRow > m_headRow)
        check(worksheet_autofilter(m_sheet, lxw_row_t(m_headRow), 0, lxw_row_t(m_lastRow),
                                   lxw_col_t(m_table.columns.size() - 1)));
    m_headRow = -1;
}

void WorkbookOut::endTable()
{
    filter();
}

void WorkbookOut::table(const DocumentTable &table)
{
    if (table.rows.empty())
        return;
    beginTable(table);
    for (const TableRow &row : table.rows)
        this->row(row);
    endTable();
}

void WorkbookOut::finish()
{
    lxw_workbook *book = m_book;
    m_book = nullptr; // closing frees it, whether it succeeds or not
    check(workbook_close(book));
    if (std::rename(m_file.constData(), QFile::encodeName(m_path).constData()) != 0)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {m_path, qt_error_string()});
}

} // namespace lianming
