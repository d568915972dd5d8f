// The text of one contract: which clauses, of which versions, in which order, and what was edited by hand. It holds no
// figure itself: the clauses' placeholders are filled from the contract's structured terms when it is read, so that
// both say the same at any time. What a person edited is checked against the terms (textFindings). Plain values; the
// written text is renderedText()'s, its form on paper the reports'.
#pragma once

#include "core/drafting/clause.h"
#include "core/drafting/contractfacts.h"
#include "core/drafting/drafttemplate.h"

namespace lianming {

/// A clause's body as somebody changed it, in both languages.
struct ClauseEdit {
    BothLanguages body; ///< paragraphs, a line each, with placeholders
    QString by;

    friend bool operator==(const ClauseEdit &, const ClauseEdit &) = default;
};

/// A clause that was written for this contract and is not in the library.
struct OwnClause {
    ClauseSection section = ClauseSection::General;
    BothLanguages heading;

    friend bool operator==(const OwnClause &, const OwnClause &) = default;
};

struct TextClause {
    QString code;                 ///< of the library, or the contract's own; once in a text
    int version = 0;              ///< 0 for an own clause
    std::optional<OwnClause> own; ///< with version 0 only, and then with an edit
    std::optional<ClauseEdit> edit;

    friend bool operator==(const TextClause &, const TextClause &) = default;
};

struct ContractText {
    QString templateCode; ///< that it was begun from; may be empty
    std::vector<TextClause> clauses;

    friend bool operator==(const ContractText &, const ContractText &) = default;
};

/// The text that a template begins: its clauses in their latest versions, without those that state a term which the
/// contract does not have (a guarantee, a reserve), and without the grants in full where the single terms say it all.
[[nodiscard]] ContractText textFromTemplate(const DraftTemplate &from, const ClauseLibrary &library,
                                            const ContractFacts &facts);

/// {"format": "lianming-text/1", "template", "clauses": [{code, version, own, edit}]}; reading it back gives an equal
/// text. Throws Error::BadInput that names the file and the place. Whether the library has the clauses is left to
/// textFindings().
[[nodiscard]] OrderedJson contractTextJson(const ContractText &text);
[[nodiscard]] ContractText readContractText(const JsonNode &node);

/// A value that stands in a text.
struct StatedTerm {
    LicenceTerm term;
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const StatedTerm &, const StatedTerm &) = default;
};

struct RenderedClause {
    int index = 0; ///< its place in ContractText::clauses
    QString code;
    int version = 0;
    QString number; ///< "3.2"
    QString heading;
    QString body;                   ///< paragraphs, a line each
    std::vector<StatedTerm> states; ///< where they stand in the body, in order
    QString editedBy;               ///< empty: as in the library

    friend bool operator==(const RenderedClause &, const RenderedClause &) = default;
};

struct RenderedSection {
    ClauseSection section = ClauseSection::General;
    QString number; ///< "3.", "第三条"
    QString heading;
    std::vector<RenderedClause> clauses;

    friend bool operator==(const RenderedSection &, const RenderedSection &) = default;
};

/// The text in a language, every placeholder filled with what the contract says now. Clauses that stand beside each
/// other in one section are under one heading. A clause that the library lacks has no body; where an edit lacks the
/// language, the library's text stands.
[[nodiscard]] std::vector<RenderedSection> renderedText(const ContractText &text, const ClauseLibrary &library,
                                                        const ContractFacts &facts, DocumentLanguage language);

} // namespace lianming
