// One row of a museum's table as an asset's fields, before it is known whether the workspace has it: cells picked by
// the mapping, cleaned and checked. Bytes throughout, because hundreds of thousands of rows come by.
#pragma once

#include "core/exchange/assetmapping.h"
#include "core/exchange/importissue.h"

#include <array>
#include <span>
#include <string>

namespace lianming {

struct AssetDraft {
    std::array<std::string, assetFieldCount>
        text;                    ///< by AssetField; Title stays empty, its text is in TitleEn or TitleZh
    bool titleIsChinese = false; ///< where the Title of this row went

    [[nodiscard]] const std::string &at(AssetField field) const { return text[size_t(field)]; }
    [[nodiscard]] std::string &at(AssetField field) { return text[size_t(field)]; }
};

class DraftReader
{
public:
    static constexpr size_t cellLimit = 1024 * 1024;

    DraftReader(const AssetMapping &mapping, size_t columns);

    /// Reads a record. What is wrong with it, or nothing; row and line are the caller's.
    [[nodiscard]] std::optional<ImportIssue> read(std::span<const std::string_view> cells, AssetDraft &draft) const;
    /// The fields the mapping fills, without Title.
    [[nodiscard]] const std::vector<AssetField> &fields() const { return m_fields; }
    [[nodiscard]] bool splitsTitle() const { return m_splitsTitle; }

private:
    AssetMapping m_mapping;
    size_t m_columns;
    std::vector<AssetField> m_fields;
    bool m_splitsTitle = false;
};

/// The fields of `draft` that the reader fills, put into `asset`.
void apply(const AssetDraft &draft, const DraftReader &reader, Asset &asset);
/// The asset's text of one field (not Title).
[[nodiscard]] QString fieldText(const Asset &asset, AssetField field);

} // namespace lianming
