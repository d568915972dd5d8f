#include "core/base/words.h"

namespace lianming {

namespace {

constexpr const char16_t *months[] = {u"January", u"February", u"March",     u"April",   u"May",      u"June",
                                      u"July",    u"August",   u"September", u"October", u"November", u"December"};

QString month(int number)
{
    return QString::fromUtf16(months[number - 1]);
}

QString grouped(QString digits)
{
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    for (qsizetype at = point - 3; at > first; at -= 3)
        digits.insert(at, u',');
    return digits;
}

/// Four digits with their places: 1004 → 壹仟零肆.
QString capitalGroup(int value, bool leadingZero)
{
    static const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    static const QString places = QStringLiteral("仟佰拾");
    QString out;
    bool zero = leadingZero && value < 1000;
    for (int place = 0, unit = 1000; place < 4; ++place, unit /= 10) {
        const int digit = value / unit % 10;
        if (digit == 0) {
            zero = zero || !out.isEmpty();
            continue;
        }
        if (zero)
            out += digits[0];
        zero = false;
        out += digits[digit];
        if (place < 3)
            out += places[place];
    }
    return out;
}

} // namespace

std::optional<DocumentLanguage> parseLanguage(const QString &code)
{
    if (code == u"en")
        return DocumentLanguage::English;
    if (code == u"zh")
        return DocumentLanguage::Chinese;
    return {};
}

QString Words::operator()(const Bilingual &word, const QStringList &args) const
{
    // Not QString::arg in a chain: an argument that itself contains "%2" must stay as it is.
    QString out;
    for (const char16_t *c = isChinese() ? word.zh : word.en; *c != u'\0'; ++c) {
        const int place = *c == u'%' ? QChar(c[1]).digitValue() : -1;
        if (place >= 1 && place <= args.size()) {
            out += args[place - 1];
            ++c;
        } else {
            out += QChar(*c);
        }
    }
    return out;
}

QString Words::name(const QString &en, const QString &zh) const
{
    const QString &first = isChinese() ? zh : en;
    return first.isEmpty() ? (isChinese() ? en : zh) : first;
}

QString Words::amount(qint64 minor, const Currency &currency) const
{
    return grouped(QString::fromStdString(formatScaled(minor, currency.digits())));
}

QString Words::count(qint64 value) const
{
    return grouped(QString::number(value));
}

QString Words::percent(Rate rate) const
{
    return QString::fromStdString(rate.toString()) + (isChinese() ? QStringLiteral("%") : QStringLiteral(" %"));
}

QString Words::list(const QStringList &items) const
{
    return items.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString Words::day(QDate day) const
{
    if (!day.isValid())
        return {};
    if (isChinese())
        return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
    return QStringLiteral("%1 %2 %3").arg(QString::number(day.day()), month(day.month()), QString::number(day.year()));
}

QString Words::days(const DaySpan &span) const
{
    return isChinese() ? day(span.start) + QStringLiteral("至") + day(span.end)
                       : day(span.start) + QStringLiteral(" – ") + day(span.end);
}

QString Words::period(const Period &period) const
{
    const DaySpan span = period.span();
    const QString year = QString::number(span.start.year());
    const int first = span.start.month();
    const int last = span.end.month();
    if (isChinese()) {
        static const QString numerals = QStringLiteral("一二三四");
        const QString range = QStringLiteral("（%1月至%2月）").arg(first).arg(last);
        switch (period.frequency()) {
        case Frequency::Monthly: return QStringLiteral("%1年%2月").arg(year).arg(first);
        case Frequency::Quarterly:
            return QStringLiteral("%1年第%2季度").arg(year, QString(numerals[first / 3])) + range;
        case Frequency::Semiannual:
            return QStringLiteral("%1年%2半年").arg(year, first == 1 ? QStringLiteral("上") : QStringLiteral("下"))
                   + range;
        case Frequency::Annual: return QStringLiteral("%1年度").arg(year);
        }
    }
    const QString range = QStringLiteral(" (%1 – %2)").arg(month(first), month(last));
    switch (period.frequency()) {
    case Frequency::Monthly: return month(first) + u' ' + year;
    case Frequency::Quarterly: return QStringLiteral("Q%1 %2").arg(QString::number(first / 3 + 1), year) + range;
    case Frequency::Semiannual: return QStringLiteral("H%1 %2").arg(QString::number(first / 6 + 1), year) + range;
    case Frequency::Annual: break;
    }
    return year;
}

QString capitalAmount(qint64 minor)
{
    constexpr qint64 limit = 1'000'000'000'000'000; // minor units: below ten trillion yuan
    if (minor <= -limit || minor >= limit)
        return {};
    static const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    QString out = minor < 0 ? QStringLiteral("负") : QString();
    const qint64 size = minor < 0 ? -minor : minor;
    qint64 yuan = size / 100;
    const int jiao = int(size / 10 % 10);
    const int fen = int(size % 10);
    if (yuan > 0) {
        const char16_t *const names[] = {u"", u"万", u"亿", u"万"};
        int groups[4] = {};
        for (int &group : groups) {
            group = int(yuan % 10000);
            yuan /= 10000;
        }
        bool begun = false;
        bool gap = false;
        for (int i = 3; i >= 0; --i) {
            if (groups[i] == 0) {
                gap = begun;
                if (i == 2 && groups[3] > 0)
                    out += QStringLiteral("亿");
                continue;
            }
            out += capitalGroup(groups[i], begun).prepend(gap && groups[i] >= 1000 ? QStringLiteral("零") : QString());
            out += QString::fromUtf16(names[i]);
            begun = true;
            gap = false;
        }
        out += u'元';
    }
    if (jiao == 0 && fen == 0)
        return size == 0 ? QStringLiteral("零元整") : out + u'整';
    if (jiao > 0)
        out += QString(digits[jiao]) + u'角';
    else if (size >= 100)
        out += digits[0];
    return fen > 0 ? out + digits[fen] + u'分' : out + u'整';
}

} // namespace lianming
