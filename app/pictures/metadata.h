// The rights that a picture file carries, in the three forms that the IPTC Photo Metadata Standard knows: IPTC, XMP and
// EXIF. Reading and writing through Exiv2.
#pragma once

#include "core/imaging/picturerights.h"

#include <string>
#include <string_view>
#include <vips/vips8>

namespace lianming {

void beginMetadata();
void endMetadata();

/// What the file says; nothing of what cannot be read. XMP goes before IPTC, IPTC before EXIF.
[[nodiscard]] PictureRights readRights(const std::string &path);

/// The image with these rights, and its colour profile, as all that it carries: libvips writes them into the file of
/// this format ("jpeg", "png", "tiff", "webp").
[[nodiscard]] vips::VImage withRights(const vips::VImage &image, const PictureRights &rights, std::string_view format);
/// Writes what EXIF has of them into a TIFF that stands there complete, which libvips leaves out. The pixels stay where
/// they are; memory does not grow with them. False if it cannot be written.
[[nodiscard]] bool addTiffRights(const std::string &path, const PictureRights &rights);

} // namespace lianming
