#include "core/protection/registration.h"

#include "core/base/codetree.h"
#include "core/rights/registeredmark.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array kinds = {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Design,
                              RegistrationKind::Data, RegistrationKind::Customs};

constexpr std::array subjects = {RegistrationSubject::NotSaid, RegistrationSubject::Photograph,
                                 RegistrationSubject::Design,  RegistrationSubject::Mark,
                                 RegistrationSubject::Name,    RegistrationSubject::Access,
                                 RegistrationSubject::Work};
constexpr std::array standings = {RegistrationStanding::Filed,       RegistrationStanding::Registered,
                                  RegistrationStanding::RenewalOpen, RegistrationStanding::Grace,
                                  RegistrationStanding::Lapsed,      RegistrationStanding::Cancelled};
constexpr std::array papers = {RegistrationPaper::Form,       RegistrationPaper::Identity, RegistrationPaper::Ownership,
                               RegistrationPaper::Statement,  RegistrationPaper::Sample,   RegistrationPaper::Warranty,
                               RegistrationPaper::Certificate};

constexpr int termYears = 10;
constexpr int yearsUnused = 3;

bool isNiceClass(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= 45 && QString::number(number) == text;
}

bool isTerritory(const QString &code)
{
    return territoryForm(code.toStdString()) != TerritoryForm::None;
}

} // namespace

const char *registrationKindCode(RegistrationKind kind)
{
    switch (kind) {
    case RegistrationKind::Copyright: return "copyright";
    case RegistrationKind::Trademark: return "trademark";
    case RegistrationKind::Design: return "design";
    case RegistrationKind::Data: return "data";
    case RegistrationKind::Customs: return "customs";
    }
    return "";
}

std::optional<RegistrationKind> parseRegistrationKind(QStringView code)
{
    for (const RegistrationKind kind : kinds) {
        if (code == QLatin1StringView(registrationKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

const char *registrationSubjectCode(RegistrationSubject subject)
{
    switch (subject) {
    case RegistrationSubject::NotSaid: return "";
    case RegistrationSubject::Photograph: return "photograph";
    case RegistrationSubject::Design: return "design";
    case RegistrationSubject::Mark: return "mark";
    case RegistrationSubject::Name: return "name";
    case RegistrationSubject::Access: return "access";
    case RegistrationSubject::Work: return "work";
    }
    return "";
}

std::optional<RegistrationSubject> parseRegistrationSubject(QStringView code)
{
    for (const RegistrationSubject subject : subjects) {
        if (code == QLatin1StringView(registrationSubjectCode(subject)))
            return subject;
    }
    return std::nullopt;
}

QList<RegistrationProblem> validate(const Registration &r)
{
    QList<RegistrationProblem> problems;
    const auto require = [&problems](bool holds, RegistrationProblem problem) {
        if (!holds)
            problems.append(problem);
    };
    require(r.institution.isSet(), RegistrationProblem::InstitutionMissing);
    require(!r.number.trimmed().isEmpty(), RegistrationProblem::NumberMissing);
    require(!r.holder.trimmed().isEmpty(), RegistrationProblem::HolderMissing);
    require(isTerritory(r.territory), RegistrationProblem::TerritoryMalformed);
    if (r.kind == RegistrationKind::Trademark) {
        require(!r.classes.isEmpty(), RegistrationProblem::ClassMissing);
        require(std::ranges::all_of(r.classes, isNiceClass), RegistrationProblem::ClassMalformed);
    }
    require(!r.filedOn || !r.grantedOn || *r.filedOn <= *r.grantedOn, RegistrationProblem::GrantedBeforeFiled);
    const std::optional<QDate> begin = r.grantedOn ? r.grantedOn : r.filedOn;
    require(!begin || !r.expiresOn || *begin <= *r.expiresOn, RegistrationProblem::ExpiresBeforeGranted);
    require(!r.cancelledOn || !r.cancelReason.trimmed().isEmpty(), RegistrationProblem::CancelReasonMissing);
    require(!r.cancelledOn || !r.filedOn || *r.filedOn <= *r.cancelledOn, RegistrationProblem::CancelledBeforeFiled);
    return problems;
}

Message problemMessage(RegistrationProblem problem)
{
    switch (problem) {
    case RegistrationProblem::InstitutionMissing:
        return {QT_TRANSLATE_NOOP("core", "Say whose registration it is."), {}};
    case RegistrationProblem::NumberMissing: return {QT_TRANSLATE_NOOP("core", "The registration needs a number."), {}};
    case RegistrationProblem::HolderMissing: return {QT_TRANSLATE_NOOP("core", "Say who holds the right."), {}};
    case RegistrationProblem::TerritoryMalformed:
        return {QT_TRANSLATE_NOOP("core", "The territory must be WORLD, a country such as CN, or a region."), {}};
    case RegistrationProblem::ClassMissing:
        return {QT_TRANSLATE_NOOP("core", "A trade mark needs at least one class."), {}};
    case RegistrationProblem::ClassMalformed:
        return {QT_TRANSLATE_NOOP("core", "The classes of a trade mark must be numbers from 1 to 45."), {}};
    case RegistrationProblem::GrantedBeforeFiled:
        return {QT_TRANSLATE_NOOP("core", "It cannot be granted before it was filed."), {}};
    case RegistrationProblem::ExpiresBeforeGranted:
        return {QT_TRANSLATE_NOOP("core", "It cannot expire before it was granted."), {}};
    case RegistrationProblem::CancelReasonMissing: return {QT_TRANSLATE_NOOP("core", "Say why it was cancelled."), {}};
    case RegistrationProblem::CancelledBeforeFiled:
        return {QT_TRANSLATE_NOOP("core", "It cannot be cancelled before it was filed."), {}};
    }
    return {};
}

std::optional<RenewalWindow> renewalWindow(const Registration &r)
{
    if (!r.expiresOn)
        return std::nullopt;
    if (r.kind == RegistrationKind::Trademark)
        return RenewalWindow{r.expiresOn->addMonths(-12), *r.expiresOn, r.expiresOn->addMonths(6)};
    if (r.kind == RegistrationKind::Customs)
        return RenewalWindow{r.expiresOn->addMonths(-6), *r.expiresOn, *r.expiresOn};
    return std::nullopt;
}

std::optional<QDate> usualExpiry(RegistrationKind kind, QDate grantedOn)
{
    const bool isTenYears = kind == RegistrationKind::Trademark || kind == RegistrationKind::Customs;
    return isTenYears ? std::optional(grantedOn.addYears(termYears).addDays(-1)) : std::nullopt;
}

const char *registrationStandingCode(RegistrationStanding standing)
{
    switch (standing) {
    case RegistrationStanding::Filed: return "filed";
    case RegistrationStanding::Registered: return "registered";
    case RegistrationStanding::RenewalOpen: return "renewal_open";
    case RegistrationStanding::Grace: return "grace";
    case RegistrationStanding::Lapsed: return "lapsed";
    case RegistrationStanding::Cancelled: return "cancelled";
    }
    return "";
}

std::optional<RegistrationStanding> parseRegistrationStanding(QStringView code)
{
    for (const RegistrationStanding standing : standings) {
        if (code == QLatin1StringView(registrationStandingCode(standing)))
            return standing;
    }
    return std::nullopt;
}

RegistrationStanding standingOf(const Registration &r, QDate today)
{
    if (r.cancelledOn && *r.cancelledOn <= today)
        return RegistrationStanding::Cancelled;
    if (isOnlyFiled(r.filedOn, r.grantedOn, r.expiresOn))
        return RegistrationStanding::Filed;
    const std::optional<RenewalWindow> window = renewalWindow(r);
    if (r.expiresOn && *r.expiresOn < today)
        return window && today <= window->graceEndsOn ? RegistrationStanding::Grace : RegistrationStanding::Lapsed;
    return window && window->opensOn <= today ? RegistrationStanding::RenewalOpen : RegistrationStanding::Registered;
}

std::optional<QDate> openToCancellationFrom(const Registration &r, std::optional<QDate> lastUsedOn)
{
    if (r.kind != RegistrationKind::Trademark || r.cancelledOn || isOnlyFiled(r.filedOn, r.grantedOn, r.expiresOn))
        return std::nullopt;
    std::optional<QDate> since = r.grantedOn;
    if (lastUsedOn && (!since || *since < *lastUsedOn))
        since = lastUsedOn;
    return since ? std::optional(since->addYears(yearsUnused)) : std::nullopt;
}

const char *registrationPaperCode(RegistrationPaper paper)
{
    switch (paper) {
    case RegistrationPaper::Form: return "form";
    case RegistrationPaper::Identity: return "identity";
    case RegistrationPaper::Ownership: return "ownership";
    case RegistrationPaper::Statement: return "statement";
    case RegistrationPaper::Sample: return "sample";
    case RegistrationPaper::Warranty: return "warranty";
    case RegistrationPaper::Certificate: return "certificate";
    }
    return "";
}

std::optional<RegistrationPaper> parseRegistrationPaper(QStringView code)
{
    for (const RegistrationPaper paper : papers) {
        if (code == QLatin1StringView(registrationPaperCode(paper)))
            return paper;
    }
    return std::nullopt;
}

QList<RegistrationPaper> requiredPapers(const Registration &r)
{
    QList<RegistrationPaper> out;
    const bool isGranted = !isOnlyFiled(r.filedOn, r.grantedOn, r.expiresOn);
    for (const RegistrationPaper paper : papers) {
        if (paper == RegistrationPaper::Certificate ? isGranted : r.kind == RegistrationKind::Copyright)
            out.append(paper);
    }
    return out;
}

QList<RenewalProblem> validateRenewal(const Registration &r, QDate renewedOn, QDate expiresOn, QDate today)
{
    if (!r.expiresOn || r.cancelledOn)
        return {RenewalProblem::Endless};
    QList<RenewalProblem> problems;
    const auto require = [&problems](bool holds, RenewalProblem problem) {
        if (!holds)
            problems.append(problem);
    };
    require(*r.expiresOn < expiresOn, RenewalProblem::NotLonger);
    const std::optional<RenewalWindow> window = renewalWindow(r);
    require(!window || window->opensOn <= renewedOn, RenewalProblem::TooEarly);
    require(!window || renewedOn <= window->graceEndsOn, RenewalProblem::TooLate);
    require(renewedOn <= today, RenewalProblem::InFuture);
    return problems;
}

Message problemMessage(RenewalProblem problem, const Registration &r)
{
    const RenewalWindow window = renewalWindow(r).value_or(RenewalWindow());
    switch (problem) {
    case RenewalProblem::Endless:
        return {QT_TRANSLATE_NOOP("core", "%1 does not expire or has been cancelled: there is nothing to renew."),
                {r.number}};
    case RenewalProblem::NotLonger:
        return {QT_TRANSLATE_NOOP("core", "The new last day must be after %1."), {dayText(*r.expiresOn)}};
    case RenewalProblem::TooEarly:
        return {QT_TRANSLATE_NOOP("core", "%1 can be renewed from %2 on."), {r.number, dayText(window.opensOn)}};
    case RenewalProblem::TooLate:
        return {QT_TRANSLATE_NOOP("core", "%1 could be renewed only until %2: it has to be registered again."),
                {r.number, dayText(window.graceEndsOn)}};
    case RenewalProblem::InFuture:
        return {QT_TRANSLATE_NOOP("core", "The day of the renewal cannot be in the future."), {}};
    }
    return {};
}

} // namespace lianming
