#include "ui/workplans/plancolumns.h"

#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

class PlanColumns
{
    Q_DECLARE_TR_FUNCTIONS(PlanColumns)
};

template<class Row>
Column<Row> plain(const char *id, std::function<QString()> title, std::function<QString(const Row &)> text, int width)
{
    return {QString::fromLatin1(id), std::move(title), std::move(text), {}, Qt::AlignLeft, {}, width};
}

QString planStanding(const PlanItem &item)
{
    if (item.overdue > 0)
        return PlanColumns::tr("%n overdue", nullptr, int(item.overdue));
    if (item.blocked > 0)
        return PlanColumns::tr("%n held up", nullptr, int(item.blocked));
    return item.tasks > 0 && item.done == item.tasks ? PlanColumns::tr("All done") : PlanColumns::tr("In time");
}

Tone planTone(const PlanItem &item)
{
    if (item.overdue > 0 || item.blocked > 0)
        return Tone::Stop;
    return item.tasks > 0 && item.done == item.tasks ? Tone::Good : Tone::Accent;
}

} // namespace

QList<Column<PlanItem>> planColumns(const Clock &clock)
{
    using Item = PlanItem;
    return {
        {QStringLiteral("title"),
         [] { return PlanColumns::tr("Plan"); },
         [](const Item &item) { return titleText(item.plan.titleEn, item.plan.titleZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return item.plan.number; }),
         300},
        {QStringLiteral("standing"), [] { return PlanColumns::tr("State"); }, planStanding,
         [](const Item &item) { return -(item.overdue + item.blocked); }, Qt::AlignLeft, paintTone<Item>(planTone),
         120},
        {QStringLiteral("done"),
         [] { return PlanColumns::tr("Done"); },
         [](const Item &item) { return QStringLiteral("%1 / %2").arg(item.done).arg(item.tasks); },
         [](const Item &item) { return item.tasks == 0 ? 0 : 100 * item.done / item.tasks; },
         Qt::AlignRight,
         {},
         90},
        {QStringLiteral("anchor"), [] { return PlanColumns::tr("Key date"); },
         [](const Item &item) { return dateText(item.plan.anchor); }, [](const Item &item) { return item.plan.anchor; },
         Qt::AlignLeft,
         [&clock](const Item &item, int role) -> QVariant {
             return role == SubtitleRole ? QVariant(relativeText(item.plan.anchor, clock.today())) : QVariant();
         },
         200},
        plain<Item>(
            "subject", [] { return PlanColumns::tr("For"); },
            [](const Item &item) {
                const QString name = titleText(item.subjectEn, item.subjectZh);
                return item.subject.isEmpty() ? name : item.subject + QStringLiteral(" · ") + name;
            },
            260),
        plain<Item>(
            "brand", [] { return PlanColumns::tr("Brand"); },
            [](const Item &item) { return titleText(item.brandEn, item.brandZh); }, 140),
        plain<Item>(
            "institution", [] { return PlanColumns::tr("Institution"); },
            [](const Item &item) { return titleText(item.institutionEn, item.institutionZh); }, 170),
        plain<Item>(
            "owner", [] { return PlanColumns::tr("Owner"); }, [](const Item &item) { return item.plan.owner; }, 140),
        {QStringLiteral("ends"),
         [] { return PlanColumns::tr("Ends"); },
         [](const Item &item) { return item.lastDay ? dateText(*item.lastDay) : QString(); },
         [](const Item &item) { return item.lastDay.value_or(QDate()); },
         Qt::AlignLeft,
         {},
         120},
    };
}

QList<Column<TaskRow>> taskColumns(const Clock &clock)
{
    using Item = TaskRow;
    return {
        {QStringLiteral("due"),
         [] { return PlanColumns::tr("Due on"); },
         [](const Item &row) { return dateText(row.task.due); },
         {},
         Qt::AlignLeft,
         [&clock](const Item &row, int role) -> QVariant {
             if (role == InkRole && row.task.isOverdue(clock.today()))
                 return int(Token::StopInk);
             return role == SubtitleRole ? QVariant(relativeText(row.task.due, clock.today())) : QVariant();
         },
         210},
        {QStringLiteral("state"),
         [] { return PlanColumns::tr("State"); },
         [&clock](const Item &row) {
             const bool isLate = row.task.isOverdue(clock.today()) && row.task.state != TaskState::Blocked;
             return isLate ? PlanColumns::tr("Overdue") : taskStateText(row.task.state);
         },
         {},
         Qt::AlignLeft,
         paintTone<Item>([&clock](const Item &row) {
             return row.task.isOverdue(clock.today()) ? Tone::Stop : taskStateTone(row.task.state);
         }),
         120},
        {QStringLiteral("task"),
         [] { return PlanColumns::tr("Task"); },
         [](const Item &row) { return titleText(row.task.titleEn, row.task.titleZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &row) { return row.task.reason; }),
         330},
        {QStringLiteral("plan"),
         [] { return PlanColumns::tr("Plan"); },
         [](const Item &row) { return titleText(row.planEn, row.planZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &row) { return row.planNumber; }),
         260},
        plain<Item>(
            "phase", [] { return PlanColumns::tr("Phase"); },
            [](const Item &row) { return planPhaseText(row.task.phase); }, 130),
        plain<Item>(
            "owner", [] { return PlanColumns::tr("Owner"); },
            [](const Item &row) { return row.task.owner.isEmpty() ? bearerText(row.task.side) : row.task.owner; }, 150),
        {QStringLiteral("open"),
         [] { return PlanColumns::tr("Steps open"); },
         [](const Item &row) { return row.openItems == 0 ? QString() : countText(row.openItems); },
         {},
         Qt::AlignRight,
         {},
         100},
        plain<Item>(
            "brand", [] { return PlanColumns::tr("Brand"); },
            [](const Item &row) { return titleText(row.brandEn, row.brandZh); }, 140),
    };
}

} // namespace lianming
