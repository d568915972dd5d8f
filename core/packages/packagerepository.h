// All SQL about review packages, their files and entries, and the keys of those at the other end.
#pragma once

#include "core/audit/journal.h"
#include "core/packages/reviewpackage.h"

namespace lianming {

inline constexpr auto packageTable = "review_package";

struct PackagePlace {
    QString name;
    QString sha256;
};

class PackageRepository
{
public:
    explicit PackageRepository(Connection &db) : m_db(&db) {}

    /// All packages of one brand or of all, the oldest first.
    [[nodiscard]] QList<ReviewPackage> list(std::optional<Id<Brand>> brand) const;
    [[nodiscard]] std::optional<ReviewPackage> find(const QString &uuid) const;
    [[nodiscard]] std::optional<ReviewPackage> find(Id<ReviewPackage> id) const;
    /// The oldest first.
    [[nodiscard]] QList<ReviewPackage> ofThread(const QString &thread) const;
    [[nodiscard]] QList<PackagePlace> filesOf(Id<ReviewPackage> id) const;

    /// Of a thread, in the order in which they are read.
    [[nodiscard]] QList<ReviewEntry> entries(const QString &thread) const;
    /// Of all threads, about one record.
    [[nodiscard]] QList<ReviewEntry> entriesAbout(const ReviewSubject &subject) const;
    [[nodiscard]] std::optional<ReviewEntry> entry(const QString &uuid) const;

    /// Which of a thread's entries were sent, by uuid.
    [[nodiscard]] QStringList givenEntries(const QString &thread) const;

    [[nodiscard]] QList<KnownKey> keys() const;
    [[nodiscard]] std::optional<KnownKey> key(Id<KnownKey> id) const;
    /// Of a brand, or where it is unset of another workspace.
    [[nodiscard]] QList<KnownKey> keysOf(Id<Brand> brand, const QString &workspace) const;

    static Id<ReviewPackage> insert(Journal &journal, const ReviewPackage &package, const QList<PackagePlace> &files);
    static void update(Journal &journal, const ReviewPackage &package, const char *action);
    /// Without a line of history: the caller writes one for all of an act.
    static void insertEntry(Journal &journal, const ReviewEntry &entry);
    static void insertGiven(Journal &journal, Id<ReviewPackage> id, const QList<ReviewEntry> &entries);
    static Id<KnownKey> insertKey(Journal &journal, const KnownKey &key);
    static void updateKey(Journal &journal, const KnownKey &key, const char *action);

private:
    Connection *m_db;
};

} // namespace lianming
