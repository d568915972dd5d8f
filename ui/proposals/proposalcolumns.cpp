#include "ui/proposals/proposalcolumns.h"

#include "ui/proposals/proposaldetail.h"
#include "ui/proposals/proposalspage.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

namespace lianming {

QList<Column<ProposalItem>> proposalColumns()
{
    using Item = ProposalItem;
    return {
        {QStringLiteral("title"),
         [] { return ProposalsPage::tr("Proposal"); },
         [](const Item &item) { return item.title; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return item.number; }),
         320},
        {QStringLiteral("stage"), [] { return ProposalsPage::tr("Stage"); },
         [](const Item &item) { return stageText(item.houseStage); }, [](const Item &item) { return int(item.stage); },
         Qt::AlignLeft, paintTone<Item>([](const Item &item) { return Tone(stageTone(item.stage)); }), 130},
        {QStringLiteral("brand"),
         [] { return ProposalsPage::tr("Brand"); },
         [](const Item &item) { return titleText(item.brandEn, item.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         160},
        {QStringLiteral("institution"),
         [] { return ProposalsPage::tr("Institution"); },
         [](const Item &item) { return titleText(item.institutionEn, item.institutionZh); },
         {},
         Qt::AlignLeft,
         {},
         180},
        {QStringLiteral("value"), [] { return ProposalsPage::tr("Value"); },
         [](const Item &item) { return item.value.minor == 0 ? QString() : amountText(item.value); },
         [](const Item &item) { return item.value.minor; }, Qt::AlignRight, paintUnit<Item>([](const Item &item) {
             return item.value.minor == 0 ? QString() : item.value.currency.codeText();
         }),
         150},
        {QStringLiteral("days"), [] { return ProposalsPage::tr("Days in stage"); },
         [](const Item &item) { return countText(item.daysInStage); },
         [](const Item &item) { return item.daysInStage; }, Qt::AlignRight,
         [](const Item &item, int role) -> QVariant {
             return role == InkRole && item.isStuck() ? QVariant(int(Token::WaitInk)) : QVariant();
         },
         110},
        {QStringLiteral("owner"),
         [] { return ProposalsPage::tr("Owner"); },
         [](const Item &item) { return item.owner; },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("next"),
         [] { return ProposalsPage::tr("Next step"); },
         [](const Item &item) { return item.nextStep; },
         {},
         Qt::AlignLeft,
         {},
         220},
        {QStringLiteral("next_on"),
         [] { return ProposalsPage::tr("Due on"); },
         [](const Item &item) { return item.nextStepOn ? dateText(*item.nextStepOn) : QString(); },
         [](const Item &item) { return item.nextStepOn.value_or(QDate()); },
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("received"),
         [] { return ProposalsPage::tr("Received on"); },
         [](const Item &item) { return dateText(item.receivedOn); },
         [](const Item &item) { return item.receivedOn; },
         Qt::AlignLeft,
         {},
         120},
    };
}

} // namespace lianming
