#include "core/assets/indexblock.h"

#include "core/base/textfold.h"

#include <algorithm>

namespace lianming {

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
    while (block.size() >= 4) {
        const auto shared = size_t(quint8(block[0]));
        const auto more = size_t(quint8(block[1]));
        if (shared > word.size() || block.size() < 4 + more)
            return;
        word.resize(shared);
        word += block.substr(2, more);
        const auto low = static_cast<quint8>(block[2 + more]);
        const auto high = static_cast<quint8>(block[3 + more]);
        const size_t size = (low | size_t(high) << 8) * 2;
        block.remove_prefix(4 + more);
        if (block.size() < size || !each(word, block.substr(0, size)))
            return;
        block.remove_prefix(size);
    }
}

void IndexBlockWriter::add(std::string_view word, std::string_view ids)
{
    word = beginning(word, IndexBlock::longestWord);
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
    m_bytes += char(pairs >> 8);
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
