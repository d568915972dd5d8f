// Where a bundle is written to: a ZIP archive or a folder of the same content. It stands at its place only when it is
// whole and flushed, and what is not published is taken away again. Until then an archive has no name, so that a
// program that is killed leaves nothing of it (where the file system can do that), and a folder is called
// NAME.partial-…, so that people see what was left. Content passes through in pieces.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace lianming {

class BundleSink
{
public:
    /// A path that ends with ".zip" becomes an archive, which must not be there yet; any other a folder, which must be
    /// missing or empty. Throws Error::Rejected for what is there, Unavailable where nothing can be written; so do all
    /// that follow.
    [[nodiscard]] static std::unique_ptr<BundleSink> open(const QString &path);

    virtual ~BundleSink() = default;
    BundleSink(const BundleSink &) = delete;
    BundleSink &operator=(const BundleSink &) = delete;

    /// Begins an entry of so many bytes; they follow by write(), all of them before end().
    virtual void begin(const QString &name, qint64 bytes) = 0;
    virtual void write(QByteArrayView bytes) = 0;
    virtual void end() = 0;
    /// Nothing follows: brings everything to the disk.
    virtual void close() = 0;
    /// Puts it to its place in one step. To be called once, after close().
    virtual void publish() = 0;
    /// Takes away what was published.
    virtual void retract() = 0;

protected:
    BundleSink() = default;
};

} // namespace lianming
