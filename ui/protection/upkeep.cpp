#include "ui/protection/upkeep.h"

#include "core/cases/caseservice.h"
#include "core/protection/chainservice.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr std::chrono::minutes regularly{10};
constexpr std::chrono::milliseconds soon{1500};

template<class Act>
void quietly(Act act)
{
    try {
        act();
    } catch (const Error &) {
        // The person at work may not, or it failed: nobody asked for it, and the next time it is tried again.
    }
}

} // namespace

Upkeep::Upkeep(Worker &worker, const Clock &clock, QObject *parent)
    : QObject(parent), m_worker(worker), m_clock(clock), m_runner(worker)
{
    m_regular.setInterval(regularly);
    m_soon.setInterval(soon);
    m_soon.setSingleShot(true);
    connect(&m_regular, &QTimer::timeout, this, &Upkeep::lookAfter);
    connect(&m_soon, &QTimer::timeout, this, &Upkeep::fetch);
    connect(&m_runner, &StampRunner::finished, this, [this](qint64, const StampTrouble &, const StampQueue &queue) {
        m_queue = queue;
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            fetch();
    });
    connect(&m_runner, &StampRunner::failed, this, [this] {
        m_again = false;
        m_queue = {};
        Q_EMIT changed();
    });
    connect(&worker, &Worker::changed, this, [this](Areas areas) {
        if (m_regular.isActive() && areas & (Area::Protection | Area::Settings))
            m_soon.start();
    });
}

void Upkeep::start()
{
    m_regular.start();
    lookAfter();
}

void Upkeep::lookAfter()
{
    const QDate today = m_clock.today();
    const bool tells = m_told != today;
    m_told = today;
    m_worker
        .run([tells](Workspace &w) {
            quietly([&w] { (void)ChainService(w).anchor(); });
            if (tells)
                quietly([&w] { (void)CaseService(w).tellAlarms(); });
        })
        .then(this, [this] { fetch(); })
        .onFailed(this, [](const Error &) {}); // the page that is shown says what is wrong
}

void Upkeep::fetch()
{
    if (m_runner.isRunning())
        m_again = true;
    else
        m_runner.start(StampService::Which::Due);
}

QString Upkeep::sentence() const
{
    const int waiting = int(m_queue.counts.waiting);
    if (waiting == 0)
        return {};
    if (!m_queue.hasAuthority) {
        // The chain's own anchor alone is nothing that anybody expects a stamp for.
        const bool isExpected = std::ranges::any_of(
            m_queue.waiting, [](const Stamp &stamp) { return stamp.purpose == StampPurpose::Evidence; });
        return isExpected ? tr("%n time stamp(s) wait: no authority is set", nullptr, waiting) : QString();
    }
    const StampTrouble trouble = m_queue.waiting.isEmpty() ? StampTrouble() : m_queue.waiting.first().trouble;
    if (!trouble.isSet())
        return tr("%n time stamp(s) wait", nullptr, waiting);
    if (trouble.code == u"unreachable")
        return tr("%n time stamp(s) wait: no authority answers", nullptr, waiting);
    return tr("%n time stamp(s) wait: an answer does not stand", nullptr, waiting);
}

QString Upkeep::explanation() const
{
    if (m_queue.waiting.isEmpty())
        return {};
    const Stamp &first = m_queue.waiting.first();
    const QString reason = messageText(m_queue.reason(first));
    return first.nextAttemptAt && m_queue.hasAuthority ? QStringLiteral("%1\n%2").arg(
               reason, tr("Asked again by itself at %1.").arg(timeText(*first.nextAttemptAt)))
                                                       : reason;
}

} // namespace lianming
