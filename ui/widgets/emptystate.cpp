#include "ui/widgets/emptystate.h"

#include "ui/shell/icons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

/// An icon in a soft disc with a fine cloud line under it.
class Drawing : public QWidget
{
public:
    explicit Drawing(QString name) : m_name(std::move(name)) { setFixedSize(160, 112); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::QuietSoft));
        painter.drawEllipse(QPointF(80, 52), 44, 44);
        painter.drawPixmap(QPointF(60, 32), iconPixmap(m_name, Token::Accent, 40, devicePixelRatioF()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::LineStrong), 1.5, Qt::SolidLine, Qt::RoundCap));
        QPainterPath cloud(QPointF(8, 104));
        cloud.lineTo(44, 104);
        cloud.cubicTo(34, 104, 34, 90, 46, 91);
        cloud.cubicTo(48, 80, 66, 80, 67, 91);
        cloud.cubicTo(78, 86, 84, 98, 74, 101);
        cloud.moveTo(62, 104);
        cloud.lineTo(152, 104);
        painter.drawPath(cloud);
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(const QString &drawing, QWidget *parent)
    : QWidget(parent), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_sentence(new Label(TextSize::Body, Token::Ink2)), m_button(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(new Drawing(drawing), 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(440);
    m_sentence->setMinimumWidth(220);
    column->addWidget(m_title);
    // Centred by stretches, not by an alignment: an aligned label gets the height of the row's width, not of its own.
    auto *sentence = new QHBoxLayout;
    sentence->addStretch(1);
    sentence->addWidget(m_sentence, 1000);
    sentence->addStretch(1);
    column->addLayout(sentence);
    column->addSpacing(space::s);
    m_button->setProperty("kind", QStringLiteral("primary"));
    m_button->hide();
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
}

void EmptyState::setText(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace lianming
