#include "core/reports/casewords.h"

namespace lianming {

Bilingual caseStateWord(CaseState state)
{
    switch (state) {
    case CaseState::Draft: return {u"Draft", u"草稿"};
    case CaseState::Approved: return {u"Approved", u"已批准"};
    case CaseState::Sent: return {u"Sent", u"已发出"};
    case CaseState::Accepted: return {u"Accepted by the platform", u"平台已受理"};
    case CaseState::Rejected: return {u"Rejected by the platform", u"平台未受理"};
    case CaseState::Removed: return {u"Removed", u"已下架"};
    case CaseState::CounterNotice: return {u"Counter-notice announced", u"已提交不侵权声明"};
    case CaseState::Waiting: return {u"Waiting: fifteen days", u"十五日等待期"};
    case CaseState::Complaint: return {u"Complaint filed", u"已投诉"};
    case CaseState::Sued: return {u"Sued", u"已起诉"};
    case CaseState::Restored: return {u"Restored by the platform", u"平台已恢复"};
    case CaseState::Closed: return {u"Closed", u"已结案"};
    }
    return {u"", u""};
}

Bilingual caseEventWord(const QString &move)
{
    if (move == u"opened")
        return {u"Case opened", u"立案"};
    if (move == u"scope_confirmed")
        return {u"Legal confirmed the notice to a licensee", u"法务确认向被授权方发出通知"};
    switch (parseCaseMove(move).value_or(CaseMove::Revise)) {
    case CaseMove::Approve: return {u"Notice approved", u"批准通知"};
    case CaseMove::Refuse: return {u"Notice refused", u"驳回通知"};
    case CaseMove::Revise: return {u"Notice written anew", u"修改通知"};
    case CaseMove::Send: return {u"Notice sent", u"发出通知"};
    case CaseMove::Accept: return {u"Accepted by the platform", u"平台受理"};
    case CaseMove::Reject: return {u"Rejected by the platform", u"平台不予受理"};
    case CaseMove::Remove: return {u"Listings removed", u"商品链接下架"};
    case CaseMove::AnswerAnnounced: return {u"Counter-notice announced", u"卖家提交不侵权声明"};
    case CaseMove::AnswerArrived: return {u"Counter-notice received", u"收到不侵权声明"};
    case CaseMove::FileComplaint: return {u"Complaint filed", u"向主管部门投诉"};
    case CaseMove::Sue: return {u"Suit filed", u"向人民法院起诉"};
    case CaseMove::Restore: return {u"Restored by the platform", u"平台恢复链接"};
    case CaseMove::Close: return {u"Closed", u"结案"};
    }
    return {u"", u""};
}

Bilingual caseOutcomeWord(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::Won: return {u"Won", u"维权成功"};
    case CaseOutcome::Settled: return {u"Settled", u"和解"};
    case CaseOutcome::Lost: return {u"Lost", u"维权未果"};
    case CaseOutcome::Withdrawn: return {u"Withdrawn", u"撤回"};
    case CaseOutcome::Dropped: return {u"Dropped", u"放弃"};
    }
    return {u"", u""};
}

Bilingual caseRightWord(RegistrationKind right)
{
    switch (right) {
    case RegistrationKind::Copyright: return {u"Copyright", u"著作权"};
    case RegistrationKind::Trademark: return {u"Trade mark", u"注册商标专用权"};
    case RegistrationKind::Design: return {u"Design patent", u"外观设计专利权"};
    case RegistrationKind::Data: return {u"Data rights", u"数据权益"};
    case RegistrationKind::Customs: return {u"Customs recordal", u"海关备案"};
    }
    return {u"", u""};
}

Bilingual sellerStandingWord(SellerStanding standing)
{
    switch (standing) {
    case SellerStanding::Own: return {u"An institution's own shop", u"机构自营店铺"};
    case SellerStanding::InScope: return {u"Licensed for this", u"授权范围内"};
    case SellerStanding::SellOff: return {u"In sell-off", u"清货期内"};
    case SellerStanding::Unclear: return {u"Resembles a licensee", u"疑似被授权方"};
    case SellerStanding::OutOfScope: return {u"Licensee, out of scope", u"超出授权范围"};
    case SellerStanding::NotYetBegun: return {u"Licence not begun yet", u"授权尚未开始"};
    case SellerStanding::Terminated: return {u"Licence terminated", u"授权已终止"};
    case SellerStanding::Expired: return {u"Licence expired", u"授权已到期"};
    case SellerStanding::Never: return {u"Never licensed", u"从未获得授权"};
    }
    return {u"", u""};
}

Bilingual stampWord(StampState state)
{
    switch (state) {
    case StampState::None: return {u"none", u"无"};
    case StampState::Waiting: return {u"asked for", u"申请中"};
    case StampState::Stamped: return {u"stamped", u"已签发"};
    }
    return {u"", u""};
}

Bilingual approvalActWord(ApprovalAct act)
{
    switch (act) {
    case ApprovalAct::Approved: return {u"Approved", u"批准"};
    case ApprovalAct::Refused: return {u"Refused", u"驳回"};
    case ApprovalAct::Withdrawn: return {u"Withdrawn", u"撤回批准"};
    }
    return {u"", u""};
}

Bilingual damagesMethodWord(DamagesMethod method)
{
    switch (method) {
    case DamagesMethod::Loss: return {u"Actual loss", u"权利人实际损失"};
    case DamagesMethod::Profit: return {u"Infringer's profit", u"侵权人违法所得"};
    case DamagesMethod::LicenceFee: return {u"Licence fee as reference", u"参照许可使用费"};
    case DamagesMethod::Statutory: return {u"Statutory damages", u"法定赔偿"};
    }
    return {u"", u""};
}

Bilingual damagesArticleWord(RegistrationKind right)
{
    switch (right) {
    case RegistrationKind::Copyright: return {u"Copyright Law art. 54", u"《著作权法》第五十四条"};
    case RegistrationKind::Trademark: return {u"Trademark Law art. 63", u"《商标法》第六十三条"};
    case RegistrationKind::Design: return {u"Patent Law art. 71", u"《专利法》第七十一条"};
    case RegistrationKind::Data:
    case RegistrationKind::Customs: break;
    }
    return {u"", u""};
}

Bilingual recoveryWord(RecoveryKind kind)
{
    switch (kind) {
    case RecoveryKind::Settlement: return {u"Settlement", u"和解款"};
    case RecoveryKind::Damages: return {u"Damages", u"赔偿款"};
    case RecoveryKind::LicenceFee: return {u"Licence fee", u"补缴授权费"};
    case RecoveryKind::Costs: return {u"Costs", u"合理开支"};
    }
    return {u"", u""};
}

QString platformWord(const Words &words, const QString &code)
{
    struct Platform {
        const char *code;
        Bilingual name;
    };
    constexpr Platform platforms[] = {
        {"tmall", {u"Tmall", u"天猫"}},       {"taobao", {u"Taobao", u"淘宝网"}},
        {"jd", {u"JD.com", u"京东"}},         {"pinduoduo", {u"Pinduoduo", u"拼多多"}},
        {"douyin", {u"Douyin", u"抖音电商"}}, {"xiaohongshu", {u"Xiaohongshu", u"小红书"}},
        {"amazon", {u"Amazon", u"亚马逊"}},   {"1688", {u"1688.com", u"阿里巴巴1688"}},
        {"xianyu", {u"Xianyu", u"闲鱼"}},     {"kuaishou", {u"Kuaishou", u"快手电商"}},
        {"weidian", {u"Weidian", u"微店"}},   {"aliexpress", {u"AliExpress", u"全球速卖通"}},
        {"etsy", {u"Etsy", u"Etsy"}},         {"ebay", {u"eBay", u"eBay"}},
        {"temu", {u"Temu", u"Temu"}},
    };
    for (const Platform &one : platforms) {
        if (code == QLatin1StringView(one.code))
            return words(one.name);
    }
    return code;
}

} // namespace lianming
