#include "ui/royalties/statementimportview.h"

#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace lianming {

namespace {

using PreviewLine = StatementPreview::Line;

QList<Column<PreviewLine>> previewColumns()
{
    QList<Column<PreviewLine>> out;
    out.append({QStringLiteral("row"),
                [] { return StatementImportView::tr("Row"); },
                [](const PreviewLine &line) { return countText(line.row); },
                [](const PreviewLine &line) { return line.row; },
                Qt::AlignRight,
                {},
                56});
    out.append({QStringLiteral("state"),
                [] { return StatementImportView::tr("Will be"); },
                [](const PreviewLine &line) {
                    return line.issues.isEmpty()
                               ? StatementImportView::tr("taken")
                               : QStringLiteral("%1: %2").arg(statementFieldText(line.issues.first().field),
                                                              statementFaultWords(line.issues.first().fault));
                },
                {},
                Qt::AlignLeft,
                paintTone<PreviewLine>(
                    [](const PreviewLine &line) { return line.issues.isEmpty() ? Tone::Good : Tone::Stop; }),
                150});
    for (const StatementField field :
         {StatementField::Date, StatementField::Sku, StatementField::Category, StatementField::Territory,
          StatementField::Channel, StatementField::Units, StatementField::Gross, StatementField::Currency,
          StatementField::Discounts, StatementField::Returns}) {
        const bool number = field == StatementField::Units || field == StatementField::Gross
                            || field == StatementField::Discounts || field == StatementField::Returns;
        out.append({QString::fromLatin1(statementFieldCode(field)),
                    [field] { return statementFieldText(field); },
                    [field](const PreviewLine &line) { return line.read[size_t(field)]; },
                    {},
                    number ? Qt::AlignRight : Qt::AlignLeft,
                    {},
                    number ? 90 : 120});
    }
    return out;
}

QList<Column<StatementIssue>> issueColumns()
{
    return {
        {QStringLiteral("row"),
         [] { return StatementImportView::tr("Row"); },
         [](const StatementIssue &i) { return countText(i.row); },
         [](const StatementIssue &i) { return i.row; },
         Qt::AlignRight,
         {},
         70},
        {QStringLiteral("line"),
         [] { return StatementImportView::tr("Line of the file"); },
         [](const StatementIssue &i) { return countText(i.line); },
         [](const StatementIssue &i) { return i.line; },
         Qt::AlignRight,
         {},
         110},
        {QStringLiteral("field"),
         [] { return StatementImportView::tr("Field"); },
         [](const StatementIssue &i) { return statementFieldText(i.field); },
         {},
         Qt::AlignLeft,
         {},
         140},
        {QStringLiteral("fault"),
         [] { return StatementImportView::tr("What is wrong"); },
         [](const StatementIssue &i) { return statementFaultWords(i.fault); },
         {},
         Qt::AlignLeft,
         {},
         300},
        {QStringLiteral("value"),
         [] { return StatementImportView::tr("What stood there"); },
         [](const StatementIssue &i) { return i.value; },
         {},
         Qt::AlignLeft,
         {},
         240},
    };
}

} // namespace

StatementImportView::StatementImportView(Session &session, const QString &path, const InboxRow &row, QWidget *parent)
    : QWidget(parent), m_session(session), m_path(path), m_row(row), m_columns(new QGridLayout),
      m_rows(new RecordTable(session.settings, QStringLiteral("statement-preview"))),
      m_lines([](const PreviewLine &line) { return line.row; }, previewColumns()),
      m_faulty(new RecordTable(session.settings, QStringLiteral("statement-faults"))),
      m_issues([](const StatementIssue &issue) { return issue.row; }, issueColumns()),
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_outcome(new Label(TextSize::Body, Token::Ink)),
      m_problem(new Label(TextSize::Body, Token::StopInk)), m_dates(new QComboBox),
      m_takeGood(new QCheckBox(tr("Take the good rows although others are bad"))),
      m_import(new QPushButton(tr("Import")))
{
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::l, 0);
    leftColumn->addWidget(new Label(tr("What each column is"), TextSize::Section, Token::Ink, true));
    auto *grid = new QWidget;
    m_columns->setContentsMargins(0, 0, space::m, 0);
    m_columns->setHorizontalSpacing(space::m);
    m_columns->setVerticalSpacing(space::s);
    m_columns->setColumnStretch(0, 1);
    auto *gridColumn = new QVBoxLayout(grid);
    gridColumn->setContentsMargins(0, 0, 0, 0);
    gridColumn->addLayout(m_columns);
    gridColumn->addSpacing(space::m);
    gridColumn->addWidget(new Label(tr("The same for all rows"), TextSize::Section, Token::Ink, true));
    auto *constants = new QGridLayout;
    constants->setHorizontalSpacing(space::m);
    constants->setVerticalSpacing(space::s);
    constants->setColumnStretch(0, 1);
    for (const StatementField field :
         {StatementField::Currency, StatementField::Territory, StatementField::Channel, StatementField::Category}) {
        auto *line = new QLineEdit;
        line->setFixedWidth(210);
        line->setObjectName(QStringLiteral("constant.") + QLatin1String(statementFieldCode(field)));
        line->setAccessibleName(statementFieldText(field));
        constants->addWidget(new Label(statementFieldText(field)), constants->rowCount(), 0);
        constants->addWidget(line, constants->rowCount() - 1, 1);
        connect(line, &QLineEdit::editingFinished, this, [this] { inspect(chosen()); });
        m_constants.append({field, line});
    }
    m_dates->addItem(tr("refuse what has two readings"), int(StatementMapping::DateOrder::Unstated));
    m_dates->addItem(tr("03.04. is 3 April"), int(StatementMapping::DateOrder::DayFirst));
    m_dates->addItem(tr("3/4 is 4 March"), int(StatementMapping::DateOrder::MonthFirst));
    m_dates->setFixedWidth(210);
    m_dates->setObjectName(QStringLiteral("dates"));
    connect(m_dates, &QComboBox::activated, this, [this] { inspect(chosen()); });
    constants->addWidget(new Label(tr("Days")), constants->rowCount(), 0);
    constants->addWidget(m_dates, constants->rowCount() - 1, 1);
    gridColumn->addLayout(constants);
    gridColumn->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(grid);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    leftColumn->addWidget(scroll, 1);

    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(new Label(tr("The first rows, as they will be read"), TextSize::Section, Token::Ink, true));
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_outcome->hide();
    rightColumn->addWidget(m_outcome);
    m_rows->setRecordModel(&m_lines, false);
    m_rows->setObjectName(QStringLiteral("preview"));
    m_faulty->setRecordModel(&m_issues);
    m_faulty->setObjectName(QStringLiteral("faults"));
    m_faulty->hide();
    rightColumn->addWidget(m_rows, 1);
    rightColumn->addWidget(m_faulty, 1);
    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] { Q_EMIT closed(0); });
    m_import->setProperty("kind", QStringLiteral("primary"));
    m_import->setObjectName(QStringLiteral("import"));
    m_takeGood->setObjectName(QStringLiteral("takeGood"));
    connect(m_import, &QPushButton::clicked, this, &StatementImportView::import);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    foot->addWidget(cancel);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_takeGood);
    foot->addWidget(m_import);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Label(
        tr("Report of %1 for %2, contract %3").arg(titleText(row.brandEn, row.brandZh), row.period, row.contractNumber),
        TextSize::Section, Token::Ink, true));
    m_facts->setText(QFileInfo(path).fileName());
    column->addWidget(m_facts);
    column->addWidget(split, 1);
    column->addLayout(foot);
    inspect(std::nullopt);
}

void StatementImportView::inspect(const std::optional<StatementMapping> &mapping)
{
    const qint64 round = ++m_round;
    m_session.worker
        .run([path = m_path, contract = m_row.contract, mapping](Workspace &w) {
            const ReportingContract reporting = reportingContract(w.db, contract);
            const StatementImport import(w);
            return mapping ? import.inspect(path, reporting, *mapping) : import.inspect(path, reporting);
        })
        .then(this,
              [this, round](const StatementPreview &preview) {
                  if (round == m_round)
                      showPreview(preview);
              })
        .onFailed(this, [this](const Error &error) {
            m_session.messages.fail(error);
            if (m_preview.header.isEmpty())
                Q_EMIT closed(0);
        });
}

void StatementImportView::showPreview(const StatementPreview &preview)
{
    m_preview = preview;
    m_facts->setText(QStringLiteral("%1 · %2").arg(QFileInfo(m_path).fileName(), preview.encoding)
                     + (preview.remembered ? QStringLiteral(" · ") + tr("read as last time") : QString()));
    m_lines.setRows(preview.lines);
    m_rows->show();
    m_faulty->hide();
    m_outcome->hide();
    buildColumns();
    for (const auto &[field, line] : std::as_const(m_constants))
        line->setText(QString::fromStdString(preview.mapping.constant(field)));
    m_dates->setCurrentIndex(m_dates->findData(int(preview.mapping.dateOrder)));
    QStringList missing;
    for (const StatementField field : preview.missing)
        missing.append(statementFieldText(field));
    m_problem->setText(missing.isEmpty() ? QString()
                                         : tr("Say where this is found: %1").arg(missing.join(QStringLiteral(", "))));
    m_import->setEnabled(missing.isEmpty());
}

void StatementImportView::buildColumns()
{
    while (QLayoutItem *item = m_columns->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    for (int column = 0; column < m_preview.header.size(); ++column) {
        QString sample;
        for (const PreviewLine &line : std::as_const(m_preview.lines)) {
            sample = line.cells.value(column).simplified();
            if (!sample.isEmpty())
                break;
        }
        auto *cell = new QWidget;
        auto *words = new QVBoxLayout(cell);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        auto *name =
            new Label(m_preview.header[column].isEmpty() ? tr("Column %1").arg(column + 1) : m_preview.header[column]);
        auto *example =
            new Label(sample.isEmpty() ? tr("empty in the first rows") : sample, TextSize::Note, Token::Ink3);
        name->setElided(true);
        example->setElided(true);
        words->addWidget(name);
        words->addWidget(example);
        auto *field = new QComboBox;
        field->setFixedWidth(210);
        field->setObjectName(QStringLiteral("column.%1").arg(column));
        field->setAccessibleName(name->text());
        field->addItem(tr("not used"), -1);
        for (size_t i = 0; i < statementFields; ++i) {
            field->addItem(statementFieldText(StatementField(i)), int(i));
            if (m_preview.mapping.column(StatementField(i)) == column)
                field->setCurrentIndex(field->count() - 1);
        }
        connect(field, &QComboBox::activated, this, [this] { inspect(chosen()); });
        m_fields.append(field);
        m_columns->addWidget(cell, column, 0);
        m_columns->addWidget(field, column, 1);
    }
}

StatementMapping StatementImportView::chosen() const
{
    StatementMapping mapping = m_preview.mapping;
    for (size_t i = 0; i < statementFields; ++i)
        mapping.setColumn(StatementField(i), -1);
    for (int column = 0; column < m_fields.size(); ++column) {
        if (const int field = m_fields[column]->currentData().toInt(); field >= 0)
            mapping.setColumn(StatementField(field), column);
    }
    for (const auto &[field, line] : m_constants)
        mapping.setConstant(field, line->text().trimmed().toStdString());
    mapping.dateOrder = StatementMapping::DateOrder(m_dates->currentData().toInt());
    return mapping;
}

void StatementImportView::import()
{
    m_import->setEnabled(false);
    StatementImportRequest request;
    request.path = m_path;
    request.contract = m_row.contract;
    request.period = m_row.period;
    request.mapping = chosen();
    request.takeGood = m_takeGood->isChecked();
    m_session.jobs
        .run(tr("Importing %1").arg(QFileInfo(m_path).fileName()),
             [request](Workspace &w, Progress &progress) { return StatementImport(w).run(request, progress); })
        .then(this, [this](const StatementOutcome &outcome) { showOutcome(outcome); })
        .onFailed(this, [this](const Error &error) {
            m_import->setEnabled(true);
            m_session.messages.fail(error);
        });
}

void StatementImportView::showOutcome(const StatementOutcome &outcome)
{
    if (outcome.stored) {
        m_session.messages.done(
            outcome.bad == 0
                ? tr("%1 lines taken.").arg(countText(outcome.good))
                : tr("%1 lines taken, %2 rows left out.").arg(countText(outcome.good), countText(outcome.bad)));
        Q_EMIT closed(outcome.statement.value);
        return;
    }
    m_import->setEnabled(true);
    QStringList sentences{
        tr("Nothing was stored: %1 of %2 rows cannot be taken.").arg(countText(outcome.bad), countText(outcome.rows))};
    for (const ControlMismatch &mismatch : outcome.mismatches)
        sentences.append(messageText(
            {controlMismatchText(mismatch.what), {countText(mismatch.expected), countText(mismatch.found)}}));
    m_outcome->setText(sentences.join(QLatin1Char(' ')));
    m_outcome->show();
    m_issues.setRows(outcome.issues);
    m_rows->setVisible(outcome.issues.isEmpty());
    m_faulty->setVisible(!outcome.issues.isEmpty());
}

} // namespace lianming
