#include "ui/cases/casecolumns.h"

#include "ui/cases/caseclockbar.h"
#include "ui/cases/casesview.h"
#include "ui/text/casewords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"

namespace lianming {

QList<Column<CaseLine>> caseColumns()
{
    using Line = CaseLine;
    const auto plain = [](const char *id, std::function<QString()> title, std::function<QString(const Line &)> text,
                          int width) {
        return Column<Line>{QString::fromLatin1(id), std::move(title), std::move(text), {}, Qt::AlignLeft, {}, width};
    };
    return {
        plain(
            "number", [] { return CasesView::tr("Case"); }, [](const Line &line) { return line.row.number; }, 112),
        {QStringLiteral("state"), [] { return CasesView::tr("State"); },
         [](const Line &line) { return caseStateText(line.row.state); },
         [](const Line &line) { return int(line.row.state); }, Qt::AlignLeft,
         paintTone<Line>([](const Line &line) { return caseStateTone(line.row.state); }), 204},
        {QStringLiteral("day15"), [] { return CasesView::tr("Day 15"); },
         [](const Line &line) { return line.time ? dateText(line.row.respondBy.value_or(QDate())) : QString(); },
         [](const Line &line) {
             return line.time ? QVariant(line.row.respondBy.value_or(QDate())) : QVariant(QDate(9999, 1, 1));
         },
         Qt::AlignLeft,
         [](const Line &line, int role) -> QVariant {
             if (!line.time)
                 return {};
             if (role == SubtitleRole)
                 return counterLeftText(*line.time);
             return role == InkRole && line.isAlarm() ? QVariant(int(Token::StopInk)) : QVariant();
         },
         150},
        plain(
            "seller", [] { return CasesView::tr("Seller"); }, [](const Line &line) { return line.row.sellerName; },
            144),
        plain(
            "platform", [] { return CasesView::tr("Platform"); },
            [](const Line &line) { return platformText(line.row.platform); }, 96),
        plain(
            "what", [] { return CasesView::tr("What"); }, [](const Line &line) { return line.row.title; }, 140),
        plain(
            "right", [] { return CasesView::tr("Right"); },
            [](const Line &line) { return registrationKindText(line.row.right); }, 84),
        {QStringLiteral("opened"),
         [] { return CasesView::tr("Opened"); },
         [](const Line &line) { return dateText(line.row.openedOn); },
         [](const Line &line) { return line.row.openedOn; },
         Qt::AlignLeft,
         {},
         118},
        {QStringLiteral("listings"),
         [] { return CasesView::tr("Listings"); },
         [](const Line &line) { return countText(line.row.items); },
         [](const Line &line) { return line.row.items; },
         Qt::AlignRight,
         {},
         90},
        plain(
            "institution", [] { return CasesView::tr("Institution"); },
            [](const Line &line) { return line.row.institutionCode; }, 100),
        plain(
            "owner", [] { return CasesView::tr("Owner"); }, [](const Line &line) { return line.row.owner; }, 130),
        plain(
            "outcome", [] { return CasesView::tr("Outcome"); },
            [](const Line &line) { return line.row.outcome ? caseOutcomeText(*line.row.outcome) : QString(); }, 110),
    };
}

} // namespace lianming
