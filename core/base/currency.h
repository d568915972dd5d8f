// Currencies of ISO 4217 and the number of digits of their minor unit.
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace lianming {

class Currency
{
public:
    /// Chinese yuan; the default only so that a value can be made before it is filled.
    Currency() = default;

    /// The currency of an ISO 4217 code in capitals ("CNY"). Nothing for an unknown code.
    [[nodiscard]] static std::optional<Currency> find(std::string_view code);
    [[nodiscard]] static std::optional<Currency> find(QStringView code);

    [[nodiscard]] std::string_view code() const { return {m_code.data(), m_code.size()}; }
    [[nodiscard]] QString codeText() const { return QString::fromLatin1(m_code.data(), qsizetype(m_code.size())); }
    /// Digits after the point: CNY 2, JPY 0, KWD 3.
    [[nodiscard]] int digits() const { return m_digits; }

    friend bool operator==(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> m_code{'C', 'N', 'Y'};
    int m_digits = 2;
};

} // namespace lianming
