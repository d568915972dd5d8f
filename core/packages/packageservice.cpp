#include "core/packages/packageservice.h"

#include "core/base/inputfile.h"
#include "core/db/storedfiles.h"
#include "core/packages/entryeffects.h"
#include "core/packages/packagerepository.h"
#include "core/packages/packagestore.h"
#include "core/people/access.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr qint64 largestKey = 64 * 1024;

bool isShownTo(const Access &access, const ReviewPackage &package)
{
    return !access.brand() || package.brand == *access.brand();
}

/// In the house's workspace people write for the house, but for those who work for a brand.
PackageSide sideOf(const Access &access, const ReviewPackage &package)
{
    const bool isHouse = !access.brand() && package.brand.isSet();
    return isHouse ? PackageSide::House : PackageSide::Brand;
}

void keepVisible(QList<ReviewEntry> &entries, PackageSide side)
{
    if (side == PackageSide::Brand)
        entries.removeIf([](const ReviewEntry &entry) { return entry.internal; });
}

/// The shared package of a thread that was made last: they may have been opened in another order.
const ReviewPackage *latestShare(const QList<ReviewPackage> &thread)
{
    const ReviewPackage *out = nullptr;
    for (const ReviewPackage &package : thread) {
        if (package.kind == PackageKind::Share && (!out || package.madeAt >= out->madeAt))
            out = &package;
    }
    return out;
}

/// What one side wrote here and no package carried yet. What the brand says in the museum's workspace is there already.
QList<ReviewEntry> notGivenOf(const PackageRepository &packages, const ReviewPackage &package,
                              QList<ReviewEntry> entries, PackageSide side)
{
    if (side == PackageSide::Brand && package.brand.isSet())
        return {};
    const QStringList list = packages.givenEntries(package.thread);
    const QSet<QString> given(list.begin(), list.end());
    entries.removeIf([&](const ReviewEntry &entry) {
        return entry.side != side || entry.internal || !entry.reply.isEmpty() || given.contains(entry.uuid);
    });
    return entries;
}

[[noreturn]] void noPackage()
{
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such review package"));
}

/// Both sides hear of what is said, but the brand of nothing that is for the house alone.
void tellSaid(Journal &journal, const ReviewPackage &package, const ReviewEntry &entry)
{
    Happening said = aboutPackage(journal, package, "review_said");
    said.args = {entry.author};
    if (entry.internal)
        said.brand = {};
    if (entry.side == PackageSide::House)
        said.roles = {Role::BrandManager};
    else
        said.to = {package.madeBy};
    notify(journal, said);
}

QDateTime whenOf(const ReviewPackage &package)
{
    return package.takenAt.isValid() ? package.takenAt : package.madeAt;
}

} // namespace

ReviewContent PackageService::contentOf(const ReviewPackage &package) const
{
    return readContent(m_w->files.read(package.recordsSha256), package.title);
}

ReviewPackage PackageService::shownPackage(const QString &uuid) const
{
    const Access access = requireMember(*m_w);
    const PackageRepository packages(m_w->db);
    const auto found = packages.find(uuid);
    const QList<ReviewPackage> thread = packages.ofThread(found ? found->thread : uuid);
    const ReviewPackage *latest = latestShare(thread);
    if (!latest || !isShownTo(access, *latest))
        noPackage();
    return *latest;
}

QList<ReviewItem> PackageService::list() const
{
    const Access access = requireMember(*m_w);
    const PackageRepository packages(m_w->db);
    std::map<QString, QList<ReviewPackage>> threads;
    for (const ReviewPackage &package : packages.list(access.brand()))
        threads[package.thread].append(package);
    QList<ReviewItem> out;
    for (const auto &[thread, all] : threads) {
        const ReviewPackage *latest = latestShare(all);
        if (!latest)
            continue;
        ReviewItem item;
        item.package = *latest;
        const PackageSide side = sideOf(access, *latest);
        item.replies = std::ranges::count(all, PackageKind::Reply, &ReviewPackage::kind);
        QList<ReviewEntry> entries = packages.entries(thread);
        keepVisible(entries, side);
        for (const ReviewPackage &package : all)
            item.lastAt = std::max(item.lastAt, whenOf(package));
        for (const ReviewEntry &entry : std::as_const(entries)) {
            item.lastAt = std::max(item.lastAt, entry.at);
            ++(entry.side == side ? item.own : item.entries);
            item.ownOnLatest += entry.side == side && entry.package == latest->uuid ? 1 : 0;
        }
        item.notGiven = notGivenOf(packages, *latest, entries, side).size();
        item.open = std::ranges::count_if(standings(entries), &Standing::isOpen);
        out.append(item);
    }
    std::ranges::stable_sort(out, std::greater(), &ReviewItem::lastAt);
    return out;
}

Review PackageService::get(Id<ReviewPackage> id) const
{
    requireMember(*m_w);
    const auto found = PackageRepository(m_w->db).find(id);
    if (!found)
        noPackage();
    return get(found->uuid);
}

Review PackageService::get(const QString &uuid) const
{
    const Access access = requireMember(*m_w);
    Review out;
    out.package = shownPackage(uuid);
    out.side = sideOf(access, out.package);
    out.content = contentOf(out.package);
    const PackageRepository packages(m_w->db);
    out.thread = packages.ofThread(out.package.thread);
    out.entries = packages.entries(out.package.thread);
    keepVisible(out.entries, out.side);
    for (const ReviewEntry &entry : notGivenOf(packages, out.package, out.entries, out.side))
        out.notGiven.append(entry.uuid);
    return out;
}

QList<ReviewEntry> PackageService::about(const ReviewSubject &subject) const
{
    const Access access = requireMember(*m_w);
    const PackageRepository packages(m_w->db);
    std::map<QString, bool> shown;
    QList<ReviewEntry> out;
    for (const ReviewEntry &entry : packages.entriesAbout(subject)) {
        const auto [known, isNew] = shown.try_emplace(entry.thread, false);
        if (isNew) {
            const QList<ReviewPackage> thread = packages.ofThread(entry.thread);
            known->second = !thread.isEmpty() && isShownTo(access, thread.first());
        }
        if (known->second && !(entry.internal && access.brand()))
            out.append(entry);
    }
    return out;
}

void PackageService::withdraw(const QString &uuid, const QString &reason)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    auto found = PackageRepository(m_w->db).find(uuid);
    if (!found || found->way != PackageWay::Sent || found->kind != PackageKind::Share)
        noPackage();
    if (reason.trimmed().isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Say why it is withdrawn"));
    if (found->withdrawnAt)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This package was withdrawn before"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    found->withdrawnAt = journal.now();
    found->withdrawnReason = reason.trimmed();
    PackageRepository::update(journal, *found, "withdrawn");
    tx.commit();
}

ReviewEntry PackageService::write(const EntryDraft &draft)
{
    const ReviewPackage package = shownPackage(draft.package);
    const Access access = Access::of(*m_w);
    ReviewEntry entry;
    entry.side = sideOf(access, package);
    access.require(entry.side == PackageSide::House ? Permission::ReviewProposal : Permission::DraftProposal);
    entry.uuid = draft.uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : draft.uuid;
    entry.thread = package.thread;
    entry.package = package.uuid;
    entry.kind = draft.kind;
    entry.subject = draft.subject;
    entry.replyTo = draft.replyTo;
    entry.value = draft.value;
    entry.body = draft.body.trimmed();
    entry.author = draft.author.trimmed().isEmpty() ? m_w->actor.name : draft.author.trimmed();
    entry.internal = draft.internal && entry.side == PackageSide::House;
    StoredFile file;
    if (draft.kind == EntryKind::File) {
        file = m_w->files.addFile(draft.file);
        entry.fileSha256 = file.sha256;
        entry.fileName = QFileInfo(draft.file).fileName();
    }
    if (const auto problems = validate(entry); !problems.isEmpty())
        throw Error(Error::Kind::BadInput, problemMessage(problems.first()).text);
    if (entry.internal && (entry.kind == EntryKind::Choice || entry.kind == EntryKind::Answer))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A choice or an answer cannot be for the house alone"));
    if (!contentOf(package).has(entry.subject))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is not in this review package"),
                    {entry.subject.code});

    const PackageRepository packages(m_w->db);
    Transaction tx(m_w->db);
    tx.lock("review entries");
    Journal journal(tx, *m_w);
    entry.at = journal.now();
    if (entry.side == PackageSide::Brand)
        requireNotWithdrawn(*packages.find(package.id));
    const QList<ReviewEntry> known = packages.entries(package.thread);
    if (!entry.replyTo.isEmpty() && std::ranges::find(known, entry.replyTo, &ReviewEntry::uuid) == known.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The comment that this answers is not here"));
    for (const Standing &standing : standings(known)) {
        if (standing.subject != entry.subject || standing.kind != entry.kind)
            continue;
        for (const ReviewEntry &head : standing.heads)
            entry.replaces.append(head.uuid);
    }
    if (!file.sha256.isEmpty())
        rememberFile(tx, file, mediaTypeOf(m_w->files.path(file.sha256)), journal.now());
    PackageRepository::insertEntry(journal, entry);
    journal.note(Area::Proposals, packageTable, package.id.value, package.title,
                 entry.internal ? "internal said" : "said",
                 {{QStringLiteral("subject"), QString(), entry.subject.code},
                  {QStringLiteral("value"), QString(), entry.value.isEmpty() ? entry.body.left(200) : entry.value}});
    followOwn(journal, {QString::fromLatin1(packageTable), package.id.value});
    const bool isInHouse = package.brand.isSet();
    if (isInHouse && entry.side == PackageSide::Brand)
        applyEntry(journal, entry);
    if (isInHouse && !access.isOpen()) // else nobody else is there to hear of it
        tellSaid(journal, package, entry);
    tx.commit();
    return entry;
}

QList<KnownKey> PackageService::keys() const
{
    requireHouse(*m_w);
    return PackageRepository(m_w->db).keys();
}

void PackageService::decide(Id<KnownKey> id, bool isTheirs)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    auto key = PackageRepository(m_w->db).key(id);
    if (!key)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such key"));
    key->state = isTheirs ? KeyState::Confirmed : KeyState::Refused;
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    PackageRepository::updateKey(journal, *key, isTheirs ? "key confirmed" : "key refused");
    tx.commit();
}

QList<WorkspaceKey> PackageService::ownKeys() const
{
    requireMember(*m_w);
    return workspaceKeys(m_w->db, packageKeyPurpose);
}

PublicKey PackageService::renewKey()
{
    requirePermission(*m_w, Permission::ImportExport);
    const SigningKey made = SigningKey::make();
    renewWorkspaceKey(*m_w, m_keys, packageKeyPurpose, made);
    return made.publicKey();
}

PublicKey PackageService::importKey(const QString &path, const QString &passphrase)
{
    QFile file(path);
    openToRead(file);
    return importKey(file.read(largestKey + 1), passphrase);
}

PublicKey PackageService::importKey(const QByteArray &file, const QString &passphrase)
{
    requirePermission(*m_w, Permission::ImportExport);
    if (file.size() > largestKey)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This file holds no key of Lianming's"));
    const PublicKey key = m_keys.import(file, passphrase);
    const QList<WorkspaceKey> known = workspaceKeys(m_w->db, packageKeyPurpose);
    if (known.isEmpty() || known.first().key != key || known.first().retiredAt) {
        if (std::ranges::find(known, key, &WorkspaceKey::key) != known.end())
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "This key was retired: the workspace signs with a newer one"));
        renewWorkspaceKey(*m_w, m_keys, packageKeyPurpose, m_keys.get(key));
    }
    return key;
}

QByteArray PackageService::exportKey(const QString &passphrase) const
{
    requirePermission(*m_w, Permission::ImportExport);
    return m_keys.exported(workspaceKey(*m_w, m_keys, packageKeyPurpose).publicKey(), passphrase);
}

void PackageService::exportKey(const QString &passphrase, const QString &path) const
{
    requireFreeForWriting(*m_w, path);
    const QByteArray key = exportKey(passphrase);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(key) != key.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
}

QList<HistoryEntry> PackageService::history(const QString &uuid) const
{
    const Access access = requireMember(*m_w);
    QList<HistoryEntry> out = historyOf(m_w->db, packageTable, shownPackage(uuid).id.value);
    if (access.brand())
        out.removeIf([](const HistoryEntry &entry) { return entry.action.startsWith(u"internal"); });
    return out;
}

} // namespace lianming
