#include "core/rights/rightsmap.h"

#include "core/rights/titlecheck.h"

#include <algorithm>
#include <iterator>

namespace lianming {

namespace {

RightsBar barOf(const Grant &grant, const BoxFacts &facts, size_t place)
{
    const auto span = [](int first, int last) {
        return first > last ? std::optional<DaySpan>()
                            : DaySpan{QDate::fromJulianDay(first), QDate::fromJulianDay(last)};
    };
    RightsBar out;
    out.grant = grant.id;
    out.licensee = grant.licensee;
    out.state = grant.state;
    out.exclusivity = grant.exclusivity;
    out.days = span(facts.start, facts.end);
    out.sellOff = span(facts.sellOffStart, facts.sellOffEnd);
    if (grant.state == GrantState::Held)
        out.holdUntil = grant.holdUntil;
    out.place = place;
    return out;
}

/// A grant of a map: by licensee, then first day (of the box or, where it has none, of the sell-off).
struct SeenGrant {
    int licensee;
    int firstDay;
    quint32 place;
};

/// Works out a matrix in one go: what the request meets for all rows and columns together, shared out to the cells.
class MatrixMaker
{
public:
    MatrixMaker(const GrantIndex &index, const GrantRequest &request, const std::vector<std::string> &categories,
                const std::vector<std::string> &territories)
        : m_index(index), m_request(request)
    {
        m_request.categories = categories;
        m_request.territories = territories;
        m_request.territoriesExcept.clear();
        m_matrix.categories = categories;
        m_matrix.territories = territories;
        m_matrix.cells.assign(categories.size(), std::vector<MatrixCell>(territories.size()));
        m_members.reserve(territories.size());
        for (const std::string &territory : territories)
            m_members.push_back(index.book().regions.replaced(std::span(&territory, 1)));
    }

    [[nodiscard]] RightsMatrix make(QDate asOf)
    {
        shareConflicts(asOf);
        markTitle();
        markRestrictions();
        return std::move(m_matrix);
    }

private:
    template<class Use>
    void forEachCell(Use use)
    {
        for (size_t row = 0; row < m_matrix.categories.size(); ++row) {
            for (size_t column = 0; column < m_matrix.territories.size(); ++column)
                use(row, column, m_matrix.cells[row][column]);
        }
    }

    static void worsen(MatrixCell &cell, AvailsVerdict verdict) { cell.verdict = std::max(cell.verdict, verdict); }

    void shareConflicts(QDate asOf)
    {
        struct Found {
            const Grant *grant;
            size_t place;
            ConflictReason reason;
        };
        const std::vector<Grant> &grants = m_index.book().grants;
        std::vector<Found> found;
        const GrantProbe probe(m_index, m_request);
        for (const size_t place : m_index.standingAgainst(m_request, probe)) {
            for (const Ground &ground : groundsAgainst(m_request, grants[place], asOf))
                found.push_back({&grants[place], place, ground.reason});
        }
        std::ranges::sort(found, [](const Found &a, const Found &b) {
            return std::tie(a.reason, a.grant->id) < std::tie(b.reason, b.grant->id);
        });

        const auto rows = touchesOf(m_index.categories(), m_matrix.categories.size(), [&](size_t row) {
            return touchTree(m_index.categories(), std::span(&m_matrix.categories[row], 1), '/', "*");
        });
        const auto columns = touchesOf(m_index.territories(), m_matrix.territories.size(), [&](size_t column) {
            return touchTree(m_index.territories(), m_members[column], '-', "WORLD");
        });
        for (const Found &one : found) {
            const std::vector<int> metRows = placesOf(m_index.categories(), one.place, rows);
            std::vector<int> metColumns = placesOf(m_index.territories(), one.place, columns);
            if (const auto &except = m_index.territoriesExcept(one.place); !except.empty()) {
                const Territories theirs(one.grant->territories, one.grant->territoriesExcept, m_index.book().regions);
                std::erase_if(metColumns, [&](int column) {
                    Territories ours;
                    ours.codes = m_members[size_t(column)];
                    return meetTerritories(ours, theirs).empty();
                });
            }
            for (const int row : metRows) {
                for (const int column : metColumns)
                    addConflict(m_matrix.cells[size_t(row)][size_t(column)], one.grant->id, one.reason);
            }
        }
    }

    static void addConflict(MatrixCell &cell, const std::string &grant, ConflictReason reason)
    {
        cell.grants.emplace_back(grant, reason);
        if (reason == ConflictReason::RightsOut || reason == ConflictReason::OwnUse)
            worsen(cell, AvailsVerdict::Unavailable);
        else if (reason == ConflictReason::OptionHeld || reason == ConflictReason::SellOff)
            worsen(cell, AvailsVerdict::Conditional);
    }

    /// For each code of `index` the rows or columns that it meets.
    template<class TouchOf>
    [[nodiscard]] static std::vector<std::vector<int>> touchesOf(const CodeIndex &index, size_t count, TouchOf touchOf)
    {
        std::vector<std::vector<int>> out(size_t(index.codeCount()));
        for (size_t place = 0; place < count; ++place) {
            const Touch touch = touchOf(place);
            for (int number = 0; number < index.codeCount(); ++number) {
                if (touch.reachesCode(number))
                    out[size_t(number)].push_back(int(place));
            }
        }
        return out;
    }

    /// The rows or columns that a grant meets, ascending, each once.
    [[nodiscard]] static std::vector<int> placesOf(const CodeIndex &index, size_t grant,
                                                   const std::vector<std::vector<int>> &byCode)
    {
        std::vector<int> out;
        for (const int number : index.carried(grant))
            out.insert(out.end(), byCode[size_t(number)].begin(), byCode[size_t(number)].end());
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    void markTitle()
    {
        TitleCheck check(m_request, m_index.book().regions);
        const size_t width = check.territories().size();
        std::vector<bool> gaps(check.categories().size() * width);
        for (const std::vector<RightsIn> *records : m_index.title().recordLists(m_request.assets))
            check.markGaps(*records, gaps);
        // A row's place among the categories, and the places of a column's members among the territories.
        std::vector<size_t> rows;
        rows.reserve(m_matrix.categories.size());
        for (const std::string &category : m_matrix.categories)
            rows.push_back(size_t(std::ranges::lower_bound(check.categories(), category) - check.categories().begin()));
        std::vector<std::vector<size_t>> columns(m_members.size());
        for (size_t column = 0; column < m_members.size(); ++column) {
            columns[column].reserve(m_members[column].size());
            for (const std::string &member : m_members[column])
                columns[column].push_back(
                    size_t(std::ranges::find(check.territories(), member) - check.territories().begin()));
        }
        forEachCell([&](size_t row, size_t column, MatrixCell &cell) {
            cell.titleGap = std::ranges::any_of(columns[column],
                                                [&](size_t territory) { return gaps[rows[row] * width + territory]; });
            if (cell.titleGap)
                worsen(cell, AvailsVerdict::Unavailable);
        });
    }

    void markRestrictions()
    {
        const auto lists = m_index.title().restrictionLists(m_request.assets);
        GrantRequest narrowed = m_request;
        for (size_t row = 0; row < m_matrix.categories.size(); ++row) {
            narrowed.categories = {m_matrix.categories[row]};
            std::optional<AvailsVerdict> worst;
            for (const std::vector<Restriction> *list : lists) {
                for (const Restriction &restriction : *list) {
                    if (bites(restriction, narrowed))
                        worst = std::max(worst, std::optional(restriction.kind == RestrictionKind::Prohibited
                                                                  ? AvailsVerdict::Unavailable
                                                                  : AvailsVerdict::Conditional));
                }
            }
            for (MatrixCell &cell : m_matrix.cells[row]) {
                cell.restricted = worst.has_value();
                worsen(cell, worst.value_or(AvailsVerdict::Available));
            }
        }
    }

    const GrantIndex &m_index;
    GrantRequest m_request;                          ///< for all rows and columns
    std::vector<std::vector<std::string>> m_members; ///< by column: its territory, a region replaced
    RightsMatrix m_matrix;
};

} // namespace

std::vector<RightsMapRow> rightsMap(const GrantIndex &index, const std::vector<std::string> &assets,
                                    const DaySpan &window, QDate asOf)
{
    const std::vector<Grant> &grants = index.book().grants;
    const int first = int(window.start.toJulianDay());
    const int last = int(window.end.toJulianDay());
    const Touch touch = index.assetTouch().touch(assets);
    std::vector<SeenGrant> seen;
    for (size_t place = 0; place < grants.size(); ++place) {
        const BoxFacts &facts = index.facts(place);
        const bool hasBox = facts.start <= facts.end;
        const bool isSeen = (facts.start <= last && first <= facts.end && hasBox)
                            || (facts.sellOffStart <= last && first <= facts.sellOffEnd);
        if (isSeen && touch.reaches(place) && !(facts.isHeld && isLapsedHold(grants[place], asOf)))
            seen.push_back({facts.licensee, hasBox ? facts.start : facts.sellOffStart, quint32(place)});
    }
    std::ranges::sort(seen, [&](const SeenGrant &a, const SeenGrant &b) {
        const auto one = std::pair(a.licensee, a.firstDay);
        const auto other = std::pair(b.licensee, b.firstDay);
        return one != other ? one < other : grants[a.place].id < grants[b.place].id;
    });
    std::vector<RightsMapRow> out;
    for (auto begin = seen.begin(); begin != seen.end();) {
        const auto end = std::ranges::find_if(
            begin, seen.end(), [licensee = begin->licensee](const SeenGrant &one) { return one.licensee != licensee; });
        RightsMapRow &row = out.emplace_back();
        row.licensee = grants[begin->place].licensee;
        row.bars.reserve(size_t(end - begin));
        for (; begin != end; ++begin)
            row.bars.push_back(barOf(grants[begin->place], index.facts(begin->place), begin->place));
    }
    std::ranges::sort(out, {}, [](const RightsMapRow &row) {
        return std::pair(row.licensee != selfLicensee, std::string_view(row.licensee));
    });
    return out;
}

RightsBarTerms barTerms(const GrantIndex &index, const std::vector<std::string> &assets, const RightsBar &bar)
{
    const Grant &grant = index.book().grants[bar.place];
    std::vector<std::string> shared = index.assetTouch().touch(assets).meets(bar.place);
    index.book().collections.keepWhole(shared);
    return {std::move(shared),       grant.rights,  grant.categories, grant.territories,
            grant.territoriesExcept, grant.channels};
}

RightsMatrix rightsMatrix(const GrantIndex &index, const GrantRequest &request,
                          const std::vector<std::string> &categories, const std::vector<std::string> &territories,
                          QDate asOf)
{
    return MatrixMaker(index, request, categories, territories).make(asOf);
}

} // namespace lianming
