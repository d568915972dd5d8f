// Taking in a licensee's sales report: which column is what (proposed, corrected here, remembered for the brand), the
// first rows as they will be read with what is wrong in them, and the import. Nothing is stored before Import is
// pressed.
#pragma once

#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

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

    void retranslate();
    void inspect(const std::optional<StatementMapping> &mapping);
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
    Label *m_rowsHead;
    RecordTable *m_rows;
    TableModel<StatementPreview::Line> m_lines;
    RecordTable *m_faulty;
    TableModel<StatementIssue> m_issues;
    Label *m_facts;
    Label *m_outcome;
    Label *m_problem;
    QComboBox *m_dates;
    QCheckBox *m_takeGood;
    QPushButton *m_cancel;
    QPushButton *m_import;
};

} // namespace lianming
