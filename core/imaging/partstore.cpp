#include "core/imaging/partstore.h"

#include "core/base/error.h"

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QtEndian>

#include <array>
#include <cstring>

namespace lianming {

namespace {

constexpr char magic[] = "LIANMING PARTS\n";
constexpr quint32 vocabularyTag = 0x766f6361;
constexpr quint32 pictureTag = 0x70696374;
/// Larger than any block that is written.
constexpr quint32 largestBlock = 8U << 20;
constexpr qint64 headBytes = 20;
constexpr qsizetype hashBytes = 32;
/// A part on the disk, little endian: word, x, y, size, angle, signs.
constexpr size_t partBytes = 24;

/// In the manner of FNV-1a, eight bytes at a time: finds what a crash tore or a disk damaged, which is all it is for.
/// Each step can be taken back, so no change of one byte goes unseen.
quint64 checksum(QByteArrayView bytes)
{
    quint64 sum = 0xcbf29ce484222325ULL ^ quint64(bytes.size());
    const auto take = [&sum](quint64 word) {
        sum = (sum ^ word) * 0x100000001b3ULL;
        sum ^= sum >> 29;
    };
    qsizetype at = 0;
    for (; at + 8 <= bytes.size(); at += 8)
        take(qFromLittleEndian<quint64>(bytes.data() + at));
    for (; at < bytes.size(); ++at)
        take(quint8(bytes[at]));
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
    stream << quint32(checksum(out));
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
    if (bytes.isEmpty() || bytes.size() != qsizetype(width) * height)
        stream.setStatus(QDataStream::ReadCorruptData);
    grey = {width, height, {bytes.begin(), bytes.end()}};
    return stream;
}

void pack(const CodedPart &part, char *to)
{
    qToLittleEndian(part.word, to);
    qToLittleEndian(part.x, to + 2);
    qToLittleEndian(part.y, to + 4);
    to[6] = char(part.size);
    to[7] = char(part.angle);
    qToLittleEndian(part.code[0], to + 8);
    qToLittleEndian(part.code[1], to + 16);
}

CodedPart unpacked(const char *from)
{
    CodedPart out;
    out.word = qFromLittleEndian<quint16>(from);
    out.x = qFromLittleEndian<quint16>(from + 2);
    out.y = qFromLittleEndian<quint16>(from + 4);
    out.size = quint8(from[6]);
    out.angle = quint8(from[7]);
    out.code = {qFromLittleEndian<quint64>(from + 8), qFromLittleEndian<quint64>(from + 16)};
    return out;
}

/// The picture's hash comes first, where nextHash() reads it.
QByteArray bytesOf(const IndexedPicture &picture)
{
    QByteArray out = picture.sha256;
    QDataStream stream(&out, QIODevice::WriteOnly | QIODevice::Append);
    stream << picture.size << picture.content << picture.pdq << picture.contentPdq << picture.grey
           << quint32(picture.parts.size());
    const qsizetype begin = out.size();
    out.resize(begin + qsizetype(picture.parts.size() * partBytes));
    for (size_t i = 0; i < picture.parts.size(); ++i)
        pack(picture.parts[i], out.data() + begin + qsizetype(i * partBytes));
    return out;
}

std::optional<IndexedPicture> pictureOf(const QByteArray &bytes)
{
    IndexedPicture out;
    out.sha256 = bytes.left(hashBytes);
    QDataStream stream(bytes);
    stream.skipRawData(int(hashBytes));
    quint32 count = 0;
    stream >> out.size >> out.content >> out.pdq >> out.contentPdq >> out.grey >> count;
    const qint64 begin = stream.device()->pos();
    if (stream.status() != QDataStream::Ok || out.size.isEmpty()
        || quint64(count) * partBytes != quint64(bytes.size() - begin))
        return std::nullopt;
    out.parts.reserve(count);
    for (const char *at = bytes.constData() + begin; at != bytes.constData() + bytes.size(); at += partBytes) {
        out.parts.push_back(unpacked(at));
        if (out.parts.back().word >= PartVocabulary::wordCount)
            return std::nullopt;
    }
    return out;
}

QByteArray vocabularyBlock(const PartVocabulary &vocabulary, qint64 learnedFrom)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream << learnedFrom << vocabulary.bytes();
    return block(vocabularyTag, out);
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

QString PartStore::lockPath() const
{
    return path() + QStringLiteral(".lock");
}

QDateTime PartStore::changedAt() const
{
    const QFileInfo info(path());
    return info.exists() ? info.lastModified().toUTC() : QDateTime();
}

PartStore::Content PartStore::read() const
{
    Reader reader(*this);
    Content out{reader.vocabulary(), reader.learnedFrom(), {}, 0};
    while (auto picture = reader.next())
        out.pictures.push_back(std::move(*picture));
    out.damaged = reader.damaged();
    return out;
}

QString PartStore::mark() const
{
    const QFileInfo info(path());
    return info.exists() ? QStringLiteral("%1 %2").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch())
                         : QString();
}

bool PartStore::isBeingWritten() const
{
    return QFileInfo::exists(lockPath());
}

struct PartStore::Reader::Head {
    quint32 tag = 0;
    quint32 size = 0;
    quint64 sum = 0;

    static std::optional<Head> of(QByteArrayView bytes)
    {
        Head out;
        quint32 check = 0;
        QDataStream stream(QByteArray::fromRawData(bytes.data(), headBytes));
        stream >> out.tag >> out.size >> out.sum >> check;
        const bool isSound = check == quint32(checksum(bytes.first(headBytes - qsizetype(sizeof check))))
                             && out.size <= largestBlock && (out.tag == vocabularyTag || out.tag == pictureTag);
        return isSound ? std::optional(out) : std::nullopt;
    }
};

PartStore::Reader::Reader(const PartStore &store) : m_file(store.path())
{
    if (!m_file.open(QIODevice::ReadOnly) || m_file.read(header().size()) != header())
        return;
    const auto head = nextHead();
    if (!head || head->tag != vocabularyTag)
        return;
    const QByteArray content = m_file.read(head->size);
    if (checksum(content) != head->sum)
        return;
    QDataStream stream(content);
    QByteArray vocabulary;
    stream >> m_learnedFrom >> vocabulary;
    auto read = PartVocabulary::ofBytes(vocabulary);
    if (!read)
        return;
    m_vocabulary = std::make_shared<const PartVocabulary>(std::move(*read));
    m_end = m_file.pos();
}

size_t PartStore::Reader::mostParts() const
{
    return m_vocabulary ? size_t(std::max<qint64>(0, m_file.size() - m_file.pos())) / partBytes : 0;
}

/// The head of the next complete block, whatever is in the block; the file is then behind the head.
std::optional<PartStore::Reader::Head> PartStore::Reader::nextHead()
{
    for (;;) {
        const qint64 begin = m_file.pos();
        const QByteArray bytes = m_file.read(headBytes);
        if (bytes.size() != headBytes)
            return std::nullopt;
        if (const auto head = Head::of(bytes))
            return m_file.pos() + head->size <= m_file.size() ? head : std::nullopt;
        if (!seekHead(begin + 1))
            return std::nullopt;
        ++m_damaged;
    }
}

/// Goes to the first head of a picture at or behind `from`.
bool PartStore::Reader::seekHead(qint64 from)
{
    constexpr qint64 piece = 1 << 20;
    std::array<char, sizeof pictureTag> tag{};
    qToBigEndian(pictureTag, tag.data());
    for (; m_file.seek(from); from += piece - headBytes) {
        const QByteArray bytes = m_file.read(piece);
        for (qsizetype at = 0; (at = bytes.indexOf(QByteArrayView(tag), at)) >= 0 && at + headBytes <= bytes.size();
             ++at) {
            if (Head::of(QByteArrayView(bytes).sliced(at)))
                return m_file.seek(from + at);
        }
        if (bytes.size() < piece)
            break;
    }
    return false;
}

QByteArray PartStore::Reader::nextContent()
{
    while (const auto head = m_vocabulary ? nextHead() : std::nullopt) {
        QByteArray content = m_file.read(head->size);
        if (content.size() != qsizetype(head->size))
            break;
        m_end = m_file.pos();
        if (checksum(content) == head->sum && content.size() > hashBytes)
            return content;
        ++m_damaged;
    }
    return {};
}

std::optional<IndexedPicture> PartStore::Reader::next()
{
    for (QByteArray content = nextContent(); !content.isNull(); content = nextContent()) {
        if (auto picture = pictureOf(content))
            return picture;
        ++m_damaged;
    }
    return std::nullopt;
}

std::optional<QByteArray> PartStore::Reader::nextHash()
{
    const auto head = m_vocabulary ? nextHead() : std::nullopt;
    if (!head)
        return std::nullopt;
    const qint64 end = m_file.pos() + head->size;
    QByteArray out = m_file.read(std::min<qint64>(hashBytes, head->size));
    m_end = end;
    return m_file.seek(end) ? std::optional(std::move(out)) : std::nullopt;
}

struct PartStore::Writer::Lock {
    QLockFile file;
};

PartStore::Writer::Writer(PartStore store) : m_store(std::move(store))
{
    if (!QDir().mkpath(m_store.m_folder))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made"),
                    {m_store.m_folder});
    m_lock = std::make_unique<Lock>(m_store.lockPath());
    m_lock->file.setStaleLockTime(0); // held as long as its program lives, however long that takes
    if (m_lock->file.tryLock(0))
        return;
    qint64 process = 0;
    QString computer;
    QString program;
    if (m_lock->file.getLockInfo(&process, &computer, &program)) {
        throw Error(Error::Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core",
                                      "The index for the copy search is being made by %1 on %2 (process %3). Try again "
                                      "when that is done. If it is not running any more, delete %4"),
                    {program, computer, QString::number(process), m_store.lockPath()});
    }
    if (m_lock->file.error() == QLockFile::PermissionError)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {m_store.lockPath()});
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
    file.write(header());
    file.write(vocabularyBlock(vocabulary, learnedFrom));
    for (const IndexedPicture &picture : pictures)
        file.write(block(pictureTag, bytesOf(picture)));
    if (!file.commit())
        cannotWrite(file);
    m_end = -1;
}

void PartStore::Writer::append(const std::vector<IndexedPicture> &pictures)
{
    if (m_end < 0) {
        Reader reader(m_store);
        while (reader.nextHash()) {
        }
        m_end = reader.m_end;
    }
    QFile file(m_store.path());
    if (m_end == 0 || !file.exists() || file.size() < m_end)
        throw Error(Error::Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "%1 was removed while the index was being made. Make the index again"),
                    {m_store.path()});
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        cannotWrite(file);
    if (!file.resize(m_end) || !file.seek(m_end)) // a torn end goes
        cannotWrite(file);
    for (const IndexedPicture &picture : pictures) {
        const QByteArray bytes = block(pictureTag, bytesOf(picture));
        if (file.write(bytes) != bytes.size())
            cannotWrite(file);
    }
    if (!file.flush())
        cannotWrite(file);
    m_end = file.pos();
}

void PartStore::Writer::keepOnly(const QSet<QByteArray> &pictures)
{
    Reader reader(m_store);
    if (!reader.vocabulary())
        return;
    QSaveFile file(m_store.path());
    if (!file.open(QIODevice::WriteOnly))
        cannotWrite(file);
    file.write(header());
    file.write(vocabularyBlock(*reader.vocabulary(), reader.learnedFrom()));
    for (QByteArray content = reader.nextContent(); !content.isNull(); content = reader.nextContent()) {
        if (pictures.contains(content.left(hashBytes)))
            file.write(block(pictureTag, content));
    }
    if (!file.commit())
        cannotWrite(file);
    m_end = -1;
}

} // namespace lianming
