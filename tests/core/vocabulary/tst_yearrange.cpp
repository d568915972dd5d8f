// Years as somebody asks for them.
#include "core/vocabulary/yearrange.h"

#include <QTest>

using namespace lianming;

class TestYearRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestYearRange::reads_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *words, const char *expected) {
        QTest::newRow(*words == 0 ? "nothing" : words) << QString::fromUtf8(words) << QString::fromUtf8(expected);
    };
    // As museums write them.
    row("1735", "1735…1735");
    row("1735–40", "1735…1740");
    row("1735-1740", "1735…1740");
    row("清乾隆", "1736…1795");
    row("3rd century BC", "-300…-201");
    row("300 BC – AD 200", "-300…200");
    // Numbers with a sign.
    row("-300", "-300…-300");
    row("−300", "-300…-300");
    row("-300 – 200", "-300…200");
    row("-300 - -200", "-300…-200");
    row("-200 至 -300", "-300…-200");
    // Open ends.
    row("1700–", "1700…");
    row("–1800", "…1800");
    row("–221 BC", "…-221");
    row("清–", "1644…");
    row("~ 1900", "…1900");
    // No time.
    row("", "none");
    row("–", "none");
    row("blue", "none");
    row("0", "none");
    row("-0", "none");
    row("-12345678901234567890", "none");
}

void TestYearRange::reads()
{
    QFETCH(const QString, words);
    QFETCH(const QString, expected);
    const auto range = yearRange(words);
    const auto text = [](const std::optional<int> &year) {
        return year ? QString::number(*year) : QString();
    };
    QCOMPARE(range ? text(range->from) + u'…' + text(range->to) : QStringLiteral("none"), expected);
}

QTEST_GUILESS_MAIN(TestYearRange)
#include "tst_yearrange.moc"
