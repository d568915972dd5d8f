#include "ui/approvals/chainslist.h"

#include "ui/text/approvalwords.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/linkbutton.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

ChainsList::ChainsList(const ChainChoices &choices, QWidget *parent) : DetailView(parent)
{
    begin(space::m);
    addWords(tr("The stages that a product goes through before it is released. The contract's come first, then the "
                "institution's for the narrowest category, then the house's."),
             TextSize::Body, Token::Ink2);
    const bool hasHouse = std::ranges::any_of(choices.chains, [](const ReviewChain &one) {
        return !one.institution.isSet() && !one.contract.isSet() && one.category.isEmpty();
    });
    if (!hasHouse)
        addChain(houseChain(), choices);
    for (const ReviewChain &one : choices.chains)
        addChain(one, choices);
    if (choices.mayChange) {
        auto *add = new QPushButton(tr("Other stages for some products…"));
        add->setObjectName(QStringLiteral("newChain"));
        connect(add, &QPushButton::clicked, this, [this] {
            ReviewChain chain = houseChain();
            chain.id = {};
            Q_EMIT chosen(chain);
        });
        addButtonRow()->addWidget(add);
        addHead(tr("Days that count"));
        addWords(tr("Answers are due in working days: Monday to Friday without public holidays, and the days that an "
                    "institution says itself."),
                 TextSize::Body, Token::Ink2);
        auto *calendar = addLink(QStringLiteral("calendar"), tr("Working days…"));
        calendar->setObjectName(QStringLiteral("calendar"));
        connect(calendar, &QPushButton::clicked, this, &ChainsList::calendarWanted);
    }
    finish();
}

void ChainsList::addChain(const ReviewChain &chain, const ChainChoices &choices)
{
    auto *row = new ClickRow(chainOwner(chain, choices), chainProducts(chain));
    row->setObjectName(QStringLiteral("chain-%1").arg(chain.id.value));
    QStringList stages;
    for (const ChainStage &stage : chain.stages)
        stages.append(tr("%1 %2 d", "a stage and its working days").arg(reviewStageText(stage.stage)).arg(stage.days));
    row->addLine(stages.join(QStringLiteral(" → ")), TextSize::Body, Token::Ink2);
    if (chain.silenceDays)
        row->addLine(tr("Silence is an approval after %n working day(s)", nullptr, *chain.silenceDays), TextSize::Note,
                     Token::WaitInk);
    if (choices.mayChange)
        connect(row, &ClickRow::clicked, this, [this, chain] { Q_EMIT chosen(chain); });
    column()->addWidget(row);
}

} // namespace lianming
