#include "core/diary/diarycalendar.h"

namespace lianming {

namespace {

constexpr int monthBefore = 30;
constexpr int weekBefore = 7;

constexpr Bilingual calendarName{u"Lianming: days that matter", u"联名：重要日期"};

constexpr Bilingual kindName(DiaryKind kind)
{
    switch (kind) {
    case DiaryKind::TermStarts: return {u"Licence starts", u"许可开始"};
    case DiaryKind::TermEnds: return {u"Licence ends", u"许可到期"};
    case DiaryKind::SellOffEnds: return {u"Sell-off ends", u"清货期结束"};
    case DiaryKind::OptionBy: return {u"Option: last day", u"选择权截止"};
    case DiaryKind::ObligationDue: return {u"Due", u"义务到期"};
    case DiaryKind::AnswerDue: return {u"Answer due", u"答复期限"};
    case DiaryKind::HoldLapses: return {u"Hold lapses", u"保留失效"};
    case DiaryKind::RightsInEnd: return {u"Rights held end", u"权利来源到期"};
    case DiaryKind::ClearanceEnds: return {u"Consent or permit ends", u"同意或许可到期"};
    case DiaryKind::RegistrationEnds: return {u"Registration ends", u"登记到期"};
    case DiaryKind::RenewalOpens: return {u"Registration can be renewed", u"可办理续展"};
    case DiaryKind::GraceEnds: return {u"Grace for renewal ends", u"续展宽展期届满"};
    case DiaryKind::UseDue: return {u"Mark unused for three years", u"商标连续三年未使用"};
    case DiaryKind::TaskDue: return {u"Task", u"任务"};
    case DiaryKind::CounterNoticeEnds: return {u"Complaint or suit: last day", u"投诉或起诉截止"};
    }
    return {u"", u""};
}

} // namespace

Calendar diaryCalendar(const QList<DiaryEntry> &entries, const QString &workspace, const Words &words)
{
    Calendar out;
    out.name = words(calendarName);
    for (const DiaryEntry &entry : entries) {
        CalendarEvent event;
        const QString kind = QString::fromLatin1(diaryKindCode(entry.kind));
        QStringList parts{workspace, kind, QString::number(entry.record)};
        // One that comes again has as many events as days.
        if (entry.kind == DiaryKind::ObligationDue)
            parts.append(dayText(entry.day));
        event.uid = calendarUid(parts);
        event.days = {entry.day, entry.day};
        QStringList head{words(kindName(entry.kind)), entry.number, entry.title};
        head.removeAll(QString());
        event.summary = head.join(QStringLiteral(" · "));
        QStringList lines{words.name(entry.institutionEn, entry.institutionZh),
                          words.name(entry.brandEn, entry.brandZh), entry.owner};
        lines.removeAll(QString());
        event.description = lines.join(u'\n');
        event.categories = {kind};
        if (entry.isOpen())
            event.alarms = {monthBefore, weekBefore};
        out.events.push_back(std::move(event));
    }
    return out;
}

} // namespace lianming
