// What institutions and brands have in common: the forms of their codes, countries, websites and addresses, and how the
// lists are searched. Pure functions.
#pragma once

#include <QString>
#include <QStringList>

#include <initializer_list>

namespace lianming {

/// A code people read, type and put into grants and exports: 1 to 32 ASCII letters, digits and hyphens, beginning and
/// ending with a letter or digit.
[[nodiscard]] bool isPartyCode(const QString &code);
/// ISO 3166-1 alpha-2 by its form: two capital letters.
[[nodiscard]] bool isCountryForm(const QString &code);
/// An absolute http or https address with a host.
[[nodiscard]] bool isWebsiteForm(const QString &text);
/// Something before and after one "@", without blanks.
[[nodiscard]] bool isEmailForm(const QString &text);

/// Whether each word of `needle` occurs in one of `fields`, whatever case, accents, width, and traditional or
/// simplified characters. A needle without words matches everything.
[[nodiscard]] bool matchesWords(const QString &needle, std::initializer_list<QString> fields);

} // namespace lianming
