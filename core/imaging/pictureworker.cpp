#include "core/imaging/pictureworker.h"

#include "core/imaging/pictureanswer.h"
#include "core/imaging/picturechild.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <functional>
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

/// Throws Error::Cancelled.
void goOn(Progress *progress)
{
    if (progress)
        progress->setDone(progress->done());
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

    /// Asks something about the file at `path` and hands the answer to `read`. Throws what its fault says; a program
    /// whose answer `read` finds unsound is ended and asked nothing any more.
    void ask(const char *verb, Json request, const QString &path, const QString &name, int seconds,
             const std::function<void(const PictureFrame &)> &read, Progress *progress = nullptr);
    /// A name for a new file in the folder that the other program writes to.
    QString newFile();
    [[nodiscard]] int most() const { return m_most; }

    const PictureLimits limits;

private:
    PictureChild take(Progress *progress);
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

PictureChild PictureWorker::Pool::take(Progress *progress)
{
    std::unique_lock lock(m_mutex);
    while (!m_free.wait_for(lock, slice, [this] { return m_taken < m_most; }))
        goOn(progress);
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
        goOn(progress); // the child ends with it
    }
    return FrameOutcome::Late;
}

void PictureWorker::Pool::ask(const char *verb, Json request, const QString &path, const QString &name, int seconds,
                              const std::function<void(const PictureFrame &)> &read, Progress *progress)
{
    goOn(progress);
    const QString label = name.isEmpty() ? QFileInfo(path).fileName() : name;
    request["verb"] = verb;
    request["seconds"] = seconds;
    request["file_bytes"] = limits.fileBytes;
    request["pixels"] = limits.pixels;
    request["whole_pixels"] = limits.wholePixels;
    // A path that is no UTF-8 does not survive JSON; it travels beside it.
    const PictureFrame question{request, QFile::encodeName(path)};

    for (bool isSecond : {false, true}) {
        std::optional<PictureChild> child = take(progress);
        PictureFrame frame;
        FrameOutcome outcome{};
        bool isTired = false;
        std::string fault;
        try {
            outcome = writeFrame(child->socket(), question, std::chrono::steady_clock::now() + grace);
            if (outcome != FrameOutcome::Done && !isSecond) { // it ended while it had nothing to do: take another
                child.reset();
                giveBack(std::nullopt);
                continue;
            }
            if (outcome == FrameOutcome::Done)
                outcome = answer(*child, frame, seconds, progress);
            if (outcome == FrameOutcome::Done) {
                isTired = valueOf(frame.head, "tired", false);
                fault = valueOf(frame.head, "fault", std::string());
                if (fault.empty())
                    read(frame);
            }
        } catch (const UnsoundAnswer &) {
            outcome = FrameOutcome::Closed;
        } catch (...) {
            child.reset();
            giveBack(std::nullopt);
            throw;
        }
        // It ended by itself: its own clock ran out, or the picture broke it.
        const bool isLate = outcome == FrameOutcome::Late || (outcome == FrameOutcome::Closed && child->endedByClock());
        if (outcome != FrameOutcome::Done || isTired)
            child.reset(); // ended before another one takes its place
        giveBack(std::move(child));
        if (isLate)
            throw PictureError(PictureFault::TooLong, label);
        if (outcome == FrameOutcome::Closed)
            throw PictureError(PictureFault::TooMuch, label);
        if (!fault.empty())
            throw PictureError(parsePictureFault(QString::fromStdString(fault)).value_or(PictureFault::Damaged), label);
        return;
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
    PictureInfo out;
    const auto read = [&out](const PictureFrame &answer) {
        out = infoOf(answer.head);
    };
    m_pool->ask("info", Json::object(), path, name, limits().seconds, read);
    return out;
}

QImage PictureWorker::shrink(const QString &path, QSize size, const QString &name)
{
    QImage out;
    const auto read = [&out](const PictureFrame &answer) {
        out = imageOf(answer);
    };
    m_pool->ask("shrink", {{"box", box(size)}}, path, name, limits().seconds, read);
    return out;
}

PicturePage PictureWorker::page(const QString &path, int page, QSize size, const QString &name, Progress *progress)
{
    PicturePage out;
    const auto read = [&out](const PictureFrame &answer) {
        out = {imageOf(answer), valueOf(answer.head, "pages", 1)};
    };
    m_pool->ask("page", {{"box", box(size)}, {"page", std::max(0, page - 1)}}, path, name, limits().seconds, read,
                progress);
    return out;
}

SmallPicture PictureWorker::shrunk(const QString &path, QSize size, const QString &name, Progress *progress)
{
    SmallPicture out;
    const auto read = [&out](const PictureFrame &answer) {
        out = {answer.content, valueOf(answer.head, "png", false)};
    };
    m_pool->ask("shrunk", {{"box", box(size)}}, path, name, limits().seconds, read, progress);
    return out;
}

QImage PictureWorker::region(const QString &path, const QRect &area, int shrink, const QString &name)
{
    const Json request{{"area", {area.x(), area.y(), area.width(), area.height()}}, {"shrink", std::max(1, shrink)}};
    QImage out;
    const auto read = [&out](const PictureFrame &answer) {
        out = imageOf(answer);
    };
    m_pool->ask("region", request, path, name, limits().seconds, read);
    return out;
}

void PictureWorker::pyramid(const QString &path, const QString &target, const QString &name, Progress *progress)
{
    const QString made = m_pool->newFile();
    const auto read = [](const PictureFrame &) {
    }; // the file is the answer
    m_pool->ask("pyramid", {{"target", bytesOf(made)}}, path, name, limits().seconds * 10, read, progress);
    moveFile(made, target);
}

PictureDescription PictureWorker::describe(const QString &path, const QString &name)
{
    PictureDescription out;
    const auto read = [&out](const PictureFrame &answer) {
        out = {infoOf(answer.head), printsOf(answer.head)};
    };
    m_pool->ask("describe", Json::object(), path, name, limits().seconds, read);
    return out;
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

PictureParts PictureWorker::parts(const QString &path, PartsWanted wanted, const QString &name, Progress *progress)
{
    PictureParts out;
    const auto read = [&out, wanted](const PictureFrame &answer) {
        out = partsOf(answer, wanted);
    };
    m_pool->ask("parts", {{"most", wanted.most}, {"edge", wanted.edge}, {"grey", wanted.greyEdge}}, path, name,
                limits().seconds, read, progress);
    return out;
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
    QSize out;
    const auto read = [&out](const PictureFrame &answer) {
        out = sizeOf(answer.head);
    };
    m_pool->ask("write", request, path, name, limits().seconds * 10, read, progress);
    moveFile(made, target);
    return out;
}

} // namespace lianming
