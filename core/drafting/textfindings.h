// Where the text of a contract and its structured terms do not agree: the one says what the other does not, or a person
// wrote by hand what the terms should say. Values for the page and for the gates before signing; the sentences are
// textFindingMessage()'s.
#pragma once

#include "core/drafting/contracttext.h"

namespace lianming {

enum class TextProblem {
    TermNotStated,   ///< the contract has the term, and no clause states it
    TermAbsent,      ///< a clause states a term that the contract does not have
    TermOpen,        ///< a clause states a term that is still to be agreed
    PlaceholderLost, ///< an edit dropped the place of a term that the library's clause states
    PlaceholderUnknown,
    LanguageMissing, ///< an edit has one language only
    LiteralFigure,   ///< an edit has an amount, percent or date typed in by hand; detail: it
    ClauseUnknown,   ///< the library has no such clause or version
    SectionMissing,  ///< a section of the guideline has no clause; detail: its code
    NewerVersion,    ///< the library has a later version of the clause; detail: its number
};

/// "term_not_stated" … "newer_version".
[[nodiscard]] const char *textProblemCode(TextProblem problem);

struct TextFinding {
    TextProblem problem;
    int clause = -1; ///< its place in the text; −1: about the text as a whole
    std::optional<LicenceTerm> term = {};
    std::optional<DocumentLanguage> language = {}; ///< of the edit
    QString detail = {};
    qsizetype start = 0; ///< of a literal figure in the edit, with its length
    qsizetype length = 0;

    friend bool operator==(const TextFinding &, const TextFinding &) = default;
};

/// Whether a person should look at it, but it keeps nobody from signing: literal figures, missing sections, newer
/// versions.
[[nodiscard]] bool isWarning(TextProblem problem);

/// The findings by clause, those about the whole text last. SectionMissing is left out for a text that was begun from a
/// short template: `from`, or, if that is null, the one of its code that ships with the product.
[[nodiscard]] QList<TextFinding> textFindings(const ContractText &text, const ClauseLibrary &library,
                                              const ContractFacts &facts, const DraftTemplate *from = nullptr);
[[nodiscard]] Message textFindingMessage(const TextFinding &finding);

/// Which clauses of the text state the term, by their places.
[[nodiscard]] std::vector<int> clausesStating(LicenceTerm term, const ContractText &text, const ClauseLibrary &library);

/// An amount, a percent or a date that stands in a text in figures.
struct LiteralFigure {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const LiteralFigure &, const LiteralFigure &) = default;
};
[[nodiscard]] std::vector<LiteralFigure> literalFigures(const QString &text);

} // namespace lianming
