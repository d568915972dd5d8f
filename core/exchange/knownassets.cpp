#include "core/exchange/knownassets.h"

#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "core/exchange/assetsubjects.h"

#include <algorithm>
#include <functional>

namespace lianming {

namespace {

quint64 textHash(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

quint32 shortHash(std::string_view text)
{
    const quint64 hash = textHash(text);
    return quint32(hash ^ (hash >> 32));
}

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// Numbers that differ in capitals alone have the same.
quint32 numberHash(std::string_view number)
{
    std::string text(number);
    std::ranges::transform(text, text.begin(), small);
    return shortHash(text);
}

quint64 mixed(quint64 hash, std::string_view part)
{
    return (hash ^ textHash(part)) * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL;
}

quint8 kindNumber(std::string_view code)
{
    const auto kind = parseAssetKind(QString::fromUtf8(code.data(), qsizetype(code.size())));
    return kind ? quint8(int(*kind) + 1) : quint8(0);
}

} // namespace

KnownAssets::KnownAssets(Connection &db, Id<Institution> institution, const DraftReader &reader)
    : m_db(&db), m_institution(institution), m_reader(&reader), m_compared(reader.fields())
{
    std::erase(m_compared, AssetField::AccessionNumber);
    std::erase(m_compared, AssetField::Kind); // only where the record names one
    read(0);
}

void KnownAssets::read(qint64 above)
{
    QString sql = QStringLiteral("SELECT id, accession_number, title_en, title_zh, kind, from_year, to_year, "
                                 "archived_on, merged_into_id");
    for (const AssetField field : m_compared)
        sql += u',' + QString::fromLatin1(assetFieldCode(field));
    sql += QStringLiteral(" FROM asset WHERE institution_id = %1 AND id > %2").arg(m_institution.value).arg(above);
    const auto terms =
        m_reader->fillsSubjects() ? termsOfAssets(*m_db, m_institution) : std::unordered_map<qint64, std::string>();
    constexpr int firstCompared = 9;
    QHash<qint64, qint64> merged;
    BulkReader rows(*m_db, sql);
    while (rows.next()) {
        const std::string_view code = rows.text(1);
        Entry entry;
        entry.start = m_numbers.size();
        entry.length = quint32(code.size());
        m_numbers += code;
        entry.id = rows.integer(0);
        entry.titleEn = shortHash(rows.text(2));
        entry.titleZh = shortHash(rows.text(3));
        entry.kind = kindNumber(rows.text(4));
        entry.archived = !rows.isNull(7);
        if (!rows.isNull(8))
            merged.insert(entry.id, rows.integer(8));
        for (size_t i = 0; i < m_compared.size(); ++i)
            entry.content = mixed(entry.content, rows.text(firstCompared + int(i)));
        if (m_reader->fillsYears()) {
            entry.content = mixed(entry.content, rows.isNull(5) ? std::string() : std::to_string(rows.integer(5)));
            entry.content = mixed(entry.content, rows.isNull(6) ? std::string() : std::to_string(rows.integer(6)));
        }
        if (m_reader->fillsSubjects()) {
            const auto given = terms.find(entry.id);
            entry.content = mixed(entry.content, given == terms.end() ? std::string_view() : given->second);
        }
        m_lastId = std::max(m_lastId, entry.id);
        const quint32 hash = numberHash(number(entry));
        m_index.add(hash, quint32(m_entries.size()));
        m_entries.push_back(entry);
    }
    for (auto it = merged.cbegin(); it != merged.cend(); ++it)
        m_survivors.insert(it.key(), Statement(*m_db, QStringLiteral("SELECT code FROM asset WHERE id = ?"))
                                         .bind(it.value())
                                         .one<QString>()
                                         .value_or(QString()));
}

void KnownAssets::refresh()
{
    const qint64 last =
        Statement(*m_db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM asset")).one<qint64>().value_or(0);
    if (last > m_lastId) {
        read(m_lastId);
        m_lastId = last;
    }
}

quint32 KnownAssets::placeOf(std::string_view searched, quint32 hash) const
{
    return m_index.find(hash, [this, searched](quint32 place) { return number(m_entries[place]) == searched; });
}

KnownAssets::State KnownAssets::meet(const AssetDraft &draft)
{
    const std::string &searched = draft.at(AssetField::AccessionNumber);
    const quint32 hash = numberHash(searched);
    const quint32 place = placeOf(searched, hash);
    m_alike.clear();
    if (place == FlatIndex::none) {
        const quint32 alike = m_index.find(hash, [this, &searched](quint32 other) {
            return std::ranges::equal(number(m_entries[other]), searched, {}, small, small);
        });
        if (alike != FlatIndex::none)
            m_alike = number(m_entries[alike]);
        Entry entry;
        entry.start = m_numbers.size();
        entry.length = quint32(searched.size());
        entry.seen = true;
        m_numbers += searched;
        m_met = m_entries.size();
        m_index.add(hash, quint32(m_met));
        m_entries.push_back(entry);
        return State::New;
    }
    m_met = place;
    Entry &entry = m_entries[m_met];
    if (entry.seen)
        return State::Twice;
    entry.seen = true;
    return isSame(entry, draft) ? State::Same : State::Changed;
}

bool KnownAssets::isSame(const Entry &entry, const AssetDraft &draft) const
{
    quint64 content = 0;
    for (const AssetField field : m_compared)
        content = mixed(content, draft.at(field));
    if (m_reader->fillsYears()) {
        content = mixed(content, draft.at(AssetField::EarliestYear));
        content = mixed(content, draft.at(AssetField::LatestYear));
    }
    if (m_reader->fillsSubjects())
        content = mixed(content, draft.at(AssetField::Subjects));
    if (content != entry.content)
        return false;
    const std::string &kind = draft.at(AssetField::Kind);
    if (!kind.empty() && kindNumber(kind) != entry.kind)
        return false;
    if (!m_reader->splitsTitle())
        return true;
    return draft.titleIsChinese ? shortHash(draft.at(AssetField::TitleZh)) == entry.titleZh
                                : shortHash(draft.at(AssetField::TitleEn)) == entry.titleEn;
}

} // namespace lianming
