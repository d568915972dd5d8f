#include "ui/shell/language.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QTest>

using namespace lianming;

class tst_Format : public QObject
{
    Q_OBJECT

    static Money money(std::string_view code, qint64 minor) { return {minor, *Currency::find(code)}; }

private Q_SLOTS:
    void amounts()
    {
        Language language;
        language.set(QStringLiteral("en"));
        QCOMPARE(amountText(money("CNY", 123456)), QStringLiteral("1,234.56"));
        QCOMPARE(amountText(money("CNY", 5)), QStringLiteral("0.05"));
        QCOMPARE(amountText(money("JPY", 1234567)), QStringLiteral("1,234,567"));
        QCOMPARE(amountText(money("KWD", 1)), QStringLiteral("0.001"));
        QCOMPARE(amountText(money("CNY", -100)), QStringLiteral("−1.00"));
        QCOMPARE(amountText(money("CNY", std::numeric_limits<qint64>::min())),
                 QStringLiteral("−92,233,720,368,547,758.08"));
        QCOMPARE(moneyText(money("CNY", 100)), QStringLiteral("CNY\u00a01.00"));
    }
    void shortAmounts()
    {
        Language language;
        language.set(QStringLiteral("en"));
        QCOMPARE(shortMoneyText(money("CNY", 123'456'789)), QStringLiteral("CNY\u00a01.23 m"));
        QCOMPARE(shortMoneyText(money("CNY", 999'999'999)), QStringLiteral("CNY\u00a09.99 m"));
        QCOMPARE(shortMoneyText(money("CNY", 4'500'000)), QStringLiteral("CNY\u00a045 k"));
        QCOMPARE(shortCountText(9'999), QStringLiteral("9,999"));
        QCOMPARE(shortCountText(1'900'000), QStringLiteral("1.9 m"));
        language.set(QStringLiteral("zh_CN"));
        QCOMPARE(shortCountText(1'900'000), QStringLiteral("190万"));
        QCOMPARE(shortCountText(123'000'000), QStringLiteral("1.23亿"));
        QCOMPARE(shortCountText(12'345), QStringLiteral("1.23万"));
        language.set(QStringLiteral("en"));
    }
    void days()
    {
        Language language;
        language.set(QStringLiteral("en"));
        const QDate today(2026, 6, 1);
        QCOMPARE(dateText(QDate(2026, 3, 1)), QStringLiteral("1 Mar 2026"));
        QCOMPARE(dateText({}), QString());
        QCOMPARE(relativeText(today, today), QStringLiteral("today"));
        QCOMPARE(relativeText(today.addDays(12), today), QStringLiteral("in 12 days"));
        QCOMPARE(relativeText(today.addDays(1), today), QStringLiteral("in 1 day"));
        QCOMPARE(relativeText(today.addDays(-3), today), QStringLiteral("3 days ago"));
        language.set(QStringLiteral("zh_CN"));
        QCOMPARE(dateText(QDate(2026, 3, 1)), QStringLiteral("2026年3月1日"));
        QCOMPARE(relativeText(today.addDays(12), today), QStringLiteral("12天后"));
        language.set(QStringLiteral("en"));
    }
    void percents()
    {
        QCOMPARE(percentText(85, 3), QStringLiteral("8.5\u00a0%"));
        QCOMPARE(percentText(1, 0), QStringLiteral("100\u00a0%"));
        QCOMPARE(percentText(12345, 5), QStringLiteral("12.345\u00a0%"));
        QCOMPARE(percentText(8, 2), QStringLiteral("8\u00a0%"));
        QCOMPARE(percentText(5, 1), QStringLiteral("50\u00a0%"));
    }
    void everyFailureSaysWhatToDo()
    {
        for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind) {
            if (Error::Kind(kind) != Error::Kind::Cancelled)
                QVERIFY(!adviceText(Error::Kind(kind)).isEmpty());
        }
    }
};

QTEST_MAIN(tst_Format)
#include "tst_format.moc"
