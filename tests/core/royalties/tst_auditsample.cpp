// Which lines an audit looks at: the same for the same seed, every unit of gross once between the points.
#include "core/royalties/auditsample.h"

#include <QTest>
#include <rapidcheck.h>

#include <set>

using namespace lianming;

class TestAuditSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLargeLinesWhole();
    void pointsStandApart();
    void nothingToChoose();
    void sameSeedSameLines();
    void startsEverywhere();
};

void TestAuditSample::takesLargeLinesWhole()
{
    const std::vector<qint64> gross{500, 100'000, -200'000, 99'999, 0};
    const AuditSample sample = drawSample(gross, 100'000, 0, 1);
    QCOMPARE(sample.lines.size(), 2U);
    QCOMPARE(sample.lines[0], (SampledLine{1, true, 0}));
    QCOMPARE(sample.lines[1], (SampledLine{2, true, 0})); // a return counts by its size
    QCOMPARE(qint64(sample.gross), 400'499);
    QCOMPARE(qint64(sample.rest), 100'499);
}

void TestAuditSample::pointsStandApart()
{
    // 1,000 units, four points 250 apart: 0 + r/4 … the line of 700 takes two or three of them, the zero none.
    const std::vector<qint64> gross{100, 700, 0, -200};
    for (quint32 seed = 0; seed < 200; ++seed) {
        const AuditSample sample = drawSample(gross, 0, 4, seed);
        int hits = 0;
        for (const SampledLine &line : sample.lines) {
            QVERIFY(line.index != 2);
            QVERIFY(!line.isAbove);
            QVERIFY(line.index != 1 || line.hits == 2 || line.hits == 3);
            hits += line.hits;
        }
        QCOMPARE(hits, 4);
        QVERIFY(sample.start >= 0 && sample.start < 1000);
    }
}

void TestAuditSample::nothingToChoose()
{
    QVERIFY(drawSample({}, 0, 10, 1).lines.empty());
    const std::vector<qint64> zeros{0, 0};
    QVERIFY(drawSample(zeros, 0, 10, 1).lines.empty());
    QVERIFY(drawSample(zeros, 1, 10, 1).lines.empty());
}

void TestAuditSample::sameSeedSameLines()
{
    QVERIFY(rc::check("a line of g gets floor or ceiling of n × g / M points, together n; the seed decides alone", [] {
        const auto gross = *rc::gen::container<std::vector<qint64>>(
            rc::gen::inRange<qint64>(-9'000'000'000'000'000'000, 9'000'000'000'000'000'000));
        const auto above = *rc::gen::element<qint64>(0, 1'000'000, 8'000'000'000'000'000'000);
        const auto size = *rc::gen::inRange<qint64>(0, 300);
        const auto seed = *rc::gen::arbitrary<quint32>();
        const AuditSample sample = drawSample(gross, above, size, seed);
        RC_ASSERT(drawSample(gross, above, size, seed).lines == sample.lines);
        qint64 hits = 0;
        std::set<size_t> taken;
        for (const SampledLine &line : sample.lines) {
            RC_ASSERT(taken.insert(line.index).second);
            const Int128 amount = gross[line.index] < 0 ? -Int128{gross[line.index]} : Int128{gross[line.index]};
            RC_ASSERT(line.isAbove == (above > 0 && amount >= above));
            if (line.isAbove)
                continue;
            hits += line.hits;
            RC_ASSERT(line.hits >= 1);
            RC_ASSERT(Int128{line.hits} <= (size * amount + sample.rest - 1) / sample.rest + 1);
        }
        RC_ASSERT(hits == (sample.rest > 0 ? size : 0));
        for (size_t i = 0; i < gross.size(); ++i) {
            const Int128 amount = gross[i] < 0 ? -Int128{gross[i]} : Int128{gross[i]};
            if (above > 0 && amount >= above)
                RC_ASSERT(taken.contains(i));
            else if (size > 0 && sample.rest > 0 && size * amount >= sample.rest)
                RC_ASSERT(taken.contains(i)); // as large as the distance between points: never missed
        }
    }));
}

void TestAuditSample::startsEverywhere()
{
    // One point over ten equal lines: each must be reachable, none more than its part of many seeds.
    const std::vector<qint64> gross(10, 7);
    std::vector<int> hits(10);
    for (quint32 seed = 0; seed < 2000; ++seed)
        ++hits[drawSample(gross, 0, 1, seed).lines.at(0).index];
    for (const int count : hits)
        QVERIFY2(count > 140 && count < 260, qPrintable(QString::number(count)));
}

QTEST_APPLESS_MAIN(TestAuditSample)
#include "tst_auditsample.moc"
