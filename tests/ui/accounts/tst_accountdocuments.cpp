#include "core/royalties/payees.h"
#include "tests/ui/accounts/shownaccounts.h"
#include "tests/ui/royalties/writtendocuments.h"
#include "ui/accounts/accountdocumentforms.h"
#include "ui/accounts/invoicedetail.h"
#include "ui/accounts/ledgerdetail.h"
#include "ui/royalties/reminderform.h"
#include "ui/shell/language.h"

#include <QDateEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace lianming;

namespace {

/// With an invoice that is a month overdue, and a part of it paid.
struct Office : ShownAccounts {
    Id<Invoice> invoice = invoiced(q1, {100'00, 6'00, 10'00});
    QString folder = test.workspace().folder();

    [[nodiscard]] QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    void showInvoice()
    {
        QTRY_COMPARE(table("invoices")->model()->rowCount(), service.list().size());
        page()->openRecord(invoice.value);
        QTRY_VERIFY(body<InvoiceDetail>());
    }
    void showLedger()
    {
        go(QStringLiteral("licensees"));
        QTRY_COMPARE(table("licensees")->model()->rowCount(), 1);
        choose("licensees", 0);
        QTRY_VERIFY(body<LedgerDetail>());
    }
    void set(const char *field, const QVariant &value)
    {
        auto *choice = part<ChoiceField>(field);
        QVERIFY2(choice, field);
        choice->setValue(value);
    }
    /// Saves the form under that name and waits for the word that it is written.
    void save(const QString &path)
    {
        test.prompts().files = {path};
        body<FormPanel>()->saveButton()->click();
        QTRY_COMPARE(notice().text, QStringLiteral("Written to %1.").arg(path));
    }
    [[nodiscard]] QString file(const char *name) const { return folder + u'/' + QString::fromLatin1(name); }
};

const int english = int(DocumentLanguage::English);
const int chinese = int(DocumentLanguage::Chinese);

} // namespace

class TestAccountDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionsSayWhyTheyAreOff();
    void writesAnInvoice();
    void writesAnInvoiceAsWorkbook();
    void aCreditNoteAsksForNoAccount();
    void writesTheAccount();
    void writesDaysOfTheAccount();
    void remindsOfAPayment();
    void nothingToRemindOf();
    void writesAPayeesStatement();
    void nobodyGetsAShare();
    void neverOverTheWorkspace();
    void nothingIsCutOff();
};

void TestAccountDocuments::actionsSayWhyTheyAreOff()
{
    Office shown;
    shown.show();
    for (const char *id : {"accounts.pdf", "accounts.xlsx", "accounts.remind"}) {
        QVERIFY2(!shown.action(id)->isEnabled(), id);
        QVERIFY2(
            shown.action(id)->toolTip().startsWith(QStringLiteral("Open an invoice or a licensee's account first.")),
            id);
    }
    QVERIFY(shown.action("accounts.payee")->isEnabled());
    shown.showInvoice();
    for (const char *id : {"accounts.pdf", "accounts.xlsx", "accounts.remind"})
        QVERIFY2(shown.action(id)->isEnabled(), id);
    QVERIFY(shown.action("accounts.pdf")->toolTip().startsWith(QStringLiteral("INV-2026-0001 as a PDF")));
    // A form in its place is not what is written.
    shown.press("pay");
    QTRY_VERIFY(!shown.body<InvoiceDetail>());
    QTRY_VERIFY(!shown.action("accounts.pdf")->isEnabled());
    shown.page()->closeDetail();
    shown.showLedger();
    QTRY_VERIFY(shown.action("accounts.xlsx")->isEnabled());
    QVERIFY(shown.action("accounts.xlsx")->toolTip().startsWith(QStringLiteral("The account statement as a workbook")));
}

void TestAccountDocuments::writesAnInvoice()
{
    Office shown;
    shown.show();
    shown.showInvoice();
    QTRY_VERIFY(shown.canPress("pdf"));
    shown.press("pdf");
    QTRY_VERIFY(shown.body<InvoiceDocumentForm>());
    QCOMPARE(shown.part<ChoiceField>("format")->value().toInt(), int(DocumentFormat::Pdf));
    shown.part<QPlainTextEdit>("bank")->setPlainText(QStringLiteral("Bank of Dunhuang\n6217 0000 1234"));
    shown.set("language", english);
    shown.body<FormPanel>()->saveButton()->click(); // nobody chooses a file
    QCOMPARE(shown.test.prompts().asked.last(), QStringLiteral("Save INV-2026-0001"));
    QVERIFY(shown.body<FormPanel>()->saveButton()->isEnabled());
    const QString path = shown.file("invoice.pdf");
    shown.save(path);
    VERIFY_PDF(path, ({QStringLiteral("INV-2026-0001"), QStringLiteral("TM-2026-0007"), QStringLiteral("96.00"),
                       QStringLiteral("6217 0000 1234")}));
    QCOMPARE(shown.notice().actionText, QStringLiteral("Open folder"));
    QTRY_VERIFY(shown.body<InvoiceDetail>()); // where it began

    // The same museum's account is proposed again; by the keyboard's action, in the other language.
    QTRY_VERIFY(shown.canPress("pdf"));
    shown.action("accounts.pdf")->trigger();
    QTRY_VERIFY(shown.body<InvoiceDocumentForm>());
    QVERIFY(shown.part<QPlainTextEdit>("bank")->toPlainText().startsWith(QStringLiteral("Bank of Dunhuang")));
    shown.set("language", chinese);
    const QString other = shown.file("zh.pdf");
    shown.save(other);
    VERIFY_PDF(other, ({QStringLiteral("INV-2026-0001"), QStringLiteral("付款通知单")}));
}

void TestAccountDocuments::writesAnInvoiceAsWorkbook()
{
    Office shown;
    shown.show();
    shown.showInvoice();
    QTRY_VERIFY(shown.canPress("xlsx"));
    shown.press("xlsx");
    QTRY_VERIFY(shown.body<InvoiceDocumentForm>());
    QCOMPARE(shown.part<ChoiceField>("format")->value().toInt(), int(DocumentFormat::Xlsx));
    shown.set("language", english);
    const QString path = shown.file("invoice.xlsx");
    shown.save(path);
    const QString cells = test::cellsOfWorkbook(path);
    for (const QString &word :
         {QStringLiteral("INV-2026-0001"), QStringLiteral("|100|"), QStringLiteral("|6|"), QStringLiteral("|96|")})
        QVERIFY2(cells.contains(word), qPrintable(word + u'\n' + cells));
}

void TestAccountDocuments::aCreditNoteAsksForNoAccount()
{
    Office shown;
    const auto note = shown.service.credit(shown.invoice, 50'00, QStringLiteral("Returns"));
    shown.show();
    shown.invoice = note;
    shown.showInvoice();
    QTRY_VERIFY(shown.canPress("pdf"));
    QVERIFY(!shown.part<QPushButton>("remind"));
    QVERIFY(!shown.action("accounts.remind")->isEnabled());
    shown.press("pdf");
    QTRY_VERIFY(shown.body<InvoiceDocumentForm>());
    QVERIFY(!shown.part<QPlainTextEdit>("bank"));
    shown.set("language", english);
    const QString path = shown.file("note.pdf");
    shown.save(path);
    VERIFY_PDF(path, ({QStringLiteral("CN-2026-0001"), QStringLiteral("INV-2026-0001"), QStringLiteral("Returns")}));
}

void TestAccountDocuments::writesTheAccount()
{
    Office shown;
    shown.paid(50'00, {{shown.invoice, 30'00}});
    shown.show();
    shown.showLedger();
    QTRY_VERIFY(shown.canPress("pdf"));
    shown.press("pdf");
    QTRY_VERIFY(shown.body<AccountDocumentForm>());
    QCOMPARE(shown.part<ChoiceField>("days")->value().toString(), QStringLiteral("all"));
    QVERIFY(!shown.part<QDateEdit>("from")->isEnabled());
    shown.set("language", english);
    const QString path = shown.file("account.pdf");
    shown.save(path);
    VERIFY_PDF(path, ({QStringLiteral("Account statement"), QStringLiteral("INV-2026-0001"),
                       QStringLiteral("PAY-2026-0001"), QStringLiteral("106.00"), QStringLiteral("56.00")}));
    QTRY_VERIFY(shown.body<LedgerDetail>());
    QTRY_VERIFY(shown.canPress("xlsx"));
    shown.press("xlsx");
    QTRY_VERIFY(shown.body<AccountDocumentForm>());
    const QString book = shown.file("account.xlsx");
    shown.set("language", chinese);
    shown.save(book);
    const QString cells = test::cellsOfWorkbook(book);
    for (const QString &word : {QStringLiteral("往来对账单"), QStringLiteral("PAY-2026-0001"), QStringLiteral("|106|"),
                                QStringLiteral("|50|"), QStringLiteral("|56|")})
        QVERIFY2(cells.contains(word), qPrintable(word + u'\n' + cells));
}

void TestAccountDocuments::writesDaysOfTheAccount()
{
    Office shown;                                // invoiced on 11 April
    shown.paid(50'00, {{shown.invoice, 30'00}}); // on 20 May
    shown.show();
    shown.showLedger();
    QTRY_VERIFY(shown.canPress("xlsx"));
    shown.press("xlsx");
    QTRY_VERIFY(shown.body<AccountDocumentForm>());
    const auto *save = shown.body<FormPanel>()->saveButton();
    shown.set("language", english);
    shown.set("days", QStringLiteral("2026"));
    QCOMPARE(shown.part<QDateEdit>("from")->date(), QDate(2026, 1, 1));
    QVERIFY(!shown.part<QDateEdit>("to")->isEnabled());
    shown.set("days", QStringLiteral("other"));
    shown.part<QDateEdit>("from")->setDate(QDate(2026, 5, 1));
    shown.part<QDateEdit>("to")->setDate(QDate(2026, 4, 30));
    QVERIFY(!save->isEnabled());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("The last day is before the first")));
    shown.part<QDateEdit>("to")->setDate(QDate(2026, 5, 31));
    QVERIFY(save->isEnabled());
    const QString path = shown.file("may.xlsx");
    shown.save(path);
    const QString cells = test::cellsOfWorkbook(path);
    QVERIFY2(cells.contains(QStringLiteral("PAY-2026-0001")), qPrintable(cells));
    QVERIFY2(!cells.contains(QStringLiteral("INV-2026-0001")), qPrintable(cells)); // of April: in the opening balance
    QVERIFY2(cells.contains(QStringLiteral("|106|")) && cells.contains(QStringLiteral("|56|")), qPrintable(cells));
}

void TestAccountDocuments::remindsOfAPayment()
{
    Office shown;
    shown.show();
    shown.showInvoice();
    QTRY_VERIFY(shown.canPress("remind"));
    shown.press("remind");
    QTRY_VERIFY(shown.body<ReminderForm>());
    QCOMPARE(shown.part<ChoiceField>("about")->value().toString(), QStringLiteral("CNY"));
    QCOMPARE(shown.part<ChoiceField>("round")->value().toInt(), 1);
    shown.part<QPlainTextEdit>("bank")->setPlainText(QStringLiteral("6217 0000 1234"));
    shown.set("language", english);
    const QString path = shown.file("reminder.pdf");
    shown.save(path);
    VERIFY_PDF(path, ({QStringLiteral("Payment awaited"), QStringLiteral("INV-2026-0001"), QStringLiteral("96.00"),
                       QStringLiteral("6217 0000 1234")}));
    QTRY_VERIFY(shown.body<InvoiceDetail>());

    // From the account, too, and firmer.
    shown.showLedger();
    QTRY_VERIFY(shown.canPress("remind"));
    shown.press("remind");
    QTRY_VERIFY(shown.body<ReminderForm>());
    shown.set("round", 3);
    shown.set("language", chinese);
    const QString last = shown.file("last.pdf");
    shown.save(last);
    VERIFY_PDF(last, ({QStringLiteral("最后提醒"), QStringLiteral("INV-2026-0001")}));
    QTRY_VERIFY(shown.body<LedgerDetail>());
}

void TestAccountDocuments::nothingToRemindOf()
{
    Office shown;
    shown.paid(106'00, {{shown.invoice, 106'00}});
    shown.show();
    QTRY_VERIFY(!shown.page()->isLoading());
    shown.page()->showLedger(shown.brand.value, QStringLiteral("CNY"));
    QTRY_VERIFY(shown.part<QPushButton>("remind"));
    QVERIFY(!shown.part<QPushButton>("remind")->isEnabled());
    QCOMPARE(shown.part<QPushButton>("remind")->toolTip(), QStringLiteral("No report is late and nothing is overdue."));
    QVERIFY(shown.action("accounts.remind")
                ->toolTip()
                .startsWith(QStringLiteral("No report is late and nothing is overdue.")));
    openReminderForm(*shown.page(), shown.brand, ReminderAbout::Payments, {}, [] {});
    QTRY_COMPARE(shown.notice().text, QStringLiteral("TAIHU Ltd is not late with anything."));
}

void TestAccountDocuments::writesAPayeesStatement()
{
    Office shown;
    AgentMandate mandate;
    mandate.party = QStringLiteral("Silk Road Agency");
    mandate.contract = shown.contract;
    mandate.percent = *Rate::parse("12.5");
    mandate.from = QDate(2026, 1, 1);
    (void)PayeeService(*shown.test.workspace()).add(mandate);
    shown.show();
    shown.go(QStringLiteral("licensees"));
    auto *link = shown.page()->findChild<QPushButton *>(QStringLiteral("accounts.payee"));
    QTRY_VERIFY(link && link->isVisible());
    link->click();
    QTRY_VERIFY(shown.body<PayeeDocumentForm>());
    QCOMPARE(shown.part<ChoiceField>("party")->value().toString(), QStringLiteral("Silk Road Agency"));
    QCOMPARE(shown.part<ChoiceField>("days")->value().toString(), q1); // ended last
    shown.set("language", english);
    const QString path = shown.file("agent.pdf");
    shown.save(path);
    VERIFY_PDF(path, ({QStringLiteral("Silk Road Agency"), QStringLiteral("TM-2026-0007"), QStringLiteral("12.50")}));
    QTRY_VERIFY(!shown.page()->isDetailOpen());

    shown.action("accounts.payee")->trigger();
    QTRY_VERIFY(shown.body<PayeeDocumentForm>());
    shown.set("format", int(DocumentFormat::Xlsx));
    shown.set("language", english);
    shown.set("days", QStringLiteral("2025"));
    shown.test.prompts().files = {shown.file("none.xlsx")};
    shown.body<FormPanel>()->saveButton()->click();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("Silk Road Agency gets nothing for these days"));
    QVERIFY(!QFile::exists(shown.file("none.xlsx")));
    shown.set("days", QStringLiteral("2026"));
    QTRY_VERIFY(shown.body<FormPanel>()->saveButton()->isEnabled());
    const QString book = shown.file("agent.xlsx");
    shown.save(book);
    const QString cells = test::cellsOfWorkbook(book);
    QVERIFY2(cells.contains(QStringLiteral("Silk Road Agency")) && cells.contains(QStringLiteral("|12.5|")),
             qPrintable(cells));
}

void TestAccountDocuments::nobodyGetsAShare()
{
    Office shown;
    shown.show();
    shown.action("accounts.payee")->trigger();
    QTRY_COMPARE(shown.notice().text,
                 QStringLiteral("No closed period is split between several, and no agent has a mandate."));
    QVERIFY(!shown.page()->isDetailOpen());
}

void TestAccountDocuments::neverOverTheWorkspace()
{
    if (TestWorkspace::isPostgres())
        QSKIP("The workspace is no file");
    Office shown;
    shown.show();
    shown.showInvoice();
    QTRY_VERIFY(shown.canPress("xlsx"));
    shown.press("xlsx");
    QTRY_VERIFY(shown.body<InvoiceDocumentForm>());
    shown.test.prompts().files = {shown.test.workspace().address().path()};
    shown.body<FormPanel>()->saveButton()->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY(shown.notice().text.contains(QStringLiteral("belongs to the workspace")));
    QVERIFY(shown.body<InvoiceDocumentForm>()); // another place can be chosen
    QVERIFY(shown.body<FormPanel>()->saveButton()->isEnabled());
    QCOMPARE(shown.service.list().size(), 1);
}

void TestAccountDocuments::nothingIsCutOff()
{
    for (const char *language : {"en", "zh_CN"}) {
        Office shown;
        shown.test.language().set(QString::fromLatin1(language));
        shown.show();
        shown.showInvoice();
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
        QTRY_VERIFY(shown.canPress("pdf"));
        shown.press("pdf");
        QTRY_VERIFY(shown.body<InvoiceDocumentForm>());
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
        shown.page()->closeDetail();
        shown.showLedger();
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
        QTRY_VERIFY(shown.canPress("pdf"));
        shown.press("pdf");
        QTRY_VERIFY(shown.body<AccountDocumentForm>());
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
        shown.page()->closeDetail();
        shown.showLedger();
        QTRY_VERIFY(shown.canPress("remind"));
        shown.press("remind");
        QTRY_VERIFY(shown.body<ReminderForm>());
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
    }
}

QTEST_MAIN(TestAccountDocuments)
#include "tst_accountdocuments.moc"
