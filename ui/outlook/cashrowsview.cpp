#include "ui/outlook/cashrowsview.h"

#include "ui/outlook/cashcard.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int shownMovements = 200;

} // namespace

CashRowsView::CashRowsView(const CashMonth &month, Currency currency, QDate today, QWidget *parent)
    : DetailView(parent), m_month(month), m_currency(currency), m_today(today)
{
    fill();
}

void CashRowsView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void CashRowsView::fill()
{
    begin();
    const Money claimed = amountIn(m_month.claimed, m_currency);
    const Money expected = amountIn(m_month.expected, m_currency);
    addTitle(cashMonthText(m_month), moneyText(claimed + expected));
    addFacts({{tr("Claimed"), moneyText(claimed)}, {tr("Expected"), moneyText(expected)}});
    int shown = 0;
    int all = 0;
    for (const CashRow &row : m_month.rows) {
        if (row.cash.currency != m_currency || ++all > shownMovements)
            continue;
        ++shown;
        const QString what = row.period.isEmpty() ? row.number : QStringLiteral("%1 %2").arg(row.number, row.period);
        auto *entry = new QVBoxLayout;
        entry->setSpacing(0);
        column()->addLayout(entry);
        auto *link =
            new LinkButton(QStringLiteral("royalties"), QStringLiteral("%1 · %2").arg(what, moneyText(row.cash)));
        entry->addWidget(link);
        link->setObjectName(QStringLiteral("cashRow"));
        connect(link, &LinkButton::clicked, this,
                [this, row] { Q_EMIT rowWanted(row.statement.value, row.contract.value); });
        QStringList facts{titleText(row.brand.nameEn, row.brand.nameZh), cashKindText(row.kind)};
        if (!row.reference.isEmpty())
            facts.append(row.reference);
        facts.append(dateText(row.due));
        if (row.estimate)
            facts.append(estimateText(*row.estimate));
        entry->addWidget(
            words(facts.join(QStringLiteral(" · ")), TextSize::Note, row.due < m_today ? Token::StopInk : Token::Ink2));
    }
    if (all == 0)
        addWords(tr("Nothing falls due in this month."), TextSize::Body, Token::Ink2);
    if (all > shown)
        addWords(tr("and %n more", nullptr, all - shown), TextSize::Note, Token::Ink3);
    finish();
}

} // namespace lianming
