#include "core/base/error.h"
#include "core/exchange/textsource.h"

#include <QTest>

using namespace lianming;

class TestTextSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refusesWhatIsNoText();
    void guessesTheSeparator();
};

void TestTextSource::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("utf-8") << QByteArray("商品编码,数量\n") << QStringLiteral("UTF-8");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF商品编码,数量\n") << QStringLiteral("UTF-8");
    QTest::newRow("gb18030") << QByteArray("\xC9\xCC\xC6\xB7\xB1\xE0\xC2\xEB,\xCA\xFD\xC1\xBF\n")
                             << QStringLiteral("GB18030");
    const QString text = QStringLiteral("商品编码,数量\n");
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar c : text) {
        little.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
    }
    QTest::newRow("utf-16le") << little << QStringLiteral("UTF-16LE");
    QTest::newRow("utf-16be") << big << QStringLiteral("UTF-16BE");
}

void TestTextSource::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const TextSource source(bytes, QStringLiteral("t.csv"));
    QCOMPARE(QByteArray(source.text().data(), qsizetype(source.text().size())), QByteArray("商品编码,数量\n"));
    QCOMPARE(QString::fromLatin1(source.encoding()), encoding);
}

void TestTextSource::refusesWhatIsNoText()
{
    QVERIFY_EXCEPTION_THROWN(TextSource(QByteArray("PK\x03\x04\x00\x00", 6), QStringLiteral("t.xlsx")), Error);
    QVERIFY_EXCEPTION_THROWN(TextSource(QByteArray("a,\xFF\xFF\n"), QStringLiteral("t.csv")), Error);
    QVERIFY(!isUtf8("\xC0\x80"));
    QVERIFY(!isUtf8("\xED\xA0\x80"));
    QVERIFY(!isUtf8("12345678\xE4\xB8"));
    QVERIFY(isUtf8("12345678\xF0\x9F\x8F\xAE"));
}

void TestTextSource::guessesTheSeparator()
{
    QCOMPARE(guessSeparator("a,b\n1,2\n"), ',');
    QCOMPARE(guessSeparator("a;b;c\n1,5;2;3\n1,7;\"x;y\";3\n"), ';');
    QCOMPARE(guessSeparator("a\tb\n1,2\t3\n"), '\t');
    QCOMPARE(guessSeparator("a\n1\n"), ',');
    QCOMPARE(guessSeparator(""), ',');
}

QTEST_APPLESS_MAIN(TestTextSource)
#include "tst_textsource.moc"
