// The register of a contract's products: what there is, what may be sold since when. Each verb that writes is one
// transaction with its line in the history. A contract without any product in the register is not watched: its lines
// raise no question about products. A product whose approval has begun (core/approvals) is released, withdrawn and
// taken up by it alone.
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
    /// As add(), Error::Conflict when somebody else changed it since it was read, and Error::Rejected where its
    /// approval says what is changed: its state and days, and once it is released what it is.
    void change(const LicensedProduct &product);
    /// Puts it into a state on a day: released on it, withdrawn on it, or back in review, which takes both days away.
    /// A product that is released again is withdrawn no more. Throws as change(), Error::NotFound, Error::Rejected for
    /// a product whose approval has begun.
    void setState(Id<LicensedProduct> id, qint64 version, ProductState state, QDate on);

private:
    [[nodiscard]] LicensedProduct found(Id<LicensedProduct> id) const;
    void requireNoApproval(Id<LicensedProduct> id) const;

    Workspace *m_w;
};

} // namespace lianming
