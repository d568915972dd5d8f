// The templates that plans are made from: those that ship with the product, and over them the house's own. A house's
// template stands in for a shipped one of its code; a change is its next edition, and plans keep what they were made
// from, so that nothing is ever changed under them.
#pragma once

#include "core/workplans/plantemplate.h"

namespace lianming {

struct Workspace;

struct OfferedPlanTemplate {
    PlanTemplate current; ///< the newest edition
    bool isHouse = false;
    bool isArchived = false;
};

/// One edition of a template.
struct PlanTemplateEdition {
    PlanTemplate edition;
    QDateTime at; ///< invalid for what ships with the product
    QString actor;
};

class PlanTemplateService
{
public:
    explicit PlanTemplateService(Workspace &workspace) : m_w(&workspace) {}

    /// Shipped ones in their order, then the house's by code.
    [[nodiscard]] QList<OfferedPlanTemplate> list(bool withArchived = false) const;
    /// Throws Error::NotFound.
    [[nodiscard]] OfferedPlanTemplate get(const QString &code) const;
    /// All editions of a template, newest first.
    [[nodiscard]] QList<PlanTemplateEdition> editions(const QString &code) const;

    /// Keeps it as the next edition of its code; an archived one is offered again. `editedFrom`: the edition that was
    /// edited, 0 for a template that there was not; whatever is there if nothing is said. Returns the edition; the one
    /// there is where nothing differs. Throws Error::BadInput for one that is not valid, Error::Conflict when somebody
    /// else saved another edition meanwhile, Error::Duplicate for a new one whose code is taken.
    qint64 save(PlanTemplate edited, std::optional<qint64> editedFrom = {});
    /// No longer offers a template of the house's own; a shipped one of its code is offered again. Throws
    /// Error::NotFound for any other.
    void archive(const QString &code);

private:
    Workspace *m_w;
};

} // namespace lianming
