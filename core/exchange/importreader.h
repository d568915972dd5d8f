// The reading half of an import of assets: what each record of the file is (new, changed, the same, not taken), and the
// rows and words of the new ones. It uses the database when it begins only, so that it reads on, on a thread of its
// own, while another one writes and commits.
#pragma once

#include "core/assets/assetintake.h"
#include "core/assets/assetrepository.h"
#include "core/db/rowchunk.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetsubjects.h"
#include "core/exchange/importrun.h"
#include "core/exchange/knownassets.h"

#include <unordered_map>

namespace lianming {

/// What came of some of a file's records, beside rows and words.
struct ImportPart {
    ImportCounts counts;                                   ///< of all records up to here
    qint64 first = 0;                                      ///< the id that the first new asset will have
    qint64 next = 0;                                       ///< and the one that comes after the last
    std::vector<std::pair<qint64, AssetDraft>> changed;    ///< by id of the asset
    std::vector<ImportIssue> refused;                      ///< of a trial no more than it shows, as of the others
    QList<ImportIssue> warnings;                           ///< the first
    qint64 warned = 0;                                     ///< records
    std::unordered_map<std::string, std::string> newTerms; ///< of new assets, by accession number
    bool isLast = false;                                   ///< the file ends here
    bool goesOn = false;                                   ///< what follows can be read before this is stored
};

class ImportReader
{
public:
    /// Takes what new assets need, in the order of the file.
    class Taker
    {
    public:
        Taker() = default;
        Taker(const Taker &) = delete;
        Taker &operator=(const Taker &) = delete;
        virtual ~Taker() = default;
        /// Rows of columns(). Leaves an empty chunk.
        virtual void rows(RowChunk &rows) = 0;
        virtual void words(MadeBlocks words) = 0;
    };

    /// Reads what the museum has. Throws Error::BadInput naming `title` for a mapping with problems.
    ImportReader(Connection &db, std::unique_ptr<RecordSource> source, const QString &title,
                 const AssetMapping &mapping, const InstitutionName &museum);

    /// Of the table asset, filled for new ones.
    [[nodiscard]] static std::vector<const char *> columns();
    [[nodiscard]] const RecordSource &source() const { return *m_source; }
    [[nodiscard]] const DraftReader &drafts() const { return m_drafts; }

    /// Records that an earlier import stored: they are read again, because which numbers the file has counts on.
    void skip(const ImportCounts &stored);
    /// Goes on behind what is stored, as part of the import of that id: knows also what others added with ids above
    /// `lastId`, our last. Returns the id that the next new asset is expected to have.
    qint64 begin(Transaction &tx, qint64 importId, qint64 lastId);
    /// Reads about `limit` records (-1: all). Without a taker nothing of new assets is made. `progress` counts bytes.
    [[nodiscard]] ImportPart read(qint64 limit, Taker *taker, Progress &progress);

private:
    [[nodiscard]] bool isFull(qint64 count, qint64 limit) const;
    void meet(std::optional<ImportIssue> issue, KnownAssets::State state, Taker *taker);
    void place(ImportIssue &issue) const;
    void refuse(ImportIssue &issue, bool keepAll);
    void warn();
    void add(Taker *taker);
    void index(Taker &taker);
    void sendRows(Taker &taker);

    InstitutionName m_museum;
    std::unique_ptr<RecordSource> m_source;
    SubjectTerms m_terms;
    DraftReader m_drafts;
    KnownAssets m_known;
    std::string m_prefix; ///< of codes
    qint64 m_import = 0;
    qint64 m_skipped = 0;  ///< records that are stored
    qint64 m_position = 0; ///< records read
    ImportCounts m_counts;
    std::optional<AssetIntake> m_intake;
    ImportPart m_part; ///< that is being read

    // Kept from record to record.
    AssetDraft m_draft;
    std::string m_code;
    RowChunk m_rows;
};

} // namespace lianming
