#include "ui/shell/sessionhost.h"

namespace lianming {

SessionHost::SessionHost(const Address &address, const Clock &clock, Settings &settings, Theme &theme,
                         Language &language, std::unique_ptr<Prompts> prompts)
    : m_address(address), m_clock(clock), m_prompts(prompts ? std::move(prompts) : std::make_unique<DialogPrompts>()),
      m_actions(settings), m_worker(std::make_unique<Worker>(address, Actor{settings.actorName()}, clock)),
      m_jobs(*m_worker), m_session{*m_worker,  m_clock, m_address,  theme,  language,   settings, m_actions,
                                   *m_prompts, m_jobs,  m_messages, m_undo, m_pictures, nullptr}
{
    QObject::connect(&language, &Language::changed, &m_actions, &ActionRegistry::retranslate);
    QObject::connect(&settings, &Settings::changed, m_worker.get(), [this, &settings](const QString &key) {
        if (key == u"actor")
            m_worker->setActor({settings.actorName()});
    });
}

SessionHost::~SessionHost() = default;

} // namespace lianming
