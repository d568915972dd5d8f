#include "ui/royalties/inboxview.h"

#include "core/reports/statementpdf.h"
#include "core/reports/statementsource.h"
#include "ui/royalties/statementimportview.h"
#include "ui/royalties/statementview.h"
#include "ui/royalties/whyview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int exceptionsShown = 1000;

QString keyOf(const InboxRow &row)
{
    return QStringLiteral("%1/%2").arg(row.contract.value).arg(row.period);
}

/// A number for the table: there may be no statement yet, so contract and period make it.
qint64 idOf(const InboxRow &row)
{
    return qint64(qHash(keyOf(row)) & 0x7fffffffffffffff) | 1;
}

/// What has to be done comes first: overdue reports, then reports on their way from calculation to closing, then those
/// to come. What is closed lies at the bottom, the newest first.
bool comesBefore(const InboxRow &a, const InboxRow &b)
{
    const auto rank = [](InboxState state) {
        switch (state) {
        case InboxState::Late: return 0;
        case InboxState::Open: return 1;
        case InboxState::Calculated: return 2;
        case InboxState::Approved: return 3;
        case InboxState::Due: return 4;
        case InboxState::Upcoming: return 5;
        case InboxState::Closed: return 6;
        }
        return 7;
    };
    if (a.state != b.state)
        return rank(a.state) < rank(b.state);
    return a.state == InboxState::Closed ? a.due > b.due : a.due < b.due;
}

QList<Column<InboxRow>> columns(const Clock &clock)
{
    using Row = InboxRow;
    const auto amount = [](const char *id, std::optional<qint64> Row::*member) {
        return Column<Row>{
            QString::fromLatin1(id),
            [id] { return royaltyTermText(QString::fromLatin1(id)); },
            [member](const Row &row) {
                return row.*member ? amountText({*(row.*member), row.currency}) : QString();
            },
            [member](const Row &row) { return (row.*member).value_or(0); },
            Qt::AlignRight,
            paintUnit<Row>([member](const Row &row) { return row.*member ? row.currency.codeText() : QString(); }),
            138};
    };
    return {
        {QStringLiteral("brand"),
         [] { return InboxView::tr("Brand"); },
         [](const Row &row) { return titleText(row.brandEn, row.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         160},
        {QStringLiteral("contract"),
         [] { return InboxView::tr("Contract"); },
         [](const Row &row) { return row.contractNumber; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Row>([](const Row &row) { return row.contractTitle; }),
         230},
        {QStringLiteral("period"),
         [] { return InboxView::tr("Period"); },
         [](const Row &row) { return row.period; },
         {},
         Qt::AlignLeft,
         {},
         84},
        {QStringLiteral("state"), [] { return InboxView::tr("State"); },
         [](const Row &row) { return inboxStateText(row.state); }, [](const Row &row) { return int(row.state); },
         Qt::AlignLeft, paintTone<Row>([](const Row &row) { return inboxStateTone(row.state); }), 120},
        {QStringLiteral("due"), [] { return InboxView::tr("Report due"); },
         [](const Row &row) { return dateText(row.due); }, [](const Row &row) { return row.due; }, Qt::AlignLeft,
         paintSubtitle<Row>([&clock](const Row &row) {
             return row.statement.isSet() ? QString() : relativeText(row.due, clock.today());
         }),
         190},
        amount("earned", &Row::earned),
        amount("cash_due", &Row::cashDue),
    };
}

} // namespace

InboxView::InboxView(Page &owner)
    : RoyaltyView(owner), m_model(idOf, columns(session().clock)), m_stack(new QStackedWidget), m_list(new QWidget),
      m_table(new RecordTable(session().settings, QStringLiteral("royalties"))),
      m_empty(new EmptyState(QStringLiteral("royalties"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_brand = row->addChip();
    m_contract = row->addChip();
    m_table->setRecordModel(&m_model);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    m_calculateAll =
        session().actions.add(&owner, {QStringLiteral("royalties.calculate"), [] { return tr("Calculate all open"); },
                                       QStringLiteral("royalties"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                                       [this] {
                                           calculateAll();
                                       }});
    for (Chip *chip : {m_state, m_brand, m_contract}) {
        connect(chip, &Chip::valueChanged, this, [this] {
            m_rows.clear();
            showRows();
        });
    }
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (const int place = m_model.rowOf(id);
            place >= 0 && (keyOf(m_model.at(place)) != m_open || !page().isDetailOpen()))
            page().whenSafe([this, place] { open(place); });
    });
    connect(m_empty, &EmptyState::triggered, this,
            [this] { session().navigator->openPage(QStringLiteral("contracts")); });
    connect(&owner, &Page::detailClosed, this, [this] {
        m_open.clear();
        if (isVisible())
            m_table->setFocus();
    });
}

void InboxView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_brand->setTitle(tr("Brand"));
    m_contract->setTitle(tr("Contract"));
    m_empty->setText(
        tr("Nothing to settle yet"),
        tr("When a contract is signed, its reporting periods stand here: what is due, what came in, what it earns."));
    m_empty->setAction(tr("Contracts"));
    m_table->setAccessibleName(tr("Reporting periods"));
    m_model.retranslate();
    showRows();
    if (!m_open.isEmpty() && page().isDetailOpen())
        reload();
}

void InboxView::reload()
{
    load(session().worker.run([](Workspace &w) { return RoyaltyService(w).inbox(); }),
         [this](const QList<InboxRow> &rows) {
             m_all = rows;
             std::stable_sort(m_all.begin(), m_all.end(), comesBefore);
             showRows();
             if (m_open.isEmpty() || !(page().isDetailOpen() || std::exchange(m_shows, false)))
                 return;
             for (const InboxRow &row : std::as_const(m_all)) {
                 if (keyOf(row) == m_open)
                     showStatement(row);
             }
         });
}

void InboxView::showRows()
{
    QList<Chip::Option> states;
    for (const InboxState state : {InboxState::Late, InboxState::Due, InboxState::Open, InboxState::Calculated,
                                   InboxState::Approved, InboxState::Closed}) {
        const auto count =
            std::count_if(m_all.cbegin(), m_all.cend(), [state](const InboxRow &row) { return row.state == state; });
        states.append({QString::fromLatin1(inboxStateCode(state)), inboxStateText(state), int(count)});
    }
    QMap<QString, qint64> brands;
    QMap<QString, qint64> contracts;
    for (const InboxRow &row : std::as_const(m_all)) {
        brands.insert(titleText(row.brandEn, row.brandZh), row.brandId);
        contracts.insert(row.contractNumber, row.contract.value);
    }
    const auto options = [](const QMap<QString, qint64> &named) {
        QList<Chip::Option> out;
        for (auto it = named.cbegin(); it != named.cend(); ++it)
            out.append({it.value(), it.key()});
        return out;
    };
    m_state->setOptions(states);
    m_brand->setOptions(options(brands));
    m_contract->setOptions(options(contracts));

    const QVariantList statements = m_rows.value(QStringLiteral("statements")).toList();
    QList<InboxRow> shown;
    for (const InboxRow &row : std::as_const(m_all)) {
        if (m_state->value().isValid() && m_state->value().toString() != QLatin1String(inboxStateCode(row.state)))
            continue;
        if (m_brand->value().isValid() && m_brand->value().toLongLong() != row.brandId)
            continue;
        if (m_contract->value().isValid() && m_contract->value().toLongLong() != row.contract.value)
            continue;
        if (!statements.isEmpty() && !statements.contains(QVariant(row.statement.value)))
            continue;
        shown.append(row);
    }
    m_model.setRows(shown);
    for (int place = 0; place < m_model.rowCount(); ++place) {
        if (keyOf(m_model.at(place)) == m_open)
            m_table->select(m_model.idAt(place));
    }
    if (m_import)
        m_stack->setCurrentWidget(m_import);
    else
        m_stack->setCurrentWidget(m_all.isEmpty() && !page().isLoading() ? static_cast<QWidget *>(m_empty) : m_list);
    m_footer->setCount(tr("%n period(s)", nullptr, int(shown.size())));
    const auto waiting = std::count_if(m_all.cbegin(), m_all.cend(), [](const InboxRow &row) {
        return row.state == InboxState::Late || (row.state >= InboxState::Open && row.state < InboxState::Closed);
    });
    Q_EMIT badgeChanged(int(waiting));
}

void InboxView::openRows(const QVariantMap &filter)
{
    m_state->setValue(filter.value(QStringLiteral("state")));
    m_brand->setValue(filter.value(QStringLiteral("brand")));
    m_contract->setValue(filter.value(QStringLiteral("contract")));
    m_rows = filter;
    showRows();
}

void InboxView::openRecord(qint64 id)
{
    page().whenSafe([this, id] {
        openRows({});
        for (const InboxRow &row : std::as_const(m_all)) {
            if (row.statement.value == id) {
                m_table->select(idOf(row));
                showStatement(row);
            }
        }
    });
}

void InboxView::step(int direction)
{
    m_table->step(direction);
}

void InboxView::showTourState(const QString &state)
{
    if (state.isEmpty())
        return;
    const InboxState wanted = state == u"questions" ? InboxState::Calculated : InboxState::Closed;
    for (int place = 0; place < m_model.rowCount(); ++place) {
        if (m_model.at(place).state == wanted) {
            m_table->select(m_model.idAt(place));
            open(place);
            return;
        }
    }
}

void InboxView::open(int row)
{
    showStatement(m_model.at(row));
}

void InboxView::showStatement(const InboxRow &row)
{
    m_open = keyOf(row);
    load(session().worker.run([row](Workspace &w) {
        StatementView::Content content;
        content.row = row;
        if (!row.statement.isSet())
            return content;
        const RoyaltyService service(w);
        content.result = service.result(row.statement);
        if (content.result) {
            content.exceptions = service.exceptions(row.statement, exceptionsShown);
            content.why = service.explainPeriod(row.contract, row.period);
        }
        return content;
    }),
         [this, row](const StatementView::Content &content) {
             if (m_open != keyOf(row))
                 return;
             auto *view = new StatementView(session(), content, session().clock.today());
             connect(view, &StatementView::importWanted, this, [this, row] { importReport(row); });
             connect(view, &StatementView::noSalesWanted, this, [this, row] {
                 act(row, tr("Noted: no sales in %1.").arg(row.period),
                     [row](Workspace &w) { (void)RoyaltyService(w).addEmpty(row.contract, row.period); });
             });
             connect(view, &StatementView::calculateWanted, this, [this, row] { calculate(row.contract); });
             connect(view, &StatementView::approveWanted, this, [this, row] {
                 act(row, tr("Approved."),
                     [row](Workspace &w) { RoyaltyService(w).approve(row.statement, row.version); });
             });
             connect(view, &StatementView::reopenWanted, this, [this, row] { reopen(row); });
             connect(view, &StatementView::closeWanted, this, [this, row] { closePeriod(row); });
             connect(view, &StatementView::pdfWanted, this, [this, row] { writePdf(row); });
             connect(view, &StatementView::contractWanted, this, [this](qint64 contract) {
                 session().navigator->openRecord(QStringLiteral("contracts"), contract);
             });
             connect(view, &StatementView::lineWanted, this, [this, row](qint64 line) { explainLine(row, line); });
             page().showDetail(row.contractNumber, view);
         });
}

void InboxView::act(const InboxRow &, const QString &done, const std::function<void(Workspace &)> &task)
{
    load(session().worker.run([task](Workspace &w) { task(w); }), [this, done] { session().messages.done(done); });
}

void InboxView::importReport(const InboxRow &row)
{
    session().prompts.openFile(this, {tr("Import report"), tr("Tables (*.csv *.tsv *.txt)")},
                               [this, row](const QString &path) {
                                   page().closeDetail();
                                   delete m_import;
                                   m_import = new StatementImportView(session(), path, row);
                                   connect(
                                       m_import, &StatementImportView::closed, this,
                                       [this, row](qint64 statement) {
                                           delete std::exchange(m_import, nullptr);
                                           if (statement != 0) {
                                               m_open = keyOf(row);
                                               m_shows = true;
                                           }
                                           showRows();
                                           reload();
                                           if (statement != 0)
                                               calculate(row.contract);
                                       },
                                       Qt::QueuedConnection);
                                   m_stack->addWidget(m_import);
                                   showRows();
                               });
}

void InboxView::calculate(Id<Contract> contract)
{
    load(session().jobs.run(
             tr("Calculating"),
             [contract](Workspace &w, Progress &progress) { return RoyaltyService(w).calculate(contract, progress); }),
         [this](const CalculationOutcome &outcome) {
             session().messages.done(outcome.exceptions == 0
                                         ? tr("%1 lines calculated.").arg(countText(outcome.lines))
                                         : tr("%1 lines calculated, %2 raise a question.")
                                               .arg(countText(outcome.lines), countText(outcome.exceptions)));
         });
}

void InboxView::calculateAll()
{
    QList<Id<Contract>> contracts;
    for (const InboxRow &row : std::as_const(m_all)) {
        if (row.state == InboxState::Open && !contracts.contains(row.contract))
            contracts.append(row.contract);
    }
    if (contracts.isEmpty()) {
        session().messages.info(tr("No report waits to be calculated."));
        return;
    }
    calculateNext(contracts, 0);
}

void InboxView::calculateNext(QList<Id<Contract>> contracts, qint64 lines)
{
    if (contracts.isEmpty()) {
        session().messages.done(tr("%1 lines calculated.").arg(countText(lines)));
        return;
    }
    // One job each: whoever stops it keeps the contracts that are done, and the rest is as it was.
    const Id<Contract> contract = contracts.takeFirst();
    const auto row = std::find_if(m_all.cbegin(), m_all.cend(),
                                  [contract](const InboxRow &candidate) { return candidate.contract == contract; });
    load(session().jobs.run(
             tr("Calculating %1").arg(row == m_all.cend() ? QString() : row->contractNumber),
             [contract](Workspace &w, Progress &progress) { return RoyaltyService(w).calculate(contract, progress); }),
         [this, contracts, lines](const CalculationOutcome &outcome) {
             calculateNext(contracts, lines + outcome.lines);
         });
}

void InboxView::reopen(const InboxRow &row)
{
    session().prompts.line(
        this, tr("Reopen %1").arg(row.period), tr("Reason, for the history"), {}, [this, row](const QString &reason) {
            act(row, tr("Open again."),
                [row, reason](Workspace &w) { RoyaltyService(w).reopen(row.statement, row.version, reason); });
        });
}

void InboxView::closePeriod(const InboxRow &row)
{
    ChoiceQuestion question;
    question.title = tr("Close %1 of %2?").arg(row.period, row.contractNumber);
    question.text = tr("From then on its lines and figures can never be changed, whatever arrives later.");
    question.choices = {tr("Close period")};
    question.dangerous = true;
    session().prompts.ask(this, question, [this, row](int) {
        load(session().jobs.run(tr("Closing %1").arg(row.period),
                                [row](Workspace &w, Progress &progress) {
                                    RoyaltyService(w).close(row.statement, row.version, progress);
                                }),
             [this, row] { session().messages.done(tr("%1 is closed.").arg(row.period)); });
    });
}

void InboxView::writePdf(const InboxRow &row)
{
    ChoiceQuestion question;
    question.title = tr("Print the statement in which language?");
    question.choices = {tr("Chinese"), tr("English")};
    session().prompts.ask(this, question, [this, row](int choice) {
        const DocumentLanguage language = choice == 0 ? DocumentLanguage::Chinese : DocumentLanguage::English;
        const QString name =
            QStringLiteral("%1-%2-%3.pdf")
                .arg(row.contractNumber, row.period, choice == 0 ? QStringLiteral("zh") : QStringLiteral("en"));
        session().prompts.saveFile(
            this, {tr("Save statement"), tr("PDF (*.pdf)"), name}, [this, row, language](const QString &path) {
                load(session().jobs.run(tr("Printing statement"),
                                        [row, language, path](Workspace &w, Progress &) {
                                            requireFreeForWriting(w, path);
                                            writeStatementPdf(statementDocument(w, row.statement), language, path);
                                        }),
                     [this, path] { session().messages.done(tr("Statement written to %1.").arg(path)); });
            });
    });
}

void InboxView::explainLine(const InboxRow &row, qint64 line)
{
    load(session().worker.run(
             [row, line](Workspace &w) { return RoyaltyService(w).explainLine(row.contract, row.period, line); }),
         [this, row, line](const OrderedJson &document) {
             auto *view = new WhyView;
             view->explain(document);
             page().showDetail(tr("Line %1 of %2").arg(countText(line), row.period), view);
         });
}

} // namespace lianming
