// Makes the rights book that benchmarks ask: a licensor of 20,000 assets with 100,000 grants that all stand on one day,
// over 5,000 territories and 2,000 categories. Shares follow licensing practice: most grants name a few assets and are
// not exclusive, some name collections, regions, exceptions or the world, some are the museum's own. The same seed
// makes the same book and the same requests on every machine.
#pragma once

#include "core/rights/rightsbook.h"

#include <random>

namespace lianming {

class RightsBookMaker
{
public:
    static constexpr int grantCount = 100'000;
    static constexpr int assetCount = 20'000;
    static constexpr int collectionCount = 400;
    static constexpr int licenseeCount = 10'000;
    static constexpr size_t territoryCount = 5'000;
    static constexpr size_t categoryCount = 2'000;
    /// A collection of 25 collections, of 5,000 assets altogether.
    static constexpr const char *large = "collection:museum";
    static inline const QDate asOf{2026, 6, 1};

    RightsBookMaker()
    {
        makeTerritories();
        makeCategories();
    }

    [[nodiscard]] const std::vector<std::string> &territories() const { return m_territories; }
    [[nodiscard]] const std::vector<std::string> &categories() const { return m_categories; }
    [[nodiscard]] const std::vector<std::string> &channels() const { return m_channels; }

    [[nodiscard]] RightsBook book()
    {
        RightsBook book;
        const Json regions = Json::parse(R"({
            "EU": ["AT","BE","BG","HR","CY","CZ","DK","EE","FI","FR","DE","GR","HU","IE","IT","LV","LT","LU","MT","NL",
                   "PL","PT","RO","SK","SI","ES","SE"],
            "GCR": ["CN","HK","MO","TW"], "APAC": ["GCR","JP","KR","SG","AU","NZ","TH","VN","MY"],
            "DACH": ["DE","AT","CH"], "GBA": ["CN-GD","HK","MO"]})");
        book.regions = Regions::parse(JsonNode(regions, QStringLiteral("regions")));
        book.collections = Collections::define(collections());
        for (int i = 0; i < assetCount; ++i)
            addTitle(book, asset(i));
        for (int i = 0; i < grantCount; ++i)
            book.grants.push_back(grant(i));
        return book;
    }

    /// What a licensee asks for: terms like those of grants, from some day of the coming year on.
    [[nodiscard]] GrantRequest request()
    {
        GrantRequest out = terms();
        out.days.start = asOf.addDays(below(365));
        out.days.end = out.days.start.addDays(180 + below(3 * 365));
        return out;
    }

private:
    [[nodiscard]] int below(int end) { return int(m_random() % quint64(end)); }
    [[nodiscard]] bool inPercent(int percent) { return below(100) < percent; }
    [[nodiscard]] const std::string &pick(const std::vector<std::string> &pool)
    {
        return pool[size_t(below(int(pool.size())))];
    }
    [[nodiscard]] static std::string asset(int number) { return "asset-" + std::to_string(100'000 + number); }
    [[nodiscard]] static std::string collection(int number) { return "series-" + std::to_string(number); }

    /// WORLD, the countries of ISO 3166-1, China's subdivisions by their codes and the others' by number.
    void makeTerritories()
    {
        constexpr std::string_view countries =
            "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCW"
            "CXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIO"
            "IQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZ"
            "NANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSY"
            "SZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";
        constexpr std::string_view provinces = "AHBJCQFJGDGSGXGZHAHBHEHIHLHNJLJSJXLNNMNXQHSCSDSHSNSXTJXJXZYNZJ";
        m_territories.emplace_back("WORLD");
        for (size_t i = 0; i < countries.size(); i += 2)
            m_territories.emplace_back(countries.substr(i, 2));
        const size_t end = m_territories.size();
        for (size_t i = 0; i < provinces.size(); i += 2)
            m_territories.push_back("CN-" + std::string(provinces.substr(i, 2)));
        for (int number = 10; m_territories.size() < territoryCount; ++number) {
            for (size_t i = 1; i < end && m_territories.size() < territoryCount; ++i) {
                if (m_territories[i] != "CN")
                    m_territories.push_back(m_territories[i] + '-' + std::to_string(number));
            }
        }
    }

    /// The root, the classes of Nice, and two levels of goods below each.
    void makeCategories()
    {
        m_categories = {"*", "nice"};
        for (int number = 1; number <= 45; ++number)
            m_categories.push_back("nice/" + std::to_string(number));
        for (size_t level = 2, first = 2; level < 4; ++level) {
            const size_t end = m_categories.size();
            for (int number = 1; number <= 7; ++number) {
                for (size_t i = first; i < end && m_categories.size() < categoryCount; ++i)
                    m_categories.push_back(m_categories[i] + (level == 2 ? "/group-" : "/goods-")
                                           + std::to_string(number));
            }
            first = end;
        }
    }

    [[nodiscard]] Collections::Definitions collections()
    {
        Collections::Definitions out;
        for (int i = 0; i < collectionCount; ++i) {
            auto &members = out[collection(i)];
            for (int left = 5 + below(200); left > 0; --left)
                members.push_back(asset(below(assetCount)));
            if (i >= 10 && below(4) == 0)
                members.push_back("collection:" + collection(below(i))); // only earlier ones: no cycle
        }
        for (int cave = 0; cave < 25; ++cave) {
            const std::string name = "cave-" + std::to_string(cave);
            for (int i = 0; i < 200; ++i)
                out[name].push_back(asset(cave * 200 + i));
            out["museum"].push_back("collection:" + name);
        }
        return out;
    }

    /// Most assets are the museum's own; some come from a living artist, in part or for a time.
    void addTitle(RightsBook &book, const std::string &asset)
    {
        RightsIn record;
        record.rights = {Right::All};
        record.categories = record.channels = {"*"};
        record.territories = {"WORLD"};
        if (inPercent(6)) {
            record.exclusivity = inPercent(50) ? Exclusivity::Sole : Exclusivity::NonExclusive;
            if (inPercent(50))
                record.rights = {Right::Reproduction, Right::Distribution};
            if (inPercent(30))
                record.territories = {"APAC"};
            record.start = QDate(2015, 1, 1).addDays(below(1000));
            record.end = record.start->addDays(365 * (10 + below(10)));
        }
        if (!inPercent(1))
            book.rightsIn[asset] = {record};
        if (inPercent(4)) {
            Restriction restriction;
            restriction.kind = inPercent(20)   ? RestrictionKind::Prohibited
                               : inPercent(50) ? RestrictionKind::ConsentNeeded
                                               : RestrictionKind::PermitNeeded;
            if (inPercent(60))
                restriction.categories = {category()};
            book.restrictions[asset] = {restriction};
        }
    }

    [[nodiscard]] Grant grant(int number)
    {
        Grant out;
        static_cast<GrantTerms &>(out) = terms();
        out.id = "LM-" + std::to_string(100'000 + number) + "#1";
        out.days = {asOf.addDays(-below(4 * 365)), asOf.addDays(below(4 * 365))};
        const int state = below(20);
        out.state = state == 0 ? GrantState::Held : state == 1 ? GrantState::Proposed : GrantState::Signed;
        if (out.state == GrantState::Held)
            out.holdUntil = asOf.addDays(below(90));
        if (inPercent(50))
            out.sellOffDays = 90 * (1 + below(2));
        if (inPercent(2))
            out.terminatedOn = asOf.addDays(below(365));
        return out;
    }

    [[nodiscard]] GrantTerms terms()
    {
        GrantTerms out;
        out.licensee = inPercent(3) ? std::string(selfLicensee) : "brand-" + std::to_string(below(licenseeCount));
        const int kind = below(1000);
        for (int left = 1 + below(4); left > 0 && kind >= 100; --left)
            out.assets.push_back(asset(below(assetCount)));
        for (int left = 1 + below(2); left > 0 && kind >= 2 && kind < 100; --left)
            out.assets.push_back("collection:" + collection(below(collectionCount)));
        if (kind < 2)
            out.assets.emplace_back("*");
        for (int left = 1 + below(3); left > 0; --left)
            out.categories.push_back(category());
        for (int left = 1 + below(3); left > 0; --left)
            out.territories.push_back(territory());
        for (int left = 1 + below(2); left > 0; --left)
            out.channels.push_back(pick(m_channels));
        for (int left = 1 + below(3); left > 0; --left)
            out.rights.push_back(inPercent(20) ? Right::All : singleRights[below(6)]);
        if (inPercent(6))
            out.territoriesExcept = {inPercent(50) ? std::string("GBA") : std::string("HK"), "CN-XZ"};
        const int exclusivity = below(10);
        out.exclusivity = exclusivity < 2                    ? Exclusivity::Exclusive
                          : exclusivity < 3 && !out.isSelf() ? Exclusivity::Sole
                                                             : Exclusivity::NonExclusive;
        out.days = {asOf, asOf};
        return out;
    }

    /// Half of what museums license is textiles, stationery, porcelain, jewellery, clothes, toys.
    [[nodiscard]] std::string category()
    {
        static const std::vector<std::string> favourites{"nice/14", "nice/16", "nice/18", "nice/21",
                                                         "nice/24", "nice/25", "nice/28", "nice/30"};
        if (inPercent(50)) {
            std::string out = pick(favourites);
            if (inPercent(60))
                out += "/group-" + std::to_string(1 + below(6));
            return out;
        }
        return pick(m_categories);
    }

    [[nodiscard]] std::string territory()
    {
        static const std::vector<std::string> regions{"EU", "GCR", "APAC", "DACH", "GBA"};
        static const std::vector<std::string> favourites{"CN", "CN", "CN", "CN", "HK", "MO", "TW", "JP",
                                                         "KR", "US", "GB", "FR", "DE", "SG", "AU"};
        const int kind = below(100);
        if (kind < 8)
            return m_territories.front();
        if (kind < 20)
            return pick(regions);
        return kind < 60 ? pick(favourites) : pick(m_territories);
    }

    std::mt19937_64 m_random{20260601};
    std::vector<std::string> m_territories;
    std::vector<std::string> m_categories;
    std::vector<std::string> m_channels{"*",
                                        "online",
                                        "online/marketplace",
                                        "online/marketplace/tmall",
                                        "online/marketplace/jd",
                                        "online/own-shop",
                                        "online/social",
                                        "live-stream",
                                        "live-stream/jd",
                                        "live-stream/douyin",
                                        "retail",
                                        "retail/museum-shop",
                                        "retail/department-store",
                                        "retail/airport",
                                        "wholesale",
                                        "corporate-gifts"};
};

} // namespace lianming
