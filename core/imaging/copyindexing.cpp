#include "core/imaging/copyindexing.h"

#include "core/base/sha256.h"

#include <QFile>

#include <atomic>
#include <mutex>
#include <thread>

namespace lianming {

namespace {

/// A vocabulary is learned from so many pictures, or from all where there are fewer. One that was learned from few is
/// learned again when the index has grown this many times.
constexpr size_t mostLearnedFrom = 1000;
constexpr qint64 enoughLearnedFrom = 400;
constexpr qint64 grown = 8;
/// It is learned from so many parts; in a hurry, from fewer.
constexpr size_t enoughParts = 120'000;
constexpr size_t fewParts = 30'000;
/// One in so many pictures that does not belong into the index is borne.
constexpr qsizetype borne = 5;

IndexedPicture indexed(const SeenPicture &seen, const PartVocabulary &vocabulary)
{
    return {seen.picture.sha256,   seen.parts.size, seen.parts.content,          seen.parts.pdq,
            seen.parts.contentPdq, seen.parts.grey, vocabulary.coded(seen.parts)};
}

void lookAt(SeenPicture &seen, PictureWorker &pictures, const QSet<QByteArray> &known, Progress &progress)
{
    if (seen.picture.sha256.isEmpty()) {
        QFile file(seen.picture.path);
        Sha256 sum;
        if (!file.open(QIODevice::ReadOnly) || !sum.add(file))
            throw PictureError(PictureFault::Unreadable, seen.picture.name);
        seen.picture.sha256 = QByteArray::fromHex(sum.hex().toLatin1());
    }
    if (!known.contains(seen.picture.sha256))
        seen.parts = pictures.parts(seen.picture.path, partsKept, seen.picture.name, &progress);
}

} // namespace

std::vector<SeenPicture> look(PictureWorker &pictures, const std::vector<WantedPicture> &wanted,
                              const QSet<QByteArray> &known, Progress &progress)
{
    std::vector<SeenPicture> out(wanted.size());
    std::atomic<size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr broken; // what is wrong with more than one file
    const auto end = [&] {
        const std::scoped_lock lock(mutex);
        broken = std::current_exception();
    };
    const auto work = [&] {
        for (size_t i = next++; i < wanted.size() && !progress.isCancelled(); i = next++) {
            SeenPicture &seen = out[i];
            seen.picture = wanted[i];
            try {
                lookAt(seen, pictures, known, progress);
                seen.isDone = true;
            } catch (const PictureError &error) {
                seen.fault = error.fault();
                seen.isDone = true;
            } catch (const Error &error) {
                if (error.kind() != Error::Kind::Cancelled)
                    end();
                return;
            } catch (...) {
                end();
                return;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    if (broken)
        std::rethrow_exception(broken);
    std::erase_if(out, [](const SeenPicture &seen) { return !seen.isDone; });
    return out;
}

CopyIndexing::CopyIndexing(const PartStore &store) : m_writer(store)
{
    PartStore::Reader reader(store);
    m_vocabulary = reader.vocabulary();
    m_learnedFrom = reader.learnedFrom();
    while (const auto picture = reader.next()) // wholly: one that is damaged is looked at again
        m_known.insert(picture->sha256);
    m_damaged = reader.damaged();
}

bool CopyIndexing::isOutgrownBy(qint64 pictures) const
{
    return m_vocabulary && m_learnedFrom < enoughLearnedFrom && pictures >= m_learnedFrom * grown;
}

void CopyIndexing::forgetAll()
{
    m_before = size_t(m_known.size());
    m_known.clear();
    m_vocabulary.reset();
}

void CopyIndexing::tidy(const QSet<QByteArray> &wanted)
{
    QSet<QByteArray> kept = m_known;
    kept.intersect(wanted);
    if ((m_known.size() - kept.size() + m_damaged) * borne <= m_known.size() + m_damaged)
        return;
    m_writer.keepOnly(kept);
    m_known = kept;
    m_damaged = 0;
}

void CopyIndexing::take(const std::vector<SeenPicture> &seen, Progress &progress)
{
    std::vector<IndexedPicture> coded;
    for (const SeenPicture &each : seen) {
        if (each.fault || each.parts.size.isEmpty() || m_known.contains(each.picture.sha256))
            continue;
        m_known.insert(each.picture.sha256);
        if (m_vocabulary)
            coded.push_back(indexed(each, *m_vocabulary));
        else
            m_waiting.push_back(each);
    }
    write(std::move(coded), false);
    if (m_waiting.size() >= mostLearnedFrom)
        learn(enoughParts, &progress);
}

void CopyIndexing::finish(Progress &progress)
{
    if (!m_waiting.empty())
        learn(enoughParts, &progress);
    write({}, true);
}

void CopyIndexing::leave()
{
    if (!m_waiting.empty() && m_waiting.size() >= m_before)
        learn(fewParts, nullptr);
}

void CopyIndexing::learn(size_t enough, Progress *progress)
{
    std::vector<LocalPart> sample;
    for (const SeenPicture &each : m_waiting)
        sample.insert(sample.end(), each.parts.parts.begin(), each.parts.parts.end());
    // From fewer parts than there could be it was learned from fewer pictures, as it were.
    const size_t best = std::min(sample.size(), enoughParts);
    if (sample.size() > enough) { // evenly from all pictures
        const size_t step = sample.size() / enough + 1;
        size_t kept = 0;
        for (size_t i = 0; i < sample.size(); i += step)
            sample[kept++] = sample[i];
        sample.resize(kept);
    }
    const bool isHasty = enough < best;
    auto vocabulary = std::make_shared<const PartVocabulary>(PartVocabulary::learn(sample, progress));
    m_vocabulary = std::move(vocabulary);
    m_learnedFrom = qint64(isHasty ? m_waiting.size() * sample.size() / best : m_waiting.size());
    std::vector<IndexedPicture> coded;
    coded.reserve(m_waiting.size());
    for (const SeenPicture &each : m_waiting)
        coded.push_back(indexed(each, *m_vocabulary));
    m_waiting.clear();
    m_isNew = true;
    write(std::move(coded), false);
}

void CopyIndexing::write(std::vector<IndexedPicture> coded, bool isLast)
{
    if (!m_isNew) {
        if (!coded.empty())
            m_writer.append(coded);
        m_written += qint64(coded.size());
        return;
    }
    std::ranges::move(coded, std::back_inserter(m_held));
    if (m_held.size() < m_before && !isLast)
        return; // the index that is there holds more: where this is stopped now, that one stays
    m_writer.begin(*m_vocabulary, m_learnedFrom, m_held);
    m_written += qint64(m_held.size());
    m_held = {};
    m_isNew = false;
    m_before = 0;
}

} // namespace lianming
