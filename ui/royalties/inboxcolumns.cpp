#include "ui/royalties/inboxcolumns.h"

#include "core/base/clock.h"
#include "ui/royalties/inboxview.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

namespace lianming {

bool waitsBefore(const InboxRow &a, const InboxRow &b)
{
    const auto rank = [](InboxState state) {
        switch (state) {
        case InboxState::Late: return 0;
        case InboxState::Open: return 1;
        case InboxState::Calculated: return 2;
        case InboxState::Approved: return 3;
        case InboxState::Due: return 4;
        case InboxState::Upcoming: return 5;
        case InboxState::Closed: return 6;
        case InboxState::Invoiced: return 7;
        case InboxState::Paid: return 8;
        }
        return 9;
    };
    if (a.state != b.state)
        return rank(a.state) < rank(b.state);
    return a.state >= InboxState::Closed ? a.due > b.due : a.due < b.due;
}

QList<Column<InboxRow>> inboxColumns(const Clock &clock)
{
    const auto amount = [](const char *id, std::optional<qint64> InboxRow::*member) {
        return Column<InboxRow>{QString::fromLatin1(id),
                                [id] { return royaltyTermText(QString::fromLatin1(id)); },
                                [member](const InboxRow &row) {
                                    return row.*member ? amountText({*(row.*member), row.currency}) : QString();
                                },
                                [member](const InboxRow &row) { return (row.*member).value_or(0); },
                                Qt::AlignRight,
                                paintUnit<InboxRow>([member](const InboxRow &row) {
                                    return row.*member ? row.currency.codeText() : QString();
                                }),
                                132};
    };
    return {
        {QStringLiteral("brand"),
         [] { return InboxView::tr("Brand"); },
         [](const InboxRow &row) { return titleText(row.brandEn, row.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         128},
        {QStringLiteral("contract"),
         [] { return InboxView::tr("Contract"); },
         [](const InboxRow &row) { return row.contractNumber; },
         {},
         Qt::AlignLeft,
         paintSubtitle<InboxRow>([](const InboxRow &row) { return row.contractTitle; }),
         180},
        {QStringLiteral("period"),
         [] { return InboxView::tr("Period"); },
         [](const InboxRow &row) {
             return row.isRestatement ? row.period + QStringLiteral(" · ") + editionText(row) : row.period;
         },
         {},
         Qt::AlignLeft,
         paintSubtitle<InboxRow>([](const InboxRow &row) { return row.isRestatement ? QString() : editionText(row); }),
         170},
        {QStringLiteral("state"), [] { return InboxView::tr("State"); },
         [](const InboxRow &row) { return inboxStateText(row.state); },
         [](const InboxRow &row) { return int(row.state); }, Qt::AlignLeft,
         paintTone<InboxRow>([](const InboxRow &row) { return inboxStateTone(row.state); }), 122},
        {QStringLiteral("due"), [] { return InboxView::tr("Report due"); },
         [](const InboxRow &row) { return dateText(row.due); }, [](const InboxRow &row) { return row.due; },
         Qt::AlignLeft, paintSubtitle<InboxRow>([&clock](const InboxRow &row) {
             return row.statement.isSet() ? QString() : relativeText(row.due, clock.today());
         }),
         186},
        amount("earned", &InboxRow::earned),
        amount("cash_due", &InboxRow::cashDue),
    };
}

} // namespace lianming
