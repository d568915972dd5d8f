#include "core/exchange/assetimport.h"

#include "core/assets/assetindex.h"
#include "core/assets/assetintake.h"
#include "core/assets/assetrepository.h"
#include "core/db/bulk.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetsubjects.h"
#include "core/exchange/importrun.h"
#include "core/exchange/knownassets.h"
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

/// Columns of the bulk path: the fields, and what the database needs beside them.
std::vector<const char *> bulkColumns()
{
    std::vector<const char *> out = {"institution_id", "import_run_id", "code", "from_year", "to_year"};
    for (int i = 0; i < assetFieldCount; ++i) {
        if (isPlainColumn(AssetField(i)))
            out.push_back(assetFieldCode(AssetField(i)));
    }
    return out;
}

/// One import of one file, from its first record to its last.
class Import
{
public:
    Import(Workspace &w, const RecordFiles &files, const AssetMapping &mapping, Id<Institution> institution,
           Progress &progress)
        : m_w(&w), m_files(files), m_mapping(mapping), m_progress(&progress), m_source(openRecords(files)),
          m_museum(existingInstitution(w.db, institution)), m_terms(w.db),
          m_reader(mapping, size_t(m_source->header().size()), m_terms), m_prefix(m_museum.code.toStdString() + '/')
    {
        if (!validate(mapping, m_source->header().size()).isEmpty()) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: is no list of objects as its columns are assigned. Say which is "
                                                  "the accession number, and which the title"),
                        {files.title()});
        }
        m_run.institution = institution;
        m_run.file = files.title();
        m_run.mapping = QString::fromStdString(mappingJson(mapping, m_source->header()).dump());
        progress.setTotal(m_source->total());
    }

    ImportReport tryOut()
    {
        const Transaction tx(m_w->db, Transaction::Kind::Read);
        KnownAssets known(m_w->db, m_museum.id, m_reader);
        (void)read(known, -1, nullptr);
        ImportReport out = report();
        out.run = 0;
        for (const auto &[id, draft] : m_changed) {
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
    void inBatches(qint64 batch)
    {
        // The hash of a large file takes seconds: beside the reading, unless it tells at once where to go on.
        std::future<QString> hash = std::async(std::launch::async, contentHash, m_files.paths);
        if (hasUnfinishedRun(m_w->db, m_museum.id)) {
            m_run.sha256 = hash.get();
            if (const auto before = unfinishedRun(m_w->db, m_run)) {
                m_run = *before;
                m_resumedAt = m_run.position;
                m_saved = m_run;
                m_committed = m_run.position;
            }
        }
        constexpr qint64 mostOnServer = 65'536; // others who change assets wait for the commit
        if (!m_w->db.dialect().isSqlite())
            batch = std::min(batch, mostOnServer);
        const LargeCache cache(m_w->db);
        std::optional<KnownAssets> known;
        for (bool more = true; more;) {
            Transaction tx(m_w->db);
            tx.lock("import assets");
            if (!known)
                known.emplace(m_w->db, m_museum.id, m_reader);
            known->refresh();
            Journal journal(tx, *m_w);
            if (m_run.id == 0)
                saveRun(journal, m_run, "running");
            more = write(tx, journal, *known, batch);
            if (hash.valid())
                m_run.sha256 = hash.get();
            saveRun(journal, m_run, more ? "running" : "done");
            if (!more) {
                noteRun(journal, m_run, m_museum.code, "imported");
                rememberMapping(tx, m_museum.id, m_source->header(), m_mapping);
            }
            tx.commit();
            m_saved = m_run;
            m_committed = m_run.position;
        }
    }

    /// A part of the file: its records read, and written. False at the end of the file.
    bool write(Transaction &tx, Journal &journal, KnownAssets &known, qint64 batch)
    {
        const qint64 lastId = known.lastId();
        batch = AssetIndex::wholeGroups(lastId + 1, batch);
        AssetIntake intake(tx, lastId + 1);
        m_intake = &intake;
        m_changed.clear();
        m_refused.clear();
        m_newTerms.clear();
        bool more = false;
        {
            BulkWriter added(tx, "asset", bulkColumns(), BulkWriter::Mode::Alone);
            intake.writeBeside(added);
            more = read(known, batch, &added);
            added.finish();
        }
        giveTerms(tx, lastId);
        intake.finish(m_progress);
        known.seenUpTo(
            Statement(m_w->db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM asset")).one<qint64>().value_or(0));
        writeChanges(tx, journal);
        saveIssues(tx, m_run.id, m_refused);
        return more;
    }

    /// Reads on, up to `limit` records (-1: all). New assets go to `added`; changed ones and refused records are
    /// gathered. False at the end of the file.
    bool read(KnownAssets &known, qint64 limit, BulkWriter *added)
    {
        std::optional<ImportIssue> issue;
        for (qint64 count = 0; count != limit;) {
            if (!m_source->next(issue))
                return false;
            ++m_position;
            if (m_position % 256 == 0)
                m_progress->setDone(m_source->position());
            if (!issue)
                issue = m_reader.read(m_source->cells(), m_draft);
            auto state = KnownAssets::State::New;
            if (!issue)
                state = known.meet(m_draft);
            if (m_position <= m_resumedAt)
                continue; // done by the import that was stopped; what numbers the file has counts on
            ++count;
            m_run.position = m_position;
            ++m_run.present;
            if (state == KnownAssets::State::Twice)
                issue = numberIssue(ImportReason::Duplicate, m_draft.at(AssetField::AccessionNumber));
            else if (state == KnownAssets::State::Changed && !known.survivor().empty())
                issue = numberIssue(ImportReason::MergedInto, known.survivor());
            if (issue) {
                refuse(*issue, added != nullptr);
                continue;
            }
            warn(known);
            if (state == KnownAssets::State::New)
                add(added);
            else if (state == KnownAssets::State::Same)
                ++m_run.unchanged;
            else
                change(known.id(), added != nullptr);
        }
        return true;
    }

    static ImportIssue numberIssue(ImportReason reason, const std::string &value)
    {
        return {0, 0, QString::fromLatin1(assetFieldCode(AssetField::AccessionNumber)), reason,
                QString::fromStdString(value)};
    }

    void place(ImportIssue &issue) const
    {
        issue.row = m_source->record();
        issue.line = m_source->line();
        issue.file = m_source->file();
    }

    /// Of a record that is taken and does not become what one expects, or whose file breaks rules.
    void warn(const KnownAssets &known)
    {
        QList<ImportIssue> found = m_source->notes();
        if (known.isArchived()) {
            const std::string survivor = known.survivor();
            found.append(survivor.empty() ? numberIssue(ImportReason::Archived, m_draft.at(AssetField::AccessionNumber))
                                          : numberIssue(ImportReason::MergedInto, survivor));
        } else if (!known.alike().empty()) {
            found.append(numberIssue(ImportReason::OtherCase, known.alike()));
        }
        m_warned += found.isEmpty() ? 0 : 1;
        for (ImportIssue &one : found) {
            if (m_warnings.size() == ImportReport::keptWarnings)
                return;
            place(one);
            m_warnings.append(one);
        }
    }

    /// The words of the asset just added.
    void index()
    {
        AssetTexts texts;
        texts.institution = m_museum.id.value;
        texts.accessionNumber = m_draft.at(AssetField::AccessionNumber);
        texts.kind = m_draft.at(AssetField::Kind);
        if (texts.kind.empty())
            texts.kind = assetKindCode(AssetKind::Object);
        texts.titleEn = m_draft.at(AssetField::TitleEn);
        texts.titleZh = m_draft.at(AssetField::TitleZh);
        texts.creator = m_draft.at(AssetField::Creator);
        texts.period = m_draft.at(AssetField::Period);
        texts.material = m_draft.at(AssetField::Material);
        texts.place = m_draft.at(AssetField::Place);
        texts.inscription = m_draft.at(AssetField::Inscription);
        texts.description = m_draft.at(AssetField::Description);
        texts.rightsStatement = m_draft.at(AssetField::RightsStatement);
        std::vector<std::string> terms;
        if (const std::string &joined = m_draft.at(AssetField::Subjects); !joined.empty()) {
            const QStringList codes = subjectCodes(joined);
            terms.reserve(size_t(codes.size()));
            for (const QString &code : codes)
                terms.push_back(code.toStdString());
            texts.terms.assign(terms.begin(), terms.end());
        }
        m_intake->add(std::move(texts));
    }

    /// A trial keeps no more of them than it shows.
    void refuse(ImportIssue &issue, bool keepAll)
    {
        ++m_run.refused;
        place(issue);
        if (m_issues.size() < ImportReport::keptIssues)
            m_issues.append(issue);
        if (keepAll)
            m_refused.push_back(std::move(issue));
    }

    void add(BulkWriter *added)
    {
        ++m_run.added;
        if (added == nullptr)
            return;
        const std::string &number = m_draft.at(AssetField::AccessionNumber);
        m_code = m_prefix;
        m_code += number;
        added->integer(m_museum.id.value);
        added->integer(m_run.id);
        added->text(m_code);
        if (m_draft.years) {
            added->integer(m_draft.years->from);
            added->integer(m_draft.years->to);
        } else {
            added->null();
            added->null();
        }
        for (int i = 0; i < assetFieldCount; ++i) {
            const auto field = AssetField(i);
            const std::string &text = m_draft.at(field);
            if (field == AssetField::Kind && text.empty())
                added->text(assetKindCode(AssetKind::Object));
            else if (isPlainColumn(field))
                added->text(text);
        }
        added->endRow();
        index();
        if (const std::string &terms = m_draft.at(AssetField::Subjects); !terms.empty())
            m_newTerms.emplace(number, terms);
    }

    /// A trial keeps no more of them than it shows.
    void change(qint64 id, bool keepAll)
    {
        ++m_run.updated;
        if (keepAll || qsizetype(m_changed.size()) < ImportReport::keptChanges)
            m_changed.emplace_back(id, m_draft);
    }

    /// The terms of assets that were just added, which have ids only now.
    void giveTerms(Transaction &tx, qint64 lastId)
    {
        if (m_newTerms.empty())
            return;
        std::vector<std::pair<qint64, std::string>> terms;
        terms.reserve(m_newTerms.size());
        {
            BulkReader rows(m_w->db, QStringLiteral("SELECT id, accession_number FROM asset "
                                                    "WHERE id > %1 AND import_run_id = %2")
                                         .arg(lastId)
                                         .arg(m_run.id));
            while (rows.next()) {
                if (const auto found = m_newTerms.find(std::string(rows.text(1))); found != m_newTerms.end())
                    terms.emplace_back(rows.integer(0), found->second);
            }
        }
        insertTerms(tx, terms);
    }

    /// Each with its line in the history.
    void writeChanges(Transaction &tx, Journal &journal)
    {
        constexpr size_t chunk = 5000;
        const AssetRepository repository(tx.db());
        for (size_t from = 0; from < m_changed.size(); from += chunk) {
            const auto part = std::span(m_changed).subspan(from, std::min(chunk, m_changed.size() - from));
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
                    apply(draft, m_reader, after);
                    const QString label = AssetRepository::label(after);
                    journal.update(Area::Assets, "asset", label, id, after.version, AssetRepository::values(after),
                                   "changed by import");
                    if (m_reader.fillsSubjects())
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
        apply(draft, m_reader, after);
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
        if (m_reader.fillsSubjects()) {
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
    std::unique_ptr<RecordSource> m_source;
    InstitutionName m_museum;
    SubjectTerms m_terms;
    DraftReader m_reader;
    ImportRun m_run;
    ImportRun m_saved;      ///< as it was committed last
    qint64 m_committed = 0; ///< records whose outcome is stored
    qint64 m_resumedAt = 0;
    qint64 m_position = 0; ///< records read
    AssetDraft m_draft;
    AssetIntake *m_intake = nullptr; ///< of this part
    std::string m_prefix;
    std::string m_code;
    std::vector<std::pair<qint64, AssetDraft>> m_changed;
    std::vector<ImportIssue> m_refused; ///< of this part
    QList<ImportIssue> m_issues;        ///< the first of all
    QList<ImportIssue> m_warnings;      ///< likewise
    qint64 m_warned = 0;
    std::unordered_map<std::string, std::string> m_newTerms;
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
