#include "core/matching/exclusiveservice.h"

#include "core/assets/assetrepository.h"
#include "core/brands/brandrepository.h"
#include "core/people/access.h"
#include "core/proposals/proposalstage.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr qint64 millionths = 1'000'000;
constexpr int yearsGiven = 2;

struct Worth {
    qint64 minor = 0;
    ValueSource source = ValueSource::Usual;
};

/// What pairs are worth in one currency.
class Worths
{
public:
    Worths(Connection &db, Currency currency)
    {
        for (const BrandProfile &profile : MatchRepository(db).profiles()) {
            if (profile.budget.minor > 0 && profile.budget.currency == currency)
                m_budgets.emplace(profile.brand.value, profile.budget.minor);
        }
        std::vector<qint64> all;
        std::map<qint64, std::vector<qint64>> byBrand;
        Statement rows(db, QStringLiteral("SELECT id, brand_id, value_minor, received_on, stage FROM proposal WHERE "
                                          "currency = ? AND value_minor > 0 AND archived_on IS NULL ORDER BY "
                                          "received_on DESC, id DESC"));
        rows.bind(currency.codeText());
        std::map<qint64, std::pair<qint64, qint64>> open; ///< brand and value, by proposal
        while (rows.next()) {
            const Row row = rows.row();
            all.push_back(row.integer("value_minor"));
            byBrand[row.integer("brand_id")].push_back(all.back());
            const auto stage = parseProposalStage(row.text("stage"));
            if (!stage || !isOpen(*stage))
                continue;
            open.emplace(row.integer("id"), std::pair(row.integer("brand_id"), row.integer("value_minor")));
        }
        Statement assets(db, QStringLiteral("SELECT proposal_id, asset_id FROM proposal_asset"));
        while (assets.next()) {
            const auto proposal = open.find(assets.row().integerAt(0));
            if (proposal != open.end())
                m_proposed[{proposal->second.first, assets.row().integerAt(1)}] = proposal->second.second;
        }
        std::ranges::sort(all);
        constexpr qint64 nothingKnown = 10'000'000; ///< so that plans compare probabilities at least
        m_usual = all.empty() ? nothingKnown : all[all.size() / 4];
        for (auto &[brand, values] : byBrand) {
            std::ranges::sort(values);
            m_earlier.emplace(brand, values[values.size() / 2]);
        }
    }

    [[nodiscard]] Worth of(qint64 brand, qint64 asset) const
    {
        if (const auto proposed = m_proposed.find({brand, asset}); proposed != m_proposed.end())
            return {proposed->second, ValueSource::Proposal};
        if (const auto budget = m_budgets.find(brand); budget != m_budgets.end())
            return {budget->second, ValueSource::Budget};
        if (const auto earlier = m_earlier.find(brand); earlier != m_earlier.end())
            return {earlier->second, ValueSource::Earlier};
        return {m_usual, ValueSource::Usual};
    }

private:
    std::map<std::pair<qint64, qint64>, qint64> m_proposed;
    std::unordered_map<qint64, qint64> m_budgets;
    std::unordered_map<qint64, qint64> m_earlier;
    qint64 m_usual = 0;
};

QString classOfBrand(const BrandFacts &brand)
{
    if (brand.categories.empty())
        return {};
    const QString code = QString::fromStdString(brand.categories.front());
    return code.section(u'/', 0, 1);
}

/// Those with an open proposal for one of the works by the day on which it came in, then the others as they were added.
std::vector<int> firstToCome(const MatchFacts &facts, const std::vector<int> &assets)
{
    std::vector<std::pair<int, int>> days;
    days.reserve(facts.brands.size());
    for (size_t brand = 0; brand < facts.brands.size(); ++brand)
        days.emplace_back(noDay, int(brand));
    for (const Deal &deal : facts.deals) {
        const bool isAbout = deal.decidedOn == noDay && std::ranges::any_of(deal.assets, [&assets](int asset) {
                                 return std::ranges::find(assets, asset) != assets.end();
                             });
        if (isAbout)
            days[size_t(deal.brand)].first = std::min(days[size_t(deal.brand)].first, deal.receivedOn);
    }
    std::ranges::sort(days);
    std::vector<int> out;
    out.reserve(days.size());
    for (const auto &[day, brand] : days)
        out.push_back(brand);
    return out;
}

std::vector<int> limits(int limit, size_t count)
{
    return limit == 0 ? std::vector<int>() : std::vector<int>(count, limit);
}

qint64 expectedOf(qint64 minor, int probability)
{
    return qint64(Int128(minor) * probability / millionths);
}

void check(const ExclusiveOrder &order)
{
    if (order.assets.empty() || order.assets.size() > ExclusiveOrder::mostAssets)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Choose between 1 and %1 works"),
                    {QString::number(ExclusiveOrder::mostAssets)});
    if (order.perBrand < 0 || order.perCategory < 0 || order.perInstitution < 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A limit is not below 0"));
}

MatchAsk askOf(const ExclusiveOrder &order, QDate today)
{
    MatchAsk out;
    out.asOf = today;
    out.exclusivity = order.exclusivity;
    out.days = order.days;
    if (!out.days.start.isValid())
        out.days.start = today;
    if (!out.days.end.isValid())
        out.days.end = out.days.start.addYears(yearsGiven).addDays(-1);
    return out;
}

/// The task, and what it was made of.
struct Draft {
    ExclusiveTask task;
    std::vector<int> assets;        ///< by exclusive
    std::vector<int> probabilities; ///< in millionths, as the task's values
};

Draft draftOf(Workspace &w, const MatchDesk &desk, const MatchScreen &screen, const Worths &worths,
              const ExclusiveOrder &order, Progress &progress)
{
    const MatchFacts &facts = desk.facts();
    Draft out;
    ExclusiveTask &task = out.task;
    task.brands = facts.brands.size();
    std::map<QString, int> categories;
    for (const BrandFacts &brand : facts.brands)
        task.categoryOf.push_back(categories.try_emplace(classOfBrand(brand), int(categories.size())).first->second);
    for (const qint64 id : order.assets)
        out.assets.push_back(desk.asset({id}));
    std::ranges::sort(out.assets, {}, [&facts](int asset) { return facts.assets.codes[size_t(asset)]; });
    out.assets.erase(std::unique(out.assets.begin(), out.assets.end()), out.assets.end());
    task.exclusives = out.assets.size();
    task.values.resize(task.exclusives * task.brands);
    out.probabilities.resize(task.values.size());
    const MatchService service(w);
    for (size_t i = 0; i < out.assets.size(); ++i) {
        progress.setDone(0); // may be stopped
        const int asset = out.assets[i];
        const int institution = facts.assets.institutions[size_t(asset)];
        task.institutionOf.push_back(institution);
        const MatchModel model = service.weights({facts.institutions[size_t(institution)]}).model;
        const MatchRanking ranking(desk.memory(), desk.groups(), screen, model.weights);
        for (const Match &match : ranking.brandsFor(asset, task.brands)) {
            const size_t place = i * task.brands + size_t(match.other);
            const double chance = model.probability(match.fit) * double(match.rights.factor());
            out.probabilities[place] = int(chance * double(millionths));
            const Worth worth = worths.of(facts.brands[size_t(match.other)].id, facts.assets.ids[size_t(asset)]);
            task.values[place] = expectedOf(worth.minor, out.probabilities[place]);
        }
    }
    task.brandLimits = limits(order.perBrand, task.brands);
    task.categoryLimits = limits(order.perCategory, categories.size());
    task.institutionLimits = limits(order.perInstitution, facts.institutions.size());
    task.firstCome = firstToCome(facts, out.assets);
    return out;
}

/// What works and brands are called.
class AwardWriter
{
public:
    AwardWriter(Connection &db, const MatchDesk &desk) : m_db(&db), m_desk(desk) {}

    [[nodiscard]] ExclusiveAward begin(int asset, Currency currency) const
    {
        ExclusiveAward out;
        out.asset = {m_desk.facts().assets.ids[size_t(asset)]};
        out.assetCode = QString::fromStdString(m_desk.facts().assets.codes[size_t(asset)]);
        for (const AssetRow &row : AssetRepository(*m_db).rows({out.asset.value})) {
            out.assetEn = row.titleEn;
            out.assetZh = row.titleZh;
        }
        out.value = out.expected = {0, currency};
        return out;
    }
    void give(ExclusiveAward &award, int brand)
    {
        const Brand &record = brandOf(brand);
        award.brand = record.id;
        award.brandCode = record.code;
        award.brandEn = record.nameEn;
        award.brandZh = record.nameZh;
        award.category = classOfBrand(m_desk.facts().brands[size_t(brand)]);
    }
    void giveFirst(ExclusiveAward &award, int brand)
    {
        const Brand &record = brandOf(brand);
        award.firstCome = record.id;
        award.firstComeCode = record.code;
        award.firstComeEn = record.nameEn;
        award.firstComeZh = record.nameZh;
    }

private:
    [[nodiscard]] const Brand &brandOf(int number)
    {
        const Id<Brand> id{m_desk.facts().brands[size_t(number)].id};
        const auto [place, isNew] = m_brands.try_emplace(number);
        if (isNew)
            place->second = BrandRepository(*m_db).find(id).value_or(Brand());
        return place->second;
    }

    Connection *m_db;
    const MatchDesk &m_desk;
    std::map<int, Brand> m_brands;
};

} // namespace

const char *valueSourceCode(ValueSource source)
{
    switch (source) {
    case ValueSource::Proposal: return "proposal";
    case ValueSource::Budget: return "budget";
    case ValueSource::Earlier: return "earlier";
    case ValueSource::Usual: return "usual";
    }
    return "";
}

ExclusiveOutcome ExclusiveService::plan(const ExclusiveOrder &order, Progress &progress) const
{
    requireHouse(*m_w);
    requirePermission(*m_w, Permission::SeeProgramme);
    requirePermission(*m_w, Permission::SeeMoney);
    check(order);
    const std::shared_ptr<MatchDesk> desk = MatchDesk::of(*m_w);
    const MatchScreen &screen = desk->screen(askOf(order, m_w->clock.today()));
    const Worths worths(m_w->db, order.currency);
    const Draft draft = draftOf(*m_w, *desk, screen, worths, order, progress);
    const ExclusivePlan best = bestPlan(draft.task, progress);
    const ExclusivePlan came = firstComePlan(draft.task);

    ExclusiveOutcome out;
    out.value = {best.value, order.currency};
    out.bound = {best.bound, order.currency};
    out.firstCome = {came.value, order.currency};
    out.isProven = best.isProven;
    out.pairs = std::ranges::count_if(draft.task.values, [](qint64 value) { return value > 0; });
    AwardWriter writer(m_w->db, *desk);
    out.awards.reserve(draft.assets.size());
    for (size_t i = 0; i < draft.assets.size(); ++i) {
        ExclusiveAward award = writer.begin(draft.assets[i], order.currency);
        if (const int brand = best.brandOf[i]; brand >= 0) {
            writer.give(award, brand);
            const Worth worth = worths.of(award.brand.value, award.asset.value);
            award.value.minor = worth.minor;
            award.source = worth.source;
            award.probability = draft.probabilities[i * draft.task.brands + size_t(brand)];
            award.expected.minor = draft.task.value(i, size_t(brand));
            award.rights = screen.answer(brand, draft.assets[i]);
            ++out.given;
        }
        if (const int brand = came.brandOf[i]; brand >= 0) {
            writer.giveFirst(award, brand);
            ++out.firstComeGiven;
        }
        out.awards.push_back(std::move(award));
    }
    return out;
}

} // namespace lianming
