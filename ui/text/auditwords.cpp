#include "ui/text/auditwords.h"

#include "ui/text/format.h"
#include "ui/text/outlookwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString auditText(const char *text)
{
    return QCoreApplication::translate("audits", text);
}

QString percentOf(Rate rate)
{
    constexpr int digits = Rate::digits + 2;
    return percentText(qint64(rate.nanos), digits);
}

} // namespace

QString auditStateText(AuditState state)
{
    switch (state) {
    case AuditState::Open: return auditText(QT_TRANSLATE_NOOP("audits", "Under way"));
    case AuditState::Computed: return auditText(QT_TRANSLATE_NOOP("audits", "Computed"));
    case AuditState::Settled: return auditText(QT_TRANSLATE_NOOP("audits", "Settled"));
    case AuditState::Closed: return auditText(QT_TRANSLATE_NOOP("audits", "Closed"));
    }
    return {};
}

Tone auditStateTone(AuditState state)
{
    switch (state) {
    case AuditState::Open: return Tone::Accent;
    case AuditState::Computed: return Tone::Wait;
    case AuditState::Settled: return Tone::Good;
    case AuditState::Closed: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString auditItemText(const AuditItem &item)
{
    switch (item.kind) {
    case AuditItemKind::Above: return auditText(QT_TRANSLATE_NOOP("audits", "taken whole"));
    case AuditItemKind::Unit: return QCoreApplication::translate("audits", "%n point(s)", nullptr, item.hits);
    case AuditItemKind::Chosen: return auditText(QT_TRANSLATE_NOOP("audits", "chosen"));
    case AuditItemKind::Added: return auditText(QT_TRANSLATE_NOOP("audits", "never reported"));
    }
    return {};
}

QString auditOutcomeText(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Nothing: return auditText(QT_TRANSLATE_NOOP("audits", "Nothing is owed"));
    case AuditOutcome::Restatement: return auditText(QT_TRANSLATE_NOOP("audits", "The periods are restated"));
    case AuditOutcome::Invoice: return auditText(QT_TRANSLATE_NOOP("audits", "An invoice is sent"));
    case AuditOutcome::Waived: return auditText(QT_TRANSLATE_NOOP("audits", "The museum waives it"));
    }
    return {};
}

QString shortfallBasisText(ShortfallBasis basis)
{
    return basis == ShortfallBasis::Due ? auditText(QT_TRANSLATE_NOOP("audits", "of what was due"))
                                        : auditText(QT_TRANSLATE_NOOP("audits", "of what was reported"));
}

QString namedPercentText(const NamedPercent &percent)
{
    return percent.exists() ? shareText(percent.hundredths()) : QStringLiteral("–");
}

QString thresholdText(const std::optional<Rate> &threshold, ShortfallBasis of)
{
    if (!threshold)
        return auditText(QT_TRANSLATE_NOOP("audits", "none: the museum bears the costs"));
    return auditText(QT_TRANSLATE_NOOP("audits", "from %1 %2")).arg(percentOf(*threshold), shortfallBasisText(of));
}

QString auditClauseText(const AuditClause &clause)
{
    QStringList out;
    out.append(auditText(QT_TRANSLATE_NOOP("audits", "Costs shift to the licensee: %1"))
                   .arg(thresholdText(clause.threshold, clause.of)));
    out.append(clause.interest ? auditText(QT_TRANSLATE_NOOP("audits", "The shortfall bears late interest"))
                               : auditText(QT_TRANSLATE_NOOP("audits", "No interest on the shortfall")));
    if (clause.lookBackYears)
        out.append(QCoreApplication::translate("audits", "Looks back %n year(s)", nullptr, int(*clause.lookBackYears)));
    return out.join(isChinese() ? QStringLiteral("；") : QStringLiteral(". "));
}

} // namespace lianming
