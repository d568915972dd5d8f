#include "app/pictures/documentpage.h"

#include <algorithm>
#include <fstream>
#include <sys/stat.h>

namespace lianming {

using vips::VImage;
using vips::VSource;

namespace {

/// A PDF is kept in memory while it is read.
constexpr long long mostDocumentBytes = 200LL << 20;
/// Points in each direction; a sheet of five metres.
constexpr int longestEdge = 14'400;

bool isPdf(const std::string &path)
{
    std::string begin(5, '\0');
    std::ifstream(path, std::ios::binary).read(begin.data(), std::streamsize(begin.size()));
    return begin == "%PDF-";
}

DocumentPage pdfPage(const std::string &path, int page, int width, int height, const DecoderLimits &limits)
{
    struct stat facts {
    };
    if (stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode))
        throw Refusal{PictureFault::Unreadable};
    if (facts.st_size > std::min(limits.fileBytes, mostDocumentBytes))
        throw Refusal{PictureFault::TooManyBytes};
    const auto read = [&path](int number, double scale) {
        return VImage::pdfload_source(VSource::new_from_file(path.c_str()),
                                      VImage::option()->set("page", number)->set("scale", scale));
    };
    VImage header = read(0, 1);
    DocumentPage out;
    out.pages = std::max(1, header.get_typeof(VIPS_META_N_PAGES) != 0 ? header.get_int(VIPS_META_N_PAGES) : 1);
    const int number = std::clamp(page, 0, out.pages - 1);
    if (number > 0)
        header = read(number, 1);
    if (std::max(header.width(), header.height()) > longestEdge)
        throw Refusal{PictureFault::TooLarge};
    const double scale = std::min(double(width) / header.width(), double(height) / header.height());
    out.image = onPaper(read(number, scale));
    return out;
}

} // namespace

DocumentPage documentPage(const std::string &path, int page, int width, int height, const DecoderLimits &limits)
{
    if (isPdf(path))
        return pdfPage(path, page, width, height, limits);
    const OpenPicture picture = openPicture(path, limits);
    DocumentPage out;
    out.pages = documentPages(picture);
    out.image = onPaper(shrunkPage(picture, std::clamp(page, 0, out.pages - 1), width, height, limits));
    return out;
}

} // namespace lianming
