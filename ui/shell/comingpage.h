// Stands in the place of a page that a later version brings.
#pragma once

#include "ui/shell/page.h"

namespace lianming {

class EmptyState;

class ComingPage : public Page
{
    Q_OBJECT

public:
    /// `sentence` is a template of the translation context "pages".
    ComingPage(Session &session, const QString &id, const char *sentence);

    void reload() override {}

protected:
    void retranslate() override;

private:
    EmptyState *m_state;
    const char *m_sentence;
};

} // namespace lianming
