#include "core/exchange/workbookrows.h"

#include <algorithm>
#include <cstring>

namespace lianming {

namespace {

using Kind = CellNote::Kind;

constexpr size_t batchesAhead = 3;

} // namespace

std::string_view TextStore::add(std::string_view text)
{
    constexpr size_t blockSize = 64 * 1024;
    if (text.empty())
        return {};
    if (text.size() > m_left) {
        const size_t size = std::max(blockSize, text.size());
        m_blocks.emplace_back(new char[size]); // not cleared
        m_free = m_blocks.back().get();
        m_left = size;
    }
    std::memcpy(m_free, text.data(), text.size());
    const std::string_view out(m_free, text.size());
    m_free += text.size();
    m_left -= text.size();
    m_size += text.size();
    return out;
}

SheetReader::~SheetReader() = default;

SheetTable::SheetTable(std::unique_ptr<SheetReader> reader, qint64 total) : m_reader(std::move(reader))
{
    m_total = total;
}

SheetTable::~SheetTable()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void SheetTable::produce()
{
    std::exception_ptr failure;
    try {
        for (bool more = true; more;) {
            auto batch = std::make_unique<SheetBatch>();
            more = m_reader->fill(*batch);
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < batchesAhead; });
            if (m_stopped)
                return;
            m_ready.push_back(std::move(batch));
            lock.unlock();
            m_changed.notify_all();
        }
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    m_failure = failure;
    m_ended = true;
    m_changed.notify_all();
}

bool SheetTable::nextBatch()
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { produce(); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_ready.empty(); });
    if (m_ready.empty()) {
        if (m_failure)
            std::rethrow_exception(m_failure);
        return false;
    }
    m_batch = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    m_next = 0;
    m_position = m_batch->position;
    m_facts.rounded += m_batch->rounded;
    m_facts.mergedCells += qint64(m_batch->merges.size());
    m_merges.insert(m_merges.end(), m_batch->merges.begin(), m_batch->merges.end());
    return true;
}

bool SheetTable::next()
{
    while (!m_batch || m_next == m_batch->rows.size()) {
        if (!nextBatch())
            return false;
    }
    const SheetBatch::Row &row = m_batch->rows[m_next++];
    const std::span<const SheetCell> cells(m_batch->cells.data() + row.first, row.count);
    const size_t width = cells.empty() ? 0 : size_t(cells.back().column) + 1;
    m_texts.assign(width, {});
    m_kinds.assign(width, {});
    for (const SheetCell &cell : cells) {
        m_texts[size_t(cell.column)] = cell.text;
        m_kinds[size_t(cell.column)].kind = cell.kind;
        m_facts.withoutValue += cell.kind == Kind::NoValue ? 1 : 0;
        m_facts.faults += cell.kind == Kind::Fault ? 1 : 0;
    }
    if (!m_open.empty() || !m_merges.empty()) {
        openMerges(row);
        carry(row);
    }
    m_cells = m_texts;
    m_notes = m_kinds;
    m_record = row.number;
    m_line = row.number;
    m_hidden = row.hidden;
    m_sumFrom = row.sumFrom;
    ++m_facts.rows;
    m_facts.hiddenRows += row.hidden ? 1 : 0;
    return true;
}

void SheetTable::openMerges(const SheetBatch::Row &row)
{
    std::erase_if(m_open, [&row](const Open &open) { return open.area.bottom < row.number; });
    for (; !m_merges.empty() && m_merges.front().top <= row.number; m_merges.pop_front()) {
        const SheetMerge &area = m_merges.front();
        if (area.bottom < row.number)
            continue;
        Open open{area, {}, Kind::Text};
        if (area.top == row.number && size_t(area.left) < m_texts.size()) {
            open.text = std::string(m_texts[size_t(area.left)]);
            open.kind = m_kinds[size_t(area.left)].kind;
        }
        m_open.push_back(std::move(open));
    }
}

/// Only the first cell of a merged area shows what it holds; rows under it get that value.
void SheetTable::carry(const SheetBatch::Row &row)
{
    for (const Open &open : m_open) {
        const auto column = size_t(open.area.left);
        const size_t end = std::min(m_texts.size(), size_t(open.area.right) + 1);
        const bool isTop = open.area.top == row.number;
        for (size_t covered = isTop ? column + 1 : column; covered < end; ++covered) {
            m_texts[covered] = {};
            m_kinds[covered] = {};
        }
        if (open.area.top == open.area.bottom || (open.text.empty() && open.kind == Kind::Text))
            continue;
        if (column >= m_texts.size()) {
            m_texts.resize(column + 1);
            m_kinds.resize(column + 1);
        }
        if (!isTop) {
            m_texts[column] = open.text;
            m_kinds[column].kind = open.kind;
        }
        m_kinds[column].merged = true;
    }
}

std::vector<std::string_view> SheetTable::spread() const
{
    std::vector<std::string_view> out = TableSource::spread();
    for (const Open &open : m_open) {
        if (open.text.empty())
            continue;
        out.resize(std::max(out.size(), size_t(open.area.right) + 1));
        for (size_t column = size_t(open.area.left); column <= size_t(open.area.right); ++column) {
            if (out[column].empty())
                out[column] = open.text;
        }
    }
    return out;
}

} // namespace lianming
