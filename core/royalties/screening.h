// What makes a reported line worth a person's eye, beyond what grants and rules say: a product that nobody released, a
// line reported twice, a price or a quantity out of pattern. A plain function over plain values, in one pass over a
// contract's lines; it changes no figure. Where products, peers and limits come from is lineflags.h's business.
#pragma once

#include "core/base/json.h"
#include "core/products/product.h"
#include "core/royalties/line.h"

#include <functional>
#include <span>

namespace lianming {

/// Why a line is on the list: the reasons of royalties.md sections 3 and 4, then those that screening finds.
enum class FlagReason {
    Category,
    Territory,
    Channel,
    Date,
    Combination,
    NoRate,
    UnknownProduct,    ///< the contract's register has products, but not this SKU
    UnapprovedProduct, ///< not released when it was sold, or withdrawn before
    DuplicateLine,     ///< the same as another line
    PricePattern,      ///< a price a unit that this product or its peers never had
    VolumePattern,     ///< many times the units of the periods before
};
inline constexpr std::array flagReasons{
    FlagReason::Category,      FlagReason::Territory,    FlagReason::Channel,        FlagReason::Date,
    FlagReason::Combination,   FlagReason::NoRate,       FlagReason::UnknownProduct, FlagReason::UnapprovedProduct,
    FlagReason::DuplicateLine, FlagReason::PricePattern, FlagReason::VolumePattern};
/// "category", "territory", "channel", "date", "combination", "no_rate", "unknown_product", "unapproved_product",
/// "duplicate_line", "price_pattern", "volume_pattern".
[[nodiscard]] const char *flagReasonCode(FlagReason reason);
[[nodiscard]] std::optional<FlagReason> parseFlagReason(QStringView code);

/// How far from the usual a line may lie. A workspace may set its own (lineflags.h).
struct ScreeningLimits {
    /// Percents of the median price of the SKU in the periods before, between which a price is usual.
    qint64 priceLow = 50;
    qint64 priceHigh = 150;
    /// The same against other products of the category, which differ more.
    qint64 peerLow = 20;
    qint64 peerHigh = 500;
    /// Percent of the average units of the periods before, above which a period's units are out of pattern …
    qint64 volume = 300;
    /// … if they are at least so many.
    qint64 volumeFloor = 100;
    /// From so many units on, a line without a date is the same as one of another period; small sales repeat by chance.
    qint64 repeatFloor = 10;

    /// Periods that prices and units are compared with.
    static constexpr int periodsBack = 4;
    /// So many other products make a median.
    static constexpr size_t peersNeeded = 5;
    /// So many products of one statement stand for its prices in a category.
    static constexpr int peersOfStatement = 20;
    /// So many products of other contracts are asked at most.
    static constexpr int peersAsked = 101;

    /// {"price_low", "price_high", "peer_low", "peer_high", "volume", "volume_floor", "repeat_floor"}, whole numbers;
    /// what is absent has its default. Throws Error::BadInput that names the place: negative, above 1,000,000, low
    /// above high.
    [[nodiscard]] static ScreeningLimits parse(const JsonNode &node);
    [[nodiscard]] OrderedJson toJson() const;

    friend bool operator==(const ScreeningLimits &, const ScreeningLimits &) = default;
};

/// A price a unit, in thousandths of a minor unit.
using PricePerUnit = Int128;
/// gross / units, rounded; units ≠ 0.
[[nodiscard]] PricePerUnit unitPrice(qint64 gross, qint64 units);
/// The middle of the values, or of the two in the middle; at least one.
[[nodiscard]] PricePerUnit medianOf(std::vector<PricePerUnit> values);

/// What a price was compared with.
struct UsualPrice {
    PricePerUnit low = 0; ///< of the periods: the lowest and highest; of the peers: the quartiles
    PricePerUnit high = 0;
    PricePerUnit median = 0;
    int periods = 0; ///< in which the SKU was sold; 0: compared with peers
    int peers = 0;   ///< other products of its category; 0: compared with itself

    /// Whether a price lies between two percents of the median.
    [[nodiscard]] bool allows(PricePerUnit price, qint64 lowPercent, qint64 highPercent) const
    {
        return price * 100 >= median * lowPercent && price * 100 <= median * highPercent;
    }
};

/// One finding. Which of the members say something follows from the reason.
struct LineFlag {
    size_t line = 0; ///< its place among the lines
    FlagReason reason = FlagReason::Category;
    const LicensedProduct *product = nullptr; ///< UnapprovedProduct
    size_t repeats = 0;                       ///< DuplicateLine: the place of the line that it repeats
    PricePerUnit price = 0;                   ///< PricePattern
    UsualPrice usual;
    qint64 units = 0; ///< VolumePattern: of the SKU in the period
    qint64 average = 0;
    int periods = 0; ///< that the average is of
};

/// A statement among the lines.
struct ScreenedStatement {
    Period period;
    size_t first = 0;
    size_t count = 0;
    bool screened = true; ///< false: it is only compared with; it is closed
};

/// What one statement sold of one SKU in one currency, free goods and returns not counted.
struct SkuSales {
    CodeId sku = 0;
    CodeId category = 0; ///< of its first line
    Currency currency;
    qint64 gross = 0; ///< minor units; sums beyond 64 bits stay out
    qint64 units = 0; ///< more than 0
};

struct ScreeningInput {
    const RoyaltyLines &lines;
    std::span<const ScreenedStatement> statements; ///< current ones of one contract, in order of their periods
    /// The contract's register by SKU; empty: it is not watched.
    const std::map<std::string, LicensedProduct, std::less<>> &products;
    ScreeningLimits limits;
};

/// Unit prices of other contracts' products of a category, sold in a currency and a calendar year.
using PeerPrices = std::function<std::vector<PricePerUnit>(const std::string &category, Currency currency, int year)>;

/// Finds what is out of pattern in the statements to be screened. What the input refers to must outlive it.
class LineScreening
{
public:
    /// Compares the lines with the register, with each other, and with the units and prices of the periods before.
    explicit LineScreening(const ScreeningInput &input);
    ~LineScreening();
    LineScreening(const LineScreening &) = delete;
    LineScreening &operator=(const LineScreening &) = delete;

    /// Then, once, the prices of products without a past with those of others, which are asked at most once for each
    /// category, currency and year.
    void compareWithPeers(const PeerPrices &ask);

    /// What was found so far, in no order.
    [[nodiscard]] const std::vector<LineFlag> &found() const;
    /// What the `statement`-th statement sold by SKU.
    [[nodiscard]] std::vector<SkuSales> sold(size_t statement) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lianming
