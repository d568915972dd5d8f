// What the forms of an audit have in common: reading amounts, days and percents as people type them.
#pragma once

#include "core/base/dates.h"
#include "core/base/money.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming::auditfields {

/// An amount as people type it: grouping commas and blanks may stand in it.
[[nodiscard]] inline std::optional<qint64> minorOf(const QLineEdit *field, Currency currency)
{
    QString text = field->text();
    text.remove(u',').remove(u' ').remove(QChar::Nbsp);
    if (text.isEmpty())
        return 0;
    const auto money = Money::parse(text.toStdString(), currency);
    return money ? std::optional(money->minor) : std::nullopt;
}

[[nodiscard]] inline QString plain(qint64 minor, Currency currency)
{
    return QString::fromStdString(formatScaled(minor, currency.digits()));
}

[[nodiscard]] inline std::optional<QDate> dayOf(const QLineEdit *field)
{
    return parseDay(QStringView(field->text()).trimmed());
}

[[nodiscard]] inline std::optional<Rate> rateOf(const QLineEdit *field)
{
    const auto rate = Rate::parse(field->text().trimmed().toStdString());
    return rate && rate->nanos <= Int128{100} * Rate::one ? rate : std::nullopt;
}

[[nodiscard]] inline QPlainTextEdit *notesField(const QString &text)
{
    auto *out = new QPlainTextEdit(text);
    constexpr int height = 72;
    out->setFixedHeight(height);
    out->setTabChangesFocus(true);
    return out;
}

[[nodiscard]] inline QLineEdit *named(const char *name, const QString &text)
{
    auto *out = new QLineEdit(text);
    out->setObjectName(QString::fromLatin1(name));
    return out;
}

} // namespace lianming::auditfields
