#include "core/reports/legalcodes.h"

namespace lianming {

namespace {

struct CodeWord {
    const char *code;
    Bilingual word;
};

constexpr CodeWord historyActions[] = {
    {"created", {u"created", u"新建"}},
    {"changed", {u"changed", u"修改"}},
    {"archived", {u"archived", u"归档"}},
    {"restored", {u"restored from the archive", u"取消归档"}},
    {"imported", {u"imported", u"导入"}},
    {"exported", {u"exported", u"导出"}},
    {"signed", {u"signed", u"签署"}},
    {"approved", {u"approved", u"批准"}},
    {"terminated", {u"terminated", u"终止"}},
    {"amended", {u"amended", u"变更"}},
    {"withdrawn", {u"withdrawn", u"撤回"}},
    {"waived", {u"requirement waived", u"豁免"}},
    {"drafted", {u"text drafted", u"起草文本"}},
    {"proposed", {u"proposed", u"提出"}},
    {"file attached", {u"document attached", u"附加文件"}},
};

constexpr CodeWord historyFields[] = {
    {"number", {u"number", u"合同编号"}},
    {"title", {u"title", u"合同名称"}},
    {"state", {u"state", u"状态"}},
    {"institution_id", {u"institution", u"机构"}},
    {"brand_id", {u"brand", u"品牌方"}},
    {"proposal_id", {u"proposal", u"合作提案"}},
    {"master_id", {u"master licence", u"主合同"}},
    {"sublicensing", {u"sub-licences", u"再许可"}},
    {"currency", {u"currency", u"币种"}},
    {"start_on", {u"first day", u"起始日"}},
    {"end_on", {u"last day", u"截止日"}},
    {"sell_off_days", {u"sell-off days", u"清货期天数"}},
    {"frequency", {u"reporting", u"报送频率"}},
    {"report_within_days", {u"reports due within days", u"报送期限（日）"}},
    {"terms", {u"royalty and other terms", u"费用及其他条款"}},
    {"body", {u"text", u"合同文本"}},
    {"grants", {u"grants", u"授权内容"}},
    {"further_institutions", {u"further institutions", u"其他授权机构"}},
    {"signed_on", {u"signed on", u"签署日期"}},
    {"terminated_on", {u"terminated on", u"终止日期"}},
    {"termination_reason", {u"reason of the termination", u"终止原因"}},
    {"archived_on", {u"archived on", u"归档日期"}},
    {"amendments", {u"amendments", u"补充协议数"}},
    {"text", {u"text", u"合同文本"}},
    {"regions", {u"regions", u"区域定义"}},
    {"periods", {u"reporting", u"报送频率"}},
    {"reason", {u"reason", u"原因"}},
    {"file", {u"file", u"文件"}},
};

template<size_t N>
QString looked(const Words &w, const CodeWord (&words)[N], const QString &code)
{
    for (const CodeWord &one : words) {
        if (code == QLatin1String(one.code))
            return w(one.word);
    }
    return QString(code).replace(u'_', u' ');
}

} // namespace

QString standingWord(const Words &w, ContractStanding standing)
{
    switch (standing) {
    case ContractStanding::Draft: return w({u"draft", u"草稿"});
    case ContractStanding::Upcoming: return w({u"signed, not begun", u"已签署，未生效"});
    case ContractStanding::Running: return w({u"running", u"履行中"});
    case ContractStanding::SellOff: return w({u"sell-off", u"清货期"});
    case ContractStanding::Ended: return w({u"ended", u"已结束"});
    case ContractStanding::Terminated: return w({u"terminated", u"已终止"});
    }
    return {};
}

QString exclusivityWord(const Words &w, Exclusivity exclusivity)
{
    switch (exclusivity) {
    case Exclusivity::Exclusive: return w({u"exclusive", u"独占许可"});
    case Exclusivity::Sole: return w({u"sole", u"排他许可"});
    case Exclusivity::NonExclusive: return w({u"non-exclusive", u"普通许可"});
    }
    return {};
}

QString rightWord(const Words &w, Right right)
{
    switch (right) {
    case Right::All: return w({u"all rights", u"全部权利"});
    case Right::Adaptation: return w({u"adaptation", u"改编权"});
    case Right::Communication: return w({u"communication over networks", u"信息网络传播权"});
    case Right::Distribution: return w({u"distribution", u"发行权"});
    case Right::Name: return w({u"name and brand", u"名称及品牌使用权"});
    case Right::Reproduction: return w({u"reproduction", u"复制权"});
    case Right::Trademark: return w({u"trade marks", u"注册商标使用权"});
    }
    return {};
}

QString rightsWord(const Words &w, const std::vector<Right> &rights)
{
    QStringList out;
    for (const Right right : rights)
        out.append(rightWord(w, right));
    return w.list(out);
}

QString sublicensingWord(const Words &w, Sublicensing sublicensing)
{
    switch (sublicensing) {
    case Sublicensing::Prohibited: return w({u"prohibited", u"禁止"});
    case Sublicensing::WithConsent: return w({u"with the licensor's written consent", u"经授权方书面同意"});
    case Sublicensing::Allowed: return w({u"allowed", u"允许"});
    }
    return {};
}

QString basisWord(const Words &w, RightsBasis basis)
{
    switch (basis) {
    case RightsBasis::OwnWork: return w({u"own work", u"自有作品"});
    case RightsBasis::PublicDomain: return w({u"public domain", u"公有领域"});
    case RightsBasis::Artist: return w({u"artist's licence", u"艺术家授权"});
    case RightsBasis::Photographer: return w({u"photographer's licence", u"摄影师授权"});
    case RightsBasis::Lender: return w({u"lender's consent", u"出借方授权"});
    case RightsBasis::CoOwner: return w({u"co-owner's consent", u"共有人授权"});
    case RightsBasis::TradeMark: return w({u"registered trade mark", u"注册商标"});
    case RightsBasis::Assumed: return w({u"assumed, not proven", u"暂定，未经证实"});
    }
    return {};
}

QString restrictionWord(const Words &w, RestrictionKind kind)
{
    switch (kind) {
    case RestrictionKind::ConsentNeeded: return w({u"consent needed", u"须经同意"});
    case RestrictionKind::PermitNeeded: return w({u"permit needed", u"须经批准"});
    case RestrictionKind::Prohibited: return w({u"prohibited", u"禁止"});
    }
    return {};
}

QString obligationWord(const Words &w, ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Samples: return w({u"samples", u"样品"});
    case ObligationKind::Insurance: return w({u"insurance", u"保险"});
    case ObligationKind::MarketingSpend: return w({u"marketing spend", u"市场推广投入"});
    case ObligationKind::AuditWindow: return w({u"audit window", u"审计窗口"});
    case ObligationKind::Recordal: return w({u"recordal of the trade mark licence", u"商标使用许可备案"});
    case ObligationKind::Filing: return w({u"filing of the exclusive licence", u"专有许可合同备案"});
    case ObligationKind::FinalAccount: return w({u"final account", u"最终结算"});
    case ObligationKind::Destruction: return w({u"destruction of remaining stock", u"剩余库存销毁"});
    case ObligationKind::Other: return w({u"other", u"其他"});
    }
    return {};
}

QString dutyStateWord(const Words &w, DutyState state)
{
    switch (state) {
    case DutyState::Upcoming: return w({u"upcoming", u"未到期"});
    case DutyState::Due: return w({u"due soon", u"即将到期"});
    case DutyState::Overdue: return w({u"overdue", u"逾期"});
    case DutyState::Done: return w({u"done", u"已完成"});
    case DutyState::Excused: return w({u"excused", u"已豁免"});
    }
    return {};
}

QString partyWord(const Words &w, Party party)
{
    return party == Party::Institution ? w({u"licensor", u"授权方"}) : w({u"licensee", u"被授权方"});
}

QString holderWord(const Words &w, OptionHolder holder)
{
    switch (holder) {
    case OptionHolder::Institution: return w({u"licensor", u"授权方"});
    case OptionHolder::Brand: return w({u"licensee", u"被授权方"});
    case OptionHolder::Automatic: return w({u"of itself", u"自动续展"});
    }
    return {};
}

QString optionStateWord(const Words &w, OptionState state)
{
    switch (state) {
    case OptionState::Open: return w({u"open", u"未行使"});
    case OptionState::Exercised: return w({u"exercised", u"已行使"});
    case OptionState::Declined: return w({u"declined", u"已放弃"});
    }
    return {};
}

QString noticeWord(const Words &w, NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::NonRenewal: return w({u"non-renewal", u"不续展通知"});
    case NoticeKind::Breach: return w({u"breach", u"违约通知"});
    case NoticeKind::Cure: return w({u"cure", u"补救通知"});
    case NoticeKind::Termination: return w({u"termination", u"解除通知"});
    case NoticeKind::Option: return w({u"option", u"选择权通知"});
    case NoticeKind::Other: return w({u"other", u"其他通知"});
    }
    return {};
}

QString actionWord(const Words &w, const QString &action)
{
    return looked(w, historyActions, action);
}

QString fieldWord(const Words &w, const QString &field)
{
    return looked(w, historyFields, field);
}

QString spanWords(const Words &w, const std::optional<QDate> &start, const std::optional<QDate> &end)
{
    if (start && end)
        return shortSpan({*start, *end});
    if (start)
        return w({u"from %1", u"%1起"}, {dayText(*start)});
    if (end)
        return w({u"until %1", u"至%1"}, {dayText(*end)});
    return w({u"without limit", u"不限期"});
}

QString shortSpan(const DaySpan &days)
{
    if (!days.start.isValid() || !days.end.isValid())
        return QStringLiteral("–");
    return dayText(days.start) + QStringLiteral(" – ") + dayText(days.end);
}

} // namespace lianming
