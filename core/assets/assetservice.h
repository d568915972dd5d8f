// The verbs on assets. Each writing verb is one transaction with its line in the history. Lists come in two steps, so
// that a table scrolls through millions: all ids in order (fast), then the rows of the page that is seen.
#pragma once

#include "core/assets/collection.h"
#include "core/audit/journal.h"

#include <vector>

namespace lianming {

struct AttachStep;

/// One asset with everything that its page shows.
struct AssetDetail {
    Asset asset;
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    QList<AssetFile> files;
    QList<CollectionRow> collections;
    QList<HistoryEntry> history;
};

struct AssetCounts {
    qint64 all = 0; ///< not archived
    qint64 withPicture = 0;
    qint64 archived = 0;
};

class AssetService
{
public:
    explicit AssetService(Workspace &workspace) : m_w(&workspace) {}

    /// Ids of the assets that match, in order, at most `limit` (-1: all). 1.9 million in well under a second. An
    /// asset's code as text ("PM/S013") asks for that number of that institution, here and in firstPage().
    [[nodiscard]] std::vector<qint64> ids(const AssetFilter &filter, qint64 limit = -1) const;
    /// The rows of these ids, in their order; ids that do not exist are left out.
    [[nodiscard]] QList<AssetRow> rows(const std::vector<qint64> &ids) const;
    /// The best `count` matches at once, for search as you type: exact titles and numbers first, then what the museum
    /// puts first, then titles.
    [[nodiscard]] QList<AssetRow> firstPage(const AssetFilter &filter, int count) const;
    [[nodiscard]] AssetCounts counts(Id<Institution> institution = {}) const;

    /// Throws Error::NotFound.
    [[nodiscard]] Asset get(Id<Asset> id) const;
    [[nodiscard]] AssetDetail detail(Id<Asset> id) const;
    [[nodiscard]] std::optional<Id<Asset>> find(const QString &code) const;

    /// Stores a new asset; its code becomes "INSTITUTION/ACCESSION". Throws Error::Rejected when validate() finds a
    /// problem, Duplicate when the institution has this accession number already.
    Id<Asset> add(const Asset &asset);
    /// Stores a changed asset. Its institution, accession number and code stay. Throws Conflict, NotFound, Rejected.
    void update(const Asset &asset);
    void archive(Id<Asset> id);
    void restore(Id<Asset> id);

    /// Takes the file at `path` into the workspace and attaches it. The first picture becomes the asset's picture.
    /// Throws Error::BadInput for a file whose content is no picture (JPEG, PNG, GIF, WebP, TIFF, BMP, SVG) or PDF,
    /// whatever it is called. Whether a picture can be read is core/imaging's to see (pictureattach.h). What is
    /// attached as part of a `step` is taken away with it, by BulkEditService::undo().
    AssetFile attachFile(Id<Asset> id, const QString &path, const QString &credit, const QString &licence,
                         Progress *progress = nullptr, AttachStep *step = nullptr);
    /// Makes an attached picture the one that lists show.
    void setPicture(Id<Asset> id, const QString &sha256);
    void detachFile(Id<Asset> id, qint64 fileId);

private:
    Workspace *m_w;
};

/// The verbs on collections.
class CollectionService
{
public:
    explicit CollectionService(Workspace &workspace) : m_w(&workspace) {}

    /// All collections that are not archived, or one institution's, by code.
    [[nodiscard]] QList<CollectionRow> list(Id<Institution> institution = {}) const;
    [[nodiscard]] Collection get(Id<Collection> id) const;
    [[nodiscard]] std::optional<Id<Collection>> find(const QString &code) const;

    /// Throws Rejected for a problem of validate(), a parent of another institution, or one inside the collection
    /// itself; Duplicate for a code that is taken.
    Id<Collection> add(const Collection &collection);
    void update(const Collection &collection);
    /// Throws Error::InUse while other collections lie inside.
    void archive(Id<Collection> id);

    /// Puts assets of the same institution in; those that are in already stay. Returns how many came in. Those of other
    /// institutions are left out and counted in `others`; where nobody counts, they are refused: throws Rejected.
    qint64 addAssets(Id<Collection> id, const std::vector<qint64> &assets, qint64 *others = nullptr);
    qint64 removeAssets(Id<Collection> id, const std::vector<qint64> &assets);

private:
    Workspace *m_w;
};

} // namespace lianming
