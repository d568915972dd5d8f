// How the gates of a contract print: for programs all of it, for people a line for each thing that is found.
#pragma once

#include "app/cli/command.h"
#include "core/signing/gate.h"

namespace lianming::cli {

/// {can_sign, fingerprint, gates: [{gate, state, findings: [{message, key, blocks, waivable, waived, grant, detail}]}],
/// findings, grants}: the last two are what is open and the answers of the rights check.
[[nodiscard]] OrderedJson gatesJson(const GateReport &report);

/// What stands in the way, on standard error: a line a finding. With --json the document instead, on standard output.
void printRefusal(const Arguments &arguments, const GateReport &report);

} // namespace lianming::cli
