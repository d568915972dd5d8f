#include "core/brands/creditcode.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

class TestCreditCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsRealOnes_data();
    void knowsRealOnes();
    void everyTypingMistakeIsSeen();
};

void TestCreditCode::knowsRealOnes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    // Published codes of listed companies.
    QTest::newRow("Tencent Computer Systems") << QStringLiteral("9144030071526726XG") << true;
    QTest::newRow("Huawei Technologies") << QStringLiteral("914403001922038216") << true;
    QTest::newRow("wrong check") << QStringLiteral("9144030071526726XH") << false;
    QTest::newRow("letter that is not used") << QStringLiteral("9144030071526726OG") << false;
    QTest::newRow("small letter") << QStringLiteral("9144030071526726xG") << false;
    QTest::newRow("too short") << QStringLiteral("9144030071526726X") << false;
    QTest::newRow("too long") << QStringLiteral("9144030071526726XG0") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestCreditCode::knowsRealOnes()
{
    QFETCH(const QString, code);
    QFETCH(const bool, valid);
    QCOMPARE(isCreditCode(code), valid);
}

void TestCreditCode::everyTypingMistakeIsSeen()
{
    // One wrong character, and two neighbours exchanged, are never taken for right: 31 is prime and no weight is 0 or 1
    // times its neighbour's.
    static const QString characters = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    QVERIFY(rc::check("a mistyped code is refused", [] {
        QString code;
        for (int i = 0; i < 17; ++i)
            code += characters[*rc::gen::inRange(0, 31)];
        int checks = 0;
        for (const QChar last : characters) {
            if (isCreditCode(code + last)) {
                code += last;
                ++checks;
                break;
            }
        }
        RC_ASSERT(checks == 1);
        QString wrong = code;
        const int place = *rc::gen::inRange(0, 18);
        wrong[place] = characters[*rc::gen::inRange(0, 31)];
        RC_ASSERT(isCreditCode(wrong) == (wrong == code));
        QString turned = code;
        const int first = *rc::gen::inRange(0, 16);
        std::swap(turned[first], turned[first + 1]);
        RC_ASSERT(isCreditCode(turned) == (turned == code));
    }));
}

QTEST_GUILESS_MAIN(TestCreditCode)
#include "tst_creditcode.moc"
