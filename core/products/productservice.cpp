#include "core/products/productservice.h"

#include "core/audit/journal.h"
#include "core/people/access.h"

namespace lianming {

namespace {

constexpr auto productTable = "licensed_product";

Fields values(const LicensedProduct &product)
{
    return {{"contract_id", product.contract},          {"sku", product.sku},
            {"name_en", product.nameEn.trimmed()},      {"name_zh", product.nameZh.trimmed()},
            {"state", productStateCode(product.state)}, {"released_on", product.releasedOn},
            {"withdrawn_on", product.withdrawnOn}};
}

LicensedProduct product(const Row &row)
{
    const auto state = parseProductState(row.text("state"));
    if (!state)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no state of a product"),
                    {row.text("state")});
    return {row.id<LicensedProduct>("id"),
            row.integer("version"),
            row.id<Contract>("contract_id"),
            row.text("sku"),
            row.text("name_en"),
            row.text("name_zh"),
            *state,
            row.optionalDay("released_on"),
            row.optionalDay("withdrawn_on")};
}

void check(const LicensedProduct &product)
{
    const QList<ProductProblem> problems = validate(product);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

/// The product's name in the history: "TM-2026-0007 A-113".
QString label(Connection &db, const LicensedProduct &product)
{
    const auto number =
        Statement(db, QStringLiteral("SELECT number FROM contract WHERE id = ?")).bind(product.contract).one<QString>();
    if (!number)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such contract"));
    return *number + u' ' + product.sku;
}

void checkSkuIsFree(Connection &db, const LicensedProduct &product)
{
    const auto other = findProduct(db, product.contract, product.sku);
    if (other && other->id != product.id)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The contract has a product %1 already"),
                    {product.sku});
}

} // namespace

QList<LicensedProduct> productsOf(Connection &db, Id<Contract> contract)
{
    return Statement(db, QStringLiteral("SELECT * FROM licensed_product WHERE contract_id = ? ORDER BY sku"))
        .bind(contract)
        .all<LicensedProduct>(product);
}

std::optional<LicensedProduct> findProduct(Connection &db, Id<Contract> contract, const QString &sku)
{
    return Statement(db, QStringLiteral("SELECT * FROM licensed_product WHERE contract_id = ? AND sku = ?"))
        .bind(contract, sku)
        .one<LicensedProduct>(product);
}

QList<LicensedProduct> ProductService::list(Id<Contract> contract) const
{
    requireMember(*m_w).requireShown(contract);
    return productsOf(m_w->db, contract);
}

std::optional<LicensedProduct> ProductService::find(Id<Contract> contract, const QString &sku) const
{
    requireMember(*m_w).requireShown(contract);
    return findProduct(m_w->db, contract, sku);
}

Id<LicensedProduct> ProductService::add(const LicensedProduct &added)
{
    requirePermission(*m_w, Permission::EditProducts);
    check(added);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const QString name = label(m_w->db, added);
    checkSkuIsFree(m_w->db, added);
    const Id<LicensedProduct> id{journal.insert(Area::Royalties, productTable, name, values(added))};
    tx.commit();
    return id;
}

void ProductService::change(const LicensedProduct &changed)
{
    requirePermission(*m_w, Permission::EditProducts);
    check(changed);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    checkSkuIsFree(m_w->db, changed);
    journal.update(Area::Royalties, productTable, label(m_w->db, changed), changed.id.value, changed.version,
                   values(changed));
    tx.commit();
}

void ProductService::setState(Id<LicensedProduct> id, qint64 version, ProductState state, QDate on)
{
    requirePermission(*m_w, Permission::EditProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    auto found = Statement(m_w->db, QStringLiteral("SELECT * FROM licensed_product WHERE id = ?"))
                     .bind(id)
                     .one<LicensedProduct>(product);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This product is no longer in the register"));
    found->state = state;
    switch (state) {
    case ProductState::InReview:
        found->releasedOn.reset();
        found->withdrawnOn.reset();
        break;
    case ProductState::Released:
        found->releasedOn = on;
        found->withdrawnOn.reset();
        break;
    case ProductState::Withdrawn: found->withdrawnOn = on; break;
    }
    check(*found);
    journal.update(Area::Royalties, productTable, label(m_w->db, *found), id.value, version, values(*found),
                   productStateCode(state));
    tx.commit();
}

} // namespace lianming
