// The key that bundles of evidence are signed with: its digits to read out, whether this computer has it, and the ways
// by which it comes to another one. Who may not do these things sees the key.
#pragma once

#include "core/audit/workspacekey.h"
#include "ui/widgets/card.h"

#include <optional>

class QPushButton;

namespace lianming {

class Page;

class EvidenceKeyCard : public Card
{
    Q_OBJECT

public:
    explicit EvidenceKeyCard(Page &page);

    /// Reads the keys again.
    void reload();
    void retranslate();

private:
    struct Content {
        std::optional<WorkspaceKey> key; ///< in use; nothing: none is
        bool isHere = false;
        std::optional<Message> notWorking;  ///< why the person at work may not hand evidence out
        std::optional<Message> notManaging; ///< and may not make a new key
    };

    void show(const Content &content);
    void exportKey();
    void importKey();
    void renewKey();

    Page &m_page;
    Content m_content;
    Label *m_digits;
    Label *m_sentence;
    QPushButton *m_export;
    QPushButton *m_import;
    QPushButton *m_renew;
};

} // namespace lianming
