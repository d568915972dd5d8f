// Words for what the royalty calculation, the statement import and the inbox say in codes.
#pragma once

#include "core/exchange/statementrow.h"
#include "core/royalties/restatementeffect.h"
#include "core/royalties/royaltyservice.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString inboxStateText(InboxState state);
[[nodiscard]] Tone inboxStateTone(InboxState state);
[[nodiscard]] QString statementFieldText(StatementField field);
[[nodiscard]] QString statementFaultWords(StatementFault fault);
/// Why a line raises a question ("territory", "duplicate_line").
[[nodiscard]] QString exceptionReasonText(const QString &code);
/// A term of an explanation or a figure of a period ("royalty_payment"); an unknown one is shown as it is.
[[nodiscard]] QString royaltyTermText(const QString &code);
/// What a restatement does to the first open period, or did, in one sentence.
[[nodiscard]] QString restatementEffectText(const RestatementEffect &effect);
/// "restatement 2" of a period that is being restated, "restated" of a closed one that was; empty otherwise.
[[nodiscard]] QString editionText(const InboxRow &row);
/// A decimal of any length ("-1234.50") with its digits grouped, the way amounts are written.
[[nodiscard]] QString decimalText(std::string_view decimal);

} // namespace lianming
