#include "ui/proposals/rightsview.h"

#include "core/contracts/contractservice.h"
#include "core/proposals/proposalservice.h"
#include "core/rights/ledger.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

namespace lianming {

RightsView::RightsView(const AvailsAnswer &answer, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    const Tone tone = answer.verdict == AvailsVerdict::Available     ? Tone::Good
                      : answer.verdict == AvailsVerdict::Conditional ? Tone::Wait
                                                                     : Tone::Stop;
    column->addWidget(new Pill(verdictText(answer.verdict), tone), 0, Qt::AlignLeft);
    for (const Conflict &conflict : answer.conflicts) {
        const QString number = contractNumberOf(conflict.grant);
        auto *link = new LinkButton({}, number);
        connect(link, &QPushButton::clicked, this, [this, number] { Q_EMIT numberWanted(number); });
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(link);
        auto *reason = new Label(conflictReasonText(conflict.reason), TextSize::Body,
                                 conflict.isHard() ? Token::StopInk : Token::WaitInk);
        reason->setWordWrap(true);
        row->addWidget(reason, 1);
        column->addLayout(row);
        auto *text = new Label(conflictText(conflict), TextSize::Note, Token::Ink2);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    for (const TitleGap &gap : answer.titleGaps)
        add(column, {}, titleGapText(gap), true);
    for (const FoundRestriction &restriction : answer.restrictions)
        add(column, {}, restrictionText(restriction), restriction.kind == RestrictionKind::Prohibited);
    if (answer.verdict == AvailsVerdict::Unavailable) {
        const Remainder &rest = answer.remainder;
        QStringList free;
        free << categoriesText(rest.categories) << territoriesText(rest.territories) << channelsText(rest.channels);
        for (const DaySpan &days : rest.days)
            free.append(spanText(days));
        free.removeAll(QString());
        if (!free.isEmpty())
            add(column, tr("Still free"), free.join(QStringLiteral(" · ")), false);
    }
}

void RightsView::add(QVBoxLayout *column, const QString &head, const QString &text, bool isHard)
{
    if (!head.isEmpty())
        column->addWidget(new Label(head, TextSize::Note, Token::GoodInk, true));
    auto *label = new Label(text, TextSize::Note, isHard ? Token::StopInk : Token::Ink2);
    label->setWordWrap(true);
    column->addWidget(label);
}

std::pair<QString, qint64> recordOfNumber(Workspace &w, const QString &number)
{
    ContractFilter filter;
    filter.text = number;
    filter.withArchived = true;
    for (const ContractItem &item : ContractService(w).list(filter)) {
        if (item.number == number)
            return {QStringLiteral("contracts"), item.id.value};
    }
    return {QStringLiteral("proposals"), ProposalService(w).get(number).id.value};
}

} // namespace lianming
