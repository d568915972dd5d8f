#include "core/exchange/textsource.h"

#include "core/base/error.h"
#include "core/base/inputfile.h"
#include "core/exchange/csvreader.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstring>
#include <sys/mman.h>
#include <unicode/ucnv.h>

namespace lianming {

namespace {

/// Length of the well-formed UTF-8 sequence at `at`, or 0 (The Unicode Standard, table 3-7).
size_t sequenceLength(const unsigned char *at, size_t left)
{
    const auto follows = [at, left](size_t i, unsigned char low = 0x80, unsigned char high = 0xBF) {
        return i < left && at[i] >= low && at[i] <= high;
    };
    const unsigned char lead = at[0];
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

/// `bytes` from `encoding` as UTF-8; false at the first byte that does not belong to it.
bool convert(const char *encoding, std::string_view bytes, std::string &out)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding, &status), &ucnv_close);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status))
        return false;
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    out.clear();
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    std::array<UChar, 16384> pivot{};
    UChar *pivotSource = pivot.data();
    UChar *pivotTarget = pivot.data();
    std::array<char, 65536> chunk{};
    bool first = true;
    do {
        status = U_ZERO_ERROR;
        char *target = chunk.data();
        ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, end, pivot.data(),
                       &pivotSource, &pivotTarget, pivot.data() + pivot.size(), first, true, &status);
        first = false;
        out.append(chunk.data(), size_t(target - chunk.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status);
}

} // namespace

bool isUtf8(std::string_view text)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data());
    size_t at = 0;
    while (at < text.size()) {
        if (std::array<quint64, 4> some; at + sizeof some <= text.size()) {
            std::memcpy(some.data(), bytes + at, sizeof some);
            if (((some[0] | some[1] | some[2] | some[3]) & 0x8080808080808080ULL) == 0) {
                at += sizeof some;
                continue;
            }
        }
        const size_t length = sequenceLength(bytes + at, text.size() - at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

char guessSeparator(std::string_view text)
{
    char best = ',';
    size_t bestScore = 0;
    for (const char separator : {',', ';', '\t', '|'}) {
        CsvReader reader(text, {separator, '"', false});
        size_t width = 0;
        size_t alike = 0;
        for (int record = 0; record < 30 && reader.next(); ++record) {
            if (reader.isBlank())
                continue;
            if (width == 0)
                width = reader.cells().size();
            alike += reader.cells().size() == width ? 1 : 0;
        }
        const size_t score = width < 2 ? 0 : alike * 1000 + width;
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

namespace {

/// isUtf8() of a mapped file piece by piece, each handed back to the system: a file of gigabytes is looked at whole
/// without ever being in memory whole.
bool isMappedUtf8(std::string_view bytes)
{
    constexpr size_t piece = size_t(64) << 20; // a multiple of the page
    if (bytes.size() <= piece)
        return isUtf8(bytes);
    size_t begin = 0;
    for (size_t end = 0; end < bytes.size();) {
        const size_t pieceStart = end;
        end = std::min(end + piece, bytes.size());
        size_t cut = end;
        while (cut < bytes.size() && cut > begin && end - cut < 4
               && (static_cast<unsigned char>(bytes[cut]) & 0xC0) == 0x80)
            --cut;
        if (!isUtf8(bytes.substr(begin, cut - begin)))
            return false;
        begin = cut;
        ::madvise(const_cast<char *>(bytes.data()) + pieceStart, end - pieceStart, MADV_DONTNEED);
    }
    return true;
}

} // namespace

TextSource::TextSource(const QString &path) : m_file(std::make_unique<QFile>(path))
{
    openToRead(*m_file);
    const QString name = QFileInfo(path).fileName();
    if (m_file->size() == 0)
        return;
    if (const uchar *mapped = m_file->map(0, m_file->size())) {
        decode({reinterpret_cast<const char *>(mapped), size_t(m_file->size())}, name);
        return;
    }
    m_bytes = m_file->readAll();
    decode({m_bytes.constData(), size_t(m_bytes.size())}, name);
}

TextSource::TextSource(QByteArray bytes, const QString &name) : m_bytes(std::move(bytes))
{
    decode({m_bytes.constData(), size_t(m_bytes.size())}, name);
}

TextSource::~TextSource() = default;

void TextSource::decode(std::string_view bytes, const QString &name)
{
    const auto wide = [&](const char *encoding) {
        m_encoding = encoding;
        if (!convert(encoding, bytes.substr(2), m_decoded))
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the text is damaged (not %2)"),
                        {name, QString::fromLatin1(encoding)});
        m_text = m_decoded;
    };
    if (bytes.starts_with("\xFF\xFE"))
        return wide("UTF-16LE");
    if (bytes.starts_with("\xFE\xFF"))
        return wide("UTF-16BE");
    if (std::memchr(bytes.data(), 0, std::min<size_t>(bytes.size(), 4096)))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is no text. Save it as CSV first"), {name});
    if (m_bytes.isEmpty() ? isMappedUtf8(bytes) : isUtf8(bytes)) {
        m_text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
        return;
    }
    if (!convert("GB18030", bytes, m_decoded))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is neither UTF-8 nor GB18030 text"), {name});
    m_encoding = "GB18030";
    m_text = m_decoded;
}

} // namespace lianming
