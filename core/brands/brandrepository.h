// All SQL about brands.
#pragma once

#include "core/audit/journal.h"
#include "core/brands/brandduplicates.h"

namespace lianming {

class BrandRepository
{
public:
    explicit BrandRepository(Connection &db) : m_db(&db) {}

    /// By code.
    [[nodiscard]] QList<BrandItem> list(const BrandFilter &filter) const;
    [[nodiscard]] std::optional<Brand> find(Id<Brand> id) const;
    [[nodiscard]] std::optional<Brand> find(const QString &code) const;
    /// The archived ones too, by id.
    [[nodiscard]] QList<Brand> all() const;
    /// Of all that are not archived, by id: what tells them apart, and what hangs on them.
    [[nodiscard]] QList<BrandIdentity> identities() const;
    /// Whether a contract that was signed names it.
    [[nodiscard]] bool isLicensee(Id<Brand> id) const;

    static Id<Brand> insert(Journal &journal, const Brand &brand);
    static void update(Journal &journal, const Brand &brand, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
