// Many licensees' reports at once: for each file the contract and the period that it is taken for, why, what it holds
// and what stands in the way; corrected here, or opened by itself. Only what is in no doubt is taken in with the rest.
#pragma once

#include "core/exchange/statementbatch.h"
#include "ui/models/tablemodel.h"
#include "ui/royalties/statementbatchcolumns.h"
#include "ui/shell/session.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace lianming {

class Label;
class RecordTable;
class StatementImportView;

class StatementBatchView : public QWidget
{
    Q_OBJECT

public:
    /// `paths`: files and folders; they are looked at as soon as it is shown to somebody.
    StatementBatchView(Session &session, const QStringList &paths, QWidget *parent = nullptr);
    ~StatementBatchView() override;

Q_SIGNALS:
    /// Done, or given up; whether anything was stored.
    void closed(bool stored);
    /// Statements of these contracts have new lines, to be calculated.
    void taken(const QList<lianming::Id<lianming::Contract>> &contracts);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What looking at the files found.
    struct Found {
        QList<BatchFile> files;
        QList<ReportedContract> contracts;
    };

    void retranslate();
    void look();
    void showFound(const Found &found);
    void showFiles();
    void showChosen();
    void fillPeriods();
    void choose(const BatchChoice &choice);
    void open();
    void take();
    void showResults(const QList<BatchResult> &results);
    [[nodiscard]] BatchRow *current();
    [[nodiscard]] qsizetype readyCount() const;
    [[nodiscard]] QString whyText(const BatchRow &row) const;

    Session &m_session;
    QStringList m_paths;
    QDate m_today;
    QList<BatchRow> m_rows;
    QList<ReportedContract> m_contracts;
    bool m_isLooking = true;
    bool m_isStored = false;
    qint64 m_round = 0; ///< of the file looked at again last

    TableModel<BatchRow> m_model;
    QStackedWidget *m_stack;
    QWidget *m_list;
    Label *m_title;
    Label *m_facts;
    RecordTable *m_table;
    QWidget *m_chosen;
    Label *m_name;
    Label *m_why;
    Label *m_contractLabel;
    QComboBox *m_contract;
    Label *m_periodLabel;
    QComboBox *m_period;
    QPushButton *m_open;
    QPushButton *m_cancel;
    QPushButton *m_take;
    StatementImportView *m_import = nullptr;
};

} // namespace lianming
