#include "core/reports/contractsections.h"

namespace lianming {

namespace {

QString approvalWord(const Words &w, ApprovalKind kind)
{
    return kind == ApprovalKind::Legal ? w({u"legal", u"法务"}) : w({u"programme", u"业务"});
}

QString decisionWord(const Words &w, ApprovalDecision decision)
{
    switch (decision) {
    case ApprovalDecision::Approved: return w({u"approved", u"批准"});
    case ApprovalDecision::Refused: return w({u"refused", u"拒绝"});
    case ApprovalDecision::Withdrawn: return w({u"withdrawn", u"撤回"});
    }
    return {};
}

QString gateWord(const Words &w, Gate gate)
{
    switch (gate) {
    case Gate::Complete: return w({u"completeness", u"内容完整"});
    case Gate::RightsFree: return w({u"rights are free", u"权利未被占用"});
    case Gate::TitleHeld: return w({u"title is held", u"权利来源完整"});
    case Gate::TradeMark: return w({u"trade marks", u"商标注册"});
    case Gate::Permits: return w({u"consents and permits", u"同意与许可"});
    case Gate::Statutory: return w({u"statutory contents", u"法定内容"});
    case Gate::Text: return w({u"text and terms agree", u"文本与条款一致"});
    case Gate::Approvals: return w({u"approvals", u"审批"});
    }
    return {};
}

/// "2026-06-01 08:15\nname"; line by line, for a narrow column.
QString whenAndWho(const QDateTime &at, const QString &actor)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + u'\n' + actor;
}

DocumentTable approvalTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Approvals", u"审批"});
    table.size = 8;
    table.columns = {{w({u"When (UTC)", u"时间（UTC）"}), 84},
                     {w({u"Of", u"类别"}), 70},
                     {w({u"Decision", u"决定"}), 70},
                     {w({u"Note", u"说明"})}};
    for (const ContractApproval &one : frame.report.approvals)
        table.add({whenAndWho(one.at, one.actor), approvalWord(w, one.kind), decisionWord(w, one.decision), one.note});
    return table;
}

DocumentTable waiverTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    DocumentTable table;
    table.title = w({u"Waivers", u"豁免"});
    table.size = 8;
    table.columns = {{w({u"Asked for (UTC)", u"申请时间（UTC）"}), 84},
                     {w({u"Requirement", u"要求"}), 84},
                     {w({u"Reason", u"理由"}), 0, false, 1.4},
                     {w({u"Decided", u"决定"})}};
    for (const GateWaiver &waiver : frame.report.waivers) {
        QString decided = w({u"waits for a second person", u"待第二人决定"});
        if (waiver.decision) {
            decided = waiver.decision->isGranted ? w({u"granted", u"同意豁免"}) : w({u"refused", u"不予豁免"});
            decided += u'\n' + whenAndWho(waiver.decision->at, waiver.decision->actor);
            if (!waiver.decision->note.isEmpty())
                decided += u'\n' + waiver.decision->note;
        }
        table.add({whenAndWho(waiver.at, waiver.actor), gateWord(w, waiver.gate), waiver.reason, decided});
    }
    return table;
}

} // namespace

LegalSection approvalsSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"Approvals and waivers", u"审批与豁免"});
    if (frame.report.approvals.isEmpty() && frame.report.waivers.isEmpty())
        section.blocks.push_back(LegalNote{w({u"None is recorded.", u"未登记审批或豁免。"})});
    for (const DocumentTable &table : {approvalTable(frame), waiverTable(frame)}) {
        if (!table.rows.empty())
            section.blocks.push_back(table);
    }
    return section;
}

} // namespace lianming
