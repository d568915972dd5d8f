// All SQL about suppliers, their people, their factories, and the factories' approvals and audits.
#pragma once

#include "core/audit/journal.h"
#include "core/suppliers/factoryapproval.h"
#include "core/suppliers/supplier.h"

namespace lianming {

class SupplierRepository
{
public:
    explicit SupplierRepository(Connection &db) : m_db(&db) {}

    /// By code; orders and audits counted as of `today`.
    [[nodiscard]] QList<SupplierItem> list(const QString &text, bool withArchived, QDate today) const;
    [[nodiscard]] std::optional<Supplier> find(Id<Supplier> id) const;
    [[nodiscard]] std::optional<Supplier> find(const QString &code) const;
    [[nodiscard]] QList<SupplierContact> contacts(Id<Supplier> supplier) const;
    [[nodiscard]] std::optional<SupplierContact> find(Id<SupplierContact> id) const;
    /// Of one supplier, or of all that are not archived; by code.
    [[nodiscard]] QList<Factory> factories(Id<Supplier> supplier, bool withArchived = false) const;
    [[nodiscard]] std::optional<Factory> find(Id<Factory> id) const;
    [[nodiscard]] std::optional<Factory> findFactory(const QString &code) const;
    /// By last day, the latest first.
    [[nodiscard]] QList<FactoryApproval> approvals(Id<Factory> factory) const;
    [[nodiscard]] std::optional<FactoryApproval> find(Id<FactoryApproval> id) const;
    /// Newest first.
    [[nodiscard]] QList<FactoryAudit> audits(Id<Factory> factory) const;
    /// Without its findings.
    [[nodiscard]] std::optional<FactoryAudit> find(Id<FactoryAudit> id) const;
    [[nodiscard]] std::optional<FactoryFinding> find(Id<FactoryFinding> id) const;

    static Id<Supplier> insert(Journal &journal, const Supplier &supplier);
    static void update(Journal &journal, const Supplier &supplier, const char *action = "changed");
    static Id<SupplierContact> insert(Journal &journal, const SupplierContact &contact);
    static void update(Journal &journal, const SupplierContact &contact, const char *action = "changed");
    static Id<Factory> insert(Journal &journal, const Factory &factory);
    static void update(Journal &journal, const Factory &factory, const char *action = "changed");
    /// `label` is what the approval is called in the history.
    static Id<FactoryApproval> insert(Journal &journal, const FactoryApproval &approval, const QString &label);
    static void update(Journal &journal, const FactoryApproval &approval, const QString &label, const char *action);
    static Id<FactoryAudit> insert(Journal &journal, const FactoryAudit &audit, const QString &label);
    static void update(Journal &journal, const FactoryFinding &finding, const char *action);

private:
    [[nodiscard]] QList<Factory> withCapacities(QList<Factory> factories) const;

    Connection *m_db;
};

} // namespace lianming
