#include "ui/shell/statusstrip.h"

#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace lianming {

StatusStrip::StatusStrip(Jobs &jobs, const Address &address, const Clock &clock, QWidget *parent)
    : QFrame(parent), m_jobs(jobs), m_address(address), m_clock(clock), m_job(new Label(TextSize::Note, Token::Ink2)),
      m_bar(new QProgressBar), m_cancel(new QPushButton), m_noteButton(new LinkButton(QStringLiteral("clock"), {})),
      m_place(new Label(TextSize::Note, Token::Ink3))
{
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(30);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 1, space::l, 0);
    row->setSpacing(space::s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_cancel->setProperty("kind", QStringLiteral("quiet"));
    m_cancel->setFont(textFont(TextSize::Note));
    m_cancel->setStyleSheet(QStringLiteral("min-height: 22px; padding: 0 6px;"));
    m_job->setElided(true);
    row->addWidget(m_job);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_noteButton->setObjectName(QStringLiteral("note"));
    m_noteButton->setFont(textFont(TextSize::Note));
    m_noteButton->hide();
    row->addStretch(1);
    row->addWidget(m_noteButton);
    row->addSpacing(space::m);
    row->addWidget(m_place);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!m_jobs.running().isEmpty())
            m_jobs.cancel(m_jobs.running().constFirst().id);
    });
    connect(m_noteButton, &QPushButton::clicked, this, [this] {
        if (m_note.open)
            m_note.open();
    });
    connect(&m_jobs, &Jobs::changed, this, &StatusStrip::present);
    present();
}

void StatusStrip::setNote(const Note &note)
{
    m_note = note;
    present();
}

void StatusStrip::present()
{
    const QString note = m_note.text ? m_note.text() : QString();
    m_noteButton->setVisible(!note.isEmpty());
    m_noteButton->setAccessibleName(note.isEmpty() ? tr("Nothing waits") : note);
    if (!note.isEmpty()) {
        m_noteButton->setText(note);
        m_noteButton->setToolTip(m_note.explanation());
    }
    const auto &running = m_jobs.running();
    const bool busy = !running.isEmpty();
    m_job->setVisible(busy);
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    if (busy) {
        const Jobs::Job &job = running.constFirst();
        const qint64 total = job.progress->total();
        const qint64 done = qMin(job.progress->done(), total);
        QString text = job.title;
        if (total > 0) {
            text += QStringLiteral(" · ") + tr("%1 of %2").arg(countText(done), countText(total));
            m_bar->setRange(0, 1000);
            m_bar->setValue(int(1000.0 * double(done) / double(total)));
        } else {
            m_bar->setRange(0, 0);
        }
        if (running.size() > 1)
            text += QStringLiteral(" · ") + tr("%n more waiting", nullptr, int(running.size()) - 1);
        m_job->setText(text);
        m_cancel->setText(tr("Cancel"));
        m_cancel->setEnabled(!job.progress->isCancelled());
    }
    QStringList place{m_address.label(), m_address.isFile() ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL")};
    if (!m_clock.isSystem())
        place.append(tr("stands at %1").arg(dateText(m_clock.today())));
    place.append(tr("all saved"));
    m_place->setText(place.join(QStringLiteral(" · ")));
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), color(Token::Line));
}

void StatusStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present();
}

} // namespace lianming
