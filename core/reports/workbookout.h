// An XLSX workbook as we hand it out: sheets of facts and tables in which amounts are numbers with their currency's
// digits, days are days, and text is always text: nothing that is written here is a formula. Rows are written as they
// come and not kept, so that a million of them fit; a longer table goes on on a further sheet. The file appears under
// its name only when finished; the same content gives the same bytes. Needs no QGuiApplication.
#pragma once

#include "core/reports/documenttable.h"

#include <QTemporaryDir>

#include <map>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace lianming {

class WorkbookOut
{
public:
    /// What a cell holds, in UTF-16 units; longer texts are cut.
    static constexpr qsizetype textLimit = 32767;

    struct About {
        QString title;
        QDate created;              ///< a document is dated by its day of issue
        qint64 sheetRows = 1048576; ///< of a sheet; XLSX allows no more
    };
    /// Throws Error::Unavailable where the folder cannot be written.
    WorkbookOut(QString path, const About &about, DocumentLanguage language);
    ~WorkbookOut();
    WorkbookOut(const WorkbookOut &) = delete;
    WorkbookOut &operator=(const WorkbookOut &) = delete;

    /// Begins a sheet; the name is cut and changed where XLSX asks for it.
    void sheet(const QString &name);
    void heading(const QString &text);
    void fact(const QString &word, const Cell &value);
    void paragraph(const QString &text);
    void gap() { ++m_row; }

    /// Begins a table with the heads of its columns. On an empty sheet the heads stay in view and filter the rows.
    void beginTable(const DocumentTable &table);
    void row(const TableRow &row);
    void endTable();
    /// All of it; nothing where it has no rows.
    void table(const DocumentTable &table);

    /// Writes the file. Throws Error::Unavailable.
    void finish();

private:
    enum class Kind { Text, Formula, Number, Money, Day, Head, Heading, Paragraph };
    lxw_format *format(Kind kind, RowStyle style, int digits = 0, const QString &code = {}, bool right = false);
    void text(int column, const QString &text, Kind kind, RowStyle style, bool right = false);
    void number(int column, qint64 value, int digits, Kind kind, RowStyle style, const QString &code);
    void cell(int column, const Cell &cell, RowStyle style, const Currency &currency, bool right);
    void heads();
    void filter();
    void check(int error) const;
    [[nodiscard]] QString freeName(const QString &name);

    QString m_path;
    Words m_w;
    qint64 m_sheetRows;
    QTemporaryDir m_folder;
    QByteArray m_file;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    QString m_sheetName;
    QStringList m_names;
    std::map<QString, lxw_format *> m_formats;
    qint64 m_row = 0;
    DocumentTable m_table; ///< its heads
    qint64 m_headRow = -1; ///< of a table that filters
    qint64 m_lastRow = -1; ///< of its rows, sums left out
};

} // namespace lianming
