#include "core/assets/assetintake.h"

#include "core/assets/assetindex.h"
#include "core/assets/indexedtexts.h"
#include "core/db/statement.h"

namespace lianming {

AssetIntake::AssetIntake(Transaction &tx, qint64 first)
    : m_tx(&tx), m_first(first), m_next(first), m_group(std::make_shared<GroupAssets>(first / IdSet::groupSize))
{
    AssetIndex(tx).ensure();
    // All is read now: the connection is not ours while the rows go in.
    m_maker = std::make_unique<BlockMaker>(tx, nextIndexStamp(tx.db()));
    m_group->keepStored(tx.db(), first);
}

void AssetIntake::add(AssetTexts asset)
{
    if (!m_group)
        m_group = m_maker->group(m_next / IdSet::groupSize);
    asset.id = m_next++;
    m_group->add(asset);
    if (m_next < m_group->end())
        return;
    m_maker->make(std::exchange(m_group, nullptr));
    if (m_rows != nullptr)
        m_maker->writeReady(*m_rows, m_first / IdSet::groupSize + 1);
}

bool AssetIntake::areAsExpected() const
{
    Statement rows(m_tx->db(), QStringLiteral("SELECT COUNT(*) AS rows, MIN(id) AS first, MAX(id) AS last FROM asset "
                                              "WHERE id >= ?"));
    rows.bind(m_first);
    return rows.next() && rows.row().integer("rows") == m_next - m_first && rows.row().integer("first") == m_first
           && rows.row().integer("last") == m_next - 1;
}

void AssetIntake::finish(Progress *progress)
{
    if (m_next == m_first)
        return;
    constexpr qint64 few = 200; // then changing blocks costs less than writing the whole group
    if (m_next - m_first < few || !areAsExpected()) {
        AssetIndex(*m_tx).addFrom(m_first, progress);
        return;
    }
    if (m_group)
        m_maker->make(std::exchange(m_group, nullptr));
    m_maker->write(0, progress);
}

} // namespace lianming
