#include "core/protection/bundlefailure.h"

namespace lianming {

const char *bundleFaultCode(BundleFault fault)
{
    switch (fault) {
    case BundleFault::Container: return "container";
    case BundleFault::Limit: return "limit";
    case BundleFault::Link: return "link";
    case BundleFault::Special: return "special";
    case BundleFault::Name: return "name";
    case BundleFault::Duplicate: return "duplicate";
    case BundleFault::Missing: return "missing";
    case BundleFault::Extra: return "extra";
    case BundleFault::Order: return "order";
    case BundleFault::Unreadable: return "unreadable";
    case BundleFault::Manifest: return "manifest";
    case BundleFault::Key: return "key";
    case BundleFault::Signature: return "signature";
    case BundleFault::Timestamp: return "timestamp";
    case BundleFault::AuthorityChain: return "certificates";
    case BundleFault::Hash: return "hash";
    case BundleFault::Size: return "size";
    case BundleFault::Checksum: return "checksum";
    case BundleFault::Sums: return "sums";
    }
    return "";
}

Message bundleFailureMessage(const BundleFailure &failure)
{
    const auto whole = [&](const char *text) {
        return Message{text, {failure.item, failure.expected, failure.found}};
    };
    const auto item = [&](const char *text) {
        return Message{text, {failure.item}};
    };
    switch (failure.kind) {
    case BundleFault::Container:
        return whole(QT_TRANSLATE_NOOP("core", "%1: the archive was altered or damaged here: expected %2, found %3"));
    case BundleFault::Limit: return whole(QT_TRANSLATE_NOOP("core", "%1: over the limit: expected %2, found %3"));
    case BundleFault::Link:
        return item(QT_TRANSLATE_NOOP("core", "%1: is a link. A bundle may contain only regular files"));
    case BundleFault::Special:
        return item(
            QT_TRANSLATE_NOOP("core", "%1: is a device, a socket or a pipe. A bundle may contain only regular files"));
    case BundleFault::Name: return item(QT_TRANSLATE_NOOP("core", "%1: this name is not allowed in a bundle"));
    case BundleFault::Duplicate: return item(QT_TRANSLATE_NOOP("core", "%1: the name occurs twice"));
    case BundleFault::Missing: return item(QT_TRANSLATE_NOOP("core", "%1: is missing"));
    case BundleFault::Extra: return item(QT_TRANSLATE_NOOP("core", "%1: was added. The manifest does not list it"));
    case BundleFault::Order:
        return whole(QT_TRANSLATE_NOOP("core", "%1: is not in the order of the manifest: expected %2, found %3"));
    case BundleFault::Unreadable: return whole(QT_TRANSLATE_NOOP("core", "%1: cannot be read: %3"));
    case BundleFault::Manifest:
        return whole(QT_TRANSLATE_NOOP("core", "%1: the manifest is not as it was written: expected %2, found %3"));
    case BundleFault::Key:
        return whole(QT_TRANSLATE_NOOP("core", "%1: is not the key that the manifest names: expected %2, found %3"));
    case BundleFault::Signature:
        return item(QT_TRANSLATE_NOOP(
            "core", "%1: the signature does not match: the manifest, the signature or the key was altered"));
    case BundleFault::Timestamp:
        return whole(QT_TRANSLATE_NOOP("core", "%1: the time stamp is not valid: expected %2, found %3"));
    case BundleFault::AuthorityChain:
        return whole(
            QT_TRANSLATE_NOOP("core", "%1: contains something other than certificates: expected %2, found %3"));
    case BundleFault::Hash:
        return whole(QT_TRANSLATE_NOOP("core", "%1: the content was altered: expected SHA-256 %2, found %3"));
    case BundleFault::Size: return whole(QT_TRANSLATE_NOOP("core", "%1: expected %2 bytes, found %3"));
    case BundleFault::Checksum:
        return whole(QT_TRANSLATE_NOOP("core", "%1: the content or its checksum was altered: expected %2, found %3"));
    case BundleFault::Sums:
        return whole(QT_TRANSLATE_NOOP("core", "%1: SHA256SUMS does not match: expected %2, found %3"));
    }
    return {};
}

} // namespace lianming
