#include "core/exchange/assetdraft.h"
#include "core/exchange/assetimport.h"
#include "core/exchange/assetsubjects.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

ImportPreview AssetImporter::preview(const RecordFiles &files, Id<Institution> institution,
                                     const std::optional<AssetMapping> &mapping, int count) const
{
    requirePermission(*m_w, Permission::EditAssets);
    const auto source = openRecords(files);
    ImportPreview out;
    out.form = QString::fromLatin1(source->form());
    out.encoding = source->encoding();
    out.separator = source->separator();
    out.header = source->header();
    // The proposal looks at more records than are shown.
    struct Read {
        qint64 row;
        qint64 line;
        QString file;
        std::vector<std::string> cells;
        std::optional<ImportIssue> issue;
    };
    constexpr size_t sample = 200;
    std::vector<Read> rows;
    rows.reserve(sample);
    QList<QStringList> samples;
    std::optional<ImportIssue> issue;
    const bool needsSample = !mapping && !source->fixedMapping();
    const size_t wanted = std::max(needsSample ? sample : 0, size_t(std::max(count, 0)));
    while (rows.size() < wanted && source->next(issue)) {
        Read read{source->record(), source->line(), source->file(), {}, issue};
        if (!issue) {
            QStringList texts;
            for (const std::string_view cell :
                 source->cells().first(std::min(source->cells().size(), RecordSource::mostColumns))) {
                read.cells.emplace_back(cell);
                texts.append(QString::fromUtf8(cell.data(), qsizetype(std::min<size_t>(cell.size(), 4000))));
            }
            samples.append(texts);
        }
        rows.push_back(std::move(read));
    }
    out.cells = samples.mid(0, count);
    out.fixed = source->fixedMapping().has_value();
    if (mapping) {
        out.mapping = *mapping;
    } else if (source->fixedMapping()) {
        out.mapping = *source->fixedMapping();
    } else if (auto remembered = rememberedMapping(*m_w, institution, out.header)) {
        out.mapping = *remembered;
        out.remembered = true;
    } else {
        out.mapping = proposeMapping(out.header, samples);
    }
    if (validate(out.mapping, out.header.size()).contains(MappingProblem::ColumnOutside))
        return out;
    SubjectTerms terms(m_w->db);
    DraftReader reader(out.mapping, size_t(out.header.size()), terms);
    AssetDraft draft;
    for (size_t i = 0; i < std::min(rows.size(), size_t(std::max(count, 0))); ++i) {
        ImportPreview::Line line{rows[i].row, {}, {}, rows[i].issue};
        if (!line.issue) {
            const std::vector<std::string_view> cells(rows[i].cells.begin(), rows[i].cells.end());
            line.issue = reader.read(cells, draft);
            if (cells.size() == size_t(out.header.size()))
                apply(draft, reader, line.asset);
            line.terms = subjectCodes(draft.at(AssetField::Subjects));
        }
        if (line.issue) {
            line.issue->row = rows[i].row;
            line.issue->line = rows[i].line;
            line.issue->file = rows[i].file;
        }
        out.lines.append(line);
    }
    return out;
}

} // namespace lianming
