#include "app/cli/approvalsprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/reviewhousecommands.h"
#include "core/approvals/approvalservice.h"
#include "core/approvals/reviewthreadservice.h"
#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"

namespace lianming::cli {

namespace {

QList<Option> productOptions()
{
    return {workspaceOption(), {"contract", "NUMBER", "The contract", true}, {"sku", "SKU", "The product", true}};
}

ApprovalDetail productOf(const Arguments &arguments, Workspace &workspace)
{
    const ApprovalService service(workspace);
    return service.get(service.find(arguments.required("contract"), arguments.required("sku")));
}

const ProductApproval &approvalOf(const ApprovalDetail &detail)
{
    if (!detail.item.approval)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The approval of %1 has not begun"),
                    {detail.item.product.sku});
    return *detail.item.approval;
}

const Submission &roundOf(const ApprovalDetail &detail)
{
    if (!detail.current())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing was handed in for %1 yet"),
                    {detail.item.product.sku});
    return *detail.current();
}

const ReviewThread &threadOf(const Arguments &arguments, const ApprovalDetail &detail)
{
    const QString number = arguments.required("remark");
    for (const ReviewThread &thread : detail.threads) {
        if (QString::number(thread.number) == number)
            return thread;
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no remark %2"),
                {detail.item.product.sku, number});
}

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ApprovalFilter filter;
    filter.text = text(arguments, "search");
    if (arguments.has("contract"))
        filter.contract = ContractService(workspace).get(arguments.required("contract")).id;
    if (arguments.has("brand"))
        filter.brand = BrandService(workspace).get(arguments.required("brand")).id;
    if (const auto code = arguments.value("stage")) {
        filter.stage = parseReviewStage(*code);
        if (!filter.stage)
            refuseWord("stage", *code);
    }
    if (const auto code = arguments.value("waits-for")) {
        if (*code != u"house" && *code != u"licensee")
            refuseWord("waits-for", *code);
        filter.waitsFor = *code == u"house" ? ReviewSide::House : ReviewSide::Licensee;
    }
    filter.overdueOnly = arguments.has("overdue");
    filter.inApprovalOnly = arguments.has("open");
    OrderedJson rows = OrderedJson::array();
    for (const ApprovalItem &item : ApprovalService(workspace).list(filter))
        rows.push_back(approvalJson(item, workspace.clock.today()));
    printRows(arguments, rows);
    return 0;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    OrderedJson out = approvalJson(detail.item, workspace.clock.today());
    const auto sentences = [](const auto &findings) {
        OrderedJson list = OrderedJson::array();
        for (const auto &finding : findings)
            list.push_back(utf8(findingMessage(finding).english()));
        return list;
    };
    const auto all = [](const auto &things, auto json) {
        OrderedJson list = OrderedJson::array();
        for (const auto &thing : things)
            list.push_back(json(thing));
        return list;
    };
    const ReviewClock &clock = detail.item.clock;
    out["days"] = {{"house", clock.houseDays}, {"licensee", clock.licenseeDays}, {"on_hold", clock.heldDays}};
    if (!clock.unknownYears.isEmpty())
        note(unknownYearsMessage(clock.unknownYears).english());
    out["works"] = all(detail.works, [](const ProductWork &work) { return utf8(work.code); });
    out["scope"] = sentences(detail.scope);
    out["label"] = sentences(detail.label);
    out["rounds"] = all(detail.submissions, roundJson);
    out["opinions"] = all(detail.opinions, [](const ReviewOpinion &one) {
        return OrderedJson{{"reviewer", reviewerCode(one.reviewer)},
                           {"opinion", opinionCode(one.opinion)},
                           {"by", utf8(one.actor)},
                           {"note", utf8(one.note)}};
    });
    out["changes"] = all(detail.changes, [](const ReviewChange &one) {
        return OrderedJson{{"id", one.id.value}, {"text", utf8(one.text)}, {"done", one.isDone()}};
    });
    out["remarks"] = all(detail.threads, threadJson);
    out["events"] = all(detail.events, [](const ReviewEvent &event) {
        return OrderedJson{{"on", dayJson(event.on)},
                           {"act", reviewActCode(event.act)},
                           {"stage", reviewStageCode(event.standing.stage)},
                           {"state", reviewStateCode(event.standing.state)},
                           {"by", utf8(event.actor)},
                           {"note", utf8(event.note)}};
    });
    printRecord(arguments, out);
    return 0;
}

void printStanding(const Arguments &arguments, Workspace &workspace)
{
    printRecord(arguments, approvalJson(productOf(arguments, workspace).item, workspace.clock.today()));
}

/// The product with what the options say of it.
LicensedProduct describedProduct(const Arguments &arguments, Workspace &workspace, LicensedProduct product)
{
    product.nameEn = arguments.value("name-en").value_or(product.nameEn);
    product.nameZh = arguments.value("name-zh").value_or(product.nameZh);
    product.category = arguments.value("category").value_or(product.category);
    if (arguments.has("asset"))
        product.assets.clear();
    for (const QString &code : arguments.values("asset")) {
        const auto asset = AssetService(workspace).find(code);
        if (!asset)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code});
        if (!product.assets.contains(*asset))
            product.assets.append(*asset);
    }
    std::ranges::sort(product.assets);
    return product;
}

int begin(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    LicensedProduct product;
    const Id<Contract> contract = ContractService(workspace).get(arguments.required("contract")).id;
    for (const ApprovalItem &item : ApprovalService(workspace).list({.contract = contract})) {
        if (item.product.sku == arguments.required("sku"))
            product = ApprovalService(workspace).get(item.id()).item.product;
    }
    product.contract = contract;
    product.sku = arguments.required("sku");
    (void)ApprovalService(workspace).begin(describedProduct(arguments, workspace, product), text(arguments, "lead"));
    printStanding(arguments, workspace);
    return 0;
}

int change(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    std::optional<LeadChange> lead;
    if (arguments.has("lead"))
        lead = {approvalOf(detail).lead, text(arguments, "lead")};
    ApprovalService(workspace).change(describedProduct(arguments, workspace, detail.item.product), lead);
    printStanding(arguments, workspace);
    return 0;
}

int submit(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    const ProductApproval &approval = approvalOf(detail);
    (void)ApprovalService(workspace).submit(approval.id, approval.version,
                                            {arguments.operands(), text(arguments, "note"), text(arguments, "label")});
    printStanding(arguments, workspace);
    return 0;
}

int act(const Arguments &arguments, ReviewAct what)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    const ProductApproval &approval = approvalOf(detail);
    ApprovalService(workspace).act(approval.id, approval.version, what, text(arguments, "note"),
                                   arguments.values("change"));
    printStanding(arguments, workspace);
    return 0;
}

int close(const Arguments &arguments)
{
    const auto what = parseReviewAct(arguments.required("as"));
    const bool closes =
        what
        && (*what == ReviewAct::Approve || *what == ReviewAct::ApproveWithChanges || *what == ReviewAct::AskAgain
            || *what == ReviewAct::Refuse || *what == ReviewAct::LetPass);
    if (!closes)
        refuseWord("as", arguments.required("as"));
    return act(arguments, *what);
}

std::function<int(const Arguments &)> acting(ReviewAct what)
{
    return [what](const Arguments &arguments) {
        return act(arguments, what);
    };
}

int tick(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    const QString wanted = arguments.required("change");
    const auto found = std::ranges::find_if(
        detail.changes, [&wanted](const ReviewChange &one) { return QString::number(one.id.value) == wanted; });
    if (found == detail.changes.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no change %2"),
                    {detail.item.product.sku, wanted});
    ApprovalService(workspace).tickOff(found->id, found->version);
    printStanding(arguments, workspace);
    return 0;
}

int recommend(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto reviewer = parseReviewer(arguments.required("reviewer"));
    if (!reviewer)
        refuseWord("reviewer", arguments.required("reviewer"));
    const auto opinion = parseOpinion(arguments.required("opinion"));
    if (!opinion)
        refuseWord("opinion", arguments.required("opinion"));
    const ApprovalDetail detail = productOf(arguments, workspace);
    ApprovalService(workspace).recommend(roundOf(detail).id, *reviewer, *opinion, text(arguments, "note"));
    return 0;
}

int comment(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    const Submission &round = roundOf(detail);
    CommentDraft draft{round.id, {}, arguments.required("text"), arguments.has("internal")};
    if (const auto name = arguments.value("file")) {
        const auto file = std::ranges::find(round.files, *name, &SubmissionFile::name);
        if (file == round.files.end())
            refuseWord("file", *name);
        draft.pin.file = file->id;
    }
    if (const auto place = arguments.value("at")) {
        // A point is an area without size, which parseRegion() does not know.
        const bool isPoint = place->count(u',') == 1;
        draft.pin.area =
            parseRegion(QStringLiteral("pct:") + *place + (isPoint ? QStringLiteral(",0.01,0.01") : QString()));
        if (!draft.pin.area)
            refuseWord("at", *place);
        if (isPoint)
            draft.pin.area->width = draft.pin.area->height = 0;
        if (!draft.pin.file.isSet() && !round.files.isEmpty())
            draft.pin.file = round.files.first().id;
    }
    if (const auto page = arguments.value("page")) {
        draft.pin.page = page->toInt();
        if (!draft.pin.file.isSet() && !round.files.isEmpty())
            draft.pin.file = round.files.first().id;
    }
    (void)ReviewThreadService(workspace).comment(draft);
    printRecord(arguments, threadJson(productOf(arguments, workspace).threads.last()));
    return 0;
}

int reply(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    (void)ReviewThreadService(workspace).reply(threadOf(arguments, detail).id(), arguments.required("text"));
    return 0;
}

int resolve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    ReviewThreadService(workspace).resolve(threadOf(arguments, detail).id());
    return 0;
}

int reopen(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ApprovalDetail detail = productOf(arguments, workspace);
    ReviewThreadService(workspace).reopen(threadOf(arguments, detail).id(), arguments.required("reason"));
    return 0;
}

} // namespace

void addApprovalsCommands(CommandTable &table)
{
    const QList<Option> product = productOptions();
    const Option remark{"remark", "N", "Its number", true};
    const Option why{"note", "TEXT", "Why; the licensee reads it", true};
    table.add({"approvals",
               "list",
               "Products with their stage, who has them and until when",
               {workspaceOption(),
                {"contract", "NUMBER"},
                {"brand", "CODE"},
                {"stage", "WORD", "intake, concept, final_artwork, pre_production, production, packaging, marketing"},
                {"waits-for", "WORD", "house or licensee"},
                {"overdue", "", "Only those whose answer is late"},
                {"open", "", "Only those whose approval goes on"},
                {"search", "TEXT"}},
               "",
               list});
    table.add({"approvals", "show", "All about a product's approval", product, "", show});
    const QList<Option> description{
        {"name-en", "TEXT"},
        {"name-zh", "TEXT"},
        {"category", "CODE", "Such as nice/24/bedding"},
        {"asset", "CODE", "On the product; may be given several times"},
        {"lead", "NAME", "Who decides about its rounds, as the house says; whoever may without it"}};
    table.add({"approvals", "begin", "Begin the approval of a product; registers a new one", product + description, "",
               begin});
    table.add({"approvals", "change", "Say what a product is; assets that are named take the place of those before",
               product + description, "", change});
    table.add({"approvals", "submit", "Hand in files for the stage a product is in",
               product
                   + QList<Option>{{"note", "TEXT"},
                                   {"label", "TEXT", "Credit line and accession numbers as they will be printed"}},
               "[FILE…]", submit});
    table.add(
        {"approvals", "close", "Decide about the round that is open",
         product
             + QList<
                 Option>{{"as", "WORD", "approve, approve_with_changes, ask_again, refuse or let_pass", true},
                         {"note", "TEXT",
                          "Why; needed but for approvals that all reviewers advise. The licensee reads it, but for why something is approved against an opinion"},
                         {"change", "TEXT", "With approve_with_changes; may be given several times"}},
         "", close});
    table.add({"approvals", "hold", "Put the round on hold; the clock stands", product + QList<Option>{why}, "",
               acting(ReviewAct::Hold)});
    table.add({"approvals", "resume", "Go on with a round that was on hold", product, "", acting(ReviewAct::Resume)});
    table.add({"approvals", "cancel", "Do not pursue a product", product + QList<Option>{why}, "",
               acting(ReviewAct::Cancel)});
    table.add({"approvals", "take-up", "Go on with a product that had ended", product + QList<Option>{why}, "",
               acting(ReviewAct::TakeUp)});
    table.add({"approvals", "withdraw", "Withdraw a released product", product + QList<Option>{why}, "",
               acting(ReviewAct::Withdraw)});
    table.add({"approvals", "tick", "Tick off a change that was made",
               product + QList<Option>{{"change", "ID", "As show prints it", true}}, "", tick});
    table.add({"approvals", "recommend", "Say what a reviewer thinks of the round that is open",
               product
                   + QList<Option>{{"reviewer", "WORD", "curator, conservation, legal or licensing", true},
                                   {"opinion", "WORD", "approve, approve_with_changes, resubmit or refuse", true},
                                   {"note", "TEXT", "Why; needed but for approve"}},
               "", recommend});
    table.add({"approvals", "comment", "Remark on the newest round",
               product
                   + QList<Option>{{"text", "TEXT", "", true},
                                   {"file", "NAME", "Of the round; the first without it"},
                                   {"page", "N", "Of the file; 1 without it"},
                                   {"at", "X,Y[,W,H]", "Place in percent of the picture: a point or a rectangle"},
                                   {"internal", "", "Not for the licensee"}},
               "", comment});
    table.add({"approvals", "reply", "Answer a remark", product + QList<Option>{remark, {"text", "TEXT", "", true}}, "",
               reply});
    table.add({"approvals", "resolve", "Settle a remark", product + QList<Option>{remark}, "", resolve});
    table.add({"approvals", "reopen", "Take a settled remark up again",
               product + QList<Option>{remark, {"reason", "TEXT", "Why", true}}, "", reopen});
    addReviewHouseCommands(table);
}

} // namespace lianming::cli
