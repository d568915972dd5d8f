#include "ui/text/proposalwords.h"

#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lianming {

namespace {

class ProposalWords
{
    Q_DECLARE_TR_FUNCTIONS(ProposalWords)
};

const char *stageWords(ProposalStage stage)
{
    switch (stage) {
    case ProposalStage::Inquiry: return QT_TRANSLATE_NOOP("ProposalWords", "Inquiry");
    case ProposalStage::Reviewing: return QT_TRANSLATE_NOOP("ProposalWords", "In review");
    case ProposalStage::Negotiating: return QT_TRANSLATE_NOOP("ProposalWords", "In negotiation");
    case ProposalStage::Accepted: return QT_TRANSLATE_NOOP("ProposalWords", "Accepted");
    case ProposalStage::Contracted: return QT_TRANSLATE_NOOP("ProposalWords", "Contracted");
    case ProposalStage::Declined: return QT_TRANSLATE_NOOP("ProposalWords", "Declined");
    case ProposalStage::Withdrawn: return QT_TRANSLATE_NOOP("ProposalWords", "Withdrawn");
    }
    return "";
}

QString comma()
{
    return isChinese() ? QStringLiteral("、") : QStringLiteral(", ");
}

} // namespace

QString stageText(ProposalStage stage)
{
    return ProposalWords::tr(stageWords(stage));
}

NamePair stageNames(ProposalStage stage)
{
    return inBothLanguages("ProposalWords", stageWords(stage));
}

QString stageText(const HouseStage &stage)
{
    const QString own = titleText(stage.nameEn, stage.nameZh);
    return own.isEmpty() ? stageText(stage.phase) : own;
}

QString reasonText(const HouseReason &reason)
{
    const QString own = titleText(reason.nameEn, reason.nameZh);
    return own.isEmpty() ? reasonText(reason.code) : own;
}

QString reasonText(const QString &code)
{
    const auto shipped = shippedReasonMessage(code);
    return shipped ? messageText(*shipped) : code;
}

QString exclusivityText(Exclusivity exclusivity)
{
    switch (exclusivity) {
    case Exclusivity::Exclusive: return ProposalWords::tr("Exclusive");
    case Exclusivity::Sole: return ProposalWords::tr("Sole");
    case Exclusivity::NonExclusive: return ProposalWords::tr("Non-exclusive");
    }
    return {};
}

QString rightText(Right right)
{
    switch (right) {
    case Right::All: return ProposalWords::tr("All rights");
    case Right::Adaptation: return ProposalWords::tr("Adaptation");
    case Right::Communication: return ProposalWords::tr("Communication to the public");
    case Right::Distribution: return ProposalWords::tr("Distribution");
    case Right::Name: return ProposalWords::tr("Use of the name");
    case Right::Reproduction: return ProposalWords::tr("Reproduction");
    case Right::Trademark: return ProposalWords::tr("Trade mark");
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

namespace {

/// What is spoken of; of a part whose work decides, this too.
QString subjectText(const std::string &asset, const std::string &work)
{
    const QString name = QString::fromStdString(asset);
    return work.empty() ? name
                        : ProposalWords::tr("%1 (cut from %2, which decides)").arg(name, QString::fromStdString(work));
}

} // namespace

QString verdictText(AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return ProposalWords::tr("Rights free");
    case AvailsVerdict::Conditional: return ProposalWords::tr("Free under conditions");
    case AvailsVerdict::Unavailable: return ProposalWords::tr("Rights taken");
    }
    return {};
}

QString conflictReasonText(ConflictReason reason)
{
    switch (reason) {
    case ConflictReason::RightsOut: return ProposalWords::tr("Licensed already");
    case ConflictReason::OwnUse: return ProposalWords::tr("Kept for the institution's own products");
    case ConflictReason::OptionHeld: return ProposalWords::tr("Held by an option");
    case ConflictReason::SellOff: return ProposalWords::tr("Old stock is still being sold");
    case ConflictReason::Proposed: return ProposalWords::tr("Another proposal asks for it");
    case ConflictReason::Duplicate: return ProposalWords::tr("This brand has it already");
    }
    return {};
}

QString worksText(const QString &works)
{
    return ProposalWords::tr("because of the work it was cut from: %1").arg(works);
}

QString conflictText(const Conflict &conflict)
{
    QStringList parts;
    parts << codesText(conflict.assets) << categoriesText(conflict.categories) << territoriesText(conflict.territories)
          << channelsText(conflict.channels);
    parts.removeAll(QString());
    parts.append(spanText(conflict.days));
    if (!conflict.works.empty())
        parts.append(worksText(codesText(conflict.works)));
    return parts.join(QStringLiteral(" · "));
}

QString titleGapText(const TitleGap &gap)
{
    QStringList out{ProposalWords::tr("%1: the institution does not hold this right: %2")
                        .arg(subjectText(gap.asset, gap.work), rightText(gap.right))};
    for (const MarkLack &lack : gap.marks)
        out.append(registrationLackText(lack));
    return out.join(u'\n');
}

QString registrationLackText(const MarkLack &lack)
{
    QStringList out{ProposalWords::tr("Trade mark %1 is registered for %2")
                        .arg(QString::fromStdString(lack.registration), categoriesText(lack.classes))};
    if (!lack.categories.empty())
        out.append(ProposalWords::tr("not for %1").arg(categoriesText(lack.categories)));
    if (!lack.territories.empty())
        out.append(ProposalWords::tr("not in %1").arg(territoriesText(lack.territories)));
    if (lack.from)
        out.append(ProposalWords::tr("from %1 on").arg(dateText(*lack.from)));
    if (lack.until)
        out.append(ProposalWords::tr("until %1").arg(dateText(*lack.until)));
    return out.join(QStringLiteral("; "));
}

QString restrictionText(const FoundRestriction &restriction)
{
    const QString asset = subjectText(restriction.asset, restriction.work);
    const QString from = QString::fromStdString(restriction.from);
    switch (restriction.kind) {
    case RestrictionKind::ConsentNeeded:
        return from.isEmpty() ? ProposalWords::tr("%1: a consent is needed").arg(asset)
                              : ProposalWords::tr("%1: the consent of %2 is needed").arg(asset, from);
    case RestrictionKind::PermitNeeded:
        return from.isEmpty() ? ProposalWords::tr("%1: a permit is needed").arg(asset)
                              : ProposalWords::tr("%1: a permit of %2 is needed").arg(asset, from);
    case RestrictionKind::Prohibited: return ProposalWords::tr("%1: must not be used for this").arg(asset);
    }
    return {};
}

QString moveRefusedText(const HouseStage &from, const HouseStage &to)
{
    switch (moveBy(from, to)) {
    case MoveBy::Person: return {};
    case MoveBy::Contract: return ProposalWords::tr("It becomes contracted when its contract is signed.");
    case MoveBy::Nobody:
        return ProposalWords::tr("It cannot go from “%1” to “%2”.").arg(stageText(from), stageText(to));
    }
    return {};
}

QString moveChecksText(ProposalStage from, ProposalStage to)
{
    if (from != to && to == ProposalStage::Accepted)
        return ProposalWords::tr("Checks that nothing is open and that the rights are free");
    if (from != to && needsReason(to))
        return ProposalWords::tr("Asks for the reason");
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
