#include "core/matching/matchservice.h"

#include "core/assets/houseterm.h"
#include "core/brands/brandrepository.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int yearsMatched = 2;
constexpr size_t surprisingAmong = 200; ///< of the best
constexpr float surprising = 0.45F;

MatchRanking rankingOf(MatchDesk &desk, const MatchAsk &ask, const MatchModel &model)
{
    return {desk.memory(), desk.groups(), desk.screen(ask), model.weights};
}

/// Of the dimension that is best off, which codes could be had alone and which could not.
void tellPart(const MatchDesk &desk, const MatchScreen &screen, int brand, int asset, RankedPair &pair)
{
    const MatchBox &box = screen.boxOf(brand);
    size_t most = 0; ///< codes that could be had, of `all` of the dimension told
    size_t all = 1;
    const auto look = [&](const char *name, std::vector<std::string> MatchBox::*dimension) {
        QStringList free;
        QStringList taken;
        for (const std::string &code : box.*dimension) {
            MatchBox alone = box;
            alone.*dimension = {code};
            const AvailsAnswer answer =
                screen.index(asset).check(matchRequest(screen.ask(), alone, desk.facts().brands[size_t(brand)].code,
                                                       desk.facts().assets.codes[size_t(asset)]),
                                          screen.ask().asOf);
            (answer.verdict == AvailsVerdict::Unavailable ? taken : free).append(QString::fromStdString(code));
        }
        if (size_t(free.size()) * all <= most * (box.*dimension).size())
            return;
        most = size_t(free.size());
        all = (box.*dimension).size();
        pair.dimension = QString::fromLatin1(name);
        pair.freeCodes = free;
        pair.takenCodes = taken;
    };
    look("territories", &MatchBox::territories);
    look("channels", &MatchBox::channels);
    look("categories", &MatchBox::categories);
}

/// What a brand's manager must not learn: how the museum weighs, and what it agreed with others.
void keepFromBrand(MatchList &list)
{
    list.model.reset();
    for (RankedPair &pair : list.pairs) {
        for (MatchReason &reason : pair.reasons) {
            const bool isOfOthers =
                reason.ground == MatchGround::CategoryUsual || reason.ground == MatchGround::CategoryUnusual
                || (reason.feature == MatchFeature::Freshness && reason.ground != MatchGround::FreshOwn);
            if (isOfOthers)
                reason = MatchReason{reason.feature, unknownFeature, MatchGround::Unknown, {}, {}};
        }
    }
}

size_t lookedAt(const MatchQuestion &question)
{
    return question.surprise ? std::clamp(question.count, surprisingAmong, MatchQuestion::mostSurprises)
                             : question.count;
}

RankedPair pairOf(const MatchDesk &desk, const MatchScreen &screen, const Match &match, int brand, int asset)
{
    RankedPair out;
    out.asset = {desk.facts().assets.ids[size_t(asset)]};
    out.brand = {desk.facts().brands[size_t(brand)].id};
    out.fit = match.fit;
    out.score = match.score;
    out.rights = match.rights;
    out.reasons = matchReasons(desk.memory(), brand, asset);
    if (match.rights.share < 1)
        tellPart(desk, screen, brand, asset, out);
    return out;
}

Error unknownTerm(const QString &code)
{
    return {Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no term %1"), {code}};
}

template<class Record>
void checkProfile(const Record &record)
{
    const QList<ProfileProblem> problems = validate(record);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

QString labelOfPosition(Connection &db, const IpPosition &position)
{
    const char *sql = position.asset.isSet()        ? "SELECT code FROM asset WHERE id = ? AND institution_id = ?"
                      : position.collection.isSet() ? "SELECT code FROM collection WHERE id = ? AND institution_id = ?"
                                                    : "SELECT code FROM institution WHERE id = ? AND id = ?";
    const qint64 id = position.asset.isSet()        ? position.asset.value
                      : position.collection.isSet() ? position.collection.value
                                                    : position.institution.value;
    const auto label =
        Statement(db, QString::fromLatin1(sql)).bind(id, position.institution.value).template one<QString>();
    if (!label)
        throw Error(Error::Kind::NotFound,
                    QT_TRANSLATE_NOOP("core", "This work or collection is not the institution's"));
    return *label;
}

} // namespace

DaySpan licenceDays(DaySpan days, QDate today)
{
    if (!days.start.isValid())
        days.start = today;
    if (!days.end.isValid())
        days.end = days.start.addYears(yearsMatched).addDays(-1);
    if (days.end < days.start)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The last day is before the first"));
    if (days.end < today)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The last day is over"));
    return days;
}

BrandProfile MatchService::profile(Id<Brand> brand) const
{
    const Access access = requireMember(*m_w);
    access.requireShown(brand);
    BrandProfile none;
    none.brand = brand;
    BrandProfile out = MatchRepository(m_w->db).profile(brand).value_or(none);
    if (!access.may(Permission::SeeMoney))
        out.budget = {};
    return out;
}

IpPosition MatchService::position(Id<Institution> institution, Id<Collection> collection, Id<Asset> asset) const
{
    requireHouse(*m_w);
    IpPosition none;
    none.institution = institution;
    none.collection = collection;
    none.asset = asset;
    return MatchRepository(m_w->db).position(institution, collection, asset).value_or(none);
}

QList<PositionScope> MatchService::positionScopes(Id<Asset> asset) const
{
    requireHouse(*m_w);
    return MatchRepository(m_w->db).positionScopes(asset);
}

void MatchService::check(const BrandProfile &profile) const
{
    requirePermission(*m_w, Permission::DraftProposal).requireShown(profile.brand);
    checkProfile(profile);
    const TermBook book = termBook(allHouseTerms(m_w->db));
    for (const QString &code : profile.terms) {
        if (book.find(code) == nullptr)
            throw unknownTerm(code);
    }
}

void MatchService::save(const BrandProfile &profile)
{
    requirePermission(*m_w, Permission::DraftProposal).requireShown(profile.brand);
    Transaction tx(m_w->db);
    check(profile);
    const auto brand = BrandRepository(m_w->db).find(profile.brand);
    if (!brand)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand no longer exists"));
    Journal journal(tx, *m_w);
    MatchRepository::save(journal, profile, brand->code);
    tx.commit();
}

void MatchService::save(const IpPosition &position)
{
    requirePermission(*m_w, Permission::EditAssets);
    checkProfile(position);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    MatchRepository::save(journal, position, labelOfPosition(m_w->db, position));
    tx.commit();
}

MatchAsk MatchService::askOf(const MatchQuestion &question) const
{
    MatchAsk out;
    out.asOf = m_w->clock.today();
    out.exclusivity = question.exclusivity;
    out.days = licenceDays(question.days, out.asOf);
    return out;
}

MatchModel MatchService::modelOf(const MatchQuestion &question, qint64 institution) const
{
    const MatchRepository repository(m_w->db);
    auto kept = repository.weights({institution});
    if (!kept)
        kept = repository.weights({});
    MatchModel out = kept ? kept->model : MatchModel();
    if (question.weights) {
        if (!question.weights->isValid())
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "Weights are whole numbers from 0 to 100, not all of them 0"));
        out.weights = *question.weights;
    }
    return out;
}

MatchList MatchService::brands(Id<Asset> asset, const MatchQuestion &question) const
{
    requireHouse(*m_w);
    requirePermission(*m_w, Permission::SeeProgramme);
    const std::shared_ptr<MatchDesk> desk = MatchDesk::of(*m_w);
    const int number = desk->asset(asset);
    const MatchAsk ask = askOf(question);
    MatchList out;
    const int institution = desk->facts().assets.institutions[size_t(number)];
    out.model = modelOf(question, desk->facts().institutions[size_t(institution)]);
    out.looked = qint64(desk->facts().brands.size());
    const MatchRanking ranking = rankingOf(*desk, ask, *out.model);
    std::vector<Match> found = ranking.brandsFor(number, lookedAt(question));
    if (question.surprise) {
        found = varied(std::move(found), question.count, surprising, *question.surprise,
                       [&](int one, int other) { return brandLikeness(desk->memory(), one, other); });
    }
    out.pairs.reserve(found.size());
    for (const Match &match : found)
        out.pairs.push_back(pairOf(*desk, desk->screen(ask), match, match.other, number));
    return out;
}

MatchList MatchService::assets(Id<Brand> brand, const MatchQuestion &question) const
{
    const Access access = requireMember(*m_w);
    access.requireShown(brand);
    if (!access.brand())
        requirePermission(*m_w, Permission::SeeProgramme);
    else if (question.weights)
        requireHouse(*m_w); // one feature alone would tell what others have
    const std::shared_ptr<MatchDesk> desk = MatchDesk::of(*m_w);
    const int number = desk->brand(brand);
    const MatchAsk ask = askOf(question);
    std::vector<int> among;
    among.reserve(question.among.size());
    for (const qint64 id : question.among)
        among.push_back(desk->asset({id}));
    const int institution = desk->institution(question.institution);
    if (question.institution.isSet() && question.among.empty()) {
        for (size_t asset = 0; asset < desk->facts().assets.size(); ++asset) {
            if (desk->facts().assets.institutions[asset] == institution)
                among.push_back(int(asset));
        }
    }
    const bool isNarrowed = question.institution.isSet() || !question.among.empty();
    MatchList out;
    out.model = modelOf(question, question.institution.value);
    out.looked = qint64(isNarrowed ? among.size() : desk->facts().assets.size());
    const MatchRanking ranking = rankingOf(*desk, ask, *out.model);
    std::vector<Match> found = ranking.assetsFor(number, lookedAt(question), isNarrowed ? &among : nullptr);
    if (question.surprise) {
        found = varied(std::move(found), question.count, surprising, *question.surprise,
                       [&](int one, int other) { return assetLikeness(desk->memory(), one, other); });
    }
    out.pairs.reserve(found.size());
    for (const Match &match : found)
        out.pairs.push_back(pairOf(*desk, desk->screen(ask), match, number, match.other));
    if (access.brand())
        keepFromBrand(out);
    return out;
}

} // namespace lianming
