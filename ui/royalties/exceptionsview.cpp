#include "ui/royalties/exceptionsview.h"

#include "core/db/workspace.h"
#include "core/reports/correctionletter.h"
#include "ui/royalties/decisionform.h"
#include "ui/royalties/exceptioncolumns.h"
#include "ui/royalties/letterview.h"
#include "ui/royalties/whyview.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/exceptionwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QButtonGroup>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

/// How many lines stay in the list when it is read again.
constexpr int mostKept = 2000;
/// How far from the end of the list, in pixels, the next page is asked for.
constexpr int ahead = 400;

QList<LineRef> refsOf(const QList<ExceptionRow> &rows)
{
    QList<LineRef> out;
    for (const ExceptionRow &row : rows)
        out.append(row.ref);
    return out;
}

LetterView::Content letterOf(Workspace &w, const QList<LineRef> &lines)
{
    // One line is where the person looks; the letter is about all that is asked about in its statement.
    ExceptionFilter waiting;
    waiting.statement = lines.first().statement;
    waiting.state = LineState::Waiting;
    waiting.withClosed = true;
    const bool isAsked = lines.size() == 1 && !ExceptionService(w).list(waiting, {}, 1).rows.isEmpty();
    const CorrectionLetter letter =
        isAsked ? correctionLetterOf(w, lines.first().statement) : correctionLetterOf(w, lines);
    const auto written = [&letter](DocumentLanguage language) {
        return LetterView::Letter{correctionLetter(language, letter), correctionTable(language, letter)};
    };
    return {letter.contractNumber + u'-' + letter.period.name(), written(DocumentLanguage::English),
            written(DocumentLanguage::Chinese)};
}

} // namespace

ExceptionsView::ExceptionsView(Page &owner)
    : PageView(owner), m_model(exceptionId, exceptionColumns()), m_stack(new QStackedWidget), m_list(new QWidget),
      m_decide(new QPushButton), m_reasons(new QButtonGroup(this)),
      m_table(new RecordTable(session().settings, QStringLiteral("questions"))),
      m_empty(new EmptyState(QStringLiteral("check"))), m_footer(new ListFooter)
{
    FilterRow *filters = addFilterRow();
    m_state = filters->addChip();
    m_brand = filters->addChip();
    m_contract = filters->addChip();
    m_decide->setObjectName(QStringLiteral("decide"));
    m_decide->hide();
    filters->addWidget(m_decide);
    m_search = filters->addSearch();
    m_table->setRecordModel(&m_model, false);
    m_table->setObjectName(QStringLiteral("questions"));
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(reasonRow());
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    m_state->setValue(QString::fromLatin1(lineStateCode(LineState::Open)));
    for (Chip *chip : {m_state, m_brand, m_contract}) {
        connect(chip, &Chip::valueChanged, this, [this] {
            m_statement = {};
            m_period.clear();
            filterChanged();
        });
    }
    connect(m_search, &SearchField::searched, this, &ExceptionsView::filterChanged);
    // Whether it is one row or several is known once the selection has followed.
    connect(
        m_table, &RecordTable::opened, this,
        [this] {
            const QList<ExceptionRow> rows = selected();
            if (!rows.isEmpty() && (rows.size() == 1 || page().isDetailOpen())
                && (refsOf(rows) != m_open || !FormPanel::isOpenIn(page().detail())))
                page().whenSafe([this, rows] { open(rows); });
        },
        Qt::QueuedConnection);
    connect(m_table, &RecordTable::activatedRecord, this, [this] {
        if (const QList<ExceptionRow> rows = selected(); rows.size() > 1)
            page().whenSafe([this, rows] { open(rows); });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExceptionsView::selectionChanged);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        if (const QList<ExceptionRow> rows = selected(); !rows.isEmpty())
            page().whenSafe([this, rows] { open(rows); });
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value + ahead >= m_table->verticalScrollBar()->maximum())
            loadMore();
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        m_state->setValue({});
        filterChanged();
    });
    connect(&owner, &Page::detailClosed, this, [this] {
        ++m_shown;
        m_open.clear();
        if (isVisible())
            m_table->setFocus();
    });
}

QWidget *ExceptionsView::reasonRow()
{
    auto *out = new QWidget;
    auto *flow = new FlowRow;
    auto *margins = new QVBoxLayout(out);
    margins->setContentsMargins(space::l, 0, space::l, space::s); // the buttons' own padding does the rest
    margins->addLayout(flow);
    m_reasons->setExclusive(false);
    for (const FlagReason reason : flagReasons) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setObjectName(QString::fromLatin1(flagReasonCode(reason)));
        m_reasons->addButton(button, int(reason));
        flow->addWidget(button);
        button->hide();
    }
    connect(m_reasons, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) { // one reason at a time
            for (QAbstractButton *other : m_reasons->buttons()) {
                const QSignalBlocker quiet(m_reasons);
                other->setChecked(m_reasons->id(other) == id);
            }
        }
        filterChanged();
    });
    return out;
}

void ExceptionsView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_brand->setTitle(tr("Licensee"));
    m_contract->setTitle(tr("Contract"));
    m_search->setPlaceholderText(tr("SKU, product, licensee"));
    m_table->setAccessibleName(tr("Lines in question"));
    m_model.retranslate();
    showCounts(m_counts);
    selectionChanged();
    if (!m_open.isEmpty() && page().isDetailOpen() && !page().hasUnsavedEdit())
        reload();
}

ExceptionFilter ExceptionsView::filter() const
{
    ExceptionFilter out;
    out.contract = {m_contract->value().toLongLong()};
    out.brandId = m_brand->value().toLongLong();
    out.period = m_period;
    out.statement = m_statement;
    out.state = parseLineState(m_state->value().toString());
    out.text = m_search->text().trimmed();
    if (QAbstractButton *reason = m_reasons->checkedButton())
        out.reason = FlagReason(m_reasons->id(reason));
    return out;
}

void ExceptionsView::filterChanged()
{
    m_table->scrollToTop();
    m_model.setRows({});
    reload();
}

void ExceptionsView::reload()
{
    const int limit = std::clamp(m_model.rowCount(), ExceptionService::pageSize, mostKept);
    const quint64 round = ++m_round;
    m_loadingMore = false;
    load(session().worker.run([filter = filter(), limit](Workspace &w) {
        const ExceptionService service(w);
        Answer out{service.list(filter, {}, limit), service.counts(filter), {}, {}};
        for (const ExceptionParty &party : service.parties()) {
            out.contracts.insert(party.contractNumber, party.contract.value);
            out.brands.insert(party.brandEn + u'\n' + party.brandZh, party.brandId);
        }
        return out;
    }),
         [this, round](const Answer &answer) {
             if (round == m_round)
                 show(answer);
         });
}

void ExceptionsView::show(const Answer &answer)
{
    m_loaded = true;
    m_next = answer.page.next;
    QList<Chip::Option> contracts;
    for (auto it = answer.contracts.cbegin(); it != answer.contracts.cend(); ++it)
        contracts.append({it.value(), it.key()});
    QList<Chip::Option> brands;
    for (auto it = answer.brands.cbegin(); it != answer.brands.cend(); ++it)
        brands.append({it.value(), titleText(it.key().section(u'\n', 0, 0), it.key().section(u'\n', 1))});
    m_contract->setOptions(contracts);
    m_brand->setOptions(brands);
    showRows(answer.page.rows);
    showCounts(answer.counts);
    if (m_open.isEmpty() || !FormPanel::isOpenIn(page().detail()) || page().hasUnsavedEdit() || m_leaving == m_shown)
        return;
    QList<ExceptionRow> again;
    for (const ExceptionRow &row : m_model.rows()) {
        if (m_open.contains(row.ref))
            again.append(row);
    }
    if (again.size() == m_open.size()) {
        open(again);
        return;
    }
    // What it was about is no longer in the list, most often because it was decided: on to the next.
    const bool goOn = m_open.size() == 1 && m_model.rowCount() > 0 && m_place >= 0;
    if (!goOn) {
        page().closeDetail();
        return;
    }
    const int next = std::min(m_place, m_model.rowCount() - 1);
    m_table->select(m_model.idAt(next));
    open({m_model.at(next)});
}

void ExceptionsView::showRows(const QList<ExceptionRow> &rows)
{
    const int place = m_table->verticalScrollBar()->value();
    m_model.setRows(rows);
    m_table->verticalScrollBar()->setValue(place);
}

void ExceptionsView::showCounts(const ExceptionCounts &counts)
{
    m_counts = counts;
    QList<Chip::Option> states;
    for (const LineState state : lineStates)
        states.append({QString::fromLatin1(lineStateCode(state)), lineStateText(state), int(counts.of(state))});
    m_state->setOptions(states);
    for (QAbstractButton *button : m_reasons->buttons()) {
        const auto reason = FlagReason(m_reasons->id(button));
        const qint64 count = counts.of(reason);
        button->setText(QStringLiteral("%1  %2").arg(flagReasonText(reason), countText(count)));
        button->setVisible(count > 0 || button->isChecked());
    }
    const ExceptionFilter now = filter();
    const bool isNarrow = now.contract.isSet() || now.brandId != 0 || now.reason || !now.text.isEmpty()
                          || now.statement.isSet() || !now.period.isEmpty();
    const qint64 any = counts.of(LineState::Open) + counts.of(LineState::Waiting) + counts.of(LineState::Settled)
                       + counts.of(LineState::Ignored);
    if (m_loaded && counts.total == 0 && !isNarrow) {
        m_empty->setText(any == 0 ? tr("Nothing is in question") : tr("Every question is decided"),
                         any == 0
                             ? tr("Lines outside the licence, products nobody released, repeats, and prices or "
                                  "quantities out of pattern come here when statements are calculated.")
                             : tr("No line waits for a decision. What was decided can be looked at and taken back."));
        m_empty->setAction(any == 0 ? QString() : tr("Show what was decided"));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_list);
    }
    const qint64 shown = m_model.rowCount();
    m_footer->setCount(shown < counts.total ? tr("%1 of %2 lines").arg(countText(shown), countText(counts.total))
                                            : tr("%n line(s)", nullptr, int(std::min<qint64>(counts.total, INT_MAX))));
    if (!isNarrow)
        Q_EMIT badgeChanged(int(std::min<qint64>(counts.of(LineState::Open), INT_MAX)));
}

void ExceptionsView::loadMore()
{
    if (!m_next || m_loadingMore)
        return;
    m_loadingMore = true;
    load(
        session().worker.run(
            [filter = filter(), after = *m_next](Workspace &w) { return ExceptionService(w).list(filter, after); }),
        [this, round = m_round](const ExceptionPage &more) {
            if (round != m_round)
                return;
            m_loadingMore = false;
            m_next = more.next;
            showRows(m_model.rows() + more.rows);
            showCounts(m_counts);
        },
        [this](const Error &) { m_loadingMore = false; });
}

QList<ExceptionRow> ExceptionsView::selected() const
{
    QList<ExceptionRow> out;
    for (const qint64 id : m_table->selectedIds()) {
        if (const int place = m_model.rowOf(id); place >= 0)
            out.append(m_model.at(place));
    }
    return out;
}

void ExceptionsView::selectionChanged()
{
    const QList<ExceptionRow> rows = selected();
    m_decide->setVisible(rows.size() > 1);
    m_decide->setText(tr("Decide about %n line(s)…", nullptr, int(rows.size())));
    if (rows.size() < 2) {
        m_footer->setSums({});
        return;
    }
    std::map<std::string, std::pair<Currency, Int128>> sums;
    for (const ExceptionRow &row : rows)
        sums.try_emplace(std::string(row.currency.code()), row.currency, 0).first->second.second += row.gross;
    QStringList texts;
    for (const auto &[code, sum] : sums) {
        if (const auto minor = narrowed(sum.second))
            texts.append(moneyText({*minor, sum.first}));
    }
    m_footer->setSums(tr("%1 selected: %2").arg(countText(rows.size()), texts.join(QStringLiteral(" + "))));
}

void ExceptionsView::openRows(const QVariantMap &filter)
{
    m_contract->setValue(filter.value(QStringLiteral("contract")));
    m_brand->setValue(filter.value(QStringLiteral("brand")));
    m_state->setValue(filter.value(QStringLiteral("state")));
    m_period = filter.value(QStringLiteral("period")).toString();
    m_statement = {filter.value(QStringLiteral("statement")).toLongLong()};
    const auto reason = parseFlagReason(filter.value(QStringLiteral("reason")).toString());
    for (QAbstractButton *button : m_reasons->buttons()) {
        const QSignalBlocker quiet(m_reasons);
        button->setChecked(reason && m_reasons->id(button) == int(*reason));
    }
    filterChanged();
}

void ExceptionsView::step(int direction)
{
    m_table->step(direction);
}

void ExceptionsView::showTourState(const QString &state)
{
    if (m_model.rowCount() == 0)
        return;
    m_table->clearSelection();
    m_table->select(m_model.idAt(0));
    if (state == u"several") {
        m_table->selectAll();
        open(selected());
    } else if (state == u"letter") {
        write({m_model.at(0)});
    } else if (!state.isEmpty()) {
        open({m_model.at(0)});
    }
}

void ExceptionsView::open(const QList<ExceptionRow> &rows)
{
    m_open = refsOf(rows);
    m_place = m_model.rowOf(exceptionId(rows.first()));
    const quint64 shown = ++m_shown;
    if (rows.size() > 1) {
        present(rows, {});
        return;
    }
    const LineRef ref = rows.first().ref;
    load(session().worker.run([ref](Workspace &w) { return ExceptionService(w).detail(ref); }),
         [this, shown](const LineDetail &detail) {
             if (shown == m_shown && !page().hasUnsavedEdit())
                 present({detail.row}, detail);
         });
}

void ExceptionsView::present(const QList<ExceptionRow> &rows, const std::optional<LineDetail> &one)
{
    auto *form = new DecisionForm({rows, one});
    form->setSaver([this, form](const FormPanel::Done &saved) {
        const LineDecision decision = form->decision();
        load(session().jobs.run(tr("Calculating"),
                                [lines = form->lines(), decision](Workspace &w, Progress &progress) {
                                    return ExceptionService(w).resolve(lines, decision, progress);
                                }),
             [this, saved, lines = form->lines(), kind = decision.kind](const DecisionOutcome &outcome) {
                 const QString text = kind == ResolutionKind::Correction
                                          ? tr("Asked about %n line(s).", nullptr, outcome.lines)
                                          : tr("Decided about %n line(s).", nullptr, outcome.lines);
                 session().messages.show({Notice::Level::Done, said(text, outcome), {}, tr("Take back"), [this, lines] {
                                              withdraw(lines);
                                          }});
                 if (saved())
                     reload();
             });
    });
    connect(form, &DecisionForm::previewWanted, this, [this, form] { preview(form); });
    connect(form, &DecisionForm::undoWanted, this,
            [this, rows] { page().whenSafe([this, rows] { withdraw(refsOf(rows)); }); });
    connect(form, &DecisionForm::whyWanted, this,
            [this, rows] { page().whenSafe([this, rows] { explain(rows.first()); }); });
    connect(form, &DecisionForm::letterWanted, this, [this, rows] { page().whenSafe([this, rows] { write(rows); }); });
    connect(form, &DecisionForm::contractWanted, this,
            [this](qint64 contract) { session().navigator->openRecord(QStringLiteral("contracts"), contract); });
    connect(form, &DecisionForm::statementWanted, this,
            [this](qint64 statement) { session().navigator->openRecord(QStringLiteral("royalties"), statement); });
    connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
    page().showDetail(one ? rows.first().contractNumber : tr("%n line(s)", nullptr, int(rows.size())), form);
}

void ExceptionsView::preview(DecisionForm *form)
{
    const QPointer<DecisionForm> asked(form);
    const LineDecision decision = form->decision();
    session()
        .worker
        .run([lines = form->lines(), decision](Workspace &w) { return ExceptionService(w).wouldEarn(lines, decision); })
        .then(this,
              [asked, decision](const QList<std::optional<qint64>> &earned) {
                  if (asked && asked->decision().kind == decision.kind && asked->decision().value == decision.value)
                      asked->showPreview(earned);
              })
        .onFailed(this, [this](const Error &error) { session().messages.fail(error); });
}

void ExceptionsView::withdraw(const QList<LineRef> &lines)
{
    load(session().jobs.run(
             tr("Calculating"),
             [lines](Workspace &w, Progress &progress) { return ExceptionService(w).withdraw(lines, {}, progress); }),
         [this](const DecisionOutcome &outcome) {
             session().messages.done(said(tr("Taken back for %n line(s).", nullptr, outcome.lines), outcome));
             reload();
         });
}

QString ExceptionsView::said(const QString &text, const DecisionOutcome &outcome)
{
    return outcome.calculated > 0 ? tr("%1 The statement is calculated anew.").arg(text) : text;
}

void ExceptionsView::explain(const ExceptionRow &row)
{
    struct Why {
        ProofSource source;
        OrderedJson document;
    };
    m_leaving = ++m_shown;
    load(
        session().worker.run([ref = row.ref](Workspace &w) {
            return Why{lineProofSource(w, ref.statement), RoyaltyService(w).explainLine(ref.statement, ref.line)};
        }),
        [this, row, shown = m_shown](const Why &why) {
            if (shown != m_shown)
                return;
            auto *view = new WhyView;
            view->show([why] { return lineProof(why.source, why.document); });
            page().showDetail(tr("Line %1 of %2").arg(countText(row.ref.line), row.period), view);
        },
        [this](const Error &) { m_leaving = 0; });
}

void ExceptionsView::write(const QList<ExceptionRow> &rows)
{
    m_leaving = ++m_shown;
    load(
        session().worker.run([lines = refsOf(rows)](Workspace &w) { return letterOf(w, lines); }),
        [this, shown = m_shown](const LetterView::Content &content) {
            if (shown != m_shown)
                return;
            auto *view = new LetterView(content);
            connect(view, &LetterView::copied, this, [this] { session().messages.done(tr("The letter is copied.")); });
            connect(view, &LetterView::saveWanted, this, [this](const QString &name, const QByteArray &written) {
                const QString kind = name.endsWith(u".csv") ? tr("Table (*.csv)") : tr("Text (*.txt)");
                session().prompts.saveFile(this, {tr("Save"), kind, name}, [this, written](const QString &path) {
                    load(session().worker.run([path, written](Workspace &w) {
                        requireFreeForWriting(w, path);
                        QSaveFile file(path);
                        if (!file.open(QIODevice::WriteOnly) || file.write(written) != written.size() || !file.commit())
                            throw Error(Error::Kind::Unavailable,
                                        QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"),
                                        {path, file.errorString()});
                    }),
                         [this, path] { session().messages.done(tr("Written to %1.").arg(path)); });
                });
            });
            page().showDetail(tr("Letter to the licensee"), view);
        },
        [this](const Error &) { m_leaving = 0; });
}

} // namespace lianming
