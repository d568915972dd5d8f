// All SQL about assets. Lists read ids first (covering indexes, bulk reader), then rows by id. What a verb means, and
// its history, is AssetService's.
#pragma once

#include "core/assets/asset.h"
#include "core/audit/journal.h"
#include "core/base/textfold.h"

#include <vector>

namespace lianming {

/// Code and names of an institution, as far as assets show them.
struct InstitutionName {
    Id<Institution> id;
    QString code;
    QString nameEn;
    QString nameZh;
};

class AssetRepository
{
public:
    explicit AssetRepository(Connection &db) : m_db(&db) {}

    /// All columns that people fill in; `words` is made from them.
    [[nodiscard]] static Fields values(const Asset &asset);
    [[nodiscard]] static Asset asset(const Row &row);
    /// The words that search finds the asset by.
    [[nodiscard]] static std::string words(const Asset &asset);

    /// Stores a new asset, or a changed one with its version, and its line in the history.
    Id<Asset> insert(Journal &journal, const Asset &asset) const;
    void update(Journal &journal, const Asset &asset, const char *action = "changed") const;
    /// What the history calls the asset.
    [[nodiscard]] static QString label(const Asset &asset);

    [[nodiscard]] std::vector<qint64> ids(const AssetFilter &filter, qint64 limit) const;
    /// At most `limit` matches of a search, those whose whole title or number is the query first.
    [[nodiscard]] QList<AssetRow> candidates(const SearchQuery &query, const AssetFilter &filter, int limit) const;
    [[nodiscard]] QList<AssetRow> rows(const std::vector<qint64> &ids) const;
    [[nodiscard]] std::optional<Asset> one(Id<Asset> id) const;
    [[nodiscard]] std::optional<Id<Asset>> find(const QString &code) const;
    [[nodiscard]] QList<AssetFile> files(Id<Asset> id) const;
    [[nodiscard]] qint64 count(const char *condition, Id<Institution> institution) const;

    [[nodiscard]] std::optional<InstitutionName> institution(Id<Institution> id) const;
    [[nodiscard]] std::optional<InstitutionName> institution(const QString &code) const;

private:
    [[nodiscard]] std::vector<qint64> read(const QString &sql) const;

    Connection *m_db;
};

} // namespace lianming
