// What about a bundle of evidence does not hold: which part, in which way, and what was expected there and found.
#pragma once

#include "core/base/message.h"

#include <QString>

namespace lianming {

/// What about a bundle does not hold.
enum class BundleFault {
    Container,      ///< a byte of the archive that is no content is not as this program writes it
    Limit,          ///< too many entries, or too large; nothing further was looked at
    Link,           ///< a link in the folder
    Special,        ///< a device, a socket, a pipe in the folder
    Name,           ///< a name that no bundle has, such as one that leaves the folder
    Duplicate,      ///< a name twice
    Missing,        ///< named by the manifest and not there
    Extra,          ///< there and not named by the manifest
    Order,          ///< entries stand in another order than the manifest's
    Unreadable,     ///< the disk does not give it
    Manifest,       ///< manifest.json is not of the form
    Key,            ///< signer.pub is not the key that the manifest names
    Signature,      ///< manifest.json.sig is not the key's over manifest.json
    Timestamp,      ///< a time stamp does not stand
    AuthorityChain, ///< tsa-chain.pem is not of the form
    Hash,           ///< another content than the manifest says
    Size,           ///< another size than the manifest says
    Checksum,       ///< content and checksum of an entry of the archive do not agree
    Sums,           ///< SHA256SUMS says another
};
/// "container", "limit", "link", "special", "name", "duplicate", "missing", "extra", "order", "unreadable", "manifest",
/// "key", "signature", "timestamp", "certificates", "hash", "size", "checksum", "sums".
[[nodiscard]] const char *bundleFaultCode(BundleFault fault);

struct BundleFailure {
    QString item; ///< the entry's name, or the part of the archive
    BundleFault kind = BundleFault::Container;
    QString expected;
    QString found;
};
/// The sentence for a person.
[[nodiscard]] Message bundleFailureMessage(const BundleFailure &failure);

} // namespace lianming
