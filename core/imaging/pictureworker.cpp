#include "core/imaging/pictureworker.h"

#include "core/imaging/picturechild.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <exception>
#include <mutex>
#include <thread>

namespace lianming {

namespace {

using namespace std::chrono_literals;

/// How often a waiting verb looks whether it was cancelled.
constexpr auto slice = 50ms;
/// Beyond the other program's own clock, for answers on their way.
constexpr auto grace = 2s;

std::string bytesOf(const QString &text)
{
    return text.toStdString();
}

Json box(QSize size)
{
    return {std::max(1, size.width()), std::max(1, size.height())};
}

QSize sizeOf(const Json &head)
{
    return {head.value("width", 0), head.value("height", 0)};
}

PictureInfo infoOf(const Json &head)
{
    PictureInfo out;
    out.mediaType = QString::fromStdString(head.value("media_type", std::string()));
    out.size = sizeOf(head);
    out.pages = head.value("pages", 1);
    out.profile = QString::fromStdString(head.value("profile", std::string()));
    out.rights = pictureRights(head.value("rights", std::string()));
    return out;
}

PicturePrints printsOf(const Json &head)
{
    PicturePrints out;
    const auto text = [&head](const char *key) {
        return QString::fromStdString(head.value(key, std::string()));
    };
    out.pdq = parsePdq(text("pdq")).value_or(Pdq());
    out.quality = head.value("quality", 0);
    out.look = parseLook(text("look")).value_or(Look());
    out.colours = parseColours(text("colours"));
    return out;
}

PictureParts partsOf(const PictureFrame &answer)
{
    const Json &head = answer.head;
    const auto print = [&head](const char *hash, const char *quality) {
        const QString text = QString::fromStdString(head.value(hash, std::string()));
        return PdqResult{parsePdq(text).value_or(Pdq()), head.value(quality, 0)};
    };
    PictureParts out;
    out.size = sizeOf(head);
    const auto edges = head.value("content", std::vector<int>());
    out.grey.width = head.value("grey_width", 0);
    out.grey.height = head.value("grey_height", 0);
    const qsizetype greyBytes = qsizetype(out.grey.width) * out.grey.height;
    const qsizetype partBytes = answer.content.size() - greyBytes;
    if (out.size.isEmpty() || edges.size() != 4 || greyBytes <= 0 || partBytes < 0
        || partBytes % qsizetype(sizeof(LocalPart)) != 0)
        throw Error(Error::Kind::Internal, "%1", {QStringLiteral("lianming-pictures: parts are missing")});
    out.content = QRect(edges[0], edges[1], edges[2], edges[3]);
    out.pdq = print("pdq", "quality");
    out.contentPdq = print("content_pdq", "content_quality");
    out.grey.pixels.assign(answer.content.begin(), answer.content.begin() + greyBytes);
    out.parts.resize(size_t(partBytes) / sizeof(LocalPart));
    if (partBytes > 0)
        std::memcpy(out.parts.data(), answer.content.constData() + greyBytes, size_t(partBytes));
    return out;
}

QImage imageOf(const PictureFrame &answer)
{
    const QSize size = sizeOf(answer.head);
    const int bands = answer.head.value("bands", 3);
    if (size.isEmpty() || answer.content.size() != qsizetype(size.width()) * size.height() * bands)
        throw Error(Error::Kind::Internal, "%1", {QStringLiteral("lianming-pictures: pixels are missing")});
    const QImage seen(reinterpret_cast<const uchar *>(answer.content.constData()), size.width(), size.height(),
                      qsizetype(size.width()) * bands, bands == 4 ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    return seen.convertToFormat(bands == 4 ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

/// Puts a finished file in its place, over what is there.
void moveFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return;
    // On another file system.
    QFile source(from);
    QSaveFile target(to);
    bool isWell = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly);
    while (isWell && !source.atEnd()) {
        const QByteArray piece = source.read(1 << 20);
        isWell = !piece.isEmpty() && target.write(piece) == piece.size();
    }
    isWell = isWell && target.commit();
    source.remove();
    if (!isWell)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {to, target.errorString()});
}

struct FormatCode {
    PictureFormat format;
    const char *code;
    const char *ending;
};
constexpr FormatCode formatCodes[] = {{PictureFormat::Jpeg, "jpeg", "jpg"},
                                      {PictureFormat::Png, "png", "png"},
                                      {PictureFormat::Tiff, "tiff", "tif"},
                                      {PictureFormat::WebP, "webp", "webp"}};

} // namespace

const char *pictureFormatCode(PictureFormat format)
{
    return formatCodes[size_t(format)].code;
}

std::optional<PictureFormat> parsePictureFormat(QStringView code)
{
    for (const FormatCode &known : formatCodes) {
        if (code.compare(QLatin1String(known.code), Qt::CaseInsensitive) == 0
            || code.compare(QLatin1String(known.ending), Qt::CaseInsensitive) == 0)
            return known.format;
    }
    return std::nullopt;
}

/// The copies of the other program: those that rest, and how many there are in all.
class PictureWorker::Pool
{
public:
    Pool(const PictureLimits &pictureLimits, int most)
        : limits(pictureLimits), m_most(most > 0 ? most : std::max(1, int(std::thread::hardware_concurrency())))
    {
    }

    /// The answer to a request about the file at `path`. Throws what its fault says.
    PictureFrame ask(const char *verb, Json request, const QString &path, const QString &name, int seconds,
                     Progress *progress = nullptr);
    /// A name for a new file in the folder that the other program writes to.
    QString newFile();
    [[nodiscard]] int most() const { return m_most; }

    const PictureLimits limits;

private:
    PictureChild take();
    void giveBack(std::optional<PictureChild> child);
    FrameOutcome answer(PictureChild &child, PictureFrame &frame, int seconds, Progress *progress) const;

    const int m_most;
    std::mutex m_mutex;
    std::condition_variable m_free;
    std::vector<PictureChild> m_idle;
    int m_taken = 0;
    qint64 m_files = 0;
    std::optional<QTemporaryDir> m_folder;
};

QString PictureWorker::Pool::newFile()
{
    const std::lock_guard lock(m_mutex);
    if (!m_folder)
        m_folder.emplace();
    return m_folder->filePath(QString::number(++m_files));
}

PictureChild PictureWorker::Pool::take()
{
    std::unique_lock lock(m_mutex);
    m_free.wait(lock, [this] { return m_taken < m_most; });
    ++m_taken;
    if (!m_idle.empty()) {
        PictureChild out = std::move(m_idle.back());
        m_idle.pop_back();
        return out;
    }
    if (!m_folder)
        m_folder.emplace();
    const QString folder = m_folder->path();
    lock.unlock();
    try {
        return {folder, limits.memoryBytes};
    } catch (...) {
        giveBack(std::nullopt);
        throw;
    }
}

void PictureWorker::Pool::giveBack(std::optional<PictureChild> child)
{
    {
        const std::lock_guard lock(m_mutex);
        if (child)
            m_idle.push_back(std::move(*child));
        --m_taken;
    }
    m_free.notify_one();
}

FrameOutcome PictureWorker::Pool::answer(PictureChild &child, PictureFrame &frame, int seconds,
                                         Progress *progress) const
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds) + grace;
    for (auto now = std::chrono::steady_clock::now(); now < deadline; now = std::chrono::steady_clock::now()) {
        if (waitForFrame(child.socket(), std::min(deadline, progress ? now + slice : deadline)))
            return readFrame(child.socket(), frame, deadline);
        if (progress)
            progress->setDone(progress->done()); // throws when cancelled; the child ends with it
    }
    return FrameOutcome::Late;
}

PictureFrame PictureWorker::Pool::ask(const char *verb, Json request, const QString &path, const QString &name,
                                      int seconds, Progress *progress)
{
    if (progress)
        progress->setDone(progress->done()); // cancelled before it began?
    const QString label = name.isEmpty() ? QFileInfo(path).fileName() : name;
    request["verb"] = verb;
    request["seconds"] = seconds;
    request["file_bytes"] = limits.fileBytes;
    request["pixels"] = limits.pixels;
    request["whole_pixels"] = limits.wholePixels;
    // A path that is no UTF-8 does not survive JSON; it travels beside it.
    const PictureFrame question{request, QFile::encodeName(path)};

    for (bool isSecond : {false, true}) {
        std::optional<PictureChild> child = take();
        PictureFrame frame;
        FrameOutcome outcome{};
        try {
            outcome = writeFrame(child->socket(), question, std::chrono::steady_clock::now() + grace);
            if (outcome != FrameOutcome::Done && !isSecond) { // it ended while it had nothing to do: take another
                child.reset();
                giveBack(std::nullopt);
                continue;
            }
            if (outcome == FrameOutcome::Done)
                outcome = answer(*child, frame, seconds, progress);
        } catch (...) {
            child.reset();
            giveBack(std::nullopt);
            throw;
        }
        // It ended by itself: its own clock ran out, or the picture broke it.
        const bool isLate = outcome == FrameOutcome::Late || (outcome == FrameOutcome::Closed && child->endedByClock());
        if (outcome != FrameOutcome::Done || frame.head.value("tired", false))
            child.reset(); // ended before another one takes its place
        giveBack(std::move(child));
        if (isLate)
            throw PictureError(PictureFault::TooLong, label);
        if (outcome == FrameOutcome::Closed)
            throw PictureError(PictureFault::TooMuch, label);
        if (const std::string fault = frame.head.value("fault", std::string()); !fault.empty())
            throw PictureError(parsePictureFault(QString::fromStdString(fault)).value_or(PictureFault::Damaged), label);
        return frame;
    }
    throw PictureError(PictureFault::TooMuch, label);
}

PictureWorker::PictureWorker(const PictureLimits &limits, int most) : m_pool(std::make_unique<Pool>(limits, most))
{
}

PictureWorker::~PictureWorker() = default;

const PictureLimits &PictureWorker::limits() const
{
    return m_pool->limits;
}

PictureInfo PictureWorker::info(const QString &path, const QString &name)
{
    return infoOf(m_pool->ask("info", Json::object(), path, name, limits().seconds).head);
}

QImage PictureWorker::shrink(const QString &path, QSize size, const QString &name)
{
    return imageOf(m_pool->ask("shrink", {{"box", box(size)}}, path, name, limits().seconds));
}

PicturePage PictureWorker::page(const QString &path, int page, QSize size, const QString &name)
{
    const PictureFrame answer =
        m_pool->ask("page", {{"box", box(size)}, {"page", std::max(0, page - 1)}}, path, name, limits().seconds);
    return {imageOf(answer), answer.head.value("pages", 1)};
}

SmallPicture PictureWorker::shrunk(const QString &path, QSize size, const QString &name, Progress *progress)
{
    PictureFrame answer = m_pool->ask("shrunk", {{"box", box(size)}}, path, name, limits().seconds, progress);
    return {std::move(answer.content), answer.head.value("png", false)};
}

QImage PictureWorker::region(const QString &path, const QRect &area, int shrink, const QString &name)
{
    const Json request{{"area", {area.x(), area.y(), area.width(), area.height()}}, {"shrink", std::max(1, shrink)}};
    return imageOf(m_pool->ask("region", request, path, name, limits().seconds));
}

void PictureWorker::pyramid(const QString &path, const QString &target, const QString &name, Progress *progress)
{
    const QString made = m_pool->newFile();
    (void)m_pool->ask("pyramid", {{"target", bytesOf(made)}}, path, name, limits().seconds * 10, progress);
    moveFile(made, target);
}

PictureDescription PictureWorker::describe(const QString &path, const QString &name)
{
    const Json head = m_pool->ask("describe", Json::object(), path, name, limits().seconds).head;
    return {infoOf(head), printsOf(head)};
}

std::vector<PictureOutcome> PictureWorker::describeAll(const QStringList &paths)
{
    std::vector<PictureOutcome> out(size_t(paths.size()));
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    std::exception_ptr broken; // what is wrong with more than one file
    const auto work = [&] {
        for (qsizetype i = next++; i < paths.size(); i = next++) {
            try {
                out[size_t(i)].picture = describe(paths[i]);
            } catch (const PictureError &error) {
                out[size_t(i)].fault = error.fault();
            } catch (...) {
                const std::lock_guard lock(mutex);
                broken = std::current_exception();
                return;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        const auto count = std::min<qsizetype>(m_pool->most(), paths.size());
        threads.reserve(size_t(count));
        for (qsizetype i = 0; i < count; ++i)
            threads.emplace_back(work);
    }
    if (broken)
        std::rethrow_exception(broken);
    return out;
}

PicturePrints PictureWorker::prints(const QString &path, const QString &name)
{
    return describe(path, name).prints;
}

PictureParts PictureWorker::parts(const QString &path, PartsWanted wanted, const QString &name)
{
    return partsOf(m_pool->ask("parts", {{"most", wanted.most}, {"edge", wanted.edge}, {"grey", wanted.greyEdge}}, path,
                               name, limits().seconds));
}

QSize PictureWorker::write(const QString &path, const QString &target, const PictureExport &how, const QString &name,
                           Progress *progress)
{
    const QString made = m_pool->newFile();
    const Json request{{"target", bytesOf(made)},
                       {"format", pictureFormatCode(how.format)},
                       {"edge", how.edge},
                       {"quality", how.quality},
                       {"watermark", bytesOf(how.watermark)},
                       {"repeated", how.repeated},
                       {"region", bytesOf(how.region)},
                       {"rights", toJson(how.rights)}};
    const PictureFrame answer = m_pool->ask("write", request, path, name, limits().seconds * 10, progress);
    moveFile(made, target);
    return sizeOf(answer.head);
}

} // namespace lianming
