// One running copy of lianming-pictures, and the socket to it. Ends the program when it goes.
#pragma once

#include "core/imaging/pictureframe.h"

#include <sys/types.h>

namespace lianming {

class PictureChild
{
public:
    /// Starts the program with a folder that it may write to and the bytes of memory it may use. Throws
    /// Error::Unavailable.
    PictureChild(const QString &folder, qint64 memoryBytes);
    ~PictureChild();
    PictureChild(PictureChild &&other) noexcept;
    PictureChild &operator=(PictureChild &&) = delete;

    [[nodiscard]] int socket() const { return m_socket; }
    /// Waits for the end of the program that has closed its socket. True if its clock (alarm) ended it.
    [[nodiscard]] bool endedByClock();
    [[nodiscard]] qint64 pid() const { return m_pid; }

    /// Where the program lies: LIANMING_PICTURE_PROGRAM, or beside the running program. Throws Error::Unavailable.
    [[nodiscard]] static QString program();

private:
    pid_t m_pid = -1;
    int m_socket = -1;
};

} // namespace lianming
