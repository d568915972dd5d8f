// The index of parts on disk, beside the workspace's files: a vocabulary, then a block for each picture, each with its
// checksum. What a program that was killed while it wrote has left at the end is cut off by the next one; a block that
// the disk damaged is passed over, and the others stay; what is no index, or one by other rules, counts as none, and is
// made again from the pictures. Nothing in it is the only copy of anything.
#pragma once

#include "core/imaging/partindex.h"

#include <QDateTime>
#include <QFile>
#include <QSet>

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
    static constexpr quint32 rules = 2;

    explicit PartStore(const QString &folder);

    struct Content {
        std::shared_ptr<const PartVocabulary> vocabulary; ///< null: there is no index yet
        qint64 learnedFrom = 0;                           ///< pictures
        std::vector<IndexedPicture> pictures;
        qint64 damaged = 0; ///< blocks that were passed over
    };
    /// All of it in memory; for whoever does not need that there is the Reader.
    [[nodiscard]] Content read() const;
    /// Changes whenever the content does.
    [[nodiscard]] QString mark() const;
    /// When it was written last; invalid where there is none.
    [[nodiscard]] QDateTime changedAt() const;
    /// Whether a Writer is at it, in any program; also for a while after one was killed.
    [[nodiscard]] bool isBeingWritten() const;

    class Reader;
    class Writer;

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString lockPath() const;

    QString m_folder;
};

/// Goes through the store once, a picture at a time. Safe beside a Writer: it then sees the state of before or after.
class PartStore::Reader
{
public:
    explicit Reader(const PartStore &store);

    /// Null: there is no index.
    [[nodiscard]] const std::shared_ptr<const PartVocabulary> &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] qint64 learnedFrom() const { return m_learnedFrom; }
    /// More parts than this do not come.
    [[nodiscard]] size_t mostParts() const;

    /// The next picture that is sound; nothing at the end.
    [[nodiscard]] std::optional<IndexedPicture> next();
    /// The next picture's hash, many times as fast; whether the rest of it is sound is not looked at.
    [[nodiscard]] std::optional<QByteArray> nextHash();
    /// So many were passed over so far.
    [[nodiscard]] qint64 damaged() const { return m_damaged; }

private:
    friend class Writer;
    struct Head;

    [[nodiscard]] std::optional<Head> nextHead();
    [[nodiscard]] bool seekHead(qint64 from);
    /// Of the next sound block of a picture; null at the end.
    [[nodiscard]] QByteArray nextContent();

    QFile m_file;
    std::shared_ptr<const PartVocabulary> m_vocabulary;
    qint64 m_learnedFrom = 0;
    qint64 m_damaged = 0;
    qint64 m_end = 0; ///< behind the last complete block that was read
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
    /// Throws Error::Unavailable where there is no index (any more) to add to.
    void append(const std::vector<IndexedPicture> &pictures);
    /// Writes the index anew with these pictures alone, by their hashes; what is damaged goes, too.
    void keepOnly(const QSet<QByteArray> &pictures);

private:
    struct Lock;
    PartStore m_store;
    std::unique_ptr<Lock> m_lock;
    qint64 m_end = -1; ///< behind the last complete block; −1: not looked yet
};

} // namespace lianming
