// One record of a museum's file as an asset's fields, before it is known whether the workspace has it: cells picked by
// the mapping, cleaned and checked, its words for time understood as years and its subjects as terms. Bytes throughout,
// because millions of records come by.
#pragma once

#include "core/exchange/assetmapping.h"
#include "core/exchange/importissue.h"
#include "core/vocabulary/period.h"

#include <array>
#include <span>
#include <string>
#include <unordered_map>

namespace lianming {

struct AssetDraft {
    std::array<std::string, assetFieldCount>
        text; ///< by AssetField; Title stays empty, its text is in TitleEn or TitleZh; Subjects: codes of terms; an
              ///< empty Kind: as it is, of a new asset "object"
    bool titleIsChinese = false; ///< where the Title of this record went
    std::optional<YearSpan> years;

    [[nodiscard]] const std::string &at(AssetField field) const { return text[size_t(field)]; }
    [[nodiscard]] std::string &at(AssetField field) { return text[size_t(field)]; }
};

class SubjectTerms;

class DraftReader
{
public:
    static constexpr size_t cellLimit = 1024 * 1024;

    /// `terms` must outlive the reader.
    DraftReader(const AssetMapping &mapping, size_t columns, SubjectTerms &terms);

    /// Reads a record. What is wrong with it, or nothing; row and line are the caller's. Explicit years win over those
    /// that the period's words mean; neither ever refuses a record. Subjects that no vocabulary knows go to the end of
    /// the description where the file fills that, else nowhere: what somebody wrote there stays.
    [[nodiscard]] std::optional<ImportIssue> read(std::span<const std::string_view> cells, AssetDraft &draft);
    /// The columns of the same name that the mapping fills, without Title.
    [[nodiscard]] const std::vector<AssetField> &fields() const { return m_fields; }
    [[nodiscard]] bool splitsTitle() const { return m_splitsTitle; }
    [[nodiscard]] bool fillsYears() const { return m_fillsYears; }
    [[nodiscard]] bool fillsSubjects() const { return m_fillsSubjects; }

private:
    [[nodiscard]] std::optional<ImportIssue> pick(std::span<const std::string_view> cells, AssetDraft &draft) const;
    void placeTitle(AssetDraft &draft) const;
    void findYears(AssetDraft &draft);
    void findSubjects(AssetDraft &draft);
    [[nodiscard]] std::optional<YearSpan> spanOf(const std::string &words);

    AssetMapping m_mapping;
    size_t m_columns;
    SubjectTerms *m_terms;
    std::vector<AssetField> m_fields;
    bool m_splitsTitle = false;
    bool m_fillsYears = false;
    bool m_fillsSubjects = false;
    bool m_fillsDescription = false;
    std::unordered_map<std::string, std::optional<YearSpan>> m_spans; ///< of words met before
};

/// The fields of `draft` that the reader fills, put into `asset`; terms are no part of it.
void apply(const AssetDraft &draft, const DraftReader &reader, Asset &asset);
/// The asset's text of one field (not Title).
[[nodiscard]] QString fieldText(const Asset &asset, AssetField field);

} // namespace lianming
