#include "core/matching/matchdesk.h"

#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/matching/matchprofile.h"
#include "core/rights/ledger.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr size_t mostScreens = 3;

struct KeptDesk {
    std::shared_ptr<MatchDesk> desk;
    QList<qint64> marks;
};

/// What is written often and says nothing that matchmaking goes by.
constexpr const char *indifferent[] = {
    "shortlist",         "shortlist_entry",  "match_weights",  "saved_search",     "picture",
    "import_mapping",    "work_plan",        "work_task",      "plan_template",    "store",
    "supplier",          "supplier_contact", "factory",        "factory_audit",    "production_order",
    "production_sample", "review_comment",   "review_package", "registration_use", "evidence",
    "obligation",        "contact",          "member"};

/// Another list after each write that matters: every one leaves a line in the history. The last lines are counted as
/// well, because their ids are given before they are committed and a smaller one may come later.
QList<qint64> writeMarks(Connection &db)
{
    constexpr int recent = 1000;
    QStringList tables;
    for (const char *table : indifferent)
        tables.append(QStringLiteral("'%1'").arg(QLatin1StringView(table)));
    const QString matters = QStringLiteral("record_table NOT IN (%1)").arg(tables.join(QStringLiteral(", ")));
    const qint64 last =
        Statement(db, QStringLiteral("SELECT id FROM audit_log WHERE %1 ORDER BY id DESC LIMIT 1").arg(matters))
            .one<qint64>()
            .value_or(0);
    const qint64 count =
        Statement(db, QStringLiteral("SELECT COUNT(*) FROM audit_log WHERE id > ? AND %1").arg(matters))
            .bind(last - recent)
            .one<qint64>()
            .value_or(0);
    const qint64 stamp = Statement(db, QStringLiteral("SELECT stamp FROM asset_index")).one<qint64>().value_or(0);
    return {last, count, stamp};
}

template<class Number>
int numberOf(const Number &numbers, qint64 id)
{
    const auto found = numbers.find(id);
    return found == numbers.end() ? -1 : found->second;
}

} // namespace

MatchDesk::MatchDesk(Connection &db, QDate today)
    : m_today(today), m_reading(readMatching(db, RightsLedger(db).regions(), today)),
      m_memory(std::make_unique<MatchMemory>(m_reading.facts)), m_boxes(m_reading.facts.brands)
{
    // All that has happened, today's decisions too.
    m_memory->advanceTo(int(today.toJulianDay()) + 1);
    m_groups = std::make_unique<BrandGroups>(*m_memory);
    m_indexes.reserve(facts().institutions.size());
    for (const qint64 institution : facts().institutions)
        m_indexes.push_back(std::make_shared<const GrantIndex>(RightsLedger(db).book({institution})));
}

std::shared_ptr<MatchDesk> MatchDesk::of(Workspace &w)
{
    auto &kept = w.kept<KeptDesk>();
    const QDate today = w.clock.today();
    const QList<qint64> marks = writeMarks(w.db);
    if (!kept.desk || kept.marks != marks || kept.desk->today() != today) {
        const Transaction reading(w.db, Transaction::Kind::Read);
        kept.desk = std::make_shared<MatchDesk>(w.db, today);
        kept.marks = marks;
    }
    return kept.desk;
}

int MatchDesk::brand(Id<Brand> id) const
{
    const int number = numberOf(m_reading.brands, id.value);
    if (number < 0)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand is archived or no longer there"));
    return number;
}

int MatchDesk::asset(Id<Asset> id) const
{
    const int number = numberOf(m_reading.assets, id.value);
    if (number < 0)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset is archived or no longer there"));
    return number;
}

int MatchDesk::institution(Id<Institution> id) const
{
    return numberOf(m_reading.institutions, id.value);
}

const MatchScreen &MatchDesk::screen(const MatchAsk &ask)
{
    const auto known = std::ranges::find(m_screens, ask, &MatchScreen::ask);
    if (known != m_screens.end()) {
        m_screens.splice(m_screens.begin(), m_screens, known);
    } else {
        m_screens.emplace_front(facts(), m_boxes, m_indexes, ask);
        if (m_screens.size() > mostScreens)
            m_screens.pop_back();
    }
    return m_screens.front();
}

} // namespace lianming
