#include "tests/ui/accounts/shownaccounts.h"
#include "ui/accounts/accountforms.h"
#include "ui/accounts/invoicedetail.h"
#include "ui/accounts/ledgerdetail.h"
#include "ui/accounts/paymentdetail.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/moneyfield.h"

#include <QDateEdit>
#include <QPushButton>
#include <QToolButton>

using namespace lianming;

namespace {
using Shown = ShownAccounts;
}

class TestAccountsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyWorkspaceSaysSo();
    void invoicesAllClosedPeriods();
    void listsWhatIsOverdueFirst();
    void tellsHowTheAmountComesAbout();
    void recordsAPayment();
    void proposesTheOldestFirst();
    void refusesTooMuch();
    void asksAboutARepeatedPayment();
    void takesAnotherCurrency();
    void putsTheRestAgainstInvoices();
    void reversesAndTakesBack();
    void issuesACreditNote();
    void recordsACertificate();
    void invoicesInterest();
    void showsALedgerThatFoots();
    void leadsElsewhere();
    void losesNoEdit();
    void findsInvoicesByNumber();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestAccountsPage::emptyWorkspaceSaysSo()
{
    Shown shown;
    const AccountsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading() && shownEmptyState(*page));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("No invoices yet")));
    QCOMPARE(shown.views()->current(), QStringLiteral("invoices"));
    QTest::mouseClick(buttonSaying(*shownEmptyState(*page), QStringLiteral("Royalties")), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("royalties"));
    shown.go(QStringLiteral("payments"));
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("No payments yet")));
    shown.go(QStringLiteral("licensees"));
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Nobody owes anything")));
    shown.test.session().actions.find(QStringLiteral("accounts.invoice"))->trigger();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("No closed period waits to be invoiced."));
}

void TestAccountsPage::invoicesAllClosedPeriods()
{
    Shown shown;
    test::closedStatement(*shown.test.workspace(), shown.contract, q1, {100'000'00, 6'000'00, 10'000'00});
    test::closedStatement(*shown.test.workspace(), shown.contract, q2, {0, 0, 0});
    const AccountsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading() && shownEmptyState(*page));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("1 closed period")));
    shown.test.prompts().choices = {0};
    QTest::mouseClick(buttonSaying(*shownEmptyState(*page), QStringLiteral("Invoice all")), Qt::LeftButton);
    QTRY_COMPARE(shown.service.list().size(), 1);
    QVERIFY(shown.test.prompts().asked.value(0).startsWith(QStringLiteral("Invoice 1 closed period")));
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    QCOMPARE(shown.row("invoices", 0),
             QStringLiteral(
                 "INV-2026-0001|TAIHU Ltd|Unpaid|96,000.00|96,000.00|21 Jun 2026|TM-2026-0007|Royalties|1 Jun 2026"));
    QTRY_VERIFY(shown.notice().text.startsWith(QStringLiteral("1 invoice")));
}

void TestAccountsPage::listsWhatIsOverdueFirst()
{
    Shown shown;
    const auto first = shown.invoiced(q1, {100'00, 6'00, 10'00});
    const auto second = shown.invoiced(q2, {50'00, 0, 0});
    shown.paid(50'00, {{second, 50'00}});
    shown.service.credit(first, 10'00, QStringLiteral("Returns"));
    const AccountsPage *page = shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 3);
    QCOMPARE(
        shown.row("invoices", 0),
        QStringLiteral("INV-2026-0001|TAIHU Ltd|Overdue|96.00|86.40|1 May 2026|TM-2026-0007|Royalties|11 Apr 2026"));
    QVERIFY(
        shown.row("invoices", 1)
            .startsWith(QStringLiteral("CN-2026-0001|TAIHU Ltd|Credit given|−9.60|0.00||TM-2026-0007|Credit note")));
    QVERIFY(shown.row("invoices", 2).contains(QStringLiteral("Paid")));
    QVERIFY(shown.table("invoices")
                ->model()
                ->index(0, 5)
                .data(SubtitleRole)
                .toString()
                .startsWith(QStringLiteral("31 day")));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("open CNY 86.40   overdue CNY 86.40")));
    shown.page()->openRows({{QStringLiteral("state"), QStringLiteral("paid")}});
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->openRows({{QStringLiteral("contract"), 999}});
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 0);
    shown.page()->openRecord(second.value); // whatever filter holds
    QTRY_VERIFY(shown.body<InvoiceDetail>());
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 3);
}

void TestAccountsPage::tellsHowTheAmountComesAbout()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {1'000'00, 60'00, 100'00});
    shown.service.postInterest(invoice, QDate(2026, 5, 11));
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 2);
    shown.page()->openRecord(invoice.value);
    QTRY_VERIFY(shown.body<InvoiceDetail>());
    const QString words = shown.words();
    for (const char *fact : {"CNY 960.00", "Overdue", "31 day", "CNY 100.00 of tax not certified", "1,000.00", "60.00",
                             "−100.00", "960.00", "INV-2026-0002",
                             "CNY 29.76 have run up to today, 1 Jun 2026. "
                             "CNY 9.60 of it are invoiced.",
                             "TM-2026-0007 · 2026Q1", "TAIHU Ltd"})
        QVERIFY2(words.contains(QString::fromUtf8(fact)), qPrintable(words));
}

void TestAccountsPage::recordsAPayment()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 6'00, 10'00});
    shown.invoiced(q2, {50'00, 0, 0});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 2);
    shown.page()->openRecord(invoice.value);
    QTRY_VERIFY(shown.canPress("pay"));
    shown.press("pay");
    QTRY_VERIFY(shown.body<PaymentForm>());
    auto *form = shown.body<PaymentForm>();
    // Begins with what is open of the invoice, and that invoice first.
    QTRY_VERIFY(shown.part<QLineEdit>("amount_INV-2026-0001"));
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0001")->text(), QStringLiteral("96.00"));
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0002")->text(), QString());
    QVERIFY(
        shown.part<QLabel>("allocation_sum")->text().startsWith(QStringLiteral("The whole amount is put against 1")));
    shown.part<MoneyField>("amount")->setMoney({120'00, Currency()});
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0002")->text(), QStringLiteral("24.00"));
    shown.write("amount_INV-2026-0002", "20");
    const QString sum = shown.part<QLabel>("allocation_sum")->text().replace(QChar::Nbsp, u' ');
    QVERIFY2(sum.startsWith(QStringLiteral("CNY 116.00 is put against 2")), qPrintable(sum));
    QVERIFY2(sum.endsWith(QStringLiteral("CNY 4.00 stays on account.")), qPrintable(sum));
    shown.write("reference", "BK-7");
    shown.part<QDateEdit>("received")->setDate(QDate(2026, 5, 30));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.payments().size(), 1);
    const PaymentItem payment = shown.service.payments().first();
    QCOMPARE(payment.payment.amount, 120'00);
    QCOMPARE(payment.payment.reference, QStringLiteral("BK-7"));
    QCOMPARE(payment.payment.receivedOn, QDate(2026, 5, 30));
    QCOMPARE(payment.onAccount, 4'00);
    QTRY_VERIFY(shown.body<InvoiceDetail>()); // where it began
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Certificate awaited")));
    QVERIFY(shown.words().contains(QStringLiteral("PAY-2026-0001")));
    QCOMPARE(shown.notice().text.simplified().replace(QChar::Nbsp, u' '),
             QStringLiteral("PAY-2026-0001 is recorded; CNY 4.00 stays on account."));
}

void TestAccountsPage::proposesTheOldestFirst()
{
    Shown shown;
    shown.invoiced(q1, {100'00, 0, 0});
    shown.service.invoice(test::closedStatement(*shown.test.workspace(), shown.contract, q2, {50'00, 0, 0}),
                          {QDate(2026, 1, 5), QDate(2026, 2, 5)});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 2);
    QCOMPARE(shown.page()->primaryAction(), shown.test.session().actions.find(QStringLiteral("accounts.pay")));
    shown.page()->primaryAction()->trigger();
    QTRY_VERIFY(shown.body<PaymentForm>());
    auto *form = shown.body<PaymentForm>();
    QVERIFY(!form->saveButton()->isEnabled()); // nobody paid yet
    shown.part<ChoiceField>("brand")->setValue(shown.brand.value);
    QTRY_VERIFY(shown.part<QLineEdit>("amount_INV-2026-0002"));
    shown.part<MoneyField>("amount")->setMoney({70'00, Currency()});
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0002")->text(), QStringLiteral("50.00"));
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0001")->text(), QStringLiteral("20.00"));
    // What the person writes stays, until the proposal is asked for again.
    shown.write("amount_INV-2026-0002", "");
    shown.part<MoneyField>("amount")->setMoney({80'00, Currency()});
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0002")->text(), QString());
    buttonSaying(*form, QStringLiteral("Oldest first"))->click();
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0001")->text(), QStringLiteral("30.00"));
    form->saveButton()->click();
    QTRY_VERIFY(shown.body<PaymentDetail>());
    QCOMPARE(shown.service.payments().first().onAccount, 0);
}

void TestAccountsPage::refusesTooMuch()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 6'00, 10'00});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->recordPayment(shown.brand, invoice);
    QTRY_VERIFY(shown.body<PaymentForm>() && shown.part<QLineEdit>("amount_INV-2026-0001"));
    const auto *form = shown.body<PaymentForm>();
    const auto wrong = [&](const char *text) {
        return !form->saveButton()->isEnabled() && shown.words().contains(QString::fromUtf8(text));
    };
    shown.write("amount_INV-2026-0001", "96.01");
    QVERIFY2(wrong("That is CNY 0.01 more than there is"), qPrintable(shown.words()));
    shown.part<MoneyField>("amount")->setMoney({500'00, Currency()});
    shown.write("amount_INV-2026-0001", "106.01");
    QVERIFY2(wrong("Only CNY 106.00 is open of INV-2026-0001"), qPrintable(shown.words()));
    shown.write("amount_INV-2026-0001", "12.345");
    QVERIFY2(wrong("INV-2026-0001: write an amount such as 1,234.50"), qPrintable(shown.words()));
    shown.write("amount_INV-2026-0001", "106"); // nothing was withheld after all
    QVERIFY(form->saveButton()->isEnabled());
    shown.part<QDateEdit>("received")->setDate(QDate(2026, 6, 2));
    QVERIFY(wrong("This day has not come yet"));
    QVERIFY(shown.service.payments().isEmpty());
}

void TestAccountsPage::asksAboutARepeatedPayment()
{
    Shown shown;
    shown.paid(50'00);
    shown.show();
    QTRY_VERIFY(!shown.page()->isLoading());
    shown.page()->recordPayment(shown.brand);
    QTRY_VERIFY(shown.body<PaymentForm>());
    shown.part<MoneyField>("amount")->setMoney({50'00, Currency()});
    shown.part<QDateEdit>("received")->setDate(QDate(2026, 5, 20));
    shown.write("reference", "BK-1");
    shown.body<PaymentForm>()->saveButton()->click();
    QTRY_COMPARE(shown.test.prompts().asked.size(), 1); // stays unanswered
    QCOMPARE(shown.service.payments().size(), 1);
    QVERIFY(shown.body<PaymentForm>()); // nothing is lost
    shown.test.prompts().choices = {0};
    QTRY_VERIFY(shown.body<PaymentForm>()->saveButton()->isEnabled());
    shown.body<PaymentForm>()->saveButton()->click();
    QTRY_COMPARE(shown.service.payments().size(), 2);
    QTRY_VERIFY(shown.body<PaymentDetail>());
}

void TestAccountsPage::takesAnotherCurrency()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {5'000'00, 0, 0});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->recordPayment(shown.brand, invoice);
    QTRY_VERIFY(shown.body<PaymentForm>() && shown.part<QLineEdit>("amount_INV-2026-0001"));
    const auto *form = shown.body<PaymentForm>();
    QVERIFY(!shown.part<QLineEdit>("rate_CNY"));
    shown.part<MoneyField>("amount")->setMoney({700'00, *Currency::find("USD")});
    QTRY_VERIFY(shown.part<QLineEdit>("rate_CNY") && shown.part<QLineEdit>("rate_CNY")->isVisible());
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0001")->text(), QString());
    shown.write("amount_INV-2026-0001", "100");
    QVERIFY(!form->saveButton()->isEnabled());
    QVERIFY(shown.words().contains(QStringLiteral("Give the bank's rate: CNY for one USD")));
    shown.write("rate_CNY", "7.12345");
    QVERIFY(shown.words().contains(QStringLiteral("takes USD 14.04")));
    buttonSaying(*form, QStringLiteral("Oldest first"))->click();
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0001")->text(), QStringLiteral("4,986.42")); // of 4,986.415
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.payments().size(), 1);
    QCOMPARE(shown.service.payments().first().onAccount, 0);
    QTRY_VERIFY(shown.body<InvoiceDetail>());
    QTRY_VERIFY2(shown.words().contains(QStringLiteral("USD 700.00 at 7.12345, exchange difference 0.005")),
                 qPrintable(shown.words()));
}

void TestAccountsPage::putsTheRestAgainstInvoices()
{
    Shown shown;
    shown.invoiced(q1, {100'00, 0, 0});
    const auto payment = shown.paid(120'00);
    shown.show();
    QTRY_VERIFY(!shown.page()->isLoading());
    shown.page()->openRows({{QStringLiteral("payment"), payment.value}});
    QTRY_VERIFY(shown.body<PaymentDetail>());
    QTRY_COMPARE(shown.row("payments", 0),
                 QStringLiteral("PAY-2026-0001|TAIHU Ltd|120.00|20 May 2026|On account|120.00|BK-1"));
    QTRY_VERIFY(shown.canPress("allocate"));
    shown.press("allocate");
    QTRY_VERIFY(shown.body<AllocateForm>());
    QTRY_VERIFY2(shown.words().contains(QStringLiteral("CNY 120.00 of PAY-2026-0001 are on account.")),
                 qPrintable(shown.words()));
    QCOMPARE(shown.part<QLineEdit>("amount_INV-2026-0001")->text(), QStringLiteral("100.00"));
    shown.body<AllocateForm>()->saveButton()->click();
    QTRY_COMPARE(shown.service.payment(payment).onAccount, 20'00);
    QTRY_VERIFY(shown.body<PaymentDetail>());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("INV-2026-0001")));
    QTRY_VERIFY(shown.row("payments", 0).endsWith(QStringLiteral("|20.00|BK-1")));
}

void TestAccountsPage::reversesAndTakesBack()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 0, 0});
    const auto payment = shown.paid(60'00, {{invoice, 60'00}});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->openRecord(invoice.value);
    QTRY_VERIFY(buttonSaying(shown.page()->detail(), QStringLiteral("Take back what PAY-2026-0001 paid")));
    shown.test.prompts().lines = {QStringLiteral("Wrong invoice")};
    buttonSaying(shown.page()->detail(), QStringLiteral("Take back what"))->click();
    QTRY_COMPARE(shown.service.payment(payment).onAccount, 60'00);
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Wrong invoice")));
    shown.page()->openRows({{QStringLiteral("payment"), payment.value}});
    QTRY_VERIFY(shown.body<PaymentDetail>());
    shown.test.prompts().lines = {QStringLiteral("Bounced")};
    QTRY_VERIFY(shown.canPress("reverse"));
    shown.press("reverse");
    QTRY_VERIFY(shown.service.payment(payment).reversedOn.has_value());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Bounced")));
    QTRY_VERIFY(!shown.part<QPushButton>("reverse"));
    QCOMPARE(shown.notice().text, QStringLiteral("Reversed: its invoices are open again."));
}

void TestAccountsPage::issuesACreditNote()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 6'00, 10'00});
    shown.paid(96'00, {{invoice, 96'00}});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->openRecord(invoice.value);
    QTRY_VERIFY(shown.canPress("credit"));
    shown.press("credit");
    QTRY_VERIFY(shown.body<CreditForm>());
    auto *form = shown.body<CreditForm>();
    QVERIFY(!form->saveButton()->isEnabled()); // no reason
    shown.part<MoneyField>("net")->setMoney({100'01, Currency()});
    QTRY_VERIFY(shown.words().contains(QStringLiteral("At most 100.00 in CNY can be credited")));
    shown.part<MoneyField>("net")->setMoney({50'00, Currency()});
    QCOMPARE(shown.part<QLabel>("effect")->text().replace(QChar::Nbsp, u' '),
             QStringLiteral("With VAT of CNY 3.00 and withholding tax of CNY 5.00, the licensee owes CNY 48.00 less. "
                            "CNY 43.00 of what was paid goes back on account."));
    shown.write("reason", "Returns");
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(invoice).settlement.creditedNet, 50'00);
    QCOMPARE(shown.service.payments().first().onAccount, 43'00);
    QTRY_VERIFY(shown.body<InvoiceDetail>());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("CN-2026-0001")));
}

void TestAccountsPage::recordsACertificate()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 6'00, 10'00});
    QFile scan(shown.test.workspace().folder() + QStringLiteral("/tax.txt"));
    QVERIFY(scan.open(QIODevice::WriteOnly));
    scan.write("tax");
    scan.close();
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->openRecord(invoice.value);
    QTRY_VERIFY(shown.canPress("certificate"));
    shown.press("certificate");
    QTRY_VERIFY(shown.body<CertificateForm>());
    auto *form = shown.body<CertificateForm>();
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Expected: CNY 10.00")));
    shown.part<MoneyField>("amount")->setMoney({8'00, Currency()});
    shown.write("authority", "Tax office");
    QVERIFY(!form->saveButton()->isEnabled());
    shown.write("number", "T-1");
    shown.test.prompts().files = {scan.fileName()};
    QTRY_VERIFY(shown.canPress("choose_file"));
    shown.press("choose_file");
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.certificatesOf(invoice).size(), 1);
    QVERIFY(!shown.service.certificatesOf(invoice).first().certificate.fileSha256.isEmpty());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("CNY 10.00 expected, CNY 8.00 certified.")));
    QVERIFY(shown.words().contains(QStringLiteral("CNY 2.00 of tax not certified")));
    const QString copy = shown.test.workspace().folder() + QStringLiteral("/copy.txt");
    shown.test.prompts().files = {copy};
    QTRY_VERIFY(buttonSaying(shown.page()->detail(), QStringLiteral("T-1")));
    buttonSaying(shown.page()->detail(), QStringLiteral("T-1"))->click();
    QTRY_VERIFY(QFile::exists(copy));
    shown.test.prompts().lines = {QStringLiteral("Illegible")};
    buttonSaying(shown.page()->detail(), QStringLiteral("Take certificate T-1 back"))->click();
    QTRY_COMPARE(shown.service.get(invoice).settlement.certified, 0);
}

void TestAccountsPage::invoicesInterest()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {1'000'00, 0, 0});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->openRecord(invoice.value);
    shown.test.prompts().choices = {0};
    QTRY_VERIFY(shown.canPress("interest"));
    shown.press("interest");
    QTRY_COMPARE(shown.service.list().size(), 2);
    QCOMPARE(shown.test.prompts().asked.last().replace(QChar::Nbsp, u' '),
             QStringLiteral("Invoice CNY 31.00 of late interest on INV-2026-0001?"));
    QCOMPARE(shown.service.list().first().invoice.net, 31'00);
    QTRY_VERIFY(shown.words().contains(QStringLiteral("INV-2026-0002")));
    QVERIFY(!shown.part<QPushButton>("interest")); // no day is charged twice
}

void TestAccountsPage::showsALedgerThatFoots()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 6'00, 10'00});
    shown.paid(50'00, {{invoice, 30'00}});
    shown.show();
    QTRY_VERIFY(!shown.page()->isLoading());
    shown.go(QStringLiteral("licensees"));
    QTRY_COMPARE(shown.table("licensees")->model()->rowCount(), 1);
    QCOMPARE(shown.row("licensees", 0), QStringLiteral("TAIHU Ltd||56.00|66.00|||66.00|||10.00|20.00"));
    shown.choose("licensees", 0);
    QTRY_VERIFY(shown.body<LedgerDetail>());
    QCOMPARE(shown.part<QLabel>("balance")->text().replace(QChar::Nbsp, u' '), QStringLiteral("Owes CNY 56.00"));
    QCOMPARE(shown.part<QLabel>("foots")->text().replace(QChar::Nbsp, u' '),
             QStringLiteral(
                 "The ledger foots: open CNY 66.00 · tax not certified CNY 10.00 · less CNY 20.00 on account makes "
                 "CNY 56.00."));
    const QAbstractItemModel *lines = shown.part<RecordTable>("ledger")->model();
    QCOMPARE(lines->rowCount(), 2);
    QCOMPARE(lines->index(0, 1).data().toString(), QStringLiteral("106.00"));
    QCOMPARE(lines->index(1, 2).data().toString(), QStringLiteral("50.00"));
    QCOMPARE(lines->index(1, 3).data().toString(), QStringLiteral("56.00"));
    Q_EMIT shown.part<RecordTable>("ledger")->activatedRecord(2);
    QTRY_VERIFY(shown.body<PaymentDetail>());
    QTRY_VERIFY(shown.canPress("allocate"));
    shown.press("allocate");
}

void TestAccountsPage::leadsElsewhere()
{
    Shown shown;
    const auto invoice = shown.invoiced(q1, {100'00, 0, 0});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.choose("invoices", 0);
    QTRY_VERIFY(shown.body<InvoiceDetail>());
    QTRY_VERIFY(buttonSaying(shown.page()->detail(), QStringLiteral("TM-2026-0007")));
    buttonSaying(shown.page()->detail(), QStringLiteral("TM-2026-0007"))->click();
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("contracts"));
    QCOMPARE(shown.navigator.visits.last().record, shown.contract.value);
    buttonSaying(shown.page()->detail(), QStringLiteral("TAIHU Ltd"))->click();
    QTRY_VERIFY(shown.body<LedgerDetail>());
    Q_EMIT shown.part<RecordTable>("ledger")->activatedRecord(1);
    QTRY_VERIFY(shown.body<InvoiceDetail>());
    QCOMPARE(shown.table("invoices")->currentId(), invoice.value);
}

void TestAccountsPage::losesNoEdit()
{
    Shown shown;
    shown.invoiced(q1, {100'00, 0, 0});
    shown.show();
    QTRY_COMPARE(shown.table("invoices")->model()->rowCount(), 1);
    shown.page()->recordPayment(shown.brand);
    QTRY_VERIFY(shown.body<PaymentForm>());
    shown.write("reference", "BK-9");
    auto *views = shown.views();
    Q_EMIT views->changed(QStringLiteral("payments"));
    QTRY_COMPARE(shown.test.prompts().asked.size(), 1); // stays unanswered: the form stays
    QVERIFY(shown.body<PaymentForm>());
    QCOMPARE(views->current(), QStringLiteral("invoices"));
    // A change from elsewhere does not take the form's place.
    shown.paid(1'00);
    shown.page()->reload();
    QVERIFY(answered(shown.test.session()));
    QVERIFY(shown.body<PaymentForm>());
}

void TestAccountsPage::findsInvoicesByNumber()
{
    Shown shown;
    shown.invoiced(q1, {100'00, 0, 0});
    shown.show();
    QList<RecordHit> hits;
    bool done = false;
    AccountsPage::find(shown.test.session(), QStringLiteral("inv-2026"), 5)
        .then(&shown.window, [&](const QList<RecordHit> &found) {
            hits = found;
            done = true;
        });
    QTRY_VERIFY(done);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].title, QStringLiteral("INV-2026-0001"));
}

void TestAccountsPage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::newRow("English") << QStringLiteral("en") << false;
    QTest::newRow("Chinese, dark") << QStringLiteral("zh_CN") << true;
}

void TestAccountsPage::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    Shown shown;
    const auto first = shown.invoiced(q1, {123'456'789'00, 7'407'407'34, 12'345'678'90});
    shown.invoiced(q2, {50'00, 3'00, 5'00});
    shown.service.postInterest(first, QDate(2026, 5, 11));
    shown.service.certify({first,
                           QStringLiteral("Suzhou Industrial Park Tax Service"),
                           QStringLiteral("32059026000123"),
                           QDate(2026, 5, 30),
                           1'00,
                           {}});
    shown.service.credit(first, 1'000'00, QStringLiteral("Returns of the first quarter that were reported late"));
    shown.paid(60'00, {{first, 40'00}});
    test::closedStatement(*shown.test.workspace(), shown.contract, QStringLiteral("2026Q3"), {9'00, 0, 0});
    shown.test.theme().set(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    shown.test.language().set(language);
    const AccountsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading() && shown.table("invoices")->model()->rowCount() == 4);
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    for (const QString &state : page->tourStates()) {
        shown.page()->showTourState(state);
        QTRY_VERIFY(!page->isLoading());
        QVERIFY(answered(shown.test.session()));
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
        shown.page()->closeDetail();
    }
}

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
