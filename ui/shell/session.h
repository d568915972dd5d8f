// What a page works with, handed in: the workspace's worker, the clock, and the window's services. Lives as long as the
// window.
#pragma once

#include "core/db/worker.h"

class QUndoStack;

namespace lianming {

class ActionRegistry;
class Jobs;
class Language;
class Messages;
class Navigator;
class PictureWorker;
class Prompts;
class Settings;
class Theme;

struct Session {
    Worker &worker;
    const Clock &clock;
    const Address &address;
    Theme &theme;
    Language &language;
    Settings &settings;
    ActionRegistry &actions;
    Prompts &prompts;
    Jobs &jobs;
    Messages &messages;
    QUndoStack &undo;
    PictureWorker &pictures;        ///< reads pictures, in another program
    Navigator *navigator = nullptr; ///< the main window; set before any page is made
};

} // namespace lianming
