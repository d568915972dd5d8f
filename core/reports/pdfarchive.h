// What makes a PDF an archival one (PDF/A-2, ISO 19005-2, conformance level B) beside its pages: the metadata packet
// that says what the file is (clause 6.6, XMP) and the colour profile that says what its RGB means (clause 6.2.3).
// Plain functions of their arguments.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace lianming {

struct PdfMetadata {
    QString title;    ///< free of control characters; empty: not said
    QString language; ///< "zh-CN", "en"
    QByteArray tool;  ///< both creator tool and producer
    QDate created;    ///< midnight UTC of that day; not said if invalid
};

/// The text without what neither XMP nor a PDF's lists of words can show: control characters become blanks, halves of
/// a pair and non-characters U+FFFD.
[[nodiscard]] QString archivedText(const QString &text);

/// An XMP packet (ISO 16684-1) in UTF-8 that claims PDF/A-2b and says what the document information says.
[[nodiscard]] QByteArray archiveMetadata(const PdfMetadata &about);

/// An ICC profile, version 2.1, of the colour space of IEC 61966-2-1 (sRGB) for a display: its primaries adapted to
/// D50 and its transfer curve in 256 points, which linear interpolation follows to half a step of 16 bits.
[[nodiscard]] const QByteArray &srgbProfile();

} // namespace lianming
