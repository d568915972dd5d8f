// Words for what core/assets and the collection import say in codes.
#pragma once

#include "core/exchange/assetmapping.h"
#include "core/exchange/importissue.h"

namespace lianming {

[[nodiscard]] QString assetKindText(AssetKind kind);
/// The statement's name for a code we know, otherwise the museum's own words.
[[nodiscard]] QString rightsStatementText(const QString &statement);
[[nodiscard]] QString assetFieldText(AssetField field);
[[nodiscard]] QString assetProblemText(AssetProblem problem);
[[nodiscard]] QString mappingProblemText(MappingProblem problem);
/// "1736–1795", "300 BC – 250 BC"; empty where there is none.
[[nodiscard]] QString yearsText(std::optional<int> from, std::optional<int> to);
[[nodiscard]] QString importReasonText(ImportReason reason);

/// The title in the language that holds now, or in the other where this one is missing.
[[nodiscard]] QString titleText(const QString &english, const QString &chinese);

} // namespace lianming
