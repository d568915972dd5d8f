// A copy of a file of the workspace's store, such as an attachment, where the person wants it.
#pragma once

#include "ui/shell/session.h"

class QWidget;

namespace lianming {

/// Asks where to, writes it on the worker, and says so or why not. `asker` is what the question belongs to; if it goes
/// first, nobody is told.
void saveCopy(Session &session, QWidget *asker, const QString &sha256, const QString &name);

} // namespace lianming
