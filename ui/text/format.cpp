#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace lianming {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

/// |value| in `divisor`s with three significant digits, truncated.
QString scaledText(quint64 magnitude, quint64 divisor)
{
    const quint64 whole = magnitude / divisor;
    const quint64 rest = magnitude % divisor;
    const QLocale locale;
    if (whole >= 100)
        return locale.toString(whole);
    const int digits = whole >= 10 ? 1 : 2;
    const quint64 step = digits == 1 ? 10 : 100;
    const quint64 fraction = rest * step / divisor;
    if (fraction == 0)
        return locale.toString(whole);
    QString text = QStringLiteral("%1").arg(fraction, digits, 10, QLatin1Char('0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    return locale.toString(whole) + locale.decimalPoint() + text;
}

quint64 magnitudeOf(qint64 value)
{
    return value < 0 ? quint64(0) - quint64(value) : quint64(value);
}

quint64 powerOfTen(int digits)
{
    quint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

/// Value in units of 1/unit, shortened.
QString shortText(qint64 value, quint64 unit)
{
    const quint64 magnitude = magnitudeOf(value);
    const quint64 whole = magnitude / unit;
    QString text;
    if (isChinese()) {
        if (whole >= 100'000'000)
            text = scaledText(magnitude, 100'000'000 * unit) + QStringLiteral("亿");
        else if (whole >= 10'000)
            text = scaledText(magnitude, 10'000 * unit) + QStringLiteral("万");
        else
            text = QLocale().toString(whole);
    } else {
        if (whole >= 1'000'000'000)
            text = scaledText(magnitude, 1'000'000'000 * unit) + QStringLiteral(" bn");
        else if (whole >= 1'000'000)
            text = scaledText(magnitude, 1'000'000 * unit) + QStringLiteral(" m");
        else if (whole >= 10'000)
            text = scaledText(magnitude, 1'000 * unit) + QStringLiteral(" k");
        else
            text = QLocale().toString(whole);
    }
    return value < 0 ? QChar(0x2212) + text : text;
}

} // namespace

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString amountText(const Money &money)
{
    const QLocale locale;
    const int digits = money.currency.digits();
    const quint64 unit = powerOfTen(digits);
    const quint64 magnitude = magnitudeOf(money.minor);
    QString text = locale.toString(magnitude / unit);
    if (digits > 0)
        text += locale.decimalPoint() + QStringLiteral("%1").arg(magnitude % unit, digits, 10, QLatin1Char('0'));
    return money.minor < 0 ? QChar(0x2212) + text : text;
}

QString moneyText(const Money &money)
{
    return money.currency.codeText() + QChar::Nbsp + amountText(money);
}

QString shortMoneyText(const Money &money)
{
    return money.currency.codeText() + QChar::Nbsp + shortText(money.minor, powerOfTen(money.currency.digits()));
}

QString shortCountText(qint64 count)
{
    return shortText(count, 1);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString percentText(qint64 numerator, int digits)
{
    QString text = QString::fromStdString(formatScaled(numerator, digits > 2 ? digits - 2 : 0));
    if (digits < 2)
        text = QString::number(numerator * qint64(powerOfTen(2 - digits)));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text + (isChinese() ? QStringLiteral("%") : QStringLiteral("\u00a0%"));
}

QString dateText(QDate day)
{
    if (!day.isValid())
        return {};
    return isChinese() ? QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day())
                       : QLocale(QLocale::English).toString(day, QStringLiteral("d MMM yyyy"));
}

QString spanText(const DaySpan &span)
{
    return isChinese() ? dateText(span.start) + QStringLiteral("至") + dateText(span.end)
                       : dateText(span.start) + QStringLiteral(" – ") + dateText(span.end);
}

QString timeText(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = instant.toLocalTime();
    return dateText(local.date()) + (isChinese() ? QStringLiteral(" ") : QStringLiteral(", "))
           + local.time().toString(QStringLiteral("HH:mm"));
}

QString relativeText(QDate day, QDate today)
{
    const qint64 days = today.daysTo(day);
    if (days == 0)
        return Text::tr("today");
    return days > 0 ? Text::tr("in %n day(s)", nullptr, int(days)) : Text::tr("%n day(s) ago", nullptr, int(-days));
}

QString monthText(QDate day)
{
    return isChinese() ? QStringLiteral("%1年%2月").arg(day.year()).arg(day.month())
                       : QLocale(QLocale::English).toString(day, QStringLiteral("MMM yyyy"));
}

QString shortMonthText(QDate day)
{
    return isChinese() ? QStringLiteral("%1月").arg(day.month())
                       : QLocale(QLocale::English).toString(day, QStringLiteral("MMM"));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace lianming
