// All SQL about the products of contracts and the assets on them.
#pragma once

#include "core/audit/journal.h"
#include "core/products/product.h"

namespace lianming {

class ProductRepository
{
public:
    explicit ProductRepository(Connection &db) : m_db(&db) {}

    /// All products of a contract, by SKU.
    [[nodiscard]] QList<LicensedProduct> list(Id<Contract> contract) const;
    [[nodiscard]] std::optional<LicensedProduct> find(Id<Contract> contract, const QString &sku) const;
    [[nodiscard]] std::optional<LicensedProduct> find(Id<LicensedProduct> id) const;
    /// The product's name in the history: "TM-2026-0007 A-113". Throws Error::NotFound for an unknown contract.
    [[nodiscard]] QString label(const LicensedProduct &product) const;
    /// Whether it is released, withdrawn and taken up by its approval alone.
    [[nodiscard]] bool hasApproval(Id<LicensedProduct> id) const;

    /// Throw Error::BadInput for an invalid record, Error::Duplicate where the contract has the SKU; update()
    /// Error::Conflict when somebody else changed it since it was read.
    static Id<LicensedProduct> insert(Journal &journal, const LicensedProduct &product);
    static void update(Journal &journal, const LicensedProduct &product, const char *action = "changed");
    /// Puts it into a state on a day, as ProductService::setState().
    static void setState(Journal &journal, LicensedProduct product, ProductState state, QDate on);

private:
    void readAssets(LicensedProduct &product) const;
    void readSpans(Id<Contract> contract, QList<LicensedProduct> &products) const;

    Connection *m_db;
};

} // namespace lianming
