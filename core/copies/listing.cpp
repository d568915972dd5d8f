#include "core/copies/listing.h"

#include "core/base/codetree.h"
#include "core/copies/platform.h"
#include "core/copies/seller.h"
#include "core/exchange/statementrow.h"

#include <QRegularExpression>

#include <algorithm>
#include <bit>

namespace lianming {

namespace {

constexpr qint64 mostSold = 1'000'000'000;
/// A hundred thousand listings of this fit into 64 bits.
constexpr qint64 mostExposure = 90'000'000'000'000;
/// Prices and numbers of sales are short; a longer text is something else.
constexpr qsizetype longestShown = 200;

bool isCategory(const QString &code)
{
    return code != u"*" && isPathCode(code.toStdString());
}

/// Signs and words of currencies as shops write them. "¥" is the yuan's where nothing else is said.
std::optional<Currency> currencySaid(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])"));
    for (auto matches = code.globalMatch(text); matches.hasNext();) {
        const QString word = matches.next().captured(1);
        if (const auto found = Currency::find(word == u"RMB" ? QStringLiteral("CNY") : word))
            return found;
    }
    struct Sign {
        const char *sign;
        const char *code;
    };
    constexpr Sign signs[] = {{"US$", "USD"},  {"HK$", "HKD"},  {"NT$", "TWD"},  {"€", "EUR"},    {"£", "GBP"},
                              {"美元", "USD"}, {"港元", "HKD"}, {"欧元", "EUR"}, {"日元", "JPY"}, {"円", "JPY"}};
    for (const Sign &one : signs) {
        if (text.contains(QString::fromUtf8(one.sign)))
            return Currency::find(QString::fromLatin1(one.code));
    }
    return std::nullopt;
}

/// The numbers in the text, with the unit behind each.
struct ShownNumber {
    QString digits;
    QString unit; ///< "万", "k" …
};
QList<ShownNumber> numbersIn(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("([0-9](?:[0-9,]*[0-9])?(?:\\.[0-9]+)?)\\s*(万|萬|千|[wWkK](?![A-Za-z]))?"));
    QList<ShownNumber> out;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (auto matches = number.globalMatch(plain); matches.hasNext();) {
        const auto match = matches.next();
        out.append({match.captured(1), match.captured(2)});
    }
    return out;
}

int zerosOf(const QString &unit)
{
    if (unit.isEmpty())
        return 0;
    const QChar c = unit.front().toLower();
    return c == u'千' || c == u'k' ? 3 : 4;
}

std::optional<qint64> wholeOf(const ShownNumber &shown, int digits)
{
    const ReadNumber read = readNumber(shown.digits.toStdString(), digits, false, {}, zerosOf(shown.unit));
    return read.scaled ? narrowed(*read.scaled) : std::nullopt;
}

} // namespace

std::optional<Money> Listing::exposure() const
{
    if (!price || !units)
        return std::nullopt;
    const auto product = narrowed(Int128(price->minor) * *units);
    return product ? std::optional(Money{*product, price->currency}) : std::nullopt;
}

QList<ListingProblem> validate(const Listing &listing, const QDateTime &now)
{
    QList<ListingProblem> out;
    const auto require = [&out](bool holds, ListingProblem problem) {
        if (!holds)
            out.append(problem);
    };
    require(!listing.platform.isEmpty(), ListingProblem::PlatformMissing);
    require(listing.url.isEmpty() || !comparableUrl(listing.url).isEmpty(), ListingProblem::UrlForm);
    require(!listing.price || listing.price->minor >= 0, ListingProblem::PriceRange);
    require(!listing.units || (*listing.units >= 0 && *listing.units <= mostSold), ListingProblem::UnitsRange);
    const bool isSummable = !listing.price || !listing.units || listing.price->minor < 0 || *listing.units < 0
                            || Int128(listing.price->minor) * *listing.units <= mostExposure;
    require(isSummable, ListingProblem::ExposureRange);
    require(listing.category.isEmpty() || isCategory(listing.category), ListingProblem::CategoryForm);
    const TerritoryForm place = territoryForm(listing.territory.toStdString());
    require(listing.territory.isEmpty() || place == TerritoryForm::Country || place == TerritoryForm::Subdivision,
            ListingProblem::TerritoryForm);
    require(listing.channel.isEmpty() || isCategory(listing.channel), ListingProblem::ChannelForm);
    require(listing.seenAt.isValid(), ListingProblem::SeenAtMissing);
    require(!listing.seenAt.isValid() || listing.seenAt <= now, ListingProblem::SeenLater);
    const QStringList texts{listing.platform,   listing.number,     listing.url,  listing.title,
                            listing.priceShown, listing.unitsShown, listing.notes};
    require(std::ranges::none_of(texts, [](const QString &text) { return text.size() > longestCopyText; }),
            ListingProblem::TooLong);
    return out;
}

Message problemMessage(ListingProblem problem)
{
    switch (problem) {
    case ListingProblem::PlatformMissing:
        return {QT_TRANSLATE_NOOP("core", "Say on which platform the listing was seen"), {}};
    case ListingProblem::UrlForm:
        return {QT_TRANSLATE_NOOP("core", "The address must begin with http:// or https://"), {}};
    case ListingProblem::PriceRange: return {QT_TRANSLATE_NOOP("core", "A price cannot be negative"), {}};
    case ListingProblem::UnitsRange:
        return {QT_TRANSLATE_NOOP("core", "Units sold must be between 0 and 1,000,000,000"), {}};
    case ListingProblem::ExposureRange:
        return {QT_TRANSLATE_NOOP("core", "Price times units is more than can be added up: look at both again"), {}};
    case ListingProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "The category must be a code such as nice/24/bedding"), {}};
    case ListingProblem::TerritoryForm:
        return {QT_TRANSLATE_NOOP("core", "The territory must be a country or a part of one, such as CN or CN-ZJ"), {}};
    case ListingProblem::ChannelForm:
        return {QT_TRANSLATE_NOOP("core", "The channel must be a code such as online/marketplace"), {}};
    case ListingProblem::SeenAtMissing: return {QT_TRANSLATE_NOOP("core", "Say when the listing was seen"), {}};
    case ListingProblem::SeenLater:
        return {QT_TRANSLATE_NOOP("core", "The listing cannot have been seen later than now"), {}};
    case ListingProblem::TooLong:
        return {QT_TRANSLATE_NOOP("core", "The text is longer than %1 characters"), {QString::number(longestCopyText)}};
    }
    return {};
}

const char *problemField(ListingProblem problem)
{
    switch (problem) {
    case ListingProblem::PlatformMissing: return "platform";
    case ListingProblem::UrlForm: return "url";
    case ListingProblem::PriceRange: return "price";
    case ListingProblem::UnitsRange:
    case ListingProblem::ExposureRange: return "units";
    case ListingProblem::CategoryForm: return "category";
    case ListingProblem::TerritoryForm: return "territory";
    case ListingProblem::ChannelForm: return "channel";
    case ListingProblem::SeenAtMissing:
    case ListingProblem::SeenLater: return "seen";
    case ListingProblem::TooLong: return "";
    }
    return "";
}

bool sharesPages(const QString &platform)
{
    return platform == u"amazon";
}

QString platformListingKey(const Listing &listing)
{
    if (sharesPages(listing.platform))
        return {};
    // A serial number, an article number or a day written as 20260501 is shorter than what platforms give.
    static const QRegularExpression platforms(QStringLiteral("^(?:[0-9]{9,24}|B0[A-Z0-9]{8})$"));
    if (const QString inAddress = listingNumberOf(listing.url); !inAddress.isEmpty())
        return QStringLiteral("no:") + inAddress;
    const bool isKnown = listing.platform != QLatin1StringView(unknownPlatform);
    if (isKnown && platforms.match(listing.number).hasMatch())
        return QStringLiteral("no:") + listing.number;
    const QString url = comparableUrl(listing.url);
    return url.isEmpty() ? QString() : QStringLiteral("url:") + url;
}

QString listingKey(const Listing &listing, const QString &sha256)
{
    if (const QString key = platformListingKey(listing); !key.isEmpty())
        return key;
    const QString shop = QString::number(listing.seller.value);
    if (!listing.number.isEmpty() && (listing.seller.isSet() || sharesPages(listing.platform)))
        return QStringLiteral("no:%1:%2").arg(shop, listing.number);
    if (const QString url = sharesPages(listing.platform) ? comparableUrl(listing.url) : QString(); !url.isEmpty())
        return QStringLiteral("url:%1:%2").arg(shop, url);
    return QStringLiteral("picture:%1:%2").arg(shop, sha256);
}

QString listingLabel(const Listing &listing)
{
    const QString place = listing.number.isEmpty() ? listing.platform : listing.platform + u' ' + listing.number;
    return listing.title.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(listing.title, place);
}

std::optional<Money> readShownPrice(const QString &text, Currency currency)
{
    if (text.size() > longestShown)
        return std::nullopt;
    const QList<ShownNumber> numbers = numbersIn(text);
    if (numbers.size() != 1)
        return std::nullopt;
    const Currency said = currencySaid(text.normalized(QString::NormalizationForm_KC)).value_or(currency);
    static const QRegularExpression negative(QStringLiteral("[-−－]\\s*[¥￥$€£]?\\s*[0-9]|\\([^)]*[0-9]"));
    if (negative.match(text).hasMatch())
        return std::nullopt;
    const auto minor = wholeOf(numbers.first(), said.digits());
    return minor ? std::optional(Money{*minor, said}) : std::nullopt;
}

std::optional<qint64> readShownUnits(const QString &text)
{
    if (text.size() > longestShown)
        return std::nullopt;
    const QList<ShownNumber> numbers = numbersIn(text);
    static const QRegularExpression negative(QStringLiteral("^\\s*[-−－]"));
    if (numbers.size() != 1 || negative.match(text).hasMatch())
        return std::nullopt;
    return wholeOf(numbers.first(), 0);
}

int markDistance(QStringView one, QStringView other)
{
    constexpr qsizetype digits = 64;
    constexpr qsizetype atOnce = 16;
    if (one.size() != digits || other.size() != digits)
        return -1;
    int out = 0;
    for (qsizetype at = 0; at < digits; at += atOnce) {
        bool isOne = false;
        bool isOther = false;
        const quint64 a = one.mid(at, atOnce).toULongLong(&isOne, 16);
        const quint64 b = other.mid(at, atOnce).toULongLong(&isOther, 16);
        if (!isOne || !isOther)
            return -1;
        out += std::popcount(a ^ b);
    }
    return out;
}

} // namespace lianming
