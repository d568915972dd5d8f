#include "ui/outlook/cashcard.h"

#include "ui/charts/duecolumns.h"
#include "ui/text/format.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

QString cashMonthText(const CashMonth &month)
{
    return month.month.isValid() ? monthText(month.month) : CashCard::tr("Overdue");
}

Money amountIn(const QList<Money> &amounts, Currency currency)
{
    const auto found = std::ranges::find(amounts, currency, &Money::currency);
    return found == amounts.end() ? Money{0, currency} : *found;
}

CashCard::CashCard(QWidget *parent)
    : Card(parent), m_columns(new DueColumns), m_note(new Label({}, TextSize::Note, Token::Ink2))
{
    m_columns->setObjectName(QStringLiteral("cash"));
    m_note->setWordWrap(true);
    body()->addWidget(m_columns, 1);
    body()->addWidget(m_note);
    connect(m_columns, &DueColumns::opened, this, [this](const QString &key) { Q_EMIT monthWanted(key.toInt()); });
}

void CashCard::retranslate()
{
    setTitle(tr("Cash calendar"));
    m_columns->setLegend(tr("claimed"), tr("expected"), tr("overdue"));
    m_columns->setAccessibleName(tr("Cash calendar"));
    show();
}

void CashCard::setCalendar(const CashCalendar &calendar, Currency currency)
{
    m_calendar = calendar;
    m_currency = currency;
    show();
}

void CashCard::show()
{
    QList<DueColumns::Column> columns;
    for (qsizetype i = 0; i < m_calendar.months.size(); ++i) {
        const CashMonth &month = m_calendar.months[i];
        const Money claimed = amountIn(month.claimed, m_currency);
        const Money expected = amountIn(month.expected, m_currency);
        const Money sum = claimed + expected;
        DueColumns::Column column;
        column.key = QString::number(i);
        column.overdue = !month.month.isValid();
        column.label = column.overdue ? tr("Overdue") : shortMonthText(month.month);
        // Heights on screen, no amounts; a credit has none.
        column.claimed = double(std::max<qint64>(0, claimed.minor));
        column.expected = double(std::max<qint64>(0, expected.minor));
        column.text = sum.minor == 0 ? QString() : shortMoneyText(sum).section(QChar::Nbsp, 1);
        column.tip =
            tr("%1\n%2 claimed, %3 expected").arg(cashMonthText(month), moneyText(claimed), moneyText(expected));
        columns.append(column);
    }
    m_columns->setColumns(columns);
    const auto unknown = int(m_calendar.withoutBasis.size());
    m_note->setText(
        tr("Amounts in %1, after withholding and with VAT. Expected: the contracts' own terms worked on with "
           "estimated royalties.")
            .arg(m_currency.codeText())
        + (unknown == 0 ? QString()
                        : u' '
                              + tr("Nothing can be expected yet of %n contract(s) without a calculated "
                                   "period.",
                                   nullptr, unknown)));
}

} // namespace lianming
