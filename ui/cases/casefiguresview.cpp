#include "ui/cases/casefiguresview.h"

#include "core/cases/caserepository.h"
#include "core/people/access.h"
#include "ui/charts/barlist.h"
#include "ui/proposals/pipelinecharts.h"
#include "ui/text/casewords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int figuresWide = 900; ///< for four figures in a line, and two cards
constexpr int shownBars = 8;

QString daysWords(const std::optional<int> &days)
{
    return days ? CaseFiguresView::tr("%n day(s)", nullptr, *days) : QStringLiteral("–");
}

void addOnce(QVariantList &ids, qint64 id)
{
    if (!ids.contains(id))
        ids.append(id);
}

QList<BarList::Bar> barsOf(const QList<CaseFigures::Count> &counts,
                           const std::function<QString(const CaseFigures::Count &)> &label)
{
    QList<BarList::Bar> out;
    for (const CaseFigures::Count &one : counts.mid(0, shownBars)) {
        if (one.cases > 0)
            out.append({one.key, label(one), double(one.cases), countText(one.cases)});
    }
    return out;
}

ChartTable tableOf(const QString &head, const QList<BarList::Bar> &bars)
{
    ChartTable out;
    out.heads = {head, CaseFiguresView::tr("Cases")};
    for (const BarList::Bar &bar : bars)
        out.rows.append({bar.label, bar.text});
    return out;
}

} // namespace

CaseFiguresView::CaseFiguresView(Page &owner)
    : PageView(owner), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("cases"))),
      m_open(new KeyFigure), m_clock(new KeyFigure), m_up(new KeyFigure), m_median(new KeyFigure),
      m_stateBars(new BarList), m_platformBars(new BarList), m_sellerBars(new BarList), m_removalBars(new BarList),
      m_outcomeBars(new BarList), m_moneyBars(new BarList), m_states(new FigureCard(m_stateBars)),
      m_platforms(new FigureCard(m_platformBars)), m_sellers(new FigureCard(m_sellerBars)),
      m_removals(new FigureCard(m_removalBars)), m_outcomes(new FigureCard(m_outcomeBars)),
      m_money(new FigureCard(m_moneyBars))
{
    const std::pair<BarList *, const char *> names[] = {{m_stateBars, "byState"},     {m_platformBars, "byPlatform"},
                                                        {m_sellerBars, "bySeller"},   {m_removalBars, "removals"},
                                                        {m_outcomeBars, "byOutcome"}, {m_moneyBars, "recovered"}};
    for (const auto &[bars, name] : names)
        bars->setObjectName(QString::fromLatin1(name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(addFilterRow());
    m_stack->addWidget(makeBody());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connectFigures();
}

QWidget *CaseFiguresView::makeBody()
{
    auto *body = new QWidget;
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_grid->setSpacing(space::l);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->installEventFilter(this);
    arrange();
    return m_scroll;
}

void CaseFiguresView::arrange()
{
    const int columns = m_scroll->viewport()->width() >= figuresWide ? 4 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item; // the cards stay with the view
    int place = 0;
    for (KeyFigure *figure : {m_open, m_clock, m_up, m_median}) {
        m_grid->addWidget(figure, place / columns, place % columns);
        ++place;
    }
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    int row = 4 / columns;
    int side = 0;
    for (FigureCard *card : {m_states, m_removals, m_platforms, m_sellers, m_outcomes, m_money}) {
        if (columns == 4) {
            m_grid->addWidget(card, row, side * 2, 1, 2);
            row += side;
            side = 1 - side;
        } else {
            m_grid->addWidget(card, row++, 0, 1, columns);
        }
    }
}

bool CaseFiguresView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_scroll->viewport())
        arrange();
    return PageView::eventFilter(watched, event);
}

void CaseFiguresView::connectFigures()
{
    const auto rows = [this](const char *key, const QVariant &value) {
        Q_EMIT rowsWanted({{QString::fromLatin1(key), value}});
    };
    connect(m_open, &KeyFigure::opened, this, [rows] { rows("which", QStringLiteral("open")); });
    connect(m_clock, &KeyFigure::opened, this, [rows] { rows("which", QStringLiteral("running")); });
    connect(m_up, &KeyFigure::opened, this, [rows] { rows("stillUp", true); });
    const auto sent = [this, rows](const QString &platform) {
        if (const auto found = m_loaded.sentOn.find(platform); found != m_loaded.sentOn.end())
            rows("ids", found->second);
    };
    connect(m_median, &KeyFigure::opened, this, [sent] { sent({}); });
    connect(m_stateBars, &BarList::opened, this, [rows](const QString &key) { rows("state", key); });
    connect(m_platformBars, &BarList::opened, this, [rows](const QString &key) { rows("platform", key); });
    connect(m_sellerBars, &BarList::opened, this, [rows](const QString &key) { rows("seller", key.toLongLong()); });
    connect(m_outcomeBars, &BarList::opened, this, [rows](const QString &key) { rows("outcome", key); });
    connect(m_removalBars, &BarList::opened, this, sent);
    connect(m_moneyBars, &BarList::opened, this, [this, rows](const QString &key) {
        if (const auto found = m_loaded.recoveredIn.find(key); found != m_loaded.recoveredIn.end())
            rows("ids", found->second);
    });
}

void CaseFiguresView::reload()
{
    load(session().worker.run([](Workspace &w) {
        Loaded out;
        const CaseService service(w);
        out.figures = service.figures();
        for (const CaseClockRow &row : service.clocks()) {
            ++out.running;
            out.alarms += row.time.daysLeft <= counterAlarmDays[0] ? 1 : 0;
        }
        const CaseRepository repository(w.db);
        for (const RemovalRow &row : repository.removals({})) {
            addOnce(out.sentOn[QString()], row.record.value);
            addOnce(out.sentOn[row.platform], row.record.value);
        }
        for (const RecoveryRow &row : repository.recoveries({}))
            addOnce(out.recoveredIn[row.amount.currency.codeText()], row.record.value);
        return out;
    }),
         [this](const Loaded &loaded) {
             m_loaded = loaded;
             show();
         });
}

void CaseFiguresView::retranslate()
{
    m_empty->setText(tr("No cases yet"), tr("Once cases are opened, their figures appear here."));
    m_open->setTitle(tr("Open cases"));
    m_clock->setTitle(tr("Fifteen days running"));
    m_up->setTitle(tr("Listings still up"));
    m_median->setTitle(tr("Days until removal"));
    m_states->setTitle(tr("Cases by state"));
    m_platforms->setTitle(tr("Cases by platform"));
    m_sellers->setTitle(tr("Cases by seller"));
    m_removals->setTitle(tr("Time to removal"));
    m_outcomes->setTitle(tr("How cases ended"));
    m_money->setTitle(tr("Money received"));
    for (FigureCard *card : {m_states, m_platforms, m_sellers, m_removals, m_outcomes, m_money})
        card->retranslate();
    show();
}

void CaseFiguresView::show()
{
    const CaseFigures &figures = m_loaded.figures;
    int all = 0;
    int closed = 0;
    for (const CaseFigures::Count &one : figures.byState) {
        all += one.cases;
        if (parseCaseState(one.key) == CaseState::Closed)
            closed = one.cases;
    }
    m_stack->setCurrentIndex(all == 0 ? 1 : 0);
    m_open->setFigure(countText(all - closed));
    m_open->setLine(tr("%n closed", nullptr, closed));
    m_clock->setFigure(countText(m_loaded.running));
    m_clock->setLine(m_loaded.alarms > 0 ? tr("%n close to day 15", nullptr, m_loaded.alarms)
                                         : tr("none close to day 15"),
                     m_loaded.alarms > 0 ? Token::StopInk : Token::Ink2);
    const RemovalTimes &removal = figures.removal;
    m_up->setFigure(countText(removal.stillUp));
    m_up->setLine(tr("of %n for which notices were sent", nullptr, removal.sent));
    m_median->setFigure(removal.medianDays ? countText(*removal.medianDays) : QStringLiteral("–"));
    m_median->setLine(tr("median; nine of ten within %1").arg(daysWords(removal.p90Days)));
    showBars();
    showRemovals();
    showMoney();
}

void CaseFiguresView::showBars()
{
    const CaseFigures &figures = m_loaded.figures;
    QList<BarList::Bar> states;
    for (const CaseFigures::Count &one : figures.byState) {
        const auto state = parseCaseState(one.key);
        if (state && one.cases > 0)
            states.append({one.key,
                           caseStateText(*state),
                           double(one.cases),
                           countText(one.cases),
                           {},
                           {},
                           color(toneDot(caseStateTone(*state)))});
    }
    m_stateBars->setBars(states);
    m_states->setTable(tableOf(tr("State"), states));
    const auto platforms = barsOf(figures.byPlatform, [](const CaseFigures::Count &one) {
        return one.key.isEmpty() ? CaseFiguresView::tr("not said") : platformText(one.key);
    });
    m_platformBars->setBars(platforms);
    m_platforms->setTable(tableOf(tr("Platform"), platforms));
    const auto sellers = barsOf(figures.bySeller, [](const CaseFigures::Count &one) {
        return one.name.isEmpty() ? CaseFiguresView::tr("not known") : one.name;
    });
    m_sellerBars->setBars(sellers);
    m_sellers->setTable(tableOf(tr("Seller"), sellers));
    const auto outcomes = barsOf(figures.byOutcome, [](const CaseFigures::Count &one) {
        const auto outcome = parseCaseOutcome(one.key);
        return outcome ? caseOutcomeText(*outcome) : one.key;
    });
    m_outcomeBars->setBars(outcomes);
    m_outcomes->setTable(tableOf(tr("Outcome"), outcomes));
    m_outcomes->setWords(outcomes.isEmpty() ? tr("No case was closed yet.") : QString());
}

void CaseFiguresView::showRemovals()
{
    QList<BarList::Bar> bars;
    ChartTable table;
    table.heads = {tr("Platform"), tr("Sent"), tr("Removed"), tr("Still up"), tr("Median days"), tr("90th percentile")};
    for (const auto &[platform, times] : m_loaded.figures.removalByPlatform) {
        const QString name = platformText(platform);
        bars.append({platform, name, double(times.medianDays.value_or(0)), daysWords(times.medianDays),
                     tr("9 of 10: %1").arg(daysWords(times.p90Days)),
                     tr("%1: %2 of %3 removed, %4 still up")
                         .arg(name, countText(times.removed), countText(times.sent), countText(times.stillUp))});
        table.rows.append({name, countText(times.sent), countText(times.removed), countText(times.stillUp),
                           times.medianDays ? countText(*times.medianDays) : QString(),
                           times.p90Days ? countText(*times.p90Days) : QString()});
    }
    m_removalBars->setBars(bars);
    m_removals->setTable(table);
    const RemovalTimes &all = m_loaded.figures.removal;
    m_removals->setWords(
        all.sent == 0
            ? tr("No notice was sent yet.")
            : tr("Median days from sending to removal, over the listings that were removed. %1 of %2 are down; "
                 "still up: %3; put up again: %4.")
                  .arg(countText(all.removed), countText(all.sent), countText(all.stillUp), countText(all.restored)));
}

void CaseFiguresView::showMoney()
{
    QList<BarList::Bar> bars;
    ChartTable table;
    table.heads = {tr("Currency"), tr("Kind"), tr("Amount")};
    // One bar a currency: amounts of two are never compared, so each is as long as the others.
    for (const Money &sum : m_loaded.figures.recoveredInAll) {
        const QString code = sum.currency.codeText();
        QStringList kinds;
        for (const CaseFigures::Recovered &one : m_loaded.figures.recovered) {
            if (one.amount.currency != sum.currency)
                continue;
            const auto kind = parseRecoveryKind(one.kind);
            const QString name = kind ? recoveryKindText(*kind) : one.kind;
            kinds.append(name + u' ' + moneyText(one.amount));
            table.rows.append({code, name, amountText(one.amount)});
        }
        bars.append({code, code, sum.minor > 0 ? 1.0 : 0.0, moneyText(sum), {}, kinds.join(QStringLiteral(" · "))});
    }
    m_moneyBars->setBars(bars);
    m_money->setTable(table);
    m_money->setWords(bars.isEmpty() ? tr("Nothing has been received yet.")
                                     : tr("Exact, per currency; currencies are never added together."));
}

} // namespace lianming
