// A shop on a platform where a listing was seen, as it calls itself, and whose it is as far as a person has confirmed
// it. Plain values and the rules one record must keep. Whether it is licensed is sellerstanding.h's.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace lianming {

struct Brand;
struct Store;

enum class SellerLink {
    Open,  ///< nobody has said yet
    Brand, ///< a brand's shop
    Own,   ///< an institution's own
    Nobody ///< none that we know
};
/// "open", "brand", "own", "nobody".
[[nodiscard]] const char *sellerLinkCode(SellerLink link);
[[nodiscard]] std::optional<SellerLink> parseSellerLink(QStringView code);

struct Seller {
    Id<Seller> id;
    qint64 version = 1;
    QString platform; ///< platformCode()
    QString shopId;   ///< the platform's number of the shop; may be empty
    QString name;     ///< as seen last
    QStringList otherNames;
    QString address; ///< as the shop shows it
    QString notes;
    // The link; change() leaves it alone.
    SellerLink link = SellerLink::Open;
    Id<Brand> brand;
    Id<Store> store;
    QString linkedBy;
    QDateTime linkedAt;
    QString linkNote;

    friend bool operator==(const Seller &, const Seller &) = default;
};

enum class SellerProblem { PlatformMissing, NameMissing, TooLong };

[[nodiscard]] QList<SellerProblem> validate(const Seller &seller);
[[nodiscard]] Message problemMessage(SellerProblem problem);

/// "Name (tmall 12345)": what the seller is called in the history.
[[nodiscard]] QString sellerLabel(const Seller &seller);
/// What a shop is known again by on its platform: "id:12345", or "name:" and the folded name.
[[nodiscard]] QString sellerKey(const QString &shopId, const QString &name);
/// The folded name alone.
[[nodiscard]] QString sellerNameKey(const QString &name);

/// Says what the shop is called now; by the name of before it is known again.
void rename(Seller &seller, const QString &name);

/// How long one text of a seller or listing may be.
inline constexpr qsizetype longestCopyText = 2000;

/// A brand or store that a seller may be.
struct SellerCandidate {
    Id<Brand> brand; ///< unset: it is a store
    Id<Store> store;
    QString code; ///< the brand's or the institution's
    QString nameEn;
    QString nameZh;
    QString reason;    ///< "same_code", "same_name", "near_name", "store_address", "store_name"
    int sureness = 0;  ///< 0 to 100
    bool live = false; ///< of a brand: has a contract that is signed and runs, or whose stock is sold off
};

} // namespace lianming
