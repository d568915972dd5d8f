#include "core/assets/assetservice.h"
#include "core/assets/collection.h"
#include "core/demo/demosteps.h"
#include "core/matching/matchservice.h"
#include "core/vocabulary/thesaurus.h"

#include <array>

namespace lianming {

namespace {

struct ProfilePlan {
    const char *brand;
    QStringList terms;
    QList<Audience> audiences;
    PriceRange prices;
    QStringList territories;
    QStringList channels;
    int capacity;
    qint64 budget; ///< ten thousand yuan
};

QList<ProfilePlan> profilePlans()
{
    using enum Audience;
    using enum PriceBand;
    const QStringList china{QStringLiteral("CN")};
    const QStringList abroad{QStringLiteral("CN"), QStringLiteral("JP")};
    const QStringList online{QStringLiteral("online/marketplace/tmall"), QStringLiteral("online/marketplace/jd")};
    const QStringList shops{QStringLiteral("retail"), QStringLiteral("online/marketplace/tmall")};
    const auto motifs = [](std::initializer_list<const char *> names) {
        QStringList out;
        for (const char *name : names)
            out.append(QStringLiteral("motif.") + QLatin1StringView(name));
        return out;
    };
    return {
        {"WANQIANTANG", motifs({"dragon", "cloud"}), {YoungAdults, Women}, {Middle, Premium}, china, online, 4, 40},
        {"TAIHU-SNOW", motifs({"lotus", "phoenix"}), {Women, Families}, {Premium, Luxury}, abroad, shops, 6, 80},
        {"TONG-SHIFU", motifs({"dragon", "taotie"}), {Collectors, Business}, {Premium, Luxury}, china, shops, 5, 120},
        {"LUOLAI", motifs({"lotus", "flower"}), {Families, YoungAdults}, {Everyday, Premium}, china, shops, 8, 100},
        {"QINGHE", motifs({"landscape"}), {Students, Tourists}, {Entry, Everyday}, china, online, 6, 15},
        {"YUNJIAN", motifs({"cloud"}), {YoungAdults, Tourists}, {Entry, Everyday}, china, shops, 4, 30},
        {"SONGFENG", motifs({"pine", "landscape"}), {Collectors, Business}, {Middle, Luxury}, abroad, shops, 3, 25},
        {"DENGLONG", motifs({"rabbit", "lion"}), {Children, Families}, {Entry, Middle}, china, online, 5, 20},
        {"YUEQIAO", motifs({"phoenix", "flower"}), {Women, YoungAdults}, {Middle, Luxury}, abroad, shops, 4, 60},
        {"HONGFENG", motifs({"cloud", "phoenix"}), {YoungAdults, Women}, {Everyday, Premium}, china, online, 5, 50},
        {"BEIHU", motifs({"flower", "bird"}), {Women}, {Everyday, Premium}, china, online, 3, 45},
        {"MUGUA", motifs({"landscape", "bird"}), {Students, YoungAdults}, {Middle, Premium}, china, online, 2, 70},
        {"SANCHUAN", motifs({"flower", "landscape"}), {Tourists, Families}, {Entry, Middle}, china, shops, 5, 35},
        {"BEIFANG", motifs({"dragon"}), {Women, Collectors}, {Premium, Luxury}, abroad, online, 2, 90},
        {"SONGGANG", motifs({"pine"}), {YoungAdults, Families}, {Middle, Premium}, abroad, online, 3, 55},
        {"XIAOLU", motifs({"deer"}), {Children, Families}, {Entry, Middle}, china, online, 3, 20}};
}

} // namespace

/// What brands look for and where institutions want to be: invented, as the brands' figures are. Said before the first
/// proposals came in, so that there is something to learn from.
void DemoSteps::addMatching()
{
    const Clock now = w->clock;
    w->clock = Clock(QDateTime(QDate(2024, 1, 2), QTime(2, 0), Qt::UTC));
    as(licensing);
    MatchService service(*w);
    const Currency yuan = Currency::find(QStringLiteral("CNY")).value_or(Currency());
    for (const ProfilePlan &plan : profilePlans()) {
        const Id<Brand> brand = brands.value(QString::fromLatin1(plan.brand));
        if (!brand.isSet())
            continue;
        BrandProfile profile;
        profile.brand = brand;
        for (const QString &term : plan.terms) {
            if (shippedTerm(term) != nullptr)
                profile.terms.append(term);
        }
        profile.audiences = plan.audiences;
        profile.prices = plan.prices;
        profile.territories = plan.territories;
        profile.channels = plan.channels;
        profile.capacity = plan.capacity;
        profile.budget = {plan.budget * 1'000'000, yuan};
        profile.notes = inWords("示例数据，虚构 Sample, invented");
        service.save(profile);
    }
    const std::array wanted{std::pair("SZM", QStringLiteral("nice/24")), std::pair("PM", QStringLiteral("nice/14")),
                            std::pair("DHA", QStringLiteral("nice/25")), std::pair("SXD", QStringLiteral("nice/28")),
                            std::pair("NMC", QStringLiteral("nice/6")),  std::pair("GSPM", QStringLiteral("nice/21")),
                            std::pair("NLC", QStringLiteral("nice/16"))};
    for (const auto &[code, category] : wanted) {
        IpPosition position;
        position.institution = institutions.value(QString::fromLatin1(code));
        if (!position.institution.isSet())
            continue;
        position.categories = {category};
        position.audiences = {Audience::YoungAdults, Audience::Women, Audience::Families};
        position.prices = PriceRange{PriceBand::Everyday, PriceBand::Premium};
        position.territories = {QStringLiteral("CN")};
        position.channels = {QStringLiteral("online"), QStringLiteral("retail")};
        service.save(position);
    }
    w->clock = now;
    step();
}

/// Shortlists made of the rankings of the day: the best works for one brand, and the best brands for one work, of which
/// the first is asked already.
void DemoSteps::addShortlist()
{
    as(licensing);
    const Id<Brand> brand = brands.value(QStringLiteral("TAIHU-SNOW"));
    const QList<Id<Asset>> works = assetsOf(*w, QStringLiteral("SZM"), {QStringLiteral("M001")});
    MatchService service(*w);
    MatchQuestion question;
    constexpr size_t chosen = 5;
    question.count = chosen;
    const auto put = [&](const char *name, const MatchList &ranked) {
        Shortlist list;
        list.name = inWords(name);
        list.notes = inWords("示例数据 Sample");
        const Id<Shortlist> id = service.save(list);
        std::vector<std::pair<Id<Asset>, Id<Brand>>> pairs;
        pairs.reserve(ranked.pairs.size());
        for (const RankedPair &pair : ranked.pairs)
            pairs.emplace_back(pair.asset, pair.brand);
        service.add(id, pairs, question);
        return id;
    };
    const MatchList forWork = service.brands(works.first(), question);
    const Id<Shortlist> asked = put("园林纹样合作方 Partners for garden patterns", forWork);
    service.propose(asked, forWork.pairs.front().brand);
    put("太湖雪秋季新品 Taihu Snow, autumn", service.assets(brand, question));
    step();
}

} // namespace lianming
