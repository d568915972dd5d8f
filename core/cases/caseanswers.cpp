#include "core/cases/caseanswers.h"

#include "core/audit/stampqueue.h"
#include "core/base/dates.h"
#include "core/cases/caserepository.h"
#include "core/copies/licencebook.h"
#include "core/protection/protectionrepository.h"
#include "core/protection/registrationrepository.h"

#include <algorithm>

namespace lianming {

namespace {

/// What a licence says, for people: where it is from, until when, what is outside.
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
        parts.append(QStringLiteral("outside: ") + outside.join(QStringLiteral(", ")));
    if (first.until.isValid())
        parts.append(QStringLiteral("until ") + dayText(first.until));
    out.note = parts.join(QStringLiteral("; "));
    return out;
}

std::optional<NoticeStanding> standingInWorkspace(Workspace &w, const ProtectionCase &record, QDate on)
{
    if (record.seller == 0)
        return std::nullopt;
    LicenceBook book(w.db, on);
    const CaseRepository repository(w.db);
    std::optional<NoticeStanding> worst;
    for (const CaseItem &item : record.items) {
        ListingScope scope;
        scope.asset = item.asset;
        if (const auto listing = repository.listing(item.listing)) {
            scope.category = listing->category;
            scope.territory = listing->territory;
            scope.channel = listing->channel;
        }
        const NoticeStanding found = noticeStanding(book.standing(Id<Seller>{record.seller}, scope, on));
        if (!worst || found.standing < worst->standing)
            worst = found;
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

} // namespace

CaseAnswers workspaceAnswers()
{
    return {standingInWorkspace, timeInWorkspace};
}

NoticeFacts noticeFacts(Workspace &w, const ProtectionCase &record, const CaseAnswers &answers, bool hashes)
{
    NoticeFacts out;
    out.record = record;
    out.today = w.clock.today();
    const CaseRepository repository(w.db);
    std::tie(out.institutionEn, out.institutionZh) = repository.institutionName(record.institution);
    std::tie(out.sellerName, out.shopId) = repository.sellerName(record.seller);
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
        if (w.files.contains(sum)) {
            one.answer =
                !hashes || w.files.isSound(sum) ? EvidenceCheck::Answer::Sound : EvidenceCheck::Answer::Changed;
        }
        const EvidenceTime time = answers.time(w, one.evidence);
        one.stamp = time.state;
        one.stampedAt = time.at;
        one.authority = time.authority;
        one.isSuperseded = evidence.isSuperseded(id);
        out.evidence.append(std::move(one));
    }
    out.standing = answers.standing(w, record, out.today);
    return out;
}

} // namespace lianming
