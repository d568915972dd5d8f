#include "core/imaging/pdqindex.h"

#include <QTest>

#include <random>

using namespace lianming;

namespace {

Pdq someHash(std::mt19937_64 &random)
{
    Pdq out;
    for (quint64 &word : out.words)
        word = random();
    return out;
}

/// With so many different bits, each once.
Pdq flipped(Pdq hash, int bits, std::mt19937_64 &random)
{
    Pdq done;
    for (int i = 0; i < bits;) {
        const quint64 bit = random() % 256;
        const quint64 mask = quint64(1) << (bit % 64);
        if ((done.words[bit / 64] & mask) != 0)
            continue;
        done.words[bit / 64] |= mask;
        hash.words[bit / 64] ^= mask;
        ++i;
    }
    return hash;
}

std::vector<PdqNeighbour> looked(const std::vector<Pdq> &hashes, const std::vector<Pdq> &asked)
{
    std::vector<PdqNeighbour> out;
    for (size_t i = 0; i < hashes.size(); ++i) {
        int least = 256;
        for (const Pdq &hash : asked)
            least = std::min(least, pdqDistance(hashes[i], hash));
        if (least <= PdqIndex::farthest)
            out.push_back({quint32(i), least});
    }
    return out;
}

} // namespace

class TestPdqIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFindsNothing();
    void findsAllAndNothingElse();
    void worstSpread();
    void turnedAndMirrored();
};

void TestPdqIndex::emptyFindsNothing()
{
    QVERIFY(PdqIndex().near(Pdq()).empty());
    QVERIFY(PdqIndex(std::vector<Pdq>()).nearAnyWay(Pdq()).empty());
}

void TestPdqIndex::findsAllAndNothingElse()
{
    std::mt19937_64 random(5);
    std::vector<Pdq> hashes;
    for (int i = 0; i < 4000; ++i) {
        hashes.push_back(someHash(random));
        if (i % 5 == 0)
            hashes.push_back(hashes.back()); // the same twice
    }
    const size_t own = hashes.size();
    for (int bits = 0; bits <= 40; ++bits) {
        for (int i = 0; i < 20; ++i)
            hashes.push_back(flipped(hashes[random() % own], bits, random));
    }
    const PdqIndex index(hashes);
    QCOMPARE(index.size(), hashes.size());
    size_t found = 0;
    for (int i = 0; i < 300; ++i) {
        const Pdq asked = flipped(hashes[random() % own], int(random() % 36), random);
        const std::vector<PdqNeighbour> near = index.near(asked);
        QCOMPARE(near, looked(hashes, {asked}));
        found += near.size();
    }
    QVERIFY(found > 300);
}

void TestPdqIndex::worstSpread()
{
    // 31 bits, two in each word but one: no word agrees, and one is a single bit away.
    const Pdq hash{{0x0123456789abcdefULL, 0xfedcba9876543210ULL, 0x0f1e2d3c4b5a6978ULL, 0x8796a5b4c3d2e1f0ULL}};
    Pdq far = hash;
    for (size_t word = 0; word < 16; ++word)
        far.words[word / 4] ^= quint64(word == 9 ? 0x0010 : 0x8001) << (word % 4 * 16);
    QCOMPARE(pdqDistance(hash, far), 31);
    QCOMPARE(PdqIndex({hash}).near(far), (std::vector<PdqNeighbour>{{0, 31}}));
    far.words[2] ^= quint64(0x0020) << 16;
    QCOMPARE(pdqDistance(hash, far), 32);
    QVERIFY(PdqIndex({hash}).near(far).empty());
}

void TestPdqIndex::turnedAndMirrored()
{
    std::mt19937_64 random(8);
    std::vector<Pdq> hashes;
    for (int i = 0; i < 500; ++i)
        hashes.push_back(someHash(random));
    const PdqIndex index(hashes);
    for (int i = 0; i < 100; ++i) {
        const auto variants = pdqVariants(hashes[random() % hashes.size()]);
        const Pdq asked = flipped(variants[random() % 8], int(random() % 32), random);
        const auto all = pdqVariants(asked);
        QCOMPARE(index.nearAnyWay(asked), looked(hashes, {all.begin(), all.end()}));
    }
}

QTEST_GUILESS_MAIN(TestPdqIndex)
#include "tst_pdqindex.moc"
