// Reading and writing pictures that come from anywhere, in another program (lianming-pictures, beside ours): a decoder
// that breaks, a bomb or an endless file ends that program and not the workspace. It may read files, write into a
// folder of its own, use so much memory and time, and reach no network. It starts when it is needed and again when it
// died.
//
// Every verb waits for its answer, so call it from a worker's or a pool's thread, from as many at once as you like.
// What a file is counts by its content, never by its name: JPEG, PNG, WebP, TIFF, GIF (its first picture), BMP and SVG
// (without scripts, entities and references). Pictures come upright, in sRGB whatever profile they carry. What cannot
// be read throws PictureError (picturefault.h), which names `name`, or the file's own name if it is empty. Throws
// Error::Unavailable when the other program is missing or cannot be started, Error::Cancelled within a tenth of a
// second when `progress` says so; the other program ends with it.
#pragma once

#include "core/base/progress.h"
#include "core/imaging/localparts.h"
#include "core/imaging/picturefault.h"
#include "core/imaging/picturerights.h"
#include "core/imaging/prints.h"

#include <QImage>
#include <QRect>
#include <QSize>
#include <QStringList>

#include <memory>
#include <vector>

namespace lianming {

struct PictureLimits {
    qint64 fileBytes = 8LL << 30;
    qint64 pixels = 1'000'000'000;    ///< width × height, of formats that are read row by row
    qint64 wholePixels = 100'000'000; ///< of those that must be unpacked at once: WebP, GIF, SVG, BMP, interlaced PNG
    qint64 memoryBytes = 512LL << 20; ///< of the other program
    int seconds = 60;                 ///< for one request; ten times as many for pyramids and exports, a tenth for SVG
};

struct PictureInfo {
    QString
        mediaType; ///< "image/png", "image/jpeg", "image/webp", "image/tiff", "image/gif", "image/bmp", "image/svg+xml"
    QSize size;    ///< pixels, upright
    int pages = 1; ///< pictures in the file: pages of a TIFF, frames of a GIF; the first is read
    QString profile;      ///< name of the colour profile in the file ("Adobe RGB (1998)"); empty: none
    PictureRights rights; ///< what the file says about its rights
};

/// A picture as it came in, wholly described: what table picture keeps.
struct PictureDescription {
    PictureInfo info;
    PicturePrints prints;
};

/// The same, or why it cannot be read.
struct PictureOutcome {
    std::optional<PictureFault> fault;
    PictureDescription picture;
};

enum class PictureFormat { Jpeg, Png, Tiff, WebP };
/// "jpeg", "png", "tiff", "webp"; by a file's ending: "jpg", "tif" too.
[[nodiscard]] const char *pictureFormatCode(PictureFormat format);
[[nodiscard]] std::optional<PictureFormat> parsePictureFormat(QStringView code);

/// How a picture leaves.
struct PictureExport {
    PictureFormat format = PictureFormat::Jpeg;
    int edge = 0;         ///< longest edge in pixels, 0: as large as it is; never enlarged
    int quality = 90;     ///< of JPEG and WebP, 1 to 100
    QString watermark;    ///< words across the picture; empty: none
    bool repeated = true; ///< the watermark over the whole picture, aslant; otherwise once, at the lower right
    QString region;       ///< only this part, "pct:x,y,w,h" of the upright picture; empty: all of it
    PictureRights rights; ///< written as IPTC, XMP and EXIF in place of what the file carries
};

/// A small version as bytes of a file: JPEG, or PNG if the picture has transparent parts.
struct SmallPicture {
    QByteArray content;
    bool isPng = false;
};

/// A page of a document, to be looked at.
struct PicturePage {
    QImage picture;
    int pages = 1; ///< of the whole document
};

class PictureWorker
{
public:
    /// Starts nothing yet. At most `most` copies of the other program run at once (0: one for each core).
    explicit PictureWorker(const PictureLimits &limits = {}, int most = 0);
    /// Ends the other programs. Nobody may wait for an answer any more.
    ~PictureWorker();
    PictureWorker(const PictureWorker &) = delete;
    PictureWorker &operator=(const PictureWorker &) = delete;

    /// What the picture is, by its header alone.
    [[nodiscard]] PictureInfo info(const QString &path, const QString &name = {});
    /// The picture, shrunk (never enlarged) to fit `box`.
    [[nodiscard]] QImage shrink(const QString &path, QSize box, const QString &name = {});
    /// A page (from 1; one beyond the last is the last) to fit `box`, of a TIFF or of a PDF, which no other verb reads;
    /// anything else has one.
    [[nodiscard]] PicturePage page(const QString &path, int page, QSize box, const QString &name = {},
                                   Progress *progress = nullptr);
    /// The picture as shrink() makes it, as bytes, faster and smaller to keep.
    [[nodiscard]] SmallPicture shrunk(const QString &path, QSize box, const QString &name = {},
                                      Progress *progress = nullptr);
    /// A part of the picture, `area` in its full pixels, shrunk by 1, 2, 4 … to look at. Quick on what pyramid() made,
    /// whatever its size; on another file it is unpacked up to there each time.
    [[nodiscard]] QImage region(const QString &path, const QRect &area, int shrink, const QString &name = {});
    /// Writes a tiled pyramid (TIFF, tiles of 256 pixels) of the picture to `target`, for region().
    void pyramid(const QString &path, const QString &target, const QString &name = {}, Progress *progress = nullptr);
    /// Reads all of it: facts and fingerprints.
    [[nodiscard]] PictureDescription describe(const QString &path, const QString &name = {});
    /// The same of many at once, on all cores, in their order. What cannot be read is said in its place.
    [[nodiscard]] std::vector<PictureOutcome> describeAll(const QStringList &paths);
    /// Fingerprints alone, of a picture to search by.
    [[nodiscard]] PicturePrints prints(const QString &path, const QString &name = {});
    /// What the copy search compares: local features, margins, fingerprints of the whole and of what lies within the
    /// margins; places in pixels of the upright picture.
    [[nodiscard]] PictureParts parts(const QString &path, PartsWanted wanted, const QString &name = {},
                                     Progress *progress = nullptr);
    /// Writes the picture to `target` as it leaves the house, with its rights in it. Returns its size in pixels.
    QSize write(const QString &path, const QString &target, const PictureExport &how, const QString &name = {},
                Progress *progress = nullptr);

    [[nodiscard]] const PictureLimits &limits() const;

private:
    class Pool;
    std::unique_ptr<Pool> m_pool;
};

} // namespace lianming
