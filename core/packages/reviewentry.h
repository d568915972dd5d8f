// What people say about what was shared: comments, choices among works, an answer to a proposal, files. An entry is
// never changed and has a name of its own that no other has (a UUID), so that what two sides and several people wrote
// apart comes together by putting their entries into one heap, in any order and as often as one likes. Who changes
// their mind writes a new choice or answer that names those it replaces; where two were written without knowledge of
// each other, both stand until somebody decides. Plain values.
#pragma once

#include "core/base/json.h"
#include "core/base/signing.h"

#include <QDateTime>
#include <QStringList>

namespace lianming {

enum class PackageSide { House, Brand };
enum class EntryKind { Comment, Choice, Answer, File };
enum class SubjectKind { Package, Asset, Proposal, Submission };

[[nodiscard]] const char *packageSideCode(PackageSide side); ///< "house", "brand"
[[nodiscard]] const char *entryKindCode(EntryKind kind);     ///< "comment", "choice", "answer", "file"
[[nodiscard]] const char *subjectKindCode(SubjectKind kind); ///< "package", "asset", "proposal", "submission"
[[nodiscard]] std::optional<PackageSide> parsePackageSide(QStringView code);
[[nodiscard]] std::optional<EntryKind> parseEntryKind(QStringView code);
[[nodiscard]] std::optional<SubjectKind> parseSubjectKind(QStringView code);

/// What an entry is about: "asset" "PM/1", "proposal" "P-2026-0001"; the package as a whole has no code.
struct ReviewSubject {
    SubjectKind kind = SubjectKind::Package;
    QString code;

    friend bool operator==(const ReviewSubject &, const ReviewSubject &) = default;
    friend bool operator<(const ReviewSubject &a, const ReviewSubject &b)
    {
        return a.kind != b.kind ? a.kind < b.kind : a.code < b.code;
    }
};

struct ReviewEntry {
    QString uuid;
    QString thread;
    QString package; ///< on which it was written
    PackageSide side = PackageSide::Brand;
    EntryKind kind = EntryKind::Comment;
    ReviewSubject subject;
    QString replyTo;      ///< the comment it answers
    QStringList replaces; ///< earlier choices or answers, by uuid
    QString value;        ///< a choice: "wanted", "maybe", "no"; an answer: "agree", "discuss", "decline"
    QString body;
    QString fileSha256;
    QString fileName;
    QString author;
    QDateTime at;
    bool internal = false; ///< for the house alone; never leaves it
    QString reply;         ///< the package it came in; empty: written here
    PublicKey key;         ///< of who signed that

    static constexpr qsizetype longestBody = 20'000;
    static constexpr qsizetype longestName = 500;

    friend bool operator==(const ReviewEntry &, const ReviewEntry &) = default;
};

enum class EntryProblem { NothingSaid, TooLong, UnknownValue, FileMissing, AuthorMissing, BadCharacter };
[[nodiscard]] QList<EntryProblem> validate(const ReviewEntry &entry);
[[nodiscard]] Message problemMessage(EntryProblem problem);
/// What a choice, an answer may say, in their order; nothing for other kinds.
[[nodiscard]] QStringList entryValues(EntryKind kind);

/// Whether two entries of one name say the same; who took them in, and when, aside.
[[nodiscard]] bool saysTheSame(const ReviewEntry &one, const ReviewEntry &other);

/// What stands today as the choice or answer about one subject: several, where they were written apart and differ.
struct Standing {
    ReviewSubject subject;
    EntryKind kind = EntryKind::Choice;
    QList<ReviewEntry> heads; ///< the oldest first

    [[nodiscard]] bool isOpen() const;   ///< they differ: somebody must decide
    [[nodiscard]] QString value() const; ///< empty while open
};
/// By subject, then kind. The entries may come in any order.
[[nodiscard]] QList<Standing> standings(const QList<ReviewEntry> &entries);

/// By time, then name: the order in which they are read.
void sortEntries(QList<ReviewEntry> &entries);

} // namespace lianming
