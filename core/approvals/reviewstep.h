// One step of a product's approval inside a transaction: finds what it is about, makes a move of the table with its
// lines in the history and in the inboxes, and puts the product into the state that follows. Shared by the services
// here.
#pragma once

#include "core/approvals/approvalrepository.h"
#include "core/people/access.h"

namespace lianming {

class ReviewStep
{
public:
    /// Throws Error::NotFound where the approval is not there, or is of a brand that is not shown.
    ReviewStep(Workspace &w, Journal &journal, const Access &access, std::optional<ProductApproval> approval);

    [[nodiscard]] const ProductApproval &approval() const { return m_approval; }
    [[nodiscard]] const LicensedProduct &product() const { return m_product; }
    [[nodiscard]] const ProductParties &parties() const { return m_parties; }
    /// "TM-2026-0007 A-113".
    [[nodiscard]] const QString &label() const { return m_label; }
    [[nodiscard]] ReviewClock clock() const;

    /// Throws Error::Conflict, naming who moved it, unless it stands as somebody read it as `version`.
    void at(qint64 version) const;
    [[noreturn]] void throwMoved() const;
    /// Names who decides from now on; who is named follows the product.
    void setLead(const QString &lead);
    /// Throws Error::Rejected where `act` cannot be done now.
    void requireMove(ReviewAct act) const;
    /// Makes the move. Throws Error::Conflict when somebody else moved it meanwhile.
    void go(ReviewAct act, const QString &note);
    /// Tells of something that happened: everybody who follows the product, those named, and all who hold one of
    /// `toRoles`; `isInternal`: not the licensee.
    void tell(const char *code, const QStringList &args, const QList<Role> &toRoles = {},
              bool isInternal = false) const;
    /// The roles of the reviewers of the stage it is in.
    [[nodiscard]] QList<Role> reviewersNow() const;

private:
    void save(const char *action);

    Workspace *m_w;
    Journal *m_journal;
    ProductApproval m_approval;
    LicensedProduct m_product;
    ProductParties m_parties;
    QString m_label;
};

} // namespace lianming
