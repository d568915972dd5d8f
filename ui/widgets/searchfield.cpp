#include "ui/widgets/searchfield.h"

#include "ui/shell/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace lianming {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent), m_glass(addAction(icon(QStringLiteral("search"), Token::Ink3), QLineEdit::LeadingPosition))
{
    retranslate();
    setClearButtonEnabled(false);
    setMinimumWidth(140);
    setMaximumWidth(480);
    m_delay.setSingleShot(true);
    m_delay.setInterval(120);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::search);
    connect(m_glass, &QAction::triggered, this, &SearchField::search);
    connect(this, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        search();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        search();
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    m_glass->setText(tr("Search"));
}

void SearchField::search()
{
    m_delay.stop();
    const QString now = text().trimmed();
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT searched(now);
}

} // namespace lianming
