#include "core/drafting/conditions.h"

#include "core/base/money.h"
#include "core/rights/grant.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianming {

namespace {

template<class Choice, size_t size>
Choice readChoice(const JsonNode &node, const std::array<std::pair<const char *, Choice>, size> &words)
{
    const std::string text = node.string();
    for (const auto &[code, choice] : words) {
        if (text == code)
            return choice;
    }
    QStringList codes;
    for (const auto &word : words)
        codes.append(QString::fromLatin1(word.first));
    node.fail(QT_TRANSLATE_NOOP("core", "must be one of %1"), {codes.join(QStringLiteral(", "))});
}

qint64 readWhole(const JsonNode &node, qint64 least, qint64 most)
{
    const qint64 value = node.integer();
    if (value < least || value > most)
        node.fail(QT_TRANSLATE_NOOP("core", "must be from %1 to %2"), {QString::number(least), QString::number(most)});
    return value;
}

std::optional<qint64> readWholeIfAny(const JsonNode &node, qint64 least, qint64 most)
{
    return node.isPresent() ? std::optional(readWhole(node, least, most)) : std::nullopt;
}

qint64 readAmountOf(const JsonNode &node, const Currency &currency)
{
    const auto money = Money::parse(node.string(), currency);
    if (!money || money->minor < 0)
        node.fail(QT_TRANSLATE_NOOP("core", "must be an amount of at most %1 decimal places"),
                  {QString::number(currency.digits())});
    return money->minor;
}

template<class Read>
auto ifPresent(const JsonNode &node, Read read) -> std::optional<decltype(read(node))>
{
    return node.isPresent() ? std::optional(read(node)) : std::nullopt;
}

constexpr qint64 mostDays = 3660;
constexpr qint64 mostYears = 100;

Renewal readRenewal(const JsonNode &node, const Currency &currency)
{
    using Measure = RenewalThreshold::Measure;
    static constexpr std::array kinds{std::pair{"automatic", Renewal::Kind::Automatic},
                                      std::pair{"option", Renewal::Kind::Option},
                                      std::pair{"agreement", Renewal::Kind::Agreement}};
    static constexpr std::array measures{std::pair{"base", Measure::BaseSales},
                                         std::pair{"payments", Measure::Payments}};
    static constexpr std::array scopes{std::pair{"contract_year", Scope::ContractYear}, std::pair{"term", Scope::Term}};
    Renewal out;
    out.kind = readChoice(node.member("kind"), kinds);
    if (out.kind != Renewal::Kind::Agreement)
        out.months = readWhole(node.member("months"), 1, 12 * mostYears);
    out.times = readWholeIfAny(node.member("times"), 1, mostYears).value_or(1);
    out.noticeDays = readWholeIfAny(node.member("notice_days"), 0, mostDays);
    for (const JsonNode &item : node.member("thresholds").items()) {
        RenewalThreshold threshold;
        threshold.measure = readChoice(item.member("measure"), measures);
        threshold.scope = ifPresent(item.member("scope"), [](const JsonNode &scope) {
                              return readChoice(scope, scopes);
                          }).value_or(Scope::Term);
        if (threshold.scope == Scope::ContractYear)
            threshold.contractYear = readWhole(item.member("contract_year"), 1, mostYears);
        threshold.minor = readAmountOf(item.member("at_least"), currency);
        threshold.renewal = readWholeIfAny(item.member("renewal"), 1, out.times);
        out.thresholds.push_back(threshold);
    }
    return out;
}

QualityTerms readQuality(const JsonNode &node)
{
    static constexpr std::array stages{std::pair{"concept", ApprovalStage::Concept},
                                       std::pair{"artwork", ApprovalStage::Artwork},
                                       std::pair{"pre_production", ApprovalStage::PreProduction},
                                       std::pair{"production", ApprovalStage::Production},
                                       std::pair{"packaging", ApprovalStage::Packaging},
                                       std::pair{"marketing", ApprovalStage::Marketing}};
    QualityTerms out;
    for (const JsonNode &stage : node.member("stages").items())
        out.stages.push_back(readChoice(stage, stages));
    if (out.stages.empty())
        node.member("stages").fail(QT_TRANSLATE_NOOP("core", "must name at least one"));
    out.reviewDays = readWhole(node.member("review_days"), 1, mostDays);
    out.samples = readWholeIfAny(node.member("samples"), 0, 1'000'000).value_or(0);
    return out;
}

TerminationTerms readTermination(const JsonNode &node)
{
    using By = TerminationTerms::By;
    static constexpr std::array parties{std::pair{"either", By::Either}, std::pair{"licensor", By::Licensor},
                                        std::pair{"licensee", By::Licensee}};
    TerminationTerms out;
    out.cureDays = readWholeIfAny(node.member("cure_days"), 1, mostDays);
    out.noticeDays = readWholeIfAny(node.member("notice_days"), 1, mostDays);
    if (!out.cureDays && !out.noticeDays)
        node.fail(QT_TRANSLATE_NOOP("core", "must have cure_days or notice_days"));
    out.noticeBy =
        ifPresent(node.member("by"), [](const JsonNode &by) { return readChoice(by, parties); }).value_or(By::Either);
    return out;
}

Disputes readDisputes(const JsonNode &node)
{
    static constexpr std::array forums{std::pair{"court", Disputes::Forum::Court},
                                       std::pair{"arbitration", Disputes::Forum::Arbitration}};
    return {readChoice(node.member("forum"), forums), readBothLanguages(node.member("place"))};
}

} // namespace

BothLanguages readBothLanguages(const JsonNode &node)
{
    const auto text = [&](const char *language) {
        const JsonNode member = node.member(language);
        const QString out = QString::fromStdString(member.string());
        if (out.trimmed().isEmpty())
            member.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
        return out;
    };
    return {text("en"), text("zh")};
}

LicenceConditions readConditions(const JsonNode &terms, const Currency &currency)
{
    LicenceConditions out;
    out.use = ifPresent(terms.member("use"), [](const JsonNode &node) {
        return UseTerms{readBothLanguages(node.member("purpose")),
                        readWholeIfAny(node.member("copies"), 1, 1'000'000'000'000)};
    });
    out.credit = ifPresent(terms.member("credit"), readBothLanguages);
    out.renewal = ifPresent(terms.member("renewal"), [&](const JsonNode &node) { return readRenewal(node, currency); });
    out.quality = ifPresent(terms.member("quality"), readQuality);
    const JsonNode audit = terms.member("audit");
    out.audit.noticeDays = readWholeIfAny(audit.member("notice_days"), 0, mostDays);
    out.audit.perYear = readWholeIfAny(audit.member("per_year"), 1, 366);
    out.audit.recordsYears = readWholeIfAny(audit.member("records_years"), 1, mostYears);
    const auto amount = [&](const JsonNode &node) {
        return readAmountOf(node, currency);
    };
    out.audit.thresholdAmount = ifPresent(audit.member("threshold_amount"), amount);
    out.insuranceMinor = ifPresent(terms.member("insurance").member("amount"), amount);
    out.confidentialityYears = readWholeIfAny(terms.member("confidentiality").member("years"), 1, mostYears);
    out.termination = ifPresent(terms.member("termination"), readTermination);
    out.disputes = ifPresent(terms.member("disputes"), readDisputes);
    return out;
}

} // namespace lianming
