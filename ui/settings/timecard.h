// Trusted time: the time-stamping authorities that the workspace goes to, the first to be asked first, with what their
// certificates say. Who may not change them sees them, and may try them.
#pragma once

#include "core/audit/timestampauthority.h"
#include "ui/widgets/card.h"

#include <optional>

class QPushButton;

namespace lianming {

class AuthorityTrial;
class Page;

class TimeCard : public Card
{
    Q_OBJECT

public:
    explicit TimeCard(Page &page);

    /// Reads the authorities again.
    void reload();
    void retranslate();
    /// Opens the form: of one of the list, or of a new one.
    void edit(qsizetype place);

private:
    struct Content {
        QList<TimeAuthority> authorities;
        std::optional<Message> reason; ///< why the person at work may not change them
        bool isHouse = true;
    };

    void show(const Content &content);
    void addLine(qsizetype place);
    void move(qsizetype place, qsizetype by);
    void remove(qsizetype place);
    /// Stores the list, then does `then`.
    void store(const QList<TimeAuthority> &authorities, const std::function<void()> &then);

    Page &m_page;
    Content m_content;
    AuthorityTrial *m_trial;
    Label *m_sentence;
    QVBoxLayout *m_lines;
    QPushButton *m_add;
};

} // namespace lianming
