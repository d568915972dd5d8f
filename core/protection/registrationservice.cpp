#include "core/protection/registrationservice.h"

#include "core/audit/journal.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/protection/protectionrepository.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

constexpr auto registrationRecord = "registration";

QString label(const Registration &r)
{
    return r.title.isEmpty() ? r.number : QStringLiteral("%1 · %2").arg(r.number, r.title);
}

QString codes(Connection &db, const QList<Id<Asset>> &assets)
{
    ProtectionRepository repository(db);
    QStringList out;
    for (const Id<Asset> asset : assets)
        out.append(repository.assetCode(asset).value_or(QString()));
    return out.join(QStringLiteral(", "));
}

void requireSound(const Registration &r)
{
    if (const auto problems = validate(r); !problems.isEmpty()) {
        const Message problem = problemMessage(problems.first());
        throw Error(Error::Kind::BadInput, problem.text, problem.args);
    }
}

void refuseAny(const QList<RenewalProblem> &problems, const Registration &r)
{
    if (problems.isEmpty())
        return;
    const Message problem = problemMessage(problems.first(), r);
    throw Error(Error::Kind::BadInput, problem.text, problem.args);
}

/// Attaches what is in the store, inside the journal's transaction; the document that has it already, if one does.
Attachment attached(Journal &journal, Id<Registration> id, const Registration &r, const StoredFile &file,
                    const QString &path, const QString &mediaType)
{
    rememberFile(journal.transaction(), file, mediaType, journal.now());
    if (const auto added = attachStored(journal, Area::Protection, registrationRecord, id.value, label(r), file.sha256,
                                        QFileInfo(path).fileName()))
        return *added;
    const QList<Attachment> there = attachmentsOf(journal.transaction().db(), registrationRecord, id.value);
    return *std::ranges::find(there, file.sha256, &Attachment::sha256);
}

/// Who follows it, its institution or one of its assets hears of it, if permitted to see it.
void tellOf(Journal &journal, Id<Registration> id, const Registration &registration, const char *code,
            const QStringList &args = {})
{
    QList<RecordRef> also{{QStringLiteral("institution"), registration.institution.value}};
    for (const Id<Asset> asset : registration.assets)
        also.append({QStringLiteral("asset"), asset.value});
    notify(journal, {.code = code,
                     .record = {QStringLiteral("registration"), id.value},
                     .label = label(registration),
                     .args = args,
                     .also = also,
                     .needs = Permission::SeeProtection});
}

} // namespace

Id<Registration> RegistrationService::addRegistration(const Registration &registration)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSound(registration);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<Registration> id{journal.insert(Area::Protection, "registration", label(registration),
                                             RegistrationRepository::values(registration))};
    RegistrationRepository(m_w->db).replaceAssets(id, registration.assets);
    followOwn(journal, {QStringLiteral("registration"), id.value});
    tellOf(journal, id, registration, "registration_added");
    tx.commit();
    return id;
}

void RegistrationService::changeRegistration(const Registration &registration)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSound(registration);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, "registration", label(registration), registration.id.value, registration.version,
                   RegistrationRepository::values(registration));
    RegistrationRepository repository(m_w->db);
    const QList<Id<Asset>> before = this->registration(registration.id).assets;
    repository.replaceAssets(registration.id, registration.assets);
    const QList<Id<Asset>> after = this->registration(registration.id).assets;
    if (before != after)
        journal.note(Area::Protection, "registration", registration.id.value, label(registration), "changed",
                     {{QStringLiteral("assets"), codes(m_w->db, before), codes(m_w->db, after)}});
    tellOf(journal, registration.id, registration, "registration_changed");
    tx.commit();
}

void RegistrationService::archiveRegistration(Id<Registration> id, qint64 version)
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

void RegistrationService::restoreRegistration(Id<Registration> id, qint64 version)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, "registration", label(r), id.value, version, {{"archived_on", nullptr}},
                   "restored");
    tx.commit();
}

void RegistrationService::renewRegistration(Id<Registration> id, qint64 version, const RenewalRequest &renewal,
                                            Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Registration r = registration(id);
    QDate expiresOn = renewal.expiresOn;
    if (!expiresOn.isValid() && r.expiresOn)
        expiresOn = usualExpiry(r.kind, r.expiresOn->addDays(1)).value_or(*r.expiresOn);
    refuseAny(validateRenewal(r, renewal.renewedOn, expiresOn, m_w->clock.today()), r);
    const auto stored = storedFile(renewal.document, progress);
    const RegistrationRenewal made{
        0, renewal.renewedOn, *r.expiresOn, expiresOn, renewal.notes.trimmed(), m_w->clock.now(), m_w->actor.name};
    r.expiresOn = expiresOn;
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, registrationRecord, label(r), id.value, version, RegistrationRepository::values(r),
                   "renewed");
    RegistrationRepository(m_w->db).addRenewal(id, made);
    if (stored)
        (void)attached(journal, id, r, *stored, renewal.document, mediaTypeOf(m_w->files.path(stored->sha256)));
    tellOf(journal, id, r, "registration_renewed", {dayText(expiresOn)});
    tx.commit();
}

Registration RegistrationService::registration(Id<Registration> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    if (auto found = RegistrationRepository(m_w->db).find(id))
        return *found;
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no registration %1"),
                {QString::number(id.value)});
}

QList<RegistrationRow> RegistrationService::registrations(const RegistrationFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return RegistrationRepository(m_w->db).registrations(filter, m_w->clock.today());
}

QList<RegistrationRow> RegistrationService::expiringRegistrations(int days)
{
    RegistrationFilter filter;
    filter.expiresFrom = m_w->clock.today();
    filter.expiresUntil = filter.expiresFrom->addDays(days);
    return registrations(filter);
}

RegistrationFile RegistrationService::file(Id<Registration> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    RegistrationRepository repository(m_w->db);
    RegistrationFile out;
    out.registration = registration(id);
    out.standing = standingOf(out.registration, m_w->clock.today());
    out.renewal = out.registration.cancelledOn ? std::nullopt : renewalWindow(out.registration);
    out.renewals = repository.renewals(id);
    out.uses = repository.uses(id);
    out.openToCancellation = openToCancellationFrom(
        out.registration, out.uses.isEmpty() ? std::nullopt : std::optional(out.uses.first().usedOn));
    out.papers = repository.papers(out.registration);
    out.documents = attachmentsOf(m_w->db, registrationRecord, id.value);
    return out;
}

Attachment RegistrationService::attachDocument(Id<Registration> id, const QString &path, Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    return attach(*m_w, Area::Protection, registrationRecord, id.value, label(r), path, progress);
}

Attachment RegistrationService::putPaper(Id<Registration> id, RegistrationPaper paper, const QString &path,
                                         Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    const StoredFile stored = m_w->files.addFile(path, progress);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Attachment document = attached(journal, id, r, stored, path, mediaTypeOf(m_w->files.path(stored.sha256)));
    RegistrationRepository(m_w->db).setPaper(id, paper, document.id);
    journal.note(Area::Protection, registrationRecord, id.value, label(r), "changed",
                 {{QString::fromLatin1(registrationPaperCode(paper)), QString(), document.name}});
    tx.commit();
    return document;
}

void RegistrationService::setPaper(Id<Registration> id, RegistrationPaper paper, qint64 attachment)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const QList<Attachment> documents = attachmentsOf(m_w->db, registrationRecord, id.value);
    const auto document = std::ranges::find(documents, attachment, &Attachment::id);
    if (attachment != 0 && document == documents.end())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This document is not attached to %1"),
                    {label(r)});
    RegistrationRepository(m_w->db).setPaper(id, paper, attachment);
    journal.note(
        Area::Protection, registrationRecord, id.value, label(r), "changed",
        {{QString::fromLatin1(registrationPaperCode(paper)), QString(), attachment == 0 ? QString() : document->name}});
    tx.commit();
}

Id<MarkUse> RegistrationService::recordUse(Id<Registration> id, const MarkUse &use, const QString &document,
                                           Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Registration r = registration(id);
    if (r.kind != RegistrationKind::Trademark)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Only the use of a trade mark is recorded"));
    if (!use.usedOn.isValid() || use.usedOn > m_w->clock.today() || (r.filedOn && use.usedOn < *r.filedOn))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The day of use cannot be before the application or in the future"));
    if (use.evidence.isSet() && !ProtectionRepository(m_w->db).findEvidence(use.evidence))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no evidence %1"),
                    {QString::number(use.evidence.value)});
    const auto stored = storedFile(document, progress);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    std::optional<qint64> attachment;
    if (stored)
        attachment = attached(journal, id, r, *stored, document, mediaTypeOf(m_w->files.path(stored->sha256))).id;
    const Id<MarkUse> made{journal.insert(Area::Protection, "registration_use", label(r),
                                          {{"registration_id", id},
                                           {"used_on", use.usedOn},
                                           {"notes", use.notes.trimmed()},
                                           {"evidence_id", use.evidence},
                                           {"attachment_id", attachment},
                                           {"at", journal.now()},
                                           {"actor", journal.actor().name},
                                           {"archived_on", nullptr}})};
    journal.note(Area::Protection, registrationRecord, id.value, label(r), "used",
                 {{QStringLiteral("used_on"), QString(), dayText(use.usedOn)}});
    tx.commit();
    return made;
}

void RegistrationService::withdrawUse(Id<MarkUse> id, qint64 version)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Id<Registration> owner;
    const auto use = RegistrationRepository(m_w->db).findUse(id, &owner);
    if (!use)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This use is not on record"));
    const Registration r = registration(owner);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    journal.update(Area::Protection, "registration_use", label(r), id.value, version,
                   {{"archived_on", m_w->clock.today()}}, "archived");
    journal.note(Area::Protection, registrationRecord, owner.value, label(r), "changed",
                 {{QStringLiteral("used_on"), dayText(use->usedOn), QString()}});
    tx.commit();
}

Id<Asset> RegistrationService::assetByCode(const QString &code)
{
    requireMember(*m_w);
    if (const auto found = ProtectionRepository(m_w->db).assetByCode(code))
        return {*found};
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code});
}

Id<Institution> RegistrationService::institutionByCode(const QString &code)
{
    requireMember(*m_w);
    if (const auto found = ProtectionRepository(m_w->db).institutionByCode(code))
        return {*found};
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution %1"), {code});
}

std::optional<StoredFile> RegistrationService::storedFile(const QString &path, Progress *progress) const
{
    return path.isEmpty() ? std::nullopt : std::optional(m_w->files.addFile(path, progress));
}

} // namespace lianming
