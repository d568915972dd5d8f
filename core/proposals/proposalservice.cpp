#include "core/proposals/proposalservice.h"

#include "core/brands/brandrepository.h"
#include "core/db/numbering.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/proposals/pipelinerepository.h"
#include "core/proposals/proposalrepository.h"
#include "core/rights/ledger.h"
#include "core/rights/shownanswer.h"

#include <algorithm>

namespace lianming {

namespace {

std::vector<std::string> strings(const QStringList &list)
{
    std::vector<std::string> out;
    for (const QString &text : list)
        out.push_back(text.toStdString());
    return out;
}

[[noreturn]] void refuse(Error::Kind kind, ProposalProblem problem)
{
    const Message message = problemMessage(problem);
    throw Error(kind, message.text, message.args);
}

/// Assets each once and by id, whatever the form handed in.
void tidy(Proposal &proposal)
{
    std::ranges::sort(proposal.assets);
    proposal.assets.erase(std::unique(proposal.assets.begin(), proposal.assets.end()), proposal.assets.end());
}

void check(Connection &db, const Proposal &proposal)
{
    if (const auto problems = validate(proposal); !problems.isEmpty())
        refuse(Error::Kind::BadInput, problems.first());
    if (ProposalRepository(db).foreignAssets(proposal.institution, proposal.assets) > 0) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Some of the assets belong to another institution"));
    }
}

/// What the house thinks and means to do is not the brand's to read.
template<class T>
void hideHouseSide(T &proposal)
{
    proposal.value.minor = 0;
    proposal.nextStep.clear();
    proposal.nextStepOn.reset();
}

/// Nor to write.
void keepHouseSide(Proposal &after, const Proposal &before)
{
    after.owner = before.owner;
    after.nextStep = before.nextStep;
    after.nextStepOn = before.nextStepOn;
    // An estimate in another currency than the offer's cannot stand.
    after.value = after.guarantee.currency == before.value.currency ? before.value : Money{0, after.guarantee.currency};
}

QList<HistoryEntry> withoutHouseSide(QList<HistoryEntry> history)
{
    const QStringList fields{QStringLiteral("owner"), QStringLiteral("next_step"), QStringLiteral("next_step_on"),
                             QStringLiteral("value_minor")};
    QList<HistoryEntry> out;
    for (HistoryEntry &entry : history) {
        const qsizetype hidden = entry.changes.removeIf(
            [&fields](const HistoryEntry::Change &change) { return fields.contains(change.field); });
        if (hidden == 0 || !entry.changes.isEmpty())
            out.append(entry);
    }
    return out;
}

Proposal require(Connection &db, Id<Proposal> id)
{
    const auto found = ProposalRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This proposal no longer exists"));
    return *found;
}

std::optional<AvailsAnswer> ask(Workspace &w, const Proposal &proposal)
{
    if (!validate(proposal).isEmpty() || !openPoints(proposal).isEmpty())
        return std::nullopt;
    const auto brand = BrandRepository(w.db).find(proposal.brand);
    if (!brand)
        return std::nullopt;
    const GrantRequest request = requestOf(proposal, brand->code, ProposalRepository(w.db).assetCodes(proposal.assets));
    return RightsLedger(w.db).ask(proposal.institution, request, w.clock.today(), {.proposal = proposal.id});
}

RecordRef recordOf(Id<Proposal> id)
{
    return {QStringLiteral("proposal"), id.value};
}

/// A stage as an inbox's sentence has it.
QString stageWord(const HouseStage &stage)
{
    const bool isShipped = stage.nameEn.isEmpty() && stage.nameZh.isEmpty();
    return isShipped ? QStringLiteral("stage:") + QLatin1StringView(proposalStageCode(stage.phase))
                     : inBoth(stage.nameEn, stage.nameZh);
}

QString reasonWord(const std::optional<HouseReason> &reason)
{
    const bool isShipped = reason->nameEn.isEmpty() && reason->nameZh.isEmpty();
    return isShipped ? QStringLiteral("reason:") + reason->code : inBoth(reason->nameEn, reason->nameZh);
}

Happening about(const Proposal &proposal, const char *code)
{
    Happening out;
    out.code = code;
    out.record = recordOf(proposal.id);
    out.label = proposal.number;
    out.brand = proposal.brand;
    out.also = {{QStringLiteral("brand"), proposal.brand.value},
                {QStringLiteral("institution"), proposal.institution.value}};
    out.also.reserve(out.also.size() + proposal.assets.size());
    for (const Id<Asset> asset : proposal.assets)
        out.also.append({QStringLiteral("asset"), asset.value});
    return out;
}

/// Who a proposal is with follows it, and hears that it is now theirs.
void assign(Journal &journal, const Proposal &proposal)
{
    if (proposal.owner.isEmpty())
        return;
    followFor(journal, recordOf(proposal.id), {proposal.owner});
    Happening assigned = about(proposal, "proposal_assigned");
    assigned.args = {proposal.owner};
    assigned.to = {proposal.owner};
    notify(journal, assigned);
}

/// The stage that is meant. Throws Error::BadInput where the pipeline has none of that code in that phase.
HouseStage targetStage(const Pipeline &pipeline, const ProposalTarget &target)
{
    const HouseStage out = pipeline.stage(target.stage, target.stageCode);
    if (!target.stageCode.isEmpty() && out.code != target.stageCode) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The pipeline has no stage %1 of the phase %2"),
                    {target.stageCode, QString::fromLatin1(proposalStageCode(target.stage))});
    }
    return out;
}

void checkReason(const Pipeline &pipeline, const ProposalTarget &target)
{
    if (!needsReason(target.stage))
        return;
    if (target.reasonCode.isEmpty() && target.reason.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    const auto reason = pipeline.reason(target.reasonCode);
    if (!target.reasonCode.isEmpty() && (!reason || reason->outcome != target.stage)) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The pipeline has no reason %1 for %2"),
                    {target.reasonCode, QString::fromLatin1(proposalStageCode(target.stage))});
    }
}

} // namespace

void moveAndTell(Journal &journal, const Proposal &proposal, const ProposalTarget &target)
{
    const Pipeline pipeline = PipelineRepository(journal.transaction().db()).all().of(proposal.institution);
    ProposalRepository::move(journal, proposal, target);
    Happening moved = about(proposal, "proposal_moved");
    moved.args = {stageWord(pipeline.stage(proposal.stage, proposal.stageCode)),
                  stageWord(pipeline.stage(target.stage, target.stageCode))};
    const auto reason = pipeline.reason(target.reasonCode);
    if (needsReason(target.stage)) {
        moved.code = "proposal_moved_because";
        moved.args.append(reason ? reasonWord(reason) : target.reason);
    }
    moved.to = {proposal.owner};
    notify(journal, moved);
}

GrantRequest requestOf(const Proposal &proposal, const QString &brandCode, const QStringList &assetCodes)
{
    GrantRequest out;
    out.licensee = brandCode.toStdString();
    out.assets = strings(assetCodes);
    out.rights = proposal.rights;
    out.categories = strings(proposal.categories);
    out.territories = strings(proposal.territories);
    out.channels = strings(proposal.channels);
    out.days = proposal.term;
    out.exclusivity = proposal.exclusivity;
    return out;
}

QList<ProposalItem> ProposalService::list(const ProposalFilter &filter) const
{
    ProposalFilter shown = filter;
    const Access access = requireMoney(*m_w);
    if (!access.narrow(shown.brand))
        return {};
    QList<ProposalItem> out = ProposalRepository(m_w->db).list(shown, m_w->clock.now());
    if (access.brand()) {
        for (ProposalItem &item : out) {
            item.houseStage.probability = item.houseStage.patienceDays = 0; // the house's estimates
            hideHouseSide(item);
        }
    }
    return out;
}

Proposal ProposalService::get(Id<Proposal> id) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(id);
    Proposal out = require(m_w->db, id);
    if (access.brand())
        hideHouseSide(out);
    return out;
}

Proposal ProposalService::get(const QString &number) const
{
    const Access access = requireMoney(*m_w);
    auto found = ProposalRepository(m_w->db).find(number);
    if (!found || !access.shows(found->brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no proposal %1"), {number});
    if (access.brand())
        hideHouseSide(*found);
    return *found;
}

QStringList ProposalService::owners() const
{
    const Access access = requireMember(*m_w);
    if (!access.brand())
        return ProposalRepository(m_w->db).owners();
    QStringList out;
    for (const ProposalItem &item : list()) {
        if (!item.owner.isEmpty())
            out.append(item.owner);
    }
    out.sort();
    out.removeDuplicates();
    return out;
}

Id<Proposal> ProposalService::add(Proposal proposal)
{
    requirePermission(*m_w, Permission::DraftProposal);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<Proposal> id = add(tx, journal, std::move(proposal));
    tx.commit();
    return id;
}

Id<Proposal> ProposalService::add(Transaction &tx, Journal &journal, Proposal proposal)
{
    const Access access = requirePermission(*m_w, Permission::DraftProposal);
    access.requireShown(proposal.brand);
    tidy(proposal);
    proposal.stage = ProposalStage::Inquiry;
    proposal.stageCode.clear();
    proposal.reason.clear();
    proposal.reasonCode.clear();
    check(m_w->db, proposal);
    proposal.stageSince = journal.now();
    if (proposal.number.isEmpty())
        proposal.number = nextNumber(tx, "proposal", "P", proposal.receivedOn.year());
    proposal.id = ProposalRepository::insert(journal, proposal);
    followOwn(journal, recordOf(proposal.id));
    followFor(journal, recordOf(proposal.id), {proposal.owner});
    Happening received = about(proposal, "proposal_received");
    received.args = {proposal.title};
    if (access.brand())
        received.roles = {Role::LicensingStaff};
    notify(journal, received);
    return proposal.id;
}

void ProposalService::change(const Proposal &proposal)
{
    const Access access = requirePermission(*m_w, Permission::DraftProposal);
    access.requireShown(proposal.id);
    access.requireShown(proposal.brand);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    check(m_w->db, proposal);
    const Proposal before = require(m_w->db, proposal.id);
    if (before.stage == ProposalStage::Contracted) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The proposal %1 has its contract and can no longer be changed"),
                    {before.number});
    }
    if (!access.may(Permission::ReviewProposal) && (before.stage == ProposalStage::Accepted || !isOpen(before.stage))) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The proposal %1 was decided about: the museum takes it up again before "
                                              "it can be changed"),
                    {before.number});
    }
    Proposal after = proposal;
    tidy(after);
    after.number = before.number;
    after.stage = before.stage;
    after.stageSince = before.stageSince;
    after.stageCode = before.stageCode;
    after.reason = before.reason;
    after.reasonCode = before.reasonCode;
    if (access.brand())
        keepHouseSide(after, before);
    ProposalRepository::update(journal, after);
    followOwn(journal, recordOf(after.id));
    if (after.owner != before.owner)
        assign(journal, after);
    notify(journal, about(after, "proposal_changed"));
    tx.commit();
}

void ProposalService::move(Id<Proposal> id, qint64 version, ProposalTarget target)
{
    const ProposalStage to = target.stage;
    requirePermission(*m_w, to == ProposalStage::Withdrawn ? Permission::DraftProposal : Permission::ReviewProposal)
        .requireShown(id);
    target.reason = target.reason.trimmed();
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Proposal proposal = require(m_w->db, id);
    if (proposal.version != version)
        refuseChangedMeanwhile(); // before the rules: it may stand elsewhere by now
    const Pipeline pipeline = PipelineRepository(m_w->db).all().of(proposal.institution);
    const HouseStage stage = targetStage(pipeline, target);
    switch (moveBy(pipeline.stage(proposal.stage, proposal.stageCode), stage)) {
    case MoveBy::Person: break;
    case MoveBy::Contract:
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A proposal becomes contracted when its contract is signed"));
    case MoveBy::Nobody:
        throw Error(
            Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A proposal cannot move from %1 to %2"),
            {QString::fromLatin1(proposalStageCode(proposal.stage)), QString::fromLatin1(proposalStageCode(to))});
    }
    checkReason(pipeline, target);
    if (to == ProposalStage::Accepted && proposal.stage != to) {
        if (const auto open = openPoints(proposal); !open.isEmpty())
            refuse(Error::Kind::Rejected, open.first());
        tx.lock("sign");
        const auto answer = ask(*m_w, proposal);
        if (answer && answer->verdict == AvailsVerdict::Unavailable)
            throw rightsTaken(*answer);
    }
    moveAndTell(journal, proposal, target);
    tx.commit();
}

void ProposalService::setArchived(Id<Proposal> id, bool archived)
{
    requirePermission(*m_w, Permission::DraftProposal).requireShown(id);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Proposal proposal = require(m_w->db, id);
    if (proposal.archivedOn.has_value() == archived)
        return;
    proposal.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    ProposalRepository::update(journal, proposal, archived ? "archived" : "restored");
    Happening told = about(proposal, archived ? "proposal_archived" : "proposal_restored");
    told.to = {proposal.owner};
    notify(journal, told);
    tx.commit();
}

std::optional<AvailsAnswer> ProposalService::rights(const Proposal &proposal) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(proposal.brand);
    auto answer = ask(*m_w, proposal);
    return answer ? std::optional(shownAnswer(std::move(*answer), access)) : std::nullopt;
}

QList<ProposalMove> ProposalService::moves(Id<Proposal> id) const
{
    requireMoney(*m_w).requireShown(id);
    return ProposalRepository(m_w->db).moves(id);
}

QList<HistoryEntry> ProposalService::history(Id<Proposal> id) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(id);
    QList<HistoryEntry> out = historyOf(m_w->db, "proposal", id.value);
    return access.brand() ? withoutHouseSide(std::move(out)) : out;
}

} // namespace lianming
