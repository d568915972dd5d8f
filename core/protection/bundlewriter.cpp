#include "core/protection/bundlewriter.h"

#include "core/audit/certificates.h"
#include "core/audit/timestamp.h"
#include "core/base/sha256.h"
#include "core/protection/bundlekeys.h"
#include "core/protection/bundlereadme.h"

#include <QCryptographicHash>
#include <QFile>

namespace lianming {

namespace {

constexpr qint64 pieceSize = 1024 * 1024;
constexpr qint64 closingEntries = 8; ///< beside items and stamps

QByteArray digestOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

QString hexDigestOf(const QByteArray &content)
{
    return QString::fromLatin1(digestOf(content).toHex());
}

/// The authority's answer, or nothing where it cannot be reached, and `why`.
QByteArray askFor(const Stamper &stamp, const QByteArray &digest, std::optional<Message> &why)
{
    if (!stamp)
        return {};
    try {
        return stamp(digest);
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::Unavailable)
            throw;
        why = error.message();
        return {};
    }
}

TimestampFacts requireStanding(const QByteArray &response, const QByteArray &digest, const QByteArray &certificates)
{
    TimestampExpectation expected;
    expected.digest = digest;
    expected.trusted = rootCertificates(certificates);
    expected.chain = certificates;
    const TimestampCheck check = checkTimestamp(response, expected);
    if (check.fault)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The authority's time stamp of the bundle is not valid (%1): %2"),
                    {QString::fromLatin1(timestampFaultCode(*check.fault)), faultMessage(*check.fault).english()});
    return check.facts;
}

/// Nothing that every check would refuse (bundleverify.h).
void requireReadable(const QByteArray &manifest, const std::vector<QByteArray> &lines, const QByteArray &certificates)
{
    // An item's line ends with "," or "],".
    const auto isTooLong = [](const QByteArray &line) {
        return line.size() + 2 > Bundle::longestLine;
    };
    if (const auto line = std::ranges::find_if(lines, isTooLong); line != lines.end())
        throw Error(
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP("core", "The record of item %1 of the bundle is too long: %2 bytes, and the limit is %3"),
            {QString::number(line - lines.begin() + 1), QString::number(line->size()),
             QString::number(Bundle::longestLine - 2)});
    if (manifest.size() > Bundle::largestManifest)
        throw Error(
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP(
                "core", "The records of all items take %1 MiB, and a bundle can hold at most %2: make several bundles"),
            {QString::number(manifest.size() >> 20), QString::number(Bundle::largestManifest >> 20)});
    if (certificates.size() > Bundle::largestCertificates)
        throw Error(
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP(
                "core",
                "The certificates of the time-stamping authorities take %1 KiB, and a bundle can hold at most %2: make several bundles"),
            {QString::number(certificates.size() >> 10), QString::number(Bundle::largestCertificates >> 10)});
}

} // namespace

BundleWriter::BundleWriter(const QString &path, qint64 bytes, Progress *progress)
    : m_sink(BundleSink::open(path)), m_progress(progress)
{
    if (m_progress)
        m_progress->setTotal(bytes);
}

void BundleWriter::count(qint64 bytes)
{
    ++m_entries;
    m_bytes += bytes;
    if (m_entries + closingEntries > Bundle::mostEntries || m_bytes > Bundle::mostItemBytes)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A bundle can hold at most %1 files and %2 GiB: make several bundles"),
                    {QString::number(Bundle::mostEntries), QString::number(Bundle::mostItemBytes >> 30)});
}

void BundleWriter::sum(const QString &sha256, const QString &name)
{
    m_sums += sumsLine(sha256, name);
}

void BundleWriter::addItem(const BundleFile &file, const QString &source, const QString &what)
{
    const auto changed = [&] {
        return Error(Error::Kind::Corrupt,
                     QT_TRANSLATE_NOOP("core", "The stored file of evidence %1 is missing or was changed"), {what});
    };
    count(file.bytes);
    QFile in(source);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw changed();
    m_sink->begin(file.path, file.bytes);
    Sha256 hash;
    qint64 left = file.bytes;
    QByteArray piece(std::min(pieceSize, file.bytes + 1), Qt::Uninitialized);
    for (;;) {
        const qint64 read = in.read(piece.data(), piece.size());
        if (read < 0 || read > left)
            throw changed();
        if (read == 0)
            break;
        const QByteArrayView part = QByteArrayView(piece).first(read);
        hash.add(part);
        m_sink->write(part);
        left -= read;
        m_itemBytes += read;
        if (m_progress)
            m_progress->setDone(m_itemBytes);
    }
    if (left != 0 || hash.hex() != file.sha256)
        throw changed();
    m_sink->end();
    sum(file.sha256, file.path);
}

BundleFile BundleWriter::addContent(const QString &name, const QByteArray &content)
{
    m_sink->begin(name, content.size());
    m_sink->write(content);
    m_sink->end();
    const BundleFile file{name, hexDigestOf(content), content.size()};
    sum(file.sha256, name);
    return file;
}

BundleFile BundleWriter::addStamp(const QString &sha256, const QByteArray &response)
{
    count(response.size());
    ++m_stamps;
    return addContent(stampPath(sha256), response);
}

BundleSummary BundleWriter::finish(const BundleClosing &closing, const std::vector<QByteArray> &lines,
                                   const SigningKey &key, const BundleAuthority &authority)
{
    const PublicKey &open = key.publicKey();
    BundleManifest manifest;
    manifest.caseText = closing.caseText;
    manifest.createdAt = closing.createdAt;
    manifest.chain = closing.chain;
    manifest.key = open.bytes();
    BundleReadmeFacts facts{closing.caseText, closing.createdAt,  qint64(lines.size()), m_itemBytes, false,
                            m_stamps,         open.fingerprint(), signerSha256(open)};
    QByteArray readmeEn;
    QByteArray readmeZh;
    const auto textOf = [&](bool isStamped) {
        manifest.isStamped = facts.isStamped = isStamped;
        readmeEn = bundleReadmeEnglish(facts);
        readmeZh = bundleReadmeChinese(facts);
        manifest.readmeEn = {QString::fromLatin1(Bundle::readmeEn), hexDigestOf(readmeEn), readmeEn.size()};
        manifest.readmeZh = {QString::fromLatin1(Bundle::readmeZh), hexDigestOf(readmeZh), readmeZh.size()};
        return bundleManifestText(manifest, lines);
    };

    BundleSummary summary{qint64(lines.size()), m_itemBytes, {}, open.fingerprint(), {}, {}, {}};
    QByteArray text = textOf(true);
    const QByteArray response = askFor(authority.stamp, digestOf(text), summary.whyUnstamped);
    QByteArray certificates = joinedCertificates(closing.certificates);
    if (!response.isEmpty()) {
        const TimestampFacts stamp = requireStanding(response, digestOf(text), authority.certificates);
        certificates = joinedCertificates(QList<QByteArray>{stamp.chain} + closing.certificates);
        summary.stampedAt = stamp.at;
        summary.authority = stamp.authority;
    } else {
        text = textOf(false);
    }
    requireReadable(text, lines, certificates);
    summary.manifestSha256 = hexDigestOf(text);

    (void)addContent(QString::fromLatin1(Bundle::manifest), text);
    (void)addContent(QString::fromLatin1(Bundle::signature), key.signPlainly(text));
    if (!response.isEmpty())
        (void)addContent(QString::fromLatin1(Bundle::timestamp), response);
    if (!response.isEmpty() || m_stamps > 0)
        (void)addContent(QString::fromLatin1(Bundle::certificates), certificates);
    (void)addContent(QString::fromLatin1(Bundle::signer), signerPem(open));
    (void)addContent(QString::fromLatin1(Bundle::readmeEn), readmeEn);
    (void)addContent(QString::fromLatin1(Bundle::readmeZh), readmeZh);
    const QByteArray sums = std::exchange(m_sums, {});
    (void)addContent(QString::fromLatin1(Bundle::sums), sums);
    m_sink->close();
    return summary;
}

} // namespace lianming
