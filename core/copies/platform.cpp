#include "core/copies/platform.h"

#include "core/base/textfold.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace lianming {

namespace {

struct PlatformWords {
    const char *code;
    const char *names;   ///< folded, without blanks, divided by blanks
    const char *hosts;   ///< ends of hosts
    const char *channel; ///< a platform of its own below the marketplaces: a licence for another does not cover it
};
constexpr PlatformWords platformWords[] = {
    {"tmall", "tmall 天猫 天猫商城 天猫国际 tmallglobal", "tmall.com tmall.hk", "online/marketplace/tmall"},
    {"taobao", "taobao 淘宝 淘宝网", "taobao.com", "online/marketplace/taobao"},
    {"jd", "jd 京东 京东商城 jingdong jdcom", "jd.com jd.hk", "online/marketplace/jd"},
    {"pinduoduo", "pinduoduo 拼多多 pdd", "pinduoduo.com yangkeduo.com", "online/marketplace/pinduoduo"},
    {"douyin", "douyin 抖音 抖音商城 抖音小店 抖店", "douyin.com jinritemai.com", "online/marketplace/douyin"},
    {"xiaohongshu", "xiaohongshu 小红书 rednote", "xiaohongshu.com", "online/marketplace/xiaohongshu"},
    {"amazon", "amazon 亚马逊", "amazon.com amazon.cn amazon.co.uk amazon.de amazon.co.jp amazon.fr",
     "online/marketplace/amazon"},
    {"1688", "1688 阿里巴巴 alibaba1688", "1688.com", "online/marketplace/1688"},
    {"xianyu", "xianyu 闲鱼 goofish", "goofish.com", "online/marketplace/xianyu"},
    {"kuaishou", "kuaishou 快手 快手小店", "kuaishou.com kwaixiaodian.com", "online/marketplace/kuaishou"},
    {"weidian", "weidian 微店", "weidian.com", "online/marketplace/weidian"},
    {"aliexpress", "aliexpress 速卖通", "aliexpress.com", "online/marketplace/aliexpress"},
    {"etsy", "etsy", "etsy.com", "online/marketplace/etsy"},
    {"ebay", "ebay", "ebay.com", "online/marketplace/ebay"},
    {"temu", "temu", "temu.com", "online/marketplace/temu"},
};

QString bareWord(const QString &text)
{
    QString out;
    for (const QChar c : foldedText(text)) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

bool hasWord(const char *words, const QString &word)
{
    return QString::fromUtf8(words).split(u' ').contains(word);
}

const PlatformWords *byHost(const QString &url)
{
    const QString host = QUrl(url.trimmed()).host().toLower();
    if (host.isEmpty())
        return nullptr;
    const auto *found = std::ranges::find_if(platformWords, [&host](const PlatformWords &one) {
        const QStringList ends = QString::fromUtf8(one.hosts).split(u' ');
        return std::ranges::any_of(ends,
                                   [&host](const QString &end) { return host == end || host.endsWith(u'.' + end); });
    });
    return found == std::end(platformWords) ? nullptr : found;
}

} // namespace

QString platformCode(const QString &name, const QString &url)
{
    const QString bare = bareWord(name);
    if (!bare.isEmpty()) {
        const auto *found =
            std::ranges::find_if(platformWords, [&bare](const PlatformWords &one) { return hasWord(one.names, bare); });
        if (found != std::end(platformWords))
            return QString::fromLatin1(found->code);
        if (const PlatformWords *host = byHost(QStringLiteral("https://") + name.trimmed()))
            return QString::fromLatin1(host->code);
        constexpr qsizetype longest = 60;
        return foldedText(name).replace(u' ', u'-').left(longest);
    }
    const PlatformWords *host = byHost(url);
    return host == nullptr ? QString() : QString::fromLatin1(host->code);
}

QString platformChannel(const QString &code)
{
    if (code.isEmpty() || code == QLatin1StringView(unknownPlatform))
        return {};
    const auto *found = std::ranges::find_if(
        platformWords, [&code](const PlatformWords &one) { return code == QLatin1StringView(one.code); });
    return found == std::end(platformWords) ? QStringLiteral("online") : QString::fromLatin1(found->channel);
}

QString listingNumberOf(const QString &url)
{
    const QUrl address(url.trimmed());
    if (byHost(url) == nullptr)
        return {};
    static const QRegularExpression digits(QStringLiteral("^[0-9]{4,24}$"));
    const QUrlQuery query(address);
    for (const char *name : {"id", "goods_id", "itemId", "item_id", "itemID"}) {
        const QString value = query.queryItemValue(QString::fromLatin1(name));
        if (digits.match(value).hasMatch())
            return value;
    }
    // jd.com/100012043978.html, 1688.com/offer/678.html, etsy.com/listing/123, amazon.com/dp/B0…
    static const QRegularExpression path(
        QStringLiteral("/(?:offer/|item/|listing/|itm/)?([0-9]{5,24})(?:\\.html?)?/?$|/dp/([A-Z0-9]{10})(?:/|$)"));
    const auto match = path.match(address.path());
    if (!match.hasMatch())
        return {};
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

QString territoryOfAddress(const QString &url, const QString &platform)
{
    struct CountryHost {
        const char *host;
        const char *country;
    };
    constexpr CountryHost shops[] = {
        {"amazon.cn", "CN"}, {"amazon.co.uk", "GB"}, {"amazon.de", "DE"}, {"amazon.co.jp", "JP"}, {"amazon.fr", "FR"}};
    const QString host = QUrl(url.trimmed()).host().toLower();
    for (const CountryHost &one : shops) {
        const QLatin1StringView end(one.host);
        if (host == end || host.endsWith(u'.' + QString(end)))
            return QString::fromLatin1(one.country);
    }
    static const QStringList everywhere{QStringLiteral("amazon"), QStringLiteral("aliexpress"), QStringLiteral("etsy"),
                                        QStringLiteral("ebay"), QStringLiteral("temu")};
    const QString there = platformCode({}, url);
    return everywhere.contains(there.isEmpty() ? platform : there) ? QString() : QStringLiteral("CN");
}

QString comparableUrl(const QString &url)
{
    QUrl address(url.trimmed(), QUrl::StrictMode);
    const QString scheme = address.scheme().toLower();
    if (!address.isValid() || (scheme != u"http" && scheme != u"https") || address.host().isEmpty())
        return {};
    QString host = address.host().toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    static const QStringList tracking{QStringLiteral("spm"),  QStringLiteral("scm"), QStringLiteral("pvid"),
                                      QStringLiteral("from"), QStringLiteral("ref"), QStringLiteral("gclid")};
    QUrlQuery kept;
    for (const auto &[name, value] : QUrlQuery(address).queryItems(QUrl::FullyEncoded)) {
        if (!tracking.contains(name.toLower()) && !name.startsWith(u"utm_"))
            kept.addQueryItem(name, value);
    }
    QString path = address.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString query = kept.toString(QUrl::FullyEncoded);
    return host + path + (query.isEmpty() ? QString() : u'?' + query);
}

} // namespace lianming
