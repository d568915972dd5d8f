#include "app/cli/casesprinting.h"

#include "app/cli/openworkspace.h"
#include "app/cli/wholeoption.h"
#include "core/protection/protectionservice.h"

namespace lianming::cli {

namespace {

std::string instantJson(const QDateTime &at)
{
    return at.isValid() ? utf8(at.toUTC().toString(Qt::ISODate)) : std::string();
}

OrderedJson itemsJson(const ProtectionCase &record)
{
    OrderedJson out = OrderedJson::array();
    for (const CaseItem &item : record.items) {
        out.push_back({{"listing", item.listing},
                       {"title", utf8(item.title)},
                       {"url", utf8(item.url)},
                       {"number", utf8(item.number)},
                       {"removed_on", dayJson(item.removedOn)},
                       {"restored_on", dayJson(item.restoredOn)}});
    }
    return out;
}

OrderedJson eventsJson(const QList<CaseEvent> &events)
{
    OrderedJson out = OrderedJson::array();
    for (const CaseEvent &event : events) {
        out.push_back({{"on", dayJson(event.day)},
                       {"move", utf8(event.move)},
                       {"to", utf8(event.to)},
                       {"actor", utf8(event.actor)},
                       {"reference", utf8(event.reference)},
                       {"told_on", dayJson(event.toldOn)},
                       {"items", event.items},
                       {"note", utf8(event.note)}});
    }
    return out;
}

OrderedJson lettersJson(const QList<CaseLetter> &letters)
{
    OrderedJson out = OrderedJson::array();
    for (const CaseLetter &letter : letters) {
        out.push_back({{"on", dayJson(letter.day)},
                       {"direction", letter.isIncoming ? "in" : "out"},
                       {"party", utf8(letter.party)},
                       {"channel", utf8(letter.channel)},
                       {"reference", utf8(letter.reference)},
                       {"text", utf8(letter.text)},
                       {"file", utf8(letter.fileName)},
                       {"sha256", utf8(letter.fileSha256)}});
    }
    return out;
}

} // namespace

OrderedJson caseRowsJson(const QList<CaseRow> &rows)
{
    OrderedJson out = OrderedJson::array();
    for (const CaseRow &row : rows) {
        out.push_back({{"number", utf8(row.number)},
                       {"state", caseStateCode(row.state)},
                       {"title", utf8(row.title)},
                       {"institution", utf8(row.institutionCode)},
                       {"seller", utf8(row.sellerName)},
                       {"platform", utf8(row.platform)},
                       {"right", registrationKindCode(row.right)},
                       {"listings", row.items},
                       {"sent_on", dayJson(row.sentOn)},
                       {"respond_by", dayJson(row.respondBy)},
                       {"outcome", row.outcome ? caseOutcomeCode(*row.outcome) : ""},
                       {"owner", utf8(row.owner)},
                       {"batch", utf8(row.batch)}});
    }
    return out;
}

OrderedJson checkJson(const NoticeCheck &check)
{
    OrderedJson findings = OrderedJson::array();
    for (const NoticeFinding &one : check.findings) {
        findings.push_back(
            {{"gap", noticeGapCode(one.gap)}, {"place", utf8(one.place)}, {"message", utf8(one.message.english())}});
    }
    return {{"complete", check.isComplete()},
            {"lacks", findings},
            {"standing", check.standing ? sellerStandingCode(check.standing->standing) : ""},
            {"licence", check.standing ? utf8(check.standing->licence) : std::string()},
            {"approvers", listJson(check.approvers)},
            {"fingerprint", utf8(check.fingerprint)}};
}

OrderedJson caseJson(const CaseDetail &detail, const NoticeCheck &check)
{
    const ProtectionCase &c = detail.record;
    OrderedJson registrations = OrderedJson::array();
    for (const Registration &one : detail.facts.registrations)
        registrations.push_back({{"kind", registrationKindCode(one.kind)}, {"number", utf8(one.number)}});
    OrderedJson evidence = OrderedJson::array();
    for (const NoticeEvidence &one : detail.facts.evidence) {
        evidence.push_back({{"id", one.evidence.id.value},
                            {"file", utf8(one.evidence.fileName)},
                            {"sha256", utf8(one.evidence.sha256)},
                            {"stamp", stampStateCode(one.stamp)}});
    }
    QStringList moves;
    for (const CaseMove move : detail.moves)
        moves.append(QString::fromLatin1(caseMoveCode(move)));
    OrderedJson recoveries = OrderedJson::array();
    for (const CaseRecovery &one : detail.recoveries) {
        recoveries.push_back({{"on", dayJson(one.day)},
                              {"kind", recoveryKindCode(one.kind)},
                              {"amount", one.amount.toString()},
                              {"currency", utf8(one.amount.currency.codeText())},
                              {"note", utf8(one.note)}});
    }
    return {{"number", utf8(c.number)},
            {"version", c.version},
            {"title", utf8(c.title)},
            {"state", caseStateCode(c.state)},
            {"seller", utf8(detail.facts.sellerName)},
            {"platform", utf8(c.platform)},
            {"law", noticeRegimeCode(c.regime)},
            {"right", registrationKindCode(c.right)},
            {"holder", utf8(c.holder)},
            {"name", utf8(c.contactName)},
            {"contact", utf8(c.contact)},
            {"address", utf8(c.address)},
            {"reasons", utf8(c.reasons)},
            {"similarity", utf8(c.similarity)},
            {"declared", c.declared},
            {"writer", utf8(c.writer)},
            {"owner", utf8(c.owner)},
            {"batch", utf8(c.batch)},
            {"scope_reason", utf8(c.scopeReason)},
            {"reference", utf8(c.reference)},
            {"sent_on", dayJson(c.sentOn)},
            {"arrived_at", instantJson(c.arrivedAt)},
            {"respond_by", c.respondBy.isValid() ? dayJson(c.respondBy) : OrderedJson(nullptr)},
            {"days_left", detail.clock ? OrderedJson(detail.clock->daysLeft) : OrderedJson(nullptr)},
            {"due", detail.due ? utf8(detail.due->english()) : std::string()},
            {"filed_with", utf8(c.filedWith)},
            {"filed_reference", utf8(c.filedReference)},
            {"filed_on", dayJson(c.filedOn)},
            {"told_on", dayJson(c.toldOn)},
            {"outcome", c.outcome ? caseOutcomeCode(*c.outcome) : ""},
            {"moves", listJson(moves)},
            {"listings", itemsJson(c)},
            {"registrations", registrations},
            {"evidence", evidence},
            {"notice", checkJson(check)},
            {"events", eventsJson(detail.events)},
            {"letters", lettersJson(detail.letters)},
            {"recovered", recoveries},
            {"damages", detail.damages ? damagesJson(detail.damages->input) : OrderedJson(nullptr)}};
}

QList<Option> caseFilterOptions()
{
    return {workspaceOption(),
            {"state", "WORD", "May be given several times"},
            {"institution", "CODE"},
            {"asset", "CODE"},
            {"seller", "ID"},
            {"platform", "NAME"},
            {"batch", "NAME"},
            {"owner", "NAME"},
            {"outcome", "WORD"},
            {"open", "", "Those that are not closed"},
            {"still-up", "", "Sent, and a listing is on sale"},
            {"sent-from", "DAY"},
            {"sent-until", "DAY"},
            {"text", "TEXT"}};
}

CaseFilter caseFilter(const Arguments &arguments, Workspace &workspace)
{
    CaseFilter out;
    for (const QString &word : arguments.values("state")) {
        const auto state = parseCaseState(word);
        if (!state)
            refuseWord("state", word);
        out.states.append(*state);
    }
    if (arguments.has("institution"))
        out.institution = ProtectionService(workspace).institutionByCode(arguments.required("institution"));
    if (arguments.has("asset"))
        out.asset = ProtectionService(workspace).assetByCode(arguments.required("asset"));
    out.seller = wholeOption(arguments, "seller").value_or(0);
    out.platform = text(arguments, "platform");
    out.batch = text(arguments, "batch");
    out.owner = text(arguments, "owner");
    if (const auto word = arguments.value("outcome")) {
        out.outcome = parseCaseOutcome(*word);
        if (!out.outcome)
            refuseWord("outcome", *word);
    }
    out.openOnly = arguments.has("open");
    out.stillUpOnly = arguments.has("still-up");
    out.sentFrom = dayOption(arguments, "sent-from");
    out.sentUntil = dayOption(arguments, "sent-until");
    out.text = text(arguments, "text");
    return out;
}

} // namespace lianming::cli
