#include "core/assets/assetrepository.h"
#include "core/assets/bulkstep.h"

#include <algorithm>
#include <unordered_set>

// Files that were attached together: how they are kept with their step, and taken away again.

namespace lianming {

namespace {

constexpr auto filesName = "files";
constexpr auto shownName = "picture_sha256";

QStringList filesOf(const OrderedJson &kept)
{
    QStringList out;
    if (const auto found = kept.find(filesName); found != kept.end()) {
        for (const OrderedJson &file : *found)
            out.append(QString::fromStdString(file.get<std::string>()));
    }
    return out;
}

/// The assets of a step whose pictures went out since, or were cut into motifs.
std::unordered_set<qint64> usedSince(Connection &db, const BulkEditRow &row)
{
    std::unordered_set<qint64> out;
    const auto gather = [&out](Statement &statement) {
        while (statement.next())
            out.insert(statement.row().integerAt(0));
    };
    Statement shown(db, QStringLiteral("SELECT DISTINCT l.record_id FROM audit_log l JOIN bulk_edit_asset a ON "
                                       "a.asset_id = l.record_id WHERE a.bulk_edit_id = ? AND l.record_table = 'asset' "
                                       "AND l.at >= ? AND l.action IN ('picture exported', 'picture copied', "
                                       "'lookbook given')"));
    shown.bind(row.id, row.at);
    gather(shown);
    Statement cut(db, QStringLiteral("SELECT DISTINCT m.source_id FROM asset m JOIN bulk_edit_asset a ON a.asset_id = "
                                     "m.source_id WHERE a.bulk_edit_id = ?"));
    cut.bind(row.id);
    gather(cut);
    return out;
}

class AttachUndo final : public StepUndo
{
public:
    AttachUndo(Connection &db, const BulkEditRow &row) : m_db(&db), m_used(usedSince(db, row)) {}

    [[nodiscard]] BulkScope scope() const override { return {{QString::fromLatin1(shownName)}, false, {}}; }

    [[nodiscard]] bool isExact(const CatalogueRecord &record, const BulkRepository::Kept &sides) const override
    {
        if (m_used.contains(record.asset.id.value))
            return false;
        const QList<AssetFile> files = AssetRepository(*m_db).files(record.asset.id);
        return std::ranges::all_of(filesOf(sides.after), [&files](const QString &sha256) {
            return std::ranges::find(files, sha256, &AssetFile::sha256) != files.end();
        });
    }

    void putBackMore(RecordEdit &edit, const BulkRepository::Kept &sides) override
    {
        const Id<Asset> asset = edit.before.asset.id;
        const QStringList attached = filesOf(sides.after);
        for (const AssetFile &file : AssetRepository(*m_db).files(asset)) {
            if (!attached.contains(file.sha256))
                continue;
            Statement(*m_db, QStringLiteral("DELETE FROM asset_file WHERE id = ?")).bind(file.id).run();
            edit.also.append({QStringLiteral("file"), file.name, QString()});
        }
    }

private:
    Connection *m_db;
    std::unordered_set<qint64> m_used;
};

} // namespace

StepUndo::~StepUndo() = default;

std::unique_ptr<StepUndo> attachUndoing(Connection &db, const BulkEditRow &row)
{
    return std::make_unique<AttachUndo>(db, row);
}

qint64 keepAttached(const Journal &journal, const AttachStep &step, const Asset &before, const QString &file,
                    const QString &shown)
{
    Transaction &tx = journal.transaction();
    const BulkRepository repository(tx.db());
    const OrderedJson label{{"step", "pictures"}, {"names", {step.name.toStdString()}}};
    const qint64 edit = step.edit != 0 ? step.edit : repository.begin(journal, QString::fromStdString(label.dump()));
    const std::vector<qint64> ids{before.id.value};
    const QHash<qint64, BulkRepository::Kept> earlier = repository.kept(edit, ids);
    BulkRepository::Kept sides = earlier.value(before.id.value);
    if (earlier.isEmpty()) {
        sides.before = {{shownName, before.pictureSha256.toStdString()}};
        sides.after = {{shownName, ""}, {filesName, OrderedJson::array()}};
    }
    sides.after[shownName] = shown.toStdString();
    sides.after[filesName].push_back(file.toStdString());
    repository.keepOne(edit, before.id, sides);
    return edit;
}

} // namespace lianming
