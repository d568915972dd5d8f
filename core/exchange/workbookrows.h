// The rows of a sheet on their way from the format's reader to the caller: read in batches on a thread of their own, a
// few of them ahead, so that unpacking a sheet and storing its lines go side by side in bounded memory. It keeps true:
// rows come in their order, a value merged over rows is in each of them, nothing beyond a sheet's 1,048,576 rows and
// 16,384 columns.
#pragma once

#include "core/exchange/tablesource.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace lianming {

constexpr qint64 sheetRows = 1'048'576;
constexpr int sheetColumns = 16'384;
constexpr size_t sheetCellLimit = 1024 * 1024; ///< bytes of a cell's text

/// Texts that stay where they are as long as it lives.
class TextStore
{
public:
    [[nodiscard]] std::string_view add(std::string_view text);
    [[nodiscard]] size_t size() const { return m_size; }

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_left = 0;
    char *m_free = nullptr;
    size_t m_size = 0;
};

struct SheetCell {
    int column = 0;
    CellNote::Kind kind = CellNote::Kind::Text;
    std::string_view text;
};

struct SheetMerge {
    qint64 top = 0; ///< rows from 1, columns from 0, the last ones included
    qint64 bottom = 0;
    int left = 0;
    int right = 0;
};

struct SheetBatch {
    struct Row {
        qint64 number = 0;
        size_t first = 0; ///< its cells
        size_t count = 0;
        bool hidden = false;
        qint64 sumFrom = 0;
    };
    std::vector<Row> rows;
    std::vector<SheetCell> cells; ///< without the empty ones, by column
    std::vector<SheetMerge> merges;
    TextStore texts;
    qint64 rounded = 0;
    qint64 position = 0;

    static constexpr size_t cellsFull = 16'384;
    [[nodiscard]] bool isFull() const { return cells.size() > cellsFull || texts.size() > sheetCellLimit; }
};

/// A format's way of reading one sheet.
class SheetReader
{
public:
    SheetReader() = default;
    SheetReader(const SheetReader &) = delete;
    SheetReader &operator=(const SheetReader &) = delete;
    virtual ~SheetReader();

    /// Reads rows into the empty batch until it is full; false when the sheet has no further ones. Merged areas come
    /// with the batch of their top row at the latest, by their top. Called from another thread, one call at a time.
    [[nodiscard]] virtual bool fill(SheetBatch &batch) = 0;
};

class SheetTable final : public TableSource
{
public:
    /// `total`: what positions count up to.
    SheetTable(std::unique_ptr<SheetReader> reader, qint64 total);
    ~SheetTable() override;

    [[nodiscard]] bool next() override;
    [[nodiscard]] std::vector<std::string_view> spread() const override;

private:
    /// A merged area that the rows have come to.
    struct Open {
        SheetMerge area;
        std::string text;
        CellNote::Kind kind = CellNote::Kind::Text;
    };

    void produce();
    [[nodiscard]] bool nextBatch();
    void openMerges(const SheetBatch::Row &row);
    void carry(const SheetBatch::Row &row);

    std::unique_ptr<SheetReader> m_reader;
    std::unique_ptr<SheetBatch> m_batch;
    size_t m_next = 0; ///< row of the batch
    std::vector<std::string_view> m_texts;
    std::vector<CellNote> m_kinds;
    std::deque<SheetMerge> m_merges; ///< still to come
    std::vector<Open> m_open;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<SheetBatch>> m_ready; ///< guarded
    bool m_ended = false;                            ///< guarded: no further batch comes
    bool m_stopped = false;                          ///< guarded: the rest is not wanted
    std::exception_ptr m_failure;                    ///< guarded
    std::thread m_thread;
};

} // namespace lianming
