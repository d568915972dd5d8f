#include "core/imaging/partstore.h"

#include "core/base/error.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <array>

namespace lianming {

namespace {

constexpr char magic[] = "LIANMING PARTS\n";
constexpr quint32 vocabularyTag = 0x766f6361;
constexpr quint32 pictureTag = 0x70696374;
/// Larger than any block that is written.
constexpr quint32 largestBlock = 8U << 20;

/// FNV-1a in 64 bits: finds what a crash tore, which is all it is for.
quint64 checksum(const QByteArray &bytes)
{
    quint64 sum = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        sum = (sum ^ quint8(byte)) * 0x100000001b3ULL;
    return sum;
}

QByteArray header()
{
    QByteArray out(magic);
    QDataStream stream(&out, QIODevice::WriteOnly | QIODevice::Append);
    stream << PartStore::rules;
    return out;
}

QByteArray block(quint32 tag, const QByteArray &content)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream << tag << quint32(content.size()) << checksum(content);
    return out + content;
}

QDataStream &operator<<(QDataStream &stream, const PdqResult &result)
{
    for (const quint64 word : result.hash.words)
        stream << word;
    return stream << quint8(result.quality);
}

QDataStream &operator>>(QDataStream &stream, PdqResult &result)
{
    for (quint64 &word : result.hash.words)
        stream >> word;
    quint8 quality = 0;
    stream >> quality;
    result.quality = quality;
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const GreyPicture &grey)
{
    const QByteArray bytes(reinterpret_cast<const char *>(grey.pixels.data()), qsizetype(grey.pixels.size()));
    return stream << quint16(grey.width) << quint16(grey.height) << bytes;
}

QDataStream &operator>>(QDataStream &stream, GreyPicture &grey)
{
    quint16 width = 0;
    quint16 height = 0;
    QByteArray bytes;
    stream >> width >> height >> bytes;
    if (bytes.size() != qsizetype(width) * height)
        stream.setStatus(QDataStream::ReadCorruptData);
    grey = {width, height, {bytes.begin(), bytes.end()}};
    return stream;
}

QByteArray bytesOf(const IndexedPicture &picture)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream << picture.sha256 << picture.size << picture.content << picture.pdq << picture.contentPdq << picture.grey
           << quint32(picture.parts.size());
    for (const CodedPart &part : picture.parts)
        stream << part.word << part.code[0] << part.code[1] << part.x << part.y << part.size << part.angle;
    return out;
}

std::optional<IndexedPicture> pictureOf(const QByteArray &bytes)
{
    IndexedPicture out;
    QDataStream stream(bytes);
    quint32 count = 0;
    stream >> out.sha256 >> out.size >> out.content >> out.pdq >> out.contentPdq >> out.grey >> count;
    constexpr quint32 bytesEach = 24;
    if (stream.status() != QDataStream::Ok || out.sha256.size() != 32 || out.size.isEmpty()
        || quint64(count) * bytesEach > quint64(bytes.size()))
        return std::nullopt;
    out.parts.resize(count);
    for (CodedPart &part : out.parts) {
        stream >> part.word >> part.code[0] >> part.code[1] >> part.x >> part.y >> part.size >> part.angle;
        if (part.word >= PartVocabulary::wordCount)
            return std::nullopt;
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return out;
}

/// The next block; nothing at the end and where the file is torn.
std::optional<std::pair<quint32, QByteArray>> nextBlock(QFile &file)
{
    constexpr qint64 headBytes = 16;
    const QByteArray head = file.read(headBytes);
    if (head.size() != headBytes)
        return std::nullopt;
    QDataStream stream(head);
    quint32 tag = 0;
    quint32 size = 0;
    quint64 sum = 0;
    stream >> tag >> size >> sum;
    if (size > largestBlock)
        return std::nullopt;
    QByteArray content = file.read(size);
    if (content.size() != qsizetype(size) || checksum(content) != sum)
        return std::nullopt;
    return std::pair(tag, std::move(content));
}

/// Reads what is sound, and says where that ends.
PartStore::Content readFrom(QFile &file, qint64 &end)
{
    PartStore::Content out;
    end = 0;
    if (file.read(header().size()) != header())
        return out;
    const auto first = nextBlock(file);
    if (!first || first->first != vocabularyTag)
        return out;
    QDataStream stream(first->second);
    QByteArray vocabulary;
    stream >> out.learnedFrom >> vocabulary;
    const auto read = PartVocabulary::ofBytes(vocabulary);
    if (!read)
        return out;
    out.vocabulary = std::make_shared<const PartVocabulary>(*read);
    end = file.pos();
    while (const auto next = nextBlock(file)) {
        auto picture = next->first == pictureTag ? pictureOf(next->second) : std::nullopt;
        if (!picture)
            break;
        out.pictures.push_back(std::move(*picture));
        end = file.pos();
    }
    return out;
}

[[noreturn]] void cannotWrite(const QFileDevice &file)
{
    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                {file.fileName(), file.errorString()});
}

} // namespace

PartStore::PartStore(const QString &folder) : m_folder(folder + QStringLiteral("/copysearch"))
{
}

QString PartStore::path() const
{
    return m_folder + QStringLiteral("/parts");
}

QDateTime PartStore::changedAt() const
{
    const QFileInfo info(path());
    return info.exists() ? info.lastModified().toUTC() : QDateTime();
}

PartStore::Content PartStore::read() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    qint64 end = 0;
    return readFrom(file, end);
}

QString PartStore::mark() const
{
    const QFileInfo info(path());
    return info.exists() ? QStringLiteral("%1 %2").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch())
                         : QString();
}

struct PartStore::Writer::Lock {
    QLockFile file;
};

PartStore::Writer::Writer(PartStore store) : m_store(std::move(store))
{
    if (!QDir().mkpath(m_store.m_folder))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made"),
                    {m_store.m_folder});
    m_lock = std::make_unique<Lock>(m_store.path() + QStringLiteral(".lock"));
    m_lock->file.setStaleLockTime(0); // held as long as its program lives, however long that takes
    if (!m_lock->file.tryLock(0))
        throw Error(Error::Kind::Unavailable,
                    QT_TRANSLATE_NOOP(
                        "core", "Another program is making the index for the copy search. Try again when it is done"));
}

PartStore::Writer::~Writer() = default;

void PartStore::Writer::begin(const PartVocabulary &vocabulary, qint64 learnedFrom,
                              const std::vector<IndexedPicture> &pictures)
{
    QSaveFile file(m_store.path());
    if (!file.open(QIODevice::WriteOnly))
        cannotWrite(file);
    QByteArray first;
    QDataStream stream(&first, QIODevice::WriteOnly);
    stream << learnedFrom << vocabulary.bytes();
    file.write(header());
    file.write(block(vocabularyTag, first));
    for (const IndexedPicture &picture : pictures)
        file.write(block(pictureTag, bytesOf(picture)));
    if (!file.commit())
        cannotWrite(file);
    m_end = -1;
}

void PartStore::Writer::append(const std::vector<IndexedPicture> &pictures)
{
    QFile file(m_store.path());
    if (!file.open(QIODevice::ReadWrite))
        cannotWrite(file);
    if (m_end < 0)
        (void)readFrom(file, m_end);
    file.resize(m_end); // a torn end goes
    file.seek(m_end);
    for (const IndexedPicture &picture : pictures) {
        const QByteArray bytes = block(pictureTag, bytesOf(picture));
        if (file.write(bytes) != bytes.size())
            cannotWrite(file);
    }
    if (!file.flush())
        cannotWrite(file);
    m_end = file.pos();
}

} // namespace lianming
