#include "app/pictures/profilename.h"

#include <QString>
#include <QtEndian>

namespace lianming {

namespace {

constexpr size_t headerBytes = 128;
constexpr size_t mostTags = 100;
constexpr size_t longestName = 200;

/// A number of four bytes, 0 beyond the end.
size_t fourBytes(std::string_view text, size_t at)
{
    return at + 4 <= text.size() ? qFromBigEndian<quint32>(text.data() + at) : 0;
}

std::string named(std::string_view element)
{
    if (element.starts_with("desc")) {
        const size_t length = std::min(fourBytes(element, 8), longestName);
        const std::string_view text = element.substr(std::min<size_t>(12, element.size()), length);
        return std::string(text.substr(0, text.find('\0')));
    }
    if (element.starts_with("mluc") && fourBytes(element, 8) > 0) {
        const size_t length = std::min(fourBytes(element, 20), longestName * 2);
        const size_t begin = std::min(fourBytes(element, 24), element.size());
        QString out;
        for (size_t i = begin; i + 2 <= std::min(begin + length, element.size()); i += 2)
            out += QChar(qFromBigEndian<quint16>(element.data() + i));
        return out.remove(QChar(u'\0')).toStdString();
    }
    return {};
}

} // namespace

std::string profileName(std::string_view profile)
{
    const size_t tags = std::min(fourBytes(profile, headerBytes), mostTags);
    for (size_t i = 0; i < tags; ++i) {
        const size_t entry = headerBytes + 4 + i * 12;
        if (entry + 12 > profile.size() || profile.substr(entry, 4) != "desc")
            continue;
        const size_t begin = std::min(fourBytes(profile, entry + 4), profile.size());
        if (std::string name = named(profile.substr(begin, fourBytes(profile, entry + 8))); !name.empty())
            return name;
    }
    return "ICC";
}

} // namespace lianming
