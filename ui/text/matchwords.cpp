#include "ui/text/matchwords.h"

#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

class MatchWords
{
    Q_DECLARE_TR_FUNCTIONS(MatchWords)
};

} // namespace

QString matchFeatureText(MatchFeature feature)
{
    switch (feature) {
    case MatchFeature::Category: return MatchWords::tr("Category");
    case MatchFeature::Audience: return MatchWords::tr("Audience");
    case MatchFeature::Style: return MatchWords::tr("Style and motifs");
    case MatchFeature::Price: return MatchWords::tr("Price band");
    case MatchFeature::Reach: return MatchWords::tr("Regions and channels");
    case MatchFeature::Record: return MatchWords::tr("Track record");
    case MatchFeature::Capacity: return MatchWords::tr("Capacity");
    case MatchFeature::Freshness: return MatchWords::tr("Freshness");
    }
    return {};
}

QString audienceText(Audience audience)
{
    switch (audience) {
    case Audience::Children: return MatchWords::tr("children");
    case Audience::Students: return MatchWords::tr("students");
    case Audience::YoungAdults: return MatchWords::tr("young adults");
    case Audience::Families: return MatchWords::tr("families");
    case Audience::Seniors: return MatchWords::tr("seniors");
    case Audience::Women: return MatchWords::tr("women");
    case Audience::Men: return MatchWords::tr("men");
    case Audience::Collectors: return MatchWords::tr("collectors");
    case Audience::Tourists: return MatchWords::tr("tourists");
    case Audience::Business: return MatchWords::tr("business gifts");
    }
    return {};
}

QString priceBandText(PriceBand band)
{
    switch (band) {
    case PriceBand::Entry: return MatchWords::tr("entry");
    case PriceBand::Everyday: return MatchWords::tr("everyday");
    case PriceBand::Middle: return MatchWords::tr("middle");
    case PriceBand::Premium: return MatchWords::tr("premium");
    case PriceBand::Luxury: return MatchWords::tr("luxury");
    }
    return {};
}

QString matchCodeText(const QString &code)
{
    if (const auto audience = parseAudience(code))
        return audienceText(*audience);
    if (const auto band = parsePriceBand(code))
        return priceBandText(*band);
    if (code.contains(u'.'))
        return termText(code);
    if (code.startsWith(u"nice"))
        return categoryWord(code);
    if (code.contains(u'/') || code.isLower())
        return channelWord(code);
    return code == u"*" ? MatchWords::tr("all") : territoryWord(code);
}

QString matchReasonText(const MatchReason &reason)
{
    return messageText(reasonMessage(reason, [](const QStringList &codes) {
        QStringList words;
        for (const QString &code : codes)
            words.append(matchCodeText(code));
        return inOneLine(words);
    }));
}

QString matchWhyText(const std::vector<MatchReason> &reasons)
{
    constexpr size_t most = 2;
    std::vector<const MatchReason *> told;
    for (const MatchReason &reason : reasons) {
        const bool isTelling = reason.value > unknownFeature && reason.ground != MatchGround::CapacityLeft
                               && reason.ground != MatchGround::FreshUnused;
        if (isTelling)
            told.push_back(&reason);
    }
    std::ranges::stable_sort(told, {}, [](const MatchReason *reason) { return -reason->value; });
    QStringList out;
    for (size_t i = 0; i < std::min(most, told.size()); ++i)
        out.append(matchReasonText(*told[i]));
    return out.isEmpty() ? MatchWords::tr("Nothing stands out") : out.join(QStringLiteral(" · "));
}

QString matchRightsText(const MatchRights &rights)
{
    if (rights.share == 0)
        return MatchWords::tr("taken");
    if (rights.share < 1)
        return MatchWords::tr("free in part");
    if (rights.isConditional)
        return MatchWords::tr("on conditions");
    return rights.isHad ? MatchWords::tr("has it already") : MatchWords::tr("free");
}

QString matchRightsText(const RankedPair &pair)
{
    if (pair.rights.share == 0 || pair.rights.share == 1 || pair.takenCodes.isEmpty())
        return matchRightsText(pair.rights);
    QStringList words;
    for (const QString &code : pair.takenCodes)
        words.append(matchCodeText(code));
    return MatchWords::tr("free except %1").arg(inOneLine(words));
}

Tone matchRightsTone(const MatchRights &rights)
{
    if (rights.share == 0)
        return Tone::Stop;
    if (rights.share < 1 || rights.isConditional)
        return Tone::Wait;
    return rights.isHad ? Tone::Accent : Tone::Good;
}

QString matchPercentText(float share)
{
    return percentText(qint64(std::lround(100 * double(share))), 2);
}

} // namespace lianming
