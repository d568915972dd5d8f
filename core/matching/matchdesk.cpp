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

/// Another list after each write: every one leaves a line in the history. The last lines are counted as well, because
/// their ids are given before they are committed and a smaller one may come later.
QList<qint64> writeMarks(Connection &db)
{
    constexpr int recent = 1000;
    const qint64 last =
        Statement(db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM audit_log")).one<qint64>().value_or(0);
    const qint64 count = Statement(db, QStringLiteral("SELECT COUNT(*) FROM audit_log WHERE id > ?"))
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
