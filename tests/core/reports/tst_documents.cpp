// Invoices, account statements, payees' statements and reminders on paper, in both languages.
#include "core/reports/accountpdf.h"
#include "core/reports/invoicepdf.h"
#include "core/reports/payeepdf.h"
#include "core/reports/printface.h"
#include "core/reports/reminderpdf.h"
#include "core/reports/words.h"
#include "tests/core/reports/documentsupport.h"

using namespace lianming;
using namespace lianming::test;

namespace {

InvoiceDocument royaltyInvoice()
{
    InvoiceDocument d;
    d.number = QStringLiteral("INV-2026-0012");
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.brandEn = QStringLiteral("Taihu Snow");
    d.brandZh = QStringLiteral("太湖雪");
    d.company = QStringLiteral("苏州太湖雪丝绸股份有限公司");
    d.creditCode = QStringLiteral("91320500600000000X");
    d.contractNumber = QStringLiteral("TM-2026-0007");
    d.contractTitle = QStringLiteral("Apsaras bedding 飞天床品");
    d.period = Period::parse("2026Q1");
    d.currency = currency("CNY");
    d.net = 5360000;
    d.vat = 321600;
    d.withholding = 536000;
    d.cashDue = 5145600;
    d.issuedOn = QDate(2026, 4, 20);
    d.dueOn = QDate(2026, 5, 10);
    d.bankNote = QStringLiteral("敦煌研究院\n中国银行敦煌支行\n6217 0000 1234 5678");
    d.preparedBy = QStringLiteral("Accounts");
    return d;
}

InvoiceDocument creditNote()
{
    InvoiceDocument d = royaltyInvoice();
    d.kind = InvoiceKind::CreditNote;
    d.number = QStringLiteral("CN-2026-0003");
    d.net = 100000;
    d.vat = 6000;
    d.withholding = 10000;
    d.cashDue = 96000;
    d.issuedOn = QDate(2026, 6, 1);
    d.dueOn = d.issuedOn;
    d.refersTo = QStringLiteral("INV-2026-0012");
    d.refersToIssuedOn = QDate(2026, 4, 20);
    d.reason = QStringLiteral("Two product lines were reported twice. 两行销售重复申报。");
    return d;
}

InvoiceDocument interestNote()
{
    InvoiceDocument d = royaltyInvoice();
    d.kind = InvoiceKind::Interest;
    d.number = QStringLiteral("INV-2026-0031");
    d.currency = currency("JPY");
    d.net = 1234;
    d.vat = 0;
    d.withholding = 0;
    d.cashDue = 1234;
    d.issuedOn = QDate(2026, 6, 1);
    d.dueOn = QDate(2026, 6, 21);
    d.refersTo = QStringLiteral("INV-2026-0012");
    d.interestDays = DaySpan{QDate(2026, 5, 11), QDate(2026, 5, 31)};
    d.bankNote.clear();
    return d;
}

AccountDocument account()
{
    AccountDocument d;
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.brandCode = QStringLiteral("TAIHU");
    d.brandEn = QStringLiteral("Taihu Snow");
    d.brandZh = QStringLiteral("太湖雪");
    d.company = QStringLiteral("苏州太湖雪丝绸股份有限公司");
    d.currency = currency("CNY");
    d.from = QDate(2026, 4, 1);
    d.to = QDate(2026, 6, 1);
    d.issuedOn = QDate(2026, 6, 1);
    d.opening = 250000;
    qint64 balance = d.opening;
    const auto post = [&](QDate day, LedgerKind kind, const char *number, const char *about, qint64 debit,
                          qint64 credit) {
        balance += debit - credit;
        d.entries.push_back({day, kind, InvoiceKind::Royalty, QString::fromLatin1(number), QString::fromLatin1(about),
                             debit, credit, balance});
    };
    post(QDate(2026, 4, 20), LedgerKind::Invoice, "INV-2026-0012", "TM-2026-0007 2026Q1", 5681600, 0);
    post(QDate(2026, 5, 8), LedgerKind::Payment, "PAY-2026-0004", "", 0, 5250000);
    post(QDate(2026, 5, 20), LedgerKind::Certificate, "T-88-2026", "INV-2026-0012", 0, 400000);
    post(QDate(2026, 6, 1), LedgerKind::CreditNote, "CN-2026-0003", "INV-2026-0012", 0, 106000);
    d.closing = balance;
    d.hasOpenItems = true;
    d.openItems = {{QStringLiteral("INV-2026-0002"), InvoiceKind::Royalty, QStringLiteral("TM-2026-0007"),
                    QStringLiteral("2025Q4"), QDate(2026, 1, 20), QDate(2026, 2, 9), 112, 250000, 0},
                   {QStringLiteral("INV-2026-0012"), InvoiceKind::Royalty, QStringLiteral("TM-2026-0007"),
                    QStringLiteral("2026Q1"), QDate(2026, 4, 20), QDate(2026, 5, 10), 22, 0, 126000}};
    d.aging = {0, 0, 0, 0, 250000};
    d.openTax = 126000;
    d.onAccount = 200400;
    return d;
}

PayeeDocument payee()
{
    PayeeDocument d;
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.payee = QStringLiteral("飞天文化代理 Apsaras Agency");
    d.days = {QDate(2026, 1, 1), QDate(2026, 3, 31)};
    d.issuedOn = QDate(2026, 4, 30);
    d.preparedBy = QStringLiteral("Accounts");
    d.rows = {
        {QStringLiteral("TM-2026-0007"), QStringLiteral("Taihu Snow"), QStringLiteral("太湖雪"), PayeeKind::Split,
         CommissionBasis::Payable, Period::parse("2026Q1"), currency("CNY"), 5240000, *Rate::parse("12.5"), 655000},
        {QStringLiteral("TM-2026-0009"),
         QStringLiteral("Luolai"),
         {},
         PayeeKind::Commission,
         CommissionBasis::Received,
         Period::parse("2026-02"),
         currency("CNY"),
         100000,
         *Rate::parse("5"),
         5000},
        {QStringLiteral("TM-2026-0010"), QStringLiteral("Kyoto Craft"), QStringLiteral("京都工艺"), PayeeKind::Split,
         CommissionBasis::Payable, Period::parse("2026Q1"), currency("JPY"), 980000, *Rate::parse("30"), 294000}};
    d.totals = {{currency("CNY"), 660000, 120000, 500000}, {currency("JPY"), 294000, 0, 0}};
    d.hasPayments = true;
    return d;
}

ReminderDocument reminder(ReminderAbout about, int round)
{
    ReminderDocument d;
    d.about = about;
    d.round = round;
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.brandEn = QStringLiteral("Taihu Snow");
    d.brandZh = QStringLiteral("太湖雪");
    d.company = QStringLiteral("苏州太湖雪丝绸股份有限公司");
    d.contact = QStringLiteral("王女士");
    d.contactPerson = QStringLiteral("Accounts");
    d.writtenOn = QDate(2026, 6, 1);
    d.answerBy = QDate(2026, 6, 15);
    d.currency = currency("CNY");
    if (about == ReminderAbout::Reports) {
        d.reports = {{QStringLiteral("TM-2026-0007"), QStringLiteral("Apsaras bedding 飞天床品"),
                      *Period::parse("2026Q1"), QDate(2026, 4, 30)},
                     {QStringLiteral("TM-2026-0008"), QStringLiteral("Nine-coloured deer stationery 九色鹿文具"),
                      *Period::parse("2026-04"), QDate(2026, 5, 20)}};
    } else {
        d.debts = {{QStringLiteral("INV-2026-0002"), QStringLiteral("TM-2026-0007"), QDate(2026, 1, 20),
                    QDate(2026, 2, 9), 112, 250000, 2740},
                   {QStringLiteral("INV-2026-0012"), QStringLiteral("TM-2026-0007"), QDate(2026, 4, 20),
                    QDate(2026, 5, 10), 22, 1145600, 0}};
        d.bankNote = QStringLiteral("敦煌研究院\n中国银行敦煌支行\n6217 0000 1234 5678");
    }
    return d;
}

QByteArray document(const QString &name, DocumentLanguage language, PrintFonts &fonts)
{
    if (name == u"invoice")
        return invoicePdf(royaltyInvoice(), language, fonts);
    if (name == u"creditnote")
        return invoicePdf(creditNote(), language, fonts);
    if (name == u"interestnote")
        return invoicePdf(interestNote(), language, fonts);
    if (name == u"account")
        return accountPdf(account(), language, fonts);
    if (name == u"payee")
        return payeePdf(payee(), language, fonts);
    if (name == u"reminder-report")
        return reminderPdf(reminder(ReminderAbout::Reports, 1), language, fonts);
    return reminderPdf(reminder(ReminderAbout::Payments, 3), language, fonts);
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItSaid_data();
    void saysWhatItSaid();
    void sameBytesWithWarmFonts();
    void footing();
    void aDamagedAccountSaysSo();
    void remindersGrowFirmer();
    void valuesMayContainPlaceholders();
    void everyScriptIsDrawnAndFound_data();
    void everyScriptIsDrawnAndFound();
};

void TestDocuments::saysWhatItSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("language");
    for (const char *name :
         {"invoice", "creditnote", "interestnote", "account", "payee", "reminder-report", "reminder-payment"}) {
        QTest::addRow("%s en", name) << QString::fromLatin1(name) << int(DocumentLanguage::English);
        QTest::addRow("%s zh", name) << QString::fromLatin1(name) << int(DocumentLanguage::Chinese);
    }
}

void TestDocuments::saysWhatItSaid()
{
    if (program("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    QFETCH(QString, name);
    QFETCH(int, language);
    PrintFonts fonts;
    const QByteArray pdf = document(name, DocumentLanguage(language), fonts);
    const QString text = textOfPdf(pdf);
    const bool isChinese = DocumentLanguage(language) == DocumentLanguage::Chinese;
    const QString file = name + (isChinese ? QStringLiteral("-zh.txt") : QStringLiteral("-en.txt"));
    QCOMPARE(text, golden(file, text, pdf));
    if (!isChinese) {
        // Values may be Chinese; the document's own words are not.
        static const QRegularExpression word(QStringLiteral("付款|单据|合计|应付|期间|出具"));
        QVERIFY2(!text.contains(word), qPrintable(text));
    }
}

void TestDocuments::sameBytesWithWarmFonts()
{
    PrintFonts warm;
    for (const char *name : {"account", "payee", "invoice", "reminder-payment"}) {
        const QString which = QString::fromLatin1(name);
        PrintFonts cold;
        const QByteArray first = document(which, DocumentLanguage::Chinese, cold);
        QCOMPARE(document(which, DocumentLanguage::Chinese, warm), first);
        QCOMPARE(document(which, DocumentLanguage::Chinese, warm), first);
    }
}

void TestDocuments::footing()
{
    QVERIFY(account().foots());
    AccountDocument d = account();
    d.closing += 1;
    QVERIFY(!d.foots());
    d = account();
    d.entries[1].balance += 1;
    QVERIFY(!d.foots());
    d = account();
    d.onAccount -= 1;
    QVERIFY(!d.foots());
    d.hasOpenItems = false;
    QVERIFY(d.foots());
    QVERIFY(payee().foots());
    PayeeDocument p = payee();
    p.rows[0].amount += 1;
    QVERIFY(!p.foots());
    p = payee();
    p.totals.pop_back();
    QVERIFY(!p.foots());
    QVERIFY(royaltyInvoice().foots() && creditNote().foots() && interestNote().foots());
}

void TestDocuments::aDamagedAccountSaysSo()
{
    AccountDocument d = account();
    d.closing += 1;
    PrintFonts fonts;
    const QString text = textOfPdf(accountPdf(d, DocumentLanguage::English, fonts));
    QVERIFY(text.contains(QStringLiteral("This account does not foot.")));
    QVERIFY(!text.contains(QStringLiteral("The account foots:")));
}

void TestDocuments::remindersGrowFirmer()
{
    for (const DocumentLanguage language : {DocumentLanguage::English, DocumentLanguage::Chinese}) {
        for (const ReminderAbout about : {ReminderAbout::Reports, ReminderAbout::Payments}) {
            QStringList subjects;
            QStringList lasts;
            for (const int round : {1, 2, 3, 4}) {
                const ReminderText text = reminderText(reminder(about, round), language);
                subjects.append(text.subject);
                lasts.append(text.after.join(u'\n'));
            }
            QCOMPARE(QSet<QString>(subjects.begin(), subjects.end()).size(), 3);
            QCOMPARE(lasts[0], lasts[1]);
            QVERIFY(lasts[1] != lasts[2]);
            QCOMPARE(lasts[2], lasts[3]);
        }
    }
}

void TestDocuments::valuesMayContainPlaceholders()
{
    const Words w(DocumentLanguage::English);
    QCOMPARE(w({u"%2 before %1", u""}, {QStringLiteral("%2%%"), QStringLiteral("%1")}),
             QStringLiteral("%1 before %2%%"));
    QCOMPARE(w({u"100 % of %1", u""}, {QStringLiteral("x")}), QStringLiteral("100 % of x"));
}

void TestDocuments::everyScriptIsDrawnAndFound_data()
{
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("traditional", "故宮博物院藏品圖錄");
    row("rare ideograph", "𠮷田窯 㐂");
    row("japanese", "京都の工芸 カタカナ");
    row("korean", "한국 국립중앙박물관");
    row("latin", "Élodie Łukasz Çağ Ñandú ßtraße");
    row("greek and cyrillic", "Μουσείο Эрмитаж");
    row("signs", "50 % — “x” · № 7 ½ © ™ €");
}

/// Characters that the documents' own face has are copied out as they went in; the others are drawn by Qt's substitute.
void TestDocuments::everyScriptIsDrawnAndFound()
{
    if (program("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    QFETCH(QString, title);
    InvoiceDocument d = royaltyInvoice();
    d.contractTitle = title;
    PrintFonts fonts;
    const QString text = textOfPdf(invoicePdf(d, DocumentLanguage::English, fonts));
    QVERIFY2(text.contains(title), qPrintable(text));
    d.contractTitle = QStringLiteral("متحف 博物馆 ไทย e\u0301 \u05de\u05d5");
    const QByteArray mixed = invoicePdf(d, DocumentLanguage::English, fonts);
    QVERIFY(textOfPdf(mixed).contains(QStringLiteral("博物馆")));
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
