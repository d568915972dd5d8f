#include "core/base/giveway.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lianming {

void giveWay()
{
    constexpr int niceness = 12;
    // Of this thread alone, as Linux counts it. Where it is refused the work is done all the same.
    (void)setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), niceness);
}

} // namespace lianming
