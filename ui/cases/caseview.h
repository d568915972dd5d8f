// A case as it is looked at: all that was recorded about it, what its notice lacks, how its seller stands today, the
// two pictures of each match, and which steps are possible and why others are not. Read on the worker in one go; the
// evidence is looked for and not hashed (approving and sending hash it).
#pragma once

#include "core/cases/caseservice.h"
#include "core/copies/sellerservice.h"

#include <QPointF>
#include <QSize>

#include <map>

namespace lianming {

/// A listing's picture and ours, with what was taken.
struct CasePair {
    QString listing; ///< its title
    QString asset;
    QString kind;
    int percent = 0; ///< score of a hundred, truncated
    int inliers = 0;
    QString theirSha256;
    QString ourSha256;
    QSize theirSize; ///< pixels that the region is in
    QSize ourSize;
    QList<QPointF> theirRegion;
    QList<QPointF> ourRegion;
};

struct CaseView {
    CaseDetail detail;
    QList<NoticeFinding> findings;
    std::optional<SellerView> seller; ///< as it stands for the listing that most forbids a notice
    QList<CasePair> pairs;
    QHash<qint64, std::pair<QString, QString>> assets; ///< titles in English and Chinese, by id
    QList<HistoryEntry> history;
    MoveFacts facts;                          ///< of a step made today, which says all that a form will ask for
    std::map<CaseMove, MoveRefusal> refusals; ///< why a step is not possible now
    std::optional<Message> whyNotWork;        ///< the person's roles do not permit it
    std::optional<Message> whyNotApprove;     ///< likewise
    bool isLegal = false;                     ///< may confirm a notice to a licensee
};

/// Throws as CaseService::detail().
[[nodiscard]] CaseView caseViewOf(Workspace &w, Id<ProtectionCase> id);

/// One line of the list: a case, and the time of its fifteen days while they run.
struct CaseLine {
    CaseRow row;
    std::optional<CounterTime> time;

    /// Whether the days are near their end, or over.
    [[nodiscard]] bool isAlarm() const { return time && time->daysLeft <= counterAlarmDays[0]; }
};
[[nodiscard]] QList<CaseLine> caseLines(Workspace &w, const CaseFilter &filter);

} // namespace lianming
