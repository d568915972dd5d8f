// Which column of a museum's file is which field of an asset: proposed from the header's words (English, Chinese) and
// from the values (mappingproposal.cpp), corrected by a person, remembered per institution and layout. Reading the
// records by it is assetdraft's.
#pragma once

#include "core/assets/asset.h"
#include "core/base/json.h"

#include <QStringList>

namespace lianming {

struct Workspace;
class Transaction;

enum class AssetField {
    AccessionNumber,
    Title, ///< Chinese or English, told by the text of each row
    TitleEn,
    TitleZh,
    Kind,
    Creator,
    Period,
    Material,
    Dimensions,
    Place,
    Inscription,
    CreditLine,
    Description,
    RightsStatement,
    RightsNote,
    SourceUrl,
    PictureUrl,
    Subjects, ///< what the source says it shows or is, between semicolons; becomes terms of the vocabularies
    EarliestYear,
    LatestYear, ///< explicit years win over those that the words in Period mean
};
inline constexpr int assetFieldCount = int(AssetField::LatestYear) + 1;

/// "accession_number", "title", "title_en" … : the export's column names, and the database's for the plain ones.
[[nodiscard]] const char *assetFieldCode(AssetField field);
[[nodiscard]] std::optional<AssetField> parseAssetField(QStringView code);
/// Whether the field is a column of text of the same name.
[[nodiscard]] bool isPlainColumn(AssetField field);
/// The field that a header's or label's words mean ("Accession No.", "dc:title", 藏品编号); nothing for other words.
[[nodiscard]] std::optional<AssetField> fieldNamed(const QString &words);

struct ColumnUse {
    /// LastPathPart: of a web address what follows its last slash ("…/art/2020.180" → "2020.180").
    enum class Take { Whole, LastPathPart };
    int column = 0; ///< from 0
    AssetField field = AssetField::Title;
    Take take = Take::Whole;

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

struct AssetMapping {
    /// A column may serve several fields; several columns of one field are joined in this order.
    QList<ColumnUse> columns;
    /// For all rows, where no column fills the field: the rights statement, the credit line, the kind.
    QList<std::pair<AssetField, QString>> constants;

    [[nodiscard]] bool uses(AssetField field) const;
    friend bool operator==(const AssetMapping &, const AssetMapping &) = default;
};

enum class MappingProblem {
    NoAccessionNumber,
    NoTitle,
    ColumnOutside,     ///< a column that the file does not have
    TitleTwice,        ///< "title" together with "title_en" or "title_zh"
    ConstantForUnique, ///< the same accession number or title for all
};
[[nodiscard]] QList<MappingProblem> validate(const AssetMapping &mapping, qsizetype columns);

/// Whether the file lists objects by their numbers and all that is missing is what to call them.
[[nodiscard]] bool lacksOnlyTitle(const AssetMapping &mapping, const QStringList &header);
/// The accession number serves as the title, too, where there is none.
[[nodiscard]] AssetMapping withNumberAsTitle(AssetMapping mapping);

/// Words that stand for "there is none" where an address is expected: "no_image", "none", "n/a", "-", 无 …
[[nodiscard]] bool meansNone(std::string_view text);

/// A guess; it may lack what it could not find. `rows` are the first records after the header.
[[nodiscard]] AssetMapping proposeMapping(const QStringList &header, const QList<QStringList> &rows);

/// {"columns": [{"column": "url", "field": "accession_number", "take": "last_path_part"}, …], "constants": {"kind":
/// "image"}}. A column is named by its header, or by its number from 1 where the header is empty or not unique.
[[nodiscard]] OrderedJson mappingJson(const AssetMapping &mapping, const QStringList &header);
/// Throws Error::BadInput naming the place.
[[nodiscard]] AssetMapping readMapping(const Json &document, const QString &file, const QStringList &header);

/// The mapping remembered for this institution and header; nothing if there is none.
[[nodiscard]] std::optional<AssetMapping> rememberedMapping(Workspace &w, Id<Institution> institution,
                                                            const QStringList &header);
/// Remembers it, for the next file of this layout.
void rememberMapping(Transaction &tx, Id<Institution> institution, const QStringList &header,
                     const AssetMapping &mapping);

} // namespace lianming
