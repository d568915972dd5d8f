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

/// Whether it need not be tried again: it was done, or the person at work may not.
template<class Act>
bool quietly(Act act)
{
    try {
        act();
        return true;
    } catch (const Error &error) {
        return error.kind() == Error::Kind::Rejected; // nobody asked for it
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
    connect(&m_runner, &StampRunner::failed, this, [this](const Error &error) {
        m_again = false;
        // What waits goes on waiting while the database is locked; to who may not, it is nothing.
        if (error.kind() == Error::Kind::Rejected)
            m_queue = {};
        Q_EMIT changed();
    });
    connect(&worker, &Worker::changed, this, [this](Areas areas) {
        // Not put off by what comes meanwhile: a scan writes all the time.
        if (m_regular.isActive() && !m_soon.isActive() && areas & (Area::Protection | Area::Settings))
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
    m_worker
        .run([](Workspace &w) {
            bool due = false;
            (void)quietly([&] { due = ChainService(w).anchorDue(); });
            return due;
        })
        .then(this,
              [this](bool due) {
                  write(due);
                  fetch();
              })
        .onFailed(this, [](const Error &) {}); // the page that is shown says what is wrong
}

/// On the lane of jobs: pages would wait for it while an import writes, too. What is asked for by it comes by
/// changed().
void Upkeep::write(bool anchors)
{
    const QDate today = m_clock.today();
    const bool tells = m_told != today;
    if ((!anchors && !tells) || std::exchange(m_writing, true))
        return;
    m_worker
        .run(std::make_shared<Progress>(),
             [anchors, tells](Workspace &w, Progress &) {
                 if (anchors)
                     (void)quietly([&w] { (void)ChainService(w).anchor(); }); // tried again with the next round
                 return tells && quietly([&w] { (void)CaseService(w).tellAlarms(); });
             })
        .then(this,
              [this, today](bool told) {
                  m_writing = false;
                  if (told)
                      m_told = today;
              })
        .onFailed(this, [this](const Error &) { m_writing = false; });
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
        return isExpected ? tr("%n time stamp(s) waiting: no authority is set", nullptr, waiting) : QString();
    }
    const StampTrouble trouble = m_queue.waiting.isEmpty() ? StampTrouble() : m_queue.waiting.first().trouble;
    if (!trouble.isSet())
        return tr("%n time stamp(s) waiting", nullptr, waiting);
    if (trouble.code == u"unreachable")
        return tr("%n time stamp(s) waiting: no authority answers", nullptr, waiting);
    return tr("%n time stamp(s) waiting: an answer was not valid", nullptr, waiting);
}

QString Upkeep::explanation() const
{
    if (m_queue.waiting.isEmpty())
        return {};
    const Stamp &first = m_queue.waiting.first();
    const QString reason = messageText(m_queue.reason(first));
    return first.nextAttemptAt && m_queue.hasAuthority ? QStringLiteral("%1\n%2").arg(
               reason, tr("It will be requested again at %1.").arg(timeText(*first.nextAttemptAt)))
                                                       : reason;
}

} // namespace lianming
