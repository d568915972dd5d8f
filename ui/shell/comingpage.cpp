#include "ui/shell/comingpage.h"

#include "ui/widgets/emptystate.h"

#include <QCoreApplication>

namespace lianming {

ComingPage::ComingPage(Session &session, const QString &id, const char *sentence)
    : Page(session, id), m_state(new EmptyState(id)), m_sentence(sentence)
{
    setContent(m_state);
}

void ComingPage::retranslate()
{
    m_state->setText(tr("Nothing here yet"), QCoreApplication::translate("pages", m_sentence));
}

} // namespace lianming
