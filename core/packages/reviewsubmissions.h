// Product approval in review packages: the newest round of a product goes out with its files and the remarks that are
// not internal, and what the brand answers becomes remarks of the approval, by the brand's person. A remark that is
// still open goes along with each later round, as an entry about that round: entries never change.
#pragma once

#include "core/base/id.h"
#include "core/packages/reviewcontent.h"

namespace lianming {

class Connection;
class Journal;
struct Brand;
struct Institution;
struct LicensedProduct;
struct Workspace;

/// Adds it to what is shared in `thread`; says whose museum's product it is. Throws Error::NotFound for a product that
/// is none, Error::Rejected for one of another brand and for one without a round.
Id<Institution> gatherSubmission(Workspace &w, Id<LicensedProduct> product, Id<Brand> brand, const QString &thread,
                                 ReviewContent &to);
/// The product whose round has this name among what is shared; nothing if there is none.
[[nodiscard]] std::optional<Id<LicensedProduct>> productOfSubmission(Connection &db, const QString &code);
/// Adds a comment as a remark, or as an answer to the remark that it answers while that is open, and tells who follows
/// the product. A file is named in a remark; it lies in the exchange.
void applyToSubmission(Journal &journal, const ReviewEntry &entry);

} // namespace lianming
