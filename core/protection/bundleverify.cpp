#include "core/protection/bundleverify.h"

#include "core/audit/certificates.h"
#include "core/base/sha256.h"
#include "core/base/signing.h"
#include "core/protection/bundlekeys.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace lianming {

namespace {

constexpr qsizetype sumsNameAt = 66; ///< in a line of SHA256SUMS
constexpr qint64 bytesWorthAThread = 256 * 1024;
constexpr size_t stampsWorthAThread = 8;

/// Runs `work` for 0 … `count`−1 on as many threads as there are cores, but not more than `worth`; the calling thread
/// takes part and tells `progress` what `done` says. Throws what `work` throws, and Error::Cancelled.
template<typename Work>
void onAllCores(size_t count, size_t worth, const std::atomic<qint64> &done, Progress *progress, const Work &work)
{
    std::atomic<size_t> next{0};
    std::atomic<bool> stop{false};
    std::exception_ptr failure;
    QMutex guard;
    const auto run = [&](bool tells) {
        try {
            for (size_t i = next++; i < count && !stop; i = next++) {
                work(i);
                if (tells && progress)
                    progress->setDone(done);
            }
        } catch (...) {
            stop = true;
            const QMutexLocker lock(&guard);
            failure = failure ? failure : std::current_exception();
        }
    };
    const size_t most = std::min({size_t(std::max(1U, std::thread::hardware_concurrency())), count, worth});
    std::vector<std::jthread> threads;
    for (size_t i = 1; i < most; ++i)
        threads.emplace_back(run, false);
    run(true);
    for (std::jthread &thread : threads)
        thread.join();
    if (failure)
        std::rethrow_exception(failure);
}

QString shown(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

class BundleVerifier
{
public:
    BundleVerifier(const BundleSource &source, const QByteArray &trusted, Progress *progress)
        : m_source(source), m_trusted(trusted), m_progress(progress)
    {
    }

    BundleReport run()
    {
        m_out.isArchive = m_source.isArchive();
        m_out.hasOwnRoots = !m_trusted.isEmpty();
        m_out.failures = m_source.failures();
        if (m_source.isBeyondLimits())
            return std::move(m_out);
        for (const BundleEntry &entry : m_source.entries())
            m_places.insert(entry.name, m_places.size());
        const QByteArray manifest = content(Bundle::manifest, Bundle::largestManifest);
        m_reading = readBundleManifest(manifest, m_progress);
        digestAll();
        if (m_reading.fault) {
            fail(QStringLiteral("%1:%2").arg(QLatin1StringView(Bundle::manifest)).arg(m_reading.fault->line),
                 BundleFault::Manifest, m_reading.fault->expected, m_reading.fault->found);
            checkBySums();
            checkSignature(manifest, signerOf(content(Bundle::signer, Bundle::largestOther)));
            return std::move(m_out);
        }
        tellManifest();
        checkNames();
        checkContents();
        checkSums();
        const PublicKey key = PublicKey::ofBytes(m_reading.manifest.key);
        checkKey(key);
        checkSignature(manifest, key);
        checkTimes(manifest);
        return std::move(m_out);
    }

private:
    void fail(const QString &item, BundleFault kind, const QString &expected, const QString &found)
    {
        m_out.failures.append({item, kind, expected, found});
    }
    [[nodiscard]] const BundleDigest *digestOf(const QString &name) const
    {
        const auto place = m_places.constFind(name);
        return place == m_places.cend() ? nullptr : &m_digests[size_t(*place)];
    }

    QByteArray content(const QString &name, qint64 most)
    {
        const auto place = m_places.constFind(name);
        if (place == m_places.cend())
            return {};
        const BundleEntry &entry = m_source.entries()[size_t(*place)];
        if (const auto bytes = m_source.read(entry, most))
            return *bytes;
        if (entry.bytes > most)
            fail(name, BundleFault::Limit, QStringLiteral("at most %1 bytes").arg(most), QString::number(entry.bytes));
        return {};
    }
    QByteArray content(const char *name, qint64 most) { return content(QString::fromLatin1(name), most); }

    QList<QByteArray> sumsLines()
    {
        const QByteArray text = content(Bundle::sums, Bundle::largestOther);
        if (text.count('\n') <= Bundle::mostEntries)
            return text.split('\n');
        fail(QString::fromLatin1(Bundle::sums), BundleFault::Limit,
             QStringLiteral("at most %1 lines").arg(Bundle::mostEntries), QStringLiteral("more"));
        return {QByteArray()};
    }

    void digestAll()
    {
        const std::vector<BundleEntry> &entries = m_source.entries();
        m_digests.resize(entries.size());
        qint64 total = 0;
        for (const BundleEntry &entry : entries)
            total += entry.bytes;
        if (m_progress)
            m_progress->setTotal(total);
        std::atomic<qint64> done{0};
        onAllCores(entries.size(), 1 + size_t(total / bytesWorthAThread), done, m_progress, [&](size_t i) {
            m_digests[i] = m_source.digest(entries[i], [&](qint64 read) {
                done += read;
                if (m_progress) // a single item may take minutes
                    m_progress->setDone(done);
            });
        });
        for (size_t i = 0; i < entries.size(); ++i) {
            if (!m_digests[i].isRead)
                fail(entries[i].name, BundleFault::Unreadable, QStringLiteral("a file"),
                     QStringLiteral("no answer from the disk"));
        }
    }

    void tellManifest()
    {
        const BundleManifest &manifest = m_reading.manifest;
        m_out.caseText = manifest.caseText;
        m_out.createdAt = manifest.createdAt;
        m_out.chain = manifest.chain;
        m_out.isStamped = manifest.isStamped;
        m_out.items = qint64(m_reading.items.size());
        for (const BundleItemEntry &item : m_reading.items)
            m_out.bytes += item.file.bytes;
    }

    /// Which entries there are, and in an archive their order.
    void checkNames()
    {
        m_order = bundleOrder(m_reading.manifest, m_reading.items);
        const QSet<QString> expected(m_order.begin(), m_order.end());
        bool same = true;
        for (const QString &name : m_order) {
            if (m_places.contains(name))
                continue;
            same = false;
            fail(name, BundleFault::Missing, QStringLiteral("a file"), QStringLiteral("nothing"));
        }
        for (const BundleEntry &entry : m_source.entries()) {
            if (expected.contains(entry.name))
                continue;
            same = false;
            fail(entry.name, BundleFault::Extra, QStringLiteral("nothing"),
                 QStringLiteral("%1 bytes").arg(entry.bytes));
        }
        if (!same || !m_out.isArchive)
            return;
        for (size_t i = 0; i < m_order.size(); ++i) {
            const QString &found = m_source.entries()[i].name;
            if (found != m_order[i]) {
                fail(found, BundleFault::Order, QStringLiteral("%1 as entry %2").arg(m_order[i]).arg(i + 1), found);
                break;
            }
        }
    }

    void checkContent(const BundleFile &file)
    {
        const BundleDigest *digest = digestOf(file.path);
        if (digest == nullptr || !digest->isRead)
            return; // said already
        m_compared.insert(file.path);
        if (digest->bytes != file.bytes)
            fail(file.path, BundleFault::Size, QString::number(file.bytes), QString::number(digest->bytes));
        else if (digest->sha256 != file.sha256)
            fail(file.path, BundleFault::Hash, file.sha256, digest->sha256);
        else if (!digest->fitsChecksum)
            fail(file.path, BundleFault::Checksum, QStringLiteral("the content's CRC-32"), QStringLiteral("another"));
    }

    void checkContents()
    {
        for (const BundleItemEntry &item : m_reading.items)
            checkContent(item.file);
        for (const BundleItemEntry &item : m_reading.items) {
            if (item.stamp && !m_compared.contains(item.stamp->file.path))
                checkContent(item.stamp->file);
        }
        checkContent(m_reading.manifest.readmeEn);
        checkContent(m_reading.manifest.readmeZh);
        checkChecksums();
    }

    /// Of what the manifest says no hash of.
    void checkChecksums()
    {
        for (const BundleEntry &entry : m_source.entries()) {
            const BundleDigest *digest = digestOf(entry.name);
            if (digest->isRead && !digest->fitsChecksum && !m_compared.contains(entry.name))
                fail(entry.name, BundleFault::Checksum, QStringLiteral("the content's CRC-32"),
                     QStringLiteral("another"));
        }
    }

    void checkSums()
    {
        QHash<QString, QString> known;
        const auto know = [&](const BundleFile &file) {
            known.insert(file.path, file.sha256);
        };
        for (const BundleItemEntry &item : m_reading.items) {
            know(item.file);
            if (item.stamp)
                know(item.stamp->file);
        }
        know(m_reading.manifest.readmeEn);
        know(m_reading.manifest.readmeZh);
        const QString own = QString::fromLatin1(Bundle::sums);
        if (!m_places.contains(own))
            return; // missing, as was said
        const QList<QByteArray> lines = sumsLines();
        qsizetype at = 0;
        for (const QString &name : m_order) {
            const BundleDigest *digest = digestOf(name);
            if (name == own)
                break;
            const QByteArray found = at < lines.size() ? lines[at] : QByteArray();
            const bool isNamed = found.mid(sumsNameAt) == name.toUtf8();
            if (digest == nullptr && !known.contains(name)) { // it is missing, and nobody knows what it was
                at += isNamed ? 1 : 0;
                continue;
            }
            ++at;
            const QString sha256 = known.value(name, digest == nullptr ? QString() : digest->sha256);
            const QByteArray expected = sumsLine(sha256, name).chopped(1);
            if (found == expected)
                continue;
            fail(name, BundleFault::Sums, QString::fromUtf8(expected), QString::fromUtf8(found));
            if (!isNamed && digest == nullptr)
                return; // from here on all lines would differ
        }
        if (lines.size() != at + 1 || !lines.last().isEmpty())
            fail(own, BundleFault::Sums, QStringLiteral("%1 lines").arg(at),
                 QStringLiteral("%1 lines").arg(lines.size() - (lines.last().isEmpty() ? 1 : 0)));
    }

    /// Where the manifest cannot be read: at least what does not fit the list of sums can be named.
    void checkBySums()
    {
        const QString own = QString::fromLatin1(Bundle::sums);
        QSet<QString> named{own};
        for (const QByteArray &line : sumsLines()) {
            const QString name = QString::fromUtf8(line.mid(sumsNameAt));
            if (name.isEmpty())
                continue;
            named.insert(name);
            const BundleDigest *digest = digestOf(name);
            if (digest == nullptr)
                fail(name, BundleFault::Missing, QStringLiteral("a file"), QStringLiteral("nothing"));
            else if (digest->isRead && digest->sha256.toLatin1() != line.first(sumsNameAt - 2))
                fail(name, BundleFault::Sums, QString::fromLatin1(line.first(sumsNameAt - 2)), digest->sha256);
        }
        for (const BundleEntry &entry : m_source.entries()) {
            if (!named.contains(entry.name))
                fail(entry.name, BundleFault::Extra, QStringLiteral("nothing"),
                     QStringLiteral("%1 bytes").arg(entry.bytes));
        }
        checkChecksums();
    }

    /// The key of a PEM as we write it; nothing of another form.
    static PublicKey signerOf(const QByteArray &pem)
    {
        constexpr qsizetype keySize = 32;
        const QByteArray der = QByteArray::fromBase64(pem.split('\n').value(1));
        const PublicKey key = PublicKey::ofBytes(der.right(keySize));
        return signerPem(key) == pem ? key : PublicKey();
    }

    void checkKey(const PublicKey &key)
    {
        m_out.fingerprint = key.fingerprint();
        m_out.keySha256 = signerSha256(key);
        const QString name = QString::fromLatin1(Bundle::signer);
        if (!m_places.contains(name))
            return;
        const QByteArray pem = content(name, Bundle::largestOther);
        if (pem != signerPem(key)) {
            const PublicKey found = signerOf(pem);
            fail(name, BundleFault::Key, key.fingerprint(),
                 found.isSet() ? found.fingerprint() : QStringLiteral("no key as it is written"));
        }
    }

    void checkSignature(const QByteArray &manifest, const PublicKey &key)
    {
        const QString name = QString::fromLatin1(Bundle::signature);
        if (m_places.contains(name) && !isSignedPlainlyBy(key, manifest, content(name, Bundle::largestOther)))
            fail(QString::fromLatin1(Bundle::manifest), BundleFault::Signature,
                 QStringLiteral("the signature of %1").arg(key.isSet() ? key.fingerprint() : QStringLiteral("a key")),
                 QStringLiteral("another"));
    }

    /// Facts of a stamp over `sha256` if it stands.
    std::optional<TimestampFacts> checkedStamp(const QByteArray &response, const QByteArray &sha256,
                                               std::optional<BundleFailure> &failure, const QString &name) const
    {
        TimestampExpectation expected;
        expected.digest = QByteArray::fromHex(sha256);
        expected.trusted = m_out.hasOwnRoots ? m_trusted : m_bundleRoots;
        expected.chain = m_certificates;
        const TimestampCheck check = checkTimestamp(response, expected);
        if (!check.fault)
            return check.facts;
        failure = BundleFailure{name, BundleFault::Timestamp,
                                QStringLiteral("a time stamp over %1").arg(QLatin1StringView(sha256)),
                                QLatin1StringView(timestampFaultCode(*check.fault))
                                    + (check.detail.isEmpty() ? QString() : QStringLiteral(": ") + check.detail)};
        return {};
    }

    void checkTimes(const QByteArray &manifest)
    {
        const QString pemName = QString::fromLatin1(Bundle::certificates);
        if (m_places.contains(pemName)) {
            m_certificates = content(pemName, Bundle::largestCertificates);
            const bool isRead =
                m_source.entries()[size_t(m_places.value(pemName))].bytes <= Bundle::largestCertificates;
            if (isRead && (m_certificates.isEmpty() || joinedCertificates({m_certificates}) != m_certificates))
                fail(pemName, BundleFault::AuthorityChain, QStringLiteral("certificates as PEM and nothing else"),
                     QStringLiteral("%1 bytes of another form").arg(m_certificates.size()));
            m_bundleRoots = rootCertificates(m_certificates);
        }
        const QString name = QString::fromLatin1(Bundle::timestamp);
        if (m_reading.manifest.isStamped && m_places.contains(name)) {
            std::optional<BundleFailure> failure;
            Sha256 hash;
            hash.add(manifest);
            m_out.timestamp = checkedStamp(content(name, Bundle::largestStamp), hash.hex().toLatin1(), failure, name);
            if (failure)
                m_out.failures.append(*failure);
        }
        checkItemTimes();
    }

    void checkItemTimes()
    {
        std::vector<const BundleItemEntry *> stamped;
        QSet<QString> seen;
        for (const BundleItemEntry &item : m_reading.items) {
            if (item.stamp && m_places.contains(item.stamp->file.path) && !seen.contains(item.stamp->file.path)) {
                seen.insert(item.stamp->file.path);
                stamped.push_back(&item);
            }
        }
        std::vector<std::optional<BundleFailure>> failures(stamped.size());
        const std::atomic<qint64> done{m_out.bytes};
        onAllCores(stamped.size(), 1 + stamped.size() / stampsWorthAThread, done, m_progress, [&](size_t i) {
            const BundleItemEntry &item = *stamped[i];
            const QString &name = item.stamp->file.path;
            const BundleEntry &entry = m_source.entries()[size_t(m_places.value(name))];
            const QByteArray response = m_source.read(entry, Bundle::largestStamp).value_or(QByteArray());
            const auto facts = checkedStamp(response, item.file.sha256.toLatin1(), failures[i], name);
            if (facts && facts->at != item.stamp->at)
                failures[i] = BundleFailure{name, BundleFault::Timestamp, shown(item.stamp->at), shown(facts->at)};
        });
        QSet<QString> wrong;
        for (const auto &failure : failures) {
            if (failure) {
                m_out.failures.append(*failure);
                wrong.insert(failure->item);
            }
        }
        for (const BundleItemEntry &item : m_reading.items)
            m_out.stampedItems +=
                item.stamp && seen.contains(item.stamp->file.path) && !wrong.contains(item.stamp->file.path) ? 1 : 0;
    }

    const BundleSource &m_source;
    const QByteArray &m_trusted;
    Progress *m_progress;
    BundleReport m_out;
    ManifestReading m_reading;
    QHash<QString, qsizetype> m_places; ///< of an entry by its name
    std::vector<BundleDigest> m_digests;
    std::vector<QString> m_order;
    QSet<QString> m_compared; ///< with a hash of the manifest's
    QByteArray m_certificates;
    QByteArray m_bundleRoots;
};

} // namespace

BundleReport verifyBundle(const QString &path, const QByteArray &trusted, Progress *progress)
{
    const std::unique_ptr<BundleSource> source = BundleSource::open(path);
    return BundleVerifier(*source, trusted, progress).run();
}

OrderedJson bundleReportJson(const BundleReport &report, const QString &path)
{
    OrderedJson failures = OrderedJson::array();
    for (const BundleFailure &failure : report.failures) {
        failures.push_back({{"item", failure.item.toStdString()},
                            {"kind", bundleFaultCode(failure.kind)},
                            {"expected", failure.expected.toStdString()},
                            {"found", failure.found.toStdString()}});
    }
    OrderedJson signer;
    if (!report.fingerprint.isEmpty())
        signer = {{"fingerprint", report.fingerprint.toStdString()}, {"key_sha256", report.keySha256.toStdString()}};
    OrderedJson timestamp;
    if (report.timestamp)
        timestamp = {{"at", shown(report.timestamp->at).toStdString()},
                     {"authority", report.timestamp->authority.toStdString()},
                     {"serial", report.timestamp->serial.toStdString()},
                     {"policy", report.timestamp->policy.toStdString()}};
    const bool hasTimes = report.timestamp || report.stampedItems > 0;
    return {
        {"bundle", path.toStdString()},
        {"form", report.isArchive ? "archive" : "folder"},
        {"holds", report.holds()},
        {"case", report.caseText.toStdString()},
        {"created_at", report.createdAt.isValid() ? OrderedJson(shown(report.createdAt).toStdString()) : OrderedJson()},
        {"items", report.items},
        {"bytes", report.bytes},
        {"signer", std::move(signer)},
        {"timestamp", std::move(timestamp)},
        {"timestamped", report.isStamped},
        {"stamped_items", report.stampedItems},
        {"roots", !hasTimes            ? "none"
                  : report.hasOwnRoots ? "own"
                                       : "bundle"},
        {"chain", {{"head", report.chain.head.toStdString()}, {"rows", report.chain.rows}}},
        {"failures", std::move(failures)}};
}

} // namespace lianming
