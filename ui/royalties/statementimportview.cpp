#include "ui/royalties/statementimportview.h"

#include "ui/royalties/statementimportcolumns.h"
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
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>

#include <cmath>

namespace lianming {

namespace {

using PreviewLine = StatementPreview::Line;

} // namespace

StatementImportView::StatementImportView(Session &session, const QString &path, const InboxRow &row, QWidget *parent)
    : QWidget(parent), m_session(session), m_path(path), m_row(row),
      m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_columnsHead(new Label(TextSize::Section, Token::Ink, true)), m_columns(new ColumnChooser),
      m_constantsHead(new Label(TextSize::Section, Token::Ink, true)), m_datesLabel(new Label),
      m_amountsInLabel(new Label), m_unitsInLabel(new Label),
      m_totalsHead(new Label(TextSize::Section, Token::Ink, true)), m_sheetLabel(new Label), m_headerLabel(new Label),
      m_rowsHead(new Label(TextSize::Section, Token::Ink, true)),
      m_rows(new RecordTable(session.settings, QStringLiteral("statement-preview"))),
      m_lines([](const PreviewLine &line) { return line.row; }, statementPreviewColumns()),
      m_faulty(new RecordTable(session.settings, QStringLiteral("statement-faults"))),
      m_issues([](const StatementIssue &issue) { return issue.row; }, statementIssueColumns()),
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_outcome(new Label(TextSize::Body, Token::Ink)),
      m_problem(new Label(TextSize::Body, Token::StopInk)), m_dates(new QComboBox), m_amountsIn(new QComboBox),
      m_unitsIn(new QComboBox), m_sheet(new QComboBox), m_headerRow(new QSpinBox), m_takeGood(new QCheckBox),
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
    layOutMapping(gridColumn);
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
    layOutTable(column);
    column->addWidget(split, 1);
    column->addLayout(foot);

    connect(m_columns, &ColumnChooser::changed, this, [this] { inspect(chosen()); });
    for (const QComboBox *box : {m_dates, m_amountsIn, m_unitsIn})
        connect(box, &QComboBox::activated, this, [this] { inspect(chosen()); });
    connect(m_sheet, &QComboBox::activated, this, [this] { inspectTable(m_sheet->currentData().toString(), {}); });
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this](int number) {
        inspectTable(m_preview.sheets.isEmpty() ? std::nullopt : std::optional(m_sheet->currentData().toString()),
                     number);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT closed(0); });
    connect(m_import, &QPushButton::clicked, this, &StatementImportView::import);
    retranslate();
    // Later: a quick answer would come before anybody listens to closed().
    QMetaObject::invokeMethod(
        this, [this] { inspect(std::nullopt); }, Qt::QueuedConnection);
}

/// What the file holds besides one table: the sheet to be read, and the row of its header.
void StatementImportView::layOutTable(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_sheet->setMinimumWidth(ColumnChooser::boxWidth);
    m_sheet->hide();
    m_sheetLabel->hide();
    m_headerRow->setObjectName(QStringLiteral("headerRow"));
    m_headerRow->setRange(1, 1000);
    m_headerRow->setKeyboardTracking(false); // one look at the file for a number, not for each of its digits
    m_facts->setWordWrap(true);
    row->addWidget(m_sheetLabel);
    row->addWidget(m_sheet);
    row->addWidget(m_headerLabel);
    row->addWidget(m_headerRow);
    row->addStretch(1);
    column->addLayout(row);
}

/// Under the columns: what is the same for all rows, how numbers and days are meant, and the licensee's totals.
void StatementImportView::layOutMapping(QVBoxLayout *column)
{
    const auto grid = [column](Label *head) {
        column->addSpacing(space::m);
        column->addWidget(head);
        auto *out = new QGridLayout;
        out->setHorizontalSpacing(space::m);
        out->setVerticalSpacing(space::s);
        out->setColumnStretch(0, 1);
        column->addLayout(out);
        return out;
    };
    const auto add = [](QGridLayout *to, Label *label, QWidget *value, const QString &name) {
        value->setFixedWidth(ColumnChooser::boxWidth);
        value->setObjectName(name);
        const int row = to->rowCount();
        to->addWidget(label, row, 0);
        to->addWidget(value, row, 1);
    };
    QGridLayout *constants = grid(m_constantsHead);
    for (const StatementField field :
         {StatementField::Currency, StatementField::Territory, StatementField::Channel, StatementField::Category}) {
        const Constant constant{field, new Label, new QLineEdit};
        add(constants, constant.label, constant.value,
            QStringLiteral("constant.") + QLatin1String(statementFieldCode(field)));
        connect(constant.value, &QLineEdit::editingFinished, this, [this] { inspect(chosen()); });
        m_constants.append(constant);
    }
    for (const auto order : {StatementMapping::DateOrder::Unstated, StatementMapping::DateOrder::DayFirst,
                             StatementMapping::DateOrder::MonthFirst})
        m_dates->addItem(QString(), int(order));
    add(constants, m_datesLabel, m_dates, QStringLiteral("dates"));
    for (QComboBox *box : {m_amountsIn, m_unitsIn}) {
        for (const int zeros : {0, 3, 4, 6, 8})
            box->addItem(QString(), zeros);
    }
    add(constants, m_amountsInLabel, m_amountsIn, QStringLiteral("amountsIn"));
    add(constants, m_unitsInLabel, m_unitsIn, QStringLiteral("unitsIn"));
    QGridLayout *totals = grid(m_totalsHead);
    for (const StatementField field : {StatementField::Units, StatementField::Gross, StatementField::Other}) {
        const Total total{field, new Label, new QLineEdit};
        const char *name = field == StatementField::Other ? "net" : statementFieldCode(field);
        add(totals, total.label, total.value, QStringLiteral("total.") + QLatin1String(name));
        m_totals.append(total);
    }
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
    m_dates->setItemText(0, tr("refuse if ambiguous"));
    m_dates->setItemText(1, tr("03.04. is 3 April"));
    m_dates->setItemText(2, tr("3/4 is 4 March"));
    m_amountsInLabel->setText(tr("Amounts are in"));
    m_unitsInLabel->setText(tr("Units are in"));
    for (QComboBox *box : {m_amountsIn, m_unitsIn}) {
        box->setItemText(0, tr("ones, as written"));
        box->setItemText(1, tr("thousands"));
        box->setItemText(2, tr("ten thousands"));
        box->setItemText(3, tr("millions"));
        box->setItemText(4, tr("hundred millions"));
    }
    m_amountsIn->setAccessibleName(m_amountsInLabel->text());
    m_unitsIn->setAccessibleName(m_unitsInLabel->text());
    m_totalsHead->setText(tr("The licensee's own totals, if named"));
    for (const Total &total : std::as_const(m_totals)) {
        total.label->setText(total.field == StatementField::Other ? tr("Net: gross less deductions")
                                                                  : statementFieldText(total.field));
        total.value->setAccessibleName(total.label->text());
    }
    m_sheetLabel->setText(tr("Sheet"));
    m_sheet->setAccessibleName(m_sheetLabel->text());
    m_headerLabel->setText(tr("Header in row"));
    m_headerRow->setAccessibleName(m_headerLabel->text());
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
    look([path = m_path, mapping](const StatementImport &import, const ReportingContract &contract) {
        return mapping ? import.inspect(path, contract, *mapping) : import.inspect(path, contract);
    });
}

void StatementImportView::inspectTable(const std::optional<QString> &sheet, const std::optional<int> &headerRecord)
{
    look([path = m_path, sheet, headerRecord](const StatementImport &import, const ReportingContract &contract) {
        return import.inspectTable(path, contract, sheet, headerRecord);
    });
}

void StatementImportView::look(Look look)
{
    const qint64 round = ++m_round;
    m_session.worker
        .run([look = std::move(look), contract = m_row.contract](Workspace &w) {
            return look(StatementImport(w), reportingContract(w.db, contract));
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
    // What the sheet holds was counted when it was first looked at.
    const bool isSameSheet = !m_preview.header.isEmpty() && m_preview.mapping.sheet == preview.mapping.sheet;
    const StatementPreview before = std::exchange(m_preview, preview);
    if (isSameSheet && before.facts.rows > preview.facts.rows) {
        m_preview.facts = before.facts;
        m_preview.countedAll = before.countedAll;
    }
    m_refused.reset();
    m_lines.setRows(preview.lines);
    m_rows->show();
    m_faulty->hide();
    m_outcome->hide();
    for (const Constant &constant : std::as_const(m_constants))
        constant.value->setText(QString::fromStdString(preview.mapping.constant(constant.field)));
    m_dates->setCurrentIndex(m_dates->findData(int(preview.mapping.dateOrder)));
    showTable();
    showMapping();
    m_import->setEnabled(preview.missing.isEmpty());
}

void StatementImportView::showTable()
{
    const StatementMapping &mapping = m_preview.mapping;
    const QSignalBlocker quietRow(m_headerRow);
    m_headerRow->setValue(mapping.headerRecord);
    m_sheet->clear();
    for (const TableSheet &sheet : std::as_const(m_preview.sheets))
        m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name, sheet.name);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(QString::fromStdString(mapping.sheet))));
    m_sheet->setVisible(!m_preview.sheets.isEmpty());
    m_sheetLabel->setVisible(!m_preview.sheets.isEmpty());
    m_amountsIn->setCurrentIndex(m_amountsIn->findData(tensFor(false)));
    m_unitsIn->setCurrentIndex(m_unitsIn->findData(tensFor(true)));
}

/// The zeros that the units of the columns add; -1 where they differ.
int StatementImportView::tensFor(bool units) const
{
    std::optional<int> out;
    for (size_t i = 0; i < statementFields; ++i) {
        const auto field = StatementField(i);
        if (!isNumberField(field) || (field == StatementField::Units) != units || m_preview.mapping.column(field) < 0)
            continue;
        const int zeros = m_preview.mapping.tensOf(field);
        if (out && *out != zeros)
            return -1;
        out = zeros;
    }
    return out.value_or(0);
}

/// What a person should know of the file before its rows are taken.
QStringList StatementImportView::facts() const
{
    QStringList out{QFileInfo(m_path).fileName()};
    if (!m_preview.header.isEmpty())
        out.append(m_preview.encoding);
    if (m_preview.remembered)
        out.append(tr("read as last time"));
    const TableFacts &facts = m_preview.facts;
    const auto count = [&](qint64 number) {
        return m_preview.countedAll ? countText(number) : tr("%1 or more").arg(countText(number));
    };
    if (m_preview.sheets.size() > 1)
        out.append(tr("%1 sheets").arg(countText(m_preview.sheets.size())));
    if (facts.hiddenRows > 0)
        out.append(tr("hidden rows, read too: %1").arg(count(facts.hiddenRows)));
    if (facts.mergedCells > 0)
        out.append(tr("merged cells: %1").arg(count(facts.mergedCells)));
    if (facts.withoutValue > 0)
        out.append(tr("formulas without a result: %1").arg(count(facts.withoutValue)));
    if (facts.faults > 0)
        out.append(tr("cells with an error: %1").arg(count(facts.faults)));
    if (facts.rounded > 0)
        out.append(tr("numbers rounded to 15 digits: %1").arg(count(facts.rounded)));
    if (m_preview.hasMacros)
        out.append(tr("its macros are left alone"));
    for (size_t i = 0; i < statementFields; ++i) {
        if (const int zeros = m_preview.mapping.tens[i]; zeros > 0)
            out.append(tr("%1 in units of %2")
                           .arg(statementFieldText(StatementField(i)), countText(qint64(std::pow(10, zeros)))));
    }
    return out;
}

void StatementImportView::showMapping()
{
    m_facts->setText(facts().join(QStringLiteral(" · ")));

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
    for (const auto &[box, units] : {std::pair(m_amountsIn, false), std::pair(m_unitsIn, true)}) {
        if (box->currentIndex() < 0)
            continue; // the columns differ: as their headers say
        for (size_t i = 0; i < statementFields; ++i) {
            const auto field = StatementField(i);
            if (isNumberField(field) && (field == StatementField::Units) == units)
                mapping.setTens(field, mapping.column(field) < 0 ? 0 : box->currentData().toInt());
        }
    }
    return mapping;
}

std::optional<qint64> StatementImportView::totalOf(const Total &total, bool &fault) const
{
    const QString text = total.value->text().trimmed();
    if (text.isEmpty())
        return {};
    const bool isUnits = total.field == StatementField::Units;
    const ReadNumber read = readNumber(text.toStdString(), isUnits ? 0 : m_row.currency.digits(), false,
                                       isUnits ? std::string_view() : m_row.currency.code());
    const auto value = read.scaled ? narrowed(*read.scaled) : std::nullopt;
    if (!value) {
        fault = true;
        m_problem->setText(tr("%1: \"%2\" is no number").arg(total.label->text(), text));
        total.value->setFocus();
    }
    return value;
}

void StatementImportView::import()
{
    bool fault = false;
    std::array<std::optional<qint64>, 3> totals;
    for (qsizetype i = 0; i < m_totals.size() && !fault; ++i)
        totals[size_t(i)] = totalOf(m_totals[i], fault);
    if (fault)
        return;
    m_problem->clear();
    m_import->setEnabled(false);
    ++m_round; // a preview that is still on its way would take the outcome's place
    StatementImportRequest request;
    request.path = m_path;
    request.contract = m_row.contract;
    request.period = m_row.period;
    request.mapping = chosen();
    request.takeGood = m_takeGood->isChecked();
    request.controlUnits = totals[0];
    request.controlGross = totals[1];
    request.controlNet = totals[2];
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
    if (outcome.bad == 0 && !outcome.mismatches.isEmpty())
        sentences = {tr("Nothing was stored: the totals differ.")};
    const auto currency = outcome.gross.size() == 1 ? Currency::find(std::string_view(outcome.gross.begin()->first))
                                                    : std::optional(m_row.currency);
    for (const ControlMismatch &mismatch : outcome.mismatches) {
        const auto figure = [&](qint64 value) {
            return isMoney(mismatch.what) && currency ? moneyText(Money{value, *currency}) : countText(value);
        };
        sentences.append(
            messageText({controlMismatchText(mismatch.what), {figure(mismatch.expected), figure(mismatch.found)}}));
    }
    m_outcome->setText(sentences.join(QLatin1Char(' ')));
    m_outcome->show();
    m_issues.setRows(outcome.issues);
    m_rows->setVisible(outcome.issues.isEmpty());
    m_faulty->setVisible(!outcome.issues.isEmpty());
}

} // namespace lianming
