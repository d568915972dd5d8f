#include "core/exchange/importreader.h"

#include "core/assets/assetindex.h"
#include "core/exchange/assetimport.h"

namespace lianming {

namespace {

constexpr size_t chunkSize = 256 * 1024; ///< bytes of rows that are sent at once

ImportIssue numberIssue(ImportReason reason, const std::string &value)
{
    return {0, 0, QString::fromLatin1(assetFieldCode(AssetField::AccessionNumber)), reason,
            QString::fromStdString(value)};
}

} // namespace

std::vector<const char *> ImportReader::columns()
{
    std::vector<const char *> out = {"institution_id", "import_run_id", "code", "from_year", "to_year"};
    for (int i = 0; i < assetFieldCount; ++i) {
        if (isPlainColumn(AssetField(i)))
            out.push_back(assetFieldCode(AssetField(i)));
    }
    return out;
}

ImportReader::ImportReader(Connection &db, std::unique_ptr<RecordSource> source, const QString &title,
                           const AssetMapping &mapping, const InstitutionName &museum)
    : m_museum(museum), m_source(std::move(source)), m_terms(db),
      m_drafts(mapping, size_t(m_source->header().size()), m_terms), m_known(db, museum.id, m_drafts),
      m_prefix(museum.code.toStdString() + '/'), m_rows(int(columns().size()))
{
    if (!validate(mapping, m_source->header().size()).isEmpty()) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: is no list of objects as its columns are assigned. Say which is "
                                              "the accession number, and which the title"),
                    {title});
    }
}

void ImportReader::skip(const ImportCounts &stored)
{
    m_skipped = stored.position;
    m_counts = stored;
}

qint64 ImportReader::begin(Transaction &tx, qint64 importId, qint64 lastId)
{
    m_import = importId;
    m_known.seenUpTo(std::max(lastId, m_known.lastId()));
    m_known.refresh();
    m_intake.emplace(tx, m_known.lastId() + 1);
    return m_intake->next();
}

/// A part ends where a group of the word index does, if that is not far: then the next can be read before this one is
/// stored.
bool ImportReader::isFull(qint64 count, qint64 limit) const
{
    if (limit < 0 || count < limit)
        return false;
    const qint64 far = limit < IdSet::groupSize / 2 ? limit : limit + IdSet::groupSize;
    return count >= far || !m_intake || !m_intake->isInGroup();
}

ImportPart ImportReader::read(qint64 limit, Taker *taker, Progress &progress)
{
    m_part = {};
    if (m_intake) {
        m_part.first = m_intake->next();
        limit = AssetIndex::wholeGroups(m_part.first, limit);
    }
    std::optional<ImportIssue> issue;
    for (qint64 count = 0; !isFull(count, limit);) {
        if (!m_source->next(issue)) {
            m_part.isLast = true;
            break;
        }
        ++m_position;
        if (m_position % 256 == 0)
            progress.setDone(m_source->position());
        if (!issue)
            issue = m_drafts.read(m_source->cells(), m_draft);
        const auto state = issue ? KnownAssets::State::New : m_known.meet(m_draft);
        if (m_position <= m_skipped)
            continue;
        ++count;
        m_counts.position = m_position;
        ++m_counts.present;
        meet(issue, state, taker);
    }
    m_part.goesOn = !m_part.isLast && m_intake && !m_intake->isInGroup();
    if (taker != nullptr && m_intake) {
        sendRows(*taker);
        if (auto words = m_intake->finish())
            taker->words(std::move(*words));
        m_part.next = m_intake->next();
    }
    m_part.counts = m_counts;
    return std::exchange(m_part, {});
}

void ImportReader::meet(std::optional<ImportIssue> issue, KnownAssets::State state, Taker *taker)
{
    if (!issue && state == KnownAssets::State::Twice)
        issue = numberIssue(ImportReason::Duplicate, m_draft.at(AssetField::AccessionNumber));
    else if (!issue && state == KnownAssets::State::Changed && !m_known.survivor().empty())
        issue = numberIssue(ImportReason::MergedInto, m_known.survivor());
    if (issue) {
        refuse(*issue, taker != nullptr);
        return;
    }
    warn();
    switch (state) {
    case KnownAssets::State::New: add(taker); break;
    case KnownAssets::State::Changed:
        ++m_counts.updated;
        if (taker != nullptr || qsizetype(m_part.changed.size()) < ImportReport::keptChanges)
            m_part.changed.emplace_back(m_known.id(), m_draft);
        break;
    default: ++m_counts.unchanged;
    }
}

void ImportReader::place(ImportIssue &issue) const
{
    issue.row = m_source->record();
    issue.line = m_source->line();
    issue.file = m_source->file();
}

void ImportReader::refuse(ImportIssue &issue, bool keepAll)
{
    ++m_counts.refused;
    place(issue);
    if (keepAll || qsizetype(m_part.refused.size()) < ImportReport::keptIssues)
        m_part.refused.push_back(std::move(issue));
}

/// Of a record that is taken and does not become what one expects, or whose file breaks rules.
void ImportReader::warn()
{
    QList<ImportIssue> found = m_source->notes();
    if (m_known.isArchived()) {
        const std::string survivor = m_known.survivor();
        found.append(survivor.empty() ? numberIssue(ImportReason::Archived, m_draft.at(AssetField::AccessionNumber))
                                      : numberIssue(ImportReason::MergedInto, survivor));
    } else if (!m_known.alike().empty()) {
        found.append(numberIssue(ImportReason::OtherCase, m_known.alike()));
    }
    m_part.warned += found.isEmpty() ? 0 : 1;
    for (ImportIssue &one : found) {
        if (m_part.warnings.size() == ImportReport::keptWarnings)
            return;
        place(one);
        m_part.warnings.append(one);
    }
}

void ImportReader::add(Taker *taker)
{
    ++m_counts.added;
    if (taker == nullptr)
        return;
    const std::string &number = m_draft.at(AssetField::AccessionNumber);
    m_code = m_prefix;
    m_code += number;
    m_rows.integer(m_museum.id.value);
    m_rows.integer(m_import);
    m_rows.text(m_code);
    if (m_draft.years) {
        m_rows.integer(m_draft.years->from);
        m_rows.integer(m_draft.years->to);
    } else {
        m_rows.null();
        m_rows.null();
    }
    for (int i = 0; i < assetFieldCount; ++i) {
        const auto field = AssetField(i);
        const std::string &text = m_draft.at(field);
        if (field == AssetField::Kind && text.empty())
            m_rows.text(assetKindCode(AssetKind::Object));
        else if (isPlainColumn(field))
            m_rows.text(text);
    }
    if (m_rows.bytes().size() >= chunkSize)
        sendRows(*taker);
    index(*taker);
    if (const std::string &terms = m_draft.at(AssetField::Subjects); !terms.empty())
        m_part.newTerms.emplace(number, terms);
}

void ImportReader::sendRows(Taker &taker)
{
    if (!m_rows.bytes().empty())
        taker.rows(m_rows);
}

/// The words of the asset just added.
void ImportReader::index(Taker &taker)
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
    if (auto words = m_intake->add(std::move(texts)))
        taker.words(std::move(*words));
}

} // namespace lianming
