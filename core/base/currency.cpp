#include "core/base/currency.h"

#include <algorithm>

namespace lianming {

namespace {

// ISO 4217 active codes, in order, without precious metals, bond units and test codes. Two digits unless listed below.
constexpr std::string_view codes =
    "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUPCVECZK"
    "DJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZT"
    "LAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWF"
    "SARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUSNUYIUYUUYWUZSVEDVESVNDVUVWSTXAFXCDXOF"
    "XPFYERZARZMWZWG";
constexpr std::string_view withoutDigits = "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF";
constexpr std::string_view withThreeDigits = "BHDIQDJODKWDLYDOMRTND";
constexpr std::string_view withFourDigits = "CLFUYW";

bool contains(std::string_view list, std::string_view code)
{
    for (size_t i = 0; i < list.size(); i += 3) {
        if (list.substr(i, 3) == code)
            return true;
    }
    return false;
}

} // namespace

std::optional<Currency> Currency::find(std::string_view code)
{
    if (code.size() != 3 || !contains(codes, code))
        return std::nullopt;
    Currency currency;
    std::copy(code.begin(), code.end(), currency.m_code.begin());
    currency.m_digits = contains(withoutDigits, code)     ? 0
                        : contains(withThreeDigits, code) ? 3
                        : contains(withFourDigits, code)  ? 4
                                                          : 2;
    return currency;
}

std::optional<Currency> Currency::find(QStringView code)
{
    const QByteArray utf8 = code.toUtf8();
    return find(std::string_view(utf8.constData(), size_t(utf8.size())));
}

} // namespace lianming
