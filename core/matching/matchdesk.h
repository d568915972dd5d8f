// All that matchmaking reads, in memory: what is known (matchreader.h), the institutions' rights as indexes, and the
// screens of the questions asked last. Kept with the workspace and made again when something was written since.
#pragma once

#include "core/db/workspace.h"
#include "core/matching/matchranking.h"
#include "core/matching/matchreader.h"

#include <list>

namespace lianming {

struct Asset;
struct Brand;
struct Institution;

class MatchDesk
{
public:
    MatchDesk(Connection &db, QDate today);
    MatchDesk(const MatchDesk &) = delete;
    MatchDesk &operator=(const MatchDesk &) = delete;

    /// The workspace's, as it is now.
    [[nodiscard]] static std::shared_ptr<MatchDesk> of(Workspace &w);

    [[nodiscard]] const MatchFacts &facts() const { return m_reading.facts; }
    [[nodiscard]] const MatchMemory &memory() const { return *m_memory; }
    [[nodiscard]] const BrandGroups &groups() const { return *m_groups; }
    /// Numbers by id; throw Error::NotFound for what is archived or not there.
    [[nodiscard]] int brand(Id<Brand> id) const;
    [[nodiscard]] int asset(Id<Asset> id) const;
    /// −1: it has no assets.
    [[nodiscard]] int institution(Id<Institution> id) const;
    [[nodiscard]] const MatchScreen &screen(const MatchAsk &ask);
    [[nodiscard]] QDate today() const { return m_today; }

private:
    QDate m_today;
    MatchReading m_reading;
    std::unique_ptr<MatchMemory> m_memory;
    std::unique_ptr<BrandGroups> m_groups;
    MatchBoxes m_boxes;
    std::vector<std::shared_ptr<const GrantIndex>> m_indexes;
    std::list<MatchScreen> m_screens; ///< the one asked last first
};

} // namespace lianming
