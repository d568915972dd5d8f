#include "ui/royalties/statementview.h"

#include "core/people/access.h"
#include "ui/royalties/lineslist.h"
#include "ui/royalties/questioncolumns.h"
#include "ui/royalties/statementfigures.h"
#include "ui/royalties/versionsview.h"
#include "ui/royalties/whyview.h"
#include "ui/shell/actions.h"
#include "ui/shell/page.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/recordtable.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QTabWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int exceptionsShown = 1000;
constexpr int linesUnfolded = 12; ///< of a rule, in the proof; the others are in the list

/// Lets the tabs stand flush with the head.
class Margin : public QWidget
{
public:
    [[nodiscard]] QSize sizeHint() const override { return {space::xl, 1}; }
};

} // namespace

QStringList draggedFiles(const QMimeData &data)
{
    QStringList out;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            out.append(url.toLocalFile());
    }
    return out;
}

StatementView::StatementView(Page &page, const StatementContent &content, bool wide, QWidget *parent)
    : QWidget(parent), m_page(page), m_wide(wide),
      m_exceptions([](const ExceptionLine &line) { return line.line; }, questionColumns()),
      m_column(new QVBoxLayout(this)), m_documents(new QWidget)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    addDocuments();
    setAcceptDrops(true);
    setContent(content);
}

void StatementView::setContent(const StatementContent &content)
{
    const bool sameVersion = m_content.shown.id == content.shown.id;
    m_content = content;
    auto *head = new StatementHead(content, m_wide, m_page.session().clock.today());
    connect(head, &StatementHead::wanted, this, [this](StatementAct act) { Q_EMIT wanted(act, m_content.shownRow()); });
    connect(head, &StatementHead::editionWanted, this, &StatementView::editionWanted);
    connect(head, &StatementHead::wideWanted, this, &StatementView::wideWanted);
    connect(head, &StatementHead::stepWanted, this, &StatementView::stepWanted);
    m_column->insertWidget(0, head);
    if (m_head) {
        m_head->hide();
        m_head->deleteLater(); // it may be its own button that led here
    }
    m_head = head;
    showDocuments();

    if (!content.result) {
        delete std::exchange(m_tabs, nullptr);
        m_fresh.clear();
        m_stamp.clear();
        if (!m_rest) {
            m_rest = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding);
            m_column->addItem(m_rest);
        }
        return;
    }
    if (!m_tabs)
        makeTabs();
    QString stamp = QStringLiteral("%1/%2/%3").arg(content.shown.id.value).arg(content.shown.version).arg(isChinese());
    for (const SalesStatement &edition : content.editions)
        stamp += QStringLiteral("/%1.%2").arg(edition.id.value).arg(edition.version);
    stamp += content.result->calculatedAt.toString(Qt::ISODateWithMs);
    if (stamp != m_stamp) {
        m_stamp = stamp;
        m_fresh.clear();
        if (!sameVersion)
            m_why->setBack({});
    }
    nameTabs();
    fillTab();
}

/// What can be taken out of the program, under the head; the PDF is among the head's own buttons.
void StatementView::addDocuments()
{
    auto *row = new QHBoxLayout(m_documents);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::l);
    for (const char *id : {"royalties.xlsx", "royalties.remind"}) {
        if (QAction *action = m_page.session().actions.find(QString::fromLatin1(id)))
            row->addWidget(new ActionLink(action));
    }
    row->addStretch(1);
    m_column->addWidget(m_documents);
}

void StatementView::showDocuments()
{
    const bool isLate = m_content.shownRow().state == InboxState::Late;
    const bool hasReport = m_content.shown.id.isSet();
    for (auto *link : m_documents->findChildren<ActionLink *>())
        link->setVisible(link->objectName() == u"royalties.remind" ? isLate : hasReport);
    m_documents->setVisible(isLate || hasReport);
}

void StatementView::makeTabs()
{
    if (m_rest) {
        m_column->removeItem(m_rest);
        delete std::exchange(m_rest, nullptr);
    }
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setCornerWidget(new Margin, Qt::TopLeftCorner);
    m_tabs->setUsesScrollButtons(true);
    m_figures = new StatementFigures;
    m_lines = new LinesList(m_page);
    m_questions = new RecordTable(m_page.session().settings, QStringLiteral("exceptions"));
    m_questions->setRecordModel(&m_exceptions);
    m_questions->setObjectName(QStringLiteral("exceptions"));
    m_versions = new VersionsView(m_page);
    m_why = new WhyPanel;
    m_figures->setObjectName(QStringLiteral("tab.figures"));
    m_tabs->addTab(m_figures, {});
    m_tabs->addTab(m_lines, {});
    m_tabs->addTab(exceptionsTab(), {});
    m_tabs->addTab(m_versions, {});
    m_tabs->addTab(m_why, {});
    m_column->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &StatementView::fillTab);
    connect(m_figures, &StatementFigures::figureWanted, this, &StatementView::explainFigure);
    connect(m_lines, &LinesList::lineWanted, this, &StatementView::explainLine);
    connect(m_questions, &RecordTable::activatedRecord, this, &StatementView::explainLine);
    connect(m_why, &WhyPanel::backWanted, this, [this] { explainPeriod({}); });
}

/// The lines that raise a question, with the way to where it is decided about them.
QWidget *StatementView::exceptionsTab()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_decide = new LinkButton(QStringLiteral("question"), {});
    m_decide->setObjectName(QStringLiteral("decide"));
    connect(m_decide, &QPushButton::clicked, this,
            [this] { Q_EMIT wanted(StatementAct::Decide, m_content.shownRow()); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->addWidget(m_decide);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_questions, 1);
    return tab;
}

void StatementView::nameTabs()
{
    m_decide->setText(tr("Decide about questions"));
    m_questions->setToolTip(tr("Double-click a line to see what it earned and why."));
    m_tabs->setTabText(0, tr("Figures"));
    m_tabs->setTabText(1, tr("Lines"));
    m_tabs->setTabText(2, m_content.exceptions == 0 ? tr("Exceptions")
                                                    : tr("Exceptions (%1)").arg(countText(m_content.exceptions)));
    m_tabs->setTabText(3, tr("Versions"));
    m_tabs->setTabText(4, tr("Why?"));
    m_tabs->setTabVisible(3, m_content.calculated().size() > 1);
    m_exceptions.retranslate();
}

QString StatementView::tab() const
{
    constexpr const char *names[] = {"figures", "lines", "exceptions", "versions", "why"};
    return m_tabs ? QString::fromLatin1(names[m_tabs->currentIndex()]) : QString();
}

void StatementView::setTab(const QString &tab)
{
    const QStringList names{QStringLiteral("figures"), QStringLiteral("lines"), QStringLiteral("exceptions"),
                            QStringLiteral("versions"), QStringLiteral("why")};
    const qsizetype place = names.indexOf(tab);
    if (m_tabs && place >= 0 && m_tabs->isTabVisible(int(place)))
        m_tabs->setCurrentIndex(int(place));
}

void StatementView::fillTab()
{
    const QString seen = tab();
    if (!m_content.result || m_fresh.contains(seen))
        return;
    m_fresh.insert(seen);
    if (seen == u"figures")
        m_figures->showResult(*m_content.result);
    else if (seen == u"lines")
        m_lines->showStatement(statement());
    else if (seen == u"exceptions")
        readExceptions();
    else if (seen == u"versions")
        m_versions->showEditions(m_content.calculated());
    else
        explainPeriod(std::exchange(m_figure, {}));
}

void StatementView::readExceptions()
{
    m_page.load(m_page.session().worker.run([statement = statement()](Workspace &w) {
        return RoyaltyService(w).exceptions(statement, exceptionsShown);
    }),
                [guard = QPointer<StatementView>(this), statement = statement()](const QList<ExceptionLine> &lines) {
                    if (guard && guard->statement() == statement)
                        guard->m_exceptions.setRows(lines);
                });
}

void StatementView::showLines(const StatementLineFilter &filter)
{
    if (!m_tabs)
        return;
    m_tabs->setCurrentWidget(m_lines);
    m_lines->setFilter(filter);
}

void StatementView::explainFigure(const QString &figure)
{
    if (!m_tabs)
        return;
    const bool isThere = m_fresh.contains(QStringLiteral("why"));
    m_figure = isThere ? QString() : figure;
    m_tabs->setCurrentWidget(m_why);
    if (isThere)
        explainPeriod(figure);
    m_why->view().setFocus();
}

void StatementView::explainPeriod(const QString &figure)
{
    const qint64 round = ++m_round;
    m_page.load(
        m_page.session().worker.run([statement = statement()](Workspace &w) { return proofSource(w, statement); }),
        [guard = QPointer<StatementView>(this), round, figure](const ProofSource &source) {
            if (!guard || round != guard->m_round)
                return;
            guard->m_why->setBack({});
            guard->showProof(*guard->m_why, source, 0, {});
            if (!figure.isEmpty())
                guard->m_why->view().reveal(figure);
        });
}

void StatementView::explainLine(qint64 line)
{
    if (!m_tabs)
        return;
    const qint64 round = ++m_round;
    m_page.load(m_page.session().worker.run([statement = statement(), line](Workspace &w) {
        return std::pair(lineProofSource(w, statement), RoyaltyService(w).explainLine(statement, line));
    }),
                [guard = QPointer<StatementView>(this), round, line](const std::pair<ProofSource, OrderedJson> &found) {
                    if (!guard || round != guard->m_round)
                        return;
                    WhyPanel *panel =
                        guard->m_tabs->currentWidget() == guard->m_lines ? guard->m_lines->beside() : nullptr;
                    if (!panel) {
                        panel = guard->m_why;
                        panel->setBack(tr("Back to the period"));
                        guard->m_fresh.insert(QStringLiteral("why"));
                        guard->m_tabs->setCurrentWidget(panel);
                        panel->view().setFocus();
                    }
                    guard->showProof(*panel, found.first, line, found.second);
                });
}

void StatementView::showProof(WhyPanel &panel, const ProofSource &source, qint64 line, const OrderedJson &document)
{
    WhyView &view = panel.view();
    disconnect(&view, nullptr, this, nullptr);
    connect(&view, &WhyView::contractWanted, this,
            [this] { Q_EMIT wanted(StatementAct::OpenContract, m_content.shownRow()); });
    connect(&view, &WhyView::linesWanted, this, &StatementView::showLines);
    view.show([source, line, document] { return line == 0 ? periodProof(source) : lineProof(source, document); },
              [this, source](const ProofStep &step, const std::function<void(std::vector<ProofStep>)> &arrived) {
                  loadParts(source, step, arrived);
              });
}

/// The lines of a step, or what one line's royalty comes from.
void StatementView::loadParts(const ProofSource &source, const ProofStep &step,
                              const std::function<void(std::vector<ProofStep>)> &arrived)
{
    const QPointer<StatementView> guard(this);
    if (step.line != 0) {
        m_page.load(
            m_page.session().worker.run([statement = statement(), line = step.line](Workspace &w) {
                return RoyaltyService(w).explainLine(statement, line);
            }),
            [guard, source, arrived](const OrderedJson &document) {
                if (!guard)
                    return;
                ProofStep proof = lineProof(source, document);
                std::vector<ProofStep> parts = std::move(proof.parts);
                proof.parts.clear();
                proof.title = royaltyTermText(QStringLiteral("royalty"));
                parts.insert(parts.begin(), std::move(proof));
                arrived(std::move(parts));
            },
            [arrived](const Error &) { arrived({}); });
        return;
    }
    struct Lines {
        QList<StatementLineRow> rows;
        qint64 count = 0;
    };
    m_page.load(
        m_page.session().worker.run([statement = statement(), filter = step.lines](Workspace &w) {
            requireMoney(w).requireShown(statement);
            const StatementLineList lines(w.db);
            return Lines{lines.rows(statement, lines.numbers(statement, filter, 0, linesUnfolded)),
                         lines.totals(statement, filter).lines};
        }),
        [guard, source, filter = step.lines, arrived](const Lines &found) {
            if (!guard)
                return;
            std::vector<ProofStep> parts;
            for (const StatementLineRow &row : found.rows)
                parts.push_back(lineStep(source, row));
            if (found.count > found.rows.size())
                parts.push_back(allLinesStep(filter, found.count));
            arrived(std::move(parts));
        },
        [arrived](const Error &) { arrived({}); });
}

void StatementView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface)); // a sheet, over the whole page too
}

void StatementView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StatementView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(draggedFiles(*event->mimeData()));
}

void StatementView::keyPressEvent(QKeyEvent *event)
{
    if (m_wide) {
        switch (event->key()) {
        case Qt::Key_Escape: Q_EMIT wideWanted(false); return;
        case Qt::Key_PageUp: Q_EMIT stepWanted(-1); return;
        case Qt::Key_PageDown: Q_EMIT stepWanted(1); return;
        default: break;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace lianming
