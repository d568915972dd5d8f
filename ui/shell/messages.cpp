#include "ui/shell/messages.h"

#include "ui/text/failure.h"

namespace lianming {

void Messages::show(const Notice &notice)
{
    m_current = notice;
    Q_EMIT shown(m_current);
}

void Messages::fail(const Error &error)
{
    if (error.kind() == Error::Kind::Cancelled) {
        info(errorText(error));
        return;
    }
    if (error.kind() == Error::Kind::Internal)
        qWarning("%s", error.what());
    show({Notice::Level::Failure, errorText(error), adviceText(error.kind())});
}

void Messages::clear()
{
    m_current = {};
    Q_EMIT cleared();
}

} // namespace lianming
