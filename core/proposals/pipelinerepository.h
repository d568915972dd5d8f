// All SQL about the pipelines of a workspace.
#pragma once

#include "core/audit/journal.h"
#include "core/proposals/pipeline.h"

namespace lianming {

class PipelineRepository
{
public:
    explicit PipelineRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] Pipelines all() const;
    /// Those of one institution (not set: the house), without what others would lend it.
    [[nodiscard]] Pipeline own(Id<Institution> institution) const;

    /// Makes its list be `stages`: what is left out is archived, what comes back is there again.
    static void set(Journal &journal, Id<Institution> institution, const QList<HouseStage> &stages);
    static void set(Journal &journal, Id<Institution> institution, const QList<HouseReason> &reasons);

private:
    Connection *m_db;
};

} // namespace lianming
