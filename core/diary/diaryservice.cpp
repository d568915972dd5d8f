#include "core/diary/diaryservice.h"

#include "core/diary/diaryrepository.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"

namespace lianming {

namespace {

template<class Record>
void requireSound(const Record &record)
{
    const auto problems = validate(record);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

template<class Record>
Record requireStored(Connection &db, Id<Record> id)
{
    const auto found = DiaryRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

void requireOpen(const ContractOption &option)
{
    if (option.state != OptionState::Open)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This option was decided before"));
}

/// Who follows the contract hears of it, on either side.
void tellOf(Journal &journal, Id<Contract> contract, const char *code, const QStringList &args)
{
    const auto named = DiaryRepository(journal.transaction().db()).contract(contract);
    notify(journal, {.code = code,
                     .record = {QStringLiteral("contract"), contract.value},
                     .label = named.number,
                     .brand = named.brand,
                     .args = args});
}

/// A contract that is shown to whoever asks; of all contracts only the house is told.
void requireContract(Workspace &w, Id<Contract> contract)
{
    const Access access = contract.isSet() ? requireMember(w) : requireHouse(w);
    if (contract.isSet())
        access.requireShown(contract);
}

} // namespace

QList<ObligationItem> DiaryService::obligations(Id<Contract> contract, bool withArchived) const
{
    requireContract(*m_w, contract);
    const DiaryRepository repository(m_w->db);
    const auto marks = repository.marks(contract);
    QList<ObligationItem> out;
    for (const Obligation &one : repository.obligations(contract, withArchived))
        out.append({one, dutiesOf(one, marks.value(one.id.value), m_w->clock.today())});
    return out;
}

Obligation DiaryService::get(Id<Obligation> id) const
{
    requireHouse(*m_w);
    return requireStored(m_w->db, id);
}

ContractOption DiaryService::get(Id<ContractOption> id) const
{
    requireHouse(*m_w);
    return requireStored(m_w->db, id);
}

Id<Obligation> DiaryService::add(const Obligation &obligation)
{
    requirePermission(*m_w, Permission::DraftContract);
    requireSound(obligation);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<Obligation> id = DiaryRepository::insert(journal, obligation);
    tx.commit();
    return id;
}

void DiaryService::change(const Obligation &obligation)
{
    requirePermission(*m_w, Permission::DraftContract);
    requireSound(obligation);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    (void)requireStored(m_w->db, obligation.id);
    DiaryRepository::update(journal, obligation);
    tx.commit();
}

void DiaryService::setArchived(Id<Obligation> id, bool archived)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Obligation obligation = requireStored(m_w->db, id);
    if (obligation.archivedOn.has_value() == archived)
        return;
    obligation.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    DiaryRepository::update(journal, obligation, archived ? "archived" : "restored");
    tx.commit();
}

void DiaryService::mark(Id<Obligation> id, QDate dueOn, MarkAct act, QDate on, const QString &note)
{
    requirePermission(*m_w, Permission::DraftContract);
    if (!on.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day on which it was done is needed"));
    if (act != MarkAct::Done && note.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Obligation obligation = requireStored(m_w->db, id);
    if (!dueDays(obligation).contains(dueOn)) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Nothing falls due on %1"), {dayText(dueOn)});
    }
    DiaryRepository::mark(journal, obligation, {dueOn, act, on, note.trimmed(), {}, {}});
    tx.commit();
}

QList<ContractOption> DiaryService::options(Id<Contract> contract, bool withArchived) const
{
    requireContract(*m_w, contract);
    return DiaryRepository(m_w->db).options(contract, withArchived);
}

Id<ContractOption> DiaryService::add(const ContractOption &option)
{
    requirePermission(*m_w, Permission::DraftContract);
    ContractOption open = option;
    open.state = OptionState::Open;
    open.decidedOn.reset();
    open.decision.clear();
    requireSound(open);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<ContractOption> id = DiaryRepository::insert(journal, open);
    tx.commit();
    return id;
}

void DiaryService::change(const ContractOption &option)
{
    requirePermission(*m_w, Permission::DraftContract);
    requireSound(option);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    requireOpen(requireStored(m_w->db, option.id));
    ContractOption open = option;
    open.state = OptionState::Open;
    open.decidedOn.reset();
    DiaryRepository::update(journal, open);
    tx.commit();
}

void DiaryService::decide(Id<ContractOption> id, qint64 version, OptionState state, QDate on, const QString &decision)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    ContractOption option = requireStored(m_w->db, id);
    requireOpen(option);
    if (state == OptionState::Exercised && !canExercise(option, on)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The option can be used from %1 to %2 only"),
                    {option.from ? dayText(*option.from) : QStringLiteral("…"), dayText(option.by)});
    }
    option.version = version;
    option.state = state;
    option.decidedOn = on;
    option.decision = decision.trimmed();
    DiaryRepository::update(journal, option, optionStateCode(state));
    tellOf(journal, option.contract, state == OptionState::Exercised ? "option_used" : "option_declined",
           {option.title});
    tx.commit();
}

QList<ContractNotice> DiaryService::notices(Id<Contract> contract) const
{
    requireContract(*m_w, contract);
    return DiaryRepository(m_w->db).notices(contract);
}

Id<ContractNotice> DiaryService::add(const ContractNotice &notice)
{
    requirePermission(*m_w, Permission::DraftContract);
    requireSound(notice);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<ContractNotice> id = DiaryRepository::insert(journal, notice);
    tellOf(journal, notice.contract, "contract_notice",
           {dayText(notice.onDay), QStringLiteral("notice:") + QLatin1StringView(noticeKindCode(notice.kind))});
    tx.commit();
    return id;
}

QList<DiaryEntry> DiaryService::entries(const DiaryFilter &filter) const
{
    // Whoever works for one brand is shown that brand's contracts; holds and rights are the institution's business.
    const Access access = requireMember(*m_w);
    DiaryFilter shown = filter;
    if (!access.narrow(shown.brand))
        return {};
    shown.brandSide = shown.brandSide || access.brand().has_value();
    QList<DiaryEntry> out = DiaryRepository(m_w->db).entries(shown, m_w->clock.today());
    if (access.brand())
        out.removeIf([](const DiaryEntry &entry) { return entry.contract == 0; });
    if (!access.may(Permission::SeeProtection))
        out.removeIf([](const DiaryEntry &entry) { return entry.kind == DiaryKind::CounterNoticeEnds; });
    return out;
}

} // namespace lianming
