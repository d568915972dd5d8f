#include "core/exchange/assetexport.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetsearch.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetsubjects.h"
#include "core/exchange/safecell.h"
#include "core/people/access.h"

#include <QSaveFile>

#include <unordered_map>

namespace lianming {

qint64 forEachAsset(Workspace &w, const AssetSelection &selection, Progress &progress,
                    const std::function<void(const ExportedAsset &)> &use)
{
    requirePermission(w, Permission::ImportExport);
    const std::vector<qint64> ids = selection.ids.empty() ? AssetSearch(w).ids(selection.filter, -1) : selection.ids;
    progress.setTotal(qint64(ids.size()));
    const Transaction tx(w.db, Transaction::Kind::Read);
    const AssetRepository repository(w.db);
    std::unordered_map<qint64, InstitutionName> institutions;
    constexpr size_t chunk = 500;
    qint64 handed = 0;
    for (size_t from = 0; from < ids.size(); from += chunk) {
        const std::vector<qint64> part(ids.begin() + std::ptrdiff_t(from),
                                       ids.begin() + std::ptrdiff_t(std::min(ids.size(), from + chunk)));
        QStringList numbers;
        for (const qint64 id : part)
            numbers.append(QString::number(id));
        const auto terms = termsOfAssets(w.db, part);
        std::unordered_map<qint64, Asset> assets;
        Statement select(w.db, QStringLiteral("SELECT * FROM asset WHERE id IN (%1)").arg(numbers.join(u',')));
        while (select.next()) {
            Asset asset = AssetRepository::asset(select.row());
            assets.emplace(asset.id.value, std::move(asset));
        }
        for (const qint64 id : part) {
            const auto asset = assets.find(id);
            if (asset == assets.end())
                continue;
            const qint64 owner = asset->second.institution.value;
            if (!institutions.contains(owner))
                institutions.emplace(owner, repository.institution(Id<Institution>{owner}).value_or(InstitutionName()));
            const InstitutionName &museum = institutions.at(owner);
            const auto given = terms.find(id);
            use({asset->second, given == terms.end() ? QStringList() : subjectCodes(given->second), museum.nameEn,
                 museum.nameZh, museum.code});
            ++handed;
        }
        progress.setDone(qint64(from) + qint64(part.size()));
    }
    return handed;
}

const QList<AssetField> &exportedFields()
{
    static const QList<AssetField> fields = [] {
        QList<AssetField> out;
        for (int i = 0; i < assetFieldCount; ++i) {
            if (AssetField(i) != AssetField::Title)
                out.append(AssetField(i));
        }
        return out;
    }();
    return fields;
}

QString exportedText(const ExportedAsset &asset, AssetField field)
{
    return field == AssetField::Subjects ? asset.terms.join(QStringLiteral("; ")) : fieldText(asset.asset, field);
}

qint64 exportAssetsCsv(Workspace &w, const AssetSelection &selection, const QString &path, Progress &progress)
{
    requirePermission(w, Permission::ImportExport);
    requireFreeForWriting(w, path);
    QSaveFile file(path);
    const auto unavailable = [&] {
        return Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"),
                     {path, file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        throw unavailable();
    std::string out = "\xEF\xBB\xBF";
    const auto endLine = [&](size_t buffered) {
        out.back() = '\r'; // the last separator
        out += '\n';
        if (out.size() < buffered)
            return;
        if (file.write(out.data(), qint64(out.size())) != qint64(out.size()))
            throw unavailable();
        out.clear();
    };
    constexpr size_t chunkSize = 256 * 1024;
    for (const AssetField field : exportedFields()) {
        out += assetFieldCode(field);
        out += ',';
    }
    endLine(chunkSize);
    const qint64 rows = forEachAsset(w, selection, progress, [&](const ExportedAsset &asset) {
        for (const AssetField field : exportedFields()) {
            const bool isNumber = field == AssetField::EarliestYear || field == AssetField::LatestYear;
            const std::string text = exportedText(asset, field).toStdString();
            if (isNumber)
                out += text; // -300 is no formula
            else
                appendSafeCsvCell(out, text);
            out += ',';
        }
        endLine(chunkSize);
    });
    if (file.write(out.data(), qint64(out.size())) != qint64(out.size()) || !file.commit())
        throw unavailable();
    return rows;
}

} // namespace lianming
