// The register of a contract's products: what there is, what may be sold since when. Each verb that writes is one
// transaction with its line in the history. All SQL about licensed_product stands in the .cpp. A contract without any
// product in the register is not watched: its lines raise no question about products.
#pragma once

#include "core/products/product.h"

namespace lianming {

class Connection;
struct Workspace;

/// All products of a contract, by SKU.
[[nodiscard]] QList<LicensedProduct> productsOf(Connection &db, Id<Contract> contract);
[[nodiscard]] std::optional<LicensedProduct> findProduct(Connection &db, Id<Contract> contract, const QString &sku);

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
    /// A product that is released again is withdrawn no more. Throws as change(), Error::NotFound.
    void setState(Id<LicensedProduct> id, qint64 version, ProductState state, QDate on);

private:
    Workspace *m_w;
};

} // namespace lianming
