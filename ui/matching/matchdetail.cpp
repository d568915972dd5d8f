#include "ui/matching/matchdetail.h"

#include "ui/matching/matchbars.h"
#include "ui/text/matchwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

MatchDetail::MatchDetail(QWidget *parent) : DetailView(parent)
{
}

void MatchDetail::show(const RankedPair &pair, const Names &names, bool isBrand,
                       const std::optional<MatchWeights> &weights)
{
    begin();
    addWords(isBrand ? names.brandNote : names.assetCode, TextSize::Note, Token::Ink2);
    addWords(tr("%1 fit").arg(matchPercentText(pair.score)), TextSize::Figure);
    FlowRow *state = addButtonRow();
    state->addWidget(new Pill(matchRightsText(pair), matchRightsTone(pair.rights)));
    if (pair.rights.share < 1 || pair.rights.isConditional)
        addWords(tr("The features alone say %1; what is not free counts less.").arg(matchPercentText(pair.fit)),
                 TextSize::Note, Token::Ink2);
    FlowRow *buttons = addButtonRow();
    auto *shortlist = new QPushButton(tr("Put on a shortlist…"));
    connect(shortlist, &QPushButton::clicked, this, &MatchDetail::shortlistWanted);
    buttons->addWidget(shortlist);
    addHead(tr("Why"));
    for (const MatchReason &reason : pair.reasons)
        addReason(reason, weights ? std::optional(weights->of(reason.feature)) : std::nullopt);
    addHead(tr("Go to"));
    connect(addLink(QStringLiteral("brands"), names.brand), &LinkButton::clicked, this, &MatchDetail::brandWanted);
    connect(addLink(QStringLiteral("edit"), tr("What the brand looks for and can do")), &LinkButton::clicked, this,
            &MatchDetail::profileWanted);
    connect(addLink(QStringLiteral("assets"), names.asset), &LinkButton::clicked, this, &MatchDetail::assetWanted);
    connect(addLink(QStringLiteral("edit"), tr("Where the museum wants the IP to be")), &LinkButton::clicked, this,
            &MatchDetail::positionWanted);
    connect(addLink(QStringLiteral("rights"), tr("The rights question of this pair")), &LinkButton::clicked, this,
            &MatchDetail::rightsWanted);
    finish();
}

void MatchDetail::addReason(const MatchReason &reason, std::optional<int> points)
{
    auto *line = new QWidget;
    auto *box = new QVBoxLayout(line);
    box->setContentsMargins(0, 0, 0, space::xs);
    box->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(words(matchFeatureText(reason.feature)), 1);
    const float value = barValue(reason);
    QString note = value < 0 ? QString() : matchPercentText(value);
    if (points)
        note = value < 0 ? tr("weight %1").arg(*points) : tr("%1 · weight %2").arg(note, QString::number(*points));
    head->addWidget(words(note, TextSize::Note, Token::Ink2));
    box->addLayout(head);
    box->addWidget(new MatchBar(value));
    box->addWidget(words(matchReasonText(reason), TextSize::Note, Token::Ink2));
    column()->addWidget(line);
}

} // namespace lianming
