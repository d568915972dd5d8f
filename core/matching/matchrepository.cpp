#include "core/matching/matchrepository.h"

#include "core/matching/lessonjson.h"

#include <algorithm>

namespace lianming {

namespace {

template<class Code, class Words>
QStringList wordCodes(const Words &words, Code code)
{
    QStringList out;
    for (const auto word : words)
        out.append(QString::fromLatin1(code(word)));
    return out;
}

QList<Audience> audiencesOf(const QStringList &codes)
{
    QList<Audience> out;
    for (const QString &code : codes) {
        if (const auto audience = parseAudience(code))
            out.append(*audience);
    }
    return out;
}

std::optional<PriceRange> pricesOf(const Row &row)
{
    const auto from = parsePriceBand(row.text("price_from"));
    const auto to = parsePriceBand(row.text("price_to"));
    return from && to ? std::optional(PriceRange{*from, *to}) : std::nullopt;
}

Fields values(const BrandProfile &profile)
{
    return {{"brand_id", profile.brand},
            {"wanted_terms", profile.terms},
            {"audiences", wordCodes(profile.audiences, audienceCode)},
            {"price_from", profile.prices ? priceBandCode(profile.prices->from) : ""},
            {"price_to", profile.prices ? priceBandCode(profile.prices->to) : ""},
            {"territories", profile.territories},
            {"channels", profile.channels},
            {"capacity", profile.capacity},
            {"budget_minor", profile.budget.minor},
            {"currency", profile.budget.currency.codeText()},
            {"notes", profile.notes}};
}

BrandProfile profileOf(const Row &row)
{
    return {row.id<BrandProfile>("id"),
            row.integer("version"),
            row.id<Brand>("brand_id"),
            row.list("wanted_terms"),
            audiencesOf(row.list("audiences")),
            pricesOf(row),
            row.list("territories"),
            row.list("channels"),
            row.optionalInteger("capacity"),
            {row.integer("budget_minor"), Currency::find(row.text("currency")).value_or(Currency())},
            row.text("notes")};
}

Fields values(const IpPosition &position)
{
    return {{"institution_id", position.institution},
            {"collection_id", position.collection},
            {"asset_id", position.asset},
            {"categories", position.categories},
            {"audiences", wordCodes(position.audiences, audienceCode)},
            {"price_from", position.prices ? priceBandCode(position.prices->from) : ""},
            {"price_to", position.prices ? priceBandCode(position.prices->to) : ""},
            {"territories", position.territories},
            {"channels", position.channels}};
}

IpPosition positionOf(const Row &row)
{
    return {row.id<IpPosition>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            row.id<Collection>("collection_id"),
            row.id<Asset>("asset_id"),
            row.list("categories"),
            audiencesOf(row.list("audiences")),
            pricesOf(row),
            row.list("territories"),
            row.list("channels")};
}

Fields values(const Shortlist &list)
{
    return {{"name", list.name.trimmed()}, {"notes", list.notes}, {"archived_on", list.archivedOn}};
}

Shortlist shortlistOf(const Row &row)
{
    return {row.id<Shortlist>("id"), row.integer("version"), row.text("name"), row.text("notes"),
            row.optionalDay("archived_on")};
}

Fields values(const ShortlistEntry &entry)
{
    OrderedJson kept{{"reasons", reasonsJson(entry.reasons)},
                     {"rights",
                      {{"share", double(entry.rights.share)},
                       {"conditional", entry.rights.isConditional},
                       {"had", entry.rights.isHad}}},
                     {"asked",
                      {{"exclusivity", exclusivityCode(entry.exclusivity)},
                       {"from", dayText(entry.days.start).toStdString()},
                       {"to", dayText(entry.days.end).toStdString()},
                       {"weights", weightsJson(entry.weights)}}}};
    return {{"shortlist_id", entry.list},
            {"asset_id", entry.asset},
            {"brand_id", entry.brand},
            {"score", entry.score},
            {"reasons", QString::fromStdString(kept.dump())},
            {"note", entry.note},
            {"proposal_id", entry.proposal},
            {"removed_on", entry.removedOn},
            {"at", entry.at},
            {"actor", entry.actor}};
}

ShortlistEntry entryOf(const Row &row)
{
    ShortlistEntry out;
    out.id = row.id<ShortlistEntry>("id");
    out.version = row.integer("version");
    out.list = row.id<Shortlist>("shortlist_id");
    out.asset = row.id<Asset>("asset_id");
    out.brand = row.id<Brand>("brand_id");
    out.score = int(row.integer("score"));
    const Json kept = parseJson(row.text("reasons").toUtf8(), QStringLiteral("reasons"));
    out.reasons = readReasons(kept.value("reasons", Json::array()));
    const Json rights = kept.value("rights", Json::object());
    out.rights = {rights.value("share", 1.0F), rights.value("conditional", false), rights.value("had", false)};
    if (const auto asked = kept.find("asked"); asked != kept.end()) {
        out.exclusivity = parseExclusivity(asked->value("exclusivity", std::string())).value_or(out.exclusivity);
        const auto day = [&asked](const char *name) {
            return parseDay(asked->value(name, std::string())).value_or(QDate());
        };
        out.days = {day("from"), day("to")};
        out.weights = readWeights(asked->value("weights", Json::object()));
    }
    out.note = row.text("note");
    out.proposal = row.id<Proposal>("proposal_id");
    out.removedOn = row.optionalDay("removed_on");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    return out;
}

ShortlistRow shortlistRow(const Row &row)
{
    return {entryOf(row),           row.text("asset_code"), row.text("title_en"),
            row.text("title_zh"),   row.text("picture"),    row.id<Institution>("institution_id"),
            row.text("brand_code"), row.text("name_en"),    row.text("name_zh"),
            row.text("number")};
}

/// Inserts a record that has no id yet, or updates it.
template<class Record>
Id<Record> saved(Journal &journal, Area area, const char *table, const QString &label, const Record &record,
                 const Fields &fields, const char *action = "changed")
{
    if (!record.id.isSet())
        return {journal.insert(area, table, label, fields)};
    journal.update(area, table, label, record.id.value, record.version, fields, action);
    return record.id;
}

} // namespace

QList<BrandProfile> MatchRepository::profiles() const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM brand_profile ORDER BY brand_id"))
        .all<BrandProfile>(profileOf);
}

std::optional<BrandProfile> MatchRepository::profile(Id<Brand> brand) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM brand_profile WHERE brand_id = ?"))
        .bind(brand)
        .one<BrandProfile>(profileOf);
}

Id<BrandProfile> MatchRepository::save(Journal &journal, const BrandProfile &profile, const QString &label)
{
    return saved(journal, Area::Brands, "brand_profile", label, profile, values(profile));
}

QList<IpPosition> MatchRepository::positions() const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM ip_position ORDER BY id")).all<IpPosition>(positionOf);
}

std::optional<IpPosition> MatchRepository::position(Id<Institution> institution, Id<Collection> collection,
                                                    Id<Asset> asset) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM ip_position WHERE institution_id = ? AND "
                                           "COALESCE(collection_id, 0) = ? AND COALESCE(asset_id, 0) = ?"))
        .bind(institution, collection.value, asset.value)
        .one<IpPosition>(positionOf);
}

QList<PositionScope> MatchRepository::positionScopes(Id<Asset> asset) const
{
    constexpr auto sql =
        "WITH RECURSIVE around (id) AS (SELECT m.collection_id FROM collection_asset m WHERE m.asset_id = ? UNION "
        "SELECT c.parent_id FROM collection c JOIN around ON c.id = around.id WHERE c.parent_id IS NOT NULL) "
        "SELECT 1 AS nearness, a.institution_id, 0 AS collection_id, a.id AS asset_id, a.title_en AS name_en, "
        "a.title_zh AS name_zh, a.code FROM asset a WHERE a.id = ? UNION ALL "
        "SELECT 2, c.institution_id, c.id, 0, c.name_en, c.name_zh, c.code FROM collection c JOIN around ON around.id "
        "= c.id WHERE c.archived_on IS NULL UNION ALL "
        "SELECT 3, i.id, 0, 0, i.name_en, i.name_zh, i.code FROM institution i JOIN asset a ON a.institution_id = i.id "
        "WHERE a.id = ? ORDER BY 1, 7";
    QList<PositionScope> out =
        Statement(*m_db, QString::fromLatin1(sql)).bind(asset, asset, asset).all<PositionScope>([](const Row &row) {
            return PositionScope{row.id<Institution>("institution_id"),
                                 row.id<Collection>("collection_id"),
                                 row.id<Asset>("asset_id"),
                                 row.text("name_en"),
                                 row.text("name_zh"),
                                 false};
        });
    const QList<IpPosition> said = positions();
    for (PositionScope &scope : out) {
        scope.isSaid = std::ranges::any_of(said, [&scope](const IpPosition &position) {
            return position.institution == scope.institution && position.collection == scope.collection
                   && position.asset == scope.asset;
        });
    }
    return out;
}

Id<IpPosition> MatchRepository::save(Journal &journal, const IpPosition &position, const QString &label)
{
    return saved(journal, Area::Institutions, "ip_position", label, position, values(position));
}

std::optional<KeptWeights> MatchRepository::weights(Id<Institution> institution) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM match_weights WHERE COALESCE(institution_id, 0) = ?"))
        .bind(institution.value)
        .one<KeptWeights>([](const Row &row) {
            KeptWeights out;
            out.id = row.id<KeptWeights>("id");
            out.version = row.integer("version");
            out.institution = row.id<Institution>("institution_id");
            const auto document = [&row](const char *column) {
                const QByteArray text = row.text(column).toUtf8();
                return text.isEmpty() ? Json() : parseJson(text, QString::fromLatin1(column));
            };
            const Json model = document("model");
            out.model = readModel(document("weights"), model);
            out.hasLearned = model.is_object() && model.value("learned", false);
            if (const Json lesson = document("lesson"); lesson.is_object())
                out.lesson = readLesson(lesson);
            return out;
        });
}

Id<KeptWeights> MatchRepository::save(Journal &journal, const KeptWeights &weights, const QString &label)
{
    const auto text = [](const OrderedJson &document) {
        return QString::fromStdString(document.dump());
    };
    OrderedJson model = modelJson(weights.model);
    model["learned"] = weights.hasLearned;
    const Fields fields{{"institution_id", weights.institution},
                        {"weights", text(weightsJson(weights.model.weights))},
                        {"model", text(model)},
                        {"lesson", weights.lesson ? text(lessonJson(*weights.lesson)) : QString()}};
    return saved(journal, Area::Settings, "match_weights", label, weights, fields);
}

QList<ShortlistItem> MatchRepository::shortlists() const
{
    Statement rows(
        *m_db, QStringLiteral("SELECT s.*, COUNT(e.id) AS entries, COUNT(e.proposal_id) AS proposals FROM "
                              "shortlist s LEFT JOIN shortlist_entry e ON e.shortlist_id = s.id AND e.removed_on IS "
                              "NULL WHERE s.archived_on IS NULL GROUP BY s.id, s.version, s.name, s.notes, "
                              "s.archived_on ORDER BY s.id DESC"));
    return rows.all<ShortlistItem>([](const Row &row) {
        return ShortlistItem{shortlistOf(row), row.integer("entries"), row.integer("proposals")};
    });
}

std::optional<Shortlist> MatchRepository::shortlist(Id<Shortlist> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM shortlist WHERE id = ?"))
        .bind(id)
        .one<Shortlist>(shortlistOf);
}

Id<Shortlist> MatchRepository::save(Journal &journal, const Shortlist &list, const char *action)
{
    return saved(journal, Area::Proposals, "shortlist", list.name, list, values(list), action);
}

QList<ShortlistRow> MatchRepository::entries(Id<Shortlist> list) const
{
    return Statement(*m_db, QStringLiteral("SELECT e.*, a.code AS asset_code, a.title_en, a.title_zh, "
                                           "COALESCE(a.picture_sha256, '') AS picture, a.institution_id, b.code AS "
                                           "brand_code, b.name_en, b.name_zh, COALESCE(p.number, '') AS number FROM "
                                           "shortlist_entry e JOIN asset a ON a.id = e.asset_id JOIN brand b ON b.id = "
                                           "e.brand_id LEFT JOIN proposal p ON p.id = e.proposal_id WHERE "
                                           "e.shortlist_id = ? AND e.removed_on IS NULL ORDER BY e.id"))
        .bind(list)
        .all<ShortlistRow>(shortlistRow);
}

std::optional<ShortlistEntry> MatchRepository::entry(Id<ShortlistEntry> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM shortlist_entry WHERE id = ?"))
        .bind(id)
        .one<ShortlistEntry>(entryOf);
}

std::optional<ShortlistEntry> MatchRepository::entry(Id<Shortlist> list, Id<Asset> asset, Id<Brand> brand) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM shortlist_entry WHERE shortlist_id = ? AND asset_id = ? AND "
                                           "brand_id = ?"))
        .bind(list, asset, brand)
        .one<ShortlistEntry>(entryOf);
}

Id<ShortlistEntry> MatchRepository::save(Journal &journal, const ShortlistEntry &entry, const QString &label,
                                         const char *action)
{
    return saved(journal, Area::Proposals, "shortlist_entry", label, entry, values(entry), action);
}

} // namespace lianming
