#include "core/proposals/proposalrepository.h"

#include "core/institutions/partyfields.h"
#include "core/proposals/pipelinerepository.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto proposalTable = "proposal";

ProposalStage stage(const QString &code)
{
    return parseProposalStage(code).value_or(ProposalStage::Inquiry);
}

QStringList codes(const std::vector<Right> &rights)
{
    QStringList out;
    for (const Right right : rights)
        out.append(QString::fromLatin1(rightCode(right)));
    return out;
}

std::vector<Right> rights(const QStringList &codes)
{
    std::vector<Right> out;
    for (const QString &code : codes) {
        if (const auto right = parseRight(code.toStdString()))
            out.push_back(*right);
    }
    return out;
}

Exclusivity exclusivity(const Row &row)
{
    return parseExclusivity(row.text("exclusivity").toStdString()).value_or(Exclusivity::NonExclusive);
}

Money money(const Row &row, const char *column)
{
    return {row.integer(column), Currency::find(row.text("currency")).value_or(Currency())};
}

Fields values(const Proposal &proposal)
{
    return {{"number", proposal.number},
            {"institution_id", proposal.institution},
            {"brand_id", proposal.brand},
            {"title", proposal.title.trimmed()},
            {"idea", proposal.idea},
            {"stage", proposalStageCode(proposal.stage)},
            {"owner", proposal.owner},
            {"rights", codes(proposal.rights)},
            {"categories", proposal.categories},
            {"territories", proposal.territories},
            {"channels", proposal.channels},
            {"exclusivity", exclusivityCode(proposal.exclusivity)},
            {"start_on", proposal.term.start},
            {"end_on", proposal.term.end},
            {"offered_percent", proposal.offeredPercent},
            {"offered_guarantee_minor", proposal.guarantee.minor},
            {"value_minor", proposal.value.minor},
            {"currency", proposal.value.currency.codeText()},
            {"received_on", proposal.receivedOn},
            {"stage_since", proposal.stageSince},
            {"next_step", proposal.nextStep},
            {"reason", proposal.reason},
            {"archived_on", proposal.archivedOn},
            {"stage_code", proposal.stageCode},
            {"reason_code", proposal.reasonCode},
            {"next_step_on", proposal.nextStepOn}};
}

Proposal proposal(const Row &row)
{
    Proposal out;
    out.id = row.id<Proposal>("id");
    out.version = row.integer("version");
    out.number = row.text("number");
    out.institution = row.id<Institution>("institution_id");
    out.brand = row.id<Brand>("brand_id");
    out.title = row.text("title");
    out.idea = row.text("idea");
    out.stage = stage(row.text("stage"));
    out.owner = row.text("owner");
    out.rights = rights(row.list("rights"));
    out.categories = row.list("categories");
    out.territories = row.list("territories");
    out.channels = row.list("channels");
    out.exclusivity = exclusivity(row);
    out.term = {row.day("start_on"), row.day("end_on")};
    out.offeredPercent = row.rate("offered_percent");
    out.guarantee = money(row, "offered_guarantee_minor");
    out.value = money(row, "value_minor");
    out.receivedOn = row.day("received_on");
    out.stageSince = row.instant("stage_since");
    out.nextStep = row.text("next_step");
    out.reason = row.text("reason");
    out.archivedOn = row.optionalDay("archived_on");
    out.stageCode = row.text("stage_code");
    out.reasonCode = row.text("reason_code");
    out.nextStepOn = row.optionalDay("next_step_on");
    return out;
}

ProposalItem item(const Row &row, const QDateTime &now)
{
    ProposalItem out;
    out.id = row.id<Proposal>("id");
    out.version = row.integer("version");
    out.number = row.text("number");
    out.title = row.text("title");
    out.stage = stage(row.text("stage"));
    out.owner = row.text("owner");
    out.institution = row.id<Institution>("institution_id");
    out.institutionCode = row.text("institution_code");
    out.institutionEn = row.text("institution_en");
    out.institutionZh = row.text("institution_zh");
    out.brand = row.id<Brand>("brand_id");
    out.brandCode = row.text("brand_code");
    out.brandEn = row.text("brand_en");
    out.brandZh = row.text("brand_zh");
    out.value = money(row, "value_minor");
    out.exclusivity = exclusivity(row);
    out.term = {row.day("start_on"), row.day("end_on")};
    out.receivedOn = row.day("received_on");
    out.stageSince = row.instant("stage_since");
    out.daysInStage = std::max<qint64>(0, out.stageSince.daysTo(now));
    out.nextStep = row.text("next_step");
    out.nextStepOn = row.optionalDay("next_step_on");
    out.reasonCode = row.text("reason_code");
    out.categories = row.list("categories");
    out.houseStage.code = row.text("stage_code");
    out.assetCount = row.integer("asset_count");
    out.archived = !row.isNull("archived_on");
    return out;
}

ProposalMove loggedMove(const Row &row)
{
    ProposalMove out;
    out.from = parseProposalStage(row.text("from_stage"));
    out.to = stage(row.text("to_stage"));
    out.fromCode = row.text("from_code");
    out.toCode = row.text("to_code");
    out.reasonCode = row.text("reason_code");
    out.reason = row.text("reason");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    return out;
}

/// "1,2,3": ids are numbers of ours.
QString idList(const QList<Id<Asset>> &assets)
{
    QStringList out;
    for (const Id<Asset> id : assets)
        out.append(QString::number(id.value));
    return out.join(u',');
}

void writeAssets(Connection &db, Id<Proposal> id, const QList<Id<Asset>> &assets)
{
    Statement insert(db, QStringLiteral("INSERT INTO proposal_asset (proposal_id, asset_id) VALUES (?, ?)"));
    for (const Id<Asset> asset : assets)
        insert.bind(id, asset).run();
}

/// `from`: the stage's code and its pipeline's; both empty for one that came in.
void logMove(Journal &journal, Id<Proposal> id, const std::pair<QString, QString> &from, const ProposalTarget &target)
{
    Statement(journal.transaction().db(),
              QStringLiteral("INSERT INTO proposal_move (proposal_id, from_stage, to_stage, reason, at, actor, "
                             "from_code, to_code, reason_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(id, from.first, proposalStageCode(target.stage), target.reason, journal.now(), journal.actor().name,
              from.second, target.stageCode, target.reasonCode)
        .run();
}

/// Says of each in which stage of its institution's pipeline it stands.
void findStages(Connection &db, QList<ProposalItem> &items)
{
    const Pipelines pipelines = PipelineRepository(db).all();
    QHash<qint64, Pipeline> byInstitution;
    for (ProposalItem &item : items) {
        auto pipeline = byInstitution.find(item.institution.value);
        if (pipeline == byInstitution.end())
            pipeline = byInstitution.insert(item.institution.value, pipelines.of(item.institution));
        item.houseStage = pipeline->stage(item.stage, item.houseStage.code);
    }
}

} // namespace

QList<ProposalItem> ProposalRepository::list(const ProposalFilter &filter, const QDateTime &now) const
{
    QStringList conditions;
    Fields bound;
    const auto where = [&](const QString &condition, const Value &value) {
        conditions.append(condition);
        bound.append({"", value});
    };
    if (!filter.withArchived)
        conditions.append(QStringLiteral("p.archived_on IS NULL"));
    if (filter.institution.isSet())
        where(QStringLiteral("p.institution_id = ?"), filter.institution);
    if (filter.brand.isSet())
        where(QStringLiteral("p.brand_id = ?"), filter.brand);
    if (!filter.owner.isEmpty())
        where(QStringLiteral("p.owner = ?"), filter.owner);
    if (!filter.stages.isEmpty()) {
        QStringList stages;
        for (const ProposalStage one : filter.stages)
            stages.append(u'\'' + QString::fromLatin1(proposalStageCode(one)) + u'\'');
        conditions.append(QStringLiteral("p.stage IN (%1)").arg(stages.join(u',')));
    }
    QString condition;
    if (!conditions.isEmpty())
        condition = QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));

    Statement rows(*m_db,
                   QStringLiteral("SELECT p.*, i.code AS institution_code, i.name_en AS institution_en, "
                                  "i.name_zh AS institution_zh, b.code AS brand_code, b.name_en AS brand_en, "
                                  "b.name_zh AS brand_zh, (SELECT COUNT(*) FROM proposal_asset a "
                                  "WHERE a.proposal_id = p.id) AS asset_count FROM proposal p "
                                  "JOIN institution i ON i.id = p.institution_id JOIN brand b ON b.id = p.brand_id")
                       + condition + QStringLiteral(" ORDER BY p.received_on DESC, p.id DESC"));
    rows.bindFields(bound);
    QList<ProposalItem> out;
    QHash<qint64, qsizetype> places;
    while (rows.next()) {
        const ProposalItem found = item(rows.row(), now);
        if (!matchesWords(filter.text,
                          {found.number, found.title, found.owner, found.nextStep, found.brandCode, found.brandEn,
                           found.brandZh, found.institutionCode, found.institutionEn, found.institutionZh}))
            continue;
        places.insert(found.id.value, out.size());
        out.append(found);
    }
    Statement pictures(*m_db,
                       QStringLiteral("SELECT proposal_id, picture_sha256 FROM (SELECT pa.proposal_id, "
                                      "a.picture_sha256, ROW_NUMBER() OVER (PARTITION BY pa.proposal_id "
                                      "ORDER BY a.id) AS place FROM proposal_asset pa "
                                      "JOIN proposal p ON p.id = pa.proposal_id JOIN asset a ON a.id = pa.asset_id%1 "
                                      "a.picture_sha256 IS NOT NULL) t WHERE place <= 3 ORDER BY proposal_id, place")
                           .arg(condition.isEmpty() ? QStringLiteral(" WHERE") : condition + QStringLiteral(" AND")));
    pictures.bindFields(bound);
    while (pictures.next()) {
        const auto place = places.constFind(pictures.row().integerAt(0));
        if (place != places.constEnd())
            out[*place].pictures.append(pictures.row().textAt(1));
    }
    findStages(*m_db, out);
    return out;
}

Proposal ProposalRepository::complete(Proposal proposal) const
{
    proposal.assets =
        Statement(*m_db, QStringLiteral("SELECT asset_id FROM proposal_asset WHERE proposal_id = ? ORDER BY asset_id"))
            .bind(proposal.id)
            .all<Id<Asset>>([](const Row &row) { return row.id<Asset>("asset_id"); });
    return proposal;
}

std::optional<Proposal> ProposalRepository::find(Id<Proposal> id) const
{
    auto found =
        Statement(*m_db, QStringLiteral("SELECT * FROM proposal WHERE id = ?")).bind(id).one<Proposal>(proposal);
    return found ? std::optional(complete(*found)) : std::nullopt;
}

std::optional<Proposal> ProposalRepository::find(const QString &number) const
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM proposal WHERE number = ?"))
                     .bind(number)
                     .one<Proposal>(proposal);
    return found ? std::optional(complete(*found)) : std::nullopt;
}

QList<ProposalMove> ProposalRepository::moves(Id<Proposal> id) const
{
    auto out = Statement(*m_db, QStringLiteral("SELECT * FROM proposal_move WHERE proposal_id = ? ORDER BY id"))
                   .bind(id)
                   .all<ProposalMove>(loggedMove);
    for (qsizetype i = 1; i < out.size(); ++i)
        out[i].secondsBefore = out[i - 1].at.secsTo(out[i].at);
    return out;
}

QStringList ProposalRepository::owners() const
{
    return Statement(*m_db, QStringLiteral("SELECT DISTINCT owner FROM proposal WHERE owner <> '' ORDER BY owner"))
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

qint64 ProposalRepository::foreignAssets(Id<Institution> institution, const QList<Id<Asset>> &assets) const
{
    if (assets.isEmpty())
        return 0;
    const qint64 own =
        Statement(
            *m_db,
            QStringLiteral("SELECT COUNT(*) FROM asset WHERE institution_id = ? AND id IN (%1)").arg(idList(assets)))
            .bind(institution)
            .one<qint64>()
            .value_or(0);
    return assets.size() - own;
}

QStringList ProposalRepository::assetCodes(const QList<Id<Asset>> &assets) const
{
    if (assets.isEmpty())
        return {};
    QHash<qint64, QString> found;
    Statement rows(*m_db, QStringLiteral("SELECT id, code FROM asset WHERE id IN (%1)").arg(idList(assets)));
    while (rows.next())
        found.insert(rows.row().integerAt(0), rows.row().textAt(1));
    QStringList out;
    for (const Id<Asset> id : assets)
        out.append(found.value(id.value));
    return out;
}

Id<Proposal> ProposalRepository::insert(Journal &journal, const Proposal &proposal)
{
    const Id<Proposal> id{journal.insert(Area::Proposals, proposalTable, proposal.number, values(proposal))};
    writeAssets(journal.transaction().db(), id, proposal.assets);
    logMove(journal, id, {}, {proposal.stage, proposal.stageCode});
    return id;
}

void ProposalRepository::update(Journal &journal, const Proposal &proposal, const char *action)
{
    Connection &db = journal.transaction().db();
    const auto before = ProposalRepository(db).find(proposal.id);
    journal.update(Area::Proposals, proposalTable, proposal.number, proposal.id.value, proposal.version,
                   values(proposal), action);
    if (!before || before->assets == proposal.assets)
        return;
    Statement(db, QStringLiteral("DELETE FROM proposal_asset WHERE proposal_id = ?")).bind(proposal.id).run();
    writeAssets(db, proposal.id, proposal.assets);
    const ProposalRepository repository(db);
    journal.note(Area::Proposals, proposalTable, proposal.id.value, proposal.number, "changed",
                 {{QStringLiteral("assets"), repository.assetCodes(before->assets).join(u'\n'),
                   repository.assetCodes(proposal.assets).join(u'\n')}});
}

void ProposalRepository::move(Journal &journal, Proposal proposal, const ProposalTarget &target)
{
    const std::pair<QString, QString> from{QString::fromLatin1(proposalStageCode(proposal.stage)), proposal.stageCode};
    proposal.stage = target.stage;
    proposal.stageCode = target.stageCode;
    proposal.stageSince = journal.now();
    proposal.reason = target.reason;
    proposal.reasonCode = target.reasonCode;
    journal.update(Area::Proposals, proposalTable, proposal.number, proposal.id.value, proposal.version,
                   values(proposal), "moved");
    logMove(journal, proposal.id, from, target);
}

} // namespace lianming
