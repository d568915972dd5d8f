#include "core/base/decimal.h"
#include "core/base/money.h"

#include <QTest>
#include <rapidcheck.h>

#include <numeric>

using namespace lianming;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void rounds_data();
    void rounds();
    void moneyKeepsTheCurrencysDigits();
    void apportionSumsToTheTotal();
    void apportionFollowsThePage();
};

void TestDecimal::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("printed");

    QTest::newRow("whole") << QByteArray("12") << 2 << true << QByteArray("12.00");
    QTest::newRow("fraction") << QByteArray("-0.5") << 2 << true << QByteArray("-0.50");
    QTest::newRow("minus nothing") << QByteArray("-0.00") << 2 << true << QByteArray("0.00");
    QTest::newRow("no digits") << QByteArray("12") << 0 << true << QByteArray("12");
    QTest::newRow("small") << QByteArray("0.007") << 3 << true << QByteArray("0.007");
    QTest::newRow("too fine") << QByteArray("1.005") << 2 << false << QByteArray();
    QTest::newRow("empty") << QByteArray() << 2 << false << QByteArray();
    QTest::newRow("minus") << QByteArray("-") << 2 << false << QByteArray();
    QTest::newRow("plus") << QByteArray("+1") << 2 << false << QByteArray();
    QTest::newRow("no whole") << QByteArray(".5") << 2 << false << QByteArray();
    QTest::newRow("no fraction") << QByteArray("5.") << 2 << false << QByteArray();
    QTest::newRow("exponent") << QByteArray("1e3") << 2 << false << QByteArray();
    QTest::newRow("blank") << QByteArray(" 1") << 2 << false << QByteArray();
    QTest::newRow("beyond 128 bits") << QByteArray(40, '9') << 2 << false << QByteArray();
}

void TestDecimal::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, digits);
    QFETCH(bool, good);
    QFETCH(QByteArray, printed);

    const auto value = parseScaled(text.toStdString(), digits);
    QCOMPARE(value.has_value(), good);
    if (good)
        QCOMPARE(QByteArray::fromStdString(formatScaled(*value, digits)), printed);
}

void TestDecimal::rounds_data()
{
    QTest::addColumn<int>("numerator");
    QTest::addColumn<int>("denominator");
    QTest::addColumn<int>("up");
    QTest::addColumn<int>("even");

    QTest::newRow("below half") << 14 << 10 << 1 << 1;
    QTest::newRow("tie to odd") << 15 << 10 << 2 << 2;
    QTest::newRow("tie to even") << 25 << 10 << 3 << 2;
    QTest::newRow("negative tie") << -25 << 10 << -3 << -2;
    QTest::newRow("negative tie to odd") << -15 << 10 << -2 << -2;
    QTest::newRow("above half") << -26 << 10 << -3 << -3;
    QTest::newRow("half of nothing") << 1 << 2 << 1 << 0;
    QTest::newRow("exact") << 30 << 10 << 3 << 3;
}

void TestDecimal::rounds()
{
    QFETCH(int, numerator);
    QFETCH(int, denominator);
    QFETCH(int, up);
    QFETCH(int, even);
    QCOMPARE(int(divideRounded(numerator, denominator, Rounding::HalfUp)), up);
    QCOMPARE(int(divideRounded(numerator, denominator, Rounding::HalfEven)), even);
}

void TestDecimal::moneyKeepsTheCurrencysDigits()
{
    const Currency yen = *Currency::find(std::string_view("JPY"));
    const Currency dinar = *Currency::find(std::string_view("KWD"));
    QVERIFY(!Money::parse("1.5", yen));
    QCOMPARE(Money::parse("1.5", dinar)->text(), QStringLiteral("1.500"));
    QVERIFY(!Money::parse("92233720368547758.08", Currency()));
    QCOMPARE(Money::parse("-92233720368547758.08", Currency())->text(), QStringLiteral("-92233720368547758.08"));
    QVERIFY(!Currency::find(std::string_view("XXX")));
}

void TestDecimal::apportionSumsToTheTotal()
{
    QVERIFY(rc::check("parts sum to the total and stay within one unit of the exact share", [] {
        const auto total = *rc::gen::arbitrary<qint64>();
        const auto raw = *rc::gen::container<std::vector<quint32>>(rc::gen::arbitrary<quint32>());
        const std::vector<Int128> weights(raw.begin(), raw.end());
        const auto parts = apportion(total, weights);
        const Int128 sum = std::accumulate(parts.begin(), parts.end(), Int128{0});
        const Int128 weight = std::accumulate(weights.begin(), weights.end(), Int128{0});
        RC_ASSERT(weights.empty() || sum == Int128{total});
        for (size_t i = 0; weight > 0 && i < parts.size(); ++i) {
            const Int128 off = parts[i] * weight - total * weights[i];
            RC_ASSERT(off < weight && off > -weight);
        }
    }));
}

void TestDecimal::apportionFollowsThePage()
{
    using Parts = std::vector<Int128>;
    QVERIFY((apportion(100, Parts{1, 1, 1}) == Parts{34, 33, 33}));
    QVERIFY((apportion(-100, Parts{1, 1, 1}) == Parts{-34, -33, -33}));
    QVERIFY((apportion(7, Parts{0, 0}) == Parts{7, 0}));
    QVERIFY((apportion(10, Parts{0, 3, 3}) == Parts{0, 5, 5}));
    QVERIFY(apportion(10, Parts{}).empty());
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
