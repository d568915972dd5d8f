#include "core/copies/copymatch.h"

namespace lianming {

const char *copyKindCode(CopyKind kind)
{
    switch (kind) {
    case CopyKind::Whole: return "whole";
    case CopyKind::Part: return "part";
    }
    return "";
}

} // namespace lianming
