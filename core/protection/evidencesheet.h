// What leaves with one piece of evidence: its sheet as JSON, and the sums by which anybody checks the folder.
#pragma once

#include "core/base/json.h"
#include "core/protection/evidence.h"

namespace lianming {

struct EvidenceSheet {
    Evidence evidence;
    QString assetCode;
    QList<Custody> custody;
};

/// Where the file lies in an exported folder: "files/NAME", the name without control characters and backslashes.
[[nodiscard]] QString sheetPath(const Evidence &evidence);
/// The sheet's members, in their order.
[[nodiscard]] OrderedJson sheetJson(const EvidenceSheet &sheet);
/// The same as an indented UTF-8 document.
[[nodiscard]] QByteArray sheetDocument(const EvidenceSheet &sheet);
/// Lines for `sha256sum -c`: the file under files/ and evidence.json, whose bytes are `document`.
[[nodiscard]] QByteArray sheetSums(const EvidenceSheet &sheet, const QByteArray &document);

} // namespace lianming
