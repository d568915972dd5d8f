#include "tests/core/royalties/support.h"

#include <QTest>

using namespace lianming;

class TestLinesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALine();
    void refusesLines_data();
    void refusesLines();
    void refusesHeaders_data();
    void refusesHeaders();
    void readsRates();
    void refusesRates_data();
    void refusesRates();
};

void TestLinesFile::readsALine()
{
    const RoyaltyLines lines =
        parseRoyaltyLines("\xEF\xBB\xBF"
                          "gross,free,share,period,sku,category,territory,channel,units,currency,date,taxes\r\n"
                          "12,yes,33.3,2026-03,\"飞天, 丝巾\",nice/24,CN-GS,online,-3,JPY,2026-02-28,\r\n"
                          ",,,2026,S,nice/24,CN,*,,KWD,,0.125\r\n",
                          QStringLiteral("l.csv"));
    QCOMPARE(lines.lines.size(), size_t(2));
    const RoyaltyLine &first = lines.lines[0];
    QCOMPARE(first.period.name(), QStringLiteral("2026-03"));
    QCOMPARE(first.date, QDate(2026, 2, 28));
    QCOMPARE(lines.codes.text(first.sku), std::string("飞天, 丝巾"));
    QCOMPARE(first.units, -3);
    QCOMPARE(first.gross, 12);
    QVERIFY(first.share == *Rate::parse("33.3"));
    QVERIFY(first.free && !first.retailPrice);
    const RoyaltyLine &second = lines.lines[1];
    QCOMPARE(second.category, first.category);
    QVERIFY(!second.date.isValid() && second.hasFullShare() && !second.free);
    QCOMPARE(second.gross, 0);
    QCOMPARE(second.deductions[size_t(DeductionKind::Taxes)], 125);
}

void TestLinesFile::refusesLines_data()
{
    QTest::addColumn<QByteArray>("row"); // the second line of the file
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *line, const char *place) {
        QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(place);
    };
    // period,date,sku,category,territory,channel,units,currency,gross,discounts,returns,taxes,freight,other,retail_price,share,free
    row("no period", ",,S,c,CN,o,1,CNY,1,,,,,,,,", "line 2: period: ");
    row("period form", "2026Q5,,S,c,CN,o,1,CNY,1,,,,,,,,", "line 2: period: ");
    row("date", "2026Q1,2026-02-29,S,c,CN,o,1,CNY,1,,,,,,,,", "line 2: date: ");
    row("no sku", "2026Q1,,,c,CN,o,1,CNY,1,,,,,,,,", "line 2: sku: ");
    row("no category", "2026Q1,,S,\"\",CN,o,1,CNY,1,,,,,,,,", "line 2: category: ");
    row("no territory", "2026Q1,,S,c,,o,1,CNY,1,,,,,,,,", "line 2: territory: ");
    row("no channel", "2026Q1,,S,c,CN,,1,CNY,1,,,,,,,,", "line 2: channel: ");
    row("units with a point", "2026Q1,,S,c,CN,o,1.0,CNY,1,,,,,,,,", "line 2: units: ");
    row("units beyond 64 bits", "2026Q1,,S,c,CN,o,9223372036854775808,CNY,1,,,,,,,,", "line 2: units: ");
    row("no currency", "2026Q1,,S,c,CN,o,1,,1,,,,,,,,", "line 2: currency: ");
    row("no currency on a free line", "2026Q1,,S,c,CN,o,1,,1,,,,,,,,yes", "line 2: currency: ");
    row("currency", "2026Q1,,S,c,CN,o,1,RMB,1,,,,,,,,", "line 2: currency: ");
    row("gross too fine", "2026Q1,,S,c,CN,o,1,CNY,1.001,,,,,,,,", "line 2: gross: ");
    row("gross with blank", "2026Q1,,S,c,CN,o,1,CNY, 1,,,,,,,,", "line 2: gross: ");
    row("gross with comma", "2026Q1,,S,c,CN,o,1,CNY,\"1,000\",,,,,,,,", "line 2: gross: ");
    row("gross of yen", "2026Q1,,S,c,CN,o,1,JPY,1.0,,,,,,,,", "line 2: gross: ");
    row("gross beyond 64 bits", "2026Q1,,S,c,CN,o,1,CNY,92233720368547758.08,,,,,,,,", "line 2: gross: ");
    row("discounts", "2026Q1,,S,c,CN,o,1,CNY,1,x,,,,,,,", "line 2: discounts: ");
    row("other", "2026Q1,,S,c,CN,o,1,CNY,1,,,,,x,,,", "line 2: other: ");
    row("retail price", "2026Q1,,S,c,CN,o,1,CNY,1,,,,,,NaN,,", "line 2: retail_price: ");
    row("share over 100", "2026Q1,,S,c,CN,o,1,CNY,1,,,,,,,100.1,", "line 2: share: ");
    row("negative share", "2026Q1,,S,c,CN,o,1,CNY,1,,,,,,,-1,", "line 2: share: ");
    row("free", "2026Q1,,S,c,CN,o,1,CNY,1,,,,,,,,Yes", "line 2: free: ");
    row("blank", "", "line 2: ");
    row("too few cells", "2026Q1,,S,c", "line 2: ");
    row("too many cells", "2026Q1,,S,c,CN,o,1,CNY,1,,,,,,,,,", "line 2: ");
    row("stray quote", "2026Q1,,S\"x\",c,CN,o,1,CNY,1,,,,,,,,", "line 2: sku: ");
    row("open quote", "2026Q1,,\"S,c,CN,o,1,CNY,1,,,,,,,,", "line 2: sku: ");
    row("lone return", "2026Q1,,S\rT,c,CN,o,1,CNY,1,,,,,,,,", "line 2: sku: ");
    row("no UTF-8", "2026Q1,,S\xff,c,CN,o,1,CNY,1,,,,,,,,", "line 2: ");
}

void TestLinesFile::refusesLines()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, place);
    const QByteArray text = "period,date,sku,category,territory,channel,units,currency,gross,discounts,returns,taxes,"
                            "freight,other,retail_price,share,free\n"
                            "2026Q1,,\"a\nb\",c,CN,o,1,CNY,1,,,,,,,,\n"
                            + row + "\n2026Q1,,S,c,CN,o,1,CNY,1,,,,,,,,\n";
    const QString complaint =
        test::refusal([&] { (void)parseRoyaltyLines(text.toStdString(), QStringLiteral("l.csv")); });
    QVERIFY2(complaint.startsWith(QStringLiteral("l.csv: ") + place), qPrintable(complaint));
}

void TestLinesFile::refusesHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("missing gross") << QByteArray("period,sku,category,territory,channel,units,currency\n");
    QTest::newRow("missing units") << QByteArray("period,sku,category,territory,channel,currency,gross\n");
    QTest::newRow("unknown") << QByteArray("period,sku,category,territory,channel,units,currency,gross,note\n");
    QTest::newRow("twice") << QByteArray("period,sku,category,territory,channel,units,currency,gross,sku\n");
    QTest::newRow("capitals") << QByteArray("Period,sku,category,territory,channel,units,currency,gross\n");
    QTest::newRow("blank") << QByteArray("\nperiod,sku,category,territory,channel,units,currency,gross\n");
    QTest::newRow("quote") << QByteArray("per\"iod,sku,category,territory,channel,units,currency,gross\n");
}

void TestLinesFile::refusesHeaders()
{
    QFETCH(QByteArray, header);
    const QString complaint =
        test::refusal([&] { (void)parseRoyaltyLines(header.toStdString(), QStringLiteral("l.csv")); });
    QVERIFY2(complaint.startsWith(QStringLiteral("l.csv: header: ")), qPrintable(complaint));
}

void TestLinesFile::readsRates()
{
    const FxTable table =
        parseFxTable("rate,date,currency\n7.5,2026-03-01,EUR\nx,no day,CNY\n0.05,2026-01-31,JPY\n7.25,2026-02-01,EUR",
                     QStringLiteral("fx.csv"), Currency());
    const Currency euro = *Currency::find(std::string_view("EUR"));
    const Currency yen = *Currency::find(std::string_view("JPY"));
    QCOMPARE(table.rate(euro, QDate(2026, 2, 28))->day, QDate(2026, 2, 1));
    QVERIFY(table.rate(euro, QDate(2026, 4, 1))->rate == *Rate::parse("7.5"));
    QVERIFY(!table.rate(euro, QDate(2026, 1, 31)));
    QVERIFY(table.rate(yen, QDate(2026, 3, 3))); // 31 days
    QVERIFY(!table.rate(yen, QDate(2026, 3, 4)));
    QVERIFY(!table.rate(Currency(), QDate(2026, 3, 1)));
}

void TestLinesFile::refusesRates_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray("2026-01-01,EUR,0") << QStringLiteral("line 2: rate: ");
    QTest::newRow("negative") << QByteArray("2026-01-01,EUR,-1") << QStringLiteral("line 2: rate: ");
    QTest::newRow("ten digits") << QByteArray("2026-01-01,EUR,1.0000000001") << QStringLiteral("line 2: rate: ");
    QTest::newRow("missing") << QByteArray("2026-01-01,EUR,") << QStringLiteral("line 2: rate: ");
    QTest::newRow("twice") << QByteArray("2026-01-02,USD,1") << QStringLiteral("line 2: rate: ");
    QTest::newRow("day") << QByteArray("2026-13-01,EUR,1") << QStringLiteral("line 2: date: ");
    QTest::newRow("no day") << QByteArray(",EUR,1") << QStringLiteral("line 2: date: ");
    QTest::newRow("currency") << QByteArray("2026-01-01,EURO,1") << QStringLiteral("line 2: currency: ");
    QTest::newRow("blank") << QByteArray("") << QStringLiteral("line 2: ");
}

void TestLinesFile::refusesRates()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, place);
    const QByteArray text = "date,currency,rate\n2026-01-02,USD,7\n" + row + "\n2026-01-03,USD,7\n";
    const QString complaint =
        test::refusal([&] { (void)parseFxTable(text.toStdString(), QStringLiteral("fx.csv"), Currency()); });
    QVERIFY2(complaint.startsWith(QStringLiteral("fx.csv: ") + place), qPrintable(complaint));
}

QTEST_APPLESS_MAIN(TestLinesFile)
#include "tst_linesfile.moc"
