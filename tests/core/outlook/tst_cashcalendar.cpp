// The cash calendar and the concentrations by figures that were worked out by hand.
#include "core/outlook/cashcalendar.h"
#include "core/outlook/concentration.h"
#include "tests/core/outlook/books.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;
using test::addPeriod;
using test::booksOf;
using test::simpleTerms;

class TestCashCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesWhatIsNotInvoiced();
    void invoicesTakeThePlaceOfPeriods();
    void expectsRunningPeriods();
    void instalmentsAndFeesOnTheirDays();
    void taxesAreInTheCash();
    void saysWhereThereIsNoBasis();
    void concentratesByLicensee();
    void spreadsOverAssets();
    void sharesMakeTheWhole();

private:
    [[nodiscard]] static QList<CashRow> rows(const CashCalendar &calendar)
    {
        QList<CashRow> out;
        for (const CashMonth &month : calendar.months)
            out += month.rows;
        return out;
    }
};

void TestCashCalendar::settlesWhatIsNotInvoiced()
{
    ContractBooks books = booksOf(simpleTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 10'000, 0, QDate(2026, 4, 20));
    const CashCalendar calendar = cashCalendar({{books}, {}, {}}, QDate(2026, 6, 10), 3);
    QCOMPARE(calendar.until, QDate(2026, 8, 31));
    QCOMPARE(calendar.months.size(), 4); // overdue, June, July, August
    QVERIFY(!calendar.months[0].month.isValid());
    const CashRow &late = calendar.months[0].rows.at(0);
    QCOMPARE(late.kind, CashKind::Settlement);
    QCOMPARE(late.due, QDate(2026, 5, 30)); // 31 March, 30 days to report, 30 to pay
    QCOMPARE(late.cash.minor, 10'000);
    QCOMPARE(calendar.months[0].claimed.at(0).minor, 10'000);
    QCOMPARE(calendar.months[3].rows.at(0).due, QDate(2026, 8, 29));     // Q2
    QCOMPARE(calendar.dueUntil(QDate(2026, 8, 29)).at(0).minor, 10'000); // without the overdue
    QVERIFY(calendar.dueUntil(QDate(2026, 8, 28)).isEmpty());
}

void TestCashCalendar::invoicesTakeThePlaceOfPeriods()
{
    ContractBooks books = booksOf(simpleTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 10'000, 0, QDate(2026, 4, 20));
    CashSources sources{{books}, {}, {}};
    sources.claims.append(
        {books.contract, QStringLiteral("INV-1"), QStringLiteral("2026Q1"), QDate(2026, 6, 30), 4000, Currency()});
    sources.claims.append(
        {{99}, QStringLiteral("INV-2"), {}, QDate(2026, 6, 30), 1, Currency()}); // of nobody asked about
    sources.invoiced.insert(books.contract, {QStringLiteral("2026Q1")});
    const QList<CashRow> found = rows(cashCalendar(sources, QDate(2026, 6, 10), 1));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].kind, CashKind::Invoice);
    QCOMPARE(found[0].reference, QStringLiteral("INV-1"));
    QCOMPARE(found[0].cash.minor, 4000);
}

void TestCashCalendar::expectsRunningPeriods()
{
    ContractBooks books = booksOf(simpleTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Calculated, 10'001);
    const QList<CashRow> found = rows(cashCalendar({{books}, {}, {}}, QDate(2026, 4, 10), 12));
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].kind, CashKind::Settlement); // calculated, on its way to be closed
    QCOMPARE(found[1].kind, CashKind::Expected);
    QCOMPARE(found[1].period, QStringLiteral("2026Q2"));
    QVERIFY(found[1].begun);
    QVERIFY(!found[2].begun);
    QCOMPARE(found[1].cash.minor, 10'001);
    QCOMPARE(found[1].estimate->from, QStringList{QStringLiteral("2026Q1")});
}

void TestCashCalendar::instalmentsAndFeesOnTheirDays()
{
    Json terms = simpleTerms();
    terms["fees"] = {{{"due", "2026-05-01"}, {"amount", "30"}}};
    terms["guarantees"] = {Json::parse(R"({"id": "G", "scope": "term", "amounts": ["1000"],
        "instalments": [{"due": "2026-07-15", "amount": "250"}]})")};
    ContractBooks books = booksOf(terms);
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 10'000, 0, QDate(2026, 4, 20));
    CashSources sources{{books}, {}, {}};
    sources.invoiced.insert(books.contract, {QStringLiteral("2026Q1")});
    const QList<CashRow> found = rows(cashCalendar(sources, QDate(2026, 4, 25), 12));
    // Q1 earned 100. Each later quarter is expected to earn 100. Q3: X = 300, G = 250: the instalment is covered. Q4
    // settles: 1,000 guaranteed, 400 earned, 300 paid before: 100 of royalties and 600 of guarantee.
    QStringList said;
    for (const CashRow &row : found)
        said.append(QStringLiteral("%1 %2 %3")
                        .arg(QString::fromLatin1(cashKindCode(row.kind)), dayText(row.due), row.cash.text()));
    QCOMPARE(said,
             (QStringList{QStringLiteral("fee 2026-05-01 30.00"), QStringLiteral("expected 2026-08-29 100.00"),
                          QStringLiteral("expected 2026-11-29 100.00"), QStringLiteral("expected 2027-03-01 700.00")}));
    // A larger one is owed as far as royalties do not cover it: 450 of G, 200 earned by the half year.
    terms["guarantees"][0]["instalments"] = {{{"due", "2026-05-15"}, {"amount", "450"}}};
    books.terms = test::termsOf(terms);
    const QList<CashRow> owed = rows(cashCalendar({{books}, {}, sources.invoiced}, QDate(2026, 4, 25), 6));
    QCOMPARE(owed.size(), 3);
    QCOMPARE(owed[1].kind, CashKind::Instalment);
    QCOMPARE(owed[1].reference, QStringLiteral("G"));
    QCOMPARE(owed[1].cash.minor, 25'000);
    QCOMPARE(owed[2].kind, CashKind::Expected); // the quarter's royalties
    QCOMPARE(owed[2].cash.minor, 10'000);
    QCOMPARE(owed[2].projected, 38'000); // with the fee and the instalment
}

void TestCashCalendar::taxesAreInTheCash()
{
    Json terms = simpleTerms(R"({"tax": {"withholding_percent": "10", "vat_percent": "6"}})");
    terms["fees"] = {{{"due", "2026-05-01"}, {"amount", "1000"}}};
    ContractBooks books = booksOf(terms);
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 10'000, 0, QDate(2026, 4, 20));
    const QList<CashRow> found = rows(cashCalendar({{books}, {}, {}}, QDate(2026, 4, 25), 6));
    QCOMPARE(found[0].kind, CashKind::Fee);
    QCOMPARE(found[0].cash.minor, 96'000); // 1,000 + 60 − 100
    QCOMPARE(found.last().kind, CashKind::Expected);
    QCOMPARE(found.last().cash.minor, 9600);
}

void TestCashCalendar::saysWhereThereIsNoBasis()
{
    Json terms = simpleTerms();
    terms["fees"] = {{{"due", "2026-05-01"}, {"amount", "30"}}};
    const CashCalendar calendar = cashCalendar({{booksOf(terms)}, {}, {}}, QDate(2026, 4, 25), 12);
    QCOMPARE(calendar.withoutBasis, QStringList{QStringLiteral("T-1")});
    QCOMPARE(rows(calendar).size(), 1); // the fee stands in the terms
}

void TestCashCalendar::concentratesByLicensee()
{
    std::vector<ContractBooks> books;
    const qint64 amounts[] = {5000, 3000, 2000, -700};
    for (int i = 0; i < 4; ++i) {
        books.push_back(booksOf(simpleTerms(), i + 1));
        addPeriod(books.back(), QStringLiteral("2026Q1"), StatementState::Closed, amounts[i]);
        addPeriod(books.back(), QStringLiteral("2026Q2"), StatementState::Closed, 1'000'000); // outside the span
    }
    books.push_back(booksOf(simpleTerms(), 1)); // a second contract of the first brand
    addPeriod(books.back(), QStringLiteral("2026Q1"), StatementState::Closed, 1000);
    books.back().contract = {50};
    std::vector<ConcentrationInput> inputs;
    for (const ContractBooks &one : books)
        inputs.push_back({&one, royaltiesIn(one, {QDate(2026, 1, 1), QDate(2026, 3, 31)}), {}});
    const auto found = concentrationByLicensee(inputs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].total, 10'300);
    QCOMPARE(found[0].parts.size(), 4);
    QCOMPARE(found[0].parts[0].code, QStringLiteral("B1"));
    QCOMPARE(found[0].parts[0].contracts.size(), 2);
    QCOMPARE(found[0].parts[0].hundredths, 5455); // 6,000 of the 11,000 that are positive
    QCOMPARE(found[0].parts[3].hundredths, 0);
    QCOMPARE(found[0].topShare(2), 5455 + 2727);
    // (36 + 9 + 4) / 121 of the whole.
    QCOMPARE(found[0].index, 4050);
}

void TestCashCalendar::spreadsOverAssets()
{
    ContractBooks books = booksOf(simpleTerms());
    books.assets = {QStringLiteral("SZM/1"), QStringLiteral("SZM/2"), QStringLiteral("SZM/3")};
    std::vector<ConcentrationInput> inputs{
        {&books, 10'001, {{QStringLiteral("A"), 4000}, {QStringLiteral("B"), 6001}}}};
    const auto equal = concentrationByAsset(inputs, {});
    QCOMPARE(equal[0].parts.size(), 3);
    QCOMPARE(equal[0].parts[0].minor, 3334); // 3,333.67 each: the two left over go to the first two
    QCOMPARE(equal[0].parts[1].minor, 3334);
    QCOMPARE(equal[0].parts[2].minor, 3333);
    QCOMPARE(equal[0].spread, 10'001);
    const SkuAssets known{{QStringLiteral("B1\nA"), {QStringLiteral("SZM/3")}}};
    const auto partly = concentrationByAsset(inputs, known);
    QCOMPARE(partly[0].spread, 6001);
    QCOMPARE(partly[0].parts[0].code, QStringLiteral("SZM/3"));
    QCOMPARE(partly[0].parts[0].minor, 4000 + 2000);
    books.assets = {QStringLiteral("*")};
    const auto all = concentrationByAsset(inputs, {});
    QCOMPARE(all[0].parts[0].code, QStringLiteral("SZM/*"));
    QCOMPARE(all[0].spread, 0);
}

void TestCashCalendar::sharesMakeTheWhole()
{
    QVERIFY(rc::check("shares make 100.00 percent, parts the total, the index lies between 1/n and the whole", [] {
        const auto amounts = *rc::gen::container<std::vector<qint64>>(
            rc::gen::inRange<qint64>(-100'000'000'000'000'000, 100'000'000'000'000'000));
        std::vector<ContractBooks> books;
        for (size_t i = 0; i < amounts.size(); ++i)
            books.push_back(booksOf(simpleTerms(), qint64(i) + 1));
        std::vector<ConcentrationInput> inputs;
        for (size_t i = 0; i < amounts.size(); ++i)
            inputs.push_back({&books[i], amounts[i], {}});
        for (const Concentration &found : concentrationByLicensee(inputs)) {
            qint64 sum = 0;
            int shares = 0;
            int positive = 0;
            for (const ConcentrationPart &part : found.parts) {
                sum += part.minor;
                shares += part.hundredths;
                positive += part.minor > 0 ? 1 : 0;
            }
            RC_ASSERT(sum == found.total);
            RC_ASSERT(shares == (positive > 0 ? 10'000 : 0));
            RC_ASSERT(found.index <= 10'000);
            if (positive > 0)
                RC_ASSERT(found.index >= 10'000 / positive);
        }
    }));
}

QTEST_APPLESS_MAIN(TestCashCalendar)
#include "tst_cashcalendar.moc"
