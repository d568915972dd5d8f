// Product approval in review packages: the newest round of a product goes out with its files and the remarks that are
// not internal, and what the brand answers becomes remarks of the approval, by the brand's person.
#pragma once

#include "core/base/id.h"
#include "core/packages/reviewcontent.h"

namespace lianming {

class Journal;
struct Brand;
struct LicensedProduct;
struct Workspace;

/// Adds it to what is shared in `thread`. Throws Error::NotFound for a product that is none, Error::Rejected for one of
/// another brand and for one without a round.
void gatherSubmission(Workspace &w, Id<LicensedProduct> product, Id<Brand> brand, const QString &thread,
                      ReviewContent &to);
/// Adds a comment as a remark, or as an answer to the remark that it answers while that is open; a file to the round's.
void applyToSubmission(Journal &journal, const ReviewEntry &entry);

} // namespace lianming
