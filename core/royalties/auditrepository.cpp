#include "core/royalties/auditrepository.h"

#include "core/base/json.h"

namespace lianming {

namespace {

constexpr auto auditCaseTable = "audit_case";

Currency currencyOf(const QString &code)
{
    const auto currency = Currency::find(code);
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {code});
    return *currency;
}

Fields values(const AuditCase &c)
{
    const auto ofSample = [&c](auto AuditSampling::*member) {
        return c.sampling ? Value(qint64((*c.sampling).*member)) : Value(nullptr);
    };
    const auto shortfall = [&c] {
        return c.result.isEmpty() ? Value(nullptr) : Value(c.shortfall);
    };
    return {{"number", c.number},
            {"contract_id", c.contract},
            {"currency", c.currency.codeText()},
            {"first_period", c.firstPeriod},
            {"last_period", c.lastPeriod},
            {"auditor", c.auditor.trimmed()},
            {"notice_on", c.noticeOn},
            {"opened_on", c.openedOn},
            {"opened_by", c.openedBy},
            {"threshold_percent", c.clause.threshold},
            {"threshold_of", shortfallBasisCode(c.clause.of)},
            {"bears_interest", c.clause.interest},
            {"look_back_years", c.clause.lookBackYears},
            {"clause_stated", c.clause.isStated},
            {"state", auditStateCode(c.state)},
            {"above_minor", ofSample(&AuditSampling::above)},
            {"sample_size", ofSample(&AuditSampling::size)},
            {"seed", ofSample(&AuditSampling::seed)},
            {"population", ofSample(&AuditSampling::population)},
            {"population_gross_minor", ofSample(&AuditSampling::populationGross)},
            {"rest_gross_minor", ofSample(&AuditSampling::restGross)},
            {"costs_minor", c.costs},
            {"notes", c.notes},
            {"shortfall_minor", shortfall()},
            {"outcome", c.settlement ? Value(auditOutcomeCode(c.settlement->outcome)) : Value(nullptr)},
            {"settled_minor", c.settlement ? Value(c.settlement->minor) : Value(nullptr)},
            {"settlement_reason", c.settlement ? c.settlement->reason : QString()},
            {"settled_on", c.settlement ? Value(c.settlement->on) : Value(nullptr)},
            {"settled_by", c.settlement ? c.settlement->by : QString()},
            {"closed_at", c.closedAt},
            {"closed_by", c.closedBy}};
}

AuditCase auditCase(const Row &r)
{
    AuditCase out;
    out.id = r.id<AuditCase>("id");
    out.version = r.integer("version");
    out.number = r.text("number");
    out.contract = r.id<Contract>("contract_id");
    out.currency = currencyOf(r.text("currency"));
    out.firstPeriod = r.text("first_period");
    out.lastPeriod = r.text("last_period");
    out.auditor = r.text("auditor");
    out.noticeOn = r.day("notice_on");
    out.openedOn = r.day("opened_on");
    out.openedBy = r.text("opened_by");
    if (!r.isNull("threshold_percent"))
        out.clause.threshold = r.rate("threshold_percent");
    out.clause.of = parseShortfallBasis(r.text("threshold_of")).value_or(ShortfallBasis::Due);
    out.clause.interest = r.truth("bears_interest");
    out.clause.lookBackYears = r.optionalInteger("look_back_years");
    out.clause.isStated = r.truth("clause_stated");
    out.state = parseAuditState(r.text("state"));
    if (!r.isNull("sample_size")) {
        out.sampling = AuditSampling{r.integer("above_minor"),
                                     r.integer("sample_size"),
                                     quint32(r.integer("seed")),
                                     r.integer("population"),
                                     r.integer("population_gross_minor"),
                                     r.integer("rest_gross_minor")};
    }
    out.costs = r.integer("costs_minor");
    out.notes = r.text("notes");
    out.result = r.text("result");
    out.shortfall = r.optionalInteger("shortfall_minor").value_or(0);
    if (!r.isNull("outcome")) {
        out.settlement = AuditSettlement{parseAuditOutcome(r.text("outcome")).value_or(AuditOutcome::Nothing),
                                         r.integer("settled_minor"), r.text("settlement_reason"), r.day("settled_on"),
                                         r.text("settled_by")};
    }
    out.closedAt = r.instant("closed_at");
    out.closedBy = r.text("closed_by");
    return out;
}

Fields values(const AuditedLine &line)
{
    Fields out{{"sold_on", line.soldOn},      {"sku", line.sku},          {"category", line.category},
               {"territory", line.territory}, {"channel", line.channel},  {"currency", line.currency.codeText()},
               {"units", line.units},         {"gross_minor", line.gross}};
    constexpr const char *columns[] = {"discounts_minor", "returns_minor", "taxes_minor", "freight_minor",
                                       "other_minor"};
    for (size_t i = 0; i < deductionKinds; ++i)
        out.append({columns[i], line.deductions[i]});
    out += Fields{{"retail_price_minor", line.retailPrice}, {"share", line.share}, {"free", line.free}};
    return out;
}

AuditedLine auditedLine(const Row &r)
{
    AuditedLine out;
    out.soldOn = r.day("sold_on");
    out.sku = r.text("sku");
    out.category = r.text("category");
    out.territory = r.text("territory");
    out.channel = r.text("channel");
    out.currency = currencyOf(r.text("currency"));
    out.units = r.integer("units");
    out.gross = r.integer("gross_minor");
    out.deductions = {r.integer("discounts_minor"), r.integer("returns_minor"), r.integer("taxes_minor"),
                      r.integer("freight_minor"), r.integer("other_minor")};
    out.retailPrice = r.optionalInteger("retail_price_minor");
    out.share = r.rate("share");
    out.free = r.truth("free");
    return out;
}

AuditItemKind itemKind(const QString &code)
{
    for (const AuditItemKind kind :
         {AuditItemKind::Above, AuditItemKind::Unit, AuditItemKind::Chosen, AuditItemKind::Added}) {
        if (code == QLatin1StringView(auditItemKindCode(kind)))
            return kind;
    }
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no kind of a line in an audit"), {code});
}

AuditItem auditItem(const Row &r)
{
    AuditItem out;
    out.id = r.id<AuditItem>("id");
    out.auditCase = r.id<AuditCase>("case_id");
    out.kind = itemKind(r.text("kind"));
    out.period = r.text("period");
    out.lineNumber = r.integer("line_number");
    out.hits = int(r.integer("hits"));
    out.gross = r.integer("weight_minor");
    if (out.kind != AuditItemKind::Added)
        out.reported = auditedLine(r);
    return out;
}

} // namespace

QList<AuditCaseRow> AuditRepository::list(const AuditFilter &filter) const
{
    QString sql = QStringLiteral(
        "SELECT a.*, c.number AS contract_number, c.title AS contract_title, i.id AS institution_id, "
        "i.name_en AS institution_en, i.name_zh AS institution_zh, b.id AS brand_id, b.name_en AS brand_en, "
        "b.name_zh AS brand_zh, (SELECT COUNT(*) FROM audit_item t WHERE t.case_id = a.id) AS items, "
        "(SELECT COUNT(*) FROM audit_finding f JOIN audit_item t ON t.id = f.item_id WHERE t.case_id = a.id) AS verified "
        "FROM audit_case a JOIN contract c ON c.id = a.contract_id JOIN institution i ON i.id = c.institution_id "
        "JOIN brand b ON b.id = c.brand_id WHERE 1 = 1");
    if (filter.contract.isSet())
        sql += QStringLiteral(" AND a.contract_id = ?");
    if (filter.auditCase.isSet())
        sql += QStringLiteral(" AND a.id = ?");
    if (!filter.states.isEmpty()) {
        sql += QStringLiteral(" AND a.state IN (%1)")
                   .arg(QStringList(filter.states.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    }
    Statement rows(*m_db, sql + QStringLiteral(" ORDER BY a.opened_on DESC, a.id DESC"));
    if (filter.contract.isSet())
        rows.bind(filter.contract);
    if (filter.auditCase.isSet())
        rows.bind(filter.auditCase);
    for (const AuditState state : filter.states)
        rows.bind(auditStateCode(state));
    return rows.all<AuditCaseRow>([](const Row &r) {
        AuditCaseRow out;
        out.record = auditCase(r);
        out.contractNumber = r.text("contract_number");
        out.contractTitle = r.text("contract_title");
        out.institutionId = r.integer("institution_id");
        out.institutionEn = r.text("institution_en");
        out.institutionZh = r.text("institution_zh");
        out.brandId = r.integer("brand_id");
        out.brandEn = r.text("brand_en");
        out.brandZh = r.text("brand_zh");
        out.items = int(r.integer("items"));
        out.verified = int(r.integer("verified"));
        out.shortfall = r.optionalInteger("shortfall_minor");
        return out;
    });
}

std::optional<AuditCase> AuditRepository::find(Id<AuditCase> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM audit_case WHERE id = ?")).bind(id).one<AuditCase>(auditCase);
}

std::optional<AuditCase> AuditRepository::find(const QString &number) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM audit_case WHERE number = ?"))
        .bind(number)
        .one<AuditCase>(auditCase);
}

QList<AuditItem> AuditRepository::items(Id<AuditCase> id) const
{
    QHash<qint64, AuditFinding> findings;
    Statement found(*m_db, QStringLiteral("SELECT f.* FROM audit_finding f JOIN audit_item i ON i.id = f.item_id "
                                          "WHERE i.case_id = ?"));
    found.bind(id);
    while (found.next()) {
        const Row r = found.row();
        findings.insert(r.integer("item_id"), {auditedLine(r), r.text("note"), r.instant("at"), r.text("actor")});
    }
    QList<AuditItem> out = Statement(*m_db, QStringLiteral("SELECT * FROM audit_item WHERE case_id = ? ORDER BY "
                                                           "CASE WHEN kind = 'added' THEN 1 ELSE 0 END, period, "
                                                           "line_number, id"))
                               .bind(id)
                               .all<AuditItem>(auditItem);
    for (AuditItem &item : out) {
        if (const auto finding = findings.constFind(item.id.value); finding != findings.constEnd())
            item.finding = *finding;
    }
    return out;
}

AuditItem AuditRepository::item(Id<AuditItem> id) const
{
    auto found =
        Statement(*m_db, QStringLiteral("SELECT * FROM audit_item WHERE id = ?")).bind(id).one<AuditItem>(auditItem);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such line in an audit"));
    found->finding = Statement(*m_db, QStringLiteral("SELECT * FROM audit_finding WHERE item_id = ?"))
                         .bind(id)
                         .one<AuditFinding>([](const Row &r) {
                             return AuditFinding{auditedLine(r), r.text("note"), r.instant("at"), r.text("actor")};
                         });
    return *found;
}

Id<AuditCase> AuditRepository::insert(Journal &journal, const AuditCase &auditCase)
{
    return {journal.insert(Area::Royalties, auditCaseTable, auditCase.number, values(auditCase))};
}

void AuditRepository::update(Journal &journal, const AuditCase &auditCase, const char *action)
{
    // The document is no field whose change a person would read in the history.
    Statement(journal.transaction().db(),
              QStringLiteral("UPDATE audit_case SET result = ? WHERE id = ? AND result <> ?"))
        .bind(auditCase.result, auditCase.id, auditCase.result)
        .run();
    journal.update(Area::Royalties, auditCaseTable, auditCase.number, auditCase.id.value, auditCase.version,
                   values(auditCase), action);
}

void AuditRepository::withdrawResult(Id<AuditCase> id) const
{
    Statement(*m_db, QStringLiteral("UPDATE audit_case SET version = version + 1, state = 'open', result = '', "
                                    "shortfall_minor = NULL WHERE id = ?"))
        .bind(id)
        .run();
}

Id<AuditItem> AuditRepository::insertItem(const AuditItem &item) const
{
    Fields fields{{"case_id", item.auditCase}, {"kind", auditItemKindCode(item.kind)},
                  {"period", item.period},     {"line_number", item.lineNumber},
                  {"hits", qint64(item.hits)}, {"weight_minor", item.gross}};
    // Of an added line nothing was reported: its columns say the same of nothing.
    AuditedLine nothing;
    if (item.finding)
        nothing.currency = item.finding->verified.currency;
    fields += values(item.reported.value_or(nothing));
    return {insertRow(*m_db, "audit_item", fields)};
}

void AuditRepository::removeSample(Id<AuditCase> id) const
{
    Statement(*m_db, QStringLiteral("DELETE FROM audit_item WHERE case_id = ? AND kind IN ('above', 'unit')"))
        .bind(id)
        .run();
}

void AuditRepository::removeItem(Id<AuditItem> id) const
{
    removeFinding(id);
    Statement(*m_db, QStringLiteral("DELETE FROM audit_item WHERE id = ?")).bind(id).run();
}

void AuditRepository::writeFinding(Id<AuditItem> item, const AuditFinding &finding) const
{
    removeFinding(item);
    insertRow(*m_db, "audit_finding",
              Fields{{"item_id", item}} + values(finding.verified)
                  + Fields{{"note", finding.note}, {"at", finding.at}, {"actor", finding.by}});
}

void AuditRepository::removeFinding(Id<AuditItem> item) const
{
    Statement(*m_db, QStringLiteral("DELETE FROM audit_finding WHERE item_id = ?")).bind(item).run();
}

} // namespace lianming
