// The register of a contract's products: what there is, what may be sold since when. Each verb that writes is one
// transaction with its line in the history. A contract without any product in the register is not watched: its lines
// raise no question about products. A product whose approval has begun (core/approvals) is released by it alone.
#pragma once

#include "core/products/product.h"

namespace lianming {

struct Workspace;

class ProductService
{
public:
    explicit ProductService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<LicensedProduct> list(Id<Contract> contract) const;
    [[nodiscard]] std::optional<LicensedProduct> find(Id<Contract> contract, const QString &sku) const;

    /// Throws Error::BadInput for an invalid record, Error::Duplicate when the contract has the SKU, Error::NotFound
    /// for an unknown contract.
    Id<LicensedProduct> add(const LicensedProduct &product);
    /// As add(), and Error::Conflict when somebody else changed it since it was read.
    void change(const LicensedProduct &product);
    /// Puts it into a state on a day: released on it, withdrawn on it, or back in review, which takes both days away.
    /// A product that is released again is withdrawn no more. Throws as change(), Error::NotFound, Error::Rejected for
    /// the release of a product that is in approval.
    void setState(Id<LicensedProduct> id, qint64 version, ProductState state, QDate on);

private:
    void requireNotInApproval(Id<LicensedProduct> id, ProductState state) const;

    Workspace *m_w;
};

} // namespace lianming
