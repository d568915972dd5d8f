#include "core/assets/assetintake.h"

#include "core/assets/assetindex.h"
#include "core/assets/houseterm.h"
#include "core/assets/indexedtexts.h"
#include "core/db/statement.h"

namespace lianming {

namespace {

/// The words of so many assets are made while the next are read, so that little is left to do after the last row.
constexpr qint64 partSize = IdSet::groupSize / 8;

TermBook bookOf(Transaction &tx)
{
    AssetIndex(tx).ensure();
    return termBook(allHouseTerms(tx.db()));
}

} // namespace

AssetIntake::AssetIntake(Transaction &tx, qint64 first)
    : m_maker(bookOf(tx)), m_first(first), m_next(first),
      m_part(std::make_shared<GroupAssets>(first / IdSet::groupSize))
{
    m_part->keepStored(tx.db(), first);
}

std::optional<MadeBlocks> AssetIntake::add(AssetTexts asset)
{
    if (!m_part)
        m_part = m_maker.group(m_next / IdSet::groupSize);
    asset.id = m_next++;
    m_part->add(asset);
    if (m_next % IdSet::groupSize == 0)
        return m_maker.finish(std::exchange(m_part, nullptr));
    if (m_next % partSize == 0)
        m_maker.make(std::exchange(m_part, nullptr));
    return std::nullopt;
}

std::optional<MadeBlocks> AssetIntake::finish()
{
    if (!isInGroup())
        return std::nullopt;
    return m_maker.finish(m_part ? std::exchange(m_part, nullptr) : m_maker.group(m_next / IdSet::groupSize));
}

IntakeWriter::IntakeWriter(Transaction &tx, qint64 first)
    : m_tx(&tx), m_first(first), m_blocks(tx, nextIndexStamp(tx.db()))
{
}

bool IntakeWriter::areAsExpected(qint64 next) const
{
    Statement rows(m_tx->db(), QStringLiteral("SELECT COUNT(*) AS rows, MIN(id) AS first, MAX(id) AS last FROM asset "
                                              "WHERE id >= ?"));
    rows.bind(m_first);
    return rows.next() && rows.row().integer("rows") == next - m_first && rows.row().integer("first") == m_first
           && rows.row().integer("last") == next - 1;
}

void IntakeWriter::finish(qint64 next, Progress *progress)
{
    if (next == m_first)
        return;
    constexpr qint64 few = 200; // then changing blocks costs less than writing the whole group
    if (next - m_first < few || !areAsExpected(next))
        AssetIndex(*m_tx).addFrom(m_first, progress);
    else
        m_blocks.write(0, progress);
}

} // namespace lianming
