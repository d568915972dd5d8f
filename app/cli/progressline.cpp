#include "app/cli/progressline.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace lianming::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
}

} // namespace

ProgressLine::ProgressLine(Progress &progress) : m_progress(&progress), m_shown(::isatty(STDERR_FILENO) == 1)
{
    interrupted = 0;
    std::signal(SIGINT, interrupt);
    m_thread = std::thread([this] { watch(); });
}

ProgressLine::~ProgressLine()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    m_thread.join();
    std::signal(SIGINT, SIG_DFL);
}

void ProgressLine::watch()
{
    std::unique_lock lock(m_mutex);
    bool written = false;
    while (!m_changed.wait_for(lock, std::chrono::milliseconds(150), [this] { return m_ended; })) {
        if (interrupted != 0)
            m_progress->cancel();
        const qint64 total = m_progress->total();
        if (m_shown && total > 0) {
            std::fprintf(stderr, "\r%3d %%", int(m_progress->done() * 100 / total));
            std::fflush(stderr);
            written = true;
        }
    }
    if (written)
        std::fputs("\r     \r", stderr);
}

} // namespace lianming::cli
