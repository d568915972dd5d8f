// What stands in a review package, as plain values and as the JSON of its part "records.json". Its tables, at the top
// of reviewcontent.cpp, are the one list of what may leave the house: of each kind of record these fields and no
// others. Amounts and rates, other brands, contracts, notes, next steps, reasons, owners and internal comments are not
// among them. Reading refuses what is not on the list.
#pragma once

#include "core/packages/reviewentry.h"

namespace lianming {

struct SharedInstitution {
    QString code;
    QString nameEn;
    QString nameZh;
    QString answersTo; ///< an address for letters
};

struct SharedAsset {
    QString code;
    QString institution;
    QString accessionNumber;
    QString titleEn;
    QString titleZh;
    QString creator;
    QString period;
    QString material;
    QString dimensions;
    QString place;
    QString creditLine;
    QString rightsStatement;
    QString description;
    QString verdict;      ///< verdictCode() of what was asked; empty: not asked
    QStringList rightsEn; ///< why, and what could be had instead
    QStringList rightsZh;
    QString picture; ///< SHA-256 of a marked picture; empty: none
};

struct SharedProposal {
    QString number;
    QString institution;
    QString title;
    QString idea;  ///< the brand's own words
    QString stage; ///< proposalStageCode()
    QString receivedOn;
    QString exclusivity;
    QString from;
    QString to;
    QStringList assets;
    QStringList rights;
    QStringList categories;
    QStringList territories;
    QStringList channels;
};

/// A round of a product's approval.
struct SharedSubmission {
    QString code; ///< names it among the submissions of the workspace
    QString sku;
    QString productEn;
    QString productZh;
    QString stage;
    QString round;
    QString state;
    QString submittedOn;
    QString dueOn;
    QString note; ///< what the brand wrote with it
};

/// A file that was chosen to go along: a brief, an original picture, a round's artwork.
struct SharedFile {
    QString subjectKind;
    QString subject;
    QString sha256;
    QString name;
};

struct ReviewContent {
    QString note;        ///< to whom it goes
    QStringList scopeEn; ///< what the rights were asked for, "name: value"
    QStringList scopeZh;
    QList<SharedInstitution> institutions;
    QList<SharedAsset> assets;
    QList<SharedProposal> proposals;
    QList<SharedSubmission> submissions;
    QList<SharedFile> files;
    QList<ReviewEntry> entries;

    /// Whether an entry may be about this: it is here.
    [[nodiscard]] bool has(const ReviewSubject &subject) const;
    [[nodiscard]] const SharedAsset *asset(const QString &code) const;
};

/// The part's bytes. Entries that are internal are left out.
[[nodiscard]] QByteArray contentJson(const ReviewContent &content);
/// Throws Error::BadInput that names `file` and the place, also for members that are not on the list.
[[nodiscard]] ReviewContent readContent(const QByteArray &json, const QString &file);

} // namespace lianming
