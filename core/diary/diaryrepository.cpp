#include "core/diary/diaryrepository.h"

#include "core/approvals/workingcalendar.h"
#include "core/protection/registration.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto obligationTable = "obligation";
constexpr auto optionTable = "contract_option";
constexpr auto noticeTable = "contract_notice";

Fields values(const Obligation &obligation)
{
    return {{"contract_id", obligation.contract},
            {"kind", obligationKindCode(obligation.kind)},
            {"title", obligation.title.trimmed()},
            {"clause", obligation.clause.trimmed()},
            {"bearer", partyCode(obligation.bearer)},
            {"owner", obligation.owner.trimmed()},
            {"due_on", obligation.dueOn},
            {"every", obligation.every ? frequencyCode(*obligation.every) : ""},
            {"last_on", obligation.lastOn},
            {"notes", obligation.notes},
            {"archived_on", obligation.archivedOn}};
}

Obligation obligation(const Row &row)
{
    Obligation out;
    out.id = row.id<Obligation>("id");
    out.version = row.integer("version");
    out.contract = row.id<Contract>("contract_id");
    out.kind = parseObligationKind(row.text("kind")).value_or(ObligationKind::Other);
    out.title = row.text("title");
    out.clause = row.text("clause");
    out.bearer = parseParty(row.text("bearer")).value_or(Party::Brand);
    out.owner = row.text("owner");
    out.dueOn = row.day("due_on");
    out.every = parseFrequency(row.text("every").toStdString());
    out.lastOn = row.optionalDay("last_on");
    out.notes = row.text("notes");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

ObligationMark obligationMark(const Row &row)
{
    const QString act = row.text("act");
    return {
        row.day("due_on"), act == u"done" ? MarkAct::Done : act == u"excused" ? MarkAct::Excused : MarkAct::Reopened,
        row.day("on_day"), row.text("note"),
        row.instant("at"), row.text("actor")};
}

Fields values(const ContractOption &option)
{
    return {{"contract_id", option.contract},
            {"holder", optionHolderCode(option.holder)},
            {"title", option.title.trimmed()},
            {"clause", option.clause.trimmed()},
            {"from_on", option.from},
            {"by_on", option.by},
            {"new_end_on", option.newEnd},
            {"condition", option.condition},
            {"state", optionStateCode(option.state)},
            {"decided_on", option.decidedOn},
            {"decision", option.decision},
            {"archived_on", option.archivedOn}};
}

ContractOption contractOption(const Row &row)
{
    ContractOption out;
    out.id = row.id<ContractOption>("id");
    out.version = row.integer("version");
    out.contract = row.id<Contract>("contract_id");
    out.holder = parseOptionHolder(row.text("holder")).value_or(OptionHolder::Brand);
    out.title = row.text("title");
    out.clause = row.text("clause");
    out.from = row.optionalDay("from_on");
    out.by = row.day("by_on");
    out.newEnd = row.day("new_end_on");
    out.condition = row.text("condition");
    out.state = parseOptionState(row.text("state")).value_or(OptionState::Open);
    out.decidedOn = row.optionalDay("decided_on");
    out.decision = row.text("decision");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

Fields values(const ContractNotice &notice)
{
    return {{"contract_id", notice.contract},
            {"kind", noticeKindCode(notice.kind)},
            {"sender", partyCode(notice.sender)},
            {"on_day", notice.onDay},
            {"effective_on", notice.effectiveOn},
            {"answer_by", notice.answerBy},
            {"channel", notice.channel.trimmed()},
            {"text", notice.text.trimmed()},
            {"at", notice.at},
            {"actor", notice.actor}};
}

ContractNotice contractNotice(const Row &row)
{
    ContractNotice out;
    out.id = row.id<ContractNotice>("id");
    out.contract = row.id<Contract>("contract_id");
    out.kind = parseNoticeKind(row.text("kind")).value_or(NoticeKind::Other);
    out.sender = parseParty(row.text("sender")).value_or(Party::Institution);
    out.onDay = row.day("on_day");
    out.effectiveOn = row.optionalDay("effective_on");
    out.answerBy = row.optionalDay("answer_by");
    out.channel = row.text("channel");
    out.text = row.text("text");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    return out;
}

/// "WHERE …" for one contract's rows of `table`, or all.
QString ofContract(Id<Contract> contract, bool withArchived)
{
    QString out =
        contract.isSet() ? QStringLiteral(" WHERE contract_id = ?") : QStringLiteral(" WHERE contract_id > ?");
    if (!withArchived)
        out += QStringLiteral(" AND archived_on IS NULL");
    return out;
}

constexpr auto partyColumns =
    "i.code AS institution_code, i.name_en AS institution_en, i.name_zh AS institution_zh, "
    "COALESCE(b.code, '') AS brand_code, COALESCE(b.name_en, '') AS brand_en, COALESCE(b.name_zh, '') AS brand_zh";

DiaryEntry entry(const Row &row, DiaryKind kind)
{
    DiaryEntry out;
    out.day = row.day("day");
    out.kind = kind;
    out.record = row.integer("record");
    out.contract = row.optionalInteger("contract").value_or(0);
    out.number = row.text("number");
    out.title = row.text("title");
    out.institutionCode = row.text("institution_code");
    out.institutionEn = row.text("institution_en");
    out.institutionZh = row.text("institution_zh");
    out.brandCode = row.text("brand_code");
    out.brandEn = row.text("brand_en");
    out.brandZh = row.text("brand_zh");
    return out;
}

/// Where a day stands that nobody can tick off: it is over once it has passed.
DutyState passingState(QDate day, QDate today)
{
    constexpr int soonDays = 30;
    if (day < today)
        return DutyState::Done;
    return day <= today.addDays(soonDays) ? DutyState::Due : DutyState::Upcoming;
}

/// Where a task of a work plan stands, by the code of its state.
DutyState taskStanding(const QString &state, QDate day, QDate today)
{
    if (state == u"done")
        return DutyState::Done;
    if (state == u"dropped")
        return DutyState::Excused;
    const DutyState standing = passingState(day, today);
    return standing == DutyState::Done ? DutyState::Overdue : standing;
}

/// The days of a registration beside its last one: when its renewal opens and its grace ends, and from when it may be
/// cancelled for want of use, unless it has ended before.
QList<std::pair<DiaryKind, QDate>> registrationDays(const Row &row, QDate today)
{
    Registration r;
    r.kind = parseRegistrationKind(row.text("kind")).value_or(RegistrationKind::Trademark);
    r.filedOn = row.optionalDay("filed_on");
    r.grantedOn = row.optionalDay("granted_on");
    r.expiresOn = row.optionalDay("expires_on");
    QList<std::pair<DiaryKind, QDate>> out;
    const auto window = renewalWindow(r);
    if (window) {
        out.append({DiaryKind::RenewalOpens, window->opensOn});
        if (window->graceEndsOn != window->expiresOn)
            out.append({DiaryKind::GraceEnds, window->graceEndsOn});
    }
    const bool hasEnded = standingOf(r, today) == RegistrationStanding::Lapsed;
    if (const auto day = openToCancellationFrom(r, row.optionalDay("last_used_on")); day && !hasEnded)
        out.append({DiaryKind::UseDue, *day});
    return out;
}

/// One source of days. `from` names the tables with i, b (may be null) and, where there is one, the contract c.
struct DaySource {
    DiaryKind kind;
    const char *day;
    const char *record;
    const char *contract;
    const char *number;
    const char *title;
    const char *from;
    const char *where;
    const char *zone = "''"; ///< where its days are counted; empty: nowhere in particular
};

constexpr auto contractTables =
    "contract c JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id";

constexpr DaySource daySources[] = {
    {DiaryKind::TermStarts, "c.start_on", "c.id", "c.id", "c.number", "c.title", contractTables, "c.state = 'signed'"},
    {DiaryKind::TermEnds, "COALESCE(c.terminated_on, c.end_on)", "c.id", "c.id", "c.number", "c.title", contractTables,
     "c.state <> 'draft'"},
    {DiaryKind::OptionBy, "o.by_on", "o.id", "c.id", "c.number", "o.title",
     "contract_option o JOIN contract c ON c.id = o.contract_id JOIN institution i ON i.id = c.institution_id "
     "JOIN brand b ON b.id = c.brand_id",
     "o.archived_on IS NULL AND o.state = 'open'"},
    {DiaryKind::AnswerDue, "n.answer_by", "n.id", "c.id", "c.number", "n.text",
     "contract_notice n JOIN contract c ON c.id = n.contract_id JOIN institution i ON i.id = c.institution_id "
     "JOIN brand b ON b.id = c.brand_id",
     "n.answer_by IS NOT NULL"},
    {DiaryKind::HoldLapses, "r.hold_until", "r.id", "NULL", "r.number", "r.title",
     "reservation r JOIN institution i ON i.id = r.institution_id LEFT JOIN brand b ON b.id = r.brand_id",
     "r.hold_until IS NOT NULL AND r.released_on IS NULL AND r.archived_on IS NULL"},
    {DiaryKind::RightsInEnd, "r.end_on", "r.id", "NULL", "r.reference",
     "COALESCE(a.code, 'collection:' || k.code, r.holder)",
     "rights_in r JOIN institution i ON i.id = r.institution_id LEFT JOIN brand b ON b.id = 0 "
     "LEFT JOIN asset a ON a.id = r.asset_id LEFT JOIN collection k ON k.id = r.collection_id",
     "r.end_on IS NOT NULL AND r.archived_on IS NULL"},
    {DiaryKind::ClearanceEnds, "x.valid_to", "x.id", "NULL", "x.number", "x.given_by",
     "clearance x JOIN restriction r ON r.id = x.restriction_id JOIN institution i ON i.id = r.institution_id "
     "LEFT JOIN brand b ON b.id = x.brand_id",
     "x.valid_to IS NOT NULL AND x.archived_on IS NULL"},
    {DiaryKind::RegistrationEnds, "g.expires_on", "g.id", "NULL", "g.number", "g.title",
     "registration g JOIN institution i ON i.id = g.institution_id LEFT JOIN brand b ON b.id = 0",
     "g.expires_on IS NOT NULL AND g.archived_on IS NULL AND g.cancelled_on IS NULL"},
    {DiaryKind::CounterNoticeEnds, "w.respond_by", "w.id", "NULL", "w.number", "w.title",
     "protection_case w JOIN institution i ON i.id = w.institution_id LEFT JOIN brand b ON b.id = 0",
     "w.respond_by IS NOT NULL AND w.state = 'waiting'", "w.arrived_zone"},
};

/// The day with which the time after a counter-notice ends, whose fifteenth day is `day`.
QDate endOfCounterNotice(const Row &row, QDate day)
{
    const QTimeZone zone(row.text("zone").toLatin1());
    return zone.isValid() ? endOfTerm(day, zone) : day;
}

/// The conditions of a filter on i, b and c.
QString partyConditions(const DiaryFilter &filter, const char *contract)
{
    QString out;
    if (filter.institution.isSet())
        out += QStringLiteral(" AND i.id = %1").arg(filter.institution.value);
    if (filter.brand.isSet())
        out += QStringLiteral(" AND b.id = %1").arg(filter.brand.value);
    if (filter.contract.isSet())
        out += QStringLiteral(" AND %1 = %2").arg(QString::fromLatin1(contract)).arg(filter.contract.value);
    return out;
}

} // namespace

QList<Obligation> DiaryRepository::obligations(Id<Contract> contract, bool withArchived) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM obligation") + ofContract(contract, withArchived)
                                + QStringLiteral(" ORDER BY due_on, id"))
        .bind(contract.value)
        .all<Obligation>(obligation);
}

std::optional<Obligation> DiaryRepository::find(Id<Obligation> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM obligation WHERE id = ?"))
        .bind(id)
        .one<Obligation>(obligation);
}

DiaryRepository::NamedContract DiaryRepository::contract(Id<Contract> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT number, brand_id FROM contract WHERE id = ?"))
        .bind(id)
        .one<NamedContract>([](const Row &row) {
            return NamedContract{row.text("number"), row.id<Brand>("brand_id")};
        })
        .value_or(NamedContract());
}

QHash<qint64, QList<ObligationMark>> DiaryRepository::marks(Id<Contract> contract) const
{
    Statement rows(*m_db,
                   QStringLiteral("SELECT m.* FROM obligation_mark m JOIN obligation o ON o.id = m.obligation_id")
                       + (contract.isSet() ? QStringLiteral(" WHERE o.contract_id = ?")
                                           : QStringLiteral(" WHERE o.contract_id > ?"))
                       + QStringLiteral(" ORDER BY m.id"));
    rows.bind(contract.value);
    QHash<qint64, QList<ObligationMark>> out;
    while (rows.next())
        out[rows.row().integer("obligation_id")].append(obligationMark(rows.row()));
    return out;
}

QList<ContractOption> DiaryRepository::options(Id<Contract> contract, bool withArchived) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM contract_option") + ofContract(contract, withArchived)
                                + QStringLiteral(" ORDER BY by_on, id"))
        .bind(contract.value)
        .all<ContractOption>(contractOption);
}

std::optional<ContractOption> DiaryRepository::find(Id<ContractOption> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM contract_option WHERE id = ?"))
        .bind(id)
        .one<ContractOption>(contractOption);
}

QList<ContractNotice> DiaryRepository::notices(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral(
                                "SELECT * FROM contract_notice WHERE contract_id = ? ORDER BY on_day DESC, id DESC"))
        .bind(contract)
        .all<ContractNotice>(contractNotice);
}

Id<Obligation> DiaryRepository::insert(Journal &journal, const Obligation &obligation)
{
    return {journal.insert(Area::Contracts, obligationTable, obligation.title, values(obligation))};
}

void DiaryRepository::update(Journal &journal, const Obligation &obligation, const char *action)
{
    journal.update(Area::Contracts, obligationTable, obligation.title, obligation.id.value, obligation.version,
                   values(obligation), action);
}

void DiaryRepository::mark(Journal &journal, const Obligation &obligation, const ObligationMark &mark)
{
    insertRow(journal.transaction().db(), "obligation_mark",
              {{"obligation_id", obligation.id},
               {"due_on", mark.dueOn},
               {"act", markActCode(mark.act)},
               {"on_day", mark.onDay},
               {"note", mark.note},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
    journal.note(Area::Contracts, obligationTable, obligation.id.value, obligation.title, markActCode(mark.act),
                 {{QStringLiteral("due_on"), QString(), dayText(mark.dueOn)}});
}

Id<ContractOption> DiaryRepository::insert(Journal &journal, const ContractOption &option)
{
    return {journal.insert(Area::Contracts, optionTable, option.title, values(option))};
}

void DiaryRepository::update(Journal &journal, const ContractOption &option, const char *action)
{
    journal.update(Area::Contracts, optionTable, option.title, option.id.value, option.version, values(option), action);
}

Id<ContractNotice> DiaryRepository::insert(Journal &journal, const ContractNotice &notice)
{
    ContractNotice stored = notice;
    stored.at = journal.now();
    stored.actor = journal.actor().name;
    return {
        journal.insert(Area::Contracts, noticeTable, QString::fromLatin1(noticeKindCode(notice.kind)), values(stored))};
}

QList<DiaryEntry> DiaryRepository::entries(const DiaryFilter &filter, QDate today) const
{
    QList<DiaryEntry> out;
    const auto wants = [&filter](DiaryKind kind) {
        return filter.kinds.isEmpty() || filter.kinds.contains(kind);
    };
    for (const DaySource &source : daySources) {
        if (!wants(source.kind))
            continue;
        Statement rows(*m_db,
                       QStringLiteral("SELECT %1 AS day, %2 AS record, %3 AS contract, %4 AS number, %5 AS title, %6, "
                                      "%9 AS zone FROM %7 WHERE %8 AND %1 >= ? AND %1 <= ?")
                               .arg(QString::fromLatin1(source.day), QString::fromLatin1(source.record),
                                    QString::fromLatin1(source.contract), QString::fromLatin1(source.number),
                                    QString::fromLatin1(source.title), QString::fromLatin1(partyColumns),
                                    QString::fromLatin1(source.from), QString::fromLatin1(source.where),
                                    QString::fromLatin1(source.zone))
                           + partyConditions(filter, source.contract));
        rows.bind(filter.days.start, filter.days.end);
        while (rows.next()) {
            DiaryEntry found = entry(rows.row(), source.kind);
            found.state = passingState(found.day, today);
            // Nothing was filed, and nobody has recorded what the platform did.
            if (source.kind == DiaryKind::CounterNoticeEnds && found.state == DutyState::Done)
                found.state = today > endOfCounterNotice(rows.row(), found.day) ? DutyState::Overdue : DutyState::Due;
            out.append(found);
        }
    }
    if (wants(DiaryKind::SellOffEnds)) {
        Statement rows(
            *m_db,
            QStringLiteral("SELECT COALESCE(c.terminated_on, c.end_on) AS day, c.id AS record, c.id AS contract, "
                           "c.number AS number, c.title AS title, c.sell_off_days, %1 FROM %2 "
                           "WHERE c.state <> 'draft' AND c.sell_off_days > 0")
                    .arg(QString::fromLatin1(partyColumns), QString::fromLatin1(contractTables))
                + partyConditions(filter, "c.id"));
        while (rows.next()) {
            DiaryEntry found = entry(rows.row(), DiaryKind::SellOffEnds);
            found.day = found.day.addDays(rows.row().integer("sell_off_days"));
            found.state = passingState(found.day, today);
            if (filter.days.contains(found.day))
                out.append(found);
        }
    }
    if (wants(DiaryKind::ObligationDue)) {
        const auto done = marks(filter.contract);
        Statement rows(
            *m_db, QStringLiteral("SELECT o.*, o.due_on AS day, o.id AS record, c.id AS contract, c.number AS number, "
                                  "%1 FROM obligation o JOIN contract c ON c.id = o.contract_id "
                                  "JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id "
                                  "WHERE o.archived_on IS NULL")
                           .arg(QString::fromLatin1(partyColumns))
                       + partyConditions(filter, "c.id"));
        while (rows.next()) {
            DiaryEntry found = entry(rows.row(), DiaryKind::ObligationDue);
            const Obligation task = obligation(rows.row());
            found.owner = task.owner;
            for (const Duty &duty : dutiesOf(task, done.value(task.id.value), today)) {
                if (!filter.days.contains(duty.dueOn))
                    continue;
                found.day = duty.dueOn;
                found.state = duty.state;
                out.append(found);
            }
        }
    }
    if (wants(DiaryKind::TaskDue)) {
        Statement rows(
            *m_db,
            QStringLiteral("SELECT t.due_on AS day, t.id AS record, c.id AS contract, w.number AS number, "
                           "TRIM(t.title_zh || ' ' || t.title_en) AS title, t.state, t.owner, %1 FROM work_task t "
                           "JOIN work_plan w ON w.id = t.plan_id LEFT JOIN licensed_product p ON p.id = w.product_id "
                           "LEFT JOIN contract c ON c.id = COALESCE(w.contract_id, p.contract_id) "
                           "LEFT JOIN store s ON s.id = w.store_id "
                           "JOIN institution i ON i.id = COALESCE(c.institution_id, s.institution_id) "
                           "LEFT JOIN brand b ON b.id = c.brand_id WHERE w.archived_on IS NULL "
                           "AND t.due_on >= ? AND t.due_on <= ?")
                    .arg(QString::fromLatin1(partyColumns))
                + partyConditions(filter, "c.id")
                + (filter.brandSide ? QStringLiteral(" AND t.side = 'brand'") : QString()));
        rows.bind(filter.days.start, filter.days.end);
        while (rows.next()) {
            DiaryEntry found = entry(rows.row(), DiaryKind::TaskDue);
            found.owner = rows.row().text("owner");
            found.state = taskStanding(rows.row().text("state"), found.day, today);
            out.append(found);
        }
    }
    if (!filter.brand.isSet() && !filter.contract.isSet()
        && (wants(DiaryKind::RenewalOpens) || wants(DiaryKind::GraceEnds) || wants(DiaryKind::UseDue))) {
        Statement rows(
            *m_db,
            QStringLiteral("SELECT g.expires_on AS day, g.id AS record, NULL AS contract, g.number AS number, g.title "
                           "AS title, g.kind, g.filed_on, g.granted_on, g.expires_on, (SELECT MAX(u.used_on) FROM "
                           "registration_use u WHERE u.registration_id = g.id AND u.archived_on IS NULL) AS "
                           "last_used_on, %1 FROM registration g JOIN institution i ON i.id = g.institution_id "
                           "LEFT JOIN brand b ON b.id = 0 WHERE g.archived_on IS NULL AND g.cancelled_on IS NULL "
                           "AND g.kind IN ('trademark', 'customs')")
                    .arg(QString::fromLatin1(partyColumns))
                + partyConditions(filter, "NULL"));
        while (rows.next()) {
            const DiaryEntry found = entry(rows.row(), DiaryKind::RegistrationEnds);
            for (const auto &[kind, day] : registrationDays(rows.row(), today)) {
                if (!wants(kind) || !filter.days.contains(day))
                    continue;
                DiaryEntry one = found;
                one.kind = kind;
                one.day = day;
                one.state = passingState(day, today);
                if (kind == DiaryKind::UseDue && one.state == DutyState::Done)
                    one.state = DutyState::Overdue; // it stays open to cancellation until it is used
                out.append(one);
            }
        }
    }
    if (filter.openOnly)
        out.removeIf([](const DiaryEntry &one) { return !one.isOpen(); });
    std::ranges::stable_sort(out, {}, [](const DiaryEntry &one) { return std::tuple(one.day, one.kind, one.number); });
    return out;
}

} // namespace lianming
