#include "core/exchange/gunzip.h"

#include "core/base/error.h"
#include "core/base/inputfile.h"

#include <QFileInfo>

#include <vector>
#include <zlib.h>

namespace lianming {

namespace {

constexpr quint64 largestUnpacked = quint64(8) << 30;
constexpr quint64 gzipRatio = 100; ///< tables of text reach 10 to 40
constexpr quint64 gzipRatioFloor = quint64(16) << 20;

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B\x08");
}

std::unique_ptr<UnpackedFile> unpacked(const QString &path)
{
    QFile packed(path);
    openToRead(packed);
    const QString name = QFileInfo(path).fileName();
    auto out = std::make_unique<UnpackedFile>();
    out->path = out->folder.filePath(name);
    QFile plain(out->path);
    const auto unwritten = [&plain] {
        return Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                     {plain.fileName(), plain.errorString()});
    };
    if (!plain.open(QIODevice::WriteOnly))
        throw unwritten();
    z_stream stream{};
    constexpr int gzipOnly = 15 + 16;
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        throw Error(Error::Kind::Internal, "zlib");
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> ending(&stream, inflateEnd);
    const auto damaged = [&name] {
        return Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the packed file is damaged or cut off"),
                     {name});
    };
    constexpr size_t chunkSize = 256 * 1024;
    QByteArray in;
    std::vector<char> piece(chunkSize);
    quint64 taken = 0;
    quint64 given = 0;
    int status = Z_STREAM_END;
    for (;;) {
        if (stream.avail_in == 0) {
            in = packed.read(qint64(chunkSize));
            if (in.isEmpty())
                break;
            taken += quint64(in.size());
            stream.next_in = reinterpret_cast<Bytef *>(in.data());
            stream.avail_in = uInt(in.size());
        }
        if (status == Z_STREAM_END && given + taken > quint64(in.size()))
            inflateReset(&stream); // a file may hold several parts, one behind the other
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        status = inflate(&stream, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            throw damaged();
        const auto size = qint64(piece.size() - stream.avail_out);
        given += quint64(size);
        if (given > largestUnpacked || (given > gzipRatioFloor && given / gzipRatio > taken))
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: unpacks to more than any list of records would"), {name});
        if (plain.write(piece.data(), size) != size)
            throw unwritten();
    }
    if (status != Z_STREAM_END || given == 0)
        throw damaged();
    if (!plain.flush())
        throw unwritten();
    return out;
}

} // namespace lianming
