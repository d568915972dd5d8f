#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/rightsboxes.h"
#include "core/brands/brandservice.h"
#include "core/exchange/rightsimport.h"
#include "core/institutions/institutionservice.h"
#include "core/rights/availsjson.h"
#include "core/rights/rightsservice.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming::cli {

namespace {

/// One line a fact, for people; the words of the answer's document.
void printAnswer(const AvailsAnswer &answer)
{
    QString out = QString::fromLatin1(verdictCode(answer.verdict)) + u'\n';
    // A further field names the works through which parts of them are concerned.
    const auto line = [&out](QStringList fields, const QString &works) {
        if (!works.isEmpty())
            fields.append(works);
        out += fields.join(u'\t') + u'\n';
    };
    const auto utf16 = [](const std::string &text) {
        return QString::fromStdString(text);
    };
    for (const Conflict &conflict : answer.conflicts) {
        QStringList works;
        for (const std::string &work : conflict.works)
            works.append(utf16(work));
        line({QStringLiteral("conflict"), QString::fromLatin1(conflictReasonCode(conflict.reason)),
              utf16(conflict.grant), dayText(conflict.days.start), dayText(conflict.days.end)},
             works.join(u' '));
    }
    for (const TitleGap &gap : answer.titleGaps) {
        line({QStringLiteral("title_gap"), utf16(gap.asset), QString::fromLatin1(rightCode(gap.right))},
             utf16(gap.work));
        for (const MarkLack &lack : gap.marks)
            line({QStringLiteral("registration"), utf16(gap.asset), markLackText(lack)}, {});
    }
    for (const FoundRestriction &found : answer.restrictions)
        line({QStringLiteral("restriction"), utf16(found.asset), QString::fromLatin1(restrictionKindCode(found.kind)),
              utf16(found.from)},
             utf16(found.work));
    for (const DaySpan &span : answer.remainder.days)
        out += QStringLiteral("free\t%1\t%2\n").arg(dayText(span.start), dayText(span.end));
    write(out.toUtf8());
}

int ask(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Institution institution = InstitutionService(workspace).get(arguments.required("institution"));
    const GrantRequest request = requestOption(arguments);
    const AvailsAnswer answer = RightsService(workspace).ask(institution.id, request);
    if (arguments.json())
        writeJson(availsJson(answer));
    else
        printAnswer(answer);
    return answer.verdict == AvailsVerdict::Unavailable ? 1 : 0;
}

RightsFilter recordFilter(const Arguments &arguments, Workspace &workspace)
{
    RightsFilter out;
    if (arguments.has("institution"))
        out.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    const RightsScope scope = scopeOption(arguments, workspace);
    out.asset = scope.asset;
    out.collection = scope.collection;
    out.text = text(arguments, "search");
    out.withArchived = arguments.has("archived");
    out.limit = std::numeric_limits<int>::max();
    return out;
}

OrderedJson about(const RightsSubject &subject)
{
    return {{"institution", utf8(subject.institutionCode)}, {"about", utf8(subject.code)}};
}

int held(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const RightsInItem &item : RightsService(workspace).rightsIn(recordFilter(arguments, workspace))) {
        const RightsInRecord &record = item.record;
        OrderedJson row{{"id", record.id.value}};
        row.update(about(item.subject));
        row.update({{"basis", rightsBasisCode(record.basis)},
                    {"holder", utf8(record.holder)},
                    {"reference", utf8(record.reference)},
                    {"statement", utf8(record.statement)},
                    {"rights", rightsJson(record.held.rights)},
                    {"categories", record.held.categories},
                    {"territories", record.held.territories},
                    {"territories_except", record.held.territoriesExcept},
                    {"channels", record.held.channels},
                    {"start", dayJson(record.held.start)},
                    {"end", dayJson(record.held.end)},
                    {"exclusivity", exclusivityCode(record.held.exclusivity)},
                    {"terms", utf8(record.terms)},
                    {"archived_on", dayJson(record.archivedOn)}});
        rows.push_back(row);
    }
    printRows(arguments, rows);
    return 0;
}

int hold(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RightsInRecord record;
    record.scope = scopeOption(arguments, workspace);
    record.scope.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    const QString basis = arguments.required("basis");
    const auto known = parseRightsBasis(basis);
    if (!known)
        refuseWord("basis", basis);
    record.basis = *known;
    record.holder = text(arguments, "holder");
    record.contact = text(arguments, "contact");
    record.reference = text(arguments, "reference");
    record.statement = text(arguments, "statement");
    record.terms = text(arguments, "terms");
    record.held = heldOption(arguments);
    printRecord(arguments, {{"id", RightsService(workspace).add(record).value}});
    return 0;
}

int restrictions(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const RightsService service(workspace);
    OrderedJson rows = OrderedJson::array();
    for (const RestrictionItem &item : service.restrictions(recordFilter(arguments, workspace))) {
        const RestrictionRecord &record = item.record;
        OrderedJson given = OrderedJson::array();
        for (const ClearanceItem &one : service.clearances(record.id)) {
            given.push_back({{"id", one.clearance.id.value},
                             {"brand", utf8(one.brandCode)},
                             {"given_by", utf8(one.clearance.givenBy)},
                             {"number", utf8(one.clearance.number)},
                             {"given_on", dayJson(one.clearance.givenOn)},
                             {"valid_to", dayJson(one.clearance.validTo)}});
        }
        OrderedJson row{{"id", record.id.value}};
        row.update(about(item.subject));
        row.update({{"kind", restrictionKindCode(record.restriction.kind)},
                    {"rights", rightsJson(record.restriction.rights)},
                    {"categories", record.restriction.categories},
                    {"from", record.restriction.from},
                    {"grade", utf8(record.grade)},
                    {"reason", utf8(record.reason)},
                    {"clearances", given}});
        rows.push_back(row);
    }
    printRows(arguments, rows);
    return 0;
}

int restrict(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RestrictionRecord record;
    record.scope = scopeOption(arguments, workspace);
    record.scope.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    const QString kind = arguments.required("kind");
    const auto known = parseRestrictionKind(kind.toStdString());
    if (!known)
        refuseWord("kind", kind);
    record.restriction.kind = *known;
    record.restriction.rights = rightsOption(arguments);
    record.restriction.categories = codesOption(arguments, "category");
    record.restriction.from = text(arguments, "from").toStdString();
    record.grade = text(arguments, "grade");
    record.reason = text(arguments, "reason");
    printRecord(arguments, {{"id", RightsService(workspace).add(record).value}});
    return 0;
}

int clear(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Clearance clearance;
    clearance.restriction = {idOperand(arguments)};
    if (arguments.has("brand"))
        clearance.brand = BrandService(workspace).get(arguments.required("brand")).id;
    clearance.givenBy = arguments.required("by");
    clearance.number = text(arguments, "number");
    clearance.givenOn = dayOption(arguments, "on").value_or(workspace.clock.today());
    clearance.validTo = dayOption(arguments, "to");
    clearance.scope = text(arguments, "scope");
    printRecord(arguments, {{"id", RightsService(workspace).add(clearance).value}});
    return 0;
}

int reservations(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ReservationFilter filter;
    if (arguments.has("institution"))
        filter.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    if (arguments.has("brand"))
        filter.brand = BrandService(workspace).get(arguments.required("brand")).id;
    filter.text = text(arguments, "search");
    filter.activeOnly = arguments.has("active");
    OrderedJson rows = OrderedJson::array();
    for (const ReservationItem &item : RightsService(workspace).reservations(filter)) {
        const Reservation &one = item.reservation;
        OrderedJson row{{"number", utf8(one.number)},
                        {"kind", reservationKindCode(one.kind)},
                        {"standing", reservationStandingCode(standingOf(one, workspace.clock.today()))},
                        {"institution", utf8(item.institutionCode)},
                        {"title", utf8(one.title)}};
        row.update(grantTermsJson(one.terms));
        row.update({{"hold_until", dayJson(one.holdUntil)}, {"released_on", dayJson(one.releasedOn)}});
        rows.push_back(row);
    }
    printRows(arguments, rows);
    return 0;
}

int reserve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Reservation reservation;
    const QString kind = arguments.required("kind");
    const auto known = parseReservationKind(kind);
    if (!known)
        refuseWord("kind", kind);
    reservation.kind = *known;
    reservation.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    if (arguments.has("brand"))
        reservation.brand = BrandService(workspace).get(arguments.required("brand")).id;
    reservation.title = arguments.required("title");
    reservation.terms = boxOption(arguments);
    reservation.holdUntil = dayOption(arguments, "until");
    reservation.reason = text(arguments, "reason");
    RightsService service(workspace);
    const Id<Reservation> id = service.add(reservation);
    printRecord(arguments, {{"number", utf8(service.get(id).number)}});
    return 0;
}

int release(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RightsService service(workspace);
    const Reservation reservation = service.reservation(arguments.operands().first());
    const QDate on = dayOption(arguments, "on").value_or(workspace.clock.today());
    service.release(reservation.id, reservation.version, on, text(arguments, "reason"));
    printRecord(arguments, {{"number", utf8(reservation.number)}, {"released_on", dayJson(on)}});
    return 0;
}

int attachTo(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    RightsService service(workspace);
    const QString kind = arguments.operands().at(0);
    const QString id = arguments.operands().at(1);
    const QString file = arguments.operands().at(2);
    if (kind == u"held") {
        service.attach("rights_in", service.get(Id<RightsInRecord>{idOf(id)}).id.value, file);
    } else if (kind == u"restriction") {
        service.attach("restriction", service.get(Id<RestrictionRecord>{idOf(id)}).id.value, file);
    } else if (kind == u"reservation") {
        service.attach("reservation", service.reservation(id).id.value, file);
    } else {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "\"%1\" is none of held, restriction, reservation"), {kind});
    }
    return 0;
}

int importFile(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<Institution> institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    const QString file = arguments.operands().first();
    Progress progress;
    const RightsImportReport report = [&] {
        const ProgressLine line(progress);
        return RightsImporter(workspace).run(file, institution, progress, arguments.has("dry-run"));
    }();
    if (arguments.json()) {
        OrderedJson issues = OrderedJson::array();
        for (const RefusedRights &one : report.refusals) {
            issues.push_back({{"row", one.row},
                              {"line", one.line},
                              {"field", utf8(one.field)},
                              {"reason", rightsRefusalCode(one.reason)},
                              {"value", utf8(one.value)}});
        }
        writeJson({{"form", utf8(report.form)},
                   {"present", report.present},
                   {"added", report.added},
                   {"updated", report.changed},
                   {"unchanged", report.unchanged},
                   {"refused", report.refused},
                   {"held", report.held},
                   {"restrictions", report.restrictions},
                   {"assets", report.assets},
                   {"issues", issues}});
    } else {
        for (const RefusedRights &one : report.refusals) {
            note(QStringLiteral("%1:%2: row %3, %4: %5 %6")
                     .arg(QFileInfo(file).fileName(), QString::number(one.line), QString::number(one.row), one.field,
                          refusalMessage(one.reason).english(), one.value.simplified())
                     .trimmed());
        }
        QString out;
        const auto figure = [&out](const char *name, qint64 count) {
            out += QStringLiteral("%1\t%2\n").arg(QString::fromLatin1(name)).arg(count);
        };
        figure("present", report.present);
        figure("added", report.added);
        figure("updated", report.changed);
        figure("unchanged", report.unchanged);
        figure("refused", report.refused);
        figure("held", report.held);
        figure("restrictions", report.restrictions);
        write(out.toUtf8());
    }
    return report.refused > 0 ? 1 : 0;
}

int exportBook(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Institution institution = InstitutionService(workspace).get(arguments.required("institution"));
    writeJson(rightsBookJson(RightsLedger(workspace.db).book(institution.id)));
    return 0;
}

QList<Option> withBox(QList<Option> options)
{
    return options + boxOptions();
}

} // namespace

void addRightsCommands(CommandTable &table)
{
    const Option institution{"institution", "CODE", "Whose", true};
    table.add({"rights", "ask", "Ask whether rights can be granted; exit status 1 if they cannot",
               withBox({workspaceOption(),
                        institution,
                        {"request", "FILE", "The request as in avails check, instead of the options below"},
                        {"licensee", "CODE", "Who asks; a brand's code, or self"}}),
               "", ask});
    table.add({"rights",
               "held",
               "List what institutions hold and from whom",
               {workspaceOption(),
                {"institution", "CODE"},
                {"asset", "CODE", "An asset, or collection:CODE"},
                {"search", "WORDS"},
                {"archived", "", "The archived ones too"}},
               "",
               held});
    table.add({"rights", "hold", "Record what an institution holds of an asset, a collection or everything",
               withBox({workspaceOption(),
                        institution,
                        {"basis", "WORD",
                         "own_work, public_domain, artist, photographer, lender, co_owner or trade_mark", true},
                        {"holder", "NAME", "Whose right it is, where somebody else gave it"},
                        {"contact", "TEXT"},
                        {"reference", "NUMBER", "Of the licence, the loan, the registration"},
                        {"statement", "CODE", "Of RightsStatements.org or Creative Commons"},
                        {"terms", "TEXT"}}),
               "", hold});
    table.add(
        {"rights",
         "import",
         "Record what a file of Spectrum's rights fields (CSV) or of LIDO says is held; exit status 1 if some of it "
         "was refused",
         {workspaceOption(), institution, {"dry-run", "", "Read and count, and change nothing"}},
         "FILE",
         importFile});
    table.add({"rights",
               "restrictions",
               "List what stands in the way of licensing, with the consents and permits given",
               {workspaceOption(),
                {"institution", "CODE"},
                {"asset", "CODE", "An asset, or collection:CODE"},
                {"search", "WORDS"},
                {"archived", "", "The archived ones too"}},
               "",
               restrictions});
    table.add({"rights",
               "restrict",
               "Record what stands in the way of licensing an asset, a collection or everything",
               {workspaceOption(),
                institution,
                {"asset", "CODE", "An asset, or collection:CODE; everything if not given"},
                {"kind", "WORD", "prohibited, consent_needed or permit_needed", true},
                {"right", "WORD", "All if not given; may be given several times"},
                {"category", "CODE", "All if not given; may be given several times"},
                {"from", "NAME", "Who consents or permits"},
                {"grade", "NUMBER", "Of a graded relic: 1, 2 or 3"},
                {"reason", "TEXT"}},
               "",
               restrict});
    table.add({"rights",
               "clear",
               "Record a consent or a permit that was given under a restriction",
               {workspaceOption(),
                {"by", "NAME", "Who gave it", true},
                {"brand", "CODE", "For whom; for everybody if not given"},
                {"number", "NUMBER"},
                {"on", "DAY", "Today if not given"},
                {"to", "DAY", "Its last day"},
                {"scope", "TEXT"}},
               "RESTRICTION",
               clear});
    table.add({"rights",
               "reservations",
               "List holds, options, own use and holdbacks, the next to lapse first",
               {workspaceOption(),
                {"institution", "CODE"},
                {"brand", "CODE"},
                {"search", "WORDS"},
                {"active", "", "Only those that stand"}},
               "",
               reservations});
    table.add({"rights", "reserve",
               "Hold rights for a brand, or keep them for the institution; what is taken is refused",
               withBox({workspaceOption(),
                        institution,
                        {"kind", "WORD", "hold, option, own_use or holdback", true},
                        {"brand", "CODE", "For a hold or an option"},
                        {"title", "TEXT", "", true},
                        {"until", "DAY", "The last day of a hold or an option"},
                        {"reason", "TEXT"}}),
               "", reserve});
    table.add({"rights",
               "release",
               "Give a reservation up",
               {workspaceOption(), {"on", "DAY", "Today if not given"}, {"reason", "TEXT"}},
               "NUMBER",
               release});
    table.add({"rights",
               "attach",
               "Attach a document to a record",
               {workspaceOption()},
               "held|restriction|reservation ID FILE",
               attachTo});
    table.add({"rights",
               "export",
               "Print an institution's rights as the grants.json of avails check",
               {workspaceOption(), institution},
               "",
               exportBook});
}

} // namespace lianming::cli
