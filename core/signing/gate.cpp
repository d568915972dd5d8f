#include "core/signing/gate.h"

#include "core/base/error.h"

#include <QLatin1StringView>

#include <algorithm>

namespace lianming {

namespace {

struct GateRow {
    Gate gate;
    const char *code;
    bool mayWarn;
    bool mayBeWaived;
};

constexpr GateRow gateTable[] = {
    {Gate::Complete, "complete", false, false},
    {Gate::RightsFree, "rights_free", false, true},
    {Gate::TitleHeld, "title_held", false, true},
    {Gate::TradeMark, "trade_mark", true, true},
    {Gate::Permits, "permits", true, true},
    {Gate::Statutory, "statutory", true, true},
    {Gate::Text, "text", true, true},
    {Gate::Approvals, "approvals", true, true},
};
static_assert(std::size(gateTable) == gates.size());

const GateRow &rowOf(Gate gate)
{
    return gateTable[size_t(gate)];
}

} // namespace

const char *gateCode(Gate gate)
{
    return rowOf(gate).code;
}

std::optional<Gate> parseGate(QStringView code)
{
    const auto *const found =
        std::ranges::find_if(gates, [code](Gate gate) { return code == QLatin1StringView(gateCode(gate)); });
    return found == gates.end() ? std::nullopt : std::optional(*found);
}

const char *gateStateCode(GateState state)
{
    switch (state) {
    case GateState::NotApplicable: return "not_applicable";
    case GateState::Passed: return "passed";
    case GateState::Waived: return "waived";
    case GateState::Warning: return "warning";
    case GateState::Blocked: return "blocked";
    }
    return "";
}

const char *gateRuleCode(GateRule rule)
{
    return rule == GateRule::Block ? "block" : "warn";
}

std::optional<GateRule> parseGateRule(QStringView code)
{
    for (const GateRule rule : {GateRule::Block, GateRule::Warn}) {
        if (code == QLatin1StringView(gateRuleCode(rule)))
            return rule;
    }
    return std::nullopt;
}

bool mayWarn(Gate gate)
{
    return rowOf(gate).mayWarn;
}

bool mayBeWaived(Gate gate)
{
    return rowOf(gate).mayBeWaived;
}

GateResult gateResult(Gate gate, QList<GateFinding> findings, GateRule rule, const QStringList &waived)
{
    const bool canWarn = rule == GateRule::Warn && mayWarn(gate);
    GateResult out{gate, GateState::Passed, {}};
    for (GateFinding &finding : findings) {
        finding.waivable = finding.waivable && mayBeWaived(gate);
        if (canWarn && finding.waivable)
            finding.blocks = false;
        finding.waived = finding.blocks && finding.waivable && waived.contains(finding.key);
        const GateState state = finding.waived   ? GateState::Waived
                                : finding.blocks ? GateState::Blocked
                                                 : GateState::Warning;
        out.state = std::max(out.state, state);
    }
    out.findings = std::move(findings);
    return out;
}

bool GateReport::canSign() const
{
    return std::ranges::none_of(gates, [](const GateResult &one) { return one.state == GateState::Blocked; });
}

AvailsVerdict GateReport::verdict() const
{
    AvailsVerdict worst = AvailsVerdict::Available;
    for (const AvailsAnswer &answer : grants)
        worst = std::max(worst, answer.verdict);
    return worst;
}

void requirePassed(const GateReport &report, std::span<const Gate> only)
{
    for (const Gate gate : only) {
        const GateResult &result = report.of(gate);
        if (result.state != GateState::Blocked)
            continue;
        for (const GateFinding &finding : result.findings) {
            if (finding.blocks && !finding.waived)
                throw Error(Error::Kind::Rejected, finding.message.text, finding.message.args);
        }
    }
}

} // namespace lianming
