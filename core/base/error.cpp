#include "core/base/error.h"

namespace lianming {

const char *Error::what() const noexcept
{
    if (m_what.isEmpty())
        m_what = m_message.english().toUtf8();
    return m_what.constData();
}

int Error::exitStatus() const
{
    switch (m_kind) {
    case Kind::Conflict:
    case Kind::Duplicate:
    case Kind::InUse:
    case Kind::Rejected: return 1;
    case Kind::NotFound:
    case Kind::BadInput: return 2;
    case Kind::Unavailable:
    case Kind::NewerSchema:
    case Kind::Corrupt:
    case Kind::Cancelled:
    case Kind::Internal: return 3;
    }
    return 3;
}

} // namespace lianming
