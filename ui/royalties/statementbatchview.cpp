#include "ui/royalties/statementbatchview.h"

#include "core/royalties/royaltyservice.h"
#include "ui/royalties/statementimportview.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace lianming {

namespace {

using State = BatchFile::State;

constexpr int boxWidth = 230;

/// The periods of the contract that the file's box offers: those that have begun, and the one that stands chosen.
QStringList offered(const ReportedContract &contract, const QString &chosen, QDate today)
{
    QStringList out = StatementBatch::periods(contract.contract, today);
    if (!chosen.isEmpty() && !out.contains(chosen))
        out.prepend(chosen);
    return out;
}

} // namespace

StatementBatchView::StatementBatchView(Session &session, const QStringList &paths, QWidget *parent)
    : QWidget(parent), m_session(session), m_paths(paths), m_today(session.clock.today()),
      m_model([](const BatchRow &row) { return row.id; }, batchColumns()), m_stack(new QStackedWidget),
      m_list(new QWidget), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_facts(new Label(TextSize::Note, Token::Ink2)),
      m_table(new RecordTable(session.settings, QStringLiteral("statement-batch"))), m_chosen(new QWidget),
      m_name(new Label(TextSize::Body, Token::Ink, true)), m_why(new Label(TextSize::Note, Token::Ink2)),
      m_contractLabel(new Label), m_contract(new QComboBox), m_periodLabel(new Label), m_period(new QComboBox),
      m_open(new QPushButton), m_cancel(new QPushButton), m_take(new QPushButton)
{
    m_table->setRecordModel(&m_model);
    m_table->setObjectName(QStringLiteral("files"));
    m_contract->setObjectName(QStringLiteral("contract"));
    m_contract->setFixedWidth(boxWidth);
    m_period->setObjectName(QStringLiteral("period"));
    m_period->setFixedWidth(boxWidth / 2);
    m_open->setObjectName(QStringLiteral("open"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setProperty("kind", QStringLiteral("primary"));
    m_take->setEnabled(false);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setWordWrap(true);
    m_name->setElided(true);

    // Under the table: the file that is chosen, what it is for and why.
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(space::m);
    boxes->addWidget(m_contractLabel);
    boxes->addWidget(m_contract);
    boxes->addWidget(m_periodLabel);
    boxes->addWidget(m_period);
    boxes->addStretch(1);
    boxes->addWidget(m_open);
    auto *chosen = new QVBoxLayout(m_chosen);
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->setSpacing(space::s);
    chosen->addWidget(m_name);
    chosen->addWidget(m_why);
    chosen->addLayout(boxes);
    m_chosen->hide();

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    foot->addWidget(m_cancel);
    foot->addStretch(1);
    foot->addWidget(m_take);

    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_table, 1);
    column->addWidget(m_chosen);
    column->addLayout(foot);
    m_stack->addWidget(m_list);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(m_table, &RecordTable::currentRecordChanged, this, [this] { showChosen(); });
    connect(m_table, &RecordTable::activatedRecord, this, [this] { open(); });
    connect(m_contract, &QComboBox::activated, this, [this] {
        choose({Id<Contract>{m_contract->currentData().toLongLong()}, {}});
    });
    connect(m_period, &QComboBox::activated, this, [this] {
        choose({Id<Contract>{m_contract->currentData().toLongLong()}, m_period->currentText()});
    });
    connect(m_open, &QPushButton::clicked, this, &StatementBatchView::open);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT closed(m_isStored); });
    connect(m_take, &QPushButton::clicked, this, &StatementBatchView::take);
    retranslate();
    // Later: a quick answer would come before anybody listens to closed().
    QMetaObject::invokeMethod(this, &StatementBatchView::look, Qt::QueuedConnection);
}

StatementBatchView::~StatementBatchView() = default;

void StatementBatchView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatementBatchView::retranslate()
{
    m_title->setText(tr("Reports to be taken in"));
    m_contractLabel->setText(tr("Contract"));
    m_contract->setAccessibleName(m_contractLabel->text());
    m_periodLabel->setText(tr("Period"));
    m_period->setAccessibleName(m_periodLabel->text());
    m_open->setText(tr("Open this one…"));
    m_model.retranslate();
    showFiles();
}

void StatementBatchView::look()
{
    m_session.jobs
        .run(tr("Looking at the reports"),
             [paths = m_paths](Workspace &w, Progress &progress) {
                 const StatementBatch batch(w);
                 return Found{batch.look(StatementBatch::filesOf(paths), progress), batch.contracts()};
             })
        .then(this, [this](const Found &found) { showFound(found); })
        .onFailed(this, [this](const Error &error) {
            m_session.messages.fail(error);
            Q_EMIT closed(false);
        });
}

void StatementBatchView::showFound(const Found &found)
{
    m_isLooking = false;
    m_contracts = found.contracts;
    for (const BatchFile &file : found.files)
        m_rows.append({m_rows.size() + 1, file, false, {}, {}});
    const QSignalBlocker quiet(m_contract);
    for (const ReportedContract &each : std::as_const(m_contracts))
        m_contract->addItem(QStringLiteral("%1 · %2").arg(each.contract.number, titleText(each.brandEn, each.brandZh)),
                            each.contract.id.value);
    showFiles();
    if (!m_rows.isEmpty())
        m_table->select(m_rows.constFirst().id);
    showChosen();
    m_table->setFocus();
}

qsizetype StatementBatchView::readyCount() const
{
    return std::ranges::count_if(m_rows, [](const BatchRow &row) { return row.file.isReady() && !row.isTaken; });
}

void StatementBatchView::showFiles()
{
    m_model.setRows(m_rows);
    const qsizetype ready = readyCount();
    const qsizetype done = std::ranges::count_if(m_rows, &BatchRow::isTaken);
    if (m_isLooking) {
        m_facts->setText(tr("Looking at the files…"));
    } else {
        QStringList facts{tr("%1 files").arg(countText(m_rows.size())), tr("%1 ready").arg(countText(ready))};
        if (done > 0)
            facts.append(tr("%1 taken in").arg(countText(done)));
        if (const qsizetype rest = m_rows.size() - ready - done; rest > 0)
            facts.append(tr("%1 need you").arg(countText(rest)));
        m_facts->setText(facts.join(QStringLiteral(" · ")));
    }
    m_take->setText(tr("Import %1 ready files").arg(countText(ready)));
    m_take->setEnabled(ready > 0 && !m_isLooking);
    m_cancel->setText(done > 0 ? tr("Close") : tr("Cancel"));
}

BatchRow *StatementBatchView::current()
{
    const qint64 id = m_table->currentId();
    return id >= 1 && id <= m_rows.size() ? &m_rows[id - 1] : nullptr;
}

/// Why the file is taken for that, and what stands against it.
QString StatementBatchView::whyText(const BatchRow &row) const
{
    QStringList out;
    if (!row.file.isReady() || row.isTaken || row.failure || !row.mismatch.isEmpty())
        out.append(batchReasonText(row));
    if (row.file.isChosenByHand) {
        out.append(tr("Contract and period as you said"));
    } else {
        for (const Message &reason : row.file.chosen.reasons)
            out.append(messageText(reason));
    }
    if (row.file.facts.hiddenRows > 0)
        out.append(tr("%1 hidden rows are read too").arg(countText(row.file.facts.hiddenRows)));
    if (!row.file.net.empty() && row.file.net != row.file.gross)
        out.append(tr("net %1").arg(batchAmountsText(row.file.net)));
    return out.join(QStringLiteral(" · "));
}

void StatementBatchView::showChosen()
{
    const BatchRow *row = current();
    m_chosen->setVisible(row != nullptr);
    if (!row)
        return;
    m_name->setText(row->file.name);
    m_why->setText(whyText(*row));
    const QSignalBlocker quiet(m_contract);
    m_contract->setCurrentIndex(m_contract->findData(row->file.chosen.contract.value));
    fillPeriods();
    const bool isOpen = !row->isTaken && row->file.state != State::Unreadable && row->file.state != State::TakenBefore;
    m_contract->setEnabled(isOpen);
    m_period->setEnabled(isOpen && m_contract->currentIndex() >= 0);
    m_open->setEnabled(isOpen && row->file.chosen.contract.isSet() && !row->file.chosen.period.isEmpty()
                       && row->file.state != State::Frozen);
}

void StatementBatchView::fillPeriods()
{
    const BatchRow *row = current();
    const QSignalBlocker quiet(m_period);
    m_period->clear();
    const auto contract = std::ranges::find(m_contracts, row->file.chosen.contract,
                                            [](const ReportedContract &each) { return each.contract.id; });
    if (contract != m_contracts.end())
        m_period->addItems(offered(*contract, row->file.chosen.period, m_today));
    m_period->setCurrentIndex(m_period->findText(row->file.chosen.period));
}

/// Looks at the file again as a person said.
void StatementBatchView::choose(const BatchChoice &choice)
{
    const BatchRow *row = current();
    if (!row || !choice.contract.isSet())
        return;
    const qint64 round = ++m_round;
    m_session.jobs
        .run(tr("Looking at %1").arg(row->file.name),
             [path = row->file.path, choice](Workspace &w, Progress &progress) {
                 return StatementBatch(w).look(path, choice, progress);
             })
        .then(this,
              [this, round, id = row->id](const BatchFile &file) {
                  if (round != m_round)
                      return;
                  m_rows[id - 1].file = file;
                  m_rows[id - 1].failure.reset();
                  m_rows[id - 1].mismatch.clear();
                  QList<BatchFile> files;
                  for (const BatchRow &each : std::as_const(m_rows))
                      files.append(each.file);
                  StatementBatch::compare(files);
                  for (qsizetype i = 0; i < files.size(); ++i)
                      m_rows[i].file = files[i];
                  showFiles();
                  m_table->select(id);
                  showChosen();
              })
        .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
}

/// The file by itself: its columns, its rows, its totals.
void StatementBatchView::open()
{
    const BatchRow *row = current();
    if (!row || !m_open->isEnabled() || m_import)
        return;
    const auto contract = std::ranges::find(m_contracts, row->file.chosen.contract,
                                            [](const ReportedContract &each) { return each.contract.id; });
    if (contract == m_contracts.end())
        return;
    InboxRow inbox;
    inbox.contract = row->file.chosen.contract;
    inbox.contractNumber = row->file.chosen.contractNumber;
    inbox.brandEn = row->file.chosen.brandEn;
    inbox.brandZh = row->file.chosen.brandZh;
    inbox.period = row->file.chosen.period;
    if (const auto currency = Currency::find(contract->contract.currency))
        inbox.currency = *currency;
    m_import = new StatementImportView(m_session, row->file.path, inbox);
    connect(
        m_import, &StatementImportView::closed, this,
        [this, id = row->id, contract = inbox.contract](qint64 statement) {
            std::exchange(m_import, nullptr)->deleteLater();
            m_stack->setCurrentWidget(m_list);
            if (statement != 0) {
                m_rows[id - 1].isTaken = true;
                m_isStored = true;
                Q_EMIT taken({contract});
            }
            showFiles();
            m_table->select(id);
            showChosen();
        },
        Qt::QueuedConnection);
    m_stack->addWidget(m_import);
    m_stack->setCurrentWidget(m_import);
}

void StatementBatchView::take()
{
    QList<BatchFile> files;
    for (const BatchRow &row : std::as_const(m_rows)) {
        if (!row.isTaken)
            files.append(row.file);
    }
    m_take->setEnabled(false);
    m_session.jobs
        .run(tr("Importing %1 reports").arg(countText(readyCount())),
             [files](Workspace &w, Progress &progress) { return StatementBatch(w).take(files, false, progress); })
        .then(this, [this](const QList<BatchResult> &results) { showResults(results); })
        .onFailed(this, [this](const Error &error) {
            m_session.messages.fail(error);
            showFiles();
        });
}

void StatementBatchView::showResults(const QList<BatchResult> &results)
{
    QList<Id<Contract>> contracts;
    qsizetype stored = 0;
    for (const BatchResult &result : results) {
        const auto row =
            std::ranges::find_if(m_rows, [&result](const BatchRow &each) { return each.file.path == result.path; });
        if (row == m_rows.end())
            continue;
        row->isTaken = result.isStored();
        row->failure = result.failure;
        row->mismatch.clear();
        if (result.isStored()) {
            ++stored;
            if (!contracts.contains(row->file.chosen.contract))
                contracts.append(row->file.chosen.contract);
        } else if (result.outcome) {
            row->mismatch = result.outcome->bad > 0 ? tr("%1 rows cannot be taken.").arg(countText(result.outcome->bad))
                                                    : tr("Its own sum line differs from its rows.");
        }
    }
    const qint64 kept = m_table->currentId();
    showFiles();
    m_table->select(kept);
    showChosen();
    const qsizetype failed = results.size() - stored;
    if (failed == 0)
        m_session.messages.done(tr("%1 reports taken in.").arg(countText(stored)));
    else
        m_session.messages.warn(tr("%1 reports taken in, %2 not.").arg(countText(stored), countText(failed)));
    if (stored > 0) {
        m_isStored = true;
        Q_EMIT taken(contracts);
    }
}

} // namespace lianming
