// Words for the codes that grants and requests are written in (spec/avails.md section 1): territories, sales channels
// and product categories. For reading; what people type stays codes (codesText in proposalwords.h).
#pragma once

#include <QStringList>

#include <string>
#include <vector>

namespace lianming {

/// "CN" → "China", "WORLD" → "Worldwide", "CN-GS" → "Gansu, China" (甘肃省（中国）); a region stays its name.
[[nodiscard]] QString territoryText(const QString &code);
/// "online/marketplace/tmall" → "Online › Marketplace › Tmall"; words that we do not know stay as they are.
[[nodiscard]] QString channelText(const QString &code);
/// "nice/24/bedding" → "Class 24 Textiles › Bedding".
[[nodiscard]] QString categoryText(const QString &code);

/// The same where what is above is seen already, as in a tree: "Gansu", "Tmall", "Bedding", "Class 24 Textiles".
[[nodiscard]] QString territoryWord(const QString &code);
[[nodiscard]] QString channelWord(const QString &code);
[[nodiscard]] QString categoryWord(const QString &code);

/// "China, Japan", "中国、日本"; "Gansu, China; Japan" where a comma is part of a name.
[[nodiscard]] QString inOneLine(const QStringList &words);
/// The same of a list, in one line.
[[nodiscard]] QString territoriesText(const QStringList &codes);
[[nodiscard]] QString territoriesText(const std::vector<std::string> &codes);
[[nodiscard]] QString channelsText(const QStringList &codes);
[[nodiscard]] QString channelsText(const std::vector<std::string> &codes);
[[nodiscard]] QString categoriesText(const QStringList &codes);
[[nodiscard]] QString categoriesText(const std::vector<std::string> &codes);

} // namespace lianming
