#include "ui/matching/matchbars.h"

#include "ui/shell/tokens.h"
#include "ui/text/matchwords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lianming {

namespace {

constexpr int barWidth = 7;
constexpr int barGap = 3;
constexpr int barHeight = 22;
constexpr int longBar = 6;
constexpr float strong = 0.66F;

Token barToken(float value)
{
    return value >= strong ? Token::Accent : Token::Ink3;
}

QString valueText(float value)
{
    return value < 0 ? MatchBar::tr("not known") : matchPercentText(value);
}

QList<qreal> valuesOf(const QModelIndex &index)
{
    return index.data(MatchBarsRole).value<QList<qreal>>();
}

} // namespace

void MatchBarsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RecordDelegate::paint(painter, option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    int x = option.rect.left() + space::s;
    const int foot = option.rect.center().y() + barHeight / 2;
    for (const qreal value : valuesOf(index)) {
        painter->setBrush(color(Token::Line));
        painter->drawRoundedRect(QRectF(x, foot - barHeight, barWidth, barHeight), 1.5, 1.5);
        if (value >= 0) {
            const qreal height = std::max<qreal>(1.5, barHeight * value);
            painter->setBrush(color(barToken(float(value))));
            painter->drawRoundedRect(QRectF(x, foot - height, barWidth, height), 1.5, 1.5);
        }
        x += barWidth + barGap;
    }
    painter->restore();
}

bool MatchBarsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const QList<qreal> values = valuesOf(index);
    if (event->type() != QEvent::ToolTip || values.isEmpty())
        return RecordDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    for (qsizetype i = 0; i < values.size(); ++i)
        lines.append(matchFeatureText(matchFeatures[size_t(i)]) + QStringLiteral("  ") + valueText(float(values[i])));
    QToolTip::showText(event->globalPos(), lines.join(u'\n'));
    return true;
}

float barValue(const MatchReason &reason)
{
    return reason.ground == MatchGround::Unknown ? -1 : reason.value;
}

MatchBar::MatchBar(float value, QWidget *parent) : QWidget(parent), m_value(value)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(valueText(value));
}

QSize MatchBar::sizeHint() const
{
    return {120, longBar};
}

void MatchBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Line));
    painter.drawRoundedRect(rect(), longBar / 2.0, longBar / 2.0);
    if (m_value < 0)
        return;
    painter.setBrush(color(barToken(m_value)));
    painter.drawRoundedRect(QRectF(0, 0, std::max<qreal>(longBar, width() * qreal(m_value)), height()), longBar / 2.0,
                            longBar / 2.0);
}

} // namespace lianming
