#include "core/protection/evidence.h"

#include <QTimeZone>

#include <algorithm>

namespace lianming {

namespace {

/// "Asia/Shanghai", "Etc/UTC", "UTC". QTimeZone alone would also take any word for the name of a zone without an
/// offset, as POSIX does.
bool isZone(const QString &name)
{
    return name == u"UTC" || (name.contains(u'/') && QTimeZone(name.toLatin1()).isValid());
}

bool isTooLong(const Circumstances &c)
{
    const auto others = {c.capturedZone, c.capturedBy, c.device,   c.software, c.networkPath, c.sourceUrl,
                         c.seller,       c.sellerId,   c.platform, c.listing,  c.priceShown,  c.unitsSold};
    return c.notes.size() > longestNotes
           || std::ranges::any_of(others, [](const QString &text) { return text.size() > longestCircumstance; });
}

} // namespace

const char *evidenceKindCode(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Screenshot: return "screenshot";
    case EvidenceKind::Page: return "page";
    case EvidenceKind::Listing: return "listing";
    case EvidenceKind::Purchase: return "purchase";
    case EvidenceKind::Contract: return "contract";
    case EvidenceKind::Artwork: return "artwork";
    case EvidenceKind::Other: return "other";
    }
    return "";
}

std::optional<EvidenceKind> parseEvidenceKind(QStringView code)
{
    for (const EvidenceKind kind :
         {EvidenceKind::Screenshot, EvidenceKind::Page, EvidenceKind::Listing, EvidenceKind::Purchase,
          EvidenceKind::Contract, EvidenceKind::Artwork, EvidenceKind::Other}) {
        if (code == QLatin1StringView(evidenceKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

const char *custodyActCode(CustodyAct act)
{
    switch (act) {
    case CustodyAct::Captured: return "captured";
    case CustodyAct::Imported: return "imported";
    case CustodyAct::Viewed: return "viewed";
    case CustodyAct::Exported: return "exported";
    case CustodyAct::HandedOver: return "handed_over";
    }
    return "";
}

std::optional<CustodyAct> parseCustodyAct(QStringView code)
{
    for (const CustodyAct act : {CustodyAct::Captured, CustodyAct::Imported, CustodyAct::Viewed, CustodyAct::Exported,
                                 CustodyAct::HandedOver}) {
        if (code == QLatin1StringView(custodyActCode(act)))
            return act;
    }
    return std::nullopt;
}

const char *evidenceAnswerCode(EvidenceCheck::Answer answer)
{
    switch (answer) {
    case EvidenceCheck::Answer::Sound: return "sound";
    case EvidenceCheck::Answer::Missing: return "missing";
    case EvidenceCheck::Answer::Changed: return "changed";
    case EvidenceCheck::Answer::Altered: return "altered";
    }
    return "";
}

QList<EvidenceProblem> validate(const Circumstances &circumstances, Id<Asset> asset, const QDateTime &now)
{
    QList<EvidenceProblem> problems;
    if (!asset.isSet())
        problems.append(EvidenceProblem::AssetMissing);
    if (!circumstances.capturedAt.isValid())
        problems.append(EvidenceProblem::CapturedAtMissing);
    else if (circumstances.capturedAt > now)
        problems.append(EvidenceProblem::CapturedLater);
    if (circumstances.capturedBy.trimmed().isEmpty())
        problems.append(EvidenceProblem::CapturedByMissing);
    if (!circumstances.capturedZone.isEmpty() && !isZone(circumstances.capturedZone))
        problems.append(EvidenceProblem::ZoneUnknown);
    if (circumstances.price && circumstances.price->minor < 0)
        problems.append(EvidenceProblem::PriceNegative);
    if (isTooLong(circumstances))
        problems.append(EvidenceProblem::TooLong);
    return problems;
}

Message problemMessage(EvidenceProblem problem)
{
    switch (problem) {
    case EvidenceProblem::AssetMissing: return {QT_TRANSLATE_NOOP("core", "Say which asset the evidence is for."), {}};
    case EvidenceProblem::CapturedAtMissing: return {QT_TRANSLATE_NOOP("core", "Say when it was captured."), {}};
    case EvidenceProblem::CapturedLater:
        return {QT_TRANSLATE_NOOP("core", "The time of capture cannot be in the future."), {}};
    case EvidenceProblem::CapturedByMissing: return {QT_TRANSLATE_NOOP("core", "Say who captured it."), {}};
    case EvidenceProblem::ZoneUnknown:
        return {QT_TRANSLATE_NOOP("core", "Unknown time zone; write it like Asia/Shanghai."), {}};
    case EvidenceProblem::PriceNegative: return {QT_TRANSLATE_NOOP("core", "A price cannot be negative."), {}};
    case EvidenceProblem::TooLong:
        return {
            QT_TRANSLATE_NOOP(
                "core",
                "Notes can have at most %1 characters and any other field %2: add a longer text as a file of evidence."),
            {QString::number(longestNotes), QString::number(longestCircumstance)}};
    }
    return {};
}

} // namespace lianming
