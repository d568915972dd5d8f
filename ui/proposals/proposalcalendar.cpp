#include "ui/proposals/proposalcalendar.h"

#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

namespace lianming {

namespace {

constexpr int weeks = 6;
constexpr int weekDays = 7;
constexpr int headHeight = 26;
constexpr int numberHeight = 22;
constexpr int lineHeight = 19;
constexpr int dot = 7;

QString kindText(ProposalDayKind kind)
{
    switch (kind) {
    case ProposalDayKind::StepDue: return ProposalCalendar::tr("Next step due");
    case ProposalDayKind::DecisionDue: return ProposalCalendar::tr("Decision due");
    case ProposalDayKind::Received: return ProposalCalendar::tr("Received");
    case ProposalDayKind::TermBegins: return ProposalCalendar::tr("Term begins");
    }
    return {};
}

Token kindInk(ProposalDayKind kind, bool isPast)
{
    switch (kind) {
    case ProposalDayKind::StepDue: return isPast ? Token::Stop : Token::Accent;
    case ProposalDayKind::DecisionDue: return Token::Wait;
    case ProposalDayKind::Received: return Token::Ink3;
    case ProposalDayKind::TermBegins: return Token::Good;
    }
    return Token::Ink3;
}

} // namespace

/// The month itself.
class ProposalCalendar::Grid : public QWidget
{
public:
    explicit Grid(ProposalCalendar *calendar) : QWidget(calendar), m_calendar(calendar)
    {
        setMouseTracking(true);
        setMinimumHeight(headHeight + weeks * (numberHeight + lineHeight));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    /// The Monday with which the first line begins.
    [[nodiscard]] QDate first() const { return m_calendar->m_month.addDays(1 - m_calendar->m_month.dayOfWeek()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < weekDays; ++i) {
            painter.setFont(textFont(TextSize::Note));
            painter.setPen(color(Token::Ink3));
            painter.drawText(QRect(left(i), 0, left(i + 1) - left(i), headHeight).adjusted(space::s, 0, 0, 0),
                             Qt::AlignVCenter | Qt::AlignLeft,
                             QLocale().standaloneDayName(i + 1, QLocale::ShortFormat));
        }
        for (int place = 0; place < weeks * weekDays; ++place)
            paintDay(painter, place);
    }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        setCursor(at(event->pos()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const QList<ProposalDay> found = event->button() == Qt::LeftButton ? at(event->pos()) : QList<ProposalDay>();
        if (found.size() == 1) {
            Q_EMIT m_calendar->opened(found.first().proposal.value);
        } else if (!found.isEmpty()) {
            QList<qint64> ids;
            for (const ProposalDay &one : found)
                ids.append(one.proposal.value);
            Q_EMIT m_calendar->rowsWanted(ids);
        }
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        auto *help = static_cast<QHelpEvent *>(event);
        QStringList lines;
        for (const ProposalDay &one : at(help->pos()))
            lines.append(QStringLiteral("%1: %2").arg(kindText(one.kind), name(one.proposal, true)));
        QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
        return true;
    }

private:
    [[nodiscard]] int left(int column) const { return width() * column / weekDays; }
    [[nodiscard]] int top(int row) const { return headHeight + (height() - headHeight) * row / weeks; }
    [[nodiscard]] QRect cell(int place) const
    {
        const int row = place / weekDays;
        const int column = place % weekDays;
        return {left(column), top(row), left(column + 1) - left(column), top(row + 1) - top(row)};
    }
    [[nodiscard]] int room(const QRect &area) const
    {
        return std::max(1, (area.height() - numberHeight - space::xs) / lineHeight);
    }
    [[nodiscard]] QList<ProposalDay> daysOf(QDate day) const { return m_calendar->m_byDay.value(day); }
    [[nodiscard]] QString name(Id<Proposal> id, bool whole) const
    {
        const auto place = m_calendar->m_places.constFind(id.value);
        if (place == m_calendar->m_places.cend())
            return {};
        const ProposalItem &item = m_calendar->m_items.at(*place);
        const QString brand = titleText(item.brandEn, item.brandZh);
        return whole ? QStringList{item.number, brand, item.title, item.nextStep}.join(QStringLiteral(" · "))
                     : brand + QStringLiteral(" · ") + item.title;
    }
    /// What a point means: one line, or the rest of a day.
    [[nodiscard]] QList<ProposalDay> at(const QPoint &point) const
    {
        for (int place = 0; place < weeks * weekDays; ++place) {
            const QRect area = cell(place);
            if (!area.contains(point))
                continue;
            const QList<ProposalDay> found = daysOf(first().addDays(place));
            const int line = (point.y() - area.top() - numberHeight) / lineHeight;
            if (point.y() < area.top() + numberHeight || line < 0)
                return {};
            const bool isRest = found.size() > room(area) && line >= room(area) - 1;
            return isRest ? found.mid(room(area) - 1) : found.mid(line, 1);
        }
        return {};
    }

    void paintDay(QPainter &painter, int place) const
    {
        const QDate day = first().addDays(place);
        const QRect area = cell(place);
        const bool isOther = day.month() != m_calendar->m_month.month();
        painter.setPen(QPen(color(Token::Line), 1));
        painter.setBrush(isOther ? Qt::NoBrush : QBrush(color(Token::Surface)));
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, 0.5, 0.5));
        painter.setFont(textFont(TextSize::Note, day == m_calendar->m_today));
        painter.setPen(color(day == m_calendar->m_today ? Token::Accent : isOther ? Token::Ink3 : Token::Ink2));
        painter.drawText(QRect(area.left() + space::s, area.top(), area.width() - space::s, numberHeight),
                         Qt::AlignVCenter | Qt::AlignLeft, QString::number(day.day()));
        const QList<ProposalDay> found = daysOf(day);
        const int lines = room(area);
        painter.setFont(textFont(TextSize::Note));
        for (int i = 0; i < std::min<int>(lines, int(found.size())); ++i) {
            const QRect line(area.left() + space::s, area.top() + numberHeight + i * lineHeight,
                             area.width() - space::s - space::xs, lineHeight);
            const bool isRest = found.size() > lines && i == lines - 1;
            if (isRest) {
                painter.setPen(color(Token::Accent));
                painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                                 ProposalCalendar::tr("and %1 more").arg(countText(found.size() - i)));
                break;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(kindInk(found.at(i).kind, day < m_calendar->m_today)));
            painter.drawEllipse(QRect(line.left(), line.center().y() - dot / 2, dot, dot));
            const QRect words = line.adjusted(dot + space::xs, 0, 0, 0);
            painter.setPen(color(isOther ? Token::Ink3 : Token::Ink));
            painter.drawText(
                words, Qt::AlignVCenter | Qt::AlignLeft,
                painter.fontMetrics().elidedText(name(found.at(i).proposal, false), Qt::ElideRight, words.width()));
        }
    }

    ProposalCalendar *m_calendar;
};

ProposalCalendar::ProposalCalendar(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_month(today.year(), today.month(), 1),
      m_title(new Label(TextSize::Section, Token::Ink, true)), m_back(new QToolButton), m_on(new QToolButton),
      m_now(new QToolButton), m_grid(new Grid(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    m_back->setIcon(icon(QStringLiteral("chevron-left")));
    m_on->setIcon(icon(QStringLiteral("chevron-right")));
    head->addWidget(m_title);
    head->addSpacing(space::s);
    for (QToolButton *button : {m_back, m_now, m_on})
        head->addWidget(button);
    head->addStretch(1);
    for (const ProposalDayKind kind : {ProposalDayKind::StepDue, ProposalDayKind::DecisionDue,
                                       ProposalDayKind::Received, ProposalDayKind::TermBegins}) {
        auto *word = new Label({}, TextSize::Note, Token::Ink2);
        word->setProperty("kind", int(kind));
        word->setObjectName(QStringLiteral("calendarKind"));
        head->addWidget(word);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xs, space::xl, space::m);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_grid, 1);
    connect(m_back, &QToolButton::clicked, this, [this] { setMonth(m_month.addMonths(-1)); });
    connect(m_on, &QToolButton::clicked, this, [this] { setMonth(m_month.addMonths(1)); });
    connect(m_now, &QToolButton::clicked, this, [this] { setMonth(m_today); });
}

void ProposalCalendar::setItems(const QList<ProposalItem> &items)
{
    m_items = items;
    m_places.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_places.insert(m_items.at(i).id.value, i);
    read();
}

void ProposalCalendar::setMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    read();
}

void ProposalCalendar::read()
{
    const QDate first = m_grid->first();
    m_days = proposalDays(m_items, first, first.addDays(weeks * weekDays - 1));
    m_byDay.clear();
    for (const ProposalDay &one : std::as_const(m_days))
        m_byDay[one.on].append(one);
    m_title->setText(monthText(m_month));
    setAccessibleName(monthText(m_month));
    m_grid->update();
}

void ProposalCalendar::retranslate()
{
    m_back->setToolTip(tr("The month before"));
    m_on->setToolTip(tr("The next month"));
    m_now->setText(tr("Today"));
    for (QToolButton *button : {m_back, m_on})
        button->setAccessibleName(button->toolTip());
    for (Label *word : findChildren<Label *>(QStringLiteral("calendarKind"))) {
        const auto kind = ProposalDayKind(word->property("kind").toInt());
        word->setTextFormat(Qt::RichText);
        word->setText(QStringLiteral("<span style='color:%1'>●</span> %2")
                          .arg(color(kindInk(kind, false)).name(), kindText(kind).toHtmlEscaped()));
    }
    read();
}

} // namespace lianming
