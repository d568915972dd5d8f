// Making the index of the copy search: pictures are looked at on all cores and put into the store, which learns its
// vocabulary from the first of them and learns it again when it was learned from too few. It keeps true: what was
// looked at before somebody stopped stays, and an index never gives way to a smaller one. Which pictures are to be in
// it is copysearch.h's.
#pragma once

#include "core/imaging/partstore.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

/// A picture that is to be in the index.
struct WantedPicture {
    QString path;
    QString name;
    QByteArray sha256; ///< empty: not known before the file was read
};

/// The same, after somebody tried to look at it.
struct SeenPicture {
    WantedPicture picture;
    bool isDone = false; ///< otherwise the work was stopped before
    std::optional<PictureFault> fault;
    PictureParts parts;
};

/// So many pictures are looked at before they are written.
inline constexpr size_t picturesAtOnce = 32;

/// Reads pictures on all cores, in their order; of those in `known` the hash alone. Where `progress` is told to stop,
/// what was not yet looked at is left out.
[[nodiscard]] std::vector<SeenPicture> look(PictureWorker &pictures, const std::vector<WantedPicture> &wanted,
                                            const QSet<QByteArray> &known, Progress &progress);

/// Holds the store's writer. Throws Error::Unavailable as PartStore::Writer.
class CopyIndexing
{
public:
    explicit CopyIndexing(const PartStore &store);

    [[nodiscard]] const QSet<QByteArray> &known() const { return m_known; }
    /// Whether the vocabulary was learned from too few pictures for so many.
    [[nodiscard]] bool isOutgrownBy(qint64 pictures) const;
    /// Begins anew: every picture has to be taken again.
    void forgetAll();
    /// Drops what is not in `wanted` and what is damaged, once it is enough to be worth writing everything again.
    void tidy(const QSet<QByteArray> &wanted);

    /// Those that are known are left out. Throws Error::Cancelled when `progress` is told to stop while it learns.
    void take(const std::vector<SeenPicture> &seen, Progress &progress);
    /// Writes what waits for a vocabulary. Call it at the end.
    void finish(Progress &progress);
    /// The same when the work was stopped: in a second or two, from fewer pictures, and only where the index that is
    /// there does not hold more.
    void leave();
    /// Pictures that were written.
    [[nodiscard]] qint64 written() const { return m_written; }

private:
    void learn(size_t enough, Progress *progress);
    /// Into the index; a new one takes the place of the old one once it holds as much, or where this `isLast`.
    void write(std::vector<IndexedPicture> coded, bool isLast);

    PartStore::Writer m_writer;
    std::shared_ptr<const PartVocabulary> m_vocabulary;
    qint64 m_learnedFrom = 0;
    qint64 m_damaged = 0;
    QSet<QByteArray> m_known;
    size_t m_before = 0; ///< pictures of the index that this one takes the place of
    std::vector<SeenPicture> m_waiting;
    bool m_isNew = false;               ///< what was learned is not written yet
    std::vector<IndexedPicture> m_held; ///< until then
    qint64 m_written = 0;
};

} // namespace lianming
