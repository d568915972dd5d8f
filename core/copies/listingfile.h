// A table of listings that somebody sent: a text with separators or a sheet of a workbook. Its columns are guessed from
// the words of the header, in English and Chinese, and a person may say otherwise. Read as it stands, row by row,
// without taking a formula's place or following an address; what becomes of a row is ListingImporter's.
#pragma once

#include "core/base/progress.h"
#include "core/copies/copyintake.h"

#include <functional>
#include <map>

namespace lianming {

class TableFile;

enum class ListingField {
    Platform,
    ShopId,
    ShopName,
    ShopAddress,
    Number,
    Url,
    Title,
    Price,
    Currency,
    Units,
    Category,
    Territory,
    SeenOn,
    Picture,
    Notes,
};
inline constexpr int listingFieldCount = int(ListingField::Notes) + 1;
/// "platform", "shop_id", "shop_name", "shop_address", "number", "url", "title", "price", "currency", "units",
/// "category", "territory", "seen", "picture", "notes".
[[nodiscard]] const char *listingFieldCode(ListingField field);
[[nodiscard]] std::optional<ListingField> parseListingField(QStringView code);

/// Which column is what.
struct ListingMapping {
    QString sheet;                       ///< of a workbook
    int headerRecord = 1;                ///< a sheet's row; what stands above is a title
    std::map<ListingField, int> columns; ///< places from 0
};

/// The mapping that the header's words suggest, and the header's cells. Titles may stand above the header. Throws
/// Error::BadInput if there is no such sheet.
struct ListingLayout {
    ListingMapping mapping;
    QStringList header;
};
[[nodiscard]] ListingLayout proposeListingLayout(const TableFile &file, const std::optional<QString> &sheet = {});
/// The same for the file at a path.
[[nodiscard]] ListingLayout proposeListingLayout(const QString &path, const std::optional<QString> &sheet = {});

/// What a row says.
struct ListingRow {
    qint64 row = 0;  ///< of the table
    qint64 line = 0; ///< line of the file on which it begins; a sheet's row
    ListingDraft draft;
    QString picture; ///< as it stands there
};

/// Why a row was not taken, or what somebody should know who has taken it.
struct ListingIssue {
    qint64 row = 0;
    qint64 line = 0;
    QString field;  ///< listingFieldCode(); empty for the row as such
    QString reason; ///< "form", "too_long", "formula", "cell_error", "currency", "day", "outside" …
    Message message;
    QString value; ///< beginning of what stood there
};

struct ListingFileUse {
    std::function<void(const ListingRow &)> row;
    std::function<void(const ListingIssue &)> refused;
};

/// Rows beyond this are not read: the file is refused.
inline constexpr qint64 mostListingRows = 200'000;

/// Reads the file and hands out its rows in their order. `common`: what a row says that does not say it itself. `asOf`:
/// the instant that a row without a day was seen at, and none later. Returns "CSV", "XLSX" or "ODS". Progress counts
/// bytes. Throws Error::BadInput for a file that is no table, for a mapping without a column that a listing is known by
/// and for more than mostListingRows, Error::Cancelled.
[[nodiscard]] const char *readListingFile(const QString &path, const ListingMapping &mapping,
                                          const ListingDraft &common, const QDateTime &asOf, Progress &progress,
                                          const ListingFileUse &use);

} // namespace lianming
