#include "core/approvals/approvalservice.h"

#include "core/approvals/approvalreading.h"
#include "core/approvals/reviewhouseservice.h"
#include "core/approvals/reviewstep.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/products/productrepository.h"

#include <QFileInfo>

namespace lianming {

namespace {

QString requiredReason(const QString &note)
{
    if (note.trimmed().isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    return note.trimmed();
}

void requireScope(Workspace &w, const LicensedProduct &product)
{
    const auto findings = scopeOf(w, product);
    if (findings.isEmpty())
        return;
    const Message message = findingMessage(findings.first());
    throw Error(Error::Kind::Rejected, message.text, message.args);
}

/// The licensee counts days, too; but not in a year in which they may be public holidays for all that is known.
void requireSilence(const Access &access, const ReviewClock &clock, QDate today)
{
    if (!clock.isSilent(today))
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Silence is no approval here, or not yet"));
    if (access.brand() && !clock.unknownYears.isEmpty()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core",
                                      "The public holidays of %1 are not known yet: only the house can say that "
                                      "its silence is an approval"),
                    {QString::number(clock.unknownYears.first())});
    }
}

/// For the sentences of the inbox.
QString stageArgument(ReviewStage stage)
{
    return QStringLiteral("reviewstage:") + QLatin1StringView(reviewStageCode(stage));
}

/// The lead as named, who must be somebody that may close rounds; where there are no people, anybody.
QString requiredLead(Workspace &w, const Access &access, const QString &wanted)
{
    const QString lead = wanted.trimmed();
    if (lead.isEmpty() || access.isOpen())
        return lead;
    QStringList who;
    for (const MemberItem &item : MemberRepository(w.db).list(false)) {
        const Member &member = item.member;
        if (!allows(member.role, Permission::CloseReviews))
            continue;
        if (member.name == lead || member.displayName == lead)
            return lead;
        who.append(member.displayName.isEmpty() ? member.name : member.displayName);
    }
    who.removeDuplicates();
    throw Error(Error::Kind::Rejected,
                QT_TRANSLATE_NOOP("core", "%1 may not decide about products here. Those who may: %2"),
                {lead, who.join(QStringLiteral(", "))});
}

/// One person closes rounds, if one is named; the programme lead may always.
void requireLead(Workspace &w, const Access &access, const ProductApproval &approval)
{
    const QString &lead = approval.lead;
    if (lead.isEmpty() || access.isOpen() || lead == w.actor.name || access.roles().contains(Role::Lead))
        return;
    const auto members = MemberRepository(w.db).namedOrAdministrator(w.actor.name);
    const auto isLead = [&](const Member &member) {
        return member.name == w.actor.name && member.displayName == lead;
    };
    if (std::ranges::none_of(members, isLead)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 decides about this product: name another lead first"), {lead});
    }
}

} // namespace

Id<ProductApproval> ApprovalService::begin(const LicensedProduct &wanted, const QString &lead)
{
    const Access access = requirePermission(*m_w, permissionFor(ReviewAct::Begin));
    access.requireShown(wanted.contract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const ApprovalRepository repository(m_w->db);
    LicensedProduct product = wanted;
    if (product.id.isSet()) {
        if (repository.findByProduct(product.id))
            throw Error(Error::Kind::Duplicate,
                        QT_TRANSLATE_NOOP("core", "The approval of this product has begun already"));
        const LicensedProduct stored = shownProduct(m_w->db, access, product.id);
        if (stored.state != ProductState::InReview) {
            throw Error(
                Error::Kind::Rejected,
                QT_TRANSLATE_NOOP("core", "This product is released or withdrawn: put it back into review first"));
        }
        product.contract = stored.contract;
        product.state = stored.state;
        ProductRepository::update(journal, product);
    } else {
        product.state = ProductState::InReview;
        product.id = ProductRepository::insert(journal, product);
    }
    const ProductParties parties = repository.parties(product.contract);
    ProductApproval approval;
    approval.product = product.id;
    approval.chain = chainThatHolds(m_w->db, parties.contract, product.category);
    if (!access.brand()) // the house says who decides
        approval.lead = requiredLead(*m_w, access, lead);
    approval.standing = beginning(approval.chain.order());
    approval.id = ApprovalRepository::insert(journal, ProductRepository(m_w->db).label(product), approval);
    const ReviewStep step(*m_w, journal, access, repository.find(approval.id));
    const QDate today = m_w->clock.today();
    ApprovalRepository::insert(journal, approval.id,
                               {ReviewAct::Begin, approval.standing, today, {}, journal.now(), journal.actor().name});
    if (!needsFiles(approval.standing.stage)) // the product itself is what is looked at
        ApprovalRepository::insert(journal, Submission{.approval = approval.id,
                                                       .stage = approval.standing.stage,
                                                       .on = today,
                                                       .at = journal.now(),
                                                       .actor = journal.actor().name});
    followOwn(journal, {QStringLiteral("licensed_product"), product.id.value});
    step.tell("product_begun", {QStringLiteral("both:%1|%2").arg(product.nameEn, product.nameZh)}, step.reviewersNow());
    tx.commit();
    return approval.id;
}

void ApprovalService::change(const LicensedProduct &wanted, const std::optional<LeadChange> &lead)
{
    const Access access = requirePermission(*m_w, Permission::EditProducts);
    if (lead)
        access.require(Permission::CloseReviews);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    LicensedProduct product = shownProduct(m_w->db, access, wanted.id);
    const bool isOther = product.isOther(wanted);
    product.version = wanted.version;
    product.sku = wanted.sku;
    product.nameEn = wanted.nameEn;
    product.nameZh = wanted.nameZh;
    product.category = wanted.category;
    product.assets = wanted.assets;
    const auto approval = ApprovalRepository(m_w->db).findByProduct(product.id);
    if (isOther && approval && approval->standing.state == ReviewState::Released) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "What was released stays as it was approved: withdraw it and take it up "
                                              "again, or begin another product"));
    }
    if (isOther && approval && approval->standing.stage != approval->chain.order().value(0))
        requireScope(*m_w, product);
    ProductRepository::update(journal, product);
    if (lead) {
        ReviewStep step(*m_w, journal, access, approval);
        if (approval->lead != lead->from)
            step.throwMoved();
        step.setLead(requiredLead(*m_w, access, lead->to));
    }
    tx.commit();
}

Id<Submission> ApprovalService::submit(Id<ProductApproval> id, qint64 version, const SubmissionDraft &draft,
                                       Progress *progress)
{
    const Access access = requirePermission(*m_w, permissionFor(ReviewAct::Submit));
    struct Taken {
        StoredFile file;
        QString mediaType;
    };
    QList<Taken> taken; // complete on disk before any row refers to it
    Submission submission;
    for (const QString &path : draft.paths) {
        taken.append({m_w->files.addFile(path, progress), mediaTypeOf(path)});
        submission.files.append({{},
                                 taken.last().file.sha256,
                                 QFileInfo(path).fileName(),
                                 taken.last().mediaType,
                                 taken.last().file.bytes});
    }
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const ApprovalRepository repository(m_w->db);
    ReviewStep step(*m_w, journal, access, repository.find(id));
    step.at(version);
    step.requireMove(ReviewAct::Submit);
    submission.stage = step.approval().standing.stage;
    if (needsFiles(submission.stage) && submission.files.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is nothing to review: add a file"));
    for (const Taken &one : std::as_const(taken))
        rememberFile(tx, one.file, one.mediaType, journal.now());
    for (const Submission &earlier : repository.submissions(id))
        submission.round += earlier.stage == submission.stage ? 1 : 0;
    submission.approval = id;
    submission.note = draft.note.trimmed();
    submission.labelText = draft.labelText.trimmed();
    submission.on = m_w->clock.today();
    submission.at = journal.now();
    submission.actor = journal.actor().name;
    step.go(ReviewAct::Submit, submission.note); // first: who comes second at the same moment is told so
    const Id<Submission> out = ApprovalRepository::insert(journal, submission);
    const auto picture = std::ranges::find_if(std::as_const(submission.files), &SubmissionFile::isPicture);
    if (picture != submission.files.cend()) {
        LicensedProduct product = step.product();
        product.pictureSha256 = picture->sha256;
        ProductRepository::update(journal, product);
    }
    followOwn(journal, {QStringLiteral("licensed_product"), step.product().id.value});
    step.tell("product_submitted", {stageArgument(submission.stage), QString::number(submission.round)},
              step.reviewersNow());
    tx.commit();
    return out;
}

void ApprovalService::act(Id<ProductApproval> id, qint64 version, ReviewAct act, const QString &note,
                          const QStringList &changes)
{
    const Access access = requirePermission(*m_w, permissionFor(act));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const ApprovalRepository repository(m_w->db);
    ReviewStep step(*m_w, journal, access, repository.find(id));
    step.at(version);
    if (act == ReviewAct::Begin || act == ReviewAct::Submit || act == ReviewAct::FinishChanges)
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "This act has a verb of its own"));
    step.requireMove(act);
    if (needsReason(act))
        (void)requiredReason(note);
    if (permissionFor(act) == Permission::CloseReviews)
        requireLead(*m_w, access, step.approval());
    const auto submissions = repository.submissions(id);
    const ReviewChain &chain = step.approval().chain;
    const ReviewStage stage = step.approval().standing.stage;
    if (act == ReviewAct::LetPass)
        requireSilence(access, step.clock(), m_w->clock.today());
    const bool approves = act == ReviewAct::Approve || act == ReviewAct::ApproveWithChanges;
    if ((approves || act == ReviewAct::LetPass) && chain.asksContract(stage))
        requireScope(*m_w, step.product());
    // Why something is approved against an opinion is the house's own matter, as the opinion is.
    const bool isInternal =
        approves && approvalNeedsReason(repository.opinions(id), submissions.last().id, chain.at(stage));
    if (isInternal && !access.isOpen() && note.trimmed().isEmpty()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A reviewer has not spoken or advises against it: say why you approve"));
    }
    QStringList wanted = changes;
    wanted.removeIf([](const QString &text) { return text.trimmed().isEmpty(); });
    if ((act == ReviewAct::ApproveWithChanges) == wanted.isEmpty())
        throw Error(Error::Kind::BadInput,
                    act == ReviewAct::ApproveWithChanges
                        ? QT_TRANSLATE_NOOP("core", "Say which changes are to be made")
                        : QT_TRANSLATE_NOOP("core", "Only an approval with changes has changes"));
    for (const QString &text : std::as_const(wanted))
        ApprovalRepository::insert(journal, ReviewChange{.submission = submissions.last().id, .text = text.trimmed()});
    const QString told = isInternal ? QString() : note.trimmed();
    step.go(act, told);
    if (isInternal && !note.trimmed().isEmpty())
        journal.note(Area::Products, "product_approval", id.value, step.label(), "internal reason",
                     {{QStringLiteral("text"), QString(), note.trimmed()}});
    step.tell(step.approval().standing.state == ReviewState::Released ? "product_released" : "product_decided",
              {stageArgument(stage), QStringLiteral("reviewact:") + QLatin1StringView(reviewActCode(act)), told});
    tx.commit();
}

void ApprovalService::tickOff(Id<ReviewChange> id, qint64 version)
{
    const Access access = requirePermission(*m_w, permissionFor(ReviewAct::FinishChanges));
    Transaction tx(m_w->db);
    tx.lock("product changes"); // whoever ticks off the last one sees that it is
    Journal journal(tx, *m_w);
    const ApprovalRepository repository(m_w->db);
    auto change = repository.find(id);
    if (!change)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    if (change->isDone())
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This change was ticked off before"));
    ReviewStep step(*m_w, journal, access, repository.findBySubmission(change->submission));
    step.requireMove(ReviewAct::FinishChanges);
    change->version = version;
    change->doneAt = journal.now();
    change->doneBy = journal.actor().name;
    ApprovalRepository::update(journal, step.label(), *change);
    const ReviewStage stage = step.approval().standing.stage;
    const auto all = repository.changes(step.approval().id);
    if (std::ranges::all_of(all, &ReviewChange::isDone)) {
        if (step.approval().chain.asksContract(stage))
            requireScope(*m_w, step.product());
        step.go(ReviewAct::FinishChanges, {});
        step.tell(step.approval().standing.state == ReviewState::Released ? "product_released" : "product_decided",
                  {stageArgument(stage), QStringLiteral("reviewact:finish_changes"), QString()});
    }
    tx.commit();
}

void ApprovalService::recommend(Id<Submission> id, Reviewer reviewer, Opinion opinion, const QString &note)
{
    const Access access = requirePermission(*m_w, Permission::ReviewProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const ApprovalRepository repository(m_w->db);
    const ReviewStep step(*m_w, journal, access, repository.findBySubmission(id));
    const auto submissions = repository.submissions(step.approval().id);
    if (step.approval().standing.state != ReviewState::InReview || submissions.last().id != id)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This round is not open: only the newest one in review is"));
    const auto isRole = [&access](Role role) {
        return access.roles().contains(role);
    };
    if (!access.isOpen() && std::ranges::none_of(rolesOf(reviewer), isRole))
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "You do not speak as this reviewer"));
    const QString why = opinion == Opinion::Approve ? note.trimmed() : requiredReason(note);
    ApprovalRepository::insert(journal,
                               ReviewOpinion{{}, id, reviewer, opinion, why, journal.now(), journal.actor().name});
    journal.note(Area::Products, "product_approval", step.approval().id.value, step.label(), "internal opinion",
                 {{QString::fromLatin1(reviewerCode(reviewer)), QString(), QString::fromLatin1(opinionCode(opinion))}});
    followOwn(journal, {QStringLiteral("licensed_product"), step.product().id.value});
    step.tell("product_opinion",
              {QStringLiteral("reviewer:") + QLatin1StringView(reviewerCode(reviewer)),
               QStringLiteral("opinion:") + QLatin1StringView(opinionCode(opinion))},
              {}, true);
    tx.commit();
}

void ApprovalService::setLead(Id<ProductApproval> id, qint64 version, const QString &lead)
{
    const Access access = requirePermission(*m_w, Permission::CloseReviews);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    ReviewStep step(*m_w, journal, access, ApprovalRepository(m_w->db).find(id));
    step.at(version);
    step.setLead(requiredLead(*m_w, access, lead));
    tx.commit();
}

} // namespace lianming
