// Times what people wait for when they ask about rights, over 100,000 grants that all stand, 5,000 territories and
// 2,000 categories (rightsbookmaker.h):
//   the check against one millisecond (spec/avails.md section 6), the plain scan, and the same question as SQL on a
//     PostgreSQL 15 with a GiST index (grantsql.h; limit: 20 times faster), if LIANMING_TEST_POSTGRES names one;
//   the audit of the whole portfolio, every collision handed over with its meets, against three seconds;
//   the rights map and matrix of a collection of 5,000 assets against 150 ms.
#include "core/rights/grantindex.h"
#include "core/rights/portfolio.h"
#include "core/rights/rightsmap.h"
#include "tests/bench/grantsql.h"
#include "tests/bench/rightsbookmaker.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace lianming;

namespace {

constexpr double checkLimitUs = 1000;
constexpr double sqlLimit = 20;
constexpr double auditLimitMs = 3000;
constexpr double mapLimitMs = 150;
constexpr int requestCount = 2'000;
constexpr size_t sqlCount = 300;
constexpr size_t scanCount = 20;

/// Runs `work` three times and returns the least of the times, in µs, so that other programs on the machine do not
/// count.
template<class Work>
double bestOfThree(Work work)
{
    double best = std::numeric_limits<double>::max();
    for (int turn = 0; turn < 3; ++turn) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1000);
    }
    return best;
}

struct Times {
    explicit Times(std::vector<double> us) : sorted(std::move(us)) { std::ranges::sort(sorted); }
    [[nodiscard]] double at(double part) const { return sorted[size_t(part * double(sorted.size() - 1))]; }

    std::vector<double> sorted;
};

template<class Asked, class Check>
Times timed(std::span<const Asked> questions, Check check)
{
    std::vector<double> out;
    out.reserve(questions.size());
    for (const Asked &question : questions)
        out.push_back(bestOfThree([&] { check(question); }));
    return Times(std::move(out));
}

void print(const char *name, const Times &times)
{
    std::printf("%-24s p50 %9.1f us   p95 %9.1f us   most %9.1f us\n", name, times.at(0.5), times.at(0.95),
                times.sorted.back());
}

/// Whether SQL finds what the index finds.
bool compareWithSql(const GrantIndex &index, std::span<const GrantRequest> requests, const RightsBookMaker &maker)
{
    const QByteArray server = qgetenv("LIANMING_TEST_POSTGRES");
    if (server.isEmpty()) {
        std::printf("as SQL                   not measured: LIANMING_TEST_POSTGRES names no server\n");
        return true;
    }
    GrantSql sql(server.toStdString(), index.book(), maker.categories(), maker.territories(), maker.channels());
    std::vector<GrantSql::Question> questions;
    bool agree = true;
    for (const GrantRequest &request : requests) {
        questions.push_back(sql.question(request, RightsBookMaker::asOf));
        GrantSql::Found found;
        for (const Conflict &conflict : index.check(request, RightsBookMaker::asOf).conflicts)
            found.emplace(conflict.grant, conflictReasonCode(conflict.reason));
        agree = sql.conflicts(questions.back()) == found && agree;
    }
    const Times ours =
        timed(requests, [&](const GrantRequest &request) { (void)index.check(request, RightsBookMaker::asOf); });
    const Times theirs = timed(std::span<const GrantSql::Question>(questions),
                               [&](const GrantSql::Question &question) { (void)sql.conflicts(question); });
    print("the same from the index", ours);
    print("as SQL, conflicts only", theirs);
    std::printf("index and SQL %s; the index is %.0f times as fast at p50, %.0f at p95 (limit %.0f)\n",
                agree ? "agree" : "DISAGREE", theirs.at(0.5) / ours.at(0.5), theirs.at(0.95) / ours.at(0.95), sqlLimit);
    return agree;
}

void audit(const GrantIndex &index)
{
    QElapsedTimer timer;
    timer.start();
    Progress progress;
    qint64 collisions = 0;
    size_t codes = 0;
    forEachCollision(index, RightsBookMaker::asOf, progress, [&](const Collision &collision) {
        ++collisions;
        codes += collision.assets.size() + collision.territories.size();
    });
    const double handing = double(timer.nsecsElapsed()) / 1e6;
    timer.start();
    const PortfolioAudit listed = auditPortfolio(index, RightsBookMaker::asOf, 10'000, progress);
    const double listing = double(timer.nsecsElapsed()) / 1e6;
    std::printf("portfolio audit          %.0f ms = %.2f of the limit (3 s): %lld collisions with all their meets (%zu "
                "assets and territories)\n",
                handing, handing / auditLimitMs, static_cast<long long>(collisions), codes);
    std::printf("  counted, 10,000 listed %.0f ms = %.2f of the limit: %lld collisions\n", listing,
                listing / auditLimitMs, static_cast<long long>(listed.total));
}

void map(const GrantIndex &index, const RightsBookMaker &maker)
{
    GrantRequest request;
    request.licensee = std::string("brand-new");
    request.assets = {RightsBookMaker::large};
    request.rights = {Right::Reproduction, Right::Distribution};
    request.channels = {"*"};
    request.days = {RightsBookMaker::asOf, RightsBookMaker::asOf.addYears(2).addDays(-1)};
    const std::vector<std::string> categories(maker.categories().begin() + 2, maker.categories().begin() + 32);
    std::vector<std::string> territories(maker.territories().begin() + 1, maker.territories().begin() + 39);
    territories.insert(territories.end(), {"CN", "EU"});
    const DaySpan window{QDate(2024, 1, 1), QDate(2029, 12, 31)};

    size_t bars = 0;
    size_t rows = 0;
    const double mapMs = bestOfThree([&] {
                             const auto map = rightsMap(index, request.assets, window, RightsBookMaker::asOf);
                             rows = map.size();
                             bars = 0;
                             for (const RightsMapRow &row : map)
                                 bars += row.bars.size();
                         })
                         / 1000;
    size_t grants = 0;
    const double matrixMs = bestOfThree([&] {
                                const RightsMatrix matrix =
                                    rightsMatrix(index, request, categories, territories, RightsBookMaker::asOf);
                                grants = 0;
                                for (const auto &row : matrix.cells) {
                                    for (const MatrixCell &cell : row)
                                        grants += cell.grants.size();
                                }
                            })
                            / 1000;
    std::printf(
        "rights map and matrix    %.0f ms = %.2f of the limit (150 ms): %zu assets; map %.0f ms, %zu bars of %zu "
        "licensees; matrix %zu x %zu %.0f ms, %zu entries\n",
        mapMs + matrixMs, (mapMs + matrixMs) / mapLimitMs,
        index.book().collections.assets(RightsBookMaker::large).size(), mapMs, bars, rows, categories.size(),
        territories.size(), matrixMs, grants);
}

} // namespace

int main()
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    RightsBookMaker maker;
    RightsBook made = maker.book();
    QElapsedTimer timer;
    timer.start();
    const GrantIndex index(std::move(made));
    std::printf("%d grants that stand, %zu territories, %zu categories; index built in %lld ms\n",
                RightsBookMaker::grantCount, maker.territories().size(), maker.categories().size(),
                static_cast<long long>(timer.elapsed()));

    std::vector<GrantRequest> madeRequests;
    for (int i = 0; i < requestCount; ++i)
        madeRequests.push_back(maker.request());
    const std::span<const GrantRequest> requests(madeRequests);
    const QDate asOf = RightsBookMaker::asOf;
    size_t conflicts = 0;
    const Times checks =
        timed(requests, [&](const GrantRequest &request) { conflicts += index.check(request, asOf).conflicts.size(); });
    print("from the index", checks);
    std::printf("  of the limit (1 ms)    p50 %9.3f      p95 %9.3f      %.1f conflicts a request\n",
                checks.at(0.5) / checkLimitUs, checks.at(0.95) / checkLimitUs,
                double(conflicts) / (3.0 * requestCount));

    bool agree = true;
    for (const GrantRequest &request : requests.first(scanCount))
        agree = checkAvails(index.book(), request, asOf) == index.check(request, asOf) && agree;
    print("by scan, 20 of them", timed(requests.first(scanCount), [&](const GrantRequest &request) {
              conflicts += checkAvails(index.book(), request, asOf).conflicts.size();
          }));
    std::printf("index and scan %s\n", agree ? "agree" : "DISAGREE");

    try {
        agree = compareWithSql(index, requests.first(sqlCount), maker) && agree;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "SQL: %s\n", error.what());
        return 1;
    }
    audit(index);
    map(index, maker);
    return agree ? 0 : 1;
}
