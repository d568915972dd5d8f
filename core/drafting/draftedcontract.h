// A contract with its text and all that the text is written and judged from, gathered from a workspace: the library,
// the facts with the names of parties and assets. Asks nobody's permission: that is the business of the verb that reads
// it.
#pragma once

#include "core/contracts/contractjson.h"
#include "core/drafting/draftlibrary.h"
#include "core/drafting/textfindings.h"

namespace lianming {

struct Workspace;

struct DraftedContract {
    Contract contract;
    std::optional<ContractText> text;
    ClauseLibrary library;
    ContractFacts facts;
    std::optional<DraftTemplate> from; ///< the template that the text was begun from, if there still is one

    /// None without a text.
    [[nodiscard]] std::vector<RenderedSection> rendered(DocumentLanguage language) const;
    [[nodiscard]] QList<TextFinding> findings() const;
};

/// Throws Error::BadInput, naming the contract and the place, for terms or a text that cannot be read.
[[nodiscard]] DraftedContract draftedContract(Workspace &w, const Contract &contract);

/// The facts of a record with the names that the workspace has for the codes of `parties`.
[[nodiscard]] ContractFacts namedFacts(Workspace &w, const Contract &contract, const ContractParties &parties);

/// A contract as a document of a round kept it, drafts with open grants too. `number` names it in errors.
[[nodiscard]] DraftedContract draftedContract(Workspace &w, const Json &round, const QString &number);

} // namespace lianming
