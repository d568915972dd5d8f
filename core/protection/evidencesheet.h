// What leaves with one piece of evidence: its sheet as JSON, and the sums by which anybody checks the folder; and what
// there is to say about it under the six heads by which the Internet courts judge electronic data (Provisions of the
// Supreme People's Court on Internet Courts, art. 11). A fact that was not recorded is said to be so. Words are the
// printed sheet's business (core/reports/evidencepaper.h).
#pragma once

#include "core/audit/stampqueue.h"
#include "core/base/json.h"
#include "core/protection/evidence.h"

namespace lianming {

struct EvidenceSheet {
    Evidence evidence;
    QString assetCode;
    QList<Custody> custody;
    QString institutionEn; ///< whose asset it is
    QString institutionZh;
    std::optional<Stamp> stamp; ///< trusted time, or what it waits for
    EvidenceCheck check;        ///< of the stored file and the stamp, at madeAt
    Id<Evidence> replacedBy;    ///< a later capture; unset: none
    QDateTime madeAt;           ///< invalid: not checked
};

enum class SheetHead {
    Environment,
    SubjectAndTime,
    MediumAndCustody,
    ToolAndRepeatability,
    Completeness,
    Verifiability
};
/// "environment", "subject_and_time", "medium_and_custody", "tool_and_repeatability", "completeness", "verifiability".
[[nodiscard]] const char *sheetHeadCode(SheetHead head);

enum class SheetItem {
    Device,
    Software,
    NetworkPath,
    CapturedBy,
    CapturedAt,    ///< UTC
    CapturedLocal, ///< in the zone of the place
    RecordedBy,
    RecordedAt,
    Kind, ///< evidenceKindCode()
    Asset,
    FileName,
    SourceUrl,
    Platform,
    Seller,
    SellerId,
    Listing,
    PriceShown,
    Price, ///< "CNY 39.90"
    UnitsSold,
    Notes,
    Medium,     ///< "files/…": where the content lies, by its SHA-256
    Acts,       ///< how many acts of custody there are; the acts themselves are a table
    Tool,       ///< what captured it
    Repetition, ///< the address at which the capture is repeated
    Sha256,
    Bytes,
    MediaType,
    StoredFile, ///< "sound", "missing", "changed": as hashing it has shown
    Supersedes,
    ReplacedBy,
    StampState, ///< "stamped", "waiting", or the fault
    StampTime,  ///< UTC
    StampAuthority,
    StampSerial,
    StampPolicy,
    StampReason, ///< while it waits: troubleMessage() in English
};
/// "device", "software" … "stamp_reason".
[[nodiscard]] const char *sheetItemCode(SheetItem item);

struct SheetLine {
    SheetHead head = SheetHead::Environment;
    SheetItem item = SheetItem::Device;
    QString value; ///< empty: not recorded
};
/// The heads in their order, and under each its lines.
[[nodiscard]] QList<SheetLine> sixHeads(const EvidenceSheet &sheet);
/// {"environment": {"device": …}, …}; null for what was not recorded.
[[nodiscard]] OrderedJson sixHeadsJson(const EvidenceSheet &sheet);

/// Where the file lies in an exported folder: "files/NAME", the name without control characters and backslashes.
[[nodiscard]] QString sheetPath(const Evidence &evidence);
/// The sheet's members, in their order.
[[nodiscard]] OrderedJson sheetJson(const EvidenceSheet &sheet);
/// The same as an indented UTF-8 document.
[[nodiscard]] QByteArray sheetDocument(const EvidenceSheet &sheet);
/// Lines for `sha256sum -c`: the file under files/ and evidence.json, whose bytes are `document`.
[[nodiscard]] QByteArray sheetSums(const EvidenceSheet &sheet, const QByteArray &document);

} // namespace lianming
