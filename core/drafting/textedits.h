// What a person does to the text of a contract: takes clauses in and out, moves them, words one anew, goes back to the
// library's words. Plain functions on plain values that keep a text readable: each code once, an edit in both
// languages, paragraphs without blank lines. What the edits make of the terms is told by textFindings().
#pragma once

#include "core/drafting/contracttext.h"

namespace lianming {

/// The place of a clause. Throws Error::NotFound.
[[nodiscard]] size_t placeOfClause(const ContractText &text, const QString &code);

/// Words a clause anew. A body that is the library's own undoes the edit. Throws Error::BadInput where a language has
/// no words.
void editClause(ContractText &text, const ClauseLibrary &library, const QString &code, const BothLanguages &body,
                const QString &by);
/// Back to the library's words. Throws Error::Rejected for a clause that is the contract's own.
void resetClause(ContractText &text, const QString &code);
/// Takes the library's newest version in the clause's place, without edits. Throws Error::Rejected where there is none.
void takeNewestVersion(ContractText &text, const ClauseLibrary &library, const QString &code);
/// Puts the newest version of a library's clause behind the last one of its section, or where that section belongs.
/// Throws Error::NotFound, Error::Duplicate.
void insertClause(ContractText &text, const ClauseLibrary &library, const QString &code);
/// The same for a clause written for this contract; returns its code ("own.1"). Throws Error::BadInput where heading
/// or body lack a language.
QString insertOwnClause(ContractText &text, const ClauseLibrary &library, const OwnClause &own,
                        const BothLanguages &body, const QString &by);
void removeClause(ContractText &text, const QString &code);
/// Moves a clause by so many places; it stops at the ends.
void moveClause(ContractText &text, const QString &code, int by);

/// Says of each edit that `before` does not have so that it is `by`'s: nobody writes in another's name.
void signEdits(ContractText &text, const ContractText &before, const QString &by);

/// The section of a clause of the text; General for one that the library lacks.
[[nodiscard]] ClauseSection sectionOf(const TextClause &clause, const ClauseLibrary &library);

} // namespace lianming
