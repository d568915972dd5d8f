// What can be done with suppliers, their people and factories, the factories' approvals and audits. Each verb that
// writes is one transaction with its line in the history, and needs Permission::EditSuppliers; the house sees all,
// brands' managers nothing of it.
#pragma once

#include "core/suppliers/capacityplan.h"
#include "core/suppliers/factoryapproval.h"
#include "core/suppliers/supplier.h"

namespace lianming {

struct Attachment;
struct HistoryEntry;
struct Workspace;

/// How full a factory is with a category.
struct CapacityView {
    QString category;
    QList<CapacityMonth> months;
};

/// Everything about a factory that is no order.
struct FactoryDetail {
    Factory factory;
    QList<FactoryApproval> approvals;
    QList<QString> subjects; ///< of the approvals, in their order: a brand's code or a contract's number
    QList<FactoryAudit> audits;
    QList<CapacityView> capacity; ///< from the month before today's on, twelve months
};

class SupplierService
{
public:
    explicit SupplierService(Workspace &workspace) : m_w(&workspace) {}

    /// By code. `text`: words in code, names, company and credit code.
    [[nodiscard]] QList<SupplierItem> list(const QString &text = {}, bool withArchived = false) const;
    /// Throw Error::NotFound.
    [[nodiscard]] Supplier get(Id<Supplier> id) const;
    [[nodiscard]] Supplier get(const QString &code) const;
    [[nodiscard]] Factory factory(Id<Factory> id) const;
    [[nodiscard]] Factory factory(const QString &code) const;
    /// By name.
    [[nodiscard]] QList<SupplierContact> contacts(Id<Supplier> supplier) const;
    /// Of one supplier, or of all that are not archived; by code.
    [[nodiscard]] QList<Factory> factories(Id<Supplier> supplier = {}, bool withArchived = false) const;
    [[nodiscard]] FactoryDetail detail(Id<Factory> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<Supplier> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<Factory> id) const;

    /// Throw Error::BadInput for an invalid record, Error::Duplicate for a code or credit code in use; change…
    /// Error::Conflict when somebody else changed it.
    Id<Supplier> add(const Supplier &supplier);
    void change(const Supplier &supplier);
    /// Throws Error::InUse while orders are under way.
    void setArchived(Id<Supplier> id, bool archived);
    Id<SupplierContact> add(const SupplierContact &contact);
    void change(const SupplierContact &contact);
    void archiveContact(Id<SupplierContact> id);
    Id<Factory> add(const Factory &factory);
    void change(const Factory &factory);
    /// Throws Error::InUse while orders are under way.
    void setArchived(Id<Factory> id, bool archived);

    /// As requested, or approved at once if it says so.
    Id<FactoryApproval> add(const FactoryApproval &approval);
    /// Throws Error::Rejected for a step that canMove() does not allow, Error::BadInput without the note that all but
    /// an approval need.
    void move(Id<FactoryApproval> id, qint64 version, FactoryApprovalState state, const QString &note);

    Id<FactoryAudit> add(const FactoryAudit &audit);
    /// Throws Error::BadInput without saying what was done, Error::Rejected for one that is closed.
    void closeFinding(Id<FactoryFinding> id, qint64 version, QDate on, const QString &remedy);
    /// The documents of an audit.
    [[nodiscard]] QList<Attachment> attachments(Id<FactoryAudit> id) const;
    void attach(Id<FactoryAudit> id, const QString &path);

private:
    Workspace *m_w;
};

} // namespace lianming
