// How a text is stored with its contract, leaves a workspace and comes into another. What is stored has one form, so
// that equal texts are equal bytes. A text that goes out takes along the clauses that do not ship with the product; a
// text that comes in keeps its wording, whatever the library there says.
#pragma once

#include "core/drafting/contracttext.h"

namespace lianming {

/// Contract::body for a text.
[[nodiscard]] QString storedText(const ContractText &text);
/// The text that Contract::body holds; nothing while it is empty. `number` names the contract in errors. Throws
/// Error::BadInput.
[[nodiscard]] std::optional<ContractText> readStoredText(const QString &body, const QString &number);

/// The clauses of a text that do not ship with the product, for the text's member "library"; null if there are none.
[[nodiscard]] OrderedJson carriedClauses(const ContractText &text, const ClauseLibrary &library);

/// Reads the member "text" of a contract's document. A clause that it carries along and that `library` lacks or words
/// otherwise becomes the contract's own, written by `by`, with the wording it had. Throws Error::BadInput that names
/// the file and the place: what readContractText() throws, a carried clause that is not valid or stands twice, a clause
/// that is neither carried nor in the library.
[[nodiscard]] ContractText readTextOf(const JsonNode &node, const ClauseLibrary &library, const QString &by);

} // namespace lianming
