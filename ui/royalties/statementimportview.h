// Taking in a licensee's sales report: which sheet and header row, which column is what (proposed, corrected here,
// remembered for the brand), the first rows as they will be read with what is wrong in them, the totals that the
// licensee names, and the import. Nothing is stored before Import is pressed.
#pragma once

#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/session.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace lianming {

class ColumnChooser;
class Label;
class RecordTable;

class StatementImportView : public QWidget
{
    Q_OBJECT

public:
    StatementImportView(Session &session, const QString &path, const InboxRow &row, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Done (the statement), or given up (0).
    void closed(qint64 statement);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What all rows have in common, where no column says it.
    struct Constant {
        StatementField field;
        Label *label;
        QLineEdit *value;
    };

    /// A figure that the licensee names for the whole file.
    struct Total {
        StatementField field;
        Label *label;
        QLineEdit *value;
    };

    using Look = std::function<StatementPreview(const StatementImport &, const ReportingContract &)>;

    void retranslate();
    void layOutTable(QVBoxLayout *column);
    void layOutMapping(QVBoxLayout *column);
    void inspect(const std::optional<StatementMapping> &mapping);
    void inspectTable(const std::optional<QString> &sheet, const std::optional<int> &headerRecord);
    void look(Look look);
    void showTable();
    [[nodiscard]] QStringList facts() const;
    /// The total as a whole number of its smallest unit; nothing where none is named. `fault` becomes true where it is
    /// no number.
    [[nodiscard]] std::optional<qint64> totalOf(const Total &total, bool &fault) const;
    [[nodiscard]] int tensFor(bool units) const;
    void showPreview(const StatementPreview &preview);
    void showMapping();
    [[nodiscard]] StatementMapping chosen() const;
    void import();
    void showOutcome(const StatementOutcome &outcome);
    void showRefusal(const StatementOutcome &outcome);

    Session &m_session;
    QString m_path;
    InboxRow m_row;
    StatementPreview m_preview;
    std::optional<StatementOutcome> m_refused; ///< of the last try, when nothing was stored
    qint64 m_round = 0;                        ///< of the preview asked for last

    Label *m_title;
    Label *m_columnsHead;
    ColumnChooser *m_columns;
    Label *m_constantsHead;
    QList<Constant> m_constants;
    Label *m_datesLabel;
    Label *m_amountsInLabel;
    Label *m_unitsInLabel;
    Label *m_totalsHead;
    QList<Total> m_totals;
    Label *m_sheetLabel;
    Label *m_headerLabel;
    Label *m_rowsHead;
    RecordTable *m_rows;
    TableModel<StatementPreview::Line> m_lines;
    RecordTable *m_faulty;
    TableModel<StatementIssue> m_issues;
    Label *m_facts;
    Label *m_outcome;
    Label *m_problem;
    QComboBox *m_dates;
    QComboBox *m_amountsIn;
    QComboBox *m_unitsIn;
    QComboBox *m_sheet;
    QSpinBox *m_headerRow;
    QCheckBox *m_takeGood;
    QPushButton *m_cancel;
    QPushButton *m_import;
};

} // namespace lianming
