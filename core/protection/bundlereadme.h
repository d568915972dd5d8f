// The instructions within a bundle: how a stranger checks each part by hand, with sha256sum and openssl alone, and what
// each check proves and does not. Every command stands on a line of its own, four blanks in, and works as it stands in
// the bundle's folder; ROOT.pem alone is a file that the reader has from elsewhere.
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace lianming {

struct BundleReadmeFacts {
    QString caseText;
    QDateTime createdAt;
    qint64 items = 0;
    qint64 bytes = 0; ///< of the items
    bool isStamped = false;
    qint64 stamps = 0;   ///< tokens of single items
    QString fingerprint; ///< of the key that signs, for people
    QString keySha256;   ///< of its DER
};

[[nodiscard]] QByteArray bundleReadmeEnglish(const BundleReadmeFacts &facts);
[[nodiscard]] QByteArray bundleReadmeChinese(const BundleReadmeFacts &facts);

} // namespace lianming
