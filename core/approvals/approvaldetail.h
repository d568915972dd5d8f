// Products and their approval as lists and pages read them: one row of the list, and all there is to know about one.
#pragma once

#include "core/approvals/productcheck.h"
#include "core/approvals/reviewthread.h"

namespace lianming {

struct Brand;

/// Whose product it is.
struct ProductParties {
    Id<Contract> contract;
    QString contractNumber;
    Id<Institution> institution;
    QString institutionEn;
    QString institutionZh;
    Id<Brand> brand;
    QString brandCode;
    QString brandEn;
    QString brandZh;

    friend bool operator==(const ProductParties &, const ProductParties &) = default;
};

/// One row of the list: a product of the register, and its approval once that has begun.
struct ApprovalItem {
    LicensedProduct product; ///< without its assets
    ProductParties parties;
    std::optional<ProductApproval> approval;
    int round = 0; ///< of the stage; 0 before the first
    ReviewClock clock;
    int openThreads = 0;

    [[nodiscard]] Id<LicensedProduct> id() const { return product.id; }
};

struct ApprovalFilter {
    QString text = {}; ///< words in SKU, names, contract, brand
    Id<Brand> brand = {};
    Id<Institution> institution = {};
    Id<Contract> contract = {};
    std::optional<ReviewStage> stage = {};
    std::optional<ReviewSide> waitsFor = {};
    std::optional<ProductState> state = {};
    bool overdueOnly = false;
    bool inApprovalOnly = false; ///< only those whose approval has begun and not ended
};

struct ApprovalDetail {
    ApprovalItem item; ///< its product with the assets
    QList<ProductWork> works;
    QList<ReviewEvent> events;
    QList<Submission> submissions; ///< in their order
    QList<ReviewOpinion> opinions; ///< none for the licensee
    QList<ReviewChange> changes;
    QList<ReviewThread> threads; ///< for the licensee without internal ones
    QList<ScopeFinding> scope;   ///< what the contract does not cover
    QList<LabelFinding> label;   ///< of the newest words that were handed in

    /// The round that is or was looked at last; null before the first.
    [[nodiscard]] const Submission *current() const { return submissions.isEmpty() ? nullptr : &submissions.last(); }
};

} // namespace lianming
