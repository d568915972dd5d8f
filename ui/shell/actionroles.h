// Which permission an action of the program needs: where a person's roles do not have it, the action is disabled with
// the reason as its tool tip. A convenience only: what is permitted is decided in core, which refuses whatever way it
// is asked.
#pragma once

#include "core/people/role.h"

#include <QString>

namespace lianming {

/// By the action's id; nothing for what everybody may do.
[[nodiscard]] std::optional<Permission> permissionOf(const QString &actionId);

} // namespace lianming
