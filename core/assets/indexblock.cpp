#include "core/assets/indexblock.h"

#include "core/base/textfold.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace lianming {

namespace {

/// In the number of pairs: the ids are written as gaps.
constexpr size_t gapMark = 0x8000;
/// Bytes of a list from which on gaps are shorter most of the time. A bitmap stays one.
constexpr size_t longList = 256;
constexpr size_t bitmapSize = IdSet::groupSize / 8;

/// Each id less the one before (the first: less −1), seven bits to a byte, the lowest first, 128 added to all but the
/// last; a zero where the number of bytes would be odd.
void writeGaps(std::string_view list, std::string &out)
{
    out.clear();
    int before = -1;
    for (size_t at = 0; at + 1 < list.size(); at += 2) {
        quint16 low = 0;
        std::memcpy(&low, list.data() + at, sizeof low);
        auto gap = quint32(low - before);
        for (; gap >= 128; gap >>= 7)
            out += char(gap | 128);
        out += char(gap);
        before = low;
    }
    if (out.size() % 2 != 0)
        out += '\0';
}

/// False for bytes that writeGaps() did not make.
bool readGaps(std::string_view bytes, std::vector<quint16> &out)
{
    out.clear();
    qint64 low = -1;
    quint32 gap = 0;
    int shift = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = quint8(bytes[i]);
        gap |= quint32(byte & 127) << shift;
        if (byte >= 128) {
            shift += 7;
            if (shift > 14)
                return false;
            continue;
        }
        if (gap == 0)
            return i + 1 == bytes.size() && shift == 0;
        low += gap;
        if (low >= IdSet::groupSize)
            return false;
        out.push_back(quint16(low));
        gap = 0;
        shift = 0;
    }
    return shift == 0;
}

} // namespace

char IndexBlock::kindOf(std::string_view word)
{
    const char first = word.empty() ? '\0' : word.front();
    if (first == '#' || first == '=' || first == '^')
        return first;
    return first >= '0' && first <= '9' ? '0' : 'a';
}

void IndexBlock::forEach(std::string_view block, const std::function<bool(std::string_view, std::string_view)> &each)
{
    std::string word;
    std::vector<quint16> list;
    while (block.size() >= 4) {
        const auto shared = size_t(quint8(block[0]));
        const auto more = size_t(quint8(block[1]));
        if (shared > word.size() || block.size() < 4 + more)
            return;
        word.resize(shared);
        word += block.substr(2, more);
        const auto low = static_cast<quint8>(block[2 + more]);
        const auto high = static_cast<quint8>(block[3 + more]);
        const size_t pairs = low | size_t(high) << 8;
        const size_t size = (pairs & ~gapMark) * 2;
        block.remove_prefix(4 + more);
        if (block.size() < size)
            return;
        std::string_view ids = block.substr(0, size);
        if ((pairs & gapMark) != 0) {
            if (!readGaps(ids, list))
                return;
            ids = {reinterpret_cast<const char *>(list.data()), list.size() * sizeof(quint16)};
        }
        if (!each(word, ids))
            return;
        block.remove_prefix(size);
    }
}

void IndexBlockWriter::add(std::string_view word, std::string_view ids)
{
    word = beginning(word, IndexBlock::longestWord);
    size_t mark = 0;
    if (ids.size() >= longList && ids.size() < bitmapSize) {
        writeGaps(ids, m_gaps);
        if (m_gaps.size() < ids.size()) {
            ids = m_gaps;
            mark = gapMark;
        }
    }
    if (!m_bytes.empty()
        && (m_bytes.size() + ids.size() > IndexBlock::usual || IndexBlock::kindOf(word) != IndexBlock::kindOf(m_first)))
        finish();
    size_t shared = 0;
    if (m_bytes.empty()) {
        m_first = word;
    } else {
        const size_t most = std::min(word.size(), m_last.size());
        while (shared < most && word[shared] == m_last[shared])
            ++shared;
    }
    m_bytes += char(shared);
    m_bytes += char(word.size() - shared);
    m_bytes += word.substr(shared);
    const size_t pairs = ids.size() / 2;
    m_bytes += char(pairs & 0xFF);
    m_bytes += char((pairs | mark) >> 8);
    m_bytes += ids.substr(0, pairs * 2);
    m_last = word;
}

void IndexBlockWriter::finish()
{
    if (!m_bytes.empty())
        m_take(m_first, m_bytes);
    m_bytes.clear();
}

} // namespace lianming
