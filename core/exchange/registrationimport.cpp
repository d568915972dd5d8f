#include "core/exchange/registrationimport.h"

#include "core/audit/journal.h"
#include "core/base/textfold.h"
#include "core/people/access.h"
#include "core/protection/registrationrepository.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

constexpr qsizetype keptRegistrationRefusals = 10'000;

struct ProblemField {
    RegistrationProblem problem;
    const char *field;
    const char *reason;
};
constexpr ProblemField problemFields[] = {
    {RegistrationProblem::InstitutionMissing, "institution", "institution_missing"},
    {RegistrationProblem::NumberMissing, "number", "number_missing"},
    {RegistrationProblem::HolderMissing, "holder", "holder_missing"},
    {RegistrationProblem::TerritoryMalformed, "territory", "territory"},
    {RegistrationProblem::ClassMissing, "classes", "class_missing"},
    {RegistrationProblem::ClassMalformed, "classes", "class_malformed"},
    {RegistrationProblem::GrantedBeforeFiled, "granted_on", "granted_before_filed"},
    {RegistrationProblem::ExpiresBeforeGranted, "expires_on", "expires_before_granted"},
    {RegistrationProblem::CancelReasonMissing, "cancel_reason", "cancel_reason_missing"},
    {RegistrationProblem::CancelledBeforeFiled, "cancelled_on", "cancelled_before_filed"},
};

QString valueOf(const RegistrationFileRow &row, RegistrationProblem problem)
{
    const Registration &r = row.registration;
    switch (problem) {
    case RegistrationProblem::InstitutionMissing: return row.institution;
    case RegistrationProblem::TerritoryMalformed: return r.territory;
    case RegistrationProblem::ClassMissing:
    case RegistrationProblem::ClassMalformed: return r.classes.join(QStringLiteral("; "));
    case RegistrationProblem::GrantedBeforeFiled: return r.grantedOn ? dayText(*r.grantedOn) : QString();
    case RegistrationProblem::ExpiresBeforeGranted: return r.expiresOn ? dayText(*r.expiresOn) : QString();
    default: return {};
    }
}

class RegistrationImport
{
public:
    RegistrationImport(Connection &db, Journal &journal, const RegistrationImportDefaults &defaults)
        : m_db(&db), m_journal(journal), m_defaults(defaults)
    {
        Statement institutions(db, QStringLiteral("SELECT id, code, name_en, name_zh FROM institution ORDER BY id"));
        while (institutions.next()) {
            const Row row = institutions.row();
            const qint64 id = row.integer("id");
            const QString zh = row.text("name_zh");
            m_names.insert(id, zh.isEmpty() ? row.text("name_en") : zh);
            for (const char *column : {"code", "name_en", "name_zh"}) {
                const QString word = foldedText(row.text(column));
                if (!word.isEmpty() && !m_institutions.contains(word))
                    m_institutions.insert(word, id);
            }
        }
    }

    void take(const RegistrationFileRow &row)
    {
        ++m_report.present;
        Registration read = row.registration;
        if (!fill(row, read))
            return;
        if (const auto problems = validate(read); !problems.isEmpty()) {
            const auto *words = std::ranges::find(problemFields, problems.first(), &ProblemField::problem);
            refuse(row, words->field, words->reason, problemMessage(problems.first()), valueOf(row, problems.first()));
            return;
        }
        RegistrationRepository repository(*m_db);
        const auto there = repository.byNumber(read.kind, read.territory, read.number);
        if (!there) {
            const Id<Registration> id{
                m_journal.insert(Area::Protection, "registration", label(read), RegistrationRepository::values(read))};
            repository.replaceAssets(id, read.assets);
            ++m_report.added;
            return;
        }
        complete(row, *repository.find(*there), read);
    }

    void refuseUnread(const RefusedRegistration &refused)
    {
        ++m_report.present;
        keep(refused);
    }

    [[nodiscard]] const RegistrationImportReport &report() const { return m_report; }

private:
    static QString label(const Registration &r)
    {
        return r.title.isEmpty() ? r.number : QStringLiteral("%1 · %2").arg(r.number, r.title);
    }

    void keep(const RefusedRegistration &refused)
    {
        ++m_report.refused;
        if (m_report.refusals.size() < keptRegistrationRefusals)
            m_report.refusals.append(refused);
    }
    void refuse(const RegistrationFileRow &row, const char *field, const char *reason, const Message &message,
                const QString &value)
    {
        keep({row.row, row.line, QString::fromLatin1(field), QString::fromLatin1(reason), message, value.left(200)});
    }

    /// What the row leaves to be found: institution, kind, territory, holder, the usual last day, assets by their
    /// codes.
    bool fill(const RegistrationFileRow &row, Registration &read)
    {
        read.institution = m_defaults.institution;
        if (!row.institution.isEmpty()) {
            const auto found = m_institutions.constFind(foldedText(row.institution));
            if (found == m_institutions.constEnd()) {
                refuse(row, "institution", "institution_unknown",
                       {QT_TRANSLATE_NOOP("core", "There is no institution of this code or name"), {}},
                       row.institution);
                return false;
            }
            read.institution = {*found};
        }
        const auto kind = row.kind.isEmpty() ? m_defaults.kind : registrationKindOfWord(row.kind);
        if (!kind) {
            refuse(row, "kind", "kind_unknown",
                   {QT_TRANSLATE_NOOP("core", "The kind is copyright, trademark, design, data or customs"), {}},
                   row.kind);
            return false;
        }
        read.kind = *kind;
        if (read.territory.isEmpty())
            read.territory = m_defaults.territory;
        if (read.holder.isEmpty())
            read.holder = m_names.value(read.institution.value);
        if (!read.expiresOn && read.grantedOn)
            read.expiresOn = usualExpiry(read.kind, *read.grantedOn);
        for (const QString &code : row.assets) {
            const auto asset =
                Statement(*m_db, QStringLiteral("SELECT COALESCE(merged_into_id, id) FROM asset WHERE code = ?"))
                    .bind(code)
                    .one<qint64>();
            if (!asset) {
                refuse(row, "assets", "asset_unknown", {QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code}},
                       code);
                return false;
            }
            const Id<Asset> id{*asset};
            if (!read.assets.contains(id))
                read.assets.append(id);
        }
        std::ranges::sort(read.assets);
        return true;
    }

    /// Whether the days that the row itself says are those that are known, as which of the two is right is for people
    /// to say. Refuses the row otherwise.
    bool agrees(const RegistrationFileRow &row, const Registration &there)
    {
        const Registration &said = row.registration;
        if (there.archivedOn) {
            refuse(row, "number", "archived",
                   {QT_TRANSLATE_NOOP("core", "%1 is archived here: restore it first"), {there.number}}, there.number);
            return false;
        }
        if (there.expiresOn && said.expiresOn && *there.expiresOn < *said.expiresOn) {
            refuse(row, "expires_on", "later_expiry",
                   {QT_TRANSLATE_NOOP("core", "It is registered until %1 here: renew it, then import again"),
                    {dayText(*there.expiresOn)}},
                   dayText(*said.expiresOn));
            return false;
        }
        if (there.expiresOn && said.expiresOn && *said.expiresOn < *there.expiresOn
            && !wasUntil(there.id, *said.expiresOn)) {
            refuse(
                row, "expires_on", "earlier_expiry",
                {QT_TRANSLATE_NOOP(
                     "core", "It is registered until %1 here: if the list is right, correct that, then import again"),
                 {dayText(*there.expiresOn)}},
                dayText(*said.expiresOn));
            return false;
        }
        const auto isOther = [&](const char *field, const std::optional<QDate> &here,
                                 const std::optional<QDate> &listed) {
            if (!here || !listed || *here == *listed)
                return false;
            refuse(
                row, field, "other_day",
                {QT_TRANSLATE_NOOP("core", "The register here says %1: correct whichever is wrong, then import again"),
                 {dayText(*here)}},
                dayText(*listed));
            return true;
        };
        return !isOther("filed_on", there.filedOn, said.filedOn)
               && !isOther("granted_on", there.grantedOn, said.grantedOn);
    }

    /// Whether that was its last day before it was renewed: then the list is merely older.
    bool wasUntil(Id<Registration> id, QDate day)
    {
        return std::ranges::any_of(RegistrationRepository(*m_db).renewals(id),
                                   [day](const RegistrationRenewal &renewal) { return renewal.expiredOn == day; });
    }

    /// Gives a registration that is there what it lacks.
    void complete(const RegistrationFileRow &row, const Registration &there, const Registration &read)
    {
        if (read.institution != there.institution) {
            refuse(row, "institution", "other_institution",
                   {QT_TRANSLATE_NOOP("core", "This registration is another institution's here"), {}}, row.institution);
            return;
        }
        if (!agrees(row, there))
            return;
        Registration given = there;
        const auto fillText = [](QString &has, const QString &comes) {
            if (has.isEmpty())
                has = comes;
        };
        fillText(given.authority, read.authority);
        fillText(given.title, read.title);
        fillText(given.notes, read.notes);
        if (given.subject == RegistrationSubject::NotSaid)
            given.subject = read.subject;
        for (const QString &one : read.classes) {
            if (!given.classes.contains(one))
                given.classes.append(one);
        }
        if (!given.filedOn)
            given.filedOn = read.filedOn;
        if (!given.grantedOn)
            given.grantedOn = read.grantedOn;
        if (!given.expiresOn)
            given.expiresOn = read.expiresOn;
        for (const Id<Asset> asset : read.assets) {
            if (!given.assets.contains(asset))
                given.assets.append(asset);
        }
        if (given == there) {
            ++m_report.unchanged;
            return;
        }
        if (const auto problems = validate(given); !problems.isEmpty()) {
            const auto *words = std::ranges::find(problemFields, problems.first(), &ProblemField::problem);
            refuse(row, words->field, words->reason, problemMessage(problems.first()), valueOf(row, problems.first()));
            return;
        }
        m_journal.update(Area::Protection, "registration", label(given), given.id.value, given.version,
                         RegistrationRepository::values(given));
        if (given.assets.size() != there.assets.size()) {
            RegistrationRepository(*m_db).replaceAssets(given.id, given.assets);
            m_journal.note(Area::Protection, "registration", given.id.value, label(given), "changed",
                           {{QStringLiteral("assets"), QString::number(there.assets.size()),
                             QString::number(given.assets.size())}});
        }
        ++m_report.changed;
    }

    Connection *m_db;
    Journal &m_journal;
    RegistrationImportDefaults m_defaults;
    QHash<QString, qint64> m_institutions;
    QHash<qint64, QString> m_names;
    RegistrationImportReport m_report;
};

} // namespace

RegistrationImportReport RegistrationImporter::run(const QString &path, const RegistrationImportDefaults &defaults,
                                                   Progress &progress, bool trial)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    RegistrationImport import(m_w->db, journal, defaults);
    const char *form = readRegistrationFile(path, progress,
                                            {[&import](const RegistrationFileRow &row) { import.take(row); },
                                             [&import](const RefusedRegistration &refused) {
                                                 import.refuseUnread(refused);
                                             }});
    RegistrationImportReport out = import.report();
    out.form = QString::fromLatin1(form);
    if (trial)
        return out; // the transaction is rolled back
    if (out.added + out.changed > 0) {
        const auto figure = [](const char *name, qint64 number) {
            return HistoryEntry::Change{QString::fromLatin1(name), QString(), QString::number(number)};
        };
        journal.note(Area::Protection, "registration", 0, QFileInfo(path).fileName(), "imported",
                     {figure("present", out.present), figure("added", out.added), figure("updated", out.changed),
                      figure("unchanged", out.unchanged), figure("refused", out.refused)});
    }
    tx.commit();
    return out;
}

} // namespace lianming
