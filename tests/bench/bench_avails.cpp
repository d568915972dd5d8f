// Times the rights check over 100,000 grants, from its index, against the limit of one millisecond
// (spec/avails.md section 6), and against the plain scan. The same seed makes the same book and requests each time.
#include "core/rights/grantindex.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <random>

using namespace lianming;

namespace {

constexpr double limitUs = 1000;
constexpr int grantCount = 100'000;
constexpr int assetCount = 20'000;
constexpr int collectionCount = 400;
constexpr int licenseeCount = 10'000;
constexpr int requestCount = 2'000;

class Maker
{
public:
    [[nodiscard]] RightsBook book()
    {
        RightsBook book;
        const Json regions = Json::parse(R"({
            "EU": ["AT","BE","BG","HR","CY","CZ","DK","EE","FI","FR","DE","GR","HU","IE","IT","LV","LT","LU","MT","NL",
                   "PL","PT","RO","SK","SI","ES","SE"],
            "GCR": ["CN","HK","MO","TW"], "APAC": ["GCR","JP","KR","SG","AU","NZ","TH","VN","MY"],
            "DACH": ["DE","AT","CH"], "GBA": ["CN-GD","HK","MO"]})");
        book.regions = Regions::parse(JsonNode(regions, QStringLiteral("regions")));
        Collections::Definitions definitions;
        for (int i = 0; i < collectionCount; ++i) {
            auto &members = definitions[collection(i)];
            for (int left = 5 + below(200); left > 0; --left)
                members.push_back(asset(below(assetCount)));
            if (i >= 10 && below(4) == 0)
                members.push_back("collection:" + collection(below(i))); // only earlier ones: no cycle
        }
        book.collections = Collections::define(std::move(definitions));
        for (int i = 0; i < assetCount; ++i) {
            RightsIn record;
            record.rights = {Right::All};
            record.categories = record.channels = {"*"};
            record.territories = {"WORLD"};
            book.rightsIn[asset(i)] = {record};
        }
        for (int i = 0; i < grantCount; ++i) {
            Grant grant;
            static_cast<GrantTerms &>(grant) = terms();
            grant.id = std::to_string(i);
            const int state = below(20);
            grant.state = state == 0 ? GrantState::Held : state == 1 ? GrantState::Proposed : GrantState::Signed;
            if (grant.state == GrantState::Held)
                grant.holdUntil = grant.days.start;
            if (below(2) == 0)
                grant.sellOffDays = 90;
            book.grants.push_back(std::move(grant));
        }
        return book;
    }

    [[nodiscard]] GrantTerms terms()
    {
        static const std::vector<std::string> countries{"CN", "HK", "JP", "KR", "US", "GB", "FR", "DE", "SG", "AU"};
        static const std::vector<std::string> wide{"WORLD", "GCR", "APAC", "EU", "DACH"};
        static const std::vector<std::string> provinces{"CN-GS", "CN-GD", "CN-BJ", "CN-SC", "DE-BY", "US-CA"};
        static const std::vector<std::string> channels{"*",
                                                       "online",
                                                       "online/marketplace",
                                                       "online/marketplace/tmall",
                                                       "online/marketplace/jd",
                                                       "online/own-shop",
                                                       "retail",
                                                       "retail/museum-shop",
                                                       "retail/department-store",
                                                       "live-stream/jd"};
        GrantTerms out;
        out.licensee = below(50) == 0 ? std::string(selfLicensee) : std::to_string(below(licenseeCount));
        const int kind = below(10);
        for (int left = 1 + below(3); left > 0; --left) {
            out.assets.push_back(kind == 0 ? "collection:" + collection(below(collectionCount))
                                           : asset(below(assetCount)));
            out.categories.push_back(category());
            const auto &pool = below(5) == 0 ? wide : below(4) == 0 ? provinces : countries;
            out.territories.push_back(pick(pool));
            out.channels.push_back(pick(channels));
            out.rights.push_back(below(3) == 0 ? Right::All : singleRights[below(6)]);
        }
        if (below(200) == 0)
            out.assets.assign(1, std::string("*"));
        if (below(20) == 0)
            out.territoriesExcept = {"HK", "CN-GS"};
        out.days.start = QDate(2018, 1, 1).addDays(below(365 * 12));
        out.days.end = out.days.start.addDays(180 + below(365 * 3));
        const int exclusivity = below(6);
        out.exclusivity = exclusivity == 0                    ? Exclusivity::Exclusive
                          : exclusivity == 1 && !out.isSelf() ? Exclusivity::Sole
                                                              : Exclusivity::NonExclusive;
        return out;
    }

private:
    [[nodiscard]] int below(int end) { return int(m_random() % quint64(end)); }
    [[nodiscard]] const std::string &pick(const std::vector<std::string> &pool)
    {
        return pool[size_t(below(int(pool.size())))];
    }
    [[nodiscard]] static std::string asset(int number) { return std::to_string(number); }
    [[nodiscard]] static std::string collection(int number) { return std::to_string(number); }

    [[nodiscard]] std::string category()
    {
        if (below(40) == 0)
            return "*";
        std::string out("nice/");
        out += std::to_string(1 + below(45));
        for (int level = below(3); level > 0; --level) {
            out += "/part-";
            out += std::to_string(below(6));
        }
        return out;
    }

    std::mt19937_64 m_random{20260601};
};

void print(const char *name, std::vector<double> us)
{
    std::ranges::sort(us);
    const auto at = [&](double part) {
        return us[size_t(part * double(us.size() - 1))];
    };
    std::printf("%-28s p50 %9.1f us (%.3f of 1 ms)   p95 %9.1f us (%.3f of 1 ms)   most %9.1f us\n", name, at(0.5),
                at(0.5) / limitUs, at(0.95), at(0.95) / limitUs, us.back());
}

/// Each check counts by the best of three, so that other programs on the machine do not.
template<class Check>
std::vector<double> timed(const std::vector<GrantRequest> &requests, Check check)
{
    std::vector<double> out;
    for (const GrantRequest &request : requests) {
        double best = std::numeric_limits<double>::max();
        for (int turn = 0; turn < 3; ++turn) {
            QElapsedTimer timer;
            timer.start();
            check(request);
            best = std::min(best, double(timer.nsecsElapsed()) / 1000);
        }
        out.push_back(best);
    }
    return out;
}

} // namespace

int main()
{
    Maker maker;
    RightsBook made = maker.book();
    QElapsedTimer timer;
    timer.start();
    const GrantIndex index(std::move(made));
    std::printf("%d grants, index built in %lld ms\n", grantCount, static_cast<long long>(timer.elapsed()));

    std::vector<GrantRequest> requests;
    for (int i = 0; i < requestCount; ++i)
        requests.push_back(maker.terms());
    const QDate asOf(2026, 6, 1);
    size_t listed = 0;
    print("from the index",
          timed(requests, [&](const GrantRequest &request) { listed += index.check(request, asOf).conflicts.size(); }));
    std::printf("%.1f conflicts a request\n", double(listed) / (3.0 * requestCount));

    requests.resize(20);
    bool agree = true;
    for (const GrantRequest &request : requests)
        agree = checkAvails(index.book(), request, asOf) == index.check(request, asOf) && agree;
    print("by scan, 20 of them", timed(requests, [&](const GrantRequest &request) {
              listed += checkAvails(index.book(), request, asOf).conflicts.size();
          }));
    std::printf("index and scan %s\n", agree ? "agree" : "DISAGREE");
    return agree ? 0 : 1;
}
