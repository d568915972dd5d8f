// A listing as it was seen: where, whose, at what price, how often sold; and its pictures. Plain values, the rules one
// record must keep, and the readings of what a shop shows ("¥128.00", "已售2.3万+"). A price or a number of sales that
// has no single reading stays as it was shown, and counts in no sum.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/money.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace lianming {

struct Seller;

struct Listing {
    Id<Listing> id;
    qint64 version = 1;
    QString platform;  ///< platformCode(); unknownPlatform where nobody said
    Id<Seller> seller; ///< may be unset
    QString number;    ///< the platform's
    QString url;
    QString title;
    QString priceShown;         ///< as shown
    std::optional<Money> price; ///< of one piece, where what is shown has one reading
    QString unitsShown;
    std::optional<qint64> units; ///< sold, at least
    QString category;            ///< ours: "nice/24/bedding"; empty where nobody said
    QString territory;           ///< where it is sold
    QString channel;
    QDateTime firstSeenAt; ///< UTC
    QDateTime seenAt;      ///< UTC, the last time
    QString notes;

    /// Price × units: what has been sold at least, at the price that was shown. Nothing where one is not known.
    [[nodiscard]] std::optional<Money> exposure() const;
    friend bool operator==(const Listing &, const Listing &) = default;
};

enum class ListingProblem {
    PlatformMissing,
    UrlForm,
    PriceRange,    ///< negative
    UnitsRange,    ///< negative, or above a thousand million
    ExposureRange, ///< price × units is beyond what is added up
    CategoryForm,
    TerritoryForm,
    ChannelForm,
    SeenAtMissing,
    SeenLater, ///< after now
    TooLong,
};

[[nodiscard]] QList<ListingProblem> validate(const Listing &listing, const QDateTime &now);
[[nodiscard]] Message problemMessage(ListingProblem problem);
/// The field that is wrong: "url", "price" …
[[nodiscard]] const char *problemField(ListingProblem problem);

/// Whether the platform's pages and numbers are of goods, and each is many sellers' (Amazon's are).
[[nodiscard]] bool sharesPages(const QString &platform);
/// What the listing is known again by whoever sells it: the platform's number, from its address or, where the platform
/// is known, as it is said; else its address. Empty where neither says it: a number like "17" is a sheet's or a shop's;
/// and on a platform where many shops sell from one page.
[[nodiscard]] QString platformListingKey(const Listing &listing);
/// What the listing is known again by on its platform: platformListingKey(), else the number among its seller's
/// listings, else its seller and `sha256`, the picture it came with.
[[nodiscard]] QString listingKey(const Listing &listing, const QString &sha256);
/// "Title (tmall 6789)": what it is called in the history.
[[nodiscard]] QString listingLabel(const Listing &listing);

/// A price as a shop shows it: "¥128.00", "券后价 89.9 元", "128 CNY", "US$12". One reading only: nothing for a range
/// ("89-128"), for several numbers, and for more digits than the currency has. `currency`: where nothing says which.
[[nodiscard]] std::optional<Money> readShownPrice(const QString &text, Currency currency);
/// A number of sales as a shop shows it: "已售 1,234", "2.3万+", "500+人付款", "1.2k sold". What "+" stands for is left
/// out: it is at least so many. Nothing where it has no single reading.
[[nodiscard]] std::optional<qint64> readShownUnits(const QString &text);

struct ListingPicture {
    Id<ListingPicture> id;
    Id<Listing> listing;
    QString sha256;
    QString name; ///< as the file was called
    QString pdq;  ///< 64 hexadecimal digits; empty: not known
    int quality = 0;
    QDateTime addedAt;
    QDateTime searchedAt; ///< invalid: not searched yet
    QString fault;        ///< why it cannot be looked at (core/base/storedmessage.h)

    friend bool operator==(const ListingPicture &, const ListingPicture &) = default;
};

/// The fingerprint of a picture.
struct PictureMark {
    QString pdq;     ///< 64 hexadecimal digits; empty: none
    int quality = 0; ///< 0 to 100
};
/// Bits that differ between two of 64 hexadecimal digits, 0 to 256; −1 where one is none.
[[nodiscard]] int markDistance(QStringView one, QStringView other);
/// Whether two pictures are one by their fingerprints: at most 31 bits apart, both with something to be told by
/// (spec/protection.md section 3). Hashes alone, where the quality was looked at before.
inline constexpr int samePictureBits = 31;
inline constexpr int leastPictureQuality = 50;

} // namespace lianming
