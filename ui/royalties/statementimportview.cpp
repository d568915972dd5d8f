#include "ui/royalties/statementimportview.h"

#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
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
    : QWidget(parent), m_session(session), m_path(path), m_row(row),
      m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_columnsHead(new Label(TextSize::Section, Token::Ink, true)), m_columns(new ColumnChooser),
      m_constantsHead(new Label(TextSize::Section, Token::Ink, true)), m_datesLabel(new Label),
      m_rowsHead(new Label(TextSize::Section, Token::Ink, true)),
      m_rows(new RecordTable(session.settings, QStringLiteral("statement-preview"))),
      m_lines([](const PreviewLine &line) { return line.row; }, previewColumns()),
      m_faulty(new RecordTable(session.settings, QStringLiteral("statement-faults"))),
      m_issues([](const StatementIssue &issue) { return issue.row; }, issueColumns()),
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_outcome(new Label(TextSize::Body, Token::Ink)),
      m_problem(new Label(TextSize::Body, Token::StopInk)), m_dates(new QComboBox), m_takeGood(new QCheckBox),
      m_cancel(new QPushButton), m_import(new QPushButton)
{
    // Left: what each column is. Right: how the first rows will read, or what stood in the way.
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::l, 0);
    leftColumn->addWidget(m_columnsHead);
    auto *grid = new QWidget;
    auto *gridColumn = new QVBoxLayout(grid);
    gridColumn->setContentsMargins(0, 0, space::m, 0);
    gridColumn->addWidget(m_columns);
    gridColumn->addSpacing(space::m);
    gridColumn->addWidget(m_constantsHead);
    auto *constants = new QGridLayout;
    constants->setHorizontalSpacing(space::m);
    constants->setVerticalSpacing(space::s);
    constants->setColumnStretch(0, 1);
    for (const StatementField field :
         {StatementField::Currency, StatementField::Territory, StatementField::Channel, StatementField::Category}) {
        const Constant constant{field, new Label, new QLineEdit};
        constant.value->setFixedWidth(ColumnChooser::boxWidth);
        constant.value->setObjectName(QStringLiteral("constant.") + QLatin1String(statementFieldCode(field)));
        constants->addWidget(constant.label, constants->rowCount(), 0);
        constants->addWidget(constant.value, constants->rowCount() - 1, 1);
        connect(constant.value, &QLineEdit::editingFinished, this, [this] { inspect(chosen()); });
        m_constants.append(constant);
    }
    for (const auto order : {StatementMapping::DateOrder::Unstated, StatementMapping::DateOrder::DayFirst,
                             StatementMapping::DateOrder::MonthFirst})
        m_dates->addItem(QString(), int(order));
    m_dates->setFixedWidth(ColumnChooser::boxWidth);
    m_dates->setObjectName(QStringLiteral("dates"));
    constants->addWidget(m_datesLabel, constants->rowCount(), 0);
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
    rightColumn->addWidget(m_rowsHead);
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

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    foot->addWidget(m_cancel);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    foot->addWidget(m_problem, 1);
    m_takeGood->setObjectName(QStringLiteral("takeGood"));
    foot->addWidget(m_takeGood);
    m_import->setProperty("kind", QStringLiteral("primary"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setEnabled(false); // until the file was looked at
    foot->addWidget(m_import);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(split, 1);
    column->addLayout(foot);

    connect(m_columns, &ColumnChooser::changed, this, [this] { inspect(chosen()); });
    connect(m_dates, &QComboBox::activated, this, [this] { inspect(chosen()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT closed(0); });
    connect(m_import, &QPushButton::clicked, this, &StatementImportView::import);
    retranslate();
    // Later: a quick answer would come before anybody listens to closed().
    QMetaObject::invokeMethod(
        this, [this] { inspect(std::nullopt); }, Qt::QueuedConnection);
}

void StatementImportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatementImportView::retranslate()
{
    m_title->setText(tr("Report of %1 for %2, contract %3")
                         .arg(titleText(m_row.brandEn, m_row.brandZh), m_row.period, m_row.contractNumber));
    m_columnsHead->setText(tr("What each column is"));
    m_constantsHead->setText(tr("The same for all rows"));
    for (const Constant &constant : std::as_const(m_constants)) {
        constant.label->setText(statementFieldText(constant.field));
        constant.value->setAccessibleName(constant.label->text());
    }
    m_datesLabel->setText(tr("Days"));
    m_dates->setAccessibleName(m_datesLabel->text());
    m_dates->setItemText(0, tr("refuse what has two readings"));
    m_dates->setItemText(1, tr("03.04. is 3 April"));
    m_dates->setItemText(2, tr("3/4 is 4 March"));
    m_rowsHead->setText(tr("The first rows, as they will be read"));
    m_takeGood->setText(tr("Take the good rows although others are bad"));
    m_cancel->setText(tr("Cancel"));
    m_import->setText(tr("Import"));
    m_lines.retranslate();
    m_issues.retranslate();
    showMapping();
    if (m_refused)
        showRefusal(*m_refused);
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
    m_refused.reset();
    m_lines.setRows(preview.lines);
    m_rows->show();
    m_faulty->hide();
    m_outcome->hide();
    for (const Constant &constant : std::as_const(m_constants))
        constant.value->setText(QString::fromStdString(preview.mapping.constant(constant.field)));
    m_dates->setCurrentIndex(m_dates->findData(int(preview.mapping.dateOrder)));
    showMapping();
    m_import->setEnabled(preview.missing.isEmpty());
}

void StatementImportView::showMapping()
{
    QStringList facts{QFileInfo(m_path).fileName()};
    if (!m_preview.header.isEmpty())
        facts.append(m_preview.encoding);
    if (m_preview.remembered)
        facts.append(tr("read as last time"));
    m_facts->setText(facts.join(QStringLiteral(" · ")));

    QList<ColumnChooser::Column> columns;
    for (int column = 0; column < m_preview.header.size(); ++column) {
        ColumnChooser::Column shown{m_preview.header[column], {}};
        for (const PreviewLine &line : std::as_const(m_preview.lines)) {
            shown.sample = line.cells.value(column).simplified();
            if (!shown.sample.isEmpty())
                break;
        }
        for (size_t i = 0; i < statementFields; ++i) {
            if (m_preview.mapping.column(StatementField(i)) == column)
                shown.field = int(i);
        }
        columns.append(shown);
    }
    QList<ColumnChooser::Field> fields;
    for (size_t i = 0; i < statementFields; ++i)
        fields.append({int(i), statementFieldText(StatementField(i))});
    m_columns->setColumns(columns, fields);

    QStringList missing;
    for (const StatementField field : m_preview.missing)
        missing.append(statementFieldText(field));
    m_problem->setText(missing.isEmpty() ? QString()
                                         : tr("Say where this is found: %1").arg(missing.join(QStringLiteral(", "))));
}

StatementMapping StatementImportView::chosen() const
{
    StatementMapping mapping = m_preview.mapping;
    for (size_t i = 0; i < statementFields; ++i)
        mapping.setColumn(StatementField(i), -1);
    const QList<int> fields = m_columns->fields();
    for (int column = 0; column < fields.size(); ++column) {
        if (fields.at(column) != ColumnChooser::unused)
            mapping.setColumn(StatementField(fields.at(column)), column);
    }
    for (const Constant &constant : m_constants)
        mapping.setConstant(constant.field, constant.value->text().trimmed().toStdString());
    mapping.dateOrder = StatementMapping::DateOrder(m_dates->currentData().toInt());
    return mapping;
}

void StatementImportView::import()
{
    m_import->setEnabled(false);
    ++m_round; // a preview that is still on its way would take the outcome's place
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
    m_refused = outcome;
    showRefusal(outcome);
}

void StatementImportView::showRefusal(const StatementOutcome &outcome)
{
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
