// The rights check as SQL, for comparison: the grants of a book in a scratch database of a PostgreSQL 15 server, and
// one prepared query that answers which grants stand against a request, why and on which days.
//
// It is laid out as one would who wants it fast. Trees are numbered so that a code is a range that contains the ranges
// below it; a box's codes of one dimension are one int4multirange, its exceptions already taken away, so that two boxes
// meet where their multiranges overlap. A box stands once for each of its assets, with all it is asked for in the row,
// under a GiST index over (asset, days, categories, territories) (btree_gist); which assets and collections share an
// asset is a table worked out beforehand. The query leaves out what the check also answers: the meets of each
// dimension, the chain of title, restrictions and the remainder.
#pragma once

#include "core/rights/avails.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <memory>
#include <set>

namespace lianming {

class GrantSql
{
public:
    using Found = std::set<std::pair<std::string, std::string>>; ///< grant and reason

    /// A question whose parameters are ready to be sent.
    struct Question {
        bool asksAll = false; ///< for "*"
        std::vector<std::string> parameters;
    };

    /// `server` is an address that libpq understands; on it a database may be created. The codes that the book and its
    /// requests use are among those given.
    GrantSql(std::string server, const RightsBook &book, const std::vector<std::string> &categories,
             const std::vector<std::string> &territories, const std::vector<std::string> &channels)
        : m_server(std::move(server)), m_book(book), m_categories(numbered(categories, '/', "*")),
          m_territories(numbered(territories, '-', "WORLD")), m_channels(numbered(channels, '/', "*"))
    {
        connect("postgres");
        run("CREATE DATABASE " + name());
        connect(name());
        run("CREATE EXTENSION btree_gist");
        run("CREATE TABLE node_meets (node int, other int, PRIMARY KEY (node, other))");
        run("CREATE TABLE grant_box (code text, node int, live daterange, days daterange, sell_off daterange, "
            "categories int4multirange, territories int4multirange, channels int4multirange, rights int, "
            "licensee text, exclusivity int, state int, hold_until date)");
        load();
        run("CREATE INDEX ON grant_box USING gist (node, live, categories, territories)");
        run("VACUUM ANALYZE");
        run("SET random_page_cost = 1.1");
        run("SET jit = off");
        run("SET plan_cache_mode = force_custom_plan"); // one plan for few and for many assets would be a bad one
        prepare("by_asset", "node_meets m JOIN grant_box g ON g.node = m.other WHERE m.node = ANY($1::int[])");
        prepare("all", "grant_box g WHERE $1::int[] IS NOT NULL");
    }
    ~GrantSql()
    {
        try {
            connect("postgres");
            run("DROP DATABASE " + name() + " WITH (FORCE)");
        } catch (const std::exception &error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
    }
    GrantSql(const GrantSql &) = delete;
    GrantSql &operator=(const GrantSql &) = delete;

    [[nodiscard]] Question question(const GrantRequest &request, QDate asOf) const
    {
        Question out;
        std::string nodes = "{";
        for (const std::string &asset : request.assets) {
            out.asksAll = out.asksAll || asset == "*";
            const auto node = m_nodes.find(asset);
            nodes += nodes.size() > 1 ? "," : "";
            nodes += std::to_string(node == m_nodes.end() ? -1 : node->second);
        }
        out.parameters = {nodes + "}",
                          range(request.days),
                          ranges(request.categories, m_categories),
                          territories(request),
                          ranges(request.channels, m_channels),
                          std::to_string(rightBits(request.rights)),
                          request.licensee,
                          std::to_string(int(request.exclusivity)),
                          dayJson(asOf)};
        return out;
    }

    [[nodiscard]] Found conflicts(const Question &question)
    {
        std::vector<const char *> values;
        for (const std::string &parameter : question.parameters)
            values.push_back(parameter.c_str());
        const Result result(PQexecPrepared(m_connection.get(), question.asksAll ? "all" : "by_asset",
                                           int(values.size()), values.data(), nullptr, nullptr, 0),
                            &PQclear);
        require(PQresultStatus(result.get()) == PGRES_TUPLES_OK);
        Found out;
        for (int row = 0; row < PQntuples(result.get()); ++row)
            out.emplace(PQgetvalue(result.get(), row, 0), PQgetvalue(result.get(), row, 1));
        return out;
    }

private:
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
    using Spans = std::map<std::string, std::pair<int, int>>; ///< by code: first and last number at or below it

    [[nodiscard]] static std::string name()
    {
        return "lianming_bench_avails_" + std::to_string(QCoreApplication::applicationPid());
    }

    void require(bool isGood) const
    {
        if (!isGood)
            throw std::runtime_error(PQerrorMessage(m_connection.get()));
    }
    void connect(const std::string &database)
    {
        const char *const keys[] = {"dbname", "dbname", nullptr};
        const char *const values[] = {m_server.c_str(), database.c_str(), nullptr};
        m_connection.reset(PQconnectdbParams(keys, values, 1));
        require(PQstatus(m_connection.get()) == CONNECTION_OK);
    }
    void run(const std::string &sql)
    {
        const Result result(PQexec(m_connection.get(), sql.c_str()), &PQclear);
        const ExecStatusType status = PQresultStatus(result.get());
        require(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN);
    }

    /// Exclusivity as in the enum: 0 exclusive, 1 sole, 2 not; states: 0 signed, 1 held, 2 proposed.
    void prepare(const char *statement, const std::string &from)
    {
        const std::string sql =
            "WITH met AS MATERIALIZED (SELECT g.* FROM " + from
            + " AND g.live && $2::daterange AND g.categories && $3::int4multirange "
              "AND g.territories && $4::int4multirange AND g.channels && $5::int4multirange "
              "AND g.rights & $6::int <> 0 "
              "AND (g.licensee = $7::text OR g.exclusivity < 2 OR $8::int < 2)) "
              "SELECT DISTINCT code, CASE WHEN licensee = $7 THEN 'duplicate' WHEN state = 1 THEN 'option_held' "
              "WHEN state = 2 THEN 'proposed' WHEN licensee = 'self' THEN 'own_use' ELSE 'rights_out' END, "
              "days * $2::daterange FROM met WHERE days && $2::daterange AND CASE WHEN licensee = $7 THEN state = 0 "
              "ELSE (exclusivity = 0 OR $8 = 0 OR (licensee <> 'self' AND $7 <> 'self' "
              "AND (exclusivity = 1 OR $8 = 1))) AND (state <> 1 OR hold_until >= $9::date) END "
              "UNION ALL SELECT DISTINCT code, 'sell_off', sell_off * $2::daterange FROM met "
              "WHERE sell_off && $2::daterange AND licensee <> $7 AND ($8 = 0 OR ($8 = 1 AND licensee <> 'self'))";
        const Result result(PQprepare(m_connection.get(), statement, sql.c_str(), 0, nullptr), &PQclear);
        require(PQresultStatus(result.get()) == PGRES_COMMAND_OK);
    }

    /// Numbers in the order of the tree: a code is followed by all below it.
    [[nodiscard]] static Spans numbered(const std::vector<std::string> &codes, char separator, const std::string &root)
    {
        std::set<std::string> keys;
        for (const std::string &code : codes) {
            std::string key = code == root ? std::string() : code + '\1';
            std::ranges::replace(key, separator, '\1');
            keys.insert(key);
        }
        Spans out;
        int number = 0;
        for (auto key = keys.begin(); key != keys.end(); ++key, ++number) {
            const auto end =
                std::find_if_not(key, keys.end(), [&](const std::string &k) { return k.starts_with(*key); });
            std::string code = key->empty() ? root : key->substr(0, key->size() - 1);
            std::ranges::replace(code, '\1', separator);
            out[code] = {number, number + int(std::distance(key, end)) - 1};
        }
        return out;
    }

    static void addRange(std::string &out, int first, int last)
    {
        out += out.size() > 1 ? ",[" : "[";
        out += std::to_string(first);
        out += ',';
        out += std::to_string(last);
        out += ']';
    }
    [[nodiscard]] static std::string ranges(const std::vector<std::string> &codes, const Spans &spans)
    {
        std::string out = "{";
        for (const std::string &code : codes)
            addRange(out, spans.at(code).first, spans.at(code).second);
        return out + '}';
    }
    /// The territories without their exceptions. An exception takes the points of its codes away; what lies above it
    /// keeps its own point, and so still meets.
    [[nodiscard]] std::string territories(const GrantTerms &terms) const
    {
        const Territories both(terms.territories, terms.territoriesExcept, m_book.regions);
        std::set<int> points;
        for (const std::string &code : both.codes) {
            const auto [first, last] = m_territories.at(code);
            for (int point = first; point <= last && !both.except.empty(); ++point)
                points.insert(point);
        }
        if (both.except.empty())
            return ranges(both.codes, m_territories);
        for (const std::string &code : both.except) {
            const auto [first, last] = m_territories.at(code);
            points.erase(points.lower_bound(first), points.upper_bound(last));
        }
        std::string out = "{";
        for (auto point = points.begin(); point != points.end();) {
            const int first = *point;
            int last = first;
            while (++point != points.end() && *point == last + 1)
                ++last;
            addRange(out, first, last);
        }
        return out + '}';
    }
    [[nodiscard]] static std::string range(const std::optional<DaySpan> &days)
    {
        if (!days)
            return "empty";
        std::string out = "[";
        out += dayJson(days->start);
        out += ',';
        out += dayJson(days->end);
        out += ']';
        return out;
    }
    /// "*" as all six.
    [[nodiscard]] static int rightBits(const std::vector<Right> &rights)
    {
        int bits = 0;
        for (const Right right : rights)
            bits |= right == Right::All ? 0x7e : 1 << int(right);
        return bits;
    }

    void load()
    {
        const auto node = [this](const std::string &code) {
            return m_nodes.try_emplace(code, int(m_nodes.size())).first->second;
        };
        std::string boxes;
        for (const Grant &grant : m_book.grants) {
            const std::optional<DaySpan> days = boxDays(grant);
            const std::optional<DaySpan> sellOff = sellOffDays(grant);
            std::optional<DaySpan> live = days ? days : sellOff;
            if (live && sellOff)
                live->end = sellOff->end;
            for (const std::string &asset : std::set(grant.assets.begin(), grant.assets.end())) {
                boxes += grant.id + '\t' + std::to_string(node(asset)) + '\t' + range(live) + '\t' + range(days) + '\t'
                         + range(sellOff) + '\t' + ranges(grant.categories, m_categories) + '\t' + territories(grant)
                         + '\t' + ranges(grant.channels, m_channels) + '\t' + std::to_string(rightBits(grant.rights))
                         + '\t' + grant.licensee + '\t' + std::to_string(int(grant.exclusivity)) + '\t'
                         + std::to_string(int(grant.state)) + '\t'
                         + (grant.holdUntil ? dayJson(*grant.holdUntil) : std::string("\\N")) + '\n';
            }
        }
        copy("grant_box", boxes);

        // Assets and collections by the assets that they reach; a collection meets what shares one with it.
        const Collections &collections = m_book.collections;
        std::vector<std::vector<int>> ofAsset(size_t(collections.assetCount())); // nodes of collections
        for (int collection = 0; collection < collections.collectionCount(); ++collection) {
            const int number = node(collections.collectionCode(collection));
            for (const int asset : collections.assetNumbers(collection))
                ofAsset[size_t(asset)].push_back(number);
        }
        std::set<std::pair<int, int>> pairs;
        for (int asset = 0; asset < collections.assetCount(); ++asset) {
            std::vector<int> &nodes = ofAsset[size_t(asset)];
            nodes.push_back(node(collections.assetCode(asset)));
            for (const int one : nodes) {
                for (const int other : nodes)
                    pairs.emplace(one, other);
            }
        }
        const int all = node("*");
        for (const auto &[code, number] : m_nodes) {
            if (Collections::collectionOf(code).empty() || collections.hasAssets(code)) {
                pairs.emplace(number, number);
                pairs.emplace(number, all);
            }
        }
        std::string meets;
        for (const auto &[one, other] : pairs)
            meets += std::to_string(one) + '\t' + std::to_string(other) + '\n';
        copy("node_meets", meets);
    }
    void copy(const std::string &table, const std::string &rows)
    {
        run("COPY " + table + " FROM STDIN");
        require(PQputCopyData(m_connection.get(), rows.data(), int(rows.size())) == 1
                && PQputCopyEnd(m_connection.get(), nullptr) == 1);
        while (const Result result{PQgetResult(m_connection.get()), &PQclear})
            require(PQresultStatus(result.get()) == PGRES_COMMAND_OK);
    }

    struct Finish {
        void operator()(PGconn *connection) const { PQfinish(connection); }
    };

    std::string m_server;
    const RightsBook &m_book;
    Spans m_categories;
    Spans m_territories;
    Spans m_channels;
    std::map<std::string, int> m_nodes; ///< assets, collections and "*"
    std::unique_ptr<PGconn, Finish> m_connection;
};

} // namespace lianming
