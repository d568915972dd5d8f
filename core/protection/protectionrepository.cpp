#include "core/protection/protectionrepository.h"

#include "core/assets/assetrepository.h"

namespace lianming {

namespace {

QString code(const char *text)
{
    return QString::fromLatin1(text);
}

QStringList lines(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

Registration registration(const Row &row)
{
    Registration r;
    r.id = row.id<Registration>("id");
    r.version = row.integer("version");
    r.institution = row.id<Institution>("institution_id");
    r.kind = parseRegistrationKind(row.text("kind")).value_or(RegistrationKind::Copyright);
    r.number = row.text("number");
    r.authority = row.text("authority");
    r.title = row.text("title");
    r.holder = row.text("holder");
    r.classes = lines(row.text("classes"));
    r.territory = row.text("territory");
    r.filedOn = row.optionalDay("filed_on");
    r.grantedOn = row.optionalDay("granted_on");
    r.expiresOn = row.optionalDay("expires_on");
    r.notes = row.text("notes");
    r.archivedOn = row.optionalDay("archived_on");
    return r;
}

Evidence evidenceRecord(const Row &row)
{
    Evidence e;
    e.id = row.id<Evidence>("id");
    e.asset = row.id<Asset>("asset_id");
    e.sha256 = row.text("sha256");
    e.fileName = row.text("file_name");
    e.mediaType = row.text("media_type");
    e.bytes = row.integer("bytes");
    e.circumstances.kind = parseEvidenceKind(row.text("kind")).value_or(EvidenceKind::Other);
    e.circumstances.capturedAt = row.instant("captured_at");
    e.circumstances.capturedZone = row.text("captured_zone");
    e.circumstances.capturedBy = row.text("captured_by");
    e.circumstances.device = row.text("device");
    e.circumstances.sourceUrl = row.text("source_url");
    e.circumstances.seller = row.text("seller");
    e.circumstances.platform = row.text("platform");
    e.circumstances.notes = row.text("notes");
    e.supersedes = row.id<Evidence>("supersedes_id");
    e.recordedAt = row.instant("recorded_at");
    return e;
}

} // namespace

Fields ProtectionRepository::values(const Registration &r)
{
    return {{"institution_id", r.institution},
            {"kind", registrationKindCode(r.kind)},
            {"number", r.number},
            {"authority", r.authority},
            {"title", r.title},
            {"holder", r.holder},
            {"classes", r.classes.join(u'\n')},
            {"territory", r.territory},
            {"filed_on", r.filedOn},
            {"granted_on", r.grantedOn},
            {"expires_on", r.expiresOn},
            {"notes", r.notes},
            {"archived_on", r.archivedOn}};
}

Fields ProtectionRepository::values(const Evidence &e)
{
    return {{"asset_id", e.asset},
            {"sha256", e.sha256},
            {"file_name", e.fileName},
            {"media_type", e.mediaType},
            {"bytes", e.bytes},
            {"kind", evidenceKindCode(e.circumstances.kind)},
            {"captured_at", e.circumstances.capturedAt},
            {"captured_zone", e.circumstances.capturedZone},
            {"captured_by", e.circumstances.capturedBy},
            {"device", e.circumstances.device},
            {"source_url", e.circumstances.sourceUrl},
            {"seller", e.circumstances.seller},
            {"platform", e.circumstances.platform},
            {"notes", e.circumstances.notes},
            {"supersedes_id", e.supersedes},
            {"recorded_at", e.recordedAt}};
}

std::optional<Registration> ProtectionRepository::findRegistration(Id<Registration> id)
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM registration WHERE id = ?"))
                     .bind(id)
                     .one<Registration>(registration);
    if (found) {
        found->assets = Statement(*m_db, QStringLiteral("SELECT asset_id FROM registration_asset "
                                                        "WHERE registration_id = ? ORDER BY asset_id"))
                            .bind(id)
                            .all<Id<Asset>>([](const Row &row) { return row.id<Asset>("asset_id"); });
    }
    return found;
}

QList<RegistrationRow> ProtectionRepository::registrations(const RegistrationFilter &filter)
{
    QString sql = QStringLiteral("SELECT r.*, i.code AS institution_code, "
                                 "(SELECT COUNT(*) FROM registration_asset a WHERE a.registration_id = r.id) AS assets "
                                 "FROM registration r JOIN institution i ON i.id = r.institution_id WHERE ");
    sql += filter.archived ? QStringLiteral("r.archived_on IS NOT NULL") : QStringLiteral("r.archived_on IS NULL");
    QList<Value> bound;
    const auto narrow = [&](bool wanted, const char *condition, const Value &value) {
        if (!wanted)
            return;
        sql += QStringLiteral(" AND ") + code(condition);
        bound.append(value);
    };
    narrow(filter.institution.isSet(), "r.institution_id = ?", filter.institution);
    narrow(filter.kind.has_value(), "r.kind = ?", filter.kind ? Value(registrationKindCode(*filter.kind)) : nullptr);
    narrow(filter.asset.isSet(), "r.id IN (SELECT registration_id FROM registration_asset WHERE asset_id = ?)",
           filter.asset);
    narrow(filter.expiresFrom.has_value(), "r.expires_on >= ?", filter.expiresFrom);
    narrow(filter.expiresUntil.has_value(), "r.expires_on <= ?", filter.expiresUntil);
    sql += QStringLiteral(" ORDER BY r.expires_on IS NULL, r.expires_on, r.number, r.id");
    Statement statement(*m_db, sql);
    for (const Value &value : bound)
        statement.bind(value);
    return statement.all<RegistrationRow>([](const Row &row) {
        const Registration r = registration(row);
        return RegistrationRow{r.id,        r.institution, row.text("institution_code"),
                               r.kind,      r.number,      r.title,
                               r.holder,    r.classes,     r.territory,
                               r.grantedOn, r.expiresOn,   row.integer("assets")};
    });
}

void ProtectionRepository::replaceAssets(Id<Registration> id, const QList<Id<Asset>> &assets)
{
    Statement(*m_db, QStringLiteral("DELETE FROM registration_asset WHERE registration_id = ?")).bind(id).run();
    Statement insert(*m_db, QStringLiteral("INSERT INTO registration_asset (registration_id, asset_id) VALUES (?, ?) "
                                           "ON CONFLICT (registration_id, asset_id) DO NOTHING"));
    for (const Id<Asset> asset : assets)
        insert.bind(id, asset).run();
}

std::optional<Evidence> ProtectionRepository::findEvidence(Id<Evidence> id)
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM evidence WHERE id = ?"))
        .bind(id)
        .one<Evidence>(evidenceRecord);
}

QList<EvidenceRow> ProtectionRepository::evidence(const EvidenceFilter &filter)
{
    QString sql = QStringLiteral("SELECT e.*, a.code AS asset_code, a.title_en, a.title_zh, "
                                 "(SELECT COUNT(*) FROM evidence later WHERE later.supersedes_id = e.id) AS later "
                                 "FROM evidence e JOIN asset a ON a.id = e.asset_id WHERE 1 = 1");
    if (filter.asset.isSet())
        sql += QStringLiteral(" AND e.asset_id IN (%1)").arg(QLatin1StringView(assetWithMerged));
    if (filter.institution.isSet())
        sql += QStringLiteral(" AND a.institution_id = ?");
    sql += QStringLiteral(" ORDER BY e.captured_at DESC, e.id DESC");
    Statement statement(*m_db, sql);
    if (filter.asset.isSet())
        statement.bind(filter.asset);
    if (filter.institution.isSet())
        statement.bind(filter.institution);
    return statement.all<EvidenceRow>([](const Row &row) {
        const Evidence e = evidenceRecord(row);
        return EvidenceRow{e.id,
                           e.asset,
                           row.text("asset_code"),
                           row.text("title_en"),
                           row.text("title_zh"),
                           e.circumstances.kind,
                           e.fileName,
                           e.mediaType,
                           e.bytes,
                           e.sha256,
                           e.circumstances.capturedAt,
                           e.circumstances.seller,
                           e.circumstances.platform,
                           row.integer("later") > 0};
    });
}

QList<Custody> ProtectionRepository::custody(Id<Evidence> id)
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM custody WHERE evidence_id = ? ORDER BY id"))
        .bind(id)
        .all<Custody>([](const Row &row) {
            return Custody{row.id<Custody>("id"), parseCustodyAct(row.text("act")).value_or(CustodyAct::Imported),
                           row.instant("at"), row.text("actor"), row.text("notes")};
        });
}

void ProtectionRepository::addCustody(Id<Evidence> id, CustodyAct act, const QDateTime &at, const QString &actor,
                                      const QString &notes)
{
    insertRow(*m_db, "custody",
              {{"evidence_id", id}, {"act", custodyActCode(act)}, {"at", at}, {"actor", actor}, {"notes", notes}});
}

bool ProtectionRepository::isSuperseded(Id<Evidence> id)
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM evidence WHERE supersedes_id = ?"))
        .bind(id)
        .one<qint64>()
        .has_value();
}

std::optional<QString> ProtectionRepository::assetCode(Id<Asset> id)
{
    return Statement(*m_db, QStringLiteral("SELECT code FROM asset WHERE id = ?")).bind(id).one<QString>();
}

std::optional<qint64> ProtectionRepository::assetByCode(const QString &assetCode)
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM asset WHERE code = ?")).bind(assetCode).one<qint64>();
}

std::optional<qint64> ProtectionRepository::institutionByCode(const QString &institutionCode)
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM institution WHERE code = ?"))
        .bind(institutionCode)
        .one<qint64>();
}

} // namespace lianming
