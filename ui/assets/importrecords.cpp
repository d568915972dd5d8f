#include "ui/assets/importrecords.h"

#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QHBoxLayout>

namespace lianming {

ImportRecords::ImportRecords(Session &session, bool named, QWidget *parent)
    : QWidget(parent), m_session(session), m_head(new Label(TextSize::Section, Token::Ink, true)),
      m_lists(new SegmentedSwitch), m_outcome(new Label(TextSize::Body, Token::Ink)),
      m_rows(new RecordTable(session.settings, QStringLiteral("import-preview"))),
      m_lines([](const ImportPreview::Line &line) { return line.row; }, importPreviewColumns()),
      m_changed(new RecordTable(session.settings, QStringLiteral("import-changes"))),
      m_changes([](const ImportChangeLine &line) { return line.number; }, importChangeColumns()),
      m_refused(new RecordTable(session.settings, QStringLiteral("import-refused"))),
      m_issues([](const ImportIssueLine &line) { return line.number; }, importIssueColumns(named)),
      m_noted(new RecordTable(session.settings, QStringLiteral("import-noted"))),
      m_warnings([](const ImportIssueLine &line) { return line.number; }, importIssueColumns(named, true))
{
    m_rows->setObjectName(QStringLiteral("rows"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_changed->setObjectName(QStringLiteral("changed"));
    m_refused->setObjectName(QStringLiteral("refused"));
    m_noted->setObjectName(QStringLiteral("noted"));
    m_lists->setObjectName(QStringLiteral("lists"));
    m_rows->setRecordModel(&m_lines, false);
    m_changed->setRecordModel(&m_changes, false);
    m_refused->setRecordModel(&m_issues);
    m_noted->setRecordModel(&m_warnings);
    m_outcome->setWordWrap(true);

    auto *line = new QHBoxLayout;
    line->addWidget(m_head, 1);
    line->addWidget(m_lists);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_outcome);
    for (RecordTable *table : {m_rows, m_changed, m_refused, m_noted})
        column->addWidget(table, 1);
    connect(m_lists, &SegmentedSwitch::changed, this, &ImportRecords::showList);
    setPreview({});
}

void ImportRecords::setPreview(const QList<ImportPreview::Line> &lines)
{
    m_report.reset();
    m_lines.setRows(lines);
    m_issues.setRows({});
    m_warnings.setRows({});
    m_changes.setRows({});
    for (QWidget *hidden : std::initializer_list<QWidget *>{m_outcome, m_changed, m_refused, m_noted, m_lists})
        hidden->hide();
    m_rows->show();
    retranslate();
}

void ImportRecords::setReport(const PlanReport &report, bool trial)
{
    m_report = report;
    m_trial = trial;
    retranslate();
}

void ImportRecords::setBusy(const QString &text)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    if (text.isEmpty() && m_report)
        showReport();
}

void ImportRecords::retranslate()
{
    m_head->setText(m_report ? tr("What came of it") : tr("The first rows, as they will be read"));
    m_rows->setAccessibleName(tr("The first rows, as they will be read"));
    m_changed->setAccessibleName(tr("Would change"));
    m_refused->setAccessibleName(tr("Not taken"));
    m_noted->setAccessibleName(tr("Worth a look"));
    m_lines.retranslate();
    m_changes.retranslate();
    m_issues.retranslate();
    m_warnings.retranslate();
    if (m_report)
        showReport();
}

void ImportRecords::showReport()
{
    const ImportReport &sum = m_report->sum;
    QString text = tr("%1 records in the file: %2 new, %3 changed, %4 unchanged, %5 not taken.")
                       .arg(countText(sum.present), countText(sum.added), countText(sum.updated),
                            countText(sum.unchanged), countText(sum.refused));
    if (m_trial)
        text = tr("This is what importing would do. %1").arg(text);
    if (sum.resumedAt > 0)
        text += u' ' + tr("It went on behind the %1 records that were in already.").arg(countText(sum.resumedAt));
    if (sum.warned > 0)
        text += u' ' + tr("%1 are worth a look.").arg(countText(sum.warned));
    for (const PlanReport::Part &part : m_report->parts) {
        if (!part.problems.isEmpty())
            text += u' '
                    + tr("Nothing gives the objects in %1 a title: choose a column, or call them by their numbers.")
                          .arg(part.files.title());
    }
    m_outcome->show();
    m_outcome->setText(text);
    m_issues.setRows(issueLines(*m_report));
    m_changes.setRows(changeLines(sum.changes));
    m_warnings.setRows(warningLines(*m_report));
    const bool changes = !m_changes.rows().isEmpty();
    QList<SegmentedSwitch::Item> lists;
    if (hasRefused())
        lists.append({QStringLiteral("refused"), tr("Not taken")});
    if (changes)
        lists.append({QStringLiteral("changed"), tr("Would change")});
    if (sum.warned > 0)
        lists.append({QStringLiteral("noted"), tr("Worth a look")});
    lists.append({QStringLiteral("rows"), tr("First rows")});
    m_lists->setItems(lists);
    m_lists->setVisible(lists.size() > 1);
    showList();
}

void ImportRecords::showList()
{
    const QString list = m_lists->current();
    m_refused->setVisible(list == u"refused");
    m_changed->setVisible(list == u"changed");
    m_noted->setVisible(list == u"noted");
    m_rows->setVisible(list == u"rows");
}

void ImportRecords::saveRefused()
{
    const FileQuestion question{tr("Save the list"), tr("CSV (*.csv)"), QStringLiteral("not-taken.csv")};
    m_session.prompts.saveFile(this, question, [this](const QString &path) {
        const QStringList heads{
            tr("File"), tr("Row"), tr("Line"), tr("Field"), tr("Why it was not taken"), tr("What stood there")};
        QList<ImportIssue> issues;
        QStringList reasons;
        issues.reserve(m_issues.rows().size());
        reasons.reserve(m_issues.rows().size());
        for (const ImportIssueLine &line : m_issues.rows()) {
            issues.append(line.issue);
            issues.last().field = importFieldText(line.issue.field);
            reasons.append(line.why);
        }
        m_session.worker
            .run([path, heads, issues, reasons](Workspace &) {
                qsizetype next = 0;
                writeIssueList(path, heads, issues, [&](const ImportIssue &) { return reasons[next++]; });
            })
            .then(this, [this, path] { m_session.messages.done(tr("Written to %1.").arg(path)); })
            .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
    });
}

} // namespace lianming
