#include "core/base/codetree.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace lianming {

namespace {

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isCapitalOrDigit(char c)
{
    return isCapital(c) || (c >= '0' && c <= '9');
}

} // namespace

bool isAtOrBelowPath(std::string_view code, std::string_view above)
{
    if (above == "*" || code == above)
        return true;
    return code.size() > above.size() && code[above.size()] == '/' && code.starts_with(above);
}

bool isAtOrBelowTerritory(std::string_view code, std::string_view above)
{
    if (above == "WORLD" || code == above)
        return true;
    return above.size() == 2 && code.size() > 3 && code[2] == '-' && code.starts_with(above);
}

TerritoryForm territoryForm(std::string_view code)
{
    if (code == "WORLD")
        return TerritoryForm::World;
    if (code == "EU")
        return TerritoryForm::Region;
    const bool startsAsCountry = code.size() >= 2 && isCapital(code[0]) && isCapital(code[1]);
    if (code.size() == 2)
        return startsAsCountry ? TerritoryForm::Country : TerritoryForm::None;
    if (startsAsCountry && code[2] == '-' && code.size() >= 4 && code.size() <= 6
        && std::all_of(code.begin() + 3, code.end(), isCapitalOrDigit)) {
        const bool isCountryItself = code == "CN-HK" || code == "CN-MO" || code == "CN-TW";
        return isCountryItself ? TerritoryForm::None : TerritoryForm::Subdivision;
    }
    const auto isLeadByte = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    return std::ranges::count_if(code, isLeadByte) >= 3 ? TerritoryForm::Region : TerritoryForm::None;
}

bool isPathCode(std::string_view code)
{
    if (code == "*")
        return true;
    const auto *bytes = reinterpret_cast<const uint8_t *>(code.data());
    const auto length = static_cast<int32_t>(code.size());
    bool segmentOpen = false;
    for (int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c == '/') {
            if (!segmentOpen)
                return false;
            segmentOpen = false;
            continue;
        }
        if (c < 0 || (c != '-' && !u_isalnum(c)))
            return false;
        segmentOpen = true;
    }
    return segmentOpen;
}

QStringList codeTexts(const std::vector<std::string> &codes)
{
    QStringList out;
    for (const std::string &code : codes)
        out.append(QString::fromStdString(code));
    return out;
}

} // namespace lianming
