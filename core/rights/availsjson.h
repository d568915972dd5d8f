// The documents of the rights check (spec/avails.md section 5): grants.json, request.json and the answer. Reading
// refuses everything the page calls bad input, naming the file and the place; what is absent or null is empty.
// Beyond the page: grants.json may say which assets are parts of works, "parts": {"PART": "WORK"}; the answer then
// names the works it follows from, "works" of a conflict and "work" of a title gap or restriction. A rights-in record
// may say whose registration it is, "registration": "NUMBER"; the answer then says what the registrations of a mark
// lack, "registrations" of a title gap.
#pragma once

#include "core/rights/avails.h"

namespace lianming {

/// A book whose grants, records and restrictions use only defined collections and regions. Throws Error::BadInput;
/// `file` only names the place.
[[nodiscard]] RightsBook readRightsBook(const Json &document, const QString &file);

/// A request that the book can answer. Throws Error::BadInput, also where the request's exceptions take all its
/// territories away.
[[nodiscard]] GrantRequest readGrantRequest(const Json &document, const QString &file, const RightsBook &book);

/// The document that readRightsBook reads. What the book says of assets that it does not name is written for those that
/// its grants and collections do.
[[nodiscard]] OrderedJson rightsBookJson(const RightsBook &book);

/// The answer in the page's form.
[[nodiscard]] OrderedJson availsJson(const AvailsAnswer &answer);

} // namespace lianming
