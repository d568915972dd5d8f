// The work list of lines in question, across all licensees: why they are, what was decided, what they earn now. One
// line is explained at the right with the ways out; several are decided about together. Pages of the list come as it is
// scrolled. What is in question and what a decision changes is core's business.
#pragma once

#include "core/royalties/exceptionservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace lianming {

class Chip;
class DecisionForm;
class EmptyState;
class FlowRow;
class ListFooter;
class RecordTable;
class SearchField;

class ExceptionsView : public PageView
{
    Q_OBJECT

public:
    explicit ExceptionsView(Page &owner);

    void reload() override;
    void retranslate() override;
    /// {"contract": id}, {"brand": id}, {"period": name}, {"statement": id}, {"reason": code}, {"state": code}.
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    /// A line with what is wrong, and several together.
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("line"), QStringLiteral("several"), QStringLiteral("letter")};
    }
    void showTourState(const QString &state) override;

private:
    struct Answer {
        ExceptionPage page;
        ExceptionCounts counts;
        QMap<QString, qint64> contracts; ///< by what they are called
        QMap<QString, qint64> brands;
    };

    [[nodiscard]] QWidget *reasonRow();
    [[nodiscard]] ExceptionFilter filter() const;
    void filterChanged();
    void show(const Answer &answer);
    void showRows(const QList<ExceptionRow> &rows);
    void showCounts(const ExceptionCounts &counts);
    void loadMore();
    void selectionChanged();
    [[nodiscard]] QList<ExceptionRow> selected() const;
    void open(const QList<ExceptionRow> &rows);
    void present(const QList<ExceptionRow> &rows, const std::optional<LineDetail> &one);
    void preview(DecisionForm *form);
    void withdraw(const QList<LineRef> &lines);
    void explain(const ExceptionRow &row);
    void write(const QList<ExceptionRow> &rows);
    [[nodiscard]] static QString said(const QString &text, const DecisionOutcome &outcome);

    TableModel<ExceptionRow> m_model;
    ExceptionCounts m_counts;
    std::optional<ExceptionKey> m_next;
    bool m_loadingMore = false;
    bool m_loaded = false;
    quint64 m_round = 0;            ///< counts questions to the worker: older answers are not wanted any more
    quint64 m_shown = 0;            ///< the same for the detail
    quint64 m_leaving = 0;          ///< m_shown while a letter or a proof is on its way to take the form's place
    QList<LineRef> m_open;          ///< the lines in the detail
    int m_place = -1;               ///< of the first of them in the list
    Id<SalesStatement> m_statement; ///< rows asked for from elsewhere
    QString m_period;

    QStackedWidget *m_stack;
    QWidget *m_list;
    Chip *m_state;
    Chip *m_contract;
    Chip *m_brand;
    SearchField *m_search;
    QPushButton *m_decide;
    QButtonGroup *m_reasons;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace lianming
