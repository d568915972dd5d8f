#include "core/cases/caselog.h"

#include "core/base/dates.h"

namespace lianming {

namespace {

constexpr auto recordTable = "protection_case";

void noteOf(Journal &journal, const ProtectionCase &record, const char *action,
            const QList<HistoryEntry::Change> &details)
{
    journal.note(Area::Protection, recordTable, record.id.value, record.number, action, details);
}

HistoryEntry::Change said(const char *field, const QString &value)
{
    return {QString::fromLatin1(field), QString(), value};
}

QString numbersText(const QList<int> &numbers)
{
    QStringList out;
    for (const int number : numbers)
        out.append(QString::number(number));
    return out.join(QStringLiteral(", "));
}

QList<int> numbersOf(const QString &text)
{
    QList<int> out;
    for (const QString &number : text.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        out.append(number.toInt());
    return out;
}

} // namespace

QList<CaseApproval> CaseLog::approvals(Id<ProtectionCase> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM case_approval WHERE case_id = ? ORDER BY id"))
        .bind(id)
        .all<CaseApproval>([](const Row &row) {
            return CaseApproval{parseApprovalAct(row.text("decision")).value_or(ApprovalAct::Refused),
                                row.text("fingerprint"), row.text("note"), row.instant("at"), row.text("actor")};
        });
}

QList<CaseEvent> CaseLog::events(Id<ProtectionCase> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM case_event WHERE case_id = ? ORDER BY id"))
        .bind(id)
        .all<CaseEvent>([](const Row &row) {
            return CaseEvent{row.text("move"),        row.text("from_state"),     row.text("to_state"),
                             row.day("on_day"),       row.text("note"),           row.text("reference"),
                             row.text("fingerprint"), row.instant("at"),          row.text("actor"),
                             row.text("content"),     row.optionalDay("told_on"), numbersOf(row.text("items"))};
        });
}

QList<CaseRecovery> CaseLog::recoveries(Id<ProtectionCase> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM case_recovery WHERE case_id = ? ORDER BY id"))
        .bind(id)
        .all<CaseRecovery>([](const Row &row) {
            CaseRecovery out;
            out.id = row.integer("id");
            out.kind = parseRecoveryKind(row.text("kind")).value_or(RecoveryKind::Settlement);
            out.amount = {row.integer("amount_minor"),
                          Currency::find(QStringView(row.text("currency"))).value_or(Currency())};
            out.day = row.day("on_day");
            out.note = row.text("note");
            out.at = row.instant("at");
            out.actor = row.text("actor");
            return out;
        });
}

QList<CaseLetter> CaseLog::letters(Id<ProtectionCase> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM case_letter WHERE case_id = ? ORDER BY on_day, id"))
        .bind(id)
        .all<CaseLetter>([](const Row &row) {
            CaseLetter out;
            out.id = row.integer("id");
            out.isIncoming = row.text("direction") == u"in";
            out.day = row.day("on_day");
            out.party = row.text("party");
            out.channel = row.text("channel");
            out.reference = row.text("reference");
            out.text = row.text("text");
            out.fileSha256 = row.optionalText("file_sha256").value_or(QString());
            out.fileName = row.text("file_name");
            out.at = row.instant("at");
            out.actor = row.text("actor");
            return out;
        });
}

bool CaseLog::wasSent(Id<ProtectionCase> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT COUNT(*) FROM case_event WHERE case_id = ? AND move = 'send'"))
               .bind(id)
               .one<qint64>()
               .value_or(0)
           > 0;
}

std::optional<CaseLog::Worksheet> CaseLog::damages(Id<ProtectionCase> id) const
{
    Statement found(*m_db, QStringLiteral("SELECT id, version, document FROM case_damages WHERE case_id = ?"));
    found.bind(id);
    if (!found.next())
        return std::nullopt;
    Worksheet out;
    out.id = found.row().integer("id");
    out.version = found.row().integer("version");
    const QByteArray text = found.row().text("document").toUtf8();
    found.finish();
    try {
        const Json document = parseJson(text, QStringLiteral("case_damages"));
        out.input = damagesInput(document, QStringLiteral("case_damages"));
    } catch (const Error &error) {
        throw Error(Error::Kind::Corrupt, error.message().text, error.message().args);
    }
    return out;
}

QList<int> CaseLog::alarms(Id<ProtectionCase> id, QDate respondBy) const
{
    return Statement(*m_db, QStringLiteral("SELECT days FROM case_alarm WHERE case_id = ? AND respond_by = ?"))
        .bind(id, respondBy)
        .all<int>([](const Row &row) { return int(row.integerAt(0)); });
}

void CaseLog::add(Journal &journal, const ProtectionCase &record, const CaseApproval &approval)
{
    insertRow(journal.transaction().db(), "case_approval",
              {{"case_id", record.id},
               {"decision", approvalActCode(approval.act)},
               {"fingerprint", approval.fingerprint},
               {"note", approval.note.trimmed()},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
    const char *action = approval.act == ApprovalAct::Approved  ? "notice approved"
                         : approval.act == ApprovalAct::Refused ? "notice refused"
                                                                : "approval withdrawn";
    noteOf(journal, record, action, {said("fingerprint", approval.fingerprint), said("note", approval.note.trimmed())});
}

void CaseLog::add(Journal &journal, const ProtectionCase &record, const CaseEvent &event)
{
    insertRow(journal.transaction().db(), "case_event",
              {{"case_id", record.id},
               {"move", event.move},
               {"from_state", event.from},
               {"to_state", event.to},
               {"on_day", event.day},
               {"note", event.note.trimmed()},
               {"reference", event.reference.trimmed()},
               {"fingerprint", event.fingerprint},
               {"content", event.content},
               {"told_on", event.toldOn},
               {"items", numbersText(event.items)},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
}

void CaseLog::add(Journal &journal, const ProtectionCase &record, const CaseLetter &letter)
{
    const Value file = letter.fileSha256.isEmpty() ? Value(nullptr) : Value(letter.fileSha256);
    insertRow(journal.transaction().db(), "case_letter",
              {{"case_id", record.id},
               {"direction", letter.isIncoming ? "in" : "out"},
               {"on_day", letter.day},
               {"party", letter.party.trimmed()},
               {"channel", letter.channel.trimmed()},
               {"reference", letter.reference.trimmed()},
               {"text", letter.text.trimmed()},
               {"file_sha256", file},
               {"file_name", letter.fileName},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
    noteOf(journal, record, letter.isIncoming ? "letter received" : "letter sent",
           {said("party", letter.party.trimmed()), said("reference", letter.reference.trimmed()),
            said("file", letter.fileName)});
}

void CaseLog::add(Journal &journal, const ProtectionCase &record, const CaseRecovery &recovery)
{
    insertRow(journal.transaction().db(), "case_recovery",
              {{"case_id", record.id},
               {"kind", recoveryKindCode(recovery.kind)},
               {"currency", recovery.amount.currency.codeText()},
               {"amount_minor", recovery.amount.minor},
               {"on_day", recovery.day},
               {"note", recovery.note.trimmed()},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
    noteOf(journal, record, "money received",
           {said("kind", QString::fromLatin1(recoveryKindCode(recovery.kind))),
            said("amount", recovery.amount.text() + u' ' + recovery.amount.currency.codeText()),
            said("on_day", dayText(recovery.day))});
}

void CaseLog::save(Journal &journal, const ProtectionCase &record, const DamagesInput &input, qint64 version)
{
    Connection &db = journal.transaction().db();
    const Fields fields{{"case_id", record.id}, {"document", QString::fromStdString(damagesJson(input).dump())}};
    const auto known =
        Statement(db, QStringLiteral("SELECT id FROM case_damages WHERE case_id = ?")).bind(record.id).one<qint64>();
    if (known.has_value() != (version != 0))
        refuseChangedMeanwhile();
    if (known)
        updateRow(db, "case_damages", *known, version, fields);
    else
        insertRow(db, "case_damages", fields);
    const DamagesResult result = damagesOf(input);
    noteOf(journal, record, "damages worked out",
           {said("total", result.problems.isEmpty() ? result.total.text() + u' ' + result.total.currency.codeText()
                                                    : QString())});
}

void CaseLog::addAlarm(Journal &journal, const ProtectionCase &record, int days)
{
    Statement(journal.transaction().db(),
              QStringLiteral("INSERT INTO case_alarm (case_id, respond_by, days, at) VALUES (?, ?, ?, ?)"))
        .bind(record.id, record.respondBy, days, journal.now())
        .run();
}

} // namespace lianming
