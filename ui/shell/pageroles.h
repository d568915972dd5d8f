// For whom pages are shown, and what they are called on the other side of the table: the house's people see all of
// them; somebody who works for a brand those that are about the brand's own records; whoever has only opened review
// packages, in a workspace without records of its own, those and the settings. What may be done is not decided here.
#pragma once

#include "ui/shell/pageentry.h"

namespace lianming {

struct Workspace;

enum class PageViewer { House, Brand, Reviewer };

/// As whom the actor looks at the workspace.
[[nodiscard]] PageViewer pageViewer(Workspace &w);
[[nodiscard]] bool isPageFor(PageViewer viewer, const QString &page);
/// The page's name as the viewer knows it.
[[nodiscard]] QString pageTitle(const PageEntry &entry, PageViewer viewer);

} // namespace lianming
