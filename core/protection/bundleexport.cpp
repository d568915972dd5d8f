#include "core/protection/bundleexport.h"

#include "core/audit/certificates.h"
#include "core/audit/chain.h"
#include "core/audit/journal.h"
#include "core/audit/timestampauthority.h"
#include "core/base/inputfile.h"
#include "core/people/access.h"
#include "core/protection/bundlename.h"
#include "core/protection/protectionrepository.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

namespace lianming {

namespace {

constexpr qsizetype longestCase = 1000; ///< characters
constexpr qint64 largestKeyFile = 64 * 1024;

BundleFile storedFileOf(const BundleItem &item)
{
    return {item.path, item.evidence.sha256, item.evidence.bytes};
}

/// What is handed out, with its history so far.
std::vector<BundleItem> itemsOf(Connection &db, const QList<Id<Evidence>> &ids)
{
    ProtectionRepository repository(db);
    std::vector<BundleItem> out;
    QSet<qint64> seen;
    SafeFileNames names;
    for (const Id<Evidence> id : ids) {
        if (seen.contains(id.value))
            continue;
        seen.insert(id.value);
        auto evidence = repository.findEvidence(id);
        if (!evidence)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no evidence %1"),
                        {QString::number(id.value)});
        if (!repository.isAsRecorded(id))
            throw Error(
                Error::Kind::Corrupt,
                QT_TRANSLATE_NOOP(
                    "core",
                    "The record of evidence %1 no longer matches the history: it was altered. Compare the database with your backups"),
                {QString::number(id.value)});
        BundleItem item;
        item.path = QLatin1StringView(Bundle::files) + names.next(evidence->fileName);
        item.assetCode = repository.assetCode(evidence->asset).value_or(QString());
        item.evidence = std::move(*evidence);
        out.push_back(std::move(item));
    }
    return out;
}

/// Puts the items' own tokens into a bundle, each once, and checks that they stand by the certificates that go along.
class StampsOut
{
public:
    StampsOut(Connection &db, BundleWriter &writer) : m_db(db), m_trust(db), m_writer(writer) {}

    void add(BundleItem &item)
    {
        const QString &sha256 = item.evidence.sha256;
        if (!m_known.contains(sha256))
            m_known.insert(sha256, written(item));
        item.stamp = m_known.value(sha256);
    }
    [[nodiscard]] QList<QByteArray> certificates() const { return {m_chains.begin(), m_chains.end()}; }

private:
    std::optional<BundleStamp> written(const BundleItem &item)
    {
        const QString &sha256 = item.evidence.sha256;
        const auto stamp = stampOf(m_db, StampPurpose::Evidence, sha256);
        if (!stamp || !stamp->isStamped)
            return {};
        // Against what the workspace trusts, and not against what the row says of itself: whoever alters one alters
        // both.
        TimestampExpectation expected;
        expected.digest = QByteArray::fromHex(sha256.toLatin1());
        expected.trusted = m_trust.roots(stamp->facts.chain);
        expected.chain = m_trust.chain(stamp->facts.chain);
        const TimestampCheck check = checkTimestamp(stamp->token, expected);
        if (const auto fault = check.fault ? check.fault : m_trust.faultOf(*stamp))
            throw Error(Error::Kind::Corrupt,
                        QT_TRANSLATE_NOOP("core", "The stored time stamp of evidence %1 is not valid (%2)"),
                        {QString::number(item.evidence.id.value), QString::fromLatin1(timestampFaultCode(*fault))});
        if (!m_chains.contains(check.facts.chain)) // with its root
            m_chains.append(check.facts.chain);
        return BundleStamp{m_writer.addStamp(sha256, stamp->token), check.facts.at};
    }

    Connection &m_db;
    const StampTrust m_trust;
    BundleWriter &m_writer;
    QHash<QString, std::optional<BundleStamp>> m_known; ///< by SHA-256
    QList<QByteArray> m_chains;
};

/// What people read in the custody of an item that went out.
QString noteOf(const BundleOrder &order)
{
    const QString name = QFileInfo(order.path).fileName();
    return order.caseText.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, order.caseText);
}

} // namespace

BundleAuthority BundleService::authority(Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const QList<TimeAuthority> authorities = storedTimeAuthorities(m_w->db);
    if (authorities.isEmpty())
        return {};
    BundleAuthority out;
    QList<QByteArray> certificates;
    for (const TimeAuthority &one : authorities)
        certificates += {one.trusted, one.chain};
    out.certificates = joinedCertificates(certificates);
    out.stamp = [authorities, progress](const QByteArray &digest) {
        const StampAnswer answer = fetchStamp({}, QString::fromLatin1(digest.toHex()), authorities, {}, progress);
        if (answer.trouble.isSet()) {
            const Message message = troubleMessage(answer.trouble);
            throw Error(Error::Kind::Unavailable, message.text, message.args);
        }
        return answer.response;
    };
    return out;
}

BundleSummary BundleService::exportBundle(const BundleOrder &order, const BundleAuthority &authority,
                                          Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (order.items.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say which evidence the bundle is to contain."));
    if (order.caseText.size() > longestCase)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The purpose of the bundle can have at most %1 characters"),
                    {QString::number(longestCase)});
    std::vector<BundleItem> items = itemsOf(m_w->db, order.items);
    const SigningKey key = workspaceKey(*m_w, m_keys, Bundle::keyPurpose);
    qint64 bytes = 0;
    for (const BundleItem &item : items)
        bytes += item.evidence.bytes;

    BundleWriter writer(order.path, bytes, progress);
    for (const BundleItem &item : items)
        writer.addItem(storedFileOf(item), m_w->files.path(item.evidence.sha256),
                       QString::number(item.evidence.id.value));
    StampsOut stamps(m_w->db, writer);
    for (BundleItem &item : items)
        stamps.add(item);

    // From here on it takes moments, but for the authority's answer, which no lock waits for: the act is in the
    // bundle's custody before it is in ours, and in ours only if the bundle is whole.
    const Custody act{{}, CustodyAct::Exported, m_w->clock.now(), m_w->actor.name, noteOf(order)};
    ProtectionRepository repository(m_w->db);
    std::vector<QByteArray> lines;
    lines.reserve(items.size());
    const ChainEnd chain = [&] {
        const Transaction snapshot(m_w->db, Transaction::Kind::Read); // what one counts stands in the other
        for (BundleItem &item : items) {
            item.custody = repository.custody(item.evidence.id);
            item.custody.append(act);
            lines.push_back(bundleItemLine(item));
        }
        return chainHead(m_w->db);
    }();
    const BundleSummary summary = writer.finish(
        {order.caseText, act.at, {chain.rows > 0 ? chain.hash : QString(), chain.rows}, stamps.certificates()}, lines,
        key, authority);

    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    std::vector<HistoryLine> history;
    for (const BundleItem &item : items) {
        repository.addCustody(tx, item.evidence.id, act.act, act.at, act.actor, act.notes);
        history.push_back({item.evidence.id.value,
                           item.evidence.fileName,
                           {{QStringLiteral("manifest_sha256"), QString(), summary.manifestSha256}}});
    }
    journal.notes(Area::Protection, "evidence", "exported", history);
    writer.publish();
    try {
        tx.commit();
    } catch (...) {
        writer.retract();
        throw;
    }
    return summary;
}

QList<WorkspaceKey> BundleService::keys() const
{
    requireMember(*m_w);
    return workspaceKeys(m_w->db, Bundle::keyPurpose);
}

PublicKey BundleService::renewKey()
{
    requirePermission(*m_w, Permission::ManageSettings);
    const SigningKey made = SigningKey::make();
    renewWorkspaceKey(*m_w, m_keys, Bundle::keyPurpose, made);
    return made.publicKey();
}

QByteArray BundleService::exportKey(const QString &passphrase) const
{
    requirePermission(*m_w, Permission::WorkProtection);
    return m_keys.exported(workspaceKey(*m_w, m_keys, Bundle::keyPurpose).publicKey(), passphrase);
}

void BundleService::exportKey(const QString &passphrase, const QString &path) const
{
    requireFreeForWriting(*m_w, path);
    const QByteArray key = exportKey(passphrase);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(key) != key.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
}

PublicKey BundleService::importKey(const QByteArray &file, const QString &passphrase)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (file.size() > largestKeyFile)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This file does not contain a key of Lianming's"));
    const PublicKey key = m_keys.import(file, passphrase);
    const QList<WorkspaceKey> known = workspaceKeys(m_w->db, Bundle::keyPurpose);
    const auto found = std::ranges::find(known, key, &WorkspaceKey::key);
    if (found == known.end())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The key %1 is not one that this workspace signs evidence with"),
                    {key.fingerprint()});
    if (found->retiredAt)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This key was retired: the workspace signs with a newer one"));
    return key;
}

PublicKey BundleService::importKey(const QString &path, const QString &passphrase)
{
    QFile file(path);
    openToRead(file);
    return importKey(file.read(largestKeyFile + 1), passphrase);
}

} // namespace lianming
