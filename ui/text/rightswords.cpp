#include "ui/text/rightswords.h"

#include "core/assets/asset.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace lianming {

namespace {

class RightsWords
{
    Q_DECLARE_TR_FUNCTIONS(RightsWords)
};

constexpr int soonDays = 180;

/// A choice as the history keeps it, in words; other texts stay as they are.
QString choiceText(const QString &table, const QString &field, const QString &code)
{
    if (field == u"basis") {
        const auto basis = parseRightsBasis(code);
        return basis ? rightsBasisText(*basis) : code;
    }
    if (field == u"exclusivity") {
        const auto exclusivity = parseExclusivity(code.toStdString());
        return exclusivity ? exclusivityText(*exclusivity) : code;
    }
    if (field == u"statement")
        return code.isEmpty() ? code : rightsStatementText(code);
    if (field == u"kind" && table == u"restriction") {
        const auto kind = parseRestrictionKind(code.toStdString());
        return kind ? restrictionKindText(*kind) : code;
    }
    if (field == u"kind") {
        const auto kind = parseReservationKind(code);
        return kind ? reservationKindText(*kind) : code;
    }
    return code;
}

} // namespace

QString rightsBasisText(RightsBasis basis)
{
    switch (basis) {
    case RightsBasis::OwnWork: return RightsWords::tr("Own work");
    case RightsBasis::PublicDomain: return RightsWords::tr("Public domain");
    case RightsBasis::Artist: return RightsWords::tr("Artist");
    case RightsBasis::Photographer: return RightsWords::tr("Photographer");
    case RightsBasis::Lender: return RightsWords::tr("Lender");
    case RightsBasis::CoOwner: return RightsWords::tr("Co-owner");
    case RightsBasis::TradeMark: return RightsWords::tr("Registered mark");
    case RightsBasis::Assumed: return RightsWords::tr("Assumed");
    }
    return {};
}

Tone rightsBasisTone(RightsBasis basis)
{
    return basis == RightsBasis::Assumed ? Tone::Wait : Tone::Quiet;
}

QString restrictionKindText(RestrictionKind kind)
{
    switch (kind) {
    case RestrictionKind::ConsentNeeded: return RightsWords::tr("Consent needed");
    case RestrictionKind::PermitNeeded: return RightsWords::tr("Permit needed");
    case RestrictionKind::Prohibited: return RightsWords::tr("Prohibited");
    }
    return {};
}

Tone restrictionKindTone(RestrictionKind kind)
{
    return kind == RestrictionKind::Prohibited ? Tone::Stop : Tone::Wait;
}

QString relicGradeText(const QString &grade)
{
    return grade.isEmpty() ? QString() : RightsWords::tr("Relic of grade %1").arg(grade);
}

QString reservationKindText(ReservationKind kind)
{
    switch (kind) {
    case ReservationKind::Hold: return RightsWords::tr("Hold");
    case ReservationKind::Option: return RightsWords::tr("Option");
    case ReservationKind::OwnUse: return RightsWords::tr("Own use");
    case ReservationKind::Holdback: return RightsWords::tr("Kept back");
    }
    return {};
}

Tone reservationKindTone(ReservationKind kind)
{
    switch (kind) {
    case ReservationKind::Hold: return Tone::Wait;
    case ReservationKind::Option: return Tone::Accent;
    case ReservationKind::OwnUse:
    case ReservationKind::Holdback: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString reservationStandingText(ReservationStanding standing)
{
    switch (standing) {
    case ReservationStanding::Active: return RightsWords::tr("Standing");
    case ReservationStanding::Lapsed: return RightsWords::tr("Lapsed");
    case ReservationStanding::Released: return RightsWords::tr("Given up");
    case ReservationStanding::Over: return RightsWords::tr("Over");
    }
    return {};
}

Tone reservationStandingTone(ReservationStanding standing)
{
    switch (standing) {
    case ReservationStanding::Active: return Tone::Good;
    case ReservationStanding::Lapsed: return Tone::Stop;
    case ReservationStanding::Released:
    case ReservationStanding::Over: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString reservationLifeText(const ReservationItem &item, QDate today)
{
    const Reservation &r = item.reservation;
    const QString days = spanText(r.terms.days);
    switch (standingOf(r, today)) {
    case ReservationStanding::Released: return RightsWords::tr("Given up on %1.").arg(dateText(*r.releasedOn));
    case ReservationStanding::Lapsed:
        return RightsWords::tr("It lapsed after %1: what it held for %2 is free again.")
            .arg(dateText(*r.holdUntil), titleText(item.brandEn, item.brandZh));
    case ReservationStanding::Over: return RightsWords::tr("Its days are over: %1.").arg(days);
    case ReservationStanding::Active: break;
    }
    if (r.holdUntil) {
        return RightsWords::tr("Held for %1 until %2 (%3); asked for are the days %4.")
            .arg(titleText(item.brandEn, item.brandZh), dateText(*r.holdUntil), relativeText(*r.holdUntil, today),
                 days);
    }
    return r.kind == ReservationKind::OwnUse ? RightsWords::tr("For the institution's own products: %1.").arg(days)
                                             : RightsWords::tr("Kept from everybody: %1.").arg(days);
}

QString reservationLapseText(const Reservation &reservation, QDate today)
{
    switch (standingOf(reservation, today)) {
    case ReservationStanding::Released: return RightsWords::tr("given up");
    case ReservationStanding::Lapsed: return RightsWords::tr("lapsed");
    case ReservationStanding::Over: return RightsWords::tr("over");
    case ReservationStanding::Active: break;
    }
    return reservation.holdUntil ? relativeText(*reservation.holdUntil, today) : QString();
}

QString rightsSubjectText(const RightsSubject &subject)
{
    if (subject.code == u'*') {
        return RightsWords::tr("Everything of %1").arg(titleText(subject.institutionEn, subject.institutionZh));
    }
    const QString title = titleText(subject.titleEn, subject.titleZh);
    if (subject.code.startsWith(u"collection:"))
        return RightsWords::tr("Collection: %1").arg(title.isEmpty() ? subject.code.section(u':', 1) : title);
    return title.isEmpty() ? subject.code : title;
}

QString rightsTerritoriesText(const std::vector<std::string> &territories, const std::vector<std::string> &except)
{
    const QString text = territoriesText(territories);
    return except.empty() ? text : RightsWords::tr("%1, except %2").arg(text, territoriesText(except));
}

QString rightsDaysText(const std::optional<QDate> &start, const std::optional<QDate> &end)
{
    if (start && end)
        return spanText({*start, *end});
    if (end)
        return RightsWords::tr("until %1").arg(dateText(*end));
    return start ? RightsWords::tr("from %1").arg(dateText(*start)) : RightsWords::tr("without limit");
}

QString rightsTermText(const std::optional<QDate> &start, const std::optional<QDate> &end, QDate today)
{
    // A first day that has come tells nothing any more.
    const QString days = rightsDaysText(start && *start <= today ? std::nullopt : start, end);
    if (!end)
        return days;
    return RightsWords::tr("%1, %2", "days of rights, and how far off their last day is")
        .arg(days, *end < today ? RightsWords::tr("lapsed") : relativeText(*end, today));
}

TermStanding termStandingOf(const std::optional<QDate> &end, QDate today)
{
    if (!end || today.daysTo(*end) > soonDays)
        return TermStanding::Running;
    return *end < today ? TermStanding::Ended : TermStanding::EndsSoon;
}

Token termInk(TermStanding standing)
{
    switch (standing) {
    case TermStanding::Running: return Token::Ink;
    case TermStanding::EndsSoon: return Token::WaitInk;
    case TermStanding::Ended: return Token::StopInk;
    }
    return Token::Ink;
}

QList<HistoryEntry> rightsHistory(QList<HistoryEntry> entries)
{
    for (HistoryEntry &entry : entries) {
        if (entry.table == u"reservation" && entry.action == u"released")
            entry.action = QStringLiteral("given_up"); // products are released, too
        if (entry.action == u"created")
            entry.changes.removeIf([](const HistoryEntry::Change &change) { return change.field.endsWith(u"_id"); });
        for (HistoryEntry::Change &change : entry.changes) {
            change.before = choiceText(entry.table, change.field, change.before);
            change.after = choiceText(entry.table, change.field, change.after);
            if (change.field == u"terms")
                change.field = QStringLiteral("agreed"); // those of contracts are royalty terms
        }
    }
    return entries;
}

QString rightsStatementAddress(const QString &statement)
{
    const auto &known = rightsStatements();
    const auto found = std::ranges::find_if(
        known, [&statement](const RightsStatement &one) { return statement == QLatin1StringView(one.code); });
    return found == known.end() ? QString() : QString::fromLatin1(found->url);
}

} // namespace lianming
