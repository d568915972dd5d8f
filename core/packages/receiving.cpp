// PackageService's verbs that receive: a shared package at the brand's, an answer at the house's.
#include "core/packages/packageservice.h"

#include "core/packages/entryeffects.h"
#include "core/packages/packagestore.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

[[noreturn]] void refused(const char *text, const QStringList &args = {})
{
    throw Error(Error::Kind::Rejected, text, args);
}

/// The package that an answer is to. Whatever does not fit is refused by name.
ReviewPackage parentOf(Workspace &w, const PackageFile &file)
{
    const PackageManifest &m = file.manifest;
    if (m.kind != PackageKind::Reply)
        refused(QT_TRANSLATE_NOOP("core", "This is a package that was shared, not an answer. Open it where it was "
                                          "sent to"));
    if (m.recipient != workspaceUuid(w))
        refused(QT_TRANSLATE_NOOP("core", "This answer is meant for another workspace. Take it in there, or ask %1 "
                                          "which package they answered"),
                {m.brandCode});
    const auto parent = PackageRepository(w.db).find(m.parent);
    if (!parent || parent->kind != PackageKind::Share || parent->way != PackageWay::Sent)
        refused(QT_TRANSLATE_NOOP("core", "This answers a package that is not known here. It may have been made "
                                          "from a copy of this workspace: take it in there"));
    if (m.parentManifest != parent->manifestSha256 || m.thread != parent->thread || m.brandCode != parent->brandCode)
        refused(QT_TRANSLATE_NOOP("core", "This answers another package than the one of that name which was shared. "
                                          "Do not use it; share anew"));
    requireNotWithdrawn(*parent);
    return *parent;
}

/// The answer's entries, each of the brand's side and about something that was shared.
QList<ReviewEntry> repliedEntries(Workspace &w, const PackageFile &file)
{
    ReviewContent content = readContent(file.records(), file.manifest.title);
    if (!content.assets.isEmpty() || !content.proposals.isEmpty() || !content.submissions.isEmpty()
        || !content.institutions.isEmpty() || !content.files.isEmpty())
        refused(QT_TRANSLATE_NOOP("core", "This answer holds records that no answer may hold. Nothing was taken in"));
    QHash<QString, ReviewContent> shared;
    for (const ReviewPackage &package : PackageRepository(w.db).ofThread(file.manifest.thread)) {
        if (package.kind == PackageKind::Share && package.way == PackageWay::Sent)
            shared.insert(package.uuid, readContent(w.files.read(package.recordsSha256), package.title));
    }
    for (ReviewEntry &entry : content.entries) {
        const auto on = shared.constFind(entry.package);
        if (entry.side != PackageSide::Brand || entry.thread != file.manifest.thread || on == shared.cend()
            || !on->has(entry.subject))
            refused(QT_TRANSLATE_NOOP("core", "This answer speaks of something that was not shared: %1. Nothing was "
                                              "taken in"),
                    {entry.subject.code});
        if (!entry.fileSha256.isEmpty() && !file.parts.contains(filePartName(entry.fileSha256)))
            refused(QT_TRANSLATE_NOOP("core", "The file %1 is missing in this answer. Nothing was taken in"),
                    {entry.fileName});
        entry.reply = file.manifest.id;
        entry.key = file.manifest.key;
    }
    return content.entries;
}

/// An exchange goes on only with whom it began: nobody else's package may come into it, nor into one of this
/// workspace's own.
void requireOwnThread(const PackageRepository &packages, const PackageManifest &m)
{
    for (const ReviewPackage &package : packages.ofThread(m.thread)) {
        const bool isTheirs = package.way == PackageWay::Received && package.workspace == m.workspace;
        if (package.kind == PackageKind::Share && !isTheirs)
            refused(QT_TRANSLATE_NOOP("core", "This package goes on with an exchange that is not %1's. Nothing was "
                                              "taken in; ask them how that came about"),
                    {m.workspaceName});
    }
}

qint64 openCount(const QList<ReviewEntry> &entries)
{
    return std::ranges::count_if(standings(entries), &Standing::isOpen);
}

} // namespace

ReplyReading PackageService::read(const QString &path) const
{
    requirePermission(*m_w, Permission::ReviewProposal);
    const PackageFile file = readPackageFile(path);
    ReplyReading out;
    out.manifest = file.manifest;
    out.parent = parentOf(*m_w, file);
    const QList<ReviewEntry> entries = repliedEntries(*m_w, file);
    const PackageRepository packages(m_w->db);
    requireSame(packages, file);
    out.isTakenIn = packages.find(file.manifest.id).has_value();
    bool isNew = false;
    KnownKey key = keyStanding(m_w->db, file.manifest, out.parent.brand, m_w->clock.now(), isNew);
    if (isNew && !isTrusted(key.state))
        key = notedKey(*m_w, file.manifest, out.parent.brand);
    if (!isNew || !isTrusted(key.state))
        out.key = key;
    out.entries = packages.entries(out.parent.thread);
    for (const ReviewEntry &entry : entries) {
        if (packages.entry(entry.uuid))
            ++out.known;
        else
            out.added.append(entry);
    }
    out.entries += out.added;
    sortEntries(out.entries);
    out.open = standings(out.entries);
    out.open.removeIf([](const Standing &standing) { return !standing.isOpen(); });
    return out;
}

MergeOutcome PackageService::merge(const QString &path)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    const PackageFile file = readPackageFile(path);
    const ReviewPackage parent = parentOf(*m_w, file);
    const QList<ReviewEntry> entries = repliedEntries(*m_w, file);
    requireSame(PackageRepository(m_w->db), file);
    requireTrusted(*m_w, file.manifest, parent.brand);
    (void)storeParts(*m_w, file);

    MergeOutcome out{file.manifest.id, parent.thread, 0, 0, 0, 0};
    Transaction tx(m_w->db);
    tx.lock("review entries");
    Journal journal(tx, *m_w);
    (void)parentOf(*m_w, file); // it may have been withdrawn meanwhile
    const PackageRepository packages(m_w->db);
    requireSame(packages, file);
    if (!packages.find(file.manifest.id)) {
        ReviewPackage row = packageRow(file, PackageWay::Received, parent.brand);
        row.takenAt = journal.now();
        rememberPackage(journal, *m_w, file, row);
    }
    const QList<ReviewEntry> added = addEntries(journal, entries);
    for (const ReviewEntry &entry : added) {
        applyEntry(journal, entry);
        out.files += entry.kind == EntryKind::File ? 1 : 0;
    }
    out.added = added.size();
    out.known = entries.size() - added.size();
    out.open = openCount(packages.entries(parent.thread));
    if (!added.isEmpty()) {
        journal.note(Area::Brands, "brand", parent.brand.value, parent.brandCode, "review answer taken in",
                     {{QStringLiteral("package"), QString(), parent.title},
                      {QStringLiteral("person"), QString(), file.manifest.madeBy},
                      {QStringLiteral("entries"), QString(), QString::number(added.size())}});
        Happening answered = aboutPackage(journal, parent, "review_answered");
        answered.args = {parent.brandCode, QString::number(added.size())};
        answered.to = {parent.madeBy};
        answered.by = file.manifest.madeBy;
        notify(journal, answered);
    }
    tx.commit();
    return out;
}

QString PackageService::open(const QString &path)
{
    if (requirePermission(*m_w, Permission::DraftProposal).brand())
        refused(QT_TRANSLATE_NOOP("core", "This workspace is the museum's. Open what others share with you in a "
                                          "workspace of your own"));
    const PackageFile file = readPackageFile(path);
    const PackageManifest &m = file.manifest;
    if (m.kind != PackageKind::Share)
        refused(QT_TRANSLATE_NOOP("core", "This is a brand's answer. Take it in where the package was made"));
    if (m.workspace == workspaceUuid(*m_w))
        refused(QT_TRANSLATE_NOOP("core", "This package was made in this workspace. Send it to %1, who opens it in "
                                          "their own Lianming"),
                {m.brandCode});
    ReviewContent content = readContent(file.records(), m.title);
    for (ReviewEntry &entry : content.entries) {
        if (entry.thread != m.thread
            || (!entry.fileSha256.isEmpty() && !file.parts.contains(filePartName(entry.fileSha256))))
            refused(QT_TRANSLATE_NOOP("core", "This package speaks of something that is not in it. Ask %1 to share "
                                              "it again"),
                    {m.workspaceName});
        entry.reply = m.id;
        entry.key = m.key;
    }
    for (const SharedAsset &asset : std::as_const(content.assets)) {
        if (!asset.picture.isEmpty() && !file.parts.contains(picturePartName(asset.picture)))
            refused(QT_TRANSLATE_NOOP("core", "This package speaks of something that is not in it. Ask %1 to share "
                                              "it again"),
                    {m.workspaceName});
    }
    const PackageRepository packages(m_w->db);
    requireOwnThread(packages, m);
    requireSame(packages, file);
    requireTrusted(*m_w, m, {});
    (void)storeParts(*m_w, file);

    Transaction tx(m_w->db);
    tx.lock("review entries");
    requireOwnThread(packages, m);
    requireSame(packages, file);
    if (packages.find(m.id))
        return m.id;
    Journal journal(tx, *m_w);
    ReviewPackage row = packageRow(file, PackageWay::Received, {});
    row.note = content.note;
    row.takenAt = journal.now();
    row.assets = content.assets.size();
    row.proposals = content.proposals.size();
    rememberPackage(journal, *m_w, file, row);
    addEntries(journal, content.entries);
    tx.commit();
    return m.id;
}

} // namespace lianming
