#include "core/base/channel.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace lianming;

/// Values on their way between two threads.
class TestChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void theSenderWaitsForRoom();
    void abandoningFreesTheSender();
    void closingFreesTheReceiver();
};

void TestChannel::keepsTheOrder()
{
    Channel<int> channel(3);
    constexpr int count = 100'000;
    std::thread sender([&channel] {
        for (int i = 0; i < count; ++i)
            (void)channel.send(i);
        channel.close();
    });
    int next = 0;
    bool ordered = true;
    while (const auto value = channel.take())
        ordered = ordered && *value == next++;
    sender.join();
    QVERIFY(ordered);
    QCOMPARE(next, count);
}

void TestChannel::theSenderWaitsForRoom()
{
    constexpr int limit = 4;
    Channel<int> channel(limit);
    std::atomic<int> sent = 0;
    std::thread sender([&] {
        for (int i = 0; i < 100; ++i) {
            (void)channel.send(i);
            ++sent;
        }
        channel.close();
    });
    int most = 0;
    int taken = 0;
    while (channel.take())
        most = std::max(most, sent.load() - ++taken);
    sender.join();
    QCOMPARE(taken, 100);
    QVERIFY2(most <= limit, qPrintable(QString::number(most)));
}

void TestChannel::abandoningFreesTheSender()
{
    Channel<std::unique_ptr<int>> channel(1);
    std::atomic<bool> refused = false;
    std::thread sender([&] {
        while (channel.send(std::make_unique<int>(1))) {
        }
        refused = true;
    });
    QVERIFY(channel.take());
    channel.abandon();
    sender.join();
    QVERIFY(refused);
}

void TestChannel::closingFreesTheReceiver()
{
    Channel<int> channel(1);
    std::thread receiver([&] { QVERIFY(!channel.take()); });
    channel.close();
    receiver.join();
    QVERIFY(!channel.take());
}

QTEST_APPLESS_MAIN(TestChannel)
#include "tst_channel.moc"
