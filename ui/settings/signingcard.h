// What the house makes of each gate before signing: it keeps a contract from being signed, or only warns. Who may not
// change it sees it.
#pragma once

#include "core/base/message.h"
#include "core/signing/gate.h"
#include "ui/widgets/card.h"

#include <map>
#include <optional>

namespace lianming {

class Page;
class SegmentedSwitch;

class SigningCard : public Card
{
    Q_OBJECT

public:
    explicit SigningCard(Page &page);

    /// Reads the rules again.
    void reload();
    void retranslate();

private:
    struct Row {
        Gate gate;
        Label *name;
        Label *hint;
        SegmentedSwitch *choice;
    };
    struct Content {
        std::map<Gate, GateRule> rules;
        std::optional<Message> reason; ///< why the person at work may not change them
        bool isMember = true;
    };

    void show(const Content &content);
    void set(Gate gate, const QString &code);

    Page &m_page;
    Content m_content;
    Label *m_sentence;
    QList<Row> m_rows;
};

} // namespace lianming
