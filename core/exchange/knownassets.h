// What an import needs to know of the assets that an institution has already, to tell whether a record is new, changes
// one or comes twice: by accession number a hash of the compared fields, some eighty bytes an asset.
#pragma once

#include "core/base/flatindex.h"
#include "core/db/connection.h"
#include "core/exchange/assetdraft.h"

#include <QHash>

namespace lianming {

class KnownAssets
{
public:
    /// Compares what `reader` fills; it must outlive this.
    KnownAssets(Connection &db, Id<Institution> institution, const DraftReader &reader);

    /// Takes in those that others have added since: what has a higher id than was seen so far. Cheap when there is
    /// none.
    void refresh();
    /// Assets up to this id are known, or are this import's own.
    void seenUpTo(qint64 id) { m_lastId = id; }
    [[nodiscard]] qint64 lastId() const { return m_lastId; }

    enum class State { New, Same, Changed, Twice };
    /// Of a record that was read; marks its number as one that the file has.
    [[nodiscard]] State meet(const AssetDraft &draft);
    /// Id of the asset that meet() found; 0 for one that this import adds.
    [[nodiscard]] qint64 id() const { return m_entries[m_met].id; }
    [[nodiscard]] bool isArchived() const { return m_entries[m_met].archived; }
    /// Code of the record that stands for it; empty: none does.
    [[nodiscard]] std::string survivor() const { return m_survivors.value(id()).toStdString(); }
    /// Of a new one: a known number that differs from its own in capitals alone. Until the next meet().
    [[nodiscard]] const std::string &alike() const { return m_alike; }

private:
    struct Entry {
        qint64 id = 0;
        quint64 content = 0;
        quint32 titleEn = 0;
        quint32 titleZh = 0;
        size_t start = 0; ///< of the number in m_numbers
        quint32 length = 0;
        quint8 kind = 0;
        bool seen = false;
        bool archived = false;
    };
    void read(qint64 above);
    [[nodiscard]] std::string_view number(const Entry &entry) const
    {
        return std::string_view(m_numbers).substr(entry.start, entry.length);
    }
    [[nodiscard]] quint32 placeOf(std::string_view number, quint32 hash) const;
    [[nodiscard]] bool isSame(const Entry &entry, const AssetDraft &draft) const;

    Connection *m_db;
    Id<Institution> m_institution;
    const DraftReader *m_reader;
    std::vector<AssetField> m_compared;
    std::string m_numbers; ///< one behind the other
    std::vector<Entry> m_entries;
    FlatIndex m_index; ///< by the numbers in small letters
    QHash<qint64, QString> m_survivors;
    std::string m_alike;
    size_t m_met = 0;
    qint64 m_lastId = 0;
};

} // namespace lianming
