// The structured terms of a contract in words, as its text states them, in the language of the document. One line each,
// without the full stop, to stand inside a sentence; several things are counted "(1) …; (2) …". What is not agreed yet
// reads as a gap to be filled.
#pragma once

#include "core/drafting/contractfacts.h"

namespace lianming {

/// What the contract says of `term`; "[to be agreed]" where that is open, "none" where it says nothing.
[[nodiscard]] QString termWords(LicenceTerm term, const ContractFacts &facts, const Words &w);

/// "CNY 1,234.50", "人民币1,234.50元"; other currencies by their code in both languages.
[[nodiscard]] QString moneyWords(const Words &w, qint64 minor, const Currency &currency);
/// "(1) a; (2) b", "（1）a；（2）b"; one item stands by itself.
[[nodiscard]] QString countedWords(const Words &w, const QStringList &items);
/// Parts of one sentence: "a; b", "a；b".
[[nodiscard]] QString joinedWords(const Words &w, const QStringList &parts);
/// "the royalty base", "contract year" and the like, for a scope.
[[nodiscard]] QString scopeWords(const Words &w, Scope scope);

} // namespace lianming
