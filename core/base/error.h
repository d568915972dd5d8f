// The one exception of core. What a person is expected to get wrong in a form comes back as values instead;
// everything else is an Error, caught in three places only: the worker, the failure presenter and main.
#pragma once

#include "core/base/message.h"

#include <QException>

namespace lianming {

class Error : public QException
{
public:
    enum class Kind {
        NotFound,    ///< the record is gone
        Conflict,    ///< somebody else changed it meanwhile
        Duplicate,   ///< the code or number is taken
        InUse,       ///< something refers to it
        Rejected,    ///< a rule says no (rights taken, period closed, state does not allow it)
        BadInput,    ///< a file, an argument or a field is not of the form it must have
        Unavailable, ///< disk, server, lock, permission: the environment failed
        NewerSchema, ///< the database was written by a newer version
        Corrupt,     ///< not a database, or damaged
        Cancelled,   ///< the person stopped it
        Internal,    ///< a defect of ours
    };

    Error(Kind kind, const char *text, QStringList args = {}) : m_kind(kind), m_message{text, std::move(args)} {}

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const Message &message() const { return m_message; }

    [[nodiscard]] const char *what() const noexcept override;
    void raise() const override { throw *this; }
    [[nodiscard]] Error *clone() const override { return new Error(*this); }

    /// Exit status of the command line for this kind: 1 a negative answer, 2 bad input, 3 the environment failed.
    [[nodiscard]] int exitStatus() const;

private:
    Kind m_kind;
    Message m_message;
    mutable QByteArray m_what;
};

} // namespace lianming
