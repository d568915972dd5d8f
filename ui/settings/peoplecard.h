// Who works in the open workspace and as what: a line for each role that a person holds, and, for an administrator, the
// form to give, change and take away roles. What is allowed is core's to say; here it is said beforehand.
#pragma once

#include "core/brands/brand.h"
#include "core/people/member.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QPushButton;

namespace lianming {

class Page;

class PeopleCard : public Card
{
    Q_OBJECT

public:
    /// Forms open in the detail of `page`.
    explicit PeopleCard(Page &page);

    /// Reads the people again.
    void reload();
    void retranslate();
    /// The form of a person; of a new one for none.
    void edit(const Member &member);

private:
    struct Content {
        QList<MemberItem> people;
        QList<BrandItem> brands;       ///< none if the person at work may not change people
        std::optional<Message> reason; ///< why not
        bool isMember = true;
        bool isOpen = true;
    };

    void show(const Content &content);
    void addLine(const MemberItem &item);
    void add();
    void archive(Id<Member> id);

    Page &m_page;
    Content m_content;
    Label *m_sentence;
    QVBoxLayout *m_lines;
    QPushButton *m_add;
};

} // namespace lianming
