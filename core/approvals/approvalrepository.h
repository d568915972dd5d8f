// All SQL about products' approvals: standings, rounds, files, opinions, changes, remarks.
#pragma once

#include "core/approvals/approvaldetail.h"
#include "core/audit/journal.h"

namespace lianming {

class ApprovalRepository
{
public:
    explicit ApprovalRepository(Connection &db) : m_db(&db) {}

    /// The products that a filter leaves, the newest approvals first. Clocks are not filled in.
    [[nodiscard]] QList<ApprovalItem> list(const ApprovalFilter &filter, bool withInternal) const;
    [[nodiscard]] std::optional<ProductApproval> find(Id<ProductApproval> id) const;
    [[nodiscard]] std::optional<ProductApproval> findByProduct(Id<LicensedProduct> product) const;
    /// The approval that a round, or the round of a remark, belongs to.
    [[nodiscard]] std::optional<ProductApproval> findBySubmission(Id<Submission> submission) const;
    [[nodiscard]] QList<ReviewEvent> events(Id<ProductApproval> id) const;
    /// Of all approvals, by id.
    [[nodiscard]] QHash<qint64, QList<ReviewEvent>> allEvents() const;
    /// In their order, with their files.
    [[nodiscard]] QList<Submission> submissions(Id<ProductApproval> id) const;
    [[nodiscard]] QList<ReviewOpinion> opinions(Id<ProductApproval> id) const;
    [[nodiscard]] QList<ReviewChange> changes(Id<ProductApproval> id) const;
    [[nodiscard]] std::optional<ReviewChange> find(Id<ReviewChange> id) const;
    [[nodiscard]] QList<ReviewComment> comments(Id<ProductApproval> id) const;
    [[nodiscard]] std::optional<ReviewComment> find(Id<ReviewComment> id) const;
    [[nodiscard]] QList<ReviewMark> marks(Id<ProductApproval> id) const;
    /// An asset as it stands on a product; nothing if there is none.
    [[nodiscard]] std::optional<ProductWork> work(Id<Asset> id) const;
    [[nodiscard]] ProductParties parties(Id<Contract> contract) const;

    static Id<ProductApproval> insert(Journal &journal, const QString &label, const ProductApproval &approval);
    /// Standing and lead. Throws Error::Conflict when somebody else changed it since it was read.
    static void update(Journal &journal, const QString &label, const ProductApproval &approval, const char *action);
    static void insert(Journal &journal, Id<ProductApproval> approval, const ReviewEvent &event);
    /// With its files.
    static Id<Submission> insert(Journal &journal, const Submission &submission);
    static void insert(Journal &journal, const ReviewOpinion &opinion);
    static void insert(Journal &journal, const ReviewChange &change);
    static void update(Journal &journal, const QString &label, const ReviewChange &change);
    static Id<ReviewComment> insert(Journal &journal, const ReviewComment &comment);
    static void insert(Journal &journal, const ReviewMark &mark);

private:
    [[nodiscard]] std::optional<ProductApproval> one(const QString &condition, const Value &value) const;

    Connection *m_db;
};

} // namespace lianming
