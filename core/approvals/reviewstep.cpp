#include "core/approvals/reviewstep.h"

#include "core/inbox/notify.h"
#include "core/products/productrepository.h"

namespace lianming {

ReviewStep::ReviewStep(Workspace &w, Journal &journal, const Access &access, std::optional<ProductApproval> approval)
    : m_w(&w), m_journal(&journal)
{
    auto product = approval ? ProductRepository(w.db).find(approval->product) : std::nullopt;
    if (!product || !access.shows(BrandRecord::Contract, product->contract.value))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This product no longer exists"));
    m_approval = *std::move(approval);
    m_product = *std::move(product);
    m_parties = ApprovalRepository(w.db).parties(m_product.contract);
    m_label = ProductRepository(w.db).label(m_product);
}

ReviewClock ReviewStep::clock() const
{
    return clockOf(ApprovalRepository(m_w->db).events(m_approval.id), m_approval.chain,
                   calendarOf(m_w->db, m_parties.institution), m_w->clock.today());
}

void ReviewStep::at(qint64 version) const
{
    if (m_approval.version != version)
        throwMoved();
}

void ReviewStep::throwMoved() const
{
    const auto isMove = [](const HistoryEntry &entry) { // remarks and opinions have lines there, too
        return std::ranges::any_of(entry.changes, [](const HistoryEntry::Change &change) {
            return change.field == u"stage" || change.field == u"state" || change.field == u"lead";
        });
    };
    const auto history = historyOf(m_w->db, "product_approval", m_approval.id.value);
    const auto last = std::ranges::find_if(history, isMove);
    const bool isKnown = last != history.end();
    throw Error(
        Error::Kind::Conflict,
        QT_TRANSLATE_NOOP("core", "%1 was moved meanwhile, by %2 on %3. Nothing was saved: look again"),
        {m_label, isKnown ? last->actor : QString(), isKnown ? dayText(last->at.toLocalTime().date()) : QString()});
}

void ReviewStep::setLead(const QString &lead)
{
    m_approval.lead = lead;
    save("changed");
    followFor(*m_journal, {QStringLiteral("licensed_product"), m_product.id.value}, {lead});
}

void ReviewStep::requireMove(ReviewAct act) const
{
    if (!after(m_approval.standing, act, m_approval.chain.order())) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This cannot be done with %1 now: look again where it stands"),
                    {m_label});
    }
}

void ReviewStep::go(ReviewAct act, const QString &note)
{
    requireMove(act);
    m_approval.standing = *after(m_approval.standing, act, m_approval.chain.order());
    save(reviewActCode(act));
    const QDate today = m_w->clock.today();
    ApprovalRepository::insert(*m_journal, m_approval.id,
                               {act, m_approval.standing, today, note, m_journal->now(), m_journal->actor().name});
    if (m_approval.standing.state == ReviewState::Released)
        ProductRepository::setState(*m_journal, m_product, ProductState::Released, today);
    else if (act == ReviewAct::Withdraw)
        ProductRepository::setState(*m_journal, m_product, ProductState::Withdrawn, today);
}

void ReviewStep::save(const char *action)
{
    ApprovalRepository::update(*m_journal, m_label, m_approval, action);
}

void ReviewStep::tell(const char *code, const QStringList &args, const QList<Role> &toRoles, bool isInternal) const
{
    notify(*m_journal, {.code = code,
                        .record = {QStringLiteral("licensed_product"), m_product.id.value},
                        .label = m_label,
                        .brand = isInternal ? Id<Brand>() : m_parties.brand,
                        .args = args,
                        .to = {m_approval.lead},
                        .roles = toRoles,
                        .also = {{QStringLiteral("contract"), m_parties.contract.value}}});
}

QList<Role> ReviewStep::reviewersNow() const
{
    QList<Role> out;
    for (const Reviewer reviewer : m_approval.chain.at(m_approval.standing.stage).reviewers) {
        for (const Role role : rolesOf(reviewer)) {
            if (!out.contains(role))
                out.append(role);
        }
    }
    return out;
}

} // namespace lianming
