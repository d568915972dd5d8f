// An IP asset: a work, image, pattern, mark or name of an institution that can be licensed. Plain values and the rules
// one record must keep; storing them is assetrepository's, the verbs are AssetService's.
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace lianming {

struct Institution;
struct Collection;

enum class AssetKind { Object, Image, Pattern, Mark, Name };

/// "object", "image", "pattern", "mark", "name".
[[nodiscard]] const char *assetKindCode(AssetKind kind);
[[nodiscard]] std::optional<AssetKind> parseAssetKind(QStringView code);

struct Asset {
    Id<Asset> id;
    qint64 version = 0;
    Id<Institution> institution;
    QString code; ///< "INSTITUTION/ACCESSION"; made by the service, never changes afterwards
    QString accessionNumber;
    AssetKind kind = AssetKind::Object;
    QString titleEn;
    QString titleZh;
    QString creator;
    QString period;
    QString material;
    QString dimensions;
    QString place;
    QString inscription;
    QString creditLine;
    QString description;
    QString rightsStatement; ///< a code of rightsStatements(), or the museum's own words
    QString rightsNote;
    QString sourceUrl;
    QString pictureUrl;    ///< where the museum shows a picture
    QString pictureSha256; ///< the picture in the workspace; empty if there is none
    std::optional<QDate> archivedOn;
    /// The years that `period` means (period.h): 300 BC is −300, there is no year 0. Both or neither.
    std::optional<int> fromYear;
    std::optional<int> toYear;
    bool curated = false; ///< chosen by the museum to be offered first
    Id<Asset> source;     ///< the work that this motif or detail was cut from
    QString sourceRegion; ///< where in its picture: an IIIF region, "pct:10,20,30.5,40"; empty without a source
    Id<Asset> mergedInto; ///< the record that stands for this duplicate, which is archived

    friend bool operator==(const Asset &, const Asset &) = default;
};

/// What can be wrong with a record that a person typed.
enum class AssetProblem {
    NoInstitution,
    NoAccessionNumber,
    AccessionNumberTooLong, ///< above 200 characters
    NoTitle,                ///< neither English nor Chinese
    TooLong,                ///< a text above 20,000 characters (description 1,000,000)
    BadSourceUrl,           ///< not empty and not http or https
    BadPictureUrl,
    BadCharacter, ///< a NUL or another control character than tab and line end
};
[[nodiscard]] QList<AssetProblem> validate(const Asset &asset);

/// An http or https address without blanks, control characters, quotes and angle brackets, at most 4,000 bytes.
[[nodiscard]] bool isWebAddress(std::string_view text);

/// Rights statements that we know by name: RightsStatements.org ("InC", "NoC-US" …) and Creative Commons ("CC0-1.0",
/// "CC-BY-4.0" …). Stable codes, as stored.
struct RightsStatement {
    const char *code;
    const char *url;
    const char *name; ///< English, QT_TRANSLATE_NOOP("core", …)
};
[[nodiscard]] const QList<RightsStatement> &rightsStatements();
/// The code for a code, a URL or a usual spelling ("CC BY 4.0", "http://rightsstatements.org/vocab/InC/1.0/",
/// "Public domain"); nothing if it is none of ours.
[[nodiscard]] std::optional<QString> parseRightsStatement(QStringView text);

/// One line of an asset list.
struct AssetRow {
    Id<Asset> id;
    Id<Institution> institution;
    QString code;
    QString accessionNumber;
    AssetKind kind = AssetKind::Object;
    QString titleEn;
    QString titleZh;
    QString creator;
    QString period;
    QString material;
    QString rightsStatement;
    QString pictureUrl;
    QString pictureSha256;
    bool archived = false;
    bool curated = false;
    QString standing = {}; ///< value of Facet::Rights; only the catalogue fills it in
    QString licence = {};  ///< value of Facet::Licence, likewise
};

/// What a search is narrowed by, each with counts. The values are codes: an institution's id as digits,
/// assetKindCode(), terms of the vocabularies "period", "material" and "motif", the colours of colourNames() …
enum class Facet {
    Institution,
    Kind,
    Period,
    Material,
    Motif,
    Colour,
    Rights,   ///< "held", "limited", "unclear", "blocked": what stands behind a licence (core/catalogue)
    Licence,  ///< "licensed", "exclusive", "free": by the contracts that run today
    Released, ///< "released": on products that are on sale under a licence
    Picture,  ///< "with", "without" a picture in the workspace
};
inline constexpr int facetCount = int(Facet::Picture) + 1;
/// "institution", "kind", "period" …
[[nodiscard]] const char *facetCode(Facet facet);
[[nodiscard]] std::optional<Facet> parseFacet(QStringView code);

enum class AssetSort {
    Relevance,     ///< how well it answers, the curated and those on released products first; without words as Imported
    Imported,      ///< by institution, in the order of their files (the default, and the fastest)
    PicturesFirst, ///< those with a picture in the workspace, then the others, each as Imported
    Newest,        ///< the last added first
    Accession,     ///< by code
    Title,
    Creator,
    Period, ///< the oldest first, those without years last
};
/// "relevance", "imported", "pictures_first", "newest", "accession", "title", "creator", "period".
[[nodiscard]] const char *assetSortCode(AssetSort sort);
[[nodiscard]] std::optional<AssetSort> parseAssetSort(QStringView code);

struct AssetFilter {
    QString text = {}; ///< as typed: words, beginnings of words, Chinese, pinyin, accession numbers
    Id<Institution> institution = {};
    Id<Collection> collection = {};      ///< with the collections inside it
    std::optional<bool> hasPicture = {}; ///< a picture in the workspace
    QString rightsStatement = {};        ///< exactly; empty: any
    std::optional<AssetKind> kind = {};
    bool archived = false; ///< the archived ones instead of the others
    AssetSort sort = AssetSort::Imported;
    /// Values of facets: one of each facet's values must hold.
    QMap<Facet, QStringList> facets = {};
    std::optional<int> fromYear = {}; ///< spans that meet these years
    std::optional<int> toYear = {};
    /// Only these, and by relevance in this order: what looks like a picture, the best first.
    std::optional<std::vector<qint64>> among = {};
};

/// What a verb on many assets is about: these, in this order; none: all that match the filter.
struct AssetSelection {
    AssetFilter filter = {};
    std::vector<qint64> ids = {};
};

/// A picture or another file that belongs to an asset.
struct AssetFile {
    qint64 id = 0;
    QString sha256;
    QString name;
    QString mediaType;
    qint64 bytes = 0;
    QString credit;
    QString licence;
    int position = 0;
};

} // namespace lianming
