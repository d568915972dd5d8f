// The gates that a contract passes before it is approved and signed: what each asks, how it answers, what was found.
// Plain values. What the answers are is gates.h's business, who may let a contract pass in spite of one waiver.h's.
#pragma once

#include "core/base/message.h"
#include "core/contracts/contract.h"
#include "core/rights/avails.h"

#include <array>
#include <span>

namespace lianming {

enum class Gate {
    Complete,   ///< parties, grants, term and royalty terms are all there
    RightsFree, ///< nobody else has or holds the rights (spec/avails.md sections 2 and 3)
    TitleHeld,  ///< the institution itself has what it grants (section 4), trade marks aside
    TradeMark,  ///< marks are registered for the goods, the places and the whole term
    Permits,    ///< nothing is prohibited; consents and permits were given
    Statutory,  ///< what the law wants a licence to say, and its form
    Text,       ///< the text says what the terms say
    Approvals,  ///< legal's and the programme's, of exactly this content
};
inline constexpr std::array gates{Gate::Complete, Gate::RightsFree, Gate::TitleHeld, Gate::TradeMark,
                                  Gate::Permits,  Gate::Statutory,  Gate::Text,      Gate::Approvals};

/// "complete", "rights_free", "title_held", "trade_mark", "permits", "statutory", "text", "approvals".
[[nodiscard]] const char *gateCode(Gate gate);
[[nodiscard]] std::optional<Gate> parseGate(QStringView code);

/// In the order in which they weigh.
enum class GateState { NotApplicable, Passed, Waived, Warning, Blocked };
/// "not_applicable", "passed", "waived", "warning", "blocked".
[[nodiscard]] const char *gateStateCode(GateState state);

/// What a house rule makes of a gate that finds something: it keeps a contract from being signed, or only says so.
enum class GateRule { Block, Warn };
/// "block", "warn".
[[nodiscard]] const char *gateRuleCode(GateRule rule);
[[nodiscard]] std::optional<GateRule> parseGateRule(QStringView code);
/// Whether the house may turn the gate into a warning: not whether rights are free, title is held, a contract complete.
[[nodiscard]] bool mayWarn(Gate gate);
/// Whether a second person may let a contract pass in spite of the gate: not of one that is incomplete.
[[nodiscard]] bool mayBeWaived(Gate gate);

struct GateFinding {
    /// What it is, in codes: "rights_out C-2026-0001#1 grant 0". The same thing has the same key whenever it is asked;
    /// a waiver names those that it covers.
    QString key;
    Message message;      ///< a whole sentence
    bool blocks = true;   ///< else it is a warning, whatever the house's rule
    bool waivable = true; ///< nobody waives what is prohibited
    bool waived = false;  ///< a granted waiver covers it
    int grant = -1;       ///< its place, from 0; −1: not about a grant
    QString detail = {};  ///< a code or number that the finding is about; may be empty
};

struct GateResult {
    Gate gate = Gate::Complete;
    GateState state = GateState::Passed;
    QList<GateFinding> findings;
};

/// A gate's findings as they count: a rule of Warn takes the weight of those that can be waived, and `waived` are the
/// keys that a granted waiver covers.
[[nodiscard]] GateResult gateResult(Gate gate, QList<GateFinding> findings, GateRule rule = GateRule::Block,
                                    const QStringList &waived = {});

struct GateReport {
    std::vector<GateResult> gates; ///< one of each, in their order
    /// What is open, as `complete` found it.
    QList<ContractFinding> open;
    /// One answer a grant, in their order; none where something open keeps the question from being asked.
    std::vector<AvailsAnswer> grants;
    QString fingerprint; ///< of the content that was asked about, see contentFingerprint()

    [[nodiscard]] const GateResult &of(Gate gate) const { return gates.at(size_t(gate)); }
    [[nodiscard]] bool canSign() const;
    /// The worst of the grants, waived or not.
    [[nodiscard]] AvailsVerdict verdict() const;
};

/// Throws Error::Rejected with what the first gate that is blocked found. `only`: the gates that are asked.
void requirePassed(const GateReport &report, std::span<const Gate> only = gates);

} // namespace lianming
