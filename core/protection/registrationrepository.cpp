#include "core/protection/registrationrepository.h"

#include "core/institutions/partyfields.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto registrationTable = "registration";

QStringList lines(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

Registration registration(const Row &row)
{
    Registration r;
    r.id = row.id<Registration>("id");
    r.version = row.integer("version");
    r.institution = row.id<Institution>("institution_id");
    r.kind = parseRegistrationKind(row.text("kind")).value_or(RegistrationKind::Copyright);
    r.subject = parseRegistrationSubject(row.text("subject")).value_or(RegistrationSubject::NotSaid);
    r.number = row.text("number");
    r.authority = row.text("authority");
    r.title = row.text("title");
    r.holder = row.text("holder");
    r.classes = lines(row.text("classes"));
    r.territory = row.text("territory");
    r.filedOn = row.optionalDay("filed_on");
    r.grantedOn = row.optionalDay("granted_on");
    r.expiresOn = row.optionalDay("expires_on");
    r.cancelledOn = row.optionalDay("cancelled_on");
    r.cancelReason = row.text("cancel_reason");
    r.notes = row.text("notes");
    r.archivedOn = row.optionalDay("archived_on");
    return r;
}

MarkUse markUse(const Row &row)
{
    return {row.id<MarkUse>("id"),
            row.integer("version"),
            row.day("used_on"),
            row.text("notes"),
            row.id<Evidence>("evidence_id"),
            row.optionalInteger("attachment_id").value_or(0),
            row.instant("at"),
            row.text("actor")};
}

/// The papers that have their document, by registration.
QHash<qint64, QList<RegistrationPaper>> papersByRegistration(Connection &db)
{
    Statement rows(db, QStringLiteral("SELECT registration_id, paper FROM registration_paper"));
    QHash<qint64, QList<RegistrationPaper>> out;
    while (rows.next()) {
        if (const auto paper = parseRegistrationPaper(rows.row().textAt(1)))
            out[rows.row().integerAt(0)].append(*paper);
    }
    return out;
}

} // namespace

Fields RegistrationRepository::values(const Registration &r)
{
    return {{"institution_id", r.institution},
            {"kind", registrationKindCode(r.kind)},
            {"subject", registrationSubjectCode(r.subject)},
            {"number", r.number},
            {"authority", r.authority},
            {"title", r.title},
            {"holder", r.holder},
            {"classes", r.classes.join(u'\n')},
            {"territory", r.territory},
            {"filed_on", r.filedOn},
            {"granted_on", r.grantedOn},
            {"expires_on", r.expiresOn},
            {"cancelled_on", r.cancelledOn},
            {"cancel_reason", r.cancelReason},
            {"notes", r.notes},
            {"archived_on", r.archivedOn}};
}

std::optional<Registration> RegistrationRepository::find(Id<Registration> id)
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM registration WHERE id = ?"))
                     .bind(id)
                     .one<Registration>(registration);
    if (found) {
        found->assets = Statement(*m_db, QStringLiteral("SELECT asset_id FROM registration_asset "
                                                        "WHERE registration_id = ? ORDER BY asset_id"))
                            .bind(id)
                            .all<Id<Asset>>([](const Row &row) { return row.id<Asset>("asset_id"); });
    }
    return found;
}

std::optional<Id<Registration>> RegistrationRepository::byNumber(RegistrationKind kind, const QString &territory,
                                                                 const QString &number)
{
    const auto found =
        Statement(*m_db, QStringLiteral("SELECT id FROM registration WHERE kind = ? AND territory = ? AND number = ?"))
            .bind(registrationKindCode(kind), territory, number)
            .one<qint64>();
    return found ? std::optional(Id<Registration>{*found}) : std::nullopt;
}

QList<RegistrationRow> RegistrationRepository::registrations(const RegistrationFilter &filter, QDate today)
{
    QString sql = QStringLiteral(
        "SELECT r.*, i.code AS institution_code, "
        "(SELECT COUNT(*) FROM registration_asset a WHERE a.registration_id = r.id) AS assets, "
        "(SELECT MAX(u.used_on) FROM registration_use u WHERE u.registration_id = r.id AND u.archived_on IS NULL) "
        "AS last_used_on "
        "FROM registration r JOIN institution i ON i.id = r.institution_id WHERE ");
    sql += filter.archived ? QStringLiteral("r.archived_on IS NOT NULL") : QStringLiteral("r.archived_on IS NULL");
    QList<Value> bound;
    const auto narrow = [&](bool wanted, const char *condition, const Value &value) {
        if (!wanted)
            return;
        sql += QStringLiteral(" AND ") + QString::fromLatin1(condition);
        bound.append(value);
    };
    narrow(filter.institution.isSet(), "r.institution_id = ?", filter.institution);
    narrow(filter.kind.has_value(), "r.kind = ?", filter.kind ? Value(registrationKindCode(*filter.kind)) : nullptr);
    narrow(filter.asset.isSet(), "r.id IN (SELECT registration_id FROM registration_asset WHERE asset_id = ?)",
           filter.asset);
    narrow(filter.expiresFrom.has_value(), "r.expires_on >= ?", filter.expiresFrom);
    narrow(filter.expiresUntil.has_value(), "r.expires_on <= ?", filter.expiresUntil);
    sql += QStringLiteral(" ORDER BY r.expires_on IS NULL, r.expires_on, r.number, r.id");
    Statement statement(*m_db, sql);
    for (const Value &value : bound)
        statement.bind(value);
    const QHash<qint64, qint64> documents = attachmentCounts(*m_db, registrationTable);
    const QHash<qint64, QList<RegistrationPaper>> papers = papersByRegistration(*m_db);
    QList<RegistrationRow> out;
    while (statement.next()) {
        const Row row = statement.row();
        const Registration r = registration(row);
        RegistrationRow line;
        line.id = r.id;
        line.institution = r.institution;
        line.institutionCode = row.text("institution_code");
        line.kind = r.kind;
        line.number = r.number;
        line.title = r.title;
        line.holder = r.holder;
        line.classes = r.classes;
        line.territory = r.territory;
        line.grantedOn = r.grantedOn;
        line.expiresOn = r.expiresOn;
        line.assets = row.integer("assets");
        line.subject = r.subject;
        line.standing = standingOf(r, today);
        line.renewal = r.cancelledOn ? std::nullopt : renewalWindow(r);
        line.lastUsedOn = row.optionalDay("last_used_on");
        line.openToCancellation = openToCancellationFrom(r, line.lastUsedOn);
        line.documents = documents.value(r.id.value);
        const QList<RegistrationPaper> there = papers.value(r.id.value);
        line.missingPapers = std::ranges::count_if(
            requiredPapers(r), [&there](RegistrationPaper paper) { return !there.contains(paper); });
        const bool isWanted =
            (!filter.standing || *filter.standing == line.standing)
            && (filter.niceClass == 0
                || (r.kind == RegistrationKind::Trademark && r.classes.contains(QString::number(filter.niceClass))))
            && (!filter.unusedBy
                || (line.openToCancellation && *line.openToCancellation <= *filter.unusedBy
                    && line.standing != RegistrationStanding::Lapsed))
            && matchesWords(filter.text, {r.number, r.title, r.holder, r.authority});
        if (isWanted)
            out.append(line);
    }
    return out;
}

void RegistrationRepository::replaceAssets(Id<Registration> id, const QList<Id<Asset>> &assets)
{
    Statement(*m_db, QStringLiteral("DELETE FROM registration_asset WHERE registration_id = ?")).bind(id).run();
    Statement insert(*m_db, QStringLiteral("INSERT INTO registration_asset (registration_id, asset_id) VALUES (?, ?) "
                                           "ON CONFLICT (registration_id, asset_id) DO NOTHING"));
    for (const Id<Asset> asset : assets)
        insert.bind(id, asset).run();
}

QList<RegistrationRenewal> RegistrationRepository::renewals(Id<Registration> id)
{
    return Statement(*m_db,
                     QStringLiteral("SELECT * FROM registration_renewal WHERE registration_id = ? ORDER BY id DESC"))
        .bind(id)
        .all<RegistrationRenewal>([](const Row &row) {
            return RegistrationRenewal{row.integer("id"),     row.day("renewed_on"), row.day("expired_on"),
                                       row.day("expires_on"), row.text("notes"),     row.instant("at"),
                                       row.text("actor")};
        });
}

void RegistrationRepository::addRenewal(Id<Registration> id, const RegistrationRenewal &renewal)
{
    insertRow(*m_db, "registration_renewal",
              {{"registration_id", id},
               {"renewed_on", renewal.renewedOn},
               {"expired_on", renewal.expiredOn},
               {"expires_on", renewal.expiresOn},
               {"notes", renewal.notes},
               {"at", renewal.at},
               {"actor", renewal.actor}});
}

QList<MarkUse> RegistrationRepository::uses(Id<Registration> id)
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM registration_use WHERE registration_id = ? "
                                           "AND archived_on IS NULL ORDER BY used_on DESC, id DESC"))
        .bind(id)
        .all<MarkUse>(markUse);
}

std::optional<MarkUse> RegistrationRepository::findUse(Id<MarkUse> id, Id<Registration> *registration)
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM registration_use WHERE id = ? AND archived_on IS NULL"))
        .bind(id)
        .one<MarkUse>([registration](const Row &row) {
            if (registration != nullptr)
                *registration = row.id<Registration>("registration_id");
            return markUse(row);
        });
}

QList<RegistrationPaperState> RegistrationRepository::papers(const Registration &r)
{
    QHash<RegistrationPaper, qint64> documents;
    Statement rows(*m_db,
                   QStringLiteral("SELECT paper, attachment_id FROM registration_paper WHERE registration_id = ?"));
    rows.bind(r.id);
    while (rows.next()) {
        if (const auto paper = parseRegistrationPaper(rows.row().textAt(0)))
            documents.insert(*paper, rows.row().integerAt(1));
    }
    const QList<Attachment> attached = attachmentsOf(*m_db, registrationTable, r.id.value);
    QList<RegistrationPaper> shown = requiredPapers(r);
    const QList<RegistrationPaper> required = shown;
    for (auto paper = documents.keyBegin(); paper != documents.keyEnd(); ++paper) {
        if (!shown.contains(*paper))
            shown.append(*paper);
    }
    std::ranges::sort(shown);
    QList<RegistrationPaperState> out;
    for (const RegistrationPaper paper : shown) {
        RegistrationPaperState state{paper, required.contains(paper), std::nullopt};
        const auto document = std::ranges::find(attached, documents.value(paper), &Attachment::id);
        if (document != attached.end())
            state.document = *document;
        out.append(state);
    }
    return out;
}

void RegistrationRepository::setPaper(Id<Registration> id, RegistrationPaper paper, qint64 attachment)
{
    Statement(*m_db, QStringLiteral("DELETE FROM registration_paper WHERE registration_id = ? AND paper = ?"))
        .bind(id, registrationPaperCode(paper))
        .run();
    if (attachment == 0)
        return;
    Statement(*m_db, QStringLiteral("INSERT INTO registration_paper (registration_id, paper, attachment_id) "
                                    "VALUES (?, ?, ?)"))
        .bind(id, registrationPaperCode(paper), attachment)
        .run();
}

} // namespace lianming
