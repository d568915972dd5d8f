// Times finding all of a million fingerprints that lie within 31 bits of one, on one core, against the limit of 0.3 ms
// at the 95th percentile and against two peers in the same run: a loop that counts bits over all of them, and FAISS's
// IndexBinaryFlat (libfaiss-dev, where it was there when this was built). Every answer is compared with the loop's.
//   bench_pdqindex [COUNT [QUERIES]]
#include "core/imaging/pdqindex.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#ifdef LIANMING_HAS_FAISS
#include <faiss/IndexBinaryFlat.h>
#include <faiss/impl/AuxIndexStructures.h>
#include <omp.h>
#endif

using namespace lianming;

namespace {

constexpr double limitMs = 0.3;
constexpr double limitRatio = 5;

Pdq someHash(std::mt19937_64 &random)
{
    // As PDQ's hashes are: half of the bits set.
    Pdq out;
    for (quint64 &word : out.words)
        word = random();
    return out;
}

Pdq changed(Pdq hash, int bits, std::mt19937_64 &random)
{
    for (int done = 0; done < bits; ++done) {
        const quint64 bit = random() % 256;
        hash.words[bit / 64] ^= quint64(1) << (bit % 64);
    }
    return hash;
}

__attribute__((target_clones("popcnt", "default"))) void scan(const std::vector<Pdq> &hashes, const Pdq &asked,
                                                              std::vector<PdqNeighbour> &found)
{
    for (size_t i = 0; i < hashes.size(); ++i) {
        int bits = 0;
        for (size_t word = 0; word < 4; ++word)
            bits += __builtin_popcountll(hashes[i].words[word] ^ asked.words[word]);
        if (bits <= PdqIndex::farthest)
            found.push_back({quint32(i), bits});
    }
}

struct Times {
    std::vector<double> ms;
    [[nodiscard]] double at(double share)
    {
        std::ranges::sort(ms);
        return ms[std::min(ms.size() - 1, size_t(double(ms.size()) * share))];
    }
};

template<class F>
void timed(Times &times, F work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    times.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const size_t count = argc > 1 ? std::stoul(argv[1]) : 1'000'000;
    const size_t queries = argc > 2 ? std::stoul(argv[2]) : 1000;
    std::mt19937_64 random(1);
    std::vector<Pdq> hashes;
    hashes.reserve(count);
    while (hashes.size() < count) {
        hashes.push_back(someHash(random));
        if (random() % 20 == 0 && hashes.size() < count) // now and then a near copy of another
            hashes.push_back(changed(hashes[random() % hashes.size()], int(random() % 40), random));
    }
    std::vector<Pdq> asked;
    for (size_t i = 0; i < queries; ++i)
        asked.push_back(i % 4 == 3 ? someHash(random) : changed(hashes[random() % count], int(random() % 34), random));

    QElapsedTimer clock;
    clock.start();
    const PdqIndex index(hashes);
    std::printf("%zu fingerprints, index made in %.2f s, %zu queries\n", count, double(clock.elapsed()) / 1000,
                queries);

    Times ours;
    Times theirs;
    size_t found = 0;
    size_t wrong = 0;
    for (const Pdq &hash : asked) {
        std::vector<PdqNeighbour> near;
        std::vector<PdqNeighbour> all;
        timed(ours, [&] { near = index.near(hash); });
        timed(theirs, [&] { scan(hashes, hash, all); });
        found += all.size();
        wrong += near != all;
    }
    std::printf("index            p50 %7.3f ms   p95 %7.3f ms   (limit %.1f ms at p95)\n", ours.at(0.5), ours.at(0.95),
                limitMs);
    std::printf("counting bits    p50 %7.3f ms   p95 %7.3f ms   %.1f × the index (limit %.0f ×)\n", theirs.at(0.5),
                theirs.at(0.95), theirs.at(0.95) / ours.at(0.95), limitRatio);
#ifdef LIANMING_HAS_FAISS
    omp_set_num_threads(1);
    faiss::IndexBinaryFlat flat(256);
    flat.add(faiss::IndexBinary::idx_t(count), reinterpret_cast<const uint8_t *>(hashes.data()));
    Times faissTimes;
    size_t faissFound = 0;
    for (const Pdq &hash : asked) {
        faiss::RangeSearchResult result(1);
        timed(faissTimes, [&] {
            flat.range_search(1, reinterpret_cast<const uint8_t *>(hash.words.data()), PdqIndex::farthest + 1, &result);
        });
        faissFound += result.lims[1];
    }
    std::printf("IndexBinaryFlat  p50 %7.3f ms   p95 %7.3f ms   %.1f × the index (limit %.0f ×), %zu found\n",
                faissTimes.at(0.5), faissTimes.at(0.95), faissTimes.at(0.95) / ours.at(0.95), limitRatio, faissFound);
#else
    std::printf("IndexBinaryFlat  not compared: libfaiss-dev was not installed when this was built\n");
#endif
    std::printf("%zu neighbours found; answers that differ from the loop's: %zu of %zu\n", found, wrong, queries);
    return 0;
}
