#include "core/reports/lookbookservice.h"

#include "core/assets/assetrepository.h"
#include "core/base/inputfile.h"
#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/reports/documentsheet.h"
#include "core/reports/lookbookhtml.h"
#include "core/reports/lookbookpdf.h"
#include "core/reports/lookbooksource.h"
#include "core/reports/printface.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

namespace lianming {

namespace {

constexpr qint64 longestAnswer = 16LL * 1024 * 1024;

/// The pictures in the works' order, some of them made ahead on other threads. Its end waits for those.
class PictureFeed
{
public:
    PictureFeed(const Lookbook &book, const LookbookPictures &pictures, int edge, Progress &progress)
        : m_book(book), m_pictures(pictures), m_edge(edge), m_progress(progress),
          m_ahead(std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8) + 1)
    {
        progress.setTotal(qint64(book.items.size()));
    }

    [[nodiscard]] LookbookPicture next()
    {
        m_progress.setDone(m_given); // throws when it shall stop
        while (m_begun < m_book.items.size() && m_made.size() < m_ahead) {
            const LookbookItem &item = m_book.items[m_begun++];
            m_made.push_back(std::async(std::launch::async, [this, &item] {
                return item.asset.pictureSha256.isEmpty() ? LookbookPicture() : m_pictures(m_book, item, m_edge);
            }));
        }
        LookbookPicture out = m_made.front().get();
        m_made.pop_front();
        ++m_given;
        m_shown += out.jpeg.isEmpty() ? 0 : 1;
        return out;
    }
    [[nodiscard]] qint64 shown() const { return m_shown; }

private:
    const Lookbook &m_book;
    const LookbookPictures &m_pictures;
    int m_edge;
    Progress &m_progress;
    size_t m_ahead;
    size_t m_begun = 0;
    qint64 m_given = 0;
    qint64 m_shown = 0;
    std::deque<std::future<LookbookPicture>> m_made;
};

LookbookOutcome writePdf(const Lookbook &book, const QString &path, const LookbookPictures &pictures,
                         Progress &progress)
{
    PictureFeed feed(book, pictures, lookbookPaperEdge(book.layout), progress);
    PrintFonts fonts;
    writeDocument(lookbookPdf(book, fonts, [&feed](const LookbookItem &) { return feed.next(); }), path);
    return {book.reference, qint64(book.items.size()), feed.shown(), {}, {}};
}

void requireFreeFolder(const Workspace &w, const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && (!info.isDir() || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 is there already: name a folder that is new or empty"), {path});
    if (!info.exists())
        requireFreeForWriting(w, path);
    else
        requireFreeForWriting(w, path + QStringLiteral("/index.html"));
}

ChosenWork chosenWork(Connection &db, const LookbookChoice::Line &line)
{
    const AssetRepository assets(db);
    const auto found = assets.find(line.code);
    const auto asset = found ? assets.survivor(*found) : std::nullopt;
    return asset ? ChosenWork{line, asset->id, asset->code, asset->archivedOn.has_value()}
                 : ChosenWork{line, {}, {}, false};
}

Error cannotWrite(const QString &path)
{
    return {Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path}};
}

LookbookOutcome writeFolder(const Lookbook &book, const QString &path, const LookbookPictures &pictures,
                            Progress &progress)
{
    const QFileInfo target(QDir::cleanPath(path));
    if (!QDir().mkpath(target.absolutePath()))
        throw cannotWrite(path);
    // Beside the target, so that it only has to be renamed; removed with everything in it when something goes wrong.
    QTemporaryDir made(target.absolutePath() + QStringLiteral("/.lookbook-XXXXXX"));
    if (!made.isValid() || !QDir(made.path()).mkdir(QStringLiteral("pictures")))
        throw cannotWrite(path);
    PictureFeed feed(book, pictures, lookbookScreenEdge(book.layout), progress);
    std::vector<QSize> sizes;
    sizes.reserve(book.items.size());
    for (const LookbookItem &item : book.items) {
        const LookbookPicture picture = feed.next();
        sizes.push_back(picture.jpeg.isEmpty() ? QSize() : picture.size);
        if (!picture.jpeg.isEmpty())
            writeDocument(picture.jpeg, made.filePath(lookbookPictureName(item)));
    }
    constexpr int indent = 2;
    writeDocument(lookbookHtml(book, sizes), made.filePath(QStringLiteral("index.html")));
    writeDocument(QByteArray::fromStdString(lookbookJson(book, sizes).dump(indent)) + '\n',
                  made.filePath(QStringLiteral("lookbook.json")));
    if (book.hasOrderForm)
        writeDocument(lookbookChoiceTable(book), made.filePath(QStringLiteral("choice.csv")));
    progress.setDone(qint64(book.items.size()));
    // A temporary folder is closed to others; what it becomes is a folder like any other.
    QFile::setPermissions(made.path(), QFile::permissions(target.absolutePath()));
    QDir().rmdir(target.absoluteFilePath()); // an empty one may have been there
    if (!QDir().rename(made.path(), target.absoluteFilePath()))
        throw cannotWrite(path);
    made.setAutoRemove(false);
    return {book.reference, qint64(book.items.size()), feed.shown(), {}, {}};
}

} // namespace

Lookbook LookbookService::read(const LookbookOrder &order, Progress &progress) const
{
    requirePermission(*m_w, Permission::ImportExport);
    return lookbookOf(*m_w, order, progress);
}

LookbookOutcome LookbookService::write(const LookbookOrder &order, LookbookFormat format, const QString &path,
                                       const LookbookPictures &pictures, Progress &progress) const
{
    requirePermission(*m_w, Permission::ImportExport);
    if (format == LookbookFormat::Html)
        requireFreeFolder(*m_w, path);
    else
        requireFreeForWriting(*m_w, path);
    const Lookbook book = lookbookOf(*m_w, order, progress);
    LookbookOutcome out = format == LookbookFormat::Html ? writeFolder(book, path, pictures, progress)
                                                         : writePdf(book, path, pictures, progress);
    out.archived = book.archived;
    out.merged = book.merged;
    noteLookbook(*m_w, book, order.brand);
    return out;
}

ChosenWorks LookbookService::readChoice(const QString &path) const
{
    const Access access = requireMember(*m_w);
    QFile file(path);
    openToRead(file);
    const QString name = QFileInfo(path).fileName();
    if (file.size() > longestAnswer)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the file is larger than %2 MiB"),
                    {name, QString::number(longestAnswer / (1024 * 1024))});
    ChosenWorks out{readLookbookChoice(file.readAll(), name), {}, {}};
    out.works.reserve(out.choice.lines.size());
    for (const LookbookChoice::Line &line : std::as_const(out.choice.lines))
        out.works.append(chosenWork(m_w->db, line));
    const Id<Brand> brand = brandOfLookbook(m_w->db, out.choice.lookbook);
    if (access.shows(brand))
        out.brand = brand;
    return out;
}

QList<LookbookShown> LookbookService::shownTo(Id<Asset> asset) const
{
    const Access access = requireMember(*m_w);
    return lookbooksWith(m_w->db, asset, access.brand());
}

} // namespace lianming
