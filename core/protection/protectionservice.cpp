#include "core/protection/protectionservice.h"

#include "core/audit/journal.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/protection/evidencesheet.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace lianming {

namespace {

QString label(const Registration &r)
{
    return r.title.isEmpty() ? r.number : QStringLiteral("%1 · %2").arg(r.number, r.title);
}

QString codes(ProtectionRepository &repository, const QList<Id<Asset>> &assets)
{
    QStringList out;
    for (const Id<Asset> asset : assets)
        out.append(repository.assetCode(asset).value_or(QString()));
    return out.join(QStringLiteral(", "));
}

[[noreturn]] void refuse(const Message &problem)
{
    throw Error(Error::Kind::BadInput, problem.text, problem.args);
}

void requireSound(const Registration &r)
{
    if (const auto problems = validate(r); !problems.isEmpty())
        refuse(problemMessage(problems.first()));
}

/// Who follows it, its institution or one of its assets hears of it, if permitted to see it.
void tellOf(Journal &journal, Id<Registration> id, const Registration &registration, const char *code)
{
    QList<RecordRef> also{{QStringLiteral("institution"), registration.institution.value}};
    for (const Id<Asset> asset : registration.assets)
        also.append({QStringLiteral("asset"), asset.value});
    notify(journal, {.code = code,
                     .record = {QStringLiteral("registration"), id.value},
                     .label = label(registration),
                     .also = also,
                     .needs = Permission::SeeProtection});
}

void writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {path, file.errorString()});
}

} // namespace

Id<Registration> ProtectionService::addRegistration(const Registration &registration)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSound(registration);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<Registration> id{journal.insert(Area::Protection, "registration", label(registration),
                                             ProtectionRepository::values(registration))};
    ProtectionRepository(m_w->db).replaceAssets(id, registration.assets);
    followOwn(journal, {QStringLiteral("registration"), id.value});
    tellOf(journal, id, registration, "registration_added");
    tx.commit();
    return id;
}

void ProtectionService::changeRegistration(const Registration &registration)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSound(registration);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, "registration", label(registration), registration.id.value, registration.version,
                   ProtectionRepository::values(registration));
    ProtectionRepository repository(m_w->db);
    const QList<Id<Asset>> before = this->registration(registration.id).assets;
    repository.replaceAssets(registration.id, registration.assets);
    const QList<Id<Asset>> after = this->registration(registration.id).assets;
    if (before != after)
        journal.note(Area::Protection, "registration", registration.id.value, label(registration), "changed",
                     {{QStringLiteral("assets"), codes(repository, before), codes(repository, after)}});
    tellOf(journal, registration.id, registration, "registration_changed");
    tx.commit();
}

void ProtectionService::archiveRegistration(Id<Registration> id, qint64 version)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, "registration", label(r), id.value, version, {{"archived_on", m_w->clock.today()}},
                   "archived");
    tellOf(journal, id, r, "registration_archived");
    tx.commit();
}

void ProtectionService::restoreRegistration(Id<Registration> id, qint64 version)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, "registration", label(r), id.value, version, {{"archived_on", nullptr}},
                   "restored");
    tx.commit();
}

Registration ProtectionService::registration(Id<Registration> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    if (auto found = ProtectionRepository(m_w->db).findRegistration(id))
        return *found;
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no registration %1"),
                {QString::number(id.value)});
}

QList<RegistrationRow> ProtectionService::registrations(const RegistrationFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return ProtectionRepository(m_w->db).registrations(filter);
}

QList<RegistrationRow> ProtectionService::expiringRegistrations(int days)
{
    RegistrationFilter filter;
    filter.expiresFrom = m_w->clock.today();
    filter.expiresUntil = filter.expiresFrom->addDays(days);
    return registrations(filter);
}

Id<Evidence> ProtectionService::addEvidence(const QString &path, Id<Asset> asset, const Circumstances &circumstances,
                                            Id<Evidence> supersedes, Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (const auto problems = validate(circumstances, asset, m_w->clock.now()); !problems.isEmpty())
        refuse(problemMessage(problems.first()));
    ProtectionRepository repository(m_w->db);
    const std::optional<QString> assetCode = repository.assetCode(asset);
    if (!assetCode)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"),
                    {QString::number(asset.value)});
    const StoredFile stored = m_w->files.addFile(path, progress);
    const QString mediaType = mediaTypeOf(m_w->files.path(stored.sha256));

    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    if (supersedes.isSet() && (evidence(supersedes).asset != asset || repository.isSuperseded(supersedes)))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Evidence %1 is of another asset or replaced already"),
                    {QString::number(supersedes.value)});
    rememberFile(tx, stored, mediaType, journal.now());
    Evidence e;
    e.asset = asset;
    e.sha256 = stored.sha256;
    e.fileName = QFileInfo(path).fileName();
    e.mediaType = mediaType;
    e.bytes = stored.bytes;
    e.circumstances = circumstances;
    e.supersedes = supersedes;
    e.recordedAt = journal.now();
    const Id<Evidence> id{journal.insert(Area::Protection, "evidence",
                                         QStringLiteral("%1 · %2").arg(*assetCode, e.fileName),
                                         ProtectionRepository::values(e))};
    repository.addCustody(id, CustodyAct::Captured, circumstances.capturedAt, circumstances.capturedBy,
                          circumstances.device);
    repository.addCustody(id, CustodyAct::Imported, journal.now(), journal.actor().name, QString());
    notify(journal, {.code = "evidence_added",
                     .record = {QStringLiteral("asset"), asset.value},
                     .label = *assetCode,
                     .args = {e.fileName},
                     .needs = Permission::SeeProtection});
    tx.commit();
    return id;
}

Evidence ProtectionService::evidence(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    if (auto found = ProtectionRepository(m_w->db).findEvidence(id))
        return *found;
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no evidence %1"),
                {QString::number(id.value)});
}

QList<EvidenceRow> ProtectionService::evidenceList(const EvidenceFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return ProtectionRepository(m_w->db).evidence(filter);
}

QList<Custody> ProtectionService::custody(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return ProtectionRepository(m_w->db).custody(id);
}

void ProtectionService::recordCustody(Id<Evidence> id, CustodyAct act, const QString &notes)
{
    requirePermission(*m_w, Permission::WorkProtection);
    (void)evidence(id);
    Transaction tx(m_w->db);
    ProtectionRepository(m_w->db).addCustody(id, act, m_w->clock.now(), m_w->actor.name, notes);
    tx.touch(Area::Protection);
    tx.commit();
}

EvidenceCheck ProtectionService::verify(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const Evidence e = evidence(id);
    EvidenceCheck check{id, e.fileName, e.sha256, EvidenceCheck::Answer::Missing};
    if (m_w->files.contains(e.sha256))
        check.answer = m_w->files.isSound(e.sha256) ? EvidenceCheck::Answer::Sound : EvidenceCheck::Answer::Changed;
    return check;
}

QList<EvidenceCheck> ProtectionService::verifyAll(const EvidenceFilter &filter, Progress *progress)
{
    requirePermission(*m_w, Permission::SeeProtection);
    QList<EvidenceRow> rows = evidenceList(filter);
    std::ranges::sort(rows, {}, &EvidenceRow::id);
    if (progress)
        progress->setTotal(rows.size());
    QList<EvidenceCheck> checks;
    for (const EvidenceRow &row : rows) {
        checks.append(verify(row.id));
        if (progress)
            progress->setDone(checks.size());
    }
    return checks;
}

void ProtectionService::exportEvidence(Id<Evidence> id, const QString &folder)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Evidence e = evidence(id);
    if (!m_w->files.isSound(e.sha256))
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "The stored file of evidence %1 is missing or was changed"),
                    {QString::number(id.value)});
    QDir target(folder);
    if (target.exists() && !target.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The folder %1 is not empty"), {folder});
    if (!target.mkpath(QStringLiteral("files")))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made"), {folder});

    // The custody row is committed only when the folder is complete, and the sheet shows it.
    Transaction tx(m_w->db);
    ProtectionRepository repository(m_w->db);
    repository.addCustody(id, CustodyAct::Exported, m_w->clock.now(), m_w->actor.name, target.dirName());
    const EvidenceSheet sheet{e, repository.assetCode(e.asset).value_or(QString()), repository.custody(id)};
    const QString copy = target.filePath(sheetPath(e));
    if (!QFile::copy(m_w->files.path(e.sha256), copy))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {copy, QStringLiteral("copy")});
    const QByteArray document = sheetDocument(sheet);
    writeFile(target.filePath(QStringLiteral("evidence.json")), document);
    writeFile(target.filePath(QStringLiteral("SHA256SUMS")), sheetSums(sheet, document));
    tx.touch(Area::Protection);
    tx.commit();
}

Id<Asset> ProtectionService::assetByCode(const QString &code)
{
    requireMember(*m_w);
    if (const auto found = ProtectionRepository(m_w->db).assetByCode(code))
        return {*found};
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code});
}

Id<Institution> ProtectionService::institutionByCode(const QString &code)
{
    requireMember(*m_w);
    if (const auto found = ProtectionRepository(m_w->db).institutionByCode(code))
        return {*found};
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution %1"), {code});
}

} // namespace lianming
