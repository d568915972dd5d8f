// "Follow" or "Following" of one record: who follows it hears of it in the inbox. Asks by itself how it stands.
#pragma once

#include "core/inbox/happening.h"
#include "ui/shell/session.h"

#include <QPushButton>

namespace lianming {

class FollowButton : public QPushButton
{
    Q_OBJECT

public:
    FollowButton(Session &session, const RecordRef &record, QWidget *parent = nullptr);

    [[nodiscard]] const RecordRef &record() const { return m_record; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void turn();
    void show(bool following);
    void retranslate();

    Session &m_session;
    RecordRef m_record;
    bool m_following = false;
};

} // namespace lianming
