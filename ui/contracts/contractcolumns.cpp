#include "ui/contracts/contractcolumns.h"

#include "core/base/clock.h"
#include "ui/contracts/contractdetail.h"
#include "ui/contracts/contractspage.h"
#include "ui/text/assetwords.h"
#include "ui/text/contractwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/tone.h"

namespace lianming {

QList<Column<ContractItem>> contractColumns(const Clock &clock)
{
    using Item = ContractItem;
    return {
        {QStringLiteral("number"),
         [] { return ContractsPage::tr("Number"); },
         [](const Item &item) { return item.number; },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("title"),
         [] { return ContractsPage::tr("Contract"); },
         [](const Item &item) { return item.title; },
         {},
         Qt::AlignLeft,
         {},
         240},
        {QStringLiteral("brand"),
         [] { return ContractsPage::tr("Brand"); },
         [](const Item &item) { return titleText(item.brandEn, item.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         150},
        {QStringLiteral("institution"),
         [] { return ContractsPage::tr("Institution"); },
         [](const Item &item) { return titleText(item.institutionEn, item.institutionZh); },
         {},
         Qt::AlignLeft,
         {},
         170},
        {QStringLiteral("state"), [] { return ContractsPage::tr("State"); },
         [](const Item &item) { return standingText(item.standing); },
         [](const Item &item) { return int(item.standing); }, Qt::AlignLeft,
         paintTone<Item>([](const Item &item) { return Tone(standingTone(item.standing)); }), 140},
        {QStringLiteral("term"), [] { return ContractsPage::tr("Term"); },
         [](const Item &item) { return spanText(item.term); }, [](const Item &item) { return item.term.end; },
         Qt::AlignLeft,
         [&clock](const Item &item, int role) -> QVariant {
             return role == SubtitleRole && item.standing != ContractStanding::SellOff
                        ? QVariant(lifeText(item.standing, item.term, 0, clock.today()))
                        : QVariant();
         },
         320},
        {QStringLiteral("exclusivity"),
         [] { return ContractsPage::tr("Exclusivity"); },
         [](const Item &item) { return item.exclusivity ? exclusivityText(*item.exclusivity) : QString(); },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("currency"),
         [] { return ContractsPage::tr("Currency"); },
         [](const Item &item) { return item.currency.codeText(); },
         {},
         Qt::AlignLeft,
         {},
         80},
        {QStringLiteral("report"), [] { return ContractsPage::tr("Next report"); },
         [](const Item &item) {
             return item.lateReports > 0 ? ContractsPage::tr("%n late", nullptr, item.lateReports)
                    : item.nextDue       ? dateText(*item.nextDue)
                                         : QString();
         },
         [](const Item &item) { return item.nextDue.value_or(QDate()); }, Qt::AlignLeft,
         [](const Item &item, int role) -> QVariant {
             return role == InkRole && item.lateReports > 0 ? QVariant(int(Token::StopInk)) : QVariant();
         },
         120},
    };
}

} // namespace lianming
