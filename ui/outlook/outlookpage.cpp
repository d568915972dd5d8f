#include "ui/outlook/outlookpage.h"

#include "ui/outlook/accrualcard.h"
#include "ui/outlook/cashcard.h"
#include "ui/outlook/cashrowsview.h"
#include "ui/outlook/concentrationcard.h"
#include "ui/outlook/forecastview.h"
#include "ui/outlook/guaranteecard.h"
#include "ui/outlook/poolcard.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/navigator.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace lianming {

namespace {

constexpr int horizonDays = 90;
constexpr int wideEnough = 900;    ///< for four figures in a line, and two cards
constexpr int shownCurrencies = 6; ///< those with most rows

/// The entry of one currency, or an empty one.
Concentration of(const QList<Concentration> &all, Currency currency)
{
    const auto found = std::ranges::find(all, currency, &Concentration::currency);
    Concentration none;
    none.currency = currency;
    return found == all.end() ? none : *found;
}

} // namespace

OutlookPage::OutlookPage(Session &session)
    : Page(session, QStringLiteral("outlook")), m_stack(new QStackedWidget), m_filters(nullptr), m_chosen(nullptr),
      m_empty(new EmptyState(QStringLiteral("outlook"))), m_shortfall(new KeyFigure), m_accrued(new KeyFigure),
      m_due(new KeyFigure), m_largest(new KeyFigure), m_guarantees(new GuaranteeCard(session.settings)),
      m_cash(new CashCard), m_accrual(new AccrualCard(session.settings)), m_concentration(new ConcentrationCard),
      m_pools(new PoolCard)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *filters = new FilterRow;
    m_filters = filters;
    m_chosen = filters->addSwitch();
    column->addWidget(filters);
    column->addWidget(makeBody(), 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    connectCards();
}

QWidget *OutlookPage::makeBody()
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

void OutlookPage::arrange()
{
    const int columns = m_scroll->viewport()->width() >= wideEnough ? 4 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item; // the cards stay with the page
    int place = 0;
    for (KeyFigure *figure : {m_shortfall, m_accrued, m_due, m_largest}) {
        m_grid->addWidget(figure, place / columns, place % columns);
        ++place;
    }
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    int row = 4 / columns;
    for (QWidget *card :
         {static_cast<QWidget *>(m_guarantees), static_cast<QWidget *>(m_cash), static_cast<QWidget *>(m_accrual)})
        m_grid->addWidget(card, row++, 0, 1, columns);
    if (columns == 4) {
        m_grid->addWidget(m_concentration, row, 0, 1, 2);
        m_grid->addWidget(m_pools, row, 2, 1, 2);
    } else {
        m_grid->addWidget(m_concentration, row, 0, 1, columns);
        m_grid->addWidget(m_pools, row + 1, 0, 1, columns);
    }
}

bool OutlookPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_scroll->viewport())
        arrange();
    return Page::eventFilter(watched, event);
}

void OutlookPage::connectCards()
{
    connect(m_chosen, &SegmentedSwitch::changed, this, [this] { show(); });
    connect(m_empty, &EmptyState::triggered, this,
            [this] { session().navigator->openPage(QStringLiteral("contracts")); });
    connect(m_guarantees, &GuaranteeCard::contractWanted, this, [this](qint64 contract) { openPeriods(0, contract); });
    connect(m_guarantees, &GuaranteeCard::forecastWanted, this, &OutlookPage::showForecast);
    connect(m_cash, &CashCard::monthWanted, this, &OutlookPage::showMonth);
    connect(m_accrual, &AccrualCard::rowWanted, this, &OutlookPage::openPeriods);
    connect(m_concentration, &ConcentrationCard::contractsWanted, this, [this](const QVariantList &contracts) {
        session().navigator->openRows(QStringLiteral("contracts"), {{QStringLiteral("ids"), contracts}});
    });
    connect(m_pools, &PoolCard::statementWanted, this, [this](qint64 statement) { openPeriods(statement, 0); });
    connect(m_shortfall, &KeyFigure::opened, this, [this] {
        QVariantList contracts;
        for (const GuaranteeForecast &forecast : m_guarantees->forecasts()) {
            if (forecast.shortfall > 0 && !contracts.contains(forecast.contract.value))
                contracts.append(forecast.contract.value);
        }
        if (!contracts.isEmpty())
            session().navigator->openRows(QStringLiteral("contracts"), {{QStringLiteral("ids"), contracts}});
    });
    connect(m_accrued, &KeyFigure::opened, this, [this] {
        QVariantList statements;
        for (const AccrualRow &row : std::as_const(m_outlook.accrual.rows)) {
            if (row.currency == m_currency && row.statement.isSet())
                statements.append(row.statement.value);
        }
        session().navigator->openRows(QStringLiteral("royalties"), {{QStringLiteral("statements"), statements}});
    });
    connect(m_due, &KeyFigure::opened, this, [this] { showMonth(0); });
    connect(m_largest, &KeyFigure::opened, this, [this] {
        const Concentration found = of(m_outlook.licensees, m_currency);
        if (!found.parts.isEmpty())
            session().navigator->openRows(QStringLiteral("contracts"),
                                          {{QStringLiteral("brand"), found.parts.first().id}});
    });
    connect(this, &Page::detailClosed, this, [this] { m_scroll->setFocus(); });
}

void OutlookPage::reload()
{
    load(session().worker.run([](Workspace &w) { return OutlookService(w).read(); }), [this](const Outlook &outlook) {
        m_outlook = outlook;
        showCurrencies();
        show();
    });
}

void OutlookPage::retranslate()
{
    m_chosen->setAccessibleName(tr("Currency"));
    m_shortfall->setTitle(tr("Expected shortfall"));
    m_accrued->setTitle(tr("To accrue"));
    m_due->setTitle(tr("Due in 90 days"));
    m_largest->setTitle(tr("Largest licensee"));
    m_empty->setText(tr("Nothing to look ahead to yet"),
                     tr("When contracts are signed, what they guarantee, what they will bring and what falls due when "
                        "stands here."));
    m_empty->setAction(tr("Contracts"));
    m_guarantees->retranslate();
    m_cash->retranslate();
    m_accrual->retranslate();
    m_concentration->retranslate();
    m_pools->retranslate();
    if (m_outlook.today.isValid())
        show();
}

/// The currencies there are, the one with most rows first: it holds until another is chosen.
void OutlookPage::showCurrencies()
{
    QMap<QString, int> rows;
    for (const PoolSeries &series : std::as_const(m_outlook.series))
        ++rows[series.currency.codeText()];
    for (const AccrualRow &row : std::as_const(m_outlook.accrual.rows))
        ++rows[row.currency.codeText()];
    for (const GuaranteeForecast &forecast : std::as_const(m_outlook.guarantees))
        ++rows[forecast.currency.codeText()];
    for (const CashMonth &month : std::as_const(m_outlook.cash.months)) {
        for (const CashRow &row : month.rows)
            ++rows[row.cash.currency.codeText()];
    }
    QStringList codes = rows.keys();
    std::ranges::stable_sort(codes, [&rows](const QString &a, const QString &b) { return rows[a] > rows[b]; });
    // One is shown at a time: amounts of two are never added.
    QList<SegmentedSwitch::Item> items;
    for (const QString &code : codes.mid(0, shownCurrencies))
        items.append({code, code});
    m_chosen->setItems(items);
    m_filters->setVisible(codes.size() > 1);
}

bool OutlookPage::isEmpty() const
{
    const bool noCash = std::ranges::all_of(m_outlook.cash.months, [](const CashMonth &m) { return m.rows.isEmpty(); });
    return m_outlook.series.isEmpty() && m_outlook.guarantees.isEmpty() && m_outlook.accrual.rows.isEmpty() && noCash;
}

void OutlookPage::show()
{
    m_stack->setCurrentIndex(isEmpty() && !isLoading() ? 1 : 0);
    m_currency = Currency::find(m_chosen->current()).value_or(Currency());
    QList<GuaranteeForecast> guarantees;
    for (const GuaranteeForecast &forecast : std::as_const(m_outlook.guarantees)) {
        if (forecast.currency == m_currency)
            guarantees.append(forecast);
    }
    QList<PoolSeries> series;
    for (const PoolSeries &one : std::as_const(m_outlook.series)) {
        if (one.currency == m_currency)
            series.append(one);
    }
    m_guarantees->setForecasts(guarantees);
    m_cash->setCalendar(m_outlook.cash, m_currency);
    m_accrual->setAccrual(m_outlook.accrual, m_currency);
    m_concentration->setConcentrations(of(m_outlook.licensees, m_currency), of(m_outlook.assets, m_currency),
                                       m_outlook.span);
    m_pools->setSeries(series);
    showFigures();
}

void OutlookPage::showFigures()
{
    Money shortfall{0, m_currency};
    int falling = 0;
    for (const GuaranteeForecast &forecast : m_guarantees->forecasts()) {
        shortfall = shortfall + Money{forecast.shortfall, m_currency};
        falling += forecast.shortfall > 0 ? 1 : 0;
    }
    m_shortfall->setFigure(shortMoneyText(shortfall));
    m_shortfall->setLine(falling == 0 ? tr("all guarantees are on their way")
                                      : tr("%n guarantee(s) fall short", nullptr, falling),
                         falling == 0 ? Token::Ink2 : Token::StopInk);
    m_accrued->setFigure(shortMoneyText(amountIn(m_outlook.accrual.totals, m_currency)));
    m_accrued->setLine(m_outlook.accrual.on.isValid()
                           ? tr("earned, not closed, at %1").arg(dateText(m_outlook.accrual.on))
                           : QString());
    m_due->setFigure(
        shortMoneyText(amountIn(m_outlook.cash.dueUntil(m_outlook.today.addDays(horizonDays)), m_currency)));
    Money overdue{0, m_currency};
    if (!m_outlook.cash.months.isEmpty() && !m_outlook.cash.months.first().month.isValid()) {
        const CashMonth &late = m_outlook.cash.months.first();
        overdue = amountIn(late.claimed, m_currency) + amountIn(late.expected, m_currency);
    }
    m_due->setLine(overdue.minor == 0 ? tr("nothing is overdue") : tr("%1 overdue").arg(shortMoneyText(overdue)),
                   overdue.minor == 0 ? Token::Ink2 : Token::StopInk);
    const Concentration licensees = of(m_outlook.licensees, m_currency);
    if (licensees.parts.isEmpty()) {
        m_largest->setFigure(QStringLiteral("–"));
        m_largest->setLine(tr("no royalties in twelve months"));
    } else {
        const ConcentrationPart &first = licensees.parts.first();
        m_largest->setFigure(shareText(first.hundredths));
        m_largest->setLine(titleText(first.nameEn, first.nameZh));
    }
}

void OutlookPage::showForecast(const GuaranteeForecast &forecast)
{
    whenSafe([this, forecast] {
        auto *view = new ForecastView(forecast);
        connect(view, &ForecastView::contractWanted, this,
                [this](qint64 id) { session().navigator->openRecord(QStringLiteral("contracts"), id); });
        connect(view, &ForecastView::periodsWanted, this, [this](qint64 id) { openPeriods(0, id); });
        showDetail(forecast.number, view);
    });
}

void OutlookPage::showMonth(int place)
{
    if (place < 0 || place >= m_outlook.cash.months.size())
        return;
    whenSafe([this, place] {
        const CashMonth &month = m_outlook.cash.months[place];
        auto *view = new CashRowsView(month, m_currency, m_outlook.today);
        connect(view, &CashRowsView::rowWanted, this, &OutlookPage::openPeriods);
        showDetail(cashMonthText(month), view);
    });
}

void OutlookPage::openPeriods(qint64 statement, qint64 contract)
{
    const QVariantMap rows = statement != 0 ? QVariantMap{{QStringLiteral("statements"), QVariantList{statement}}}
                                            : QVariantMap{{QStringLiteral("contract"), contract}};
    session().navigator->openRows(QStringLiteral("royalties"), rows);
}

void OutlookPage::showTourState(const QString &state)
{
    if (state == u"forecast" && !m_guarantees->forecasts().isEmpty())
        showForecast(m_guarantees->forecasts().first());
    if (state == u"month")
        showMonth(0);
}

} // namespace lianming
