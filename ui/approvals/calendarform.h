// The days that an institution, or the whole house, says itself: closed on a day that is worked elsewhere, or open on
// one that is not. Beneath stand the public holidays that are known.
#pragma once

#include "core/approvals/workingcalendar.h"
#include "core/institutions/institution.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

class LineTable;

class CalendarForm : public FormPanel
{
    Q_OBJECT

public:
    /// `known`: the calendar without the days that are edited; `year` is the first whose holidays are shown.
    CalendarForm(Id<Institution> institution, const QList<CalendarDay> &days, const WorkingCalendar &known, int year,
                 const QList<InstitutionItem> &institutions, QWidget *parent = nullptr);

    [[nodiscard]] Id<Institution> institution() const { return m_institution; }
    [[nodiscard]] QList<CalendarDay> days() const;

Q_SIGNALS:
    /// The person wants to see another's.
    void institutionWanted(qint64 institution);

private:
    [[nodiscard]] QString problem() const;
    void addHolidays(const WorkingCalendar &known, int year);

    Id<Institution> m_institution;
    LineTable *m_table;
};

} // namespace lianming
