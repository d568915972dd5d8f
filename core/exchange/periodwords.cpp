#include "core/exchange/periodwords.h"

#include <QRegularExpression>

#include <functional>

namespace lianming {

namespace {

DaySpan months(int year, int first, int last)
{
    return {QDate(year, first, 1), QDate(year, last, QDate(year, last, 1).daysInMonth())};
}

int yearOf(const QString &digits)
{
    return digits.size() == 2 ? 2000 + digits.toInt() : digits.toInt();
}

int chineseOrdinal(const QString &text)
{
    const qsizetype place = QStringLiteral("一二三四").indexOf(text);
    return place >= 0 ? int(place) + 1 : text.toInt();
}

/// A way of naming a span, and how it is read.
struct Way {
    QRegularExpression pattern;
    std::function<DaySpan(const QRegularExpressionMatch &)> read;
};

const QList<Way> &ways()
{
    const auto pattern = [](const char *text) {
        return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
    };
    const auto quarter = [](int year, int of) {
        return of >= 1 && of <= 4 ? months(year, of * 3 - 2, of * 3) : DaySpan();
    };
    const auto month = [](int year, int of) {
        return of >= 1 && of <= 12 ? months(year, of, of) : DaySpan();
    };
    static const QStringList english{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                     QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                     QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                     QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    using Match = QRegularExpressionMatch;
    static const QList<Way> out{
        {pattern("(?<!\\d)(20\\d\\d)[ ._年/-]*Q([1-4])(?!\\d)"),
         [quarter](const Match &m) {
             return quarter(m.captured(1).toInt(), m.captured(2).toInt());
         }},
        {pattern("(?<![a-z0-9])Q([1-4])[ ._/'-]*(20\\d\\d|\\d\\d)(?!\\d)"),
         [quarter](const Match &m) {
             return quarter(yearOf(m.captured(2)), m.captured(1).toInt());
         }},
        {pattern("(?<!\\d)(20\\d\\d)\\s*年?度?\\s*第?\\s*([一二三四1-4])\\s*季"),
         [quarter](const Match &m) {
             return quarter(m.captured(1).toInt(), chineseOrdinal(m.captured(2)));
         }},
        {pattern("(?<!\\d)(20\\d\\d)[ ._年/-]*(?:H([12])(?!\\d)|([上下])半年)"),
         [](const Match &m) {
             const bool first = m.captured(2) == u"1" || m.captured(3) == u"上";
             return months(m.captured(1).toInt(), first ? 1 : 7, first ? 6 : 12);
         }},
        {pattern("(?<![a-z0-9])H([12])[ ._/'-]*(20\\d\\d)(?!\\d)"),
         [](const Match &m) {
             const bool first = m.captured(1) == u"1";
             return months(m.captured(2).toInt(), first ? 1 : 7, first ? 6 : 12);
         }},
        {pattern(
             "(?<!\\d)(20\\d\\d)\\s*[年./-]\\s*(\\d{1,2})\\s*月?\\s*[-–—~至到]\\s*(?:(?:20\\d\\d)\\s*年)?(\\d{1,2})\\s*月"),
         [](const Match &m) {
             const int first = m.captured(2).toInt();
             const int last = m.captured(3).toInt();
             return first >= 1 && last <= 12 && first <= last ? months(m.captured(1).toInt(), first, last) : DaySpan();
         }},
        {pattern("(?<!\\d)(20\\d\\d)(?:年|[ ._/-])(0?[1-9]|1[0-2])(?:月(?!\\s*\\d)|(?![\\d./月-]))"),
         [month](const Match &m) {
             return month(m.captured(1).toInt(), m.captured(2).toInt());
         }},
        {pattern("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(?!\\d)"),
         [month](const Match &m) {
             return month(m.captured(1).toInt(), m.captured(2).toInt());
         }},
        {pattern("(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ._,'-]*(20\\d\\d)(?!\\d)"),
         [month](const Match &m) {
             return month(m.captured(2).toInt(), int(english.indexOf(m.captured(1).toLower())) + 1);
         }},
    };
    return out;
}

} // namespace

QList<DaySpan> spansNamed(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    QList<DaySpan> out;
    const auto add = [&out](const DaySpan &span) {
        if (span.start.isValid() && !out.contains(span))
            out.append(span);
    };
    QString rest = plain;
    for (const Way &way : ways()) {
        // What one way has read is no month or year for the next.
        for (auto match = way.pattern.match(rest); match.hasMatch();
             match = way.pattern.match(rest, match.capturedEnd())) {
            add(way.read(match));
            rest.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
        }
    }
    if (out.isEmpty()) {
        static const QRegularExpression year(
            QStringLiteral("(?<!\\d)(?<!\\d[./-])(20\\d\\d)(?:\\s*年度?(?!\\s*\\d)|(?![./-]?\\d|\\s*年))"));
        for (auto match = year.match(rest); match.hasMatch(); match = year.match(rest, match.capturedEnd()))
            add(months(match.captured(1).toInt(), 1, 12));
    }
    return out;
}

} // namespace lianming
