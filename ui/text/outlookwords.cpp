#include "ui/text/outlookwords.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString outlookText(const char *text)
{
    return QCoreApplication::translate("outlook", text);
}

/// Periods one after the other: "2025Q3, 2025Q4" / "2025Q3、2025Q4".
QString joined(const QStringList &names)
{
    return names.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace

QString estimateText(const Estimate &estimate)
{
    switch (estimate.method) {
    case EstimateMethod::SamePeriodBefore:
        return outlookText(QT_TRANSLATE_NOOP("outlook", "as in %1")).arg(joined(estimate.from));
    case EstimateMethod::AverageOfLast:
        return estimate.from.size() == 1
                   ? outlookText(QT_TRANSLATE_NOOP("outlook", "as in %1")).arg(joined(estimate.from))
                   : outlookText(QT_TRANSLATE_NOOP("outlook", "mean of %1")).arg(joined(estimate.from));
    }
    return {};
}

QString forecastMethodText(const GuaranteeForecast &forecast)
{
    if (!forecast.hasBasis)
        return outlookText(QT_TRANSLATE_NOOP("outlook", "No forecast: nothing has been calculated yet"));
    // Periods that are estimated alike stand together.
    QStringList parts;
    QStringList names;
    for (qsizetype i = 0; i < forecast.coming.size(); ++i) {
        names.append(forecast.coming[i].period);
        const bool goesOn =
            i + 1 < forecast.coming.size()
            && estimateText(forecast.coming[i + 1].estimate) == estimateText(forecast.coming[i].estimate);
        if (goesOn)
            continue;
        parts.append(outlookText(QT_TRANSLATE_NOOP("outlook", "%1: %2"))
                         .arg(joined(names), estimateText(forecast.coming[i].estimate)));
        names.clear();
    }
    return parts.join(isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

QString forecastSpanText(const GuaranteeForecast &forecast)
{
    if (forecast.year == 0)
        return outlookText(QT_TRANSLATE_NOOP("outlook", "Whole term"));
    return outlookText(QT_TRANSLATE_NOOP("outlook", "Year %1")).arg(forecast.year);
}

QString accrualBasisText(const AccrualRow &row)
{
    if (row.isAdjustment)
        return outlookText(QT_TRANSLATE_NOOP("outlook", "restatement, not settled yet"));
    switch (row.basis) {
    case AccrualBasis::Figures: return outlookText(QT_TRANSLATE_NOOP("outlook", "as calculated"));
    case AccrualBasis::Estimated: return row.estimate ? estimateText(*row.estimate) : QString();
    case AccrualBasis::None: return outlookText(QT_TRANSLATE_NOOP("outlook", "nothing to estimate from"));
    }
    return {};
}

QString cashKindText(CashKind kind)
{
    switch (kind) {
    case CashKind::Invoice: return outlookText(QT_TRANSLATE_NOOP("outlook", "Invoice"));
    case CashKind::Settlement: return outlookText(QT_TRANSLATE_NOOP("outlook", "Not invoiced yet"));
    case CashKind::Instalment: return outlookText(QT_TRANSLATE_NOOP("outlook", "Instalment of a guarantee"));
    case CashKind::Fee: return outlookText(QT_TRANSLATE_NOOP("outlook", "Fixed fee"));
    case CashKind::Expected: return outlookText(QT_TRANSLATE_NOOP("outlook", "Expected royalties"));
    }
    return {};
}

QString poolText(const QString &id)
{
    if (id.isEmpty())
        return outlookText(QT_TRANSLATE_NOOP("outlook", "All pools"));
    if (id == u"rest")
        return outlookText(QT_TRANSLATE_NOOP("outlook", "Without a guarantee"));
    return id;
}

QString shareText(qint64 hundredths)
{
    constexpr int digits = 4;
    return percentText(hundredths, digits);
}

} // namespace lianming
