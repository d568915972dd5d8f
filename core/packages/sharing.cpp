// PackageService's verbs that send: what is shared by the house, and what a brand gives back.
#include "core/packages/entryeffects.h"
#include "core/packages/packageservice.h"
#include "core/packages/packagestore.h"
#include "core/people/access.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace lianming {

namespace {

constexpr int sharedEdge = 1600; ///< pixels of a shared picture's longest edge

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString inBothScripts(const QString &zh, const QString &en)
{
    return zh.isEmpty() || en.isEmpty() ? zh + en : zh + u' ' + en;
}

/// What the house calls itself: its institutions. A file's name would do, too, and a person's; where a database lies is
/// nobody else's business.
QString nameOf(const Workspace &w, const ReviewContent &content)
{
    QStringList names;
    for (const SharedInstitution &one : content.institutions)
        names.append(inBothScripts(one.nameZh, one.nameEn));
    constexpr qsizetype most = 3;
    if (names.size() > most)
        names = names.mid(0, most) + QStringList(QStringLiteral("…"));
    if (!names.isEmpty())
        return names.join(QStringLiteral(" · "));
    return w.db.address().isFile() ? w.db.address().label() : w.actor.name;
}

/// What the brand calls itself.
QString nameOf(const ReviewPackage &package)
{
    const QString name = inBothScripts(package.brandZh, package.brandEn);
    return name.isEmpty() ? package.brandCode : name;
}

void addPart(QMap<QString, QByteArray> &parts, const FileStore &files, const QString &sha256)
{
    if (!parts.contains(filePartName(sha256)))
        parts.insert(filePartName(sha256), files.read(sha256));
}

/// Makes the pictures, and names each in its work.
qint64 addPictures(GatheredReview &gathered, QMap<QString, QByteArray> &parts, const LookbookPictures &pictures,
                   Progress &progress)
{
    qint64 made = 0;
    if (!gathered.works)
        return made;
    progress.setTotal(qint64(gathered.works->items.size()));
    qint64 done = 0;
    for (const LookbookItem &item : gathered.works->items) {
        progress.setDone(done++);
        if (item.asset.pictureSha256.isEmpty())
            continue;
        const LookbookPicture picture = pictures(*gathered.works, item, sharedEdge);
        if (picture.jpeg.isEmpty())
            continue;
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(picture.jpeg, QCryptographicHash::Sha256).toHex());
        parts.insert(picturePartName(sha256), picture.jpeg);
        std::ranges::find(gathered.content.assets, item.asset.code, &SharedAsset::code)->picture = sha256;
        ++made;
    }
    return made;
}

/// A line for each record that went out.
void noteShared(Journal &journal, const GatheredReview &gathered, const ShareOrder &order, const QString &title)
{
    const QList<HistoryEntry::Change> details{{QStringLiteral("package"), QString(), title},
                                              {QStringLiteral("brand"), QString(), gathered.brandCode}};
    std::vector<HistoryLine> works;
    if (gathered.works) {
        works.reserve(gathered.works->items.size());
        for (const LookbookItem &item : gathered.works->items)
            works.push_back({item.asset.id.value, item.asset.code, details});
    }
    journal.notes(Area::Assets, "asset", "shared", works);
    for (qsizetype i = 0; i < order.proposals.size(); ++i)
        journal.note(Area::Proposals, "proposal", order.proposals[i].value, gathered.content.proposals[i].number,
                     "shared", details);
    journal.note(Area::Brands, "brand", order.brand.value, gathered.brandCode, "shared",
                 {details.first(),
                  {QStringLiteral("works"), QString(), QString::number(gathered.content.assets.size())},
                  {QStringLiteral("proposals"), QString(), QString::number(gathered.content.proposals.size())}});
}

} // namespace

GatheredReview PackageService::preview(const ShareOrder &order, Progress &progress) const
{
    requirePermission(*m_w, Permission::ImportExport);
    return gatherReview(*m_w, order, progress);
}

ShareOutcome PackageService::share(const ShareOrder &order, const QString &path, const LookbookPictures &pictures,
                                   Progress &progress)
{
    const Access access = requirePermission(*m_w, Permission::ImportExport);
    requireFreeForWriting(*m_w, path);
    ShareOrder asked = order;
    if (asked.uuid.isEmpty())
        asked.uuid = newUuid();
    QString parent;
    if (!order.follows.isEmpty()) {
        const ReviewPackage before = shownPackage(order.follows);
        if (before.brand != order.brand)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "This exchange is with another brand: begin a new one"));
        asked.follows = before.thread;
        parent = PackageRepository(m_w->db).ofThread(before.thread).last().uuid;
    }
    GatheredReview gathered = gatherReview(*m_w, asked, progress);
    const SigningKey key = workspaceKey(*m_w, m_keys, packageKeyPurpose);

    QMap<QString, QByteArray> parts;
    ShareOutcome out;
    out.pictures = addPictures(gathered, parts, pictures, progress);
    for (const auto &[code, sha256] : std::as_const(gathered.originals))
        gathered.content.files.append(
            {QString::fromLatin1(subjectKindCode(SubjectKind::Asset)), code, sha256, code.section(u'/', -1)});
    for (const SharedFile &file : std::as_const(gathered.content.files))
        addPart(parts, m_w->files, file.sha256);
    for (const ReviewEntry &entry : std::as_const(gathered.content.entries)) {
        if (!entry.fileSha256.isEmpty())
            addPart(parts, m_w->files, entry.fileSha256);
    }
    PackageManifest manifest;
    manifest.id = asked.uuid;
    manifest.thread = asked.follows.isEmpty() ? manifest.id : asked.follows;
    parts.insert(QString::fromLatin1(PackageFile::recordsName), contentJson(gathered.content));
    manifest.parent = parent;
    manifest.workspace = workspaceUuid(*m_w);
    manifest.workspaceName = nameOf(*m_w, gathered.content);
    manifest.brandCode = gathered.brandCode;
    manifest.brandEn = gathered.brandEn;
    manifest.brandZh = gathered.brandZh;
    manifest.madeAt = m_w->clock.now();
    manifest.madeBy = m_w->actor.name;
    manifest.title = order.title.trimmed();
    if (manifest.title.isEmpty())
        manifest.title = QStringLiteral("%1 %2").arg(gathered.brandZh.isEmpty() ? gathered.brandEn : gathered.brandZh,
                                                     m_w->clock.today().toString(Qt::ISODate));
    const QByteArray bytes = writePackage(manifest, parts, key);
    const PackageFile file = readPackage(bytes, manifest.title); // what the brand will see
    (void)readContent(file.records(), manifest.title);
    (void)storeParts(*m_w, file);

    ReviewPackage row = packageRow(file, PackageWay::Sent, order.brand);
    row.note = gathered.content.note;
    row.assets = gathered.content.assets.size();
    row.proposals = gathered.content.proposals.size();
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<ReviewPackage> id = rememberPackage(journal, *m_w, file, row);
    PackageRepository::insertGiven(journal, id, gathered.content.entries);
    noteShared(journal, gathered, order, manifest.title);
    if (!access.isOpen()) { // else nobody of the brand's is here
        row.id = id;
        Happening shared = aboutPackage(journal, row, "review_shared");
        shared.also.clear(); // colleagues who follow the exchange are not whom it was shared with
        shared.roles = {Role::BrandManager};
        notify(journal, shared);
    }
    writePackageFile(*m_w, path, bytes);
    tx.commit();

    out.uuid = manifest.id;
    out.bytes = bytes.size();
    out.assets = row.assets;
    out.proposals = row.proposals;
    out.files = gathered.content.files.size();
    out.notFree = gathered.notFree;
    out.archived = gathered.archived;
    return out;
}

QString PackageService::reply(const QString &uuid, const QString &path, const QString &replyUuid)
{
    requirePermission(*m_w, Permission::DraftProposal);
    const Review review = get(uuid);
    if (review.package.way != PackageWay::Received)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This package was made here: the brand gives an answer to it"));
    // All that the latest package does not have yet: an answer that was lost on its way is in the next one, too.
    QSet<QString> known;
    for (const ReviewEntry &entry : review.content.entries)
        known.insert(entry.uuid);
    ReviewContent content;
    for (const ReviewEntry &entry : review.entries) {
        if (entry.side == PackageSide::Brand && entry.reply.isEmpty() && !known.contains(entry.uuid))
            content.entries.append(entry);
    }
    if (content.entries.isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "There is nothing to give back yet: choose works, comment or answer"));
    const SigningKey key = workspaceKey(*m_w, m_keys, packageKeyPurpose);

    QMap<QString, QByteArray> parts;
    for (const ReviewEntry &entry : std::as_const(content.entries)) {
        if (!entry.fileSha256.isEmpty())
            addPart(parts, m_w->files, entry.fileSha256);
    }
    parts.insert(QString::fromLatin1(PackageFile::recordsName), contentJson(content));
    PackageManifest manifest;
    manifest.kind = PackageKind::Reply;
    manifest.id = replyUuid.isEmpty() ? newUuid() : replyUuid;
    manifest.thread = review.package.thread;
    manifest.parent = review.package.uuid;
    manifest.parentManifest = review.package.manifestSha256;
    manifest.workspace = workspaceUuid(*m_w);
    manifest.workspaceName = nameOf(review.package);
    manifest.recipient = review.package.workspace;
    manifest.brandCode = review.package.brandCode;
    manifest.brandEn = review.package.brandEn;
    manifest.brandZh = review.package.brandZh;
    manifest.title = review.package.title;
    manifest.madeAt = m_w->clock.now();
    manifest.madeBy = content.entries.last().author;
    const QByteArray bytes = writePackage(manifest, parts, key);
    const PackageFile file = readPackage(bytes, manifest.title); // what the house will see
    (void)readContent(file.records(), manifest.title);
    (void)storeParts(*m_w, file);

    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<ReviewPackage> id =
        rememberPackage(journal, *m_w, file, packageRow(file, PackageWay::Sent, review.package.brand));
    PackageRepository::insertGiven(journal, id, content.entries);
    writePackageFile(*m_w, path, bytes);
    tx.commit();
    return manifest.id;
}

} // namespace lianming
