// The tables of resources/vocabulary as they lie there: one line a term, its spellings with what they ask for. The
// base of the thesaurus and of the reading of dates, which nobody else needs to see.
#pragma once

#include "core/vocabulary/thesaurus.h"

namespace lianming {

struct Spelling {
    enum class Use : quint8 {
        Anywhere,
        Alone,       ///< "=银": with nothing before and behind it but marks: 银 is a material, 银川 is none
        BelowParent, ///< "?宋": where a period above it was named before: 南朝 宋
        Typed,       ///< "~lily": found by who types it, not read out of texts
    };
    QString text;
    Use use = Use::Anywhere;
};

struct ShippedTerm {
    Term term;
    std::vector<Spelling> spellings; ///< the names among them
    int from = 0;                    ///< of a period, as written: 300 BC is −300
    int to = 0;
};

/// In the order of the tables, periods first.
[[nodiscard]] const std::vector<ShippedTerm> &termTables();
/// Words of texts that contain a term's spelling and do not mean it: 龙泉, "Leonardo da Vinci's horse"; with the
/// vocabulary whose terms they keep away.
[[nodiscard]] const std::vector<std::pair<Vocabulary, QString>> &deceptiveWords();

} // namespace lianming
