#include "core/exchange/safecell.h"

namespace lianming {

namespace {

constexpr std::u16string_view formulaSigns = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

} // namespace

bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && formulaSigns.find(text.front().unicode()) != std::u16string_view::npos;
}

bool looksLikeFormula(std::string_view utf8)
{
    // One character of at most three bytes decides.
    return looksLikeFormula(QString::fromUtf8(utf8.data(), qsizetype(std::min<size_t>(utf8.size(), 3))));
}

void appendSafeCsvCell(std::string &out, std::string_view utf8)
{
    const bool isQuoted = utf8.find_first_of(",;\"\r\n\t") != std::string_view::npos;
    if (isQuoted)
        out += '"';
    if (looksLikeFormula(utf8))
        out += '\'';
    for (const char c : utf8) {
        out += c;
        if (c == '"')
            out += '"';
    }
    if (isQuoted)
        out += '"';
}

QByteArray safeCsvCell(const QString &text)
{
    std::string out;
    appendSafeCsvCell(out, text.toStdString());
    return QByteArray::fromStdString(out);
}

} // namespace lianming
