// Words for what the royalty calculation, the statement import and the inbox say in codes.
#pragma once

#include "core/exchange/statementrow.h"
#include "core/royalties/royaltyservice.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString inboxStateText(InboxState state);
[[nodiscard]] Tone inboxStateTone(InboxState state);
[[nodiscard]] QString statementFieldText(StatementField field);
[[nodiscard]] QString statementFaultWords(StatementFault fault);
/// A reason of an exception ("territory").
[[nodiscard]] QString exceptionReasonText(const QString &code);
/// A term of an explanation or a figure of a period ("royalty_payment"); an unknown one is shown as it is.
[[nodiscard]] QString royaltyTermText(const QString &code);

} // namespace lianming
