// The index of parts on disk, beside the workspace's files: a vocabulary, then a block for each picture, each with its
// checksum. It only grows, so a program that is killed while it writes leaves a torn end that the next one cuts off;
// what is no index, or one by other rules, counts as none, and is made again from the pictures. Nothing in it is the
// only copy of anything.
#pragma once

#include "core/imaging/partindex.h"

#include <QDateTime>

#include <memory>

namespace lianming {

/// A picture as the index knows it.
struct IndexedPicture {
    QByteArray sha256; ///< 32 bytes
    QSize size;        ///< pixels, upright
    QRect content;     ///< within its margins
    PdqResult pdq;
    PdqResult contentPdq;
    GreyPicture grey;
    std::vector<CodedPart> parts;
};

class PartStore
{
public:
    /// Version of the rules by which features are found and kept.
    static constexpr quint32 rules = 1;

    explicit PartStore(const QString &folder);

    struct Content {
        std::shared_ptr<const PartVocabulary> vocabulary; ///< null: there is no index yet
        qint64 learnedFrom = 0;                           ///< pictures
        std::vector<IndexedPicture> pictures;
    };
    [[nodiscard]] Content read() const;
    /// Changes whenever the content does.
    [[nodiscard]] QString mark() const;
    /// When it was written last; invalid where there is none.
    [[nodiscard]] QDateTime changedAt() const;

    class Writer;

private:
    [[nodiscard]] QString path() const;

    QString m_folder;
};

/// One writer at a time, in all programs: held while the Writer lives. Throws Error::Unavailable where another
/// program is at it, and where the file cannot be written.
class PartStore::Writer
{
public:
    explicit Writer(PartStore store);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Begins a new index, which takes the place of the old one when it has its first pictures.
    void begin(const PartVocabulary &vocabulary, qint64 learnedFrom, const std::vector<IndexedPicture> &pictures);
    void append(const std::vector<IndexedPicture> &pictures);

private:
    struct Lock;
    PartStore m_store;
    std::unique_ptr<Lock> m_lock;
    qint64 m_end = -1; ///< of what is sound; −1: not looked yet
};

} // namespace lianming
