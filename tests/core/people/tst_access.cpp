// Every role tries verbs of every service. What each may do is written here by hand, from the rules; a verb that is
// permitted may still refuse what it is given (there is no record 4711), but never for want of a role.
#include "core/approvals/approvalservice.h"
#include "core/approvals/reviewhouseservice.h"
#include "core/approvals/reviewthreadservice.h"
#include "core/assets/assetservice.h"
#include "core/assets/bulkservice.h"
#include "core/assets/duplicateservice.h"
#include "core/assets/motif.h"
#include "core/assets/tagservice.h"
#include "core/brands/brandmerge.h"
#include "core/brands/brandservice.h"
#include "core/cases/caseservice.h"
#include "core/catalogue/catalogue.h"
#include "core/contracts/contractservice.h"
#include "core/copies/copyscan.h"
#include "core/copies/listingimport.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "core/drafting/draftservice.h"
#include "core/exchange/assetimport.h"
#include "core/exchange/brandimport.h"
#include "core/exchange/ratefile.h"
#include "core/exchange/registrationimport.h"
#include "core/exchange/rightsimport.h"
#include "core/exchange/statementbatch.h"
#include "core/imaging/copyscanner.h"
#include "core/imaging/pictureattach.h"
#include "core/imaging/pictureexport.h"
#include "core/imaging/picturefolder.h"
#include "core/imaging/pictureregister.h"
#include "core/inbox/inboxservice.h"
#include "core/institutions/institutionservice.h"
#include "core/matching/exclusiveservice.h"
#include "core/outlook/outlookservice.h"
#include "core/packages/packageservice.h"
#include "core/people/access.h"
#include "core/proposals/pipelineservice.h"
#include "core/protection/bundleexport.h"
#include "core/protection/chainservice.h"
#include "core/protection/coverageservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "core/protection/stampservice.h"
#include "core/reports/assetfiles.h"
#include "core/reports/casedocument.h"
#include "core/reports/dashboard.h"
#include "core/reports/lookbookservice.h"
#include "core/reports/statementsource.h"
#include "core/rights/rightsservice.h"
#include "core/royalties/auditservice.h"
#include "core/royalties/exceptionservice.h"
#include "core/royalties/payees.h"
#include "core/royalties/reminders.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/sharecheck.h"
#include "core/royalties/statementcompare.h"
#include "core/signing/signingservice.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"
#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"
#include "core/workplans/templateservice.h"
#include "tests/core/people/programme.h"

using namespace lianming;
using test::Programme;

namespace {

constexpr Role staff = Role::LicensingStaff;
constexpr Role brand = Role::BrandManager;
constexpr Role legal = Role::Legal;
constexpr Role accountant = Role::Accountant;
constexpr Role lead = Role::Lead;
constexpr Role administrator = Role::Administrator;
constexpr Role curator = Role::Curator;
constexpr Role conservator = Role::Conservator;

const QList<Role> everybody(roles.begin(), roles.end());
const QList<Role> money{staff, brand, legal, accountant, lead};
const QList<Role> programme{staff, legal, accountant, lead};
const QList<Role> house{staff, legal, accountant, lead, administrator, curator, conservator};

constexpr qint64 none = 4711; // no record has it

struct Verb {
    const char *name;
    QList<Role> roles;
    std::function<void(Workspace &, const Programme &)> run;
};

BrandProfile profileFor(Id<Brand> whose)
{
    BrandProfile out;
    out.brand = whose;
    return out;
}

Progress &unseen()
{
    static Progress progress;
    return progress;
}

/// Starts nothing until it is asked for a picture.
PictureWorker &noPictures()
{
    static PictureWorker pictures;
    return pictures;
}

#define VERB(name, roles, statement)                                                                                   \
    {                                                                                                                  \
        name, roles, []([[maybe_unused]] Workspace &w, [[maybe_unused]] const Programme &p) {                          \
            statement;                                                                                                 \
        }                                                                                                              \
    }

QList<Verb> verbs()
{
    const QList<Role> onlyStaff{staff};
    const QList<Role> onlyAccountant{accountant};
    const QList<Role> onlyLead{lead};
    const QList<Role> onlyLegal{legal};
    const QList<Role> onlyAdministrator{administrator};
    const QList<Role> staffAndLegal{staff, legal};
    const QList<Role> proposers{staff, brand};
    const QList<Role> reviewers{staff, lead};
    const QList<Role> handers{staff, brand};
    const QList<Role> experts{staff, legal, lead, curator, conservator};
    const QList<Role> speakers{staff, brand, legal, lead, curator, conservator};
    const QList<Role> importers{staff, brand, accountant};
    const QList<Role> approvers{accountant, lead};
    const QList<Role> chasers{staff, accountant};
    const QList<Role> noticeApprovers{legal, lead};
    const QList<Role> protectors{staff, legal, lead};
    const QList<Role> exporters{staff, administrator};
    const QList<Role> matched{staff, brand, legal, accountant, lead};
    return {
        // Partners.
        VERB("institutions list", everybody, (void)InstitutionService(w).list()),
        VERB("institution get", everybody, (void)InstitutionService(w).get(Id<Institution>{none})),
        VERB("institution find", everybody, (void)InstitutionService(w).find(QStringLiteral("SZM"))),
        VERB("institution contacts", everybody, (void)InstitutionService(w).contacts(p.house.institution)),
        VERB("institution history", everybody, (void)InstitutionService(w).history(p.house.institution)),
        VERB("institution add", onlyStaff, InstitutionService(w).add({})),
        VERB("institution change", onlyStaff, InstitutionService(w).change({})),
        VERB("institution archive", onlyStaff, InstitutionService(w).setArchived({none}, true)),
        VERB("contact add", onlyStaff, InstitutionService(w).addContact({})),
        VERB("contact change", onlyStaff, InstitutionService(w).changeContact({})),
        VERB("contact archive", onlyStaff, InstitutionService(w).setContactArchived({none}, true)),
        VERB("brands list", everybody, (void)BrandService(w).list()),
        VERB("brand get", everybody, (void)BrandService(w).get(p.own.brand)),
        VERB("brand contacts", everybody, (void)BrandService(w).contacts(p.own.brand)),
        VERB("brand history", everybody, (void)BrandService(w).history(p.own.brand)),
        VERB("brand add", onlyStaff, BrandService(w).add({})),
        VERB("brand change", onlyStaff, BrandService(w).change({})),
        VERB("brand archive", onlyStaff, BrandService(w).setArchived({none}, true)),
        VERB("brand contact add", onlyStaff, BrandService(w).addContact({})),
        VERB("brands import", onlyStaff, (void)BrandImporter(w).run(QStringLiteral("/none"), unseen())),
        VERB("brands duplicates", house, (void)BrandMergeService(w).duplicates()),
        VERB("brands merge problems", house, (void)BrandMergeService(w).problems({none}, {none})),
        VERB("brands merge", onlyStaff, BrandMergeService(w).merge({none}, {none})),
        VERB("brands keep apart", onlyStaff, BrandMergeService(w).keepApart({none}, {none})),
        // Matchmaking.
        VERB("match profile", everybody, (void)MatchService(w).profile(p.own.brand)),
        VERB("match profile save", proposers, MatchService(w).save(profileFor(p.own.brand))),
        VERB("match profile check", proposers, MatchService(w).check(profileFor(p.own.brand))),
        VERB("match position", house, (void)MatchService(w).position(p.house.institution, {}, {})),
        VERB("match position scopes", house, (void)MatchService(w).positionScopes({none})),
        VERB("match position save", onlyStaff, MatchService(w).save(IpPosition())),
        VERB("match weights", house, (void)MatchService(w).weights()),
        VERB("match weights set", reviewers, MatchService(w).setWeights({}, {}, {})),
        VERB("match lesson", programme, (void)MatchService(w).lesson()),
        VERB("match learn", reviewers, (void)MatchService(w).learn()),
        VERB("match brands", programme, (void)MatchService(w).brands({none})),
        VERB("match assets", matched, (void)MatchService(w).assets(p.own.brand)),
        VERB("shortlists", house, (void)MatchService(w).shortlists()),
        VERB("shortlist entries", house, (void)MatchService(w).entries({none})),
        VERB("shortlist save", reviewers, (void)MatchService(w).save(Shortlist())),
        VERB("shortlist archive", reviewers, MatchService(w).archive({none})),
        VERB("shortlist add", reviewers, (void)MatchService(w).add({none}, {})),
        VERB("shortlist remove", reviewers, MatchService(w).remove({none})),
        VERB("shortlist propose", onlyStaff, (void)MatchService(w).propose({none}, p.own.brand)),
        VERB("exclusives plan", programme, (void)ExclusiveService(w).plan({}, unseen())),
        // The inbox.
        VERB("inbox list", everybody, (void)InboxService(w).list()),
        VERB("inbox unread", everybody, (void)InboxService(w).unread()),
        VERB("inbox mark read", everybody, InboxService(w).markRead({none})),
        VERB("inbox mark all read", everybody, InboxService(w).markAllRead()),
        VERB("inbox is following", everybody, (void)InboxService(w).isFollowing({QStringLiteral("proposal"), none})),
        VERB("inbox follow", everybody, InboxService(w).follow({QStringLiteral("proposal"), none})),
        VERB("inbox unfollow", everybody, InboxService(w).unfollow({QStringLiteral("proposal"), none})),
        VERB("inbox record", everybody, (void)InboxService(w).record(QStringLiteral("proposal"), QString())),
        // Pipelines.
        VERB("pipelines", everybody, (void)PipelineService(w).pipelines()),
        VERB("pipeline own", house, (void)PipelineService(w).own(p.house.institution)),
        VERB("pipeline set stages", reviewers, PipelineService(w).setStages({none}, {})),
        VERB("pipeline set reasons", reviewers, PipelineService(w).setReasons({none}, {})),
        VERB("proposal courses", programme, (void)PipelineService(w).courses()),
        // Assets.
        VERB("asset ids", everybody, (void)AssetService(w).ids({})),
        VERB("asset rows", everybody, (void)AssetService(w).rows({none})),
        VERB("asset first page", everybody, (void)AssetService(w).firstPage({}, 3)),
        VERB("asset counts", everybody, (void)AssetService(w).counts()),
        VERB("asset get", everybody, (void)AssetService(w).get({none})),
        VERB("asset detail", everybody, (void)AssetService(w).detail({none})),
        VERB("asset find", everybody, (void)AssetService(w).find(QStringLiteral("SZM/1"))),
        VERB("asset add", onlyStaff, AssetService(w).add({})),
        VERB("asset update", onlyStaff, AssetService(w).update({})),
        VERB("asset archive", onlyStaff, AssetService(w).archive({none})),
        VERB("asset restore", onlyStaff, AssetService(w).restore({none})),
        VERB("asset attach", onlyStaff, AssetService(w).attachFile({none}, QStringLiteral("/none"), {}, {})),
        VERB("catalogue page", everybody, (void)Catalogue(w).page({}, 3)),
        VERB("catalogue ids", everybody, (void)Catalogue(w).ids(AssetFilter())),
        VERB("catalogue rows", everybody, (void)Catalogue(w).rows({none})),
        VERB("saved searches", house, (void)Catalogue(w).savedSearches()),
        VERB("search save", onlyStaff, Catalogue(w).save({})),
        VERB("search forget", onlyStaff, Catalogue(w).forget({none})),
        VERB("asset picture", onlyStaff, AssetService(w).setPicture({none}, {})),
        VERB("asset detach", onlyStaff, AssetService(w).detachFile({none}, none)),
        VERB("pictures described", onlyStaff, PictureRegister(w, noPictures()).describePending(unseen())),
        VERB("picture find", everybody, (void)PictureRegister(w, noPictures()).find({})),
        VERB("pictures of a folder", onlyStaff,
             (void)PictureFolder(w, noPictures()).run(QStringLiteral("/none"), {none}, true, unseen())),
        VERB("bulk edit preview", onlyStaff,
             (void)BulkEditService(w).preview({{}, {none}}, {{BulkChange::Act::Archive}}, unseen())),
        VERB("bulk edit", onlyStaff, BulkEditService(w).apply({{}, {none}}, {{BulkChange::Act::Archive}}, unseen())),
        VERB("bulk edit undo", onlyStaff, BulkEditService(w).undo(none, unseen())),
        VERB("bulk edit redo", onlyStaff, BulkEditService(w).redo(none, unseen())),
        VERB("bulk edits list", house, (void)BulkEditService(w).list()),
        VERB("bulk edit latest", house, (void)BulkEditService(w).latestOwn(false)),
        VERB("duplicates find", house, (void)DuplicateService(w).find({}, 1, unseen())),
        VERB("duplicates compare", house, (void)DuplicateService(w).compare({none}, {none})),
        VERB("duplicates distinct", onlyStaff, DuplicateService(w).setDistinct({none}, {none})),
        VERB("duplicates merge", onlyStaff, DuplicateService(w).merge({none}, {none})),
        VERB("duplicates split", onlyStaff, DuplicateService(w).split({none})),
        VERB("motif number", everybody, (void)MotifService(w).proposedNumber({none})),
        VERB("motif relations", everybody, (void)MotifService(w).relations({none})),
        VERB("motif check", onlyStaff, MotifService(w).check({})),
        VERB("motif add", onlyStaff, MotifService(w).add({}, QStringLiteral("/none"))),
        VERB("collections list", everybody, (void)CollectionService(w).list()),
        VERB("collection get", everybody, (void)CollectionService(w).get({none})),
        VERB("collection find", everybody, (void)CollectionService(w).find(QStringLiteral("X"))),
        VERB("collection add", onlyStaff, CollectionService(w).add({})),
        VERB("collection update", onlyStaff, CollectionService(w).update({})),
        VERB("collection archive", onlyStaff, CollectionService(w).archive({none})),
        VERB("collection put in", onlyStaff, CollectionService(w).addAssets({none}, {none})),
        VERB("collection take out", onlyStaff, CollectionService(w).removeAssets({none}, {none})),
        VERB("terms list", everybody, (void)TagService(w).terms(Vocabulary::Theme)),
        VERB("house terms list", everybody, (void)TagService(w).houseTerms()),
        VERB("terms of an asset", everybody, (void)TagService(w).of({none})),
        VERB("terms give", onlyStaff, TagService(w).give({{}, {none}}, {}, unseen())),
        VERB("terms take", onlyStaff, TagService(w).take({{}, {none}}, {}, unseen())),
        VERB("terms set", onlyStaff, TagService(w).set({none}, {})),
        VERB("house term add", onlyStaff, TagService(w).add({})),
        VERB("house term update", onlyStaff, TagService(w).update({})),
        VERB("house term archive", onlyStaff, TagService(w).archive({none})),
        VERB("house term delete", onlyStaff, TagService(w).remove({none})),
        VERB("house term merge", onlyStaff, TagService(w).merge({none}, {}, unseen())),
        VERB("assets preview", onlyStaff, (void)AssetImporter(w).preview(QStringLiteral("/none"), {none})),
        VERB("assets import", onlyStaff, AssetImporter(w).run(QStringLiteral("/none"), {}, {none}, unseen())),
        VERB("picture export", exporters,
             (void)PictureExporter(w, noPictures()).write({none}, QStringLiteral("/none/none.jpg"), {})),
        VERB("picture copy", everybody, (void)PictureExporter(w, noPictures()).copy({none})),
        VERB("picture watermark", everybody, (void)PictureExporter(w, noPictures()).watermarkOf({none})),
        VERB("picture attach", onlyStaff, attachPicture(w, noPictures(), {none}, QStringLiteral("/none"), {}, {})),
        VERB("assets export", exporters,
             exportAssets(w, {}, AssetFormat::Csv, QStringLiteral("/none/none.csv"), unseen())),
        VERB("assets export XLSX", exporters,
             exportAssets(w, {}, AssetFormat::Xlsx, QStringLiteral("/none/none.xlsx"), unseen())),
        VERB("assets export LIDO", exporters,
             exportAssets(w, {}, AssetFormat::Lido, QStringLiteral("/none/none.xml"), unseen())),
        VERB("assets export IIIF", exporters,
             exportAssets(w, {}, AssetFormat::Iiif, QStringLiteral("/none/none.json"), unseen())),
        VERB("lookbook read", exporters, (void)LookbookService(w).read({}, unseen())),
        VERB("lookbook write", exporters,
             (void)LookbookService(w).write({}, LookbookFormat::Html, QStringLiteral("/dev/null"), {}, unseen())),
        VERB("lookbook choice", everybody, (void)LookbookService(w).readChoice(QStringLiteral("/none"))),
        VERB("lookbooks shown", everybody, (void)LookbookService(w).shownTo({none})),
        // Rights.
        VERB("rights-in list", everybody, (void)RightsService(w).rightsIn()),
        VERB("restrictions list", everybody, (void)RightsService(w).restrictions()),
        VERB("rights-in add", staffAndLegal, RightsService(w).add(RightsInRecord())),
        VERB("rights-in change", staffAndLegal, RightsService(w).change(RightsInRecord())),
        VERB("rights import", staffAndLegal, (void)RightsImporter(w).run(QString(), p.house.institution, unseen())),
        VERB("rights-in archive", staffAndLegal, RightsService(w).setArchived(Id<RightsInRecord>{none}, true)),
        VERB("restriction add", staffAndLegal, RightsService(w).add(RestrictionRecord())),
        VERB("restriction archive", staffAndLegal, RightsService(w).setArchived(Id<RestrictionRecord>{none}, true)),
        VERB("clearance add", staffAndLegal, RightsService(w).add(Clearance())),
        VERB("reservations list", everybody, (void)RightsService(w).reservations()),
        VERB("reservation add", staffAndLegal, RightsService(w).add(Reservation())),
        VERB("reservation release", staffAndLegal,
             RightsService(w).release({none}, 1, QDate(2026, 6, 1), QStringLiteral("x"))),
        VERB("rights ask", everybody, (void)RightsService(w).ask(p.house.institution, {})),
        // Proposals.
        VERB("proposals list", money, (void)ProposalService(w).list()),
        VERB("proposal get", money, (void)ProposalService(w).get(p.own.proposal)),
        VERB("proposal moves", money, (void)ProposalService(w).moves(p.own.proposal)),
        VERB("proposal history", money, (void)ProposalService(w).history(p.own.proposal)),
        VERB("proposal rights", money, (void)ProposalService(w).rights(p.house.proposal())),
        VERB("proposal files", money, (void)ProposalService(w).attachments(p.own.proposal)),
        VERB("proposal attach", proposers, ProposalService(w).attach(p.own.proposal, QStringLiteral("/none"))),
        VERB("packages list", everybody, (void)PackageService(w).list()),
        VERB("package get", everybody, (void)PackageService(w).get(QStringLiteral("none"))),
        VERB("package get by id", everybody, (void)PackageService(w).get(Id<ReviewPackage>{none})),
        VERB("package entries", everybody, (void)PackageService(w).about({})),
        VERB("package preview", exporters, (void)PackageService(w).preview({}, unseen())),
        VERB("package share", exporters, (void)PackageService(w).share({}, QStringLiteral("/dev/null"), {}, unseen())),
        VERB("package withdraw", reviewers, PackageService(w).withdraw(QStringLiteral("none"), {})),
        VERB("package answer read", reviewers, (void)PackageService(w).read(QStringLiteral("/none"))),
        VERB("package answer merge", reviewers, (void)PackageService(w).merge(QStringLiteral("/none"))),
        VERB("package open", proposers, (void)PackageService(w).open(QStringLiteral("/none"))),
        VERB("package reply", proposers,
             (void)PackageService(w).reply(QStringLiteral("none"), QStringLiteral("/none"))),
        VERB("package say", everybody, (void)PackageService(w).write({})), // what comes next asks by the side
        VERB("package history", everybody, (void)PackageService(w).history(QStringLiteral("none"))),
        VERB("package keys", house, (void)PackageService(w).keys()),
        VERB("package own keys", everybody, (void)PackageService(w).ownKeys()),
        VERB("package key decide", reviewers, PackageService(w).decide({none}, true)),
        VERB("package key renew", exporters, (void)PackageService(w).renewKey()),
        VERB("package key import", exporters, (void)PackageService(w).importKey(QByteArray(), {})),
        VERB("package key export", exporters, (void)PackageService(w).exportKey({})),
        VERB("proposal add", proposers, ProposalService(w).add({})),
        VERB("proposal change", proposers, ProposalService(w).change({})),
        VERB("proposal archive", proposers, ProposalService(w).setArchived({none}, true)),
        VERB("proposal withdraw", proposers, ProposalService(w).move({none}, 1, ProposalStage::Withdrawn)),
        VERB("proposal review", reviewers, ProposalService(w).move({none}, 1, ProposalStage::Reviewing)),
        VERB("proposal accept", reviewers, ProposalService(w).move({none}, 1, ProposalStage::Accepted)),
        VERB("proposal decline", reviewers, ProposalService(w).move({none}, 1, ProposalStage::Declined)),
        // Contracts.
        VERB("contracts list", money, (void)ContractService(w).list()),
        VERB("contract get", money, (void)ContractService(w).get(p.own.contract)),
        VERB("contract history", money, (void)ContractService(w).history(p.own.contract)),
        VERB("contract of proposal", money, (void)ContractService(w).findByProposal(p.own.proposal)),
        VERB("contract draft", onlyStaff, ContractService(w).draftFrom({none})),
        VERB("contract add", onlyStaff, ContractService(w).add({})),
        VERB("contract change", onlyStaff, ContractService(w).change({})),
        VERB("contract archive", onlyStaff, ContractService(w).setArchived({none}, true)),
        VERB("contract import", onlyStaff, ContractService(w).importDocument(Json::object(), QStringLiteral("x"))),
        VERB("contract gates", money, (void)SigningService(w).gates(ContractService(w).get(p.own.contract))),
        VERB("contract approvals", money, (void)SigningService(w).approvals(p.own.contract)),
        VERB("contract waivers", money, (void)SigningService(w).waivers(p.own.contract)),
        VERB("contract papers", money, (void)SigningService(w).attachments(p.own.contract)),
        VERB("contract attach", onlyStaff, SigningService(w).attach({none}, QStringLiteral("/none"))),
        VERB("contract approve as legal", onlyLegal, SigningService(w).approve({}, ApprovalKind::Legal, {})),
        VERB("contract approve for the programme", onlyLead, SigningService(w).approve({}, ApprovalKind::Business, {})),
        VERB("contract refuse as legal", onlyLegal, SigningService(w).refuseApproval({}, ApprovalKind::Legal, {})),
        VERB("contract waiver ask", protectors,
             SigningService(w).askWaiver({}, Gate::Text, QStringLiteral("x"), QStringLiteral("/none"))),
        VERB("contract waiver decide", onlyLead, SigningService(w).decideWaiver({none}, true, {})),
        VERB("signing rules", everybody, (void)SigningService(w).rules()),
        VERB("signing rule change", onlyAdministrator, SigningService(w).setRule(Gate::Complete, GateRule::Block)),
        VERB("contract sign", onlyLead, SigningService(w).sign({none}, 1, QDate(2026, 6, 1))),
        VERB("contract terminate", onlyLead,
             ContractService(w).terminate({none}, 1, QDate(2026, 6, 1), QStringLiteral("x"))),
        // Texts of contracts.
        VERB("text", money, (void)DraftService(w).text(p.own.contract)),
        VERB("text drafted", money, (void)DraftService(w).drafted(p.own.contract)),
        VERB("text rendered", money, (void)DraftService(w).rendered(p.own.contract, DocumentLanguage::English)),
        VERB("text findings", money, (void)DraftService(w).findings(p.own.contract)),
        VERB("text rounds", money, (void)DraftService(w).rounds(p.own.contract)),
        VERB("text compare", money, (void)DraftService(w).compare(p.own.contract, {}, {}, DocumentLanguage::English)),
        VERB("text begin", onlyStaff, DraftService(w).begin({none}, 1, QStringLiteral("direct-licence"))),
        VERB("text change", onlyStaff, DraftService(w).change({none}, 1, {})),
        VERB("text edit", onlyStaff, DraftService(w).edit({none}, 1, QStringLiteral("x"), {})),
        VERB("text keep round", onlyStaff, (void)DraftService(w).keepRound({none}, RoundSide::Brand, {})),
        VERB("text import", onlyStaff, DraftService(w).importDocument(Json::object(), QStringLiteral("x"))),
        VERB("clauses", everybody, (void)DraftLibraryService(w).library()),
        VERB("clause add", onlyLegal, DraftLibraryService(w).addClause({})),
        VERB("templates", everybody, (void)DraftLibraryService(w).templates()),
        VERB("template save", onlyLegal, DraftLibraryService(w).saveTemplate(Json::object(), QStringLiteral("x"))),
        VERB("template archive", onlyLegal, DraftLibraryService(w).archiveTemplate(QStringLiteral("x"))),
        // Products.
        VERB("products list", everybody, (void)ProductService(w).list(p.own.contract)),
        VERB("product find", everybody, (void)ProductService(w).find(p.own.contract, QStringLiteral("x"))),
        VERB("product add", onlyStaff, ProductService(w).add({})),
        VERB("product change", onlyStaff, ProductService(w).change({})),
        VERB("product state", onlyStaff, ProductService(w).setState({none}, 1, ProductState::InReview, {})),
        // Products' approval.
        VERB("approvals list", everybody, (void)ApprovalService(w).list()),
        VERB("approval get", everybody, (void)ApprovalService(w).get({none})),
        VERB("approval find", everybody, (void)ApprovalService(w).find(p.own.number, QStringLiteral("x"))),
        VERB("approval scope", everybody, (void)ApprovalService(w).scope([&p] {
            LicensedProduct product;
            product.contract = p.own.contract;
            return product;
        }())),
        VERB("approval history", everybody, (void)ApprovalService(w).history({none})),
        VERB("approval change", onlyStaff, ApprovalService(w).change({})),
        VERB("approval begin", handers, ApprovalService(w).begin({})),
        VERB("approval submit", handers, (void)ApprovalService(w).submit({none}, 1, {})),
        VERB("approval approve", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::Approve)),
        VERB("approval with changes", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::ApproveWithChanges)),
        VERB("approval ask again", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::AskAgain)),
        VERB("approval refuse", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::Refuse)),
        VERB("approval hold", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::Hold)),
        VERB("approval resume", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::Resume)),
        VERB("approval cancel", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::Cancel)),
        VERB("approval take up", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::TakeUp)),
        VERB("approval withdraw", reviewers, ApprovalService(w).act({none}, 1, ReviewAct::Withdraw)),
        VERB("approval let pass", handers, ApprovalService(w).act({none}, 1, ReviewAct::LetPass)),
        VERB("approval tick off", experts, ApprovalService(w).tickOff({none}, 1)),
        VERB("approval recommend", experts, ApprovalService(w).recommend({none}, Reviewer::Legal, Opinion::Approve)),
        VERB("approval lead", reviewers, ApprovalService(w).setLead({none}, 1, {})),
        VERB("remark", speakers, (void)ReviewThreadService(w).comment({})),
        VERB("remark reply", speakers, (void)ReviewThreadService(w).reply({none}, {})),
        VERB("remark resolve", experts, ReviewThreadService(w).resolve({none})),
        VERB("remark reopen", experts, ReviewThreadService(w).reopen({none}, {})),
        VERB("chains", everybody, (void)ReviewHouseService(w).chains()),
        VERB("chain for", everybody, (void)ReviewHouseService(w).chainFor(p.own.contract, {})),
        VERB("chain label", everybody, (void)ReviewHouseService(w).label({})),
        VERB("chain save", reviewers, ReviewHouseService(w).saveChain({})),
        VERB("chain remove", reviewers, ReviewHouseService(w).removeChain({none})),
        VERB("calendar", everybody, (void)ReviewHouseService(w).calendar({})),
        VERB("calendar public", everybody, (void)ReviewHouseService(w).publicCalendar({})),
        VERB("calendar days", everybody, (void)ReviewHouseService(w).days()),
        VERB("calendar save", reviewers, ReviewHouseService(w).saveDay({})),
        VERB("calendar set", reviewers, ReviewHouseService(w).setDays({}, {}, {})),
        VERB("calendar remove", reviewers, ReviewHouseService(w).removeDay({none})),
        // Royalties.
        VERB("inbox", money, (void)RoyaltyService(w).inbox()),
        VERB("royalty ledger", money, (void)RoyaltyService(w).ledger(p.own.contract)),
        VERB("royalty result", money, (void)RoyaltyService(w).result(p.own.statement)),
        VERB("royalty exceptions", money, (void)RoyaltyService(w).exceptions(p.own.statement)),
        VERB("royalty exception count", money, (void)RoyaltyService(w).exceptionCount(p.own.statement)),
        VERB("explain line", money, (void)RoyaltyService(w).explainLine(p.own.statement, 1)),
        VERB("explain period", money, (void)RoyaltyService(w).explainPeriod(p.own.statement)),
        VERB("compare", money, (void)compareStatements(w, p.own.statement, p.own.waiting)),
        VERB("statement document", money, (void)statementDocument(w, p.own.statement)),
        VERB("printable statements", money, (void)printableStatements(w, {}, false)),
        VERB("calculate", onlyAccountant, (void)RoyaltyService(w).calculate({none}, unseen())),
        VERB("calculate all", onlyAccountant, (void)RoyaltyService(w).calculateOpen(unseen())),
        VERB("try to calculate", programme, (void)RoyaltyService(w).tryOpen(unseen())),
        VERB("statement empty", importers, RoyaltyService(w).addEmpty({none}, QStringLiteral("2026Q3"))),
        VERB("approve", approvers, RoyaltyService(w).approve({none}, 1)),
        VERB("reopen", onlyAccountant, RoyaltyService(w).reopen({none}, 1, {})),
        VERB("close", onlyAccountant, RoyaltyService(w).close({none}, 1, unseen())),
        VERB("restate", onlyAccountant, RoyaltyService(w).restate({none}, QStringLiteral("2026Q1"), {})),
        VERB("discard", onlyAccountant, RoyaltyService(w).discard({none}, 1, {})),
        VERB("recompute", house, (void)RoyaltyService(w).recomputeClosed(unseen())),
        VERB("rates", onlyAccountant, RoyaltyService(w).setRates(Currency(), {{Currency(), {}, {}}}, {})),
        VERB("statement import", importers, (void)StatementImport(w).run({}, unseen())),
        VERB("import contracts", importers, (void)StatementBatch(w).contracts()),
        VERB("batch take", importers, (void)StatementBatch(w).take({}, false, unseen())),
        VERB("refused rows", money, (void)StatementImport(w).storedIssues(p.own.statement)),
        VERB("questions", programme, (void)ExceptionService(w).list()),
        VERB("question counts", programme, (void)ExceptionService(w).counts()),
        VERB("question detail", programme, (void)ExceptionService(w).detail({{none}, 1})),
        VERB("would earn", programme, (void)ExceptionService(w).wouldEarn({{{none}, 1}}, {})),
        VERB("resolve", onlyAccountant, ExceptionService(w).resolve({{{none}, 1}}, {}, unseen())),
        VERB("withdraw", onlyAccountant, ExceptionService(w).withdraw({{{none}, 1}}, {}, unseen())),
        VERB("screen", onlyAccountant, ExceptionService(w).screen({none}, unseen())),
        VERB("limits", everybody, (void)ExceptionService(w).limits()),
        VERB("set limits", onlyAccountant, ExceptionService(w).setLimits({-1, -1})),
        VERB("reminders", programme, (void)ReminderService(w).due(QDate(2026, 6, 1))),
        VERB("reminder record", chasers, ReminderService(w).record({}, {}, {})),
        VERB("reminder letter", chasers, ReminderService(w).recordLetter({none}, {}, {})),
        VERB("payees", programme, (void)PayeeService(w).parties()),
        VERB("mandate add", onlyAccountant, PayeeService(w).add({})),
        VERB("share check", programme, (void)shareCheck(w)),
        VERB("audits list", programme, (void)AuditService(w).list()),
        VERB("audit open", onlyAccountant, AuditService(w).open({})),
        VERB("audit sample", onlyAccountant, (void)AuditService(w).sample({none}, 1, 1, 1, 1, unseen())),
        VERB("audit compute", onlyAccountant, AuditService(w).compute({none}, 1, QDate(2026, 6, 1), unseen())),
        VERB("audit settle", onlyAccountant, AuditService(w).settle({none}, 1, AuditOutcome::Waived, 0, {})),
        VERB("audit close", onlyAccountant, AuditService(w).close({none}, 1)),
        // Accounts.
        VERB("invoices list", money, (void)AccountService(w).list()),
        VERB("invoice get", money, (void)AccountService(w).get(p.own.invoice)),
        VERB("invoice history", money, (void)AccountService(w).history(p.own.invoice)),
        VERB("payments list", money, (void)AccountService(w).payments()),
        VERB("payment get", money, (void)AccountService(w).payment(p.own.payment)),
        VERB("account ledger", money, (void)AccountService(w).ledger(p.own.brand, Currency())),
        VERB("aging", money, (void)AccountService(w).aging()),
        VERB("open items", money, (void)AccountService(w).openItems(p.own.brand)),
        VERB("interest", money, (void)AccountService(w).interest(p.own.invoice, QDate(2026, 6, 1))),
        VERB("invoiceable", money, (void)AccountService(w).invoiceable()),
        VERB("invoice", onlyAccountant, AccountService(w).invoice({none})),
        VERB("invoice all", onlyAccountant, AccountService(w).invoiceAll({}, unseen())),
        VERB("charge", onlyAccountant, AccountService(w).charge({})),
        VERB("credit", onlyAccountant, AccountService(w).credit({none}, 1, {})),
        VERB("pay", onlyAccountant, AccountService(w).pay({})),
        VERB("allocate", onlyAccountant, AccountService(w).allocate({none}, {})),
        VERB("reverse allocation", onlyAccountant, AccountService(w).reverseAllocation({none}, {})),
        VERB("reverse payment", onlyAccountant, AccountService(w).reversePayment({none}, {})),
        VERB("certify", onlyAccountant, AccountService(w).certify({})),
        VERB("post interest", onlyAccountant, AccountService(w).postInterest({none}, QDate(2026, 6, 1))),
        VERB("settle", onlyAccountant, AccountService(w).settle({none})),
        // Figures of the programme.
        VERB("dashboard", money, (void)DashboardService(w).read()),
        VERB("outlook", programme, (void)OutlookService(w).read()),
        VERB("guarantees", programme, (void)OutlookService(w).guarantees()),
        VERB("accrual", programme, (void)OutlookService(w).accrual(QDate(2026, 5, 31))),
        VERB("cash", programme, (void)OutlookService(w).cash(3)),
        VERB("concentration", programme, (void)OutlookService(w).byLicensee({})),
        // Protection.
        VERB("registrations", protectors, (void)RegistrationService(w).registrations()),
        VERB("evidence list", protectors, (void)ProtectionService(w).evidenceList()),
        VERB("chain head", protectors, (void)ChainService(w).head()),
        VERB("chain anchors", protectors, (void)ChainService(w).anchors()),
        VERB("chain verify", protectors, (void)ChainService(w).verify()),
        VERB("chain anchor due", everybody, (void)ChainService(w).anchorDue()),
        VERB("chain anchor", everybody, ChainService(w).anchor()),
        VERB("evidence verify", protectors, (void)ProtectionService(w).verifyAll()),
        VERB("registration add", staffAndLegal, RegistrationService(w).addRegistration({})),
        VERB("registration change", staffAndLegal, RegistrationService(w).changeRegistration({})),
        VERB("registration renew", staffAndLegal, RegistrationService(w).renewRegistration({none}, 1, {})),
        VERB("registration restore", staffAndLegal, RegistrationService(w).restoreRegistration({none}, 1)),
        VERB("registration file", protectors, (void)RegistrationService(w).file({none})),
        VERB("registration document", staffAndLegal,
             RegistrationService(w).attachDocument({none}, QStringLiteral("/none"))),
        VERB("registration paper", staffAndLegal,
             RegistrationService(w).putPaper({none}, RegistrationPaper::Form, QStringLiteral("/none"))),
        VERB("registration paper choose", staffAndLegal,
             RegistrationService(w).setPaper({none}, RegistrationPaper::Form, 0)),
        VERB("mark use", staffAndLegal, RegistrationService(w).recordUse({none}, {})),
        VERB("mark use withdraw", staffAndLegal, RegistrationService(w).withdrawUse({none}, 1)),
        VERB("registrations import", staffAndLegal,
             (void)RegistrationImporter(w).run(QStringLiteral("/none"), {}, unseen())),
        VERB("coverage", protectors, (void)CoverageService(w).report()),
        VERB("coverage list", protectors, (void)CoverageService(w).list({}, unseen())),
        VERB("registration archive", staffAndLegal, RegistrationService(w).archiveRegistration({none}, 1)),
        VERB("evidence add", staffAndLegal, ProtectionService(w).addEvidence(QStringLiteral("/none"), {none}, {})),
        VERB("custody", staffAndLegal, ProtectionService(w).recordCustody({none}, CustodyAct::Exported, {})),
        VERB("evidence batch", staffAndLegal,
             (void)ProtectionService(w).addEvidenceBatch({QStringLiteral("/none")}, {{none}}, {})),
        VERB("evidence get", protectors, (void)ProtectionService(w).evidence({none})),
        VERB("evidence sheet", protectors, (void)ProtectionService(w).sheet({none})),
        VERB("evidence check", protectors, (void)ProtectionService(w).verify({none})),
        VERB("custody list", protectors, (void)ProtectionService(w).custody({none})),
        VERB("time authorities", house, (void)StampService(w).authorities()),
        VERB("time authorities set", onlyAdministrator, StampService(w).setAuthorities({})),
        VERB("stamp queue", protectors, (void)StampService(w).queue()),
        VERB("stamp get", protectors, (void)StampService(w).stamp({none})),
        VERB("stamps due", staffAndLegal, (void)StampService(w).due()),
        VERB("stamp record", staffAndLegal, (void)StampService(w).record({})),
        VERB("stamps postpone", staffAndLegal, StampService(w).postpone({none}, {})),
        VERB("stamps run", staffAndLegal, (void)StampService(w).run()),
        VERB("sellers list", protectors, (void)SellerService(w).list()),
        VERB("seller get", protectors, (void)SellerService(w).get({none})),
        VERB("seller named", protectors, (void)SellerService(w).named(QStringLiteral("x"))),
        VERB("seller meant", protectors, (void)SellerService(w).meant({})),
        VERB("seller history", protectors, (void)SellerService(w).history({none})),
        VERB("seller candidates", protectors, (void)SellerService(w).candidates({none})),
        VERB("seller standing", protectors, (void)SellerService(w).standing(Seller(), {})),
        VERB("listing standing", protectors, (void)SellerService(w).standing(Id<Listing>{none}, Id<Asset>{none})),
        VERB("seller add", staffAndLegal, SellerService(w).add({})),
        VERB("seller change", staffAndLegal, SellerService(w).change({})),
        VERB("seller link brand", staffAndLegal, SellerService(w).linkBrand({none}, 1, {none}, {})),
        VERB("seller link own", staffAndLegal, SellerService(w).linkOwn({none}, 1, {}, {})),
        VERB("seller link nobody", staffAndLegal, SellerService(w).linkNobody({none}, 1, {})),
        VERB("seller unlink", staffAndLegal, SellerService(w).unlink({none}, 1)),
        VERB("listings import", staffAndLegal, (void)ListingImporter(w).run(QStringLiteral("/none"), {}, unseen())),
        VERB("scan begin", staffAndLegal, (void)CopyScan(w).begin(ScanKind::Folder, QStringLiteral("/none"))),
        VERB("scan done", staffAndLegal, (void)CopyScan(w).done({none})),
        VERB("scan record", staffAndLegal, (void)CopyScan(w).record({none}, {})),
        VERB("scan unfinished", protectors, (void)CopyScan(w).unfinished(ScanKind::Folder, QStringLiteral("/none"))),
        VERB("scan finish", staffAndLegal, CopyScan(w).finish({none})),
        VERB("scan cancel", staffAndLegal, CopyScan(w).cancel({none})),
        VERB("scan picture", staffAndLegal,
             (void)CopyScan(w).picture(QStringLiteral("/none"), {}, {[](const QString &) {
                                           return QList<CopyMatch>();
                                       }})),
        VERB("scan folder", staffAndLegal, (void)CopyScan(w).folder(QStringLiteral("/none"), {}, {}, unseen())),
        VERB("scan listings", staffAndLegal, (void)CopyScan(w).listings({}, unseen())),
        VERB("scan runs", protectors, (void)CopyScan(w).runs()),
        VERB("scan run", protectors, (void)CopyScan(w).run({none})),
        VERB("scan items", protectors, (void)CopyScan(w).items({none})),
        VERB("folder scan", staffAndLegal, (void)scanFolder(w, noPictures(), QStringLiteral("/none"), {}, unseen())),
        VERB("copy index", staffAndLegal, (void)CopySearch(w, noPictures()).index(unseen())),
        VERB("copy index folder", staffAndLegal,
             (void)CopySearch(w, noPictures()).indexFolder(QStringLiteral("/none"), unseen())),
        VERB("copy index state", protectors, (void)CopySearch(w, noPictures()).state()),
        VERB("copy index current", protectors, (void)CopySearch(w, noPictures()).current()),
        VERB("copy search", protectors, (void)CopySearch(w, noPictures()).search(QStringLiteral("/none"))),
        VERB("copy matches", protectors, (void)CopySearch(w, noPictures()).matches({}, {})),
        VERB("watched pictures", protectors, (void)CopySearch(w, noPictures()).watched()),
        VERB("unwatch pictures", staffAndLegal, (void)CopySearch(w, noPictures()).unwatch({QStringLiteral("none")})),
        VERB("unwatch all pictures", staffAndLegal, (void)CopySearch(w, noPictures()).unwatchAll()),
        VERB("triage page", protectors, (void)TriageService(w).page()),
        VERB("triage groups", protectors, (void)TriageService(w).groups()),
        VERB("triage figures", protectors, (void)TriageService(w).figures()),
        VERB("match detail", protectors, (void)TriageService(w).detail({none})),
        VERB("matches of ids", protectors, (void)TriageService(w).matches({{none}})),
        VERB("listings list", protectors, (void)TriageService(w).listings()),
        VERB("match dismiss", staffAndLegal, TriageService(w).dismiss({{none}}, DismissalReason::NoCopy, {})),
        VERB("dismissals", protectors, (void)TriageService(w).dismissals()),
        VERB("dismissal take back", staffAndLegal, TriageService(w).takeBack({none}, {})),
        VERB("lapsed reopen", staffAndLegal, TriageService(w).reopenLapsed()),
        VERB("evidence export", staffAndLegal,
             (void)BundleService(w).exportBundle({{{none}}, {}, QStringLiteral("/none/a.zip")}, {})),
        VERB("evidence authority", staffAndLegal, (void)BundleService(w).authority()),
        VERB("evidence keys", everybody, (void)BundleService(w).keys()),
        VERB("evidence key renew", onlyAdministrator, (void)BundleService(w).renewKey()),
        VERB("evidence key import", staffAndLegal, (void)BundleService(w).importKey(QByteArray(), {})),
        VERB("evidence key export", staffAndLegal, (void)BundleService(w).exportKey({})),
        // Suppliers.
        VERB("suppliers list", house, (void)SupplierService(w).list()),
        VERB("supplier get", house, (void)SupplierService(w).get(Id<Supplier>{none})),
        VERB("supplier find", house, (void)SupplierService(w).get(QStringLiteral("X"))),
        VERB("supplier contacts", house, (void)SupplierService(w).contacts({none})),
        VERB("supplier history", house, (void)SupplierService(w).history(Id<Supplier>{none})),
        VERB("factories", house, (void)SupplierService(w).factories()),
        VERB("factory get", house, (void)SupplierService(w).factory(Id<Factory>{none})),
        VERB("factory detail", house, (void)SupplierService(w).detail({none})),
        VERB("factory papers", house, (void)SupplierService(w).attachments({none})),
        VERB("supplier add", reviewers, SupplierService(w).add(Supplier())),
        VERB("supplier change", reviewers, SupplierService(w).change(Supplier())),
        VERB("supplier archive", reviewers, SupplierService(w).setArchived(Id<Supplier>{none}, true)),
        VERB("supplier contact add", reviewers, SupplierService(w).add(SupplierContact())),
        VERB("supplier contact change", reviewers, SupplierService(w).change(SupplierContact())),
        VERB("supplier contact archive", reviewers, SupplierService(w).archiveContact({none})),
        VERB("factory add", reviewers, SupplierService(w).add(Factory())),
        VERB("factory change", reviewers, SupplierService(w).change(Factory())),
        VERB("factory archive", reviewers, SupplierService(w).setArchived(Id<Factory>{none}, true)),
        VERB("factory approval add", reviewers, SupplierService(w).add(FactoryApproval())),
        VERB("factory approval move", reviewers,
             SupplierService(w).move({none}, 1, FactoryApprovalState::Approved, {})),
        VERB("factory audit add", reviewers, SupplierService(w).add(FactoryAudit())),
        VERB("factory audit attach", reviewers, SupplierService(w).attach({none}, QStringLiteral("/none"))),
        VERB("factory finding close", reviewers,
             SupplierService(w).closeFinding({none}, 1, QDate(2026, 6, 1), QStringLiteral("x"))),
        VERB("orders list", house, (void)OrderService(w).list()),
        VERB("order get", house, (void)OrderService(w).get(Id<ProductionOrder>{none})),
        VERB("order receipts", house, (void)OrderService(w).receipts({none})),
        VERB("order history", house, (void)OrderService(w).history({none})),
        VERB("order check", house, (void)OrderService(w).check({})),
        VERB("samples list", house, (void)OrderService(w).samples({none})),
        VERB("factory history", house, (void)SupplierService(w).history(Id<Factory>{none})),
        VERB("order add", reviewers, OrderService(w).add(ProductionOrder())),
        VERB("order add placed", reviewers, OrderService(w).addPlaced({})),
        VERB("order change", reviewers, OrderService(w).change({})),
        VERB("order place", reviewers, OrderService(w).place({none}, 1)),
        VERB("order move", reviewers, OrderService(w).move(Id<ProductionOrder>{none}, 1, OrderState::Completed)),
        VERB("order receive", reviewers, OrderService(w).receive({none}, {})),
        VERB("sample add", reviewers, OrderService(w).add(FactorySample())),
        VERB("sample move", reviewers,
             OrderService(w).move(Id<FactorySample>{none}, 1, SampleState::Received, QDate(2026, 6, 1), {})),
        // Work plans. Tasks are also their owners' and the brand's: what is theirs is found, or not.
        VERB("plans list", everybody, (void)PlanService(w).list()),
        VERB("plan get", everybody, (void)PlanService(w).get(Id<WorkPlan>{none})),
        VERB("plan find", everybody, (void)PlanService(w).get(QStringLiteral("X"))),
        VERB("plan board", everybody, (void)PlanService(w).board({none})),
        VERB("plan history", house, (void)PlanService(w).history(Id<WorkPlan>{none})),
        VERB("plans follow calendar", house, PlanService(w).followCalendar({})),
        VERB("store history", house, (void)PlanService(w).history(Id<Store>{none})),
        VERB("plan preview", house, (void)PlanService(w).preview({}, {})),
        VERB("plan make", reviewers, (void)PlanService(w).make({})),
        VERB("plan change", reviewers, PlanService(w).change({})),
        VERB("plan archive", reviewers, PlanService(w).setArchived({none}, true)),
        VERB("plan preview move", house, (void)PlanService(w).previewMove({none}, QDate(2026, 6, 1))),
        VERB("plan move", reviewers, (void)PlanService(w).move({none}, 1, QDate(2026, 6, 1))),
        VERB("stores list", house, (void)PlanService(w).stores()),
        VERB("store get", house, (void)PlanService(w).store({none})),
        VERB("store add", reviewers, (void)PlanService(w).addStore({})),
        VERB("store change", reviewers, PlanService(w).changeStore({})),
        VERB("store archive", reviewers, PlanService(w).setStoreArchived({none}, true)),
        VERB("plan templates list", house, (void)PlanTemplateService(w).list()),
        VERB("plan template get", house, (void)PlanTemplateService(w).get(QStringLiteral("X"))),
        VERB("plan template editions", house, (void)PlanTemplateService(w).editions(QStringLiteral("X"))),
        VERB("plan template save", reviewers, (void)PlanTemplateService(w).save({})),
        VERB("plan template archive", reviewers, PlanTemplateService(w).archive(QStringLiteral("X"))),
        VERB("task get", everybody, (void)TaskService(w).get({none})),
        VERB("task comments", everybody, (void)TaskService(w).comments({none})),
        VERB("task files", everybody, (void)TaskService(w).attachments({none})),
        VERB("task history", house, (void)TaskService(w).history({none})),
        VERB("task ids", everybody, (void)TaskService(w).ids({})),
        VERB("task rows", everybody, (void)TaskService(w).rows({none})),
        VERB("task owners", house, (void)TaskService(w).owners()),
        VERB("tasks of mine", everybody, (void)TaskService(w).mine()),
        VERB("task add", reviewers, (void)TaskService(w).add({})),
        VERB("task preview", house, (void)TaskService(w).preview({})),
        VERB("task change", reviewers, (void)TaskService(w).change({})),
        VERB("task move", everybody, (void)TaskService(w).move({none}, 1, TaskState::InProgress, {})),
        VERB("task tick", everybody, TaskService(w).tick({none}, 1, true)),
        VERB("task attach", everybody, TaskService(w).attach({none}, 0, QStringLiteral("/none"))),
        VERB("task comment", everybody, TaskService(w).comment({none}, QStringLiteral("x"))),
        // Cases. Whoever approves a notice need not write any.
        VERB("cases list", protectors, (void)CaseService(w).list()),
        VERB("case get", protectors, (void)CaseService(w).get(Id<ProtectionCase>{none})),
        VERB("case find", protectors, (void)CaseService(w).get(QStringLiteral("X"))),
        VERB("case detail", protectors, (void)CaseService(w).detail({none})),
        VERB("case check", protectors, (void)CaseService(w).check({none})),
        VERB("case history", protectors, (void)CaseService(w).history({none})),
        VERB("case draft", protectors, (void)CaseService(w).draftFor(p.house.institution, {none})),
        VERB("case open", staffAndLegal, (void)CaseService(w).open({})),
        VERB("case open listings", protectors, (void)CaseService(w).openListings(none)),
        VERB("case change", staffAndLegal, CaseService(w).change({})),
        VERB("case add evidence", staffAndLegal, CaseService(w).addEvidence({none}, 1, {})),
        VERB("case confirm scope", noticeApprovers, CaseService(w).confirmScope({none}, 1, QStringLiteral("x"))),
        VERB("case approve", noticeApprovers, CaseService(w).approve({none}, 1)),
        VERB("case refuse", noticeApprovers, CaseService(w).refuse({none}, 1, QStringLiteral("x"))),
        VERB("case record", staffAndLegal, CaseService(w).record({none}, 1, {})),
        VERB("case clocks", protectors, (void)CaseService(w).clocks()),
        VERB("case alarms", protectors, (void)CaseService(w).tellAlarms()),
        VERB("case letter", staffAndLegal, CaseService(w).addLetter({none}, {})),
        VERB("case recovery", staffAndLegal, CaseService(w).addRecovery({none}, {})),
        VERB("case fees", protectors, (void)CaseService(w).feeReferences({none})),
        VERB("case damages", staffAndLegal, CaseService(w).saveDamages({none}, {}, 0)),
        VERB("case figures", protectors, (void)CaseService(w).figures()),
        VERB("case document", protectors, (void)caseDocument(w, {none})),
        VERB("cases for sellers", staffAndLegal, (void)CaseService(w).openForSellers({}, {})),
        // People.
        VERB("people list", everybody, (void)PeopleService(w).list()),
        VERB("person add", onlyAdministrator, PeopleService(w).add([] {
            Member member;
            member.name = QStringLiteral("lead");
            member.role = Role::Lead;
            return member;
        }())),
        VERB("person change", onlyAdministrator, PeopleService(w).change({})),
        VERB("person archive", onlyAdministrator, PeopleService(w).setArchived({none}, true)),
        VERB("person history", onlyAdministrator, (void)PeopleService(w).history({none})),
    };
}

/// What core said; nothing where it was done.
std::optional<Error> said(const Verb &verb, Workspace &w, const Programme &of)
{
    try {
        verb.run(w, of);
    } catch (const Error &error) {
        return error;
    }
    return std::nullopt;
}

/// Whether it was refused for want of a role.
bool isRoleRefusal(const std::optional<Error> &error)
{
    return error && error->kind() == Error::Kind::Rejected
           && std::ranges::any_of(permissions, [&error](Permission permission) {
                  return qstrcmp(refusal(permission, {}).text, error->message().text) == 0;
              });
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LIANMING_KEYS", m_keys.path().toUtf8()); // nobody's own
        m_programme = std::make_unique<Programme>();
    }
    void cleanupTestCase() { m_programme.reset(); }
    void rolesDoTheirOwn_data();
    void rolesDoTheirOwn();
    void strangersDoNothing_data() { rolesDoTheirOwn_data(); }
    void strangersDoNothing();

private:
    QTemporaryDir m_keys;
    std::unique_ptr<Programme> m_programme;
};

void TestAccess::rolesDoTheirOwn_data()
{
    QTest::addColumn<int>("place");
    const QList<Verb> all = verbs();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void TestAccess::rolesDoTheirOwn()
{
    QFETCH(const int, place);
    const Verb verb = verbs()[place];
    for (const Role role : roles) {
        const qint64 before = m_programme->traces();
        const auto error = said(verb, m_programme->as(role), *m_programme);
        const QByteArray what = QByteArray(roleCode(role)) + ": " + (error ? error->what() : "done");
        QVERIFY2(isRoleRefusal(error) != verb.roles.contains(role), what);
        if (!verb.roles.contains(role))
            QVERIFY2(m_programme->traces() == before, what);
    }
}

void TestAccess::strangersDoNothing()
{
    QFETCH(const int, place);
    const Verb verb = verbs()[place];
    const qint64 before = m_programme->traces();
    const auto error = said(verb, m_programme->as("stranger"), *m_programme);
    QVERIFY(error);
    QVERIFY2(error->kind() == Error::Kind::Rejected, error->what());
    QVERIFY2(error->message().english().startsWith(QStringLiteral("stranger is not among the people")), error->what());
    QCOMPARE(m_programme->traces(), before);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
