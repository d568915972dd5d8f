#include "core/assets/assetindex.h"
#include "core/assets/bulkservice.h"
#include "core/assets/bulkstep.h"
#include "core/assets/tagservice.h"
#include "core/assets/termwriting.h"
#include "core/audit/journal.h"
#include "core/people/access.h"

#include <algorithm>
#include <span>

// Joining a term of the house's own with another, as one step: TagService::merge(), and what undoing it takes.

namespace lianming {

namespace {

constexpr auto fromName = "from";
constexpr auto intoName = "into";

BulkScope termScope()
{
    return {{}, true, {}};
}

QString termName(const Term &term)
{
    return term.nameZh.isEmpty() || term.nameEn.isEmpty() ? term.nameEn + term.nameZh
                                                          : term.nameZh + u' ' + term.nameEn;
}

/// The house's own terms whose assets are found by other words once `from` and `into` are one, or two again.
QStringList renamed(const QString &from, const QString &into)
{
    return shippedTerm(into) ? QStringList{from} : QStringList{from, into};
}

void writeTerm(Journal &journal, const HouseTerm &term, const char *action)
{
    journal.update(Area::Assets, "house_term", houseTermLabel(term), term.id.value, term.version, houseTermValues(term),
                   action);
}

/// Gives `to` to the assets that have `from`, and takes that away, with a line in the history of each. Returns how
/// many there were.
qint64 moveAssets(Journal &journal, qint64 step, const QString &from, const QString &to, Progress &progress)
{
    Transaction &tx = journal.transaction();
    const std::vector<qint64> ids = assetsGiven(tx.db(), {from});
    const BulkRepository repository(tx.db());
    const RecordReader reader(tx.db(), termScope());
    RecordWriter writer(journal, termScope(), "changed together");
    progress.setTotal(qint64(ids.size()));
    for (size_t begin = 0; begin < ids.size(); begin += bulkChunk) {
        progress.setDone(qint64(begin));
        std::vector<RecordEdit> edits;
        edits.reserve(bulkChunk);
        for (CatalogueRecord &record :
             reader.read(std::span(ids).subspan(begin, std::min(bulkChunk, ids.size() - begin)))) {
            RecordEdit edit{record, std::move(record), {}};
            edit.after.terms.removeOne(from);
            if (!edit.after.terms.contains(to))
                edit.after.terms.append(to);
            edit.after.terms.sort();
            edits.push_back(std::move(edit));
        }
        writer.write(edits);
        repository.keep(tx, step, edits, termScope());
    }
    progress.setDone(qint64(ids.size()));
    return qint64(ids.size());
}

struct SavedQuery {
    qint64 id = 0;
    qint64 version = 0;
    QString name;
    QString query;
};

QList<SavedQuery> savedQueries(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT id, version, name, query FROM saved_search ORDER BY id"))
        .all<SavedQuery>([](const Row &row) {
            return SavedQuery{row.integer("id"), row.integer("version"), row.text("name"), row.text("query")};
        });
}

void writeQuery(Journal &journal, const SavedQuery &search, const QString &query, const char *action = "changed")
{
    journal.update(Area::Assets, "saved_search", search.name, search.id, search.version, {{"query", query}}, action);
}

/// Saved searches that ask for `from` ask for `to`. Which they were, before and after.
OrderedJson moveSearches(Journal &journal, const QString &from, const QString &to)
{
    OrderedJson out = OrderedJson::array();
    const QString word = u'"' + from + u'"';
    for (const SavedQuery &search : savedQueries(journal.transaction().db())) {
        QString query = search.query;
        if (query.replace(word, u'"' + to + u'"') == search.query)
            continue;
        writeQuery(journal, search, query);
        out.push_back({{"id", search.id}, {"before", search.query.toStdString()}, {"after", query.toStdString()}});
    }
    return out;
}

/// The spellings of a term that takes in another: its own and the other's names, as many as there is room for.
QStringList withNamesOf(const HouseTerm &other, const HouseTerm &term)
{
    QStringList out = term.also + QStringList{other.nameEn, other.nameZh} + other.also;
    out.removeIf([&term](const QString &name) {
        return name.isEmpty() || termNameKey(name) == termNameKey(term.nameEn)
               || termNameKey(name) == termNameKey(term.nameZh);
    });
    out.removeDuplicates();
    return out.mid(0, mostSpellings);
}

OrderedJson listed(const QStringList &items)
{
    OrderedJson out = OrderedJson::array();
    for (const QString &item : items)
        out.push_back(item.toStdString());
    return out;
}

class TermsUndo final : public StepUndo
{
public:
    TermsUndo(Connection &db, const QString &label)
        : m_db(&db), m_label(OrderedJson::parse(label.toStdString())), m_terms(allHouseTerms(db)),
          m_from(code(fromName)), m_into(code(intoName))
    {
    }

    [[nodiscard]] BulkScope scope() const override { return termScope(); }
    [[nodiscard]] std::vector<qint64> furtherAssets() const override
    {
        return assetsWithin(*m_db, termBook(m_terms), renamed(m_from, m_into));
    }

    QStringList putBackRest(Journal &journal) override
    {
        HouseTerm back = requireBoth();
        back.archivedOn.reset();
        requireGoodTerm(back, m_terms);
        writeTerm(journal, back, "change undone");
        return putBackBelow(journal) + putBackSpellings(journal) + putBackSearches(journal);
    }

    [[nodiscard]] bool isExact(const CatalogueRecord &record, const BulkRepository::Kept &sides) const override
    {
        return !sides.after.contains("terms") || record.terms.contains(m_into);
    }

private:
    [[nodiscard]] QString code(const char *name) const
    {
        return QString::fromStdString(m_label.at(name).get<std::string>());
    }

    /// The term that went. Throws where either of the two is not as the step left it.
    [[nodiscard]] HouseTerm requireBoth() const
    {
        const auto gone = std::ranges::find(m_terms, m_from, &HouseTerm::code);
        const auto into = std::ranges::find(m_terms, m_into, &HouseTerm::code);
        const bool isThere = shippedTerm(m_into) || (into != m_terms.end() && !into->archivedOn);
        if (gone == m_terms.end() || !gone->archivedOn || !isThere)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "%1 cannot be taken back: the term is no longer as it was left"),
                        {isThere ? m_from : m_into});
        return *gone;
    }

    QStringList putBackBelow(Journal &journal) const
    {
        QStringList left;
        for (const OrderedJson &one : m_label.at("below")) {
            const QString below = QString::fromStdString(one.get<std::string>());
            auto term = std::ranges::find(m_terms, below, &HouseTerm::code);
            if (term == m_terms.end() || term->parent != m_into) {
                left.append(below);
                continue;
            }
            HouseTerm changed = *term;
            changed.parent = m_from;
            writeTerm(journal, changed, "change undone");
        }
        return left;
    }

    QStringList putBackSpellings(Journal &journal) const
    {
        const auto into = std::ranges::find(m_terms, m_into, &HouseTerm::code);
        if (into == m_terms.end())
            return {}; // it ships
        if (listed(into->also) != m_label.at("spellings").at("after"))
            return {houseTermLabel(*into)};
        HouseTerm changed = *into;
        changed.also.clear();
        for (const OrderedJson &name : m_label.at("spellings").at("before"))
            changed.also.append(QString::fromStdString(name.get<std::string>()));
        writeTerm(journal, changed, "change undone");
        return {};
    }

    QStringList putBackSearches(Journal &journal) const
    {
        QStringList left;
        const QList<SavedQuery> now = savedQueries(*m_db);
        for (const OrderedJson &moved : m_label.at("searches")) {
            const auto search = std::ranges::find(now, moved.at("id").get<qint64>(), &SavedQuery::id);
            if (search == now.end())
                continue; // somebody deleted it
            if (search->query.toStdString() == moved.at("after").get<std::string>())
                writeQuery(journal, *search, QString::fromStdString(moved.at("before").get<std::string>()),
                           "change undone");
            else
                left.append(search->name);
        }
        return left;
    }

    Connection *m_db;
    OrderedJson m_label;
    QList<HouseTerm> m_terms;
    QString m_from;
    QString m_into;
};

} // namespace

std::unique_ptr<StepUndo> termsUndoing(Connection &db, const QString &label)
{
    return std::make_unique<TermsUndo>(db, label);
}

TermsMerged TagService::merge(Id<HouseTerm> id, const QString &into, Progress &progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const QList<HouseTerm> all = allHouseTerms(m_w->db);
    const HouseTerm gone = existingTerm(all, id);
    const TermBook book = termBook(all);
    requireTerms(m_w->db, {into});
    const Term &stays = *book.find(into);
    if (stays.vocabulary != gone.vocabulary || gone.archivedOn)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only terms of one vocabulary can be merged"));
    if (book.isWithin(into, gone.code))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A term cannot be merged into itself or into one below it"));
    Journal journal(tx, *m_w);
    const BulkRepository repository(m_w->db);
    TermsMerged out;
    out.step = repository.begin(journal, QString());
    OrderedJson label{{"step", "terms"},
                      {fromName, gone.code.toStdString()},
                      {intoName, into.toStdString()},
                      {"names", listed({houseTermLabel(gone), termName(stays)})},
                      {"below", OrderedJson::array()}};
    AssetIndex(tx).change(assetsWithin(m_w->db, book, renamed(gone.code, into)), [&] {
        out.assets = moveAssets(journal, out.step, gone.code, into, progress);
        for (HouseTerm each : all) {
            if (each.parent == gone.code) {
                label["below"].push_back(each.code.toStdString());
                each.parent = into;
                writeTerm(journal, each, "changed");
            } else if (each.code == into) {
                label["spellings"]["before"] = listed(each.also);
                each.also = withNamesOf(gone, each);
                label["spellings"]["after"] = listed(each.also);
                writeTerm(journal, each, "changed");
            }
        }
        journal.update(Area::Assets, "house_term", houseTermLabel(gone), id.value, gone.version,
                       {{"archived_on", m_w->clock.today()}}, "merged");
    });
    label["searches"] = moveSearches(journal, gone.code, into);
    repository.setLabel(out.step, QString::fromStdString(label.dump()));
    repository.end(out.step, out.assets);
    tx.commit();
    return out;
}

} // namespace lianming
