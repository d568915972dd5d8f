#include "app/pictures/confinement.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lianming {

namespace {

void limit(__rlimit_resource resource, rlim_t most)
{
    const rlimit wanted{most, most};
    setrlimit(resource, &wanted);
}

/// Files may be read everywhere and written beneath `folder` alone (Landlock, Linux 5.13).
void writeOnlyBeneath(const std::string &folder)
{
    constexpr std::uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR
                                      | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
                                      | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
                                      | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
                                      | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = writing | LANDLOCK_ACCESS_FS_EXECUTE;
    const int set = int(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0));
    if (set < 0)
        return;
    landlock_path_beneath_attr place{};
    place.allowed_access = writing;
    place.parent_fd = open(folder.c_str(), O_PATH | O_CLOEXEC); // NOLINT: open takes its mode so
    if (place.parent_fd >= 0) {
        syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &place, 0);
        close(place.parent_fd);
    }
    syscall(SYS_landlock_restrict_self, set, 0);
    close(set);
}

/// No socket but the one we were given, and no other program.
void refuseNetwork()
{
#if defined(__x86_64__) || defined(__aarch64__)
#if defined(__x86_64__)
    constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#else
    constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#endif
    constexpr std::array refused{SYS_socket, SYS_socketpair, SYS_connect, SYS_bind,     SYS_listen,
                                 SYS_accept, SYS_accept4,    SYS_execve,  SYS_execveat, SYS_ptrace};
    constexpr std::size_t begin = 4;
    std::array<sock_filter, begin + refused.size() + 2> program{};
    program[0] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    program[1] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0);
    program[2] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    program[3] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (std::size_t i = 0; i < refused.size(); ++i)
        program[begin + i] =
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, std::uint32_t(refused[i]), std::uint8_t(refused.size() - i), 0);
    program[begin + refused.size()] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    program[begin + refused.size() + 1] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES);
    const sock_fprog filter{std::uint16_t(program.size()), program.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
#endif
}

} // namespace

void confine(const std::string &folder, long long memoryBytes)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // these reserve terabytes for themselves
    // What the program allocates, not what it maps of files: libvips maps whole files to read them.
    limit(RLIMIT_DATA, rlim_t(memoryBytes));
#endif
    limit(RLIMIT_CORE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    writeOnlyBeneath(folder);
    refuseNetwork();
}

} // namespace lianming
