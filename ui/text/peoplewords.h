// Words for the roles that people hold in a workspace.
#pragma once

#include "core/people/member.h"

#include <QString>

namespace lianming {

[[nodiscard]] QString roleText(Role role);
/// What the role is for, in one sentence.
[[nodiscard]] QString roleHint(Role role);
/// "Lin Mei (lin)", or the name alone.
[[nodiscard]] QString memberText(const Member &member);

} // namespace lianming
