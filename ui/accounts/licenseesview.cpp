#include "ui/accounts/licenseesview.h"

#include "core/royalties/royaltyservice.h"
#include "ui/accounts/accountdocuments.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/ledgerdetail.h"
#include "ui/shell/actions.h"
#include "ui/text/accountwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int agingColumn = 1;
constexpr int agingHeight = 10;
/// Five shares of a whole, as a list of numbers.
constexpr int sharesRole = Qt::UserRole + 100;

/// Paints the cell as the table does, and over it the bar of what has been due how long.
class AgingDelegate : public QStyledItemDelegate
{
public:
    explicit AgingDelegate(RecordTable *table) : QStyledItemDelegate(table), m_plain(table->itemDelegate()) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_plain->paint(painter, option, index);
        const QVariantList shares = index.data(sharesRole).toList();
        double whole = 0;
        for (const QVariant &share : shares)
            whole += share.toDouble();
        if (whole <= 0)
            return;
        const QRect area = option.rect.adjusted(space::s, 0, -space::l, 0);
        double left = area.left();
        for (int i = 0; i < shares.size(); ++i) {
            const double width = area.width() * shares[i].toDouble() / whole;
            painter->fillRect(QRectF(left, area.center().y() - agingHeight / 2.0 + 0.5, width, agingHeight),
                              color(agingBucketInk(AgingBucket(i))));
            left += width;
        }
    }

private:
    QAbstractItemDelegate *m_plain;
};

QString agingWords(const AgingRow &row)
{
    QStringList out;
    for (size_t i = 0; i < agingBuckets; ++i) {
        if (row.cash[i] != 0)
            out.append(
                QStringLiteral("%1: %2").arg(agingBucketText(AgingBucket(i)), moneyText({row.cash[i], row.currency})));
    }
    return out.join(u'\n');
}

QList<Column<AgingRow>> agingColumns()
{
    using Row = AgingRow;
    const auto amount = [](const char *id, std::function<QString()> title, std::function<qint64(const Row &)> minor,
                           int width = 124) {
        return Column<Row>{QString::fromLatin1(id),
                           std::move(title),
                           [minor](const Row &row) {
                               return minor(row) == 0 ? QString() : amountText({minor(row), row.currency});
                           },
                           [minor](const Row &row) { return minor(row); },
                           Qt::AlignRight,
                           {},
                           width};
    };
    QList<Column<Row>> out{
        {QStringLiteral("brand"),
         [] { return LicenseesView::tr("Licensee"); },
         [](const Row &row) { return titleText(row.brandEn, row.brandZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Row>([](const Row &row) { return row.currency.codeText(); }),
         200},
        {QStringLiteral("aging"), [] { return LicenseesView::tr("Due since"); }, [](const Row &) { return QString(); },
         [](const Row &row) { return row.overdue; }, Qt::AlignLeft,
         [](const Row &row, int role) {
             if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
                 return QVariant(agingWords(row));
             if (role != sharesRole)
                 return QVariant();
             QVariantList shares;
             for (const qint64 minor : row.cash)
                 shares.append(double(minor));
             return QVariant(shares);
         },
         170},
        amount(
            "balance", [] { return LicenseesView::tr("Balance"); }, [](const Row &row) { return row.balance; }, 136),
        amount(
            "overdue", [] { return LicenseesView::tr("Overdue"); }, [](const Row &row) { return row.overdue; }),
    };
    for (size_t i = 0; i < agingBuckets; ++i) {
        out.append({QString::fromLatin1(agingBucketCode(AgingBucket(i))),
                    [i] { return agingBucketText(AgingBucket(i)); },
                    [i](const Row &row) {
                        return row.cash[i] == 0 ? QString() : amountText({row.cash[i], row.currency});
                    },
                    [i](const Row &row) { return row.cash[i]; },
                    Qt::AlignRight,
                    {},
                    110});
    }
    out.append(amount(
        "tax", [] { return LicenseesView::tr("Tax not certified"); }, [](const Row &row) { return row.openTax; }));
    out.append(amount(
        "rest", [] { return LicenseesView::tr("On account"); }, [](const Row &row) { return row.onAccount; }));
    return out;
}

} // namespace

qint64 LicenseesView::idOf(const AgingRow &row)
{
    // A line is a licensee in a currency: its three letters make a number below 2^15.
    const std::string_view code = row.currency.code();
    return row.brand.value << 15 | (code[0] - 'A') << 10 | (code[1] - 'A') << 5 | (code[2] - 'A');
}

LicenseesView::LicenseesView(AccountsPage &owner)
    : AccountView(owner), m_model(&LicenseesView::idOf, agingColumns()), m_stack(new QStackedWidget),
      m_table(new RecordTable(session().settings, QStringLiteral("accounts"))),
      m_empty(new EmptyState(QStringLiteral("people"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_currency = row->addChip();
    row->addWidget(new ActionLink(session().actions.find(QStringLiteral("accounts.payee"))));
    m_table->setObjectName(QStringLiteral("licensees"));
    m_table->setRecordModel(&m_model);
    m_table->setItemDelegateForColumn(agingColumn, new AgingDelegate(m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    connect(m_currency, &Chip::valueChanged, this, &LicenseesView::showRows);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        page().openRows({{QStringLiteral("view"), QStringLiteral("invoices")}});
    });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        const int place = m_model.rowOf(id);
        if (place < 0)
            return;
        const AgingRow &chosen = m_model.at(place);
        const Open wanted{chosen.brand.value, chosen.currency.codeText()};
        if (wanted != m_open || !page().isDetailOpen())
            page().whenSafe([this, wanted] { showLedger(wanted); });
    });
    connect(&owner, &Page::detailClosed, this, [this] {
        m_open = {};
        if (isVisible())
            m_table->setFocus();
    });
}

void LicenseesView::retranslate()
{
    m_currency->setTitle(tr("Currency"));
    m_table->setAccessibleName(tr("Licensees"));
    m_empty->setText(tr("Nobody owes anything"),
                     tr("Licensees stand here as soon as something is invoiced or a payment is on account."));
    m_empty->setAction(tr("Invoices"));
    m_model.retranslate();
    showRows();
    if (m_open.brand != 0 && showsRecord())
        showLedger(m_open, true);
}

void LicenseesView::reload()
{
    load(session().worker.run([](Workspace &w) { return AccountService(w).aging(); }),
         [this](const QList<AgingRow> &rows) {
             m_all = rows;
             std::stable_sort(m_all.begin(), m_all.end(),
                              [](const AgingRow &a, const AgingRow &b) { return a.overdue > b.overdue; });
             showRows();
             if (m_open.brand != 0 && showsRecord())
                 showLedger(m_open, true);
         });
}

void LicenseesView::showRows()
{
    QStringList codes;
    for (const AgingRow &row : std::as_const(m_all)) {
        if (!codes.contains(row.currency.codeText()))
            codes.append(row.currency.codeText());
    }
    codes.sort();
    QList<Chip::Option> options;
    for (const QString &code : std::as_const(codes))
        options.append({code, code});
    m_currency->setOptions(options);
    QList<AgingRow> shown;
    QHash<QString, Int128> balance;
    QHash<QString, Int128> overdue;
    for (const AgingRow &row : std::as_const(m_all)) {
        const QString code = row.currency.codeText();
        if (m_currency->value().isValid() && m_currency->value().toString() != code)
            continue;
        shown.append(row);
        balance[code] += row.balance;
        overdue[code] += row.overdue;
    }
    m_model.setRows(shown);
    for (int place = 0; place < m_model.rowCount(); ++place) {
        const AgingRow &row = m_model.at(place);
        if (row.brand.value == m_open.brand && row.currency.codeText() == m_open.currency)
            m_table->select(m_model.idAt(place));
    }
    m_stack->setCurrentWidget(m_all.isEmpty() && !page().isLoading() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(tr("%n account(s)", nullptr, int(shown.size())));
    QStringList sums;
    if (const QString text = sumsText(balance); !text.isEmpty())
        sums.append(tr("owed %1").arg(text));
    if (const QString text = sumsText(overdue); !text.isEmpty())
        sums.append(tr("overdue %1").arg(text));
    m_footer->setSums(sums.join(QStringLiteral("   ")));
}

void LicenseesView::step(int direction)
{
    m_table->step(direction);
}

void LicenseesView::showTourState(const QString &state)
{
    if (!state.isEmpty() && m_model.rowCount() > 0)
        showLedger({m_model.at(0).brand.value, m_model.at(0).currency.codeText()});
}

void LicenseesView::openLedger(qint64 brand, const QString &currency)
{
    page().whenSafe([this, brand, currency] {
        m_currency->setValue({});
        showLedger({brand, currency});
    });
}

void LicenseesView::showLedger(const Open &wanted, bool again)
{
    const auto currency = Currency::find(wanted.currency);
    if (!currency)
        return;
    load(session().worker.run([brand = Id<Brand>{wanted.brand}, currency = *currency](Workspace &w) {
        const AccountService service(w);
        LedgerDetail::Content content{service.ledger(brand, currency), {}, 0};
        for (const AgingRow &row : service.aging()) {
            if (row.brand == brand && row.currency == currency)
                content.aging = row;
        }
        InboxFilter late;
        late.brandId = brand.value;
        late.states = {InboxState::Late};
        content.lateReports = RoyaltyService(w).inbox(late).size();
        return content;
    }),
         [this, wanted, again](const LedgerDetail::Content &content) {
             if (again && (wanted != m_open || !showsRecord()))
                 return;
             m_open = wanted;
             showRows();
             auto *view = new LedgerDetail(session(), content);
             connect(view, &LedgerDetail::paymentWanted, this,
                     [this, brand = content.ledger.brand] { page().recordPayment(brand); });
             connect(view, &LedgerDetail::invoiceWanted, this, [this](qint64 id) { page().showInvoice(id); });
             connect(view, &LedgerDetail::paymentOpened, this, [this](qint64 id) { page().showPayment(id); });
             AccountDocuments *documents = &page().documents();
             connect(view, &LedgerDetail::documentWanted, documents, &AccountDocuments::save);
             connect(view, &LedgerDetail::reminderWanted, documents, &AccountDocuments::remind);
             documents->offer(view, {{}, content.ledger, content.isLate(), [this, wanted] {
                                         showLedger(wanted);
                                     }});
             page().showDetail(tr("Account in %1").arg(wanted.currency), view);
         });
}

} // namespace lianming
