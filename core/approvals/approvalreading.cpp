#include "core/approvals/approvalreading.h"

#include "core/approvals/approvalrepository.h"
#include "core/approvals/approvalservice.h"
#include "core/products/productrepository.h"
#include "core/rights/ledgergrants.h"

namespace lianming {

namespace {

/// The works as they are in the database; of a product that is not stored, by its assets.
QList<ProductWork> worksOf(Connection &db, const QList<Id<Asset>> &assets)
{
    QList<ProductWork> out;
    for (const Id<Asset> id : assets) {
        if (const auto work = ApprovalRepository(db).work(id))
            out.append(*work);
    }
    return out;
}

/// The newest words for the product that were handed in; nothing while none are asked for.
std::optional<QString> labelText(const QList<Submission> &submissions)
{
    std::optional<QString> out;
    for (const Submission &one : submissions) {
        if (!one.labelText.isEmpty() || one.stage == ReviewStage::Packaging)
            out = one.labelText;
    }
    return out;
}

/// What only the house sees goes out of what is shown to a brand.
void hideInternal(ApprovalDetail &detail)
{
    detail.opinions.clear();
    detail.threads.removeIf([](const ReviewThread &thread) { return thread.first.isInternal; });
}

bool isStillGoing(const ApprovalItem &item)
{
    return item.clock.side != ReviewSide::Nobody
           || (item.approval && item.approval->standing.state == ReviewState::OnHold);
}

} // namespace

LicensedProduct shownProduct(Connection &db, const Access &access, Id<LicensedProduct> id)
{
    auto product = ProductRepository(db).find(id);
    if (!product || !access.shows(BrandRecord::Contract, product->contract.value))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This product no longer exists"));
    return *std::move(product);
}

QList<ScopeFinding> scopeOf(Workspace &w, const LicensedProduct &product)
{
    return scopeFindings(product.category, worksOf(w.db, product.assets), grantsOfContract(w.db, product.contract),
                         w.clock.today());
}

QList<ApprovalItem> ApprovalService::list(const ApprovalFilter &filter) const
{
    const Access access = requireMember(*m_w);
    ApprovalFilter shown = filter;
    if (!access.narrow(shown.brand))
        return {};
    const ApprovalRepository repository(m_w->db);
    auto out = repository.list(shown, !access.brand());
    const auto events = repository.allEvents();
    QHash<qint64, WorkingCalendar> calendars;
    const QDate today = m_w->clock.today();
    for (ApprovalItem &item : out) {
        if (!item.approval)
            continue;
        const Id<Institution> institution = item.parties.institution;
        if (!calendars.contains(institution.value))
            calendars.insert(institution.value, calendarOf(m_w->db, institution));
        item.clock =
            clockOf(events.value(item.approval->id.value), item.approval->chain, calendars[institution.value], today);
    }
    out.removeIf([&](const ApprovalItem &item) {
        return (filter.waitsFor && (!item.approval || item.clock.side != *filter.waitsFor || !isStillGoing(item)))
               || (filter.overdueOnly && !item.clock.isOverdue(today));
    });
    return out;
}

ApprovalDetail ApprovalService::get(Id<LicensedProduct> id) const
{
    const Access access = requireMember(*m_w);
    const ApprovalRepository repository(m_w->db);
    ApprovalDetail out;
    out.item.product = shownProduct(m_w->db, access, id);
    out.item.parties = repository.parties(out.item.product.contract);
    out.item.approval = repository.findByProduct(id);
    out.works = worksOf(m_w->db, out.item.product.assets);
    out.scope = scopeOf(*m_w, out.item.product);
    if (!out.item.approval)
        return out;
    const ProductApproval &approval = *out.item.approval;
    out.events = repository.events(approval.id);
    out.submissions = repository.submissions(approval.id);
    out.opinions = repository.opinions(approval.id);
    out.changes = repository.changes(approval.id);
    out.threads = threadsOf(repository.comments(approval.id), repository.marks(approval.id));
    out.item.clock =
        clockOf(out.events, approval.chain, calendarOf(m_w->db, out.item.parties.institution), m_w->clock.today());
    for (const Submission &one : std::as_const(out.submissions))
        out.item.round = one.stage == approval.standing.stage ? one.round : out.item.round;
    if (const auto words = labelText(out.submissions))
        out.label = labelFindings(*words, out.works);
    if (access.brand())
        hideInternal(out);
    out.item.openThreads =
        int(std::ranges::count_if(out.threads, [](const ReviewThread &thread) { return !thread.isResolved(); }));
    return out;
}

Id<LicensedProduct> ApprovalService::find(const QString &contract, const QString &sku) const
{
    const Access access = requireMember(*m_w);
    const auto id = Statement(m_w->db, QStringLiteral("SELECT p.id FROM licensed_product p JOIN contract c ON c.id = "
                                                      "p.contract_id WHERE c.number = ? AND p.sku = ?"))
                        .bind(contract, sku)
                        .one<qint64>();
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract has no product %1"), {sku});
    return shownProduct(m_w->db, access, {*id}).id;
}

QList<ScopeFinding> ApprovalService::scope(const LicensedProduct &product) const
{
    requireMember(*m_w).requireShown(product.contract);
    return scopeOf(*m_w, product);
}

QList<HistoryEntry> ApprovalService::history(Id<LicensedProduct> id) const
{
    const Access access = requireMember(*m_w);
    (void)shownProduct(m_w->db, access, id);
    auto out = historyOf(m_w->db, "licensed_product", id.value);
    if (const auto approval = ApprovalRepository(m_w->db).findByProduct(id))
        out += historyOf(m_w->db, "product_approval", approval->id.value);
    if (access.brand()) // remarks among the house are told there, too
        out.removeIf([](const HistoryEntry &entry) { return entry.action.startsWith(u"internal"); });
    std::ranges::sort(out, std::ranges::greater(), &HistoryEntry::id);
    return out;
}

} // namespace lianming
