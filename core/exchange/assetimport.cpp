#include "core/exchange/assetimport.h"

#include "core/assets/assetindex.h"
#include "core/assets/houseterm.h"
#include "core/db/bulk.h"
#include "core/exchange/readahead.h"
#include "core/people/access.h"

#include <algorithm>
#include <future>

namespace lianming {

namespace {

InstitutionName existingInstitution(Connection &db, Id<Institution> id)
{
    const auto out = AssetRepository(db).institution(id);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This institution no longer exists"));
    return *out;
}

/// One import of one file, from its first record to its last.
class Import
{
public:
    Import(Workspace &w, const RecordFiles &files, const AssetMapping &mapping, Id<Institution> institution,
           Progress &progress)
        : m_w(&w), m_files(files), m_mapping(mapping), m_progress(&progress),
          m_museum(existingInstitution(w.db, institution)), m_source(openRecords(files))
    {
        m_run.institution = institution;
        m_run.file = files.title();
        m_run.mapping = QString::fromStdString(mappingJson(mapping, m_source->header()).dump());
        progress.setTotal(m_source->total());
    }

    ImportReport tryOut()
    {
        const Transaction tx(m_w->db, Transaction::Kind::Read);
        makeReader();
        const ImportPart part = m_reader->read(-1, nullptr, *m_progress);
        count(part);
        ImportReport out = report();
        for (const auto &[id, draft] : part.changed) {
            if (out.changes.size() == ImportReport::keptChanges)
                break;
            out.changes.append(changeOf(id, draft));
        }
        return out;
    }

    ImportReport carryOut(qint64 batch)
    {
        try {
            inBatches(batch);
        } catch (const Error &error) {
            if (m_run.id == 0 || m_committed == 0)
                throw;
            m_run = m_saved; // what was read since was not stored
            markStopped();
            if (error.kind() != Error::Kind::Cancelled)
                throw;
            throw Error(
                Error::Kind::Cancelled,
                QT_TRANSLATE_NOOP("core", "Stopped. %1 records of the file are done; import it again to go on."),
                {QString::number(m_run.position)});
        }
        m_progress->setDone(m_progress->total());
        return report();
    }

private:
    /// Within a transaction.
    void makeReader()
    {
        if (!m_source)
            m_source = openRecords(m_files); // once more from its beginning
        m_reader.emplace(m_w->db, std::move(m_source), m_files.title(), m_mapping, m_museum);
    }

    void inBatches(qint64 batch)
    {
        // The hash of a large file takes seconds: beside the reading, unless it tells at once where to go on.
        std::future<QString> hash = std::async(std::launch::async, contentHash, m_files.paths);
        findUnfinished(hash);
        constexpr qint64 mostOnServer = 65'536; // others who change assets wait for the commit
        if (!m_w->db.dialect().isSqlite())
            batch = std::min(batch, mostOnServer);
        const LargeCache cache(m_w->db);
        std::optional<ReadAhead> ahead;
        for (bool more = true; more;) {
            Transaction tx(m_w->db);
            tx.lock("import assets");
            if (ahead && !isAsExpected()) {
                ahead.reset();
                m_reader.reset();
            }
            if (!m_reader) {
                makeReader();
                m_reader->skip(m_run);
            }
            Journal journal(tx, *m_w);
            if (m_run.id == 0)
                saveRun(journal, m_run, "running");
            if (!ahead) {
                m_next = m_reader->begin(tx, m_run.id, m_lastId);
                m_houseTerms = allHouseTerms(m_w->db);
                ahead.emplace(*m_reader, batch, *m_progress);
            }
            const ImportPart part = write(tx, journal, *ahead);
            more = !part.isLast;
            if (hash.valid())
                m_run.sha256 = hash.get();
            saveRun(journal, m_run, more ? "running" : "done");
            if (!more) {
                noteRun(journal, m_run, m_museum.code, "imported");
                rememberMapping(tx, m_museum.id, m_reader->source().header(), m_mapping);
            }
            tx.commit();
            m_saved = m_run;
            m_committed = m_run.position;
            if (!part.goesOn)
                ahead.reset();
        }
    }

    /// Goes on where an import of the same file was stopped.
    void findUnfinished(std::future<QString> &hash)
    {
        if (!hasUnfinishedRun(m_w->db, m_museum.id))
            return;
        m_run.sha256 = hash.get();
        if (const auto before = unfinishedRun(m_w->db, m_run)) {
            m_run = *before;
            m_resumedAt = m_run.position;
            m_saved = m_run;
            m_committed = m_run.position;
        }
    }

    [[nodiscard]] qint64 lastId() const
    {
        return Statement(m_w->db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM asset")).one<qint64>().value_or(0);
    }

    /// Whether nobody has added assets or changed the house's terms since what was read ahead began: what comes next
    /// would have other ids or other words.
    [[nodiscard]] bool isAsExpected() const { return lastId() == m_next - 1 && allHouseTerms(m_w->db) == m_houseTerms; }

    /// Stores the next part of the file.
    ImportPart write(Transaction &tx, Journal &journal, ReadAhead &ahead)
    {
        IntakeWriter words(tx, m_next);
        BulkWriter added(tx, "asset", ImportReader::columns(), BulkWriter::Mode::Alone);
        const bool isSqlite = m_w->db.dialect().isSqlite(); // elsewhere rows on their way hold the connection
        std::optional<ImportPart> part;
        while (!part) {
            ReadAhead::Step step = ahead.next();
            if (step.words)
                words.take(std::move(*step.words));
            if (!step.rows.bytes().empty()) {
                added.append(step.rows);
                ahead.giveBack(std::move(step.rows));
            }
            if (isSqlite)
                words.writeReady();
            part = std::move(step.part);
        }
        added.finish();
        giveTerms(tx, *part);
        words.finish(part->next, m_progress);
        m_lastId = lastId();
        m_next = part->next;
        writeChanges(tx, journal, *part);
        saveIssues(tx, m_run.id, part->refused);
        count(*part);
        return std::move(*part);
    }

    void count(const ImportPart &part)
    {
        static_cast<ImportCounts &>(m_run) = part.counts;
        m_warned += part.warned;
        for (const ImportIssue &issue : part.refused) {
            if (m_issues.size() == ImportReport::keptIssues)
                break;
            m_issues.append(issue);
        }
        m_warnings +=
            part.warnings.first(std::min(part.warnings.size(), ImportReport::keptWarnings - m_warnings.size()));
    }

    /// The terms of assets that were just added, which have ids only now.
    void giveTerms(Transaction &tx, const ImportPart &part)
    {
        if (part.newTerms.empty())
            return;
        std::vector<std::pair<qint64, std::string>> terms;
        terms.reserve(part.newTerms.size());
        {
            BulkReader rows(m_w->db, QStringLiteral("SELECT id, accession_number FROM asset "
                                                    "WHERE id >= %1 AND import_run_id = %2")
                                         .arg(part.first)
                                         .arg(m_run.id));
            while (rows.next()) {
                if (const auto found = part.newTerms.find(std::string(rows.text(1))); found != part.newTerms.end())
                    terms.emplace_back(rows.integer(0), found->second);
            }
        }
        insertTerms(tx, terms);
    }

    /// Each with its line in the history.
    void writeChanges(Transaction &tx, Journal &journal, const ImportPart &all)
    {
        constexpr size_t chunk = 5000;
        const AssetRepository repository(tx.db());
        for (size_t from = 0; from < all.changed.size(); from += chunk) {
            const auto part = std::span(all.changed).subspan(from, std::min(chunk, all.changed.size() - from));
            std::vector<qint64> ids;
            ids.reserve(part.size());
            for (const auto &entry : part)
                ids.push_back(entry.first);
            m_progress->setDone(m_progress->done());
            AssetIndex(tx).change(ids, [&] {
                for (const auto &[id, draft] : part) {
                    const auto before = repository.one({id});
                    if (!before)
                        continue;
                    Asset after = *before;
                    apply(draft, m_reader->drafts(), after);
                    const QString label = AssetRepository::label(after);
                    journal.update(Area::Assets, "asset", label, id, after.version, AssetRepository::values(after),
                                   "changed by import");
                    if (m_reader->drafts().fillsSubjects())
                        replaceTerms(journal, {id}, label, draft.at(AssetField::Subjects));
                }
            });
        }
    }

    [[nodiscard]] ImportChange changeOf(qint64 id, const AssetDraft &draft) const
    {
        ImportChange out;
        const auto before = AssetRepository(m_w->db).one({id});
        if (!before)
            return out;
        Asset after = *before;
        apply(draft, m_reader->drafts(), after);
        out.code = before->code;
        out.title = before->titleZh.isEmpty() ? before->titleEn : before->titleZh;
        const auto compare = [&out](AssetField field, const QString &was, const QString &becomes) {
            if (was != becomes)
                out.fields.append({QString::fromLatin1(assetFieldCode(field)), was, becomes});
        };
        for (int i = 0; i < assetFieldCount; ++i) {
            const auto field = AssetField(i);
            if (field != AssetField::Title && field != AssetField::Subjects)
                compare(field, fieldText(*before, field), fieldText(after, field));
        }
        if (m_reader->drafts().fillsSubjects()) {
            const auto held = termsOfAssets(m_w->db, std::vector{id});
            compare(AssetField::Subjects, QString::fromStdString(held.empty() ? "" : held.begin()->second),
                    QString::fromStdString(draft.at(AssetField::Subjects)));
        }
        return out;
    }

    void markStopped()
    {
        Transaction tx(m_w->db);
        Journal journal(tx, *m_w);
        saveRun(journal, m_run, "stopped");
        noteRun(journal, m_run, m_museum.code, "import stopped");
        tx.commit();
    }

    [[nodiscard]] ImportReport report() const
    {
        ImportReport out;
        out.run = m_run.id;
        out.present = m_run.present;
        out.added = m_run.added;
        out.updated = m_run.updated;
        out.unchanged = m_run.unchanged;
        out.refused = m_run.refused;
        out.resumedAt = m_resumedAt;
        out.warned = m_warned;
        out.warnings = m_warnings;
        out.issues = m_resumedAt > 0 ? issuesOfRun(m_w->db, m_run.id, int(ImportReport::keptIssues)) : m_issues;
        return out;
    }

    Workspace *m_w;
    RecordFiles m_files;
    AssetMapping m_mapping;
    Progress *m_progress;
    InstitutionName m_museum;
    std::unique_ptr<RecordSource> m_source; ///< until a reader has it
    std::optional<ImportReader> m_reader;
    ImportRun m_run;
    ImportRun m_saved;      ///< as it was committed last
    qint64 m_committed = 0; ///< records whose outcome is stored
    qint64 m_resumedAt = 0;
    qint64 m_lastId = 0;           ///< of all assets, when a part was stored last
    qint64 m_next = 0;             ///< the id that the next new asset is expected to have
    QList<HouseTerm> m_houseTerms; ///< that the reader knows
    QList<ImportIssue> m_issues;   ///< the first of all
    QList<ImportIssue> m_warnings; ///< likewise
    qint64 m_warned = 0;
};

} // namespace

ImportReport AssetImporter::run(const RecordFiles &files, const AssetMapping &mapping, Id<Institution> institution,
                                Progress &progress, bool trial)
{
    requirePermission(*m_w, Permission::EditAssets);
    Import import(*m_w, files, mapping, institution, progress);
    return trial ? import.tryOut() : import.carryOut(m_batch);
}

QList<ImportIssue> AssetImporter::issues(qint64 run, int limit) const
{
    requireMember(*m_w);
    return issuesOfRun(m_w->db, run, limit);
}

} // namespace lianming
