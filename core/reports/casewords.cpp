#include "core/reports/casewords.h"

#include "core/base/dates.h"

namespace lianming {

Bilingual caseStateWord(CaseState state, NoticeRegime regime)
{
    const bool isGoods = regime == NoticeRegime::ECommerce;
    switch (state) {
    case CaseState::Draft: return {u"Draft", u"草稿"};
    case CaseState::Approved: return {u"Approved", u"已批准"};
    case CaseState::Sent: return {u"Sent", u"已发出"};
    case CaseState::Accepted: return {u"Accepted by the platform", u"平台已受理"};
    case CaseState::Rejected: return {u"Rejected by the platform", u"平台不予受理"};
    case CaseState::Removed:
        return isGoods ? Bilingual{u"Taken down", u"链接已下架"} : Bilingual{u"Taken down", u"内容已删除或断开链接"};
    case CaseState::CounterNotice:
        return isGoods ? Bilingual{u"Counter-notice announced", u"卖家已提交不存在侵权行为的声明"}
                       : Bilingual{u"Counter-notice announced", u"服务对象已提交书面说明"};
    case CaseState::Waiting: return {u"Waiting: fifteen days", u"十五日等待期"};
    case CaseState::Complaint: return {u"Complaint filed", u"已投诉"};
    case CaseState::Sued: return {u"Suit filed", u"已起诉"};
    case CaseState::Restored: return {u"Restored by the platform", u"平台已恢复"};
    case CaseState::Closed: return {u"Closed", u"已结案"};
    }
    return {u"", u""};
}

Bilingual caseEventWord(const QString &move, NoticeRegime regime)
{
    const bool isGoods = regime == NoticeRegime::ECommerce;
    if (move == u"opened")
        return {u"Case opened", u"建立案卷"};
    if (move == u"scope_confirmed")
        return {u"Notice to a licensee confirmed by legal", u"法务确认向被授权方发出通知"};
    switch (parseCaseMove(move).value_or(CaseMove::Revise)) {
    case CaseMove::Approve: return {u"Notice approved", u"批准通知"};
    case CaseMove::Refuse: return {u"Notice refused", u"驳回通知"};
    case CaseMove::Revise: return {u"Notice rewritten", u"修改通知"};
    case CaseMove::Send: return {u"Notice sent", u"发出通知"};
    case CaseMove::Accept: return {u"Accepted by the platform", u"平台受理"};
    case CaseMove::Reject: return {u"Rejected by the platform", u"平台不予受理"};
    case CaseMove::Remove:
        return isGoods ? Bilingual{u"Listings taken down", u"商品链接下架"}
                       : Bilingual{u"Content taken down", u"内容被删除或断开链接"};
    case CaseMove::AnswerAnnounced:
        return isGoods ? Bilingual{u"Counter-notice announced", u"卖家提交不存在侵权行为的声明"}
                       : Bilingual{u"Counter-notice announced", u"服务对象提交书面说明"};
    case CaseMove::AnswerArrived: return {u"Counter-notice received", u"收到不存在侵权行为的声明"};
    case CaseMove::FileComplaint: return {u"Complaint filed with the authority", u"向主管部门投诉"};
    case CaseMove::Sue: return {u"Suit filed with the court", u"向人民法院起诉"};
    case CaseMove::Restore:
        return isGoods ? Bilingual{u"Listings restored by the platform", u"平台恢复链接"}
                       : Bilingual{u"Content restored by the platform", u"平台恢复内容"};
    case CaseMove::Close: return {u"Case closed", u"结案"};
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
    case SellerStanding::InScope: return {u"Licensed, within scope", u"授权范围内"};
    case SellerStanding::SellOff: return {u"Within the sell-off period", u"清货期内"};
    case SellerStanding::Unclear: return {u"Possibly a licensee", u"疑似被授权方"};
    case SellerStanding::OutOfScope: return {u"Licensee, outside the scope of the licence", u"超出授权范围"};
    case SellerStanding::NotYetBegun: return {u"Licence not yet in force", u"授权尚未生效"};
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
    case StampState::Waiting: return {u"pending", u"申请中"};
    case StampState::Stamped: return {u"issued", u"已签发"};
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

Bilingual damagesMethodWord(DamagesMethod method, RegistrationKind right)
{
    // Copyright Law art. 54 against Trademark Law art. 63 and Patent Law art. 71.
    const bool isCopyright = right == RegistrationKind::Copyright;
    switch (method) {
    case DamagesMethod::Loss: return {u"Actual loss of the right holder", u"权利人的实际损失"};
    case DamagesMethod::Profit:
        return isCopyright ? Bilingual{u"Infringer's unlawful gains", u"侵权人的违法所得"}
                           : Bilingual{u"Infringer's profits", u"侵权人因侵权所获得的利益"};
    case DamagesMethod::LicenceFee:
        return isCopyright ? Bilingual{u"By reference to the licence fee", u"参照权利使用费"}
                           : Bilingual{u"Reasonable multiple of the licence fee", u"参照许可使用费的倍数合理确定"};
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

QString feeWord(const Words &words, const QString &what)
{
    const QStringList parts = what.split(u':');
    const QString &kind = parts.first();
    if (kind == u"fee" && parts.size() == 2) {
        const auto due = parseDay(QStringView(parts[1]));
        return words({u"fixed fee due on %1", u"%1到期的固定许可费"}, {due ? words.day(*due) : parts[1]});
    }
    if (kind == u"guarantee" && parts.size() == 2)
        return words({u"minimum guarantee %1", u"保底金%1"}, {parts[1]});
    if (kind == u"guarantee" && parts.size() == 3) {
        return words({u"minimum guarantee %1, contract year %2", u"保底金%1（第%2合同年度）"}, {parts[1], parts[2]});
    }
    if (kind == u"royalties" && parts.size() == 3)
        return words({u"royalties earned, %1 to %2", u"%1至%2的版税"}, {parts[1], parts[2]});
    return what;
}

QString standingNoteWord(const Words &words, const QString &note)
{
    constexpr Bilingual dimensions[] = {
        {u"asset", u"藏品"}, {u"category", u"商品类别"}, {u"territory", u"地域"}, {u"channel", u"销售渠道"}};
    QStringList out;
    for (const QString &part : note.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = part.section(u':', 1);
        if (part.startsWith(u"outside:")) {
            QStringList names;
            for (const ScopeDimension one : scopeDimensions) {
                if (value.split(u',').contains(QLatin1StringView(scopeDimensionCode(one))))
                    names.append(words(dimensions[int(one)]));
            }
            out.append(words({u"outside its scope as to %1", u"超出范围：%1"}, {words.list(names)}));
        } else if (part.startsWith(u"until:")) {
            const auto until = parseDay(QStringView(value));
            out.append(words({u"until %1", u"至%1"}, {until ? words.day(*until) : value}));
        } else {
            out.append(part);
        }
    }
    return out.join(words({u", ", u"，"}));
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
