// The options by which a verb on many assets says which: one by one, or by what a search is narrowed by.
#pragma once

#include "app/cli/command.h"
#include "core/assets/asset.h"

namespace lianming {
struct Workspace;
}

namespace lianming::cli {

/// --institution, --collection, --rights, --facet, --colour, --years, --from-year, --to-year, --archived.
[[nodiscard]] QList<Option> filterOptions();
/// What they narrow a search by, without words. Throws Error::NotFound and Error::BadInput.
[[nodiscard]] AssetFilter filterOf(Workspace &w, const Arguments &arguments);
/// --asset, --search, and filterOptions().
[[nodiscard]] QList<Option> selectionOptions();
/// What they select; with none of them, everything. Throws Error::NotFound and Error::BadInput.
[[nodiscard]] AssetSelection selectionOf(Workspace &w, const Arguments &arguments);
/// The asset with this code. Throws Error::NotFound.
[[nodiscard]] Id<Asset> assetNamed(Workspace &w, const QString &code);

} // namespace lianming::cli
