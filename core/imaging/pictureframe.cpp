#include "core/imaging/pictureframe.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace lianming {

namespace {

constexpr quint32 frameMark = 0x3150'4D4C; // "LMP1"
constexpr quint64 mostHead = 8ULL << 20;
constexpr quint64 mostContent = 1ULL << 30;

struct FrameLengths {
    quint32 mark = frameMark;
    quint32 head = 0;
    quint64 content = 0;
};

bool ready(int socket, short events, FrameDeadline deadline)
{
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        pollfd wanted{socket, events, 0};
        const int found = poll(&wanted, 1, int(std::clamp<qint64>(left, 0, 1'000'000)));
        if (found > 0)
            return true;
        if (found == 0 && left <= 0)
            return false;
        if (found < 0 && errno != EINTR)
            return true; // the call that follows says what is wrong
    }
}

/// `call` moves some bytes of [data, data + size) and says how many, as send() and recv() do.
template<class Call, class Byte>
FrameOutcome move(int socket, short events, FrameDeadline deadline, Byte *data, quint64 size, Call call)
{
    while (size > 0) {
        const ssize_t moved = call(socket, data, size);
        if (moved > 0) {
            data += moved;
            size -= quint64(moved);
        } else if (moved < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            if (!ready(socket, events, deadline))
                return FrameOutcome::Late;
        } else if (moved == 0 || errno != EINTR) {
            return FrameOutcome::Closed;
        }
    }
    return FrameOutcome::Done;
}

FrameOutcome sendAll(int socket, const char *data, quint64 size, FrameDeadline deadline)
{
    return move(socket, POLLOUT, deadline, data, size,
                [](int s, const char *d, quint64 n) { return send(s, d, n, MSG_NOSIGNAL | MSG_DONTWAIT); });
}

FrameOutcome receiveAll(int socket, char *data, quint64 size, FrameDeadline deadline)
{
    return move(socket, POLLIN, deadline, data, size,
                [](int s, char *d, quint64 n) { return recv(s, d, n, MSG_DONTWAIT); });
}

} // namespace

FrameOutcome writeFrame(int socket, const PictureFrame &frame, FrameDeadline deadline)
{
    const std::string head = frame.head.dump(-1, ' ', false, Json::error_handler_t::replace);
    const FrameLengths lengths{frameMark, quint32(head.size()), quint64(frame.content.size())};
    std::array<char, sizeof lengths> begin{};
    std::memcpy(begin.data(), &lengths, sizeof lengths);
    FrameOutcome out = sendAll(socket, begin.data(), begin.size(), deadline);
    if (out == FrameOutcome::Done)
        out = sendAll(socket, head.data(), head.size(), deadline);
    if (out == FrameOutcome::Done)
        out = sendAll(socket, frame.content.constData(), quint64(frame.content.size()), deadline);
    return out;
}

FrameOutcome readFrame(int socket, PictureFrame &frame, FrameDeadline deadline)
{
    FrameLengths lengths;
    std::array<char, sizeof lengths> begin{};
    FrameOutcome out = receiveAll(socket, begin.data(), begin.size(), deadline);
    if (out != FrameOutcome::Done)
        return out;
    std::memcpy(&lengths, begin.data(), sizeof lengths);
    if (lengths.mark != frameMark || lengths.head > mostHead || lengths.content > mostContent)
        return FrameOutcome::Closed;
    std::string head(lengths.head, '\0');
    out = receiveAll(socket, head.data(), head.size(), deadline);
    if (out != FrameOutcome::Done)
        return out;
    frame.head = Json::parse(head, nullptr, false);
    if (!frame.head.is_object())
        return FrameOutcome::Closed;
    frame.content.resize(qsizetype(lengths.content));
    return receiveAll(socket, frame.content.data(), lengths.content, deadline);
}

bool waitForFrame(int socket, FrameDeadline deadline)
{
    return ready(socket, POLLIN, deadline);
}

} // namespace lianming
