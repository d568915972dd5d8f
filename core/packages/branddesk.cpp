#include "core/packages/branddesk.h"

#include "core/approvals/approvalservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/packages/packageservice.h"
#include "core/people/access.h"
#include "core/proposals/proposalservice.h"
#include "core/royalties/royaltyservice.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int reportDaysAhead = 30;

void addPackages(Workspace &w, BrandDesk &desk)
{
    for (const ReviewItem &item : PackageService(w).list()) {
        if (!item.package.withdrawnAt && item.ownOnLatest == 0)
            desk.items.append(
                {DeskTask::AnswerPackage, item.package.id.value, item.package.title, {}, {}, {}, {}, false});
    }
}

void addProducts(Workspace &w, BrandDesk &desk)
{
    ApprovalFilter filter;
    filter.waitsFor = ReviewSide::Licensee;
    for (const ApprovalItem &item : ApprovalService(w).list(filter)) {
        if (item.approval)
            desk.items.append({DeskTask::HandInProduct,
                               item.id().value,
                               item.product.sku,
                               item.product.nameEn,
                               item.product.nameZh,
                               QString::fromLatin1(reviewStageCode(item.approval->standing.stage)),
                               {},
                               false});
    }
    filter = {};
    filter.state = ProductState::Released;
    desk.products = ApprovalService(w).list(filter).size();
}

void addReports(Workspace &w, BrandDesk &desk)
{
    const QDate today = w.clock.today();
    InboxFilter filter;
    filter.withUpcoming = true;
    for (const InboxRow &row : RoyaltyService(w).inbox(filter)) {
        const bool isAwaited = row.state == InboxState::Due || row.state == InboxState::Late
                               || (row.state == InboxState::Upcoming && row.due <= today.addDays(reportDaysAhead));
        if (isAwaited)
            desk.items.append({DeskTask::HandInReport,
                               row.contract.value,
                               row.contractNumber + QStringLiteral(" · ") + row.period,
                               row.contractTitle,
                               row.contractTitle,
                               {},
                               row.due,
                               row.state == InboxState::Late});
    }
}

void addProposals(Workspace &w, BrandDesk &desk)
{
    for (const ProposalItem &item : ProposalService(w).list()) {
        if (!isOpen(item.stage))
            continue;
        ++desk.proposals;
        desk.items.append({DeskTask::FollowProposal,
                           item.id.value,
                           item.number,
                           item.title,
                           item.title,
                           QString::fromLatin1(proposalStageCode(item.stage)),
                           {},
                           false});
    }
}

} // namespace

BrandDesk brandDesk(Workspace &w)
{
    const Access access = requireMember(w);
    if (!access.brand())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This is for the people of a brand"));
    BrandDesk out;
    const Brand brand = BrandService(w).get(*access.brand());
    out.brandEn = brand.nameEn;
    out.brandZh = brand.nameZh;
    addPackages(w, out);
    addProducts(w, out);
    addReports(w, out);
    addProposals(w, out);
    out.contracts = ContractService(w).list().size();
    std::ranges::stable_sort(out.items, [](const DeskItem &a, const DeskItem &b) {
        const auto rank = [](const DeskItem &item) {
            return std::tuple(!item.isLate, item.task == DeskTask::FollowProposal, !item.due.isValid(), item.due);
        };
        return rank(a) < rank(b);
    });
    return out;
}

} // namespace lianming
