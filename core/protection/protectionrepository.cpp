#include "core/protection/protectionrepository.h"

#include "core/assets/assetrepository.h"
#include "core/audit/journal.h"
#include "core/db/chainqueue.h"

namespace lianming {

namespace {

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
    e.circumstances.software = row.text("software");
    e.circumstances.networkPath = row.text("network_path");
    e.circumstances.sourceUrl = row.text("source_url");
    e.circumstances.seller = row.text("seller");
    e.circumstances.sellerId = row.text("seller_id");
    e.circumstances.platform = row.text("platform");
    e.circumstances.listing = row.text("listing");
    e.circumstances.priceShown = row.text("price_shown");
    const auto currency = Currency::find(QStringView(row.text("price_currency")));
    if (const auto minor = row.optionalInteger("price_minor"); minor && currency)
        e.circumstances.price = Money{*minor, *currency};
    e.circumstances.unitsSold = row.text("units_sold");
    e.circumstances.notes = row.text("notes");
    e.supersedes = row.id<Evidence>("supersedes_id");
    e.recordedAt = row.instant("recorded_at");
    return e;
}

} // namespace

Fields ProtectionRepository::values(const Evidence &e)
{
    const std::optional<Money> &price = e.circumstances.price;
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
            {"software", e.circumstances.software},
            {"network_path", e.circumstances.networkPath},
            {"source_url", e.circumstances.sourceUrl},
            {"seller", e.circumstances.seller},
            {"seller_id", e.circumstances.sellerId},
            {"platform", e.circumstances.platform},
            {"listing", e.circumstances.listing},
            {"price_shown", e.circumstances.priceShown},
            {"price_minor", price ? Value(price->minor) : Value(nullptr)},
            {"price_currency", price ? price->currency.codeText() : QString()},
            {"units_sold", e.circumstances.unitsSold},
            {"notes", e.circumstances.notes},
            {"supersedes_id", e.supersedes},
            {"recorded_at", e.recordedAt}};
}

std::optional<Evidence> ProtectionRepository::findEvidence(Id<Evidence> id)
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM evidence WHERE id = ?"))
        .bind(id)
        .one<Evidence>(evidenceRecord);
}

bool ProtectionRepository::isAsRecorded(Id<Evidence> id)
{
    return isAsInserted(*m_db, "evidence", id.value, values({}));
}

QList<EvidenceRow> ProtectionRepository::evidence(const EvidenceFilter &filter)
{
    QString sql = QStringLiteral("SELECT e.*, a.code AS asset_code, a.title_en, a.title_zh, "
                                 "(SELECT COUNT(*) FROM evidence later WHERE later.supersedes_id = e.id) AS later, "
                                 "s.gen_time FROM evidence e JOIN asset a ON a.id = e.asset_id "
                                 "LEFT JOIN stamp s ON s.purpose = 'evidence' AND s.digest = e.sha256 WHERE 1 = 1");
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
                           row.integer("later") > 0,
                           row.isNull("gen_time") ? std::optional<QDateTime>() : row.instant("gen_time")};
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

void ProtectionRepository::addCustody(Transaction &tx, Id<Evidence> id, CustodyAct act, const QDateTime &at,
                                      const QString &actor, const QString &notes)
{
    const std::string instant = Value(at).text().toStdString();
    const std::string who = actor.toStdString();
    const std::string text = notes.toStdString();
    tx.chain().add(ChainedTable::Custody, {id.value, custodyActCode(act), instant, who, text});
}

Id<Evidence> ProtectionRepository::replacedBy(Id<Evidence> id)
{
    return {Statement(*m_db, QStringLiteral("SELECT id FROM evidence WHERE supersedes_id = ? ORDER BY id"))
                .bind(id)
                .one<qint64>()
                .value_or(0)};
}

Id<Evidence> ProtectionRepository::evidenceOf(Id<Asset> asset, const QString &sha256)
{
    return {Statement(*m_db, QStringLiteral("SELECT id FROM evidence WHERE sha256 = ? AND asset_id = ? ORDER BY id"))
                .bind(sha256, asset)
                .one<qint64>()
                .value_or(0)};
}

std::optional<QString> ProtectionRepository::assetCode(Id<Asset> id)
{
    return Statement(*m_db, QStringLiteral("SELECT code FROM asset WHERE id = ?")).bind(id).one<QString>();
}

std::pair<QString, QString> ProtectionRepository::holderNames(Id<Asset> id)
{
    return Statement(*m_db, QStringLiteral("SELECT i.name_en, i.name_zh FROM asset a "
                                           "JOIN institution i ON i.id = a.institution_id WHERE a.id = ?"))
        .bind(id)
        .one<std::pair<QString, QString>>(
            [](const Row &row) { return std::pair(row.text("name_en"), row.text("name_zh")); })
        .value_or(std::pair<QString, QString>());
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
