// A product of a contract as the register keeps it: the SKU under which it is reported, what it is and shows, and since
// when it may be sold. Only what was released may be reported without a question or carry a label; how it comes to be
// released is core/approvals'. Plain values and the rules that one record must keep.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"

#include <QList>

#include <array>
#include <optional>

namespace lianming {

struct Asset;
struct Contract;

enum class ProductState { InReview, Released, Withdrawn };
inline constexpr std::array productStates{ProductState::InReview, ProductState::Released, ProductState::Withdrawn};
/// "in_review", "released", "withdrawn".
[[nodiscard]] const char *productStateCode(ProductState state);
[[nodiscard]] std::optional<ProductState> parseProductState(QStringView code);

struct LicensedProduct {
    Id<LicensedProduct> id;
    qint64 version = 1;
    Id<Contract> contract;
    QString sku; ///< as the licensee reports it, compared exactly; unique in its contract
    QString nameEn;
    QString nameZh;
    ProductState state = ProductState::InReview;
    std::optional<QDate> releasedOn;  ///< must be there once it was released
    std::optional<QDate> withdrawnOn; ///< must be there while it is withdrawn; not before the release
    QString category = {};            ///< what kind of product, as contracts grant categories ("nice/24"); may be empty
    QString pictureSha256 = {};       ///< how it is shown: of its newest files; may be empty
    QList<Id<Asset>> assets = {};     ///< that are on it, by id
    /// Of an approval that released it more than once: released and withdrawn, from the first to the last day each.
    /// Read by ProductRepository::list() alone.
    QList<DaySpan> earlierSpans = {};

    /// Whether a sale of it is approved: it was released on or before the day and not withdrawn before it. Without a
    /// day of sale, released until the period's last day and not withdrawn before its first (as royalties.md section 3
    /// step 3 reads days).
    [[nodiscard]] bool isApprovedFor(QDate soldOn, const DaySpan &period) const;
    /// Whether `other` is of another kind or shows other assets.
    [[nodiscard]] bool isOther(const LicensedProduct &other) const
    {
        return category != other.category || assets != other.assets;
    }

    friend bool operator==(const LicensedProduct &, const LicensedProduct &) = default;
};

/// Whether authorised labels may be given out for it.
[[nodiscard]] inline bool mayCarryLabel(const LicensedProduct &product)
{
    return product.state == ProductState::Released;
}

enum class ProductProblem {
    SkuMissing,
    SkuForm,
    NameMissing,
    ReleaseMissing,
    WithdrawalMissing,
    DaysReversed,
    CategoryForm
};

/// What keeps it from being saved.
[[nodiscard]] QList<ProductProblem> validate(const LicensedProduct &product);
[[nodiscard]] Message problemMessage(ProductProblem problem);

} // namespace lianming
