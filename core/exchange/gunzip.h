// Unpacks a file that is packed with gzip, because museums publish their lists so. It keeps true: what comes out has a
// limit and stands in a ratio to what went in that texts reach and bombs do not; a damaged file gives nothing.
#pragma once

#include <QDir>
#include <QTemporaryDir>

#include <memory>
#include <string_view>

namespace lianming {

[[nodiscard]] bool isGzip(std::string_view bytes);

/// The content in a file of its own, which goes with the object. It has the packed one's name: messages name that.
struct UnpackedFile {
    QTemporaryDir folder{QDir::temp().filePath(QStringLiteral("lianming-XXXXXX"))};
    QString path;
};
/// Throws Error::BadInput naming the file.
[[nodiscard]] std::unique_ptr<UnpackedFile> unpacked(const QString &path);

} // namespace lianming
