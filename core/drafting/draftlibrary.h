// The clauses and templates that a workspace drafts from: those that ship with the product, and over them the house's
// own. A house's clause may continue a shipped one with further versions; what was drafted with a version keeps it, so
// that nothing is ever changed or taken away. A house's template stands in for a shipped one of its code.
#pragma once

#include "core/drafting/drafttemplate.h"

namespace lianming {

class Connection;
struct Workspace;

/// Where a template comes from.
struct OfferedTemplate {
    DraftTemplate draft;
    bool isHouse = false;
    bool isArchived = false;
};

/// Shipped and house clauses.
[[nodiscard]] ClauseLibrary clauseLibrary(Connection &db);
/// Shipped ones in their order, then the house's by code. Throws Error::BadInput that names the template and the place
/// if one that is stored cannot be read.
[[nodiscard]] std::vector<OfferedTemplate> offeredTemplates(Connection &db, const ClauseLibrary &library,
                                                            bool withArchived = false);

class DraftLibraryService
{
public:
    explicit DraftLibraryService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] ClauseLibrary library() const;
    [[nodiscard]] std::vector<OfferedTemplate> templates(bool withArchived = false) const;
    /// Throws Error::NotFound.
    [[nodiscard]] OfferedTemplate getTemplate(const QString &code) const;

    /// Adds a clause, or the next version of one. Throws Error::BadInput for a clause that is not valid, a version that
    /// is not the next, a section that is not the earlier versions'.
    void addClause(const Clause &clause);
    /// All of a "lianming-clauses/1" document, or one clause by itself; returns them. Errors as addClause()'s name the
    /// file and the place, and nothing is added then.
    std::vector<Clause> addClauses(const Json &document, const QString &file);

    /// Adds the template of a "lianming-template/1" document or takes it in place of the one of its code; an archived
    /// one is back then. Returns it. Throws Error::BadInput that names the file and the place.
    DraftTemplate saveTemplate(const Json &document, const QString &file);
    /// No longer offers a template of the house's own; a shipped one of its code is offered again. Throws
    /// Error::NotFound for any other.
    void archiveTemplate(const QString &code);

private:
    Workspace *m_w;
};

} // namespace lianming
