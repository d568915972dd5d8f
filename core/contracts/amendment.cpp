#include "core/contracts/amendment.h"

#include "core/contracts/contractterms.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr AmendmentState amendmentStates[] = {AmendmentState::Draft, AmendmentState::Signed, AmendmentState::Dropped};

/// Money terms that hold for the whole contract, as the terms document names them.
constexpr const char *wholeContractMembers[] = {
    "base",          "unlicensed", "marketing_fund", "reserve", "tax",      "minimum_payment", "splits",
    "late_interest", "opening",    "rounding",       "regions", "currency", "periods"};

/// How many contract years have begun before `day`, so that their guarantees stand.
size_t yearsBegun(const RoyaltyTerms &terms, QDate day)
{
    size_t years = 0;
    while (terms.term.start.addYears(int(years)) < day)
        ++years;
    return years;
}

qint64 yearAmount(const Guarantee &guarantee, size_t year)
{
    return guarantee.amounts.empty() ? 0 : guarantee.amounts[std::min(year, guarantee.amounts.size() - 1)];
}

/// Amounts that fall due before `day`.
std::vector<DatedAmount> dueBefore(const std::vector<DatedAmount> &amounts, QDate day)
{
    std::vector<DatedAmount> out;
    std::ranges::copy_if(amounts, std::back_inserter(out), [day](const DatedAmount &one) { return one.due < day; });
    return out;
}

bool isSamePool(const Guarantee &a, const Guarantee &b)
{
    return a.id == b.id && a.match == b.match && a.scope == b.scope && a.carryForward == b.carryForward;
}

QString idText(const Guarantee &guarantee)
{
    return QString::fromStdString(guarantee.id);
}

void findGuarantees(const RoyaltyTerms &before, const RoyaltyTerms &after, QDate day, QList<AmendmentFinding> &out)
{
    const size_t pools = std::max(before.guarantees.size(), after.guarantees.size());
    for (size_t i = 0; i < pools; ++i) {
        if (i >= before.guarantees.size() || i >= after.guarantees.size()
            || !isSamePool(before.guarantees[i], after.guarantees[i])) {
            const auto &list = i < after.guarantees.size() ? after.guarantees : before.guarantees;
            out.append({AmendmentProblem::GuaranteeChanged, idText(list[i])});
            continue;
        }
        const Guarantee &was = before.guarantees[i];
        const Guarantee &is = after.guarantees[i];
        bool isPast = dueBefore(was.instalments, day) != dueBefore(is.instalments, day);
        const size_t begun = was.scope == Scope::ContractYear ? yearsBegun(before, day) : 0;
        for (size_t year = 0; year < begun; ++year)
            isPast = isPast || yearAmount(was, year) != yearAmount(is, year);
        if (isPast)
            out.append({AmendmentProblem::PastAmountChanged, idText(was)});
    }
}

/// Whether two texts of JSON say the same, however they are written.
bool isSameJson(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const Json first = Json::parse(a.toStdString(), nullptr, false);
    return !first.is_discarded() && first == Json::parse(b.toStdString(), nullptr, false);
}

Message with(const char *text, const QString &detail)
{
    return {text, {detail}};
}

} // namespace

const char *amendmentStateCode(AmendmentState state)
{
    switch (state) {
    case AmendmentState::Draft: return "draft";
    case AmendmentState::Signed: return "signed";
    case AmendmentState::Dropped: return "dropped";
    }
    return "";
}

std::optional<AmendmentState> parseAmendmentState(QStringView code)
{
    for (const AmendmentState state : amendmentStates) {
        if (code == QLatin1StringView(amendmentStateCode(state)))
            return state;
    }
    return std::nullopt;
}

QList<AmendmentFinding> moneyFindings(const RoyaltyTerms &before, const RoyaltyTerms &after, QDate effectiveOn)
{
    QList<AmendmentFinding> out;
    const OrderedJson was = before.toJson();
    const OrderedJson is = after.toJson();
    for (const char *member : wholeContractMembers) {
        if (was.value(member, OrderedJson()) != is.value(member, OrderedJson()))
            out.append({AmendmentProblem::MoneyTermChanged, QString::fromLatin1(member)});
    }
    if (before.sellOffCounts != after.sellOffCounts)
        out.append({AmendmentProblem::MoneyTermChanged, QStringLiteral("sell_off.counts")});
    if (before.rates != after.rates) {
        const Period period = Period::containing(effectiveOn, before.periods);
        const bool isFirstDay = effectiveOn == std::max(period.span().start, before.term.start);
        if (!isFirstDay)
            out.append({AmendmentProblem::RatesMidPeriod, dayText(period.plus(1).span().start)});
    }
    if (dueBefore(before.fees, effectiveOn) != dueBefore(after.fees, effectiveOn))
        out.append({AmendmentProblem::PastAmountChanged, QStringLiteral("fees")});
    findGuarantees(before, after, effectiveOn, out);
    return out;
}

QList<AmendmentFinding> amendmentFindings(const Amendment &amendment, const Contract &before, const Contract &after,
                                          QDate lastEffective)
{
    QList<AmendmentFinding> out;
    const auto require = [&out](bool holds, AmendmentProblem problem, const QString &detail = {}) {
        if (!holds)
            out.append({problem, detail});
    };
    require(before.state == ContractState::Signed, AmendmentProblem::ContractNotSigned);
    require(!amendment.title.trimmed().isEmpty(), AmendmentProblem::TitleMissing);
    require(amendment.base == before.amendments, AmendmentProblem::Overtaken);
    require(amendment.effectiveOn.isValid(), AmendmentProblem::EffectiveMissing);
    if (!amendment.effectiveOn.isValid())
        return out;
    require(before.term.start <= amendment.effectiveOn && amendment.effectiveOn <= before.term.end.addDays(1),
            AmendmentProblem::EffectiveOutside);
    require(!lastEffective.isValid() || lastEffective <= amendment.effectiveOn, AmendmentProblem::EffectiveBeforeLast,
            dayText(lastEffective));
    const auto fixed = [&](bool same, const char *member) {
        require(same, AmendmentProblem::FixedChanged, QString::fromLatin1(member));
    };
    fixed(before.number == after.number, "number");
    fixed(before.institution == after.institution && before.furtherInstitutions == after.furtherInstitutions,
          "institution");
    fixed(before.brand == after.brand, "brand");
    fixed(before.master == after.master, "master");
    fixed(before.currency == after.currency, "currency");
    fixed(before.term.start == after.term.start, "term.start");
    fixed(before.frequency == after.frequency, "periods");
    fixed(before.reportWithinDays == after.reportWithinDays, "report_within_days");
    fixed(before.title == after.title, "title");
    require(amendment.effectiveOn.addDays(-1) <= after.term.end, AmendmentProblem::EndBeforeEffective);
    require(before.term.end != after.term.end || before.sellOffDays != after.sellOffDays
                || before.sublicensing != after.sublicensing || !isSameJson(before.terms, after.terms)
                || !isSameJson(before.body, after.body) || before.grants != after.grants,
            AmendmentProblem::NothingChanged);
    return out;
}

Message amendmentFindingMessage(const AmendmentFinding &finding)
{
    switch (finding.problem) {
    case AmendmentProblem::ContractNotSigned:
        return {QT_TRANSLATE_NOOP("core", "Only a signed contract that was not terminated is amended; change a draft "
                                          "itself"),
                {}};
    case AmendmentProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "A title is needed"), {}};
    case AmendmentProblem::EffectiveMissing:
        return {QT_TRANSLATE_NOOP("core", "The day from which the amendment applies is needed"), {}};
    case AmendmentProblem::EffectiveOutside:
        return {QT_TRANSLATE_NOOP("core", "An amendment applies from a day of the term, or from the day after it"), {}};
    case AmendmentProblem::EffectiveBeforeLast:
        return with(QT_TRANSLATE_NOOP("core", "An earlier amendment applies from %1; this one cannot apply before it"),
                    finding.detail);
    case AmendmentProblem::Overtaken:
        return {QT_TRANSLATE_NOOP("core", "Another amendment was signed since this one was drafted: draft it anew"),
                {}};
    case AmendmentProblem::NothingChanged:
        return {QT_TRANSLATE_NOOP("core", "The amendment changes nothing of the contract yet"), {}};
    case AmendmentProblem::FixedChanged:
        return with(QT_TRANSLATE_NOOP("core", "An amendment cannot change \"%1\": that takes a new contract"),
                    finding.detail);
    case AmendmentProblem::EndBeforeEffective:
        return {QT_TRANSLATE_NOOP("core", "The term would end before the amendment applies"), {}};
    case AmendmentProblem::MoneyTermChanged:
        return with(QT_TRANSLATE_NOOP("core",
                                      "\"%1\" holds for the whole contract: an amendment cannot change it from a "
                                      "day on"),
                    finding.detail);
    case AmendmentProblem::RatesMidPeriod:
        return with(QT_TRANSLATE_NOOP("core", "New rates begin with a reporting period: the next one begins on %1"),
                    finding.detail);
    case AmendmentProblem::GuaranteeChanged:
        return with(QT_TRANSLATE_NOOP("core", "Guarantee \"%1\" was added, removed or made another; an amendment "
                                              "changes only its amounts that lie ahead"),
                    finding.detail);
    case AmendmentProblem::PastAmountChanged:
        return with(QT_TRANSLATE_NOOP("core", "\"%1\": an amount that lies before the amendment was changed"),
                    finding.detail);
    }
    return {};
}

} // namespace lianming
