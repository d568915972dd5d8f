// All SQL about assets but the word index's (assetindex, assetsearch). Lists find ids first, then read rows by id. What
// a verb means, and its history, is AssetService's.
#pragma once

#include "core/assets/asset.h"
#include "core/audit/journal.h"
#include "core/base/idset.h"

#include <vector>

namespace lianming {

/// Code and names of an institution, as far as assets show them.
struct InstitutionName {
    Id<Institution> id;
    QString code;
    QString nameEn;
    QString nameZh;
};

/// A query: the ids of an asset, which is bound, and of all that it stands for, merged over however many steps. What
/// was recorded of one that went is the survivor's to show.
inline constexpr auto assetWithMerged =
    "WITH RECURSIVE same (id) AS (SELECT id FROM asset WHERE id = ? UNION SELECT a.id FROM asset a JOIN same ON "
    "a.merged_into_id = same.id) SELECT id FROM same";

class AssetRepository
{
public:
    explicit AssetRepository(Connection &db) : m_db(&db) {}

    /// All columns that people fill in.
    [[nodiscard]] static Fields values(const Asset &asset);
    [[nodiscard]] static Asset asset(const Row &row);

    /// Stores a new asset, or a changed one with its version, its line in the history and its words. An asset without
    /// years gets those that its period means.
    Id<Asset> insert(Journal &journal, const Asset &asset) const;
    void update(Journal &journal, const Asset &asset, const char *action = "changed") const;
    /// What the history calls the asset.
    [[nodiscard]] static QString label(const Asset &asset);

    /// In the collection and those inside it.
    [[nodiscard]] IdSet insideCollection(Id<Collection> collection) const;
    /// Whose span meets these years.
    [[nodiscard]] IdSet inYears(std::optional<int> from, std::optional<int> to) const;
    [[nodiscard]] QList<AssetRow> rows(const std::vector<qint64> &ids) const;
    [[nodiscard]] std::optional<Asset> one(Id<Asset> id) const;
    /// The record that stands for this one, over however many merges: itself where it was not merged.
    [[nodiscard]] std::optional<Asset> survivor(Id<Asset> id) const;
    [[nodiscard]] std::optional<Id<Asset>> find(const QString &code) const;
    [[nodiscard]] QList<AssetFile> files(Id<Asset> id) const;

    [[nodiscard]] std::optional<InstitutionName> institution(Id<Institution> id) const;
    [[nodiscard]] std::optional<InstitutionName> institution(const QString &code) const;

private:
    [[nodiscard]] IdSet read(const QString &sql) const;

    Connection *m_db;
};

} // namespace lianming
