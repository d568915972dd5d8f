#include "ui/copies/listingimportview.h"

#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/copywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace lianming {

namespace {

QString fieldOfIssue(const ListingIssue &issue)
{
    const auto field = parseListingField(issue.field);
    return field ? listingFieldText(*field) : issue.field;
}

QList<Column<ListingImportView::Line>> issueColumns()
{
    using Line = ListingImportView::Line;
    return {{QStringLiteral("line"), [] { return ListingImportView::tr("Line"); },
             [](const Line &line) { return countText(line.issue.line); },
             [](const Line &line) { return line.issue.line; }, Qt::AlignRight, nullptr, 70},
            {QStringLiteral("outcome"), [] { return ListingImportView::tr("Outcome"); },
             [](const Line &line) {
                 return line.isRefused ? ListingImportView::tr("Not imported")
                                       : ListingImportView::tr("Imported, with a remark");
             },
             nullptr, Qt::AlignLeft,
             paintTone<Line>([](const Line &line) { return line.isRefused ? Tone::Stop : Tone::Wait; }), 130},
            {QStringLiteral("field"), [] { return ListingImportView::tr("Column"); },
             [](const Line &line) { return fieldOfIssue(line.issue); }, nullptr, Qt::AlignLeft, nullptr, 150},
            {QStringLiteral("why"), [] { return ListingImportView::tr("Why"); },
             [](const Line &line) { return messageText(line.issue.message); }, nullptr, Qt::AlignLeft, nullptr, 420},
            {QStringLiteral("value"), [] { return ListingImportView::tr("Value in the sheet"); },
             [](const Line &line) { return line.issue.value; }, nullptr, Qt::AlignLeft, nullptr, 200}};
}

} // namespace

ListingImportView::ListingImportView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_outcome(new Label(TextSize::Body, Token::Ink)), m_columns(new Label(TextSize::Note, Token::Ink2)),
      m_which(new SegmentedSwitch), m_table(new RecordTable(session.settings, QStringLiteral("listing-import"))),
      m_lines([](const Line &line) { return line.number; }, issueColumns()), m_back(new QPushButton),
      m_take(new QPushButton)
{
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_take->setObjectName(QStringLiteral("take"));
    m_back->setObjectName(QStringLiteral("close"));
    m_outcome->setWordWrap(true);
    m_columns->setWordWrap(true);
    m_table->setRecordModel(&m_lines);
    m_take->setProperty("kind", QStringLiteral("primary"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_outcome);
    column->addWidget(m_columns);
    column->addWidget(m_which, 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_which, &SegmentedSwitch::changed, this, [this] { showLines(); });
    connect(m_back, &QPushButton::clicked, this, &ListingImportView::closed);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_report && !m_isTrial)
            Q_EMIT searchWanted();
        else
            run(false);
    });
    retranslate();
}

void ListingImportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ListingImportView::begin(const QString &path, const ListingDraft &common)
{
    m_path = path;
    m_common = common;
    // What is said of one listing is not said of all in a sheet.
    m_common.number.clear();
    m_common.url.clear();
    m_common.title.clear();
    m_common.priceShown.clear();
    m_common.unitsShown.clear();
    m_report.reset();
    run(true);
}

void ListingImportView::run(bool trial)
{
    m_isBusy = true;
    retranslate();
    const QString name = QFileInfo(m_path).fileName();
    ListingImportOptions options;
    options.common = m_common;
    options.trial = trial;
    const int round = ++m_round;
    m_session.jobs
        .run(trial ? tr("Checking %1").arg(name) : tr("Importing %1").arg(name),
             [path = m_path, options](Workspace &w, Progress &progress) {
                 return ListingImporter(w).run(path, options, progress);
             })
        .then(this,
              [this, trial, round](const ListingImportReport &report) {
                  if (round != m_round)
                      return;
                  m_isBusy = false;
                  m_isTrial = trial;
                  m_report = report;
                  retranslate();
                  Q_EMIT reported();
              })
        .onFailed(this, [this, round](const Error &error) {
            if (round != m_round)
                return; // another sheet is on the screen
            m_isBusy = false;
            m_session.messages.fail(error);
            retranslate();
            if (!m_report)
                Q_EMIT closed();
        });
}

void ListingImportView::retranslate()
{
    m_title->setText(tr("Listings in %1").arg(QFileInfo(m_path).fileName()));
    m_columns->clear();
    if (m_report) {
        const ListingImportReport &r = *m_report;
        const QString text =
            tr("%n row(s): %1 new, %2 changed, %3 unchanged, %4 not imported; %5 pictures.", nullptr, int(r.present))
                .arg(countText(r.added), countText(r.changed), countText(r.unchanged), countText(r.refused),
                     countText(r.pictures));
        m_outcome->setText(m_isTrial ? tr("This is what the import would do. %1").arg(text) : text);
        QStringList columns;
        for (const auto &[field, place] : r.mapping.columns)
            columns.append(tr("%1: “%2”").arg(listingFieldText(field), r.header.value(place)));
        m_columns->setText(tr("Columns: %1").arg(columns.join(QStringLiteral(" · "))));
    } else {
        m_outcome->setText(m_isBusy ? tr("Reading the sheet…") : QString());
    }
    m_which->setItems(
        {{QStringLiteral("all"), tr("All remarks"), {}}, {QStringLiteral("refused"), tr("Rows not imported"), {}}});
    const bool isDone = m_report && !m_isTrial;
    m_back->setText(isDone ? tr("Close") : tr("Cancel"));
    m_take->setText(isDone ? tr("Search the pictures") : tr("Import the listings"));
    m_take->setEnabled(!m_isBusy && m_report && m_report->present > m_report->refused);
    m_table->setAccessibleName(tr("Remarks on rows"));
    m_lines.retranslate();
    showLines();
}

void ListingImportView::showLines()
{
    QList<Line> lines;
    if (m_report) {
        for (const ListingIssue &issue : m_report->refusals)
            lines.append({lines.size() + 1, issue, true});
        if (m_which->current() != u"refused") {
            for (const ListingIssue &issue : m_report->notices)
                lines.append({lines.size() + 1, issue, false});
        }
    }
    m_lines.setRows(lines);
    m_which->setVisible(m_report && !m_report->refusals.isEmpty() && !m_report->notices.isEmpty());
}

} // namespace lianming
