#include "ui/packages/keysview.h"

#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianming {

KeysView::KeysView(const QList<WorkspaceKey> &own, const QList<KnownKey> &known, QWidget *parent)
    : DetailView(parent), m_own(own), m_known(known)
{
    fill();
}

void KeysView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void KeysView::fill()
{
    begin();
    addHead(tr("This workspace's key"));
    const bool has = !m_own.isEmpty() && !m_own.first().retiredAt;
    addWords(has ? m_own.first().key.fingerprint() : tr("None yet: it is made with the first package."),
             has ? TextSize::Section : TextSize::Body, has ? Token::Ink : Token::Ink2);
    if (has)
        addWords(tr("In use since %1. Read these digits out when somebody asks whether a package is yours. The secret "
                    "half lies on this computer, sealed, and in no database.")
                     .arg(dateText(m_own.first().madeAt.date())),
                 TextSize::Note, Token::Ink2);
    connect(addLink(QStringLiteral("refresh"), tr("Make a new key…")), &QPushButton::clicked, this,
            &KeysView::renewWanted);
    if (has)
        connect(addLink(QStringLiteral("export"), tr("Export it for another computer…")), &QPushButton::clicked, this,
                &KeysView::exportWanted);
    connect(addLink(QStringLiteral("import"), tr("Bring a key here…")), &QPushButton::clicked, this,
            &KeysView::importWanted);
    addHead(tr("Keys of the others"));
    if (m_known.isEmpty())
        addWords(tr("They appear with the first file from each."), TextSize::Body, Token::Ink2);
    for (const KnownKey &key : std::as_const(m_known))
        addKnown(key);
    finish();
}

void KeysView::addKnown(const KnownKey &key)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *name = new Label(key.name, TextSize::Body, Token::Ink, true);
    name->setElided(true);
    row->addWidget(name);
    row->addWidget(new Pill(keyStateText(key.state), keyStateTone(key.state)));
    row->addStretch(1);
    column()->addLayout(row);
    addWords(key.key.fingerprint());
    addWords(tr("First seen %1").arg(dateText(key.seenAt.date())), TextSize::Note, Token::Ink2);
    if (key.state != KeyState::Confirmed)
        connect(addLink(QStringLiteral("check"), tr("The digits agree")), &QPushButton::clicked, this,
                [this, id = key.id] { Q_EMIT keyDecided(id, true); });
    if (key.state != KeyState::Refused)
        connect(addLink(QStringLiteral("close"), tr("It is not theirs")), &QPushButton::clicked, this,
                [this, id = key.id] { Q_EMIT keyDecided(id, false); });
}

} // namespace lianming
