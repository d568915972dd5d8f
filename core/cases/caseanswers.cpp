#include "core/cases/caseanswers.h"

#include "core/audit/timestampauthority.h"
#include "core/base/dates.h"
#include "core/cases/caserepository.h"
#include "core/copies/licencebook.h"
#include "core/copies/platform.h"
#include "core/protection/protectionrepository.h"
#include "core/protection/registrationrepository.h"
#include "core/rights/ledger.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

/// What a licence says, as codes: where it is from, until when, what is outside.
NoticeStanding noticeStanding(const StandingAnswer &answer)
{
    NoticeStanding out;
    out.standing = answer.standing;
    if (answer.grants.isEmpty())
        return out;
    const GrantStanding &first = answer.grants.first();
    out.licence = QStringLiteral("%1#%2").arg(first.licence.contract).arg(first.licence.place);
    QStringList parts;
    QStringList outside;
    for (const ScopeDimension dimension : first.outside)
        outside.append(QString::fromLatin1(scopeDimensionCode(dimension)));
    if (!outside.isEmpty())
        parts.append(QStringLiteral("outside:") + outside.join(u','));
    if (first.until.isValid())
        parts.append(QStringLiteral("until:") + dayText(first.until));
    out.note = parts.join(u' ');
    return out;
}

std::optional<NoticeStanding> standingInWorkspace(Workspace &w, const ProtectionCase &record, QDate on)
{
    if (record.seller == 0)
        return std::nullopt;
    LicenceBook book(w.db, on);
    const CaseRepository repository(w.db);
    std::optional<NoticeStanding> worst;
    // A notice may go out against whoever is said not to be ours; that nobody has said anything is no such word.
    const Seller *seller = book.seller(Id<Seller>{record.seller});
    const bool isUnsaid = seller == nullptr || seller->link == SellerLink::Open;
    for (const CaseItem &item : record.items) {
        ListingScope scope;
        scope.asset = item.asset;
        scope.channel = platformChannel(record.platform);
        if (const auto listing = repository.listing(item.listing)) {
            scope.category = listing->category;
            scope.territory = listing->territory;
            scope.channel = listing->channel;
        }
        NoticeStanding found = noticeStanding(book.standing(Id<Seller>{record.seller}, scope, on));
        if (found.standing == SellerStanding::Never && isUnsaid)
            found.standing = SellerStanding::Unclear;
        if (!worst || found.standing < worst->standing)
            worst = found;
        else if (found.standing == worst->standing && !found.licence.isEmpty()
                 && !worst->licence.split(QStringLiteral(", ")).contains(found.licence))
            worst->licence += QStringLiteral(", ") + found.licence;
    }
    return worst;
}

EvidenceTime timeInWorkspace(Workspace &w, const Evidence &evidence)
{
    const auto stamp = stampOf(w.db, StampPurpose::Evidence, evidence.sha256);
    if (!stamp)
        return {};
    if (!stamp->isStamped)
        return {StampState::Waiting, {}, {}};
    return {StampState::Stamped, stamp->facts.at, stamp->facts.authority};
}

std::optional<TimestampFault> stampFaultInWorkspace(Workspace &w, const Evidence &evidence)
{
    const auto stamp = stampOf(w.db, StampPurpose::Evidence, evidence.sha256);
    return stamp && stamp->isStamped ? StampTrust(w.db).faultOf(*stamp) : std::nullopt;
}

/// The day on which it was captured, there; nothing for what shows no infringement.
std::optional<QDate> proofDay(const Evidence &evidence)
{
    const Circumstances &c = evidence.circumstances;
    if (c.kind == EvidenceKind::Artwork || c.kind == EvidenceKind::Contract || !c.capturedAt.isValid())
        return std::nullopt;
    return c.capturedAt.toTimeZone(counterZone(c.capturedZone).value_or(QTimeZone::utc())).date();
}

/// Whether it was captured of this listing.
bool isOf(const Evidence &evidence, const CaseItem &item)
{
    const Circumstances &c = evidence.circumstances;
    const QString address = comparableUrl(c.sourceUrl);
    return (!address.isEmpty() && address == comparableUrl(item.url))
           || (!c.listing.isEmpty() && c.listing == item.number);
}

/// What shows the seller last on days when it was licensed: nothing that is shown so is an infringement. Judged by the
/// newest proof, and for each listing by the last day on which it was seen or captured.
QList<LicensedThen> licensedThen(Workspace &w, const NoticeFacts &facts, const QList<QDate> &seen,
                                 const CaseAnswers &answers)
{
    QList<LicensedThen> out;
    const ProtectionCase &record = facts.record;
    const auto ask = [&](const QList<CaseItem> &items, QDate day) -> std::optional<NoticeStanding> {
        if (!day.isValid() || day >= facts.today)
            return std::nullopt;
        ProtectionCase then = record;
        then.items = items;
        auto found = answers.standing(w, then, day);
        return found && maySell(found->standing) ? found : std::nullopt;
    };
    std::map<QDate, QList<qsizetype>> byDay;
    QSet<qsizetype> dated;
    for (qsizetype i = 0; i < record.items.size(); ++i) {
        QDate last = seen.value(i);
        for (const NoticeEvidence &one : facts.evidence) {
            const auto day = proofDay(one.evidence);
            if (day && isOf(one.evidence, record.items[i]))
                last = last.isValid() ? std::max(last, *day) : *day;
        }
        if (!last.isValid())
            continue;
        byDay[last].append(i);
        dated.insert(i);
    }
    for (const auto &[day, places] : byDay) {
        QList<CaseItem> together;
        for (const qsizetype place : places)
            together.append(record.items[place]);
        if (!ask(together, day))
            continue;
        for (const qsizetype place : places) {
            if (const auto found = ask({record.items[place]}, day))
                out.append({QString::number(place + 1), {}, day, found->licence});
        }
    }
    const NoticeEvidence *newest = nullptr;
    for (const NoticeEvidence &one : facts.evidence) {
        if (proofDay(one.evidence) && (newest == nullptr || proofDay(newest->evidence) < proofDay(one.evidence)))
            newest = &one;
    }
    if (newest == nullptr)
        return out;
    // It speaks of what it shows, and of what no day of its own is known of; one that is of no listing speaks of all.
    const auto isShown = [newest](const CaseItem &item) {
        return isOf(newest->evidence, item);
    };
    const bool isOfSome = std::ranges::any_of(record.items, isShown);
    QList<CaseItem> spokenOf;
    for (qsizetype i = 0; i < record.items.size(); ++i) {
        if (!isOfSome || isShown(record.items[i]) || !dated.contains(i))
            spokenOf.append(record.items[i]);
    }
    const QDate captured = *proofDay(newest->evidence);
    if (const auto found = ask(spokenOf, captured))
        out.append({{}, newest->evidence.fileName, captured, found->licence});
    return out;
}

} // namespace

CaseAnswers workspaceAnswers()
{
    return {standingInWorkspace, timeInWorkspace, stampFaultInWorkspace};
}

NoticeFacts noticeFacts(Workspace &w, const ProtectionCase &record, const CaseAnswers &answers, bool hashes)
{
    NoticeFacts out;
    out.record = record;
    out.today = w.clock.today();
    out.regions = RightsLedger(w.db).regions();
    const CaseRepository repository(w.db);
    std::tie(out.institutionEn, out.institutionZh) = repository.institutionName(record.institution);
    std::tie(out.sellerName, out.shopId) = repository.sellerName(record.seller);
    if (record.regime == NoticeRegime::Dissemination) {
        for (const CaseItem &item : record.items)
            out.restoredIn.append(repository.restoredIn(item, record.seller, record.id));
    }
    RegistrationRepository registrations(w.db);
    for (const Id<Registration> id : record.registrations) {
        if (auto found = registrations.find(id))
            out.registrations.append(*std::move(found));
    }
    ProtectionRepository evidence(w.db);
    for (const Id<Evidence> id : record.evidence) {
        auto found = evidence.findEvidence(id);
        if (!found)
            continue;
        NoticeEvidence one;
        one.evidence = *std::move(found);
        const QString &sum = one.evidence.sha256;
        if (!evidence.isAsRecorded(id)) {
            one.answer = EvidenceCheck::Answer::Altered;
        } else if (w.files.contains(sum)) {
            one.answer =
                !hashes || w.files.isSound(sum) ? EvidenceCheck::Answer::Sound : EvidenceCheck::Answer::Changed;
        }
        const EvidenceTime time = answers.time(w, one.evidence);
        one.stamp = time.state;
        one.stampedAt = time.at;
        one.authority = time.authority;
        if (hashes && one.stamp == StampState::Stamped)
            one.stampFault = answers.stampFault(w, one.evidence);
        one.isSuperseded = evidence.isSuperseded(id);
        out.evidence.append(std::move(one));
    }
    QList<QDate> seen;
    for (const CaseItem &item : record.items) {
        const auto listing = repository.listing(item.listing);
        NoticeItem known;
        known.family = repository.familyOf(item.asset);
        if (listing) {
            known.category = listing->category;
            known.territory = listing->territory;
            known.isDismissed = listing->isDismissed;
        }
        seen.append(listing ? listing->seenAt.toLocalTime().date() : QDate());
        out.items.append(std::move(known));
    }
    out.standing = answers.standing(w, record, out.today);
    if (out.standing && !maySell(out.standing->standing))
        out.licensedThen = licensedThen(w, out, seen, answers);
    return out;
}

} // namespace lianming
