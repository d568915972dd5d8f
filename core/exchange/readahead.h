// An import's reader at work on a thread of its own, ahead of the one that stores what it reads.
#pragma once

#include "core/base/channel.h"
#include "core/base/giveway.h"
#include "core/exchange/importreader.h"

#include <exception>
#include <mutex>
#include <thread>

namespace lianming {

class ReadAhead final : public ImportReader::Taker
{
public:
    struct Step {
        RowChunk rows;
        std::optional<MadeBlocks> words;
        std::optional<ImportPart> part; ///< that ends here
    };

    /// Reads parts of about `limit` records. The reader is not used by anybody else until this is gone.
    ReadAhead(ImportReader &reader, qint64 limit, Progress &progress)
        : m_thread([this, &reader, limit, &progress] { work(reader, limit, progress); })
    {
    }
    ~ReadAhead() override
    {
        m_steps.abandon();
        m_thread.join();
    }
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// Waits for it. Throws what the reading threw.
    [[nodiscard]] Step next()
    {
        auto out = m_steps.take();
        if (!out)
            std::rethrow_exception(m_error);
        return std::move(*out);
    }
    /// For rows to come.
    void giveBack(RowChunk rows)
    {
        rows.clear();
        const std::lock_guard lock(m_mutex);
        m_empty.push_back(std::move(rows));
    }

    void rows(RowChunk &rows) override
    {
        RowChunk empty(rows.columns());
        {
            const std::lock_guard lock(m_mutex);
            if (!m_empty.empty()) {
                empty = std::move(m_empty.back());
                m_empty.pop_back();
            }
        }
        send({std::exchange(rows, std::move(empty)), {}, {}});
    }
    void words(MadeBlocks words) override { send({RowChunk(), std::move(words), {}}); }

private:
    struct Unwanted {
    };
    void send(Step step)
    {
        if (!m_steps.send(std::move(step)))
            throw Unwanted();
    }
    void work(ImportReader &reader, qint64 limit, Progress &progress)
    {
        giveWay();
        try {
            for (bool goesOn = true; goesOn;) {
                ImportPart part = reader.read(limit, this, progress);
                goesOn = part.goesOn;
                send({RowChunk(), {}, std::move(part)});
            }
        } catch (const Unwanted &) { // nobody listens any more
        } catch (...) {
            m_error = std::current_exception();
        }
        m_steps.close();
    }

    Channel<Step> m_steps{192}; ///< some 48 MiB of rows: what is read while a part is committed
    std::mutex m_mutex;
    std::vector<RowChunk> m_empty;
    std::exception_ptr m_error; ///< the thread's, until it has closed
    std::thread m_thread;
};

} // namespace lianming
