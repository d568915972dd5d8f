// Opening a file that a person named.
#pragma once

class QFile;

namespace lianming {

/// Opens `file` for reading. Throws Error::BadInput that names it and says why not: there is none, it is a folder or
/// another thing that is no file, or the system refuses.
void openToRead(QFile &file);

} // namespace lianming
