#include "ui/proposals/pipelinecharts.h"

#include "ui/charts/barlist.h"
#include "ui/charts/columnchart.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmentedswitch.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace lianming {

namespace {

constexpr int shownMonths = 12;
constexpr int shownGroups = 8;
constexpr int wideEnough = 980;
constexpr int chartHeight = 220;
constexpr int hundredthsDigits = 4; ///< hundredths of a percent are ten-thousandths

QString daysText(double days)
{
    return QLocale().toString(days, 'f', 1);
}

QString keyOf(const QString &chart, const QString &one, const QString &other = {})
{
    return chart + u'/' + one + u'/' + other;
}

QString sumsText(const QList<Money> &values)
{
    QStringList out;
    for (const Money &value : values)
        out.append(shortMoneyText(value));
    return out.join(QStringLiteral(" · "));
}

} // namespace

FigureCard::FigureCard(QWidget *chart, QWidget *parent)
    : Card(parent), m_words(new Label({}, TextSize::Note, Token::Ink2)),
      m_picture(new LinkButton(QStringLiteral("image"), {})), m_copy(new LinkButton(QStringLiteral("copy"), {}))
{
    m_picture->setObjectName(QStringLiteral("copyPicture"));
    m_copy->setObjectName(QStringLiteral("copyTable"));
    m_words->setWordWrap(true);
    chart->setMinimumHeight(chartHeight);
    body()->addWidget(chart, 1);
    body()->addWidget(m_words);
    addHeadWidget(m_picture);
    addHeadWidget(m_copy);
    connect(m_picture, &QPushButton::clicked, chart, [chart] { copyPicture(*chart); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table); });
}

void FigureCard::setWords(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void FigureCard::retranslate()
{
    m_picture->setText(tr("Copy picture"));
    m_copy->setText(tr("Copy table"));
}

PipelineCharts::PipelineCharts(QWidget *parent)
    : QScrollArea(parent), m_grid(nullptr), m_currency(new SegmentedSwitch), m_by(new SegmentedSwitch),
      m_funnelBars(new BarList), m_valueColumns(new ColumnChart), m_timeBars(new BarList),
      m_forecastColumns(new ColumnChart), m_outcomeBars(new BarList), m_funnel(new FigureCard(m_funnelBars)),
      m_values(new FigureCard(m_valueColumns)), m_times(new FigureCard(m_timeBars)),
      m_forecast(new FigureCard(m_forecastColumns)), m_outcomes(new FigureCard(m_outcomeBars))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    m_grid = new QGridLayout(inner);
    m_grid->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    m_grid->setSpacing(space::l);
    m_funnelBars->setObjectName(QStringLiteral("funnel"));
    m_outcomeBars->setObjectName(QStringLiteral("outcomes"));
    m_values->addHeadWidget(m_currency);
    m_outcomes->addHeadWidget(m_by);
    setWidget(inner);
    connectCharts();
    arrange();
}

void PipelineCharts::connectCharts()
{
    const auto open = [this](const QString &key) {
        if (const QList<qint64> rows = m_rows.value(key); !rows.isEmpty())
            Q_EMIT rowsWanted(rows);
    };
    connect(m_funnelBars, &BarList::opened, this,
            [open](const QString &key) { open(keyOf(QStringLiteral("funnel"), key)); });
    connect(m_timeBars, &BarList::opened, this,
            [open](const QString &key) { open(keyOf(QStringLiteral("time"), key)); });
    connect(m_outcomeBars, &BarList::opened, this,
            [open](const QString &key) { open(keyOf(QStringLiteral("outcome"), key)); });
    connect(m_valueColumns, &Chart::opened, this, [open](const QString &category, const QString &series) {
        open(keyOf(QStringLiteral("value"), category, series));
    });
    connect(m_forecastColumns, &Chart::opened, this,
            [open](const QString &category, const QString &) { open(keyOf(QStringLiteral("forecast"), category)); });
    connect(m_currency, &SegmentedSwitch::changed, this, [this] {
        showValues();
        showForecast();
    });
    connect(m_by, &SegmentedSwitch::changed, this, &PipelineCharts::showOutcomes);
}

void PipelineCharts::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void PipelineCharts::arrange()
{
    const int columns = viewport()->width() >= wideEnough ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item; // the cards stay
    int place = 0;
    for (FigureCard *card : cards()) {
        const bool isLast = card == m_outcomes;
        m_grid->addWidget(card, place / columns, place % columns, 1, isLast ? columns - place % columns : 1);
        ++place;
    }
}

void PipelineCharts::setCourses(const QList<ProposalCourse> &courses, const QList<HouseStage> &columns, QDate today)
{
    m_courses = courses;
    m_stages = columns;
    m_today = today;
    show();
}

void PipelineCharts::retranslate()
{
    m_funnel->setTitle(tr("How far they come"));
    m_values->setTitle(tr("Value by stage"));
    m_times->setTitle(tr("Time in stage"));
    m_forecast->setTitle(tr("Weighted forecast"));
    m_outcomes->setTitle(tr("Won and lost"));
    m_by->setItems({{QStringLiteral("brand"), tr("Brand")},
                    {QStringLiteral("category"), tr("Category")},
                    {QStringLiteral("institution"), tr("Institution")},
                    {QStringLiteral("reason"), tr("Reason")}});
    m_currency->setAccessibleName(tr("Currency"));
    for (FigureCard *card : cards())
        card->retranslate();
    show();
}

Currency PipelineCharts::currency() const
{
    return Currency::find(m_currency->current()).value_or(Currency());
}

QString PipelineCharts::stageName(const QString &code) const
{
    const auto found = std::ranges::find(m_stages, code, &HouseStage::code);
    return found == m_stages.end() ? code : stageText(*found);
}

void PipelineCharts::show()
{
    QList<SegmentedSwitch::Item> currencies;
    for (const Currency one : currenciesOf(m_courses))
        currencies.append({one.codeText(), one.codeText()});
    m_currency->setItems(currencies);
    m_currency->setVisible(currencies.size() > 1);
    m_rows.clear();
    showFunnel();
    showValues();
    showTimes();
    showForecast();
    showOutcomes();
}

void PipelineCharts::showFunnel()
{
    const FigureSpan span{m_today.addYears(-1).addDays(1), m_today};
    QList<BarList::Bar> bars;
    ChartTable table{{tr("Stage"), tr("Proposals"), tr("Of the step before"), tr("Value")}, {}};
    bool few = false;
    for (const FunnelStep &step : funnel(m_courses, span)) {
        const QString code = QString::fromLatin1(proposalStageCode(step.phase));
        const QString conversion = step.conversion ? percentText(*step.conversion, hundredthsDigits) : QString();
        BarList::Bar bar;
        bar.key = code;
        bar.label = stageText(step.phase);
        bar.value = double(step.proposals.size());
        bar.text = countText(step.proposals.size());
        bar.note = conversion;
        bar.tip = sumsText(step.values);
        bars.append(bar);
        few = few || (!step.conversion && step.phase != ProposalStage::Inquiry);
        table.rows.append({bar.label, bar.text, conversion, bar.tip});
        m_rows.insert(keyOf(QStringLiteral("funnel"), code), step.proposals);
    }
    m_funnelBars->setBars(bars);
    m_funnel->setTable(table);
    QString words = tr("Received from %1 on, and how many came at least so far.").arg(dateText(span.from));
    if (few)
        words += u' ' + tr("Where a share is missing, fewer than %1 came to the step before.").arg(fewProposals);
    m_funnel->setWords(words);
}

void PipelineCharts::showValues()
{
    const QList<StageValue> found = valueByStage(m_courses, m_stages, currency(), shownMonths, m_today);
    ChartData shown;
    ChartTable table{{tr("Month")}, {}};
    Money sum{0, currency()};
    for (const HouseStage &stage : std::as_const(m_stages)) {
        if (isOpen(stage.phase)) {
            shown.series.append({stage.code, stageText(stage), {}});
            table.heads.append(stageText(stage));
        }
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        const StageValue &one = found.at(i);
        const qsizetype series = i % shown.series.size();
        const QString key = one.on.toString(Qt::ISODate);
        if (series == 0) {
            shown.keys.append(key);
            shown.categories.append(shortMonthText(one.on));
            table.rows.append({dateText(one.on)});
        }
        shown.series[series].values.append(double(one.value.minor)); // a length on screen, no amount
        table.rows.last().append(moneyText(one.value));
        sum = sum + one.value;
        m_rows.insert(keyOf(QStringLiteral("value"), key, one.code), one.proposals);
    }
    shown.valueText = [unit = currency()](double minor) {
        return shortMoneyText({qint64(minor), unit});
    };
    m_valueColumns->setData(shown);
    m_values->setTable(table);
    m_values->setWords(sum.minor == 0 ? tr("No open proposal has had a value.")
                                      : tr("What stood in each stage at the end of the month, by today's value of each "
                                           "proposal."));
}

void PipelineCharts::showTimes()
{
    QList<BarList::Bar> bars;
    ChartTable table{{tr("Stage"), tr("Median in days"), tr("90 % within, in days"), tr("Left"), tr("Still there")},
                     {}};
    bool few = false;
    for (const StageTime &time : timeInStage(m_courses, m_stages)) {
        BarList::Bar bar;
        bar.key = time.code;
        bar.label = stageName(time.code);
        bar.value = time.isFew() ? 0 : time.median;
        bar.text = time.isFew() ? tr("too few") : tr("%1 days").arg(daysText(time.median));
        bar.note = time.isFew() ? QString() : tr("90 %: %1").arg(daysText(time.p90));
        bar.tip = tr("%1 left it, %2 are still there").arg(countText(time.proposals.size()), countText(time.standing));
        bars.append(bar);
        few = few || time.isFew();
        table.rows.append({bar.label, time.isFew() ? QString() : daysText(time.median),
                           time.isFew() ? QString() : daysText(time.p90), countText(time.proposals.size()),
                           countText(time.standing)});
        m_rows.insert(keyOf(QStringLiteral("time"), time.code), time.proposals);
    }
    m_timeBars->setBars(bars);
    m_times->setTable(table);
    m_times->setWords(few ? tr("Days until a proposal left the stage: the median, and within what nine of ten left. "
                               "Fewer than %1 are too few to tell.")
                                .arg(fewProposals)
                          : tr("Days until a proposal left the stage: the median, and within what nine of ten left."));
}

void PipelineCharts::showForecast()
{
    ChartData shown;
    shown.series = {{QStringLiteral("weighted"), tr("Weighted"), {}}};
    ChartTable table{{tr("Term begins"), tr("Proposals"), tr("Value"), tr("Weighted")}, {}};
    Money sum{0, currency()};
    Money whole{0, currency()};
    for (const ForecastMonth &month : weightedForecast(m_courses, currency(), m_today)) {
        const QString key = month.month.toString(Qt::ISODate);
        shown.keys.append(key);
        shown.categories.append(month.month.isValid() ? shortMonthText(month.month) : tr("late"));
        shown.series[0].values.append(double(month.weighted.minor)); // a length on screen, no amount
        table.rows.append({month.month.isValid() ? monthText(month.month) : tr("should have begun"),
                           countText(month.proposals.size()), moneyText(month.value), moneyText(month.weighted)});
        sum = sum + month.weighted;
        whole = whole + month.value;
        m_rows.insert(keyOf(QStringLiteral("forecast"), key), month.proposals);
    }
    shown.valueText = [unit = currency()](double minor) {
        return shortMoneyText({qint64(minor), unit});
    };
    m_forecastColumns->setData(shown);
    m_forecast->setTable(table);
    m_forecast->setWords(shown.keys.isEmpty()
                             ? tr("No proposal is open.")
                             : tr("%1 of %2 in open proposals: each value times the probability of its stage, by the "
                                  "month in which the term is to begin.")
                                   .arg(moneyText(sum), moneyText(whole)));
}

void PipelineCharts::showOutcomes()
{
    const QString by = m_by->current();
    const OutcomeBy kind = by == u"category"      ? OutcomeBy::Category
                           : by == u"institution" ? OutcomeBy::Institution
                           : by == u"reason"      ? OutcomeBy::Reason
                                                  : OutcomeBy::Brand;
    const auto nameOf = [kind](const OutcomeGroup &group) {
        switch (kind) {
        case OutcomeBy::Category: return categoriesText({group.key});
        case OutcomeBy::Reason:
            if (group.key.isEmpty())
                return tr("only in words");
            break;
        case OutcomeBy::Brand:
        case OutcomeBy::Institution: break;
        }
        const QString own = titleText(group.nameEn, group.nameZh);
        return own.isEmpty() ? reasonText(group.code) : own;
    };
    QList<BarList::Bar> bars;
    ChartTable table{{tr("Group"), tr("Won"), tr("Lost"), tr("Share won")}, {}};
    bool few = false;
    const QList<OutcomeGroup> groups = outcomes(m_courses, kind, {m_today.addYears(-1).addDays(1), m_today});
    for (const OutcomeGroup &group : groups) {
        const QString rate = kind == OutcomeBy::Reason ? QString()
                             : group.rate()            ? percentText(*group.rate(), hundredthsDigits)
                                                       : tr("too few");
        table.rows.append({nameOf(group), countText(group.won.size()), countText(group.lost.size()), rate});
        m_rows.insert(keyOf(QStringLiteral("outcome"), group.key), group.won + group.lost);
        few = few || (kind != OutcomeBy::Reason && !group.rate());
        if (bars.size() == shownGroups)
            continue;
        BarList::Bar bar;
        bar.key = group.key;
        bar.label = nameOf(group);
        bar.value = double(group.won.size() + group.lost.size());
        bar.text = kind == OutcomeBy::Reason
                       ? countText(group.lost.size())
                       : tr("%1 won, %2 lost").arg(countText(group.won.size()), countText(group.lost.size()));
        bar.note = rate;
        bars.append(bar);
    }
    m_outcomeBars->setBars(bars);
    m_outcomes->setTable(table);
    QString words = groups.isEmpty() ? tr("Nothing was decided in the last twelve months.")
                                     : tr("Decided in the last twelve months.");
    if (groups.size() > shownGroups)
        words += u' ' + tr("The copied table holds all %1 groups.").arg(countText(groups.size()));
    if (few)
        words += u' ' + tr("Fewer than %1 decisions are too few for a share.").arg(fewProposals);
    m_outcomes->setWords(words);
}

} // namespace lianming
