#include "ui/text/copywords.h"

#include "core/copies/platform.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace lianming {

namespace {

struct CopyWords {
    Q_DECLARE_TR_FUNCTIONS(CopyWords)
};

/// Those that are no channel of their own in the vocabulary of channels.
QString otherPlatformText(const QString &code)
{
    if (code == u"kuaishou")
        return CopyWords::tr("Kuaishou");
    if (code == u"weidian")
        return CopyWords::tr("Weidian");
    if (code == u"xianyu")
        return CopyWords::tr("Xianyu");
    if (code == u"1688")
        return CopyWords::tr("1688.com");
    if (code == u"aliexpress")
        return QStringLiteral("AliExpress");
    if (code == u"amazon")
        return CopyWords::tr("Amazon");
    if (code == u"ebay")
        return QStringLiteral("eBay");
    if (code == u"etsy")
        return QStringLiteral("Etsy");
    if (code == u"temu")
        return QStringLiteral("Temu");
    return code;
}

QString dimensionsText(const QList<ScopeDimension> &dimensions)
{
    QStringList out;
    for (const ScopeDimension one : dimensions)
        out.append(scopeDimensionText(one));
    return inOneLine(out);
}

} // namespace

QString copyKindText(CopyKind kind)
{
    switch (kind) {
    case CopyKind::Whole: return CopyWords::tr("The whole picture");
    case CopyKind::Part: return CopyWords::tr("A part of the picture");
    }
    return {};
}

QString copyNearnessText(CopyKind kind, int distance, int inliers)
{
    const QString bits = distance < 0 ? QString() : CopyWords::tr("%1 of 256 bits differ").arg(distance);
    const QString points = CopyWords::tr("%n matching point(s)", nullptr, inliers);
    if (kind == CopyKind::Whole)
        return inliers > 0 ? CopyWords::tr("%1, %2").arg(bits, points) : bits;
    return points;
}

QString copyScoreText(double score)
{
    constexpr double hundred = 100;
    return QString::number(std::clamp(int(score * hundred), 0, int(hundred)));
}

QString matchStateText(MatchState state)
{
    switch (state) {
    case MatchState::Open: return CopyWords::tr("Open");
    case MatchState::Dismissed: return CopyWords::tr("Dismissed");
    case MatchState::InCase: return CopyWords::tr("In a case");
    case MatchState::Settled: return CopyWords::tr("Settled");
    }
    return {};
}

QString dismissalReasonText(DismissalReason reason)
{
    switch (reason) {
    case DismissalReason::NoCopy: return CopyWords::tr("No copy");
    case DismissalReason::Licensed: return CopyWords::tr("The seller is licensed");
    case DismissalReason::OwnUse: return CopyWords::tr("The institution's own use");
    case DismissalReason::Permitted: return CopyWords::tr("A permitted use");
    case DismissalReason::Other: return CopyWords::tr("Another reason");
    }
    return {};
}

QString dismissalReasonHint(DismissalReason reason)
{
    switch (reason) {
    case DismissalReason::NoCopy:
        return CopyWords::tr("The pictures are unrelated. This pair is dismissed wherever it is seen again.");
    case DismissalReason::Licensed:
        return CopyWords::tr("Applies as long as the licence: when that ends, the match is open again.");
    case DismissalReason::OwnUse: return CopyWords::tr("This seller's listings with this picture stay dismissed.");
    case DismissalReason::Permitted:
        return CopyWords::tr("A use that the law allows, or that was permitted otherwise. Applies to this seller.");
    case DismissalReason::Other: return CopyWords::tr("Give it below. Applies to this seller.");
    }
    return {};
}

QString platformText(const QString &code)
{
    if (code.isEmpty() || code == QLatin1StringView(unknownPlatform))
        return CopyWords::tr("Unknown platform");
    const QString channel = platformChannel(code);
    if (channel.section(u'/', -1) != code)
        return code; // by the name it came with
    const QString word = channelWord(channel);
    return word == code ? otherPlatformText(code) : word;
}

QString sellerLinkText(SellerLink link)
{
    switch (link) {
    case SellerLink::Open: return CopyWords::tr("Not confirmed whose shop it is");
    case SellerLink::Brand: return CopyWords::tr("A brand's shop");
    case SellerLink::Own: return CopyWords::tr("An institution's own shop");
    case SellerLink::Nobody: return CopyWords::tr("Nobody we know");
    }
    return {};
}

QString sellerStandingText(SellerStanding standing)
{
    switch (standing) {
    case SellerStanding::Own: return CopyWords::tr("Own shop");
    case SellerStanding::InScope: return CopyWords::tr("Licensed");
    case SellerStanding::SellOff: return CopyWords::tr("Selling off");
    case SellerStanding::Unclear: return CopyWords::tr("Possibly licensed");
    case SellerStanding::OutOfScope: return CopyWords::tr("Outside the licence");
    case SellerStanding::NotYetBegun: return CopyWords::tr("Licence not begun");
    case SellerStanding::Terminated: return CopyWords::tr("Licence terminated");
    case SellerStanding::Expired: return CopyWords::tr("Licence expired");
    case SellerStanding::Never: return CopyWords::tr("Never licensed");
    }
    return {};
}

QString scopeDimensionText(ScopeDimension dimension)
{
    switch (dimension) {
    case ScopeDimension::Asset: return CopyWords::tr("the asset");
    case ScopeDimension::Category: return CopyWords::tr("the category");
    case ScopeDimension::Territory: return CopyWords::tr("the territory");
    case ScopeDimension::Channel: return CopyWords::tr("the channel");
    }
    return {};
}

QString standingWhyText(const GrantStanding &grant)
{
    const QString contract = grant.licence.contract;
    const QString until = dateText(grant.until);
    switch (grant.standing) {
    case SellerStanding::InScope:
        if (!grant.unsure.isEmpty())
            return CopyWords::tr("%1 until %2; the listing does not say: %3")
                .arg(contract, until, dimensionsText(grant.unsure));
        return CopyWords::tr("%1 until %2").arg(contract, until);
    case SellerStanding::SellOff: return CopyWords::tr("%1 has ended; stock may be sold until %2").arg(contract, until);
    case SellerStanding::OutOfScope:
        return CopyWords::tr("%1 does not cover %2").arg(contract, dimensionsText(grant.outside));
    case SellerStanding::NotYetBegun: return CopyWords::tr("%1 begins on %2").arg(contract, dateText(grant.from));
    case SellerStanding::Terminated: return CopyWords::tr("%1 was terminated, until %2").arg(contract, until);
    case SellerStanding::Expired: return CopyWords::tr("%1 ended on %2").arg(contract, until);
    case SellerStanding::Own:
    case SellerStanding::Unclear:
    case SellerStanding::Never: return {};
    }
    return {};
}

QString standingDoubtText(StandingDoubt doubt)
{
    switch (doubt) {
    case StandingDoubt::None: break;
    case StandingDoubt::SellerUnknown: return CopyWords::tr("Nobody has said who the seller is.");
    case StandingDoubt::Resembles:
        return CopyWords::tr("The shop resembles a licensee, and nobody has said whether it is one.");
    case StandingDoubt::SignedSince:
        return CopyWords::tr(
            "The shop was marked as unconnected, but a similar brand has since signed a contract. Confirm again whose shop it is.");
    case StandingDoubt::OtherOwner: return CopyWords::tr("The shop belongs to another institution.");
    }
    return {};
}

QString standingWhyText(const StandingAnswer &answer)
{
    switch (answer.standing) {
    case SellerStanding::Own: return CopyWords::tr("The shop is an institution's own.");
    case SellerStanding::Unclear: return standingDoubtText(answer.doubt);
    case SellerStanding::Never: return CopyWords::tr("No contract with this seller was ever signed.");
    case SellerStanding::InScope:
    case SellerStanding::SellOff:
    case SellerStanding::OutOfScope:
    case SellerStanding::NotYetBegun:
    case SellerStanding::Terminated:
    case SellerStanding::Expired: break;
    }
    return answer.grants.isEmpty() ? QString() : standingWhyText(answer.grants.first());
}

QString candidateReasonText(const QString &reason)
{
    if (reason == u"same_code")
        return CopyWords::tr("the same company number");
    if (reason == u"same_name")
        return CopyWords::tr("the same name");
    if (reason == u"near_name")
        return CopyWords::tr("a similar name");
    if (reason == u"store_address")
        return CopyWords::tr("the store's address");
    if (reason == u"store_name")
        return CopyWords::tr("the store's name");
    return reason;
}

QString copyChangeText(const QString &code)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("jpeg-30"), QT_TRANSLATE_NOOP("CopyWords", "Saved as a poor JPEG")},
        {QStringLiteral("half"), QT_TRANSLATE_NOOP("CopyWords", "Half the size")},
        {QStringLiteral("quarter"), QT_TRANSLATE_NOOP("CopyWords", "A quarter of the size")},
        {QStringLiteral("blur"), QT_TRANSLATE_NOOP("CopyWords", "Blurred")},
        {QStringLiteral("noise"), QT_TRANSLATE_NOOP("CopyWords", "With noise")},
        {QStringLiteral("light"), QT_TRANSLATE_NOOP("CopyWords", "Other brightness and colours")},
        {QStringLiteral("grey"), QT_TRANSLATE_NOOP("CopyWords", "In shades of grey")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("CopyWords", "With text over it")},
        {QStringLiteral("logo"), QT_TRANSLATE_NOOP("CopyWords", "With a logo over it")},
        {QStringLiteral("crop-95"), QT_TRANSLATE_NOOP("CopyWords", "Cropped by 5%")},
        {QStringLiteral("crop-50"), QT_TRANSLATE_NOOP("CopyWords", "Cropped to 50%")},
        {QStringLiteral("crop-20"), QT_TRANSLATE_NOOP("CopyWords", "Cropped to 20%")},
        {QStringLiteral("padding"), QT_TRANSLATE_NOOP("CopyWords", "With a border of 20%")},
        {QStringLiteral("turn-4"), QT_TRANSLATE_NOOP("CopyWords", "Turned by 4°")},
        {QStringLiteral("turn-15"), QT_TRANSLATE_NOOP("CopyWords", "Turned by 15°")},
        {QStringLiteral("turn-90"), QT_TRANSLATE_NOOP("CopyWords", "Turned by 90°")},
        {QStringLiteral("mirror"), QT_TRANSLATE_NOOP("CopyWords", "Mirrored")},
        {QStringLiteral("perspective"), QT_TRANSLATE_NOOP("CopyWords", "Seen at an angle")},
        {QStringLiteral("print"), QT_TRANSLATE_NOOP("CopyWords", "Printed on a product")},
        {QStringLiteral("screenshot"), QT_TRANSLATE_NOOP("CopyWords", "On a shop's page")}};
    const char *text = words.value(code, nullptr);
    return text ? CopyWords::tr(text) : code;
}

QString scanKindText(ScanKind kind)
{
    switch (kind) {
    case ScanKind::Picture: return CopyWords::tr("Picture");
    case ScanKind::Folder: return CopyWords::tr("Folder");
    case ScanKind::Listings: return CopyWords::tr("Listings");
    }
    return {};
}

QString scanStateText(ScanState state)
{
    switch (state) {
    case ScanState::Running: return CopyWords::tr("Not finished");
    case ScanState::Finished: return CopyWords::tr("Finished");
    case ScanState::Cancelled: return CopyWords::tr("Cancelled");
    }
    return {};
}

QString listingFieldText(ListingField field)
{
    switch (field) {
    case ListingField::Platform: return CopyWords::tr("Platform");
    case ListingField::ShopId: return CopyWords::tr("Shop number");
    case ListingField::ShopName: return CopyWords::tr("Shop");
    case ListingField::ShopAddress: return CopyWords::tr("Shop's address");
    case ListingField::Number: return CopyWords::tr("Listing number");
    case ListingField::Url: return CopyWords::tr("Address of the listing");
    case ListingField::Title: return CopyWords::tr("Title");
    case ListingField::Price: return CopyWords::tr("Price");
    case ListingField::Currency: return CopyWords::tr("Currency");
    case ListingField::Units: return CopyWords::tr("Units sold");
    case ListingField::Category: return CopyWords::tr("Category");
    case ListingField::Territory: return CopyWords::tr("Territory");
    case ListingField::SeenOn: return CopyWords::tr("Seen on");
    case ListingField::Picture: return CopyWords::tr("Picture");
    case ListingField::Notes: return CopyWords::tr("Notes");
    }
    return {};
}

} // namespace lianming
