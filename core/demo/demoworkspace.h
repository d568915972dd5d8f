// The sample workspace that ships with the product (PRODUCT.md section 5): real institutions and objects, drawings of
// our own, and invented proposals, contracts, sales and evidence that say so. It is made by the same verbs that people
// use, at fixed instants, so that the same version makes the same workspace.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"

namespace lianming {

class DemoWorkspace
{
public:
    /// The instant at which the sample stands when it is opened: 30 June 2026, 04:00 UTC.
    [[nodiscard]] static QDateTime today();
    /// Who the history names.
    [[nodiscard]] static Actor actor();

    /// Fills `workspace`, which must be empty (Error::Rejected otherwise). Its clock and actor are as before
    /// afterwards. Each step is committed by itself; who must have all or nothing makes a new file with createAt().
    static void create(Workspace &workspace, Progress &progress);

    /// Makes the sample at `address`. A file that exists is refused (Error::Duplicate) unless `replace`, which removes
    /// it and its folder of files if it is a workspace of ours. The file is made beside its place and moved there when
    /// it is whole: a sample that exists is complete, whenever the making was stopped or killed. A PostgreSQL database
    /// must be empty.
    static void createAt(const Address &address, bool replace, Progress &progress);

    /// Whether the workspace was made by create().
    [[nodiscard]] static bool isSample(Workspace &workspace);
};

} // namespace lianming
