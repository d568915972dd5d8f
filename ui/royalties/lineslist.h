// The lines of a calculated statement, however many: what was reported, what is deducted, the base, the rule or what
// took its place, the royalty. Only the lines that are looked at are in memory. Found by rule, by guarantee, by SKU, or
// because they raise a question; count and sums are those of all that were found. Why a line earned what it did can
// stand beside the list where there is room.
#pragma once

#include "core/royalties/statementlines.h"
#include "ui/models/windowmodel.h"

#include <QWidget>

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class Page;
class RecordTable;
class SearchField;
class WhyPanel;

class LinesList : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit LinesList(Page &page, QWidget *parent = nullptr);

    /// Reads a statement's lines, or the same statement's again.
    void showStatement(Id<SalesStatement> statement);
    /// Asks for these lines alone.
    void setFilter(const StatementLineFilter &filter);
    [[nodiscard]] StatementLineFilter filter() const;

    /// The place for the proof of a line; null where there is no room beside the list.
    [[nodiscard]] WhyPanel *beside();
    [[nodiscard]] RecordTable *table() const { return m_table; }

Q_SIGNALS:
    /// Enter or double click on a line, or another line while the proof of one stands beside the list.
    void lineWanted(qint64 line);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What is known of the statement as a whole.
    struct Facts {
        Currency currency; ///< of the contract
        QList<RuleEarnings> earnings;
        qint64 questions = 0;
        QHash<QString, QString> rates; ///< by rule: "8 %", "8 → 10 %"
    };
    struct Found {
        QList<qint64> numbers;
        StatementLineTotals totals;
    };

    [[nodiscard]] QList<Column<StatementLineRow>> columns();
    [[nodiscard]] static Facts factsOf(Workspace &workspace, Id<SalesStatement> statement);
    void readDeductions();
    void search();
    void showFacts();
    void showSums();
    [[nodiscard]] QString rateText(const StatementLineRow &row) const;
    [[nodiscard]] QString deductionText(const StatementLineRow &row) const;

    Page &m_page;
    Id<SalesStatement> m_statement;
    Facts m_facts;
    StatementLineTotals m_totals;
    std::optional<std::vector<LineDeduction>> m_deductions; ///< nothing until they are known
    qint64 m_round = 0;                                     ///< of what was asked for last
    WindowModel<StatementLineRow> m_model;
    Chip *m_rule;
    Chip *m_pool;
    Chip *m_questions;
    SearchField *m_search;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    WhyPanel *m_why;
};

} // namespace lianming
