// Inquiries that came to nothing: what a house learns from beside what it has agreed to. Invented.
#include "core/brands/brandrepository.h"
#include "core/demo/demosteps.h"
#include "core/proposals/proposalservice.h"

namespace lianming {

namespace {

struct DeclinedPlan {
    QDate received;
    int days; ///< until it was decided
    ProposalStage to;
    const char *reasonCode;
    const char *brand;
    const char *institution;
    const char *asset; ///< accession number
    const char *title;
    qint64 value; ///< ten thousand yuan
};

QList<DeclinedPlan> declinedPlans()
{
    constexpr auto no = ProposalStage::Declined;
    constexpr auto gone = ProposalStage::Withdrawn;
    const auto day = [](int year, int month, int of) {
        return QDate(year, month, of);
    };
    return {
        {day(2024, 2, 19), 15, no, "no_capacity", "MUGUA", "GSPM", "S002", "丝路地图灯 Silk road lamp", 35},
        {day(2024, 5, 13), 10, no, "unsuitable", "SANCHUAN", "NLC", "S001", "书页茶点 Book page tea snacks", 25},
        {day(2024, 8, 12), 17, no, "terms_too_low", "DENGLONG", "SXHM", "S002", "唐俑玩偶 Tang dolls", 30},
        {day(2024, 11, 18), 23, gone, "other_partner", "BEIHU", "NMC", "S002", "漆盒口红 Lacquer lipstick", 75},
        {day(2024, 3, 4), 12, no, "unsuitable", "BEIHU", "SXD", "S001", "青铜面膜 Bronze face mask", 60},
        {day(2024, 4, 15), 20, no, "terms_too_low", "YUNJIAN", "NMC", "S001", "鼎形茶罐 Tripod tea caddy", 30},
        {day(2024, 6, 3), 9, no, "unsuitable", "DENGLONG", "DHA", "S004", "经变拼图 Sutra puzzle", 25},
        {day(2024, 7, 22), 31, gone, "timing", "MUGUA", "NLC", "S002", "古籍阅读灯 Reading lamp", 40},
        {day(2024, 9, 9), 14, no, "no_capacity", "GANGWU", "SZM", "S003", "珠宝盒柜 Cabinet", 90},
        {day(2024, 10, 28), 25, no, "quality", "BEIFANG", "GSPM", "S001", "铜奔马箱包 Horse luggage", 120},
        {day(2024, 12, 2), 18, no, "unsuitable", "SANCHUAN", "PM", "S005", "宫廷糕点 Palace cakes", 80},
        {day(2025, 1, 13), 22, no, "terms_too_low", "SONGGANG", "SXHM", "S004", "唐壶餐具 Tang tableware", 70},
        {day(2025, 2, 24), 40, gone, "no_answer", "BEIFANG", "HNM", "S002", "玉纹皮带 Jade belt", 55},
        {day(2025, 3, 31), 11, no, "unsuitable", "BEIHU", "GSPM", "S003", "彩陶唇膏 Pottery lipstick", 65},
        {day(2025, 5, 12), 16, no, "quality", "GANGWU", "NMC", "S004", "漆纹屏风 Lacquer screen", 85},
        {day(2025, 6, 23), 27, no, "unsuitable", "MUGUA", "SXD", "S003", "神树音箱 Sacred tree speaker", 45},
        {day(2025, 8, 4), 13, no, "terms_too_low", "YUNJIAN", "DHA", "S002", "飞天果茶 Apsara fruit tea", 35},
        {day(2025, 9, 22), 19, gone, "too_expensive", "SONGGANG", "PM", "S009", "御窑杯 Imperial cup", 110},
        {day(2025, 11, 3), 15, no, "brand_record", "BEIFANG", "NLC", "S004", "善本手袋 Rare book bag", 75},
        {day(2025, 12, 15), 21, no, "unsuitable", "DENGLONG", "NMC", "S006", "兵器玩具 Toy weapons", 20},
        {day(2026, 1, 19), 17, no, "unsuitable", "GANGWU", "DHA", "S006", "藻井家具 Ceiling furniture", 95},
        {day(2026, 2, 9), 24, no, "quality", "SANCHUAN", "SXD", "S002", "面具饼干 Mask biscuits", 30},
        {day(2026, 3, 9), 12, no, "unsuitable", "BEIHU", "SXHM", "S006", "兵马俑香水 Warrior perfume", 70},
        {day(2026, 3, 30), 16, no, "brand_record", "MUGUA", "TBM", "S002", "酒标耳机 Beer label headphones", 40},
        {day(2026, 4, 13), 20, gone, "other_partner", "BEIFANG", "SXD", "S005", "金杖皮具 Gold staff leather", 130},
        {day(2026, 4, 27), 14, no, "no_capacity", "SONGGANG", "GSPM", "S005", "铜器咖啡杯 Bronze mug", 50},
        {day(2026, 5, 11), 18, no, "unsuitable", "YUNJIAN", "SXD", "S004", "太阳轮茶饼 Sun wheel tea", 25},
        {day(2026, 5, 25), 15, no, "unsuitable", "GANGWU", "SXHM", "S008", "虎符床 Tiger tally bed", 60},
    };
}

} // namespace

void DemoSteps::planDeclined()
{
    for (const DeclinedPlan &plan : declinedPlans()) {
        const auto id = std::make_shared<Id<Proposal>>();
        later(plan.received, 4, licensing, [this, plan, id] {
            const Brand brand =
                BrandRepository(w->db).find(brands.value(QString::fromLatin1(plan.brand))).value_or(Brand());
            const Currency yuan = Currency::find(QStringLiteral("CNY")).value_or(Currency());
            Proposal proposal;
            proposal.institution = institutions.value(QString::fromLatin1(plan.institution));
            proposal.brand = brand.id;
            proposal.title = inWords(plan.title);
            proposal.owner = inWords(licensing);
            proposal.assets = assetsOf(*w, QString::fromLatin1(plan.institution), {QString::fromLatin1(plan.asset)});
            proposal.rights = {Right::Reproduction, Right::Adaptation, Right::Distribution};
            proposal.categories = brand.categories;
            proposal.territories = {QStringLiteral("CN")};
            proposal.channels = {QStringLiteral("online")};
            proposal.receivedOn = plan.received;
            proposal.term = {plan.received.addMonths(3), plan.received.addMonths(27).addDays(-1)};
            proposal.guarantee = {0, yuan};
            proposal.value = {plan.value * 1'000'000, yuan};
            *id = ProposalService(*w).add(proposal);
        });
        later(plan.received.addDays(plan.days), 4, licensing, [this, plan, id] {
            ProposalService service(*w);
            ProposalTarget target{plan.to, {}, {}, {}};
            target.reasonCode = QString::fromLatin1(plan.reasonCode);
            target.reason = plan.to == ProposalStage::Withdrawn ? inWords("品牌方撤回 The brand withdrew")
                                                                : inWords("与藏品不合 Not for this work");
            service.move(*id, service.get(*id).version, target);
        });
    }
}

} // namespace lianming
