// Shows on standard error how far long work is, when a person watches (a terminal); Ctrl+C stops the work cleanly.
#pragma once

#include "core/base/progress.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lianming::cli {

class ProgressLine
{
public:
    /// Shows `progress` until destroyed.
    explicit ProgressLine(Progress &progress);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

private:
    void watch();

    Progress *m_progress;
    bool m_shown;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace lianming::cli
