#include "core/royalties/screening.h"
#include "tests/core/royalties/support.h"

#include <QElapsedTimer>
#include <QTest>
#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

/// One finding in a word: "line reason", with its numbers.
QString shown(const LineFlag &flag)
{
    QString out = QStringLiteral("%1 %2").arg(flag.line).arg(QLatin1String(flagReasonCode(flag.reason)));
    const auto number = [](Int128 value) {
        return QString::fromStdString(formatScaled(value, 0));
    };
    switch (flag.reason) {
    case FlagReason::DuplicateLine: out += QStringLiteral(" of %1").arg(flag.repeats); break;
    case FlagReason::PricePattern:
        out += QStringLiteral(" %1 not %2-%3 median %4 periods %5 peers %6")
                   .arg(number(flag.price), number(flag.usual.low), number(flag.usual.high), number(flag.usual.median))
                   .arg(flag.usual.periods)
                   .arg(flag.usual.peers);
        break;
    case FlagReason::VolumePattern:
        out += QStringLiteral(" %1 not %2 periods %3").arg(flag.units).arg(flag.average).arg(flag.periods);
        break;
    default: break;
    }
    return out;
}

/// Lines of quarters from 2026Q1 on, "quarter,sku,date,units,gross"; the numbers of quarters are closed.
struct Case {
    RoyaltyLines lines;
    std::vector<ScreenedStatement> statements;
    std::map<std::string, LicensedProduct, std::less<>> products;
    std::map<std::string, std::vector<PricePerUnit>> peers;
    ScreeningLimits limits;
    std::vector<std::vector<SkuSales>> sold;

    Case(const char *rows, std::initializer_list<int> closed = {})
    {
        std::string text = "territory,channel,currency,period,sku,date,units,gross,category,free\n";
        for (const QByteArray &row : QByteArray(rows).split('\n')) {
            if (row.isEmpty())
                continue;
            QByteArrayList cells = row.split(',');
            while (cells.size() < 7)
                cells.append(cells.size() == 5 ? "nice/24" : "");
            text += "CN,online,CNY,2026Q" + cells[0].toStdString();
            for (qsizetype i = 1; i < cells.size(); ++i)
                text += "," + cells[i].toStdString();
            text += "\n";
        }
        lines = parseRoyaltyLines(text, QStringLiteral("lines.csv"));
        for (size_t i = 0; i < lines.lines.size(); ++i) {
            if (statements.empty() || statements.back().period != lines.lines[i].period)
                statements.push_back({lines.lines[i].period, i, 0, true});
            ++statements.back().count;
        }
        for (ScreenedStatement &statement : statements) {
            for (const int quarter : closed)
                statement.screened =
                    statement.screened && statement.period.name() != QStringLiteral("2026Q%1").arg(quarter);
        }
    }
    void add(const char *sku, ProductState state, QDate released = {}, QDate withdrawn = {})
    {
        LicensedProduct product;
        product.sku = QString::fromLatin1(sku);
        product.state = state;
        if (released.isValid())
            product.releasedOn = released;
        if (withdrawn.isValid())
            product.withdrawnOn = withdrawn;
        products.emplace(sku, product);
    }
    QStringList findings()
    {
        QStringList out;
        const auto asked = [this](const std::string &category, Currency currency, int year) {
            return peers[category + ' ' + std::string(currency.code()) + ' ' + std::to_string(year)];
        };
        LineScreening screening({lines, statements, products, limits});
        screening.compareWithPeers(asked);
        std::vector<LineFlag> found = screening.found();
        std::ranges::sort(found, {}, [](const LineFlag &flag) { return std::pair(flag.line, flag.reason); });
        for (const LineFlag &flag : found)
            out.append(shown(flag));
        for (size_t i = 0; i < statements.size(); ++i)
            sold.push_back(screening.sold(i));
        return out;
    }
};

} // namespace

/// What makes a line worth a person's eye, without a database.
class TestScreening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians();
    void productsOfTheRegister();
    void linesReportedTwice();
    void repeatsAcrossPeriods();
    void pricesAgainstTheOwnPast();
    void pricesAgainstPeers();
    void volumes();
    void tellsWhatWasSold();
    void limitsAreRead();
    void edges();
    void repeatsAsDefined();
    void aMillionLines();
};

void TestScreening::medians()
{
    QCOMPARE(medianOf({5}), PricePerUnit(5));
    QVERIFY(medianOf({9, 1, 5}) == 5);
    QVERIFY(medianOf({1, 2}) == 2); // half up
    QVERIFY(medianOf({8, 1, 3, 10}) == 6);
    QVERIFY(unitPrice(100, 3) == 33333);
    QVERIFY(unitPrice(-100, -3) == 33333);
    QVERIFY(unitPrice(-100, 3) == -33333);
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QVERIFY(unitPrice(most, 1) == Int128{most} * 1000);
    QVERIFY(unitPrice(std::numeric_limits<qint64>::min(), -1) == (Int128{most} + 1) * 1000);
}

void TestScreening::productsOfTheRegister()
{
    const char *rows = "1,A,2026-02-01,1,1\n"  // before the release
                       "1,A,2026-02-10,1,2\n"  // on its day
                       "1,B,2026-02-01,1,3\n"  // in review
                       "1,C,2026-03-15,1,4\n"  // on the last day
                       "1,C,2026-03-16,1,5\n"  // after the withdrawal
                       "1,D,2026-03-16,1,6\n"  // not in the register
                       "1,A,,1,7\n"            // without a day: released within the period
                       "1,C,,1,8\n"            // withdrawn within the period
                       "1,a,,1,9\n"            // another SKU
                       "1,B,,1,0,nice/24,yes"; // free goods too
    Case none(rows);
    QCOMPARE(none.findings(), QStringList()); // a contract without products is not watched
    Case watched(rows);
    watched.add("A", ProductState::Released, {2026, 2, 10});
    watched.add("B", ProductState::InReview);
    watched.add("C", ProductState::Withdrawn, {2025, 1, 1}, {2026, 3, 15});
    QCOMPARE(watched.findings(),
             (QStringList{QStringLiteral("0 unapproved_product"), QStringLiteral("2 unapproved_product"),
                          QStringLiteral("4 unapproved_product"), QStringLiteral("5 unknown_product"),
                          QStringLiteral("8 unknown_product"), QStringLiteral("9 unapproved_product")}));
    Case later("1,A,,1,1\n1,B,,1,2");
    later.add("A", ProductState::Released, {2026, 4, 1});
    later.add("B", ProductState::Withdrawn, {2025, 1, 1}, {2025, 12, 31});
    QCOMPARE(later.findings().size(), 2);
}

void TestScreening::linesReportedTwice()
{
    Case same("1,A,2026-01-05,3,90\n"
              "1,A,2026-01-05,3,90\n"
              "1,A,2026-01-06,3,90\n"
              "1,B,2026-01-05,3,90\n"
              "1,A,2026-01-05,4,90\n"
              "1,A,2026-01-05,3,91\n"
              "1,A,,3,90\n"
              "1,A,,3,90\n"
              "1,A,2026-01-05,3,90\n"
              "1,A,2026-01-05,0,0\n"
              "1,A,2026-01-05,0,0\n"
              "1,A,2026-01-05,3,90,nice/24,yes");
    QCOMPARE(same.findings(),
             (QStringList{QStringLiteral("1 duplicate_line of 0"), QStringLiteral("7 duplicate_line of 6"),
                          QStringLiteral("8 duplicate_line of 0")}));
}

void TestScreening::repeatsAcrossPeriods()
{
    const char *rows = "1,A,2026-01-05,3,90\n"
                       "1,A,,12,360\n"
                       "1,A,,9,270\n"
                       "2,A,2026-01-05,3,90\n" // the same sale in two reports
                       "2,A,,12,360\n"
                       "2,A,,9,270"; // so little sells again by chance
    Case open(rows);
    const QStringList later{QStringLiteral("3 duplicate_line of 0"), QStringLiteral("4 duplicate_line of 1")};
    QCOMPARE(open.findings(), later);
    Case firstClosed(rows, {1});
    QCOMPARE(firstClosed.findings(), later);
    // What is closed cannot be taken out any more: it is the earlier, open one that is in question.
    Case secondClosed(rows, {2});
    QCOMPARE(secondClosed.findings(),
             (QStringList{QStringLiteral("0 duplicate_line of 3"), QStringLiteral("1 duplicate_line of 4")}));
    Case floor(rows);
    floor.limits.repeatFloor = 0;
    QCOMPARE(floor.findings().size(), 3);
}

void TestScreening::pricesAgainstTheOwnPast()
{
    // 68 to 79 a piece in the quarters before.
    Case prices("1,A,,10,680\n"
                "2,A,,4,300\n2,A,,6,450\n"
                "3,A,,10,790\n"
                "4,A,,1,12\n"  // far below
                "4,A,,2,74\n"  // at 37 just below half of 75
                "4,A,,2,75\n"  // at the half
                "4,A,,2,225\n" // at one and a half
                "4,A,,2,226\n" // above
                "4,A,,-2,-140\n"
                "4,A,,-1,-9\n" // taken back for less than it ever cost
                "4,A,,3,0\n");
    QCOMPARE(
        prices.findings(),
        (QStringList{QStringLiteral("4 price_pattern 1200000 not 6800000-7900000 median 7500000 periods 3 peers 0"),
                     QStringLiteral("5 price_pattern 3700000 not 6800000-7900000 median 7500000 periods 3 peers 0"),
                     QStringLiteral("8 price_pattern 11300000 not 6800000-7900000 median 7500000 periods 3 peers 0"),
                     QStringLiteral("10 price_pattern 900000 not 6800000-7900000 median 7500000 periods 3 peers 0"),
                     QStringLiteral("11 price_pattern 0 not 6800000-7900000 median 7500000 periods 3 peers 0")}));
    Case narrow("1,A,,1,100\n2,A,,1,111\n2,A,,1,90");
    narrow.limits.priceLow = 90;
    narrow.limits.priceHigh = 110;
    QCOMPARE(narrow.findings().size(), 1);
    // Free goods, returns and other currencies make no price.
    Case noPrice("1,A,,-10,-10\n1,A,,10,10,nice/24,yes\n2,A,,1,1000");
    QCOMPARE(noPrice.findings(), QStringList());
}

void TestScreening::pricesAgainstPeers()
{
    const char *rows = "1,A,,1,100\n1,B,,1,110\n1,C,,1,90\n1,D,,1,105\n1,E,,2,190\n1,X,,1,15\n1,Y,,1,15,nice/9";
    Case own(rows);
    QCOMPARE(own.findings(), QStringList{QStringLiteral(
                                 "5 price_pattern 1500000 not 9500000-10500000 median 10000000 periods 0 peers 5")});
    Case few("1,A,,1,100\n1,B,,1,110\n1,C,,1,90\n1,D,,1,105\n1,X,,1,15");
    QCOMPARE(few.findings(), QStringList()); // four others say nothing
    few.peers["nice/24 CNY 2026"] = {9'900'000};
    QCOMPARE(few.findings().size(), 1);
    few.peers.clear();
    few.peers["nice/24 CNY 2025"] = {9'900'000};
    QCOMPARE(few.findings(), QStringList());
    // Its own past goes before its peers.
    Case known("1,X,,1,15\n2,A,,1,100\n2,B,,1,110\n2,C,,1,90\n2,D,,1,105\n2,E,,2,190\n2,X,,1,15");
    QCOMPARE(known.findings(), QStringList());
}

void TestScreening::volumes()
{
    const char *rows = "1,A,2026-01-01,100,100\n"
                       "2,A,2026-04-01,200,200\n2,A,2026-04-02,-20,-20\n" // 180
                       "3,A,2026-07-01,100,100\n3,A,2026-07-02,321,321\n3,A,2026-07-03,0,1\n"
                       "3,B,2026-07-01,5000,5000";
    Case grown(rows);
    QCOMPARE(grown.findings(), QStringList{QStringLiteral("4 volume_pattern 421 not 140 periods 2")});
    Case atTheLimit("1,A,,100,100\n2,A,,300,300\n3,A,,599,599");
    QCOMPARE(atTheLimit.findings(), QStringList());
    Case small("1,A,,1,1\n2,A,,99,99");
    QCOMPARE(small.findings(), QStringList());
    small.limits.volumeFloor = 99;
    QCOMPARE(small.findings(), QStringList{QStringLiteral("1 volume_pattern 99 not 1 periods 1")});
}

void TestScreening::tellsWhatWasSold()
{
    Case sales("1,A,,10,100\n1,A,,5,60,nice/25\n1,A,,-5,-50\n1,B,,-1,-1\n1,C,,1,0,nice/24,yes\n2,B,,1,7");
    (void)sales.findings();
    QCOMPARE(sales.sold.size(), size_t(2));
    QCOMPARE(sales.sold[0].size(), size_t(1));
    QCOMPARE(sales.sold[0][0].units, 15);
    QCOMPARE(sales.sold[0][0].gross, 16000);
    QCOMPARE(sales.lines.codes.text(sales.sold[0][0].category), std::string("nice/24"));
    QCOMPARE(sales.sold[1].size(), size_t(1));
}

void TestScreening::limitsAreRead()
{
    const auto parsed = [](const char *text) {
        const Json json = Json::parse(text);
        return ScreeningLimits::parse(JsonNode(json, QStringLiteral("screening")));
    };
    QCOMPARE(parsed("{}"), ScreeningLimits());
    ScreeningLimits limits;
    limits.priceLow = 80;
    limits.volumeFloor = 7;
    QCOMPARE(parsed(limits.toJson().dump().c_str()), limits);
    QVERIFY(refusal([&] { (void)parsed(R"({"volume": -1})"); }).startsWith(QStringLiteral("screening: volume: ")));
    QVERIFY(!refusal([&] { (void)parsed(R"({"price_low": 151})"); }).isEmpty());
    QVERIFY(!refusal([&] { (void)parsed(R"({"peer_high": 1.5})"); }).isEmpty());
    for (const FlagReason reason : flagReasons)
        QVERIFY(parseFlagReason(QString::fromLatin1(flagReasonCode(reason))) == reason);
    QVERIFY(!parseFlagReason(u"other"));
}

void TestScreening::edges()
{
    // Sums beyond 64 bits compare with nothing; they are wrong nowhere.
    Case wide("1,A,,1,92233720368547758.07\n1,A,,1,92233720368547758.07\n2,A,,1,1\n2,A,,9223372036854775807,1\n"
              "2,A,,9223372036854775807,1\n3,A,,9223372036854775807,92233720368547758.07");
    QCOMPARE(wide.findings(),
             (QStringList{QStringLiteral("1 duplicate_line of 0"), QStringLiteral("4 duplicate_line of 3")}));
    Case empty("");
    QCOMPARE(empty.findings(), QStringList());
}

/// Found by places alone, the repeats are those that comparing every pair finds.
void TestScreening::repeatsAsDefined()
{
    const bool ok = rc::check("repeats are found", [] {
        QByteArray rows;
        const int count = *rc::gen::inRange(0, 60);
        for (int i = 0; i < count; ++i) {
            rows += "1," + QByteArray(1, char('A' + *rc::gen::inRange(0, 3))) + ","
                    + (*rc::gen::arbitrary<bool>() ? "2026-01-05" : "") + ","
                    + QByteArray::number(*rc::gen::inRange(1, 4)) + "," + QByteArray::number(*rc::gen::inRange(1, 3))
                    + "\n";
        }
        Case generated(rows.constData());
        QStringList expected;
        const auto &lines = generated.lines.lines;
        for (size_t i = 0; i < lines.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                if (lines[i].sku == lines[j].sku && lines[i].date == lines[j].date && lines[i].units == lines[j].units
                    && lines[i].gross == lines[j].gross) {
                    expected.append(QStringLiteral("%1 duplicate_line of %2").arg(i).arg(j));
                    break;
                }
            }
        }
        RC_ASSERT(generated.findings() == expected);
    });
    QVERIFY(ok);
}

void TestScreening::aMillionLines()
{
    Case many("1,A,,1,100\n2,A,,1,100");
    const RoyaltyLine first = many.lines.lines[0];
    std::vector<CodeId> skus;
    for (int i = 0; i < 5000; ++i)
        skus.push_back(many.lines.codes.id("S" + std::to_string(i)));
    many.lines.lines.clear();
    for (int i = 0; i < 1'000'000; ++i) {
        RoyaltyLine line = first;
        line.period = first.period.plus(i / 500'000);
        line.sku = skus[size_t(i * 7919LL % 5000)];
        line.units = 1 + i % 13;
        line.gross = line.units * 10'000 + i;
        many.lines.lines.push_back(line);
    }
    many.statements[0].count = many.statements[1].first = many.statements[1].count = 500'000;
    QElapsedTimer clock;
    clock.start();
    const QStringList found = many.findings();
    qInfo("1,000,000 lines screened in %lld ms, %lld findings", clock.elapsed(), qint64(found.size()));
    QVERIFY(found.size() < 1'000'000);
}

QTEST_APPLESS_MAIN(TestScreening)

#include "tst_screening.moc"
