#include "core/drafting/draftlibrary.h"

#include "core/drafting/draftrepository.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

/// A version follows the one before, in the same section.
std::optional<Message> problemOfNext(const Clause &clause, const ClauseLibrary &library)
{
    const Clause *latest = library.latest(clause.code);
    const int next = latest == nullptr ? 1 : latest->version + 1;
    if (clause.version != next)
        return Message{QT_TRANSLATE_NOOP("core", "must be %1: the next version of the clause %2"),
                       {QString::number(next), clause.code}};
    if (latest != nullptr && latest->section != clause.section)
        return Message{QT_TRANSLATE_NOOP("core", "is another one than in version %1 of the clause"),
                       {QString::number(latest->version)}};
    return {};
}

void store(Journal &journal, const Clause &clause)
{
    DraftRepository::insertClause(journal, clause.code, clause.version,
                                  QString::fromStdString(clauseJson(clause).dump()));
}

} // namespace

ClauseLibrary clauseLibrary(Connection &db)
{
    ClauseLibrary out = shippedClauses();
    for (const QString &text : DraftRepository(db).clauses()) {
        const Json document = parseJson(text.toUtf8(), QStringLiteral("clause"));
        out.put(readClause(JsonNode(document, QStringLiteral("clause"))));
    }
    return out;
}

std::vector<OfferedTemplate> offeredTemplates(Connection &db, const ClauseLibrary &library, bool withArchived)
{
    std::vector<OfferedTemplate> out;
    out.reserve(shippedTemplates().size());
    for (const DraftTemplate &shipped : shippedTemplates())
        out.push_back({shipped, false, false});
    for (const StoredTemplate &stored : DraftRepository(db).templates()) {
        if (stored.archivedOn && !withArchived)
            continue;
        const Json document = parseJson(stored.document.toUtf8(), stored.code);
        OfferedTemplate house{readTemplate(JsonNode(document, stored.code), library), true,
                              stored.archivedOn.has_value()};
        const auto same =
            std::ranges::find_if(out, [&](const OfferedTemplate &one) { return one.draft.code == stored.code; });
        if (same != out.end() && !house.isArchived)
            *same = std::move(house);
        else
            out.push_back(std::move(house));
    }
    return out;
}

ClauseLibrary DraftLibraryService::library() const
{
    requireMember(*m_w);
    return clauseLibrary(m_w->db);
}

std::vector<OfferedTemplate> DraftLibraryService::templates(bool withArchived) const
{
    requireMember(*m_w);
    return offeredTemplates(m_w->db, clauseLibrary(m_w->db), withArchived);
}

OfferedTemplate DraftLibraryService::getTemplate(const QString &code) const
{
    for (OfferedTemplate &one : templates()) {
        if (one.draft.code == code)
            return std::move(one);
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no template %1"), {code});
}

void DraftLibraryService::addClause(const Clause &clause)
{
    requirePermission(*m_w, Permission::EditTemplates);
    if (const auto findings = validate(clause); !findings.isEmpty()) {
        const Message message = clauseFindingMessage(findings.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
    const Json document(clauseJson(clause));
    (void)addClauses(document, clause.code);
}

std::vector<Clause> DraftLibraryService::addClauses(const Json &document, const QString &file)
{
    requirePermission(*m_w, Permission::EditTemplates);
    const JsonNode root(document, file);
    const bool isList = root.member("format").isPresent();
    std::vector<JsonNode> places;
    if (isList) {
        (void)ClauseLibrary::parse(root); // what is wrong within the file
        places = root.member("clauses").items();
    } else {
        places.push_back(root);
    }
    Transaction tx(m_w->db);
    tx.lock("clauses");
    Journal journal(tx, *m_w);
    ClauseLibrary library = clauseLibrary(m_w->db);
    std::vector<Clause> out;
    out.reserve(places.size());
    for (const JsonNode &place : places) {
        Clause clause = readClause(place);
        if (const auto problem = problemOfNext(clause, library)) {
            const Clause *latest = library.latest(clause.code);
            const bool isSection = latest != nullptr && clause.version == latest->version + 1;
            place.member(isSection ? "section" : "version").fail(problem->text, problem->args);
        }
        store(journal, clause);
        library.put(clause);
        out.push_back(std::move(clause));
    }
    tx.commit();
    return out;
}

DraftTemplate DraftLibraryService::saveTemplate(const Json &document, const QString &file)
{
    requirePermission(*m_w, Permission::EditTemplates);
    Transaction tx(m_w->db);
    tx.lock("clauses");
    Journal journal(tx, *m_w);
    DraftTemplate out = readTemplate(JsonNode(document, file), clauseLibrary(m_w->db));
    const QString text = QString::fromStdString(templateJson(out).dump());
    const auto all = DraftRepository(m_w->db).templates();
    const auto found = std::ranges::find(all, out.code, &StoredTemplate::code);
    if (found == all.end()) {
        DraftRepository::insert(journal, {0, 1, out.code, text, {}});
    } else {
        StoredTemplate changed = *found;
        changed.document = text;
        changed.archivedOn.reset();
        DraftRepository::update(journal, changed);
    }
    tx.commit();
    return out;
}

void DraftLibraryService::archiveTemplate(const QString &code)
{
    requirePermission(*m_w, Permission::EditTemplates);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto all = DraftRepository(m_w->db).templates();
    const auto found = std::ranges::find(all, code, &StoredTemplate::code);
    if (found == all.end() || found->archivedOn)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The house has no template %1 of its own"),
                    {code});
    StoredTemplate archived = *found;
    archived.archivedOn = m_w->clock.today();
    DraftRepository::update(journal, archived, "archived");
    tx.commit();
}

} // namespace lianming
