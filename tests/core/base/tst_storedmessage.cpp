// Sentences that are kept and read later: every template and argument comes back, in whichever language it is read.
#include "core/base/storedmessage.h"

#include <QTest>

using namespace lianming;

class TestStoredMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void isReadInAnotherLanguage();
    void otherTextStands_data();
    void otherTextStands();
};

void TestStoredMessage::comesBack_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::newRow("plain") << QStringList{QStringLiteral("a.png"), QStringLiteral("7")};
    QTest::newRow("empty") << QStringList{QString(), QString()};
    QTest::newRow("quotes") << QStringList{QStringLiteral("\"],[\""), QStringLiteral("\\u0000\n")};
    QTest::newRow("other scripts") << QStringList{QStringLiteral("瓶.jpg"), QStringLiteral("🏺")};
    QTest::newRow("places in it") << QStringList{QStringLiteral("%2"), QStringLiteral("%1")};
    QTest::newRow("half a character") << QStringList{QString(QChar(0xd800)), QStringLiteral("x")};
}

void TestStoredMessage::comesBack()
{
    QFETCH(QStringList, args);
    const Message message{"%1 has %2 faults", args};
    const QString sound = QString::fromStdString(message.english().toStdString()); // lone surrogates cannot be written
    QCOMPARE(storedMessageText(storedMessage(message)), sound);
}

void TestStoredMessage::isReadInAnotherLanguage()
{
    const QString stored = storedMessage({"%1 has %2 faults", {QStringLiteral("瓶"), QStringLiteral("2")}});
    QCOMPARE(storedMessageText(stored,
                               [](const char *text) {
                                   return QByteArray(text) == "%1 has %2 faults" ? QStringLiteral("%2 处错误：%1")
                                                                                 : QString();
                               }),
             QStringLiteral("2 处错误：瓶"));
}

void TestStoredMessage::otherTextStands_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "the file is gone", "[]", "[1]", "[\"%1\", 2]", "{\"text\": \"x\"}", "[\"", "null"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestStoredMessage::otherTextStands()
{
    QFETCH(QString, text);
    QCOMPARE(storedMessageText(text), text);
}

QTEST_APPLESS_MAIN(TestStoredMessage)
#include "tst_storedmessage.moc"
