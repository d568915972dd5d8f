#include "core/exchange/assetimport.h"

#include "core/assets/assetrepository.h"
#include "core/db/bulk.h"
#include "core/exchange/safecell.h"
#include "core/people/access.h"

#include <QSaveFile>

#include <unordered_map>

namespace lianming {

qint64 exportAssets(Workspace &w, const AssetFilter &filter, const QString &path, Progress &progress)
{
    requirePermission(w, Permission::ImportExport);
    requireFreeForWriting(w, path);
    const auto unavailable = [&path](const QString &why) {
        return Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"), {path, why});
    };
    const std::vector<qint64> ids = AssetRepository(w.db).ids(filter, -1);
    progress.setTotal(qint64(ids.size()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw unavailable(file.errorString());

    QStringList columns;
    for (int i = 0; i < assetFieldCount; ++i) {
        if (AssetField(i) != AssetField::Title)
            columns.append(QString::fromLatin1(assetFieldCode(AssetField(i))));
    }
    std::string out = "\xEF\xBB\xBF" + columns.join(u',').toStdString() + "\r\n";
    const auto send = [&] {
        if (file.write(out.data(), qint64(out.size())) != qint64(out.size()))
            throw unavailable(file.errorString());
        out.clear();
    };
    std::optional<Transaction> tx; // one state of the workspace from the first row to the last
    tx.emplace(w.db, Transaction::Kind::Read);
    constexpr size_t chunk = 1000;
    qint64 written = 0;
    for (size_t from = 0; from < ids.size(); from += chunk) {
        QStringList numbers;
        const size_t end = std::min(ids.size(), from + chunk);
        for (size_t i = from; i < end; ++i)
            numbers.append(QString::number(ids[i]));
        std::unordered_map<qint64, std::string> lines;
        BulkReader rows(
            w.db,
            QStringLiteral("SELECT id, %1 FROM asset WHERE id IN (%2)").arg(columns.join(u','), numbers.join(u',')));
        while (rows.next()) {
            std::string &line = lines[rows.integer(0)];
            for (int i = 1; i <= int(columns.size()); ++i) {
                if (i > 1)
                    line += ',';
                appendSafeCsvCell(line, rows.text(i));
            }
        }
        for (size_t i = from; i < end; ++i) {
            const auto line = lines.find(ids[i]);
            if (line == lines.end())
                continue;
            out += line->second + "\r\n";
            ++written;
        }
        send();
        progress.setDone(qint64(end));
    }
    send();
    if (!file.commit())
        throw unavailable(file.errorString());
    return written;
}

} // namespace lianming
