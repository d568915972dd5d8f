// What shows how proposals go their way: one museum's own stages, next steps with their days, an inbox of which the
// older part was read.
#include "core/demo/demosteps.h"
#include "core/inbox/inboxservice.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalservice.h"

namespace lianming {

namespace {

/// The shipped stages in words, with a second one for the curators' reading.
QList<HouseStage> museumStages()
{
    struct Plan {
        ProposalStage phase;
        const char *code;
        const char *en;
        const char *zh;
        int probability;
        int patienceDays;
    };
    constexpr Plan plans[] = {
        {ProposalStage::Inquiry, "letter", "Letter received", "来函", 10, 10},
        {ProposalStage::Reviewing, "first_look", "First look", "初审", 20, 14},
        {ProposalStage::Reviewing, "curators", "Curators' reading", "策展审读", 35, 7},
        {ProposalStage::Negotiating, "negotiating", "Terms", "洽谈条件", 55, 40},
        {ProposalStage::Accepted, "accepted", "Agreed", "达成一致", 85, 30},
        {ProposalStage::Contracted, "contracted", "Signed", "已签约", 100, 0},
        {ProposalStage::Declined, "declined", "Declined", "谢绝", 0, 0},
        {ProposalStage::Withdrawn, "withdrawn", "Withdrawn", "撤回", 0, 0},
    };
    QList<HouseStage> out;
    for (const Plan &plan : plans) {
        HouseStage stage;
        stage.phase = plan.phase;
        stage.code = QString::fromLatin1(plan.code);
        stage.nameEn = QString::fromUtf8(plan.en);
        stage.nameZh = QString::fromUtf8(plan.zh);
        stage.probability = plan.probability;
        stage.patienceDays = plan.patienceDays;
        out.append(stage);
    }
    return out;
}

} // namespace

void DemoSteps::planPipeline()
{
    const QString museum = QStringLiteral("HNM");
    later(QDate(2024, 1, 8), 3, licensing,
          [this, museum] { PipelineService(*w).setStages(institutions.value(museum), museumStages()); });
    later(in2026(6, 22), 8, licensing, [this, museum] {
        ProposalFilter filter;
        filter.institution = institutions.value(museum);
        filter.stages = {ProposalStage::Reviewing};
        ProposalService service(*w);
        for (const ProposalItem &item : service.list(filter))
            service.move(item.id, item.version,
                         ProposalTarget{ProposalStage::Reviewing, QStringLiteral("curators"), {}, {}});
    });
    later(in2026(6, 22), 9, licensing, [this] {
        ProposalService service(*w);
        ProposalFilter open;
        open.stages = {ProposalStage::Inquiry, ProposalStage::Reviewing, ProposalStage::Negotiating,
                       ProposalStage::Accepted};
        int place = 0;
        for (const ProposalItem &item : service.list(open)) {
            Proposal proposal = service.get(item.id);
            if (proposal.nextStep.isEmpty())
                proposal.nextStep = inWords("答复品牌方 Answer the brand");
            proposal.nextStepOn = in2026(6, 25).addDays(place++ * 5 % 29);
            service.change(proposal);
        }
    });
    // What came before is known; the last week is new.
    later(in2026(6, 23), 1, licensing, [this] { InboxService(*w).markAllRead(); });
}

} // namespace lianming
