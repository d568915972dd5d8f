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
    requireNotInApproval(changed.id, changed.state);
    ProductRepository::update(journal, changed);
    tx.commit();
}

void ProductService::setState(Id<LicensedProduct> id, qint64 version, ProductState state, QDate on)
{
    requirePermission(*m_w, Permission::EditProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    auto found = ProductRepository(m_w->db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This product is no longer in the register"));
    requireNotInApproval(id, state);
    found->version = version;
    ProductRepository::setState(journal, *std::move(found), state, on);
    tx.commit();
}

void ProductService::requireNotInApproval(Id<LicensedProduct> id, ProductState state) const
{
    if (state == ProductState::Released && ProductRepository(m_w->db).isInApproval(id)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This product is in approval: it is released when "
                                                                     "its last stage is approved"));
    }
}

} // namespace lianming
