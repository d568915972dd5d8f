#include "ui/proposals/proposaldetail.h"

#include "ui/assets/picturesquare.h"
#include "ui/inbox/followbutton.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/proposalfilesview.h"
#include "ui/proposals/rightsview.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/contractwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

namespace lianming {

int stageTone(ProposalStage stage)
{
    switch (stage) {
    case ProposalStage::Inquiry: return int(Tone::Quiet);
    case ProposalStage::Reviewing:
    case ProposalStage::Negotiating: return int(Tone::Accent);
    case ProposalStage::Accepted:
    case ProposalStage::Contracted: return int(Tone::Good);
    case ProposalStage::Declined:
    case ProposalStage::Withdrawn: return int(Tone::Quiet);
    }
    return int(Tone::Quiet);
}

ProposalDetail::ProposalDetail(Session &session, const OpenedProposal &opened, ThumbnailLoader &pictures,
                               QWidget *parent)
    : DetailView(parent)
{
    begin();
    const Proposal &p = opened.proposal;
    const ProposalItem &item = opened.item;
    addTitle(p.title, titleText(item.brandEn, item.brandZh) + QStringLiteral(" → ")
                          + titleText(item.institutionEn, item.institutionZh));
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(stageText(item.houseStage), Tone(stageTone(p.stage))));
    state->addWidget(new Label(tr("for %n day(s)", nullptr, int(item.daysInStage)), TextSize::Note,
                               item.isStuck() ? Token::WaitInk : Token::Ink3));
    if (item.isStuck())
        state->addWidget(
            new Pill(tr("Stuck: longer than %n day(s)", nullptr, item.houseStage.patienceDays), Tone::Wait));
    state->addStretch(1);
    column()->addLayout(state);
    QStringList why;
    if (const auto reason = opened.pipelines.knownReason(p.institution.value, p.reasonCode))
        why.append(reasonText(*reason));
    else if (!p.reasonCode.isEmpty())
        why.append(reasonText(p.reasonCode));
    if (!p.reason.isEmpty())
        why.append(p.reason);
    if (!why.isEmpty())
        addWords(tr("Reason: %1").arg(why.join(QStringLiteral(" · "))), TextSize::Body, Token::Ink2);
    addButtons(session, opened);
    if (!p.nextStep.isEmpty() || p.nextStepOn) {
        addHead(tr("Next step"));
        if (!p.nextStep.isEmpty())
            addWords(p.nextStep);
        if (p.nextStepOn) {
            const QDate today = session.clock.today();
            const bool isLate = isOpen(p.stage) && *p.nextStepOn < today;
            addWords(dateText(*p.nextStepOn) + QStringLiteral(" · ") + relativeText(*p.nextStepOn, today),
                     TextSize::Note, isLate ? Token::StopInk : Token::Ink3);
        }
    }
    addRights(opened);

    addHead(tr("What is asked for"));
    if (!p.idea.isEmpty())
        addWords(p.idea, TextSize::Body, Token::Ink2);
    addFacts({{tr("Rights"), rightsText(p.rights)},
              {tr("Exclusivity"), exclusivityText(p.exclusivity)},
              {tr("Categories"), categoriesText(p.categories)},
              {tr("Territories"), territoriesText(p.territories)},
              {tr("Channels"), channelsText(p.channels)},
              {tr("Term"), spanText(p.term)},
              {tr("Royalty offered"), p.offeredPercent == Rate{} ? QString() : percentOfText(p.offeredPercent)},
              {tr("Guarantee"), p.guarantee.minor == 0 ? QString() : moneyText(p.guarantee)},
              {tr("Expected value"), p.value.minor == 0 ? QString() : moneyText(p.value)},
              {tr("Owner"), p.owner},
              {tr("Received on"), dateText(p.receivedOn)}});

    addAssets(opened.assets, pictures);
    column()->addWidget(new ProposalFilesView(session, p));
    addMoves(opened);
    addHistory(tr("History"), opened.history);
    finish();
}

void ProposalDetail::addButtons(Session &session, const OpenedProposal &opened)
{
    FlowRow *row = addButtonRow();
    if (opened.proposal.stage == ProposalStage::Accepted && opened.contract == 0) {
        auto *draft = new QPushButton(tr("Draft contract"));
        draft->setProperty("kind", QStringLiteral("primary"));
        draft->setObjectName(QStringLiteral("draft"));
        connect(draft, &QPushButton::clicked, this, &ProposalDetail::draftWanted);
        row->addWidget(draft);
    }
    if (!nextStages(opened.proposal.stage).isEmpty()) {
        auto *move = new QPushButton(icon(QStringLiteral("arrow-right")), tr("Move to…"));
        move->setObjectName(QStringLiteral("move"));
        connect(move, &QPushButton::clicked, this,
                [this, move] { Q_EMIT moveWanted(move->mapToGlobal(QPoint(0, move->height()))); });
        row->addWidget(move);
    }
    if (opened.proposal.stage != ProposalStage::Contracted) {
        auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
        edit->setObjectName(QStringLiteral("edit"));
        connect(edit, &QPushButton::clicked, this, &ProposalDetail::editWanted);
        row->addWidget(edit);
    }
    row->addWidget(new FollowButton(session, {QStringLiteral("proposal"), opened.proposal.id.value}));
    if (opened.contract != 0) {
        connect(addLink(QStringLiteral("contracts"), tr("Contract %1").arg(opened.contractNumber)),
                &QPushButton::clicked, this, [this, id = opened.contract] { Q_EMIT contractWanted(id); });
    }
}

void ProposalDetail::addRights(const OpenedProposal &opened)
{
    if (opened.proposal.stage == ProposalStage::Contracted)
        return;
    addHead(tr("Rights check"));
    if (opened.rights) {
        auto *view = new RightsView(*opened.rights);
        connect(view, &RightsView::numberWanted, this, &ProposalDetail::numberWanted);
        column()->addWidget(view);
        return;
    }
    column()->addWidget(new Pill(tr("Not complete yet"), Tone::Quiet), 0, Qt::AlignLeft);
    for (const ProposalProblem problem : openPoints(opened.proposal))
        addWords(messageText(problemMessage(problem)), TextSize::Body, Token::Ink2);
}

void ProposalDetail::addAssets(const QList<AssetRow> &assets, ThumbnailLoader &pictures)
{
    addHead(tr("Assets"));
    if (assets.isEmpty())
        column()->addWidget(new Label(tr("None chosen yet."), TextSize::Body, Token::Ink3));
    for (const AssetRow &asset : assets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(new PictureSquare(asset.pictureSha256, pictures));
        auto *text = new QVBoxLayout;
        text->setSpacing(0);
        auto *link = new LinkButton({}, titleText(asset.titleEn, asset.titleZh));
        connect(link, &QPushButton::clicked, this, [this, id = asset.id.value] { Q_EMIT assetWanted(id); });
        text->addWidget(link, 0, Qt::AlignLeft);
        auto *note = new Label(QStringList{asset.accessionNumber, asset.period}.join(QStringLiteral(" · ")),
                               TextSize::Note, Token::Ink3);
        note->setElided(true);
        text->addWidget(note);
        row->addLayout(text, 1);
        column()->addLayout(row);
    }
}

void ProposalDetail::addMoves(const OpenedProposal &opened)
{
    constexpr qint64 day = 86'400;
    const qint64 institution = opened.proposal.institution.value;
    const auto word = [&](ProposalStage phase, const QString &code) {
        return stageText(opened.pipelines.known(institution, phase, code));
    };
    addHead(tr("Moves"));
    for (auto move = opened.moves.crbegin(); move != opened.moves.crend(); ++move) {
        const QString to = word(move->to, move->toCode);
        addWords(move->from ? word(*move->from, move->fromCode) + QStringLiteral(" → ") + to : to);
        QStringList more{timeText(move->at), move->actor};
        if (move->from)
            more.append(tr("after %n day(s)", nullptr, int(move->secondsBefore / day)));
        if (const auto reason = opened.pipelines.knownReason(institution, move->reasonCode))
            more.append(reasonText(*reason));
        more.append(move->reason);
        more.removeAll(QString());
        addWords(more.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink3);
    }
}

} // namespace lianming
