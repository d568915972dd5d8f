#include "ui/outlook/forecastview.h"

#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianming {

ForecastView::ForecastView(const GuaranteeForecast &forecast, QWidget *parent)
    : DetailView(parent), m_forecast(forecast)
{
    fill();
}

void ForecastView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void ForecastView::fill()
{
    const GuaranteeForecast &f = m_forecast;
    const auto money = [&f](qint64 minor) {
        return moneyText({minor, f.currency});
    };
    begin();
    addTitle(f.title, titleText(f.brand.nameEn, f.brand.nameZh));
    addFacts({{tr("Guarantee"), f.pool},
              {tr("Counts over"), QStringLiteral("%1 (%2–%3)").arg(forecastSpanText(f), f.firstPeriod, f.lastPeriod)},
              {tr("Guaranteed"), money(f.guarantee)},
              {tr("Instalments in it"), f.instalments == 0 ? QString() : money(f.instalments)},
              {tr("Paid so far"), money(f.paid)}});
    addHead(tr("Earned so far"));
    addFacts({{tr("Calculated periods"), f.earnedIn.isEmpty() ? tr("none") : f.earnedIn.join(QStringLiteral(", "))},
              {tr("Royalties"), money(f.earned)},
              {tr("To make up for earlier years"), f.carriedIn == 0 ? QString() : money(f.carriedIn)}});
    addHead(tr("Expected"));
    if (!f.hasBasis) {
        addWords(tr("Nothing has been calculated yet that an estimate could be made from."), TextSize::Body,
                 Token::Ink2);
    }
    for (const ExpectedPeriod &period : f.coming) {
        addFacts({{period.period, money(period.estimate.minor)}});
        const bool isMean = period.estimate.from.size() > 1;
        addWords(isMean ? tr("%1: %2 divided by %3, rounded half up")
                              .arg(estimateText(period.estimate), money(period.estimate.sum),
                                   countText(period.estimate.from.size()))
                        : estimateText(period.estimate),
                 TextSize::Note, Token::Ink2);
    }
    if (f.hasBasis) {
        addHead(tr("At the end"));
        addFacts({{tr("Expected royalties"), money(f.expectedEarned)},
                  {tr("Expected shortfall"), f.shortfall == 0 ? QString() : money(f.shortfall)},
                  {tr("Expected overage"), f.shortfall != 0 ? QString() : money(f.overage)}});
    }
    addWords(tr("Royalties only: reserves are a matter of time, and sales that do not count toward the guarantee are "
                "left out."),
             TextSize::Note, Token::Ink3);
    auto *contract = addLink(QStringLiteral("contracts"), f.number);
    connect(contract, &LinkButton::clicked, this, [this] { Q_EMIT contractWanted(m_forecast.contract.value); });
    auto *periods = addLink(QStringLiteral("royalties"), tr("Its reporting periods"));
    connect(periods, &LinkButton::clicked, this, [this] { Q_EMIT periodsWanted(m_forecast.contract.value); });
    finish();
}

} // namespace lianming
