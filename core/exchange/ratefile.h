// Exchange rates from an fx.csv (spec/royalties.md section 9) into a workspace.
#pragma once

#include "core/base/currency.h"

#include <QString>

namespace lianming {

struct Workspace;

/// Takes all rates of the file, or none. Rows for `to` are ignored. Returns how many were new or different. Throws
/// Error::BadInput naming line and field, Error::Rejected where a closed period would come out differently.
int importExchangeRates(Workspace &workspace, const QString &path, Currency to);

} // namespace lianming
