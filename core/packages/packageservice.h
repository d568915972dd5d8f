// What can be done with review packages, on both sides. The house shares works and proposals with a brand as one signed
// file, and takes in what comes back; the brand opens the file in a workspace of its own, says what it thinks, and
// gives a signed answer back. It keeps true: only what was shared is inside; an answer counts once, in whatever order
// answers come; nothing that either side wrote is overwritten; an answer that was altered, is meant for another
// workspace, is to a package that was withdrawn, or is signed by a key that nobody vouched for, changes nothing and is
// refused by name. Somebody who works for a brand in the house's own workspace sees that brand's packages and writes
// for the brand.
#pragma once

#include "core/audit/workspacekey.h"
#include "core/packages/reviewsource.h"

namespace lianming {

struct HistoryEntry;

struct ShareOutcome {
    QString uuid;
    qint64 bytes = 0;
    qint64 assets = 0;
    qint64 proposals = 0;
    qint64 pictures = 0;
    qint64 files = 0;
    QStringList notFree;
    QStringList archived;
};

/// A package with what was said on it.
struct Review {
    ReviewPackage package;      ///< the latest that was shared of the thread
    ReviewContent content;      ///< what stands in that one; its entries are those of then
    QList<ReviewEntry> entries; ///< of the whole thread, today
    QList<ReviewPackage> thread;
    PackageSide side = PackageSide::House; ///< as whom the person reads it
    QStringList notGiven;                  ///< uuids of the own side's entries that were not sent yet
};

/// An answer as it would be taken in.
struct ReplyReading {
    PackageManifest manifest;
    ReviewPackage parent;
    std::optional<KnownKey> key; ///< as it is known; nothing: seen for the first time
    bool isTakenIn = false;      ///< this very file was
    QList<ReviewEntry> added;
    qint64 known = 0;           ///< entries that are here already
    QList<Standing> open;       ///< what somebody must decide between afterwards
    QList<ReviewEntry> entries; ///< the whole thread, as it would be
};

struct MergeOutcome {
    QString uuid;
    QString thread;
    qint64 added = 0;
    qint64 known = 0;
    qint64 files = 0;
    qint64 open = 0;
};

/// What somebody writes.
struct EntryDraft {
    QString package; ///< UUID of one of the thread
    EntryKind kind = EntryKind::Comment;
    ReviewSubject subject;
    QString replyTo;
    QString value;
    QString body;
    QString file;   ///< path of a file that goes along
    QString author; ///< empty: who is at work
    bool internal = false;
    QString uuid; ///< made if empty
};

class PackageService
{
public:
    explicit PackageService(Workspace &workspace, KeyStore keys = KeyStore::ofThisPerson())
        : m_w(&workspace), m_keys(std::move(keys))
    {
    }

    /// Threads, the one in which something happened last first. A brand's manager sees the own brand's.
    [[nodiscard]] QList<ReviewItem> list() const;
    /// The thread of a package, by its UUID or the thread's. Throws Error::NotFound.
    [[nodiscard]] Review get(const QString &uuid) const;
    [[nodiscard]] Review get(Id<ReviewPackage> id) const;
    /// What was said about one record, in all packages.
    [[nodiscard]] QList<ReviewEntry> about(const ReviewSubject &subject) const;

    // Where it is shared from:
    /// What would stand in it. Throws as gatherReview().
    [[nodiscard]] GatheredReview preview(const ShareOrder &order, Progress &progress) const;
    /// Writes the file. Throws as gatherReview(), workspaceKey() and writePackage(), Error::BadInput for a path that is
    /// taken by the workspace, Error::Unavailable where it cannot be written, Error::Cancelled.
    ShareOutcome share(const ShareOrder &order, const QString &path, const LookbookPictures &pictures,
                       Progress &progress);
    /// Answers to it are refused from now on. Throws Error::Rejected without a reason and for one that was withdrawn.
    void withdraw(const QString &uuid, const QString &reason);
    /// Looks into an answer and takes nothing in. Throws as readPackage(), and Error::Rejected for one that may not be
    /// taken in; a key that waits for a person's word is told in `key`, and is among keys() from then on.
    [[nodiscard]] ReplyReading read(const QString &path) const;
    /// Takes it in. Throws as read(), and Error::Rejected for a key that waits, which is then listed among keys().
    MergeOutcome merge(const QString &path);

    // Where it is opened:
    /// Takes in a shared package; opening it again does nothing. Returns its UUID. Throws as readPackage(),
    /// Error::Rejected for an answer, for a package that was made here, for one that comes into somebody else's
    /// exchange, for a key that waits and for who works for a brand in the museum's workspace.
    QString open(const QString &path);
    /// Writes what was not given back yet. Returns the package's UUID. Throws Error::Rejected where there is nothing,
    /// as share().
    QString reply(const QString &uuid, const QString &path, const QString &replyUuid = {});

    // On both sides:
    /// A comment, a choice, an answer or a file. A choice or answer replaces those that stand. What somebody says for
    /// the brand in the museum's workspace counts as an answer that was taken in. Throws Error::BadInput for an invalid
    /// one and a subject that was not shared, Error::Rejected for the brand where the package was withdrawn.
    ReviewEntry write(const EntryDraft &draft);

    [[nodiscard]] QList<KnownKey> keys() const;
    /// A person's word about a key, after comparing its digits with its owner's.
    void decide(Id<KnownKey> id, bool isTheirs);
    /// The keys that this workspace signs with, the newest first.
    [[nodiscard]] QList<WorkspaceKey> ownKeys() const;
    /// A new key, by chance, or one that was brought here.
    PublicKey renewKey();
    PublicKey importKey(const QByteArray &file, const QString &passphrase);
    PublicKey importKey(const QString &path, const QString &passphrase);
    [[nodiscard]] QByteArray exportKey(const QString &passphrase) const;
    /// To a file that nobody else on this computer may read.
    void exportKey(const QString &passphrase, const QString &path) const;

    /// Newest first; for a brand without what the house said to itself.
    [[nodiscard]] QList<HistoryEntry> history(const QString &uuid) const;

private:
    [[nodiscard]] ReviewContent contentOf(const ReviewPackage &package) const;
    [[nodiscard]] ReviewPackage shownPackage(const QString &uuid) const;

    Workspace *m_w;
    KeyStore m_keys;
};

} // namespace lianming
