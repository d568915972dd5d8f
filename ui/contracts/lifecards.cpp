#include "ui/contracts/lifecards.h"

#include "ui/text/diarywords.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr qsizetype mostDuties = 6;

Label *lineOf(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink)
{
    auto *label = new Label(text, size, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A line with a state at its right.
QHBoxLayout *stated(QWidget *left, const QString &state, Tone tone)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(left, 1);
    line->addWidget(new Pill(state, tone), 0, Qt::AlignTop);
    return line;
}

QString optionStateText(const ContractOption &option, QDate today)
{
    switch (option.state) {
    case OptionState::Exercised: return LifeCards::tr("Used");
    case OptionState::Declined: return LifeCards::tr("Declined");
    case OptionState::Open: break;
    }
    return option.by < today ? LifeCards::tr("Lapsed") : LifeCards::tr("Open");
}

QString holderText(OptionHolder holder)
{
    switch (holder) {
    case OptionHolder::Institution: return LifeCards::tr("of the institution");
    case OptionHolder::Brand: return LifeCards::tr("of the brand");
    case OptionHolder::Automatic: return LifeCards::tr("by itself, unless somebody objects");
    }
    return {};
}

struct OpenDuty {
    const Obligation *task;
    Duty duty;
};

/// Those that are not done, the most urgent first; of each task the next one only.
QList<OpenDuty> openDuties(const QList<ObligationItem> &items)
{
    QList<OpenDuty> out;
    for (const ObligationItem &item : items) {
        const auto next = std::ranges::find_if(item.duties, [](const Duty &duty) {
            return duty.state != DutyState::Done && duty.state != DutyState::Excused;
        });
        if (next != item.duties.end())
            out.append({&item.obligation, *next});
    }
    std::ranges::stable_sort(out, {}, [](const OpenDuty &one) { return one.duty.dueOn; });
    return out;
}

} // namespace

QString amendmentTitle(const Amendment &amendment)
{
    return LifeCards::tr("Amendment %1: %2").arg(amendment.number).arg(amendment.title);
}

QString amendmentStateText(AmendmentState state)
{
    switch (state) {
    case AmendmentState::Draft: return LifeCards::tr("Draft");
    case AmendmentState::Signed: return LifeCards::tr("Signed");
    case AmendmentState::Dropped: return LifeCards::tr("Given up");
    }
    return {};
}

int amendmentTone(AmendmentState state)
{
    return int(state == AmendmentState::Signed  ? Tone::Good
               : state == AmendmentState::Draft ? Tone::Wait
                                                : Tone::Quiet);
}

LifeCards::LifeCards(const Contract &contract, const ContractLife &life, QDate today, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    const bool isDraft = contract.state == ContractState::Draft;
    if (!isDraft)
        addAmendments(contract, life.amendments);
    addOptions(life.options, contract.state == ContractState::Signed, today);
    addObligations(life.obligations, today);
    if (!isDraft)
        addNotices(life.notices);
}

Card *LifeCards::addCard(const QString &title)
{
    auto *card = new Card;
    card->setTitle(title);
    m_column->addWidget(card);
    return card;
}

void LifeCards::addLink(Card *card, const char *name, const QString &text, void (LifeCards::*wanted)())
{
    auto *link = new LinkButton(QStringLiteral("plus"), text);
    link->setObjectName(QString::fromLatin1(name));
    connect(link, &QPushButton::clicked, this, wanted);
    card->body()->addWidget(link, 0, Qt::AlignLeft);
}

void LifeCards::addAmendments(const Contract &contract, const QList<Amendment> &amendments)
{
    Card *card = addCard(tr("Amendments"));
    for (const Amendment &amendment : amendments) {
        auto *link = new LinkButton({}, amendmentTitle(amendment));
        link->setObjectName(QStringLiteral("amendment-%1").arg(amendment.number));
        connect(link, &QPushButton::clicked, this, [this, id = amendment.id] { Q_EMIT amendmentWanted(id); });
        card->body()->addLayout(
            stated(link, amendmentStateText(amendment.state), Tone(amendmentTone(amendment.state))));
        card->body()->addWidget(
            lineOf(tr("applies from %1").arg(dateText(amendment.effectiveOn)), TextSize::Note, Token::Ink2));
    }
    if (amendments.isEmpty())
        card->body()->addWidget(lineOf(tr("It stands as it was signed."), TextSize::Body, Token::Ink3));
    if (contract.state == ContractState::Signed)
        addLink(card, "amend", tr("Amend…"), &LifeCards::amendWanted);
}

void LifeCards::addOptions(const QList<ContractOption> &options, bool isSigned, QDate today)
{
    Card *card = addCard(tr("Renewal and options"));
    for (const ContractOption &option : options) {
        const bool isLive = option.state == OptionState::Open && today <= option.by;
        card->body()->addLayout(stated(lineOf(option.title), optionStateText(option, today),
                                       option.state == OptionState::Exercised ? Tone::Good
                                       : isLive                               ? Tone::Accent
                                                                              : Tone::Quiet));
        const QString days = option.from ? tr("from %1 to %2").arg(dateText(*option.from), dateText(option.by))
                                         : tr("until %1").arg(dateText(option.by));
        QStringList words{holderText(option.holder), days, tr("then until %1").arg(dateText(option.newEnd))};
        if (!option.condition.isEmpty())
            words.append(tr("if %1").arg(option.condition));
        card->body()->addWidget(lineOf(words.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2));
        if (!isLive || !isSigned)
            continue;
        auto *line = new QHBoxLayout;
        line->setSpacing(space::m);
        auto *renew = new LinkButton({}, tr("Use it…"));
        renew->setObjectName(QStringLiteral("renew-%1").arg(option.id.value));
        connect(renew, &QPushButton::clicked, this, [this, id = option.id] { Q_EMIT renewWanted(id); });
        auto *decline = new LinkButton({}, tr("Decline…"));
        decline->setObjectName(QStringLiteral("decline-%1").arg(option.id.value));
        connect(decline, &QPushButton::clicked, this,
                [this, id = option.id, version = option.version] { Q_EMIT declineWanted(id, version); });
        line->addWidget(renew);
        line->addWidget(decline);
        line->addStretch(1);
        card->body()->addLayout(line);
    }
    if (options.isEmpty())
        card->body()->addWidget(lineOf(tr("None agreed."), TextSize::Body, Token::Ink3));
    addLink(card, "option", tr("Add option…"), &LifeCards::optionWanted);
}

void LifeCards::addObligations(const QList<ObligationItem> &obligations, QDate today)
{
    Card *card = addCard(tr("Tasks"));
    const QList<OpenDuty> open = openDuties(obligations);
    for (const OpenDuty &one : open.first(std::min(open.size(), mostDuties))) {
        card->body()->addLayout(
            stated(lineOf(one.task->title), dutyStateText(one.duty.state), dutyStateTone(one.duty.state)));
        auto *line = new QHBoxLayout;
        line->setSpacing(space::m);
        QStringList words{bearerText(one.task->bearer), tr("by %1").arg(dateText(one.duty.dueOn))
                                                            + QStringLiteral(" · ")
                                                            + relativeText(one.duty.dueOn, today)};
        if (!one.task->clause.isEmpty())
            words.append(tr("clause %1").arg(one.task->clause));
        line->addWidget(lineOf(words.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2), 1);
        auto *done = new LinkButton({}, tr("Done"));
        done->setObjectName(QStringLiteral("done-%1").arg(one.task->id.value));
        connect(done, &QPushButton::clicked, this,
                [this, id = one.task->id, day = one.duty.dueOn] { Q_EMIT doneWanted(id, day); });
        line->addWidget(done, 0, Qt::AlignTop);
        card->body()->addLayout(line);
    }
    if (open.size() > mostDuties) {
        card->body()->addWidget(
            lineOf(tr("%n more in the diary", nullptr, int(open.size() - mostDuties)), TextSize::Note, Token::Ink3));
    }
    if (open.isEmpty())
        card->body()->addWidget(lineOf(tr("Nothing is left to do."), TextSize::Body, Token::Ink3));
    addLink(card, "oblige", tr("Add task…"), &LifeCards::obligationWanted);
}

void LifeCards::addNotices(const QList<ContractNotice> &notices)
{
    Card *card = addCard(tr("Notices"));
    for (const ContractNotice &notice : notices) {
        card->body()->addWidget(
            lineOf(QStringLiteral("%1 · %2").arg(dateText(notice.onDay), noticeKindText(notice.kind))));
        QStringList words{notice.sender == Party::Institution ? tr("by the institution") : tr("by the brand"),
                          notice.channel};
        if (notice.answerBy)
            words.append(tr("to be answered by %1").arg(dateText(*notice.answerBy)));
        if (notice.effectiveOn)
            words.append(tr("takes effect on %1").arg(dateText(*notice.effectiveOn)));
        words.removeAll(QString());
        card->body()->addWidget(lineOf(words.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2));
        card->body()->addWidget(lineOf(notice.text, TextSize::Note, Token::Ink));
    }
    if (notices.isEmpty())
        card->body()->addWidget(lineOf(tr("Neither side has given notice."), TextSize::Body, Token::Ink3));
    addLink(card, "notify", tr("Record notice…"), &LifeCards::noticeWanted);
}

} // namespace lianming
