#include "core/assets/indexedtexts.h"

#include "core/db/statement.h"

#include <algorithm>

namespace lianming {

namespace {

std::multimap<qint64, std::string> givenTerms(Connection &db, const QString &where)
{
    std::multimap<qint64, std::string> out;
    BulkReader rows(db, QStringLiteral("SELECT asset.id, asset_term.term FROM asset_term "
                                       "JOIN asset ON asset.id = asset_term.asset_id WHERE ")
                            + where);
    while (rows.next())
        out.emplace(rows.integer(0), rows.text(1));
    return out;
}

} // namespace

IndexedTexts::IndexedTexts(Connection &db, const QString &where)
    : m_terms(givenTerms(db, where)),
      m_rows(db, QStringLiteral(
                     "SELECT asset.id, asset.institution_id, asset.accession_number, asset.kind, asset.title_en, "
                     "asset.title_zh, asset.creator, asset.period, asset.material, asset.place, asset.inscription, "
                     "asset.description, asset.rights_statement, asset.curated, asset.picture_sha256, "
                     "asset.archived_on, picture.colours "
                     "FROM asset LEFT JOIN picture ON picture.sha256 = asset.picture_sha256 WHERE %1 ORDER BY asset.id")
                     .arg(where))
{
}

bool IndexedTexts::next()
{
    if (!m_rows.next())
        return false;
    m_asset.id = m_rows.integer(0);
    m_asset.institution = m_rows.integer(1);
    int column = 2;
    for (std::string_view AssetTexts::*text :
         {&AssetTexts::accessionNumber, &AssetTexts::kind, &AssetTexts::titleEn, &AssetTexts::titleZh,
          &AssetTexts::creator, &AssetTexts::period, &AssetTexts::material, &AssetTexts::place,
          &AssetTexts::inscription, &AssetTexts::description, &AssetTexts::rightsStatement})
        m_asset.*text = m_rows.text(column++);
    m_asset.curated = m_rows.integer(13) != 0;
    m_asset.hasPicture = !m_rows.isNull(14);
    m_asset.archived = !m_rows.isNull(15);
    m_asset.colours = m_rows.isNull(16) ? std::string_view() : m_rows.text(16);
    m_asset.terms.clear();
    const auto [from, to] = m_terms.equal_range(m_asset.id);
    std::transform(from, to, std::back_inserter(m_asset.terms),
                   [](const auto &term) { return std::string_view(term.second); });
    return true;
}

QString idList(const std::vector<qint64> &ids)
{
    QStringList out;
    out.reserve(qsizetype(ids.size()));
    for (const qint64 id : ids)
        out.append(QString::number(id));
    return out.join(u',');
}

qint64 nextIndexStamp(Connection &db)
{
    return Statement(db, QStringLiteral("UPDATE asset_index SET stamp = stamp + 1 RETURNING stamp"))
        .one<qint64>()
        .value_or(0);
}

} // namespace lianming
