#include "ui/copies/copypictures.h"

#include "core/base/sha256.h"
#include "core/imaging/copysearch.h"

#include <QFile>
#include <QtConcurrent>

namespace lianming {

namespace {

constexpr QSize comparedBox(1600, 1600);
constexpr int comparedKib = 96 * 1024; // a dozen pairs

} // namespace

CopyPictures::CopyPictures(Session &session, QObject *parent)
    : QObject(parent), m_files(session.address.filesFolder()), m_worker(session.pictures), m_kept(comparedKib)
{
    constexpr int atOnce = 3;
    m_pool.setMaxThreadCount(atOnce);
}

CopyPictures::~CopyPictures()
{
    m_ending.cancel();
    m_pool.clear();
}

QImage CopyPictures::get(const QString &path)
{
    if (path.isEmpty() || m_unreadable.contains(path))
        return {};
    if (const QImage *kept = m_kept.object(path))
        return *kept;
    if (m_underWay.contains(path))
        return {};
    m_underWay.insert(path);
    QtConcurrent::run(&m_pool, [this, path] {
        try {
            const SmallPicture small = m_worker.shrunk(path, comparedBox, {}, &m_ending);
            return QImage::fromData(small.content, small.isPng ? "PNG" : "JPEG");
        } catch (const Error &) {
            return QImage(); // said where it would stand
        }
    }).then(this, [this, path](const QImage &image) {
        m_underWay.remove(path);
        if (image.isNull())
            m_unreadable.insert(path);
        else
            m_kept.insert(path, new QImage(image), std::max(1, int(image.sizeInBytes() / 1024)));
        Q_EMIT loaded(path);
    });
    return {};
}

QFuture<SearchedPicture> CopyPictures::search(const QString &path, std::shared_ptr<const CopyIndex> index)
{
    return QtConcurrent::run(&m_pool, [this, path, index = std::move(index)] {
        const PictureParts asked = m_worker.parts(path, partsAsked, {}, &m_ending);
        QFile file(path);
        Sha256 hash;
        const QString sha256 = file.open(QIODevice::ReadOnly) && hash.add(file) ? hash.hex() : QString();
        return SearchedPicture{index->find(asked, size_t(CopySearch::mostMatches), &m_ending), asked.size, asked.pdq,
                               sha256};
    });
}

} // namespace lianming
