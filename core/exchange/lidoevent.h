// What a LIDO record says of an event in an object's life: who, when, where, of what.
#pragma once

#include "core/exchange/lido.h"
#include "core/exchange/recordforms.h"

namespace lianming {

inline constexpr qsizetype longestLidoText = 1024 * 1024;

struct LidoEvent {
    bool made = false;  ///< it says that it is the making
    bool found = false; ///< it says that it is the finding
    QStringList actors;
    QStringList dates;
    QString earliest;
    QString latest;
    QStringList places;
    QStringList materials;
};

/// After the start of an `event`.
[[nodiscard]] LidoEvent readLidoEvent(XmlStream &xml);
/// The words of a concept: its terms in English and Chinese, or in the first language there is.
[[nodiscard]] QStringList lidoConcept(XmlStream &xml);
/// The text of the element just begun in one line, with its language.
[[nodiscard]] LanguageText lidoSpoken(XmlStream &xml);

} // namespace lianming
