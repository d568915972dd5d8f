// Something that happened to a record and that people may want to hear of: a code, the record, and what fills the
// sentence's places. Never a stored sentence: each reader sees it in the own language. The table of all codes and their
// sentences is in happening.cpp; an area that tells of something new adds its line there, and where its records are
// shown in ui/inbox/inboxplaces.cpp.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/people/role.h"

#include <QList>

namespace lianming {

struct Brand;

/// A record as the history names it: its table and id.
struct RecordRef {
    QString table;
    qint64 id = 0;

    friend bool operator==(const RecordRef &, const RecordRef &) = default;
};

struct Happening {
    const char *code = ""; ///< "proposal_moved": one of the table's
    RecordRef record;
    QString label;     ///< what the record is called: "P-2026-0007"; %1 of the sentence
    Id<Brand> brand{}; ///< whose record it is. Brand managers hear of their own brand's; unset: the house alone hears
    /// %2 … of the sentence: names, numbers, days (YYYY-MM-DD), a code that the window turns into a word, with its kind
    /// ("stage:accepted"), or words in both languages (inBoth()).
    QStringList args{};
    /// People it concerns in any case (an owner, who is asked for a decision): names or display names; unknown ones are
    /// passed over.
    QStringList to{};
    QList<Role> roles{};     ///< all who hold one of these
    QList<RecordRef> also{}; ///< who follows one of these hears of it, too: the contract of a product
    QString by{}; ///< who did it, where that is not who is at work (a brand's answer that is read from a file)
    std::optional<Permission> needs{}; ///< who follows it and is not permitted this does not hear of it
};

/// An argument that is a name in English and in Chinese; one of them may be empty.
[[nodiscard]] QString inBoth(const QString &en, const QString &zh);

/// All codes that there are sentences for.
[[nodiscard]] QStringList happeningCodes();
/// Whether there is a sentence for the code.
[[nodiscard]] bool isHappeningCode(QStringView code);
/// The sentence, its places filled: %1 with the label. A code that only a newer program knows says so.
[[nodiscard]] Message happeningMessage(const QString &code, const QString &label, const QStringList &args);

} // namespace lianming
