#include "ui/royalties/lineslist.h"

#include "core/people/access.h"
#include "core/royalties/royaltyservice.h"
#include "ui/royalties/whyview.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/codewords.h"
#include "ui/text/contractwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int firstLines = 500;   ///< shown at once; the rest of the order follows
constexpr int besideWidth = 380;  ///< of a proof
constexpr int roomForProof = 860; ///< of the whole, from which there is room for one
constexpr int allSumsFrom = 700;

/// "8 %", "8 → 10 %"; what rules by the unit pay: "0.5 a unit".
QString ratesText(const RateRule &rule)
{
    QStringList rates;
    for (const Tier &tier : rule.tiers)
        rates.append(QString::fromStdString(tier.rate.toString()));
    if (rates.size() > 3)
        rates = {rates.first(), rates.last()};
    const QString all = rates.join(QStringLiteral(" → "));
    return rule.tierKind == TierKind::PerUnit ? LinesList::tr("%1 a unit").arg(all)
           : isChinese()                      ? all + u'%'
                                              : all + QStringLiteral("\u00a0%");
}

} // namespace

LinesList::LinesList(Page &page, QWidget *parent)
    : QWidget(parent), m_page(page),
      m_model([](const StatementLineRow &row) { return row.number; }, columns(),
              [this](const QList<qint64> &numbers) {
                  return m_page.session().worker.run([statement = m_statement, numbers](Workspace &w) {
                      requireMoney(w).requireShown(statement);
                      return StatementLineList(w.db).rows(statement, numbers);
                  });
              }),
      m_stack(new QStackedWidget), m_table(new RecordTable(page.session().settings, QStringLiteral("royaltylines"))),
      m_empty(new EmptyState(QStringLiteral("search"))), m_footer(new ListFooter), m_why(new WhyPanel)
{
    auto *row = new FilterRow;
    m_rule = row->addChip();
    m_pool = row->addChip();
    m_questions = row->addChip();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model, false);
    m_table->setObjectName(QStringLiteral("lines"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *list = new QVBoxLayout;
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(row);
    list->addWidget(m_stack, 1);
    list->addWidget(m_footer);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(list, 1);
    whole->addWidget(m_why);
    m_why->setFixedWidth(besideWidth);
    m_why->setBeside();
    m_why->hide();

    m_model.onFailure([this](const Error &error) { m_page.session().messages.fail(error); });
    for (Chip *chip : {m_rule, m_pool, m_questions})
        connect(chip, &Chip::valueChanged, this, &LinesList::search);
    connect(m_search, &SearchField::searched, this, &LinesList::search);
    connect(m_table, &RecordTable::activatedRecord, this, &LinesList::lineWanted);
    connect(m_table, &RecordTable::currentRecordChanged, this, [this](qint64 line) {
        if (line != 0 && m_why->isVisible())
            Q_EMIT lineWanted(line);
    });
    connect(m_empty, &EmptyState::triggered, this, [this] { setFilter({}); });
    connect(m_why, &WhyPanel::backWanted, this, [this] {
        m_why->hide();
        m_table->setFocus();
    });
    showFacts();
}

QList<Column<StatementLineRow>> LinesList::columns()
{
    using Line = StatementLineRow;
    const auto own = [this](const char *id, const std::function<QString()> &title, qint64 Line::*member) {
        return Column<Line>{QString::fromLatin1(id),
                            title,
                            [this, member](const Line &row) {
                                return row.pool.isEmpty() ? QString() : amountText({row.*member, m_facts.currency});
                            },
                            {},
                            Qt::AlignRight,
                            {},
                            104};
    };
    const auto text = [](const char *id, const std::function<QString()> &title,
                         const std::function<QString(const Line &)> &cell, int width) {
        return Column<Line>{QString::fromLatin1(id), title, cell, {}, Qt::AlignLeft, {}, width};
    };
    const auto term = [](const char *code) {
        return [code] {
            return royaltyTermText(QString::fromLatin1(code));
        };
    };
    return {
        {QStringLiteral("line"),
         term("line"),
         [](const Line &row) { return countText(row.number); },
         {},
         Qt::AlignRight,
         {},
         60},
        {QStringLiteral("sku"),
         term("sku"),
         [](const Line &row) { return row.sku; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Line>([](const Line &row) { return row.isQuestioned ? tr("raises a question") : QString(); }),
         110},
        {QStringLiteral("gross"),
         [] { return tr("Reported"); },
         [](const Line &row) {
             return amountText({row.gross, row.currency});
         },
         {},
         Qt::AlignRight,
         // The currency stands behind where it is not the contract's, and then in the whole column.
         [this](const Line &row, int role) {
             const bool isForeign = m_totals.gross.size() > 1
                                    || (m_totals.gross.size() == 1
                                        && m_totals.gross.first().currency.codeText() != m_facts.currency.codeText());
             return role == UnitRole && isForeign ? QVariant(row.currency.codeText()) : QVariant();
         },
         108},
        {QStringLiteral("allowed"),
         [] { return tr("Allowed"); },
         [this](const Line &row) { return deductionText(row); },
         {},
         Qt::AlignRight,
         {},
         92},
        own(
            "base", [] { return tr("Base"); }, &Line::base),
        {QStringLiteral("rate"),
         [] { return tr("Rate"); },
         [this](const Line &row) { return rateText(row); },
         {},
         Qt::AlignLeft,
         [](const Line &row, int role) {
             return role == InkRole && row.status != LineStatus::Rated ? QVariant(int(Token::WaitInk)) : QVariant();
         },
         106},
        own(
            "royalty", [] { return tr("Royalty"); }, &Line::royalty),
        {QStringLiteral("units"),
         term("units"),
         [](const Line &row) { return countText(row.units); },
         {},
         Qt::AlignRight,
         {},
         76},
        text(
            "territory", term("territory"), [](const Line &row) { return territoryText(row.territory); }, 92),
        text(
            "date", term("date"), [](const Line &row) { return dateText(row.soldOn); }, 128),
        text(
            "channel", term("channel"), [](const Line &row) { return channelText(row.channel); }, 150),
        text(
            "category", term("category"), [](const Line &row) { return categoryText(row.category); }, 150),
    };
}

LinesList::Facts LinesList::factsOf(Workspace &workspace, Id<SalesStatement> statement)
{
    requireMoney(workspace).requireShown(statement);
    Facts out;
    const StatementLineList lines(workspace.db);
    out.earnings = lines.earnings(statement);
    out.questions = lines.questionCount(statement);
    if (const auto stored = RoyaltyService(workspace).result(statement)) {
        out.currency = stored->currency;
        const Json terms = parseJson(stored->terms.toUtf8(), stored->period);
        for (const RateRule &rule : RoyaltyTerms::parse(JsonNode(terms, stored->period)).rates)
            out.rates.insert(QString::fromStdString(rule.id), ratesText(rule));
    }
    return out;
}

void LinesList::showStatement(Id<SalesStatement> statement)
{
    if (m_statement != statement) {
        m_statement = statement;
        m_why->hide();
        m_model.setIds({});
        setFilter({});
    }
    m_deductions.reset();
    m_page.load(m_page.session().worker.run([statement](Workspace &w) { return factsOf(w, statement); }),
                [this, guard = QPointer<LinesList>(this), statement](const Facts &facts) {
                    if (!guard || statement != m_statement)
                        return;
                    m_facts = facts;
                    showFacts();
                    search();
                    readDeductions();
                });
}

/// On the lane of jobs: a contract with very many lines takes a moment to calculate.
void LinesList::readDeductions()
{
    m_page.session()
        .worker
        .run(std::make_shared<Progress>(),
             [statement = m_statement](Workspace &w, Progress &progress) {
                 return allowedDeductions(w, statement, progress);
             })
        .then(this,
              [this, statement = m_statement](const std::vector<LineDeduction> &deductions) {
                  if (statement != m_statement)
                      return;
                  m_deductions = deductions;
                  m_table->viewport()->update();
              })
        .onFailed(this, [this](const Error &error) { m_page.session().messages.fail(error); });
}

StatementLineFilter LinesList::filter() const
{
    StatementLineFilter out;
    if (m_rule->value().isValid())
        out.rule = m_rule->value().toString();
    if (m_pool->value().isValid())
        out.pool = m_pool->value().toString();
    out.questions = m_questions->value().isValid();
    out.sku = m_search->text().trimmed();
    return out;
}

void LinesList::setFilter(const StatementLineFilter &wanted)
{
    const QSignalBlocker quietRule(m_rule);
    const QSignalBlocker quietPool(m_pool);
    const QSignalBlocker quietQuestions(m_questions);
    m_rule->setValue(wanted.rule ? QVariant(*wanted.rule) : QVariant());
    m_pool->setValue(wanted.pool ? QVariant(*wanted.pool) : QVariant());
    m_questions->setValue(wanted.questions ? QVariant(true) : QVariant());
    m_search->setText(wanted.sku);
    if (m_statement.isSet())
        search();
}

void LinesList::search()
{
    const qint64 round = ++m_round;
    const StatementLineFilter wanted = filter();
    const auto find = [statement = m_statement, wanted](int limit) {
        return [statement, wanted, limit](Workspace &w) {
            requireMoney(w).requireShown(statement);
            const StatementLineList lines(w.db);
            return Found{lines.numbers(statement, wanted, 0, limit), lines.totals(statement, wanted)};
        };
    };
    m_page.load(m_page.session().worker.run(find(firstLines)),
                [this, guard = QPointer<LinesList>(this), round, wanted](const Found &found) {
                    if (!guard || round != m_round)
                        return;
                    m_totals = found.totals;
                    m_model.setIds(found.numbers);
                    m_stack->setCurrentWidget(found.numbers.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
                    m_empty->setAction(wanted == StatementLineFilter() ? QString() : tr("Show all lines"));
                    showSums();
                    if (found.totals.lines <= found.numbers.size())
                        return;
                    m_page.load(m_page.session().worker.run(
                                    [statement = m_statement, wanted, last = found.numbers.last()](Workspace &w) {
                                        requireMoney(w).requireShown(statement);
                                        return StatementLineList(w.db).numbers(statement, wanted, last);
                                    }),
                                [this, guard, round](const QList<qint64> &further) {
                                    if (guard && round == m_round)
                                        m_model.setIds(m_model.ids() + further);
                                });
                });
}

void LinesList::showFacts()
{
    QList<Chip::Option> rules;
    QList<Chip::Option> pools;
    const auto count = [](QList<Chip::Option> &options, const QString &value, const QString &text, qint64 lines) {
        for (Chip::Option &option : options) {
            if (option.value.toString() == value) {
                option.count += int(lines);
                return;
            }
        }
        options.append({value, text, int(lines)});
    };
    for (const RuleEarnings &earnings : std::as_const(m_facts.earnings)) {
        if (!earnings.rule.isEmpty())
            count(rules, earnings.rule,
                  QStringLiteral("%1 · %2").arg(earnings.rule, m_facts.rates.value(earnings.rule)), earnings.lines);
        else if (!earnings.pool.isEmpty())
            count(rules, QString(QLatin1String("")), tr("without a rule"), earnings.lines);
        count(pools, earnings.pool,
              earnings.pool.isEmpty()    ? tr("earns nothing")
              : earnings.pool == u"rest" ? royaltyTermText(earnings.pool)
                                         : earnings.pool,
              earnings.lines);
    }
    m_rule->setTitle(tr("Rule"));
    m_rule->setOptions(rules);
    m_pool->setTitle(tr("Counts toward"));
    m_pool->setOptions(pools);
    m_questions->setTitle(tr("Questions"));
    m_questions->setOptions({{true, tr("only these"), int(m_facts.questions)}});
    m_search->setPlaceholderText(royaltyTermText(QStringLiteral("sku")));
    m_search->setMinimumWidth(120);
    m_empty->setText(tr("No lines"), tr("No line of this statement fits all of this."));
    m_table->setAccessibleName(tr("Lines of the statement"));
    m_why->setBack(tr("Close"));
    showSums();
}

void LinesList::showSums()
{
    m_footer->setCount(tr("%n line(s)", nullptr, int(m_totals.lines)));
    QStringList sums;
    const bool all = width() >= allSumsFrom && !m_why->isVisible();
    if (all) {
        sums.append(tr("%1 units").arg(countText(m_totals.units)));
        for (const StatementLineTotals::Gross &gross : std::as_const(m_totals.gross))
            sums.append(tr("reported %1").arg(moneyText({gross.minor, gross.currency})));
    }
    sums.append(tr("base %1").arg(moneyText({m_totals.base, m_facts.currency})));
    sums.append(tr("royalty %1").arg(moneyText({m_totals.royalty, m_facts.currency})));
    m_footer->setSums(sums.join(QStringLiteral(" · ")));
}

QString LinesList::rateText(const StatementLineRow &row) const
{
    switch (row.status) {
    case LineStatus::Rated: return QStringLiteral("%1 · %2").arg(row.rule, m_facts.rates.value(row.rule));
    case LineStatus::HighestRate: return tr("highest rate");
    case LineStatus::Settled:
        if (row.settlement == u"percent")
            return tr("decided: %1").arg(percentOfText(Rate::parse(row.settled.toStdString()).value_or(Rate())));
        return row.settlement == u"per_unit" ? tr("decided: %1 a unit").arg(row.settled) : tr("decided: a fee");
    case LineStatus::Free: return royaltyTermText(QStringLiteral("free"));
    case LineStatus::NoRate: return tr("no rule fits");
    case LineStatus::Excluded: break;
    }
    QStringList reasons;
    for (const QString &reason : row.reasons)
        reasons.append(exceptionReasonText(reason));
    return reasons.join(QStringLiteral(", "));
}

QString LinesList::deductionText(const StatementLineRow &row) const
{
    if (row.status != LineStatus::Rated)
        return {};
    if (!m_deductions)
        return QStringLiteral("…");
    const auto found = std::ranges::lower_bound(*m_deductions, row.number, {}, &LineDeduction::line);
    const bool isThere = found != m_deductions->end() && found->line == row.number;
    return amountText({isThere ? found->minor : 0, m_facts.currency});
}

WhyPanel *LinesList::beside()
{
    if (width() < roomForProof)
        return nullptr;
    m_why->show();
    showSums();
    return m_why;
}

void LinesList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showFacts();
}

void LinesList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (width() < roomForProof)
        m_why->hide();
    showSums();
}

void LinesList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_why->isVisible()) {
        m_why->hide();
        m_table->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace lianming
