// The platforms on which listings are seen: what they are called, their addresses, and which channel of ours they are.
// Others go by their own name, folded. Plain functions.
#pragma once

#include <QString>

namespace lianming {

/// The code of a platform by its name in either script ("天猫", "Tmall", "tmall.com": "tmall") or, where the name says
/// nothing, by a listing's address. A name that is not known stays as it is, folded ("my shop" → "my-shop"); empty for
/// neither.
[[nodiscard]] QString platformCode(const QString &name, const QString &url = {});

/// "online/marketplace/tmall"; "online" for a platform that is not known; empty for no platform.
[[nodiscard]] QString platformChannel(const QString &code);

/// What stands for a platform that nobody said.
inline constexpr auto unknownPlatform = "unknown";

/// The platform's number of the listing in its address ("…/item.htm?id=6789" → "6789"); empty if there is none.
[[nodiscard]] QString listingNumberOf(const QString &url);

/// Where what is offered at an address is sold, as far as address and platform tell: the shop of a country says its own
/// ("amazon.de": "DE"), a platform that sells from everywhere says nothing (empty), and others are China's ("CN").
[[nodiscard]] QString territoryOfAddress(const QString &url, const QString &platform);

/// The address as two of the same listing are equal: scheme and host in small letters, without "www.", what tracks a
/// visitor, and the fragment. Empty for what is no address of the web.
[[nodiscard]] QString comparableUrl(const QString &url);

} // namespace lianming
