// What can be done with the texts of contracts: begin one from a template, change its clauses, keep rounds of the
// negotiation and compare them. Only a draft's text changes. Each verb that writes is one transaction with its line in
// the history; `version` is the contract's as it was read, and Error::Conflict is thrown when somebody else changed it
// meanwhile. The clauses and templates themselves are draftlibrary.h's business.
#pragma once

#include "core/drafting/contractround.h"
#include "core/drafting/draftedcontract.h"
#include "core/drafting/textdiff.h"
#include "core/drafting/textedits.h"

#include <functional>

namespace lianming {

class DraftService
{
public:
    explicit DraftService(Workspace &workspace) : m_w(&workspace) {}

    // Reading: whoever may see the contract's terms.
    /// Nothing while it has none. All of these throw Error::NotFound, and Error::BadInput that names the place for
    /// terms or a text that cannot be read.
    [[nodiscard]] std::optional<ContractText> text(Id<Contract> id) const;
    /// The contract with its text, its facts and the library.
    [[nodiscard]] DraftedContract drafted(Id<Contract> id) const;
    [[nodiscard]] std::vector<RenderedSection> rendered(Id<Contract> id, DocumentLanguage language) const;
    /// None while it has no text.
    [[nodiscard]] QList<TextFinding> findings(Id<Contract> id) const;

    // Writing; throws Error::Rejected once the contract is signed.
    /// Begins the text from a template and takes the template's terms where the contract says nothing. Where there is a
    /// text, `replacing` must be given: the contract is kept as a round of the institution's with this note before it
    /// is replaced; else Error::Rejected is thrown.
    void begin(Id<Contract> id, qint64 version, const QString &templateCode,
               const std::optional<QString> &replacing = {});
    /// Replaces the text by the value. Edits that it did not have before are the actor's. Throws Error::BadInput for a
    /// clause that the library lacks, one that stands twice, an edit without one of the languages.
    void change(Id<Contract> id, qint64 version, const ContractText &text);
    /// The same from a "lianming-text/1" document; errors name `file` and the place.
    void change(Id<Contract> id, qint64 version, const Json &document, const QString &file);
    /// See textedits.h, which these do.
    void edit(Id<Contract> id, qint64 version, const QString &code, const BothLanguages &body);
    void reset(Id<Contract> id, qint64 version, const QString &code);
    void takeNewest(Id<Contract> id, qint64 version, const QString &code);
    void insert(Id<Contract> id, qint64 version, const QString &code);
    QString insertOwn(Id<Contract> id, qint64 version, const OwnClause &own, const BothLanguages &body);
    void remove(Id<Contract> id, qint64 version, const QString &code);
    void move(Id<Contract> id, qint64 version, const QString &code, int by);

    // Rounds.
    /// By number.
    [[nodiscard]] QList<ContractRound> rounds(Id<Contract> id) const;
    /// Keeps a draft as it stands and returns the round's number.
    int keepRound(Id<Contract> id, RoundSide side, const QString &note);
    /// From one round to another; no number: the contract as it stands. Throws Error::NotFound for a round that there
    /// is not.
    [[nodiscard]] TextDiff compare(Id<Contract> id, std::optional<int> from, std::optional<int> to,
                                   DocumentLanguage language) const;

    // Documents "lianming-contract/1" with their texts.
    /// As ContractService::exportDocument(), and with the text the clauses that do not ship with the product.
    [[nodiscard]] OrderedJson exportDocument(const Contract &contract) const;
    /// As ContractService::importDocument(); the text is read strictly, and clauses that it brings along and that are
    /// not known here become the contract's own.
    Id<Contract> importDocument(const Json &document, const QString &file);

private:
    [[nodiscard]] DraftedContract draftedAt(Id<Contract> id, std::optional<int> round) const;
    void alter(Id<Contract> id, qint64 version,
               const std::function<void(ContractText &text, const ClauseLibrary &library)> &act);

    Workspace *m_w;
};

} // namespace lianming
