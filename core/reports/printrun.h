// Many documents at once: read one after the other in the calling thread (a database belongs to one), drawn and written
// on several others, each with its own fonts. Never more documents in memory than a few for each thread. A file appears
// under its name only when complete, and is the same however many threads there are.
#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace lianming {

class PrintFonts;

struct PrintJob {
    QString path;
    std::function<QByteArray(PrintFonts &)> draw; ///< runs on another thread; empty: there is nothing to print
};

/// `read` is asked for each of 0 … count − 1 in order, in the calling thread; what it throws ends the run, as does what
/// drawing and writing throw (the first). Throws Error::Cancelled when the person stops it. Files that are written by
/// then stay. `threads` 0: as many as the machine can use.
void printRun(qint64 count, const std::function<PrintJob(qint64)> &read, Progress &progress, int threads = 0);

} // namespace lianming
