// Matchmaking at the size of a national programme: 10,000 brands, 100,000 works, 20,000 past proposals, and the rights
// of one institution with 20,000 grants (a tenth exclusive) checked for every pair that is ranked:
//   brands ranked for one work, and works for one brand: p95 of 200 each, against 100 ms;
//   the 20 best brands of every work (a thousand million pairs): on two threads against 120 s, memory against 2 GiB.
// Every ranked answer of a sample is compared with the rights check itself, every score with the features of the pair,
// and the 20 that were kept with the first 20 of a whole ranking: a benchmark of something else would not count.
#include "core/matching/matchranking.h"
#include "tests/bench/matchmaker.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace lianming;

namespace {

constexpr double rankingLimitMs = 100;
constexpr double allLimitS = 120;
constexpr double memoryLimitMiB = 2048;

const QDate asOf = QDate::fromJulianDay(bench::today);

RightsBook makeBook(const MatchFacts &facts)
{
    constexpr int grants = 20'000;
    constexpr int collections = 200;
    std::mt19937 random(5);
    RightsBook book;
    Collections::Definitions definitions;
    for (size_t asset = 0; asset < facts.assets.size(); ++asset) {
        if (random() % 2 == 0)
            definitions["C" + std::to_string(random() % collections)].push_back(facts.assets.codes[asset]);
    }
    book.collections = Collections::define(std::move(definitions));
    RightsIn held;
    held.rights = {Right::All};
    held.categories = {"*"};
    held.territories = {"WORLD"};
    held.channels = {"*"};
    book.otherRightsIn = {held};
    RightsIn athome = held;
    athome.territories = {"CN"};
    for (int i = 0; i < 5'000; ++i)
        book.rightsIn[facts.assets.codes[random() % facts.assets.size()]] = {athome};
    Restriction restriction;
    restriction.categories = {"nice/33"};
    for (int i = 0; i < 2'000; ++i)
        book.restrictions[facts.assets.codes[random() % facts.assets.size()]] = {restriction};
    for (int i = 0; i < grants; ++i) {
        Grant grant;
        grant.id = "G" + std::to_string(i);
        grant.licensee = facts.brands[random() % facts.brands.size()].code;
        const auto kind = random() % 100;
        if (kind < 78) {
            for (auto n = 1 + random() % 3; n > 0; --n)
                grant.assets.push_back(facts.assets.codes[random() % facts.assets.size()]);
        } else if (kind < 99) {
            grant.assets = {"collection:C" + std::to_string(random() % collections)};
        } else {
            grant.assets = {"*"};
        }
        grant.rights = {Right::Adaptation, Right::Distribution, Right::Reproduction};
        grant.categories = {bench::trade(int(random() % 80))};
        grant.territories = bench::places(random);
        if (grant.territories.front() == "WORLD" && random() % 3 == 0)
            grant.territoriesExcept = {"JP"};
        grant.channels = bench::outlets(random);
        grant.days.start = asOf.addDays(-int(random() % 900));
        grant.days.end = grant.days.start.addYears(1 + int(random() % 4));
        const auto exclusivity = random() % 20;
        grant.exclusivity = exclusivity < 2   ? Exclusivity::Exclusive
                            : exclusivity < 3 ? Exclusivity::Sole
                                              : Exclusivity::NonExclusive;
        grant.sellOffDays = 90;
        book.grants.push_back(std::move(grant));
    }
    return book;
}

double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void compare(const MatchMemory &memory, const MatchScreen &screen, const MatchWeights &weights, int asset,
             const std::vector<Match> &ranked, size_t count)
{
    for (size_t i = 0; i < std::min(count, ranked.size()); ++i) {
        const Match &match = ranked[i];
        const float features = matchScore(memory.features(match.other, asset), weights.shares());
        const AvailsAnswer answer = screen.index(asset).check(
            matchRequest(screen.ask(), screen.boxOf(match.other), memory.facts().brands[size_t(match.other)].code,
                         memory.facts().assets.codes[size_t(asset)]),
            screen.ask().asOf);
        const bool isWhole = match.rights.share == 1;
        const bool isFree = answer.verdict == AvailsVerdict::Available;
        if (std::abs(features - match.fit) > 1e-4F || isWhole != (answer.verdict != AvailsVerdict::Unavailable)
            || (isWhole && isFree == match.rights.isConditional)) {
            std::printf("WRONG: asset %d, brand %d: %f %f, share %f, verdict %s\n", asset, match.other,
                        double(features), double(match.fit), double(match.rights.share), verdictCode(answer.verdict));
            std::exit(1);
        }
    }
}

double p95(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[size_t(0.95 * double(times.size() - 1))];
}

} // namespace

int main()
{
    QElapsedTimer since;
    since.start();
    const MatchFacts facts = bench::makeMatchFacts({});
    const auto index = std::make_shared<const GrantIndex>(makeBook(facts));
    std::printf("made up in %.1f s\n", double(since.elapsed()) / 1000);
    since.restart();
    MatchMemory memory(facts);
    memory.advanceTo(bench::today);
    const double memoryS = double(since.elapsed()) / 1000;
    const MatchBoxes boxes(facts.brands);
    const MatchAsk ask{asOf, {asOf, asOf.addYears(2)}, {Right::Adaptation, Right::Distribution, Right::Reproduction}};
    const MatchScreen screen(facts, boxes, {index}, ask);
    const MatchWeights weights;
    const BrandGroups groups(memory);
    const MatchRanking ranking(memory, groups, screen, weights);
    std::printf("prepared once in %.2f s (%.2f s of it what happened so far); %zu boxes, %zu kinds of rights\n",
                double(since.elapsed()) / 1000, memoryS, boxes.boxes.size(), screen.concernCount());

    std::mt19937 random(3);
    std::vector<double> times;
    for (int n = 0; n < 200; ++n) {
        const auto asset = int(random() % facts.assets.size());
        since.restart();
        const std::vector<Match> ranked =
            MatchRanking(memory, groups, screen, weights).brandsFor(asset, facts.brands.size());
        times.push_back(double(since.nsecsElapsed()) / 1e6);
        compare(memory, screen, weights, asset, ranked, 10);
    }
    std::printf("10,000 brands for one work: p95 %.2f ms, ratio to the limit of %.0f ms %.3f\n", p95(times),
                rankingLimitMs, p95(times) / rankingLimitMs);
    times.clear();
    for (int n = 0; n < 200; ++n) {
        const auto brand = int(random() % facts.brands.size());
        since.restart();
        const std::vector<Match> ranked = MatchRanking(memory, groups, screen, weights).assetsFor(brand, 1'000);
        times.push_back(double(since.nsecsElapsed()) / 1e6);
        for (size_t i = 0; i < std::min<size_t>(10, ranked.size()); ++i)
            compare(memory, screen, weights, ranked[i].other, {{brand, ranked[i].fit, 0, ranked[i].rights}}, 1);
    }
    std::printf("100,000 works for one brand: p95 %.2f ms, ratio to the limit of %.0f ms %.3f\n", p95(times),
                rankingLimitMs, p95(times) / rankingLimitMs);

    Progress progress;
    std::vector<std::vector<Match>> all(facts.assets.size());
    since.restart();
    ranking.all(20, progress, [&all](int asset, const std::vector<Match> &best) { all[size_t(asset)] = best; });
    const double seconds = double(since.elapsed()) / 1000;
    for (int n = 0; n < 200; ++n) {
        const auto asset = int(random() % facts.assets.size());
        const std::vector<Match> &kept = all[size_t(asset)];
        compare(memory, screen, weights, asset, kept, 20);
        std::vector<Match> best = ranking.brandsFor(asset, facts.brands.size());
        best.resize(std::min<size_t>(20, best.size()));
        if (!std::ranges::equal(kept, best, {}, &Match::other, &Match::other)) {
            std::printf("WRONG: asset %d keeps others than its 20 best brands\n", asset);
            return 1;
        }
    }
    std::printf("all brands with all works, the 20 best of each: %.1f s, ratio to the limit of %.0f s %.3f\n", seconds,
                allLimitS, seconds / allLimitS);
    std::printf("memory at most %.0f MiB, ratio to the limit of %.0f MiB %.3f\n", peakMiB(), memoryLimitMiB,
                peakMiB() / memoryLimitMiB);
    return 0;
}
