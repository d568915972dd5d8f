// What a picture file itself says about its rights (IPTC, XMP, EXIF), and what we write into every picture that leaves:
// plain values. The names in comments are those of the IPTC Photo Metadata Standard and of PLUS.
#pragma once

#include <QString>

#include <string>

namespace lianming {

struct Asset;
struct Institution;

struct PictureRights {
    QString creator;         ///< Creator: dc:creator, By-line, Artist; several joined by "; "
    QString credit;          ///< Credit Line: photoshop:Credit
    QString copyrightNotice; ///< dc:rights, CopyrightNotice, Copyright
    QString licensor;        ///< plus:LicensorName
    QString licensorUrl;     ///< plus:LicensorURL
    QString licenceUrl;      ///< Web Statement of Rights: xmpRights:WebStatement
    QString usageTerms;      ///< Rights Usage Terms: xmpRights:UsageTerms
    QString objectNumber;    ///< Artwork or Object, Source Inventory Number; else dc:identifier
    QString title;           ///< dc:title, ObjectName
    QString description;     ///< dc:description, Caption-Abstract, ImageDescription

    [[nodiscard]] bool isEmpty() const { return *this == PictureRights(); }
    friend bool operator==(const PictureRights &, const PictureRights &) = default;
};

/// JSON with the members that are not empty ("creator", "credit", "copyright_notice" …), as it is stored and sent.
[[nodiscard]] std::string toJson(const PictureRights &rights);
/// What toJson() wrote; what it cannot read is left out.
[[nodiscard]] PictureRights pictureRights(const std::string &json);

/// What a picture of this asset says when it leaves: its maker, its credit line (else the institution's name), its
/// rights statement in words and as an address, the institution as licensor, its accession number, title, description.
[[nodiscard]] PictureRights rightsOf(const Asset &asset, const Institution &institution);

} // namespace lianming
