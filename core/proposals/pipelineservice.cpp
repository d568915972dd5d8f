#include "core/proposals/pipelineservice.h"

#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
#include "core/proposals/courserepository.h"
#include "core/proposals/pipelinerepository.h"

namespace lianming {

namespace {

template<class T>
void checkList(const QList<T> &list)
{
    const QList<PipelineProblem> problems = validate(list);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

template<class... Lists>
void setLists(Workspace &w, Id<Institution> institution, const Lists &...lists)
{
    requirePermission(w, Permission::ReviewProposal);
    (checkList(lists), ...);
    if (institution.isSet())
        (void)InstitutionService(w).get(institution);
    Transaction tx(w.db);
    Journal journal(tx, w);
    (PipelineRepository::set(journal, institution, lists), ...);
    tx.commit();
}

} // namespace

Pipelines PipelineService::pipelines() const
{
    const Access access = requireMember(*m_w);
    const Pipelines all = PipelineRepository(m_w->db).all();
    return access.brand() ? all.withoutEstimates() : all;
}

Pipeline PipelineService::own(Id<Institution> institution) const
{
    requireHouse(*m_w);
    return PipelineRepository(m_w->db).own(institution);
}

void PipelineService::setStages(Id<Institution> institution, QList<HouseStage> stages)
{
    sortStages(stages);
    setLists(*m_w, institution, stages);
}

void PipelineService::setReasons(Id<Institution> institution, const QList<HouseReason> &reasons)
{
    setLists(*m_w, institution, reasons);
}

void PipelineService::set(Id<Institution> institution, const Pipeline &pipeline)
{
    QList<HouseStage> stages = pipeline.stages;
    sortStages(stages);
    setLists(*m_w, institution, stages, pipeline.reasons);
}

QList<ProposalCourse> PipelineService::courses(Id<Institution> institution) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    ProposalFilter filter;
    filter.institution = institution;
    filter.withArchived = true;
    return CourseRepository(m_w->db).read(filter, m_w->clock.now());
}

} // namespace lianming
