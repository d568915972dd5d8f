// What goes to and fro between the program and lianming-pictures: a JSON object and, in answers, bytes. A frame is the
// two lengths and the two contents. Both ends run on the same machine and are of the same build.
#pragma once

#include "core/base/json.h"

#include <QByteArray>

#include <chrono>

namespace lianming {

struct PictureFrame {
    Json head;
    QByteArray content;
};

enum class FrameOutcome {
    Done,
    Closed, ///< the other end is gone, or speaks another language
    Late,   ///< not by the deadline
};

using FrameDeadline = std::chrono::steady_clock::time_point;

/// Writes a frame to the socket. Waits until it is taken or `deadline` has passed.
[[nodiscard]] FrameOutcome writeFrame(int socket, const PictureFrame &frame, FrameDeadline deadline);
/// Reads a frame. `deadline`: until when to wait for all of it.
[[nodiscard]] FrameOutcome readFrame(int socket, PictureFrame &frame, FrameDeadline deadline);
/// Whether something can be read by `deadline`.
[[nodiscard]] bool waitForFrame(int socket, FrameDeadline deadline);

} // namespace lianming
