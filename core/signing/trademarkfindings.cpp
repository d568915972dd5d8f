#include "core/signing/trademarkfindings.h"

#include <algorithm>

namespace lianming {

namespace {

/// So many assets are told exactly what they lack; a search for days asks a dozen questions each.
constexpr size_t mostExplained = 5;

QStringList texts(const std::vector<std::string> &codes)
{
    QStringList out;
    for (const std::string &code : codes)
        out.append(QString::fromStdString(code));
    return out;
}

/// What one asset's marks lack of one request.
class Lacking
{
public:
    Lacking(const GrantRequest &request, const std::string &asset, const AskRights &ask)
        : m_request(request), m_ask(&ask)
    {
        m_request.assets = {asset};
        m_request.rights = {Right::Trademark};
    }

    /// The codes of a list for which, taken alone, there is no registration.
    [[nodiscard]] std::vector<std::string> codes(std::vector<std::string> GrantTerms::*list) const
    {
        std::vector<std::string> out;
        for (const std::string &code : m_request.*list) {
            GrantRequest one = m_request;
            one.*list = {code};
            if (!isHeld(one))
                out.push_back(code);
        }
        return out;
    }

    /// The last day up to which there is a registration from the first day on; nothing if there is none that day.
    [[nodiscard]] std::optional<QDate> heldUntil() const
    {
        const QDate first = m_request.days.start;
        if (!isHeldOn({first, first}))
            return std::nullopt;
        qint64 held = 0;
        qint64 lacks = first.daysTo(m_request.days.end);
        while (lacks - held > 1) {
            const qint64 middle = held + (lacks - held) / 2;
            (isHeldOn({first, first.addDays(middle)}) ? held : lacks) = middle;
        }
        return first.addDays(held);
    }

    /// The first day from which on there is a registration to the last one; nothing if there is none that day.
    [[nodiscard]] std::optional<QDate> heldFrom() const
    {
        const QDate last = m_request.days.end;
        if (!isHeldOn({last, last}))
            return std::nullopt;
        qint64 held = 0;
        qint64 lacks = m_request.days.start.daysTo(last);
        while (lacks - held > 1) {
            const qint64 middle = held + (lacks - held) / 2;
            (isHeldOn({last.addDays(-middle), last}) ? held : lacks) = middle;
        }
        return last.addDays(-held);
    }

private:
    [[nodiscard]] bool isHeld(const GrantRequest &request) const { return (*m_ask)(request).titleGaps.empty(); }
    [[nodiscard]] bool isHeldOn(const DaySpan &days) const
    {
        GrantRequest one = m_request;
        one.days = days;
        return isHeld(one);
    }

    GrantRequest m_request;
    const AskRights *m_ask;
};

/// The registrations that fall short: "17000001 (nice/24, nice/25); 17000002 (nice/14)".
QString namedMarks(const std::vector<MarkLack> &marks)
{
    QStringList out;
    for (const MarkLack &mark : marks)
        out.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(mark.registration),
                                                 texts(mark.classes).join(QStringLiteral(", "))));
    return out.join(QStringLiteral("; "));
}

struct Told {
    QString what; ///< for the key
    Message message;
};

Told tell(const GrantRequest &request, const TitleGap &gap, const AskRights &ask)
{
    const QString asset = QString::fromStdString(gap.asset);
    const Lacking lacking(request, gap.asset, ask);
    const QString marks = namedMarks(gap.marks);
    const auto goodsMessage = [&](const QString &list) {
        return marks.isEmpty()
                   ? Message{QT_TRANSLATE_NOOP("core", "No trade mark of %1 is registered for these goods: %2"),
                             {asset, list}}
                   : Message{QT_TRANSLATE_NOOP("core",
                                               "No trade mark of %1 is registered for these goods: %2; registered: %3"),
                             {asset, list, marks}};
    };
    const auto goods = lacking.codes(&GrantTerms::categories);
    if (!goods.empty() && goods.size() < request.categories.size()) {
        const QString list = texts(goods).join(QStringLiteral(", "));
        return {QStringLiteral("goods ") + list, goodsMessage(list)};
    }
    const auto places = lacking.codes(&GrantTerms::territories);
    if (!places.empty() && places.size() < request.territories.size()) {
        const QString list = texts(places).join(QStringLiteral(", "));
        if (marks.isEmpty()) {
            return {
                QStringLiteral("places ") + list,
                {QT_TRANSLATE_NOOP("core", "No trade mark of %1 is registered in these places: %2"), {asset, list}}};
        }
        return {QStringLiteral("places ") + list,
                {QT_TRANSLATE_NOOP("core", "No trade mark of %1 is registered in these places: %2; registered: %3"),
                 {asset, list, marks}}};
    }
    if (const auto until = lacking.heldUntil()) {
        const QStringList days{asset, dayText(*until), dayText(request.days.end)};
        return {QStringLiteral("until ") + dayText(*until),
                marks.isEmpty()
                    ? Message{QT_TRANSLATE_NOOP(
                                  "core", "The trade mark of %1 is registered until %2; the licence runs until %3"),
                              days}
                    : Message{QT_TRANSLATE_NOOP("core",
                                                "The trade mark of %1 is registered until %2; the licence runs until "
                                                "%3; registered: %4"),
                              days + QStringList{marks}}};
    }
    if (const auto from = lacking.heldFrom()) {
        return {QStringLiteral("from ") + dayText(*from),
                {QT_TRANSLATE_NOOP("core", "The trade mark of %1 is registered from %2 on; the licence begins on %3"),
                 {asset, dayText(*from), dayText(request.days.start)}}};
    }
    const QString list = texts(request.categories).join(QStringLiteral(", "));
    return {QStringLiteral("all"), goodsMessage(list)};
}

} // namespace

QList<GateFinding> tradeMarkFindings(const std::vector<GrantRequest> &requests,
                                     const std::vector<AvailsAnswer> &answers, const AskRights &ask)
{
    QList<GateFinding> out;
    size_t explained = 0;
    for (size_t i = 0; i < answers.size(); ++i) {
        for (const TitleGap &gap : answers[i].titleGaps) {
            if (gap.right != Right::Trademark)
                continue;
            const QString asset = QString::fromStdString(gap.asset);
            const Told told =
                explained++ < mostExplained
                    ? tell(requests[i], gap, ask)
                    : Told{QStringLiteral("lacking"),
                           {QT_TRANSLATE_NOOP("core", "No trade mark of %1 is registered for all that is granted"),
                            {asset}}};
            out.append({.key = QStringLiteral("trade_mark %1 %2 grant %3").arg(asset, told.what).arg(i),
                        .message = told.message,
                        .grant = int(i),
                        .detail = asset});
        }
    }
    return out;
}

} // namespace lianming
