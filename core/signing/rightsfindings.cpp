#include "core/signing/rightsfindings.h"

#include "core/rights/ledger.h"

namespace lianming {

namespace {

/// The sentence about a conflict, with the number, the first and the last day.
const char *conflictSentence(ConflictReason reason)
{
    switch (reason) {
    case ConflictReason::RightsOut: return QT_TRANSLATE_NOOP("core", "The rights are taken by %1 from %2 to %3");
    case ConflictReason::OwnUse:
        return QT_TRANSLATE_NOOP("core", "The institution uses these rights itself from %2 to %3: %1");
    case ConflictReason::OptionHeld:
        return QT_TRANSLATE_NOOP("core", "The rights are held for another brand from %2 to %3: %1");
    case ConflictReason::SellOff:
        return QT_TRANSLATE_NOOP("core", "Another licensee may still sell old stock from %2 to %3: %1. The contract "
                                         "should except it");
    case ConflictReason::Duplicate:
        return QT_TRANSLATE_NOOP("core", "The same brand has these rights already by %1, from %2 to %3. Say which "
                                         "royalty applies");
    case ConflictReason::Proposed: break;
    }
    return "";
}

QString text(const std::string &code)
{
    return QString::fromStdString(code);
}

} // namespace

QList<GateFinding> rightsFindings(const std::vector<AvailsAnswer> &answers)
{
    QList<GateFinding> out;
    for (size_t i = 0; i < answers.size(); ++i) {
        for (const Conflict &conflict : answers[i].conflicts) {
            if (conflict.reason == ConflictReason::Proposed)
                continue;
            const QString number = contractNumberOf(conflict.grant);
            out.append({.key = QStringLiteral("%1 %2 grant %3")
                                   .arg(QLatin1StringView(conflictReasonCode(conflict.reason)), text(conflict.grant))
                                   .arg(i),
                        .message = {conflictSentence(conflict.reason),
                                    {number, dayText(conflict.days.start), dayText(conflict.days.end)}},
                        .blocks = conflict.isHard() || conflict.reason == ConflictReason::OptionHeld,
                        .grant = int(i),
                        .detail = number});
        }
    }
    return out;
}

QList<GateFinding> titleFindings(const std::vector<AvailsAnswer> &answers)
{
    QList<GateFinding> out;
    for (size_t i = 0; i < answers.size(); ++i) {
        for (const TitleGap &gap : answers[i].titleGaps) {
            if (gap.right == Right::Trademark)
                continue;
            const QString right = QString::fromLatin1(rightCode(gap.right));
            out.append(
                {.key = QStringLiteral("title %1 %2 grant %3").arg(withWork(gap.asset, gap.work), right).arg(i),
                 .message = {QT_TRANSLATE_NOOP("core", "The institution does not hold the right %2 of %1 for all "
                                                       "that is granted"),
                             {withWork(gap.asset, gap.work), right}},
                 .grant = int(i),
                 .detail = text(gap.asset)});
        }
    }
    return out;
}

QList<GateFinding> permitFindings(const std::vector<AvailsAnswer> &answers)
{
    QList<GateFinding> out;
    for (size_t i = 0; i < answers.size(); ++i) {
        for (const FoundRestriction &found : answers[i].restrictions) {
            GateFinding finding{.key = QStringLiteral("%1 %2 %3 grant %4")
                                           .arg(QLatin1StringView(restrictionKindCode(found.kind)),
                                                withWork(found.asset, found.work), text(found.from))
                                           .arg(i),
                                .message = {"", {withWork(found.asset, found.work), text(found.from)}},
                                .waivable = found.kind != RestrictionKind::Prohibited,
                                .grant = int(i),
                                .detail = text(found.asset)};
            switch (found.kind) {
            case RestrictionKind::Prohibited:
                finding.message.text = QT_TRANSLATE_NOOP("core", "This use of %1 is prohibited");
                break;
            case RestrictionKind::ConsentNeeded:
                finding.message.text =
                    found.from.empty()
                        ? QT_TRANSLATE_NOOP("core", "A consent is needed for %1 and is not recorded")
                        : QT_TRANSLATE_NOOP("core", "The consent of %2 is needed for %1 and is not recorded");
                break;
            case RestrictionKind::PermitNeeded:
                finding.message.text =
                    found.from.empty()
                        ? QT_TRANSLATE_NOOP("core", "A permit is needed for %1 and is not recorded")
                        : QT_TRANSLATE_NOOP("core", "A permit of %2 is needed for %1 and is not recorded");
                break;
            }
            out.append(std::move(finding));
        }
    }
    return out;
}

} // namespace lianming
