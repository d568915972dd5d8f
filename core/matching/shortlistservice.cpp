#include "core/brands/brandrepository.h"
#include "core/matching/matchservice.h"
#include "core/people/access.h"
#include "core/proposals/proposalservice.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

// MatchService's verbs about shortlists.

namespace lianming {

namespace {

Shortlist requireShortlist(Connection &db, Id<Shortlist> id)
{
    const auto found = MatchRepository(db).shortlist(id);
    if (!found || found->archivedOn)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This shortlist no longer exists"));
    return *found;
}

/// The brand reads it: what its works are called, in both languages, and not what the museum calls its list.
QString titleOf(const QList<ShortlistRow> &rows)
{
    const ShortlistRow &first = rows.first();
    const QString names = QString(first.assetEn + u' ' + first.assetZh).trimmed();
    const QString out = names.isEmpty() ? first.assetCode : names;
    return rows.size() == 1 ? out : QStringLiteral("%1 (+%2)").arg(out).arg(rows.size() - 1);
}

} // namespace

QList<ShortlistItem> MatchService::shortlists() const
{
    requireHouse(*m_w); // their names may be those of brands
    return MatchRepository(m_w->db).shortlists();
}

QList<ShortlistRow> MatchService::entries(Id<Shortlist> list) const
{
    requireHouse(*m_w);
    (void)requireShortlist(m_w->db, list);
    return MatchRepository(m_w->db).entries(list);
}

Id<Shortlist> MatchService::save(const Shortlist &list)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    const QString name = list.name.trimmed();
    if (name.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The shortlist needs a name"));
    Transaction tx(m_w->db);
    for (const ShortlistItem &other : MatchRepository(m_w->db).shortlists()) {
        if (other.list.id != list.id && other.list.name.compare(name, Qt::CaseInsensitive) == 0)
            throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a shortlist named %1 already"),
                        {other.list.name});
    }
    Journal journal(tx, *m_w);
    const Id<Shortlist> id = MatchRepository::save(journal, list);
    tx.commit();
    return id;
}

void MatchService::archive(Id<Shortlist> list)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    Transaction tx(m_w->db);
    Shortlist record = requireShortlist(m_w->db, list);
    record.archivedOn = m_w->clock.today();
    Journal journal(tx, *m_w);
    MatchRepository::save(journal, record, "archived");
    tx.commit();
}

qint64 MatchService::add(Id<Shortlist> list, const std::vector<std::pair<Id<Asset>, Id<Brand>>> &pairs,
                         const MatchQuestion &question)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    const std::shared_ptr<MatchDesk> desk = MatchDesk::of(*m_w);
    const MatchScreen &screen = desk->screen(askOf(question));
    Transaction tx(m_w->db);
    (void)requireShortlist(m_w->db, list);
    Journal journal(tx, *m_w);
    qint64 added = 0;
    for (const auto &[assetId, brandId] : pairs) {
        const int asset = desk->asset(assetId);
        const int brand = desk->brand(brandId);
        ShortlistEntry entry = MatchRepository(m_w->db).entry(list, assetId, brandId).value_or(ShortlistEntry());
        if (entry.id.isSet() && !entry.removedOn)
            continue;
        const int institution = desk->facts().assets.institutions[size_t(asset)];
        const MatchModel model = modelOf(question, desk->facts().institutions[size_t(institution)]);
        const float fit = matchScore(desk->memory().features(brand, asset), model.weights.shares());
        entry.list = list;
        entry.asset = assetId;
        entry.brand = brandId;
        entry.rights = screen.answer(brand, asset);
        entry.rights.isHad = screen.isHad(brand, asset);
        entry.score = int(std::lround(1000 * fit * entry.rights.factor()));
        entry.reasons = matchReasons(desk->memory(), brand, asset);
        entry.exclusivity = question.exclusivity;
        entry.days = question.days;
        entry.weights = model.weights;
        entry.removedOn.reset();
        entry.at = journal.now();
        entry.actor = m_w->actor.name;
        const QString label = QString::fromStdString(desk->facts().assets.codes[size_t(asset)]) + QStringLiteral(" – ")
                              + QString::fromStdString(desk->facts().brands[size_t(brand)].code);
        MatchRepository::save(journal, entry, label, "restored");
        ++added;
    }
    tx.commit();
    return added;
}

void MatchService::remove(Id<ShortlistEntry> id)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    Transaction tx(m_w->db);
    auto entry = MatchRepository(m_w->db).entry(id);
    if (!entry || entry->removedOn)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This pair is no longer on the shortlist"));
    entry->removedOn = m_w->clock.today();
    Journal journal(tx, *m_w);
    MatchRepository::save(journal, *entry, QString::number(id.value), "removed");
    tx.commit();
}

Proposed MatchService::propose(Id<Shortlist> list, Id<Brand> brandId)
{
    requirePermission(*m_w, Permission::DraftProposal).requireShown(brandId);
    requireHouse(*m_w);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Shortlist shortlist = requireShortlist(m_w->db, list);
    const auto brand = BrandRepository(m_w->db).find(brandId);
    if (!brand)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand no longer exists"));
    const MatchRepository repository(m_w->db);
    const BrandProfile profile = repository.profile(brandId).value_or(BrandProfile());
    using Licence = std::tuple<qint64, Exclusivity, QDate, QDate>; ///< the institution's
    std::map<Licence, QList<ShortlistRow>> byLicence;
    for (const ShortlistRow &row : repository.entries(list)) {
        const ShortlistEntry &entry = row.entry;
        if (entry.brand == brandId && !entry.proposal.isSet())
            byLicence[{row.institution.value, entry.exclusivity, entry.days.start, entry.days.end}].append(row);
    }
    Proposed out;
    for (auto &[licence, rows] : byLicence) {
        Proposal proposal;
        proposal.institution = rows.first().institution;
        proposal.brand = brandId;
        proposal.title = titleOf(rows);
        for (const ShortlistRow &row : rows)
            proposal.assets.append(row.entry.asset);
        std::ranges::sort(proposal.assets);
        proposal.rights = MatchAsk().rights;
        proposal.categories = brand->categories;
        proposal.territories = profile.territories.isEmpty() ? QStringList{brand->country} : profile.territories;
        proposal.channels = profile.channels.isEmpty() ? QStringList{QStringLiteral("*")} : profile.channels;
        proposal.receivedOn = m_w->clock.today();
        proposal.exclusivity = rows.first().entry.exclusivity;
        proposal.term = licenceDays(rows.first().entry.days, proposal.receivedOn);
        const Currency currency = profile.budget.minor > 0 ? profile.budget.currency
                                                           : Currency::find(QStringLiteral("CNY")).value_or(Currency());
        proposal.guarantee = {0, currency};
        proposal.value = {profile.budget.minor, currency};
        const Id<Proposal> id = ProposalService(*m_w).add(tx, journal, proposal);
        for (ShortlistRow &row : rows) {
            row.entry.proposal = id;
            MatchRepository::save(journal, row.entry, shortlist.name, "proposed");
        }
        out.proposals.append(id);
        out.pairs += rows.size();
    }
    if (out.proposals.isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The shortlist has no pair of this brand without a proposal"));
    tx.commit();
    return out;
}

} // namespace lianming
