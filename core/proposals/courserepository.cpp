#include "core/proposals/courserepository.h"

#include "core/db/statement.h"
#include "core/proposals/pipelinerepository.h"
#include "core/proposals/proposalrepository.h"

#include <algorithm>

namespace lianming {

namespace {

ProposalCourse course(const ProposalItem &item)
{
    ProposalCourse out;
    out.id = item.id;
    out.number = item.number;
    out.institution = item.institution;
    out.institutionEn = item.institutionEn;
    out.institutionZh = item.institutionZh;
    out.brand = item.brand;
    out.brandEn = item.brandEn;
    out.brandZh = item.brandZh;
    out.categories = item.categories;
    out.value = item.value;
    out.receivedOn = item.receivedOn;
    out.termStart = item.term.start;
    out.reasonCode = item.reasonCode;
    out.stage = item.houseStage;
    out.archived = item.archived;
    return out;
}

} // namespace

QList<ProposalCourse> CourseRepository::read(const ProposalFilter &filter, const QDateTime &now) const
{
    QList<ProposalCourse> out;
    QHash<qint64, qsizetype> places;
    for (const ProposalItem &item : ProposalRepository(*m_db).list(filter, now))
        out.append(course(item));
    std::ranges::sort(out, {}, &ProposalCourse::id);
    const Pipelines pipelines = PipelineRepository(*m_db).all();
    for (qsizetype i = 0; i < out.size(); ++i) {
        ProposalCourse &one = out[i];
        places.insert(one.id.value, i);
        if (const auto reason = pipelines.knownReason(one.institution.value, one.reasonCode)) {
            one.reasonEn = reason->nameEn;
            one.reasonZh = reason->nameZh;
        }
    }
    QHash<qint64, Pipeline> byInstitution;
    Statement moves(*m_db, QStringLiteral("SELECT proposal_id, to_stage, to_code, at FROM proposal_move "
                                          "ORDER BY proposal_id, id"));
    while (moves.next()) {
        const Row row = moves.row();
        const auto place = places.constFind(row.integer("proposal_id"));
        if (place == places.cend())
            continue;
        ProposalCourse &one = out[*place];
        const qint64 institution = one.institution.value;
        if (!byInstitution.contains(institution))
            byInstitution.insert(institution, pipelines.of(institution));
        StageStay stay;
        stay.phase = parseProposalStage(row.text("to_stage")).value_or(ProposalStage::Inquiry);
        stay.code = byInstitution[institution].stage(stay.phase, row.text("to_code")).code;
        stay.from = row.instant("at");
        if (!one.stays.isEmpty())
            one.stays.last().to = stay.from;
        one.stays.append(stay);
    }
    out.removeIf([](const ProposalCourse &one) { return one.stays.isEmpty(); });
    return out;
}

} // namespace lianming
