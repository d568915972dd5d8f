#include "core/imaging/picturechild.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ; // NOLINT: POSIX names it so

namespace lianming {

namespace {

[[noreturn]] void cannotStart(const QString &path)
{
    throw Error(Error::Kind::Unavailable,
                QT_TRANSLATE_NOOP("core", "Pictures cannot be read: the program %1 cannot be started"),
                {QDir::toNativeSeparators(path)});
}

/// Our environment; with it the decoder's temporary files go to `folder`, and one arena of memory is enough.
std::vector<std::string> environmentFor(const QString &folder)
{
    std::vector<std::string> out;
    for (char **entry = environ; *entry; ++entry) {
        const std::string_view text(*entry);
        if (!text.starts_with("TMPDIR=") && !text.starts_with("MALLOC_ARENA_MAX=") && !text.starts_with("VIPS_"))
            out.emplace_back(text);
    }
    out.push_back("TMPDIR=" + QFile::encodeName(folder).toStdString());
    out.emplace_back("MALLOC_ARENA_MAX=2");
    return out;
}

std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> out;
    out.reserve(texts.size() + 1);
    for (std::string &text : texts)
        out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

} // namespace

QString PictureChild::program()
{
    QString path = qEnvironmentVariable("LIANMING_PICTURE_PROGRAM");
    if (path.isEmpty())
        path = QCoreApplication::applicationDirPath() + QStringLiteral("/lianming-pictures");
    if (!QFileInfo(path).isExecutable())
        cannotStart(path);
    return path;
}

PictureChild::PictureChild(const QString &folder, qint64 memoryBytes)
{
    const QString path = program();
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        cannotStart(path);
    m_socket = ends[0];

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    if (!qEnvironmentVariableIsSet("LIANMING_PICTURES_TALKS")) {
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

    std::vector<std::string> environment = environmentFor(folder);
    std::vector<std::string> arguments{QFile::encodeName(path).toStdString(), QFile::encodeName(folder).toStdString(),
                                       std::to_string(memoryBytes)};
    const int failed = posix_spawn(&m_pid, arguments[0].c_str(), &actions, &attributes, pointers(arguments).data(),
                                   pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(m_socket);
        m_socket = -1;
        m_pid = -1;
        cannotStart(path);
    }
}

PictureChild::PictureChild(PictureChild &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1)), m_socket(std::exchange(other.m_socket, -1))
{
}

bool PictureChild::endedByClock()
{
    ::kill(m_pid, SIGKILL); // whoever closes the socket and lives on does not keep us waiting
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    m_pid = -1;
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
}

PictureChild::~PictureChild()
{
    if (m_socket >= 0)
        ::close(m_socket);
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
}

} // namespace lianming
