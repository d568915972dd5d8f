// lianming-pictures reads and writes pictures for the other programs, so that what a picture can break is this program
// only. It is started by them (core/imaging/pictureworker), answers one request after the other on the socket that is
// its standard input, and ends when that is closed.
#include "app/pictures/confinement.h"
#include "app/pictures/decoder.h"
#include "app/pictures/metadata.h"
#include "app/pictures/requests.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr auto forEver = lianming::FrameDeadline::max();

/// Less than this is kept for the next picture: to give it back and take it again costs as much as a small picture.
constexpr long long worthTidying = 96LL << 20;

/// Bytes of data that the program holds at the moment.
long long dataBytes()
{
    std::ifstream file("/proc/self/statm");
    long long pages = 0;
    for (int field = 0; field < 6; ++field)
        file >> pages;
    return pages * sysconf(_SC_PAGESIZE);
}

/// A picture larger than this lies in a temporary file while its parts are read in any order.
void readLargePicturesFromDisk()
{
    setenv("VIPS_DISC_THRESHOLD", "64m", 1); // NOLINT: no other thread runs yet
}

} // namespace

int main(int argc, char **argv)
{
    using namespace lianming;
    sockaddr address{};
    socklen_t length = sizeof address;
    if (argc != 3 || getsockname(STDIN_FILENO, &address, &length) != 0) {
        std::fputs("lianming-pictures reads pictures for lianming and lianming-cli, which start it.\n", stderr);
        return 2;
    }
    long long memory = 0;
    std::from_chars(argv[2], argv[2] + std::string_view(argv[2]).size(), memory);
    readLargePicturesFromDisk();
    if (vips_init(argv[0]) != 0)
        return 3;
    vips_cache_set_max(0); // a file may be another one the next time
    allowOurKindsOnly();
    beginMetadata();
    confine(argv[1], memory);

    PictureFrame request;
    while (readFrame(STDIN_FILENO, request, forEver) == FrameOutcome::Done) {
        alarm(unsigned(request.head.value("seconds", 60))); // ends the program, whatever it is busy with
        PictureFrame answer = answerTo(request);
        if (dataBytes() > worthTidying)
            malloc_trim(0);
        if (memory > 0 && dataBytes() > memory / 2)
            answer.head["tired"] = true; // what was left behind would count against the next picture
        alarm(0);
        if (writeFrame(STDIN_FILENO, answer, forEver) != FrameOutcome::Done)
            break;
    }
    endMetadata();
    _exit(0); // nothing is left to tidy up, and libraries take their time
}
