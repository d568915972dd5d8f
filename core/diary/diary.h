// The diary: every day that matters, from all contracts and rights, in one list. Plain values.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/diary/obligation.h"

#include <QString>

namespace lianming {

struct Brand;
struct Institution;

enum class DiaryKind {
    TermStarts,
    TermEnds,
    SellOffEnds,
    OptionBy, ///< the last day on which an option can be used or objected to
    ObligationDue,
    AnswerDue, ///< a notice must be cured or answered
    HoldLapses,
    RightsInEnd,   ///< what the institution holds lapses
    ClearanceEnds, ///< a consent or permit lapses
    RegistrationEnds,
    RenewalOpens,      ///< the first day on which a registration can be renewed
    GraceEnds,         ///< the last day on which one that has ended can still be renewed
    UseDue,            ///< from then on a mark that was not used may be cancelled
    TaskDue,           ///< of a work plan
    CounterNoticeEnds, ///< the last of the fifteen days after a counter-notice
};

/// "term_starts" … "counter_notice_ends".
[[nodiscard]] const char *diaryKindCode(DiaryKind kind);
[[nodiscard]] std::optional<DiaryKind> parseDiaryKind(QStringView code);
[[nodiscard]] const QList<DiaryKind> &diaryKinds();

struct DiaryEntry {
    QDate day;
    DiaryKind kind = DiaryKind::TermEnds;
    DutyState state = DutyState::Upcoming;
    qint64 record = 0;   ///< the record that the day is of: obligation, option, notice, reservation …
    qint64 contract = 0; ///< the contract it belongs to; 0 for none
    QString number;      ///< of the contract or the reservation; the reference of a right
    QString title;       ///< what it is about
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    QString brandCode; ///< empty for none
    QString brandEn;
    QString brandZh;
    QString owner; ///< who sees to it; may be empty

    [[nodiscard]] bool isOpen() const { return state != DutyState::Done && state != DutyState::Excused; }
    friend bool operator==(const DiaryEntry &, const DiaryEntry &) = default;
};

struct DiaryFilter {
    DaySpan days;
    QList<DiaryKind> kinds = {}; ///< none: all
    Id<Institution> institution = {};
    Id<Brand> brand = {};
    Id<Contract> contract = {};
    bool openOnly = false;  ///< neither done nor excused
    bool brandSide = false; ///< of the tasks of work plans those that the brand must do
};

} // namespace lianming
