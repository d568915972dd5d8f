// What can be done with pipelines: reading them, and setting an institution's stages and reasons (or the house's). What
// proposals stand in stays: a stage that is taken out of the list leaves its proposals in the first of its phase. Also
// the figures about how proposals went, over what the person may see.
#pragma once

#include "core/proposals/pipeline.h"
#include "core/proposals/pipelinefigures.h"

namespace lianming {

struct Workspace;

class PipelineService
{
public:
    explicit PipelineService(Workspace &workspace) : m_w(&workspace) {}

    /// For a brand's manager without the house's estimates.
    [[nodiscard]] Pipelines pipelines() const;
    /// The institution's own (not set: the house's), without what it would take over from the house.
    [[nodiscard]] Pipeline own(Id<Institution> institution) const;

    /// Makes the list be `stages`; an empty one gives up the own list. Throws Error::BadInput for a wrong one,
    /// Error::Conflict where somebody else changed one of them since it was read, Error::NotFound.
    void setStages(Id<Institution> institution, QList<HouseStage> stages);
    void setReasons(Id<Institution> institution, const QList<HouseReason> &reasons);
    /// Both, or neither.
    void set(Id<Institution> institution, const Pipeline &pipeline);

    /// How proposals went: one record each, the archived ones too. Needs Permission::SeeProgramme.
    [[nodiscard]] QList<ProposalCourse> courses(Id<Institution> institution = {}) const;

private:
    Workspace *m_w;
};

} // namespace lianming
