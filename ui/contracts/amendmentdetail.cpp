#include "ui/contracts/amendmentdetail.h"

#include "ui/contracts/lifecards.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

QString inScreenLanguage(const Bilingual &name)
{
    return Words(isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English)(name);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

AmendmentDetail::AmendmentDetail(const ShownAmendment &shown, QWidget *parent) : DetailView(parent)
{
    const Amendment &amendment = shown.opened.amendment;
    const bool isDraft = amendment.state == AmendmentState::Draft;
    begin(space::m);
    LinkButton *back = addLink(QStringLiteral("arrow-left"), tr("Contract %1").arg(shown.opened.before.number));
    connect(back, &QPushButton::clicked, this, &AmendmentDetail::backWanted);
    addTitle(amendmentTitle(amendment));
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(amendmentStateText(amendment.state), Tone(amendmentTone(amendment.state))));
    const QString from = tr("applies from %1").arg(dateText(amendment.effectiveOn));
    state->addWidget(words(amendment.signedOn ? tr("signed on %1, %2").arg(dateText(*amendment.signedOn), from) : from,
                           TextSize::Note, Token::Ink2),
                     1);
    column()->addLayout(state);
    if (!amendment.reason.isEmpty())
        addWords(amendment.reason, TextSize::Body, Token::Ink2);
    if (isDraft) {
        FlowRow *row = addButtonRow();
        const auto button = [&](const char *name, const QString &text, void (AmendmentDetail::*wanted)()) {
            auto *push = new QPushButton(text);
            push->setObjectName(QString::fromLatin1(name));
            connect(push, &QPushButton::clicked, this, wanted);
            row->addWidget(push);
            return push;
        };
        QPushButton *sign = button("signAmendment", tr("Sign…"), &AmendmentDetail::signWanted);
        sign->setProperty("kind", QStringLiteral("primary"));
        sign->setEnabled(shown.check.findings.isEmpty());
        button("editAmendment", tr("Edit"), &AmendmentDetail::editWanted);
        button("dropAmendment", tr("Give up…"), &AmendmentDetail::dropWanted);
    }
    addChanges(shown.changes);
    if (isDraft)
        addCheck(shown.check);
    finish();
}

void AmendmentDetail::addChanges(const TextDiff &changes)
{
    auto *card = new Card;
    card->setTitle(tr("What changes"));
    column()->addWidget(card);
    for (const TermChange &change : changes.terms) {
        card->body()->addWidget(
            words(capitalised(inScreenLanguage(licenceTermName(change.term))), TextSize::Body, Token::Ink, true));
        card->body()->addWidget(words(tr("until then: %1").arg(change.before), TextSize::Note, Token::Ink2));
        card->body()->addWidget(words(tr("from then on: %1").arg(change.after), TextSize::Body, Token::Ink));
    }
    int clauses = 0;
    for (const ClauseChange &change : changes.clauses)
        clauses += change.isUnchanged() ? 0 : 1;
    if (clauses > 0)
        card->body()->addWidget(words(tr("%n clause(s) of the text", nullptr, clauses), TextSize::Body, Token::Ink));
    if (changes.terms.empty() && clauses == 0)
        card->body()->addWidget(words(tr("Nothing yet."), TextSize::Body, Token::Ink3));
}

void AmendmentDetail::addCheck(const AmendmentCheck &check)
{
    auto *card = new Card;
    card->setTitle(tr("Before signing"));
    column()->addWidget(card);
    const auto say = [&](const QString &text, bool isBlocking) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        line->addWidget(words(text), 1);
        line->addWidget(new Pill(isBlocking ? tr("Blocks") : tr("Note"), isBlocking ? Tone::Stop : Tone::Wait), 0,
                        Qt::AlignTop);
        card->body()->addLayout(line);
    };
    bool isAny = false;
    for (const AmendmentFinding &finding : check.findings) {
        say(messageText(amendmentFindingMessage(finding)), true);
        isAny = true;
    }
    for (const GateResult &gate : check.gates.gates) {
        for (const GateFinding &finding : gate.findings) {
            say(messageText(finding.message), gate.state == GateState::Blocked && finding.blocks && !finding.waived);
            isAny = true;
        }
    }
    if (!isAny)
        card->body()->addWidget(words(tr("Nothing stands against it."), TextSize::Body, Token::Ink3));
}

} // namespace lianming
