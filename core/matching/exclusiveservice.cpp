#include "core/matching/exclusiveservice.h"

#include "core/assets/assetrepository.h"
#include "core/brands/brandrepository.h"
#include "core/people/access.h"
#include "core/proposals/proposalstage.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace lianming {

namespace {

constexpr qint64 millionths = 1'000'000;

struct Worth {
    qint64 minor = 0;
    ValueSource source = ValueSource::Usual;
};

/// A proposal with the works that it asks for.
struct Asked {
    qint64 brand = 0;
    QDate receivedOn;
    Money value;
    bool isOpen = false;
    std::vector<qint64> assets;

    /// What one of its works is worth: its part of the whole, to the minor unit.
    [[nodiscard]] qint64 part(size_t place) const
    {
        const auto count = qint64(std::max<size_t>(1, assets.size()));
        return value.minor / count + (qint64(place) < value.minor % count ? 1 : 0);
    }
};

/// All that are not archived, the last to come in first.
std::vector<Asked> askedFor(Connection &db)
{
    std::unordered_map<qint64, std::vector<qint64>> works;
    Statement assets(db, QStringLiteral("SELECT proposal_id, asset_id FROM proposal_asset ORDER BY proposal_id, "
                                        "asset_id"));
    while (assets.next())
        works[assets.row().integerAt(0)].push_back(assets.row().integerAt(1));
    std::vector<Asked> out;
    Statement rows(db, QStringLiteral("SELECT id, brand_id, received_on, value_minor, currency, stage "
                                      "FROM proposal WHERE archived_on IS NULL ORDER BY received_on DESC, id DESC"));
    while (rows.next()) {
        const Row row = rows.row();
        const auto stage = parseProposalStage(row.text("stage"));
        out.push_back({row.integer("brand_id"),
                       row.day("received_on"),
                       {row.integer("value_minor"), Currency::find(row.text("currency")).value_or(Currency())},
                       stage && isOpen(*stage),
                       std::move(works[row.integer("id")])});
    }
    return out;
}

/// What pairs are worth in one currency.
class Worths
{
public:
    Worths(Connection &db, const std::vector<Asked> &asked, Currency currency)
    {
        for (const BrandProfile &profile : MatchRepository(db).profiles()) {
            if (profile.budget.minor > 0 && profile.budget.currency == currency)
                m_budgets.emplace(profile.brand.value, profile.budget.minor);
        }
        std::vector<qint64> all;
        std::map<qint64, std::vector<qint64>> byBrand;
        for (const Asked &proposal : asked) {
            if (proposal.value.minor <= 0 || proposal.value.currency != currency)
                continue;
            all.push_back(proposal.part(0));
            byBrand[proposal.brand].push_back(all.back());
            for (size_t place = 0; proposal.isOpen && place < proposal.assets.size(); ++place)
                m_proposed.try_emplace({proposal.brand, proposal.assets[place]}, proposal.part(place));
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
std::vector<int> firstToCome(const MatchDesk &desk, const std::vector<Asked> &asked, const std::vector<int> &assets)
{
    const MatchFacts &facts = desk.facts();
    std::unordered_set<qint64> scarce;
    for (const int asset : assets)
        scarce.insert(facts.assets.ids[size_t(asset)]);
    std::unordered_map<qint64, QDate> came;
    for (const Asked &proposal : asked) { // the first to come in is the last here
        if (proposal.isOpen && std::ranges::any_of(proposal.assets, [&](qint64 id) { return scarce.contains(id); }))
            came[proposal.brand] = proposal.receivedOn;
    }
    std::vector<std::pair<qint64, int>> days;
    days.reserve(facts.brands.size());
    for (size_t brand = 0; brand < facts.brands.size(); ++brand) {
        const auto day = came.find(facts.brands[brand].id);
        days.emplace_back(day == came.end() ? noDay : day->second.toJulianDay(), int(brand));
    }
    std::ranges::sort(days);
    std::vector<int> out;
    out.reserve(days.size());
    for (const auto &[day, brand] : days)
        out.push_back(brand);
    return out;
}

/// Open proposals for one of the works that name an amount in another currency.
qint64 inOtherCurrencies(const std::vector<Asked> &asked, const ExclusiveOrder &order)
{
    const std::unordered_set<qint64> scarce(order.assets.begin(), order.assets.end());
    return std::ranges::count_if(asked, [&](const Asked &proposal) {
        return proposal.isOpen && proposal.value.minor > 0 && proposal.value.currency != order.currency
               && std::ranges::any_of(proposal.assets, [&scarce](qint64 id) { return scarce.contains(id); });
    });
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
    out.days = licenceDays(order.days, today);
    return out;
}

/// The task, and what it was made of.
struct Draft {
    ExclusiveTask task;
    std::vector<int> assets;        ///< by exclusive
    std::vector<int> probabilities; ///< in millionths, as the task's values
};

Draft draftOf(Workspace &w, const MatchDesk &desk, const MatchScreen &screen, const std::vector<Asked> &asked,
              const Worths &worths, const ExclusiveOrder &order, Progress &progress)
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
    task.firstCome = firstToCome(desk, asked, out.assets);
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
    const std::vector<Asked> asked = askedFor(m_w->db);
    const Worths worths(m_w->db, asked, order.currency);
    const Draft draft = draftOf(*m_w, *desk, screen, asked, worths, order, progress);
    const ExclusivePlan best = bestPlan(draft.task, progress);
    const ExclusivePlan came = firstComePlan(draft.task);

    ExclusiveOutcome out;
    out.value = {best.value, order.currency};
    out.bound = {best.bound, order.currency};
    out.firstCome = {came.value, order.currency};
    out.isProven = best.isProven;
    out.inOtherCurrencies = inOtherCurrencies(asked, order);
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
