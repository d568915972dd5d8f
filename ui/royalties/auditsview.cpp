#include "ui/royalties/auditsview.h"

#include "core/royalties/royaltyservice.h"
#include "ui/royalties/auditdetail.h"
#include "ui/royalties/findingform.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/auditwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr AuditState states[] = {AuditState::Open, AuditState::Computed, AuditState::Settled, AuditState::Closed};

QList<Column<AuditCaseRow>> auditCaseColumns()
{
    using Row = AuditCaseRow;
    return {
        Column<Row>(
            QStringLiteral("number"), [] { return AuditsView::tr("Audit"); },
            [](const Row &row) { return row.record.number; }, {}, Qt::AlignLeft, {}, 130),
        Column<Row>(
            QStringLiteral("contract"), [] { return AuditsView::tr("Contract"); },
            [](const Row &row) { return row.contractNumber; }, {}, Qt::AlignLeft,
            paintSubtitle<Row>([](const Row &row) { return titleText(row.brandEn, row.brandZh); }), 230),
        Column<Row>(
            QStringLiteral("periods"), [] { return AuditsView::tr("Periods"); },
            [](const Row &row) {
                const AuditCase &c = row.record;
                return c.firstPeriod == c.lastPeriod ? c.firstPeriod
                                                     : QStringLiteral("%1–%2").arg(c.firstPeriod, c.lastPeriod);
            },
            {}, Qt::AlignLeft, {}, 140),
        Column<Row>(
            QStringLiteral("state"), [] { return AuditsView::tr("State"); },
            [](const Row &row) { return auditStateText(row.record.state); },
            [](const Row &row) { return int(row.record.state); }, Qt::AlignLeft,
            paintTone<Row>([](const Row &row) { return auditStateTone(row.record.state); }), 120),
        Column<Row>(
            QStringLiteral("verified"), [] { return AuditsView::tr("Verified"); },
            [](const Row &row) { return QStringLiteral("%1/%2").arg(countText(row.verified), countText(row.items)); },
            [](const Row &row) { return row.verified; }, Qt::AlignRight, {}, 90),
        Column<Row>(
            QStringLiteral("shortfall"), [] { return AuditsView::tr("Shortfall"); },
            [](const Row &row) {
                return row.shortfall ? amountText({*row.shortfall, row.record.currency}) : QString();
            },
            [](const Row &row) { return row.shortfall.value_or(0); }, Qt::AlignRight,
            paintUnit<Row>([](const Row &row) { return row.shortfall ? row.record.currency.codeText() : QString(); }),
            150),
        Column<Row>(
            QStringLiteral("opened"), [] { return AuditsView::tr("Opened"); },
            [](const Row &row) { return dateText(row.record.openedOn); },
            [](const Row &row) { return row.record.openedOn; }, Qt::AlignLeft, {}, 130),
    };
}

/// Contracts that have reported something, with their clause. Those without readable terms cannot be audited.
QList<AuditableContract> auditable(Workspace &w)
{
    QList<AuditableContract> out;
    QHash<Id<Contract>, qsizetype> places;
    for (const InboxRow &row : RoyaltyService(w).inbox()) {
        if (!row.statement.isSet())
            continue;
        const auto place = places.constFind(row.contract);
        if (place == places.constEnd()) {
            places.insert(row.contract, out.size());
            out.append({row.contract, row.contractNumber, row.contractTitle, row.currency, row.period, row.period, {}});
            continue;
        }
        AuditableContract &known = out[*place];
        known.firstPeriod = std::min(known.firstPeriod, row.period); // names of one frequency sort by time
        known.lastPeriod = std::max(known.lastPeriod, row.period);
    }
    const AuditService service(w);
    QList<AuditableContract> readable;
    for (AuditableContract &one : out) {
        try {
            one.clause = service.clauseOf(one.id);
            readable.append(one);
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::Rejected && error.kind() != Error::Kind::BadInput)
                throw;
        }
    }
    std::ranges::sort(readable, {}, &AuditableContract::number);
    return readable;
}

} // namespace

AuditsView::AuditsView(Page &owner)
    : PageView(owner), m_model([](const AuditCaseRow &row) { return row.record.id.value; }, auditCaseColumns()),
      m_stack(new QStackedWidget), m_list(new QWidget), m_newButton(new QPushButton),
      m_table(new RecordTable(session().settings, QStringLiteral("audits"))),
      m_empty(new EmptyState(QStringLiteral("search"))), m_footer(new ListFooter)
{
    FilterRow *filters = addFilterRow();
    m_state = filters->addChip();
    m_contract = filters->addChip();
    m_newButton->setObjectName(QStringLiteral("newAudit"));
    filters->addWidget(m_newButton);
    m_table->setObjectName(QStringLiteral("audits"));
    m_table->setRecordModel(&m_model);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_footer);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_list);
    m_new = session().actions.add(&owner, {QStringLiteral("audits.new"), [] { return tr("New audit"); },
                                           QStringLiteral("plus"), QKeySequence(),
                                           [this] {
                                               create();
                                           }});
    connect(m_newButton, &QPushButton::clicked, m_new, &QAction::trigger);
    connect(m_empty, &EmptyState::triggered, m_new, &QAction::trigger);
    for (Chip *chip : {m_state, m_contract})
        connect(chip, &Chip::valueChanged, this, [this] { showRows(); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || !page().isDetailOpen())
            page().whenSafe([this, id] { open(id); });
    });
    connect(&owner, &Page::detailClosed, this, [this] {
        m_open = 0;
        if (isVisible())
            m_table->setFocus();
    });
}

void AuditsView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_contract->setTitle(tr("Contract"));
    m_newButton->setText(tr("New audit"));
    m_empty->setText(tr("No audits"),
                     tr("When a licensee's reports are examined, the case with its sample, its findings "
                        "and what follows from them stands here."));
    m_empty->setAction(tr("New audit"));
    m_table->setAccessibleName(tr("Royalty audits"));
    m_model.retranslate();
    showRows();
}

void AuditsView::reload()
{
    load(session().worker.run([](Workspace &w) { return AuditService(w).list(); }),
         [this](const QList<AuditCaseRow> &rows) {
             m_loaded = true;
             m_all = rows;
             showRows();
             if (m_open != 0 && page().isDetailOpen() && !FormPanel::isOpenIn(page().detail()))
                 open(m_open);
         });
}

void AuditsView::showRows()
{
    QList<Chip::Option> stateOptions;
    for (const AuditState state : states) {
        const auto count = std::ranges::count_if(
            std::as_const(m_all), [state](const AuditCaseRow &row) { return row.record.state == state; });
        stateOptions.append({QString::fromLatin1(auditStateCode(state)), auditStateText(state), int(count)});
    }
    QMap<QString, qint64> contracts;
    for (const AuditCaseRow &row : std::as_const(m_all))
        contracts.insert(row.contractNumber, row.record.contract.value);
    QList<Chip::Option> contractOptions;
    for (auto it = contracts.cbegin(); it != contracts.cend(); ++it)
        contractOptions.append({it.value(), it.key()});
    m_state->setOptions(stateOptions);
    m_contract->setOptions(contractOptions);
    QList<AuditCaseRow> shown;
    for (const AuditCaseRow &row : std::as_const(m_all)) {
        if (m_state->value().isValid()
            && m_state->value().toString() != QLatin1String(auditStateCode(row.record.state)))
            continue;
        if (m_contract->value().isValid() && m_contract->value().toLongLong() != row.record.contract.value)
            continue;
        shown.append(row);
    }
    m_model.setRows(shown);
    m_table->select(m_open);
    const bool isEmpty = m_loaded && m_all.isEmpty();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_newButton->setVisible(!isEmpty);
    m_footer->setCount(tr("%n audit(s)", nullptr, int(shown.size())));
    const auto open = std::ranges::count_if(
        std::as_const(m_all), [](const AuditCaseRow &row) { return row.record.state != AuditState::Closed; });
    Q_EMIT badgeChanged(int(open));
}

void AuditsView::openRows(const QVariantMap &filter)
{
    m_state->setValue(filter.value(QStringLiteral("state")));
    m_contract->setValue(filter.value(QStringLiteral("contract")));
    showRows();
}

void AuditsView::openRecord(qint64 id)
{
    page().whenSafe([this, id] {
        openRows({});
        open(id);
    });
}

void AuditsView::step(int direction)
{
    m_table->step(direction);
}

void AuditsView::showTourState(const QString &state)
{
    if (m_model.rowCount() > 0 && !state.isEmpty())
        open(m_model.idAt(0));
}

void AuditsView::open(qint64 id)
{
    m_open = id;
    m_table->select(id);
    load(session().worker.run([id](Workspace &w) { return AuditService(w).file({id}); }),
         [this, id](const AuditFile &file) {
             if (m_open == id)
                 present(file);
         });
}

void AuditsView::present(const AuditFile &file)
{
    auto *detail = new AuditDetail(session().settings, file);
    connect(detail, &AuditDetail::editWanted, this, [this, file] { edit(file); });
    connect(detail, &AuditDetail::sampleWanted, this, [this, file] { chooseLines(file); });
    connect(detail, &AuditDetail::computeWanted, this, [this, file] { compute(file); });
    connect(detail, &AuditDetail::settleWanted, this, [this, file] { settle(file); });
    connect(detail, &AuditDetail::reopenWanted, this, [this, file] { reopen(file); });
    connect(detail, &AuditDetail::closeWanted, this, [this, file] { close(file); });
    connect(detail, &AuditDetail::addLineWanted, this, [this, file] { verify(file, std::nullopt); });
    connect(detail, &AuditDetail::itemWanted, this, [this, file](const AuditItem &item) {
        if (file.row.record.state < AuditState::Settled)
            verify(file, item);
    });
    connect(detail, &AuditDetail::contractWanted, this,
            [this](qint64 id) { session().navigator->openRecord(QStringLiteral("contracts"), id); });
    page().showDetail(file.row.record.number, detail);
}

void AuditsView::showForm(const QString &title, FormPanel *form, qint64 id)
{
    connect(form, &FormPanel::cancelled, this, [this, id] { id == 0 ? page().closeDetail() : open(id); });
    m_open = id;
    page().showDetail(title, form);
}

void AuditsView::create()
{
    page().whenSafe([this] {
        load(session().worker.run([](Workspace &w) { return auditable(w); }),
             [this](const QList<AuditableContract> &contracts) {
                 if (contracts.isEmpty()) {
                     session().messages.info(tr("Nothing was reported yet that could be audited."));
                     return;
                 }
                 auto *form = new AuditForm(contracts, {});
                 form->setSaver([this, form](const FormPanel::Done &saved) {
                     load(session().worker.run(
                              [record = form->value()](Workspace &w) { return AuditService(w).open(record); }),
                          [this, saved](Id<AuditCase> id) {
                              session().messages.done(tr("The audit is opened."));
                              if (saved())
                                  open(id.value);
                          });
                 });
                 showForm(tr("New audit"), form, 0);
             });
    });
}

void AuditsView::edit(const AuditFile &file)
{
    const AuditCase record = file.row.record;
    const AuditableContract contract{record.contract,
                                     file.row.contractNumber,
                                     file.row.contractTitle,
                                     record.currency,
                                     record.firstPeriod,
                                     record.lastPeriod,
                                     record.clause.isStated ? std::nullopt : std::optional(record.clause)};
    auto *form = new AuditForm({contract}, record);
    form->setSaver([this, form](const FormPanel::Done &saved) {
        load(session().jobs.run(tr("Computing the audit"),
                                [changed = form->value()](Workspace &w, Progress &progress) {
                                    AuditService(w).change(changed, progress);
                                    return changed.id;
                                }),
             [this, saved](Id<AuditCase> id) {
                 if (saved())
                     open(id.value);
             });
    });
    showForm(record.number, form, record.id.value);
}

void AuditsView::chooseLines(const AuditFile &file)
{
    const AuditCase record = file.row.record;
    auto *form = new SampleForm(record);
    form->setSaver([this, form, record](const FormPanel::Done &saved) {
        load(session().jobs.run(tr("Choosing lines"),
                                [record, above = form->above(), size = form->size(),
                                 seed = form->seed()](Workspace &w, Progress &progress) {
                                    AuditService service(w);
                                    (void)service.sample(record.id, record.version, above, size, seed, progress);
                                    return int(service.file(record.id).items.size());
                                }),
             [this, saved, record](int lines) {
                 session().messages.done(tr("%n line(s) to verify.", nullptr, lines));
                 if (saved())
                     open(record.id.value);
             });
    });
    showForm(record.number, form, record.id.value);
}

void AuditsView::verify(const AuditFile &file, const std::optional<AuditItem> &item)
{
    const AuditCase record = file.row.record;
    auto *form = new FindingForm(record, item);
    form->setSaver([this, form, record, item](const FormPanel::Done &saved) {
        load(session().worker.run(
                 [record, item, period = form->period(), line = form->line(), note = form->note()](Workspace &w) {
                     AuditService service(w);
                     if (item)
                         service.find(item->id, record.version, line, note);
                     else
                         (void)service.addLine(record.id, record.version, period, line, note);
                 }),
             [this, saved, record] {
                 if (saved())
                     open(record.id.value);
             });
    });
    connect(form, &FindingForm::removeWanted, this, [this, record, item] {
        act(record.id.value, tr("Taken back."), [record, item](Workspace &w) {
            AuditService service(w);
            if (item->kind == AuditItemKind::Added)
                service.removeLine(item->id, record.version);
            else
                service.unfind(item->id, record.version);
        });
    });
    showForm(item ? tr("Line %1 of %2").arg(countText(item->lineNumber), item->period) : tr("Unreported sale"), form,
             record.id.value);
}

void AuditsView::compute(const AuditFile &file)
{
    const AuditCase record = file.row.record;
    load(session().jobs.run(tr("Computing the audit"),
                            [record](Workspace &w, Progress &progress) {
                                return AuditService(w).compute(record.id, record.version, w.clock.today(), progress);
                            }),
         [this](const AuditResult &result) {
             session().messages.done(result.shortfall > 0
                                         ? tr("%1 short: %2 of what was due, %3 of what was reported.")
                                               .arg(moneyText({result.shortfall, result.currency}),
                                                    namedPercentText(result.ofDue), namedPercentText(result.ofReported))
                                         : tr("No shortfall."));
         });
}

void AuditsView::settle(const AuditFile &file)
{
    const AuditCase record = file.row.record;
    if (!file.result)
        return;
    auto *form = new SettleForm(record, *file.result);
    form->setSaver([this, form, record](const FormPanel::Done &saved) {
        load(session().worker.run(
                 [record, outcome = form->outcome(), minor = form->minor(), reason = form->reason()](Workspace &w) {
                     AuditService(w).settle(record.id, record.version, outcome, minor, reason);
                 }),
             [this, saved, record] {
                 session().messages.done(tr("%1 is settled.").arg(record.number));
                 if (saved())
                     open(record.id.value);
             });
    });
    showForm(record.number, form, record.id.value);
}

void AuditsView::reopen(const AuditFile &file)
{
    const AuditCase record = file.row.record;
    session().prompts.line(this, tr("Take the settlement of %1 back").arg(record.number), tr("Reason, for the history"),
                           {}, [this, record](const QString &reason) {
                               act(record.id.value, tr("Open again."), [record, reason](Workspace &w) {
                                   AuditService(w).reopen(record.id, record.version, reason);
                               });
                           });
}

void AuditsView::close(const AuditFile &file)
{
    const AuditCase record = file.row.record;
    ChoiceQuestion question;
    question.title = tr("Close %1?").arg(record.number);
    question.text = tr("From then on nothing in it can be changed.");
    question.choices = {tr("Close the audit")};
    question.dangerous = true;
    session().prompts.ask(this, question, [this, record](int) {
        act(record.id.value, tr("%1 is closed.").arg(record.number),
            [record](Workspace &w) { AuditService(w).close(record.id, record.version); });
    });
}

void AuditsView::act(qint64 id, const QString &done, const std::function<void(Workspace &)> &task)
{
    load(session().worker.run([task](Workspace &w) { task(w); }), [this, id, done] {
        session().messages.done(done);
        open(id);
    });
}

} // namespace lianming
