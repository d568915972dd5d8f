#include "core/matching/matchreader.h"

#include "core/assets/assetrepository.h"
#include "core/assets/houseterm.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "core/matching/dutyreader.h"
#include "core/matching/matchrepository.h"
#include "core/proposals/proposalstage.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

std::vector<std::string> strings(const QStringList &codes)
{
    std::vector<std::string> out;
    out.reserve(size_t(codes.size()));
    for (const QString &code : codes)
        out.push_back(code.toStdString());
    return out;
}

int julianDay(QDate day)
{
    return day.isValid() ? int(day.toJulianDay()) : noDay;
}

int localDay(const QDateTime &instant)
{
    return julianDay(instant.toLocalTime().date());
}

/// On which day each record of a table was first written.
std::unordered_map<qint64, int> firstWritten(Connection &db, const char *table)
{
    std::unordered_map<qint64, int> out;
    Statement rows(db, QStringLiteral("SELECT record_id, MIN(at) AS first FROM audit_log WHERE record_table = ? GROUP "
                                      "BY record_id"));
    rows.bind(QString::fromLatin1(table));
    while (rows.next())
        out.emplace(rows.row().integerAt(0), localDay(rows.row().instant("first")));
    return out;
}

int dayOf(const std::unordered_map<qint64, int> &days, qint64 record)
{
    const auto found = days.find(record);
    return found == days.end() ? everSince : found->second;
}

/// Numbers of terms by code, given as they are met.
class TermNumbers
{
public:
    TermNumbers(MatchFacts &facts, const TermBook &book) : m_facts(facts), m_book(book) {}

    /// The term's number; −1 once there are as many as can be told apart.
    int number(const std::string &code)
    {
        constexpr size_t most = 65'535;
        const auto known = m_numbers.find(code);
        if (known != m_numbers.end())
            return known->second;
        if (m_facts.terms.size() >= most)
            return -1;
        const auto mine = int(m_facts.terms.size());
        m_facts.terms.push_back(code);
        m_facts.above.push_back(-1);
        m_numbers.emplace(code, mine);
        const Term *term = m_book.find(QString::fromStdString(code));
        if (const Term *above = term == nullptr ? nullptr : m_book.above(*term); above != nullptr)
            m_facts.above[size_t(mine)] = number(above->code.toStdString());
        return mine;
    }
    void add(const std::string &code, std::vector<quint16> &out)
    {
        if (const int found = number(code); found >= 0)
            out.push_back(quint16(found));
    }
    /// With the terms above.
    void addGiven(std::string_view code, std::vector<quint16> &out)
    {
        const Term *term = m_book.find(QString::fromUtf8(code.data(), qsizetype(code.size())));
        for (; term != nullptr; term = m_book.above(*term))
            add(term->code.toStdString(), out);
    }
    /// What a text speaks of; periods and materials repeat.
    void addRead(char kind, std::string_view text, std::vector<quint16> &out)
    {
        if (text.empty())
            return;
        const auto [place, isNew] = m_read.try_emplace(kind + std::string(text));
        if (isNew) {
            m_found.clear();
            if (kind == 'p')
                recognise(Vocabulary::Period, text, m_found);
            else
                recognise(Vocabulary::Material, text, m_found);
            for (const Term *term : m_found)
                add(term->code.toStdString(), place->second);
        }
        out.insert(out.end(), place->second.begin(), place->second.end());
    }
    void addTitle(std::string_view text, std::vector<quint16> &out)
    {
        m_found.clear();
        recogniseInTitle(text, m_found);
        for (const Term *term : m_found)
            add(term->code.toStdString(), out);
    }

private:
    MatchFacts &m_facts;
    const TermBook &m_book;
    std::unordered_map<std::string, int> m_numbers;
    std::map<std::string, std::vector<quint16>> m_read;
    std::vector<const Term *> m_found;
};

void sortTerms(std::vector<quint16> &terms)
{
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

void readBrands(Connection &db, const Regions &regions, TermNumbers &terms, MatchReading &out)
{
    QHash<qint64, BrandProfile> profiles;
    for (const BrandProfile &profile : MatchRepository(db).profiles())
        profiles.insert(profile.brand.value, profile);
    const std::unordered_map<qint64, int> written = firstWritten(db, "brand_profile");
    Statement rows(db, QStringLiteral("SELECT id, code, country, categories FROM brand WHERE archived_on IS NULL "
                                      "ORDER BY id"));
    while (rows.next()) {
        const Row row = rows.row();
        BrandFacts brand;
        brand.id = row.integer("id");
        brand.code = row.text("code").toStdString();
        brand.categories = strings(row.list("categories"));
        const auto profile = profiles.constFind(brand.id);
        if (profile != profiles.cend()) {
            brand.saidOn = dayOf(written, profile->id.value);
            brand.territories = regions.replaced(strings(profile->territories));
            brand.channels = strings(profile->channels);
            brand.audiences = audienceBits(profile->audiences);
            brand.prices = priceBits(profile->prices);
            brand.capacity = profile->capacity ? int(std::min<qint64>(*profile->capacity, 1'000'000)) : -1;
            std::vector<quint16> wants;
            for (const QString &code : profile->terms)
                terms.add(code.toStdString(), wants);
            sortTerms(wants);
            brand.wants.assign(wants.begin(), wants.end());
        }
        if (brand.territories.empty())
            brand.territories = {row.text("country").toStdString()};
        out.brands.emplace(brand.id, int(out.facts.brands.size()));
        out.facts.brands.push_back(std::move(brand));
    }
}

/// The positions, and which assets each is about, the nearer ones last.
struct Placed {
    std::vector<std::pair<IdSet, int>> collections;
    std::unordered_map<qint64, int> assets;
    std::unordered_map<qint64, int> institutions;

    [[nodiscard]] int of(qint64 asset, qint64 institution) const
    {
        if (const auto own = assets.find(asset); own != assets.end())
            return own->second;
        for (const auto &[inside, number] : collections) {
            if (inside.contains(asset))
                return number;
        }
        const auto all = institutions.find(institution);
        return all == institutions.end() ? -1 : all->second;
    }
};

Placed readPositions(Connection &db, const Regions &regions, MatchReading &out)
{
    Placed placed;
    const std::unordered_map<qint64, int> written = firstWritten(db, "ip_position");
    for (const IpPosition &position : MatchRepository(db).positions()) {
        const auto number = int(out.facts.positions.size());
        out.facts.positions.push_back({strings(position.categories), regions.replaced(strings(position.territories)),
                                       strings(position.channels), audienceBits(position.audiences),
                                       priceBits(position.prices), dayOf(written, position.id.value)});
        if (position.asset.isSet())
            placed.assets.emplace(position.asset.value, number);
        else if (position.collection.isSet())
            placed.collections.emplace_back(AssetRepository(db).insideCollection(position.collection), number);
        else
            placed.institutions.emplace(position.institution.value, number);
    }
    // The smaller collection is the nearer one.
    std::ranges::stable_sort(placed.collections, {}, [](const auto &one) { return one.first.count(); });
    return placed;
}

void readAssets(Connection &db, const Placed &placed, TermNumbers &terms, MatchReading &out)
{
    const QString live = QStringLiteral("asset.archived_on IS NULL");
    std::multimap<qint64, std::string> given;
    {
        BulkReader rows(db, QStringLiteral("SELECT asset_term.asset_id, asset_term.term FROM asset_term JOIN asset ON "
                                           "asset.id = asset_term.asset_id WHERE ")
                                + live);
        while (rows.next())
            given.emplace(rows.integer(0), rows.text(1));
    }
    BulkReader rows(db, QStringLiteral("SELECT id, institution_id, code, title_en, title_zh, period, material FROM "
                                       "asset WHERE %1 ORDER BY id")
                            .arg(live));
    std::vector<quint16> found;
    while (rows.next()) {
        const qint64 id = rows.integer(0);
        const qint64 institution = rows.integer(1);
        const auto [place, isNew] = out.institutions.try_emplace(institution, int(out.facts.institutions.size()));
        if (isNew)
            out.facts.institutions.push_back(institution);
        std::string code(rows.text(2));
        found.clear();
        terms.addTitle(rows.text(3), found);
        terms.addTitle(rows.text(4), found);
        terms.addRead('p', rows.text(5), found);
        terms.addRead('m', rows.text(6), found);
        const auto [from, to] = given.equal_range(id);
        for (auto term = from; term != to; ++term)
            terms.addGiven(term->second, found);
        sortTerms(found);
        out.assets.emplace(id, int(out.facts.assets.size()));
        out.facts.assets.add(id, std::move(code), place->second, placed.of(id, institution), found);
    }
}

void addAssetsOf(Statement &rows, const MatchReading &reading, std::unordered_map<qint64, Deal> &deals)
{
    while (rows.next()) {
        const auto deal = deals.find(rows.row().integerAt(0));
        const auto asset = reading.assets.find(rows.row().integerAt(1));
        if (deal != deals.end() && asset != reading.assets.end())
            deal->second.assets.push_back(asset->second);
    }
}

void keepInOrder(std::unordered_map<qint64, Deal> &deals, MatchReading &out)
{
    std::map<qint64, Deal> byId(std::move_iterator(deals.begin()), std::move_iterator(deals.end()));
    for (auto &[id, deal] : byId)
        out.facts.deals.push_back(std::move(deal));
}

/// On which day each proposal came to the outcome that it has: one that was taken up again, when it was decided anew;
/// an accepted one that is under contract, when it was accepted.
std::unordered_map<qint64, int> decisions(Connection &db)
{
    enum class Outcome { Open, Accepted, Lost };
    struct Decided {
        Outcome outcome = Outcome::Open;
        int day = noDay;
    };
    std::unordered_map<qint64, Decided> decided;
    Statement rows(db, QStringLiteral("SELECT proposal_id, to_stage, at FROM proposal_move ORDER BY proposal_id, id"));
    while (rows.next()) {
        const Row row = rows.row();
        const auto stage = parseProposalStage(row.text("to_stage"));
        if (!stage)
            continue;
        const bool isAccepted = *stage == ProposalStage::Accepted || *stage == ProposalStage::Contracted;
        const Outcome outcome = isAccepted ? Outcome::Accepted : isOpen(*stage) ? Outcome::Open : Outcome::Lost;
        Decided &known = decided[row.integer("proposal_id")];
        if (known.outcome != outcome)
            known = {outcome, outcome == Outcome::Open ? noDay : localDay(row.instant("at"))};
    }
    std::unordered_map<qint64, int> out;
    for (const auto &[proposal, known] : decided)
        out.emplace(proposal, known.day);
    return out;
}

void readProposals(Connection &db, MatchReading &out)
{
    const std::unordered_map<qint64, int> decided = decisions(db);
    std::unordered_map<qint64, Deal> deals;
    Statement rows(
        db,
        QStringLiteral("SELECT p.id, p.brand_id, p.stage, p.categories, p.received_on, p.end_on, "
                       "p.archived_on, c.start_on AS contract_start, c.end_on AS contract_end, c.terminated_on FROM "
                       "proposal p LEFT JOIN contract c ON c.proposal_id = p.id AND c.state <> 'draft' "
                       "ORDER BY p.id"));
    while (rows.next()) {
        const Row row = rows.row();
        const auto brand = out.brands.find(row.integer("brand_id"));
        const auto stage = parseProposalStage(row.text("stage"));
        if (brand == out.brands.end() || !stage)
            continue;
        Deal deal;
        deal.proposal = row.integer("id");
        deal.brand = brand->second;
        deal.categories = strings(row.list("categories"));
        deal.receivedOn = julianDay(row.day("received_on"));
        deal.isAccepted = *stage == ProposalStage::Accepted || *stage == ProposalStage::Contracted;
        if (deal.isAccepted || !isOpen(*stage)) {
            const auto day = decided.find(deal.proposal);
            const bool isKnown = day != decided.end() && day->second != noDay;
            deal.decidedOn = isKnown ? std::max(day->second, deal.receivedOn) : deal.receivedOn;
        } else if (!row.isNull("archived_on")) {
            continue; // laid aside: neither decided nor work for anybody
        }
        if (!row.isNull("contract_start")) {
            deal.from = julianDay(row.day("contract_start"));
            deal.to = std::min(julianDay(row.day("contract_end")), julianDay(row.day("terminated_on")));
        } else if (deal.isAccepted) {
            deal.from = deal.decidedOn;
            deal.to = julianDay(row.day("end_on"));
        }
        deals.emplace(deal.proposal, std::move(deal));
    }
    Statement assets(db, QStringLiteral("SELECT proposal_id, asset_id FROM proposal_asset ORDER BY proposal_id, "
                                        "asset_id"));
    addAssetsOf(assets, out, deals);
    keepInOrder(deals, out);
}

/// Contracts that came from no proposal: taken over from elsewhere.
void readContracts(Connection &db, MatchReading &out)
{
    std::unordered_map<qint64, Deal> deals;
    Statement rows(db, QStringLiteral("SELECT id, brand_id, signed_on, start_on, end_on, terminated_on FROM contract "
                                      "WHERE proposal_id IS NULL AND state <> 'draft' ORDER BY id"));
    while (rows.next()) {
        const Row row = rows.row();
        const auto brand = out.brands.find(row.integer("brand_id"));
        if (brand == out.brands.end())
            continue;
        Deal deal;
        deal.brand = brand->second;
        deal.receivedOn = julianDay(row.day("signed_on"));
        deal.decidedOn = deal.receivedOn;
        deal.isAccepted = true;
        deal.from = julianDay(row.day("start_on"));
        deal.to = std::min(julianDay(row.day("end_on")), julianDay(row.day("terminated_on")));
        deals.emplace(row.integer("id"), std::move(deal));
    }
    const QString granted = QStringLiteral("FROM contract_grant g JOIN contract k ON k.id = g.contract_id JOIN "
                                           "contract_grant_code c ON c.grant_id = g.id %1 WHERE k.proposal_id IS NULL "
                                           "AND k.state <> 'draft' AND c.dimension %2 ORDER BY 1, 2");
    Statement categories(db, QStringLiteral("SELECT DISTINCT k.id, c.code ")
                                 + granted.arg(QString(), QStringLiteral("= 'category'")));
    while (categories.next()) {
        if (const auto deal = deals.find(categories.row().integerAt(0)); deal != deals.end())
            deal->second.categories.push_back(categories.row().textAt(1).toStdString());
    }
    Statement assets(db, QStringLiteral("SELECT DISTINCT k.id, a.id ")
                             + granted.arg(QStringLiteral("JOIN asset a ON a.code = c.code"),
                                           QStringLiteral("IN ('asset', 'member')")));
    addAssetsOf(assets, out, deals);
    keepInOrder(deals, out);
}

} // namespace

MatchReading readMatching(Connection &db, const Regions &regions, QDate today)
{
    MatchReading out;
    const TermBook book = termBook(allHouseTerms(db));
    TermNumbers terms(out.facts, book);
    readBrands(db, regions, terms, out);
    const Placed placed = readPositions(db, regions, out);
    readAssets(db, placed, terms, out);
    readProposals(db, out);
    readContracts(db, out);
    readDuties(db, today, out.brands, out.facts.duties);
    return out;
}

} // namespace lianming
