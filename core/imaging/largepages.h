// Memory for tables that are read at random places: the kernel is asked for pages of 2 MiB, so that finding a page does
// not take longer than reading it. Where it has none, the pages are as always.
#pragma once

#include <cstdlib>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace lianming {

template<class T>
struct LargePages {
    using value_type = T;
    static constexpr size_t page = size_t(2) << 20;

    LargePages() = default;
    template<class U>
    LargePages(const LargePages<U> &)
    {
    }

    [[nodiscard]] T *allocate(size_t count)
    {
        const size_t bytes = count * sizeof(T);
        if (bytes < page) {
            if (void *small = std::malloc(bytes))
                return static_cast<T *>(small);
            throw std::bad_alloc();
        }
        const size_t whole = (bytes + page - 1) / page * page;
        void *memory = std::aligned_alloc(page, whole);
        if (!memory)
            throw std::bad_alloc();
        madvise(memory, whole, MADV_HUGEPAGE); // a wish: nothing is lost where it is not granted
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, size_t) { std::free(memory); }
    template<class U>
    friend bool operator==(const LargePages &, const LargePages<U> &)
    {
        return true;
    }
};

template<class T>
using LargeVector = std::vector<T, LargePages<T>>;

} // namespace lianming
