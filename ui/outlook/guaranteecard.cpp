#include "ui/outlook/guaranteecard.h"

#include "ui/charts/targetbars.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/recordtable.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int shownGuaranteeBars = 6;
constexpr int shownGuarantees = 8;

Money money(const GuaranteeForecast &f, qint64 minor)
{
    return {minor, f.currency};
}

QString gapText(const GuaranteeForecast &f)
{
    if (!f.hasBasis)
        return QStringLiteral("–");
    return f.shortfall > 0 ? QChar(0x2212) + shortMoneyText(money(f, f.shortfall))
                           : u'+' + shortMoneyText(money(f, f.overage));
}

} // namespace

QList<Column<GuaranteeCard::Row>> GuaranteeCard::columns()
{
    const auto amount = [](const char *id, auto title, qint64 GuaranteeForecast::*member) {
        return Column<Row>(
            QString::fromLatin1(id), title,
            [member](const Row &row) { return amountText(money(row.forecast, row.forecast.*member)); },
            [member](const Row &row) { return row.forecast.*member; }, Qt::AlignRight, {}, 105);
    };
    return {
        Column<Row>(
            QStringLiteral("contract"), [] { return tr("Contract"); },
            [](const Row &row) { return row.forecast.number; }, {}, Qt::AlignLeft,
            paintSubtitle<Row>(
                [](const Row &row) { return titleText(row.forecast.brand.nameEn, row.forecast.brand.nameZh); }),
            190),
        Column<Row>(
            QStringLiteral("pool"), [] { return tr("Guarantee"); }, [](const Row &row) { return row.forecast.pool; },
            {}, Qt::AlignLeft, paintSubtitle<Row>([](const Row &row) { return forecastSpanText(row.forecast); }), 110),
        amount(
            "target", [] { return tr("Guaranteed"); }, &GuaranteeForecast::target),
        amount(
            "earned", [] { return tr("Earned"); }, &GuaranteeForecast::earned),
        amount(
            "expected", [] { return tr("Expected"); }, &GuaranteeForecast::expected),
        Column<Row>(
            QStringLiteral("gap"), [] { return tr("Over or short"); },
            [](const Row &row) {
                const GuaranteeForecast &f = row.forecast;
                return f.hasBasis ? amountText(money(f, f.shortfall > 0 ? -f.shortfall : f.overage)) : QString();
            },
            [](const Row &row) { return row.forecast.overage - row.forecast.shortfall; }, Qt::AlignRight,
            [](const Row &row, int role) {
                return role == InkRole && row.forecast.hasBasis && row.forecast.shortfall > 0
                           ? QVariant(int(Token::StopInk))
                           : QVariant();
            },
            140),
        Column<Row>(
            QStringLiteral("method"), [] { return tr("Expected by"); },
            [](const Row &row) { return forecastMethodText(row.forecast); }, {}, Qt::AlignLeft,
            [](const Row &row, int role) {
                return role == Qt::ToolTipRole ? QVariant(forecastMethodText(row.forecast)) : QVariant();
            },
            220),
    };
}

GuaranteeCard::GuaranteeCard(Settings &settings, QWidget *parent)
    : Card(parent), m_model([](const Row &row) { return row.id; }, columns()), m_bars(new TargetBars),
      m_table(new RecordTable(settings, QStringLiteral("outlook.guarantees"))),
      m_none(new Label({}, TextSize::Body, Token::Ink2))
{
    m_table->setObjectName(QStringLiteral("guarantees"));
    m_table->setRecordModel(&m_model);
    body()->addWidget(m_none);
    body()->addWidget(m_bars);
    body()->addWidget(m_table);
    connect(m_bars, &TargetBars::opened, this, [this](const QString &key) { Q_EMIT contractWanted(key.toLongLong()); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (const int place = m_model.rowOf(id); place >= 0)
            Q_EMIT forecastWanted(m_model.at(place).forecast);
    });
}

void GuaranteeCard::retranslate()
{
    setTitle(tr("Guarantees"));
    m_none->setText(tr("No guarantee of a running contract is still to be earned."));
    m_bars->setLegend(tr("earned"), tr("expected"), tr("guaranteed"));
    m_table->setAccessibleName(tr("Guarantee forecasts"));
    m_model.retranslate();
    show();
}

void GuaranteeCard::setForecasts(const QList<GuaranteeForecast> &forecasts)
{
    m_forecasts = forecasts;
    // What falls shortest is what somebody should look at.
    std::ranges::stable_sort(m_forecasts, [](const GuaranteeForecast &a, const GuaranteeForecast &b) {
        return a.shortfall != b.shortfall ? a.shortfall > b.shortfall : a.overage < b.overage;
    });
    QList<Row> rows;
    for (const GuaranteeForecast &forecast : std::as_const(m_forecasts))
        rows.append({rows.size() + 1, forecast});
    m_model.setRows(rows);
    show();
}

void GuaranteeCard::show()
{
    QList<TargetBars::Bar> bars;
    for (const GuaranteeForecast &f : m_forecasts.first(std::min<qsizetype>(shownGuaranteeBars, m_forecasts.size()))) {
        TargetBars::Bar bar;
        bar.key = QString::number(f.contract.value);
        bar.label = QStringLiteral("%1 · %2").arg(titleText(f.brand.nameEn, f.brand.nameZh), f.number);
        // Lengths on screen, no amounts.
        bar.done = double(std::max<qint64>(0, f.earned));
        bar.expected = double(std::max<qint64>(0, f.expectedEarned)) - bar.done;
        bar.target = double(f.target) + double(f.carriedIn);
        bar.text = gapText(f);
        bar.falls = f.hasBasis && f.shortfall > 0;
        bar.isKnown = f.hasBasis;
        bar.tip = tr("%1 earned, %2 expected, %3 guaranteed\n%4")
                      .arg(moneyText(money(f, f.earned)), moneyText(money(f, f.expected)),
                           moneyText(money(f, f.target)), forecastMethodText(f));
        if (f.carriedIn > 0)
            bar.tip += u'\n' + tr("and %1 to make up for earlier years").arg(moneyText(money(f, f.carriedIn)));
        bars.append(bar);
    }
    m_bars->setBars(bars);
    const bool none = m_forecasts.isEmpty();
    m_none->setVisible(none);
    m_bars->setVisible(!none);
    m_table->setVisible(!none);
    m_table->setFixedHeight(rowHeight * (1 + int(std::min<qsizetype>(shownGuarantees, m_forecasts.size()))) + space::m);
}

} // namespace lianming
