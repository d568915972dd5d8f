#include "core/people/access.h"
#include "core/royalties/auditbasis.h"
#include "core/royalties/auditsample.h"

#include <QRandomGenerator>

#include <algorithm>

namespace lianming {

namespace {

bool isAudited(const AuditCase &auditCase, const QString &period)
{
    const auto at = Period::parse(period.toStdString());
    const auto first = Period::parse(auditCase.firstPeriod.toStdString());
    const auto last = Period::parse(auditCase.lastPeriod.toStdString());
    return at && first && last && at->frequency() == first->frequency() && *first <= *at && *at <= *last;
}

void requirePeriod(const AuditCase &auditCase, const QString &period)
{
    if (!isAudited(auditCase, period)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is not among the audited periods: %2 to %3"),
                    {period, auditCase.firstPeriod, auditCase.lastPeriod});
    }
}

void requireLine(const AuditedLine &line)
{
    const auto refuseField = [](const char *field) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The verified line has no %1"),
                    {QString::fromLatin1(field)});
    };
    if (line.sku.isEmpty())
        refuseField("sku");
    if (line.category.isEmpty())
        refuseField("category");
    if (line.channel.isEmpty())
        refuseField("channel");
    const TerritoryForm form = territoryForm(line.territory.toStdString());
    if (form != TerritoryForm::Country && form != TerritoryForm::Subdivision)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no country and no subdivision"),
                    {line.territory});
    if (line.share.nanos > Int128{100} * Rate::one)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A share is at most 100 percent"));
}

QString lineLabel(const AuditItem &item)
{
    return QStringLiteral("%1 %2").arg(item.period).arg(item.lineNumber);
}

/// For the history: what differs from what was reported.
QList<HistoryEntry::Change> differences(const AuditItem &item, const AuditedLine &verified, const QString &note)
{
    const AuditedLine nothing;
    const AuditedLine &before = item.reported ? *item.reported : nothing;
    QList<HistoryEntry::Change> out;
    const auto add = [&out](const char *field, const QString &from, const QString &to) {
        if (from != to)
            out.append({QString::fromLatin1(field), from, to});
    };
    const auto amount = [](const AuditedLine &line, qint64 minor) {
        return QString::fromStdString(formatScaled(minor, line.currency.digits()));
    };
    add("line", {}, lineLabel(item));
    add("sold_on", dayText(before.soldOn), dayText(verified.soldOn));
    add("sku", before.sku, verified.sku);
    add("category", before.category, verified.category);
    add("territory", before.territory, verified.territory);
    add("channel", before.channel, verified.channel);
    add("currency", before.currency.codeText(), verified.currency.codeText());
    add("units", QString::number(before.units), QString::number(verified.units));
    add("gross", amount(before, before.gross), amount(verified, verified.gross));
    for (size_t i = 0; i < deductionKinds; ++i)
        add(deductionCode(DeductionKind(i)), amount(before, before.deductions[i]),
            amount(verified, verified.deductions[i]));
    const auto retail = [&](const AuditedLine &line) {
        return line.retailPrice ? amount(line, *line.retailPrice) : QString();
    };
    add("retail_price", retail(before), retail(verified));
    add("share", QString::fromStdString(before.share.toString()), QString::fromStdString(verified.share.toString()));
    add("free", QString::number(int(before.free)), QString::number(int(verified.free)));
    add("note", {}, note);
    return out;
}

/// A change of the findings: the result that was there no longer belongs to them, and the version rises with every act,
/// so that two people do not work past each other.
void touch(Journal &journal, const AuditCase &auditCase, const char *action, const QList<HistoryEntry::Change> &details)
{
    AuditRepository(journal.transaction().db()).withdrawResult(auditCase.id);
    journal.note(Area::Royalties, "audit_case", auditCase.id.value, auditCase.number, action, details);
}

AuditItem reportedItem(const AuditBasis &basis, const RoyaltyResult &figures, size_t index, const QString &period)
{
    const qint64 gross = figures.lines[index].gross;
    AuditItem out;
    out.period = period;
    out.lineNumber = basis.loaded.numbers[index];
    out.gross = gross < 0 ? -gross : gross;
    out.reported = auditedLine(basis.loaded.lines, basis.loaded.lines.lines[index]);
    return out;
}

} // namespace

AuditSampling AuditService::sample(Id<AuditCase> id, qint64 version, qint64 above, qint64 size,
                                   std::optional<quint32> seed, Progress &progress)
{
    requirePermission(*m_w, Permission::RunAudits);
    constexpr qint64 largest = 1'000'000;
    if (above < 0 || size < 0 || size > largest || (above == 0 && size == 0))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A sample needs an amount from which all lines are taken, or a size"));
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const AuditRepository repository(m_w->db);
    AuditCase record = workedOnAudit(repository, id, version);
    const QList<AuditItem> before = repository.items(id);
    const auto isSampled = [](const AuditItem &item) {
        return item.kind == AuditItemKind::Above || item.kind == AuditItemKind::Unit;
    };
    if (std::ranges::any_of(before, [&](const AuditItem &item) { return isSampled(item) && item.finding; }))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Lines of the sample of %1 are verified already: it stands"),
                    {record.number});
    const AuditBasis basis = auditBasis(*m_w, record.contract, progress);
    const RoyaltyResult figures = calculateRoyalties(basis.terms, basis.loaded.lines, basis.fx);
    QSet<QPair<QString, qint64>> chosen; // in the case already by choice
    for (const AuditItem &item : before) {
        if (item.kind == AuditItemKind::Chosen)
            chosen.insert({item.period, item.lineNumber});
    }
    std::vector<size_t> population;
    std::vector<QString> periods;
    std::vector<qint64> gross;
    for (const LoadedLines::Part &part : basis.loaded.parts) {
        if (!isAudited(record, part.statement.period))
            continue;
        for (size_t i = part.first; i < part.first + part.count; ++i) {
            if (chosen.contains({part.statement.period, basis.loaded.numbers[i]}))
                continue;
            population.push_back(i);
            periods.push_back(part.statement.period);
            gross.push_back(figures.lines[i].gross);
        }
    }
    if (population.empty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing was reported in the audited periods"));
    const quint32 drawn = seed.value_or(QRandomGenerator::system()->generate());
    const AuditSample sample = drawSample(gross, above, size, drawn);
    const auto whole = narrowed(sample.gross);
    const auto rest = narrowed(sample.rest);
    if (!whole || !rest)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The audit's result is larger than an amount can be"));
    repository.removeSample(id);
    for (const SampledLine &line : sample.lines) {
        AuditItem item = reportedItem(basis, figures, population[line.index], periods[line.index]);
        item.auditCase = id;
        item.kind = line.isAbove ? AuditItemKind::Above : AuditItemKind::Unit;
        item.hits = line.hits;
        (void)repository.insertItem(item);
    }
    record.sampling = AuditSampling{above, size, drawn, qint64(population.size()), *whole, *rest};
    record.state = AuditState::Open;
    record.result.clear();
    record.shortfall = 0;
    AuditRepository::update(journal, record, "sampled");
    tx.commit();
    return *record.sampling;
}

Id<AuditItem> AuditService::choose(Id<AuditCase> id, qint64 version, const QString &period, qint64 lineNumber)
{
    requirePermission(*m_w, Permission::RunAudits);
    Progress progress;
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const AuditRepository repository(m_w->db);
    const AuditCase record = workedOnAudit(repository, id, version);
    requirePeriod(record, period);
    const AuditBasis basis = auditBasis(*m_w, record.contract, progress);
    const LoadedLines::Part *part = basis.loaded.part(period);
    if (part == nullptr)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "Nothing was reported for %1"), {period});
    const size_t index = basis.loaded.index(*part, lineNumber);
    AuditItem item = reportedItem(basis, calculateRoyalties(basis.terms, basis.loaded.lines, basis.fx), index, period);
    item.auditCase = id;
    item.kind = AuditItemKind::Chosen;
    const auto out = repository.insertItem(item);
    touch(journal, record, "chose_line", {{QStringLiteral("line"), {}, lineLabel(item)}});
    tx.commit();
    return out;
}

void AuditService::find(Id<AuditItem> id, qint64 version, const AuditedLine &verified, const QString &note)
{
    requirePermission(*m_w, Permission::RunAudits);
    requireLine(verified);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const AuditRepository repository(m_w->db);
    const AuditItem item = repository.item(id);
    const AuditCase record = workedOnAudit(repository, item.auditCase, version);
    repository.writeFinding(id, {verified, note.trimmed(), journal.now(), journal.actor().name});
    touch(journal, record, "verified_line", differences(item, verified, note.trimmed()));
    tx.commit();
}

void AuditService::unfind(Id<AuditItem> id, qint64 version)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const AuditRepository repository(m_w->db);
    const AuditItem item = repository.item(id);
    const AuditCase record = workedOnAudit(repository, item.auditCase, version);
    if (item.kind == AuditItemKind::Added)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "An added line is nothing but what was verified: take the line out"));
    repository.removeFinding(id);
    touch(journal, record, "withdrew_finding", {{QStringLiteral("line"), lineLabel(item), {}}});
    tx.commit();
}

Id<AuditItem> AuditService::addLine(Id<AuditCase> id, qint64 version, const QString &period,
                                    const AuditedLine &verified, const QString &note)
{
    requirePermission(*m_w, Permission::RunAudits);
    requireLine(verified);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const AuditRepository repository(m_w->db);
    const AuditCase record = workedOnAudit(repository, id, version);
    requirePeriod(record, period);
    AuditItem item;
    item.auditCase = id;
    item.kind = AuditItemKind::Added;
    item.period = period;
    for (const AuditItem &other : repository.items(id)) {
        if (other.kind == AuditItemKind::Added)
            item.lineNumber = std::max(item.lineNumber, other.lineNumber);
    }
    ++item.lineNumber;
    item.finding = AuditFinding{verified, note.trimmed(), journal.now(), journal.actor().name};
    const auto out = repository.insertItem(item);
    repository.writeFinding(out, *item.finding);
    touch(journal, record, "added_line", differences(item, verified, note.trimmed()));
    tx.commit();
    return out;
}

void AuditService::removeLine(Id<AuditItem> id, qint64 version)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const AuditRepository repository(m_w->db);
    const AuditItem item = repository.item(id);
    const AuditCase record = workedOnAudit(repository, item.auditCase, version);
    if (item.kind == AuditItemKind::Above || item.kind == AuditItemKind::Unit)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The line was drawn: a sample that leaves some out is none"));
    repository.removeItem(id);
    touch(journal, record, "removed_line", {{QStringLiteral("line"), lineLabel(item), {}}});
    tx.commit();
}

} // namespace lianming
