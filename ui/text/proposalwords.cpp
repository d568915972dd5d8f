#include "ui/text/proposalwords.h"

#include "ui/text/codewords.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lianming {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProposalWords)
};

QString comma()
{
    return isChinese() ? QStringLiteral("、") : QStringLiteral(", ");
}

} // namespace

QString stageText(ProposalStage stage)
{
    switch (stage) {
    case ProposalStage::Inquiry: return Words::tr("Inquiry");
    case ProposalStage::Reviewing: return Words::tr("In review");
    case ProposalStage::Negotiating: return Words::tr("In negotiation");
    case ProposalStage::Accepted: return Words::tr("Accepted");
    case ProposalStage::Contracted: return Words::tr("Contracted");
    case ProposalStage::Declined: return Words::tr("Declined");
    case ProposalStage::Withdrawn: return Words::tr("Withdrawn");
    }
    return {};
}

QString exclusivityText(Exclusivity exclusivity)
{
    switch (exclusivity) {
    case Exclusivity::Exclusive: return Words::tr("Exclusive");
    case Exclusivity::Sole: return Words::tr("Sole");
    case Exclusivity::NonExclusive: return Words::tr("Non-exclusive");
    }
    return {};
}

QString rightText(Right right)
{
    switch (right) {
    case Right::All: return Words::tr("All rights");
    case Right::Adaptation: return Words::tr("Adaptation");
    case Right::Communication: return Words::tr("Communication to the public");
    case Right::Distribution: return Words::tr("Distribution");
    case Right::Name: return Words::tr("Use of the name");
    case Right::Reproduction: return Words::tr("Reproduction");
    case Right::Trademark: return Words::tr("Trade mark");
    }
    return {};
}

QString rightsText(const std::vector<Right> &rights)
{
    QStringList out;
    for (const Right right : rights)
        out.append(rightText(right));
    return out.join(comma());
}

QString verdictText(AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return Words::tr("Rights free");
    case AvailsVerdict::Conditional: return Words::tr("Free under conditions");
    case AvailsVerdict::Unavailable: return Words::tr("Rights taken");
    }
    return {};
}

QString conflictReasonText(ConflictReason reason)
{
    switch (reason) {
    case ConflictReason::RightsOut: return Words::tr("Licensed already");
    case ConflictReason::OwnUse: return Words::tr("Kept for the institution's own products");
    case ConflictReason::OptionHeld: return Words::tr("Held by an option");
    case ConflictReason::SellOff: return Words::tr("Old stock is still being sold");
    case ConflictReason::Proposed: return Words::tr("Another proposal asks for it");
    case ConflictReason::Duplicate: return Words::tr("This brand has it already");
    }
    return {};
}

QString conflictText(const Conflict &conflict)
{
    QStringList parts;
    parts << codesText(conflict.assets) << categoriesText(conflict.categories) << territoriesText(conflict.territories)
          << channelsText(conflict.channels);
    parts.removeAll(QString());
    parts.append(spanText(conflict.days));
    return parts.join(QStringLiteral(" · "));
}

QString titleGapText(const TitleGap &gap)
{
    return Words::tr("%1: the institution does not hold this right: %2")
        .arg(QString::fromStdString(gap.asset), rightText(gap.right));
}

QString restrictionText(const FoundRestriction &restriction)
{
    const QString asset = QString::fromStdString(restriction.asset);
    const QString from = QString::fromStdString(restriction.from);
    switch (restriction.kind) {
    case RestrictionKind::ConsentNeeded:
        return from.isEmpty() ? Words::tr("%1: a consent is needed").arg(asset)
                              : Words::tr("%1: the consent of %2 is needed").arg(asset, from);
    case RestrictionKind::PermitNeeded:
        return from.isEmpty() ? Words::tr("%1: a permit is needed").arg(asset)
                              : Words::tr("%1: a permit of %2 is needed").arg(asset, from);
    case RestrictionKind::Prohibited: return Words::tr("%1: must not be used for this").arg(asset);
    }
    return {};
}

QString moveRefusedText(ProposalStage from, ProposalStage to)
{
    switch (moveBy(from, to)) {
    case MoveBy::Person: return {};
    case MoveBy::Contract: return Words::tr("It becomes contracted when its contract is signed.");
    case MoveBy::Nobody: return Words::tr("It cannot go from “%1” to “%2”.").arg(stageText(from), stageText(to));
    }
    return {};
}

QString codesText(const QStringList &codes)
{
    return codes.join(QStringLiteral(", "));
}

QString codesText(const std::vector<std::string> &codes)
{
    QStringList out;
    for (const std::string &code : codes)
        out.append(QString::fromStdString(code));
    return codesText(out);
}

QStringList codesOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;，；、]+"));
    QStringList out = text.split(between, Qt::SkipEmptyParts);
    out.removeDuplicates();
    return out;
}

std::vector<std::string> codeStringsOf(const QString &text)
{
    std::vector<std::string> out;
    for (const QString &code : codesOf(text))
        out.push_back(code.toStdString());
    return out;
}

} // namespace lianming
