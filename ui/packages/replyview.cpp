#include "ui/packages/replyview.h"

#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

ReplyView::ReplyView(const ReplyReading &reading, const QString &path, QWidget *parent)
    : DetailView(parent), m_reading(reading), m_path(path)
{
    fill();
}

void ReplyView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void ReplyView::fill()
{
    const PackageManifest &m = m_reading.manifest;
    begin();
    addTitle(titleText(m.brandEn, m.brandZh), m.title);
    addWords(m_reading.added.isEmpty() ? tr("Everything in it is here already.")
                                       : tr("%n new entries.", nullptr, int(m_reading.added.size())),
             TextSize::Body, Token::Ink2);
    addFacts({{tr("Given by"), m.madeBy},
              {tr("Given on"), timeText(m.madeAt)},
              {tr("Answers"), tr("what was shared on %1").arg(dateText(m_reading.parent.madeAt.date()))},
              {tr("Known already"), m_reading.known > 0 ? countText(m_reading.known) : QString()}});
    addKey();
    const bool isTrusted = !m_reading.key || lianming::isTrusted(m_reading.key->state);
    FlowRow *buttons = addButtonRow();
    if (isTrusted && !m_reading.added.isEmpty()) {
        auto *take = new QPushButton(icon(QStringLiteral("download"), Token::OnAccent), tr("Take in"));
        take->setProperty("kind", QStringLiteral("primary"));
        take->setObjectName(QStringLiteral("take"));
        connect(take, &QPushButton::clicked, this, [this] { Q_EMIT takeWanted(m_path); });
        buttons->addWidget(take);
    }
    auto *open = new QPushButton(tr("Open the exchange"));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_reading.parent.thread); });
    buttons->addWidget(open);
    addOpen();
    addNew();
    finish();
}

void ReplyView::addKey()
{
    addHead(tr("Signed with"));
    addWords(m_reading.manifest.key.fingerprint(), TextSize::Section);
    if (!m_reading.key) {
        addWords(tr("This brand's first answer: its key is remembered from now on. You can compare these digits with "
                    "theirs on the telephone."),
                 TextSize::Note, Token::Ink2);
        return;
    }
    const KnownKey &key = *m_reading.key;
    auto *row = new QHBoxLayout;
    row->addWidget(new Pill(keyStateText(key.state), keyStateTone(key.state)));
    row->addStretch(1);
    column()->addLayout(row);
    if (isTrusted(key.state))
        return;
    addWords(tr("This is another key than before: a colleague on another computer, a new computer, or somebody else. "
                "Ask the brand on the telephone for their digits and compare them with these."),
             TextSize::Body, Token::WaitInk);
    FlowRow *buttons = addButtonRow();
    auto *theirs = new QPushButton(icon(QStringLiteral("check")), tr("The digits agree"));
    theirs->setObjectName(QStringLiteral("confirmKey"));
    auto *refused = new QPushButton(tr("It is not theirs"));
    connect(theirs, &QPushButton::clicked, this, [this, id = key.id] { Q_EMIT keyDecided(id, true); });
    connect(refused, &QPushButton::clicked, this, [this, id = key.id] { Q_EMIT keyDecided(id, false); });
    buttons->addWidget(theirs);
    buttons->addWidget(refused);
}

void ReplyView::addNew()
{
    if (m_reading.added.isEmpty())
        return;
    addHead(tr("New"));
    QList<ReviewEntry> added = m_reading.added;
    sortEntries(added);
    for (const ReviewEntry &entry : std::as_const(added)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *subject = new Label(reviewSubjectText(entry.subject), TextSize::Body, Token::Ink, true);
        subject->setElided(true);
        row->addWidget(subject);
        if (!entry.value.isEmpty())
            row->addWidget(new Pill(entryValueText(entry.value), entryValueTone(entry.value)));
        row->addStretch(1);
        column()->addLayout(row);
        if (!entry.body.isEmpty())
            addWords(entry.body);
        if (!entry.fileName.isEmpty())
            addWords(tr("File: %1").arg(entry.fileName));
        addWords(entry.author + QStringLiteral(" · ") + timeText(entry.at), TextSize::Note, Token::Ink2);
    }
}

void ReplyView::addOpen()
{
    if (m_reading.open.isEmpty())
        return;
    addHead(tr("To be decided afterwards"));
    addWords(tr("About these, two answers were given apart. Both are kept, side by side, until you decide."),
             TextSize::Note, Token::Ink2);
    for (const Standing &standing : std::as_const(m_reading.open)) {
        addWords(reviewSubjectText(standing.subject), TextSize::Body, Token::Ink)->setWordWrap(true);
        auto *row = new QHBoxLayout;
        row->setSpacing(space::l);
        for (const ReviewEntry &head : standing.heads) {
            auto *side = new QVBoxLayout;
            side->addWidget(new Pill(entryValueText(head.value), entryValueTone(head.value)));
            side->addWidget(new Label(head.author, TextSize::Note, Token::Ink2));
            side->addWidget(new Label(timeText(head.at), TextSize::Note, Token::Ink2));
            row->addLayout(side);
        }
        row->addStretch(1);
        column()->addLayout(row);
    }
}

} // namespace lianming
