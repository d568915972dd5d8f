// The names of coded things (territories, sales channels, product categories) as printed documents write them, in the
// document's language; the words are those of the name table (core/base/nametable.h). On screen these codes are read
// through ui/text/codewords, in the language of the screen.
#pragma once

#include "core/base/words.h"

#include <QStringList>

#include <string>
#include <vector>

namespace lianming {

/// "Germany", "德国"; WORLD "the whole world", "全世界"; a subdivision with its country ("Gansu (China)"). `CN` is
/// written as the mainland: the tree has HK, MO and TW beside it and not below it (avails.md section 1). A region, and
/// what is unknown, stays as it is.
[[nodiscard]] QString territoryName(const Words &w, const QString &code);
/// "online shops: marketplaces: Tmall"; words that we do not know stay as they are, "*" is every channel.
[[nodiscard]] QString channelName(const Words &w, const QString &code);
/// "class 24 (textiles): bedding" for a path below `nice`, else its segments; "*" is every kind of goods.
[[nodiscard]] QString categoryName(const Words &w, const QString &code);

[[nodiscard]] QString territoryNames(const Words &w, const std::vector<std::string> &codes);
[[nodiscard]] QString channelNames(const Words &w, const std::vector<std::string> &codes);
[[nodiscard]] QString categoryNames(const Words &w, const std::vector<std::string> &codes);

} // namespace lianming
