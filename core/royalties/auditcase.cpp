#include "core/royalties/auditcase.h"

#include "core/base/json.h"
#include "core/royalties/timeline.h"

namespace lianming {

namespace {

constexpr const char *stateCodes[] = {"open", "computed", "settled", "closed"};
constexpr const char *basisCodes[] = {"due", "reported"};
constexpr const char *outcomeCodes[] = {"nothing", "restatement", "invoice", "waived"};
constexpr qint64 longestLookBack = 100;
constexpr Int128 wholePercent = Int128{100} * Rate::one;

template<class Code, size_t count>
std::optional<Code> parsed(const char *const (&codes)[count], QStringView text)
{
    for (size_t i = 0; i < count; ++i) {
        if (text == QLatin1StringView(codes[i]))
            return Code(i);
    }
    return std::nullopt;
}

} // namespace

const char *auditStateCode(AuditState state)
{
    return stateCodes[int(state)];
}

AuditState parseAuditState(const QString &code)
{
    if (const auto state = parsed<AuditState>(stateCodes, code))
        return *state;
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no state of an audit"), {code});
}

const char *shortfallBasisCode(ShortfallBasis basis)
{
    return basisCodes[int(basis)];
}

std::optional<ShortfallBasis> parseShortfallBasis(QStringView code)
{
    return parsed<ShortfallBasis>(basisCodes, code);
}

const char *auditOutcomeCode(AuditOutcome outcome)
{
    return outcomeCodes[int(outcome)];
}

std::optional<AuditOutcome> parseAuditOutcome(QStringView code)
{
    return parsed<AuditOutcome>(outcomeCodes, code);
}

const char *auditItemKindCode(AuditItemKind kind)
{
    switch (kind) {
    case AuditItemKind::Above: return "above";
    case AuditItemKind::Unit: return "unit";
    case AuditItemKind::Chosen: return "chosen";
    case AuditItemKind::Added: return "added";
    }
    return "";
}

std::optional<AuditClause> auditClause(const RoyaltyTerms &terms)
{
    const JsonNode clause = JsonNode(terms.other, QString::fromStdString(terms.number)).member("audit");
    if (!clause.isPresent())
        return std::nullopt;
    AuditClause out;
    if (const JsonNode percent = clause.member("threshold_percent"); percent.isPresent()) {
        out.threshold = Rate::parse(percent.string());
        if (!out.threshold || out.threshold->nanos > wholePercent)
            percent.fail(QT_TRANSLATE_NOOP("core", "must be a percent from 0 to 100"));
    }
    if (const JsonNode of = clause.member("of"); of.isPresent()) {
        const auto basis = parseShortfallBasis(QString::fromStdString(of.string()));
        if (!basis)
            of.fail(QT_TRANSLATE_NOOP("core", "must be \"due\" or \"reported\""));
        out.of = *basis;
    }
    if (const JsonNode interest = clause.member("interest"); interest.isPresent())
        out.interest = interest.boolean();
    if (const JsonNode years = clause.member("look_back_years"); years.isPresent()) {
        out.lookBackYears = years.integer();
        if (*out.lookBackYears < 1 || *out.lookBackYears > longestLookBack)
            years.fail(QT_TRANSLATE_NOOP("core", "must be 1 to %1"), {QString::number(longestLookBack)});
    }
    return out;
}

AuditedLine auditedLine(const RoyaltyLines &lines, const RoyaltyLine &line)
{
    const auto text = [&lines](CodeId id) {
        return QString::fromStdString(lines.codes.text(id));
    };
    AuditedLine out;
    out.soldOn = line.date;
    out.sku = text(line.sku);
    out.category = text(line.category);
    out.territory = text(line.territory);
    out.channel = text(line.channel);
    out.currency = line.currency;
    out.units = line.units;
    out.gross = line.gross;
    out.deductions = line.deductions;
    out.retailPrice = line.retailPrice;
    out.share = line.share;
    out.free = line.free;
    return out;
}

RoyaltyLine royaltyLine(const AuditedLine &line, const Period &period, CodeTable &codes)
{
    const auto id = [&codes](const QString &text) {
        return codes.id(text.toStdString());
    };
    RoyaltyLine out;
    out.period = period;
    out.date = line.soldOn;
    out.currency = line.currency;
    out.sku = id(line.sku);
    out.category = id(line.category);
    out.territory = id(line.territory);
    out.channel = id(line.channel);
    out.units = line.units;
    out.gross = line.gross;
    out.deductions = line.deductions;
    out.retailPrice = line.retailPrice;
    out.share = line.share;
    out.free = line.free;
    return out;
}

QList<AuditCaseFinding> validate(const AuditCase &auditCase, const RoyaltyTerms &terms)
{
    QList<AuditCaseFinding> out;
    if (auditCase.auditor.trimmed().isEmpty())
        out.append({AuditProblem::AuditorMissing, {}});
    if (!auditCase.noticeOn.isValid())
        out.append({AuditProblem::NoticeMissing, {}});
    const Timeline timeline(terms);
    const auto place = [&](const QString &name) {
        const auto period = Period::parse(name.toStdString());
        const auto found = period ? timeline.find(*period) : std::nullopt;
        if (!found)
            out.append({AuditProblem::PeriodUnknown, name});
        return found;
    };
    const auto first = place(auditCase.firstPeriod);
    const auto last = place(auditCase.lastPeriod);
    if (first && last && *last < *first)
        out.append({AuditProblem::PeriodsReversed, {}});
    const AuditClause &clause = auditCase.clause;
    if (clause.threshold && clause.threshold->nanos > wholePercent)
        out.append({AuditProblem::ThresholdRange, {}});
    const bool yearsFit =
        !clause.lookBackYears || (*clause.lookBackYears >= 1 && *clause.lookBackYears <= longestLookBack);
    if (!yearsFit)
        out.append({AuditProblem::LookBackRange, {}});
    if (first && clause.lookBackYears && yearsFit && auditCase.noticeOn.isValid()) {
        const QDate from = auditCase.noticeOn.addYears(int(-*clause.lookBackYears));
        int earliest = 0;
        while (earliest < timeline.last() && timeline.period(earliest).span().start < from)
            ++earliest;
        if (*first < earliest)
            out.append({AuditProblem::BeyondLookBack, timeline.period(earliest).name()});
    }
    if (auditCase.costs < 0)
        out.append({AuditProblem::CostsNegative, {}});
    return out;
}

Message auditProblemMessage(const AuditCaseFinding &finding)
{
    switch (finding.problem) {
    case AuditProblem::AuditorMissing: return {QT_TRANSLATE_NOOP("core", "Name the auditor"), {}};
    case AuditProblem::NoticeMissing:
        return {QT_TRANSLATE_NOOP("core", "Give the day on which the licensee was told"), {}};
    case AuditProblem::PeriodUnknown:
        return {QT_TRANSLATE_NOOP("core", "%1 is not a period of the contract"), {finding.detail}};
    case AuditProblem::PeriodsReversed:
        return {QT_TRANSLATE_NOOP("core", "The last audited period lies before the first"), {}};
    case AuditProblem::BeyondLookBack:
        return {QT_TRANSLATE_NOOP("core", "The contract lets audits look back to %1 at most"), {finding.detail}};
    case AuditProblem::ThresholdRange:
        return {QT_TRANSLATE_NOOP("core", "The threshold is a percent from 0 to 100"), {}};
    case AuditProblem::LookBackRange: return {QT_TRANSLATE_NOOP("core", "An audit looks back 1 to 100 years"), {}};
    case AuditProblem::CostsNegative: return {QT_TRANSLATE_NOOP("core", "Costs are not negative"), {}};
    }
    return {};
}

} // namespace lianming
