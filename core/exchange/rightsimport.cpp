#include "core/exchange/rightsimport.h"

#include "core/assets/assetrepository.h"
#include "core/people/access.h"
#include "core/rights/rightsrepository.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <limits>

namespace lianming {

namespace {

constexpr qsizetype keptRefusals = 10'000;

/// What makes two records the same one, whatever people have added to it since.
QString identityOf(const RightsInRecord &record)
{
    return QStringList{QString::number(record.scope.asset.value),
                       QString::fromLatin1(rightsBasisCode(record.basis)),
                       record.holder.trimmed(),
                       record.reference.trimmed(),
                       record.statement,
                       record.held.start ? dayText(*record.held.start) : QString()}
        .join(QChar(1));
}

QString identityOf(const RestrictionRecord &record)
{
    return QStringList{QString::number(record.scope.asset.value),
                       QString::fromLatin1(restrictionKindCode(record.restriction.kind)),
                       QString::fromStdString(record.restriction.from).trimmed(), record.reason}
        .join(QChar(1));
}

class RightsImport
{
public:
    RightsImport(Workspace &w, Journal &journal, const InstitutionName &institution)
        : m_journal(journal),
          m_institution(institution.id), m_own{institution.code, institution.nameEn, institution.nameZh}
    {
        for (const AssetNumber &one : RightsRepository(w.db).assetNumbers(institution.id)) {
            m_assets.insert(one.code, one.id);
            m_assets.insert(one.accessionNumber, one.id);
        }
        RightsFilter filter;
        filter.institution = institution.id;
        filter.withArchived = true;
        filter.limit = std::numeric_limits<int>::max();
        const RightsRepository repository(w.db);
        for (const RightsInItem &item : repository.rightsIn(filter))
            m_held.insert(identityOf(item.record), item.record);
        for (const RestrictionItem &item : repository.restrictions(filter))
            m_restrictions.insert(identityOf(item.record));
    }

    void take(const RightsEntry &entry)
    {
        ++m_report.present;
        auto reading = readingOf(entry, m_own);
        if (const auto *refused = std::get_if<RefusedRights>(&reading)) {
            refuse(*refused);
            return;
        }
        const Id<Asset> asset = assetOf(entry.objects);
        if (!asset.isSet()) {
            refuse({entry.row, entry.line, QStringLiteral("object_number"), RightsRefusal::UnknownObject,
                    entry.objects.value(0).left(200)});
            return;
        }
        m_touched.insert(asset.value);
        const RightsScope scope{m_institution, asset, {}};
        auto &[held, restriction] = std::get<RightsReading>(reading);
        Outcome outcome = Outcome::Unchanged;
        if (held) {
            held->scope = scope;
            outcome = takeHeld(*held);
        }
        if (restriction) {
            restriction->scope = scope;
            if (takeRestriction(*restriction))
                outcome = Outcome::Added;
        }
        ++(outcome == Outcome::Added     ? m_report.added
           : outcome == Outcome::Changed ? m_report.changed
                                         : m_report.unchanged);
    }

    void refuseUnread(const RefusedRights &refused)
    {
        ++m_report.present;
        refuse(refused);
    }

    [[nodiscard]] RightsImportReport report() const
    {
        RightsImportReport out = m_report;
        out.assets = m_touched.size();
        return out;
    }

private:
    enum class Outcome { Unchanged, Changed, Added };

    void refuse(const RefusedRights &refused)
    {
        ++m_report.refused;
        if (m_report.refusals.size() < keptRefusals)
            m_report.refusals.append(refused);
    }

    [[nodiscard]] Id<Asset> assetOf(const QStringList &numbers) const
    {
        for (const QString &number : numbers) {
            if (const auto found = m_assets.constFind(number); found != m_assets.cend())
                return *found;
        }
        return {};
    }

    Outcome takeHeld(const RightsInRecord &record)
    {
        const QString identity = identityOf(record);
        const auto known = m_held.find(identity);
        if (known == m_held.end()) {
            RightsInRecord added = record;
            added.id = RightsRepository::insert(m_journal, record);
            m_held.insert(identity, added);
            ++m_report.held;
            return Outcome::Added;
        }
        RightsInRecord after = *known;
        // What the file leaves open says nothing against what is recorded.
        if (record.held.end)
            after.held.end = record.held.end;
        if (!record.contact.isEmpty())
            after.contact = record.contact;
        if (!record.terms.isEmpty())
            after.terms = record.terms;
        if (after == *known || after.archivedOn || !validate(after).isEmpty())
            return Outcome::Unchanged;
        RightsRepository::update(m_journal, after, "changed by import");
        ++after.version;
        *known = after;
        return Outcome::Changed;
    }

    bool takeRestriction(const RestrictionRecord &record)
    {
        const QString identity = identityOf(record);
        if (m_restrictions.contains(identity))
            return false;
        RightsRepository::insert(m_journal, record);
        m_restrictions.insert(identity);
        ++m_report.restrictions;
        return true;
    }

    Journal &m_journal;
    Id<Institution> m_institution;
    OwnNames m_own;
    QHash<QString, Id<Asset>> m_assets; ///< by code and by accession number
    QHash<QString, RightsInRecord> m_held;
    QSet<QString> m_restrictions;
    QSet<qint64> m_touched;
    RightsImportReport m_report;
};

} // namespace

RightsImportReport RightsImporter::run(const QString &path, Id<Institution> institution, Progress &progress, bool trial)
{
    requirePermission(*m_w, Permission::EditRights);
    Transaction tx(m_w->db);
    tx.lock("import rights");
    const auto museum = AssetRepository(m_w->db).institution(institution);
    if (!museum)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This institution no longer exists"));
    Journal journal(tx, *m_w);
    RightsImport import(*m_w, journal, *museum);
    const char *form = readRightsFile(path, progress,
                                      {[&import](const RightsEntry &entry) { import.take(entry); },
                                       [&import](const RefusedRights &refused) {
                                           import.refuseUnread(refused);
                                       }});
    RightsImportReport out = import.report();
    out.form = QString::fromLatin1(form);
    if (trial)
        return out; // the transaction is rolled back
    if (out.added + out.changed > 0) {
        const auto figure = [](const char *name, qint64 number) {
            return HistoryEntry::Change{QString::fromLatin1(name), QString(), QString::number(number)};
        };
        journal.note(Area::Rights, "institution", institution.value, museum->code + u' ' + QFileInfo(path).fileName(),
                     "imported",
                     {figure("present", out.present), figure("added", out.added), figure("updated", out.changed),
                      figure("unchanged", out.unchanged), figure("refused", out.refused)});
    }
    tx.commit();
    return out;
}

} // namespace lianming
