// Two versions of a statement beside each other: what differs in the figures, which lines were added, taken away or
// changed, and what a restatement does to the first open period. What is equal can be unfolded. The comparison is
// core/royalties/statementcompare.h's.
#pragma once

#include "core/royalties/restatementeffect.h"
#include "core/royalties/statementcompare.h"
#include "ui/models/tablemodel.h"

#include <QWidget>

class QComboBox;
class QSplitter;

namespace lianming {

class Label;
class LinkButton;
class Page;
class RecordTable;

class VersionsView : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit VersionsView(Page &page, QWidget *parent = nullptr);

    /// The calculated editions of one period, at least two. What was chosen stays, otherwise it is the last two.
    void showEditions(const QList<SalesStatement> &editions);
    /// Compares these two.
    void choose(int before, int after);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct FigureRow {
        qint64 place = 0;
        QString name; ///< as royalties.md names it; a pool's "G1.paid"
        QString before;
        QString after;
        QString difference;
        int sign = 0; ///< of the difference
    };
    struct LineRow {
        qint64 place = 0;
        StatementComparison::Pair pair;
    };
    struct Content {
        StatementComparison comparison;
        QList<RestatementEffect> effects;
    };

    [[nodiscard]] QList<Column<FigureRow>> figureColumns();
    [[nodiscard]] QList<Column<LineRow>> lineColumns();
    void fillChoosers();
    void compare();
    void showContent();
    void retranslate();
    [[nodiscard]] QString versionText(const SalesStatement &edition) const;
    [[nodiscard]] QString own(qint64 minor) const;

    Page &m_page;
    QList<SalesStatement> m_editions;
    int m_before = 0; ///< editions that are compared
    int m_after = 0;
    std::optional<Content> m_content;
    bool m_withEqual = false;
    bool m_isNew = true; ///< not laid out yet
    qint64 m_round = 0;
    TableModel<FigureRow> m_figures;
    TableModel<LineRow> m_lines;
    QComboBox *m_first;
    Label *m_against;
    QComboBox *m_second;
    Label *m_effect;
    QSplitter *m_tables;
    Label *m_figuresHead;
    RecordTable *m_figureTable;
    LinkButton *m_equal;
    Label *m_linesHead;
    RecordTable *m_lineTable;
};

} // namespace lianming
