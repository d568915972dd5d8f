#include "core/products/productservice.h"

#include "core/people/access.h"
#include "core/products/productrepository.h"

namespace lianming {

QList<LicensedProduct> ProductService::list(Id<Contract> contract) const
{
    requireMember(*m_w).requireShown(contract);
    return ProductRepository(m_w->db).list(contract);
}

std::optional<LicensedProduct> ProductService::find(Id<Contract> contract, const QString &sku) const
{
    requireMember(*m_w).requireShown(contract);
    return ProductRepository(m_w->db).find(contract, sku);
}

Id<LicensedProduct> ProductService::add(const LicensedProduct &added)
{
    requirePermission(*m_w, Permission::EditProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<LicensedProduct> id = ProductRepository::insert(journal, added);
    tx.commit();
    return id;
}

void ProductService::change(const LicensedProduct &changed)
{
    requirePermission(*m_w, Permission::EditProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const LicensedProduct stored = found(changed.id);
    if (changed.state != stored.state || changed.releasedOn != stored.releasedOn
        || changed.withdrawnOn != stored.withdrawnOn
        || (stored.state == ProductState::Released && changed.isOther(stored)))
        requireNoApproval(changed.id);
    ProductRepository::update(journal, changed);
    tx.commit();
}

void ProductService::setState(Id<LicensedProduct> id, qint64 version, ProductState state, QDate on)
{
    requirePermission(*m_w, Permission::EditProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    LicensedProduct product = found(id);
    requireNoApproval(id);
    product.version = version;
    ProductRepository::setState(journal, std::move(product), state, on);
    tx.commit();
}

LicensedProduct ProductService::found(Id<LicensedProduct> id) const
{
    auto out = ProductRepository(m_w->db).find(id);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This product is no longer in the register"));
    return *std::move(out);
}

void ProductService::requireNoApproval(Id<LicensedProduct> id) const
{
    if (ProductRepository(m_w->db).hasApproval(id)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This product goes through approval: it is released, withdrawn and taken "
                                              "up there"));
    }
}

} // namespace lianming
