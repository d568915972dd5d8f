#include "core/products/productrepository.h"

namespace lianming {

namespace {

constexpr auto productTable = "licensed_product";

Fields values(const LicensedProduct &product)
{
    return {{"contract_id", product.contract},
            {"sku", product.sku},
            {"name_en", product.nameEn.trimmed()},
            {"name_zh", product.nameZh.trimmed()},
            {"state", productStateCode(product.state)},
            {"released_on", product.releasedOn},
            {"withdrawn_on", product.withdrawnOn},
            {"category", product.category},
            {"picture_sha256", product.pictureSha256.isEmpty() ? Value(nullptr) : Value(product.pictureSha256)}};
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
            row.optionalDay("withdrawn_on"),
            row.text("category"),
            row.text("picture_sha256"),
            {}};
}

void check(const LicensedProduct &product)
{
    const QList<ProductProblem> problems = validate(product);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

void checkSkuIsFree(Connection &db, const LicensedProduct &product)
{
    const auto other = ProductRepository(db).find(product.contract, product.sku);
    if (other && other->id != product.id)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The contract has a product %1 already"),
                    {product.sku});
}

/// For the history.
QString assetCodes(Connection &db, Id<LicensedProduct> id)
{
    return Statement(db, QStringLiteral("SELECT a.code FROM product_asset p JOIN asset a ON a.id = p.asset_id WHERE "
                                        "p.product_id = ? ORDER BY p.asset_id"))
        .bind(id)
        .all<QString>([](const Row &row) { return row.text("code"); })
        .join(u'\n');
}

void writeAssets(Connection &db, Id<LicensedProduct> id, const QList<Id<Asset>> &assets)
{
    Statement(db, QStringLiteral("DELETE FROM product_asset WHERE product_id = ?")).bind(id).run();
    Statement insert(db, QStringLiteral("INSERT INTO product_asset (product_id, asset_id) VALUES (?, ?)"));
    for (const Id<Asset> asset : assets)
        insert.bind(id, asset).run();
}

} // namespace

QList<LicensedProduct> ProductRepository::list(Id<Contract> contract) const
{
    auto out = Statement(*m_db, QStringLiteral("SELECT * FROM licensed_product WHERE contract_id = ? ORDER BY sku"))
                   .bind(contract)
                   .all<LicensedProduct>(product);
    QHash<qint64, QList<Id<Asset>>> assets;
    Statement rows(*m_db, QStringLiteral("SELECT a.product_id, a.asset_id FROM product_asset a JOIN licensed_product p "
                                         "ON p.id = a.product_id WHERE p.contract_id = ? ORDER BY a.product_id, "
                                         "a.asset_id"));
    rows.bind(contract);
    while (rows.next())
        assets[rows.row().integer("product_id")].append(rows.row().id<Asset>("asset_id"));
    for (LicensedProduct &one : out)
        one.assets = assets.value(one.id.value);
    readSpans(contract, out);
    return out;
}

void ProductRepository::readSpans(Id<Contract> contract, QList<LicensedProduct> &products) const
{
    Statement events(
        *m_db, QStringLiteral("SELECT a.product_id, e.state, e.on_day FROM review_event e JOIN product_approval a "
                              "ON a.id = e.approval_id JOIN licensed_product p ON p.id = a.product_id WHERE "
                              "p.contract_id = ? AND e.state IN ('released', 'withdrawn') ORDER BY e.id"));
    events.bind(contract);
    QHash<qint64, QDate> released;
    QHash<qint64, QList<DaySpan>> spans;
    while (events.next()) {
        const qint64 product = events.row().integer("product_id");
        const QDate day = events.row().day("on_day");
        if (events.row().text("state") == u"released")
            released.insert(product, day);
        else if (const auto start = released.constFind(product); start != released.constEnd())
            spans[product].append({*start, day});
    }
    for (LicensedProduct &one : products) {
        one.earlierSpans = spans.value(one.id.value);
        if (one.state == ProductState::Withdrawn && !one.earlierSpans.isEmpty())
            one.earlierSpans.removeLast(); // the product's own days say it
    }
}

std::optional<LicensedProduct> ProductRepository::find(Id<Contract> contract, const QString &sku) const
{
    auto out = Statement(*m_db, QStringLiteral("SELECT * FROM licensed_product WHERE contract_id = ? AND sku = ?"))
                   .bind(contract, sku)
                   .one<LicensedProduct>(product);
    if (out)
        readAssets(*out);
    return out;
}

std::optional<LicensedProduct> ProductRepository::find(Id<LicensedProduct> id) const
{
    auto out = Statement(*m_db, QStringLiteral("SELECT * FROM licensed_product WHERE id = ?"))
                   .bind(id)
                   .one<LicensedProduct>(product);
    if (out)
        readAssets(*out);
    return out;
}

void ProductRepository::readAssets(LicensedProduct &product) const
{
    product.assets =
        Statement(*m_db, QStringLiteral("SELECT asset_id FROM product_asset WHERE product_id = ? ORDER BY asset_id"))
            .bind(product.id)
            .all<Id<Asset>>([](const Row &row) { return row.id<Asset>("asset_id"); });
}

QString ProductRepository::label(const LicensedProduct &product) const
{
    const auto number = Statement(*m_db, QStringLiteral("SELECT number FROM contract WHERE id = ?"))
                            .bind(product.contract)
                            .one<QString>();
    if (!number)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such contract"));
    return *number + u' ' + product.sku;
}

bool ProductRepository::hasApproval(Id<LicensedProduct> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT COUNT(*) FROM product_approval WHERE product_id = ?"))
               .bind(id)
               .one<qint64>()
               .value_or(0)
           > 0;
}

Id<LicensedProduct> ProductRepository::insert(Journal &journal, const LicensedProduct &product)
{
    check(product);
    Connection &db = journal.transaction().db();
    const QString name = ProductRepository(db).label(product);
    checkSkuIsFree(db, product);
    const Id<LicensedProduct> id{journal.insert(Area::Royalties, productTable, name, values(product))};
    writeAssets(db, id, product.assets);
    return id;
}

void ProductRepository::update(Journal &journal, const LicensedProduct &product, const char *action)
{
    check(product);
    Connection &db = journal.transaction().db();
    checkSkuIsFree(db, product);
    const ProductRepository repository(db);
    const QString name = repository.label(product);
    journal.update(Area::Royalties, productTable, name, product.id.value, product.version, values(product), action);
    const auto before = repository.find(product.id);
    if (!before || before->assets == product.assets)
        return;
    const QString codes = assetCodes(db, product.id);
    writeAssets(db, product.id, product.assets);
    journal.note(Area::Royalties, productTable, product.id.value, name, "changed",
                 {{QStringLiteral("assets"), codes, assetCodes(db, product.id)}});
}

void ProductRepository::setState(Journal &journal, LicensedProduct product, ProductState state, QDate on)
{
    product.state = state;
    switch (state) {
    case ProductState::InReview:
        product.releasedOn.reset();
        product.withdrawnOn.reset();
        break;
    case ProductState::Released:
        product.releasedOn = on;
        product.withdrawnOn.reset();
        break;
    case ProductState::Withdrawn: product.withdrawnOn = on; break;
    }
    update(journal, product, productStateCode(state));
}

} // namespace lianming
