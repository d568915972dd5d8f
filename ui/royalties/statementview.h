// One period of one contract, beside the inbox or over the whole page: where it stands, the figures that were found,
// its lines, those that raise a question, its versions side by side, and why. What a tab shows is read when it is first
// looked at, and again when the statement has changed.
#pragma once

#include "ui/models/tablemodel.h"
#include "ui/royalties/proof.h"
#include "ui/royalties/statementhead.h"

class QLayoutItem;
class QMimeData;
class QTabWidget;
class QVBoxLayout;

namespace lianming {

class LinesList;
class LinkButton;
class Page;
class RecordTable;
class StatementFigures;
class VersionsView;
class WhyPanel;

/// The local files among what is dragged.
[[nodiscard]] QStringList draggedFiles(const QMimeData &data);

class StatementView : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer. `wide`: over the whole page.
    StatementView(Page &page, const StatementContent &content, bool wide, QWidget *parent = nullptr);

    /// The same period, read again.
    void setContent(const StatementContent &content);
    [[nodiscard]] const StatementContent &content() const { return m_content; }

    /// "figures", "lines", "exceptions", "versions", "why".
    [[nodiscard]] QString tab() const;
    void setTab(const QString &tab);
    void showLines(const StatementLineFilter &filter);
    /// Why a figure of the period is what it is.
    void explainFigure(const QString &figure);
    /// Why a line earned what it earned: beside the lines where there is room for it, otherwise in place of the
    /// period's proof.
    void explainLine(qint64 line);

Q_SIGNALS:
    void wanted(lianming::StatementAct act, const lianming::InboxRow &row);
    void editionWanted(lianming::Id<lianming::SalesStatement> statement);
    void wideWanted(bool wide);
    void stepWanted(int direction);
    /// Files were dropped here: a report, perhaps.
    void filesDropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addDocuments();
    void showDocuments();
    void makeTabs();
    [[nodiscard]] QWidget *exceptionsTab();
    void nameTabs();
    /// Reads what the tab that is seen shows, unless it shows it already.
    void fillTab();
    void readExceptions();
    void explainPeriod(const QString &figure);
    void showProof(WhyPanel &panel, const ProofSource &source, qint64 line, const OrderedJson &document);
    void loadParts(const ProofSource &source, const ProofStep &step,
                   const std::function<void(std::vector<ProofStep>)> &arrived);
    [[nodiscard]] Id<SalesStatement> statement() const { return m_content.shown.id; }

    Page &m_page;
    StatementContent m_content;
    const bool m_wide;
    QString m_stamp;       ///< of the result that the tabs show
    QSet<QString> m_fresh; ///< tabs that show it
    QString m_figure;      ///< to be explained once the proof is there
    qint64 m_round = 0;    ///< of the proof asked for last
    TableModel<ExceptionLine> m_exceptions;
    QVBoxLayout *m_column;
    QWidget *m_documents;
    QLayoutItem *m_rest = nullptr; ///< has the room of the tabs while there are none
    StatementHead *m_head = nullptr;
    QTabWidget *m_tabs = nullptr;
    StatementFigures *m_figures = nullptr;
    LinesList *m_lines = nullptr;
    RecordTable *m_questions = nullptr;
    LinkButton *m_decide = nullptr;
    VersionsView *m_versions = nullptr;
    WhyPanel *m_why = nullptr;
};

} // namespace lianming
