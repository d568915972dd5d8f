#include "ui/approvals/calendarform.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/linetable.h"

#include <QSet>

namespace lianming {

namespace {

// The cells of a day's line.
enum DayCell { Day, IsWorked, DayZh, DayEn };

std::vector<LineColumn> dayColumns()
{
    LineColumn kind{[] { return CalendarForm::tr("That day"); }, {}, 88};
    kind.choices = {{QStringLiteral("off"),
                     [] {
                         return CalendarForm::tr("closed");
                     }},
                    {QStringLiteral("work"), [] {
                         return CalendarForm::tr("worked");
                     }}};
    return {{[] { return CalendarForm::tr("Day"); }, {}, 100},
            kind,
            {[] {
                return CalendarForm::tr("In Chinese");
            }},
            {[] {
                return CalendarForm::tr("In English");
            }}};
}

QVariantList dayLines(const QList<CalendarDay> &days)
{
    QVariantList out;
    for (const CalendarDay &day : days)
        out.append(QVariant(QStringList{dayText(day.day), day.isWorked ? QStringLiteral("work") : QStringLiteral("off"),
                                        day.nameZh, day.nameEn}));
    return out;
}

/// Days in a row of the same kind and name, as one line: "1 Oct – 8 Oct 2025 · National Day · closed".
QStringList holidayLines(const QList<CalendarDay> &days)
{
    QStringList out;
    for (qsizetype from = 0, to = 0; from < days.size(); from = to) {
        const auto isSame = [&](const CalendarDay &other) {
            return other.isWorked == days[from].isWorked && other.nameEn == days[from].nameEn
                   && days[to - 1].day.addDays(1) == other.day;
        };
        for (to = from + 1; to < days.size() && isSame(days[to]);)
            ++to;
        const QString span =
            to - from == 1 ? dateText(days[from].day)
                           : CalendarForm::tr("%1 to %2").arg(dateText(days[from].day), dateText(days[to - 1].day));
        out.append(span + QStringLiteral(" · ") + titleText(days[from].nameEn, days[from].nameZh)
                   + QStringLiteral(" · ")
                   + (days[from].isWorked ? CalendarForm::tr("worked") : CalendarForm::tr("closed")));
    }
    return out;
}

} // namespace

CalendarForm::CalendarForm(Id<Institution> institution, const QList<CalendarDay> &days, const WorkingCalendar &known,
                           int year, const QList<InstitutionItem> &institutions, QWidget *parent)
    : FormPanel(parent), m_institution(institution), m_table(new LineTable(dayColumns()))
{
    auto *whose = new ChoiceField;
    whose->setObjectName(QStringLiteral("institution"));
    whose->addChoice(qint64(0), [] { return tr("All institutions"); });
    for (const InstitutionItem &item : institutions)
        whose->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    whose->setValue(institution.value);
    connect(whose, &ChoiceField::valueChanged, this,
            [this, whose] { Q_EMIT institutionWanted(whose->value().toLongLong()); });
    addWidget(whose);
    m_table->setNewLine([year](const QStringList &beside) {
        const QDate day = QDate::fromString(beside.value(Day), Qt::ISODate);
        const QDate next = day.isValid() ? day.addDays(1) : QDate(year, 1, 1);
        return QStringList{dayText(next), beside.value(IsWorked, QStringLiteral("off")), beside.value(DayZh),
                           beside.value(DayEn)};
    });
    m_table->setLines(dayLines(days));
    addField(
        QStringLiteral("days"), [] { return tr("Days of its own"); }, m_table,
        [] {
            return tr("Such as a stocktaking, or a Saturday that is worked. They count before the public holidays.");
        });
    addHolidays(known, year);
    setValidator([this] {
        QHash<QString, QString> out;
        if (const QString wrong = problem(); !wrong.isEmpty())
            out.insert(QStringLiteral("days"), wrong);
        return out;
    });
    markClean();
}

void CalendarForm::addHolidays(const WorkingCalendar &known, int year)
{
    addSection([] { return tr("Public holidays"); });
    const DaySpan span{QDate(year, 1, 1), QDate(year + 1, 12, 31)};
    QStringList lines = holidayLines(known.specialDays(span));
    if (lines.isEmpty())
        lines.append(tr("None: Monday to Friday are worked."));
    auto *list = new Label(lines.join(u'\n'), TextSize::Body, Token::Ink2);
    list->setWordWrap(true);
    addWidget(list);
    if (const auto unknown = known.unknownYears(span); !unknown.isEmpty()) {
        auto *warning = new Label(messageText(unknownYearsMessage(unknown)), TextSize::Body, Token::WaitInk);
        warning->setWordWrap(true);
        addWidget(warning);
    }
}

QList<CalendarDay> CalendarForm::days() const
{
    QList<CalendarDay> out;
    for (const QVariant &line : m_table->lines()) {
        const QStringList cells = line.toStringList();
        out.append({QDate::fromString(cells.value(Day).trimmed(), Qt::ISODate), cells.value(IsWorked) == u"work",
                    cells.value(DayEn).trimmed(), cells.value(DayZh).trimmed()});
    }
    return out;
}

QString CalendarForm::problem() const
{
    QSet<QDate> seen;
    for (const QVariant &line : m_table->lines()) {
        const QString typed = line.toStringList().value(Day).trimmed();
        const QDate day = QDate::fromString(typed, Qt::ISODate);
        if (!day.isValid())
            return tr("“%1” is no day: write it as 2026-10-08.").arg(typed);
        if (seen.contains(day))
            return tr("%1 stands there twice.").arg(typed);
        seen.insert(day);
    }
    return {};
}

} // namespace lianming
