#include "ui/cases/casebanner.h"

#include "ui/widgets/label.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int bannerBar = 4;

} // namespace

CaseBanner::CaseBanner(const QString &head, Tone tone, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_tone(tone)
{
    m_column->setContentsMargins(space::l, space::m, space::m, space::m);
    m_column->setSpacing(space::xs);
    auto *label = new Label(head, TextSize::Title, toneInk(tone), true);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void CaseBanner::addLine(const QString &text, Token ink)
{
    auto *label = new Label(text, TextSize::Body, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void CaseBanner::addWidget(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignLeft);
}

void CaseBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(rect(), cornerRadius, cornerRadius);
    painter.setClipPath(frame);
    painter.fillRect(rect(), color(toneSoft(m_tone)));
    painter.fillRect(0, 0, bannerBar, height(), color(toneDot(m_tone)));
}

} // namespace lianming
