// A term of the house's own beside the vocabularies that ship: its names in both languages, further spellings, and the
// term that it lies below. Plain values, what one must keep, and reading them all; the verbs are TagService's.
#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"
#include "core/vocabulary/termbook.h"

#include <QDate>

namespace lianming {

struct HouseTerm {
    Id<HouseTerm> id;
    qint64 version = 0;
    Vocabulary vocabulary = Vocabulary::Motif;
    QString code;   ///< "motif.own.…"; made by the service, never changes
    QString parent; ///< a term of the same vocabulary, shipped or the house's; empty at the top
    QString nameEn; ///< one name is enough
    QString nameZh;
    QStringList also;
    std::optional<QDate> archivedOn;

    friend bool operator==(const HouseTerm &, const HouseTerm &) = default;
};

enum class HouseTermProblem {
    NoName,
    TooLong,      ///< a name above 100 characters, or more than 50 spellings
    BadCharacter, ///< a control character or semicolon in a name
};
inline constexpr qsizetype mostSpellings = 50;
[[nodiscard]] QList<HouseTermProblem> validate(const HouseTerm &term);

[[nodiscard]] Term asTerm(const HouseTerm &term);
/// Those of the house with those that ship, to look up.
[[nodiscard]] TermBook termBook(const QList<HouseTerm> &terms);

/// In the order in which they were added, the archived ones among them.
[[nodiscard]] QList<HouseTerm> allHouseTerms(Connection &db);

} // namespace lianming
