#include "ui/widgets/historylist.h"

#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int changesShown = 6;
constexpr int longestValue = 160; // letters of a text; what was in whole documents is told where they are compared

QString shownValue(const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("–");
    return value.size() > longestValue ? value.left(longestValue) + u'…' : value;
}

} // namespace

HistoryList::HistoryList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
}

void HistoryList::setEntries(const QList<HistoryEntry> &entries)
{
    m_entries = entries;
    fill();
}

void HistoryList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void HistoryList::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const HistoryEntry &entry : std::as_const(m_entries)) {
        auto *head = new Label(QStringLiteral("%1 · %2").arg(actionText(entry.action), entry.actor), TextSize::Body,
                               Token::Ink, true);
        head->setWordWrap(true);
        m_column->addWidget(head);
        m_column->addWidget(new Label(timeText(entry.at), TextSize::Note, Token::Ink3));
        qsizetype shown = 0;
        for (const HistoryEntry::Change &change : entry.changes) {
            if (shown++ == changesShown) {
                m_column->addWidget(new Label(tr("and %n more", nullptr, int(entry.changes.size()) - changesShown),
                                              TextSize::Note, Token::Ink3));
                break;
            }
            const QString before = shownValue(change.before);
            const QString after = shownValue(change.after);
            const QString field = fieldText(change.field);
            const bool isNew = entry.action == u"created" || entry.action == u"round_kept";
            auto *line = new Label(change.field == u"body" ? field
                                   : isNew                 ? QStringLiteral("%1: %2").arg(field, after)
                                                           : QStringLiteral("%1: %2 → %3").arg(field, before, after),
                                   TextSize::Note, Token::Ink2);
            line->setWordWrap(true);
            m_column->addWidget(line);
        }
        m_column->addSpacing(space::s);
    }
    if (m_entries.isEmpty())
        m_column->addWidget(new Label(tr("No changes yet"), TextSize::Body, Token::Ink3));
    m_column->addStretch(1);
}

} // namespace lianming
