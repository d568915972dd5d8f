// What a case refers to, and how what people type is joined to what the workspace knows: nobody walks round a licence,
// a dismissal or another case by typing the address of a listing that was taken in already.
#pragma once

#include "core/cases/protectioncase.h"
#include "core/copies/seller.h"
#include "core/db/connection.h"

namespace lianming {

/// An address that a listing was taken in from becomes that listing, and one that is another offer's no longer is; a
/// listing says whose it is, a seller on which platform, and evidence that was captured at the address of which work.
/// What is typed and says more, stays.
void joinKnown(Connection &db, ProtectionCase &record);

/// Throws unless all that the case refers to is there (Error::NotFound), its listings are one seller's and copy works
/// of its institution (BadInput), and are in no other open case, by their addresses either (Duplicate).
void requireCaseReferences(Connection &db, const ProtectionCase &record);

/// Whether a piece of evidence may prove something against the seller: not if it names another shop, by its number or
/// as one of `others`.
[[nodiscard]] bool mayProve(const Evidence &evidence, const Seller &seller, const QList<Seller> &others);

} // namespace lianming
