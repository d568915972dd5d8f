#include "ui/rights/rightstips.h"

#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

#include <QCoreApplication>

#include <set>

namespace lianming {

namespace {

class RightsTips
{
    Q_DECLARE_TR_FUNCTIONS(RightsTips)
};

const QString tipDot = QStringLiteral(" · ");

QString stateText(const RightsBar &bar)
{
    switch (bar.state) {
    case GrantState::Signed: return RightsTips::tr("Signed");
    case GrantState::Held:
        return bar.holdUntil ? RightsTips::tr("Held until %1").arg(dateText(*bar.holdUntil)) : RightsTips::tr("Held");
    case GrantState::Proposed: return RightsTips::tr("Proposed");
    }
    return {};
}

} // namespace

QString rightsBarText(const RightsBar &bar, const RightsBarTerms &terms, const QString &licensee, const QString &number,
                      bool isTerminated)
{
    QStringList lines{number.isEmpty() ? licensee : number + tipDot + licensee,
                      exclusivityText(bar.exclusivity) + tipDot + stateText(bar)};
    if (bar.days) {
        lines.append(spanText(*bar.days));
        if (isTerminated)
            lines.append(RightsTips::tr("Terminated, the last day was %1").arg(dateText(bar.days->end)));
    }
    if (bar.sellOff)
        lines.append(RightsTips::tr("Sell-off until %1").arg(dateText(bar.sellOff->end)));
    lines.append(rightsText(terms.rights));
    lines.append(categoriesText(terms.categories));
    QString territories = territoriesText(terms.territories);
    if (!terms.territoriesExcept.empty())
        territories = RightsTips::tr("%1, except %2").arg(territories, territoriesText(terms.territoriesExcept));
    lines.append(territories);
    lines.append(channelsText(terms.channels));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

int grantCount(const MatrixCell &cell)
{
    std::set<std::string_view> grants;
    for (const auto &[grant, reason] : cell.grants)
        grants.insert(grant);
    return int(grants.size());
}

QString rightsCellText(const MatrixCell &cell, const QString &category, const QString &territory)
{
    QStringList lines{category + tipDot + territory, verdictText(cell.verdict)};
    if (const int grants = grantCount(cell); grants > 0)
        lines.append(RightsTips::tr("%n grant(s)", nullptr, grants));
    std::set<ConflictReason> reasons;
    for (const auto &[grant, reason] : cell.grants)
        reasons.insert(reason);
    for (const ConflictReason reason : reasons)
        lines.append(conflictReasonText(reason));
    if (cell.titleGap)
        lines.append(RightsTips::tr("Not all of it is the institution's to give"));
    if (cell.restricted)
        lines.append(RightsTips::tr("A restriction applies"));
    return lines.join(u'\n');
}

} // namespace lianming
