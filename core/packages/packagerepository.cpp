#include "core/packages/packagerepository.h"

namespace lianming {

namespace {

constexpr auto knownKeyTable = "known_key";

[[noreturn]] void unknownWord(const QString &word)
{
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The database holds an unknown word: %1"), {word});
}

template<class Enum>
Enum codeIn(const Row &row, const char *column, std::optional<Enum> (*parse)(QStringView))
{
    const QString word = row.text(column);
    const auto out = parse(word);
    if (!out)
        unknownWord(word);
    return *out;
}

PublicKey keyIn(const Row &row)
{
    return PublicKey::parse(row.text("public_key")).value_or(PublicKey());
}

Fields values(const ReviewPackage &p)
{
    return {{"uuid", p.uuid},
            {"thread", p.thread},
            {"parent", p.parent},
            {"kind", packageKindCode(p.kind)},
            {"direction", packageWayCode(p.way)},
            {"brand_id", p.brand},
            {"brand_code", p.brandCode},
            {"brand_en", p.brandEn},
            {"brand_zh", p.brandZh},
            {"workspace", p.workspace},
            {"workspace_name", p.workspaceName},
            {"title", p.title},
            {"note", p.note},
            {"made_at", p.madeAt},
            {"made_by", p.madeBy},
            {"taken_at", p.takenAt},
            {"public_key", p.key.hex()},
            {"manifest_sha256", p.manifestSha256},
            {"records_sha256", p.recordsSha256},
            {"assets", p.assets},
            {"proposals", p.proposals},
            {"withdrawn_at", p.withdrawnAt},
            {"withdrawn_reason", p.withdrawnReason}};
}

ReviewPackage reviewPackage(const Row &row)
{
    ReviewPackage out;
    out.id = row.id<ReviewPackage>("id");
    out.version = row.integer("version");
    out.uuid = row.text("uuid");
    out.thread = row.text("thread");
    out.parent = row.text("parent");
    out.kind = row.text("kind") == QLatin1StringView("reply") ? PackageKind::Reply : PackageKind::Share;
    out.way = row.text("direction") == QLatin1StringView("sent") ? PackageWay::Sent : PackageWay::Received;
    out.brand = row.id<Brand>("brand_id");
    out.brandCode = row.text("brand_code");
    out.brandEn = row.text("brand_en");
    out.brandZh = row.text("brand_zh");
    out.workspace = row.text("workspace");
    out.workspaceName = row.text("workspace_name");
    out.title = row.text("title");
    out.note = row.text("note");
    out.madeAt = row.instant("made_at");
    out.madeBy = row.text("made_by");
    out.takenAt = row.instant("taken_at");
    out.key = keyIn(row);
    out.manifestSha256 = row.text("manifest_sha256");
    out.recordsSha256 = row.text("records_sha256");
    out.assets = row.integer("assets");
    out.proposals = row.integer("proposals");
    if (!row.isNull("withdrawn_at"))
        out.withdrawnAt = row.instant("withdrawn_at");
    out.withdrawnReason = row.text("withdrawn_reason");
    return out;
}

Fields values(const ReviewEntry &e)
{
    return {{"uuid", e.uuid},
            {"thread", e.thread},
            {"package", e.package},
            {"side", packageSideCode(e.side)},
            {"kind", entryKindCode(e.kind)},
            {"subject_kind", subjectKindCode(e.subject.kind)},
            {"subject", e.subject.code},
            {"reply_to", e.replyTo},
            {"replaces", e.replaces},
            {"value", e.value},
            {"body", e.body},
            {"file_sha256", e.fileSha256.isEmpty() ? Value(nullptr) : Value(e.fileSha256)},
            {"file_name", e.fileName},
            {"author", e.author},
            {"written_at", e.at},
            {"internal", e.internal},
            {"reply", e.reply},
            {"public_key", e.key.hex()}};
}

ReviewEntry reviewEntry(const Row &row)
{
    ReviewEntry out;
    out.uuid = row.text("uuid");
    out.thread = row.text("thread");
    out.package = row.text("package");
    out.side = codeIn(row, "side", parsePackageSide);
    out.kind = codeIn(row, "kind", parseEntryKind);
    out.subject = {codeIn(row, "subject_kind", parseSubjectKind), row.text("subject")};
    out.replyTo = row.text("reply_to");
    out.replaces = row.list("replaces");
    out.value = row.text("value");
    out.body = row.text("body");
    out.fileSha256 = row.text("file_sha256");
    out.fileName = row.text("file_name");
    out.author = row.text("author");
    out.at = row.instant("written_at");
    out.internal = row.truth("internal");
    out.reply = row.text("reply");
    out.key = keyIn(row);
    return out;
}

Fields values(const KnownKey &key)
{
    return {{"brand_id", key.brand},       {"workspace", key.workspace},       {"name", key.name},
            {"public_key", key.key.hex()}, {"state", keyStateCode(key.state)}, {"seen_at", key.seenAt}};
}

KnownKey knownKey(const Row &row)
{
    return {row.id<KnownKey>("id"),
            row.integer("version"),
            row.id<Brand>("brand_id"),
            row.text("workspace"),
            row.text("name"),
            keyIn(row),
            codeIn(row, "state", parseKeyState),
            row.instant("seen_at")};
}

} // namespace

QList<ReviewPackage> PackageRepository::list(std::optional<Id<Brand>> brand) const
{
    Statement rows(*m_db, QStringLiteral("SELECT * FROM review_package%1 ORDER BY id")
                              .arg(brand ? QStringLiteral(" WHERE brand_id = ?") : QString()));
    if (brand)
        rows.bind(*brand);
    return rows.all<ReviewPackage>(reviewPackage);
}

std::optional<ReviewPackage> PackageRepository::find(const QString &uuid) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_package WHERE uuid = ?"))
        .bind(uuid)
        .one<ReviewPackage>(reviewPackage);
}

std::optional<ReviewPackage> PackageRepository::find(Id<ReviewPackage> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_package WHERE id = ?"))
        .bind(id)
        .one<ReviewPackage>(reviewPackage);
}

QList<ReviewPackage> PackageRepository::ofThread(const QString &thread) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_package WHERE thread = ? ORDER BY id"))
        .bind(thread)
        .all<ReviewPackage>(reviewPackage);
}

QList<PackagePlace> PackageRepository::filesOf(Id<ReviewPackage> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT name, sha256 FROM review_file WHERE package_id = ? ORDER BY name"))
        .bind(id)
        .all<PackagePlace>([](const Row &row) {
            return PackagePlace{row.textAt(0), row.textAt(1)};
        });
}

QList<ReviewEntry> PackageRepository::entries(const QString &thread) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_entry WHERE thread = ? ORDER BY written_at, uuid"))
        .bind(thread)
        .all<ReviewEntry>(reviewEntry);
}

QList<ReviewEntry> PackageRepository::entriesAbout(const ReviewSubject &subject) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_entry WHERE subject_kind = ? AND subject = ? "
                                           "ORDER BY written_at, uuid"))
        .bind(subjectKindCode(subject.kind), subject.code)
        .all<ReviewEntry>(reviewEntry);
}

std::optional<ReviewEntry> PackageRepository::entry(const QString &uuid) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_entry WHERE uuid = ?"))
        .bind(uuid)
        .one<ReviewEntry>(reviewEntry);
}

QStringList PackageRepository::givenEntries(const QString &thread) const
{
    return Statement(*m_db, QStringLiteral("SELECT DISTINCT g.entry FROM review_given g "
                                           "JOIN review_package p ON p.id = g.package_id WHERE p.thread = ?"))
        .bind(thread)
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

QList<KnownKey> PackageRepository::keys() const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM known_key ORDER BY id")).all<KnownKey>(knownKey);
}

std::optional<KnownKey> PackageRepository::key(Id<KnownKey> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM known_key WHERE id = ?")).bind(id).one<KnownKey>(knownKey);
}

QList<KnownKey> PackageRepository::keysOf(Id<Brand> brand, const QString &workspace) const
{
    if (brand.isSet())
        return Statement(*m_db, QStringLiteral("SELECT * FROM known_key WHERE brand_id = ? ORDER BY id"))
            .bind(brand)
            .all<KnownKey>(knownKey);
    return Statement(*m_db,
                     QStringLiteral("SELECT * FROM known_key WHERE brand_id IS NULL AND workspace = ? ORDER BY id"))
        .bind(workspace)
        .all<KnownKey>(knownKey);
}

Id<ReviewPackage> PackageRepository::insert(Journal &journal, const ReviewPackage &package,
                                            const QList<PackagePlace> &files)
{
    Connection &db = journal.transaction().db();
    const Id<ReviewPackage> id{journal.insert(Area::Proposals, packageTable, package.title, values(package))};
    Statement insert(db, QStringLiteral("INSERT INTO review_file (package_id, name, sha256) VALUES (?, ?, ?)"));
    for (const PackagePlace &file : files)
        insert.bind(id, file.name, file.sha256).run();
    return id;
}

void PackageRepository::update(Journal &journal, const ReviewPackage &package, const char *action)
{
    journal.update(Area::Proposals, packageTable, package.title, package.id.value, package.version, values(package),
                   action);
}

void PackageRepository::insertEntry(Journal &journal, const ReviewEntry &entry)
{
    insertRow(journal.transaction().db(), "review_entry", values(entry));
    journal.transaction().touch(Area::Proposals);
}

void PackageRepository::insertGiven(Journal &journal, Id<ReviewPackage> id, const QList<ReviewEntry> &entries)
{
    Statement insert(journal.transaction().db(),
                     QStringLiteral("INSERT INTO review_given (package_id, entry) VALUES (?, ?)"));
    for (const ReviewEntry &entry : entries)
        insert.bind(id, entry.uuid).run();
}

Id<KnownKey> PackageRepository::insertKey(Journal &journal, const KnownKey &key)
{
    return {journal.insert(Area::Settings, knownKeyTable, key.name, values(key))};
}

void PackageRepository::updateKey(Journal &journal, const KnownKey &key, const char *action)
{
    journal.update(Area::Settings, knownKeyTable, key.name, key.id.value, key.version, values(key), action);
}

} // namespace lianming
