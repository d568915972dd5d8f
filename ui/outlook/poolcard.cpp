#include "ui/outlook/poolcard.h"

#include "ui/charts/linechart.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int chartHeight = 240;
constexpr int leastLetters = 8;
constexpr int fewPeriods = 4; ///< so many can stand under the chart in full

} // namespace

PoolCard::PoolCard(QWidget *parent)
    : Card(parent), m_contract(new QComboBox), m_pool(new QComboBox), m_chart(new LineChart),
      m_none(new Label({}, TextSize::Body, Token::Ink2))
{
    m_contract->setObjectName(QStringLiteral("contract"));
    m_pool->setObjectName(QStringLiteral("pool"));
    m_chart->setMinimumHeight(chartHeight);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(space::s);
    for (QComboBox *box : {m_contract, m_pool}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(leastLetters);
        boxes->addWidget(box, box == m_contract ? 3 : 2);
    }
    body()->addLayout(boxes);
    body()->addWidget(m_none);
    body()->addWidget(m_chart, 1);
    connect(m_contract, &QComboBox::currentIndexChanged, this, [this] {
        showPools();
        show();
    });
    connect(m_pool, &QComboBox::currentIndexChanged, this, [this] { show(); });
    connect(m_chart, &Chart::opened, this,
            [this](const QString &statement, const QString &) { Q_EMIT statementWanted(statement.toLongLong()); });
}

void PoolCard::retranslate()
{
    setTitle(tr("Earned, paid, unrecouped"));
    m_contract->setAccessibleName(tr("Contract"));
    m_pool->setAccessibleName(tr("Pool"));
    m_none->setText(tr("When a period is calculated, its pools stand here."));
    showContracts();
    showPools();
    show();
}

void PoolCard::setSeries(const QList<PoolSeries> &series)
{
    m_series = series;
    showContracts();
    showPools();
    show();
}

void PoolCard::showContracts()
{
    const QSignalBlocker quiet(m_contract);
    const QVariant before = m_contract->currentData();
    m_contract->clear();
    for (const PoolSeries &series : std::as_const(m_series)) {
        if (m_contract->findData(series.contract.value) < 0)
            m_contract->addItem(
                QStringLiteral("%1 · %2").arg(series.number, titleText(series.brand.nameEn, series.brand.nameZh)),
                series.contract.value);
    }
    if (const int place = m_contract->findData(before); before.isValid() && place >= 0)
        m_contract->setCurrentIndex(place);
}

void PoolCard::showPools()
{
    const QSignalBlocker quiet(m_pool);
    const QVariant before = m_pool->currentData();
    m_pool->clear();
    for (const PoolSeries &series : std::as_const(m_series)) {
        if (series.contract.value == m_contract->currentData().toLongLong())
            m_pool->addItem(poolText(series.pool), series.pool);
    }
    if (const int place = m_pool->findData(before); before.isValid() && place >= 0)
        m_pool->setCurrentIndex(place);
}

const PoolSeries *PoolCard::shown() const
{
    const auto found = std::ranges::find_if(m_series, [this](const PoolSeries &series) {
        return series.contract.value == m_contract->currentData().toLongLong()
               && series.pool == m_pool->currentData().toString();
    });
    return found == m_series.end() ? nullptr : &*found;
}

void PoolCard::show()
{
    const PoolSeries *series = shown();
    const bool none = series == nullptr;
    m_none->setVisible(none);
    for (QWidget *part :
         {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_contract), static_cast<QWidget *>(m_pool)})
        part->setVisible(!none);
    if (none)
        return;
    ChartData chart;
    ChartSeries earned{QStringLiteral("earned"), tr("Earned in the period"), {}};
    ChartSeries paid{QStringLiteral("paid"), tr("Paid to date"), {}};
    ChartSeries unrecouped{QStringLiteral("unrecouped"), tr("Unrecouped"), {}};
    for (const PoolPoint &point : series->points) {
        chart.keys.append(QString::number(point.statement.value));
        chart.categories.append(series->points.size() > fewPeriods ? point.period.mid(2) : point.period); // 24Q3
        // Heights on screen, no amounts.
        earned.values.append(double(std::max<qint64>(0, point.earned)));
        paid.values.append(double(std::max<qint64>(0, point.paid)));
        unrecouped.values.append(double(std::max<qint64>(0, point.unrecouped)));
    }
    chart.series = {earned, paid, unrecouped};
    const Currency currency = series->currency;
    chart.valueText = [currency](double value) {
        return shortMoneyText({qint64(value), currency});
    };
    m_chart->setData(chart);
}

} // namespace lianming
