#include "ui/outlook/accrualcard.h"

#include "ui/outlook/cashcard.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/recordtable.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int shownAccruals = 8;

} // namespace

QList<Column<AccrualCard::Row>> AccrualCard::columns()
{
    const auto amount = [](const char *id, auto title, qint64 AccrualRow::*member) {
        return Column<Row>(
            QString::fromLatin1(id), title,
            [member](const Row &row) {
                return amountText({row.accrual.*member, row.accrual.currency});
            },
            [member](const Row &row) { return row.accrual.*member; }, Qt::AlignRight, {}, 130);
    };
    return {
        Column<Row>(
            QStringLiteral("contract"), [] { return tr("Contract"); },
            [](const Row &row) { return row.accrual.number; }, {}, Qt::AlignLeft,
            paintSubtitle<Row>(
                [](const Row &row) { return titleText(row.accrual.brand.nameEn, row.accrual.brand.nameZh); }),
            230),
        Column<Row>(
            QStringLiteral("period"), [] { return tr("Period"); }, [](const Row &row) { return row.accrual.period; },
            {}, Qt::AlignLeft, {}, 80),
        amount(
            "whole", [] { return tr("Whole period"); }, &AccrualRow::whole),
        Column<Row>(
            QStringLiteral("days"), [] { return tr("Days"); },
            [](const Row &row) {
                if (row.accrual.isAdjustment)
                    return QString();
                return QStringLiteral("%1/%2").arg(countText(row.accrual.elapsed), countText(row.accrual.days));
            },
            [](const Row &row) { return row.accrual.elapsed; }, Qt::AlignRight, {}, 70),
        amount(
            "accrued", [] { return tr("Accrued"); }, &AccrualRow::accrued),
        Column<Row>(
            QStringLiteral("basis"), [] { return tr("Rests on"); },
            [](const Row &row) { return accrualBasisText(row.accrual); }, {}, Qt::AlignLeft,
            [](const Row &row, int role) {
                if (role == Qt::ToolTipRole)
                    return QVariant(accrualBasisText(row.accrual));
                const bool isNone = role == InkRole && row.accrual.basis == AccrualBasis::None;
                return isNone ? QVariant(int(Token::WaitInk)) : QVariant();
            },
            220),
    };
}

AccrualCard::AccrualCard(Settings &settings, QWidget *parent)
    : Card(parent), m_model([](const Row &row) { return row.id; }, columns()),
      m_table(new RecordTable(settings, QStringLiteral("outlook.accrual"))),
      m_total(new Label({}, TextSize::Body, Token::Ink, true))
{
    m_table->setObjectName(QStringLiteral("accrual"));
    m_table->setRecordModel(&m_model);
    m_total->setWordWrap(true);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_total);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (const int place = m_model.rowOf(id); place >= 0) {
            const AccrualRow &row = m_model.at(place).accrual;
            Q_EMIT rowWanted(row.statement.value, row.contract.value);
        }
    });
}

void AccrualCard::retranslate()
{
    m_table->setAccessibleName(tr("Accrual"));
    m_model.retranslate();
    show();
}

void AccrualCard::setAccrual(const Accrual &accrual, Currency currency)
{
    m_accrual = accrual;
    m_currency = currency;
    QList<Row> rows;
    for (const AccrualRow &row : accrual.rows) {
        if (row.currency == currency)
            rows.append({rows.size() + 1, row});
    }
    m_model.setRows(rows);
    show();
}

void AccrualCard::show()
{
    setTitle(m_accrual.on.isValid() ? tr("Accrual at %1").arg(dateText(m_accrual.on)) : tr("Accrual"));
    const int rows = m_model.rowCount();
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(rowHeight * (1 + std::clamp(rows, 1, shownAccruals)) + space::m);
    m_total->setText(rows == 0 ? tr("Every period begun by then is closed.")
                               : tr("Together %1").arg(moneyText(amountIn(m_accrual.totals, m_currency))));
}

} // namespace lianming
