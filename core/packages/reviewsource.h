// Gathers from a workspace what a review package for a brand shall hold: works with what may be told of them and of
// their rights (as a lookbook tells it), the brand's own proposals, chosen files, and what was said so far. One state
// of the workspace for the works; refuses what is another brand's.
#pragma once

#include "core/base/progress.h"
#include "core/packages/reviewpackage.h"
#include "core/reports/lookbook.h"

namespace lianming {

struct LicensedProduct;
struct Proposal;
struct Workspace;

/// What is asked for.
struct ShareOrder {
    Id<Brand> brand;
    std::optional<AssetSelection> assets; ///< beside those of the proposals
    QList<Id<Proposal>> proposals;        ///< of the brand
    QList<Id<LicensedProduct>> products;  ///< of the brand; their newest rounds of approval
    QList<qint64> attachments;            ///< files of these proposals that go along, by their ids
    bool withOriginals = false;           ///< the works' pictures as they are, beside the marked ones
    bool onlyFree = true;                 ///< leaves out works that cannot be licensed as asked
    GrantTerms scope = {};                ///< what the rights are asked for; open places as in a lookbook
    QString title;                        ///< empty: the brand's name and the day
    QString note;                         ///< to the brand; line ends are kept
    QString follows;                      ///< UUID of the exchange that it goes on with; empty: a new one
    QString uuid;                         ///< of the package; made if empty
};

struct GatheredReview {
    ReviewContent content;                        ///< without pictures
    std::optional<Lookbook> works;                ///< the shared works, from which pictures are made
    QList<std::pair<QString, QString>> originals; ///< codes of works and the pictures that go along as they are
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QStringList notFree; ///< codes of works that were left out, as their rights are taken
    QStringList archived;
};

/// Throws Error::NotFound for a brand that is none, Error::Rejected for proposals and files that are not this brand's,
/// Error::BadInput for nothing to share; as lookbookOf().
[[nodiscard]] GatheredReview gatherReview(Workspace &w, const ShareOrder &order, Progress &progress);

} // namespace lianming
