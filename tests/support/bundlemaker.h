// Small bundles of evidence for tests and benchmarks, without a database; and such as nobody should trust, put together
// entry by entry.
#pragma once

#include "core/audit/timestamp.h"
#include "core/protection/bundlekeys.h"
#include "core/protection/bundlename.h"
#include "core/protection/bundlewriter.h"
#include "core/protection/bundlezip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <zlib.h>

namespace lianming::test {

inline QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

inline void writeWhole(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Signs what tests make: always the same.
inline SigningKey testKey(char letter = 'k')
{
    return SigningKey::ofSeed(QByteArray(SigningKey::seedSize, letter));
}

struct MadeItem {
    QString name;
    QByteArray content;
    QByteArray token; ///< a time stamp of its own
    QDateTime tokenAt;
};

struct BundlePlan {
    QList<MadeItem> items;
    BundleAuthority authority;
    QString caseText = QStringLiteral("Case 12: 青花 bowls");
    char key = 'k';
};

/// Writes a bundle to `path`; the items' contents pass through files in `scratch`.
inline BundleSummary makeBundle(const QString &path, const QString &scratch, const BundlePlan &plan)
{
    qint64 total = 0;
    for (const MadeItem &item : plan.items)
        total += item.content.size();
    BundleWriter writer(path, total, nullptr);
    SafeFileNames names;
    std::vector<BundleItem> items;
    for (const MadeItem &made : plan.items) {
        BundleItem item;
        item.path = QLatin1StringView(Bundle::files) + names.next(made.name);
        Evidence &e = item.evidence;
        e.id = {qint64(items.size()) + 1};
        e.sha256 = sha256Of(made.content);
        e.bytes = made.content.size();
        e.fileName = made.name;
        e.mediaType = QStringLiteral("image/png");
        e.recordedAt = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);
        e.circumstances.capturedAt = QDateTime(QDate(2026, 5, 20), QTime(3, 30, 0, 125), Qt::UTC);
        e.circumstances.capturedZone = QStringLiteral("Asia/Shanghai");
        e.circumstances.capturedBy = QStringLiteral("Legal \"1\"\n法务");
        e.circumstances.price = Money{3990, *Currency::find("CNY")};
        item.assetCode = QStringLiteral("DHA/1");
        item.custody = {{{}, CustodyAct::Captured, e.circumstances.capturedAt, QStringLiteral("Legal"), {}},
                        {{}, CustodyAct::Imported, e.recordedAt, QStringLiteral("li"), {}}};
        const QString source = QDir(scratch).filePath(e.sha256);
        if (!QFile::exists(source))
            writeWhole(source, made.content);
        writer.addItem({item.path, e.sha256, e.bytes}, source, made.name);
        items.push_back(std::move(item));
    }
    for (size_t i = 0; i < items.size(); ++i) {
        const MadeItem &made = plan.items[qsizetype(i)];
        if (!made.token.isEmpty())
            items[i].stamp = BundleStamp{writer.addStamp(items[i].evidence.sha256, made.token), made.tokenAt};
    }
    std::vector<QByteArray> lines;
    for (const BundleItem &item : items)
        lines.push_back(bundleItemLine(item));
    const BundleClosing closing{plan.caseText,
                                QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC),
                                {QString(64, QLatin1Char('c')), 42},
                                {plan.authority.certificates}};
    const BundleSummary summary = writer.finish(closing, lines, testKey(plan.key), plan.authority);
    writer.publish();
    return summary;
}

/// An entry of an archive that is put together by hand.
struct LooseEntry {
    QByteArray name;
    QByteArray content;
};

/// An archive of these entries in this order, as the program would write it.
inline QByteArray looseArchive(const QList<LooseEntry> &entries)
{
    QByteArray out;
    std::vector<ZipEntry> written;
    for (const LooseEntry &entry : entries) {
        const auto crc =
            crc32_z(0, reinterpret_cast<const Bytef *>(entry.content.constData()), size_t(entry.content.size()));
        written.push_back({entry.name, quint64(entry.content.size()), quint32(crc), quint64(out.size())});
        out += zipEntryHeader(written.back()) + entry.content;
    }
    return out + zipDirectory(written, quint64(out.size()));
}

/// What is in an archive, in its order; nothing where it is not as the program writes it.
inline QList<LooseEntry> looseEntries(const QByteArray &archive)
{
    const ReadAt read = [&](quint64 at, char *to, qint64 count) {
        if (at + quint64(count) > quint64(archive.size()))
            return false;
        std::copy_n(archive.constData() + at, count, to);
        return true;
    };
    QList<LooseEntry> out;
    const ZipReading reading = readZip(read, quint64(archive.size()), Bundle::mostEntries);
    if (!reading.faults.isEmpty())
        return out;
    for (const ZipEntry &entry : reading.entries)
        out.append(
            {entry.name, archive.mid(qsizetype(entry.at) + zipEntryHeader(entry).size(), qsizetype(entry.size))});
    return out;
}

/// Signs the manifest anew and writes the sums anew, as somebody could who has a key.
inline QList<LooseEntry> sealedAnew(QList<LooseEntry> entries, char key = 'k')
{
    QByteArray manifest;
    QByteArray sums;
    for (const LooseEntry &entry : std::as_const(entries)) {
        if (entry.name == Bundle::manifest)
            manifest = entry.content;
    }
    for (LooseEntry &entry : entries) {
        if (entry.name == Bundle::signature)
            entry.content = testKey(key).signPlainly(manifest);
        if (entry.name == Bundle::sums)
            entry.content = sums;
        sums += sumsLine(sha256Of(entry.content), QString::fromUtf8(entry.name));
    }
    return entries;
}

} // namespace lianming::test
