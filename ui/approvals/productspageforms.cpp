// What a person does with a product, through the forms in the page's panel.
#include "core/approvals/approvalservice.h"
#include "core/assets/assetservice.h"
#include "core/audit/journal.h"
#include "core/contracts/contractservice.h"
#include "core/people/access.h"
#include "core/rights/usedcodes.h"
#include "ui/approvals/approvalforms.h"
#include "ui/approvals/productspage.h"
#include "ui/shell/messages.h"
#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

namespace lianming {

void ProductsPage::showForm(const QString &title, FormPanel *form, qint64 product,
                            std::function<std::function<void(Workspace &)>()> deed)
{
    form->setSaver([this, product, deed = std::move(deed)](const FormPanel::Done &done) {
        load(session().worker.run(deed()), [this, product, done] {
            if (!done())
                return;
            if (product != 0)
                showProduct(product);
            else
                closeDetail();
        });
    });
    connect(form, &FormPanel::cancelled, this, [this, product] {
        if (product != 0)
            showProduct(product);
        else
            closeDetail();
    });
    showDetail(title, form);
}

void ProductsPage::readChoices(const std::function<void(const ProductChoices &)> &then)
{
    load(session().worker.run([](Workspace &w) {
        ContractFilter running;
        running.standings = {ContractStanding::Upcoming, ContractStanding::Running};
        const Access access = Access::of(w);
        ProductChoices out{ContractService(w).list(running), usedCodes(w.db).categories, {}};
        if (!access.brand())
            out.lead = access.may(Permission::CloseReviews) ? w.actor.name : QString();
        return out;
    }),
         [this, then](const ProductChoices &choices) { whenSafe([then, choices] { then(choices); }); });
}

void ProductsPage::begin(const LicensedProduct &product)
{
    readChoices([this, product](const ProductChoices &choices) {
        auto *form = new ProductForm(session(), ProductForm::Purpose::Begin, product, choices.contracts,
                                     choices.categories, choices.lead);
        showForm(tr("New product"), form, product.id.value, [form]() -> std::function<void(Workspace &)> {
            return [wanted = form->value(), lead = form->lead()](Workspace &w) {
                ApprovalService(w).begin(wanted, lead);
            };
        });
    });
}

void ProductsPage::edit(const Opened &opened)
{
    readChoices([this, opened](const ProductChoices &choices) {
        const ApprovalItem &item = opened.detail.item;
        QList<ContractItem> contracts = choices.contracts;
        if (!std::ranges::count(contracts, item.product.contract, &ContractItem::id)) { // it may be over
            ContractItem own;
            own.id = item.product.contract;
            own.number = item.parties.contractNumber;
            contracts.append(own);
        }
        const auto lead = opened.rights.closes ? std::optional(item.approval->lead) : std::nullopt;
        auto *form =
            new ProductForm(session(), ProductForm::Purpose::Edit, item.product, contracts, choices.categories, lead);
        const ProductEdit base{item.product, item.approval->lead, item.product.version};
        form->setSaver([this, form, lead, base](const FormPanel::Done &done) {
            saveEdit(base, {form->value(), lead ? form->lead() : base.lead, base.version}, done);
        });
        connect(form, &FormPanel::cancelled, this, [this, id = item.id().value] { showProduct(id); });
        showDetail(item.product.sku, form);
    });
}

void ProductsPage::saveEdit(const ProductEdit &base, const ProductEdit &mine, const std::function<bool()> &done)
{
    load(
        session().worker.run([base, mine](Workspace &w) {
            LicensedProduct product = mine.product;
            product.version = mine.version;
            std::optional<LeadChange> lead;
            if (mine.lead != base.lead)
                lead = {base.lead, mine.lead};
            ApprovalService(w).change(product, lead);
        }),
        [this, done, id = mine.product.id.value] {
            if (done())
                showProduct(id);
        },
        [this, base, mine](const Error &error) {
            if (error.kind() == Error::Kind::Conflict)
                compareProduct(base, mine);
        });
}

void ProductsPage::compareProduct(const ProductEdit &base, const ProductEdit &mine)
{
    struct Stored {
        ApprovalItem item;
        QList<HistoryEntry> history;
        QList<AssetRow> assets;
    };
    load(session().worker.run([base, mine](Workspace &w) {
        const ApprovalService service(w);
        Stored out{service.get(mine.product.id).item, service.history(mine.product.id), {}};
        std::vector<qint64> ids;
        for (const auto &assets : {base.product.assets, mine.product.assets, out.item.product.assets}) {
            for (const Id<Asset> asset : assets)
                ids.push_back(asset.value);
        }
        out.assets = AssetService(w).rows(ids);
        return out;
    }),
         [this, base, mine](const Stored &stored) {
             QHash<qint64, QString> titles;
             for (const AssetRow &row : stored.assets)
                 titles.insert(row.id.value, titleText(row.titleEn, row.titleZh));
             const auto fields = comparedProductFields(titles);
             const auto isOfProduct = [](const HistoryEntry &entry) {
                 return entry.table == u"licensed_product"
                        || std::ranges::count(entry.changes, QStringLiteral("lead"), &HistoryEntry::Change::field) > 0;
             };
             const auto last = std::ranges::find_if(stored.history, isOfProduct);
             const LicensedProduct &product = stored.item.product;
             const ProductEdit theirs{product, stored.item.approval->lead, product.version};
             auto *form = new ConflictForm(
                 [sku = base.product.sku, last = last == stored.history.end() ? HistoryEntry() : *last] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, sku, timeText(last.at));
                 },
                 conflictsOf(fields, base, mine, theirs));
             form->setSaver([this, form, fields, mine, theirs](const FormPanel::Done &done) {
                 saveEdit(theirs, mergedOf(fields, mine, theirs, form->takenOver()), done);
             });
             connect(form, &FormPanel::cancelled, this, [this, id = product.id.value] { showProduct(id); });
             showDetail(tr("%1: two versions").arg(base.product.sku), form);
         });
}

void ProductsPage::act(const Opened &opened, ReviewAct act)
{
    const auto &approval = opened.detail.item.approval;
    if (act == ReviewAct::Begin || !approval) {
        begin(opened.detail.item.product);
    } else if (!after(approval->standing, act, approval->chain.order())) {
        session().messages.info(tr("%1 waits for something else now: %2.")
                                    .arg(opened.detail.item.product.sku, reviewStateText(approval->standing.state)));
    } else if (act == ReviewAct::Submit) {
        submit(opened);
    } else if (act == ReviewAct::Resume || act == ReviewAct::LetPass) {
        const auto show = [this, id = opened.detail.item.id().value] { // also how it stands if somebody was first
            showProduct(id);
        };
        load(session().worker.run([id = approval->id, version = approval->version, act](Workspace &w) {
            ApprovalService(w).act(id, version, act);
        }),
             show, [show](const Error &) { show(); });
    } else {
        decide(opened, act);
    }
}

void ProductsPage::submit(const Opened &opened)
{
    const ProductApproval &approval = *opened.detail.item.approval;
    auto *form = new SubmissionForm(*this, approval.standing.stage, opened.detail.works);
    showForm(tr("Hand in: %1").arg(reviewStageText(approval.standing.stage)), form, opened.detail.item.id().value,
             [form, id = approval.id, version = approval.version]() -> std::function<void(Workspace &)> {
                 return [id, version, draft = form->value()](Workspace &w) {
                     (void)ApprovalService(w).submit(id, version, draft);
                 };
             });
}

void ProductsPage::decide(const Opened &opened, ReviewAct act)
{
    const ApprovalDetail &shown = opened.detail;
    const ProductApproval &approval = *shown.item.approval;
    const bool approves = act == ReviewAct::Approve || act == ReviewAct::ApproveWithChanges;
    const bool lacksOpinions =
        approves && shown.current()
        && approvalNeedsReason(shown.opinions, shown.current()->id, approval.chain.at(approval.standing.stage));
    QStringList hints;
    if (lacksOpinions)
        hints.append(tr("A reviewer has not spoken or advises against it."));
    if (approves && shown.item.openThreads > 0)
        hints.append(tr("%n remark(s) are still open.", nullptr, shown.item.openThreads));
    if (approves && approval.chain.asksContract(approval.standing.stage)) {
        for (const ScopeFinding &finding : shown.scope)
            hints.append(messageText(findingMessage(finding)));
    }
    auto *form = new RoundDecisionForm(act, hints.join(u'\n'), needsReason(act), lacksOpinions);
    showForm(reviewStageText(approval.standing.stage), form, shown.item.id().value,
             [form, act, id = approval.id, version = approval.version]() -> std::function<void(Workspace &)> {
                 return [=, note = form->note(), changes = form->changes()](Workspace &w) {
                     ApprovalService(w).act(id, version, act, note, changes);
                 };
             });
}

void ProductsPage::recommend(const Opened &opened)
{
    if (!opened.detail.current())
        return;
    auto *form = new OpinionForm(opened.rights.speaksAs);
    showForm(tr("Recommend"), form, opened.detail.item.id().value,
             [form, round = opened.detail.current()->id]() -> std::function<void(Workspace &)> {
                 return [=, reviewer = form->reviewer(), opinion = form->opinion(), note = form->note()](Workspace &w) {
                     ApprovalService(w).recommend(round, reviewer, opinion, note);
                 };
             });
}

} // namespace lianming
