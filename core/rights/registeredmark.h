// The trade marks that are registered, as the rights check needs them: a registration bounds what of a mark can be
// licensed, by its classes, its territory and its days (spec/avails.md section 4). A mark's registration is the one
// truth about it: a rights-in record on the ground of a trade mark that names the registration's number stands for the
// same registration, and an asset with a registered mark has the right to it by its registrations alone, whatever else
// is held of the asset. An application that is pending bounds nothing yet. Keeping registrations is core/protection's
// business.
#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"
#include "core/rights/grant.h"
#include "core/rights/rightsin.h"
#include "core/rights/territories.h"

#include <map>
#include <set>

namespace lianming {

struct Institution;

/// Whether there is an application and nothing more.
[[nodiscard]] bool isOnlyFiled(const std::optional<QDate> &filedOn, const std::optional<QDate> &grantedOn,
                               const std::optional<QDate> &expiresOn);
/// The last day on which a registration stands, expiry and cancellation considered; nothing: no last day is known.
[[nodiscard]] std::optional<QDate> lastDayInForce(const std::optional<QDate> &expiresOn,
                                                  const std::optional<QDate> &cancelledOn);

/// The Nice class of a category: 24 of "nice/24/bedding"; 0 for categories of no class and for "*".
[[nodiscard]] int niceClassOf(std::string_view category);
/// "nice/24".
[[nodiscard]] std::string niceCategory(int niceClass);

/// The marks of an institution.
struct RegisteredMarks {
    std::map<std::string, RightsIn, std::less<>> byNumber;             ///< every registration that was granted
    std::map<std::string, std::vector<RightsIn>, std::less<>> byAsset; ///< those that stand for single assets
    std::set<std::string, std::less<>> registered;                     ///< assets whose mark is a registered one
};

/// The institution's registered marks that are not archived, with those of its assets that are in `assets` (empty:
/// all). A mark of a record that was merged is also one of the record that stands for it. A mark that ended before it
/// began has no days: it bounds, and gives nothing.
[[nodiscard]] RegisteredMarks registeredMarks(Connection &db, Id<Institution> institution, const QStringList &assets);

/// What one registration lacks of a request.
struct MarkLack {
    std::string registration;             ///< its number
    std::vector<std::string> classes;     ///< what it is registered for: "nice/24"
    std::vector<std::string> categories;  ///< requested ones that it is not registered for
    std::vector<std::string> territories; ///< requested ones where it is not registered, regions replaced
    std::optional<QDate> from;            ///< set where it begins after the request does
    std::optional<QDate> until;           ///< its last day, where the request goes on after it

    friend bool operator==(const MarkLack &, const MarkLack &) = default;
};
/// By number; registrations that lack nothing are left out, and so is what is held without a registration.
[[nodiscard]] std::vector<MarkLack> markLacks(const GrantRequest &request, const std::vector<RightsIn> &held,
                                              const Regions &regions);
/// "17000001: nice/24, nice/25, 2017-06-15…2027-06-14" without words, for lists; what it lacks stands with a minus.
[[nodiscard]] QString markLackText(const MarkLack &lack);
[[nodiscard]] OrderedJson markLackJson(const MarkLack &lack);

} // namespace lianming
