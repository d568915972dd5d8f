#include "core/brands/creditcode.h"

#include <QLatin1StringView>

namespace lianming {

bool isCreditCode(QStringView code)
{
    static constexpr QLatin1StringView characters("0123456789ABCDEFGHJKLMNPQRTUWXY");
    constexpr qsizetype length = 18;
    constexpr qsizetype modulus = 31;
    if (code.size() != length)
        return false;
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (const QChar c : code.first(length - 1)) {
        const qsizetype value = characters.indexOf(c);
        if (value < 0)
            return false;
        sum += value * weight;
        weight = weight * 3 % modulus;
    }
    return characters.indexOf(code.last(1)[0]) == (modulus - sum % modulus) % modulus;
}

} // namespace lianming
