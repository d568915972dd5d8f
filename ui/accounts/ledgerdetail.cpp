#include "ui/accounts/ledgerdetail.h"

#include "ui/charts/barlist.h"
#include "ui/shell/icons.h"
#include "ui/text/accountwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int tallRow = 56; ///< the document, and below it the day and what it was

} // namespace

QList<Column<LedgerDetail::Line>> LedgerDetail::columns(Currency currency)
{
    const auto amount = [currency](const char *id, std::function<QString()> title, qint64 LedgerEntry::*member,
                                   bool always) {
        return Column<Line>{QString::fromLatin1(id),
                            std::move(title),
                            [member, currency, always](const Line &line) {
                                const qint64 minor = line.entry.*member;
                                return minor != 0 || always ? amountText({minor, currency}) : QString();
                            },
                            [member](const Line &line) { return line.entry.*member; },
                            Qt::AlignRight,
                            {},
                            81};
    };
    return {
        {QStringLiteral("document"), [] { return tr("Document"); }, [](const Line &line) { return line.entry.number; },
         [](const Line &line) { return line.place; }, Qt::AlignLeft, paintSubtitle<Line>([](const Line &line) {
             QStringList parts{dateText(line.entry.day), ledgerEntryText(line.entry), line.entry.about};
             parts.removeAll(QString());
             return parts.join(QStringLiteral(" · "));
         }),
         124},
        amount(
            "debit", [] { return tr("Debit"); }, &LedgerEntry::debit, false),
        amount(
            "credit", [] { return tr("Credit"); }, &LedgerEntry::credit, false),
        amount(
            "balance", [] { return tr("Balance"); }, &LedgerEntry::balance, true),
    };
}

LedgerDetail::LedgerDetail(Session &session, const Content &content, QWidget *parent)
    : QWidget(parent), m_ledger(content.ledger),
      m_lines([](const Line &line) { return line.place; }, columns(content.ledger.currency))
{
    const Currency currency = m_ledger.currency;
    const auto money = [currency](qint64 minor) {
        return moneyText({minor, currency});
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::s);
    const auto addWords = [column](const QString &text, TextSize size, Token ink, bool strong = false) {
        auto *label = new Label(text, size, ink, strong);
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    addWords(titleText(m_ledger.brandEn, m_ledger.brandZh), TextSize::Title, Token::Ink, true);
    const qint64 balance = m_ledger.balance();
    addWords(balance > 0   ? tr("Owes %1").arg(money(balance))
             : balance < 0 ? tr("Has %1 to its credit").arg(money(-balance))
                           : tr("Nothing is owed in %1").arg(currency.codeText()),
             TextSize::Body, content.aging.overdue > 0 ? Token::StopInk : Token::Ink2)
        ->setObjectName(QStringLiteral("balance"));

    auto *buttons = new FlowRow;
    auto *pay = new QPushButton(icon(QStringLiteral("money"), Token::OnAccent), tr("Record payment"));
    pay->setProperty("kind", QStringLiteral("primary"));
    pay->setObjectName(QStringLiteral("pay"));
    connect(pay, &QPushButton::clicked, this, &LedgerDetail::paymentWanted);
    buttons->addWidget(pay);
    for (const DocumentFormat format : documentFormats) {
        auto *button = new QPushButton(icon(documentFormatIcon(format)), documentFormatText(format) + u'…');
        button->setObjectName(QString::fromLatin1(documentFormatCode(format)));
        connect(button, &QPushButton::clicked, this, [this, format] { Q_EMIT documentWanted(format); });
        buttons->addWidget(button);
    }
    auto *remind = new QPushButton(icon(QStringLiteral("mail")), tr("Reminder letter…"));
    remind->setObjectName(QStringLiteral("remind"));
    remind->setEnabled(content.isLate());
    if (!content.isLate())
        remind->setToolTip(tr("No report is late and nothing is overdue."));
    connect(remind, &QPushButton::clicked, this, &LedgerDetail::reminderWanted);
    buttons->addWidget(remind);
    column->addLayout(buttons);

    QList<BarList::Bar> bars;
    for (size_t i = 0; i < agingBuckets; ++i) {
        const auto bucket = AgingBucket(i);
        const qint64 minor = content.aging.cash[i];
        bars.append({QString::fromLatin1(agingBucketCode(bucket)),
                     agingBucketText(bucket),
                     double(minor),
                     amountText({minor, currency}),
                     {},
                     {},
                     color(agingBucketInk(bucket))});
    }
    if (content.aging.openInvoices > 0 && m_ledger.footing.openCash > 0) {
        auto *aging = new BarList;
        aging->setBars(bars);
        aging->setAccessibleName(tr("Open cash by the days it is overdue"));
        aging->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(aging);
    }

    QList<Line> lines;
    for (qsizetype i = 0; i < m_ledger.entries.size(); ++i)
        lines.append({i + 1, m_ledger.entries[i]});
    m_lines.setRows(lines);
    auto *table = new RecordTable(session.settings, QStringLiteral("ledger"));
    table->setObjectName(QStringLiteral("ledger"));
    table->setAccessibleName(tr("Postings"));
    table->setRowHeight(tallRow);
    // In their order only: a balance beside another order would mean nothing.
    table->setRecordModel(&m_lines, false);
    connect(table, &RecordTable::activatedRecord, this, [this](qint64 place) {
        const LedgerEntry entry = m_ledger.entries.value(place - 1);
        if (entry.payment.isSet())
            Q_EMIT paymentOpened(entry.payment.value);
        else if (entry.invoice.isSet())
            Q_EMIT invoiceWanted(entry.invoice.value);
    });
    column->addWidget(table, 1);

    const LedgerFooting &footing = m_ledger.footing;
    QStringList parts{tr("open %1").arg(money(footing.openCash))};
    if (footing.openTax != 0)
        parts.append(tr("tax not certified %1").arg(money(footing.openTax)));
    if (footing.onAccount != 0)
        parts.append(tr("less %1 on account").arg(money(footing.onAccount)));
    const QString sum = parts.join(QStringLiteral(" · "));
    auto *foot = addWords(m_ledger.foots()
                              ? tr("The ledger foots: %1 makes %2.").arg(sum, money(footing.balance))
                              : tr("The ledger does not foot: %1 makes %2, the postings make %3. Check the workspace.")
                                    .arg(sum, money(footing.balance), money(balance)),
                          TextSize::Note, m_ledger.foots() ? Token::GoodInk : Token::StopInk);
    foot->setObjectName(QStringLiteral("foots"));
}

} // namespace lianming
