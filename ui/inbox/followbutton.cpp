#include "ui/inbox/followbutton.h"

#include "core/inbox/inboxservice.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"

#include <QEvent>

namespace lianming {

FollowButton::FollowButton(Session &session, const RecordRef &record, QWidget *parent)
    : QPushButton(parent), m_session(session), m_record(record)
{
    setObjectName(QStringLiteral("follow"));
    setIcon(lianming::icon(QStringLiteral("inbox")));
    setEnabled(false); // until it is known
    retranslate();
    connect(this, &QPushButton::clicked, this, &FollowButton::turn);
    session.worker.run([record](Workspace &w) { return InboxService(w).isFollowing(record); })
        .then(this, [this](bool following) { show(following); })
        .onFailed(this, [](const Error &) {}); // the page says what is wrong
}

void FollowButton::turn()
{
    setEnabled(false);
    m_session.worker
        .run([record = m_record, follow = !m_following](Workspace &w) {
            InboxService service(w);
            if (follow)
                service.follow(record);
            else
                service.unfollow(record);
            return follow;
        })
        .then(this, [this](bool following) { show(following); })
        .onFailed(this, [this](const Error &error) {
            show(m_following);
            m_session.messages.fail(error);
        });
}

void FollowButton::show(bool following)
{
    m_following = following;
    setEnabled(true);
    retranslate();
}

void FollowButton::retranslate()
{
    setText(m_following ? tr("Following") : tr("Follow"));
    setToolTip(m_following ? tr("You hear of what happens here. Click to hear no more of it.")
                           : tr("Hear of what happens here, under “For me”."));
}

void FollowButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lianming
